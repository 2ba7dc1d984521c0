"""Pages of words from plain text, as a typewriter would set them: for papers that come as text, and for examples.

A line's leading blanks are its indent (so a centred title is indented), a form feed begins a new page.
"""

import re
from random import Random

from domain.document import Run
from domain.page import Box, PageLanguage, PageText, Word

LETTER = 0.0098
TOP = 0.05
LINES_A_PAGE = 58

_WORN = {"0": "O", "O": "0", "1": "l", "l": "1", "I": "l", "S": "5", "5": "S", "e": "c", "c": "e", "a": "o", "t": "f"}
_LOST = ("", ".", "i")


def words_of(text: str) -> tuple[Word, ...]:
    """Words placed as a typewriter would: 92 letters a line, never lower than the page's end."""
    printed = [line for line in text.split("\n") if line.strip()]
    step = min(0.022, 0.9 / max(1, len(printed)))
    words = []
    for number, line in enumerate(printed):
        top = TOP + number * step
        for found in re.finditer(r"\S+", line):
            left = min(0.94, 0.08 + found.start() * LETTER)
            right = min(0.99, 0.08 + found.end() * LETTER)
            box = Box(left=left, top=top, right=right, bottom=top + 0.7 * step)
            words.append(Word(text=found.group(), box=box, confidence=0.93, line=number))
    return tuple(words)


def page(text: str, *, number: int = 1, language: PageLanguage = "en") -> PageText:
    """One page of a text."""
    words = words_of(text)
    return PageText(
        number=number,
        dpi=(204.0, 196.0),
        rotation=0,
        skew=0.0,
        blank=not words,
        language=language,
        confidence=0.93,
        aspect=8.5 / 11,
        words=words,
    )


def pages(text: str) -> tuple[PageText, ...]:
    """The pages of a text, numbered from 1."""
    return tuple(page(part, number=number) for number, part in enumerate(text.split("\f"), start=1))


def run(text: str) -> Run:
    """A run of all pages of a text."""
    return Run(pages=pages(text))


def paged(text: str) -> str:
    """A long text without form feeds cut into pages of a usual length."""
    printed = [line for line in text.split("\n") if line.strip()]
    parts = [printed[at : at + LINES_A_PAGE] for at in range(0, len(printed), LINES_A_PAGE)]
    return "\f".join("\n".join(part) for part in parts)


def worn(text: str, *, rate: float, seed: int) -> str:
    """The text with about `rate` of its characters lost or misread, always the same ones for the same seed."""
    chance = Random(f"{seed}:{rate}")  # noqa: S311 - wear, no secret
    return "".join(
        _WORN.get(letter, chance.choice(_LOST)) if letter not in "\n\f" and chance.random() < rate else letter
        for letter in text
    )
