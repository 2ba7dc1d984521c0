"""`intake verify`: proof that nothing was changed, lost or added."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import track

from cli.database import ready
from cli.screen import screen
from cli.service import ANCHORS
from domain.errors import DocketError, SealBroken
from domain.settings import Settings

if TYPE_CHECKING:
    from workers.bench import Bench


def verify(settings: Settings) -> int:
    """Check audit chain, seals and conservation; 0 if all hold."""
    ready()
    from workers.bench import build_bench

    bench = build_bench(settings)
    console = screen()
    complaints = [complaint for check in (_audit, _seals, _conservation) for complaint in check(bench)]
    for complaint in complaints:
        console.print(f"[red]wrong[/] {complaint}")
    if not complaints:
        console.print("[green]sound[/] audit chain, every sealed object, and both conservation laws")
    return 1 if complaints else 0


def _audit(bench: "Bench") -> Iterator[str]:
    from store import audit

    anchors = audit.read_anchors(bench.settings.home / ANCHORS)
    yield from _complaints(lambda: audit.verify(anchors))


def _seals(bench: "Bench") -> Iterator[str]:
    """Every object is opened: its seal covers each byte, its length and its name."""
    from store.models import Blob

    known = set(Blob.objects.values_list("object_id", flat=True))
    there = set(bench.vault.object_ids())
    yield from (f"object {name} is in the database and not in the vault" for name in sorted(known - there))
    for name in track(sorted(known & there), "opening seals", transient=True, console=Console(stderr=True)):
        try:
            bench.vault.read(name)
        except SealBroken as error:
            yield f"object {name}: {error}"


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
