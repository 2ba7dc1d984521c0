"""Decoded pages as one TIFF again, each with its own resolution: the same document for everybody who is measured."""

import struct
import zlib
from collections.abc import Sequence

import numpy as np

from reading.picture import Gray
from reading.render import RawPage

SHORT, LONG, RATIO = 3, 4, 5
INCH, DEFLATE, BLACK_IS_ZERO = 2, 8, 1
HEAD = 8


def tiff(pages: Sequence[RawPage], *, times: int = 1) -> bytes:
    """The pages in order, the whole `times` over; a page that comes again costs a directory and no pixels."""
    body, strips = b"", []
    for page in pages:
        data = zlib.compress(_bits(page.gray), 1)
        strips.append((HEAD + len(body), len(data)))
        body += data + b"\0" * (len(data) % 2)
    entries = [(page, strip) for _ in range(times) for page, strip in zip(pages, strips, strict=True)]
    directories = b""
    for index, (page, strip) in enumerate(entries):
        directories += _directory(page, strip, HEAD + len(body) + len(directories), last=index == len(entries) - 1)
    return b"II*\0" + struct.pack("<I", HEAD + len(body)) + body + directories


def _bits(gray: Gray) -> bytes:
    return np.packbits(gray > 0, axis=1).tobytes() if _two_toned(gray) else gray.tobytes()


def _two_toned(gray: Gray) -> bool:
    return bool(np.isin(gray, (0, 255)).all())


def _directory(page: RawPage, strip: tuple[int, int], at: int, *, last: bool) -> bytes:
    """One image file directory at an offset, with its two resolutions behind it."""
    rows, columns = page.gray.shape
    ratios = at + 2 + 12 * 12 + 4
    entries = (
        (256, LONG, columns), (257, LONG, rows), (258, SHORT, 1 if _two_toned(page.gray) else 8),
        (259, SHORT, DEFLATE), (262, SHORT, BLACK_IS_ZERO), (273, LONG, strip[0]), (277, SHORT, 1),
        (278, LONG, rows), (279, LONG, strip[1]), (282, RATIO, ratios), (283, RATIO, ratios + 8), (296, SHORT, INCH),
    )  # fmt: skip
    table = b"".join(struct.pack("<HHII", tag, kind, 1, value) for tag, kind, value in entries)
    dots = b"".join(struct.pack("<II", round(dpi * 1000), 1000) for dpi in page.dpi)
    following = 0 if last else ratios + 16
    return struct.pack("<H", len(entries)) + table + struct.pack("<I", following) + dots
