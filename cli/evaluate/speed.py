"""`bin/bench reading`: our road, plain tesseract and OCRmyPDF on the same document, in turns, on the same cores.

Pages are drawn from a folder of deliveries and joined into one document, so that OCRmyPDF has work for both its jobs.
Each reader starts as a process of its own; ratios are taken within a round, because machines are noisy.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from rich.console import Console
from rich.progress import Progress

from cli.evaluate.about import about
from cli.evaluate.baseline import OCRMYPDF, Texts, ocrmypdf
from cli.evaluate.joined import tiff
from cli.evaluate.read import ROOT, raw_pages
from cli.evaluate.score import Figures, reading_figures
from cli.evaluate.text import without_optional
from cli.evaluate.truth import Truth, deliveries
from cli.road import Tools, cores, tools
from domain.errors import WrongSettings
from domain.settings import Settings
from reading.engines.tesseract import TESSERACT
from reading.render import RawPage

FEW, MANY = 5, 500
"""Pages of the documents between which memory must not grow."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """One page of a delivery."""

    truth: Truth
    raw: RawPage

    @property
    def upright(self) -> bool:
        """Whether it came the right way up."""
        return self.truth.rotation.get(self.raw.number, 0) == 0

    @property
    def printed(self) -> str:
        """What is printed on it."""
        return self.truth.texts.get(self.raw.number, "")

    @property
    def clean(self) -> bool:
        """An easy upright page with print."""
        return self.truth.grade == "easy" and self.upright and bool(self.printed.strip())

    def read(self, text: str) -> str:
        """What was read of it, without lines that may be read or not."""
        return without_optional(text, self.truth.optional.get(self.raw.number, ""), self.printed)


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How much is measured: pages of each document, rounds, and pages of the long document for memory."""

    pages: int
    rounds: int
    many: int = MANY


Reader = Callable[[Path], Texts]


def speed(settings: Settings, folder: Path, size: Size) -> Figures:
    """Every figure of `bin/bench reading`, as plain data."""
    made = tools(settings)
    truths = sorted(deliveries(folder, settings.time_zone), key=lambda truth: sha256(truth.name.encode()).hexdigest())
    sets = {
        "clean": _drawn(truths, made, size.pages, lambda leaf: leaf.clean),
        "all": _drawn(truths, made, size.pages, lambda _: True),
    }
    with TemporaryDirectory(prefix="speed-") as scratch, Progress(console=Console(stderr=True)) as bar:
        files = {name: _write(Path(scratch, name), leaves) for name, leaves in sets.items()}
        task = bar.add_task("reading in turns", total=size.rounds * len(sets))
        figures: Figures = {"about": about(folder), "rounds": size.rounds, "sets": {}}
        for name, leaves in sets.items():
            figures["sets"][name] = _rounds(files[name], leaves, size.rounds, lambda: bar.advance(task))
        figures["spent"] = _alone(files["all"], "--spent")
        figures["memory"] = _memory(sets["clean"], Path(scratch, "memory.tif"), size.many)
    return figures


def _drawn(truths: list[Truth], made: Tools, most: int, wanted: Callable[[Leaf], bool]) -> list[Leaf]:
    """The first pages that are wanted, the deliveries in an order that only their names decide."""
    leaves: list[Leaf] = []
    for truth in truths:
        leaves += (leaf for raw in raw_pages(truth, made) if wanted(leaf := Leaf(truth=truth, raw=raw)))
        if len(leaves) >= most:
            break
    if not leaves:
        raise WrongSettings("there is no easy upright page among these papers to race on")
    return leaves[:most]


def _write(folder: Path, leaves: list[Leaf]) -> Path:
    """The document, and beside it each page as a file of its own, which plain tesseract reads."""
    folder.mkdir()
    for number, leaf in enumerate(leaves, start=1):
        Path(folder, f"{number}.tif").write_bytes(tiff([leaf.raw]))
    whole = Path(folder, "whole.tif")
    whole.write_bytes(tiff([leaf.raw for leaf in leaves]))
    return whole


def _rounds(file: Path, leaves: list[Leaf], rounds: int, done: Callable[[], object]) -> Figures:
    readers: dict[str, Reader] = {"ours": ours, "tesseract": plain}
    if OCRMYPDF.exists():
        readers["ocrmypdf"] = lambda path: ocrmypdf(path, jobs=cores())
    seconds: dict[str, list[float]] = {name: [] for name in readers}
    texts: dict[str, Texts] = {}
    for turn in range(rounds):
        for name in _in_turn(list(readers), turn):
            began = perf_counter()
            texts[name] = readers[name](file)
            seconds[name].append(perf_counter() - began)
        done()
    return {
        "pages": len(leaves),
        "readers": {name: {"seconds": seconds[name]} | _errors(leaves, texts[name]) for name in readers},
        "ours_times_faster": {name: _ratios(seconds["ours"], seconds[name]) for name in readers if name != "ours"},
    }


def _in_turn(names: list[str], turn: int) -> list[str]:
    """Each round begins with another one, so that none always has the warm caches."""
    return names[turn % len(names) :] + names[: turn % len(names)]


def _ratios(ours: list[float], theirs: list[float]) -> Figures:
    ratios = [their / our for our, their in zip(ours, theirs, strict=True)]
    return {"least": min(ratios), "median": median(ratios)}


def _errors(leaves: list[Leaf], texts: Texts) -> Figures:
    """CER over upright pages with print: turning alone must not win."""
    pairs = [
        (leaf.read(texts.get(number, "")), leaf.printed)
        for number, leaf in enumerate(leaves, start=1)
        if leaf.upright and leaf.printed.strip()
    ]
    figures = reading_figures(pairs)
    return {"cer": figures["cer"], "cer_pages": figures["pages"]}


def ours(file: Path) -> Texts:
    """Our road, in a process of its own on all cores."""
    return {int(number): text for number, text in _alone(file)["texts"].items()}


def plain(file: Path) -> Texts:
    """`tesseract -l eng+fra` on each page's own file, as many at a time as there are cores."""
    pages = sorted((path for path in file.parent.glob("*.tif") if path != file), key=lambda path: int(path.stem))
    with ThreadPoolExecutor(cores()) as pool:
        return dict(zip((int(path.stem) for path in pages), pool.map(_plain, pages), strict=True))


def _plain(page: Path) -> str:
    command = [TESSERACT, str(page), "stdout", "-l", "eng+fra"]
    return subprocess.run(command, check=True, capture_output=True, text=True, env=_environment()).stdout


def _environment() -> dict[str, str]:
    return {**os.environ, "OMP_THREAD_LIMIT": "1"}


def _alone(file: Path, *options: str) -> Figures:
    command = [sys.executable, "-m", "cli.evaluate.alone", *options, str(file)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, env=_environment(), cwd=ROOT)
    figures: Figures = json.loads(done.stdout)
    return figures


def _memory(leaves: list[Leaf], file: Path, many: int) -> Figures:
    """Peak kilobytes of the reading process over few and many copies of the page with the least print."""
    raw = min(leaves, key=lambda leaf: len(leaf.printed)).raw
    peaks = {}
    for pages in (FEW, many):
        file.write_bytes(tiff([raw], times=pages))
        peaks[str(pages)] = _alone(file)["own_kilobytes"]
    return peaks
