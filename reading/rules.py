"""Ruled lines: found, and taken out of the ink without cutting the strokes that cross them."""

from dataclasses import dataclass

import cv2
import numpy as np

from reading.geometry import PixelBox
from reading.picture import Gray, as_gray

LEAST_RUN, LEAST_RULE, LEAST_UPRIGHT = 0.3, 0.5, 0.5
"""Inches: the shortest straight run, the shortest ruled line, the shortest vertical line that is taken out."""
THICKEST, STEEPEST = 0.04, 0.15
BRIDGE = 0.05
EDGE_INCHES = 0.12


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruled:
    """`ink` without lines, the horizontal lines in reading order, and the pixels of the vertical ones (255)."""

    ink: Gray
    rules: tuple[PixelBox, ...]
    upright: Gray


def take_out_rules(ink: Gray, dpi: float) -> Ruled:
    """Find horizontal and vertical lines, thin, slightly slanted or broken as faxes make them."""
    level = _straight(_bridged(ink, dpi), dpi * LEAST_RUN)
    rules = _line_boxes(level, dpi, LEAST_RULE)
    upright = np.ascontiguousarray(_straight(np.ascontiguousarray(ink.T), dpi * LEAST_UPRIGHT).T)
    around = _dilated(as_gray(cv2.bitwise_or(_only(level, rules), upright)))
    left = np.where(around > 0, np.uint8(0), ink)
    return Ruled(
        ink=_healed(left, around, ink, dpi), rules=_inside(rules, ink.shape, dpi), upright=_thin_only(upright, dpi)
    )


def without_upright_lines(picture: Gray, ink: Gray, upright: Gray, dpi: float) -> Gray:
    """The picture without scratches, dirty-glass streaks and table sides, which cut words and lines in two."""
    if not upright.any():
        return picture
    around = _dilated(upright)
    left = np.where(around > 0, np.uint8(0), ink)
    reach = max(3, round(dpi * 0.03)) | 1
    crossing = cv2.morphologyEx(left, cv2.MORPH_CLOSE, np.ones((1, reach), np.uint8))
    return np.where((around > 0) & (np.asarray(crossing) == 0), paper(picture), picture)


def _dilated(lines: Gray) -> Gray:
    return as_gray(cv2.dilate(lines, np.ones((3, 3), np.uint8)))


def paper(picture: Gray) -> np.uint8:
    """The gray of the paper."""
    return np.uint8(np.median(picture))


def _thin_only(upright: Gray, dpi: float) -> Gray:
    """Vertical lines without what is too thick for one."""
    turned = np.ascontiguousarray(upright.T)
    return np.ascontiguousarray(_only(turned, _line_boxes(turned, dpi, LEAST_UPRIGHT)).T)


def _bridged(ink: Gray, dpi: float) -> Gray:
    """Dashes and dots of a broken line joined; taller ink, which is print, is left as it is."""
    _, labels, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    flat = stats[:, cv2.CC_STAT_HEIGHT] <= max(2, round(dpi * 0.03))
    flat[0] = False
    thin = np.where(flat[labels], np.uint8(255), np.uint8(0))
    gap = np.ones((1, max(3, round(dpi * BRIDGE * 1.2))), np.uint8)
    return as_gray(cv2.bitwise_or(ink, cv2.morphologyEx(thin, cv2.MORPH_CLOSE, gap)))


def _straight(ink: Gray, run: float) -> Gray:
    """Pixels of level runs: thickened first, because a slanted thin line is a staircase of short runs."""
    thick = cv2.dilate(ink, np.ones((3, 1), np.uint8))
    runs = cv2.morphologyEx(thick, cv2.MORPH_OPEN, np.ones((1, max(3, round(run))), np.uint8))
    return as_gray(cv2.bitwise_and(runs, thick))


def _line_boxes(level: Gray, dpi: float, least: float) -> tuple[PixelBox, ...]:
    joined = cv2.dilate(level, np.ones((1, max(3, round(dpi * BRIDGE))), np.uint8))
    _, labels, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    boxes = []
    for label, (left, top, width, height, _) in enumerate(stats.tolist()):
        if label == 0 or width < dpi * least or height > dpi * STEEPEST:
            continue
        place = (slice(top, top + height), slice(left, left + width))
        area = np.count_nonzero(level[place] * (labels[place] == label))
        # The runs were thickened by two rows, which is not the line's own thickness.
        if area / width - 2 <= dpi * THICKEST:
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
