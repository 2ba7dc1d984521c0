"""Every delivery read once; what was read is kept by content, engine and recipe."""

import hashlib
import json
import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from rich.console import Console
from rich.progress import track

from cli.evaluate.truth import Truth
from cli.road import Opened, Tools, cores, open_file, understood
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
    """One delivery as the product sees it. `fresh` where its pages were read now and not taken from the cache."""

    truth: Truth
    opened: Opened
    packet: Packet | None
    fresh: bool
    understand_seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """All deliveries, and the seconds on the clock in which the fresh ones were read on all cores."""

    results: list[Result]
    read_seconds: float


def recipe() -> str:
    """A name for how pages are read now, out of every line of `reading/`."""
    lines = hashlib.sha256()
    for source in sorted((ROOT / "reading").rglob("*.py")):
        lines.update(source.read_bytes())
    return lines.hexdigest()[:16]


def read_all(truths: list[Truth], tools: Tools, *, cached: bool) -> Run:
    """Every delivery read, as many at a time as there are cores; then understood one after another, timed alone."""
    alone = "" if tools.reader.second else "-without-second-reader"
    named = f"{recipe()}-{tools.reader.engine.version()}{alone}".replace(" ", "_").replace("/", "_")
    cache = CACHE / named if cached else None
    console = Console(stderr=True)
    began = perf_counter()
    with ThreadPoolExecutor(cores()) as pool:
        opened = pool.map(lambda truth: _opened(truth, tools, cache), truths)
        found = list(track(opened, "reading", total=len(truths), console=console, transient=True))
    read_seconds = perf_counter() - began
    pairs = list(zip(truths, found, strict=True))
    bar = track(pairs, "understanding", console=console, transient=True)
    results = [_judged(truth, pages, tools, fresh=fresh) for truth, (pages, fresh) in bar]
    return Run(results=results, read_seconds=read_seconds)


def _opened(truth: Truth, tools: Tools, cache: Path | None) -> tuple[Opened, bool]:
    """The pages, and whether they were read now. A delivery in words (`pages.json`) is taken as read."""
    content = truth.file.read_bytes()
    if truth.file.name == IN_WORDS:
        return codec.load(Opened, json.loads(content)), False
    kept = cache / f"{hashlib.sha256(content).hexdigest()}.json" if cache else None
    if kept and kept.exists():
        return codec.load(Opened, json.loads(kept.read_bytes())), False
    opened = open_file(content, tools, at_once=1)
    if kept:
        keep(kept, json.dumps(codec.dump(opened)))
    return opened, True


def keep(path: Path, text: str) -> None:
    """Write a file of the cache so that a run beside this one never sees half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_suffix(f".{os.getpid()}")
    half.write_text(text)
    half.replace(path)


def _judged(truth: Truth, opened: Opened, tools: Tools, *, fresh: bool) -> Result:
    began = perf_counter()
    packet = None if opened.refusal else understood(opened, truth.channel, truth.received, tools)
    return Result(truth=truth, opened=opened, packet=packet, fresh=fresh, understand_seconds=perf_counter() - began)


def raw_pages(truth: Truth, tools: Tools) -> Iterator[RawPage]:
    """The pages of a delivery as they came, before anything was done to them; none of a file that is not taken."""
    content = truth.file.read_bytes() if truth.file.name != IN_WORDS else b""
    media_type = sniff(content[:SAMPLE], content[-SAMPLE:])
    if isinstance(media_type, MediaType):
        parts = open_document(content, media_type, cage=tools.cage)
        yield from (part for part in parts if isinstance(part, RawPage))
