"""The bench: everything a step works with, built once and passed in."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from domain.customers import Directory
from domain.errors import WrongSettings
from domain.policy import Policy
from domain.settings import Settings
from reading.cage import Cage
from reading.limits import Limits
from reading.read import Reader
from store.jobs import LEASE
from store.keys import open_keys
from store.vault import FolderVault, Vault
from workers.app import ring
from workers.kit import build_cage, build_directory, build_policy, build_reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """What steps and doors are given. `clock` gives aware UTC; `announce` rings for a job id and never fails."""

    settings: Settings
    vault: Vault
    reader: Reader
    cage: Cage
    policy: Policy
    clock: Callable[[], datetime]
    announce: Callable[[int], None]
    directory: Directory | None = None
    limits: Limits = field(default_factory=Limits)
    lease: timedelta = LEASE


def build_bench(settings: Settings) -> Bench:
    """The bench as the settings say. WrongSettings, WrongMasterKey or CageMissing say why there is none."""
    cage = build_cage(settings)
    policy = build_policy(settings)
    return Bench(
        settings=settings,
        vault=build_vault(settings),
        reader=build_reader(settings, cage),
        cage=cage,
        policy=policy,
        clock=utc_now,
        announce=announce,
        directory=build_directory(settings, policy),
    )


def build_vault(settings: Settings) -> Vault:
    """The vault of this installation, its key proven."""
    if "://" in settings.vault_url:
        raise WrongSettings("INTAKE_VAULT_URL must be a folder; other vaults are not built yet")
    return FolderVault(Path(settings.vault_url), open_keys(settings.master_key_file))


def utc_now() -> datetime:
    """The one clock of the house."""
    return datetime.now(UTC)


def announce(job_id: int) -> None:
    """Ring the bell; whether it was heard does not matter."""
    ring(job_id)


def announce_to_nobody(job_id: int) -> None:
    """For work inside one process: `drain` finds the jobs without a bell."""
