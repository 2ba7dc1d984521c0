"""What every page knows: who is here and which doors are open to them."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from domain.errors import NotPermitted
from domain.verification import Person
from review.access import Act, may
from store.people import person_of

DOORS = (("queue", Act.SEE_QUEUE), ("refusals", Act.SEE_REFUSALS), ("audit", Act.SEE_AUDIT), ("health", Act.SEE_HEALTH))


def site(request: HttpRequest) -> dict[str, object]:
    """The navigation for whoever asks; nothing for strangers."""
    person = _person(request)
    if person is None:
        return {"doors": [], "finds": False}
    labels = {"queue": _("Queue"), "refusals": _("Refusals"), "audit": _("Audit"), "health": _("Health")}
    doors = [(name, reverse(name), labels[name]) for name, act in DOORS if may(person, act)]
    return {"doors": doors, "person": person, "roles": sorted(person.roles), "finds": may(person, Act.SEE_TICKET)}


def _person(request: HttpRequest) -> Person | None:
    user = getattr(request, "user", None)
    if user is None or user.id is None:
        return None
    try:
        return person_of(user.id)
    except NotPermitted:
        return None
