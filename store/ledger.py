"""The tables held against the audit chain: what the chain says happened must be what the rows say, and no more.

The chain proves itself (`store.audit`); triggers forbid most changes; whoever got round the triggers is found here,
since a row can be edited in one statement and the chain cannot. Each complaint names the place, never a content.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest

from domain.lifecycle import ArrivalState
from store.digest import correction_digest, page_digest, ticket_digest
from store.models import Arrival, AuditEntry, Correction, Decision, Page, Receipt, Ticket
from store.replay import ACTIONS, CORRECTED, DECIDED_ENTRY, OPENED, replay, standing

Entries = Mapping[str, Sequence[AuditEntry]]
TAKEN = frozenset({"arrival_accepted", "arrival_refused", "arrival_quarantined"})
"""Entries made at the door carry a receipt number; `arrival_quarantined` is made by the workers, too, without one."""
PAGE_READ = frozenset({"page_read", "page_unread"})
PASSING = {
    "accepted": {ArrivalState.RECEIVED},
    "opened": {ArrivalState.OPENED, ArrivalState.READ},
}
"""States that an arrival may be in after such an entry; after any other it is in the state the entry is named for."""


def complaints() -> Iterator[str]:
    """What differs between the rows and the chain, by its place."""
    entries = _by_subject()
    yield from _arrivals(entries)
    yield from _pages(entries)
    yield from _tickets(entries)


def _by_subject() -> Entries:
    found: dict[str, list[AuditEntry]] = defaultdict(list)
    for entry in AuditEntry.objects.order_by("seq").iterator(chunk_size=2000):
        if entry.action in ACTIONS or entry.action.startswith(("arrival_", "page_")):
            found[entry.subject].append(entry)
    return found


def _arrivals(entries: Entries) -> Iterator[str]:
    receipts = dict(Receipt.objects.values_list("number", "arrival_id"))
    told = set()
    for arrival in Arrival.objects.order_by("id").iterator():
        mine = [entry for entry in entries.get(arrival.pk, ()) if entry.action.startswith("arrival_")]
        door = next((entry for entry in mine if _at_the_door(entry)), None)
        if door is None:
            yield f"arrival {arrival.pk}: no audit entry says that it came"
            continue
        told.add(door.detail["receipt"])
        yield from (f"arrival {arrival.pk}: {what}" for what in _differs(arrival, door, mine[-1], receipts))
    known = set(Arrival.objects.values_list("id", flat=True))
    for subject, said in entries.items():
        if subject not in known and any(_at_the_door(entry) for entry in said):
            yield f"arrival {subject}: its row is gone"
    yield from (
        f"receipt {number}: no audit entry says that it was given out" for number in sorted(set(receipts) - told)
    )


def _at_the_door(entry: AuditEntry) -> bool:
    return entry.action in TAKEN and "receipt" in entry.detail


def _differs(arrival: Arrival, door: AuditEntry, last: AuditEntry, receipts: Mapping[str, str]) -> Iterator[str]:
    detail = door.detail
    for name in ("sha256", "size", "channel"):
        if detail[name] != getattr(arrival, name):
            yield f"its {name} is not the one in audit entry {door.seq}"
    if "object" in detail and detail["object"] != arrival.blob_id:
        yield f"its sealed object is not the one in audit entry {door.seq}"
    if receipts.get(detail["receipt"]) != arrival.pk:
        yield f"its receipt {detail['receipt']} is gone or names another arrival"
    said = last.action.removeprefix("arrival_")
    if arrival.state not in PASSING.get(said, {said}):
        yield f"its state is {arrival.state}, and audit entry {last.seq} says {said}"


def _pages(entries: Entries) -> Iterator[str]:
    for page in Page.objects.exclude(state=Page.COUNTED).order_by("arrival_id", "number").iterator():
        of_page = (entry for entry in entries.get(page.arrival_id, ()) if entry.detail.get("content"))
        said = [found for entry in of_page if (found := _content(entry, page.number))]
        if said and said[-1] != page_digest(page):
            yield f"arrival {page.arrival_id}, page {page.number}: its pictures or its reading were changed"


def _content(entry: AuditEntry, number: int) -> str | None:
    """The hash of a page in an entry about that page, or in one about all pages that were final at once."""
    content = entry.detail["content"]
    if entry.action in PAGE_READ:
        return str(content) if entry.detail["page"] == number else None
    return content.get(str(number)) if isinstance(content, Mapping) else None


def _tickets(entries: Entries) -> Iterator[str]:
    known = set()
    for ticket in Ticket.objects.select_related("receipt__arrival").order_by("id").iterator():
        number = ticket.receipt.number
        known.add(number)
        mine = [entry for entry in entries.get(number, ()) if entry.action in ACTIONS]
        yield from (f"ticket {number}: {what}" for what in _ticket(ticket, mine))
    opened = {subject for subject, mine in entries.items() if any(entry.action == OPENED for entry in mine)}
    yield from (f"ticket {number}: its row is gone" for number in sorted(opened - known))


def _ticket(ticket: Ticket, entries: Sequence[AuditEntry]) -> Iterator[str]:
    first = next((entry for entry in entries if entry.action == OPENED), None)
    if first is None:
        yield "no audit entry says that it was opened"
        return
    if first.detail.get("content", ticket_digest(ticket)) != ticket_digest(ticket):
        yield f"what the machine said was changed after audit entry {first.seq}"
    if ticket.original_sha256 != ticket.receipt.arrival.sha256:
        yield "it is about another original than its arrival"
    if standing(ticket) != replay(entries):
        yield f"it stands as {ticket.state}, which is not where its audit entries leave it"
    yield from _pairs("decision", ticket.decisions.order_by("id"), entries, DECIDED_ENTRY)
    yield from _pairs("correction", ticket.corrections.order_by("id"), entries, CORRECTED)


def _pairs(
    name: str, rows: Iterable[Decision | Correction], entries: Iterable[AuditEntry], action: str
) -> Iterator[str]:
    """Rows and entries are written together, so they come in the same order and number."""
    told = (entry for entry in entries if entry.action == action)
    for place, (row, entry) in enumerate(zip_longest(rows, told), start=1):
        if row is None:
            yield f"{name} {place} is gone"
        elif entry is None:
            yield f"no audit entry tells of {name} {place}"
        elif not _agree(row, entry):
            yield f"{name} {place} is not as audit entry {entry.seq} tells it"


def _agree(row: Decision | Correction, entry: AuditEntry) -> bool:
    said = _decision(row) if isinstance(row, Decision) else _correction(row)
    by_whom = (entry.actor, entry.at) == (f"person:{row.person_id}", row.at)
    return by_whom and all(entry.detail.get(name, value) == value for name, value in said.items())


def _decision(row: Decision) -> Mapping[str, object]:
    note = hashlib.sha256(row.note.encode()).hexdigest()
    seen = {"original": row.original_sha256, "fields": row.fields_sha256, "policy": row.policy}
    return {"kind": row.kind, "reasons": row.reasons, "note": note, **seen}


def _correction(row: Correction) -> Mapping[str, object]:
    return {
        "document": row.document,
        "field": row.name,
        "position": row.position,
        "value": correction_digest(row.ticket, row.value),
    }
