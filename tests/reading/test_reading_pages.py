"""Pages from pixels to words: upright, straight, in their language; blank ones never read; ink that is no print."""

import json
import tempfile
from collections.abc import Sequence
from functools import cache as remembered
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw
from rapidfuzz.distance import Levenshtein

from domain.arrival import MediaType
from domain.errors import CageFailed, CageTimeout, EngineTrouble
from domain.page import InkKind, PageText, PageUnread
from domain.settings import LANGUAGES
from reading.blank import is_blank
from reading.cage import Bubblewrap, bubblewrap_cage
from reading.clean import ink_mask, squared, straightened, turned
from reading.engines.protocol import Layout, SeenWord, Turn
from reading.engines.tesseract import Tesseract
from reading.geometry import PixelBox
from reading.ink import find_ink
from reading.letters import pieces
from reading.orient import which_way_up
from reading.picture import Gray
from reading.read import Reader, read_page
from reading.render import RawPage, open_document
from reading.rules import take_out_rules
from reading.skew import lines_at
from reading.talk import CageLimits
from tests.reading import drawing_pages as draw
from tests.reading.drawing_pages import ENGLISH, FRENCH

SAMPLES = Path(__file__).parents[3] / "shared/samples"
needs_samples = pytest.mark.skipif(not SAMPLES.is_dir(), reason="../shared/samples is not there")


@pytest.fixture(scope="module")
def cage() -> Bubblewrap:
    return bubblewrap_cage()


@pytest.fixture(scope="module")
def reader(cage: Bubblewrap) -> Reader:
    return Reader(engine=Tesseract(cage=cage), cage=cage, languages=("en", "fr"))


def gray(picture: Image.Image) -> Gray:
    return np.asarray(picture.convert("L"), dtype=np.uint8).copy()


def raw(picture: Image.Image, dpi: tuple[float, float]) -> RawPage:
    return RawPage(number=1, gray=gray(picture), dpi=dpi)


def read(page: RawPage, reader: Reader) -> PageText:
    got, picture = read_page(page, reader)
    assert isinstance(got, PageText)
    assert picture is not None
    return got


def errors(got: str, truth: str) -> float:
    """Character errors over the characters of the truth, spaces collapsed."""
    read_text, true_text = " ".join(got.split()), " ".join(truth.split())
    return Levenshtein.distance(read_text, true_text) / len(true_text)


class Telling:
    """An engine that says what it is told, or fails as it is told, and counts how often it was asked."""

    def __init__(self, answer: Sequence[SeenWord] | Exception = ()) -> None:
        self.answer = answer
        self.asked = 0

    def read(self, gray: Gray, *, languages: tuple[str, ...], dpi: int, layout: Layout) -> tuple[SeenWord, ...]:
        self.asked += 1
        if isinstance(self.answer, Exception):
            raise self.answer
        return tuple(self.answer)

    def which_way_up(self, gray: Gray, *, dpi: int) -> Turn | None:
        self.asked += 1
        return None

    def version(self) -> str:
        return "nobody"


# --- orientation, skew, blankness ---------------------------------------------------------------------------------


@remembered
def typed(language: str) -> Image.Image:
    text = ENGLISH if language == "en" else FRENCH
    return draw.letter(f"{text} {text}", font=draw.SERIF if language == "en" else draw.SANS, points=11)


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("dpi", [(204, 98), (204, 196), (200, 200)])
@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_the_ink_alone_tells_which_way_is_up(language: str, dpi: tuple[float, float], degrees: int) -> None:
    """At every fax resolution, in both languages."""
    square = squared(gray(draw.fax(typed(language), dpi)), dpi, 250)
    up = which_way_up(pieces(ink_mask(turned(square, degrees))), 250)
    assert up.degrees == (360 - degrees) % 360
    assert abs(up.skew) <= 0.2


@pytest.mark.parametrize("degrees", [-5.0, -1.3, 0.4, 2.2, 7.5])
def test_skew_is_found_to_a_tenth_of_a_degree(degrees: float) -> None:
    """What straightens a page is the opposite of how it lay."""
    page = straightened(squared(gray(typed("en")), (300, 300), 200), degrees)
    assert lines_at(ink_mask(page))[0] == pytest.approx(-degrees, abs=0.15)


