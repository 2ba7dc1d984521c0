"""The language of a page from a glance at its longest lines, so that it need not be read twice."""

from reading.engines.lines import LineReader
from reading.geometry import PixelBox
from reading.language import counts
from reading.leftover import rows_in
from reading.letters import Pieces, furniture, letter_like
from reading.picture import Gray

LOWEST, HIGHEST = 0.06, 0.25
"""Inches: rows of such height are lines of print."""
LINES, LONGEST = 3, 20
"""How many lines are looked at, and how far into them, in heights of the line."""
CLEAR = 2
"""So many more small words of one language than of the other end the looking."""


def reads_french(picture: Gray, found: Pieces, dpi: float, reader: LineReader) -> bool:
    """Whether the longest lines of an upright page have more small words of French than of English.

    `found` are the components of its ink.
    """
    rows = rows_in(found, letter_like(found, dpi) & ~furniture(found, dpi), dpi)
    print_like = [row for row in rows if LOWEST * dpi <= row.height <= HIGHEST * dpi]
    more_french = 0
    for row in sorted(print_like, key=lambda row: -row.width / row.height)[:LINES]:
        english, french = counts(word.text for word in reader.read_line(_cut(picture, row)))
        more_french += french - english
        if abs(more_french) >= CLEAR:
            break
    return more_french > 0


def _cut(picture: Gray, row: PixelBox) -> Gray:
    margin = row.height // 8 + 2
    right = min(row.right, row.left + LONGEST * row.height)
    return picture[max(0, row.top - margin) : row.bottom + margin, max(0, row.left - margin) : right + margin]
