"""Print that the engine dropped: letters that no word covers (tesseract 5.3 can lose whole rows of a table, #4014)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from reading.engines.protocol import SeenWord
from reading.geometry import PixelBox
from reading.letters import Pieces, Stats, furniture, letter_like
from reading.picture import Gray
from reading.rules import Ruled

LEAST_LETTERS, LEAST_SHARE = 6, 0.008
BETWEEN_INCHES = 0.25
"""Letters of one row are no farther apart."""
LEAST_IN_ROW, LEAST_WIDTH = 3, 1.2
"""A row of letters has so many and is wider than high by this."""
COVERED = 0.5
HALF = 2
"""Rows are found on a picture of half the size."""
MARGIN = 0.15
WHITE = 255

Numbers = NDArray[np.int32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Leftover:
    """The part of the page that holds letters no word covers, read words painted white; how many there are.

    `picture` starts at column `left` and row `top` of the page; `share` is that of all letters. `rows` are where
    letters stand side by side as in a line.
    """

    picture: Gray
    left: int
    top: int
    letters: int
    share: float
    specks: int
    rows: tuple[PixelBox, ...] = ()

    @property
    def worth_reading(self) -> bool:
        """Whether so much is left that a second look pays."""
        return self.letters >= LEAST_LETTERS and self.share >= LEAST_SHARE

    def on_page(self, seen: Sequence[SeenWord]) -> tuple[SeenWord, ...]:
        """Words read from the part, with their places on the page."""
        return tuple(replace(word, box=word.box.moved(self.left, self.top)) for word in seen)


def look_for_leftover(picture: Gray, ruled: Ruled, seen: Sequence[SeenWord], dpi: float) -> Leftover:
    """Compare the letters on the page with those under the boxes of words."""
    found = ruled.found
    letters = letter_like(found, dpi) & ~furniture(found, dpi)
    covered = np.zeros(picture.shape, dtype=np.bool_)
    rest = picture.copy()
    for word in seen:
        place = (slice(max(0, word.box.top), word.box.bottom), slice(max(0, word.box.left), word.box.right))
        covered[place] = True
        rest[place] = WHITE
    inside = found.pixels_in(covered)
    bare = letters & (inside < COVERED * found.stats[:, 4])
    count, total = int(bare.sum()), int(letters.sum())
    specks = int((np.max(found.stats[1:, 2:4], axis=1) < 0.02 * dpi).sum()) if len(found.stats) > 1 else 0
    left, top, right, bottom = _around(found.stats[bare], rest.shape, round(MARGIN * dpi))
    part = np.ascontiguousarray(rest[top:bottom, left:right])
    share = count / total if total else 0.0
    return Leftover(
        picture=part, left=left, top=top, letters=count, share=share, specks=specks, rows=rows_in(found, bare, dpi)
    )


def rows_in(found: Pieces, letters: NDArray[np.bool_], dpi: float) -> tuple[PixelBox, ...]:
    """Where chosen components stand side by side as letters of a line do, from top to bottom."""
    if np.count_nonzero(letters) < LEAST_IN_ROW:
        return ()
    reach = np.ones((1, max(3, round(dpi * BETWEEN_INCHES / HALF))), np.uint8)
    joined = cv2.morphologyEx(found.halved(letters), cv2.MORPH_CLOSE, reach)
    count, labels = cv2.connectedComponents(joined, connectivity=8)
    left, top, width, height = found.stats[letters, :4].T
    home = np.asarray(labels)[(top + height // 2) // HALF, (left + width // 2) // HALF]
    many = np.bincount(home, minlength=count) >= LEAST_IN_ROW
    many[0] = False
    boxes = (_around_all(left[own], top[own], width[own], height[own]) for own in _each(home, many))
    wide = (box for box in boxes if box.width >= LEAST_WIDTH * box.height)
    return tuple(sorted(wide, key=lambda box: (box.top, box.left)))


def _each(home: NDArray[np.int32], chosen: NDArray[np.bool_]) -> Iterator[NDArray[np.intp]]:
    """For each chosen row, which letters are in it."""
    order = np.argsort(home, kind="stable")
    places = np.flatnonzero(chosen)
    begins, ends = (np.searchsorted(home[order], places, side=side) for side in ("left", "right"))
    for begin, end in zip(begins, ends, strict=True):
        yield order[begin:end]


def _around_all(left: Numbers, top: Numbers, width: Numbers, height: Numbers) -> PixelBox:
    return PixelBox(int(left.min()), int(top.min()), int((left + width).max()), int((top + height).max()))


def _around(stats: Stats, shape: tuple[int, ...], margin: int) -> tuple[int, int, int, int]:
    """The rectangle that holds the components, with some paper around it."""
    if len(stats) == 0:
        return 0, 0, 1, 1
    left, top = int(stats[:, 0].min()) - margin, int(stats[:, 1].min()) - margin
    right, bottom = int((stats[:, 0] + stats[:, 2]).max()) + margin, int((stats[:, 1] + stats[:, 3]).max()) + margin
    return max(0, left), max(0, top), min(shape[1], right), min(shape[0], bottom)
