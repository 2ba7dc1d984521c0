"""Pages of words from plain text, without pixels."""

from classifiers.typed import page, pages, run, words_of

__all__ = ["page", "pages", "run", "words_of"]
