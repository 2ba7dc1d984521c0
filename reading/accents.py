"""Words whose reading may have lost accents: English papers are full of French names. Pure."""

import unicodedata
from collections.abc import Sequence

import numpy as np

from reading.engines.protocol import SeenWord
from reading.letters import Pieces

DOTTED = frozenset("ij!?:;'\"‘’“”%*°^`")
"""Signs that have a piece of their own in the upper part of a word."""
SURE_NAME = 0.93
"""An accent that touches its letter shows only in this: the reader is a little less sure of the word."""
UPPER, SMALL, LEAST_INCHES = 0.36, 0.45, 0.012
"""How far down a word's box a mark may reach, how large it is at most (in heights of the word), and at least."""


def accents_of(text: str) -> str:
    """The accents of a text in their order, whatever letters carry them."""
    return "".join(sign for sign in unicodedata.normalize("NFD", text) if unicodedata.combining(sign))


def words_that_lost_accents(
    seen: Sequence[SeenWord], found: Pieces, dpi: float, *, english: bool = True
) -> frozenset[SeenWord]:
    """The words that have more marks above their letters than their text has dots.

    In an `english` reading, which knows few accents, also doubtful names. `found` are the components of
    the page's ink.
    """
    left, top, width, height = (found.stats[1:, column] for column in range(4))
    bottom, middle = top + height, left + width / 2
    longest = np.maximum(width, height)
    large = longest >= LEAST_INCHES * dpi
    suspected: set[SeenWord] = set()
    for word in seen:
        if not word.text.isascii() or sum(sign.isalpha() for sign in word.text) < 2:
            continue
        if english and word.confidence < SURE_NAME and any(sign.isupper() for sign in word.text):
            suspected.add(word)
            continue
        box = word.box
        inside = (middle > box.left) & (middle < box.right) & (top >= box.top - 1)
        above = (bottom <= box.top + UPPER * box.height) & (longest < SMALL * box.height) & large
        if np.count_nonzero(inside & above) > sum(sign in DOTTED for sign in word.text):
            suspected.add(word)
    return frozenset(suspected)
