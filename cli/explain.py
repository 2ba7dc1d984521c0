"""`intake policy explain`: fetches one ticket for its memo, and records that somebody looked."""

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from cli.database import ready
from cli.memo import Changed, Decided, Memo, memo, turned_away
from domain.arrival import Refusal
from domain.errors import UnknownReceipt
from domain.receipt import FORM, parse
from domain.settings import Settings
from domain.wording import Language

if TYPE_CHECKING:
    from store.models import Receipt, Ticket

OPERATOR = "operator"
"""Who the audit chain says looked: whoever may use the command line of this machine."""


def explain(settings: Settings, typed: str, language: Language, *, show_hidden: bool) -> int:
    """Print the memo of a receipt; UnknownReceipt where there is none."""
    ready()
    from django.utils.translation import override

    receipt = _receipt(typed)
    ticket = _ticket(receipt)
    with override(language):
        text = _refused(receipt, language) if ticket is None else _memo(settings, ticket, language, show=show_hidden)
    print(text)
    return 0


def _receipt(typed: str) -> "Receipt":
    from store.models import Receipt

    number = parse(typed)
    if number is None:
        looks_right = FORM.fullmatch("".join(typed.split()).upper())
        raise UnknownReceipt(
            "its check digit does not fit: a digit is mistyped" if looks_right else "it has not the form of one"
        )
    found = Receipt.objects.filter(number=str(number)).select_related("arrival").first()
    if found is None:
        raise UnknownReceipt(f"{number} was never given out here")
    return found


def _ticket(receipt: "Receipt") -> "Ticket | None":
    from store.models import Ticket

    return Ticket.objects.filter(receipt=receipt).select_related("receipt__arrival").first()


def _refused(receipt: "Receipt", language: Language) -> str:
    from store import codec

    arrival = receipt.arrival
    refusal = codec.load(Refusal, arrival.refusal) if arrival.refusal else None
    return turned_away(receipt.number, arrival.state, refusal, language)


def _memo(settings: Settings, ticket: "Ticket", language: Language, *, show: bool) -> str:
    from store import tickets
    from workers.kit import build_policy

    _record(ticket, hidden_shown=show and ticket.non_disclosure)
    arrival = ticket.receipt.arrival
    told = Memo(
        receipt=ticket.receipt.number,
        channel=arrival.channel,
        received_at=arrival.received_at.astimezone(ZoneInfo(settings.time_zone)),
        state=ticket.state,
        deadline=ticket.deadline,
        customer=ticket.customer,
        secret=ticket.non_disclosure,
        show=show,
        packet=tickets.packet_of(ticket),
        policy=build_policy(settings),
        corrections=_corrections(ticket),
        decisions=tuple(
            Decided(kind=one.kind, who=one.person.get_username(), at=one.at, reasons=tuple(one.reasons))
            for one in ticket.decisions.select_related("person").order_by("id")
        ),
    )
    return memo(told, language)


def _corrections(ticket: "Ticket") -> tuple[Changed, ...]:
    from store import tickets

    machine = {field.key: field.machine for field in tickets.fields_of(ticket)}
    rows = ticket.corrections.select_related("person").order_by("id")
    return tuple(
        Changed(
            paper=row.document + 1,
            name=row.name,
            read=read.value if (read := machine.get((row.document, row.name, row.position))) else None,
            value=row.value,
            who=row.person.get_username(),
            at=row.at,
        )
        for row in rows
    )


def _record(ticket: "Ticket", *, hidden_shown: bool) -> None:
    """Every look into a ticket is on record, an operator's too."""
    from django.db import transaction

    from store import audit
    from store.clock import database_now

    with transaction.atomic():
        detail = {"door": "command_line", "hidden_shown": hidden_shown}
        audit.append(
            at=database_now(), actor=OPERATOR, action="ticket_seen", subject=ticket.receipt.number, detail=detail
        )
