"""A page as somebody sees it who looks for signatures: pieces of print, groups of strokes and ruled lines, in inches.

Inches, because a signature is as large on a legal or an endless sheet as on a letter.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from classifiers.fields.repair import mended
from classifiers.furniture import is_numbering
from classifiers.match import lines
from domain.page import Box, InkKind, InkMark, PageText, Word

PAPER = 8.5
"""Every sheet is taken to be so wide."""

COLUMN_GAP = 0.33
"""A gap this wide is none between words of one line of text."""

RUNNING_WIDTH, RUNNING_WORDS = 3.9, 7
"""A line at least so wide and of so many words is running text."""

SCRIBBLE_COVERED, SCRIBBLE_SURE = 0.6, 0.6
"""A word that ink covers by such a share, read less surely than this, is the ink itself."""

JOIN_ACROSS, JOIN_DOWN = 0.4, 0.3
"""Marks no further apart, that share such a part of the lower one's height, are one hand's."""

SMALLEST = 0.1
"""Narrower marks are specks."""


class Rect(NamedTuple):
    """A place in inches from the upper left corner."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top

    @property
    def centre(self) -> float:
        """The middle between left and right."""
        return (self.left + self.right) / 2

    @property
    def level(self) -> float:
        """The middle between top and bottom."""
        return (self.top + self.bottom) / 2

    def across(self, other: "Rect") -> float:
        """By how much both stand above each other; negative is the gap between them."""
        return min(self.right, other.right) - max(self.left, other.left)

    def down(self, other: "Rect") -> float:
        """By how much both stand beside each other; negative is the gap between them."""
        return min(self.bottom, other.bottom) - max(self.top, other.top)

    def around(self, other: "Rect") -> "Rect":
        """The smallest place that holds both."""
        return Rect(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A piece of one printed line, with no wide gap in it; `plain` is its folded text, misread words of ours mended."""

    text: str
    plain: str
    box: Rect
    words: int

    @property
    def running(self) -> bool:
        """Whether it is as long as lines of running text are."""
        return self.box.width >= RUNNING_WIDTH and self.words >= RUNNING_WORDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Strokes:
    """Ink of one kind that was made in one go: the marks and the place they cover together."""

    kind: InkKind
    marks: tuple[InkMark, ...]
    box: Rect

    @property
    def sure(self) -> float:
        """As sure as the surest of its marks."""
        return max(mark.confidence for mark in self.marks)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One page in inches. `begun` says that the paper's text began on an earlier page, `last` that it ends here."""

    page: PageText
    prints: tuple[Printed, ...]
    pens: tuple[Strokes, ...]
    stamps: tuple[Strokes, ...]
    rules: tuple[Rect, ...]
    begun: bool
    last: bool

    def running_between(self, top: float, bottom: float) -> bool:
        """Whether a line of running text stands between two heights."""
        return any(one.running and top <= one.box.level <= bottom for one in self.prints)

    def fractions(self, box: Rect) -> Box:
        """A place on the sheet as the page's own fractions."""
        tall = height_of(self.page)
        left, top = _within(box.left / PAPER), _within(box.top / tall)
        return Box(
            left=left,
            top=top,
            right=max(left + 0.001, _within(box.right / PAPER)),
            bottom=max(top + 0.001, _within(box.bottom / tall)),
        )


def look_at(page: PageText, *, begun: bool, last: bool) -> Sheet:
    """The page in inches, lines cut into columns, strokes put together."""
    pens = _together([mark for mark in page.ink if mark.kind is InkKind.PEN], page)
    stamps = [
        Strokes(kind=mark.kind, marks=(mark,), box=inches(mark.box, page))
        for mark in page.ink
        if mark.kind is InkKind.STAMP
    ]
    return Sheet(
        page=page,
        prints=tuple(_prints(page, [one.box for one in pens])),
        pens=pens,
        stamps=tuple(stamps),
        rules=tuple(inches(mark.box, page) for mark in page.ink if mark.kind is InkKind.RULE),
        begun=begun,
        last=last,
    )


def height_of(page: PageText) -> float:
    """How tall the sheet is."""
    return PAPER / page.aspect


def inches(box: Box, page: PageText) -> Rect:
    """Fractions of the page in inches."""
    tall = height_of(page)
    return Rect(box.left * PAPER, box.top * tall, box.right * PAPER, box.bottom * tall)


def _within(value: float) -> float:
    return min(max(value, 0.0), 0.998)


def _prints(page: PageText, pens: Sequence[Rect]) -> Iterator[Printed]:
    for line in lines((page,)):
        if is_numbering(line.text):
            continue
        words = [word for word in line.words if not _is_scribble(word, inches(word.box, page), pens)]
        for part in _columns(words):
            text = " ".join(word.text for word in part)
            box = _around(inches(word.box, page) for word in part)
            plain = " ".join(mended(word.text, word.confidence) for word in part)
            yield Printed(text=text, plain=plain, box=box, words=len(part))


def _is_scribble(word: Word, box: Rect, pens: Sequence[Rect]) -> bool:
    """Strokes that the reader took for letters."""
    inside = any(
        max(0.0, box.across(pen)) * max(0.0, box.down(pen)) > SCRIBBLE_COVERED * box.width * box.height for pen in pens
    )
    sure = SCRIBBLE_SURE if any(sign.isalpha() for sign in word.text) else 1.0
    return inside and word.confidence < sure and "_" not in word.text


def _columns(words: Sequence[Word]) -> Iterator[list[Word]]:
    """A line cut where a gap is wider than any between words."""
    part: list[Word] = list(words[:1])
    for before, word in pairwise(words):
        if (word.box.left - before.box.right) * PAPER > COLUMN_GAP or word.box.left < before.box.left:
            yield part
            part = []
        part.append(word)
    if part:
        yield part


def _around(boxes: Iterable[Rect]) -> Rect:
    first, *rest = boxes
    for box in rest:
        first = first.around(box)
    return first


def _together(marks: Sequence[InkMark], page: PageText) -> tuple[Strokes, ...]:
    """Strokes beside each other are one hand's: a fax breaks a signature, and people lift the pen."""
    groups: list[Strokes] = []
    for mark in sorted(marks, key=lambda one: one.box.left):
        new = Strokes(kind=mark.kind, marks=(mark,), box=inches(mark.box, page))
        if new.box.width < SMALLEST:
            continue
        near = [one for one in groups if _are_near(one.box, new.box)]
        for one in near:
            groups.remove(one)
            new = Strokes(kind=new.kind, marks=(*one.marks, *new.marks), box=one.box.around(new.box))
        groups.append(new)
    return tuple(sorted(groups, key=lambda one: (one.box.top, one.box.left)))


def _are_near(one: Rect, other: Rect) -> bool:
    beside = one.down(other) >= JOIN_DOWN * min(one.height, other.height)
    return beside and one.across(other) >= -JOIN_ACROSS
