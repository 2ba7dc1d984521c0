"""The engine's words made ours: rubbish dropped, second readings joined in, order and boxes of the page."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from domain.page import Word
from reading.engines.protocol import SeenWord
from reading.geometry import PixelBox, to_fractions

RUBBISH, DOUBTFUL_SIGN = 0.05, 0.6
TALLEST = 4.0
HALF_COVERED = 0.5


def kept(seen: Sequence[SeenWord]) -> tuple[SeenWord, ...]:
    """Words without what noise, ruled lines and frames are read as."""
    if not seen:
        return ()
    usual = float(np.median([word.box.height for word in seen]))
    return tuple(word for word in seen if not _is_rubbish(word, usual))


def _is_rubbish(word: SeenWord, usual: float) -> bool:
    solid = sum(sign.isalnum() for sign in word.text)
    if solid == 0:
        return word.confidence < DOUBTFUL_SIGN or set(word.text) <= set("|_—–-=~.·•‘’'`\"¦[](){}<>\\/")
    too_tall = word.box.height > TALLEST * usual and word.confidence < DOUBTFUL_SIGN
    return word.confidence < RUBBISH or too_tall


def quality(seen: Sequence[SeenWord]) -> float:
    """How well a page was read: confidence weighted with the letters it was read for, 0..1."""
    letters = [sum(sign.isalnum() for sign in word.text) for word in seen]
    total = sum(letters)
    if total == 0:
        return 0.0
    return sum(word.confidence * count for word, count in zip(seen, letters, strict=True)) / total


def letters_read(seen: Sequence[SeenWord]) -> float:
    """Letters read with confidence: two readings of the same page are compared by it."""
    return sum(word.confidence**2 * sum(sign.isalnum() for sign in word.text) for word in seen)


def joined(first: Sequence[SeenWord], second: Sequence[SeenWord]) -> tuple[SeenWord, ...]:
    """The first reading with what only the second one found, put in where it stands on the page.

    The first reading's order is kept, because it knows columns; a new word takes part in a line that it lies level
    with, a new line follows the nearest line above it.
    """
    new = [word for word in second if not any(_covers(other.box, word.box) for other in first)]
    lines = _by_line(first)
    strangers: list[SeenWord] = []
    for word in new:
        home = _home(word, lines)
        (strangers if home is None else home).append(word)
    for line in _by_line(strangers):
        lines.insert(_place(line, lines), line)
    return tuple(
        replace(word, line=number)
        for number, line in enumerate(lines)
        for word in sorted(line, key=lambda word: word.box.left)
    )


def _by_line(words: Sequence[SeenWord]) -> list[list[SeenWord]]:
    lines: dict[int, list[SeenWord]] = {}
    for word in words:
        lines.setdefault(word.line, []).append(word)
    return list(lines.values())


def _covers(known: PixelBox, box: PixelBox) -> bool:
    return known.overlap(box) > HALF_COVERED * max(1, min(box.width * box.height, known.width * known.height))


def _home(word: SeenWord, lines: Sequence[list[SeenWord]]) -> list[SeenWord] | None:
    """The line that a word stands in: level with one of its words and near to it."""
    for line in lines:
        if any(_is_level(other, word) and _gap(other.box, word.box) < 2 * word.box.height for other in line):
            return line
    return None


def _is_level(one: SeenWord, other: SeenWord) -> bool:
    shared = min(one.box.bottom, other.box.bottom) - max(one.box.top, other.box.top)
    return shared > 0.5 * min(one.box.height, other.box.height)


def _gap(one: PixelBox, other: PixelBox) -> int:
    return max(one.left, other.left) - min(one.right, other.right)


def _place(line: Sequence[SeenWord], lines: Sequence[Sequence[SeenWord]]) -> int:
    """Behind the nearest line above that shares some of its width, else behind the nearest one above, else first."""
    middle = _middle(line)
    above = [(number, _middle(other)) for number, other in enumerate(lines) if _middle(other) <= middle]
    sharing = [(number, height) for number, height in above if _gap(_span(line), _span(lines[number])) < 0]
    nearest = max(sharing or above, key=lambda pair: (pair[1], pair[0]), default=(-1, 0.0))
    return nearest[0] + 1


def _middle(line: Sequence[SeenWord]) -> float:
    return sum(word.box.top + word.box.bottom for word in line) / (2 * len(line))


def _span(line: Sequence[SeenWord]) -> PixelBox:
    return PixelBox(
        min(word.box.left for word in line),
        min(word.box.top for word in line),
        max(word.box.right for word in line),
        max(word.box.bottom for word in line),
    )


def as_words(seen: Sequence[SeenWord], *, columns: int, rows: int) -> tuple[Word, ...]:
    """Boxes as fractions of the page; lines and blocks numbered from 0 without gaps."""
    lines = {line: number for number, line in enumerate(dict.fromkeys(word.line for word in seen))}
    blocks = {block: number for number, block in enumerate(dict.fromkeys(word.block for word in seen))}
    return tuple(
        Word(
            text=word.text,
            box=to_fractions(word.box, columns=columns, rows=rows),
            confidence=round(word.confidence, 4),
            line=lines[word.line],
            block=blocks[word.block],
        )
        for word in seen
    )
