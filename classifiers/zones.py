"""Where on a paper a line stands: titles, the top, the end, the subject of a letter."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from classifiers.cues import Where
from classifiers.letters import normal, skeleton_of
from classifiers.match import Hit, Index, Line

TITLE_DEPTH = 0.62
"""Titles stand in this upper part of a page (courts print a long heading first)."""

TOP_LINES, TOP_SHARE = 10, 0.3
END_LINES, END_SHARE = 12, 0.3
FULL_LINE, FULL_LETTERS, SAME_MARGIN = 0.55, 50, 0.03
"""A line of running text: its width on the page, its letters, and how alike margins are."""

_SUBJECT = re.compile(r"^\W*(re|subject|objet|sujet|concernant|regarding)\s*[:;.\-]")
_LABEL = re.compile(r"^\W*(document|nature of document|title of document)\W+")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """What is known of one line: its number on its page, how many lines the page has, and what it looks like."""

    number: int
    of: int
    heading: bool
    subject: bool
    letters: int


class Zones:
    """The zones of one page, made once."""

    __slots__ = ("_parts", "_places", "index")

    def __init__(self, index: Index) -> None:
        self.index = index
        self._places = _places(index.lines)
        self._parts: dict[str, Index] = {}

    def part(self, where: str) -> Index:
        """The index of the lines where a cue with such a `where` can count: smaller, so faster to search."""
        chosen = _CHOICES.get(where)
        if chosen is None:
            return self.index
        if where not in self._parts:
            numbers = [at for at, place in enumerate(self._places) if chosen(place)]
            self._parts[where] = self.index.part(numbers, lenient=where in STANDING_ALONE)
        return self._parts[where]

    def strength(self, hit: Hit, where: str) -> float:
        """How much a hit in `part(where)` is worth there, 0..1."""
        place = self._places[hit.line]
        if where in {Where.TITLE, Where.SUBJECT} and not (where == Where.SUBJECT and place.subject):
            return self._title(hit, place)
        if where == Where.HEADING:
            return hit.score if self._said(hit) >= 0.3 * place.letters else 0.0
        return hit.score

    def _title(self, hit: Hit, place: _Place) -> float:
        """How much of a title the hit is: most of what a heading line near the top says."""
        if not self._fills(hit, place):
            return 0.0
        return hit.score

    def _said(self, hit: Hit) -> int:
        return _size(self.index.lines[hit.line].text[hit.start : hit.end])

    def _fills(self, hit: Hit, place: _Place) -> bool:
        """Whether the hit is the line, but for a few words behind it."""
        text = self.index.lines[hit.line].text
        label = _LABEL.match(normal(text))
        before = _size(text[: hit.start]) - (_size(label.group()) if label else 0)
        said = self._said(hit)
        whole = max(1, place.letters - (_size(label.group()) if label else 0))
        if said >= 0.6 * whole or (said >= NUMBERED_TITLE and said >= _size(_NUMBERS.sub("", text))):
            return True
        several = " " in hit.raw.strip() or said >= 2 * FULL_TITLE
        return several and said >= FULL_TITLE and before <= 4 and said >= 0.25 * whole


NUMBERED_TITLE = 7
"""A title of so many letters may have its number behind it: INVOICE 31986."""

_NUMBERS = re.compile(r"\S*\d\S*")

FULL_TITLE = 11
"""A title of several words and so many letters may have words behind it; ORDER must be nearly the whole line."""


def _is_title(place: _Place) -> bool:
    return place.heading and place.number <= max(6, TITLE_DEPTH * place.of)


def _is_subject(place: _Place) -> bool:
    return _is_title(place) or (place.subject and place.number <= max(14, 0.6 * place.of))


def _is_top(place: _Place) -> bool:
    return place.number <= max(TOP_LINES, TOP_SHARE * place.of)


def _is_end(place: _Place) -> bool:
    return place.of - place.number <= max(END_LINES, END_SHARE * place.of)


STANDING_ALONE = frozenset({Where.TITLE, Where.SUBJECT, Where.HEADING})

_CHOICES: Mapping[str, Callable[[_Place], bool]] = {
    Where.TITLE: _is_title,
    Where.SUBJECT: _is_subject,
    Where.HEADING: lambda place: place.heading,
    Where.TOP: _is_top,
    Where.END: _is_end,
}


def _size(text: str) -> int:
    return sum(len(letters) for letters, _ in skeleton_of(text))


def _places(printed: tuple[Line, ...]) -> tuple[_Place, ...]:
    return tuple(
        _Place(
            number=number,
            of=len(printed),
            heading=looks_like_heading(line)
            and not _ends_a_paragraph(line, printed[number - 2] if number > 1 else None),
            subject=bool(_SUBJECT.match(normal(line.text))),
            letters=_size(line.text),
        )
        for number, line in enumerate(printed, start=1)
    )


def looks_like_heading(line: Line) -> bool:
    """Capital letters, or short and centred, or a short line that is no sentence."""
    letters = [letter for letter in line.text if letter.isalpha()]
    words = len(line.words)
    if len(letters) < 3 or words > 16:
        return False
    if _in_capitals(line.text):
        return True
    if words <= 10 and _centred(line):
        return True
    return words <= 9 and letters[0].isupper() and not line.text.rstrip().endswith((",", ";"))


def _ends_a_paragraph(line: Line, above: Line | None) -> bool:
    """Whether a short line is the rest of a paragraph: the line above is full, unfinished and as far to the left."""
    if above is None or above.text.rstrip().endswith((".", ":", ";", "!", "?")):
        return False
    full = above.box.right - above.box.left >= FULL_LINE and len(above.text) >= FULL_LETTERS
    alike = _in_capitals(line.text) == _in_capitals(above.text)
    return full and alike and abs(line.box.left - above.box.left) < SAME_MARGIN


def _in_capitals(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    return sum(letter.isupper() for letter in letters) >= 0.7 * len(letters)


def _centred(line: Line) -> bool:
    middle = (line.box.left + line.box.right) / 2
    return abs(middle - 0.5) < 0.07 and line.box.left > 0.2
