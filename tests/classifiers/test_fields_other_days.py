"""Days and times that a paper prints for something else, and worn domains, numbers and branches of courts."""

import time
from datetime import date

import pytest

from classifiers.courts import find_courts
from classifiers.fields.accounts import find_account_number
from classifiers.fields.dates import dates_in
from classifiers.fields.deadlines import find_deadline_date, find_deadline_days
from classifiers.fields.letters import find_valid_until
from classifiers.fields.networks import find_domains
from classifiers.fields.power_terms import find_expires, find_poa_type
from classifiers.fields.worn_domains import worn_domains
from classifiers.marks.bound import binds_others
from classifiers.marks.spots import Paper
from domain.assessment import Outcome
from domain.settings import OFFICE
from tests.classifiers.papers import run
from tests.classifiers.test_traps_hostile import COMMAND, LASTS, LETTER, ORDER, outcome

US = "Infinet Communications Group Inc."


def days(text: str) -> list[object]:
    return [reading.value for reading in find_deadline_days(run(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"IT IS ORDERED that {US} shall within 30 days of being served disclose the name.", 30),
        ("5. When: not more than 30 days after you are served.", 30),
        ("LE TRIBUNAL ordonne de remettre, dans ks trentc (30) jours, les factures.", 30),
        ("Elle dira à M. Roy, par lettre, dans le mois qui suit la date, qui loue l'espace.", 30),
        ("Délai 21 jours de la réception", 21),
        ("the invoices, to the address below, twelve days at most after service.", 12),
    ],
)
def test_times_for_handing_over(text: str, expected: int) -> None:
    """What a time is counted from, a label or a misread word does not hide that it is for handing records over."""
    assert days(text)[0] == expected


@pytest.mark.parametrize(
    "text",
    [
        f"unless a respondent files a notice of objection within fifteen days of service, {US} shall disclose the name",
        "DIT qu'à défaut de cautionnement dans les trente jours, l'ordonnance sera caduque.",
    ],
)
def test_times_for_something_else(text: str) -> None:
    """A time within which somebody else may act is none for us."""
    assert days(text) == []


def test_a_day_on_which_an_order_lapses_is_no_deadline() -> None:
    """A day by which an order must reach us says nothing of when we answer; the day for answering stays."""
    lapses = f"1. {US} shall disclose the name.\n2. This order lapses if it is not delivered to {US} by May 29, 2026."
    due = f"1. {US} shall disclose the name on or before May 29, 2026."
    assert find_deadline_date(run(lapses)) == ()
    assert find_deadline_date(run(due))[0].value == "2026-05-29"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("March 2, 2026\nI authorize you to send my invoices from May 9, 2023 to October 24, 2025.", []),
        ("March 2, 2026\nFor the year end: December 12, 2025 please send our auditor the invoices.", []),
        ("March 2, 2026\nThis consent is valid from March 2, 2026 to June 24, 2026.", ["2026-06-24"]),
        ("March 2, 2026\nThis consent is valid until January 24, 2026.", ["2026-01-24"]),
    ],
)
def test_the_end_of_the_records_is_not_the_end_of_the_letter(text: str, expected: list[str]) -> None:
    """A period of invoices or of a fiscal year ends no letter; words that end it do, and be it before it began."""
    assert [reading.value for reading in find_valid_until(run(text))][:1] == expected


def test_a_letter_that_ended_stays_shut_out() -> None:
    """A period of records beside it neither ends a letter nor revives one whose last day is over."""
    period = "The invoices are those from May 9, 2023 to October 24, 2025."
    assert outcome(LETTER.replace(LASTS, period), "Anneliese Moreau") is Outcome.ADMISSIBLE
    worded = "You may rely on this from May 9, 2023 to October 24, 2025."
    assert outcome(LETTER.replace(LASTS, worded), "Anneliese Moreau") is not Outcome.ADMISSIBLE
    ended = f"{period}\nThis consent is valid until May 1, 2025."
    assert outcome(LETTER.replace(LASTS, ended), "Anneliese Moreau") is not Outcome.ADMISSIBLE


