"""Small hostile files of our own making, each after a kind of attack that libraries have fallen for."""

import struct
import zlib
from collections.abc import Sequence

import pytest

from domain.arrival import MediaType, Refusal
from domain.page import PageCounts, PageUnread
from reading.cage import Bubblewrap, bubblewrap_cage
from reading.render import Limits, RawPage, open_document
from tests.reading.drawing_pages import bare_tiff

TIFF, PDF, JPEG, PNG = MediaType.TIFF, MediaType.PDF, MediaType.JPEG, MediaType.PNG
PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]%s>>"
CATALOG = b"<</Type/Catalog/Pages 2 0 R>>"
ONE_KID = b"<</Type/Pages/Count 1/Kids[3 0 R]>>"
FORM = b"/Resources<</XObject<</F 4 0 R>>>>"


def stream(content: bytes, entries: bytes = b"") -> bytes:
    return b"<</Length %d%s>>stream\n%s\nendstream" % (len(content), entries, content)


def pdf(*objects: bytes) -> bytes:
    """A PDF of these objects, numbered from 1; the first is the catalog."""
    whole, places = b"%PDF-1.7\n", list[int]()
    for number, content in enumerate(objects, start=1):
        places.append(len(whole))
        whole += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(whole))
    return whole + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + end


def chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def png(columns: int, rows: int) -> bytes:
    """A PNG that says it is so large and holds next to nothing."""
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", columns, rows, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(b"\0" * 64)) + chunk(b"IEND", b"")


def jpeg(columns: int, rows: int) -> bytes:
    frame = struct.pack(">BHHB", 8, rows, columns, 1) + b"\x01\x11\x00"
    return b"\xff\xd8\xff\xc0" + struct.pack(">H", len(frame) + 2) + frame + b"\xff\xd9"


BILEVEL = [(256, 4, 64), (257, 4, 64), (258, 3, 1), (262, 3, 1)]
HOSTILE: dict[str, tuple[str, MediaType, bytes]] = {
    "page tree that holds itself": ("damaged", PDF, pdf(CATALOG, b"<</Type/Pages/Count 1/Kids[2 0 R]>>")),
    "page tree of a hundred thousand pages that are not there": (
        "damaged",
        PDF,
        pdf(CATALOG, b"<</Type/Pages/Count 100000/Kids[%s]>>" % (b"9 0 R " * 2000)),
    ),
    "no pages at all": ("damaged", PDF, pdf(CATALOG, b"<</Type/Pages/Count 0/Kids[]>>")),
    "form that draws itself": (
        "pages",
        PDF,
        pdf(
            CATALOG,
            ONE_KID,
            PAGE % (FORM + b"/Contents 5 0 R"),
            stream(b"/F Do /F Do", b"/Type/XObject/Subtype/Form/BBox[0 0 612 792]" + FORM),
            stream(b"/F Do"),
        ),
    ),
    "arrays a hundred thousand deep": (
        "damaged",
        PDF,
        pdf(CATALOG, ONE_KID, PAGE % (b"/X" + b"[" * 100_000 + b"]" * 100_000)),
    ),
    "page that is its own content": ("pages", PDF, pdf(CATALOG, ONE_KID, PAGE % b"/Contents 3 0 R")),
    "cross-reference table that points nowhere": (
        "pages",
        PDF,
        pdf(CATALOG, ONE_KID, PAGE % b"").replace(b"startxref\n", b"startxref\n9"),
    ),
    "table that is its own predecessor": (
        "pages",
        PDF,
        pdf(CATALOG, ONE_KID, PAGE % b"").replace(b"/Root 1 0 R", b"/Root 1 0 R/Prev 9"),
    ),
    "strip behind the end of the file": ("damaged", TIFF, bare_tiff([*BILEVEL, (259, 3, 1), (278, 4, 64)], b"")),
    "rows per strip of four thousand million": (
        "pages",
        TIFF,
        bare_tiff([*BILEVEL, (259, 3, 1), (278, 4, 0xFFFFFFFF)], b"\xaa" * 512),
    ),
    "no columns": (
        "not-a-picture",
        TIFF,
        bare_tiff([(256, 4, 0), *BILEVEL[1:], (259, 3, 1), (278, 4, 64)], b"\xaa" * 512),
    ),
    "next directory far outside": (
        "pages",
        TIFF,
        bare_tiff([*BILEVEL, (259, 3, 1), (278, 4, 64)], b"\xaa" * 512, following=0x7FFFFFF0),
    ),
    "a compression that does not exist": (
        "not-a-picture",
        TIFF,
        bare_tiff([*BILEVEL, (259, 3, 60_001), (278, 4, 64)], b"\xaa" * 512),
    ),
    "PNG as large as a town": ("too-large", PNG, png(0x7FFFFFFF, 0x7FFFFFFF)),
    "PNG that ends in its first row": ("damaged", PNG, png(2000, 2000)),
    "JPEG of 65535 by 65535": ("too-large", JPEG, jpeg(65_535, 65_535)),
    "JPEG without a scan": ("damaged", JPEG, jpeg(800, 600)),
}


@pytest.fixture(scope="module")
def cage() -> Bubblewrap:
    return bubblewrap_cage()


def answer(rendered: Sequence[object]) -> str:
    """`pages` with a count that is theirs, or the code of a refusal that came alone."""
    kinds = {type(part) for part in rendered}
    if Refusal in kinds:
        (refusal,) = rendered
        assert isinstance(refusal, Refusal)
        return refusal.code
    counted = rendered[-1]
    assert isinstance(counted, PageCounts)
    assert counted.rows == sum(isinstance(part, RawPage | PageUnread) for part in rendered) > 0
    return "pages"


@pytest.mark.parametrize("name", HOSTILE)
def test_a_crafted_file_ends_in_pages_or_in_a_named_refusal(cage: Bubblewrap, name: str) -> None:
    """Soon, within the cage's limits, and never in silence."""
    expected, kind, content = HOSTILE[name]
    rendered = list(open_document(content, kind, cage=cage, limits=Limits(page_seconds=20, pages=50)))
    assert answer(rendered) == expected
