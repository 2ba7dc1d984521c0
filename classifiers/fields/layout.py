"""Puts words back into rows and cells by where they stand, whatever order the reader gave them.

A reader breaks a page into blocks and sometimes tears a line at a block's edge ("Wilh" in one, "elmina" in another).
Rows are words of one height on the page; a cell is what stands close together in a row: a form's label, its value, or
a whole line of prose. Cells keep the reader's order, so columns of text are read one after the other.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from domain.page import Word

COLUMN_GAP = 1.6
"""A gap wider than this many line heights parts two cells of a row."""

TORN_GAP = 0.12
"""Words of two lines of the reader that stand closer than this many line heights were one word."""

SAME_ROW = 0.5
BRACKET = re.compile(r"[)\]|}{\\]+")
"""What is left of the ruled brackets that part the columns of a court's heading."""

_OPENING = re.compile(r"[(\[]+\S?")


class Placed(NamedTuple):
    """A word and its place in the reader's order."""

    word: Word
    order: int
    line: int


def rows_of(placed: Sequence[Placed], aspect: float) -> list[tuple[tuple[Placed, ...], ...]]:
    """Rows from top to bottom, each its cells from left to right; `aspect` is the page's width by its height."""
    return [cells for row in _rows(placed) if (cells := tuple(_cells(row, aspect)))]


def _rows(placed: Sequence[Placed]) -> Iterator[list[Placed]]:
    row: list[Placed] = []
    for one in sorted(placed, key=_middle):
        if row and _middle(one) - _middle(row[-1]) > SAME_ROW * min(_height(row[-1]), _height(one)):
            yield row
            row = []
        row.append(one)
    if row:
        yield row


def _cells(row: list[Placed], aspect: float) -> Iterator[tuple[Placed, ...]]:
    ruled = not any(_OPENING.fullmatch(one.word.text) for one in row)
    cell: list[Placed] = []
    for one in sorted(row, key=lambda one: one.word.box.left):
        bracket = ruled and BRACKET.fullmatch(one.word.text) is not None
        if cell and (bracket or _gap(cell[-1], one, aspect) > COLUMN_GAP):
            yield tuple(cell)
            cell = []
        if bracket:
            continue
        if cell and _is_torn(cell[-1], one, aspect):
            one = _mended(cell.pop(), one)
        cell.append(one)
    if cell:
        yield tuple(cell)


def _gap(left: Placed, right: Placed, aspect: float) -> float:
    """The gap between two words in line heights."""
    height = max(1e-6, min(_height(left), _height(right)))
    return (right.word.box.left - left.word.box.right) * aspect / height


def _is_torn(left: Placed, right: Placed, aspect: float) -> bool:
    joint = left.word.text[-1:].isalpha() and right.word.text[:1].islower()
    return joint and left.line != right.line and abs(_gap(left, right, aspect)) < TORN_GAP


def _mended(left: Placed, right: Placed) -> Placed:
    word = Word(
        text=left.word.text + right.word.text,
        box=left.word.box.around(right.word.box),
        confidence=min(left.word.confidence, right.word.confidence),
        line=left.word.line,
        block=left.word.block,
    )
    return Placed(word=word, order=min(left.order, right.order), line=left.line)


def _middle(one: Placed) -> float:
    return (one.word.box.top + one.word.box.bottom) / 2


def _height(one: Placed) -> float:
    return one.word.box.bottom - one.word.box.top
