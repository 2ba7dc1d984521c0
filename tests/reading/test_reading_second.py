"""The second reader: lines in doubt read again, two readings made one, and what it is not asked for."""

import socket
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw, ImageFont

from domain.errors import EngineTrouble
from reading.accents import words_that_lost_accents
from reading.clean import evened, ink_mask, strengthened
from reading.engines import lines as second_engine
from reading.engines.lines import LineReader, LineWord, Recognizer, decoded, line_reader
from reading.engines.protocol import SeenWord
from reading.geometry import PixelBox
from reading.glance import reads_french
from reading.leftover import look_for_leftover, rows_in
from reading.letters import letter_like, pieces
from reading.picture import Gray
from reading.rules import take_out_rules
from reading.second import with_second_look
from reading.sure import Heard, likelihood, second_is_likelier
from reading.vote import read_once, voted
from reading.words import kept
from tests.reading import drawing_pages as draw

needs_model = pytest.mark.skipif(line_reader() is None, reason="the second reader is not installed")


COUNTED = ("one", "two", "three", "four", "f1ve", "six", "seven")


def seen(text: str, left: int, confidence: float, *, top: int = 0, line: int = 0, width: int = 0) -> SeenWord:
    box = PixelBox(left, top, left + (width or 10 * len(text)), top + 20)
    return SeenWord(text=text, box=box, confidence=confidence, line=line, block=line)


def texts(words: tuple[SeenWord, ...]) -> list[str]:
    return [word.text for word in words]


@dataclass
class Telling:
    """A reader of lines that says what it is told and remembers what it was shown."""

    answer: tuple[LineWord, ...] = ()
    shown: list[Gray] = field(default_factory=list)

    def read_line(self, line: Gray) -> tuple[LineWord, ...]:
        self.shown.append(line)
        return self.answer


# --- two readings of a line ---------------------------------------------------------------------------------------


def test_readers_that_agree_are_sure() -> None:
    """A doubtful word that both read alike is all but certain, and keeps its place."""
    (word,) = voted([seen("Fitzwilliam,", 0, 0.7)], [seen("Fitzwilliam,", 2, 0.99)])
    assert word.text == "Fitzwilliam,"
    assert word.confidence > 0.9
    assert word.box.left == 0


def test_the_surer_of_two_different_readings_wins_and_is_doubted() -> None:
    """Whichever reader it is; nobody is as sure as if both had said it."""
    (one,) = voted([seen("PROANUCTION", 0, 0.4)], [seen("PRODUCTION", 0, 0.96)])
    (other,) = voted([seen("Jeppesen", 0, 0.96)], [seen("Jepen", 0, 0.68)])
    assert (one.text, other.text) == ("PRODUCTION", "Jeppesen")
    assert max(one.confidence, other.confidence) < 0.95


def test_accents_are_taken_from_the_reader_that_sees_them() -> None:
    """English reading loses them."""
    (word,) = voted([seen("necessaire.", 0, 0.9)], [seen("nécessaire.", 0, 0.99)])
    assert word.text == "nécessaire."


def test_marks_are_the_first_readers_where_it_is_sure() -> None:
    """The second reader takes commas for full stops; the first one reads ruled lines as marks."""
    assert texts(voted([seen("Lane,", 0, 0.95)], [seen("Lane.", 0, 0.99)])) == ["Lane,"]
    assert texts(voted([seen("Lane——____-.", 0, 0.3)], [seen("Lane", 0, 0.99)])) == ["Lane"]


def test_what_one_reader_alone_believes_to_see_is_noise_unless_it_is_sure() -> None:
    """A pen's stroke goes, a word that only one of them found stays."""
    words = [seen("JL)", 0, 0.3), seen("account", 100, 0.97)]
    assert texts(voted(words, [seen("number", 300, 0.99)])) == ["account", "number"]


