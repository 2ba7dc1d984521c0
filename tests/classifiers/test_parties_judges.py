"""Parties and judges whose names stand among other words of a heading."""

import time

import pytest

from classifiers.fields.judges import find_judge
from classifiers.fields.parties import find_parties
from tests.classifiers.papers import run


def parties(text: str) -> list[object]:
    return [reading.value for reading in find_parties(run(text))]


def judges(text: str) -> list[object]:
    return [reading.value for reading in find_judge(run(text))]


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        (
            (
                "COUR SUPÉRIEURE\nN° 565-17-004845-243\nBittern Lake Storage Limited, demanderesse\nc.\n"
                "Rébecca Roy, domiciliée à Laval, défendeur\net\nInfinet Communications Group Inc. tierce\nORDONNANCE"
            ),
            ["Bittern Lake Storage Limited", "Rébecca Roy", "Infinet Communications Group Inc."],
        ),
        (
            "BETWEEN:\nADA LUM, of Hartland, Petitioner\n- and -\nIDA MOSS, of Woodstock, Respondent\nCONSENT ORDER",
            ["Ada Lum", "Ida Moss"],
        ),
        (
            "BETWEEN\nHERON LIMITED\nPlaintiff\nand\nJOHN DOE, operating as otter.example\nDefendant\nORDER",
            ["Heron Limited", "John Doe"],
        ),
    ],
)
def test_parties(heading: str, expected: list[str]) -> None:
    """Numbers of files, homes and trades between commas are nobody; a role that lost its comma is still one."""
    assert [str(value).casefold() for value in parties(heading)] == [name.casefold() for name in expected]


def test_a_numbered_company_keeps_its_number() -> None:
    """The number of a company is its name, and no file's."""
    found = parties("COUR\n9975-1234 Québec inc., demanderesse\nc.\nIda Moss, défenderesse\nJUGEMENT")
    assert found[0] == "9975-1234 Québec inc."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("FAIT à Moncton\nAda Lum\nJuge à la Cour du Banc du Roi", "Ada Lum"),
        ("Fait à Tracadie\nAda Lum\n(Signature du juge de paix ou du juge)", "Ada Lum"),
        ("À Gaspé\nAda Lum, greffière spéciale", "greffière spéciale Ada Lum"),
    ],
)
def test_judges(text: str, expected: str) -> None:
    """The office stands below or behind the name, in whichever words."""
    assert expected in judges(text)


@pytest.mark.parametrize(
    "text", ["PALAIS DE JUSTICE\nLaval", "Juge de paix\nHorodatage 2025", "Justice Warrant issued"]
)
def test_nobody_is_no_judge(text: str) -> None:
    """A court house, a stamp and the words of a form are no judges."""
    assert not any("Palais" in str(value) or "Warrant" in str(value) for value in judges(text))


def test_headings_in_time() -> None:
    """A hostile heading of a hundred thousand letters is looked through at once."""
    began = time.perf_counter()
    for line in ("N° 1" * 2_000, "et al " * 1_500, "Inc. tierce " * 800):
        parties(f"ENTRE\n{line}\nORDONNANCE")
    assert time.perf_counter() - began < 10
