"""The accept protocol: claim, copy, sync, commit, and only then let go. A crash anywhere is finished by the next scan.

1. Look: a plain file with one name, within the size cap, never through a link.
2. Claim it by renaming it into a folder of its own; both folders synced. Whoever comes second finds nothing.
3. Copy it into the vault, sealed and hashed on the way; it must be the same file afterwards as before.
4. One transaction: arrival, blob, receipt, first job, audit entry.
5. After the commit move the claim to `.done/` and ring the bell. A lost bell does no harm: the job row is there.
"""

import os
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, Protocol

from django.db import IntegrityError

from domain.arrival import Channel, MediaType, Refusal
from domain.doors import DONE, QUARANTINE, REFUSED
from domain.errors import DiskLow, DocketError, FolderTrouble
from domain.lifecycle import ArrivalState
from domain.settings import Settings
from intake import claims, refusals
from intake.beside import read_sidecar
from intake.claims import Claim
from intake.names import printable
from intake.opening import NotPlain, OpenFile, opened
from intake.record import Drop, Recorded, find, record_accepted, record_refused
from intake.sightings import kind_of
from intake.sniff import sniff
from reading.limits import LARGEST_FILE
from store.seal import Stored

MEGABYTE = 1024 * 1024
DESTINATIONS = {ArrivalState.REFUSED: REFUSED, ArrivalState.QUARANTINED: QUARANTINE}


class Originals(Protocol):
    """The part of `store.vault.Vault` that taking a paper in needs."""

    def put(self, source: BinaryIO) -> Stored:
        """Seal everything the source gives; durable when it returns."""
        ...

    def read(self, object_id: str) -> bytes:
        """The content, authenticated to its last byte; SealBroken otherwise."""
        ...


class Bench(Protocol):
    """The part of `workers.bench.Bench` that taking a paper in needs."""

    @property
    def settings(self) -> Settings:
        """Where the folders are, and how much of the disk stays free."""
        ...

    @property
    def vault(self) -> Originals:
        """Where originals are kept, sealed."""
        ...

    @property
    def clock(self) -> Callable[[], datetime]:
        """Aware UTC."""
        ...

    @property
    def announce(self) -> Callable[[int], None]:
        """Rings the bell for a job; may be lost without harm."""
        ...


def accept(path: Path, channel: Channel, bench: Bench) -> str | None:
    """Take in the settled paper at this path; its receipt number, or None if somebody else took it.

    Refused and quarantined papers get a receipt number, too. Raises DiskLow, FolderTrouble, VaultTrouble, OSError or
    a database error; then the paper is still in the folder or in its claim, and the next scan goes on with it.
    """
    return _take(path, channel, bench, stuck=False)


def set_aside(path: Path, channel: Channel, bench: Bench) -> str | None:
    """Move what never settled to quarantine without reading it; its receipt number, or None if it is gone."""
    return _take(path, channel, bench, stuck=True)


def finish(claim: Claim, channel: Channel, bench: Bench) -> str | None:
    """Bring one claim to its end, wherever an earlier try stopped; None if another process is at it."""
    with claims.held(claim) as ours:
        return _finish(claim, channel, bench) if ours else None


def demand_space(folder: Path, settings: Settings) -> None:
    """Raise DiskLow while this folder's disk, or that of the vault, has less free space than the low-water mark."""
    for place in (folder, settings.home):
        disk = os.statvfs(place)
        if disk.f_bavail * disk.f_frsize < settings.low_water_mb * MEGABYTE:
            raise DiskLow(f"less than {settings.low_water_mb} MB are free")


def _take(path: Path, channel: Channel, bench: Bench, *, stuck: bool) -> str | None:
    demand_space(path.parent, bench.settings)
    claims.prepare(path.parent)
    claim = claims.make(path, bench.clock(), stuck=stuck)
    return finish(claim, channel, bench) if claim else None


def _finish(claim: Claim, channel: Channel, bench: Bench) -> str | None:
    recorded = find(claim.id)
    if recorded is None:
        claims.fetch_sidecar(claim)
        paper = claim.paper()
        if paper is None:
            claims.release(claim)
            return None
        recorded = _record_once(paper, _drop(claim, paper, channel), claim, bench)
    claims.move(claim, DESTINATIONS.get(recorded.state, DONE))
    if recorded.job is not None:
        with suppress(OSError, DocketError):
            bench.announce(recorded.job)
    return recorded.receipt


def _record_once(paper: Path, drop: Drop, claim: Claim, bench: Bench) -> Recorded:
    """Record, unless another process did so for this claim in the meantime: then what that one recorded."""
    try:
        return _set_aside(paper, drop, bench) if claim.stuck else _read(paper, drop, bench)
    except IntegrityError:
        before = find(claim.id)
        if before is None:
            raise
        return before


def _drop(claim: Claim, paper: Path, channel: Channel) -> Drop:
    return Drop(
        id=claim.id,
        channel=channel,
        name=printable(paper.name),
        received_at=claim.at,
        sidecar=read_sidecar(claim.sidecar()),
    )


def _set_aside(paper: Path, drop: Drop, bench: Bench) -> Recorded:
    found = paper.lstat()
    return _refuse(drop, refusals.NO_FILE.get(kind_of(found.st_mode), refusals.UNFINISHED), bench, size=found.st_size)


def _read(paper: Path, drop: Drop, bench: Bench) -> Recorded:
    try:
        with opened(paper) as file:
            return _judge(file, paper, drop, bench)
    except NotPlain:
        refusal = refusals.NO_FILE.get(kind_of(paper.lstat().st_mode))
        if refusal is None:
            raise FolderTrouble("a claimed paper changed its kind while it was looked at") from None
        return _refuse(drop, refusal, bench)
    except PermissionError:
        return _refuse(drop, refusals.NOT_READABLE, bench, size=paper.lstat().st_size)


def _judge(file: OpenFile, paper: Path, drop: Drop, bench: Bench) -> Recorded:
    head, middle, tail = file.ends()
    size = file.size
    if file.stamp().links > 1:
        return _refuse(drop, refusals.HARD_LINK, bench, size=size)
    kind = sniff(head, tail, name=paper.name, middle=middle)
    if isinstance(kind, Refusal):
        return _refuse(drop, kind, bench, size=size, sha256=file.sha256() if size <= LARGEST_FILE else "")
    if size > LARGEST_FILE:
        return _refuse(drop, refusals.TOO_LARGE, bench, size=size)
    return _keep(file, kind, drop, bench)


def _keep(file: OpenFile, kind: MediaType, drop: Drop, bench: Bench) -> Recorded:
    before = file.stamp()
    if file.being_written():
        raise FolderTrouble("a paper is still open for writing; the next look tries again")
    with os.fdopen(os.dup(file.descriptor), "rb") as source:
        source.seek(0)
        stored = bench.vault.put(source)
    if file.stamp() != before or stored.size != before.size:
        raise FolderTrouble("a paper changed while it was copied; the next look tries again")
    return record_accepted(drop, kind, stored, bench.clock())


def _refuse(drop: Drop, refusal: Refusal, bench: Bench, *, size: int = 0, sha256: str = "") -> Recorded:
    return record_refused(drop, refusal, size=size, sha256=sha256, now=bench.clock())