def test_scribble_is_noise_when_neither_reader_is_sure() -> None:
    """Two wild guesses with nothing in common are no word; two that are alike are a badly written one."""
    assert voted([seen("Citi", 0, 0.2)], [seen("2", 0, 0.1, width=40)]) == ()
    assert texts(voted([seen("Yacbuwres", 0, 0.2)], [seen("factuwres", 0, 0.25)])) != []


def test_words_torn_apart_or_grown_together_are_matched_by_their_place() -> None:
    """One word here, two there: they stand in the same place and are one decision."""
    torn = voted([seen("Pageswiththisone", 0, 0.5)], [seen("Pages", 0, 0.99, width=45), seen("with", 50, 0.99)])
    assert texts(torn) == ["Pages", "with"]


@given(st.sampled_from(list(Heard)), st.floats(0, 1), st.floats(0, 1))
def test_more_confidence_never_makes_a_word_less_likely(heard: Heard, one: float, other: float) -> None:
    """And what comes out is a chance."""
    low, high = sorted((one, other))
    assert 0 <= likelihood(heard, low) <= likelihood(heard, high) <= 1
    assert second_is_likelier(high, 0.9) <= second_is_likelier(low, 0.9)


# --- which lines are looked at again ------------------------------------------------------------------------------


def test_words_that_were_read_well_are_left_alone() -> None:
    """Clean pages pay nothing."""
    reader = Telling()
    words = (seen("Dear", 0, 0.96), seen("customer", 60, 0.95))
    again = with_second_look(words, np.full((40, 300), 255, np.uint8), (), reader)
    assert again == tuple(read_once(word) for word in words)
    assert reader.shown == []


def test_only_a_doubtful_word_and_its_neighbours_are_looked_at() -> None:
    """What it costs grows with the width; the crop ends halfway to the next word, of which nothing is read twice."""
    answer = tuple(
        LineWord(text=text, begin=begin, end=begin + 0.28, confidence=0.99)
        for text, begin in (("four", 0.02), ("five", 0.35), ("six", 0.7))
    )
    reader = Telling(answer=answer)
    line = tuple(seen(text, 100 * at, 0.5 if text == "f1ve" else 0.96) for at, text in enumerate(COUNTED))
    again = with_second_look(line, np.full((60, 800), 255, np.uint8), (), reader)
    assert texts(again) == ["one", "two", "three", "four", "five", "six", "seven"]
    (shown,) = reader.shown
    assert shown.shape[1] < 0.5 * 700
    assert [word.confidence for word in again[:3]] == [read_once(word).confidence for word in line[:3]]


def test_letters_beside_a_line_are_looked_at_with_it() -> None:
    """A label was read and the handwriting beside it was not: both are one crop, and the label survives."""
    reader = Telling(answer=(LineWord(text="Name", begin=0.02, end=0.1, confidence=0.99),))
    picture = np.full((60, 500), 255, np.uint8)
    again = with_second_look((seen("Name", 10, 0.96, top=20),), picture, (PixelBox(100, 18, 400, 42),), reader)
    assert texts(again) == ["Name"]
    assert len(reader.shown) == 1
    assert reader.shown[0].shape[1] >= 390


def test_words_of_another_line_are_not_read_into_a_noisy_one() -> None:
    """Noise that reaches into the next line must not say that line's words twice."""
    reader = Telling(answer=(LineWord(text="ICG-91028", begin=0.5, end=0.95, confidence=0.99),))
    noisy = (seen("ENTERED", 0, 0.96), seen("ny", 120, 0.2, width=90))
    account = seen("ICG-91028", 120, 0.95, top=8, line=1)
    again = with_second_look((*noisy, account), np.full((60, 300), 255, np.uint8), (), reader)
    assert texts(again) == ["ENTERED", "ICG-91028"]


