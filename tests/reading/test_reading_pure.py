"""The pure parts of reading: numbers, structure walks, header lines, languages, lines of words."""

from dataclasses import replace
from datetime import datetime

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from domain.page import Box, Word
from reading.decoder.dpi import as_number, believed, from_tags
from reading.decoder.native import IDENTITY, only_placed, times, transposition
from reading.decoder.tiff import count_directories
from reading.engines.protocol import SeenWord
from reading.engines.tesseract import parse_turn, parse_words
from reading.geometry import PixelBox, square_size, to_fractions, to_pixels
from reading.header import parse_header, split_header
from reading.language import page_language, readers_for
from reading.lines import relined
from reading.picture import from_png, from_raw, to_png
from reading.quality import Measured, judge
from reading.strip import turned_box
from reading.wording import DAMAGE, REFUSALS, UNREAD, damage
from reading.words import as_words, joined, kept, quality, weak_lines
from tests.reading.drawing_pages import bare_tiff, endless_tiff

pixels = st.integers(-50, 3000)


# --- numbers ------------------------------------------------------------------------------------------------------


@given(left=pixels, top=pixels, right=pixels, bottom=pixels, columns=st.integers(1, 2000), rows=st.integers(1, 2000))
def test_fractions_are_always_a_box_on_the_page(
    left: int, top: int, right: int, bottom: int, columns: int, rows: int
) -> None:
    """Whatever an engine says, the box lies on the page and has an area."""
    box = to_fractions(PixelBox(left, top, right, bottom), columns=columns, rows=rows)
    assert 0 <= box.left < box.right <= 1
    assert 0 <= box.top < box.bottom <= 1


@given(left=st.integers(0, 900), top=st.integers(0, 900), width=st.integers(1, 99), height=st.integers(1, 99))
def test_pixels_survive_the_way_to_fractions_and_back(left: int, top: int, width: int, height: int) -> None:
    """To within one pixel."""
    box = PixelBox(left, top, left + width, top + height)
    back = to_pixels(to_fractions(box, columns=1000, rows=1000), columns=1000, rows=1000)
    assert (
        max(abs(back.left - left), abs(back.top - top), abs(back.right - box.right), abs(back.bottom - box.bottom)) <= 1
    )


def test_square_pixels_keep_the_paper() -> None:
    """A standard fax page becomes as high as it is on paper."""
    assert square_size(1728, 1078, (204, 98), 204) == (1728, 2244)


@given(st.integers(0, 3))
def test_boxes_turn_with_their_page(quarters: int) -> None:
    """The box of a mark on a turned picture is the turned box of the mark."""
    picture = np.zeros((40, 20), dtype=np.uint8)
    picture[4:8, 2:12] = 255
    turned = np.rot90(picture, -quarters)
    rows, columns = np.nonzero(turned)
    box = turned_box(Box(left=0.1, top=0.1, right=0.6, bottom=0.2), 90 * quarters)
    found = (columns.min(), rows.min(), columns.max() + 1, rows.max() + 1)
    expected = (
        box.left * turned.shape[1],
        box.top * turned.shape[0],
        box.right * turned.shape[1],
        box.bottom * turned.shape[0],
    )
    assert found == pytest.approx(expected)


def test_a_picture_survives_its_png() -> None:
    """Gray and two-toned pictures alike."""
    gray = from_raw(bytes(range(256)) * 4, 32, 32)
    two_toned = np.where(gray > 100, np.uint8(255), np.uint8(0))
    assert np.array_equal(from_png(to_png(gray)), gray)
    assert np.array_equal(from_png(to_png(two_toned)), two_toned)
    with pytest.raises(ValueError, match="ours"):
        from_png(b"no picture")


# --- what decoders find in files ----------------------------------------------------------------------------------


def test_directories_are_counted_and_broken_chains_told() -> None:
    """A whole chain, one that bites its tail, one that leads out of the file, and no TIFF at all."""
    one = bare_tiff([(256, 4, 8)], b"\0")
    assert count_directories(one, 10) == (1, True)
    assert count_directories(endless_tiff(), 10) == (1, False)
    assert count_directories(bare_tiff([(256, 4, 8)], b"\0", following=1 << 30), 10) == (1, False)
    assert count_directories(b"II*\0\xff\xff\xff\xff", 10) == (0, False)
    assert count_directories(b"%PDF-1.7", 10) == (0, False)
    big = b"MM\0+\0\x08\0\0" + (16).to_bytes(8) + (0).to_bytes(8) + (0).to_bytes(8)
    assert count_directories(big, 10) == (1, True)


@given(st.binary(max_size=200))
def test_counting_directories_never_fails(data: bytes) -> None:
    """Any bytes behind a TIFF's magic have some number of directories."""
    assert count_directories(b"II*\0" + data, 5)[0] <= 5


