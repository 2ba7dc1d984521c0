"""The verification queue: open, next, claim, draft, correct, decide.

A claim is a lease with a fence, judged by the database's clock: of fifty people who press "next" at once each gets
another ticket, and who comes back late with an old fence changes nothing. Every change and its audit entry are one
commit. Who may do what is `domain.verification.decide`; here are the rows it is asked about.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from django.db import connection, transaction
from django.db.models import BooleanField, Case, Exists, F, OuterRef, Q, QuerySet, Value, When
from django.db.models.expressions import OrderBy
from django.db.models.functions import Now
from django.utils import timezone

from domain.assessment import PRIVACY_OFFICER, CheckOutcome, Packet
from domain.document import FieldValue
from domain.errors import NotPermitted, StaleFence, UnlawfulChange
from domain.lifecycle import DECIDED, Actor, TicketState, ticket_change
from domain.verification import (
    CONFIRMING,
    REVIEWING,
    Decision,
    DecisionKind,
    Person,
    Role,
    Seen,
    TicketFacts,
    decide,
)
from store import audit, codec, models
from store.clock import database_now
from store.digest import correction_digest, ticket_digest
from store.models import Correction, NamedPerson, Receipt, Ticket
from store.people import actor, person_of
from store.shown import Corrected, ShownField, as_shown, fields_hash, shown_fields
from store.summary import Summary, summarise

LEASE = timedelta(minutes=15)
"""How long a claim holds without being renewed: a long letter with interruptions, not a lunch."""

OPEN = (TicketState.WAITING.value, TicketState.SECOND_REVIEW.value, TicketState.ESCALATED.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What of the queue is asked for; None and False mean "any"."""

    kind: str | None = None
    outcome: str | None = None
    channel: str | None = None
    language: str | None = None
    mine: bool = False
    second_review: bool = False
    overdue: bool = False
    decided: bool = False

    def tell_of_content(self) -> bool:
        """Whether the answer itself would tell something about the papers it holds."""
        return any((self.kind, self.outcome, self.language, self.overdue))


def open_ticket(receipt: Receipt, packet: Packet, *, now: datetime, original_sha256: str) -> Ticket:
    """The one ticket of this receipt, made now or, on a second call, found as it is."""
    summary = _summary(receipt, packet)
    assessments = [packet.assessment, *(assessed.assessment for assessed in packet.documents)]
    checks = {check for assessment in assessments for check in assessment.checks}
    with transaction.atomic():
        ticket, new = Ticket.objects.get_or_create(
            receipt=receipt,
            defaults={
                "outcome": summary.outcome.value,
                "lane": summary.lane,
                "kind": summary.kind,
                "variant": summary.variant,
                "confidence": summary.confidence,
                "customer": summary.customer,
                "deadline": summary.deadline,
                "non_disclosure": summary.non_disclosure,
                "language": summary.language,
                "pages": len(packet.roles),
                "doubts": sum(check.outcome is not CheckOutcome.PASS for check in checks),
                "packet": codec.dump(packet),
                "policy": packet.assessment.policy,
                "original_sha256": original_sha256,
                "created_at": now,
            },
        )
        if new:
            detail = {"policy": ticket.policy, "pages": ticket.pages, "content": ticket_digest(ticket)}
            audit.append(at=now, actor="machine", action="ticket_opened", subject=receipt.number, detail=detail)
    return ticket


def _summary(receipt: Receipt, packet: Packet) -> Summary:
    zone = timezone.get_default_timezone_name()
    return summarise(packet, received_at=receipt.arrival.received_at, time_zone=zone)


def visible(person: Person) -> Q:
    """Tickets this person may look into.

    Nobody who does not review looks into any. A ticket that must not be told of is for the privacy officer, for those
    it names, and for whoever holds it while it turns out to be one.
    """
    if not person.roles & REVIEWING:
        return Q(pk__in=[])
    if Role.PRIVACY_OFFICER in person.roles:
        return ~Q(pk__in=[])
    named = Q(Exists(NamedPerson.objects.filter(ticket=OuterRef("pk"), person=person.id)))
    held = Q(state=TicketState.CLAIMED.value, claimed_by=person.id, lease_until__gt=Now())
    return Q(non_disclosure=False) | named | held


