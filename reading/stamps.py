"""Stamps and seals by their outline: a ring, an oval, or a rectangle with a few lines of text in it.

Stamps are pressed unevenly and faxes break them further, so outlines are looked for with growing patience for gaps,
on a coarse picture, and believed where most of every side is there.
"""

from collections.abc import Iterator, Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from reading.clean import shrunk
from reading.geometry import PixelBox
from reading.letters import PARENT
from reading.picture import Gray, as_gray

FRAME_WIDTH, FRAME_HEIGHT = (0.6, 3.6), (0.28, 2.2)
OVAL, FLATTEST, ROUND = (0.5, 3.4), 0.28, 0.8
HOLLOW, OPEN, CELL = 0.6, 0.15, 0.08
TILTED = 1.2
SECTORS = 36
RING_COVERED, OVAL_COVERED = 0.75, 0.92
LETTERHEAD = 1.6
"""Inches: round things above are as often logos as seals."""

COARSE_DPI, INKED = 100, 80
GAPS = (0.0, 0.035, 0.08)
"""Inches: how wide a gap in an outline may be."""

SIDE_COVERED, SIDES_COVERED, EDGE = 0.72, 0.8, 0.035
DEPTH, TROUGH, THIN_SIDES = 0.14, 0.45, 3
TALL_LINE, LETTERS, INNER = (0.04, 0.4), 3, 0.08
WITHIN, WRITTEN = 0.8, 0.02
ELLIPSE_FITS, ELLIPSE_COVERED = (0.93, 1.07), 0.72

Outline = NDArray[np.int32]


def find_stamps(ink: Gray, dpi: float) -> tuple[tuple[PixelBox, float], ...]:
    """Boxes of stamps with how sure each is; a tilted frame is surer than one that could be part of a form."""
    shrink = max(1.0, dpi / COARSE_DPI)
    coarse = _coarse(ink, shrink)
    scale = dpi / shrink
    found: list[tuple[PixelBox, float]] = []
    for gap in GAPS:
        reach = round(gap * scale)
        for outline in _outlines(coarse, reach, scale):
            judged = _judged(outline, coarse, reach, scale)
            if judged is not None and not any(box.overlap(judged[0]) for box, _ in found):
                found.append(judged)
    return tuple((_scaled(box, shrink), sure) for box, sure in found)


def _coarse(ink: Gray, shrink: float) -> Gray:
    size = (max(1, round(ink.shape[1] / shrink)), max(1, round(ink.shape[0] / shrink)))
    small = cv2.resize(shrunk(ink, int(shrink)), size, interpolation=cv2.INTER_AREA)
    return np.where(small > INKED, np.uint8(255), np.uint8(0))


def _scaled(box: PixelBox, by: float) -> PixelBox:
    return PixelBox(*(round(edge * by) for edge in (box.left, box.top, box.right, box.bottom)))


def _outlines(coarse: Gray, reach: int, dpi: float) -> Iterator[Outline]:
    """Outer outlines of the size of stamps round open paper, largest first; several large cells are a table."""
    closed = as_gray(cv2.dilate(coarse, np.ones((reach + 1, reach + 1), np.uint8))) if reach else coarse
    outlines, tree = cv2.findContours(closed, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_SIMPLE)
    parents = np.asarray(tree)[0, :, PARENT] if len(outlines) else np.zeros(0, dtype=np.int32)
    areas = [cv2.contourArea(np.asarray(outline)) for outline in outlines]
    for index in sorted(np.flatnonzero(parents < 0).tolist(), key=lambda number: areas[number], reverse=True):
        if areas[index] < FRAME_WIDTH[0] * FRAME_HEIGHT[0] * dpi * dpi / 2:
            return
        cells = [areas[hole] for hole in np.flatnonzero(parents == index).tolist()]
        large = sum(cell > CELL * areas[index] for cell in cells)
        if large <= 1 and sum(cells) >= OPEN * areas[index]:
            yield np.asarray(outlines[index], dtype=np.int32)


def _judged(outline: Outline, coarse: Gray, reach: int, dpi: float) -> tuple[PixelBox, float] | None:
    left, top, width, height = cv2.boundingRect(outline)
    box = PixelBox(left, top, left + width, top + height)
    if not (_between(width / dpi, FRAME_WIDTH) and _between(height / dpi, FRAME_HEIGHT)):
        return None
    enclosed = cv2.contourArea(outline)
    if np.count_nonzero(coarse[top : top + height, left : left + width]) > HOLLOW * enclosed:
        return None
    if _is_oval(outline, enclosed, coarse, reach, dpi):
        return box, 0.8 if box.top > LETTERHEAD * dpi else 0.4
    rect = cv2.minAreaRect(outline)
    if enclosed < 0.88 * rect[1][0] * rect[1][1] or not _is_framed(rect, coarse, reach, dpi):
        return None
    return box, 0.8 if TILTED <= rect[2] % 90 <= 90 - TILTED else 0.55


