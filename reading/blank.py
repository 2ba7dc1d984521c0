"""Whether a page has anything on it, by its ink and not by its mean: a gray back is blank, a single line is not."""

import cv2
import numpy as np

from reading.letters import furniture, pieces
from reading.picture import Gray
from reading.rules import take_out_rules

BLANK_INK = 1e-4
"""Share of the page: three or four letters of 12 point print on letter paper."""
HEADER_INCHES = 0.4


def is_blank(ink: Gray, dpi: float, *, header: bool = False) -> bool:
    """No writing, print or stroke: specks, edges, holes, staples and scratches do not count.

    With `header` the strip on top, where a fax machine prints its line on empty pages too, is not looked at.
    """
    if header:
        ink = without_top(ink, dpi)
    found = pieces(take_out_rules(ink, dpi).ink)
    writing = ~furniture(found, dpi)
    writing[0] = False
    return float(found.stats[writing, cv2.CC_STAT_AREA].sum()) / ink.size < BLANK_INK


def without_top(ink: Gray, dpi: float) -> Gray:
    """The ink without the strip in which the sender's machine prints its line: level even when the page is not."""
    rest = np.copy(ink)
    rest[: round(HEADER_INCHES * dpi)] = 0
    return rest
