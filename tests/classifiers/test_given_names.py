"""A given name that was read badly is mended where only one name is a slip away, and otherwise never."""

import pytest

from classifiers.fields.given_names import UNSURE, mended_given
from classifiers.fields.mentions import everybody
from classifiers.fields.sheet import sheet_of
from tests.classifiers.papers import run


@pytest.mark.parametrize(
    ("read", "name"),
    [
        ("Pereival", "Percival"),
        ("Véroniqu", "Véronique"),
        ("BjörA", "Björn"),
        ("PATRlCIA", "PATRICIA"),
        ("Siobhän", "Siobhán"),
        ("Marie-Franeine", "Marie-Francine"),
    ],
)
def test_a_slip_is_mended(read: str, name: str) -> None:
    """A letter lost or taken for one that looks alike comes back, in the case and with the accents of the name."""
    assert mended_given(read, 0.5) == name


@pytest.mark.parametrize(
    ("read", "sure"),
    [
        ("Pereival", UNSURE),
        ("Maria", 0.3),
        ("Mario", 0.3),
        ("Veronique", 0.3),
        ("Danika", 0.3),
        ("Zebulon", 0.3),
        ("Mar", 0.3),
        ("pereival", 0.3),
        ("Jean-Mare-Pereival", 0.3),
    ],
)
def test_a_name_that_may_be_right_is_left_alone(read: str, sure: float) -> None:
    """Names read well, names that people bear, rare ones and those near to several are never made another's."""
    assert mended_given(read, sure) == read


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Attorney for Ada Fennimore", ["Ada Fennimore"]),
        ("POA for Ada Fennimore", ["Ada Fennimore"]),
        ("Mandataire de Ada Fennimore", ["Ada Fennimore"]),
        ("Ada Fennimore (Mrs.)", ["Ada Fennimore"]),
        ("ST. ODILE'S CHORAL SOCIETY", ["St. Odile's Choral Society"]),
        ("FENNIMORE CHORAL SOCIETY incorporated under the Act", ["Fennimore Choral Society"]),
        ("to Maison de jeunes La Barbotte today", ["Maison de jeunes La Barbotte"]),
        ("Nery5D'Fennimore", []),
        ("Pamela5L'Fennimore", []),
        ("Chartered Professional Accountants", []),
        ("JUDICIAL CENTRE", []),
        ("Centre Calgary", []),
        ("L'honorable Ada Fennimore", ["Ada Fennimore"]),
        ("Centre Fennimore inc.", ["Centre Fennimore inc."]),
    ],
)
def test_a_name_ends_where_its_bearer_does(line: str, names: list[str]) -> None:
    """The part somebody plays for another, a form of address, a statute and a trade are no part of a name."""
    assert [who.value for who in everybody(sheet_of(run(line)))] == names


def test_what_belongs_to_somebody_makes_no_house() -> None:
    """What stands behind "'s" is a house only where a word says so on the same line."""
    names = [who.value for who in everybody(sheet_of(run("I saw Ada Fennimore's Records today")))]
    assert names == ["Ada Fennimore"]
