"""Whether a page has anything on it, by its ink and not by its mean: a gray back is blank, a single line is not."""

import cv2
import numpy as np
from numpy.typing import NDArray

from reading.clean import SOFTENING, WHITE, ground_of
from reading.letters import Pieces, furniture, letter_like
from reading.picture import Gray, as_gray
from reading.rules import take_out_rules

BLANK_INK = 1e-4
"""Share of the page: three or four letters of 12 point print on letter paper."""
SURELY_WRITTEN = 1e-3
"""So much of letters' size needs no closer look."""
HEADER_INCHES = 0.4
FAINT_INK = 2e-4
"""Share of the page that faint letters must cover: a word or two."""
FAINT_LEVEL, DOTTED_LEVEL = 20, 45
"""How much darker than the paper around it (0..255) faint print is, and the middle of print cut into dots."""
OVER_NOISE = 6.0
DOTS_INCHES, FAINT_LETTER, SHADOW = 0.01, 0.05, 0.5


def is_blank(picture: Gray, ink: Gray, found: Pieces, dpi: float, *, fax: bool = False) -> bool:
    """No writing, print or stroke: specks, edges, holes, staples and scratches do not count.

    On a `fax`, two-toned, the strip on top is not looked at, where a machine prints its line on empty pages too.
    `found` are the components of the ink.
    """
    top = header_rows(dpi) if fax else 0
    if _written(found, letter_like(found, dpi) & ~furniture(found, dpi) & found.under(top)) >= SURELY_WRITTEN:
        return False
    found = take_out_rules(ink, dpi).found
    if _written(found, ~furniture(found, dpi) & found.under(top)) >= BLANK_INK:
        return False
    found = take_out_rules(faint_ink(picture, dpi, fax=fax), dpi).found
    return _written(found, _faint_letters(found, dpi) & found.under(top)) < FAINT_INK


def faint_ink(picture: Gray, dpi: float, *, fax: bool) -> Gray:
    """255 where the paper is a little darker than around, above its noise: pencil, worn ribbons, dots of a raster."""
    smooth = as_gray(cv2.GaussianBlur(picture, (0, 0), DOTS_INCHES * dpi if fax else SOFTENING))
    ground = cv2.resize(ground_of(picture), (picture.shape[1], picture.shape[0]), interpolation=cv2.INTER_LINEAR)
    darker = cv2.subtract(ground, smooth)
    noise = float(np.std(darker[:: 1 + picture.shape[0] // 200]))
    level = DOTTED_LEVEL if fax else max(FAINT_LEVEL, OVER_NOISE * noise)
    return as_gray(cv2.threshold(darker, level, WHITE, cv2.THRESH_BINARY)[1])


def _faint_letters(found: Pieces, dpi: float) -> NDArray[np.bool_]:
    """Letters, but no dust, which softening makes larger, and nothing in the shadows along the sides of the paper."""
    left, right = found.stats[:, 0], found.stats[:, 0] + found.stats[:, 2]
    large = np.max(found.stats[:, 2:4], axis=1) >= FAINT_LETTER * dpi
    inside = (left > SHADOW * dpi) & (right < found.shape[1] - SHADOW * dpi)
    return np.asarray(letter_like(found, dpi) & ~furniture(found, dpi) & large & inside, dtype=np.bool_)


def _written(found: Pieces, chosen: NDArray[np.bool_]) -> float:
    """Share of the page that the chosen components cover."""
    chosen[0] = False
    return float(found.stats[chosen, cv2.CC_STAT_AREA].sum()) / (found.shape[0] * found.shape[1])


def header_rows(dpi: float) -> int:
    """Rows of the strip in which the sender's machine prints its line."""
    return round(HEADER_INCHES * dpi)
