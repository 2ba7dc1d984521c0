"""Whether a page has anything on it, by its ink and not by its mean: a gray back is blank, a single line is not."""

import cv2
import numpy as np
from numpy.typing import NDArray

from reading.letters import Pieces, furniture, letter_like
from reading.picture import Gray
from reading.rules import take_out_rules

BLANK_INK = 1e-4
"""Share of the page: three or four letters of 12 point print on letter paper."""
SURELY_WRITTEN = 1e-3
"""So much of letters' size needs no closer look."""
HEADER_INCHES = 0.4


def is_blank(ink: Gray, found: Pieces, dpi: float, *, header: bool = False) -> bool:
    """No writing, print or stroke: specks, edges, holes, staples and scratches do not count.

    With `header` the strip on top, where a fax machine prints its line on empty pages too, is not looked at.
    `found` are the components of the ink.
    """
    top = header_rows(dpi) if header else 0
    if _written(found, letter_like(found, dpi) & ~furniture(found, dpi) & found.under(top)) >= SURELY_WRITTEN:
        return False
    found = take_out_rules(ink, dpi).found
    return _written(found, ~furniture(found, dpi) & found.under(top)) < BLANK_INK


def _written(found: Pieces, chosen: NDArray[np.bool_]) -> float:
    """Share of the page that the chosen components cover."""
    chosen[0] = False
    return float(found.stats[chosen, cv2.CC_STAT_AREA].sum()) / (found.shape[0] * found.shape[1])


def header_rows(dpi: float) -> int:
    """Rows of the strip in which the sender's machine prints its line."""
    return round(HEADER_INCHES * dpi)
