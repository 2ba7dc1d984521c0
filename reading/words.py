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
    """The first reading with what only the second one found, numbered anew from top to bottom."""
    new = [word for word in second if not any(_covers(other.box, word.box) for other in first)]
    if not new:
        return tuple(first)
    return in_order((*first, *_as_lines(new, first)))


def _covers(known: PixelBox, box: PixelBox) -> bool:
    return known.overlap(box) > HALF_COVERED * max(1, min(box.width * box.height, known.width * known.height))


def _as_lines(new: Sequence[SeenWord], first: Sequence[SeenWord]) -> list[SeenWord]:
    """New words take part in the first reading's lines where they lie level with one, else they make their own."""
    after = max((word.line for word in first), default=-1) + 1
    return [replace(word, line=_level_line(word, first, after + word.line)) for word in new]


def _level_line(word: SeenWord, first: Sequence[SeenWord], own: int) -> int:
    near = [other for other in first if _gap(other.box, word.box) < 2 * word.box.height and _is_level(other, word)]
    return min(near, key=lambda other: _gap(other.box, word.box)).line if near else own


def _is_level(one: SeenWord, other: SeenWord) -> bool:
    shared = min(one.box.bottom, other.box.bottom) - max(one.box.top, other.box.top)
    return shared > 0.5 * min(one.box.height, other.box.height)


def _gap(one: PixelBox, other: PixelBox) -> int:
    return max(one.left, other.left) - min(one.right, other.right)


def in_order(words: Sequence[SeenWord]) -> tuple[SeenWord, ...]:
    """Lines from top to bottom, words from left to right; blocks keep the order in which they first appear."""
    lines: dict[int, list[SeenWord]] = {}
    for word in words:
        lines.setdefault(word.line, []).append(word)
    ordered = sorted(lines.values(), key=lambda line: sum(word.box.top for word in line) / len(line))
    return tuple(
        replace(word, line=number)
        for number, line in enumerate(ordered)
        for word in sorted(line, key=lambda word: word.box.left)
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