def _is_oval(outline: Outline, enclosed: float, coarse: Gray, reach: int, dpi: float) -> bool:
    if len(outline) < 5:
        return False
    (x, y), axes, degrees = cv2.fitEllipse(outline)
    one, other = float(axes[0]), float(axes[1])
    if (
        not all(_between(axis / dpi, OVAL) for axis in (one, other))
        or not FLATTEST <= one / max(other, 1.0) <= 1 / FLATTEST
    ):
        return False
    if not _between(enclosed / (np.pi / 4 * one * other), ELLIPSE_FITS):
        return False
    if not _has_content(coarse, (round(x), round(y)), (one, other), degrees):
        return False
    around = np.radians(np.arange(0, 360, 5))
    across, down = (one - reach) / 2 * np.cos(around), (other - reach) / 2 * np.sin(around)
    turn = np.radians(degrees)
    columns = np.round(x + across * np.cos(turn) - down * np.sin(turn)).astype(np.int64)
    rows = np.round(y + across * np.sin(turn) + down * np.cos(turn)).astype(np.int64)
    near = cv2.dilate(coarse, np.ones((round(EDGE * dpi) * 2 + 1,) * 2, np.uint8))
    inside = (columns >= 0) & (rows >= 0) & (columns < coarse.shape[1]) & (rows < coarse.shape[0])
    return bool(inside.all()) and float((near[rows, columns] > 0).mean()) >= ELLIPSE_COVERED


def _has_content(coarse: Gray, middle: tuple[int, int], axes: tuple[float, float], degrees: float) -> bool:
    """Whether something is written within an oval: a bare ring is a picture's or a hole's."""
    inner = np.zeros_like(coarse)
    half = (max(1, round(axes[0] * WITHIN / 2)), max(1, round(axes[1] * WITHIN / 2)))
    cv2.ellipse(inner, middle, half, degrees, 0, 360, 255, -1)
    return bool(np.count_nonzero(coarse & inner) >= WRITTEN * np.count_nonzero(inner))


def _is_framed(rect: tuple[Sequence[float], Sequence[float], float], coarse: Gray, reach: int, dpi: float) -> bool:
    """Whether a tilted rectangle has ink along most of each side and two lines of ink within."""
    patch = _upright(rect, coarse)
    band = max(2, round(reach / 2 + EDGE * dpi))
    if min(patch.shape) <= 2 * band + 2:
        return False
    turned = (patch, patch[::-1], patch.T, patch.T[::-1])
    shares = [float(side[:band].any(axis=0).mean()) for side in turned]
    if min(shares) < SIDE_COVERED or sum(shares) / 4 < SIDES_COVERED:
        return False
    if sum(_is_thin(side, dpi) for side in turned) < THIN_SIDES:
        return False
    inner = round(reach / 2 + INNER * dpi)
    return _lines(patch[inner:-inner, inner:-inner], dpi) >= 2


def _is_thin(side: NDArray[np.bool_], dpi: float) -> bool:
    """Whether ink along the upper side is a line with paper below it; a block of text goes on."""
    deep = side[: round(DEPTH * dpi)]
    level = np.array([deep[max(0, row - 1) : row + 2].any(axis=0).mean() for row in range(len(deep))])
    peak = int(level[: max(2, len(level) // 2 + 1)].argmax())
    return bool(level[peak:].min() <= TROUGH * level[peak])


def _upright(rect: tuple[Sequence[float], Sequence[float], float], coarse: Gray) -> NDArray[np.bool_]:
    (x, y), (width, height), degrees = rect
    if abs(degrees) > 45:
        width, height, degrees = height, width, degrees - 90 * np.sign(degrees)
    turn = cv2.getRotationMatrix2D((x, y), degrees, 1.0)
    turn[:, 2] += np.array((width / 2 - x, height / 2 - y))
    size = (max(1, round(width)), max(1, round(height)))
    return np.asarray(cv2.warpAffine(coarse, turn, size, flags=cv2.INTER_NEAREST) > 0, dtype=np.bool_)


def _lines(inside: NDArray[np.bool_], dpi: float) -> int:
    """Lines of letters, told apart by rows that are nearly empty; a picture has few pieces beside each other."""
    if not inside.size:
        return 0
    edges = _runs(np.asarray(inside.mean(axis=1) > 0.05))
    lines = [inside[start:end] for start, end in edges if TALL_LINE[0] * dpi <= end - start <= TALL_LINE[1] * dpi]
    return sum(len(_runs(np.asarray(line.any(axis=0)))) >= LETTERS for line in lines)


def _runs(flags: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Where stretches of true values begin and end."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], flags.astype(np.int8), [0])))).tolist()
    return list(zip(edges[::2], edges[1::2], strict=True))


def _between(value: float, limits: tuple[float, float]) -> bool:
    return limits[0] <= value <= limits[1]


def is_ring(mask: Gray) -> bool:
    """Whether ink goes round: most sectors of the outer band of the box have some, nearly all where it is no circle."""
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
    wanted = RING_COVERED if ROUND <= columns / rows <= 1 / ROUND else OVAL_COVERED
    return bool(covered >= wanted and corners < 0.03)