def is_bare(page: Image.Image) -> bool:
    """Whether a page at 300 dpi is blank."""
    picture = gray(page)
    ink = ink_mask(picture)
    return is_blank(picture, ink, pieces(ink), 300)


def test_blank_is_judged_by_ink_and_not_by_the_mean() -> None:
    """A gray back with holes, a staple and an edge shadow is blank; a white page with one short line is not."""
    back = Image.new("L", draw.LETTER, 205)
    pen = ImageDraw.Draw(back)
    for row in (500, 1650, 2800):
        pen.ellipse((130, row, 215, row + 85), fill=30)
    pen.line((120, 90, 190, 40), fill=60, width=6)
    pen.rectangle((0, 0, 18, 3300), fill=20)
    pen.line((1400, 0, 1402, 3300), fill=120, width=2)
    assert is_bare(back)
    short = draw.blank_page()
    draw.write(short, "See over.", top=1500)
    assert not is_bare(short)
    signed = draw.blank_page()
    draw.scribble(signed, 900, 1500)
    assert not is_bare(signed)


def test_faint_writing_is_no_blank_page() -> None:
    """Print in light gray, and three words in pencil; dust and a staple that reaches far in are not writing."""
    light = draw.letter(ENGLISH).point(lambda level: 210 + level * 45 // 255)
    assert not is_bare(light)
    pencil = draw.blank_page()
    draw.write(pencil, "see other side", points=14, top=1500)
    assert not is_bare(pencil.point(lambda level: 200 + level * 55 // 255))
    dusty = Image.new("L", draw.LETTER, 240)
    pen = ImageDraw.Draw(dusty)
    for at in range(300):
        left, top = (at * 7919) % 2540, (at * 104729) % 3290
        pen.ellipse((left, top, left + at % 5, top + at % 5), fill=60 + at % 90)
    pen.line((110, 110, 240, 80), fill=60, width=7)
    assert is_bare(dusty)


def test_a_page_that_reads_badly_either_way_lies_as_it_came(cage: Bubblewrap) -> None:
    """Handwriting gives neither the ink nor the engine a sure sign: most pages come upright."""
    page = draw.blank_page()
    draw.scribble(page, 600, 900, width=900)
    draw.write(page, "CALL ME", points=20, top=1500)
    turned_over = Telling((SeenWord(text="IW", box=PixelBox(0, 0, 90, 40), confidence=0.4, line=0, block=0),))
    for picture in (page, page.rotate(180)):
        raw = RawPage(number=1, gray=gray(picture), dpi=(300.0, 300.0))
        reading, _ = read_page(raw, Reader(engine=turned_over, cage=cage, languages=("en", "fr")))
        assert isinstance(reading, PageText)
        assert reading.rotation == 0


def test_a_blank_page_is_flagged_and_never_sent_to_the_engine(cage: Bubblewrap) -> None:
    """Its fax header does not make it a written page."""
    page = draw.blank_page()
    draw.write(page, "4-Mar-2026 14:05 MERLE LTD +1 250 555 0177 p.2", top=30, points=10, font=draw.SANS)
    engine = Telling()
    got = read(raw(draw.fax(page), (204, 196)), Reader(engine=engine, cage=cage, languages=("en",)))
    assert got.blank
    assert got.words == ()
    assert engine.asked == 0


@pytest.mark.parametrize("size", [(1, 1), (1, 500), (3, 3), (40, 2000)])
def test_odd_little_pictures_do_no_harm(cage: Bubblewrap, size: tuple[int, int]) -> None:
    """A page of one pixel is a page."""
    reader = Reader(engine=Telling(), cage=cage, languages=("en",))
    for level in (0, 255):
        got, _ = read_page(raw(Image.new("L", size, level), (72, 72)), reader)
        assert isinstance(got, PageText)


# --- the whole recipe ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("dpi", "allowed"), [((204, 196), 0.01), ((204, 98), 0.03)], ids=["fine", "standard"])
def test_an_upside_down_skewed_fax_is_read(reader: Reader, dpi: tuple[float, float], allowed: float) -> None:
    """Rotation, skew, words with boxes in place, lines in order."""
    page = typed("en").rotate(180 - 1.5, fillcolor=255, resample=Image.Resampling.BICUBIC)
    got = read(raw(draw.fax(page, dpi), dpi), reader)
    assert got.rotation == 180
    assert got.language == "en"
    assert abs(got.skew) == pytest.approx(1.5, abs=0.2)
    assert errors(got.text(), f"{ENGLISH} {ENGLISH}") <= allowed
    first = got.words[0]
    assert first.text == "The"
    assert first.box.left < 0.2
    assert 0.1 < first.box.top < 0.2
    assert got.confidence > 0.85


def test_a_french_page_keeps_its_accents(reader: Reader) -> None:
    """It is read in French, not in both languages at once."""
    got = read(raw(draw.fax(typed("fr")), (204, 196)), reader)
    truth = f"{FRENCH} {FRENCH}"
    assert got.language == "fr"
    accented = [word.strip(".,;:") for word in truth.split() if not word.isascii()]
    found = {word.text.strip(".,;:") for word in got.words}
    assert sum(word in found for word in accented) >= 0.97 * len(accented)


def test_a_sideways_scan_is_read(reader: Reader) -> None:
    """Fed with its left side first; aspect is that of the upright page."""
    page = typed("en").rotate(-90, expand=True)
    got = read(raw(page.resize((2200, 1700)), (200, 200)), reader)
    assert got.rotation == 270
    assert got.aspect == pytest.approx(8.5 / 11, abs=0.01)
    assert errors(got.text(), f"{ENGLISH} {ENGLISH}") <= 0.01


def test_the_header_line_is_apart_even_on_a_page_fed_upside_down(reader: Reader) -> None:
    """The machine prints it upright whatever way the paper lies."""
    for degrees in (0, 180):
        page = typed("en").rotate(degrees)
        draw.write(page, "4-Mar-2026 14:05 MERLE LTD 250 555 0177 p.2/3", top=40, points=9, font=draw.SANS, left=100)
        got = read(raw(draw.fax(page), (204, 196)), reader)
        assert got.rotation == degrees
        assert got.header is not None
        assert (got.header.page, got.header.pages) == (2, 3)
        assert (got.header.box.top < 0.1) == (degrees == 0)
        assert errors(got.text(), f"{ENGLISH} {ENGLISH}") <= 0.01


def test_a_second_look_finds_what_the_first_one_dropped(cage: Bubblewrap) -> None:
    """Letters that no word covers are worth another reading, and only those of it that are new are taken."""
    dropped = SeenWord(text="dropped", box=PixelBox(0, 0, 100, 40), confidence=0.9, line=0, block=0)

    class Forgetful(Telling):
        def read(self, gray: Gray, *, languages: tuple[str, ...], dpi: int, layout: Layout) -> tuple[SeenWord, ...]:
            super().read(gray, languages=languages, dpi=dpi, layout=layout)
            return (dropped,) if layout is Layout.SPARSE else ()

    got = read(raw(typed("en"), (300, 300)), Reader(engine=Forgetful(), cage=cage, languages=("en",)))
    (word,) = got.words
    assert word.text == "dropped"
    # The part that is read again starts a little above and left of the dropped text.
    assert word.box.left == pytest.approx(320 / 2550, abs=0.03)
    assert word.box.top == pytest.approx(500 / 3300, abs=0.03)


@pytest.mark.parametrize(("sure", "kept"), [(0.9, "column"), (0.2, "auto")])
def test_a_page_whose_lines_were_dropped_is_read_in_another_layout(cage: Bubblewrap, sure: float, kept: str) -> None:
    """And the other reading is taken only where more was read, however many words it has."""
    auto, column = (
        SeenWord(text=text, box=PixelBox(320, 500, 520, 540), confidence=confidence, line=0, block=0)
        for text, confidence in (("auto", 0.6), ("column", sure))
    )

    class Forgetful(Telling):
        def read(self, gray: Gray, *, languages: tuple[str, ...], dpi: int, layout: Layout) -> tuple[SeenWord, ...]:
            return {Layout.AUTO: (auto,), Layout.COLUMN: (column,)}.get(layout, ())

    got = read(raw(typed("en"), (300, 300)), Reader(engine=Forgetful(), cage=cage, languages=("en",)))
    assert [word.text for word in got.words] == [kept]


@pytest.mark.parametrize(
    ("trouble", "code"),
    [(CageTimeout("killed"), "reader-timed-out"), (CageFailed("crashed"), "reader-failed")],
)
def test_a_page_that_cannot_be_read_is_data(cage: Bubblewrap, trouble: Exception, code: str) -> None:
    """With a sentence, and with its picture for people."""
    got, picture = read_page(
        raw(typed("en"), (300, 300)), Reader(engine=Telling(trouble), cage=cage, languages=("en",))
    )
    assert isinstance(got, PageUnread)
    assert got.code == code
    assert picture is not None


def test_an_engine_that_lacks_a_language_is_trouble_of_the_house(cage: Bubblewrap) -> None:
    """Every page would fail alike, so it is no page's fault."""
    with pytest.raises(EngineTrouble):
        read_page(
            raw(typed("en"), (300, 300)), Reader(engine=Telling(EngineTrouble("x")), cage=cage, languages=("en",))
        )


# --- the engine ---------------------------------------------------------------------------------------------------


def test_tesseract_is_stopped_at_its_time_limit(cage: Bubblewrap) -> None:
    """pytesseract's bare RuntimeError becomes a time-out of ours."""
    with pytest.raises(CageTimeout):
        Tesseract(cage=cage, seconds=0.05).read(gray(typed("en")), languages=("en",), dpi=300, layout=Layout.AUTO)


def test_a_missing_language_and_a_missing_program_are_named(cage: Bubblewrap, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both are trouble of the machine and not of the page."""
    monkeypatch.setitem(LANGUAGES, "en", "xyz")
    with pytest.raises(EngineTrouble):
        Tesseract(cage=cage).read(gray(draw.blank_page()), languages=("en",), dpi=300, layout=Layout.AUTO)


def test_tesseract_says_what_it_is_and_has(cage: Bubblewrap) -> None:
    """For `intake doctor`."""
    engine = Tesseract(cage=cage)
    assert engine.version().startswith("tesseract ")
    assert {"eng", "fra", "osd"} <= set(engine.languages())


def test_reading_leaves_nothing_behind(cage: Bubblewrap, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While tesseract runs, its shim is the only file in the temporary folder: pictures and words have no name."""
    folder = tmp_path / "temporary"
    folder.mkdir()

    class Watched:
        def command(self, program: Sequence[str], *, limits: CageLimits, content: int | None = None) -> tuple[str, ...]:
            look = f'find "{folder}" -type f > "{tmp_path}/listing"; exec "$@"'
            return ("/bin/sh", "-c", look, "sh", *cage.command(program, limits=limits, content=content))

    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    assert Tesseract(cage=Watched()).read(gray(typed("en")), languages=("en",), dpi=300, layout=Layout.AUTO)
    assert [Path(name).name for name in (tmp_path / "listing").read_text().split()] == ["tesseract"]


# --- ink ----------------------------------------------------------------------------------------------------------


def form() -> Image.Image:
    """A letter with a signature on a line, an unsigned line, a round seal, a tilted stamp, two boxes."""
    page = draw.letter(ENGLISH)
    pen = ImageDraw.Draw(page)
    pen.line((350, 1800, 1150, 1800), fill=0, width=4)
    draw.scribble(page, 400, 1650)
    pen.line((1400, 1800, 2200, 1800), fill=0, width=4)
    for radius in (200, 160):
        pen.ellipse((1800 - radius, 2400 - radius, 1800 + radius, 2400 + radius), outline=40, width=6)
    draw.write(page, "SEAL", top=2380, left=1740, points=9)
    pen.rectangle((350, 2100, 390, 2140), outline=0, width=4)
    pen.rectangle((350, 2200, 390, 2240), outline=0, width=4)
    pen.line((355, 2215, 368, 2232, 402, 2190), fill=0, width=6)
    draw.write(page, "billing records", top=2100, left=430)
    draw.write(page, "access logs", top=2200, left=430)
    stamp = Image.new("L", (700, 300), 255)
    ImageDraw.Draw(stamp).rectangle((5, 5, 694, 294), outline=30, width=8)
    draw.write(stamp, "RECEIVED", top=40, left=120, font=draw.SANS, points=14)
    draw.write(stamp, "MAR 04 2026", top=150, left=100, font=draw.SANS, points=14)
    page.paste(stamp.rotate(4, expand=True, fillcolor=255), (400, 2600))
    return page


def test_signatures_seals_stamps_lines_and_ticks_are_found_on_a_fax(reader: Reader) -> None:
    """Each in its place, and print is none of them."""
    got = read(raw(draw.fax(form()), (204, 196)), reader)
    marks = {kind: [mark.box for mark in got.ink if mark.kind is kind] for kind in InkKind}
    (tick,) = marks[InkKind.TICK]
    assert (tick.left + tick.right) / 2 == pytest.approx(372 / 2550, abs=0.01)
    assert (tick.top + tick.bottom) / 2 == pytest.approx(2220 / 3300, abs=0.01)
    (signature,) = marks[InkKind.PEN]
    assert 0.14 < signature.left < 0.2
    assert 0.48 < signature.top < 0.52
    rules = [box for box in marks[InkKind.RULE] if abs(box.top - 1800 / 3300) < 0.01]
    assert len(rules) == 2
    stamps = sorted(marks[InkKind.STAMP], key=lambda box: box.top)
    assert [round((box.left + box.right) / 2, 1) for box in stamps] == [0.7, 0.3]


def test_plain_print_has_no_pen_no_stamp_and_no_tick(reader: Reader) -> None:
    """Neither on a fax nor on a scan."""
    for page in (raw(draw.fax(typed("en")), (204, 196)), raw(typed("fr"), (300, 300))):
        assert not [mark for mark in read(page, reader).ink if mark.kind is not InkKind.RULE]


def test_a_stroke_through_a_line_survives_the_lines_removal() -> None:
    """The ruled line goes, what crosses it stays in one piece."""
    page = draw.blank_page()
    pen = ImageDraw.Draw(page)
    pen.line((300, 1000, 1500, 1003), fill=0, width=4)
    pen.line((800, 900, 840, 1100), fill=0, width=7)
    ruled = take_out_rules(ink_mask(gray(page)), 300)
    assert len(ruled.rules) == 1
    assert ruled.ink[1000, 400] == 0
    assert ruled.ink[995:1008, 800:845].any(axis=1).all()


def test_marks_of_scanners_are_no_pen() -> None:
    """Holes, staples, edges, scratches and folds."""
    page = draw.blank_page()
    pen = ImageDraw.Draw(page)
    pen.ellipse((130, 1600, 215, 1685), fill=20)
    pen.line((100, 120, 190, 40), fill=40, width=7)
    pen.line((1300, 100, 1306, 3200), fill=40, width=4)
    pen.line((0, 1700, 2550, 1712), fill=90, width=3)
    assert not [mark for mark in find_ink(gray(page), (), dpi=300) if mark.kind is InkKind.PEN]


# --- the samples --------------------------------------------------------------------------------------------------


@needs_samples
@pytest.mark.parametrize("name", [path.name for path in sorted(SAMPLES.glob("d*"))] if SAMPLES.is_dir() else [])
def test_sample_pages_are_upright_and_mostly_right(cage: Bubblewrap, reader: Reader, name: str) -> None:
    """Every page stands upright, blank ones are flagged, and nearly nine words of ten are found."""
    truth = json.loads((SAMPLES / name / "truth.json").read_text())
    path = SAMPLES / name / truth["file"]
    kind = MediaType.PDF if path.suffix == ".pdf" else MediaType.TIFF
    found = total = 0
    for page in open_document(path.read_bytes(), kind, cage=cage):
        if not isinstance(page, RawPage):
            continue
        got = read(page, reader)
        assert got.rotation == truth["page_rotation"][str(page.number)]
        assert got.blank == (page.number in truth["blank_pages"])
        words = [word for word in truth["text"].get(str(page.number), "").split() if word.isalnum()]
        seen = {word.text.strip(".,;:()") for word in got.words}
        found, total = found + sum(word in seen for word in words), total + len(words)
    assert found >= 0.85 * total
