"""The policy on one screen: which rules each authority needs, and what follows from their answers.

The rules themselves are in `domain/rules/`, one sentence each; the clauses, limits and switches are in `policy.toml`.
A lawful basis is a tuple of rules; a paper is admissible if every rule of one basis passes, inadmissible if every
basis is broken beyond repair, and everything between needs a person. **A false admissible is the worst error.**
"""

from collections.abc import Iterable

from domain.assessment import (
    PRIVACY_OFFICER,
    AssessedDocument,
    Assessment,
    Check,
    CheckOutcome,
    Outcome,
    Packet,
)
from domain.case import Case, Request, Rule
from domain.document import AUTHORIZATION_LETTER, COURT_ORDER, OTHER, POWER_OF_ATTORNEY, Delivery, Document, Mark
from domain.names import best_likeness
from domain.policy_file import Policy, default_policy
from domain.rules.dates import in_force
from domain.rules.information import information_covered
from domain.rules.letter import (
    authorizes_release,
    customer_identified,
    letter_signed,
    not_revoked,
    recipient_named,
    signed_by_customer,
)
from domain.rules.order import addressed_to_us, canadian_court, is_order, issued, non_disclosure, orders_disclosure
from domain.rules.paper import (
    channel_accepted,
    gives_authority,
    kind_certain,
    not_draft,
    not_email,
    pages_complete,
    papers_agree,
    readable,
)
from domain.rules.power import power_valid, signed_by_attorney

__all__ = ["BASES", "CURABLE", "RULES", "Policy", "Request", "assess", "default_policy", "outcome_of"]

Basis = tuple[Rule, ...]

EVERY: Basis = (channel_accepted, readable, pages_complete, kind_certain, not_draft, not_email)
LETTER: Basis = (
    addressed_to_us,
    authorizes_release,
    letter_signed,
    customer_identified,
    recipient_named,
    information_covered,
    in_force,
    not_revoked,
    papers_agree,
)
ORDER: Basis = (
    is_order,
    addressed_to_us,
    canadian_court,
    issued,
    orders_disclosure,
    in_force,
    customer_identified,
    information_covered,
    not_revoked,
    non_disclosure,
    papers_agree,
)
BASES: dict[str, tuple[Basis, ...]] = {
    COURT_ORDER: ((*EVERY, *ORDER),),
    AUTHORIZATION_LETTER: (
        (*EVERY, signed_by_customer, *LETTER),
        (*EVERY, signed_by_attorney, power_valid, *LETTER),
    ),
    POWER_OF_ATTORNEY: ((*EVERY, gives_authority, power_valid, not_revoked),),
    OTHER: ((*EVERY, gives_authority),),
}
BETRAYED_BY: dict[str, Basis] = {
    "foreign_order": (canadian_court,),
    "information_to_obtain": (is_order,),
    "notice_of_motion": (is_order,),
    "reasons": (is_order,),
    "revocation": (not_revoked,),
}
"""Rules that near misses of kind `other` are shown to break, beside giving no authority."""

CURABLE = frozenset({"readable", "pages_complete", "recipient_named"})
"""Rules whose failure can be made good by asking: a person looks, the paper is not refused."""

OF_LETTERS = frozenset({"power_valid"})
"""Rules whose failure refuses the letter that rests on a power, and not the power alone, which asks for nothing."""

RULES: dict[str, Rule] = {rule.name: rule for bases in BASES.values() for basis in bases for rule in basis}


def assess(delivery: Delivery, request: Request, policy: Policy) -> Packet:
    """What the policy says of every paper and of the whole; a person decides it all the same."""
    judged = tuple(_assessed(paper, delivery, request, policy) for paper in delivery.documents)
    return Packet(
        documents=judged,
        roles={number: role.value for number, role in delivery.roles.items()},
        assessment=Assessment(
            outcome=_packet_outcome(judged, delivery),
            lane=next((one.assessment.lane for one in judged if one.assessment.lane), None),
            checks=_packet_checks(judged),
            policy=policy.stamp,
        ),
    )


def outcome_of(checks: Iterable[Check], *, curable: frozenset[str] = CURABLE) -> Outcome:
    """Admissible if all pass; inadmissible if one fails that nothing can cure; else a person is needed."""
    failed = {check.rule for check in checks if check.outcome is CheckOutcome.FAIL}
    doubted = {check.rule for check in checks if check.outcome is CheckOutcome.UNKNOWN}
    if not failed and not doubted:
        return Outcome.ADMISSIBLE
    if failed - curable and "kind_certain" not in doubted:
        return Outcome.INADMISSIBLE
    return Outcome.NEEDS_REVIEW