def test_a_row_that_was_missed_becomes_a_line_of_its_own() -> None:
    """Only where the second reader is sure: it reads pens and stamps as words, too."""
    sure = Telling(answer=(LineWord(text="ENTERED", begin=0.1, end=0.9, confidence=0.99),))
    unsure = Telling(answer=(LineWord(text="Vz", begin=0.1, end=0.9, confidence=0.4),))
    picture, row = np.full((300, 500), 255, np.uint8), PixelBox(100, 200, 300, 230)
    first = (seen("Dear", 10, 0.96),)
    found = with_second_look(first, picture, (row,), sure)
    assert texts(found) == ["Dear", "ENTERED"]
    assert found[1].line != found[0].line
    assert row.left <= found[1].box.left < found[1].box.right <= row.right
    assert texts(with_second_look(first, picture, (row,), unsure)) == ["Dear"]


def test_rows_of_letters_are_found_and_single_specks_are_not() -> None:
    """What no word covers is handed over as rows."""
    page = Image.new("L", (1200, 600), 255)
    pen = ImageDraw.Draw(page)
    pen.text((100, 200), "not read at all", font=ImageFont.truetype(draw.SERIF, 50), fill=0)
    pen.rectangle((900, 400, 910, 410), fill=0)
    ink = ink_mask(np.asarray(page))
    found = pieces(ink)
    (row,) = rows_in(found, letter_like(found, 300), 300)
    assert row.left < 110
    assert row.right > 350
    leftover = look_for_leftover(np.asarray(page), take_out_rules(ink, 300), (), 300)
    assert leftover.rows == (row,)


def test_an_accent_that_was_not_read_is_seen_in_the_ink() -> None:
    """A name that English reading wrote plainly; dots on letters that have them are no accents."""
    page = _typed("Gélinas in the city")
    ink = pieces(ink_mask(page))
    places = (("Gelinas", 20, 168), ("in", 175, 215), ("the", 220, 280), ("city", 285, 365))
    words = [
        SeenWord(text=text, box=PixelBox(left, 22, right, 66), confidence=0.96, line=at, block=0)
        for at, (text, left, right) in enumerate(places)
    ]
    assert words_that_lost_accents(words, ink, 300) == {words[0]}
    assert words_that_lost_accents([seen("Emeric", 0, 0.91)], ink, 300) == {seen("Emeric", 0, 0.91)}
    assert words_that_lost_accents([seen("disclose", 0, 0.91, top=80)], ink, 300) == frozenset()


def test_a_suspected_word_is_looked_at_however_sure_its_reader_was() -> None:
    """And the accent is taken from the second reader."""
    reader = Telling(answer=(LineWord(text="Gélinas", begin=0.05, end=0.9, confidence=0.98),))
    first, picture = (seen("Gelinas", 10, 0.96, line=3),), np.full((60, 100), 255, np.uint8)
    assert texts(with_second_look(first, picture, (), reader, set(first))) == ["Gélinas"]


# --- the model ----------------------------------------------------------------------------------------------------


def test_letters_become_words_at_spaces_and_wide_gaps() -> None:
    """Repeats are one letter, blanks are none, and a gap wider than a letter parts words that no space parts."""
    letters = ("", "a", "b", " ")
    best = [0, 1, 1, 0, 1, 3, 2, 0, *[0] * 12, 1]
    scores = np.full((len(best), 4), 0.01, np.float32)
    scores[np.arange(len(best)), best] = 0.9
    words = decoded(scores, letters)
    assert [word.text for word in words] == ["aa", "b", "a"]
    assert words[0].begin == pytest.approx(1 / len(best))
    assert all(word.begin < word.end <= 1 and word.confidence == pytest.approx(0.9) for word in words)


def _typed(text: str) -> Gray:
    page = Image.new("L", (60 + 26 * len(text), 90), 255)
    ImageDraw.Draw(page).text((20, 18), text, font=ImageFont.truetype(draw.SERIF, 44), fill=0)
    return np.asarray(page).copy()


