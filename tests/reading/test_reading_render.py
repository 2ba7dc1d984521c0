"""Strangers' documents to gray pages: every form that is taken, every way in which one can be wrong."""

import io
import json
import sys
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import numpy as np
import pikepdf
import pytest
from PIL import Image

from domain.arrival import MediaType, Refusal
from domain.page import PageCounts, PageUnread
from reading.cage import Bubblewrap, bubblewrap_cage
from reading.render import FileTags, Limits, RawPage, Rendered, open_document
from reading.talk import CageLimits
from tests.reading import drawing_pages as draw
from tests.reading.drawing_pages import ENGLISH, Frame

TIFF, PDF, JPEG, PNG = MediaType.TIFF, MediaType.PDF, MediaType.JPEG, MediaType.PNG
QUICK = Limits(page_seconds=20)


@pytest.fixture(scope="module")
def cage() -> Bubblewrap:
    return bubblewrap_cage()


@pytest.fixture(scope="module")
def page() -> Image.Image:
    return draw.letter(ENGLISH)


def opened(content: bytes, kind: MediaType, cage: Bubblewrap, limits: Limits = QUICK) -> list[Rendered]:
    return list(open_document(content, kind, cage=cage, limits=limits))


def pages(rendered: Sequence[Rendered]) -> list[RawPage]:
    return [part for part in rendered if isinstance(part, RawPage)]


def only_refusal(rendered: Sequence[Rendered]) -> str:
    """The code of a refusal that came alone."""
    (part,) = rendered
    assert isinstance(part, Refusal)
    assert len(part.reason.en) > 20
    assert len(part.reason.fr) > 20
    return part.code


def counts(rendered: Sequence[Rendered]) -> PageCounts:
    assert isinstance(rendered[-1], PageCounts)
    return rendered[-1]


def codes(part: RawPage | PageUnread) -> set[str]:
    return {damage.code for damage in part.damage}


# --- TIFF ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("compression", "fill_order"),
    [("group3", 1), ("group3", 2), ("group4", 1), ("group4", 2), ("raw", 1), ("tiff_lzw", 2)],
)
@pytest.mark.parametrize("photometric", [0, 1])
def test_fax_frames_come_as_they_were_drawn(
    cage: Bubblewrap, page: Image.Image, compression: str, fill_order: int, photometric: int
) -> None:
    """Both fill orders, both senses of black, every compression: the same pixels, and each frame's own resolution."""
    tags = {266: fill_order, 262: photometric}
    coarse, fine = draw.fax(page, (204, 98)), draw.fax(page)
    content = draw.tiff(
        Frame(picture=coarse, dpi=(204, 98), compression=compression, tags=tags),
        Frame(picture=fine, compression=compression, tags=tags),
    )
    rendered = opened(content, TIFF, cage)
    first, second = pages(rendered)
    assert (first.dpi, second.dpi) == ((204, 98), (204, 196))
    assert np.array_equal(first.gray, np.asarray(coarse.convert("L")))
    assert np.array_equal(second.gray, np.asarray(fine.convert("L")))
    assert counts(rendered) == PageCounts(structure=2, renderer=2, rows=2)


def test_what_a_fax_claims_of_itself_comes_first(cage: Bubblewrap, page: Image.Image) -> None:
    """Time without a zone, number and description; spandsp writes slashes in the date."""
    tags = {306: "2026/03/04 10:11:12", 270: "+1 604 555 0100\nCaller"}
    rendered = opened(draw.tiff(Frame(picture=draw.fax(page), tags=tags)), TIFF, cage)
    claimed = rendered[0]
    assert isinstance(claimed, FileTags)
    assert claimed.sent_at == datetime(2026, 3, 4, 10, 11, 12)  # noqa: DTZ001  # the tag has no zone
    assert claimed.sender_number == "+1 604 555 0100"


def test_repaired_fax_lines_are_damage_with_their_number(cage: Bubblewrap, page: Image.Image) -> None:
    """Tags 326 to 328 tell what the picture no longer shows."""
    tags = {326: 12, 327: 1, 328: 5}
    (got,) = pages(opened(draw.tiff(Frame(picture=draw.fax(page), tags=tags)), TIFF, cage))
    assert codes(got) == {"bad-lines", "bad-run"}
    assert any("12" in damage.reason.en and "12" in damage.reason.fr for damage in got.damage)