RANK = (Outcome.ADMISSIBLE, Outcome.NEEDS_REVIEW, Outcome.INADMISSIBLE)
ASKING = frozenset({COURT_ORDER, AUTHORIZATION_LETTER})
WHOLE = ("channel_accepted", "readable", "pages_complete", "papers_agree")
"""Rules that speak of the delivery rather than of one paper."""


def _assessed(paper: Document, delivery: Delivery, request: Request, policy: Policy) -> AssessedDocument:
    power = _power_for(paper, delivery)
    case = Case(paper=paper, power=power, delivery=delivery, request=request, policy=policy)
    tried = [tuple(rule(case) for rule in (*basis, *_betrayers(paper))) for basis in _bases(paper, power)]
    curable = CURABLE | OF_LETTERS if paper.kind == POWER_OF_ATTORNEY else CURABLE
    checks = min(tried, key=lambda checks: RANK.index(outcome_of(checks, curable=curable)))
    assessment = Assessment(
        outcome=outcome_of(checks, curable=curable), lane=_lane(case), checks=checks, policy=policy.stamp
    )
    return AssessedDocument(document=paper, assessment=assessment)


def _bases(paper: Document, power: Document | None) -> tuple[Basis, ...]:
    """Every basis of the kind; the one that the paper claims comes first and is shown where outcomes are equal."""
    bases = BASES.get(paper.kind, BASES[OTHER])
    claimed = paper.first("signed_under_poa")
    under_power = power is not None or (claimed is not None and claimed.value is True)
    return tuple(reversed(bases)) if under_power else bases


def _betrayers(paper: Document) -> Basis:
    return BETRAYED_BY.get(paper.variant or "", ()) if paper.kind == OTHER else ()


def _power_for(paper: Document, delivery: Delivery) -> Document | None:
    """The power of the delivery that names the signatory best; none for a paper that is no letter."""
    powers = [one for one in delivery.documents if one.kind == POWER_OF_ATTORNEY]
    if paper.kind != AUTHORIZATION_LETTER or not powers:
        return None
    signatory = paper.first("signatory")
    name = str(signatory.value) if signatory else ""
    return max(powers, key=lambda power: best_likeness((str(one.value) for one in power.all_of("attorneys")), name))


def _lane(case: Case) -> str | None:
    """Who must look whatever the outcome: the privacy officer, where silence is ordered or a court is waiting."""
    paper = case.paper
    told = paper.first("non_disclosure")
    secret = paper.found(Mark.FORBIDS_TELLING) or paper.found(Mark.CSIS) or (told is not None and told.value is True)
    keeping = paper.found(Mark.PRESERVES_ONLY) or paper.variant == "preservation_order"
    if paper.kind == COURT_ORDER:
        return PRIVACY_OFFICER if secret or keeping else paper.lane
    names_us = paper.variant in case.policy.court_papers and paper.found(Mark.ADDRESSED_TO_US)
    return PRIVACY_OFFICER if names_us else paper.lane


def _packet_outcome(judged: tuple[AssessedDocument, ...], delivery: Delivery) -> Outcome:
    """That of the best asking paper, unless papers disagree or a page or a paper waits for a person.

    A paper that could not be sorted may take back what the one beside it allows.
    """
    asking = [one.assessment.outcome for one in judged if one.document.kind in ASKING]
    best = min(asking or [one.assessment.outcome for one in judged], key=RANK.index, default=Outcome.NEEDS_REVIEW)
    unsorted = any(_check(one, "kind_certain") is CheckOutcome.UNKNOWN for one in judged)
    seen = any(one.document.must_be_seen for one in judged)
    waiting = seen or (unsorted and best is Outcome.ADMISSIBLE) or any(page.unread for page in delivery.pages)
    if best is Outcome.ADMISSIBLE and set(asking) != {Outcome.ADMISSIBLE}:
        return Outcome.NEEDS_REVIEW
    return Outcome.NEEDS_REVIEW if waiting else best


def _check(one: AssessedDocument, rule: str) -> CheckOutcome | None:
    return next((check.outcome for check in one.assessment.checks if check.rule == rule), None)


def _packet_checks(judged: tuple[AssessedDocument, ...]) -> tuple[Check, ...]:
    """For each rule about the whole delivery, the worst answer that any paper got."""
    worst = (CheckOutcome.FAIL, CheckOutcome.UNKNOWN, CheckOutcome.PASS)
    every = [check for one in judged for check in one.assessment.checks]
    of_rule = ([check for check in every if check.rule == name] for name in WHOLE)
    return tuple(min(checks, key=lambda check: worst.index(check.outcome)) for checks in of_rule if checks)
