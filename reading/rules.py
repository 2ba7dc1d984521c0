"""Ruled lines: found, and taken out of the ink without cutting the strokes that cross them."""

from dataclasses import dataclass

import cv2
import numpy as np

from reading.geometry import PixelBox
from reading.letters import Pieces, outlines, pieces
from reading.picture import Gray, as_gray
from reading.runs import on_rows, rows_with_runs

LEAST_RUN, LEAST_RULE, LEAST_UPRIGHT = 0.3, 0.5, 0.5
"""Inches: the shortest straight run, the shortest ruled line, the shortest vertical line that is taken out."""
THICKEST, STEEPEST = 0.04, 0.15
BRIDGE = 0.05
EDGE_INCHES = 0.12


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruled:
    """`ink` without lines, its components, the level lines in reading order, and the pixels of upright ones (255)."""

    ink: Gray
    found: Pieces
    rules: tuple[PixelBox, ...]
    upright: Gray


def take_out_rules(ink: Gray, dpi: float, *, known: Pieces | None = None) -> Ruled:
    """Find horizontal and vertical lines, thin, slightly slanted or broken as faxes make them.

    `known` are the components of the ink, where they have been found already.
    """
    level = _straight(_bridged(ink, known, dpi), dpi * LEAST_RUN)
    rules = _line_boxes(level, dpi, LEAST_RULE)
    upright = _transposed(_straight(_transposed(ink), dpi * LEAST_UPRIGHT))
    around = _dilated(as_gray(cv2.bitwise_or(_only(level, rules), upright)))
    rest = _healed(as_gray(cv2.bitwise_and(ink, cv2.bitwise_not(around))), around, ink, dpi) if around.any() else ink
    found = known if known is not None and rest is ink else pieces(rest)
    return Ruled(ink=rest, found=found, rules=_inside(rules, ink.shape, dpi), upright=_thin_only(upright, dpi))


def without_upright_lines(picture: Gray, ink: Gray, upright: Gray, dpi: float) -> Gray:
    """The picture without scratches, dirty-glass streaks and table sides, which cut words and lines in two."""
    if not upright.any():
        return picture
    around = _dilated(upright)
    left = as_gray(cv2.bitwise_and(ink, cv2.bitwise_not(around)))
    reach = max(3, round(dpi * 0.03)) | 1
    crossing = as_gray(cv2.morphologyEx(left, cv2.MORPH_CLOSE, np.ones((1, reach), np.uint8)))
    cleaned = picture.copy()
    cleaned[(around > 0) & (crossing == 0)] = paper(picture)
    return cleaned


def _dilated(lines: Gray) -> Gray:
    return as_gray(cv2.dilate(lines, np.ones((3, 3), np.uint8)))


def paper(picture: Gray) -> np.uint8:
    """The gray of the paper, from every second pixel either way."""
    return np.uint8(np.median(picture[::2, ::2]))


def _transposed(picture: Gray) -> Gray:
    return as_gray(cv2.transpose(picture))


def _thin_only(upright: Gray, dpi: float) -> Gray:
    """Vertical lines without what is too thick for one."""
    if not upright.any():
        return upright
    lying = _transposed(upright)
    return _transposed(_only(lying, _line_boxes(lying, dpi, LEAST_UPRIGHT)))


def _bridged(ink: Gray, known: Pieces | None, dpi: float) -> Gray:
    """Dashes and dots of a broken line joined; taller ink, which is print, is left as it is."""
    thin = _flat(ink, known, max(2, round(dpi * 0.03)))
    gap = np.ones((1, max(3, round(dpi * BRIDGE * 1.2))), np.uint8)
    joined = on_rows(thin, np.flatnonzero(thin.any(axis=1)), lambda rows: cv2.morphologyEx(rows, cv2.MORPH_CLOSE, gap))
    return as_gray(cv2.bitwise_or(ink, joined))


def _flat(ink: Gray, known: Pieces | None, highest: int) -> Gray:
    """The ink of components that are no higher; without `known` ones their outlines are enough, and cost less."""
    if known is not None:
        chosen = known.stats[:, cv2.CC_STAT_HEIGHT] <= highest
        chosen[0] = False
        return known.mask(chosen)
    flat = [outline for outline in outlines(ink) if cv2.boundingRect(outline)[3] <= highest]
    return as_gray(cv2.bitwise_and(cv2.drawContours(np.zeros_like(ink), flat, -1, 255, cv2.FILLED), ink))


def _straight(ink: Gray, run: float) -> Gray:
    """Pixels of level runs: thickened first, because a slanted thin line is a staircase of short runs."""
    thick = as_gray(cv2.dilate(ink, np.ones((3, 1), np.uint8)))
    along = np.ones((1, max(3, round(run))), np.uint8)
    rows = rows_with_runs(thick, along.shape[1])
    return on_rows(thick, rows, lambda part: cv2.bitwise_and(cv2.dilate(cv2.erode(part, along), along), part))


def _line_boxes(level: Gray, dpi: float, least: float) -> tuple[PixelBox, ...]:
    joined = as_gray(cv2.dilate(level, np.ones((1, max(3, round(dpi * BRIDGE))), np.uint8)))
    boxes = []
    for outline in outlines(joined):
        left, top, width, height = cv2.boundingRect(outline)
        if width < dpi * least or height > dpi * STEEPEST:
            continue
        place = (slice(top, top + height), slice(left, left + width))
        _, labels = cv2.connectedComponents(joined[place], connectivity=8)
        own = np.asarray(labels) == labels[outline[0, 0, 1] - top, outline[0, 0, 0] - left]
        # The runs were thickened by two rows, which is not the line's own thickness.
        if np.count_nonzero((level[place] > 0) & own) / width - 2 <= dpi * THICKEST:
            boxes.append(PixelBox(left, top, left + width, top + height))
    return tuple(sorted(boxes, key=lambda box: (box.top, box.left)))


def _only(level: Gray, boxes: tuple[PixelBox, ...]) -> Gray:
    kept = np.zeros_like(level)
    for box in boxes:
        place = (slice(box.top, box.bottom), slice(box.left, box.right))
        kept[place] = level[place]
    return kept


def _healed(left: Gray, around: Gray, ink: Gray, dpi: float) -> Gray:
    """Strokes that crossed a line are joined again, within what was ink before."""
    reach = max(3, round(dpi * 0.03)) | 1
    closed = cv2.morphologyEx(left, cv2.MORPH_CLOSE, np.ones((reach, 1), np.uint8))
    back = cv2.bitwise_and(cv2.bitwise_and(as_gray(closed), around), ink)
    return as_gray(cv2.bitwise_or(left, back))


def _inside(boxes: tuple[PixelBox, ...], shape: tuple[int, ...], dpi: float) -> tuple[PixelBox, ...]:
    """Shadows along the paper's edge are no ruled lines."""
    rows, columns = shape[0], shape[1]
    edge = dpi * EDGE_INCHES
    return tuple(box for box in boxes if edge < box.top and box.bottom < rows - edge and box.width < 0.97 * columns)
