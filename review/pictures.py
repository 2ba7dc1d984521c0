"""Pictures and originals out of the vault: only through here, never cached, every look recorded."""

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_GET

from domain.verification import Person
from review.access import Act, guarded, ticket_for
from review.bench import vault
from store import audit
from store.clock import database_now
from store.models import Page, Ticket
from store.people import actor

PNG = b"\x89PNG\r\n\x1a\n"


@guarded(Act.SEE_TICKET)
@require_GET
def page(request: HttpRequest, person: Person, number: str, page: int) -> HttpResponseBase:
    """One page as we drew it: upright, or as received where `as=received` is asked."""
    ticket = ticket_for(person, number, Act.SEE_TICKET)
    row = get_object_or_404(Page, arrival=ticket.receipt.arrival, number=page)
    as_received = request.GET.get("as") == "received"
    object_id = row.raw_id if as_received or row.upright_id is None else row.upright_id
    if object_id is None:
        raise Http404
    picture = vault().read(object_id)
    if not picture.startswith(PNG):
        raise Http404
    _note(ticket, person, "page_seen", {"page": page})
    return HttpResponse(picture, content_type="image/png")


@guarded(Act.SEE_TICKET)
@require_GET
def original(_request: HttpRequest, person: Person, number: str) -> HttpResponseBase:
    """The file as it came, only ever as an attachment and under our own name."""
    ticket = ticket_for(person, number, Act.SEE_TICKET)
    blob = ticket.receipt.arrival.blob_id
    if blob is None:
        raise Http404
    content = vault().read(blob)
    _note(ticket, person, "original_taken", {})
    answer = HttpResponse(content, content_type="application/octet-stream")
    answer["Content-Disposition"] = f'attachment; filename="{number}.original"'
    answer["Content-Security-Policy"] = "sandbox"
    return answer


def _note(ticket: Ticket, person: Person, action: str, detail: dict[str, object]) -> None:
    with transaction.atomic():
        subject = ticket.receipt.number
        audit.append(at=database_now(), actor=actor(person.id), action=action, subject=subject, detail=detail)
