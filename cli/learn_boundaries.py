"""`intake learn-boundaries`: learn anew, from papers whose pages are known, where one paper ends and another begins."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from classifiers.boundary_learning import KnownPaper, learn
from classifiers.fields.logistic import dumped
from classifiers.kinds import KINDS
from cli.evaluate.read import Result
from cli.taught import nothing_to_learn, papers, results
from domain.page import PageText
from domain.settings import Settings


def run(settings: Settings, folders: Sequence[Path], *, numbers: str, out: Path) -> int:
    """Learn and write the weights; `intake evaluate` on other papers tells what they are worth."""
    known = [paper for result in results(settings, folders, numbers) for paper in known_papers(result)]
    if not known:
        raise nothing_to_learn(numbers)
    out.write_text(dumped(learn(known, KINDS)), encoding="utf-8")
    print(f"learnt from {len(known)} papers, written to {out}")
    return 0


def known_papers(result: Result) -> Iterator[KnownPaper]:
    """The papers of a delivery with their pages of words."""
    for _, run_of, group in papers(result):
        pages = tuple(page for page in run_of.pages if isinstance(page, PageText) and page.words and not page.blank)
        if pages:
            yield KnownPaper(pages=pages, delivery=result.truth.name, group=group)
