"""Whether what was read of a page shows that it lies the right way up. Pure.

Turning an upright page is worse than leaving a turned one: a page is turned only where it reads better turned.
"""

from collections.abc import Sequence
from dataclasses import replace

from reading.engines.protocol import SeenWord
from reading.geometry import PixelBox
from reading.orient import Upright
from reading.words import count_letters, letters_read, quality

SURE_READING, SURE_LETTERS, SURE_TURN = 0.75, 12, 60
"""So well read, and so many letters, are no chance; and so many that a turned page need not be read as it came."""
FAIR_READING = 0.5
"""Upside-down print reads worse than this; a page whose ink is sure but whose reading is not is tried both ways."""
LEAST_ALONG = 3
"""Words of so many letters are wider than high."""
USUAL_WAY = 1.5
"""How many times more another way up must read than the one in which the page came."""


def turned_to(up: Upright, degrees: int) -> Upright:
    """Another way up: the skew that was found holds for it only where it is the same or upside down."""
    return replace(up, degrees=degrees % 360, skew=up.skew if (degrees - up.degrees) % 180 == 0 else 0.0)


def without_strip(seen: Sequence[SeenWord], degrees: int, strip: int, shape: tuple[int, ...]) -> tuple[SeenWord, ...]:
    """The words without those of the `strip` highest rows of the page as it came, before it was turned clockwise.

    There a sending machine prints its line, whichever way up the page lies. `shape` is that of the turned page.
    """
    rows, columns = shape
    ends = {0: (0, 0, columns, strip), 90: (columns - strip, 0, columns, rows)}
    ends |= {180: (0, rows - strip, columns, rows), 270: (0, 0, strip, rows)}
    header = PixelBox(*ends[degrees])
    return tuple(word for word in seen if 2 * word.box.overlap(header) <= word.box.width * word.box.height)


def along(seen: Sequence[SeenWord]) -> list[SeenWord]:
    """The words that run across the page: the engine reads print on its side, too, and says nothing of it."""
    return [word for word in seen if count_letters([word]) < LEAST_ALONG or word.box.height <= word.box.width]


def stands(seen: Sequence[SeenWord], up: Upright) -> bool:
    """Whether the words leave no doubt that this is the page's right way up."""
    lying = along(seen)
    letters, good = count_letters(lying), quality(lying)
    if up.degrees == 0:
        return (letters >= SURE_LETTERS and good >= SURE_READING) or (up.certain and good >= FAIR_READING)
    return letters >= SURE_TURN and good >= SURE_READING


def worth(seen: Sequence[SeenWord], degrees: int) -> float:
    """How much was read; of a page that was turned nothing counts unless enough was read, and fairly well."""
    lying = along(seen)
    if degrees == 0:
        return letters_read(lying) * USUAL_WAY
    enough = count_letters(lying) >= SURE_LETTERS and quality(lying) >= FAIR_READING
    return letters_read(lying) if enough else 0.0
