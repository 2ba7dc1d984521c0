"""What follows from the checks: the outcome of a paper, of a packet, and who must look."""

from datetime import UTC, datetime

import pytest

from domain.assessment import PRIVACY_OFFICER, Check, CheckOutcome, Clause
from domain.document import Document, Mark, SignatureState
from domain.page import PageCounts
from domain.policy import CURABLE, RULES, outcome_of
from domain.wording import Sentence
from tests.domain.cases import (
    ADMISSIBLE,
    FAIL,
    INADMISSIBLE,
    NEEDS_REVIEW,
    PASS,
    POLICY,
    UNKNOWN,
    assessed,
    attorney_letter,
    fact,
    letter,
    mark,
    order,
    other,
    outcome,
    power,
    sign,
)

EMPTY = (sign(SignatureState.EMPTY),)


def a(rule: str, outcome: CheckOutcome) -> Check:
    return Check(rule=rule, clause=Clause.COURT_ORDER, outcome=outcome, reason=Sentence(en="…", fr="…"))


@pytest.mark.parametrize("doubted", sorted(RULES))
def test_one_doubt_is_enough_against_admissible(doubted: str) -> None:
    """A single unknown or failed rule, whichever it is, keeps a paper from being admissible."""
    passed = [a(rule, PASS) for rule in RULES if rule != doubted]
    assert outcome_of(passed) is ADMISSIBLE
    assert outcome_of([*passed, a(doubted, UNKNOWN)]) is NEEDS_REVIEW
    wanted = NEEDS_REVIEW if doubted in CURABLE else INADMISSIBLE
    assert outcome_of([*passed, a(doubted, FAIL)]) is wanted


def test_nothing_is_refused_while_its_kind_is_uncertain() -> None:
    """The rules of a kind cannot refuse a paper of which nobody knows that it is of that kind."""
    assert outcome_of([a("issued", FAIL), a("kind_certain", UNKNOWN)]) is NEEDS_REVIEW


def test_a_good_order_a_good_letter_and_a_good_pair_are_admissible() -> None:
    """Each of the three lawful bases leads to admissible when every rule it needs passes."""
    assert outcome(order()) is ADMISSIBLE
    assert outcome(letter()) is ADMISSIBLE
    assert outcome(attorney_letter(), power()) is ADMISSIBLE


@pytest.mark.parametrize(
    ("papers", "wanted"),
    [
        ((power(),), NEEDS_REVIEW),
        ((power(poa_type="personal_care"),), NEEDS_REVIEW),
        ((attorney_letter(), power(poa_type="personal_care")), INADMISSIBLE),
        ((attorney_letter(),), NEEDS_REVIEW),
        ((attorney_letter(), power(attorneys=("Ines Okafor",))), INADMISSIBLE),
        ((attorney_letter(), power(expires="2026-01-01")), INADMISSIBLE),
        ((attorney_letter(), power(effective="springing")), NEEDS_REVIEW),
        ((letter(), power(attorneys=("Ines Okafor",))), ADMISSIBLE),
        ((other("invoice"),), INADMISSIBLE),
        ((other("summons", must_be_seen=True),), NEEDS_REVIEW),
        ((other(None, certainty=0.3),), NEEDS_REVIEW),
        ((), NEEDS_REVIEW),
        ((order(), other("cover_sheet")), ADMISSIBLE),
        ((order(signatures=EMPTY), other("cover_sheet")), INADMISSIBLE),
        ((other("cover_sheet"), other("identity_document", pages=(4,))), INADMISSIBLE),
        ((order(), letter(pages=(2,))), ADMISSIBLE),
        ((order(), letter(pages=(2,), signatures=EMPTY)), NEEDS_REVIEW),
        ((letter(), other("revocation")), NEEDS_REVIEW),
        ((letter(), other("email_printout")), NEEDS_REVIEW),
        ((order(), other("draft_order")), NEEDS_REVIEW),
        ((order(), other("preservation_demand", must_be_seen=True)), NEEDS_REVIEW),
        ((letter(), power(account_number="ICG-77777")), NEEDS_REVIEW),
    ],
)  # fmt: skip
def test_the_outcome_of_a_packet(papers: tuple[Document, ...], wanted: object) -> None:
    """A packet has the outcome of its best asking paper, unless its papers disagree."""
    assert outcome(*papers) is wanted
    assert outcome(*reversed(papers)) is wanted