def claimable(person: Person, now: datetime) -> Q:
    """Tickets that are free at `now` and that this person could take a lawful step with."""
    free = Q(state__in=OPEN) | Q(state=TicketState.CLAIMED.value, lease_until__lte=now)
    mine_to_do = visible(person) & (Q(arrival_taker__isnull=True) | ~Q(arrival_taker=person.id))
    if Role.PRIVACY_OFFICER not in person.roles:
        mine_to_do &= Q(escalated=False) & (Q(lane="") | Q(first_reviewer__isnull=False))
    return free & mine_to_do & _second_look(person)


def _second_look(person: Person) -> Q:
    """A second review goes to another person who gives second reviews."""
    first = Q(first_reviewer__isnull=True)
    if person.roles & CONFIRMING:
        first |= ~Q(first_reviewer=person.id)
    return first


def queue(filters: Filters, person: Person, *, now: datetime | None = None) -> QuerySet[Ticket]:
    """The queue by legal deadline, kind and age.

    Tickets this person may not see come last by age alone, to be shown masked: their place among the others
    would tell their deadline. A filter that would tell what they hold leaves them out.
    """
    decided = Q(state__in=[state.value for state in DECIDED])
    rows = Ticket.objects.filter(decided if filters.decided else ~decided)
    if filters.tell_of_content():
        rows = rows.filter(visible(person))
    chosen = {"kind": filters.kind, "outcome": filters.outcome, "language": filters.language}
    rows = rows.filter(**{name: value for name, value in chosen.items() if value})
    if filters.channel:
        rows = rows.filter(receipt__arrival__channel=filters.channel)
    if filters.mine:
        rows = rows.filter(Q(claimed_by=person.id) | Q(decided_by=person.id))
    if filters.second_review:
        rows = rows.filter(_waits_for_second())
    if filters.overdue:
        rows = rows.filter(deadline__lt=timezone.localdate(now or database_now()))
    rows = rows.select_related("receipt__arrival", "claimed_by").defer("packet", "draft")
    return _hidden_last(rows, person)


def _hidden_last(rows: QuerySet[Ticket], person: Person) -> QuerySet[Ticket]:
    """What the person may see by urgency, then the rest by age."""
    if Role.PRIVACY_OFFICER in person.roles:
        return rows.order_by(*_order())
    if not person.roles & REVIEWING:
        return rows.order_by("created_at", "id")
    seen = visible(person)
    hidden = Case(When(seen, then=False), default=True, output_field=BooleanField())
    deadline = Case(When(seen, then=F("deadline")))
    kind = Case(When(seen, then=F("kind")), default=Value(""))
    return rows.order_by(hidden, deadline.asc(nulls_last=True), kind, "created_at", "id")


def _waits_for_second() -> Q:
    second = TicketState.SECOND_REVIEW.value
    return Q(state=second) | Q(state=TicketState.CLAIMED.value, claimed_from=second)


def _order() -> tuple[str | OrderBy, ...]:
    return (F("deadline").asc(nulls_last=True), "kind", "created_at", "id")


def next_for(person: Person) -> Ticket | None:
    """Claim the most urgent ticket that is free for this person, or None where there is none."""
    _demand_reviewer(person)
    with transaction.atomic():
        now = database_now()
        rows = _rows(skip_locked=True).filter(claimable(person, now)).order_by(*_order())
        ticket = rows.first()
        return _take(ticket, person, now) if ticket else None


def is_claimable(ticket_id: int, person: Person) -> bool:
    """Whether this person could claim this ticket now; for a button, not for a lock."""
    rows = Ticket.objects.alias(arrival_taker=F("receipt__arrival__taken_in_by"))
    return bool(person.roles & REVIEWING) and rows.filter(claimable(person, database_now()), id=ticket_id).exists()