def test_resolutions_are_believed_only_where_paper_could_exist() -> None:
    """Centimetres count, nonsense does not."""
    assert believed((1728, 1078), 204, 98) == (204, 98)
    assert believed((1700, 2200), 0, None) == (200, 200)
    assert believed((1700, 2200), 72_000, 72_000) == (200, 200)
    assert from_tags(80, 40, 3) == pytest.approx((203.2, 101.6))
    assert [as_number(value) for value in ("x", None, -1, float("inf"), (5,), (1, 2))] == [
        None,
        None,
        None,
        None,
        5,
        None,
    ]


@pytest.mark.parametrize(
    ("a", "b", "c", "d"),
    [
        (1, 0, 0, 1),
        (-1, 0, 0, 1),
        (1, 0, 0, -1),
        (-1, 0, 0, -1),
        (0, 1, -1, 0),
        (0, -1, 1, 0),
        (0, 1, 1, 0),
        (0, -1, -1, 0),
    ],
)
def test_a_matrix_is_turned_into_the_right_transposition(a: int, b: int, c: int, d: int) -> None:
    """Every corner of the picture lands where the matrix puts it (y upwards in PDF, downwards in pictures)."""
    picture = Image.new("L", (9, 9), 0)
    corners = {(0, 0): 10, (8, 0): 20, (0, 8): 30, (8, 8): 40}
    for place, value in corners.items():
        picture.putpixel(place, value)
    change = transposition(a, b, c, d)
    shown = picture if change is None else picture.transpose(change)
    for (column, row), value in corners.items():
        x, y = column / 8 - 0.5, 0.5 - row / 8
        right, up = a * x + c * y, b * x + d * y
        assert shown.getpixel((round((right + 0.5) * 8), round((0.5 - up) * 8))) == value


def test_only_what_surely_draws_nothing_is_passed_over() -> None:
    """Hidden text is harmless until the render mode is given back."""
    place = ("cm", (2, 0, 0, 2, 0, 0))
    assert only_placed([("q", ()), place, ("Do", ("/P",)), ("Q", ())]) is not None
    hidden = [("q", ()), ("Tr", (3,)), ("Tj", ("x",)), ("Q", ()), ("Do", ("/P",))]
    assert only_placed(hidden) is not None
    assert only_placed([*hidden, ("Tj", ("x",))]) is None
    assert only_placed([("Do", ("/P",)), ("re", (0, 0, 1, 1))]) is None
    assert only_placed([("Q", ()), ("Do", ("/P",))]) is None
    assert times(IDENTITY, (1, 2, 3, 4, 5, 6)) == (1, 2, 3, 4, 5, 6)


# --- header lines -------------------------------------------------------------------------------------------------


def line(text: str, *, top: float = 0.01, height: float = 0.01) -> list[Word]:
    parts = text.split()
    step = 0.9 / max(1, len(parts))
    return [
        Word(
            text=part,
            box=Box(left=0.02 + at * step, top=top, right=0.02 + (at + 0.8) * step, bottom=top + height),
            confidence=0.9,
            line=0,
        )
        for at, part in enumerate(parts)
    ]


NOON = datetime(2026, 3, 4, 14, 5)  # noqa: DTZ001  # header lines have no zone


@pytest.mark.parametrize(
    ("text", "sent_at", "number", "page", "pages"),
    [
        ("4-Mar-2026 14:05 MERLE LTD +1 250 555 0177 p.1", NOON, "+1 250 555 0177", 1, None),
        ("4-Mar-2626 14:85 MERLE LTD +1 250 555 0177 p.l", NOON, "+1 250 555 0177", 1, None),
        ("2026/03/04 14:05:12 FROM: SMITH LLP TO: 6045550199 PAGE 002 OF 005", NOON, "6045550199", 2, 5),
        ("MAR-04-2026 02:05PM From:SMITH LAW To:16045550123 P.2/5", NOON, None, 2, 5),
        ("Mar 4, 2026 2:05 PM Fax from 604-555-0100 Page: 3/12", NOON, "604-555-0100", 3, 12),
        ("03/04/26 WED 14:05 FAX 604 555 0100 SMITH LLP @002/005", None, "604 555 0100", 2, 5),
        ("04-mars-2026 14:05 De: CABINET ROY 418 555 0100 Page 1 de 2", NOON, "418 555 0100", 1, 2),
        ("2026-03-04 14:05 SMITH 6045550123 >> 6045550199 P 4/9", NOON, "6045550123", 4, 9),
    ],
)
def test_header_lines_of_many_makes_are_taken_apart(
    text: str, sent_at: datetime | None, number: str | None, page: int, pages: int | None
) -> None:
    """Ambiguous dates stay unread, slashed zeros are put right only where nothing else is possible."""
    header = parse_header(line(text))
    assert header is not None
    assert (header.sent_at, header.page, header.pages) == (sent_at, page, pages)
    assert number is None or header.number == number


