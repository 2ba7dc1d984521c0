"""An order that bids us give nothing names nobody to give it to, unless it surely does."""

import pytest

from classifiers.unasked import SURE_ENOUGH, without_unasked
from domain.document import AUTHORIZATION_LETTER, COURT_ORDER, FieldReading, Finding, Mark, Verdict
from domain.page import Box

BOX = Box(left=0.1, top=0.1, right=0.3, bottom=0.12)


def reading(name: str, confidence: float) -> FieldReading:
    return FieldReading(name=name, value="Ada Fennimore", raw="Ada Fennimore", page=1, box=BOX, confidence=confidence)


def verdict(kind: str) -> Verdict:
    return Verdict(kind=kind, variant=None, confidence=0.95, evidence=(), runner_up=None, margin=4.0)


FOUND = (reading("disclose_to", 0.6), reading("customer", 0.6), reading("judge", 0.2))


@pytest.mark.parametrize(
    ("kind", "mark", "left"),
    [
        (COURT_ORDER, Mark.PRESERVES_ONLY, ["customer", "judge"]),
        (COURT_ORDER, Mark.ORDERS_DISCLOSURE, ["disclose_to", "customer", "judge"]),
        (AUTHORIZATION_LETTER, Mark.PRESERVES_ONLY, ["disclose_to", "customer", "judge"]),
    ],
)
def test_a_doubtful_taker_needs_words_that_order_giving(kind: str, mark: Mark, left: list[str]) -> None:
    """Only on orders, only what is doubtful, and only of the parts that an order to give would have."""
    findings = (Finding(mark=mark, page=1, box=BOX, raw="", confidence=0.9, day=None),)
    assert [one.name for one in without_unasked(FOUND, findings, verdict(kind))] == left


def test_who_is_named_surely_stays() -> None:
    """A name at the border is shown, so that a person sees whom the paper speaks of."""
    sure = [reading(name, border) for name, border in SURE_ENOUGH.items()]
    assert without_unasked(sure, (), verdict(COURT_ORDER)) == tuple(sure)
