"""`intake learn-fields`: weigh anew, by papers whose truth is known, what tells dates and information apart."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from classifiers.classify import classify
from classifiers.fields import date_learning, date_parts, information, information_learning, logistic
from classifiers.fields.date_learning import DatedPaper
from classifiers.fields.information_learning import Asked, AskingPaper
from classifiers.kinds import KINDS
from cli.evaluate.read import Result
from cli.evaluate.truth import TrueDocument
from cli.taught import nothing_to_learn, results, with_sources
from domain.document import AUTHORIZATION_LETTER, COURT_ORDER, Run
from domain.page import Box
from domain.settings import Settings

ASKING = frozenset({COURT_ORDER, AUTHORIZATION_LETTER})
"""The kinds that ask for information."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPaper:
    """One paper that was sorted right, its truth, and the truth's places of the information it asks for."""

    run: Run
    truth: TrueDocument
    places: tuple[Asked, ...]
    group: str


def run(settings: Settings, folders: Sequence[Path], *, numbers: str, out: Path) -> int:
    """Learn and write the weights; `intake evaluate` on other papers tells what they are worth."""
    papers = [paper for result in results(settings, folders, numbers) for paper in _of(result)]
    if not papers:
        raise nothing_to_learn(numbers)
    dates = date_learning.learn(dated(paper) for paper in papers if paper.truth.kind in date_learning.FIELDS)
    (out / date_parts.FILE).write_text(date_parts.dumped(dates), encoding="utf-8")
    asked = information_learning.learn(asking(paper) for paper in papers if paper.truth.kind in ASKING)
    (out / information.FILE).write_text(logistic.dumped(asked), encoding="utf-8")
    print(f"learnt from {len(papers)} papers, written to {out}")
    return 0


def dated(paper: KnownPaper) -> DatedPaper:
    """A paper with the days that its truth takes for each field."""
    _, fields = date_learning.FIELDS[paper.truth.kind]
    return DatedPaper(
        run=paper.run,
        kind=paper.truth.kind,
        days={name: frozenset(_said(paper.truth, name)) for name in fields.values()},
        group=paper.group,
    )


def asking(paper: KnownPaper) -> AskingPaper:
    """A paper with the information that its truth takes, and where it is printed."""
    kinds = frozenset(_said(paper.truth, "information"))
    return AskingPaper(run=paper.run, kinds=kinds, places=paper.places, group=paper.group)


def _of(result: Result) -> Iterator[KnownPaper]:
    """The papers of one delivery that are sorted right."""
    for paper, run_of, source in with_sources(result):
        if run_of.read_pages() and classify(run_of, KINDS).kind == paper.kind:
            group = str(source.get("source") or result.truth.name)
            yield KnownPaper(run=run_of, truth=paper, places=tuple(_places(source)), group=group)


def _places(source: Mapping[str, Any]) -> Iterator[Asked]:
    for place in source.get("places", {}).get("information") or ():
        if place:
            left, top, right, bottom = place["box"]
            box = Box(left=left, top=top, right=right, bottom=bottom)
            yield Asked(kind=str(place["value"]), page=place["page"], box=box)


def _said(paper: TrueDocument, name: str) -> Iterator[str]:
    """Every value that the truth takes for a field."""
    said: Any = paper.fields.get(name)
    for value in (*(said if isinstance(said, list) else [said]), *paper.accept.get(name, ())):
        if value is not None:
            yield str(value)
