"""The papers that are learnt from: deliveries by their numbers, their papers as the truth takes them apart."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from cli.evaluate.read import Result, read_all
from cli.evaluate.run import is_ours
from cli.evaluate.truth import TrueDocument, deliveries
from cli.road import tools
from domain.document import Run
from domain.errors import WrongSettings
from domain.page import PageText
from domain.settings import Settings

NUMBERS = {"all": (0, 1), "odd": (1,), "even": (0,)}
"""What is left of a delivery's number divided by two: the deliveries not learnt from then prove what was learnt."""


def results(settings: Settings, folders: Sequence[Path], numbers: str) -> Iterator[Result]:
    """The deliveries of folders whose numbers are wanted (`NUMBERS`), as the product sees them."""
    made = tools(settings)
    for folder in folders:
        for result in read_all(deliveries(folder, settings.time_zone), made, cached=is_ours(folder)).results:
            if int("0" + "".join(filter(str.isdigit, result.truth.name))) % 2 in NUMBERS[numbers]:
                yield result


def papers(result: Result) -> Iterator[tuple[TrueDocument, Run, str]]:
    """The papers of a delivery that have words: the truth, the pages, and the text each was made from."""
    for number, (truth, run, source) in enumerate(with_sources(result)):
        if any(isinstance(page, PageText) and page.words for page in run.pages):
            yield truth, run, source.get("source") or f"{result.truth.name}/{number}"


def with_sources(result: Result) -> Iterator[tuple[TrueDocument, Run, Mapping[str, Any]]]:
    """Every paper of a delivery: its truth, its pages that were read or not, and what its `truth.json` says of it."""
    pages = {page.number: page for page in result.opened.pages}
    told = json.loads((result.truth.file.parent / "truth.json").read_text(encoding="utf-8"))["documents"]
    for source, truth in zip(told, result.truth.documents, strict=True):
        yield truth, Run(pages=tuple(pages[at] for at in truth.pages if at in pages)), source


def nothing_to_learn(numbers: str) -> WrongSettings:
    """The error where no paper is left to learn from."""
    return WrongSettings(f"there is nothing to learn from: no delivery with such a number ({numbers}) was read")
