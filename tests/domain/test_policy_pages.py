"""Which pages may go without a number in a paper that numbers its pages "n of m"."""

from dataclasses import replace

import pytest

from domain.assessment import CheckOutcome
from domain.page import PageFacts
from tests.domain.cases import FAIL, PASS, check, fact, letter

FIRST_BARE = (fact(1), fact(2, printed=(2, 3)), fact(3, printed=(3, 3)))
MIDDLE_BARE = (fact(1, printed=(1, 3)), fact(2), fact(3, printed=(3, 3)))
LAST_BARE = (fact(1, printed=(1, 3)), fact(2, printed=(2, 3)), fact(3))
OUT_OF_ORDER = (fact(1, printed=(2, 3)), fact(2), fact(3, printed=(3, 3)))
ONE_GONE = (fact(1), fact(2, printed=(3, 3)))
UNREAD = (fact(1, unread=True), fact(2, printed=(2, 3)), fact(3, printed=(3, 3)))


@pytest.mark.parametrize(
    ("facts", "wanted"),
    [
        (FIRST_BARE, PASS),
        (MIDDLE_BARE, PASS),
        (LAST_BARE, FAIL),
        (OUT_OF_ORDER, FAIL),
        (ONE_GONE, FAIL),
        (UNREAD, FAIL),
    ],
)
def test_a_page_without_a_number_between_numbered_ones(facts: tuple[PageFacts, ...], wanted: CheckOutcome) -> None:
    """It is the missing one only where every other page stands in its place and the last one is numbered."""
    paper = letter(pages=tuple(one.number for one in facts))
    assert check("pages_complete", replace(paper, signatures=()), facts=facts).outcome is wanted


def test_a_signed_page_without_a_number_is_a_paper_of_its_own() -> None:
    """Papers are signed at their end: page 2 of 2 behind a signed letter leaves a page missing."""
    facts = (fact(1), fact(2, printed=(2, 2)))
    signed_first = letter(pages=(1, 2))
    assert {one.page for one in signed_first.signatures} == {1}
    assert check("pages_complete", signed_first, facts=facts).outcome is FAIL
    assert check("pages_complete", replace(signed_first, signatures=()), facts=facts).outcome is PASS


def test_a_page_of_another_paper_between_them_leaves_one_missing() -> None:
    """The sheets of a paper must lie one behind the other to make up for a number that is not printed."""
    facts = (fact(1), fact(2), fact(3, printed=(2, 2)))
    apart = replace(letter(pages=(1, 3)), signatures=())
    assert check("pages_complete", apart, facts=facts).outcome is FAIL
