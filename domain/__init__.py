"""The vocabulary: frozen values, no input or output, no clock, no framework."""
