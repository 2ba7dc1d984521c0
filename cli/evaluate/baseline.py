"""What others make of the same pages: plain tesseract on the pages as they came."""

from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from itertools import groupby

from rich.console import Console
from rich.progress import track

from cli.evaluate.read import Result
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


def baseline_figures(results: list[Result], tools: Tools) -> Figures:
    """`tesseract -l eng+fra`, two at a time, by grade and resolution like our own figures; turned pages apart."""
    groups: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for result in track(results, "plain tesseract", console=Console(stderr=True), transient=True):
        truth = result.truth
        for number, read in plain_texts(result, tools).items():
            printed = truth.texts.get(number, "")
            if not printed.strip():
                continue
            turned = truth.rotation.get(number, 0) != 0
            text = without_optional(read, truth.optional.get(number, ""))
            for group in ("turned",) if turned else ("all", truth.grade, truth.resolution):
                groups[group].append((text, printed))
    return {"tesseract": {group: reading_figures(texts) for group, texts in sorted(groups.items())}}


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
