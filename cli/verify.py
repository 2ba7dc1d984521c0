"""`intake verify`: proof that nothing was changed, lost or added."""

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import track

from cli.database import demand_tables
from cli.screen import screen
from domain.errors import AuditBroken, DocketError, SealBroken
from domain.settings import Settings

if TYPE_CHECKING:
    from store.audit import Head
    from workers.bench import Bench


def verify(settings: Settings) -> int:
    """Check audit chain, rows, seals and conservation; 0 if all hold."""
    demand_tables(settings)
    from workers.bench import build_bench

    bench = build_bench(settings)
    console = screen()
    complaints = [complaint for check in (_audit, _rows, _seals, _conservation) for complaint in check(bench)]
    for complaint in complaints:
        console.print(f"[red]wrong[/] {complaint}")
    if not complaints:
        console.print(
            "[green]sound[/] audit chain, the rows it tells of, every sealed object, and both conservation laws"
        )
    return 1 if complaints else 0


def _audit(bench: "Bench") -> Iterator[str]:
    from store import audit

    path = bench.settings.home / audit.ANCHORS
    yield from _complaints(lambda: audit.read_anchors(path))
    yield from _complaints(lambda: audit.verify(_readable(path)))
    if audit.anchors_missing(path, bench.clock()):
        yield f"{audit.ANCHORS} is gone or empty: a cut tail of the audit chain would not be noticed"


def _readable(path: Path) -> tuple["Head", ...]:
    """The anchored heads, or none where the file holds something else: that is a complaint of its own."""
    from store import audit

    try:
        return audit.read_anchors(path)
    except AuditBroken:
        return ()


def _rows(_bench: "Bench") -> Iterator[str]:
    """Whoever got round the triggers and edited a row is found by what the chain tells of it."""
    from store.ledger import complaints

    yield from complaints()


def _seals(bench: "Bench") -> Iterator[str]:
    """Every object is opened: its seal covers each byte, its length and its name; an original is what its row says."""
    from store.models import Arrival, Blob

    known = set(Blob.objects.values_list("object_id", flat=True))
    there = set(bench.vault.object_ids())
    yield from (f"object {name} is in the database and not in the vault" for name in sorted(known - there))
    for name in track(sorted(known & there), "opening seals", transient=True, console=Console(stderr=True)):
        try:
            found = hashlib.sha256(bench.vault.read(name)).hexdigest()
        except SealBroken as error:
            yield f"object {name}: {error}"
            continue
        others = Arrival.objects.filter(blob=name).exclude(sha256=found).values_list("id", flat=True)
        yield from (f"arrival {other}: object {name} is not the paper that came" for other in others)


def _conservation(bench: "Bench") -> Iterator[str]:
    from workers.laws import look

    found = look(bench.settings, bench.vault)
    yield from (f"arrival {name} stands still with nothing left to be done" for name in found.stranded)
    yield from (f"arrival {name}: its pages do not add up" for name in found.uneven)
    yield from (f"claim {name}: a paper was let go of that no row knows" for name in found.unaccounted)


def _complaints(check: Callable[[], object]) -> Iterator[str]:
    try:
        check()
    except DocketError as error:
        yield f"{error.code}: {error}"
