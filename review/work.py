"""What a reviewer does with a ticket: claim, give back, correct, draft, decide. Refused input is never thrown away."""

from collections.abc import Mapping
from datetime import datetime

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponseBase, JsonResponse
from django.shortcuts import redirect
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST

from domain.document import FieldValue
from domain.errors import DocketError, StaleDecision, StaleFence
from domain.lifecycle import TicketState
from domain.verification import Decision, Person, Seen
from review import bench, errors, screen, shape
from review.access import Act, guarded, ticket_for
from review.answer import LONGEST_NOTE, Answer, Lacking, read_answer, to_confirm
from review.ticket import page
from review.visible import visible
from review.words import word
from store import tickets
from store.clock import database_now
from store.models import Ticket

Change = tuple[int, str, int, FieldValue | None]
"""Document, field, position and the value a person gave."""

DRAFTED = ("kind", "note", "reason", "confirm")
LACKING: Mapping[str, Promise] = {
    "kind": gettext_lazy("Choose what is to happen with the paper."),
    "reason": gettext_lazy("Choose at least one reason."),
    "note": gettext_lazy("The reason “other” needs a note that says what it is."),
    "confirm": gettext_lazy("Compare every critical field with the paper and tick it before you verify."),
}
AFTER: Mapping[TicketState, Promise] = {
    TicketState.SECOND_REVIEW: gettext_lazy("Your approval is recorded. A second person has to confirm it."),
    TicketState.VERIFIED: gettext_lazy("Verified by two people."),
    TicketState.REFUSED: gettext_lazy("Refused."),
    TicketState.RETURNED: gettext_lazy("Returned to the sender."),
    TicketState.ESCALATED: gettext_lazy("Handed to the privacy officer."),
}


@guarded(Act.WORK)
@require_POST
def claim(_request: HttpRequest, person: Person, number: str) -> HttpResponseBase:
    """Take the ticket for a quarter of an hour."""
    tickets.claim(ticket_for(person, number, Act.WORK).pk, person.id)
    return redirect("ticket", number=number)


@guarded(Act.WORK)
@require_POST
def release(request: HttpRequest, person: Person, number: str) -> HttpResponseBase:
    """Give the ticket back; the draft stays for who wrote it."""
    tickets.release(ticket_for(person, number, Act.WORK).pk, person.id, _fence(request))
    messages.info(request, _("The ticket is back in the queue; your draft is kept for you."))
    return redirect("queue")


@guarded(Act.WORK)
@require_POST
def renew(request: HttpRequest, person: Person, number: str) -> HttpResponseBase:
    """Hold the claim for another quarter of an hour; asked by the page while somebody works on it."""
    ticket = ticket_for(person, number, Act.WORK)
    try:
        return _until(tickets.renew(ticket.pk, person.id, _fence(request)))
    except StaleFence:
        return _lost()


@guarded(Act.WORK)
@require_POST
def draft(request: HttpRequest, person: Person, number: str) -> HttpResponseBase:
    """Keep what was typed so far; asked by the page a moment after the last key."""
    ticket = ticket_for(person, number, Act.WORK)
    try:
        return _until(tickets.save_draft(ticket.pk, person.id, _fence(request), _typed(request)))
    except StaleFence:
        return _lost()


@guarded(Act.WORK)
@require_POST
def correct(request: HttpRequest, person: Person, number: str) -> HttpResponseBase:
    """Save the fields that were changed."""
    ticket = ticket_for(person, number, Act.WORK)
    try:
        count = _save_corrections(request, person, ticket)
    except (shape.NotOfItsForm, DocketError) as error:
        return _again(request, person, ticket, error)
    said = ngettext("%(n)d field corrected.", "%(n)d fields corrected.", count) % {"n": count}
    messages.success(request, said if count else _("No field was changed."))
    return redirect("ticket", number=number)


@guarded(Act.WORK)
@require_POST
def decide(request: HttpRequest, person: Person, number: str) -> HttpResponseBase:
    """Record the decision, bound to what was on the screen. Unsaved corrections are saved first and shown again."""
    ticket = ticket_for(person, number, Act.WORK)
    try:
        if _save_corrections(request, person, ticket):
            messages.warning(request, _("Your corrections are saved. Look at them once more, then decide."))
            return redirect("ticket", number=number)
        answer = _answer(request, ticket)
        decision, running = _decision(request, person, answer), bench.policy().stamp
        done = tickets.record(ticket.pk, decision, _fence(request), running=running)
    except (shape.NotOfItsForm, Lacking, DocketError) as error:
        return _again(request, person, ticket, error)
    messages.success(request, f"{number}: {AFTER[TicketState(done.state)]}")
    return redirect("queue")


