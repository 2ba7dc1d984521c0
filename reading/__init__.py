"""Reader: pixels to words. Strangers' bytes are only ever opened in the caged child process."""
