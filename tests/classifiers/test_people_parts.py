"""Who plays a part where the paper speaks of them by their part alone, and where names run into labels and others."""

import pytest

from classifiers.fields.court_order import FIELDS
from classifiers.fields.judges import find_judge
from classifiers.fields.mentions import everybody
from classifiers.fields.sheet import sheet_of
from classifiers.people.cast import cast_of
from classifiers.people.rules import RULES
from tests.classifiers.papers import run

BY_NAME = {field.name: field for field in FIELDS}
CAUSE = """SUPREME COURT OF BRITISH COLUMBIA
BETWEEN:
HERON QUARRY LTD.
PLAINTIFF
AND:
OSCAR PELL
DEFENDANT
ORDER
{asked}
"""


def _hints(text: str, name: str) -> set[str]:
    cast = cast_of("court_order", run(text), RULES["court_order"])
    return {hint for one in cast.people if one.who.value == name for hint in one.seen}


def test_a_place_of_the_part_is_a_place_of_its_bearer() -> None:
    """ "The account of the defendant" speaks of whom the style of cause calls the defendant, and of nobody else."""
    text = CAUSE.format(asked="Infinet shall produce the invoices of account ICG-20304 of the defendant.")
    told = "as part account in sentence"
    assert told in _hints(text, "Oscar Pell")
    assert told not in _hints(text, "Heron Quarry Ltd.")


def test_a_part_that_two_have_tells_nothing() -> None:
    """Where two are defendants, nobody knows which of them "the defendant" means."""
    text = CAUSE.replace("OSCAR PELL", "OSCAR PELL and\nADA FABLE").replace("DEFENDANT", "DEFENDANTS")
    text = text.format(asked="Infinet shall produce the invoices of account ICG-20304 of the defendant.")
    assert not any(hint.startswith("as part account") for hint in _hints(text, "Oscar Pell"))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("between OSCAR PELL and HERON QUARRY LTD. today", ["Oscar Pell", "Heron Quarry Ltd."]),
        ("for Heron Quarry Ltd. and Fable Farms Inc. today", ["Heron Quarry Ltd.", "Fable Farms Inc."]),
        ("for Ada Fable and Sons Ltd. today", ["Ada Fable and Sons Ltd."]),
        ("for Pell & Fable Associates Ltd. today", ["Pell & Fable Associates Ltd."]),
        ("the Supplier Infinet Communications Group Inc.\nshall", []),
        ("says Councillor Ada Fable to us", ["Ada Fable"]),
        ("the Sale of Heron Quarry Ltd. is on", ["Heron Quarry Ltd."]),
    ],
)
def test_names_end_where_others_begin(text: str, names: list[str]) -> None:
    """Two joined by "and" are two where each name is whole; labels and the host are nobody."""
    assert [who.value for who in everybody(sheet_of(run(text)))] == names


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("THE HONOURABLE JUSTICE ADA FABLE, Sydney, March 4, 2026\nORDER", "Justice Ada Fable"),
        ("BEFORE THE HONOURABLE JUSTICE FABLE\nORDER\n.\nAda Fable\n", "Justice Ada Fable"),
    ],
)
def test_a_judge_has_the_name_that_is_printed(text: str, value: str) -> None:
    """No place behind a comma; the given name where the paper prints it."""
    assert find_judge(run(text))[0].value == value


def test_a_surname_that_two_share_stays_alone() -> None:
    """Where two people bear the judge's surname, no given name is guessed."""
    text = "BEFORE THE HONOURABLE JUSTICE FABLE\nORDER\n.\nAda Fable\n.\nOscar Fable\n"
    assert find_judge(run(text))[0].value == "Justice Fable"


@pytest.mark.parametrize(
    ("asked", "value"),
    [
        (
            'The person (the "Operator") who holds account ICG-20304 is not to be told. Name the Operator.',
            "the Operator",
        ),
        ('The letter (the "Order") sets out account ICG-20304.', None),
        ('Infinet (the "Provider") holds account ICG-20304.', None),
    ],
)
def test_a_customer_may_have_no_other_name_than_a_term(asked: str, value: str | None) -> None:
    """Whom an order defines as the holder is found by that term; things, the host and parties are not."""
    found = [one.value for one in RULES["court_order"]["customer"](run(CAUSE.format(asked=asked)))]
    assert (value in found) if value else not any(str(one).startswith("the ") for one in found)


def test_a_term_identifies_nobody() -> None:
    """A customer whom the order calls by a term alone is read with doubt: no outcome may rest on it."""
    text = CAUSE.format(asked='Name the person (the "Sender") who holds the account. The Sender is not to be told.')
    found = [one for one in BY_NAME["customer"].find(run(text)) if str(one.value).startswith("the ")]
    assert all(one.confidence < 0.6 for one in found)
