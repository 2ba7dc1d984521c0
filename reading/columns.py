"""Columns and cells, found by the white gutter beside them: each is read for itself. Labels and values are rows. Pure.

Rows that keep clear of one gutter are a band. Where a band has more white between its rows than running text has, one
row of cells ends and the next begins. In a row of cells, running text on both sides and blocks of which one goes on
below the other are read side after side; what has few words and both sides in every row are labels with their values.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from reading.engines.protocol import SeenWord

Row = list[SeenWord]
GUTTER, NARROWEST = 1.5, 1.0
"""The white between two columns, in heights of a line, where it is first seen and farther down."""
LEAST_ROWS, LEAST_WORDS = 2, 2.9
"""Fewer rows, or fewer words a row on either side, are no running text."""
PARAGRAPH = 3.0
"""Rows farther apart than this, in heights of a line, belong to different texts."""
NEXT_CELL, FARTHEST = 1.2, 2.2
"""Rows of one cell are no farther apart than this many times the usual, nor than so many heights of a line."""
DEEPEST = 3
"""Columns within columns."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """Rows up to `end` (which is not of it) that keep clear of the white from `begin` to `until`, across."""

    end: int
    begin: int
    until: int


def in_reading_order(rows: Sequence[Row], depth: int = 0) -> list[Row]:
    """The rows of a page, from top to bottom; where they run in columns or cells, the left one first."""
    usual = _pitch(rows)
    ordered: list[Row] = []
    at = 0
    while at < len(rows):
        band = _band(rows, at) if depth < DEEPEST else None
        if band is None:
            ordered.append(rows[at])
            at += 1
            continue
        for cells in _cells(rows[at : band.end], usual):
            ordered.extend(_read(cells, (band.begin + band.until) // 2, depth))
        at = band.end
    return ordered


def _read(rows: Sequence[Row], middle: int, depth: int) -> Sequence[Row]:
    """A row of cells: side after side, or row by row."""
    left = [[word for word in row if word.box.left < middle] for row in rows]
    right = [[word for word in row if word.box.left >= middle] for row in rows]
    if not _are_cells(left, right):
        return rows
    return [row for side in (left, right) for row in in_reading_order([row for row in side if row], depth + 1)]


def _are_cells(left: Sequence[Row], right: Sequence[Row]) -> bool:
    """Whether the two sides are read one after the other."""
    both = [(len(one), len(other)) for one, other in zip(left, right, strict=True) if one and other]
    if len(left) < LEAST_ROWS or not both or _are_labels(left):
        return False
    words = min(sum(side) for side in zip(*both, strict=True))
    if len(both) >= LEAST_ROWS and words >= LEAST_WORDS * len(both):
        return True
    return _goes_on(left, right, len(both))


def _goes_on(left: Sequence[Row], right: Sequence[Row], both: int) -> bool:
    """Whether one block goes on below the other one far enough that its rows are no values of the other's."""
    if both == 1:
        return _wraps(left, right)
    below_left, below_right = (all(side[both:]) for side in (left, right))
    if not all(one and other for one, other in zip(left[:both], right[:both], strict=True)):
        return False
    below = len(left) - both
    return (below_left and 2 * below >= both and below > 0) or (below_right and below >= both)


def _wraps(left: Sequence[Row], right: Sequence[Row]) -> bool:
    """Whether the second row on the left begins with a word for which the first one had no room.

    What begins small on the right is no cell but the rest of a row with a hole in it.
    """
    if not (left[0] and left[1] and right[0]) or right[0][0].text[0].islower():
        return False
    word = left[1][0].box
    return left[0][-1].box.right + word.width + word.height > right[0][0].box.left


def _are_labels(left: Sequence[Row]) -> bool:
    """Whether most of what stands on the left ends as labels do."""
    ends = [row[-1].text.endswith(":") for row in left if row]
    return 2 * sum(ends) > len(ends)


def _cells(rows: Sequence[Row], usual: float) -> Iterator[list[Row]]:
    """The band cut where white runs through all of it."""
    cell = [rows[0]]
    for row in rows[1:]:
        apart = _middle(row) - max(_middle(other) for other in cell)
        if apart > min(NEXT_CELL * usual, FARTHEST * _height(row)):
            yield cell
            cell = []
        cell.append(row)
    yield cell


def _pitch(rows: Sequence[Row]) -> float:
    """How far apart the rows of running text are; without any, so far that it says nothing."""
    steps = [(_middle(below) - _middle(row), _height(row)) for row, below in pairwise(rows)]
    return float(median([step for step, height in steps if 0.8 * height < step < FARTHEST * height] or [1e9]))


def _band(rows: Sequence[Row], at: int) -> Band | None:
    """The longest band that begins with a row, by the widest gutter; None where the row has none."""
    bands = [_grown(rows, at, gap) for gap in _gaps(rows[at])]
    return max(bands, key=lambda band: (band.end, band.until - band.begin), default=None)


def _gaps(row: Row) -> Iterator[tuple[int, int]]:
    """The wide white places between the words of a row."""
    wide = GUTTER * _height(row)
    for left, right in pairwise(row):
        if right.box.left - left.box.right >= wide:
            yield left.box.right, right.box.left


def _grown(rows: Sequence[Row], first: int, gap: tuple[int, int]) -> Band:
    """The rows from the first that keep clear of its gap."""
    end = first + 1
    for row in rows[end:]:
        narrowed = _narrowed(gap, row)
        apart = _top(row) - _bottom(rows[end - 1]) > PARAGRAPH * _height(row)
        if apart or narrowed[1] - narrowed[0] < NARROWEST * _height(row):
            break
        gap, end = narrowed, end + 1
    return Band(end=end, begin=gap[0], until=gap[1])


def _narrowed(gap: tuple[int, int], row: Row) -> tuple[int, int]:
    """What a row leaves white of a gap."""
    begin, until = gap
    middle = (begin + until) / 2
    for word in row:
        if (word.box.left + word.box.right) / 2 < middle:
            begin = max(begin, word.box.right)
        else:
            until = min(until, word.box.left)
    return begin, until


def _height(row: Row) -> float:
    return sum(word.box.height for word in row) / len(row)


def _middle(row: Row) -> float:
    return (_top(row) + _bottom(row)) / 2


def _top(row: Row) -> int:
    return min(word.box.top for word in row)


def _bottom(row: Row) -> int:
    return max(word.box.bottom for word in row)
