"""`intake learn`: weigh the cues anew by papers whose kind is known, and keep the weights only if they prove better."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from rich.table import Table

from classifiers.classify import by_rules, classify, settled, weighed
from classifiers.kinds import KINDS
from classifiers.learned import Label, Learned, dumped
from classifiers.learning import Example, learn, macro_f1, own_examples, worn_examples
from cli.screen import screen
from cli.taught import nothing_to_learn, papers, results
from domain.errors import WrongSettings
from domain.settings import Settings

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
    learnt = list(_examples(settings, folders, numbers))
    if not learnt:
        raise nothing_to_learn(numbers)
    made, judged = learn([*learnt, *own_examples(KINDS), *_written(written)], KINDS)
    ours = [(one.example.label[0], one.verdict.kind) for one in judged]
    rules = [(paper.label[0], by_rules(weighed(paper.run, KINDS)).kind) for paper in learnt]
    figures = [("held back in turn", macro_f1(rules), macro_f1(ours))]
    if check is not None:
        figures.append((f"now, on {check}", *_on(list(_examples(settings, [check], "all")), made)))
    _show(figures, len(learnt))
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


def _examples(settings: Settings, folders: Sequence[Path], numbers: str) -> Iterator[Example]:
    """The papers in groups by the text they were made from."""
    for result in results(settings, folders, numbers):
        for truth, run_of, group in papers(result):
            yield Example(run=run_of, label=(truth.kind, truth.variant), group=group)


def _show(figures: Sequence[tuple[str, float, float]], papers: int) -> None:
    table = Table(title=f"macro-F1 of kinds, learnt from {papers} papers")
    for name in ("papers", "before", "learnt"):
        table.add_column(name)
    for name, old, new in figures:
        table.add_row(name, f"{old:.3f}", f"{new:.3f}")
    screen().print(table)
