"""One look at all drop folders. Looking again and again is the mechanism; there is no other notification.

One bad file never blocks the others: each is taken for itself, and what goes wrong with it becomes a Trouble. Claims
that an earlier crash left behind come after the new papers, so that even one that fails for ever holds up nobody.
Copies that have served their time come last.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from pathlib import Path

from django.db import close_old_connections

from domain.arrival import Channel, MediaType, Refusal
from domain.errors import DiskLow, WrongMasterKey
from intake import claims
from intake.accept import Bench, accept, demand_space, finish, set_aside
from intake.beside import read_sidecar
from intake.channels import CHANNELS
from intake.folder import DropFolder
from intake.names import temporary
from intake.opening import NotPlain, OpenFile, opened
from intake.purge import Purge, purge_some
from intake.rewrites import Copies, rewritten, take_again
from intake.settle import Facts, Verdict, Watched, judge, settled
from intake.settle import Memory as Seen
from intake.sightings import SIDECAR, FileKind, Sighting
from intake.sniff import sniff
from intake.structure import unfinished
from intake.troubles import KNOWN, Trouble, trouble

STOPPING = (DiskLow, WrongMasterKey)
"""Troubles that every other paper of the door would share: the door stops for this look, the papers stay."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """What one look leaves for the next: what stood where since when, and what this look did.

    `receipts` are the numbers given out in this look, `troubles` what went wrong in it.
    """

    seen: Mapping[Channel, Seen] = field(default_factory=dict)
    copies: Mapping[Channel, Copies] = field(default_factory=dict)
    receipts: tuple[str, ...] = ()
    troubles: tuple[Trouble, ...] = ()
    purge: Purge = field(default_factory=Purge)


def scan_once(bench: Bench, memory: Memory, now: float) -> Memory:
    """Look at every door once, take in what has settled, finish what a crash left, and purge a few old copies.

    `now` is seconds on a monotonic clock. Never raises for what is wrong with a file, a folder, the vault or the
    database: that is in the `troubles` of the memory it returns.
    """
    close_old_connections()  # a watcher lives longer than the database it talks to
    looks = [
        _Look(bench=bench, door=door, now=now, copies=memory.copies.get(door.channel, Copies())) for door in CHANNELS
    ]
    seen = {look.door.channel: look.scan(memory.seen.get(look.door.channel, {})) for look in looks}
    purge = purge_some(bench, memory.purge, now)
    return Memory(
        seen=seen,
        copies={look.door.channel: look.copies for look in looks},
        receipts=tuple(chain.from_iterable(look.receipts for look in looks)),
        troubles=(*chain.from_iterable(look.troubles for look in looks), *purge.troubles),
        purge=purge,
    )


@dataclass(slots=True, kw_only=True)
class _Look:
    """One look at one door, with what it gave."""

    bench: Bench
    door: DropFolder
    now: float
    copies: Copies
    receipts: list[str] = field(default_factory=list)
    troubles: list[Trouble] = field(default_factory=list)

    def scan(self, seen: Seen) -> Seen:
        """Everything there is to do at this door now; what to remember of it."""
        try:
            home = self.door.folder(self.bench.settings)
            found = settled(seen, self.door.look(self.bench.settings), self.now, self.door.patience)
            demand_space(home, self.bench.settings)
            again, self.copies = rewritten(home, self.copies, self.now)
        except KNOWN as error:
            self.troubles.append(trouble(error, self.door.channel))
            return seen
        steps = [partial(self._one, one) for one in found.still]
        steps += [partial(finish, one, self.door.channel, self.bench) for one in claims.leftovers(home)]
        steps += [partial(take_again, path, home, self.door.channel, self.bench) for path in again]
        self._do_all(steps)
        return found.memory

    def _do_all(self, steps: Iterable[Callable[[], str | None]]) -> None:
        """Each step for itself; only what every paper of this door would run into ends the look."""
        for step in steps:
            try:
                receipt = step()
            except KNOWN as error:
                self.troubles.append(trouble(error, self.door.channel))
                if isinstance(error, STOPPING):
                    return
            else:
                self.receipts += [receipt] if receipt else []

    def _one(self, watched: Watched) -> str | None:
        """Take one paper in, move it aside, or leave it for now."""
        path, channel = watched.sighting.path, self.door.channel
        facts = examine(watched.sighting)
        if facts is None:
            return None
        match judge(watched, facts, self.now, self.door.patience):
            case Verdict.TAKE:
                return accept(path, channel, self.bench)
            case Verdict.STUCK:
                return set_aside(path, channel, self.bench)
            case Verdict.WAIT:
                return None


def examine(sighting: Sighting) -> Facts | None:
    """What opening a still file tells about being finished; None where it is gone."""
    waiting = temporary(sighting.path.name)
    if sighting.kind is not FileKind.FILE:
        return Facts(temporary=waiting)
    try:
        with opened(sighting.path) as file:
            return _facts(file, sighting, temporary=waiting)
    except FileNotFoundError:
        return None
    except (NotPlain, PermissionError):
        return Facts(temporary=waiting)  # accepting it names what is wrong


def _facts(file: OpenFile, sighting: Sighting, *, temporary: bool) -> Facts:
    said = read_sidecar(sighting.path.with_name(sighting.path.name + SIDECAR)) if sighting.sidecar else None
    return Facts(
        locked=file.locked() or file.being_written(),
        unfinished=_lacks_its_end(file),
        done=said is not None and said.done,
        temporary=temporary or _waits_for_paper(file, sighting.path),
    )


def _waits_for_paper(file: OpenFile, path: Path) -> bool:
    """A sidecar alone, or one that is not whole yet; a picture that is only named like one waits for nothing."""
    return path.name.endswith(SIDECAR) and isinstance(_kind(file), Refusal)


def _kind(file: OpenFile) -> MediaType | Refusal:
    head, middle, tail = file.ends()
    return sniff(head, tail, middle=middle)


def _lacks_its_end(file: OpenFile) -> bool:
    """The end is missing, or the beginning is: some systems make a file of zeros first and fill it later."""
    head, middle, tail = file.ends()
    if head and not head.strip(b"\0"):
        return True
    kind = sniff(head, tail, middle=middle)
    return isinstance(kind, MediaType) and unfinished(kind, file)
