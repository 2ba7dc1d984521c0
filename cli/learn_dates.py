"""`intake learn-dates`: weigh anew, by papers whose dates are known, what tells the part that a date plays."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from classifiers.classify import classify
from classifiers.fields.date_learning import FIELDS, DatedPaper, learn
from classifiers.fields.date_parts import dumped
from classifiers.kinds import KINDS
from cli.evaluate.read import Result, read_all
from cli.evaluate.run import is_ours
from cli.evaluate.truth import TrueDocument, deliveries
from cli.learn import NUMBERS
from cli.road import tools
from domain.document import Run
from domain.errors import WrongSettings
from domain.settings import Settings


def run(settings: Settings, folders: Sequence[Path], *, numbers: str, out: Path) -> int:
    """Learn and write the weights; `intake evaluate` on other papers tells what they are worth."""
    papers = [paper for folder in folders for paper in _papers(settings, folder, NUMBERS[numbers])]
    if not papers:
        raise WrongSettings(f"there is nothing to learn from: no paper with such a number ({numbers}) was read")
    out.write_text(dumped(learn(papers)), encoding="utf-8")
    print(f"learnt from {len(papers)} papers, written to {out}")
    return 0


def _papers(settings: Settings, folder: Path, last: Sequence[int]) -> Iterator[DatedPaper]:
    for result in read_all(deliveries(folder, settings.time_zone), tools(settings), cached=is_ours(folder)).results:
        if int("0" + "".join(filter(str.isdigit, result.truth.name))) % 2 in last:
            yield from _of(result)


def _of(result: Result) -> Iterator[DatedPaper]:
    """The papers of one delivery that have dates to learn from and are sorted right, each with its text's name."""
    pages = {page.number: page for page in result.opened.pages}
    sources = json.loads((result.truth.file.parent / "truth.json").read_text(encoding="utf-8"))["documents"]
    for source, paper in zip(sources, result.truth.documents, strict=True):
        run_of = Run(pages=tuple(pages[at] for at in paper.pages if at in pages))
        if paper.kind in FIELDS and run_of.read_pages() and classify(run_of, KINDS).kind == paper.kind:
            yield DatedPaper(
                run=run_of,
                kind=paper.kind,
                days={name: frozenset(_days(paper, name)) for name in FIELDS[paper.kind][1].values()},
                group=str(source.get("source") or result.truth.name),
            )


def _days(paper: TrueDocument, name: str) -> Iterator[str]:
    """Every day that the truth takes for a field."""
    said: Any = paper.fields.get(name)
    for value in (*(said if isinstance(said, list) else [said]), *paper.accept.get(name, ())):
        if value is not None:
            yield str(value)
