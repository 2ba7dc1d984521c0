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

Stats = NDArray[np.int32]
"""One row for each component: left, top, width, height, area."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pieces:
    """The components of ink: `labels` as the picture, `stats` one row each; row 0 is the paper."""

    labels: NDArray[np.int32]
    stats: Stats

    def mask(self, chosen: NDArray[np.bool_]) -> Gray:
        """255 where a chosen component is."""
        chosen = chosen.copy()
        chosen[0] = False
        return np.where(chosen[self.labels], np.uint8(WHITE), np.uint8(0))

    def pixels_in(self, place: NDArray[np.bool_]) -> NDArray[np.int64]:
        """How many pixels of each component lie in a place."""
        return np.bincount(self.labels[place], minlength=len(self.stats))


def pieces(ink: Gray) -> Pieces:
    """Every connected component of the ink, corners included."""
    _, labels, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8, ltype=cv2.CV_32S)
    return Pieces(labels=np.asarray(labels, dtype=np.int32), stats=np.asarray(stats, dtype=np.int32))


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
    rows, columns = found.labels.shape
    left, top, width, height, area = (found.stats[:, column] for column in range(5))
    right, bottom = left + width, top + height
    edge, corner = dpi * EDGE, dpi * CORNER
    at_edge = (left < edge) | (top < edge) | (right > columns - edge) | (bottom > rows - edge)
    hole = (np.abs(width - height) < 0.3 * np.maximum(width, height)) & (area > 0.65 * width * height)
    hole &= (width > 0.12 * dpi) & (width < 0.5 * dpi)
    in_corner = ((right < corner) | (left > columns - corner)) & ((bottom < corner) | (top > rows - corner))
    speck = np.maximum(width, height) < SMALLEST_INCHES * dpi
    return np.asarray(at_edge | hole | in_corner | speck, dtype=np.bool_)
