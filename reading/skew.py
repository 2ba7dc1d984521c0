"""How level the lines of a page lie, from its row profile: that of level text is the most uneven one."""

import cv2
import numpy as np
from numpy.typing import NDArray

from reading.clean import shrunk
from reading.picture import Gray, as_gray

COARSE_STEP, NEAR_STEP, FINE_STEP = 1.0, 0.2, 0.1
MOST_SKEW = 12.0
PROFILE_SIDE = 700
STRIP = 8
"""Columns that are taken together: within so few no line rises by a pixel, and the work is an eighth."""


def lines_at(ink: Gray) -> tuple[float, float]:
    """The angle at which rows differ most, and how much more they differ there than rows of noise would.

    Degrees (clockwise positive, to about 0.1) by which the page must be turned so that its lines lie level; 0 where
    there is nothing to go by.
    """
    return _steepest(_small(ink))


def both_ways(ink: Gray) -> tuple[tuple[float, float], tuple[float, float]]:
    """`lines_at` of the page as it lies, and of the page after a quarter turn against the clock."""
    small = _small(ink)
    return _steepest(small), _steepest(np.ascontiguousarray(np.rot90(small, 1)))


def _steepest(small: Gray) -> tuple[float, float]:
    if not small.any():
        return 0.0, 0.0
    strips = as_gray(cv2.resize(small, (max(1, small.shape[1] // STRIP), small.shape[0]), interpolation=cv2.INTER_AREA))
    slope = small.shape[1] / strips.shape[1]
    coarse = _best(strips, slope, np.arange(-MOST_SKEW, MOST_SKEW + COARSE_STEP, COARSE_STEP))
    near = _best(strips, slope, coarse[0] + np.arange(-0.8, 0.81, NEAR_STEP))
    fine = _best(strips, slope, near[0] + np.arange(-0.1, 0.11, FINE_STEP))
    return round(float(fine[0]), 2), fine[1]


def _small(ink: Gray) -> Gray:
    return shrunk(ink, max(1, round(max(ink.shape) / PROFILE_SIDE)))


def _best(strips: Gray, width: float, angles: NDArray[np.float64]) -> tuple[float, float]:
    scores = [(_unevenness(_sheared(strips, float(angle), width)), float(angle)) for angle in angles]
    score, angle = max(scores, key=lambda pair: (pair[0], -abs(pair[1])))
    return angle, score


def _sheared(strips: Gray, degrees: float, width: float) -> Gray:
    """A vertical shear does to lines of text what a small turn does, and cuts nothing off at the sides."""
    slope = np.tan(np.radians(degrees)) * width
    rows, columns = strips.shape
    matrix = np.array([[1, 0, 0], [slope, 1, -slope * columns / 2]], dtype=np.float32)
    return as_gray(cv2.warpAffine(strips, matrix, (columns, rows), flags=cv2.INTER_LINEAR))


def _unevenness(strips: Gray) -> float:
    profile = strips.sum(axis=1, dtype=np.float64)
    total = float(profile.sum())
    return float(np.square(np.diff(profile)).sum()) / (total * total) if total else 0.0
