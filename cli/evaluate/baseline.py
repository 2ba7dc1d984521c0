"""What others make of the same files: plain tesseract on the pages as they came, and OCRmyPDF.

OCRmyPDF is no part of the product: `bin/bench` installs it into a virtual environment of its own, and it is measured
where it is there. It reads only papers of the project's own corpus, so it runs outside the cage.
"""

import subprocess
from collections import defaultdict
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from rich.console import Console
from rich.progress import track

from cli.evaluate.read import ROOT, Result
from cli.evaluate.score import Figures, reading_figures
from cli.evaluate.text import without_optional
from cli.road import Tools
from domain.arrival import MediaType
from domain.errors import CageTrouble
from intake.sniff import SAMPLE, sniff
from reading.engines.protocol import Layout
from reading.engines.tesseract import Tesseract
from reading.render import RawPage, open_document

CORES = 2
OCRMYPDF = ROOT / ".cache" / "ocrmypdf" / "bin" / "ocrmypdf"


Texts = dict[int, str]


def baseline_figures(results: list[Result], tools: Tools) -> Figures:
    """`tesseract -l eng+fra` and OCRmyPDF, by grade and resolution like our own figures; turned pages apart."""
    figures = {"tesseract": _figures("plain tesseract", results, lambda result: plain_texts(result, tools))}
    if OCRMYPDF.exists():
        figures["ocrmypdf"] = _figures("OCRmyPDF", results, ocrmypdf_texts)
    return figures


def _figures(name: str, results: list[Result], read: Callable[[Result], Texts]) -> Figures:
    groups: dict[str, list[tuple[str, str]]] = defaultdict(list)
    seconds = pages = 0.0
    for result in track(results, name, console=Console(stderr=True), transient=True):
        began = perf_counter()
        texts = read(result)
        seconds, pages = seconds + perf_counter() - began, pages + result.truth.page_count
        for group, pair in _grouped(result, texts):
            groups[group].append(pair)
    return {group: reading_figures(texts) for group, texts in sorted(groups.items())} | {
        "seconds_a_page": seconds / pages
    }


def _grouped(result: Result, texts: Texts) -> Iterator[tuple[str, tuple[str, str]]]:
    truth = result.truth
    for number, printed in truth.texts.items():
        if printed.strip():
            text = without_optional(texts.get(number, ""), truth.optional.get(number, ""))
            turned = truth.rotation.get(number, 0) != 0
            for group in ("turned",) if turned else ("all", truth.grade, truth.resolution):
                yield group, (text, printed)


def ocrmypdf_texts(result: Result) -> Texts:
    """Text by page number; none where it gave up on the file."""
    with TemporaryDirectory(prefix="ocrmypdf-") as folder:
        sidecar = Path(folder, "text")
        options = ["--rotate-pages", "--deskew", "--clean", "-j2", "-l", "eng+fra", "--output-type", "pdf", "-q"]
        command = [
            str(OCRMYPDF),
            *options,
            "--sidecar",
            str(sidecar),
            str(result.truth.file),
            str(Path(folder, "out.pdf")),
        ]
        subprocess.run(command, check=False, capture_output=True, timeout=1800)
        pages = sidecar.read_text().split("\f") if sidecar.exists() else []
    return dict(enumerate(pages, start=1))


def plain_texts(result: Result, tools: Tools) -> dict[int, str]:
    """Text by page number."""
    content = result.truth.file.read_bytes()
    media_type = sniff(content[:SAMPLE], content[-SAMPLE:])
    if not isinstance(media_type, MediaType):
        return {}
    parts = open_document(content, media_type, cage=tools.cage)
    with ThreadPoolExecutor(CORES) as pool:
        return dict(
            pool.map(lambda raw: _plain(raw, tools.engine), (part for part in parts if isinstance(part, RawPage)))
        )


def _plain(raw: RawPage, engine: Tesseract) -> tuple[int, str]:
    try:
        words = engine.read(raw.gray, languages=("en", "fr"), dpi=round(raw.dpi[1]), layout=Layout.AUTO)
    except CageTrouble:
        return raw.number, ""
    lines = groupby(words, key=lambda word: word.line)
    return raw.number, "\n".join(" ".join(word.text for word in line) for _, line in lines)
