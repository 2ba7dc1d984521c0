"""The traps of understanding.md, one by one, as the policy must step over them."""

from dataclasses import replace
from datetime import date

import pytest

from domain.document import Document, Finding, Mark, SignatureState
from tests.domain.cases import (
    ADMISSIBLE,
    FAIL,
    INADMISSIBLE,
    NEEDS_REVIEW,
    PASS,
    UNKNOWN,
    attorney_letter,
    check,
    letter,
    mark,
    order,
    other,
    outcome,
    power,
    sign,
)

TYPED = (sign(SignatureState.TYPED),)
STAMP = (sign(SignatureState.STAMP),)


def limit(last: date | None) -> Finding:
    """Words that end the paper, and the last day where it can be told."""
    return replace(mark(Mark.VALID_UNTIL), day=last)


def test_trap_1_a_production_order_prints_no_court_and_no_file_number() -> None:
    """Forms 5.005 to 5.008 name a justice and no court: that is enough, and never a reason to refuse."""
    form = order(Mark.MADE_BY_JUDGE, court=None, variant="production_order")
    assert check("canadian_court", form).outcome is PASS
    assert outcome(form) is ADMISSIBLE
    assert outcome(order(court=None, variant="production_order")) is NEEDS_REVIEW


@pytest.mark.parametrize(
    ("variant", "must_be_seen", "wanted"),
    [("information_to_obtain", False, INADMISSIBLE), ("preservation_demand", True, NEEDS_REVIEW)],
)
def test_trap_2_a_justices_signature_makes_no_order(variant: str, must_be_seen: bool, wanted: object) -> None:
    """An information to obtain is signed by a justice and orders nothing; a demand is no judge's."""
    paper = other(variant, Mark.MADE_BY_JUDGE, Mark.ADDRESSED_TO_US, must_be_seen=must_be_seen)
    assert outcome(paper) is wanted


@pytest.mark.parametrize(
    ("variant", "marks"),
    [("preservation_order", (Mark.PRESERVES_ONLY,)), ("non_disclosure_order", (Mark.FORBIDS_TELLING,))],
)
def test_trap_3_orders_of_preservation_or_silence_disclose_nothing(variant: str, marks: tuple[Mark, ...]) -> None:
    """Orders under ss. 487.013 and 487.0191 are orders, and no ground for a disclosure."""
    paper = order(*marks, variant=variant, without=(Mark.ORDERS_DISCLOSURE,))
    assert check("is_order", paper).outcome is PASS
    assert check("orders_disclosure", paper).outcome is FAIL
    assert outcome(paper) is INADMISSIBLE


def test_trap_4_an_order_under_the_csis_act_is_real_and_the_privacy_officers() -> None:
    """A Federal Court order under the CSIS Act counts, for the eyes of those who must know."""
    paper = order(Mark.CSIS, court="Federal Court", file_number="CSIS-12-26")
    assert outcome(paper) is ADMISSIBLE
    assert check("non_disclosure", paper).reason.en.startswith("It forbids telling")


@pytest.mark.parametrize(
    "paper",
    [order(Mark.CERTIFIED_COPY), order(Mark.ORIGINAL_SIGNED_BY, signatures=TYPED), order(signatures=STAMP)],
)
def test_trap_5_copies_need_a_person_and_are_not_refused(paper: Document) -> None:
    """A certified copy, "original signed by", or a stamp alone is left to a person."""
    assert check("issued", paper).outcome is UNKNOWN
    assert outcome(paper) is NEEDS_REVIEW


@pytest.mark.parametrize(
    "papers",
    [
        (order(deadline_date="2026-06-14"),),
        (letter(valid_until="2026-06-14"),),
        (attorney_letter(), power(expires="2026-06-14")),
    ],
)
def test_trap_6_what_has_expired_is_refused(papers: tuple[Document, ...]) -> None:
    """A passed production date, a letter past its last day, a power that has ended: none counts."""
    assert outcome(*papers) is INADMISSIBLE


@pytest.mark.parametrize(
    "paper",
    [
        letter(limit(date(2026, 12, 31)), valid_until="2026-05-31", faint=("valid_until",)),
        letter(limit(date(2026, 12, 31)), limit(None)),
        order(limit(date(2026, 12, 31)), limit(None)),
    ],
)
def test_trap_6_one_clear_limit_does_not_outweigh_one_that_is_not(paper: Document) -> None:
    """Where one last day was read badly or could not be told, another one that lies ahead clears nothing."""
    assert check("in_force", paper).outcome is UNKNOWN
    assert outcome(paper) is NEEDS_REVIEW


def test_trap_6_a_faint_day_counted_alike_from_the_words_is_certain() -> None:
    """Two ways to one day make it certain."""
    assert outcome(letter(limit(date(2026, 12, 31)), valid_until="2026-12-31", faint=("valid_until",))) is ADMISSIBLE


def test_an_order_beside_a_foreign_one_is_looked_at() -> None:
    """Whose order it is that speaks to us is for a person to say."""
    assert outcome(order(), other("foreign_order")) is NEEDS_REVIEW


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        (power(poa_type="personal_care"), INADMISSIBLE),
        (power(poa_type="protection_mandate", jurisdiction="QC", notary="Me Odile Exemple"), INADMISSIBLE),
        (power(Mark.HOMOLOGATED, poa_type="protection_mandate", jurisdiction="QC", notary="Me O. Exemple"), ADMISSIBLE),
        (power(poa_type="continuing", jurisdiction="ON", witnesses=("Ada Birch",)), NEEDS_REVIEW),
        (power(poa_type="continuing", jurisdiction="ON", witnesses=("Ada Birch", "Tomas Reyes")), INADMISSIBLE),
        (power(poa_type="continuing", jurisdiction="ON", witnesses=("Ada Birch", "Lev Moss")), ADMISSIBLE),
        (power(poa_type="enduring", jurisdiction="BC", witnesses=("Ada Birch", "Lev Moss")), NEEDS_REVIEW),
        (power(Mark.SCOPE_EXCLUDES), INADMISSIBLE),
    ],
)
def test_trap_7_powers_that_do_not_carry_the_letter(given: Document, wanted: object) -> None:
    """Care, mandates without a court, missing witnesses, an attorney who did not sign, a scope too small."""
    assert outcome(attorney_letter(), given) is wanted


@pytest.mark.parametrize(
    ("paper", "wanted"),
    [
        (letter(customer="Merle Ltd.", signatory="Ana Pike"), NEEDS_REVIEW),
        (letter(Mark.SIGNING_AUTHORITY, customer="Merle Ltd.", signatory="Ana Pike"), ADMISSIBLE),
        (letter(signatures=TYPED), INADMISSIBLE),
        (letter(Mark.NOT_THE_CUSTOMER, signatory="Pedro Costa"), INADMISSIBLE),
        (letter(signatory="Pedro Costa"), NEEDS_REVIEW),
    ],
)
def test_trap_8_who_may_sign_for_a_customer(paper: Document, wanted: object) -> None:
    """A company needs somebody with authority, a typed name is no signature, a spouse is not the customer."""
    assert outcome(paper) is wanted


@pytest.mark.parametrize("paper", [order(Mark.AMBIGUOUS_DATE), letter(Mark.AMBIGUOUS_DATE)])
def test_trap_9_a_date_that_reads_in_two_ways_is_asked_about(paper: Document) -> None:
    """03/04/2026 is a question for a person, never a reason to admit or to refuse."""
    assert check("in_force", paper).outcome is UNKNOWN
    assert outcome(paper) is NEEDS_REVIEW
