"""Marks: what papers say beside their fields, and the turns of phrase that only look like it."""

import tomllib
from pathlib import Path

import pytest
from _pytest.mark.structures import ParameterSet

from classifiers.marks import find_marks
from domain.document import COURT_ORDER, OTHER, Finding, Mark, Verdict
from fixtures.drawing.misread import misread
from tests.classifiers.papers import run

US = ("Infinet Communications Group Inc.", "Infinet Communications", "ICG")


def verdict(kind: str) -> Verdict:
    return Verdict(kind=kind, variant=None, confidence=0.95, runner_up=None, margin=5.0, evidence=())


def marks(kind: str, text: str) -> dict[Mark, Finding]:
    """The surest finding of each mark."""
    found = sorted(find_marks(run(text), verdict(kind), office_aliases=US), key=lambda one: one.confidence)
    return {one.mark: one for one in found}


ORDER_EN = """                 SUPERIOR COURT OF JUSTICE
BETWEEN: ASPEN FOODS LTD., Plaintiff and ROWAN PRESS INC., Defendant
                 ORDER
THIS MOTION, made by the plaintiff, was heard this day at Toronto.
1. THIS COURT ORDERS that Infinet Communications Group Inc. shall disclose to the plaintiff the name and
address of the holder of account ICG-40001 within fifteen (15) days of service.
2. THIS COURT ORDERS that the plaintiff shall pay costs of $200.
"""
ORDER_FR = """                 COUR SUPÉRIEURE
POUR CES MOTIFS, LE TRIBUNAL :
[2] ORDONNE à la mise en cause Infinet Communications Group Inc. de communiquer à la demanderesse, dans les
dix jours, le nom et les coordonnées du titulaire du compte;
[3] SANS FRAIS.
"""
FORM_EN = """                 GENERAL PRODUCTION ORDER
Canada, Province of British Columbia
To Infinet Communications Group Inc., of Vancouver:
Therefore, you are ordered to produce a document that is a copy of the subscriber record of account
ICG-10203 to Constable R. Fictif within 30 days at Surrey.
................ (Signature of justice or judge)
"""
ENUMERATED = """THIS COURT ORDERS that the respondent Infinet Communications Group Inc. shall, within ten days:
(a) disclose the identity of the account holder; and
(b) deliver copies of its invoices.
"""

TABLE = tomllib.loads((Path(__file__).parent / "marks.toml").read_text("utf-8"))


def rows(of: str) -> list[ParameterSet]:
    """The records of the table under one heading."""
    return [
        pytest.param(one["kind"], Mark(one["mark"]), one["text"], id=f"{number}-{one['mark']}")
        for number, one in enumerate(TABLE[of])
    ]


@pytest.mark.parametrize(("kind", "wanted", "text"), rows("found"))
def test_a_mark_is_found_where_the_paper_says_it(kind: str, wanted: Mark, text: str) -> None:
    """A mark is found with the page and the place of its words, surely enough to rest on."""
    found = marks(kind, text).get(wanted)
    assert found is not None
    assert found.page == 1
    assert found.box is not None
    assert found.confidence >= 0.6


@pytest.mark.parametrize(("kind", "unwanted", "text"), rows("not_found"))
def test_a_mark_is_not_found_in_words_that_only_look_like_it(kind: str, unwanted: Mark, text: str) -> None:
    """Denials, quotations, other parties' duties and conditions are not the mark."""
    assert unwanted not in marks(kind, text)


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("text", [ORDER_EN, ORDER_FR, FORM_EN])
def test_words_of_command_are_found_on_a_bad_fax(text: str, seed: int) -> None:
    """Three wrong characters in a hundred do not hide that a court orders and whom it addresses."""
    found = marks(COURT_ORDER, misread(text, rate=0.03, seed=seed))
    assert Mark.ORDERS in found
    assert Mark.ADDRESSED_TO_US in found


def test_a_company_ordered_in_our_place_is_doubted() -> None:
    """A command to another company, on a paper that also names us, is no sure command to us."""
    text = (
        "To: Infinet Communications Group Inc.\nTHIS COURT ORDERS that Northern Host Ltd. shall disclose its records."
    )
    assert marks(COURT_ORDER, text)[Mark.ORDERS_DISCLOSURE].confidence < 0.6


def test_a_paper_without_words_has_no_marks() -> None:
    """Nothing is found on a blank page."""
    assert find_marks(run(""), verdict(OTHER), office_aliases=US) == ()
