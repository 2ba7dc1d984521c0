"""Words into the lines that a person sees: label and value side by side are one line, columns of prose are not."""

from collections.abc import Sequence
from dataclasses import replace

from reading.columns import in_reading_order
from reading.engines.protocol import SeenWord
from reading.geometry import PixelBox

LEVEL = 0.5
TOUCHING = 0.12
"""Two pieces of one word, cut by the engine at a scratch, lie closer than this share of their height."""


def relined(seen: Sequence[SeenWord]) -> tuple[SeenWord, ...]:
    """Lines from top to bottom over the whole width, columns of prose one after the other.

    Engines cut tables and captions into blocks and read each block apart, which tears a label from its value; and
    they read across two columns that stand close together.
    """
    lines = by_line(seen)
    if len(lines) < 2:
        return tuple(seen)
    rows: list[list[SeenWord]] = []
    for box, line in sorted(((span(line), line) for line in lines), key=lambda pair: _middle(pair[0])):
        home = next((row for row in reversed(rows[-6:]) if _fits(line, box, row)), None)
        if home is None:
            rows.append(list(line))
        else:
            home.extend(line)
    level = [sorted(row, key=lambda word: word.box.left) for row in sorted(rows, key=lambda row: _middle(span(row)))]
    return tuple(
        replace(word, line=number) for number, row in enumerate(in_reading_order(level)) for word in _mended(row)
    )


def by_line(words: Sequence[SeenWord]) -> list[list[SeenWord]]:
    """The words of each line, lines and words in the order in which they come."""
    lines: dict[int, list[SeenWord]] = {}
    for word in words:
        lines.setdefault(word.line, []).append(word)
    return list(lines.values())


def _fits(line: Sequence[SeenWord], box: PixelBox, row: Sequence[SeenWord]) -> bool:
    """Level with the nearest word of the row and nowhere on top of it."""
    if not any(word.box.top < box.bottom and box.top < word.box.bottom for word in row):
        return False
    nearest = min(row, key=lambda word: gap(word.box, box))
    if not is_level(nearest.box, box):
        return False
    return all(gap(word.box, other.box) >= 0 for word in line for other in row)


def is_level(one: PixelBox, other: PixelBox) -> bool:
    """Whether two boxes share at least half of the lower one's height."""
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    return shared > LEVEL * min(one.height, other.height)


def gap(one: PixelBox, other: PixelBox) -> int:
    """Pixels between two boxes from left to right; negative where they overlap."""
    return max(one.left, other.left) - min(one.right, other.right)


def span(words: Sequence[SeenWord]) -> PixelBox:
    """The box around words."""
    return PixelBox(
        min(word.box.left for word in words),
        min(word.box.top for word in words),
        max(word.box.right for word in words),
        max(word.box.bottom for word in words),
    )


def _middle(box: PixelBox) -> float:
    return (box.top + box.bottom) / 2


def _mended(row: Sequence[SeenWord]) -> list[SeenWord]:
    """Pieces of one word from different blocks put together."""
    mended: list[SeenWord] = []
    for word in row:
        if mended and mended[-1].block != word.block and _touch(mended[-1], word):
            last = mended.pop()
            word = replace(  # the joined word stands for both
                last,
                text=last.text + word.text,
                box=span((last, word)),
                confidence=min(last.confidence, word.confidence),
            )
        mended.append(word)
    return mended


def _touch(left: SeenWord, right: SeenWord) -> bool:
    between = right.box.left - left.box.right
    solid = left.text[-1:].isalnum() and right.text[:1].isalnum()
    return solid and between <= TOUCHING * min(left.box.height, right.box.height)
