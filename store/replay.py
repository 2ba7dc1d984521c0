"""A ticket's state as its audit entries tell it, from the first to the last. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from domain.lifecycle import DECIDED, TicketState
from store.models import AuditEntry, Ticket

OPENED, CLAIMED, DECIDED_ENTRY, CORRECTED = "ticket_opened", "ticket_claimed", "ticket_decided", "field_corrected"
GIVEN_BACK = frozenset({"ticket_released", "lease_expired"})
ACTIONS = frozenset({OPENED, CLAIMED, DECIDED_ENTRY, CORRECTED, *GIVEN_BACK})


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where a ticket stands. `resting` is the state behind a claim; people are named as the chain names them."""

    state: str = TicketState.WAITING.value
    resting: str = ""
    holder: str | None = None
    first: str | None = None
    decider: str | None = None
    escalated: bool = False


def replay(entries: Iterable[AuditEntry]) -> Standing:
    """Where the entries of one ticket leave it."""
    now, approved = Standing(), ""
    for entry in entries:
        if entry.action == DECIDED_ENTRY:
            now = _decided(now, entry)
            approved = str(entry.detail["fields"]) if now.state == TicketState.SECOND_REVIEW else approved
        elif entry.action == CORRECTED and now.first is not None and entry.detail["fields"] != approved:
            back = TicketState.ESCALATED if now.escalated else TicketState.WAITING
            now = replace(now, first=None, resting=back.value)
        else:
            now = _held(now, entry)
    return now


def standing(ticket: Ticket) -> Standing:
    """Where the row says that the ticket stands."""
    return Standing(
        state=ticket.state,
        resting=ticket.claimed_from,
        holder=_person(ticket.claimed_by_id),
        first=_person(ticket.first_reviewer_id),
        decider=_person(ticket.decided_by_id),
        escalated=ticket.escalated,
    )


def _decided(now: Standing, entry: AuditEntry) -> Standing:
    then = str(entry.detail["to"])
    return Standing(
        state=then,
        first=entry.actor if then == TicketState.SECOND_REVIEW else now.first,
        decider=entry.actor if then in {state.value for state in DECIDED} else None,
        escalated=now.escalated or then == TicketState.ESCALATED,
    )


def _held(now: Standing, entry: AuditEntry) -> Standing:
    if entry.action == CLAIMED:
        resting = now.resting if now.state == TicketState.CLAIMED else now.state
        return replace(now, state=TicketState.CLAIMED.value, resting=resting, holder=entry.actor)
    if entry.action in GIVEN_BACK:
        return replace(now, state=now.resting, resting="", holder=None)
    return now


def _person(user_id: int | None) -> str | None:
    return None if user_id is None else f"person:{user_id}"
