"""Which way is up, from the ink alone: an engine is asked only when this is not sure.

Lines of text make the row profile uneven and the column profile even. In Latin print, letters stand on their line:
their bottoms agree, their tops do not (capitals, ascenders and digits rise above the small letters far more often
than descenders fall below the line).
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from reading.letters import Pieces, Stats, letter_like
from reading.skew import both_ways

SURE_LETTERS = 150
SURE_LEAN = 0.1
SURE_AXIS = 2.5
LEAST_IN_LINE = 8
SAME_HEIGHT = 0.13
"""Edges within this share of a letter's height, either way, agree."""

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Upright:
    """How far to turn clockwise, how much to straighten after that (degrees), and whether it is certain."""

    degrees: int
    skew: float
    certain: bool


def which_way_up(found: Pieces, dpi: float, *, header_rows: int = 0) -> Upright:
    """The page's orientation and skew, from the components of an ink mask with square pixels.

    What lies in the first `header_rows` is not looked at: a sending machine's line is level even when the page is not.
    """
    letters = letter_like(found, dpi) & found.under(header_rows)
    level, upended = both_ways(found.mask(letters))
    sideways = upended[1] > level[1]
    better, worse = (upended, level) if sideways else (level, upended)
    stats = found.stats[letters]
    if sideways:
        stats = _on_its_side(stats, columns=found.shape[1])
    lean, counted = standing(stats, better[0])
    axis = better[1] / worse[1] if worse[1] else 1.0
    certain = counted >= SURE_LETTERS and abs(lean) >= SURE_LEAN and axis >= SURE_AXIS
    degrees = ((270 if sideways else 0) + (180 if lean < 0 else 0)) % 360
    return Upright(degrees=degrees, skew=better[0], certain=certain)


def _on_its_side(stats: Stats, *, columns: int) -> Stats:
    """The components' boxes after a quarter turn against the clock (which is 270 degrees clockwise)."""
    left, top, width, height, area = (stats[:, column] for column in range(5))
    return np.stack([top, columns - left - width, height, width, area], axis=1)


def standing(stats: Stats, skew: float) -> tuple[float, int]:
    """How much better bottoms agree than tops (-1..1, positive is upright), and over how many letters."""
    if len(stats) < LEAST_IN_LINE:
        return 0.0, 0
    height = stats[:, cv2.CC_STAT_HEIGHT].astype(np.float64)
    usual = float(np.median(height))
    stats = stats[(height > 0.5 * usual) & (height < 2.5 * usual)]
    top = stats[:, cv2.CC_STAT_TOP] + np.tan(np.radians(skew)) * (stats[:, cv2.CC_STAT_LEFT] + stats[:, 2] / 2)
    bottom = top + stats[:, cv2.CC_STAT_HEIGHT]
    tolerance = max(1.0, SAME_HEIGHT * usual)
    gained, counted = 0.0, 0
    for line in _lines(top, bottom, usual):
        gained += (_agreeing(bottom[line], tolerance) - _agreeing(top[line], tolerance)) * len(line)
        counted += len(line)
    return (gained / counted if counted else 0.0), counted


def _lines(top: Floats, bottom: Floats, usual: float) -> list[NDArray[np.intp]]:
    """Indices of letters by line of text; what is too short or too high to be one line is left out."""
    middle = (top + bottom) / 2
    order = np.argsort(middle)
    gaps = np.flatnonzero(np.diff(middle[order]) > 0.45 * usual) + 1
    lines = np.split(order, gaps)
    return [line for line in lines if len(line) >= LEAST_IN_LINE and np.ptp(middle[line]) <= 1.6 * usual]


def _agreeing(edges: Floats, tolerance: float) -> float:
    """The largest share of edges that lie within twice the tolerance of each other."""
    ordered = np.sort(edges)
    reach = np.searchsorted(ordered, ordered + 2 * tolerance, side="right")
    return float((reach - np.arange(len(ordered))).max()) / len(ordered)
