"""How likely a word is right, from who read it and how sure they say they are: measured, because neither says it well.

Fitted on half of the papers of `fixtures/tune` and held against the other half; the table in
docs/decisions/0007-reading-recipe.md says how well. Pure numbers, no model to load.
"""

from enum import StrEnum
from math import log

import numpy as np


class Heard(StrEnum):
    """Who read a word, which says how far its confidence can be believed."""

    ONCE = "once"
    SAME = "same"
    FIRST_ONLY = "first-only"
    SECOND_ONLY = "second-only"
    FIRST_CHOSEN = "first-chosen"
    SECOND_CHOSEN = "second-chosen"


KNOTS: dict[Heard, tuple[tuple[float, ...], tuple[float, ...]]] = {
    Heard.ONCE: ((0.0, 0.5, 0.65, 0.75, 0.865, 0.924, 0.958, 0.967), (0.15, 0.2, 0.37, 0.6, 0.78, 0.95, 0.994, 0.998)),
    Heard.SAME: ((0.0, 0.6, 0.89, 0.995, 1.0), (0.3, 0.6, 0.82, 0.955, 0.989)),
    Heard.FIRST_ONLY: ((0.0, 0.3, 0.5, 0.7, 0.9, 0.964), (0.01, 0.03, 0.1, 0.18, 0.6, 0.92)),
    Heard.SECOND_ONLY: ((0.0, 0.39, 0.62, 0.86, 0.975, 1.0), (0.05, 0.15, 0.26, 0.5, 0.7, 0.88)),
    Heard.FIRST_CHOSEN: ((0.0, 0.69, 0.82, 0.92, 0.964), (0.05, 0.29, 0.39, 0.55, 0.905)),
    Heard.SECOND_CHOSEN: ((0.0, 0.25, 0.51, 0.74, 0.936, 0.99, 1.0), (0.01, 0.04, 0.14, 0.42, 0.6, 0.79, 0.9)),
}
"""Confidence that the reader gives, and the share of such words that are right."""
PREFERENCE = (0.45, -1.02, 0.51)
"""The odds that the second of two different readings is right: at even confidence, and by the odds of either."""
SURE_ACCENTS, SURE_MARKS, SEEN_ACCENT = 0.85, 0.9, 0.5
"""How sure its reader must be of other accents, of marks, and of accents where the first reader saw none."""


def likelihood(heard: Heard, confidence: float) -> float:
    """The chance that a word read so, with this confidence, is right."""
    given, right = KNOTS[heard]
    return float(np.interp(confidence, given, right))


def second_is_likelier(first: float, second: float) -> bool:
    """Which of two different readings of a word to take, by the confidence of either."""
    even, by_first, by_second = PREFERENCE
    return even + by_first * _odds(first) + by_second * _odds(second) > 0


def _odds(confidence: float) -> float:
    share = min(max(confidence, 0.01), 0.9995)
    return log(share / (1 - share))
