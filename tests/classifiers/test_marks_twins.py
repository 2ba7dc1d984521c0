"""Marks that held honest papers back, each with a paper worded almost alike that they must go on holding."""

import pytest

from classifiers.fields.date_parts import Paper as Sort
from classifiers.fields.date_parts import own_days
from classifiers.marks import hands, order, power
from classifiers.marks import paper as whole
from classifiers.marks.spots import Paper
from domain.document import Mark
from domain.settings import OFFICE
from tests.classifiers.papers import run


def paper(text: str) -> Paper:
    return Paper(run(text), tuple(OFFICE.split(",")))


@pytest.mark.parametrize(
    ("heading", "abroad"),
    [
        ("COUR SUPÉRIEURE DU QUÉBEC\nDistrict de Saint-Maurice\nNo : 410-17-000001-255", False),
        (
            "COUR SUPÉRIEURE DU QUÉBEC\nLe procureur général, au nom de la République portugaise\nDistrict de Laval",
            False,
        ),
        ("COUR FÉDÉRALE\nRépublique de Maurice\nNo 1", True),
        ("FEDERAL COURT\nLahore Registry\nNo. 1", True),
    ],
)
def test_headings_abroad(heading: str, abroad: bool) -> None:
    """A saint's name and whom an order is made for place no court abroad; a place of its own does."""
    assert any(hands.foreign_heading(paper(heading))) is abroad


@pytest.mark.parametrize(
    ("text", "letter"),
    [
        ("Madame\nMonsieur\nLe tribunal ordonne", False),
        ("IGNACE ROY, ci-après\n« Monsieur »\npartie défenderesse", False),
        ("Madame, Monsieur,\nVoici l'ordonnance", True),
        ("Madame,\nVoici l'ordonnance", True),
        ("Dear Ms. Lum,\nHere is the order", True),
        ("Veuillez agréer mes salutations", True),
    ],
)
def test_salutations(text: str, letter: bool) -> None:
    """What parties are called is no salutation."""
    assert any(hands.not_by_court(paper(text))) is letter


@pytest.mark.parametrize(
    ("text", "from_order"),
    [
        ("by letter sent not more than 10 days after this order reaches it", False),
        ("within 10 days after this order is served", False),
        ("within 10 days of this order", True),
        ("within 10 days after the date of this order", True),
    ],
)
def test_days_from_the_order(text: str, from_order: bool) -> None:
    """Days that run from when an order comes do not run from the order."""
    assert any(order.deadline_from_order(paper(text))) is from_order


@pytest.mark.parametrize(
    ("text", "lawyer"),
    [
        ("Witness: Bo Ibarra, barrister and solicitor,\nNelson BC", True),
        ("Signed in the presence of Ada Lum, Notary Public", True),
        ("Witness: Bo Ibarra, teacher. The attorney is Ada Lum, a lawyer", False),
        ("Witness: Bo Ibarra, commissioner", False),
        ("Prepared by Lum & Co., barristers and solicitors", False),
    ],
)
def test_witnesses_who_are_lawyers(text: str, lawyer: bool) -> None:
    """A lawyer is a witness only where the paper says so of one."""
    assert any(one.mark is Mark.LAWYER_WITNESS for one in power.lawyer_witness(paper(text))) is lawyer


@pytest.mark.parametrize(
    ("text", "excludes"),
    [
        (
            "My attorney may do anything in relation to my financial affairs. My attorney may act only while I can",
            False,
        ),
        ("My attorney may manage my affairs, only for the sale of my boat", True),
        ("Mon mandataire gère mes biens, uniquement pour la vente de mon bateau", True),
        ("My attorney may act only in the sale of the boat", True),
        ("My attorney may sell the boat and only while I am away", True),
    ],
)
def test_powers_for_one_thing_only(text: str, excludes: bool) -> None:
    """Where a power covers all affairs, "only" narrows it if it is said of a purpose; elsewhere however it is said."""
    assert any(one.mark is Mark.SCOPE_EXCLUDES for one in power.scope(paper(text))) is excludes


def test_a_justice_whose_line_is_worn() -> None:
    """The line for the signature of a justice is known without its first letters; a mere mention of one is not."""
    worn = "Canada, Province of Alberta\nyou are ordered to produce\nure of justice or judge)"
    assert any(whole.judge(paper(worn)))
    assert not any(whole.judge(paper("Canada, Province of Alberta\nto do justice to a judge of wine")))


def test_the_time_of_records_is_no_day_of_the_paper() -> None:
    """The first and last day of the records asked for are none on which a letter was written; a lone day may be."""
    text = "release invoices from May 9, 2023 to October 24, 2025\nsigned at Sooke on May 1, 2026"
    assert [str(one.day) for one, _ in own_days(run(text), Sort.LETTER)] == ["2026-05-01"]
