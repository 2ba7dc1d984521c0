"""The ticket page: the paper on the left, what was read and checked on the right."""

from collections.abc import Mapping
from typing import cast

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from domain.errors import UnknownReceipt
from domain.lifecycle import DECIDED, TicketState
from domain.page import Damage
from domain.receipt import parse
from domain.verification import DecisionKind, Person, Role
from review import answer, bench, screen
from review.access import Act, guarded, ticket_for
from review.words import word
from store import audit, codec, tickets
from store.clock import database_now
from store.models import AuditEntry, Page, Receipt, Ticket, User
from store.people import actor

HISTORY = 30


@guarded(Act.SEE_TICKET)
@require_GET
def show(request: HttpRequest, person: Person, number: str) -> HttpResponseBase:
    """One ticket, looked at; the look is recorded."""
    ticket = ticket_for(person, number, Act.SEE_TICKET)
    with transaction.atomic():
        audit.append(at=database_now(), actor=actor(person.id), action="ticket_seen", subject=number, detail={})
    return page(request, person, ticket)


@guarded(Act.SEE_TICKET)
@require_GET
def find(request: HttpRequest, _person: Person) -> HttpResponseBase:
    """Go to the ticket of a typed receipt number; UnknownReceipt where it is mistyped or was never given out."""
    typed = request.GET.get("number", "")
    if not typed.strip():
        return redirect("queue")
    number = parse(typed)
    receipt = Receipt.objects.filter(number=str(number)).select_related("arrival").first() if number else None
    if receipt is None:
        raise UnknownReceipt("mistyped or never given out")
    if Ticket.objects.filter(receipt=receipt).exists():
        return redirect("ticket", number=receipt.number)
    state = {"number": receipt.number, "state": word(receipt.arrival.state, "arrival")}
    messages.info(request, _("%(number)s has no ticket. Its arrival: %(state)s.") % state)
    return redirect("queue")


def page(
    request: HttpRequest,
    person: Person,
    ticket: Ticket,
    *,
    typed: Mapping[str, object] | None = None,
    trouble: str = "",
    status: int = 200,
) -> HttpResponse:
    """The ticket page. `typed` is what a refused form held, so that nothing a person wrote is lost."""
    now = database_now()
    holds = ticket.state == TicketState.CLAIMED.value and ticket.claimed_by_id == person.id
    holding = holds and ticket.lease_until is not None and ticket.lease_until > now
    draft = typed if typed is not None else tickets.draft_of(ticket, person.id) if holding else {}
    policy, first = bench.policy(), tickets.first_approval(ticket)
    packet, fields = tickets.packet_of(ticket), tickets.fields_of(ticket)
    papers = screen.papers(packet, fields, draft)
    context = {
        "ticket": ticket,
        "arrival": ticket.receipt.arrival,
        "number": ticket.receipt.number,
        "packet": packet,
        "papers": papers,
        "packet_checks": screen.packet_checks(packet),
        "sheets": screen.sheets(_pages(ticket), packet, papers),
        "as_received": request.GET.get("as") == "received",
        "holding": holding,
        "claimable": not holding and tickets.is_claimable(ticket.pk, person),
        "decided": TicketState(ticket.state) in DECIDED,
        "lease_seconds": int((ticket.lease_until - now).total_seconds()) if holding and ticket.lease_until else 0,
        "seen": tickets.seen(ticket, running=policy.stamp),
        "policy_now": policy.stamp,
        "second": first is not None and first.policy == policy.stamp,
        "void": first is not None and first.policy != policy.stamp,
        "damage": codec.load(tuple[Damage, ...], ticket.receipt.arrival.damage),
        "to_confirm": answer.to_confirm(papers),
        "choices": [(kind, answer.REASONS[kind]) for kind in DecisionKind],
        "draft": draft,
        "trouble": trouble,
        "decisions": ticket.decisions.select_related("person").order_by("at"),
        "history": _history(ticket),
        "clauses": policy.clauses.items(),
        "nameable": _nameable(ticket) if Role.PRIVACY_OFFICER in person.roles and ticket.non_disclosure else (),
    }
    return render(request, "review/ticket.html", context, status=status)


def _pages(ticket: Ticket) -> list[screen.PageRow]:
    """The pages without their words, which can be many and are not shown."""
    columns = ("number", "upright_id", "raw_id", "reading__aspect", "reading__damage", "reading__reason")
    rows = Page.objects.filter(arrival=ticket.receipt.arrival).order_by("number").values(*columns)
    return [cast("screen.PageRow", row) for row in rows]


def _history(ticket: Ticket) -> list[tuple[AuditEntry, str]]:
    """What was done with this ticket, newest first; mere looks are in the audit log."""
    rows = AuditEntry.objects.filter(subject=ticket.receipt.number).exclude(action__in=["ticket_seen", "page_seen"])
    names = {actor(pk): name for pk, name in User.objects.values_list("pk", "username")}
    return [(row, names.get(row.actor, row.actor)) for row in rows.order_by("-seq")[:HISTORY]]


def _nameable(ticket: Ticket) -> list[tuple[User, bool]]:
    """The people who may be named for a ticket that must not be told of, and who is named already."""
    named = set(ticket.named.values_list("person_id", flat=True))
    roles = [Role.REVIEWER.value, Role.SECOND_REVIEWER.value]
    people = User.objects.filter(is_active=True, groups__name__in=roles).distinct().order_by("username")
    return [(somebody, somebody.pk in named) for somebody in people]
