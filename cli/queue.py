"""`intake queue`: what waits for people."""

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING

from rich.table import Table

from cli.answer import Json
from cli.database import ready
from cli.screen import screen
from domain.lifecycle import DECIDED

if TYPE_CHECKING:
    from store.models import Ticket


def queue(*, as_json: bool) -> int:
    """Print every open ticket, the most pressing first."""
    ready()
    from store.models import Ticket

    tickets = Ticket.objects.exclude(state__in=[state.value for state in DECIDED]).select_related("receipt__arrival")
    rows = [row(ticket) for ticket in tickets.order_by("deadline", "kind", "created_at")]
    if as_json:
        print(json.dumps(rows, ensure_ascii=False))
    else:
        screen().print(table(rows))
    return 0


def row(ticket: "Ticket") -> Json:
    """One ticket in a line. A ticket under a non-disclosure order shows no name here."""
    arrival = ticket.receipt.arrival
    return {
        "receipt": ticket.receipt.number,
        "channel": arrival.channel,
        "state": ticket.state,
        "pages": arrival.pages.count(),
        "kind": ticket.kind,
        "variant": ticket.variant or None,
        "confidence": round(ticket.confidence, 2),
        "outcome": ticket.outcome,
        "lane": ticket.lane or None,
        "customer": None if ticket.non_disclosure else ticket.customer or None,
        "deadline": ticket.deadline.isoformat() if ticket.deadline else None,
    }


def table(rows: Iterable[Json]) -> Table:
    """The queue for people."""
    shown = Table("receipt", "channel", "pages", "kind", "sure", "outcome", "state", "deadline")
    for line in rows:
        kind = f"{line['kind']} / {line['variant']}" if line["variant"] else line["kind"]
        shown.add_row(
            line["receipt"], line["channel"], str(line["pages"]), kind, f"{line['confidence']:.2f}", line["outcome"],
            line["state"], line["deadline"] or "",
        )  # fmt: skip
    return shown
