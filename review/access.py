"""One function decides every access: `may`. Views name their act, a generated test asks for every route and role."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import update_wrapper
from typing import Concatenate, ParamSpec

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponseBase

from domain.errors import NotPermitted, UnknownReceipt
from domain.verification import REVIEWING, Person, Role
from store.models import Ticket
from store.people import person_of
from store.tickets import visible

Rest = ParamSpec("Rest")
Inner = Callable[Concatenate[HttpRequest, Person, Rest], HttpResponseBase]
Route = Callable[Concatenate[HttpRequest, Rest], HttpResponseBase]


class Act(StrEnum):
    """What a person may want to do on the site."""

    ENTER = "enter"
    SEE_QUEUE = "see_queue"
    SEE_TICKET = "see_ticket"
    WORK = "work"
    NAME_PEOPLE = "name_people"
    SEE_REFUSALS = "see_refusals"
    SEE_AUDIT = "see_audit"
    SEE_HEALTH = "see_health"


EVERYBODY = frozenset(Role)
ALLOWED: Mapping[Act, frozenset[Role]] = {
    Act.ENTER: EVERYBODY,
    Act.SEE_QUEUE: REVIEWING | {Role.AUDITOR},
    Act.SEE_TICKET: REVIEWING,
    Act.WORK: REVIEWING,
    Act.NAME_PEOPLE: frozenset({Role.PRIVACY_OFFICER}),
    Act.SEE_REFUSALS: REVIEWING | {Role.FAX_OPERATOR, Role.MAILROOM, Role.AUDITOR},
    Act.SEE_AUDIT: frozenset({Role.AUDITOR, Role.PRIVACY_OFFICER}),
    Act.SEE_HEALTH: frozenset({Role.ADMINISTRATOR, Role.PRIVACY_OFFICER, Role.AUDITOR, Role.FAX_OPERATOR}),
}
"""An administrator looks after machines and people and sees no paper; an auditor sees that, not what:
every row of the queue is masked for them (`store.tickets.visible`)."""


DOORS: dict[object, Act] = {}
"""The act of every guarded view; the generated test walks all routes with it."""


def may(person: Person, act: Act, ticket: Ticket | None = None) -> bool:
    """Whether this person may do this, to this ticket where one is meant."""
    if not person.roles & ALLOWED[act]:
        return False
    return ticket is None or Ticket.objects.filter(visible(person), pk=ticket.pk).exists()


def demand(person: Person, act: Act, ticket: Ticket | None = None) -> None:
    """NotPermitted unless `may`."""
    if not may(person, act, ticket):
        raise NotPermitted(f"{act} is not for this person")


def guarded(act: Act) -> Callable[[Inner[Rest]], Route[Rest]]:
    """A view behind the door: the visitor logs in, is known with their present roles, and may do `act`."""

    def wrap(view: Inner[Rest]) -> Route[Rest]:
        def route(request: HttpRequest, /, *rest: Rest.args, **named: Rest.kwargs) -> HttpResponseBase:
            if request.user.id is None:
                return redirect_to_login(request.get_full_path())
            person = person_of(request.user.id)
            demand(person, act)
            return view(request, person, *rest, **named)

        update_wrapper(route, view)
        DOORS[route] = act
        return route

    return wrap


def ticket_for(person: Person, number: str, act: Act) -> Ticket:
    """The ticket of a receipt number for one act: UnknownReceipt or NotPermitted where it is not theirs."""
    rows = Ticket.objects.select_related("receipt__arrival", "claimed_by", "first_reviewer", "decided_by")
    ticket = rows.filter(receipt__number=number).first()
    if ticket is None:
        raise UnknownReceipt("no ticket of this number")
    demand(person, act, ticket)
    return ticket
