"""Who may sign for a company, a club or a council: offices in every usual wording, and jobs that give none."""

import time

import pytest

from classifiers.marks import find_marks
from classifiers.marks.signer import AS_OFFICER, GIVES, INTRODUCED, SIGNS_FOR
from domain.document import AUTHORIZATION_LETTER, Mark, Verdict
from domain.names import trade_name_of
from tests.classifiers.papers import run

SURE = Verdict(kind=AUTHORIZATION_LETTER, variant=None, confidence=0.95, runner_up=None, margin=5.0, evidence=())
LETTER = """{head}
88 Wharfinger Lane, Victoria BC V8W 0B4
March 3, 2026
Infinet Communications Group Inc.
Dear Privacy Officer,
{head} is your customer under account ICG-48213.
We authorise you to release to Ledgerwell Accounting LLP copies of all invoices of the account.
{said}
Yours truly,
.
.
{foot}
"""
CLUB = "Merle Harbour Rowing Society"
SHOP = "Merle & Heron Stationery Ltd."


def may_sign(foot: str, said: str = "", head: str = CLUB) -> bool:
    text = LETTER.format(head=head, said=said, foot=foot)
    found = [one for one in find_marks(run(text), SURE, office_aliases=()) if one.mark is Mark.SIGNING_AUTHORITY]
    return any(one.confidence >= 0.6 for one in found)


@pytest.mark.parametrize(
    "foot",
    [
        "Ada Fable\nTown Clerk", "Ada Fable\nChief Administrative Officer", "Ada Fable, Mayor", "Ada Fable, Rector",
        "Ada Fable\nBand Manager, for Chief and Council", "Ada Fable. General Secretary", "Ada Fable Sec.-Treas.",
        "Ada Fable, Chair of the Board", "Ada Fable, Secretary", "Ada Fable, Broker of Record",
        "Ada Fable, Churchwarden",
        "Ada Fable\nGérante générale", "Ada Fable, mairesse",
        "La directrice générale et greffière-trésorière,\nAda Fable",
        "Ada Fable\nDirectrice générale du Conseil", "Ada Fable\nmarguillière en charge, pour la fabrique",
        "Ada Fable, présidente de la coopérative", "Ada Fable\nSecrétaire-trésorière", "Ada Fable, codirectrice",
        "Signature of executive director",
    ],
)  # fmt: skip
def test_an_office_beside_the_signature_binds_the_customer(foot: str) -> None:
    """Alone, behind a name or before it, in either language, with or without the body it is held in."""
    assert may_sign(foot)


@pytest.mark.parametrize(
    "foot",
    [
        "Ada Fable\nReception", "Ada Fable, bookkeeper", "Ada Fable, commis à l'expédition", "Ada Fable, IT technician",
        "Ada Fable\nOffice Manager", "Ada Fable, student", "Ada Fable, stagiaire",
        "Ada Fable, Assistant to the President",
        "Ada Fable, former President", "Ada Fable, adjointe à la directrice générale",
        "Ada Fable, Director of Marketing",
        "Ada Fable, President, Copper Basin Outfitters Inc.", "Ada Fable\ncc: Ines Vale, President",
        "Ada Fable, receptionist\nIris Vale, President", "Ada Fable, clerk", "Ada Fable, secrétaire de direction",
    ],
)  # fmt: skip
def test_a_job_or_an_office_elsewhere_binds_nobody(foot: str) -> None:
    """An employee, somebody of the past, another company's officer and who only gets a copy have no authority."""
    assert not may_sign(foot)


def test_a_secretary_of_a_company_may_be_its_typist() -> None:
    """Secretaries are officers of clubs; elsewhere a person asks."""
    assert may_sign("Ada Fable, Secretary")
    assert not may_sign("Ada Fable, Secretary", head=SHOP)


@pytest.mark.parametrize(
    ("said", "good"),
    [
        ("The board's resolution 14 gives me the power to sign for the Society.", True),
        ("The board's resolution 14 gives me no power to sign for the Society.", False),
        ("By our by-laws two directors sign for the Society, and I am one.", False),
        ("La résolution CA-78 me donne mandat de consentir au nom de l'organisme.", True),
        ("La résolution CA-78 ne me donne pas mandat de consentir au nom de l'organisme.", False),
        ("Je suis habilitée à consentir par la résolution 12 du conseil.", True),
        ("I sign for the Society.", True),
        ("I do not sign for the Society.", False),
        ("I sign for the Society's parcels.", False),
        ("The treasurer signs for the Society and is away.", False),
        ("As treasurer of the Society I approve this.", True),
        ("As treasurer of Copper Basin Outfitters Inc. I approve this.", False),
        ("The board will empower me to sign for the Society.", False),
        ("My husband authorizes me to sign.", False),
        ("We are the two partners of Merle Harbour Rowing Society.", True),
        ("We are partners of Merle Harbour Rowing Society.", False),
        ("I, Ada Fable, the treasurer of Merle Harbour Rowing Society, approve this.", True),
        ("I, Ada Fable, the treasurer of Copper Basin Outfitters Inc., approve this.", False),
    ],
)
def test_authority_told_in_a_sentence(said: str, good: bool) -> None:
    """A by-law, a resolution or an office of the writer's own; never one denied, shared, to come or of others."""
    assert may_sign("Ada Fable", said) is good


@pytest.mark.parametrize(
    ("business", "person", "same"),
    [
        ("Érablière Ada Fable", "Ada Fable", True),
        ("Ada Fable Pottery Studio", "Ada Fable", True),
        ("Ada Fable Pottery Ltd.", "Ada Fable", False),
        ("Fondation Ada Fable", "Ada Fable", False),
        ("Garage Fable", "Ada Fable", False),
        ("Studio Ada Fable", "Adam Fable", False),
    ],
)
def test_a_trade_name_that_is_its_owners_whole_name(business: str, person: str, same: bool) -> None:
    """Without a legal form the business is the person; a family name alone, or a company, is not."""
    assert trade_name_of(business, person) is same


@pytest.mark.parametrize(
    "line", ["a " * 50_000, "as president and " * 6_000, "i, a" * 20_000, "secretary " * 9_000, "- " * 50_000]
)
def test_long_lines_are_searched_in_no_time(line: str) -> None:
    """No pattern takes longer on a hostile line than its length."""
    begun = time.perf_counter()
    for pattern in (SIGNS_FOR, AS_OFFICER, INTRODUCED, GIVES):
        pattern.search(line)
    assert time.perf_counter() - begun < 2.0
