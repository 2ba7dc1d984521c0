"""A tesseract that waits, with its languages in memory: run in the cage and imported by nobody."""
