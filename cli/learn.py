"""`intake learn`: weigh the cues anew by papers whose kind is known, and keep the weights only if they prove better."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from rich.table import Table

from classifiers.classify import by_rules, classify, settled, weighed
from classifiers.kinds import KINDS
from classifiers.learned import Label, Learned, dumped
from classifiers.learning import Example, learn, macro_f1, own_examples, worn_examples
from cli.evaluate.read import Result, read_all
from cli.evaluate.run import is_ours
from cli.evaluate.truth import deliveries
from cli.road import tools
from cli.screen import screen
from domain.document import Run
from domain.errors import WrongSettings
from domain.page import PageText
from domain.settings import Settings

NUMBERS = {"all": (0, 1), "odd": (1,), "even": (0,)}
"""What is left of a delivery's number divided by two: the deliveries not learnt from then prove what was learnt."""


HEAD = "=== "
"""A line that begins a written text and names its kind: `=== other/invoice`."""


def run(
    settings: Settings,
    folders: Sequence[Path],
    *,
    check: Path | None,
    numbers: str,
    out: Path,
    written: Path | None = None,
) -> int:
    """Learn, print what held-back papers say, and write the weights; 1 and nothing written if any are sorted worse."""
    papers = list(_examples(settings, folders, NUMBERS[numbers]))
    if not papers:
        raise WrongSettings(f"there is nothing to learn from: no delivery with such a number ({numbers}) was read")
    made, judged = learn([*papers, *own_examples(KINDS), *_written(written)], KINDS)
    ours = [(one.example.label[0], one.verdict.kind) for one in judged]
    rules = [(paper.label[0], by_rules(weighed(paper.run, KINDS)).kind) for paper in papers]
    figures = [("held back in turn", macro_f1(rules), macro_f1(ours))]
    if check is not None:
        figures.append((f"now, on {check}", *_on(list(_examples(settings, [check], NUMBERS["all"])), made)))
    _show(figures, len(papers))
    if any(new < old for _, old, new in figures):
        print("not written: papers held back are sorted worse; look at the table, or learn from more papers")
        return 1
    out.write_text(dumped(made), encoding="utf-8")
    print(f"written to {out}")
    return 0


def _written(folder: Path | None) -> list[Example]:
    """The texts of a folder, clean and worn, as they teach beside the kinds' own examples and prove nothing."""
    files = sorted(folder.glob("*.txt")) if folder else []
    texts = [text for file in files for text in written_texts(file.read_text(encoding="utf-8"))]
    return [one for number, (label, text) in enumerate(texts, start=100) for one in worn_examples(text, label, number)]


def written_texts(text: str) -> list[tuple[Label, str]]:
    """Each text of one file with its kind. Raises WrongSettings where a head names no kind that there is."""
    known = {(kind.slug, kind.variant) for kind in KINDS}
    found = []
    for part in f"\n{text}".split(f"\n{HEAD}")[1:]:
        head, _, body = part.partition("\n")
        slug, _, variant = head.strip().partition("/")
        if (slug, variant or None) not in known:
            raise WrongSettings(f"there is no kind {head.strip()}")
        found.append(((slug, variant or None), body.strip("\n")))
    return found


def _on(papers: Sequence[Example], made: Learned) -> tuple[float, float]:
    """The figure of what sorts now and of the new weights on papers that neither has seen."""
    now = [(paper.label[0], classify(paper.run, KINDS).kind) for paper in papers]
    new = [(paper.label[0], settled(weighed(paper.run, KINDS), made).kind) for paper in papers]
    return macro_f1(now), macro_f1(new)


def _examples(settings: Settings, folders: Sequence[Path], last: Sequence[int]) -> Iterator[Example]:
    made = tools(settings)
    for folder in folders:
        for result in read_all(deliveries(folder, settings.time_zone), made, cached=is_ours(folder)).results:
            if int("0" + "".join(filter(str.isdigit, result.truth.name))) % 2 in last:
                yield from _papers(result)


def _papers(result: Result) -> Iterator[Example]:
    """The papers of one delivery as their truth takes them apart, in groups by the text they were made from."""
    pages = {page.number: page for page in result.opened.pages}
    texts = sources(result.truth.file.parent / "truth.json")
    for number, paper in enumerate(result.truth.documents):
        run_of = Run(pages=tuple(pages[at] for at in paper.pages if at in pages))
        if any(isinstance(page, PageText) and page.words for page in run_of.pages):
            group = texts[number] or f"{result.truth.name}/{number}"
            yield Example(run=run_of, label=(paper.kind, paper.variant), group=group)


def sources(truth: Path) -> list[str | None]:
    """The text that each paper of a delivery was made from, where its truth says so."""
    return [paper.get("source") for paper in json.loads(truth.read_text(encoding="utf-8"))["documents"]]


def _show(figures: Sequence[tuple[str, float, float]], papers: int) -> None:
    table = Table(title=f"macro-F1 of kinds, learnt from {papers} papers")
    for name in ("papers", "before", "learnt"):
        table.add_column(name)
    for name, old, new in figures:
        table.add_row(name, f"{old:.3f}", f"{new:.3f}")
    screen().print(table)
