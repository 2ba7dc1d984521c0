"""Laws of issue 5 that hold for any packet made of drawn pages: doubt and company never admit anything."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.assessment import Outcome
from domain.page import Page, PageText, PageUnread
from fixtures.drawing.misread import misread
from tests.classifiers.inked import inked
from tests.classifiers.papers import page
from tests.classifiers.test_understand import INVOICE, LETTER, ORDER, UNREAD, packet

POWER = """                 GENERAL POWER OF ATTORNEY
I, Maria Costa, of Nelson, British Columbia, appoint Tomas Reyes of Nelson to be my attorney.
My attorney may do anything that I can lawfully do, and may obtain any record about my accounts.
This power takes effect on the day it is signed. Signed on January 20, 2025.
.
Maria Costa
"""
UNDER_POWER = """March 3, 2026

Infinet Communications Group Inc.
Attention: Privacy Officer

Dear Privacy Officer,

I write for Maria Costa, your customer under account ICG-10203, as her attorney under the enclosed power of attorney.
I authorize you to release to Ledgerwell Accounting LLP copies of all invoices of the account.

Yours truly,
.
Tomas Reyes
Attorney for Maria Costa
"""
DRAFT = ORDER.replace("BETWEEN:", "DRAFT\nBETWEEN:")
REFUSAL = LETTER.replace("We authorise you", "We do not authorise you")
NUMBERED = tuple(f"{text}\nPage {number} of 2" for number, text in enumerate((ORDER, "Schedule A\nThe account."), 1))

SIGNED = {LETTER: "Anneliese Moreau", ORDER: "Registrar", POWER: "Maria Costa", UNDER_POWER: "Tomas Reyes",
          DRAFT: "Registrar", REFUSAL: "Anneliese Moreau", NUMBERED[0]: "Registrar"}  # fmt: skip
PACKETS = (
    (LETTER,),
    (ORDER,),
    (UNDER_POWER, POWER),
    (UNDER_POWER,),
    (POWER,),
    (DRAFT,),
    (REFUSAL,),
    (INVOICE,),
    NUMBERED,
)
STRANGERS = (INVOICE, DRAFT, REFUSAL, "", "A few words of no meaning.")

slow = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
texts = st.sampled_from(PACKETS)


@cache
def drawn(text: str, number: int) -> PageText:
    """A page of a text, signed where it wants to be."""
    made = page(text, number=number)
    return inked(made, SIGNED[text]) if text in SIGNED else made


def pages(texts: Sequence[str]) -> tuple[Page, ...]:
    return tuple(drawn(text, number) for number, text in enumerate(texts, start=1))


def outcome(given: Sequence[Page]) -> Outcome:
    return packet(*given).assessment.outcome


def test_the_good_packets_here_are_good() -> None:
    """The laws below say something only because some packets are admissible to begin with."""
    good = [packet_ for packet_ in PACKETS if outcome(pages(packet_)) is Outcome.ADMISSIBLE]
    assert (LETTER,) in good
    assert (ORDER,) in good
    assert NUMBERED in good


@slow
@given(packet_=texts, which=st.integers(min_value=0, max_value=3))
def test_a_page_that_becomes_unread_never_admits(packet_: tuple[str, ...], which: int) -> None:
    """Whatever the packet, with one page unread it is not admissible."""
    given_ = list(pages(packet_))
    number = given_[which % len(given_)].number
    given_[which % len(given_)] = PageUnread(number=number, code="slow", reason=UNREAD)
    assert outcome(given_) is not Outcome.ADMISSIBLE


@slow
@given(which=st.integers(min_value=0, max_value=1), company=st.sampled_from([(), (LETTER,), (INVOICE,)]))
def test_a_numbered_page_taken_away_never_admits(which: int, company: tuple[str, ...]) -> None:
    """A paper whose page 1 or 2 of 2 is gone is not admissible, in whatever company."""
    whole = pages((*NUMBERED, *company))
    assert outcome(whole[:which] + whole[which + 1 :]) is not Outcome.ADMISSIBLE


@slow
@given(packet_=texts, stranger=st.sampled_from(STRANGERS), first=st.booleans())
def test_an_unrelated_page_never_admits(packet_: tuple[str, ...], stranger: str, first: bool) -> None:
    """What was not admissible alone is not admissible beside any other page, before or behind it."""
    if outcome(pages(packet_)) is Outcome.ADMISSIBLE:
        return
    company = (stranger, *packet_) if first else (*packet_, stranger)
    assert outcome(pages(company)) is not Outcome.ADMISSIBLE


@slow
@given(packet_=texts, chance=st.randoms(use_true_random=False))
def test_the_order_of_pages_in_memory_never_matters(packet_: tuple[str, ...], chance: Random) -> None:
    """Pages given in any order make the same packet."""
    given_ = list(pages((*packet_, INVOICE)))
    wanted = packet(*given_)
    chance.shuffle(given_)
    assert packet(*given_) == wanted


@slow
@given(text=st.sampled_from((DRAFT, REFUSAL, INVOICE)), seed=st.integers(0, 999), rate=st.sampled_from((0.01, 0.02)))
def test_seeded_noise_never_admits_what_was_inadmissible(text: str, seed: int, rate: float) -> None:
    """Two wrong characters in a hundred do not turn a draft, a refusal or an invoice into authority."""
    worn = page(misread(text, rate=rate, seed=seed))
    ink = drawn(text, 1).ink
    assert outcome((replace(worn, ink=ink),)) is not Outcome.ADMISSIBLE