def claim(ticket_id: int, person_id: int) -> Ticket:
    """Take this ticket for LEASE; the same person asking again renews.

    Raises NotPermitted where it is not theirs to take, UnlawfulChange where somebody holds it or it is decided.
    """
    person = person_of(person_id)
    _demand_reviewer(person)
    with transaction.atomic():
        now = database_now()
        ticket = _rows().get(id=ticket_id)
        if _holds(ticket, person_id, now):
            return _extend(ticket, now)
        if ticket.state == TicketState.CLAIMED.value and not _lapsed(ticket, now):
            raise UnlawfulChange("somebody else holds this ticket")
        ticket_change(_resting(ticket), TicketState.CLAIMED, by=Actor.PERSON)
        if not _rows().filter(claimable(person, now), id=ticket_id).exists():
            raise NotPermitted("this ticket is not for this person")
        return _take(ticket, person, now)


def renew(ticket_id: int, person_id: int, fence: int) -> datetime:
    """Hold the claim for another LEASE; the new end. StaleFence where it was lost meanwhile."""
    with transaction.atomic():
        ticket, now = _held(ticket_id, person_id, fence)
        return _extend(ticket, now).lease_until or now


def release(ticket_id: int, person_id: int, fence: int) -> Ticket:
    """Give the ticket back as it was before the claim; the draft stays for its author, should they come back."""
    with transaction.atomic():
        ticket, now = _held(ticket_id, person_id, fence)
        _give_back(ticket, by=Actor.PERSON)
        _record(ticket, now, actor(person_id), "ticket_released", {})
        return ticket


def save_draft(ticket_id: int, person_id: int, fence: int, draft: Mapping[str, object]) -> datetime:
    """Keep what was typed so far and renew the claim; StaleFence where the claim was lost."""
    with transaction.atomic():
        ticket, now = _held(ticket_id, person_id, fence)
        ticket.draft = {"by": person_id, "typed": dict(draft)}
        ticket.save(update_fields=["draft"])
        return _extend(ticket, now).lease_until or now


def draft_of(ticket: Ticket, person_id: int) -> Mapping[str, object]:
    """What this person typed; nothing of what anybody else did, since nothing is accepted by default."""
    typed: Mapping[str, object] = ticket.draft.get("typed", {})
    return typed if ticket.draft.get("by") == person_id else {}


def correct(
    ticket_id: int,
    person_id: int,
    fence: int,
    *,
    document: int,
    name: str,
    position: int,
    value: FieldValue | None,
) -> Ticket:
    """Put a person's value over the machine's reading; whatever was decided or ticked before is stale from now on.

    A first approval that was given to other values is void. The columns of the queue follow the new values; only a
    privacy officer's correction lifts the mask of a ticket that must not be told of.
    """
    with transaction.atomic():
        ticket, now = _held(ticket_id, person_id, fence)
        if not 0 <= document < len(packet_of(ticket).documents):
            raise UnlawfulChange("the packet has no such document")
        Correction.objects.create(
            ticket=ticket, document=document, name=name, position=position, value=value, person_id=person_id, at=now
        )
        fields = _fields_now(ticket)
        ticket.version += 1
        _untick(ticket)
        _summarise_again(ticket, lift=Role.PRIVACY_OFFICER in person_of(person_id).roles)
        _void_first_approval(ticket, fields=fields)
        ticket.save()
        detail = {"document": document, "field": name, "position": position, "fields": fields}
        detail["value"] = correction_digest(ticket, value)
        _record(ticket, now, actor(person_id), "field_corrected", detail)
        return _extend(ticket, now)


def _untick(ticket: Ticket) -> None:
    """Fields were confirmed with other values beside them."""
    typed = ticket.draft.get("typed", {})
    ticket.draft = ticket.draft | {"typed": {key: typed[key] for key in typed if key != "confirm"}}


def _summarise_again(ticket: Ticket, *, lift: bool) -> None:
    summary = _summary(ticket.receipt, as_shown(packet_of(ticket), fields_of(ticket)))
    ticket.customer, ticket.deadline = summary.customer, summary.deadline
    if summary.non_disclosure and not ticket.non_disclosure:
        ticket.lane = PRIVACY_OFFICER
    ticket.non_disclosure = summary.non_disclosure or (ticket.non_disclosure and not lift)


