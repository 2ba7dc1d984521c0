"""One run of pages as finders see it: running text for sentences, rows and cells for forms, and the way back to boxes.

`raw` is what was read, `plain` the same folded and mended (`repair`), so that a pattern written in lower case without
accents finds its words on a bad fax; `flow` is `plain` with blanks for line ends, letter for letter. Every stretch of `plain` leads back to a stretch of `raw`, to its words and boxes.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, reduce

from classifiers.fields.repair import folded, mended
from classifiers.furniture import is_numbering
from classifiers.match import Line, lines
from classifiers.memory import Memory
from domain.document import FieldReading, FieldValue, Run
from domain.page import Box, Word

COLUMN_GAP = 1.6
"""A gap wider than this many line heights parts two cells of a row."""

SAME_EDGE = 0.03
"""Cells of one column begin within this fraction of the page's width."""

BRACKET = re.compile(r"[)(\]\[|}{\\]+")
"""What is left of the ruled brackets that part the columns of a court's heading."""

FULL_LINE = 0.82
"""A line is full from this share of its page's widest line on."""

USUAL_ASPECT = 8.5 / 11


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """One word in its line: `plain` is folded and mended, `start` its place in the sheet's `raw`."""

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
            confidence=round(min(1.0, score * (0.3 + 0.7 * self.confidence)), 3),
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
        self.lines: tuple[Line, ...] = tuple(line for line in lines(run) if not is_numbering(line.text))
        self._aspects = {page.number: page.aspect for page in run.read_pages()}
        self.tokens: tuple[Token, ...] = tuple(_tokens(self.lines))
        self._starts = [token.start for token in self.tokens]
        self.raw = _joined(self.tokens, [token.word.text for token in self.tokens])
        self.plain = _joined(self.tokens, [token.plain for token in self.tokens])
        self.flow = self.plain.replace("\n", " ")
        self._plain_starts = _plain_starts(self.tokens)

    def find(self, pattern: re.Pattern[str], start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """Matches of a pattern in `flow`."""
        return pattern.finditer(self.flow, start, len(self.flow) if end is None else end)

    def origin(self, place: int) -> int:
        """The place in `raw` that a place in `plain` came from."""
        number = max(0, bisect_right(self._plain_starts, place) - 1)
        if number >= len(self.tokens):
            return 0
        token, offset = self.tokens[number], place - self._plain_starts[number]
        if len(token.plain) == len(token.word.text):
            return token.start + min(offset, len(token.plain) + 1)
        share = offset / max(1, len(token.plain))
        return token.start + (len(token.word.text) + offset - len(token.plain) if share >= 1 else _scaled(token, share))

    def plain_place(self, place: int) -> int:
        """The place in `plain` that a place in `raw` became (exact at word borders)."""
        number = max(0, bisect_right(self._starts, place) - 1)
        if number >= len(self.tokens):
            return 0
        return self._plain_starts[number] + min(place - self.tokens[number].start, len(self.tokens[number].plain) + 1)

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

    def line_bounds(self, place: int) -> tuple[int, int]:
        """Where the line around a place of `plain` begins and ends."""
        start = self.plain.rfind("\n", 0, place) + 1
        end = self.plain.find("\n", place)
        return start, len(self.plain) if end < 0 else end

    def is_full(self, line: int) -> bool:
        """Whether a line reaches the right margin, so that its sentence may run on in the next one."""
        printed = self.lines[line]
        return printed.box.right >= FULL_LINE * self._margins[printed.page]

    @cached_property
    def _margins(self) -> dict[int, float]:
        margins: dict[int, float] = {}
        for line in self.lines:
            margins[line.page] = max(line.box.right, margins.get(line.page, 0.0))
        return margins

    @cached_property
    def rows(self) -> tuple[tuple[Cell, ...], ...]:
        """The words of all pages as a form has them: rows from top to bottom, cells from left to right."""
        pages = sorted({token.page for token in self.tokens})
        return tuple(row for page in pages for row in self._rows_of(page))

    def _rows_of(self, page: int) -> Iterator[tuple[Cell, ...]]:
        tokens = sorted((token for token in self.tokens if token.page == page), key=_middle)
        row: list[Token] = []
        for token in tokens:
            if row and _middle(token) - _middle(row[-1]) > 0.5 * _height(row[-1]):
                yield from filter(None, [self._cells(row, page)])
                row = []
            row.append(token)
        if row:
            yield from filter(None, [self._cells(row, page)])

    def _cells(self, row: list[Token], page: int) -> tuple[Cell, ...]:
        aspect = self._aspects.get(page, USUAL_ASPECT)
        groups: list[list[Token]] = [[]]
        for token in sorted(row, key=lambda one: one.word.box.left):
            bracket = BRACKET.fullmatch(token.word.text) is not None
            gap = (token.word.box.left - groups[-1][-1].word.box.right) * aspect if groups[-1] else 0.0
            if bracket or gap > COLUMN_GAP * _height(token):
                groups.append([])
            if not bracket:
                groups[-1].append(token)
        return tuple(_cell(group, page) for group in groups if group)

    def column(self, number: int, cell: Cell, *, depth: int) -> tuple[Cell, ...]:
        """A cell of row `number` with the cells under it that share its left edge, at most `depth` more lines."""
        found = [cell]
        for row in self.rows[number + 1 : number + 1 + depth]:
            below = next((one for one in row if abs(one.box.left - cell.box.left) < SAME_EDGE), None)
            if below is None or below.page != cell.page or below.box.top - found[-1].box.bottom > 2.2 * cell.height:
                break
            found.append(below)
        return tuple(found)


_sheets: Memory[Sheet] = Memory(4)


def sheet_of(run: Run) -> Sheet:
    """The sheet of a run; the last ones are remembered, because every finder of a kind asks for it."""
    return _sheets.recall(run) or _sheets.keep(run, Sheet(run))


def _tokens(printed: Sequence[Line]) -> Iterator[Token]:
    start = 0
    for number, line in enumerate(printed):
        for word in line.words:
            plain = mended(word.text, word.confidence)
            yield Token(word=word, page=line.page, line=number, plain=plain, start=start)
            start += len(word.text) + 1


def _joined(tokens: Sequence[Token], texts: Sequence[str]) -> str:
    parts: list[str] = []
    for number, token in enumerate(tokens):
        if number:
            parts.append(" " if token.line == tokens[number - 1].line else "\n")
        parts.append(texts[number])
    return "".join(parts)


def _plain_starts(tokens: Sequence[Token]) -> list[int]:
    starts, place = [], 0
    for token in tokens:
        starts.append(place)
        place += len(token.plain) + 1
    return starts


def _scaled(token: Token, share: float) -> int:
    return round(share * len(token.word.text))


def _middle(token: Token) -> float:
    return (token.word.box.top + token.word.box.bottom) / 2


def _height(token: Token) -> float:
    return token.word.box.bottom - token.word.box.top


def _cell(tokens: Sequence[Token], page: int) -> Cell:
    return Cell(tokens=tuple(tokens), page=page, box=_around(tokens), plain=" ".join(token.plain for token in tokens))


def _around(tokens: Sequence[Token]) -> Box:
    page = tokens[0].page
    return reduce(Box.around, [token.word.box for token in tokens if token.page == page])


__all__ = ["Cell", "Cut", "Sheet", "Token", "folded", "sheet_of"]
