"""The two conservation laws, looked for in the rows, the vault and the folders; nothing is changed here.

1. Every arrival is in exactly one state, and every file ever dropped is in a folder or in the vault with a row.
2. Every page counted is a row with a final state.

Work goes on meanwhile, so each question is one statement, and things are listed in the order in which they are made:
an object before its row, a row before its paper leaves the claim.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from django.db.models import Count, Exists, Max, OuterRef, Q

from domain.doors import LET_GO, drop_folders
from domain.lifecycle import SETTLED, ArrivalState
from domain.page import PageCounts
from domain.settings import Settings
from store import codec
from store.models import Arrival, Blob, Job, Page
from store.vault import Vault

BEING_READ = (ArrivalState.RECEIVED, ArrivalState.OPENED, ArrivalState.REFUSED, ArrivalState.QUARANTINED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What breaks a law, by id. `strays` are objects without a row: a crash between the two, or work under way."""

    missing: tuple[str, ...] = ()
    stranded: tuple[str, ...] = ()
    uneven: tuple[str, ...] = ()
    unaccounted: tuple[str, ...] = ()
    strays: int = 0

    def sound(self) -> bool:
        """Whether both laws hold."""
        return not (self.missing or self.stranded or self.uneven or self.unaccounted)


def look(settings: Settings, vault: Vault) -> Findings:
    """Both laws over everything there is."""
    rows_before = set(Blob.objects.values_list("object_id", flat=True))
    objects = set(vault.object_ids())
    strays = objects - rows_before
    strays -= set(Blob.objects.filter(object_id__in=strays).values_list("object_id", flat=True))
    return Findings(
        missing=tuple(sorted(rows_before - objects)),
        stranded=_stranded(),
        uneven=_uneven(),
        unaccounted=_unaccounted(drop_folders(settings)),
        strays=len(strays),
    )


def _stranded() -> tuple[str, ...]:
    """Arrivals that are not settled and for which nothing is left to be done."""
    settled = [state.value for state in SETTLED]
    to_do = Job.objects.filter(arrival=OuterRef("pk"), state__in=[Job.READY, Job.LEASED])
    return tuple(Arrival.objects.exclude(state__in=settled).exclude(Exists(to_do)).values_list("id", flat=True))


def _uneven() -> tuple[str, ...]:
    """Arrivals past reading whose pages do not add up, or are not all in a final state."""
    early = [state.value for state in BEING_READ]
    counted = Count("pages", filter=Q(pages__state=Page.COUNTED))
    read = Arrival.objects.exclude(state__in=early).annotate(
        rows=Count("pages"), highest=Max("pages__number"), open_pages=counted
    )
    facts = read.values_list("id", "page_counts", "rows", "highest", "open_pages")
    return tuple(name for name, counts, rows, highest, left in facts if left or not _adds_up(counts, rows, highest))


def _adds_up(counts: object, rows: int, highest: int | None) -> bool:
    """Pages are numbered from 1 without a gap, and there are no fewer than were counted."""
    if counts is None:
        return rows == 0
    said = codec.load(PageCounts, counts)
    return rows == (highest or 0) and rows >= max(said.structure or 0, said.rows)


def _unaccounted(folders: Iterable[Path]) -> tuple[str, ...]:
    """Papers that a door let go of and that no row knows."""
    let_go = {entry.name for folder in folders for name in LET_GO for entry in _entries(folder / name)}
    known = set(Arrival.objects.filter(id__in=let_go).values_list("id", flat=True))
    return tuple(sorted(let_go - known))


def _entries(folder: Path) -> Iterable[Path]:
    return folder.iterdir() if folder.is_dir() else ()
