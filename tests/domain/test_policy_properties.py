"""Laws that hold for any packet, on papers made up by chance."""

from dataclasses import replace
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.document import Document, FieldReading, Finding, Mark, Signature, SignatureState
from domain.page import PageFacts
from tests.domain.cases import (
    ADMISSIBLE,
    attorney_letter,
    fact,
    letter,
    mark,
    order,
    other,
    outcome,
    power,
    reading,
    sign,
)

GOOD: tuple[tuple[Document, ...], ...] = ((order(),), (letter(),), (attorney_letter(), power()))
UNRELATED = ("invoice", "cover_sheet", "identity_document", "marketing", "draft_order", "revocation", None)

marks = st.lists(
    st.builds(mark, st.sampled_from(list(Mark)), st.sampled_from((0.3, 0.95))),
    max_size=3,
    unique_by=lambda one: one.mark,
)
states = st.sampled_from(list(SignatureState)).map(sign)
fields = st.lists(
    st.sampled_from(
        [
            reading("valid_until", "2026-01-01"),
            reading("deadline_date", "2026-12-31"),
            reading("information", "visitor_logs"),
            reading("information", "content", 0.3),
            reading("customer", "Tomas Reyes"),
            reading("signed_under_poa", True),
        ]
    ),
    max_size=2,
)


@st.composite
def papers(draw: st.DrawFn) -> tuple[Document, ...]:
    """A good packet, spoilt by chance or not at all."""
    return tuple(
        _spoilt(one, draw(marks), draw(fields), draw(st.none() | states)) for one in draw(st.sampled_from(GOOD))
    )


def _spoilt(one: Document, found: list[Finding], read: list[FieldReading], state: Signature | None) -> Document:
    return replace(
        one,
        findings=(*one.findings, *found),
        fields=(*read, *one.fields),
        signatures=one.signatures if state is None else (state,),
    )


def facts_of(packet: tuple[Document, ...]) -> tuple[PageFacts, ...]:
    """The pages of a packet, numbered "n of m" as printed."""
    numbers = sorted({number for one in packet for number in one.pages})
    return tuple(fact(number, printed=(number, len(numbers))) for number in numbers)


@given(packet=papers(), which=st.integers(min_value=0, max_value=5))
def test_an_unread_page_never_makes_a_packet_admissible(packet: tuple[Document, ...], which: int) -> None:
    """Whatever the packet, once one of its pages is unread it is not admissible."""
    facts = list(facts_of(packet))
    facts[which % len(facts)] = replace(facts[which % len(facts)], unread=True)
    assert outcome(*packet, facts=tuple(facts)) is not ADMISSIBLE


@given(packet=papers(), which=st.integers(min_value=0, max_value=5))
def test_a_missing_numbered_page_never_makes_a_packet_admissible(packet: tuple[Document, ...], which: int) -> None:
    """A page taken away from "n of m" leaves a packet that is not admissible."""
    whole = (*facts_of(packet), fact(9, printed=(len(facts_of(packet)) + 1, len(facts_of(packet)) + 1)))
    whole = tuple(replace(one, printed=(number, len(whole))) for number, one in enumerate(whole, start=1))
    gone = which % len(whole)
    assert outcome(*packet, facts=whole[:gone] + whole[gone + 1 :]) is not ADMISSIBLE


@given(packet=papers(), variant=st.sampled_from(UNRELATED), seen=st.booleans())
def test_an_unrelated_page_never_makes_a_packet_admissible(
    packet: tuple[Document, ...], variant: str | None, seen: bool
) -> None:
    """What was not admissible stays so in the company of any other paper."""
    company = (*packet, other(variant, must_be_seen=seen, pages=(8,)))
    if outcome(*packet) is not ADMISSIBLE:
        assert outcome(*company) is not ADMISSIBLE


@given(packet=papers(), order_=st.randoms(use_true_random=False))
def test_the_order_of_papers_never_matters(packet: tuple[Document, ...], order_: Random) -> None:
    """Papers in any order have one outcome."""
    company = [*packet, other("invoice", pages=(8,)), other("cover_sheet", pages=(9,))]
    wanted = outcome(*company)
    order_.shuffle(company)
    assert outcome(*company) is wanted


@settings(max_examples=200)
@given(packet=papers())
def test_only_untouched_packets_are_admissible_among_the_doubtful(packet: tuple[Document, ...]) -> None:
    """A doubt about any reading that decides is never taken for certainty: dimming a field never admits."""
    if outcome(*packet) is ADMISSIBLE:
        return
    dim = tuple(replace(one, fields=tuple(replace(field, confidence=0.1) for field in one.fields)) for one in packet)
    assert outcome(*dim) is not ADMISSIBLE
