"""A bench whose reader is a fake, and arrivals as the door leaves them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

from ulid import ULID

from domain.arrival import Channel, MediaType
from domain.policy import default_policy
from domain.settings import Settings
from intake.record import Drop, Recorded, record_accepted
from intake.sidecar import Sidecar
from reading.cage import bubblewrap_cage
from reading.engines.protocol import Layout, SeenWord, Turn
from reading.geometry import PixelBox
from reading.picture import Gray
from reading.read import Reader
from store.clock import database_now
from store.keys import open_keys
from store.models import Job
from store.vault import FolderVault, Vault
from workers.bench import Bench

NOW = datetime(2026, 11, 22, 20, 3, 12, tzinfo=UTC)


def nothing(gray: Gray) -> None:
    """What a healthy engine does beside reading."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CannedEngine:
    """Reads the same words on every page, `body` below; `before` is called with the picture first and may go wrong."""

    words: tuple[str, ...] = ("Superior", "Court", "of", "Invention")
    body: tuple[str, ...] = ()
    before: Callable[[Gray], None] = nothing

    def read(self, gray: Gray, *, languages: tuple[str, ...], dpi: int, layout: Layout) -> tuple[SeenWord, ...]:
        if layout is not Layout.AUTO:
            return ()  # a second look at what the first left over finds nothing more
        self.before(gray)
        return (*_line(self.words, 0), *_line(self.body, 1))

    def which_way_up(self, gray: Gray, *, dpi: int) -> Turn | None:
        return None

    def version(self) -> str:
        return "nobody"


def _line(words: tuple[str, ...], number: int) -> tuple[SeenWord, ...]:
    top = 10 + 400 * number
    return tuple(
        SeenWord(
            text=text,
            box=PixelBox(10 + 90 * place, top, 90 + 90 * place, top + 30),
            confidence=0.9,
            line=number,
            block=0,
        )
        for place, text in enumerate(words)
    )


@dataclass(frozen=True, slots=True)
class Bell:
    """Notes who was rung for."""

    rung: list[int] = field(default_factory=list)

    def __call__(self, job_id: int) -> None:
        self.rung.append(job_id)


def is_poison(gray: Gray) -> bool:
    """Whether the page is one of the black ones of `tests.faxes`."""
    return bool((gray < 128).mean() > 0.3)


def make_bench(home: Path, *, before: Callable[[Gray], None] = nothing, vault: Vault | None = None) -> Bench:
    """A whole bench in a folder: real vault, real cage, a fake engine, a bell that only notes."""
    settings = Settings.from_mapping({"INTAKE_HOME": str(home)})
    cage = bubblewrap_cage()
    keys = open_keys(settings.master_key_file, create=True)
    return Bench(
        settings=settings,
        vault=vault or FolderVault(Path(settings.vault_url), keys),
        reader=Reader(engine=CannedEngine(before=before), cage=cage, languages=settings.languages),
        cage=cage,
        policy=default_policy(),
        clock=lambda: NOW,
        announce=Bell(),
        lease=timedelta(seconds=60),
    )


def drop(bench: Bench, content: bytes, *, announced: int | None = None, name: str = "a.tif") -> Recorded:
    """A file as the door leaves it: in the vault, with arrival, receipt and first job."""
    stored = bench.vault.put(BytesIO(content))
    sidecar = Sidecar(pages=announced) if announced else None
    arrival = Drop(id=str(ULID()), channel=Channel.FAX, name=name, received_at=NOW, sidecar=sidecar)
    return record_accepted(arrival, MediaType.TIFF, stored, NOW)


def job_of(recorded: Recorded) -> int:
    """The first job of a drop."""
    assert recorded.job is not None
    return recorded.job


def lapse(**which: object) -> None:
    """Let leases run out, as if their workers had been dead for a while."""
    Job.objects.filter(state=Job.LEASED, **which).update(lease_until=database_now() - timedelta(seconds=1))
