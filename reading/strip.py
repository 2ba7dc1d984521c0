"""The header line of a fax, read apart where the page is askew or turned: the machine printed the line level."""

from dataclasses import replace

import numpy as np

from domain.page import Box, FaxHeader
from reading.clean import softened, squared
from reading.engines.protocol import Engine, Layout
from reading.header import parse_header
from reading.render import RawPage
from reading.words import as_words

STRIP_INCHES = 0.4
STRIP_DPI = 300
LEAST_INK = 300
"""Dark pixels: a few letters."""


def read_strip(raw: RawPage, *, turn: int, engine: Engine) -> FaxHeader | None:
    """The header out of the untouched picture's top, with its box on the page after its turn (degrees clockwise)."""
    strip = raw.gray[: max(1, round(STRIP_INCHES * raw.dpi[1]))]
    if np.count_nonzero(strip < 128) < LEAST_INK:
        return None
    picture = squared(strip, raw.dpi, STRIP_DPI)
    seen = engine.read(softened(picture), languages=("en",), dpi=STRIP_DPI, layout=Layout.BLOCK)
    rows = round(raw.gray.shape[0] * STRIP_DPI / raw.dpi[1])
    words = as_words(seen, columns=picture.shape[1], rows=rows)
    for line in sorted({word.line for word in words}):
        header = parse_header([word for word in words if word.line == line])
        if header is not None:
            return replace(header, box=turned_box(header.box, turn))
    return None


def turned_box(box: Box, degrees: int) -> Box:
    """Where a box of a page lies after the page was turned clockwise by whole quarters."""
    for _ in range(degrees // 90 % 4):
        box = Box(left=1 - box.bottom, top=box.left, right=1 - box.top, bottom=box.right)
    return box


def lies_in(inner: Box, outer: Box) -> bool:
    """Whether the middle of one box is in the other."""
    across, down = (inner.left + inner.right) / 2, (inner.top + inner.bottom) / 2
    return outer.left <= across <= outer.right and outer.top <= down <= outer.bottom
