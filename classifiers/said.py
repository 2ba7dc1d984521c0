"""The words of a paper as learning sees them: stems, alone and with the next one.

A stem is the first letters of a word's skeleton (`letters.py`), so endings, accents and confused letters cost
nothing. Words with other digits than misread letters are left out: numbers and dates tell people apart, not kinds.
"""

from collections.abc import Sequence

from classifiers.letters import skeleton_of
from classifiers.match import Line

STEM = 6
SHORTEST = 2
_DIGITS = frozenset("234679")


def said(printed: Sequence[Line]) -> dict[str, Line]:
    """Every stem and every pair of neighbouring stems, each with the first line that it begins in."""
    found: dict[str, Line] = {}
    before: tuple[str, Line] | None = None
    for line in printed:
        for stem in stems(line.text):
            found.setdefault(stem, line)
            if before is not None:
                found.setdefault(f"{before[0]} {stem}", before[1])
            before = stem, line
    return found


def stems(text: str) -> list[str]:
    """The stems of the words of one line, in order."""
    words = (letters for letters, _ in skeleton_of(text))
    return [word[:STEM] for word in words if len(word) >= SHORTEST and _DIGITS.isdisjoint(word)]
