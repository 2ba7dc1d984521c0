"""The truth of a delivery, as `truth.json` beside its file says it (format: fixtures/README.md)."""

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from domain.arrival import Channel
from domain.errors import WrongSettings


@dataclass(frozen=True, slots=True, kw_only=True)
class TrueDocument:
    """One paper of a delivery. `outcomes` are all that can be defended, the expected one first."""

    pages: tuple[int, ...]
    kind: str
    variant: str | None
    language: str
    signed: bool | None
    fields: dict[str, Any]
    accept: dict[str, list[Any]]
    outcomes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Truth:
    """One delivery. `texts` by page number; `optional` may be read or not; rotation in degrees clockwise."""

    name: str
    file: Path
    channel: Channel
    received: datetime
    grade: str
    resolution: str
    page_count: int
    documents: tuple[TrueDocument, ...]
    rotation: dict[int, int]
    blank: frozenset[int]
    texts: dict[int, str]
    optional: dict[int, str]


def deliveries(folder: Path, zone: str) -> list[Truth]:
    """Every delivery under a folder, by name. Raises WrongSettings where there is none or one cannot be understood."""
    found = sorted(folder.rglob("truth.json"))
    if not found:
        raise WrongSettings(f"{folder} holds no delivery: there is no truth.json in it or below")
    return [load(path, zone) for path in found]


def load(path: Path, zone: str) -> Truth:
    """One delivery's truth."""
    try:
        return _truth(path, json.loads(path.read_text()), zone)
    except (KeyError, ValueError) as error:
        raise WrongSettings(f"{path} is not the truth of a delivery: {error!r}") from error


def _truth(path: Path, data: dict[str, Any], zone: str) -> Truth:
    return Truth(
        name=data.get("delivery", path.parent.name),
        file=path.parent / data["file"],
        channel=Channel(data["channel"]),
        received=datetime.fromisoformat(data["received"]).replace(tzinfo=ZoneInfo(zone)),
        grade=data["severity"],
        resolution=data["resolution"],
        page_count=data["page_count"],
        documents=tuple(_document(document) for document in data["documents"]),
        rotation={int(page): degrees for page, degrees in data["page_rotation"].items()},
        blank=frozenset(data["blank_pages"]),
        texts=_by_page(data["text"]),
        optional=_by_page(data.get("optional_text", {})),
    )


def _by_page(texts: dict[str, Any]) -> dict[int, str]:
    return {int(page): text if isinstance(text, str) else "\n".join(text) for page, text in texts.items()}


def _document(data: dict[str, Any]) -> TrueDocument:
    facts = data["facts"]
    return TrueDocument(
        pages=tuple(data["pages"]),
        kind=data["kind"],
        variant=data.get("subkind"),
        language=data["language"],
        signed=data["signed"],
        fields=data["fields"],
        accept=data.get("accept") or {},
        outcomes=tuple(dict.fromkeys((facts["expected"], *facts.get("acceptable", ())))),
    )
