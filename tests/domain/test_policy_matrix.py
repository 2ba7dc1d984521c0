"""The matrix of information by authority, cell by cell: what mission.md's table says of each clause."""

from dataclasses import replace

import pytest

from domain.assessment import CheckOutcome, Clause
from domain.document import Document, Mark
from tests.domain.cases import (
    ADMISSIBLE,
    FAIL,
    INADMISSIBLE,
    NEEDS_REVIEW,
    PASS,
    UNKNOWN,
    assessed,
    attorney_letter,
    check,
    letter,
    order,
    outcome,
    power,
    reading,
)

ITSELF = "Maria Costa"
PRIVATE = ("subscriber_identity", "contact", "billing", "payment")

BY_ORDER = [*PRIVATE, "access_logs", "visitor_logs", "content", "public_registration"]
BY_LETTER = [
    *((one, "third party", PASS) for one in PRIVATE),
    *((one, "customer", PASS) for one in PRIVATE),
    ("access_logs", "third party", PASS),
    ("access_logs", "customer", PASS),
    ("visitor_logs", "third party", FAIL),
    ("visitor_logs", "customer", PASS),
    ("content", "third party", UNKNOWN),
    ("content", "customer", UNKNOWN),
    ("public_registration", "third party", PASS),
    ("public_registration", "customer", PASS),
]


@pytest.mark.parametrize("information", BY_ORDER)
def test_a_court_order_covers_whatever_it_names(information: str) -> None:
    """Every kind of information goes out on an order of a court of Canada that names it."""
    assert outcome(order(information=(information,))) is ADMISSIBLE


@pytest.mark.parametrize(("information", "recipient", "wanted"), BY_LETTER)
def test_a_customers_letter_covers_its_column(information: str, recipient: str, wanted: CheckOutcome) -> None:
    """The customer's letter covers private data and log-ins for anybody, visitor logs for the customer alone."""
    to = ITSELF if recipient == "customer" else "Ledgerwell Accounting LLP"
    assert check("information_covered", letter(information=(information,), recipient=to)).outcome is wanted


@pytest.mark.parametrize(
    ("information", "wanted"),
    [
        *((one, ADMISSIBLE) for one in (*PRIVATE, "access_logs", "public_registration")),
        ("visitor_logs", INADMISSIBLE),
        ("content", NEEDS_REVIEW),
    ],
)
def test_an_attorneys_letter_with_the_power_covers_the_same(information: str, wanted: object) -> None:
    """An attorney may release what the customer may, to a third party, and no more."""
    assert outcome(attorney_letter(information=(information,)), power()) is wanted


@pytest.mark.parametrize(
    ("paper", "wanted"),
    [
        (letter(Mark.LOGS_UNSPECIFIED, information=None), UNKNOWN),
        (letter(Mark.LOGS_UNSPECIFIED, information=None, recipient=ITSELF), PASS),
        (letter(Mark.LOGS_UNSPECIFIED, information=("billing",)), UNKNOWN),
        (attorney_letter(Mark.LOGS_UNSPECIFIED, information=None), UNKNOWN),
        (order(Mark.LOGS_UNSPECIFIED), PASS),
    ],
)
def test_logs_without_saying_which(paper: Document, wanted: CheckOutcome) -> None:
    """Logs that nobody names need a person, except by order and except for the customer."""
    assert check("information_covered", paper).outcome is wanted


@pytest.mark.parametrize(
    ("paper", "clause"),
    [
        (letter(information=("visitor_logs",)), Clause.VISITOR_LOGS),
        (letter(information=("visitor_logs",), recipient=ITSELF), Clause.OWN_LOGS),
        (letter(information=("content",)), Clause.CUSTOMER_COLLECTED),
        (letter(information=("public_registration",)), Clause.PUBLIC_RECORD),
        (letter(information=("billing",)), Clause.CUSTOMER_LETTER),
        (order(), Clause.COURT_ORDER),
    ],
)
def test_each_cell_names_its_clause(paper: Document, clause: Clause) -> None:
    """The check says which clause of the policy decided."""
    assert check("information_covered", paper).clause is clause


def test_visitor_logs_beside_billing_leave_the_rest_to_a_person() -> None:
    """Where only a part of what is asked needs an order, a person decides what may go."""
    assert outcome(letter(information=("billing", "visitor_logs"))) is NEEDS_REVIEW


def test_visitor_logs_beside_other_logs_are_still_refused() -> None:
    """Log-ins beside visitor logs do not soften the clause on visitor logs."""
    assert outcome(letter(information=("access_logs", "visitor_logs"))) is INADMISSIBLE


def test_visitor_logs_for_an_attorney_personally_are_left_open() -> None:
    """An attorney who asks for visitor logs in person is neither the customer nor plainly a third party."""
    paper = attorney_letter(information=("visitor_logs",), recipient="Tomas Reyes")
    assert check("information_covered", paper, power=power()).outcome is UNKNOWN


def test_a_recipient_read_badly_never_counts_as_the_customer() -> None:
    """Whether visitor logs go to the customer must be certain."""
    paper = letter(information=("visitor_logs",), recipient=ITSELF, faint=("recipient",))
    assert assessed(paper).assessment.outcome is NEEDS_REVIEW


@pytest.mark.parametrize(
    ("asked", "marks", "wanted"),
    [
        ({"billing": 0.55, "contact": 0.45}, (), PASS),
        ({"billing": 0.45, "contact": 0.45}, (), UNKNOWN),
        ({"access_logs": 0.55}, (), UNKNOWN),
        ({"visitor_logs": 0.55}, (), UNKNOWN),
        ({"billing": 0.9, "access_logs": 0.3}, (), PASS),
        ({"billing": 0.9, "access_logs": 0.3}, (Mark.VISITORS,), UNKNOWN),
        ({"billing": 0.9, "access_logs": 0.3}, (Mark.LOGS_UNSPECIFIED,), UNKNOWN),
        ({"billing": 0.9, "visitor_logs": 0.3}, (), UNKNOWN),
        ({"billing": 0.9, "content": 0.3}, (), UNKNOWN),
        ({"billing": 0.55, "content": 0.45}, (), UNKNOWN),
    ],
)
def test_a_doubt_counts_where_what_is_meant_may_not_go_out(
    asked: dict[str, float], marks: tuple[Mark, ...], wanted: CheckOutcome
) -> None:
    """What goes out as freely whatever was meant needs no sure reading; visitors' logs, contents and "logs" do."""
    paper = letter(*marks, information=None)
    fields = (*paper.fields, *(reading("information", kind, confidence) for kind, confidence in asked.items()))
    assert check("information_covered", replace(paper, fields=fields)).outcome is wanted
