"""Whether the end of a file is missing, by walking its skeleton: pure Python, bounded, nothing is decoded.

Only the sure sign of a file that is still being written counts: something points behind the end, or the end mark has
not come. A file that is broken in another way is whole here; the decoder in the cage names what is wrong with it.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from domain.arrival import MediaType

TAIL = 65536
DIRECTORIES = 2000
"""More directories than this are the decoder's business: pages are capped far below."""
STRIPS = 100_000
TIFF_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 16: 8, 17: 8, 18: 8}
"""Bytes of one value by field type (TIFF 6.0, and 16 to 18 of BigTIFF)."""
OFFSETS, COUNTS = frozenset({273, 324}), frozenset({279, 325})
"""StripOffsets and TileOffsets, StripByteCounts and TileByteCounts."""
WHOLE_NUMBERS = {3: "H", 4: "I", 16: "Q"}
PNG_MAGIC = 8


class Source(Protocol):
    """A file that can be read anywhere."""

    @property
    def size(self) -> int:
        """Bytes in all."""
        ...

    def at(self, offset: int, length: int) -> bytes:
        """Up to `length` bytes from there; fewer at the end, none behind it."""
        ...


class _Missing(Exception):
    """Something points behind the end of the file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Form:
    """How this TIFF writes numbers: byte order, and the sizes of classic or of BigTIFF."""

    order: str
    big: bool

    @property
    def entry(self) -> int:
        return 20 if self.big else 12

    @property
    def word(self) -> int:
        return 8 if self.big else 4

    def number(self, source: Source, offset: int, length: int) -> int:
        form = {2: "H", 4: "I", 8: "Q"}[length]
        return int(struct.unpack(self.order + form, _demand(source, offset, length))[0])


def unfinished(kind: MediaType, source: Source) -> bool:
    """Whether the end of the file has not been written yet (or was lost on the way)."""
    return {
        MediaType.TIFF: _tiff_unfinished,
        MediaType.PDF: _pdf_unfinished,
        MediaType.JPEG: _jpeg_unfinished,
        MediaType.PNG: _png_unfinished,
    }[kind](source)


def _demand(source: Source, offset: int, length: int) -> bytes:
    found = source.at(offset, length)
    if len(found) < length:
        raise _Missing
    return found


def _tiff_unfinished(source: Source) -> bool:
    try:
        return not all(_ends_inside(source, start, end) for start, end in _tiff_parts(source))
    except _Missing:
        return True


def _ends_inside(source: Source, start: int, end: int) -> bool:
    return start <= end <= source.size


def _tiff_parts(source: Source) -> Iterator[tuple[int, int]]:
    """First and last byte of each directory and strip, page by page; _Missing where the chain leaves the file."""
    magic = _demand(source, 0, 8)
    form = _Form(order="<" if magic[:2] == b"II" else ">", big=magic[2:4] in (b"+\x00", b"\x00+"))
    offset = form.number(source, 8 if form.big else 4, form.word)
    if offset == 0:
        raise _Missing  # libtiff writes the header first and the place of the first page last
    seen: set[int] = set()
    while offset and offset not in seen and len(seen) < DIRECTORIES:
        seen.add(offset)
        entries = form.number(source, offset, 8 if form.big else 2)
        if entries == 0:
            raise _Missing  # room that was reserved and not yet filled: no page is without entries
        body = offset + (8 if form.big else 2)
        yield from _strips(source, form, body, min(entries, 4096))
        offset = form.number(source, body + entries * form.entry, form.word)


def _strips(source: Source, form: _Form, body: int, entries: int) -> Iterator[tuple[int, int]]:
    starts: tuple[int, ...] = ()
    lengths: tuple[int, ...] = ()
    for place in range(body, body + entries * form.entry, form.entry):
        tag = form.number(source, place, 2)
        if tag in OFFSETS:
            starts = _values(source, form, place)
        elif tag in COUNTS:
            lengths = _values(source, form, place)
    for start, length in zip(starts, lengths, strict=False):
        yield start, start + length


def _values(source: Source, form: _Form, place: int) -> tuple[int, ...]:
    """The whole numbers of one entry; none where its type is not one of whole numbers."""
    kind = form.number(source, place + 2, 2)
    count = min(form.number(source, place + 4, form.word), STRIPS)
    if kind not in WHOLE_NUMBERS:
        return ()
    length = TIFF_SIZES[kind] * count
    value = place + 4 + form.word
    start = value if length <= form.word else form.number(source, value, form.word)
    return struct.unpack(f"{form.order}{count}{WHOLE_NUMBERS[kind]}", _demand(source, start, length))


def _tail(source: Source) -> bytes:
    start = max(0, source.size - TAIL)
    return source.at(start, source.size - start)


def _pdf_unfinished(source: Source) -> bool:
    """The end mark comes after the place of the cross-reference table, and that place is inside the file."""
    before, mark, _ = _tail(source).rpartition(b"%%EOF")
    if not mark:
        return True
    number = before.rpartition(b"startxref")[2].strip()
    return number.isdigit() and len(number) < 20 and int(number) >= source.size


def _jpeg_unfinished(source: Source) -> bool:
    """The end of image marker; cameras and scanners may leave a little behind it."""
    return b"\xff\xd9" not in _tail(source)


def _png_unfinished(source: Source) -> bool:
    """The chain of chunks reaches IEND."""
    offset = PNG_MAGIC
    for _ in range(STRIPS):
        header = source.at(offset, 8)
        if len(header) < 8:
            return True
        if header[4:] == b"IEND":
            return False
        offset += 12 + int(struct.unpack(">I", header[:4])[0])
    return False
