"""The engine's words made ours: rubbish dropped, second readings joined in, order and boxes of the page."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

import numpy as np

from domain.page import Word
from reading.engines.protocol import SeenWord
from reading.geometry import PixelBox, to_fractions

RUBBISH, DOUBTFUL_SIGN = 0.05, 0.6
TALLEST = 4.0
HALF_COVERED = 0.5
STROKES = frozenset("|!l")
DASHES, DASH = frozenset("-–—/"), 1.6
"""Dashes and strokes among words are no longer than this, in heights of a word."""
LINE_LETTERS, WEAK = 12, 0.5
STROKE_HEIGHT = (0.6, 1.25)


def kept(seen: Sequence[SeenWord]) -> tuple[SeenWord, ...]:
    """Words without what noise, ruled lines and frames are read as."""
    if not seen:
        return ()
    usual = float(np.median([word.box.height for word in seen]))
    lines: dict[int, list[SeenWord]] = {}
    for word in seen:
        lines.setdefault(word.line, []).append(word)
    put_right = (_stroke_as_letter(word, lines[word.line]) for word in seen)
    return tuple(word for word in put_right if not _is_rubbish(word, usual) or _is_dash(word, lines[word.line], usual))


def _stroke_as_letter(word: SeenWord, line: Sequence[SeenWord]) -> SeenWord:
    """A stroke as high as its neighbours' capitals, standing among words, is the English I and no ruled line."""
    if word.text not in STROKES:
        return word
    others = [other.box.height for other in line if other is not word and any(sign.isalpha() for sign in other.text)]
    if len(others) < 2:
        return word
    height = word.box.height / float(np.median(others))
    return replace(word, text="I") if STROKE_HEIGHT[0] <= height <= STROKE_HEIGHT[1] else word


def _is_dash(word: SeenWord, line: Sequence[SeenWord], usual: float) -> bool:
    """A dash among words, no longer than a dash is: the longer ones are ruled lines."""
    among = any(sign.isalnum() for other in line if other.confidence >= DOUBTFUL_SIGN for sign in other.text)
    return among and word.text in DASHES and word.confidence >= DOUBTFUL_SIGN and word.box.width <= DASH * usual


def _is_rubbish(word: SeenWord, usual: float) -> bool:
    if letters_in(word.text) == 0:
        return word.confidence < DOUBTFUL_SIGN or set(word.text) <= set("|_—–-=~.·•‘’'`\"¦[](){}<>\\/")
    too_tall = word.box.height > TALLEST * usual and word.confidence < DOUBTFUL_SIGN
    return word.confidence < RUBBISH or too_tall


def quality(seen: Sequence[SeenWord]) -> float:
    """How well a page was read: confidence weighted with the letters it was read for, 0..1."""
    letters = [letters_in(word.text) for word in seen]
    total = sum(letters)
    if total == 0:
        return 0.0
    return sum(word.confidence * count for word, count in zip(seen, letters, strict=True)) / total


def weak_lines(seen: Sequence[SeenWord]) -> int:
    """Lines, and no mere scraps of them, of which more is probably wrong than right."""
    lines: dict[int, list[SeenWord]] = {}
    for word in seen:
        lines.setdefault(word.line, []).append(word)
    return sum(count_letters(words) >= LINE_LETTERS and quality(words) < WEAK for words in lines.values())


@lru_cache(maxsize=4096)
def letters_in(text: str) -> int:
    """Letters and digits; asked many times of the words of one page."""
    return sum(sign.isalnum() for sign in text)


def count_letters(words: Sequence[SeenWord]) -> int:
    """Letters and digits."""
    return sum(letters_in(word.text) for word in words)


def letters_read(seen: Sequence[SeenWord]) -> float:
    """Letters read with confidence: two readings of the same page are compared by it."""
    return sum(word.confidence**2 * letters_in(word.text) for word in seen)


def joined(first: Sequence[SeenWord], second: Sequence[SeenWord]) -> tuple[SeenWord, ...]:
    """The first reading with what only the second one found, as lines and blocks of their own behind it."""
    lines = max((word.line for word in first), default=-1) + 1
    blocks = max((word.block for word in first), default=-1) + 1
    new = (word for word in second if not any(_covers(other.box, word.box) for other in first))
    return (*first, *(replace(word, line=word.line + lines, block=word.block + blocks) for word in new))


def _covers(known: PixelBox, box: PixelBox) -> bool:
    return known.overlap(box) > HALF_COVERED * max(1, min(box.width * box.height, known.width * known.height))


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
