"""What others make of the same files: plain tesseract on the pages as they came, and OCRmyPDF.

OCRmyPDF is no part of the product: `bin/bench` installs it into a virtual environment of its own, and it is measured
where it is there. It reads only papers of the project's own corpus, so it runs outside the cage.
"""

import json
import os
import subprocess
from collections import defaultdict
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console
from rich.progress import track

from cli.evaluate.read import CACHE, ROOT, Result, keep, raw_pages
from cli.evaluate.score import Figures, groups_of, reading_figures
from cli.evaluate.text import without_optional
from cli.road import Tools, cores
from domain.errors import CageTrouble
from reading.engines.protocol import Layout
from reading.engines.tesseract import Tesseract
from reading.render import RawPage

OCRMYPDF = ROOT / ".cache" / "ocrmypdf" / "bin" / "ocrmypdf"
LONGEST = 1800
"""Seconds for one file; after so many OCRmyPDF hangs."""

Texts = dict[int, str]
"""What was read, by page number."""


def baseline_figures(results: list[Result], tools: Tools, *, cached: bool) -> Figures:
    """`tesseract -l eng+fra` and OCRmyPDF, by grade and resolution like our own figures; turned pages apart."""
    folder = CACHE / "baselines" if cached else None
    figures = {"tesseract": _figures("tesseract", results, lambda result: plain_texts(result, tools), folder)}
    if OCRMYPDF.exists():
        figures["ocrmypdf"] = _figures("ocrmypdf", results, ocrmypdf_texts, folder)
    return figures


def _figures(name: str, results: list[Result], read: Callable[[Result], Texts], folder: Path | None) -> Figures:
    groups: dict[str, list[tuple[str, str]]] = defaultdict(list)
    console = Console(stderr=True)
    with ThreadPoolExecutor(cores()) as pool:
        texts = pool.map(lambda result: _kept(name, result, read, folder), results)
        for result, found in zip(results, track(texts, name, total=len(results), console=console), strict=True):
            for group, pair in _grouped(result, found):
                groups[group].append(pair)
    return {group: reading_figures(found) for group, found in sorted(groups.items())}


def _kept(name: str, result: Result, read: Callable[[Result], Texts], folder: Path | None) -> Texts:
    """The texts, out of the cache where they are there."""
    kept = folder / name / f"{sha256(result.truth.file.read_bytes()).hexdigest()}.json" if folder else None
    if kept and kept.exists():
        return {int(number): text for number, text in json.loads(kept.read_text()).items()}
    texts = read(result)
    if kept:
        keep(kept, json.dumps(texts))
    return texts


def _grouped(result: Result, texts: Texts) -> Iterator[tuple[str, tuple[str, str]]]:
    truth = result.truth
    for number, printed in truth.texts.items():
        if printed.strip():
            text = without_optional(texts.get(number, ""), truth.optional.get(number, ""), printed)
            yield from ((group, (text, printed)) for group in groups_of(truth, number))


def ocrmypdf_texts(result: Result) -> Texts:
    """One job for each file, because as many files as there are cores are read at the same time."""
    return ocrmypdf(result.truth.file, jobs=1)


def ocrmypdf(file: Path, *, jobs: int) -> Texts:
    """Text by page number; none where it gave up on the file."""
    with TemporaryDirectory(prefix="ocrmypdf-") as folder:
        sidecar, out = Path(folder, "text"), Path(folder, "out.pdf")
        options = ["--rotate-pages", "--deskew", "--clean", f"-j{jobs}", "-l", "eng+fra", "--output-type", "pdf", "-q"]
        command = [str(OCRMYPDF), *options, "--sidecar", str(sidecar), str(file), str(out)]
        environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
        subprocess.run(command, check=False, capture_output=True, timeout=LONGEST, env=environment)
        pages = sidecar.read_text().split("\f") if sidecar.exists() else []
    return dict(enumerate(pages, start=1))


def plain_texts(result: Result, tools: Tools) -> Texts:
    """Text by page number."""
    return dict(_plain(page, tools.engine) for page in raw_pages(result.truth, tools))


def _plain(raw: RawPage, engine: Tesseract) -> tuple[int, str]:
    try:
        words = engine.read(raw.gray, languages=("en", "fr"), dpi=round(raw.dpi[1]), layout=Layout.AUTO)
    except CageTrouble:
        return raw.number, ""
    lines = groupby(words, key=lambda word: word.line)
    return raw.number, "\n".join(" ".join(word.text for word in line) for _, line in lines)
