"""The queue: the list with its filters and counts, and the next ticket."""

from dataclasses import dataclass

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from domain.lifecycle import DECIDED
from domain.verification import Person, Role
from review import words
from review.access import Act, guarded, may
from review.alarms import alarms
from store import tickets
from store.clock import database_now
from store.models import Ticket

ROWS = 50
CHOICES = {"kind": words.KIND, "outcome": words.OUTCOME, "channel": words.CHANNEL, "language": words.LANGUAGE}
ALARMED = frozenset({Role.PRIVACY_OFFICER, Role.ADMINISTRATOR})
SWITCHES = ("mine", "second_review", "overdue", "decided")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the list. A masked one is a ticket that this person may not look into."""

    ticket: Ticket
    masked: bool


@guarded(Act.SEE_QUEUE)
@require_GET
def listing(request: HttpRequest, person: Person) -> HttpResponseBase:
    """The tickets by legal deadline, kind and age, a page at a time."""
    rows = Paginator(tickets.queue(_filters(request), person), ROWS).get_page(request.GET.get("page"))
    here = Ticket.objects.filter(pk__in=[row.pk for row in rows])
    open_to = set(here.filter(tickets.visible(person)).values_list("pk", flat=True))
    context = {
        "page": rows,
        "lines": [Line(ticket=row, masked=row.pk not in open_to) for row in rows],
        "counts": _counts(person),
        "choices": _choices(request),
        "switches": [name for name in SWITCHES if request.GET.get(name)],
        "filtered": any(request.GET.get(name) for name in (*CHOICES, *SWITCHES)),
        "query": _query(request),
        "works": may(person, Act.WORK),
        "reads": may(person, Act.SEE_TICKET),
        "alarms": alarms(database_now()) if person.roles & ALARMED else (),
        "now": database_now(),
    }
    return render(request, "review/queue.html", context)


@guarded(Act.WORK)
@require_POST
def take_next(request: HttpRequest, person: Person) -> HttpResponseBase:
    """Claim the most urgent ticket that is free for this person and open it."""
    ticket = tickets.next_for(person)
    if ticket is None:
        messages.info(request, _("Nothing is waiting for you. Well done."))
        return redirect("queue")
    return redirect("ticket", number=ticket.receipt.number)


def _filters(request: HttpRequest) -> tickets.Filters:
    chosen = {name: request.GET[name] for name, table in CHOICES.items() if request.GET.get(name) in table}
    switched = {name: bool(request.GET.get(name)) for name in SWITCHES}
    return tickets.Filters(
        kind=chosen.get("kind"),
        outcome=chosen.get("outcome"),
        channel=chosen.get("channel"),
        language=chosen.get("language"),
        mine=switched["mine"],
        second_review=switched["second_review"],
        overdue=switched["overdue"],
        decided=switched["decided"],
    )


def _choices(request: HttpRequest) -> list[tuple[str, str, list[tuple[str, str, bool]]]]:
    labels = {"kind": _("Kind"), "outcome": _("Outcome"), "channel": _("Channel"), "language": _("Language")}
    return [
        (name, labels[name], [(slug, str(text), request.GET.get(name) == slug) for slug, text in table.items()])
        for name, table in CHOICES.items()
    ]


def _query(request: HttpRequest) -> str:
    """The filters as an address, without the page number."""
    kept = request.GET.copy()
    kept.pop("page", None)
    return kept.urlencode()


def _counts(person: Person) -> dict[str, int]:
    """How many tickets there are of what matters. What is overdue is counted only where it may be seen."""
    undecided = ~Q(state__in=[state.value for state in DECIDED])
    second = Q(state="second_review") | Q(state="claimed", claimed_from="second_review")
    seen = Ticket.objects.filter(undecided).aggregate(
        open=Count("pk"),
        mine=Count("pk", filter=Q(state="claimed", claimed_by=person.id)),
        second_review=Count("pk", filter=second),
        escalated=Count("pk", filter=Q(escalated=True)),
    )
    late = undecided & Q(deadline__lt=timezone.localdate())
    return {**seen, "overdue": Ticket.objects.filter(tickets.visible(person) & late).count()}
