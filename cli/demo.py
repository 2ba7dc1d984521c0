"""`intake demo`: the whole product on this machine, with sample papers going through the real doors."""

import json
import secrets
import signal
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from cli.screen import screen
from cli.service import migrate
from cli.stack import Child, interrupted, keep, revive, running
from cli.submit import drop
from domain.arrival import Channel
from domain.doors import drop_folder
from domain.errors import WrongSettings
from domain.lifecycle import SETTLED
from domain.settings import Settings
from domain.verification import Role

ROOT = Path(__file__).resolve().parent.parent
GIVEN = ROOT.parent / "shared" / "samples"
OWN = ROOT / "fixtures" / "tune"
SHOWN = 12
"""So many of the project's own papers make a demo, where the given samples are absent."""
PATIENCE = 600.0
"""Seconds after which a demo that stands still says so."""

PEOPLE = {
    "alma": [Role.REVIEWER],
    "bruno": [Role.SECOND_REVIEWER],
    "odile": [Role.PRIVACY_OFFICER],
    "audit": [Role.AUDITOR],
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """One delivery: its file, its channel, and the name it is dropped under."""

    file: Path
    channel: Channel
    name: str


def samples() -> list[Sample]:
    """The sample deliveries; each run drops them under new names."""
    run = secrets.token_hex(3)
    found = sorted((GIVEN if GIVEN.is_dir() else OWN).glob("*/truth.json"))
    chosen = found[:: max(1, len(found) // SHOWN)][:SHOWN]
    truths = [(path.parent, json.loads(path.read_text())) for path in chosen]
    return [
        Sample(
            file=place / truth["file"],
            channel=Channel(truth["channel"]),
            name=f"{run}-{place.name}{Path(truth['file']).suffix}",
        )
        for place, truth in truths
    ]


def demo(settings: Settings, *, once: bool) -> int:
    """Start, drop, wait, print; keep serving unless `once`. 0 only if every sample reached its state."""
    console = screen()
    _demand_demo_home(settings.home)
    migrate(settings)
    password = _people()
    signal.signal(signal.SIGTERM, interrupted)
    with running(settings) as started:
        dropped = samples()
        for sample in dropped:
            drop(sample.file, drop_folder(settings, sample.channel), sample.name)
        settled = _wait(dropped, started, settings, console)
        console.print(table(dropped))
        if not settled:
            console.print(f"Some samples did not reach their state within {PATIENCE:.0f} s; see {settings.home}/log")
        if not once:
            _invite(console, settings, password)
            keep(started, settings)
    return 0 if settled else 1


def _demand_demo_home(home: Path) -> None:
    """A demo makes people with known passwords: never in a house where papers are worked on."""
    mark = home / "demo"
    if (home / "master.key").exists() and not mark.exists():
        raise WrongSettings(f"{home} is no demo's home; a demo makes its own people there. Set INTAKE_HOME elsewhere")
    home.mkdir(parents=True, exist_ok=True, mode=0o700)
    mark.touch()


def _people() -> str:
    from cli.people import set_person

    password = secrets.token_urlsafe(9)
    for name, roles in PEOPLE.items():
        set_person(name, roles, password)
    return password


def _wait(dropped: list[Sample], started: list[Child], settings: Settings, console: Console) -> bool:
    """Show progress until every sample has its state, or patience ends."""
    bars = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    until = monotonic() + PATIENCE
    with Progress(*bars, console=console, transient=True) as progress:
        deliveries = progress.add_task("deliveries in the queue", total=len(dropped))
        pages = progress.add_task("pages read", total=None)
        while monotonic() < until:
            revive(started, settings.home / "log")
            done, read, counted = _counts(dropped)
            progress.update(deliveries, completed=done)
            progress.update(pages, completed=read, total=counted or None)
            if done == len(dropped):
                return True
            sleep(0.5)
    return False


def _counts(dropped: list[Sample]) -> tuple[int, int, int]:
    """Deliveries settled, pages done, pages counted."""
    from store.models import Arrival, Page

    ours = Arrival.objects.filter(untrusted_name__in=[sample.name for sample in dropped])
    pages = Page.objects.filter(arrival__in=ours)
    settled = ours.filter(state__in=[state.value for state in SETTLED]).count()
    return settled, pages.exclude(state=Page.COUNTED).count(), pages.count()


def table(dropped: list[Sample]) -> Table:
    """One line for each sample: what became of it."""
    from store.models import Receipt, Ticket

    shown = Table("receipt", "channel", "pages", "kind", "confidence", "outcome", "state")
    ours = Receipt.objects.filter(arrival__untrusted_name__in=[sample.name for sample in dropped])
    tickets = {ticket.receipt_id: ticket for ticket in Ticket.objects.filter(receipt__in=ours)}
    for receipt in ours.select_related("arrival").order_by("arrival__untrusted_name"):
        ticket = tickets.get(receipt.pk)
        shown.add_row(
            receipt.number,
            receipt.arrival.channel,
            str(receipt.arrival.pages.count()),
            " / ".join(filter(None, (ticket.kind, ticket.variant))) if ticket else "-",
            f"{ticket.confidence:.2f}" if ticket else "-",
            ticket.outcome if ticket else "-",
            receipt.arrival.state,
        )
    return shown


def _invite(console: Console, settings: Settings, password: str) -> None:
    console.print(f"\nThe verification queue: [bold]http://{settings.web_address}/[/bold]")
    for name, roles in PEOPLE.items():
        console.print(f"  log in as [bold]{name}[/bold] ({', '.join(roles)}), password [bold]{password}[/bold]")
    console.print("Ctrl-C stops everything.")
