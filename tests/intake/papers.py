"""Small whole papers of every kind that is taken, made by hand: nothing here needs a picture library."""

import struct
import zlib

SHORT, LONG = 3, 4


def tiff(pages: int = 1, *, mark: bytes = b"", order: str = "<") -> bytes:
    """A black and white TIFF without compression, one strip a page; `mark` makes its bytes unlike others'."""
    strip = (mark + b"\xaa" * 32)[:32]
    out = bytearray(struct.pack(f"{order}2sHI", b"II" if order == "<" else b"MM", 42, 8))
    for number in range(pages):
        here = len(out)
        entries = [
            (256, SHORT, 16),
            (257, SHORT, 16),
            (258, SHORT, 1),
            (259, SHORT, 1),
            (262, SHORT, 0),
            (273, LONG, here + 2 + 8 * 12 + 4),
            (278, SHORT, 16),
            (279, LONG, len(strip)),
        ]
        following = here + 2 + 8 * 12 + 4 + len(strip) if number + 1 < pages else 0
        out += struct.pack(f"{order}H", len(entries))
        for tag, kind, value in entries:
            packed = struct.pack(f"{order}HH", value, 0) if kind == SHORT else struct.pack(f"{order}I", value)
            out += struct.pack(f"{order}HHI", tag, kind, 1) + packed
        out += struct.pack(f"{order}I", following) + strip
    return bytes(out)


def big_tiff() -> bytes:
    """One page of BigTIFF, with the strip before its directory."""
    strip = b"\x55" * 32
    out = struct.pack("<2sHHHQ", b"II", 43, 8, 0, 16 + len(strip)) + strip
    entries = [(256, 16), (257, 16), (273, 16), (279, len(strip))]
    out += struct.pack("<Q", len(entries))
    for tag, value in entries:
        out += struct.pack("<HHQQ", tag, 16, 1, value)
    return out + struct.pack("<Q", 0)


def pdf(*, before: bytes = b"", after: bytes = b"") -> bytes:
    """A PDF of one empty page."""
    body = bytearray(before + b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(
        (
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>",
        ),
        start=1,
    ):
        places.append(len(body) - len(before))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = len(body) - len(before)
    body += b"xref\n0 4\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    body += b"trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % table
    return bytes(body) + after


def png() -> bytes:
    """A gray PNG of one pixel."""
    return (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
        + _chunk(b"IDAT", zlib.compress(b"\x00\xff"))
        + _chunk(b"IEND", b"")
    )


def jpeg() -> bytes:
    """The frame of a JPEG; no decoder would be happy with it, the skeleton is whole."""
    return b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00" + b"\x11" * 64 + b"\xff\xd9"


def wav() -> bytes:
    """A WAV recording of silence."""
    return b"RIFF" + struct.pack("<I", 36 + 64) + b"WAVEfmt " + b"\x10\0\0\0\x01\0\x01\0" + b"\0" * 72


EMAIL = (
    b"Received: from mail.example (192.0.2.7) by mx.example\r\nFrom: Ann Example <ann@sender.example>\r\n"
    b"To: privacy@office.example\r\nSubject: order\r\nMIME-Version: 1.0\r\n\r\nSee the order.\r\n"
)


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
