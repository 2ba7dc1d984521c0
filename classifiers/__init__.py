"""Reader: words to meaning. Pure: page words in, values out."""
