"""For who looks after the house: what was refused, what was done by whom, and whether everything is alive."""

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.db.models import Count, Min
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from domain.arrival import Refusal
from domain.errors import AuditBroken
from domain.lifecycle import ArrivalState
from domain.verification import Person, Role
from review.access import Act, guarded
from review.alarms import alarms
from store import audit, codec
from store.clock import database_now
from store.models import Arrival, AuditEntry, Beat, Job, Ticket, User
from store.people import actor

ROWS = 50
OUTSIDE = (ArrivalState.REFUSED.value, ArrivalState.QUARANTINED.value, ArrivalState.UNREADABLE.value)


@guarded(Act.SEE_REFUSALS)
@require_GET
def refusals(request: HttpRequest, person: Person) -> HttpResponseBase:
    """Every drop that did not become a paper to review: refused, quarantined or unreadable, and why.

    Files are often named after people: an auditor is not shown the names.
    """
    rows = Arrival.objects.filter(state__in=OUTSIDE).prefetch_related("receipts").order_by("-received_at", "id")
    page = Paginator(rows, ROWS).get_page(request.GET.get("page"))
    lines = [(row, codec.load(Refusal, row.refusal) if row.refusal else None) for row in page]
    context = {"page": page, "lines": lines, "named": person.roles != {Role.AUDITOR}}
    return render(request, "review/refusals.html", context)


@guarded(Act.SEE_AUDIT)
@require_GET
def audit_log(request: HttpRequest, _person: Person) -> HttpResponseBase:
    """The chain, newest first, all of it or of one subject."""
    rows = AuditEntry.objects.order_by("-seq")
    subject = request.GET.get("subject", "").strip()
    if subject:
        rows = rows.filter(subject=subject)
    page = Paginator(rows, ROWS).get_page(request.GET.get("page"))
    names = {actor(pk): name for pk, name in User.objects.values_list("pk", "username")}
    lines = [(row, names.get(row.actor, row.actor)) for row in page]
    context = {"page": page, "lines": lines, "subject": subject, "head": audit.head()}
    return render(request, "review/audit.html", context)


@guarded(Act.SEE_AUDIT)
@require_POST
def verify(request: HttpRequest, person: Person) -> HttpResponseBase:
    """Walk the whole chain now, against the heads that were anchored outside the database."""
    anchors = audit.read_anchors(settings.INTAKE.home / audit.ANCHORS)
    try:
        count = audit.verify(anchors)
    except AuditBroken as error:
        messages.error(request, _("The chain is broken: %(what)s.") % {"what": error})
        return redirect("audit")
    _note(person, count)
    said = ngettext("The chain holds: %(n)d entry.", "The chain holds: %(n)d entries.", count)
    messages.success(request, said % {"n": count})
    return redirect("audit")


@guarded(Act.SEE_HEALTH)
@require_GET
def health(request: HttpRequest, _person: Person) -> HttpResponseBase:
    """Liveness is the age of the oldest ready job, not a ping."""
    context = {
        "oldest_job": Job.objects.filter(state=Job.READY).aggregate(oldest=Min("ready_at"))["oldest"],
        "oldest_ticket": Ticket.objects.filter(state="waiting").aggregate(oldest=Min("created_at"))["oldest"],
        "jobs": _tally(Job),
        "arrivals": _tally(Arrival),
        "tickets": _tally(Ticket),
        "alarms": alarms(database_now()),
        "beats": Beat.objects.order_by("part"),
        "entries": audit.head().seq,
    }
    return render(request, "review/health.html", context)


def _tally(table: type[Job | Arrival | Ticket]) -> list[tuple[str, int]]:
    return list(table.objects.order_by("state").values_list("state").annotate(n=Count("pk")))


def _note(person: Person, count: int) -> None:
    with transaction.atomic():
        now = database_now()
        audit.append(
            at=now, actor=actor(person.id), action="audit_verified", subject="audit", detail={"entries": count}
        )