def test_corrupt_fax_data_are_heard_of(cage: Bubblewrap, page: Image.Image) -> None:
    """libtiff raises nothing over a corrupt line; its complaint is damage, and what is missing is not black."""
    content = bytearray(draw.tiff(Frame(picture=draw.fax(page), compression="group3")))
    middle = len(content) // 2
    for at in range(middle, middle + 60):
        content[at] ^= 0x5A
    (got,) = pages(opened(bytes(content), TIFF, cage))
    assert "decoder-complained" in codes(got)
    assert got.gray[-1].min() == 255


def test_a_tiff_cut_off_in_its_second_page_keeps_the_first(cage: Bubblewrap, page: Image.Image) -> None:
    """A half-received fax is a shorter one, and says so."""
    frame = Frame(picture=draw.fax(page))
    whole = draw.tiff(frame, frame, frame)
    rendered = opened(whole[: len(whole) * 2 // 3 + 50], TIFF, cage)
    got = pages(rendered)
    assert len(got) == 2
    assert "broken-chain" in codes(got[0])


def test_a_chain_that_bites_its_tail_ends(cage: Bubblewrap) -> None:
    """A directory that follows itself is one page with damage, not an endless fax."""
    rendered = opened(draw.endless_tiff(), TIFF, cage)
    assert [codes(part) for part in pages(rendered)] == [{"broken-chain"}]


def test_a_bomb_is_refused_before_it_is_decoded(cage: Bubblewrap) -> None:
    """60 000 x 60 000 pixels in a few kilobytes."""
    assert only_refusal(opened(draw.g4_bomb(), TIFF, cage)) == "too-large"


def test_an_oversized_page_among_others_is_unread_and_the_others_stand(cage: Bubblewrap, page: Image.Image) -> None:
    """One page too large costs only itself."""
    wide = Image.new("1", (10_100, 40), 1)
    content = draw.tiff(Frame(picture=draw.fax(page)), Frame(picture=wide), Frame(picture=draw.fax(page)))
    rendered = opened(content, TIFF, cage)
    assert [part.number for part in pages(rendered)] == [1, 3]
    (lost,) = [part for part in rendered if isinstance(part, PageUnread)]
    assert (lost.number, lost.code) == (2, "too-large")


def test_more_pages_than_allowed_are_refused(cage: Bubblewrap) -> None:
    """The chain is counted before anything is decoded."""
    frame = Frame(picture=Image.new("1", (300, 300), 1))
    assert only_refusal(opened(draw.tiff(frame, frame, frame), TIFF, cage, replace(QUICK, pages=2))) == "too-many-pages"


# --- JPEG and PNG -------------------------------------------------------------------------------------------------


def test_a_jpeg_is_turned_as_its_camera_says(cage: Bubblewrap) -> None:
    """EXIF orientation 6: the picture must be turned clockwise by a quarter."""
    picture = Image.new("L", (400, 600), 255)
    picture.paste(0, (0, 0, 400, 60))
    exif = Image.Exif()
    exif[0x0112] = 6
    content = draw.saved(picture, "JPEG", exif=exif, dpi=(100, 100), quality=95)
    (got,) = pages(opened(content, JPEG, cage))
    assert got.gray.shape == (400, 600)
    assert got.gray[:, -30:].mean() < 20
    assert got.gray[:, :300].mean() > 240


@pytest.mark.parametrize(
    ("mode", "colour", "expected"),
    [
        ("RGBA", (0, 0, 0, 0), 255),
        ("LA", (0, 0), 255),
        ("RGBA", (0, 0, 0, 255), 0),
        ("I;16", 0x8000, 128),
        ("P", 1, 255),
        ("RGB", (255, 0, 0), 76),
    ],
)
def test_colour_becomes_the_gray_that_is_seen(
    cage: Bubblewrap, mode: str, colour: int | tuple[int, ...], expected: int
) -> None:
    """Transparency lies over white, 16 bits are scaled, palettes are looked up."""
    picture = Image.new(mode, (300, 400), colour)
    if mode == "P":
        picture.putpalette([0, 0, 0, 255, 255, 255])
    (got,) = pages(opened(draw.saved(picture, "PNG"), PNG, cage))
    assert abs(int(got.gray[200, 150]) - expected) <= 1


def test_cmyk_is_read_by_its_ink(cage: Bubblewrap) -> None:
    """Black ink is black, no ink is white."""
    picture = Image.new("CMYK", (300, 400), (0, 0, 0, 0))
    picture.paste((0, 0, 0, 255), (0, 0, 300, 100))
    (got,) = pages(opened(draw.saved(picture, "JPEG", quality=95), JPEG, cage))
    assert got.gray[50, 150] < 40
    assert got.gray[300, 150] > 240


def test_a_resolution_that_no_paper_has_is_not_believed(cage: Bubblewrap) -> None:
    """1 dpi would make a page of 40 metres: letter paper is assumed."""
    picture = Image.new("L", (1700, 2200), 255)
    (got,) = pages(opened(draw.saved(picture, "PNG", dpi=(1, 1)), PNG, cage))
    assert got.dpi == (200, 200)


# --- PDF ----------------------------------------------------------------------------------------------------------


def pdf(*contents: tuple[bytes, dict[str, object]], **root: object) -> pikepdf.Pdf:
    """A PDF of letter pages; each page is its content stream and its further entries."""
    document = pikepdf.new()
    for content, entries in contents:
        one = document.add_blank_page(page_size=(612, 792))
        one.Contents = document.make_stream(content)
        for name, value in entries.items():
            one.obj[f"/{name}"] = value
    for name, value in root.items():
        document.Root[f"/{name}"] = value
    return document


def pdf_bytes(document: pikepdf.Pdf, *, encryption: pikepdf.Encryption | bool | None = None) -> bytes:
    whole = io.BytesIO()
    document.save(whole, encryption=encryption, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return whole.getvalue()


def picture_page(document: pikepdf.Pdf, picture: Image.Image, content: bytes, rotate: int = 0) -> None:
    """Adds a page whose resources hold the picture as /P."""
    one = document.add_blank_page(page_size=(612, 792))
    stream = document.make_stream(picture.convert("L").tobytes())
    stream.Type, stream.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
    stream.Width, stream.Height, stream.BitsPerComponent = picture.width, picture.height, 8
    stream.ColorSpace = pikepdf.Name.DeviceGray
    one.obj.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(P=stream))
    one.Contents = document.make_stream(content)
    if rotate:
        one.obj.Rotate = rotate


MARKED = Image.new("L", (850, 1100), 255)
MARKED.paste(0, (0, 0, 200, 100))
PLACEMENTS = {
    "as it is": b"q 612 0 0 792 0 0 cm /P Do Q",
    "upside down": b"q -612 0 0 -792 612 792 cm /P Do Q",
    "mirrored": b"q -612 0 0 792 612 0 cm /P Do Q",
    "flipped": b"q 612 0 0 -792 0 792 cm /P Do Q",
    "turned left": b"q 0 792 -612 0 612 0 cm /P Do Q",
    "turned right": b"q 0 -792 612 0 0 792 cm /P Do Q",
    "transposed": b"q 0 792 612 0 0 0 cm /P Do Q",
    "in two steps": b"q 1 0 0 1 0 0 cm q 612 0 0 792 0 0 cm /P Do Q Q",
    "over hidden text": b"BT 3 Tr 1 0 0 1 72 72 Tm (hidden) Tj ET q 612 0 0 792 0 0 cm /P Do Q",
}


@pytest.mark.parametrize("placement", PLACEMENTS)
@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_a_native_picture_looks_as_a_viewer_shows_it(cage: Bubblewrap, placement: str, rotate: int) -> None:
    """The picture taken out, with its matrix and the page's rotation, agrees with poppler's drawing of the page."""
    document = pikepdf.new()
    picture_page(document, MARKED, PLACEMENTS[placement], rotate)
    # A mark under the picture makes the same page no single picture, so that it is drawn by poppler.
    picture_page(document, MARKED, b"0 0 1 1 re f " + PLACEMENTS[placement], rotate)
    native, drawn = pages(opened(pdf_bytes(document), PDF, cage))
    assert native.gray.size == 850 * 1100
    assert drawn.gray.size == 2550 * 3300
    shrunk = np.asarray(Image.fromarray(drawn.gray).resize((native.gray.shape[1], native.gray.shape[0])))
    assert np.mean(np.abs(shrunk.astype(int) - native.gray.astype(int)) > 64) < 0.01
    assert max(native.dpi) / min(native.dpi) < (1.7 if "turned" in placement or "transposed" in placement else 1.01)


@pytest.mark.parametrize(
    "content",
    [
        b"q 612 0 0 792 0 0 cm /P Do Q q 100 0 0 100 0 0 cm /P Do Q",
        b"q 612 0 0 792 0 0 cm /P Do Q BT /F1 20 Tf 72 72 Td (seen) Tj ET",
        b"q 0 0 300 300 re W n 612 0 0 792 0 0 cm /P Do Q",
        b"q 300 0 0 400 0 0 cm /P Do Q",
        b"q 600 50 -50 780 0 0 cm /P Do Q",
        b"q 900 0 0 1200 0 0 cm /P Do Q",
    ],
    ids=["two pictures", "text on top", "clipped", "small", "askew", "cut by the page"],
)
def test_a_page_that_is_more_than_one_picture_is_drawn(cage: Bubblewrap, content: bytes) -> None:
    """Nothing that a viewer shows may be missed for the sake of speed."""
    document = pikepdf.new()
    picture_page(document, MARKED, content)
    (got,) = pages(opened(pdf_bytes(document), PDF, cage))
    assert got.gray.shape == (3300, 2550)


def test_an_inverted_or_masked_picture_is_drawn_by_poppler(cage: Bubblewrap) -> None:
    """A decode array turns black to white: the page shows what a viewer shows."""
    document = pikepdf.new()
    picture_page(document, MARKED, PLACEMENTS["as it is"])
    document.pages[0].obj.Resources.XObject.P.Decode = pikepdf.Array([1, 0])
    (got,) = pages(opened(pdf_bytes(document), PDF, cage))
    assert got.gray.shape == (3300, 2550)
    assert got.gray[100, 100] > 200
    assert got.gray[-100, -100] < 50


def test_pages_are_counted_three_ways(cage: Bubblewrap) -> None:
    """Page tree, renderer and rows agree on an honest file, and the lie of a false /Count is seen."""
    honest = pdf((b"", {}), (b"", {}))
    assert counts(opened(pdf_bytes(honest), PDF, cage)) == PageCounts(structure=2, renderer=2, rows=2)
    for lie in (b"/Count 1", b"/Count 9"):
        rendered = opened(pdf_bytes(honest).replace(b"/Count 2", lie), PDF, cage)
        assert [part.number for part in pages(rendered)] == [1, 2]
        assert "repaired" in codes(pages(rendered)[0])
        assert counts(rendered).rows == 2


def test_a_locked_pdf_is_refused_by_name(cage: Bubblewrap) -> None:
    """A user password locks it; an owner's alone does not, and is flagged."""
    document = pdf((b"", {}))
    locked = pdf_bytes(document, encryption=pikepdf.Encryption(owner="o", user="u"))
    assert only_refusal(opened(locked, PDF, cage)) == "locked"
    restricted = pdf_bytes(document, encryption=pikepdf.Encryption(owner="o", user=""))
    assert "restricted" in codes(pages(opened(restricted, PDF, cage))[0])


def script() -> pikepdf.Dictionary:
    return pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert('x')"))


def test_scripts_and_attachments_are_listed_and_not_run(cage: Bubblewrap) -> None:
    """A script on opening, one on a field, and an attached file."""
    opening = pdf((b"", {}), OpenAction=script())
    assert "scripts" in codes(pages(opened(pdf_bytes(opening), PDF, cage))[0])
    on_page = pdf((b"", {"AA": pikepdf.Dictionary(O=script())}))
    assert "scripts" in codes(pages(opened(pdf_bytes(on_page), PDF, cage))[0])
    carrying = pdf((b"", {}))
    carrying.attachments["a.txt"] = b"attached"
    assert codes(pages(opened(pdf_bytes(carrying), PDF, cage))[0]) == {"attachments"}
    assert not codes(pages(opened(pdf_bytes(pdf((b"", {}))), PDF, cage))[0])


def test_a_page_as_large_as_a_wall_is_unread(cage: Bubblewrap) -> None:
    """Page size and UserUnit are looked at before anything is drawn."""
    huge = pdf((b"", {"MediaBox": pikepdf.Array([0, 0, 14_400, 14_400])}))
    assert only_refusal(opened(pdf_bytes(huge), PDF, cage)) == "too-large"
    scaled = pdf((b"", {"UserUnit": 1000}))
    assert only_refusal(opened(pdf_bytes(scaled), PDF, cage)) == "too-large"


def test_a_truncated_pdf_is_read_as_far_as_it_can_be_or_refused(cage: Bubblewrap) -> None:
    """Without its end it is repaired and flagged; without its pages it is refused."""
    document = pikepdf.new()
    picture_page(document, MARKED, PLACEMENTS["as it is"])
    whole = pdf_bytes(document)
    (got,) = pages(opened(whole[:-60], PDF, cage))
    assert "repaired" in codes(got)
    assert only_refusal(opened(whole[:200], PDF, cage)) == "damaged"


# --- files that are something else --------------------------------------------------------------------------------


def zipped() -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        archive.writestr("order.txt", "an order")
    return whole.getvalue()


@pytest.mark.parametrize("kind", list(MediaType))
@pytest.mark.parametrize(
    "content",
    [zipped(), b"<html><body>order</body></html>", b"/etc/passwd\n", b"From: a@sender.example\n\nHello", b"\0" * 5000],
    ids=["zip", "html", "list of files", "mail", "zeros"],
)
def test_other_files_under_a_false_name_are_refused(cage: Bubblewrap, kind: MediaType, content: bytes) -> None:
    """Whatever the name says, the content is looked at, and the refusal has a name."""
    assert only_refusal(opened(content, kind, cage)) == "not-a-picture"


@pytest.mark.parametrize("kind", list(MediaType))
def test_an_empty_file_is_called_empty(cage: Bubblewrap, kind: MediaType) -> None:
    """Nothing came: the sender must send again."""
    assert only_refusal(opened(b"", kind, cage)) == "empty"


def test_a_truncated_tiff_jpeg_and_png_end_in_a_refusal(cage: Bubblewrap, page: Image.Image) -> None:
    """Half a single page is no page."""
    half = draw.saved(page, "JPEG")[:20_000]
    assert only_refusal(opened(half, JPEG, cage)) == "damaged"
    whole = draw.saved(page, "PNG")
    assert only_refusal(opened(whole[: len(whole) // 2], PNG, cage)) == "damaged"
    fax = draw.tiff(Frame(picture=draw.fax(page)))
    assert only_refusal(opened(fax[: len(fax) // 2], TIFF, cage)) == "damaged"


def test_a_file_over_the_limit_is_not_even_opened() -> None:
    """No process is started for it."""
    rendered = list(open_document(b"x" * 11, TIFF, cage=Scripted(b""), limits=Limits(file_bytes=10)))
    assert only_refusal(rendered) == "too-large"


# --- a decoder that lies, dies or hangs ---------------------------------------------------------------------------


class Scripted:
    """A cage whose decoder says what each script says, one for each start; the last one again and again."""

    def __init__(self, *scripts: bytes) -> None:
        self.scripts = list(scripts)
        self.programs: list[Sequence[str]] = []

    def command(self, program: Sequence[str], *, limits: CageLimits, content: int | None = None) -> tuple[str, ...]:
        self.programs.append(program)
        script = self.scripts.pop(0) if len(self.scripts) > 1 else self.scripts[0]
        wait = "import time; time.sleep(60)" if script.endswith(b"HANG") else ""
        said = script.removesuffix(b"HANG")
        return (sys.executable, "-c", f"import sys; sys.stdout.buffer.write({said!r}); sys.stdout.flush(); {wait}")


def frame(**fields: object) -> bytes:
    return json.dumps(fields).encode() + b"\n"


def page_frame(number: int, **changed: object) -> bytes:
    fields = {"frame": "page", "number": number, "rows": 2, "columns": 3, "dpi": [204, 98], "damage": []} | changed
    return frame(**fields) + b"\xff" * 6


STRUCTURE = frame(frame="structure", pages=3, damage=[])
COUNTS = frame(frame="counts", structure=3, renderer=3)


def scripted(*scripts: bytes, seconds: float = 20) -> list[Rendered]:
    return list(open_document(b"x", TIFF, cage=Scripted(*scripts), limits=Limits(page_seconds=seconds)))


def numbers(rendered: Sequence[Rendered]) -> list[tuple[int, str]]:
    return [
        (part.number, part.code if isinstance(part, PageUnread) else "read")
        for part in rendered
        if isinstance(part, RawPage | PageUnread)
    ]


def test_a_decoder_that_dies_loses_one_page_and_another_goes_on() -> None:
    """The pages before stand, the one it died on is unread, those after it still come."""
    rendered = scripted(STRUCTURE + page_frame(1), STRUCTURE + page_frame(3) + COUNTS)
    assert numbers(rendered) == [(1, "read"), (2, "decoder-failed"), (3, "read")]
    assert counts(rendered) == PageCounts(structure=3, renderer=3, rows=2)


def test_a_decoder_that_hangs_is_killed_and_the_page_says_so() -> None:
    """The time limit is for a page."""
    rendered = scripted(STRUCTURE + page_frame(1) + b"HANG", STRUCTURE + page_frame(3) + COUNTS, seconds=1.5)
    assert numbers(rendered) == [(1, "read"), (2, "timed-out"), (3, "read")]


def test_a_decoder_that_always_dies_leaves_every_known_page_unread() -> None:
    """After a few starts it is enough; no page is forgotten."""
    rendered = scripted(STRUCTURE + page_frame(1), STRUCTURE)
    assert numbers(rendered) == [(1, "read"), (2, "decoder-failed"), (3, "decoder-failed")]
    assert counts(rendered).rows == 1


def test_a_decoder_that_gives_nothing_is_a_refusal() -> None:
    """Nothing at all came: one sentence, no pages."""
    assert only_refusal(scripted(b"")) == "hostile"
    assert only_refusal(scripted(STRUCTURE)) == "hostile"
    assert only_refusal(scripted(b"HANG", seconds=0.8)) == "timed-out"


@pytest.mark.parametrize(
    "lie",
    [
        b"rubbish\n",
        b"[1, 2]\n",
        frame(frame="unheard-of"),
        frame(frame="refusal", code="<script>"),
        frame(frame="unread", number=1, code="nonsense"),
        page_frame(2),
        page_frame(True),
        page_frame(1, rows=20_000),
        page_frame(1, rows=-2),
        page_frame(1, rows=2.0),
        page_frame(1, rows="2"),
        page_frame(1, dpi=[0, 98]),
        page_frame(1, dpi=[float("nan"), 98]),
        page_frame(1, dpi="204"),
        page_frame(1, damage=[["nonsense", 1]]),
        page_frame(1, damage=[["bad-lines", "1"]]),
        page_frame(1, damage=[["bad-lines", 1]] * 100),
        page_frame(1, rows=9000, columns=9000)[:-6],
        frame(frame="structure", pages=100_000, damage=[]),
        frame(frame="counts", structure=-1, renderer=0),
        b"{" + b" " * 100_000,
    ],
)
def test_a_decoder_that_lies_is_not_believed(lie: bytes) -> None:
    """Numbers out of range, unknown codes, pages out of order, endless lines: the child is dropped."""
    assert only_refusal(scripted(lie)) == "hostile"


def test_closing_the_iterator_ends_the_child() -> None:
    """Whoever stops reading leaves nothing behind."""
    rendered = open_document(b"x", TIFF, cage=Scripted(STRUCTURE + page_frame(1) + b"HANG"), limits=QUICK)
    assert isinstance(next(iter(rendered)), RawPage)
    before = len(list(Path("/proc/self/fd").iterdir()))
    rendered.close()  # type: ignore[attr-defined]  # a generator, seen as an iterator
    assert len(list(Path("/proc/self/fd").iterdir())) < before


# --- public material ----------------------------------------------------------------------------------------------

HOSTILE = Path(__file__).parents[3] / "shared/data/hostile"
KINDS = {".tif": TIFF, ".tiff": TIFF, ".pdf": PDF, ".jpg": JPEG, ".png": PNG}


@pytest.mark.skipif(not HOSTILE.is_dir(), reason="../shared/data/hostile is not there")
@pytest.mark.parametrize("path", sorted(HOSTILE.glob("*")) if HOSTILE.is_dir() else [], ids=lambda path: path.name)
def test_every_hostile_file_ends_in_pages_or_in_a_named_refusal(cage: Bubblewrap, path: Path) -> None:
    """Crashers and bombs out of the test suites of libraries; other kinds are given the name of a PDF."""
    rendered = opened(path.read_bytes(), KINDS.get(path.suffix, PDF), cage, replace(QUICK, pages=50))
    if not pages(rendered):
        assert only_refusal(rendered)
    else:
        assert counts(rendered).rows == len(pages(rendered))
