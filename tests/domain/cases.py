"""Builds papers that the policy would admit, so that each test spoils exactly one thing."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from domain.arrival import Channel
from domain.assessment import Check, CheckOutcome, Outcome, Packet
from domain.case import Case, Request
from domain.document import (
    AUTHORIZATION_LETTER,
    COURT_ORDER,
    OTHER,
    POWER_OF_ATTORNEY,
    Delivery,
    Document,
    FieldReading,
    FieldValue,
    Finding,
    Mark,
    Signature,
    SignatureState,
    Verdict,
)
from domain.page import Box, PageFacts
from domain.policy import RULES, assess, default_policy

PASS, FAIL, UNKNOWN = CheckOutcome.PASS, CheckOutcome.FAIL, CheckOutcome.UNKNOWN
ADMISSIBLE, INADMISSIBLE, NEEDS_REVIEW = Outcome.ADMISSIBLE, Outcome.INADMISSIBLE, Outcome.NEEDS_REVIEW
NOW = datetime(2026, 6, 15, 18, 0, tzinfo=UTC)
PLACE = Box(left=0.1, top=0.5, right=0.3, bottom=0.52)
POLICY = default_policy()

ORDER_FIELDS: dict[str, FieldValue | tuple[FieldValue, ...]] = {
    "court": "Supreme Court of British Columbia",
    "order_date": "2026-06-01",
    "customer": "Brackenridge Digital Services",
    "domains": ("brackenridge.example",),
    "information": ("subscriber_identity", "visitor_logs"),
}
ORDER_MARKS = (Mark.ORDERS, Mark.ORDERS_DISCLOSURE, Mark.ADDRESSED_TO_US)
LETTER_FIELDS: dict[str, FieldValue | tuple[FieldValue, ...]] = {
    "customer": "Maria Costa",
    "account_number": "ICG-10203",
    "letter_date": "2026-06-10",
    "recipient": "Ledgerwell Accounting LLP",
    "signatory": "Maria Costa",
    "information": ("billing",),
}
LETTER_MARKS = (Mark.AUTHORIZES, Mark.ADDRESSED_TO_US)
POWER_FIELDS: dict[str, FieldValue | tuple[FieldValue, ...]] = {
    "grantor": "Maria Costa",
    "attorneys": ("Tomas Reyes",),
    "date_signed": "2025-01-20",
    "poa_type": "general",
    "effective": "immediate",
}
PEN = Signature(state=SignatureState.PEN, page=1, box=PLACE, confidence=0.95)


def sign(state: SignatureState, **changed: object) -> Signature:
    """What stands in the place for a signature."""
    return replace(PEN, state=state, **changed)  # type: ignore[arg-type]


def mark(mark: Mark, confidence: float = 0.95, page: int = 1) -> Finding:
    """A mark found on a page."""
    return Finding(mark=mark, page=page, box=PLACE, raw="…", confidence=confidence)


def reading(name: str, value: FieldValue, confidence: float = 0.95, page: int = 1) -> FieldReading:
    """One value read."""
    return FieldReading(name=name, value=value, raw=str(value), page=page, box=PLACE, confidence=confidence)


def paper(
    kind: str,
    fields: dict[str, FieldValue | tuple[FieldValue, ...]],
    marks: Iterable[Mark | Finding],
    *,
    variant: str | None = None,
    signatures: tuple[Signature, ...] = (PEN,),
    pages: tuple[int, ...] = (1,),
    faint: tuple[str, ...] = (),
    certainty: float = 0.95,
    **more: FieldValue | tuple[FieldValue, ...] | None,
) -> Document:
    """A paper of a kind. `more` adds, changes or (None) leaves out fields; `faint` names those that were read badly."""
    wanted = {name: value for name, value in (fields | more).items() if value is not None}
    found = tuple(
        reading(name, one, 0.3 if name in faint else 0.95, pages[0])
        for name, value in wanted.items()
        for one in (value if isinstance(value, tuple) else (value,))
    )
    return Document(
        pages=pages,
        verdict=Verdict(kind=kind, variant=variant, confidence=certainty, runner_up=None, margin=5.0, evidence=()),
        language="en",
        fields=found,
        findings=tuple(one if isinstance(one, Finding) else mark(one, page=pages[0]) for one in marks),
        signatures=signatures,
        signed=bool(signatures),
    )


def order(*extra: Mark | Finding, without: tuple[Mark, ...] = (), **more: object) -> Document:
    """An order that names us, signed, of a Canadian court."""
    marks = (*(one for one in ORDER_MARKS if one not in without), *extra)
    return paper(COURT_ORDER, ORDER_FIELDS, marks, **more)  # type: ignore[arg-type]


def letter(*extra: Mark | Finding, without: tuple[Mark, ...] = (), **more: object) -> Document:
    """A customer's signed letter."""
    marks = (*(one for one in LETTER_MARKS if one not in without), *extra)
    return paper(AUTHORIZATION_LETTER, LETTER_FIELDS, marks, **more)  # type: ignore[arg-type]


def attorney_letter(*extra: Mark | Finding, **more: object) -> Document:
    """A letter that the customer's attorney signs."""
    given: dict[str, Any] = {"signatory": "Tomas Reyes", "signed_under_poa": True} | more
    return letter(*extra, **given)


def power(*extra: Mark | Finding, **more: object) -> Document:
    """A power of attorney of the customer, on page 2."""
    given = {"pages": (2,)} | more
    return paper(POWER_OF_ATTORNEY, POWER_FIELDS, (Mark.SCOPE_COVERS, *extra), **given)  # type: ignore[arg-type]


def other(variant: str | None, *marks: Mark | Finding, must_be_seen: bool = False, **more: object) -> Document:
    """A paper of none of the three kinds, on page 3."""
    given = {"pages": (3,)} | more
    made = paper(OTHER, {}, marks, variant=variant, **given)  # type: ignore[arg-type]
    return replace(made, must_be_seen=must_be_seen)


def request(**changed: object) -> Request:
    """A fax that came today."""
    given = {"channel": Channel.FAX, "received_at": NOW, "now": NOW, "time_zone": "America/Vancouver"} | changed
    return Request(**given)  # type: ignore[arg-type]


def delivery(*papers: Document, facts: tuple[PageFacts, ...] | None = None) -> Delivery:
    """Everything that came together; page facts are made up from the papers unless they are given."""
    numbers = sorted({number for one in papers for number in one.pages})
    return Delivery(documents=papers, pages=tuple(map(fact, numbers)) if facts is None else facts)


def fact(number: int, **changed: object) -> PageFacts:
    """A page that was read well."""
    return PageFacts(number=number, **({"confidence": 0.9} | changed))  # type: ignore[arg-type]


def assessed(*papers: Document, facts: tuple[PageFacts, ...] | None = None, **changed: object) -> Packet:
    """The packet that the default policy makes of some papers."""
    return assess(delivery(*papers, facts=facts), request(**changed), POLICY)


def outcome(*papers: Document, facts: tuple[PageFacts, ...] | None = None, **changed: object) -> Outcome:
    """The outcome of the packet."""
    return assessed(*papers, facts=facts, **changed).assessment.outcome


def check(
    rule: str,
    subject: Document,
    *others: Document,
    power: Document | None = None,
    facts: tuple[PageFacts, ...] | None = None,
    **changed: object,
) -> Check:
    """One rule applied to one paper in the company of others."""
    papers = (subject, *others, *((power,) if power else ()))
    case = Case(
        paper=subject,
        power=power,
        delivery=delivery(*papers, facts=facts),
        request=request(**changed),
        policy=POLICY,
    )
    return RULES[rule](case)
