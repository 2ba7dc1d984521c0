"""`intake queue`: what waits for people."""

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING

from rich.table import Table

from cli.answer import Json
from cli.database import demand_tables
from cli.screen import screen
from domain.lifecycle import DECIDED
from domain.settings import Settings

if TYPE_CHECKING:
    from store.models import Ticket

HIDDEN = "must not be told of"


def queue(settings: Settings, *, as_json: bool) -> int:
    """Print every open ticket, the most pressing first; those that must not be told of come last, by age."""
    demand_tables(settings)
    from django.db.models import F

    from store.models import Ticket

    tickets = Ticket.objects.exclude(state__in=[state.value for state in DECIDED]).select_related("receipt__arrival")
    told = tickets.filter(non_disclosure=False).order_by(F("deadline").asc(nulls_last=True), "kind", "created_at")
    rows = [row(ticket) for ticket in [*told, *tickets.filter(non_disclosure=True).order_by("created_at")]]
    if as_json:
        print(json.dumps(rows, ensure_ascii=False))
    else:
        screen().print(table(rows))
    return 0


def row(ticket: "Ticket") -> Json:
    """One ticket in a line. A ticket under a non-disclosure order shows its number and its state, as on the site."""
    line: Json = {"receipt": ticket.receipt.number, "state": ticket.state, "masked": ticket.non_disclosure}
    return line | dict.fromkeys(CONTENT) if ticket.non_disclosure else line | content(ticket)


CONTENT = ("channel", "pages", "kind", "variant", "confidence", "outcome", "lane", "customer", "deadline")


def content(ticket: "Ticket") -> Json:
    """What the line tells of the papers; names as in CONTENT."""
    arrival = ticket.receipt.arrival
    return {
        "channel": arrival.channel,
        "pages": arrival.pages.count(),
        "kind": ticket.kind,
        "variant": ticket.variant or None,
        "confidence": round(ticket.confidence, 2),
        "outcome": ticket.outcome,
        "lane": ticket.lane or None,
        "customer": ticket.customer or None,
        "deadline": ticket.deadline.isoformat() if ticket.deadline else None,
    }


def table(rows: Iterable[Json]) -> Table:
    """The queue for people."""
    shown = Table("receipt", "channel", "pages", "kind", "sure", "outcome", "state", "deadline")
    for line in rows:
        shown.add_row(line["receipt"], *_cells(line), line["state"], line["deadline"] or "")
    return shown


def _cells(line: Json) -> tuple[str, str, str, str, str]:
    if line["masked"]:
        return "", "", HIDDEN, "", ""
    kind = f"{line['kind']} / {line['variant']}" if line["variant"] else line["kind"]
    return line["channel"], str(line["pages"]), kind, f"{line['confidence']:.2f}", line["outcome"]