@pytest.mark.parametrize(
    "text",
    [
        "SUPREME COURT OF BRITISH COLUMBIA",
        "Tel. 604 555 0100 Fax 604 555 0101",
        "Court File No. CV-26-00098113-0000",
        "March 4, 2026",
        "88 Wharfinger Lane, Victoria BC V8W 0B4",
    ],
)
def test_letterheads_are_no_header_lines(text: str) -> None:
    """Neither a court's name nor telephone numbers in a letterhead are taken away from the body."""
    assert parse_header(line(text)) is None


def test_the_header_is_kept_out_of_the_body_and_only_looked_for_on_top() -> None:
    """The same words further down are the page's own."""
    text = "4-Mar-2026 14:05 MERLE LTD +1 250 555 0177 p.1"
    body = line("To whom it may concern", top=0.2)
    split = split_header([*line(text), *body])
    assert split.header is not None
    assert split.body == tuple(body)
    assert split_header(line(text, top=0.5)).header is None


# --- language -----------------------------------------------------------------------------------------------------


def test_the_small_words_tell_the_language() -> None:
    """French without its accents, as an English reading leaves it, is still French."""
    assert page_language(["the", "order", "of", "the", "court", "is", "made", "in", "this", "matter"]) == "en"
    assert (
        page_language(["la", "presente", "autorisation", "est", "donnee", "par", "le", "titulaire", "du", "compte"])
        == "fr"
    )
    mixed = "invoice the amount of this order is due by the date le montant de la facture est du a la date"
    assert page_language(mixed.split()) == "bilingual"
    assert page_language([]) == "en"


def test_only_installed_languages_are_read_in() -> None:
    """One language a page: French where there is any, which reads English too; English where nothing else is there."""
    assert readers_for("fr", ("en", "fr")) == ("fr",)
    assert readers_for("bilingual", ("en", "fr")) == ("fr",)
    assert readers_for("fr", ("en",)) == ("en",)


# --- words and lines ----------------------------------------------------------------------------------------------


def seen(
    text: str, left: int, top: int, *, line: int, block: int = 0, confidence: float = 0.9, height: int = 20
) -> SeenWord:
    box = PixelBox(left, top, left + 10 * len(text), top + height)
    return SeenWord(text=text, box=box, confidence=confidence, line=line, block=block)


def rows_of(words: tuple[SeenWord, ...]) -> list[str]:
    rows: dict[int, list[str]] = {}
    for word in words:
        rows.setdefault(word.line, []).append(word.text)
    return [" ".join(row) for row in rows.values()]


def test_label_and_value_become_one_line() -> None:
    """The engine read the labels as one block and the values as another."""
    labels = [seen("Court", 0, 0, line=0), seen("Judge", 0, 40, line=1)]
    values = [seen("Federal", 300, 2, line=2, block=1), seen("Okafor", 300, 42, line=3, block=1)]
    assert rows_of(relined([*labels, *values])) == ["Court Federal", "Judge Okafor"]


def test_columns_of_prose_stay_columns() -> None:
    """Two columns of running text are read one after the other."""
    columns = [
        seen(
            f"{side}{row}{word}",
            600 * (side == "r") + 60 * word,
            30 * row,
            line=row + 10 * (side == "r"),
            block=int(side == "r"),
        )
        for side in "lr"
        for row in range(6)
        for word in range(5)
    ]
    assert [word.text for word in relined(columns)] == [word.text for word in columns]


def test_columns_that_the_engine_reads_across_are_taken_apart() -> None:
    """Two languages side by side in one block, with a white gutter; the heading above and the line below stay."""
    heading = [seen("heading", 400, 0, line=0)]
    rows = [
        seen(f"{side}{row}{word}", 400 * (side == "r") + 40 * word, 30 + 30 * row, line=1 + row)
        for row in range(4)
        for side in "lr"
        for word in range(4)
    ]
    found = rows_of(relined([*heading, *rows, seen("below", 150, 400, line=9)]))
    assert (found[0], found[-1]) == ("heading", "below")
    assert found[1:3] == ["l00 l01 l02 l03", "l10 l11 l12 l13"]
    assert found[5:7] == ["r00 r01 r02 r03", "r10 r11 r12 r13"]


def test_a_word_cut_by_a_scratch_is_mended() -> None:
    """Two pieces from two blocks that touch are one word; neighbours are not."""
    pieces = [
        seen("Wilh", 0, 0, line=0),
        seen("elmina", 41, 0, line=1, block=1),
        seen("Stark", 130, 0, line=1, block=1),
    ]
    assert rows_of(relined(pieces)) == ["Wilhelmina Stark"]


