"""The states of an arrival and of a ticket, and the table of lawful changes; one function applies it."""

from collections.abc import Mapping
from enum import StrEnum

from domain.errors import UnlawfulChange


class ArrivalState(StrEnum):
    """Where an arrival is. Exactly one at any time; stored for ever."""

    RECEIVED = "received"
    OPENED = "opened"
    READ = "read"
    UNDERSTOOD = "understood"
    WAITING = "waiting"
    PARTIAL = "partial"
    UNREADABLE = "unreadable"
    REFUSED = "refused"
    QUARANTINED = "quarantined"


class TicketState(StrEnum):
    """Where a ticket is. The last three need a decision made by a person."""

    WAITING = "waiting"
    CLAIMED = "claimed"
    SECOND_REVIEW = "second_review"
    ESCALATED = "escalated"
    VERIFIED = "verified"
    REFUSED = "refused"
    RETURNED = "returned"


class Actor(StrEnum):
    """Who makes a change."""

    MACHINE = "machine"
    PERSON = "person"


A, T = ArrivalState, TicketState

ARRIVAL_CHANGES: Mapping[ArrivalState, frozenset[ArrivalState]] = {
    A.RECEIVED: frozenset({A.OPENED, A.QUARANTINED, A.UNREADABLE}),
    A.OPENED: frozenset({A.READ, A.UNREADABLE}),
    A.READ: frozenset({A.UNDERSTOOD, A.UNREADABLE}),
    A.UNDERSTOOD: frozenset({A.WAITING, A.PARTIAL, A.UNREADABLE}),
    A.WAITING: frozenset(),
    A.PARTIAL: frozenset(),
    A.UNREADABLE: frozenset(),
    A.REFUSED: frozenset(),
    A.QUARANTINED: frozenset(),
}
"""`damaged` is a flag beside the state, not a state: a damaged paper is still reviewed."""

MACHINE_TICKET_CHANGES: Mapping[TicketState, frozenset[TicketState]] = {
    T.CLAIMED: frozenset({T.WAITING, T.SECOND_REVIEW, T.ESCALATED}),
}
"""A machine may only give a ticket back when the lease of its reviewer has run out."""

PERSON_TICKET_CHANGES: Mapping[TicketState, frozenset[TicketState]] = {
    T.WAITING: frozenset({T.CLAIMED}),
    T.SECOND_REVIEW: frozenset({T.CLAIMED}),
    T.ESCALATED: frozenset({T.CLAIMED}),
    T.CLAIMED: frozenset({T.WAITING, T.SECOND_REVIEW, T.ESCALATED, T.VERIFIED, T.REFUSED, T.RETURNED}),
}

DECIDED = frozenset({T.VERIFIED, T.REFUSED, T.RETURNED})
SETTLED = frozenset({A.WAITING, A.PARTIAL, A.UNREADABLE, A.REFUSED, A.QUARANTINED})
"""Arrival states in which nothing is left to do for the machine."""


def arrival_change(now: ArrivalState, then: ArrivalState) -> ArrivalState:
    """The state after a lawful change, or UnlawfulChange."""
    if then not in ARRIVAL_CHANGES[now]:
        raise UnlawfulChange(f"arrival {now} -> {then}")
    return then


def ticket_change(now: TicketState, then: TicketState, *, by: Actor) -> TicketState:
    """The state after a lawful change by a machine or a person, or UnlawfulChange."""
    table = PERSON_TICKET_CHANGES if by is Actor.PERSON else MACHINE_TICKET_CHANGES
    if then not in table.get(now, frozenset()):
        raise UnlawfulChange(f"ticket {now} -> {then} by {by}")
    return then