def _void_first_approval(ticket: Ticket, *, fields: str, policy: str | None = None) -> None:
    """Four eyes see the same values under the same policy, or the ticket is back before its first approval."""
    first = first_approval(ticket)
    if first is None or (first.fields_sha256 == fields and policy in {None, first.policy}):
        return
    ticket.first_reviewer = None
    ticket.claimed_from = (TicketState.ESCALATED if ticket.escalated else TicketState.WAITING).value


def first_approval(ticket: Ticket) -> models.Decision | None:
    """The first approval that waits for a second person, or None."""
    given = ticket.decisions.filter(kind=DecisionKind.VERIFIED.value, person=ticket.first_reviewer_id)
    return given.order_by("-id").first()


def packet_of(ticket: Ticket) -> Packet:
    """The machine's packet of a ticket."""
    packet: Packet = codec.load(Packet, ticket.packet)
    return packet


def fields_of(ticket: Ticket) -> tuple[ShownField, ...]:
    """The fields with the corrections over them, as everybody sees them."""
    rows = Correction.objects.filter(ticket=ticket).order_by("id")
    corrections = [
        Corrected(document=row.document, name=row.name, position=row.position, value=row.value) for row in rows
    ]
    return shown_fields(packet_of(ticket), corrections)


def seen(ticket: Ticket, *, running: str) -> Seen:
    """What a screen shows now, as hashes; `running` is the stamp of the policy the house works under at present."""
    return Seen(original=ticket.original_sha256, fields=_fields_now(ticket), policy=running)


def _fields_now(ticket: Ticket) -> str:
    return fields_hash(packet_of(ticket), fields_of(ticket))


def record(ticket_id: int, decision: Decision, fence: int, *, running: str) -> Ticket:
    """Write a person's decision, the ticket's next state and the audit entry in one commit.

    Roles and time are taken from the database, not from the caller; `running` is the stamp of the policy the house
    works under now. A first approval under another policy is void, and this one becomes the first. Raises what
    `domain.verification.decide` raises, and StaleFence where the claim went to somebody else.
    """
    with transaction.atomic():
        ticket = _rows().get(id=ticket_id)
        if ticket.fence != fence:
            raise StaleFence("the claim went to somebody else")
        true = replace(decision, person=person_of(decision.person.id), at=database_now())
        before = TicketState(ticket.claimed_from or ticket.state)
        if true.kind is DecisionKind.VERIFIED:
            _void_first_approval(ticket, fields=_fields_now(ticket), policy=running)
        then = decide(facts(ticket, running=running), true)
        _write(ticket, true)
        _settle(ticket, then, true)
        detail = {"kind": true.kind.value, "from": before.value, "to": then.value, "reasons": list(true.reasons)}
        detail |= {"original": true.seen.original, "fields": true.seen.fields, "policy": true.seen.policy}
        detail["note"] = hashlib.sha256(true.note.encode()).hexdigest()
        _record(ticket, true.at, actor(true.person.id), "ticket_decided", detail)
        return ticket


def facts(ticket: Ticket, *, running: str) -> TicketFacts:
    """What the law asks about a ticket."""
    return TicketFacts(
        state=TicketState(ticket.state),
        claimed_by=ticket.claimed_by_id,
        lease_until=ticket.lease_until,
        taken_in_by=ticket.receipt.arrival.taken_in_by_id,
        first_reviewer=ticket.first_reviewer_id,
        escalated=ticket.escalated,
        current=seen(ticket, running=running),
        officers=ticket.lane == PRIVACY_OFFICER,
    )


def name_person(ticket_id: int, person_id: int, officer: Person) -> None:
    """Let one more person see a ticket that must not be told of; only a privacy officer names people."""
    if Role.PRIVACY_OFFICER not in officer.roles:
        raise NotPermitted("only a privacy officer names people")
    with transaction.atomic():
        ticket = _rows().get(id=ticket_id)
        _, new = NamedPerson.objects.get_or_create(
            ticket=ticket, person_id=person_of(person_id).id, defaults={"named_by_id": officer.id}
        )
        if new:
            _record(ticket, database_now(), actor(officer.id), "person_named", {"person": person_id})


