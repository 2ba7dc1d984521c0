"""All settings in one frozen value. Nobody else reads the environment."""

import ipaddress
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from domain.errors import WrongSettings

PREFIX = "INTAKE_"
NAMES = (
    "HOME",
    "DATABASE_URL",
    "BROKER_URL",
    "VAULT_URL",
    "MASTER_KEY_FILE",
    "FAX_FOLDER",
    "SCAN_FOLDER",
    "HAND_FOLDER",
    "LANGUAGES",
    "OCR_ENGINE",
    "SECOND_READER",
    "POLICY_FILE",
    "CAGE",
    "CUSTOMERS",
    "TIME_ZONE",
    "ALLOWED_NETWORKS",
    "OFFICE_ALIASES",
    "WEB_ADDRESS",
    "WEB_HOSTS",
    "WORKERS",
    "LOW_WATER_MB",
)
LANGUAGES = {"en": "eng", "fr": "fra"}
OFFICE = "Infinet Communications Group Inc.,Infinet Communications Group,Infinet Communications,ICG"
CAGES = ("bubblewrap",)
ENGINES = ("tesserocr", "tesseract")
SECOND_READERS = ("rapidocr", "none")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything that differs between installations; `docs/operations.md` lists each with its default."""

    home: Path
    database_url: str
    broker_url: str
    vault_url: str
    master_key_file: Path
    fax_folder: Path
    scan_folder: Path
    hand_folder: Path
    languages: tuple[str, ...]
    ocr_engine: str
    second_reader: str
    policy_file: Path | None
    cage: str
    customers: str | None
    time_zone: str
    allowed_networks: tuple[str, ...]
    office_aliases: tuple[str, ...]
    web_address: str
    web_hosts: tuple[str, ...]
    workers: int
    low_water_mb: int

    @classmethod
    def from_mapping(cls, env: Mapping[str, str]) -> "Settings":
        """Settings out of `INTAKE_*` names; WrongSettings names the first that is not of its form."""
        given = {key.removeprefix(PREFIX): value for key, value in env.items() if key.startswith(PREFIX) and value}
        _demand_known(given)
        home = Path(given.get("HOME", "data")).absolute()
        return cls(
            home=home,
            database_url=given.get("DATABASE_URL", f"sqlite:///{home}/docket.sqlite3"),
            broker_url=given.get("BROKER_URL", f"redis+socket://{home}/redis/redis.sock"),
            vault_url=given.get("VAULT_URL", str(home / "vault")),
            master_key_file=Path(given.get("MASTER_KEY_FILE", home / "master.key")),
            fax_folder=Path(given.get("FAX_FOLDER", home / "drop/fax")),
            scan_folder=Path(given.get("SCAN_FOLDER", home / "drop/scan")),
            hand_folder=Path(given.get("HAND_FOLDER", home / "drop/hand")),
            languages=_languages(given.get("LANGUAGES", "en,fr")),
            ocr_engine=_one_of("OCR_ENGINE", given.get("OCR_ENGINE", "tesserocr"), ENGINES),
            second_reader=_one_of("SECOND_READER", given.get("SECOND_READER", "rapidocr"), SECOND_READERS),
            policy_file=Path(given["POLICY_FILE"]) if "POLICY_FILE" in given else None,
            cage=_one_of("CAGE", given.get("CAGE", "bubblewrap"), CAGES),
            customers=given.get("CUSTOMERS"),
            time_zone=_time_zone(given.get("TIME_ZONE", "America/Vancouver")),
            allowed_networks=_networks(given.get("ALLOWED_NETWORKS", "127.0.0.0/8,::1/128")),
            office_aliases=_list(given.get("OFFICE_ALIASES", OFFICE)),
            web_address=given.get("WEB_ADDRESS", "127.0.0.1:8620"),
            web_hosts=_list(given.get("WEB_HOSTS", "127.0.0.1,localhost")),
            workers=_number("WORKERS", given.get("WORKERS", "2"), at_least=1),
            low_water_mb=_number("LOW_WATER_MB", given.get("LOW_WATER_MB", "200"), at_least=0),
        )


def _demand_known(given: Mapping[str, str]) -> None:
    for name in given:
        if name not in NAMES:
            raise WrongSettings(f"{PREFIX}{name} is no setting of ours")


def _list(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())


def _one_of(name: str, value: str, allowed: tuple[str, ...]) -> str:
    if value not in allowed:
        raise WrongSettings(f"{PREFIX}{name} must be one of {', '.join(allowed)}")
    return value


def _number(name: str, text: str, *, at_least: int) -> int:
    if not text.isdecimal() or int(text) < at_least:
        raise WrongSettings(f"{PREFIX}{name} must be a whole number, {at_least} or more")
    return int(text)


def _languages(text: str) -> tuple[str, ...]:
    chosen = _list(text)
    for language in chosen:
        _one_of("LANGUAGES", language, tuple(LANGUAGES))
    if not chosen:
        raise WrongSettings(f"{PREFIX}LANGUAGES names no language")
    return chosen


def _time_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise WrongSettings(f"{PREFIX}TIME_ZONE is no time zone") from error
    return name


def _networks(text: str) -> tuple[str, ...]:
    try:
        return tuple(str(ipaddress.ip_network(part)) for part in _list(text))
    except ValueError as error:
        raise WrongSettings(f"{PREFIX}ALLOWED_NETWORKS must be networks such as 192.0.2.0/24") from error
