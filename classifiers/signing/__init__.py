"""Where a paper wants to be signed and what stands there: words, strokes and ruled lines laid beside each other."""
