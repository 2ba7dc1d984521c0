"""One run of pages as finders see it: running text for sentences, rows and cells for forms, and the way back to boxes.

`raw` is what was read, `plain` the same folded and mended (`repair`), so that a pattern written in lower case without
accents finds its words on a bad fax; `flow` is `plain` with blanks for line ends, letter for letter. Every stretch of
`plain` leads back to a stretch of `raw`, to its words and boxes.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from copy import copy
from dataclasses import dataclass, replace
from functools import reduce
from itertools import accumulate, pairwise

from classifiers.fields.layout import Placed, rows_of
from classifiers.fields.repair import mended
from classifiers.furniture import is_numbering
from classifiers.match import Line, lines
from classifiers.memory import Memory
from domain.document import FieldReading, FieldValue, Run
from domain.page import Box, PageLanguage, Word

SAME_EDGE = 0.03
"""Cells of one column begin within this fraction of the page's width."""

FULL_LINE, NO_ROOM = 0.82, 0.97
"""A line is full from this share of its page's widest line on."""

USUAL_ASPECT = 8.5 / 11


def legible(confidence: float) -> float:
    """What a reader's confidence (0..1) leaves of how well words fit, 0.3..1: badly read words were seen too."""
    return 0.3 + 0.7 * confidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """One word: `plain` is folded and mended, `start` its place in the sheet's `raw`, `line` the sheet's line."""

    word: Word
    page: int
    line: int
    plain: str
    start: int

    @property
    def end(self) -> int:
        """Where the word ends in `raw`."""
        return self.start + len(self.word.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """A stretch of the paper: its text as read (blanks collapsed), and the words it stands in (at least one)."""

    text: str
    tokens: tuple[Token, ...]
    start: int
    end: int

    @property
    def page(self) -> int:
        """The page it begins on."""
        return self.tokens[0].page

    @property
    def box(self) -> Box:
        """The box around its words on the page where it begins."""
        return _around(self.tokens)

    @property
    def confidence(self) -> float:
        """How sure the reader was of these words, 0..1."""
        return sum(token.word.confidence for token in self.tokens) / len(self.tokens)

    def reading(self, name: str, value: FieldValue, score: float) -> FieldReading:
        """This stretch as a field's reading; `score` 0..1 is how well it fits, apart from how well it was read."""
        return FieldReading(
            name=name,
            value=value,
            raw=self.text,
            page=self.page,
            box=self.box,
            confidence=round(min(1.0, score * legible(self.confidence)), 3),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """Words of one row that stand close together: a form's label, its value, or a whole line of prose."""

    tokens: tuple[Token, ...]
    page: int
    box: Box
    plain: str

    @property
    def height(self) -> float:
        """Height in fractions of the page."""
        return self.box.bottom - self.box.top


class Sheet:
    """The words of one run, ready for patterns. Make it with `sheet_of`, which remembers the last ones."""

    def __init__(self, run: Run) -> None:
        rows = [row for page, words in _pages(run) for row in _rows_with_page(page, words, _aspects(run))]
        ordered = sorted((cell for _, row in rows for cell in row), key=lambda cell: min(one.order for one in cell))
        page_of = {cell[0].order: page for page, row in rows for cell in row}
        self.lines = tuple(_line(cell, page_of[cell[0].order]) for cell in ordered)
        self.tokens: tuple[Token, ...] = tuple(_tokens(self.lines))
        self._starts = [token.start for token in self.tokens]
        self.raw = _joined(self.tokens, [token.word.text for token in self.tokens])
        self.plain = _joined(self.tokens, _unstopped(self.tokens))
        self.flow = self.plain.replace("\n", " ")
        self._plain_starts = _plain_starts(self.tokens)
        self._margins = _margins(self.lines)
        self._languages = {page.number: page.language for page in run.read_pages()}
        self._line_starts = [*accumulate((len(line.text) + 1 for line in self.lines), initial=0)]
        cells = _cells_by_line(self.tokens)
        numbers = {cell[0].order: number for number, cell in enumerate(ordered)}
        self.rows = tuple(tuple(cells[numbers[cell[0].order]] for cell in row) for _, row in rows)

    def respelled(self, spell: Callable[[Sequence[str]], Sequence[str]]) -> "Sheet":
        """The same sheet for patterns of other words: `spell` gives each word of `plain` its spelling."""
        other = copy(self)
        texts = spell([token.plain for token in self.tokens])
        pairs = zip(self.tokens, texts, strict=True)
        other.tokens = tuple(one if one.plain == text else replace(one, plain=text) for one, text in pairs)
        other.plain = _joined(other.tokens, _unstopped(other.tokens))
        other.flow = other.plain.replace("\n", " ")
        other._plain_starts = _plain_starts(other.tokens)
        return other

    def find(self, pattern: re.Pattern[str], start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """Matches of a pattern in `flow`."""
        return pattern.finditer(self.flow, start, len(self.flow) if end is None else end)

    def origin(self, place: int) -> int:
        """The place in `raw` that a place in `plain` came from."""
        number = max(0, bisect_right(self._plain_starts, place) - 1)
        if number >= len(self.tokens):
            return 0
        token, offset = self.tokens[number], place - self._plain_starts[number]
        surplus = offset - len(token.plain)
        if surplus >= 0:
            return token.end + min(surplus, 1)
        return token.start + round(offset * len(token.word.text) / max(1, len(token.plain)))

    def plain_place(self, place: int) -> int:
        """The place in `plain` that a place in `raw` became (exact at word borders)."""
        number = max(0, bisect_right(self._starts, place) - 1)
        if number >= len(self.tokens):
            return 0
        token, offset = self.tokens[number], place - self.tokens[number].start
        whole = offset >= len(token.word.text)
        inside = len(token.plain) + offset - len(token.word.text) if whole else min(offset, len(token.plain))
        return self._plain_starts[number] + inside

    def cut(self, found: re.Match[str], group: int | str = 0) -> Cut | None:
        """What a match in `plain` (or one of its groups) covers; None where it covers no word."""
        if found.start(group) < 0:
            return None
        return self.cut_raw(self.origin(found.start(group)), self.origin(found.end(group)))

    def cut_raw(self, start: int, end: int) -> Cut | None:
        """What a stretch of `raw` covers, without blanks at its ends; None where it covers no word."""
        stretch = self.raw[start:end]
        start += len(stretch) - len(stretch.lstrip())
        end = start + len(stretch.strip())
        first = max(0, bisect_right(self._starts, start) - 1)
        last = bisect_left(self._starts, end)
        tokens = tuple(token for token in self.tokens[first:last] if token.end > start)
        if start >= end or not tokens:
            return None
        return Cut(text=" ".join(self.raw[start:end].split()), tokens=tokens, start=start, end=end)

    def cut_tokens(self, tokens: Sequence[Token]) -> Cut:
        """The words themselves as a cut (words of one cell need not follow each other in `raw`)."""
        text = " ".join(token.word.text for token in tokens)
        return Cut(text=text, tokens=tuple(tokens), start=tokens[0].start, end=tokens[-1].end)

    def tokens_from(self, place: int, count: int) -> list[Token]:
        """At most so many words from a place of `raw` on."""
        first = bisect_right(self._starts, place) - 1
        first += first < 0 or self.tokens[first].end <= place
        return list(self.tokens[first : first + count])

    def tokens_before(self, place: int, count: int) -> list[Token]:
        """At most so many words that end before a place of `raw`."""
        last = bisect_left(self._starts, place)
        return list(self.tokens[max(0, last - count) : last])

    def line_bounds(self, place: int) -> tuple[int, int]:
        """Where the line around a place of `plain` begins and ends."""
        start = self.plain.rfind("\n", 0, place) + 1
        end = self.plain.find("\n", place)
        return start, len(self.plain) if end < 0 else end

    def line_plain(self, line: int) -> str:
        """A line, folded and mended."""
        start = self.plain_place(self._line_starts[line])
        return self.plain[start : self.line_bounds(start)[1]]

    def language(self, page: int) -> PageLanguage:
        """The language of a page."""
        return self._languages.get(page, "en")

    def line_start(self, line: int) -> int:
        """The place in `raw` where a line begins."""
        return self._line_starts[line]

    def is_full(self, line: int, *, following: float = 0.0, share: float = FULL_LINE) -> bool:
        """Whether a line reaches the right margin, or a next word so wide would: its sentence may run on below."""
        printed = self.lines[line]
        margin = self._margins[printed.page]
        return printed.box.right >= share * margin or printed.box.right + following >= NO_ROOM * margin

    def column(self, number: int, cell: Cell, *, depth: int) -> tuple[Cell, ...]:
        """A cell of row `number` with the cells under it that share its left edge, at most `depth` more lines."""
        found = [cell]
        for row in self.rows[number + 1 : number + 1 + 2 * depth]:
            below = next((one for one in row if abs(one.box.left - cell.box.left) < SAME_EDGE), None)
            if (
                row[0].page != cell.page
                or row[0].box.top - found[-1].box.bottom > 2.2 * cell.height
                or len(found) > depth
            ):
                break
            if below is not None:
                found.append(below)
        return tuple(found)


_sheets: Memory[Sheet] = Memory(4)


def sheet_of(run: Run) -> Sheet:
    """The sheet of a run; the last ones are remembered, because every finder of a kind asks for it."""
    return _sheets.recall(run) or _sheets.keep(run, Sheet(run))


def _aspects(run: Run) -> dict[int, float]:
    return {page.number: page.aspect for page in run.read_pages()}


def _pages(run: Run) -> Iterator[tuple[int, list[Placed]]]:
    """The words of each page in the reader's order, without page numbers."""
    pages: dict[int, list[Placed]] = {}
    order = 0
    for number, line in enumerate(lines(run)):
        for word in line.words if not is_numbering(line.text) else ():
            pages.setdefault(line.page, []).append(Placed(word=word, order=order, line=number))
            order += 1
    yield from pages.items()


def _rows_with_page(
    page: int, words: list[Placed], aspects: dict[int, float]
) -> Iterator[tuple[int, tuple[tuple[Placed, ...], ...]]]:
    for row in rows_of(words, aspects.get(page, USUAL_ASPECT)):
        yield page, row


def _line(cell: tuple[Placed, ...], page: int) -> Line:
    words = tuple(one.word for one in cell)
    return Line(
        page=page,
        words=words,
        text=" ".join(word.text for word in words),
        box=reduce(Box.around, [word.box for word in words]),
    )


def _tokens(printed: Sequence[Line]) -> Iterator[Token]:
    start = 0
    for number, line in enumerate(printed):
        for word in line.words:
            plain = mended(word.text, word.confidence)
            yield Token(word=word, page=line.page, line=number, plain=plain, start=start)
            start += len(word.text) + 1


def _cells_by_line(tokens: Sequence[Token]) -> dict[int, Cell]:
    by_line: dict[int, list[Token]] = {}
    for token in tokens:
        by_line.setdefault(token.line, []).append(token)
    return {
        number: Cell(
            tokens=tuple(inside),
            page=inside[0].page,
            box=_around(inside),
            plain=" ".join(token.plain for token in inside),
        )
        for number, inside in by_line.items()
    }


def _joined(tokens: Sequence[Token], texts: Sequence[str]) -> str:
    parts: list[str] = []
    for number, token in enumerate(tokens):
        if number:
            parts.append(" " if token.line == tokens[number - 1].line else "\n")
        parts.append(texts[number])
    return "".join(parts)


def _unstopped(tokens: Sequence[Token]) -> list[str]:
    """The folded words; a full stop before a small letter is a comma that the fax has shortened."""
    texts = [token.plain for token in tokens]
    for number, (one, following) in enumerate(pairwise(tokens)):
        if one.plain.endswith(".") and following.word.text[:1].islower():
            texts[number] = f"{one.plain[:-1]},"
    return texts


def _plain_starts(tokens: Sequence[Token]) -> list[int]:
    starts, place = [], 0
    for token in tokens:
        starts.append(place)
        place += len(token.plain) + 1
    return starts


def _margins(printed: Sequence[Line]) -> dict[int, float]:
    margins: dict[int, float] = {}
    for line in printed:
        margins[line.page] = max(line.box.right, margins.get(line.page, 0.0))
    return margins


def _around(tokens: Sequence[Token]) -> Box:
    page = tokens[0].page
    return reduce(Box.around, [token.word.box for token in tokens if token.page == page])
