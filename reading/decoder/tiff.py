"""TIFF, frame by frame: each frame's own resolution, its fax tags, and what libtiff complains of."""

import os
import struct
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Self

from PIL import Image, TiffImagePlugin

from reading.decoder import dpi, frames
from reading.decoder.frames import Flaw, NotTakenError, Order
from reading.decoder.gray import fits, to_gray

DESCRIPTION, X_RESOLUTION, Y_RESOLUTION, UNIT, DATE_TIME = 270, 282, 283, 296, 306
STRIP_OFFSETS, STRIP_SIZES = 273, 279
BAD_LINES, CLEAN_DATA, WORST_RUN = 326, 327, 328
BYTE_ORDERS = {b"II": "<", b"MM": ">"}
MISSING_SHARE = 0.02
ALL_BLACK = 8


def decode(order: Order) -> None:
    """Send every frame of a TIFF, then its counts."""
    content = Path(order.path).read_bytes()
    if content[:2] not in BYTE_ORDERS:
        raise NotTakenError("not-a-picture" if content else "empty")
    directories, whole = count_directories(content, order.limits.pages + 1)
    if directories == 0:
        raise NotTakenError("damaged")
    if directories > order.limits.pages:
        raise NotTakenError("too-many-pages")
    frames.send_structure(directories, () if whole else (("broken-chain", 0),))
    with Image.open(order.path, formats=["TIFF"]) as picture:
        if not isinstance(picture, TiffImagePlugin.TiffImageFile):
            raise NotTakenError("not-a-picture")
        frames.send_tags(*_claims(picture))
        seen = _decode_frames(picture, order)
    frames.send_counts(directories, seen)


def _decode_frames(picture: TiffImagePlugin.TiffImageFile, order: Order) -> int:
    """How many frames the library found."""
    for number in range(1, order.limits.pages + 1):
        try:
            picture.seek(number - 1)
        except EOFError:
            return number - 1
        if order.wants(number):
            _decode_frame(picture, number, order)
    return order.limits.pages


def _decode_frame(picture: TiffImagePlugin.TiffImageFile, number: int, order: Order) -> None:
    if not fits(picture, order.limits):
        frames.send_unread(number, "too-large")
        return
    tags = picture.tag_v2
    resolution = dpi.from_tags(tags.get(X_RESOLUTION), tags.get(Y_RESOLUTION), tags.get(UNIT))
    flaws = _fax_tags(tags)
    with _Complaints() as complaints:
        try:
            gray = to_gray(picture)
        except (OSError, ValueError, SyntaxError, KeyError, TypeError, struct.error):
            frames.send_unread(number, "damaged")
            return
        faults = complaints.lines()
    if faults or _reaches_past_end(tags, order.path):
        flaws = (*flaws, *_complained(faults), *_whitened(gray))
    frames.send_page(number, gray, dpi.believed(gray.size, *resolution), flaws)


def _fax_tags(tags: TiffImagePlugin.ImageFileDirectory_v2) -> tuple[Flaw, ...]:
    """Tags 326 to 328: what the receiving modem repaired, although the picture may look clean now."""
    bad = int(dpi.as_number(tags.get(BAD_LINES)) or 0)
    worst = int(dpi.as_number(tags.get(WORST_RUN)) or 0)
    flaws: list[Flaw] = []
    if bad:
        flaws.append(("bad-lines", bad))
    elif tags.get(CLEAN_DATA) == 2:  # TIFF class F: 2 means that errors were left in
        flaws.append(("bad-lines-unknown", 0))
    if worst > 3:  # more rows in a row than a thin stroke survives
        flaws.append(("bad-run", worst))
    return tuple(flaws)


def _reaches_past_end(tags: TiffImagePlugin.ImageFileDirectory_v2, path: str) -> bool:
    """Whether the directory promises picture data that the file does not have."""
    starts, sizes = tags.get(STRIP_OFFSETS), tags.get(STRIP_SIZES)
    if not isinstance(starts, tuple) or not isinstance(sizes, tuple):
        return False
    length = Path(path).stat().st_size
    return any(start + size > length for start, size in zip(starts, sizes, strict=False))


def _whitened(gray: Image.Image) -> tuple[Flaw, ...]:
    """libtiff leaves what it could not decode black: that is no ink but a page that was cut short."""
    means = gray.resize((1, gray.height), Image.Resampling.BOX).tobytes()
    last = max((row + 1 for row, mean in enumerate(means) if mean > ALL_BLACK), default=0)
    if gray.height - last < MISSING_SHARE * gray.height:
        return ()
    gray.paste(255, (0, last, gray.width, gray.height))
    return (("cut-short", 0),)


def _complained(lines: int) -> tuple[Flaw, ...]:
    return (("decoder-complained", lines),) if lines else ()


def _claims(picture: TiffImagePlugin.TiffImageFile) -> tuple[str, str, str]:
    """Tags 306 and 270 of the first frame: when, who and what the sender says."""
    description = _text(picture.tag_v2.get(DESCRIPTION))
    number = description.splitlines()[0] if description else ""
    return _text(picture.tag_v2.get(DATE_TIME)), number, description


def _text(value: object) -> str:
    if isinstance(value, tuple) and value:
        value = value[0]
    if isinstance(value, bytes):
        value = value.decode("latin-1")
    return value.strip("\0 \r\n") if isinstance(value, str) else ""


class _Complaints:
    """Catches what libtiff writes to the process's stderr: nothing else tells of a corrupt fax line."""

    def __enter__(self) -> Self:
        self._file = tempfile.TemporaryFile()  # closed in __exit__
        self._kept = os.dup(2)
        os.dup2(self._file.fileno(), 2)
        return self

    def __exit__(self, *_: object) -> None:
        os.dup2(self._kept, 2)
        os.close(self._kept)
        self._file.close()

    def lines(self) -> int:
        self._file.seek(0)
        return self._file.read(1 << 20).count(b"\n")


def count_directories(data: bytes, cap: int) -> tuple[int, bool]:
    """Length of the directory chain up to `cap`, and whether it ends where it should.

    A chain that turns back on itself or leads out of the file is not whole. BigTIFF is walked alike.
    """
    offsets = list(_directory_offsets(data, cap))
    return len([offset for offset in offsets if offset is not None]), bool(offsets) and None not in offsets


def _directory_offsets(data: bytes, cap: int) -> Iterator[int | None]:
    """Offsets of readable directories; a last None says that the chain broke."""
    order = BYTE_ORDERS.get(data[:2])
    if order is None or len(data) < 8:  # the header
        return
    big = struct.unpack_from(f"{order}H", data, 2)[0] == 43  # BigTIFF's version
    count, entry, pointer, first = ("Q", 20, "Q", 8) if big else ("H", 12, "I", 4)
    seen: set[int] = set()
    try:
        offset = struct.unpack_from(f"{order}{pointer}", data, first)[0]
        while offset and len(seen) < cap:
            if offset in seen:
                yield None
                return
            entries = struct.unpack_from(f"{order}{count}", data, offset)[0]
            after = offset + struct.calcsize(f"<{count}") + entries * entry
            following = struct.unpack_from(f"{order}{pointer}", data, after)[0]
            seen.add(offset)
            yield offset
            offset = following
    except struct.error:
        yield None
