"""Which files have been still long enough. Pure: `now` is seconds on a monotonic clock, what was seen is an argument.

The wall clock and the times written on files take no part: a fax server's clock may say 1970. A time written on a
file only counts as something that changes or does not.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from intake.sightings import FileKind, Sighting

Key = tuple[Path, int]
"""Path and inode: another file under the same name starts anew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How long to wait, in seconds without a change.

    `quiet`: a whole file is taken. `empty`: an empty file or a folder is judged, since writers make those first.
    `unfinished`: a file that lacks its end, or is named as temporary, is given up. `locked`: the same for one whose
    writer still holds the lock. `endless`: since it was first seen, however much it changes.
    """

    quiet: float = 2.0
    empty: float = 10.0
    unfinished: float = 60.0
    locked: float = 3600.0
    endless: float = 6 * 3600.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """One entry as last seen, since when it is known and since when it has not changed."""

    sighting: Sighting
    first_seen: float
    still_since: float


Memory = Mapping[Key, Watched]


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What opening a still file told: the writer's lock is held, the end is missing, a sidecar says that it is done."""

    locked: bool = False
    unfinished: bool = False
    done: bool = False
    temporary: bool = False


class Verdict(StrEnum):
    """What to do with one entry now."""

    WAIT = "wait"
    TAKE = "take"
    STUCK = "stuck"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """The entries worth opening now, and everything to remember for the next look."""

    still: tuple[Watched, ...]
    memory: Memory = field(default_factory=dict)


def settled(memory: Memory, sightings: Iterable[Sighting], now: float, patience: Patience) -> Settled:
    """Entries that stood still long enough, have a sidecar to ask, or have been there far too long."""
    known = {(one.path, one.inode): one for one in sightings}
    watched = {key: _remember(memory.get(key), one, now) for key, one in known.items()}
    return Settled(still=tuple(one for one in watched.values() if _due(one, now, patience)), memory=watched)


def judge(watched: Watched, facts: Facts, now: float, patience: Patience) -> Verdict:
    """Take it, wait on, or give it up as stuck."""
    still = now - watched.still_since
    if facts.locked:
        return _given_up(watched, now, patience, limit=patience.locked)
    if facts.done:
        return Verdict.TAKE
    if facts.unfinished or facts.temporary:
        return _given_up(watched, now, patience, limit=patience.unfinished)
    if still >= _needed(watched.sighting, patience):
        return Verdict.TAKE
    return _given_up(watched, now, patience, limit=patience.unfinished)


def _remember(before: Watched | None, sighting: Sighting, now: float) -> Watched:
    if before is None:
        return Watched(sighting=sighting, first_seen=now, still_since=now)
    if before.sighting != sighting:
        return Watched(sighting=sighting, first_seen=before.first_seen, still_since=now)
    return before


def _due(watched: Watched, now: float, patience: Patience) -> bool:
    return (
        watched.sighting.sidecar
        or now - watched.still_since >= _needed(watched.sighting, patience)
        or now - watched.first_seen >= patience.endless
    )


def _needed(sighting: Sighting, patience: Patience) -> float:
    hesitant = sighting.kind is FileKind.FOLDER or (sighting.kind is FileKind.FILE and sighting.size == 0)
    return patience.empty if hesitant else patience.quiet


def _given_up(watched: Watched, now: float, patience: Patience, *, limit: float) -> Verdict:
    late = now - watched.still_since >= limit or now - watched.first_seen >= patience.endless
    return Verdict.STUCK if late else Verdict.WAIT
