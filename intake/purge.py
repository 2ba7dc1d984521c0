"""Plain copies do not stay beside the sealed vault: what a door let go of is destroyed after a while.

`.done` holds papers that are in the vault: they go after KEEP_DONE, once the sealed object has been read back whole.
`refused` holds what is never taken: it goes after KEEP_REFUSED. `quarantine` is never touched: a person must look.
"""

import hashlib
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from django.db import transaction
from ulid import ULID

from domain.arrival import Channel
from domain.doors import DONE, REFUSED, drop_folder
from domain.errors import SealBroken
from domain.lifecycle import ArrivalState
from intake.accept import Bench
from intake.rewrites import papers_in, same_as_taken
from intake.troubles import KNOWN, Trouble, trouble
from store import audit
from store.models import Arrival, AuditEntry

KEEP_DONE = timedelta(hours=24)
"""Long enough to notice that something is wrong with the vault."""
KEEP_REFUSED = timedelta(days=7)
"""Long enough for a clerk to ask what became of a file."""
KEEP = {DONE: KEEP_DONE, REFUSED: KEEP_REFUSED}
MOST = 10
"""Papers of one turn: reading them back must not keep new ones waiting."""
PAUSE = 600.0
"""Seconds until everything is looked at again."""
ACTION = "copy_purged"


@dataclass(frozen=True, slots=True, kw_only=True)
class Purge:
    """What one turn leaves for the next: where it stopped, and from when (monotonic seconds) there is more to do."""

    after: str = ""
    due: float = 0.0
    troubles: tuple[Trouble, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Copy:
    channel: Channel
    place: str
    path: Path


def purge_some(bench: Bench, before: Purge, now: float) -> Purge:
    """One turn: at most MOST old copies, from where the last one stopped. What fails is told of and passed over."""
    if now < before.due:
        return Purge(after=before.after, due=before.due)
    try:
        old = sorted(_old(bench), key=lambda copy: copy.path.name)
    except OSError:
        return Purge(due=now + PAUSE)  # the look at that door has told of it
    turn = [copy for copy in old if copy.path.name > before.after][:MOST]
    troubles = [found for copy in turn if (found := _purge(bench, copy))]
    more = len(turn) == MOST
    return Purge(after=turn[-1].path.name if more else "", due=now if more else now + PAUSE, troubles=tuple(troubles))


def _old(bench: Bench) -> Iterator[_Copy]:
    for channel in Channel:
        home = drop_folder(bench.settings, channel)
        for place, keep in KEEP.items():
            for path in (home / place).iterdir() if (home / place).is_dir() else ():
                made = _made(path.name)
                if made is not None and bench.clock() - made >= keep:
                    yield _Copy(channel=channel, place=place, path=path)


def _made(name: str) -> datetime | None:
    """When the claim of this name was made; None for what intake did not put there."""
    try:
        return ULID.from_str(name).datetime.astimezone(UTC)
    except ValueError:
        return None


def _purge(bench: Bench, copy: _Copy) -> Trouble | None:
    try:
        arrival = Arrival.objects.filter(id=copy.path.name).first()
        if arrival is not None and _may_go(bench, copy, arrival):
            _note(bench, copy)
            shutil.rmtree(copy.path)
    except KNOWN as error:
        return trouble(error, copy.channel)
    return None


def _may_go(bench: Bench, copy: _Copy, arrival: Arrival) -> bool:
    """A refused paper, or one whose sealed original is whole. A paper without a row is the sweeper's to report."""
    if copy.place == REFUSED:
        return arrival.state == ArrivalState.REFUSED and _as_taken(copy, arrival)
    if arrival.blob_id is None:
        return False
    if hashlib.sha256(bench.vault.read(str(arrival.blob_id))).hexdigest() != arrival.sha256:
        raise SealBroken("a sealed original is not the paper that came")
    return _as_taken(copy, arrival)


def _as_taken(copy: _Copy, arrival: Arrival) -> bool:
    """What was written into afterwards is in no vault: it comes in again (`intake.rewrites`)."""
    return all(same_as_taken(paper, arrival) for paper in papers_in(copy.path))


def _note(bench: Bench, copy: _Copy) -> None:
    """Told before it is done, and told once: a crash in between leaves a copy that the next turn destroys."""
    if AuditEntry.objects.filter(action=ACTION, subject=copy.path.name).exists():
        return
    with transaction.atomic(durable=True):
        detail = {"channel": copy.channel.value, "place": copy.place}
        audit.append(at=bench.clock(), actor="intake", action=ACTION, subject=copy.path.name, detail=detail)
