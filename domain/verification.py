"""What a reviewer is given, what they give back, and the one function that says whether it counts."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.errors import NotPermitted, StaleDecision
from domain.lifecycle import Actor, TicketState, ticket_change


class Role(StrEnum):
    """What a person may be (names of the groups)."""

    FAX_OPERATOR = "fax_operator"
    MAILROOM = "mailroom"
    REVIEWER = "reviewer"
    SECOND_REVIEWER = "second_reviewer"
    PRIVACY_OFFICER = "privacy_officer"
    AUDITOR = "auditor"
    ADMINISTRATOR = "administrator"


class DecisionKind(StrEnum):
    """What a person can answer."""

    VERIFIED = "verified"
    REFUSED = "refused"
    RETURNED = "returned"
    ESCALATED = "escalated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What was on the screen: hashes (sha256, hex) of the original, of the fields as shown, and of the policy."""

    original: str
    fields: str
    policy: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who is logged in. `id` is the database's."""

    id: int
    roles: frozenset[Role]


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketFacts:
    """What deciding needs to know of a ticket.

    `taken_in_by` is who took the paper in. A drop folder knows no person: it is None for everything that came through
    one, and the rule on it applies from the day on which a station with a login takes papers in. `first_reviewer` is
    whose first approval stands; `officers` says that the privacy officer gives it.
    """

    state: TicketState
    claimed_by: int | None
    lease_until: datetime | None
    taken_in_by: int | None
    first_reviewer: int | None
    escalated: bool
    current: Seen
    officers: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A person's answer to one ticket, bound to what they saw."""

    kind: DecisionKind
    person: Person
    seen: Seen
    reasons: tuple[str, ...]
    note: str
    at: datetime


REVIEWING = frozenset({Role.REVIEWER, Role.SECOND_REVIEWER, Role.PRIVACY_OFFICER})
CONFIRMING = frozenset({Role.SECOND_REVIEWER, Role.PRIVACY_OFFICER})

CRITICAL = frozenset(
    {
        "customer",
        "grantor",
        "account_number",
        "court",
        "file_number",
        "period_from",
        "period_to",
        "recipient",
        "disclose_to",
        "domains",
        "ip_addresses",
        "signatory",
        "attorneys",
    }
)
"""Fields that decide whose information goes to whom: confirmed one by one, with the signature, before `verified`."""


def decide(ticket: TicketFacts, decision: Decision) -> TicketState:
    """The ticket's next state, or why not: four eyes for `verified`, one person for the rest.

    Raises NotPermitted (no claim, lease over, wrong role, same person twice, took the paper in),
    StaleDecision (something changed since it was shown) or UnlawfulChange.
    """
    _demand_claim(ticket, decision)
    if decision.seen != ticket.current:
        raise StaleDecision("the hashes differ")
    if decision.kind is DecisionKind.VERIFIED:
        return _verify(ticket, decision)
    return ticket_change(ticket.state, TicketState(decision.kind.value), by=Actor.PERSON)


def _demand_claim(ticket: TicketFacts, decision: Decision) -> None:
    if ticket.claimed_by != decision.person.id:
        raise NotPermitted("the ticket is not claimed by this person")
    if ticket.lease_until is None or ticket.lease_until <= decision.at:
        raise NotPermitted("the claim has run out")
    if not decision.person.roles & REVIEWING:
        raise NotPermitted("this person does not review")
    if ticket.escalated and Role.PRIVACY_OFFICER not in decision.person.roles:
        raise NotPermitted("an escalated ticket is the privacy officer's")


def _verify(ticket: TicketFacts, decision: Decision) -> TicketState:
    """First approval sends the ticket to a second person; the second makes it verified."""
    if ticket.taken_in_by == decision.person.id:
        raise NotPermitted("who took the paper in cannot approve it")
    if ticket.first_reviewer is None:
        if ticket.officers and Role.PRIVACY_OFFICER not in decision.person.roles:
            raise NotPermitted("the first approval is the privacy officer's")
        return ticket_change(ticket.state, TicketState.SECOND_REVIEW, by=Actor.PERSON)
    if ticket.first_reviewer == decision.person.id:
        raise NotPermitted("the second review is another person's")
    if not decision.person.roles & CONFIRMING:
        raise NotPermitted("this person does not give second reviews")
    return ticket_change(ticket.state, TicketState.VERIFIED, by=Actor.PERSON)
