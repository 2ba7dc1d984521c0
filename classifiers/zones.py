"""Where on a paper a line stands: titles, the top, the end, the subject of a letter."""

import re
from dataclasses import dataclass

from classifiers.letters import normal, skeleton_of
from classifiers.match import Hit, Index, Line, Source
from classifiers.memory import Memory

TITLE_DEPTH = 0.62
"""Titles stand in this upper part of a page (courts print a long heading first)."""

TOP_LINES, TOP_SHARE = 10, 0.3
END_LINES, END_SHARE = 12, 0.3
LATER_TITLE = 0.75
"""What a title on a later page of the run is worth: schedules and exhibits have titles too."""

_SUBJECT = re.compile(r"^\W*(re|subject|objet|sujet|concernant|regarding)\s*[:;.\-]")
_LABEL = re.compile(r"^\W*(document|nature of document|title of document)\W+")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """What is known of one line: its number on its page, how many lines the page has, and what it looks like."""

    first_page: bool
    number: int
    of: int
    heading: bool
    subject: bool
    letters: int


class Zones:
    """The zones of one run, made once."""

    __slots__ = ("_places", "index")

    def __init__(self, index: Index) -> None:
        self.index = index
        self._places = _places(index.lines)

    @classmethod
    def of(cls, source: Source) -> "Zones":
        """The zones of a run or of pages; remembered for the indexes used last."""
        index = Index.of(source)
        return _made.recall(index) or _made.keep(index, cls(index))

    def title(self, hit: Hit) -> float:
        """How much of a title the hit is, 0..1: in a heading line near the top, and most of what that line says."""
        place = self._places[hit.line]
        if not place.heading or place.number > max(6, TITLE_DEPTH * place.of):
            return 0.0
        if not self._fills(hit, place):
            return 0.0
        return hit.score if place.first_page else LATER_TITLE * hit.score

    def subject(self, hit: Hit) -> float:
        """As `title`, or in the subject line of a letter."""
        place = self._places[hit.line]
        if place.subject and place.number <= max(14, 0.6 * place.of):
            return hit.score
        return self.title(hit)

    def top(self, hit: Hit) -> float:
        """Whether the hit stands among the first lines of the first page."""
        place = self._places[hit.line]
        high = place.first_page and place.number <= max(TOP_LINES, TOP_SHARE * place.of)
        return hit.score if high else 0.0

    def end(self, hit: Hit) -> float:
        """Whether the hit stands among the last lines of its page."""
        place = self._places[hit.line]
        low = place.of - place.number <= max(END_LINES, END_SHARE * place.of)
        return hit.score if low else 0.0

    def heading(self, hit: Hit) -> float:
        """Whether the hit is a good part of a heading anywhere, as a stamp, a running head or a watermark is."""
        place = self._places[hit.line]
        said = _size(self.index.lines[hit.line].text[hit.start : hit.end])
        return hit.score if place.heading and said >= 0.3 * place.letters else 0.0

    def _fills(self, hit: Hit, place: _Place) -> bool:
        """Whether the hit is the line, but for a few words behind it."""
        text = self.index.lines[hit.line].text
        label = _LABEL.match(normal(text))
        before = _size(text[: hit.start]) - (_size(label.group()) if label else 0)
        said = _size(text[hit.start : hit.end])
        whole = max(1, place.letters - (_size(label.group()) if label else 0))
        if said >= 0.6 * whole:
            return True
        return said >= FULL_TITLE and before <= 4 and said >= 0.25 * whole


FULL_TITLE = 11
"""A title of so many letters may have words behind it; a shorter one (ORDER) must be nearly the whole line."""

_made: Memory[Zones] = Memory(8)


def _size(text: str) -> int:
    return sum(len(letters) for letters, _ in skeleton_of(text))


def _places(printed: tuple[Line, ...]) -> tuple[_Place, ...]:
    count: dict[int, int] = {}
    for line in printed:
        count[line.page] = count.get(line.page, 0) + 1
    first = printed[0].page if printed else 0
    seen: dict[int, int] = {}
    made: list[_Place] = []
    for line in printed:
        seen[line.page] = seen.get(line.page, 0) + 1
        made.append(
            _Place(
                first_page=line.page == first,
                number=seen[line.page],
                of=count[line.page],
                heading=looks_like_heading(line),
                subject=bool(_SUBJECT.match(normal(line.text))),
                letters=_size(line.text),
            )
        )
    return tuple(made)


def looks_like_heading(line: Line) -> bool:
    """Capital letters, or short and centred, or a short line that is no sentence."""
    letters = [letter for letter in line.text if letter.isalpha()]
    words = len(line.words)
    if len(letters) < 3 or words > 16:
        return False
    if sum(letter.isupper() for letter in letters) >= 0.7 * len(letters):
        return True
    if words <= 10 and _centred(line):
        return True
    return words <= 9 and letters[0].isupper() and not line.text.rstrip().endswith((",", ";"))


def _centred(line: Line) -> bool:
    middle = (line.box.left + line.box.right) / 2
    return abs(middle - 0.5) < 0.07 and line.box.left > 0.2