@needs_model
def test_french_accents_are_in_the_models_alphabet(monkeypatch: pytest.MonkeyPatch) -> None:
    """And nothing is fetched from anywhere to read them."""
    monkeypatch.setattr(socket.socket, "connect", lambda *_: pytest.fail("something was to be downloaded"))
    second_engine._loaded.cache_clear()
    reader = line_reader()
    assert reader is not None
    text = "Zoé a reçu dès août sa requête à Gélinas."
    assert " ".join(word.text for word in reader.read_line(_typed(text))) == text
    assert reader.read_line(np.zeros((0, 0), np.uint8)) == ()
    assert all(len(word.text) < 20 for word in reader.read_line(np.full((3, 900), 255, np.uint8)))


def test_it_is_off_where_the_model_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """No model, no second reader, and no trouble."""
    monkeypatch.setattr(second_engine, "find_spec", lambda _: None)
    assert line_reader() is None


@needs_model
@pytest.mark.parametrize("content", [b"", b"no model at all", None])
def test_a_broken_model_is_the_engines_trouble(tmp_path: Path, content: bytes | None) -> None:
    """An empty, a damaged and a vanished file: every page would fail alike, so it is not the paper's fault."""
    path = tmp_path / "model.onnx"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(EngineTrouble, match="second reader"):
        Recognizer(path=path).read_line(np.full((40, 300), 255, np.uint8))


@needs_model
def test_a_model_that_names_no_letters_is_the_engines_trouble(tmp_path: Path) -> None:
    """Its scores would mean nothing."""
    reader = line_reader()
    assert isinstance(reader, Recognizer)
    path = tmp_path / "model.onnx"
    path.write_bytes(reader.path.read_bytes().replace(b"character", b"charakter"))
    with pytest.raises(EngineTrouble, match="alphabet"):
        Recognizer(path=path).read_line(np.full((40, 300), 255, np.uint8))


@needs_model
@pytest.mark.parametrize(("text", "french"), [(draw.FRENCH, True), (draw.ENGLISH, False)])
def test_a_glance_tells_the_language(text: str, french: bool) -> None:
    """Before the page is read."""
    page = np.asarray(draw.at_dpi(draw.letter(text), (204, 196)).resize((1734, 2244)))
    reader: LineReader | None = line_reader()
    assert reader is not None
    assert reads_french(page, pieces(ink_mask(page)), 204, reader) is french


# --- what is cleaned before reading -------------------------------------------------------------------------------


def test_faint_print_of_a_scan_is_made_dark() -> None:
    """Print a sixth darker than its paper is no ink until then; dark print, and the grain of empty paper, are left."""
    page = np.full((1000, 800), 230, np.uint8)
    page[100:104, 100:500] = 192
    strong, before = strengthened(page, ink_mask(page))
    assert np.count_nonzero(ink_mask(page)) == 0
    assert np.count_nonzero(ink_mask(strong)) > 1000
    assert 0.1 < before < 0.25
    dark = np.where(page == 192, 60, page).astype(np.uint8)
    empty = np.random.default_rng(7).integers(225, 235, page.shape, dtype=np.uint8)
    for left in (dark, empty):
        same, whole = strengthened(left, ink_mask(left))
        assert same is left
        assert whole == 1.0


def test_uneven_light_is_evened_and_even_light_is_left() -> None:
    """A shadow over half of a scan goes, its print stays; a clean scan is not touched at all."""
    page = np.asarray(draw.at_dpi(draw.letter(draw.ENGLISH), (200, 200))).copy()
    assert evened(page) is page
    shade = np.linspace(1.0, 0.45, page.shape[0])[:, None]
    flat = evened((page * shade).astype(np.uint8))
    assert np.percentile(flat, 5) > 200
    assert np.count_nonzero(flat < 100) == pytest.approx(np.count_nonzero(page < 100), rel=0.35)


def test_a_dash_among_words_is_kept_and_a_ruled_line_is_not() -> None:
    """As long as a dash is, and surely read."""
    words = [seen("Part", 0, 0.95), seen("–", 60, 0.9, width=20), seen("Who", 90, 0.95), seen("—", 200, 0.9, width=300)]
    assert texts(kept(words)) == ["Part", "–", "Who"]
    assert kept([seen("—", 0, 0.9, width=20)]) == ()
