"""`intake learn-sayings`: learn anew what sentences of letters do, out of examples and of letters known to be good."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from rich.table import Table

from classifiers.marks.letter import AUTHORIZE
from classifiers.marks.sounded import may_grant
from classifiers.marks.spots import Paper
from classifiers.saying_learning import Saying, examples, fitted, held_back
from classifiers.sayings import DOUBT, GRANT, HARMLESS, LABELS, Sayings, dumped
from cli.evaluate.read import Result
from cli.screen import screen
from cli.taught import results
from domain.document import AUTHORIZATION_LETTER, Run
from domain.settings import Settings

EXAMPLES = {GRANT: "grants.txt", DOUBT: "doubts.txt", HARMLESS: "harmless.txt"}
FEWEST, HARDLY = 4, 0.03
"""A sentence of fewer words, or of a smaller probability, is never taken for the grant of a good letter."""

SURELY_NONE = 0.3
"""A sentence of a good letter below this probability of a grant is taken for harmless; the others are left out."""


def run(settings: Settings, told: Path, folders: Sequence[Path], *, numbers: str, out: Path) -> int:
    """Learn from the examples in `told` and the good letters of `folders`, show figures, write the weights."""
    written = [
        one
        for label, name in EXAMPLES.items()
        for one in examples(label, (told / name).read_text(encoding="utf-8").splitlines())
    ]
    made = fitted(written)
    letters = sorted({one for result in results(settings, folders, numbers) for one in _sentences(result, made)})
    every = [*written, *(Saying(text=text, label=label, group=group) for group, text, label in letters)]
    _show(every)
    out.write_text(dumped(fitted(every)), encoding="utf-8")
    screen().print(f"written to {out}")
    return 0


def _sentences(result: Result, made: Sayings) -> Iterator[tuple[str, str, str]]:
    """The delivery, text and label of the sentences of good letters."""
    for truth in result.truth.documents:
        if truth.kind == AUTHORIZATION_LETTER and truth.outcomes[0] == "admissible":
            pages = tuple(page for page in result.opened.pages if page.number in truth.pages)
            for text, label in _labelled(Paper(Run(pages=pages)), made):
                yield result.truth.name, text, label


def _labelled(paper: Paper, made: Sayings) -> Iterator[tuple[str, str]]:
    granted = [spot.start for spot in paper.affirmed(AUTHORIZE)]
    texts = {(start, end): " ".join(paper.plain[start:end].split()) for start, end in paper.sentences}
    likeliest = None if granted else _likeliest(list(texts.values()), made)
    for (start, end), text in texts.items():
        if text == likeliest or any(start <= place < end for place in granted):
            yield text, GRANT
        elif text and made.shares(text)[GRANT] < SURELY_NONE:
            yield text, HARMLESS


def _likeliest(texts: Sequence[str], made: Sayings) -> str | None:
    """A good letter grants somewhere: where no phrase is known, in the sentence that sounds most like a grant."""
    able = [text for text in texts if may_grant(text) and len(text.split()) >= FEWEST]
    best = max(able, key=lambda text: made.shares(text)[GRANT], default=None)
    return best if best is not None and made.shares(best)[GRANT] >= HARDLY else None


def _show(every: Sequence[Saying]) -> None:
    table = Table(title=f"held back in turn, {len(every)} sentences: share of each label taken for")
    judged = [(one.label, max(said, key=lambda label: said[label])) for one, said in held_back(every)]
    for name in ("is", *LABELS):
        table.add_column(name)
    for label in LABELS:
        told = [said for true, said in judged if true == label]
        table.add_row(label, *(f"{told.count(other) / max(1, len(told)):.3f}" for other in LABELS))
    screen().print(table)
