"""Ticked boxes: a small square outline with something drawn in it."""

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from reading.geometry import PixelBox
from reading.letters import outlines
from reading.picture import Gray, as_gray
from reading.runs import opened_along

SIDE = (0.09, 0.32)
OUTLINE = 0.85
TICKED = 0.1
CORNERS = 0.4


def find_ticks(ink: Gray, print_boxes: Sequence[PixelBox], dpi: float) -> tuple[PixelBox, ...]:
    """Boxes of squares that are ticked or crossed; a stroke may leave the square.

    `print_boxes` are words that were read well: bold print has square corners too.
    """
    found = [box for box in _squares(ink, dpi) if _is_ticked(ink, box) and _stands_alone(ink, box, dpi)]
    return tuple(box for box in found if not any(_within(box, word) for word in print_boxes))


def _squares(ink: Gray, dpi: float) -> list[PixelBox]:
    """Small squares, found by their four straight sides, so that slanted strokes through them do not matter."""
    run = max(3, round(SIDE[0] * dpi * 0.95))
    level = opened_along(ink, run)
    upright = as_gray(cv2.transpose(opened_along(as_gray(cv2.transpose(ink)), run)))
    sides = as_gray(cv2.dilate(as_gray(cv2.bitwise_or(level, upright)), np.ones((3, 3), np.uint8)))
    found = (cv2.boundingRect(outline) for outline in outlines(sides))
    boxes = [_lower_left(PixelBox(left, top, left + width, top + height)) for left, top, width, height in found]
    chosen = [box for box in boxes if _is_small_square(box, dpi) and _has_four_sides(sides, box)]
    return sorted(chosen, key=lambda box: (box.top, box.left))


def _lower_left(box: PixelBox) -> PixelBox:
    """A tick leaves its square to the upper right and draws its top and right side longer: cut that off."""
    if not 0.6 <= box.width / box.height <= 1.6:
        return box
    side = min(box.width, box.height)
    return PixelBox(box.left, box.bottom - side, box.left + side, box.bottom)


def _is_small_square(box: PixelBox, dpi: float) -> bool:
    in_size = SIDE[0] * dpi <= min(box.width, box.height) and max(box.width, box.height) <= SIDE[1] * dpi
    return in_size and 0.8 <= box.width / box.height <= 1.25


def _has_four_sides(sides: Gray, box: PixelBox) -> bool:
    """A square's sides each run along one row or column; a round letter's do not."""
    cut = _cut(sides, box)
    rim = _rim(cut)
    rows, columns = cut.mean(axis=1), cut.mean(axis=0)
    straight = min(rows[:rim].max(), rows[-rim:].max(), columns[:rim].max(), columns[-rim:].max()) >= OUTLINE
    corners = (cut[:rim, :rim], cut[:rim, -rim:], cut[-rim:, :rim], cut[-rim:, -rim:])
    return bool(straight) and min(float(corner.mean()) for corner in corners) >= CORNERS


def _is_ticked(ink: Gray, box: PixelBox) -> bool:
    cut = _cut(ink, box)
    rim = _rim(cut)
    inner = cut[rim + 1 : -rim - 1, rim + 1 : -rim - 1]
    return bool(inner.size) and bool(TICKED < inner.mean() < 0.8)


def _cut(ink: Gray, box: PixelBox) -> NDArray[np.bool_]:
    return np.asarray(ink[box.top : box.bottom, box.left : box.right] > 0, dtype=np.bool_)


def _rim(cut: NDArray[np.bool_]) -> int:
    return max(2, round(0.2 * int(min(cut.shape))))


def _stands_alone(ink: Gray, box: PixelBox, dpi: float) -> bool:
    """Nothing close by on the left, and at most the tick's own stroke on the right: letters of a word stand closer."""
    near, far = max(2, round(0.012 * dpi)), round(0.04 * dpi)
    left = ink[box.top : box.bottom, max(0, box.left - far) : max(0, box.left - near)]
    right = ink[box.top : box.bottom, box.right + near : box.right + far]
    return _share(left) < 0.1 and _share(right) < 0.35


def _share(cut: Gray) -> float:
    return float(np.count_nonzero(cut)) / cut.size if cut.size else 0.0


def _within(box: PixelBox, word: PixelBox) -> bool:
    return word.width > 2 * box.width and word.overlap(box) > 0.6 * box.width * box.height
