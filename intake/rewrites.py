"""A paper that was written into after it was let go of comes in again: its writer still knew the file, not the name.

A writer that neither locks nor renames may open a file again after it was taken. What it then writes lands in `.done`
(or `refused`, or `quarantine`), beside a sealed copy of something shorter. The new content is a new arrival with its
own receipt; an entry of the audit chain links the two.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC
from pathlib import Path

from django.db import transaction
from ulid import ULID

from domain.arrival import Channel
from domain.doors import LET_GO
from intake import claims
from intake.accept import Bench, finish
from intake.claims import Claim
from intake.opening import NotPlain, opened
from intake.settle import Key, Memory, Patience, Watched, settled
from intake.sightings import SIDECAR, FileKind, Sighting, sight
from store import audit
from store.models import Arrival, AuditEntry

ACTION = "copy_rewritten"
PAUSE = 5.0
"""Seconds between two looks: a day's copies are many, and a late writer loses nothing by waiting."""
MOST = 20
"""Copies that are read in one look, so that new papers do not wait for old ones."""
QUIET = Patience(quiet=10.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Copies:
    """What one look leaves for the next: what stands where since when, and what was found to be as it was taken."""

    seen: Memory = field(default_factory=dict)
    same: Mapping[Key, Sighting] = field(default_factory=dict)
    due: float = 0.0


def rewritten(home: Path, before: Copies, now: float) -> tuple[tuple[Path, ...], Copies]:
    """Papers in our own folders that are no longer what was taken in, still and closed by now."""
    if now < before.due:
        return (), before
    sightings = {(one.path, one.inode): one for one in _copies(home)}
    same = {key: one for key, one in before.same.items() if sightings.get(key) == one}
    found = settled(before.seen, sightings.values(), now, QUIET)
    todo = [one for one in found.still if (one.sighting.path, one.sighting.inode) not in same][:MOST]
    changed = [one for one in todo if not _as_taken(one)]
    same |= {(one.sighting.path, one.sighting.inode): one.sighting for one in todo if one not in changed}
    paths = tuple(one.sighting.path for one in changed if not open_for_writing(one.sighting.path))
    return paths, Copies(seen=found.memory, same=same, due=now + PAUSE)


def take_again(path: Path, home: Path, channel: Channel, bench: Bench) -> str | None:
    """Take a rewritten copy in as a new arrival; its receipt number. A crash in between is finished by a later look."""
    claim = Claim(home=home, id=_promise(path.parent.name, channel, bench))
    claim.folder.mkdir(mode=0o700, exist_ok=True)
    claims.sync_folder(claim.folder.parent)
    path.rename(claim.folder / path.name)
    beside = path.with_name(f"{path.name}{SIDECAR}")
    if beside.exists():
        beside.rename(claim.folder / beside.name)
    claims.sync_folder(claim.folder)
    claims.sync_folder(path.parent)
    return finish(claim, channel, bench)


def same_as_taken(path: Path, arrival: Arrival) -> bool:
    """Whether a copy is still what was taken in. What is no plain file, or cannot be read, has no content to lose."""
    try:
        with opened(path) as file:
            if file.size != arrival.size:
                return False
            return not arrival.sha256 or file.sha256() == arrival.sha256
    except (NotPlain, OSError):
        return True


def open_for_writing(path: Path) -> bool:
    """Whether its writer is still at it."""
    try:
        with opened(path) as file:
            return file.locked() or file.being_written()
    except (NotPlain, OSError):
        return False


def papers_in(folder: Path) -> Iterator[Path]:
    """The papers in one folder that was let go of; sidecars are none."""
    names = {path.name for path in folder.iterdir()} if folder.is_dir() else set()
    yield from (folder / name for name in sorted(names) if name.removesuffix(SIDECAR) not in names - {name})


def _copies(home: Path) -> Iterator[Sighting]:
    for place in LET_GO:
        for folder in (home / place).iterdir() if (home / place).is_dir() else ():
            for path in papers_in(folder):
                found = sight(path)
                if found is not None and found.kind is FileKind.FILE:
                    yield found


def _as_taken(one: Watched) -> bool:
    arrival = Arrival.objects.filter(id=one.sighting.path.parent.name).first()
    return arrival is None or same_as_taken(one.sighting.path, arrival)


def _promise(taken: str, channel: Channel, bench: Bench) -> str:
    """The id of the arrival to come, linked to the first one by an entry that is written before anything is moved."""
    told = AuditEntry.objects.filter(action=ACTION, subject=taken).order_by("-seq").first()
    if told is not None and not Arrival.objects.filter(id=told.detail["again"]).exists():
        return str(told.detail["again"])
    again = str(ULID.from_datetime(bench.clock().astimezone(UTC)))
    with transaction.atomic(durable=True):
        detail = {"channel": channel.value, "again": again}
        audit.append(at=bench.clock(), actor="intake", action=ACTION, subject=taken, detail=detail)
    return again
