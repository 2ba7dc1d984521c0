"""The bench: everything a step works with, built once and passed in."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from domain.customers import Directory
from domain.errors import CageMissing, WrongSettings
from domain.policy import Policy, default_policy
from domain.settings import Settings
from reading.cage import Cage, bubblewrap_cage
from reading.engines.tesseract import Tesseract
from reading.limits import Limits
from reading.read import Reader
from store.customers import open_register
from store.jobs import LEASE
from store.keys import open_keys
from store.vault import FolderVault, Vault
from workers.app import ring


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
        reader=Reader(engine=Tesseract(cage=cage), cage=cage, languages=settings.languages),
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


def build_cage(settings: Settings) -> Cage:
    """The cage that the operator chose; nobody works without one."""
    if settings.cage != "bubblewrap":
        raise CageMissing(f"the {settings.cage} cage is not built yet")
    return bubblewrap_cage()


def build_policy(settings: Settings) -> Policy:
    """The operator's policy file, or the package's own."""
    if settings.policy_file is None:
        return default_policy()
    try:
        return Policy.from_toml(settings.policy_file.read_bytes())
    except OSError as error:
        raise WrongSettings(f"INTAKE_POLICY_FILE cannot be read ({error.strerror})") from error


def build_directory(settings: Settings, policy: Policy) -> Directory | None:
    """The operator's directory of customers, where there is one; it is read now, and again at the next start."""
    if settings.customers is None:
        return None
    return open_register(settings.customers, name_likeness=policy.limits.name_likeness)


def utc_now() -> datetime:
    """The one clock of the house."""
    return datetime.now(UTC)


def announce(job_id: int) -> None:
    """Ring the bell; whether it was heard does not matter."""
    ring(job_id)


def announce_to_nobody(job_id: int) -> None:
    """For work inside one process: `drain` finds the jobs without a bell."""
