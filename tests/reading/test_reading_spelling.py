"""Accents: which reader is believed, and what French spelling leaves no choice in."""

import pytest

from reading.engines.protocol import SeenWord
from reading.geometry import PixelBox
from reading.spelling import BARE, respelled
from reading.sure import Heard, likelihood
from reading.vote import voted


def seen(text: str, confidence: float = 0.99, *, left: int = 0, width: int = 0) -> SeenWord:
    box = PixelBox(left, 0, left + (width or 10 * len(text)), 20)
    return SeenWord(text=text, box=box, confidence=confidence, line=0, block=0)


def one(first: SeenWord, second: SeenWord) -> str:
    (word,) = voted([first], [second])
    return word.text


@pytest.mark.parametrize(
    ("first", "sure", "second", "also", "wanted"),
    [
        ("Marie-Eve", 0.92, "Marie-Ève", 0.6, "Marie-Ève"),
        ("Marie-Eve", 0.92, "Marie-Ève", 0.3, "Marie-Eve"),
        ("enquête", 0.61, "enquète", 0.99, "enquête"),
        ("BJÔRN", 0.7, "BJÖRN", 0.99, "BJÖRN"),
        ("Yevgénia", 0.24, "Yevgenia", 0.88, "Yevgenia"),
        ("Lefrançois", 0.8, "Lefrancois", 0.99, "Lefrançois"),
        ("c.", 0.84, "C.", 0.98, "c."),
    ],
)
def test_who_is_believed_where_only_accents_or_capitals_differ(
    first: str, sure: float, second: str, also: float, wanted: str
) -> None:
    """The first reader loses the accents of names; it knows small words and how high a letter stands."""
    assert one(seen(first, sure), seen(second, also)) == wanted


def test_a_narrow_word_that_two_readers_see_beside_itself_is_one() -> None:
    """A colon beside a colon; but different words that only one saw each stay two, and so do equal ones far apart."""
    beside = voted([seen(":", 0.96, left=100, width=4)], [seen(":", 0.99, left=106, width=4)])
    assert [word.text for word in beside] == [":"]
    assert beside[0].confidence == likelihood(Heard.SAME, 0.99)
    assert len(voted([seen("I", 0.96, left=100, width=4)], [seen("a", 0.99, left=106, width=8)])) == 2
    assert len(voted([seen("I", 0.96, left=100, width=4)], [seen("I", 0.99, left=300, width=4)])) == 2


@pytest.mark.parametrize(
    ("read", "wanted"),
    [("Héléne", "Hélène"), ("HÉLÉNE,", "HÉLÈNE,"), ("siécles", "siècles"), ("(Éve)", "(Ève)")],
)
def test_an_acute_accent_before_a_silent_syllable_is_grave(read: str, wanted: str) -> None:
    """In any language: English papers name French people."""
    assert [word.text for word in respelled([seen(read)], french=False)] == [wanted]


@pytest.mark.parametrize(
    "text", ["Cécile", "Bérénice", "résumé", "Irénée", "protégé", "événement", "Désirée", "Thérèse"]
)
def test_other_acute_accents_stay(text: str) -> None:
    """The syllable behind them is heard."""
    assert [word.text for word in respelled([seen(text)], french=True)] == [text]


def test_capitals_get_the_accents_that_faxes_melt_away_on_french_pages_only() -> None:
    """And are a little less sure for it; names, which begin with a capital, are spelled as they like."""
    words = [seen("QUEBEC,"), seen("Quebec"), seen("apres"), seen("DEMANDE"), seen("Defaut")]
    assert [word.text for word in respelled(words, french=True)] == ["QUÉBEC,", "Quebec", "après", "DEMANDE", "Defaut"]
    assert respelled(words, french=True)[0].confidence == 0.95
    assert [word.text for word in respelled(words, french=False)] == [word.text for word in words]


def test_no_word_of_the_list_is_one_without_its_accents() -> None:
    """Neither French nor English: past participles and words of both languages have no place in it."""
    ambiguous = {
        "presente",
        "demande",
        "signe",
        "autorise",
        "general",
        "federal",
        "telephone",
        "procedure",
        "ou",
        "a",
        "la",
    }
    assert not ambiguous & BARE.keys()
    assert all(bare.isascii() and bare != word for bare, word in BARE.items())
