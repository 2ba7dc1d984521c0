"""Columns of running text, found by the white gutter between them; labels and their values are no columns. Pure."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from reading.engines.protocol import SeenWord

Row = list[SeenWord]
GUTTER = 1.5
"""The white between two columns, in heights of a line."""
LEAST_ROWS, LEAST_WORDS = 3, 3.4
"""Fewer rows, or fewer words a row on either side, are a heading or a table."""
PARAGRAPH = 3.0
"""Rows farther apart than this, in heights of a line, belong to different texts."""


def in_reading_order(rows: Sequence[Row]) -> list[Row]:
    """The rows of a page, from top to bottom; where they run in two columns, the left one first."""
    ordered: list[Row] = []
    at = 0
    while at < len(rows):
        end, _, middle = max((_columns_from(rows, at, gap) for gap in _gaps(rows[at])), default=(at, 0, 0))
        if end - at >= LEAST_ROWS:
            part = rows[at:end]
            ordered.extend([word for word in row if word.box.left < middle] for row in part)
            ordered.extend([word for word in row if word.box.left >= middle] for row in part)
            at = end
        else:
            ordered.append(rows[at])
            at += 1
    return [row for row in ordered if row]


def _gaps(row: Row) -> Iterator[tuple[int, int]]:
    """The wide white places between the words of a row."""
    wide = GUTTER * _height(row)
    for left, right in pairwise(row):
        if right.box.left - left.box.right >= wide:
            yield left.box.right, right.box.left


def _columns_from(rows: Sequence[Row], first: int, gap: tuple[int, int]) -> tuple[int, int, int]:
    """(the row after the last one that keeps clear of the gap, its width and its middle); no rows where no columns."""
    end, both, left_words, right_words = first, 0, 0, 0
    for row in rows[first:]:
        begin, until = _narrowed(gap, row)
        apart = end > first and _top(row) - _bottom(rows[end - 1]) > PARAGRAPH * _height(row)
        if apart or until - begin < GUTTER * _height(row):
            break
        gap, end = (begin, until), end + 1
        left = sum(word.box.right <= begin for word in row)
        if 0 < left < len(row):
            both, left_words, right_words = both + 1, left_words + left, right_words + len(row) - left
    prose = both >= LEAST_ROWS and min(left_words, right_words) >= LEAST_WORDS * both
    return (end, gap[1] - gap[0], (gap[0] + gap[1]) // 2) if prose else (first, 0, 0)


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


def _top(row: Row) -> int:
    return min(word.box.top for word in row)


def _bottom(row: Row) -> int:
    return max(word.box.bottom for word in row)