def test_rubbish_is_dropped_and_the_english_i_is_kept() -> None:
    """Ruled lines read as strokes go; a stroke as high as its neighbours' capitals is a word."""
    words = [
        seen("and", 0, 0, line=0),
        seen("|", 50, 0, line=0),
        seen("am", 80, 0, line=0),
        seen("|", 300, 40, line=1, height=90),
        seen("___", 0, 200, line=2),
        seen("~", 0, 240, line=3, confidence=0.3),
        seen("faint", 0, 280, line=4, confidence=0.02),
    ]
    assert rows_of(kept(words)) == ["and I am"]


def test_a_second_look_adds_only_what_is_new() -> None:
    """A word that both readings have is kept once."""
    first = [seen("Total", 0, 0, line=0)]
    again = [seen("Total", 1, 1, line=0), seen("rows", 200, 0, line=0), seen("below", 0, 50, line=1)]
    assert rows_of(relined(joined(first, again))) == ["Total rows", "below"]


def test_lines_are_numbered_without_gaps() -> None:
    """Whatever numbers the engine used."""
    words = as_words([seen("a", 0, 0, line=7, block=3), seen("b", 0, 40, line=9, block=5)], columns=100, rows=100)
    assert [(word.line, word.block) for word in words] == [(0, 0), (1, 1)]
    assert quality([]) == 0


def test_tesseracts_table_is_read() -> None:
    """Levels other than words are left out, confidence becomes 0..1, quotes are no quoting."""
    table = (
        "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
        "1\t1\t0\t0\t0\t0\t0\t0\t100\t100\t-1\t\n"
        '5\t1\t1\t1\t1\t1\t10\t20\t30\t8\t96.5\t"Quoted\n'
        "5\t1\t1\t1\t1\t2\t10\t20\t30\t8\t50\t \n"
        "5\t1\t2\t1\t1\t1\t10\t50\t30\t8\t-1\tlast\n"
    )
    first, last = parse_words(table)
    assert (first.text, first.confidence, first.box) == ('"Quoted', 0.965, PixelBox(10, 20, 40, 28))
    assert (last.text, last.confidence, last.line, last.block) == ("last", 0, 1, 1)


def test_tesseracts_orientation_is_read() -> None:
    """`Rotate` is clockwise; a report without it is no opinion."""
    turn = parse_turn("Orientation in degrees: 90\nRotate: 270\nOrientation confidence: 7.50\n")
    assert turn is not None
    assert (turn.degrees, turn.confidence) == (270, 0.5)
    assert parse_turn("Too few characters") is None


# --- words for people ---------------------------------------------------------------------------------------------


def test_every_sentence_is_there_in_both_languages() -> None:
    """And says what to do, with its number filled in."""
    for sentence in (*REFUSALS.values(), *UNREAD.values(), *DAMAGE.values()):
        assert min(len(sentence.en), len(sentence.fr)) > 30
        assert sentence.en != sentence.fr
    for code in DAMAGE:
        assert "{" not in damage(code, 5).reason.en + damage(code, 5).reason.fr


def test_lines_that_are_probably_wrong_are_told_by_number() -> None:
    """A scrap is no line; a page of nothing else is doubtful as a whole."""
    words = [
        seen("Commuicatios", 0, 0, line=0, confidence=0.2),
        seen("Fitzwilliam", 0, 30, line=1, confidence=0.99),
        seen("accountant", 120, 30, line=1, confidence=0.99),
        seen("Vz", 0, 60, line=2, confidence=0.1),
    ]
    assert weak_lines(words) == 1
    read = Measured(
        dpi=(204, 196), ink_share=0.05, contrast=200, skew=0, specks=9, cut_words=0, unread=0, words=4, confidence=0.9,
        weak_lines=1,
    )  # fmt: skip
    (told,) = judge(read)
    assert told.reason.en.startswith("Hardly legible lines: 1 ")
    assert [found.code for found in judge(replace(read, confidence=0.3))] == ["doubtful"]


def test_only_real_trouble_is_reported() -> None:
    """A clean fine page has no damage; each measurement out of bounds has its own."""
    clean = Measured(
        dpi=(204, 196),
        ink_share=0.05,
        contrast=200,
        skew=0.3,
        specks=20,
        cut_words=0,
        unread=0,
        words=200,
        confidence=0.93,
    )
    assert judge(clean) == ()
    spoilt = replace(
        clean, dpi=(204, 98), ink_share=0.4, contrast=40, skew=-4, specks=9000, cut_words=9, unread=0.5, confidence=0.4
    )
    assert [found.code for found in judge(spoilt)] == [
        "low-resolution", "dark", "faint", "skewed", "speckled", "cut-off", "ink-unread", "doubtful",
    ]  # fmt: skip