def test_an_unread_page_makes_a_packet_neither_good_nor_bad() -> None:
    """One page that nobody could read brings every packet before a person."""
    facts = (fact(1), fact(2), fact(3, unread=True))
    for papers in ((order(),), (letter(),), (other("invoice", pages=(1,)),), (order(Mark.DRAFT),)):
        assert outcome(*papers, facts=facts) is NEEDS_REVIEW


def test_counts_that_disagree_are_never_admissible() -> None:
    """A file whose pages are counted in two ways with two results may have lost one."""
    assert outcome(order(), counts=PageCounts(structure=3, renderer=3, rows=1)) is NEEDS_REVIEW


def test_an_unknown_channel_is_never_admissible() -> None:
    """The channel is evidence; without it nothing is admissible."""
    assert outcome(order(), channel=None) is NEEDS_REVIEW


@pytest.mark.parametrize(
    ("paper", "lane"),
    [
        (order(), None),
        (order(Mark.FORBIDS_TELLING), PRIVACY_OFFICER),
        (order(Mark.CSIS), PRIVACY_OFFICER),
        (order(non_disclosure=True), PRIVACY_OFFICER),
        (order(variant="preservation_order"), PRIVACY_OFFICER),
        (other("notice_of_motion", Mark.ADDRESSED_TO_US), PRIVACY_OFFICER),
        (other("notice_of_motion"), None),
        (other("invoice", Mark.ADDRESSED_TO_US), None),
    ],
)
def test_the_lane_of_the_privacy_officer(paper: Document, lane: str | None) -> None:
    """Orders of silence, preservation, and court papers that name us are the privacy officer's."""
    packet = assessed(paper)
    assert packet.documents[0].assessment.lane == lane
    assert packet.assessment.lane == lane


def test_silence_does_not_stop_a_disclosure() -> None:
    """An order that forbids telling the customer is admissible like any other; fewer people see it."""
    assert outcome(order(Mark.FORBIDS_TELLING)) is ADMISSIBLE


def test_days_begin_and_end_in_the_office() -> None:
    """A letter valid until the 14th holds until midnight in Vancouver, whatever the day is in Greenwich."""
    paper = letter(valid_until="2026-06-14", letter_date="2026-06-01")
    before, after = datetime(2026, 6, 15, 6, 59, tzinfo=UTC), datetime(2026, 6, 15, 7, 1, tzinfo=UTC)
    assert outcome(paper, now=before) is ADMISSIBLE
    assert outcome(paper, now=after) is INADMISSIBLE


def test_every_assessment_carries_the_policy_it_was_made_under() -> None:
    """Version and hash of the policy stand in the assessment of the packet and of every paper."""
    packet = assessed(attorney_letter(), power())
    assert {one.assessment.policy for one in packet.documents} | {packet.assessment.policy} == {POLICY.stamp}


def test_the_packets_own_checks_are_the_worst_of_its_papers() -> None:
    """What concerns the whole delivery is said once, at its worst."""
    packet = assessed(order(), letter(pages=(2,)), facts=(fact(1), fact(2, printed=(1, 3))))
    found = {check.rule: check.outcome for check in packet.assessment.checks}
    assert found == {"channel_accepted": PASS, "readable": PASS, "pages_complete": FAIL, "papers_agree": PASS}


def test_a_check_points_to_the_place_that_decided() -> None:
    """A check carries page and box of the mark, field or signature that decided it."""
    packet = assessed(letter(mark(Mark.REVOKED, page=1)))
    check = next(one for one in packet.documents[0].assessment.checks if one.rule == "not_revoked")
    assert (check.page, check.box is not None) == (1, True)