def expire_leases(now: datetime | None = None) -> int:
    """Give back every ticket whose claim ran out (by the database's clock unless told); how many."""
    with transaction.atomic():
        moment = now or database_now()
        lapsed = list(_rows(skip_locked=True).filter(state=TicketState.CLAIMED.value, lease_until__lte=moment))
        for ticket in lapsed:
            _give_back(ticket, by=Actor.MACHINE)
            _record(ticket, moment, "machine", "lease_expired", {"fence": ticket.fence})
    return len(lapsed)


def _rows(*, skip_locked: bool = False) -> QuerySet[Ticket]:
    """Tickets locked until the commit. SQLite's IMMEDIATE transaction has locked everything already."""
    rows = Ticket.objects.alias(arrival_taker=F("receipt__arrival__taken_in_by")).select_related("receipt__arrival")
    skip = skip_locked and connection.features.has_select_for_update_skip_locked
    return rows.select_for_update(skip_locked=skip, of=("self",) if connection.vendor == "postgresql" else ())


def _demand_reviewer(person: Person) -> None:
    if not person.roles & REVIEWING:
        raise NotPermitted("this person does not review")


def _holds(ticket: Ticket, person_id: int, now: datetime) -> bool:
    mine = ticket.state == TicketState.CLAIMED.value and ticket.claimed_by_id == person_id
    return mine and not _lapsed(ticket, now)


def _lapsed(ticket: Ticket, now: datetime) -> bool:
    return ticket.lease_until is None or ticket.lease_until <= now


def _resting(ticket: Ticket) -> TicketState:
    """The state behind a claim that may have run out."""
    return TicketState(ticket.claimed_from if ticket.state == TicketState.CLAIMED.value else ticket.state)


def _held(ticket_id: int, person_id: int, fence: int) -> tuple[Ticket, datetime]:
    ticket, now = _rows().get(id=ticket_id), database_now()
    if ticket.fence != fence or not _holds(ticket, person_id, now):
        raise StaleFence("the claim was lost")
    return ticket, now


def _take(ticket: Ticket, person: Person, now: datetime) -> Ticket:
    ticket.claimed_from = _resting(ticket).value
    ticket.state = TicketState.CLAIMED.value
    ticket.claimed_by_id = person.id
    ticket.fence += 1
    ticket.lease_until = now + LEASE
    ticket.save(update_fields=["claimed_from", "state", "claimed_by", "fence", "lease_until"])
    _record(ticket, now, actor(person.id), "ticket_claimed", {"fence": ticket.fence})
    return ticket


def _extend(ticket: Ticket, now: datetime) -> Ticket:
    ticket.lease_until = now + LEASE
    ticket.save(update_fields=["lease_until"])
    return ticket


def _give_back(ticket: Ticket, *, by: Actor) -> None:
    ticket.state = ticket_change(TicketState(ticket.state), TicketState(ticket.claimed_from), by=by).value
    _unclaim(ticket)
    ticket.save(update_fields=["state", "claimed_by", "claimed_from", "lease_until"])


def _unclaim(ticket: Ticket) -> None:
    ticket.claimed_by, ticket.claimed_from, ticket.lease_until = None, "", None


def _write(ticket: Ticket, decision: Decision) -> None:
    models.Decision.objects.create(
        ticket=ticket,
        kind=decision.kind.value,
        person_id=decision.person.id,
        at=decision.at,
        reasons=list(decision.reasons),
        note=decision.note,
        original_sha256=decision.seen.original,
        fields_sha256=decision.seen.fields,
        policy=decision.seen.policy,
    )


def _settle(ticket: Ticket, then: TicketState, decision: Decision) -> None:
    """The columns of a decided ticket; the draft has served its purpose."""
    ticket.state, ticket.draft = then.value, {}
    _unclaim(ticket)
    if then is TicketState.SECOND_REVIEW:
        ticket.first_reviewer_id = decision.person.id
    if then is TicketState.ESCALATED:
        ticket.escalated = True
    if then in DECIDED:
        ticket.decided_by_id, ticket.decided_at = decision.person.id, decision.at
    ticket.save()


def _record(ticket: Ticket, at: datetime, who: str, action: str, detail: Mapping[str, object]) -> None:
    audit.append(at=at, actor=who, action=action, subject=ticket.receipt.number, detail=detail)