@guarded(Act.NAME_PEOPLE)
@require_POST
def name_somebody(request: HttpRequest, person: Person, number: str) -> HttpResponseBase:
    """Let one more person see a ticket that must not be told of."""
    ticket = ticket_for(person, number, Act.NAME_PEOPLE)
    chosen = request.POST.get("person", "")
    if chosen.isdecimal():
        tickets.name_person(ticket.pk, int(chosen), person)
    return redirect("ticket", number=number)


def _fence(request: HttpRequest) -> int:
    given = request.POST.get("fence", "")
    return int(given) if given.isdecimal() and len(given) < 10 else -1


def _until(moment: datetime) -> JsonResponse:
    return JsonResponse({"seconds": int((moment - database_now()).total_seconds())})


def _lost() -> JsonResponse:
    return JsonResponse({"error": "stale-fence", "said": str(errors.KNOWN[StaleFence][2])}, status=409)


def _typed(request: HttpRequest) -> dict[str, object]:
    """What the form holds: fields by their names, the answer as lists. Long or unknown entries are not kept."""
    text = {name: value for name, value in request.POST.items() if isinstance(value, str)}
    kept: dict[str, object] = {name: value[: shape.LONGEST] for name, value in text.items() if name.startswith("f.")}
    for name in DRAFTED:
        kept[name] = [str(value)[:LONGEST_NOTE] for value in request.POST.getlist(name)]
    return kept


def _changes(request: HttpRequest, ticket: Ticket) -> list[Change]:
    """Every field whose typed text differs from what is shown, parsed; NotOfItsForm where one cannot be."""
    shown = {field.key: visible(shape.typed(field.value)) for field in tickets.fields_of(ticket)}
    changes: list[Change] = []
    for (document, name, position), before in shown.items():
        text = request.POST.get(f"f.{document}.{name}.{position}")
        if text is not None and " ".join(text.split()) != " ".join(before.split()):
            changes.append((document, name, position, shape.parse(name, text)))
    return changes + _additions(request, ticket, shown)


def _additions(request: HttpRequest, ticket: Ticket, shown: Mapping[tuple[int, str, int], str]) -> list[Change]:
    """Fields that a person adds since the machine did not find them."""
    added: list[Change] = []
    for document, assessed in enumerate(tickets.packet_of(ticket).documents):
        name = request.POST.get(f"add.{document}.name", "")
        value = shape.parse(name, request.POST.get(f"add.{document}.value", "")) if name else None
        if value is not None and name in shape.FIELDS.get(assessed.document.kind, ()):
            position = sum(key[:2] == (document, name) for key in shown)
            added.append((document, name, position, value))
    return added


def _save_corrections(request: HttpRequest, person: Person, ticket: Ticket) -> int:
    """Save all changed fields or none; how many."""
    changes = _changes(request, ticket)
    with transaction.atomic():
        for document, name, position, value in changes:
            tickets.correct(
                ticket.pk, person.id, _fence(request), document=document, name=name, position=position, value=value
            )
    return len(changes)


def _answer(request: HttpRequest, ticket: Ticket) -> Answer:
    papers = screen.papers(tickets.packet_of(ticket), tickets.fields_of(ticket), {})
    post = request.POST
    return read_answer(
        post.get("kind", ""), post.getlist("reason"), post.get("note", ""), post.getlist("confirm"), to_confirm(papers)
    )


def _decision(request: HttpRequest, person: Person, answer: Answer) -> Decision:
    post = request.POST
    seen = Seen(original=post.get("original", ""), fields=post.get("fields", ""), policy=post.get("policy", ""))
    return Decision(
        kind=answer.kind, person=person, seen=seen, reasons=answer.reasons, note=answer.note, at=database_now()
    )


def _again(request: HttpRequest, person: Person, ticket: Ticket, error: Exception) -> HttpResponseBase:
    """The page again with what was typed and the reason why it did not count.

    Where something changed since it was shown, the ticks are gone: they were given to what is no longer there.
    """
    ticket.refresh_from_db()
    status, said = _said(error)
    typed = _typed(request)
    if isinstance(error, StaleDecision):
        del typed["confirm"]
    return page(request, person, ticket, typed=typed, trouble=said, status=status)


def _said(error: Exception) -> tuple[int, str]:
    if isinstance(error, shape.NotOfItsForm):
        return 400, _("“%(field)s” is not of its form; dates are YYYY-MM-DD.") % {"field": word(str(error), "field")}
    if isinstance(error, Lacking):
        return 400, str(LACKING[error.what])
    if isinstance(error, DocketError):
        status, _title, advice = errors.KNOWN.get(type(error), errors.OTHERWISE)
        return status, str(advice)
    raise error