def test_a_month_alone_is_no_day() -> None:
    """The last letters of a month's name are no figures of a day."""
    assert dates_in("every bill since october 2024. the undersigned") == ()
    assert [hit.day for hit in dates_in("signed octobcr 8, 2024")] == [date(2024, 10, 8)]


def test_an_officials_own_office_ends_no_power() -> None:
    """The end of a commissioner's appointment is none of the power; the power's own end is."""
    assert find_expires(run("Commissioner for Oaths\nMy appointment expires June 19, 2026")) == ()
    assert find_expires(run("This power of attorney expires on June 19, 2026."))[0].value == "2026-06-19"


def test_an_enduring_power_for_property() -> None:
    """The title says what it is, whatever it is for."""
    assert find_poa_type(run("ENDURING POWER OF ATTORNEY FOR PROPERTY\nNew Brunswick"))[0].value == "enduring"
    assert find_poa_type(run("POWER OF ATTORNEY FOR PROPERTY\nOntario"))[0].value == "continuing"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the site otter-bay,example and", ["otter-bay.example"]),
        ("SITE OTTER-BAYEXAMPLE.", ["otter-bay.example"]),
        ("reliés à otter-bay example. Cette", ["otter-bay.example"]),
        ("all bills for otter-bay.exainple and", ["otter-bay.example"]),
        ("titulaire de otter- bay.example:", ["otter-bay.example"]),
        ("@ otter-bay.example, soit", ["otter-bay.example"]),
        ("for example a well-known example of it", []),
        ("Domain- bay.example", ["bay.example"]),
        ("renseignements ci-dessus. Com", []),
        ("ida@otter-bay,example", []),
    ],
)
def test_worn_domains(text: str, expected: list[str]) -> None:
    """A comma for the dot, a lost dot, a misread ending and a blank are mended, and no sentence makes a domain."""
    found = [reading.value for reading in find_domains(run(text))]
    assert found == expected or (not expected and "well-known.example" in found)


def test_worn_domains_in_time() -> None:
    """A hostile line of a hundred thousand letters is looked through at once."""
    began = time.perf_counter()
    for line in ("a-" * 50_000, "a" * 100_000, "ab-" * 33_000 + " ", "a." * 50_000):
        assert not list(worn_domains(line))
    assert time.perf_counter() - began < 5


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("AccountICG-70114", "ICG-70114"),
        ("Mon no.c'estICG 70114.", "ICG-70114"),
        ("Supplier's number (CG-70114)", "ICG-70114"),
        ("RUE-70114", None),
    ],
)
def test_worn_accounts(text: str, expected: str | None) -> None:
    """A number is known although its label is glued to it or one of its letters is gone."""
    assert next((reading.value for reading in find_account_number(run(text))), None) == expected


def test_a_branch_is_called_by_its_court() -> None:
    """The Family Court and the Small Claims Court of Ontario are branches of the Superior Court of Justice."""
    found = find_courts(run("ONTARIO\nSuperior Court of Justice, Family Court\nFS-25-00047589-0000"))
    assert (found[0].record.id, found[0].name) == ("on-family", "Ontario Superior Court of Justice")


ELSEWHERE = (
    "the Halifax Regional Police shall make a request of Infinet Communications Group Inc. for the name, and report."
)


def binds(paragraph: str) -> bool:
    text = ORDER.replace(COMMAND, f"1. THIS COURT ORDERS that {paragraph}")
    return any(binds_others(Paper(run(text), tuple(OFFICE.split(",")))))


def test_an_order_that_commands_others() -> None:
    """An order to the police alone binds nobody here; one that may bind us is left in doubt."""
    assert binds(ELSEWHERE)
    assert not binds(f"the Halifax Regional Police and {US} shall make a list of the names.")
    assert not binds("the company that keeps the site shall make known who pays for it.")
    assert not binds(f"{US} shall disclose the name and address of the holder of ICG-20304.")


def test_an_order_that_commands_others_is_never_let_through() -> None:
    """It is refused, or looked at."""
    text = ORDER.replace(COMMAND, f"1. THIS COURT ORDERS that {ELSEWHERE}")
    assert outcome(text, "Registrar") is not Outcome.ADMISSIBLE
