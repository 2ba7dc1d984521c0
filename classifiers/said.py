"""The words of a paper as learning sees them: stems, alone and with the next one, where they stand, and their letters.

A stem is the first letters of a word's skeleton (`letters.py`), so endings, accents and confused letters cost
nothing. Words with other digits than misread letters are left out: numbers and dates tell people apart, not kinds.
A word that was misread is still known by the runs of letters in it that were not.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from classifiers.letters import skeleton_of
from classifiers.match import Line

STEM = 6
SHORTEST = 2
_DIGITS = frozenset("234679")

AT_EDGE, NEAR_TOP = 8, 12
"""So many lines are the top and the end of a paper, and so many its head, of which the short ones stand out."""

SPECK, SHORT_LINE = 3, 60
"""Lines of so few letters are specks; a line of fewer than so many may be a title, a label or a name."""

GRAMS = (4, 5)
"""Runs of so many letters, a blank before and behind each word counted."""

LONGEST = 40
"""No word is so long: of a longer row of letters the first ones are looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """What a paper says: stems and pairs with the line they begin in first, stems with their places, runs of letters.

    Places are written before a stem: `T:` top, `E:` end, `S:` a short line of the head, `U:` one in capitals.
    """

    stems: Mapping[str, Line]
    placed: frozenset[str]
    grams: frozenset[str]


def spoken(printed: Sequence[Line]) -> Spoken:
    """Everything that a paper says."""
    bones = [_bones(line.text) for line in printed]
    return Spoken(
        stems=_said(printed, bones),
        placed=frozenset(_placed(printed, bones)),
        grams=frozenset(gram for words in bones for word in set(words) for gram in _grams(word)),
    )


def said(printed: Sequence[Line]) -> dict[str, Line]:
    """Every stem and every pair of neighbouring stems, each with the first line that it begins in."""
    return _said(printed, [_bones(line.text) for line in printed])


def stems(text: str) -> list[str]:
    """The stems of the words of one line, in order."""
    return [word[:STEM] for word in _bones(text)]


def _bones(text: str) -> list[str]:
    words = (letters for letters, _ in skeleton_of(text))
    return [word for word in words if len(word) >= SHORTEST and _DIGITS.isdisjoint(word)]


def _said(printed: Sequence[Line], bones: Sequence[Sequence[str]]) -> dict[str, Line]:
    found: dict[str, Line] = {}
    before: tuple[str, Line] | None = None
    for line, words in zip(printed, bones, strict=True):
        for word in words:
            stem = word[:STEM]
            found.setdefault(stem, line)
            if before is not None:
                found.setdefault(f"{before[0]} {stem}", before[1])
            before = stem, line
    return found


def _placed(printed: Sequence[Line], bones: Sequence[Sequence[str]]) -> Iterator[str]:
    lines = [(line.text, words) for line, words in zip(printed, bones, strict=True) if len(line.text.strip()) > SPECK]
    short = [(text, words) for text, words in lines[:NEAR_TOP] if len(text) < SHORT_LINE]
    for mark, some in (
        ("T", lines[:AT_EDGE]),
        ("E", lines[-AT_EDGE:]),
        ("S", short),
        ("U", [one for one in short if one[0].isupper()]),
    ):
        for _, words in some:
            yield from (f"{mark}:{word[:STEM]}" for word in words)


def _grams(word: str) -> Iterator[str]:
    whole = f" {word[:LONGEST]} "
    for length in GRAMS:
        yield from (whole[at : at + length] for at in range(len(whole) - length + 1))
