"""Components of ink that may be letters: what orientation, skew and the search for pen strokes go by."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from reading.picture import Gray

WHITE = 255
SMALLEST_INCHES, LARGEST_INCHES = 0.03, 0.35
"""From the full stops of 8 point print to capitals of a 30 point title."""
EDGE, CORNER = 0.15, 0.75

PARENT = 3
"""Where findContours says in which outline another one is a hole."""

Outline = NDArray[np.int32]
Stats = NDArray[np.int32]
"""One row for each component: left, top, width, height, area."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pieces:
    """The components of ink: `stats` one row each, row 0 is the paper.

    `where` are the pixels of ink, counted through the picture row by row, and `label` says whose each one is: ink is a
    few hundredths of a page, so that going over it costs as little beside going over the page.
    """

    shape: tuple[int, int]
    stats: Stats
    where: NDArray[np.intp]
    label: NDArray[np.int32]

    def mask(self, chosen: NDArray[np.bool_]) -> Gray:
        """255 where a chosen component is."""
        drawn = np.zeros(self.shape, dtype=np.uint8)
        drawn.ravel()[self.where[chosen[self.label]]] = WHITE
        return drawn

    def halved(self, chosen: NDArray[np.bool_]) -> Gray:
        """A mask of half the size either way: 255 where a chosen component has a pixel."""
        rows, columns = (side // 2 + 1 for side in self.shape)
        down, across = np.divmod(self.where[chosen[self.label]], self.shape[1])
        drawn = np.zeros((rows, columns), dtype=np.uint8)
        drawn[down // 2, across // 2] = WHITE
        return drawn

    def pixels_in(self, place: NDArray[np.bool_]) -> NDArray[np.int64]:
        """How many pixels of each component lie in a place."""
        return np.bincount(self.label[place.ravel()[self.where]], minlength=len(self.stats))

    def at(self, down: NDArray[np.int32], across: NDArray[np.int32]) -> NDArray[np.int32]:
        """Whose the pixels at some rows and columns are; 0 is the paper."""
        wanted = down.astype(np.intp) * self.shape[1] + across
        place = np.minimum(np.searchsorted(self.where, wanted), max(0, len(self.where) - 1))
        return np.where(self.where[place] == wanted, self.label[place], 0) if len(self.where) else np.zeros_like(across)

    def under(self, row: int) -> NDArray[np.bool_]:
        """Which components reach below a row."""
        return np.asarray(self.stats[:, cv2.CC_STAT_TOP] + self.stats[:, cv2.CC_STAT_HEIGHT] > row, dtype=np.bool_)


def pieces(ink: Gray) -> Pieces:
    """Every connected component of the ink, corners included.

    OpenCV's own statistics go over the paper, too, and take four times as long as the labels alone.
    """
    count, labels = cv2.connectedComponents(ink, connectivity=8)
    where = np.flatnonzero(ink > 0)
    label = np.asarray(labels, dtype=np.int32).ravel()[where]
    shape = (ink.shape[0], ink.shape[1])
    return Pieces(shape=shape, stats=_measured(where, label, count, shape), where=where, label=label)


def _measured(where: NDArray[np.intp], label: NDArray[np.int32], count: int, shape: tuple[int, int]) -> Stats:
    """Box and area of each component from its pixels; of the paper, the whole picture."""
    down = (where // shape[1]).astype(np.int32)
    across = (where - down * np.intp(shape[1])).astype(np.int32)
    left, top = (np.full(count, max(shape), dtype=np.int32) for _ in range(2))
    right, bottom = (np.zeros(count, dtype=np.int32) for _ in range(2))
    np.minimum.at(left, label, across)
    np.minimum.at(top, label, down)
    np.maximum.at(right, label, across)
    np.maximum.at(bottom, label, down)
    area = np.bincount(label, minlength=count)
    stats = np.stack([left, top, right - left + 1, bottom - top + 1, area], axis=1).astype(np.int32)
    stats[0] = (0, 0, shape[1], shape[0], shape[0] * shape[1] - len(where))
    return stats


def outlines(ink: Gray) -> list[Outline]:
    """The outer outlines of the components, also of those inside others: all that is needed where only boxes matter."""
    found, tree = cv2.findContours(ink, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_SIMPLE)
    parents = np.asarray(tree)[0, :, PARENT] if len(found) else ()
    return [np.asarray(outline, dtype=np.int32) for outline, parent in zip(found, parents, strict=True) if parent < 0]


def letter_like(found: Pieces, dpi: float) -> NDArray[np.bool_]:
    """Which components have the size of a letter or a few touching ones; never the paper itself."""
    width, height = found.stats[:, cv2.CC_STAT_WIDTH], found.stats[:, cv2.CC_STAT_HEIGHT]
    longer, shorter = np.maximum(width, height), np.minimum(width, height)
    chosen = (longer >= dpi * SMALLEST_INCHES) & (longer < dpi * LARGEST_INCHES * 1.5)
    chosen &= (shorter >= 2) & (shorter < dpi * LARGEST_INCHES)
    chosen[0] = False
    return np.asarray(chosen, dtype=np.bool_)


def furniture(found: Pieces, dpi: float) -> NDArray[np.bool_]:
    """Which components are no writing at all: specks, and what scanners, punches and staplers leave.

    The paper's edges, round holes near nothing in particular, staples in the corners.
    """
    rows, columns = found.shape
    left, top, width, height, area = (found.stats[:, column] for column in range(5))
    right, bottom = left + width, top + height
    edge, corner = dpi * EDGE, dpi * CORNER
    at_edge = (left < edge) | (top < edge) | (right > columns - edge) | (bottom > rows - edge)
    hole = (np.abs(width - height) < 0.3 * np.maximum(width, height)) & (area > 0.65 * width * height)
    hole &= (width > 0.12 * dpi) & (width < 0.5 * dpi)
    in_corner = ((right < corner) | (left > columns - corner)) & ((bottom < corner) | (top > rows - corner))
    # Staples reach further in than holes; below, initials may stand as far out.
    middle = left + width / 2
    in_corner |= ((middle < corner) | (middle > columns - corner)) & (bottom < corner)
    speck = np.maximum(width, height) < SMALLEST_INCHES * dpi
    return np.asarray(at_edge | hole | in_corner | speck, dtype=np.bool_)
