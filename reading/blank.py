"""Whether a page has anything on it, by its ink and not by its mean: a gray back is blank, a single line is not."""

import cv2
import numpy as np
from numpy.typing import NDArray

from reading.letters import Pieces, furniture, letter_like, pieces
from reading.picture import Gray
from reading.rules import take_out_rules

BLANK_INK = 1e-4
"""Share of the page: three or four letters of 12 point print on letter paper."""
SURELY_WRITTEN = 1e-3
"""So much of letters' size needs no closer look."""
HEADER_INCHES = 0.4


def is_blank(ink: Gray, dpi: float, *, header: bool = False) -> bool:
    """No writing, print or stroke: specks, edges, holes, staples and scratches do not count.

    With `header` the strip on top, where a fax machine prints its line on empty pages too, is not looked at.
    """
    if header:
        ink = without_top(ink, dpi)
    found = pieces(ink)
    if _written(found, letter_like(found, dpi) & ~furniture(found, dpi), ink) >= SURELY_WRITTEN:
        return False
    found = pieces(take_out_rules(ink, dpi).ink)
    return _written(found, ~furniture(found, dpi), ink) < BLANK_INK


def _written(found: Pieces, chosen: NDArray[np.bool_], ink: Gray) -> float:
    """Share of the page that the chosen components cover."""
    chosen[0] = False
    return float(found.stats[chosen, cv2.CC_STAT_AREA].sum()) / ink.size


def without_top(ink: Gray, dpi: float) -> Gray:
    """The ink without the strip in which the sender's machine prints its line: level even when the page is not."""
    rest = np.copy(ink)
    rest[: round(HEADER_INCHES * dpi)] = 0
    return rest
