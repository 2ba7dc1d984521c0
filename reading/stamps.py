"""Stamps and seals by their outline: a round ring, or a rectangle with a few lines of text in it."""

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from reading.geometry import PixelBox
from reading.picture import Gray

FRAME_WIDTH, FRAME_HEIGHT = (0.6, 3.6), (0.28, 2.2)
HOLLOW = 0.55
TILTED = 1.2
SECTORS = 36
RING_COVERED = 0.75
LETTERHEAD = 1.6
"""Inches: round things above are as often logos as seals."""
TINY = 400

Outline = NDArray[np.int32]


def find_stamps(ink: Gray, words: Sequence[PixelBox], dpi: float) -> tuple[tuple[PixelBox, float], ...]:
    """Boxes of stamps with how sure each is; a tilted frame is surer than one that could be part of a form."""
    outlines, tree = cv2.findContours(ink, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_SIMPLE)
    found: list[tuple[PixelBox, float]] = []
    for index in _outer_by_size(outlines, tree):
        outline = np.asarray(outlines[index], dtype=np.int32)
        if _is_table(outline, index, outlines, tree):
            continue
        judged = _judged(outline, ink, words, dpi)
        if judged is not None and not any(box.overlap(judged[0]) for box, _ in found):
            found.append(judged)
    return tuple(found)


def _outer_by_size(outlines: Sequence[object], tree: object) -> list[int]:
    """Outer outlines of components, largest first; a hole in a table is no frame of its own."""
    parents = np.asarray(tree)[0, :, 3] if len(outlines) else ()
    outer = [index for index, parent in enumerate(parents) if parent < 0]
    return sorted(outer, key=lambda index: cv2.contourArea(np.asarray(outlines[index])), reverse=True)


def _is_table(outline: Outline, index: int, outlines: Sequence[object], tree: object) -> bool:
    """Whether a frame has more than one large cell."""
    parents = np.asarray(tree)[0, :, 3]
    area = cv2.contourArea(outline)
    if area < TINY:
        return False
    cells = [cv2.contourArea(np.asarray(outlines[hole])) for hole in np.flatnonzero(parents == index).tolist()]
    return sum(cell > 0.15 * area for cell in cells) > 1


def _judged(outline: Outline, ink: Gray, words: Sequence[PixelBox], dpi: float) -> tuple[PixelBox, float] | None:
    left, top, width, height = cv2.boundingRect(outline)
    box = PixelBox(left, top, left + width, top + height)
    if not (_between(width / dpi, FRAME_WIDTH) and _between(height / dpi, FRAME_HEIGHT)):
        return None
    enclosed = cv2.contourArea(outline)
    if enclosed == 0 or np.count_nonzero(ink[top : top + height, left : left + width]) > HOLLOW * enclosed:
        return None
    if _is_round(box, enclosed):
        return box, 0.8 if box.top > LETTERHEAD * dpi else 0.4
    _, (one, other), angle = cv2.minAreaRect(outline)
    if enclosed < 0.9 * one * other or _lines_inside(box, words) < 2:
        return None
    return box, 0.8 if TILTED <= angle % 90 <= 90 - TILTED else 0.55


def _is_round(box: PixelBox, enclosed: float) -> bool:
    roundness = enclosed / (np.pi / 4 * box.width * box.height)
    return abs(box.width - box.height) < 0.2 * box.width and 0.88 <= roundness <= 1.06


def _between(value: float, limits: tuple[float, float]) -> bool:
    return limits[0] <= value <= limits[1]


def _lines_inside(box: PixelBox, words: Sequence[PixelBox]) -> int:
    """Lines of words within a frame, told apart by their middles."""
    inside = [word for word in words if box.overlap(word) > 0.6 * max(1, word.width * word.height)]
    lines: list[float] = []
    for middle, height in sorted(((word.top + word.bottom) / 2, word.height) for word in inside):
        if not lines or middle - lines[-1] > 0.5 * height:
            lines.append(middle)
    return len(lines)


def is_ring(mask: Gray) -> bool:
    """Whether ink goes round: most sectors of the outer band of the box have some."""
    rows, columns = mask.shape
    if not 0.7 <= columns / rows <= 1.43:
        return False
    down, across = np.nonzero(mask)
    x, y = (across - columns / 2) / (columns / 2), (down - rows / 2) / (rows / 2)
    outer = np.hypot(x, y)
    band = (outer > 0.72) & (outer <= 1.05)
    sectors = np.floor((np.arctan2(y[band], x[band]) + np.pi) / (2 * np.pi) * SECTORS).astype(np.int64)
    covered = len(np.unique(np.clip(sectors, 0, SECTORS - 1))) / SECTORS
    corners = np.count_nonzero(outer > 1.1) / max(1, len(outer))
    return bool(covered >= RING_COVERED and corners < 0.03)
