"""Every delivery read once; what was read is kept by content, engine and recipe."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from rich.console import Console
from rich.progress import track

from cli.evaluate.truth import Truth
from cli.road import Opened, Tools, open_file, understood
from domain.arrival import MediaType
from domain.assessment import Packet
from intake.sniff import SAMPLE, sniff
from reading.render import RawPage, open_document
from store import codec

ROOT = Path(__file__).resolve().parent.parent.parent
CACHE = ROOT / ".cache" / "read"
IN_WORDS = "pages.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One delivery as the product sees it. `read_seconds` is 0 where the pages came from the cache."""

    truth: Truth
    opened: Opened
    packet: Packet | None
    read_seconds: float
    understand_seconds: float


def recipe() -> str:
    """A name for how pages are read now: the engine's version and every line of `reading/`."""
    lines = hashlib.sha256()
    for source in sorted((ROOT / "reading").rglob("*.py")):
        lines.update(source.read_bytes())
    return lines.hexdigest()[:16]


def read_all(truths: list[Truth], tools: Tools, *, cached: bool) -> list[Result]:
    """Results in the order of the truths, with a progress bar."""
    named = f"{recipe()}-{tools.engine.version()}".replace(" ", "_").replace("/", "_")
    bar = track(truths, "evaluating", console=Console(stderr=True), transient=True)
    return [_result(truth, tools, CACHE / named if cached else None) for truth in bar]


def _result(truth: Truth, tools: Tools, cache: Path | None) -> Result:
    """A delivery in words (`pages.json`, made by `make_fixtures.py --words`) is taken as read."""
    content = truth.file.read_bytes()
    if truth.file.name == IN_WORDS:
        return _judged(truth, codec.load(Opened, json.loads(content)), tools, 0.0)
    kept = cache / f"{hashlib.sha256(content).hexdigest()}.json" if cache else None
    began = perf_counter()
    known = kept is not None and kept.exists()
    opened = codec.load(Opened, json.loads(kept.read_bytes())) if kept and known else open_file(content, tools)
    read_seconds = 0.0 if known else perf_counter() - began
    if kept and not known:
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_text(json.dumps(codec.dump(opened)))
    return _judged(truth, opened, tools, read_seconds)


def _judged(truth: Truth, opened: Opened, tools: Tools, read_seconds: float) -> Result:
    began = perf_counter()
    packet = None if opened.refusal else understood(opened, truth.channel, truth.received, tools)
    return Result(
        truth=truth, opened=opened, packet=packet, read_seconds=read_seconds, understand_seconds=perf_counter() - began
    )


def raw_pages(truth: Truth, tools: Tools) -> Iterator[RawPage]:
    """The pages of a delivery as they came, before anything was done to them; none of a file that is not taken."""
    content = truth.file.read_bytes() if truth.file.name != IN_WORDS else b""
    media_type = sniff(content[:SAMPLE], content[-SAMPLE:])
    if isinstance(media_type, MediaType):
        parts = open_document(content, media_type, cage=tools.cage)
        yield from (part for part in parts if isinstance(part, RawPage))
