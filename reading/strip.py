"""The header line of a fax whose page was fed turned: the line is upright where the page is not."""

from collections.abc import Sequence

from domain.page import Box, FaxHeader, Word
from reading.engines.protocol import Engine, Layout
from reading.header import HEADER_ZONE, parse_header
from reading.picture import Gray
from reading.words import as_words


def read_strip(
    picture: Gray, words: Sequence[Word], *, turn: int, dpi: int, engine: Engine
) -> tuple[FaxHeader | None, tuple[Word, ...]]:
    """Header out of the untouched picture's top strip, with its box on the turned page; words there are dropped."""
    rows, columns = picture.shape
    strip = picture[: round(rows * HEADER_ZONE)]
    seen = engine.read(strip, languages=("en",), dpi=dpi, layout=Layout.BLOCK)
    header = parse_header(as_words(seen, columns=columns, rows=rows)) if seen else None
    if header is None:
        return None, tuple(words)
    box = turned_box(header.box, turn)
    placed = FaxHeader(
        text=header.text,
        box=box,
        sent_at=header.sent_at,
        sender=header.sender,
        number=header.number,
        page=header.page,
        pages=header.pages,
    )
    return placed, tuple(word for word in words if not _inside(word.box, box))


def turned_box(box: Box, degrees: int) -> Box:
    """Where a box of a page lies after the page was turned clockwise by whole quarters."""
    for _ in range(degrees // 90 % 4):
        box = Box(left=1 - box.bottom, top=box.left, right=1 - box.top, bottom=box.right)
    return box


def _inside(inner: Box, outer: Box) -> bool:
    across, down = (inner.left + inner.right) / 2, (inner.top + inner.bottom) / 2
    return outer.left <= across <= outer.right and outer.top <= down <= outer.bottom
