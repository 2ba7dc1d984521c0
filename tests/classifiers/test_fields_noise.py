"""Names and numbers survive the noise of a bad fax: seeded, bounded, counted over many copies."""

import random
from collections.abc import Iterator
from dataclasses import replace

import pytest

from classifiers.fields.authorization_letter import FIELDS as LETTER
from classifiers.fields.court_order import FIELDS as ORDER
from domain.document import Field, Run
from domain.page import Word
from tests.classifiers.papers import page

ORDER_TEXT = """Court File No.: CV-25-00071234-0000
ONTARIO
SUPERIOR COURT OF JUSTICE
THE HONOURABLE JUSTICE IDA MOSS            TUESDAY, THE 3RD DAY OF MARCH, 2026
BETWEEN:
                 PLOVER LTD.
                                            Plaintiff
                 BARRY QUILL
                                            Defendant
THIS COURT ORDERS that within ten (10) days of service Infinet Communications Group Inc. produce to
counsel for the plaintiff the invoices of account ICG-60415, from 2025-03-01 to 2025-12-31, for the
domain otter-bay.example at 192.0.2.17.
"""
LETTER_TEXT = """Harbour Owl Media Ltd.
Laval, le 2 avril 2026
Objet : compte ICG-60415
Harbour Owl Media Ltd., titulaire du compte, vous autorise à communiquer à Odile Tremblay-Ng les factures.
La présente est valable jusqu'au 30 juin 2027.
Cordialement,
Luc Roy
Président
"""
WORN = {"0": "O", "1": "l", "5": "S", "i": "l", "l": "1", "é": "e", "à": "a", "rn": "m"}
COPIES = 12


def copies(text: str, rate: float) -> list[Run]:
    """The text worn in twelve seeded ways: look-alikes for each other, words that the reader is less sure of."""
    clean = page(text)
    return [Run(pages=(replace(clean, words=tuple(worn_words(clean.words, rate, seed))),)) for seed in range(COPIES)]


def worn_words(words: tuple[Word, ...], rate: float, seed: int) -> Iterator[Word]:
    for number, word in enumerate(words):
        yield worn(word, rate, random.Random(f"{seed}:{number}"))  # noqa: S311 - seeded noise, no secret


def worn(word: Word, rate: float, chance: random.Random) -> Word:
    letters = [WORN.get(letter, letter) if chance.random() < rate else letter for letter in word.text]
    text = "".join(letters)
    return replace(word, text=text, confidence=0.93 if text == word.text else 0.62)


def survivors(fields: tuple[Field, ...], name: str, text: str, value: object, rate: float) -> int:
    """In how many of the worn copies the field still has its value, letters and digits compared without accents."""
    find = next(field.find for field in fields if field.name == name)
    return sum(bool(found := find(paper)) and found[0].value == value for paper in copies(text, rate))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("court", "Ontario Superior Court of Justice"),
        ("jurisdiction", "ON"),
        ("file_number", "CV-25-00071234-0000"),
        ("judge", "Justice Ida Moss"),
        ("order_date", "2026-03-03"),
        ("account_number", "ICG-60415"),
        ("deadline_days", 10),
        ("period_from", "2025-03-01"),
        ("period_to", "2025-12-31"),
        ("ip_addresses", "192.0.2.17"),
        ("disclose_to", "counsel for the plaintiff"),
    ],
)
def test_an_order_survives_look_alikes(name: str, value: object) -> None:
    """With a tenth of the confusable characters confused, at least ten copies of twelve still say it."""
    assert survivors(ORDER, name, ORDER_TEXT, value, 0.1) >= 10


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("account_number", "ICG-60415"),
        ("letter_date", "2026-04-02"),
        ("valid_until", "2027-06-30"),
        ("information", "billing"),
        ("signed_under_poa", False),
    ],
)
def test_a_letter_survives_look_alikes(name: str, value: object) -> None:
    """The same of a French letter that has lost accents too."""
    assert survivors(LETTER, name, LETTER_TEXT, value, 0.1) >= 10


def test_noise_lowers_confidence() -> None:
    """A file number that had to be mended is less sure than the clean one."""
    find = next(field.find for field in ORDER if field.name == "file_number")
    clean = find(Run(pages=(page(ORDER_TEXT),)))[0]
    mended = [found[0] for paper in copies(ORDER_TEXT, 0.3) if (found := find(paper)) and found[0].raw != clean.raw]
    assert mended
    assert all(one.confidence < clean.confidence for one in mended)
