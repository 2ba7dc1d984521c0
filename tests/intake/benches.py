"""A bench for the door alone: a real vault, a real database, and a bell that is listened to."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, Protocol

from domain.settings import Settings
from intake.accept import Originals
from intake.watch import Memory, scan_once
from store.keys import new_keys
from store.seal import Stored
from store.vault import FolderVault

NOON = datetime(2026, 11, 23, 20, 0, tzinfo=UTC)
LONG_AGO = 120.0
"""Seconds of stillness after which everything but a held lock has been judged."""


class VaultOfTests(Originals, Protocol):
    """What the tests ask a vault for."""

    def read(self, object_id: str) -> bytes:
        """The content."""
        ...

    def object_ids(self) -> Iterator[str]:
        """Every object."""
        ...


@dataclass(kw_only=True)
class DoorBench:
    """What accepting needs. `rung` are the jobs that the bell was rung for."""

    settings: Settings
    vault: VaultOfTests
    rung: list[int] = field(default_factory=list)
    now: datetime = NOON

    @property
    def clock(self) -> Callable[[], datetime]:
        return lambda: self.now

    @property
    def announce(self) -> Callable[[int], None]:
        return self.rung.append

    @property
    def fax(self) -> Path:
        return self.settings.fax_folder


def make_bench(home: Path, **settings: str) -> DoorBench:
    """A bench with its folders under `home`; settings by their names without prefix."""
    env = {"INTAKE_HOME": str(home), "INTAKE_LOW_WATER_MB": "0"} | {f"INTAKE_{k}": v for k, v in settings.items()}
    made = Settings.from_mapping(env)
    for folder in (made.fax_folder, made.scan_folder, made.hand_folder):
        folder.mkdir(parents=True, exist_ok=True)
    return DoorBench(settings=made, vault=FolderVault(home / "vault", new_keys()))


def scan(bench: DoorBench, memory: Memory | None = None, *, after: float = LONG_AGO) -> Memory:
    """Look twice, with so many seconds between on the clock that is passed in; nothing waits."""
    return scan_once(bench, scan_once(bench, memory or Memory(), 0.0), after)


@dataclass(kw_only=True)
class BrokenVault:
    """A vault that fails with the given error, before or after it has really stored the object."""

    inner: VaultOfTests
    error: Exception
    stored_first: bool = False

    def put(self, source: BinaryIO) -> Stored:
        if self.stored_first:
            self.inner.put(source)
        raise self.error

    def read(self, object_id: str) -> bytes:
        return self.inner.read(object_id)

    def object_ids(self) -> Iterator[str]:
        return self.inner.object_ids()


@dataclass(kw_only=True)
class MeddledVault(BrokenVault):
    """A vault during whose copying somebody writes into the paper."""

    meddle: Callable[[], object]

    def put(self, source: BinaryIO) -> Stored:
        content = source.read()
        self.meddle()
        return self.inner.put(BytesIO(content))
