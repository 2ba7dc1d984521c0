"""`intake learn-decrees`: learn anew what clauses of orders do, out of examples and of orders known to be good."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from rich.table import Table

from classifiers.decree_learning import examples, learnt, variants
from classifiers.decrees import NOTHING, OTHERS, OURS
from classifiers.marks.bidden import WHOM
from classifiers.marks.clausal import Heard, without_asides
from classifiers.marks.command import clauses_of
from classifiers.marks.spots import Paper
from classifiers.saying_learning import SEED, Saying
from classifiers.sayings import Sayings, dumped
from cli.evaluate.read import Result
from cli.evaluate.truth import TrueDocument
from cli.screen import screen
from cli.taught import results
from domain.document import COURT_ORDER, OTHER, Run
from domain.settings import OFFICE, Settings

EXAMPLES = {OURS: "commands.txt", OTHERS: "other_commands.txt", NOTHING: "recitals.txt"}
ABOUT_ORDERS = frozenset({
    "notice_of_motion", "notice_of_application", "affidavit", "information_to_obtain", "statement_of_claim", "reasons",
    "police_letter", "demand_letter", "preservation_demand", "summons", "cover_letter",
})  # fmt: skip
"""Papers that speak of orders and command nothing; a draft commands in the words of an order, and teaches nothing."""

FEWEST, SURE, NEARLY = 4, 0.9, 0.6
"""A clause of fewer words teaches nothing; a known command so sure is one; with one that is nearly sure, nothing is."""

HARDLY, SURELY_NONE = 0.08, 0.3
"""A good order's likeliest clause below the first is not taken for its command; another below the second for none."""

ROUNDS = 2
WRITERS, FOLDS = 100, 4
"""Practice deliveries are numbered by the hundred for each writer; writers are left out in so many groups."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heeded:
    """One paper: its clauses as they are heard, each with how sure a known command in it is (0..1)."""

    name: str
    good: bool
    kind: str | None
    variant: str | None
    clauses: tuple[tuple[str, float], ...]


def run(settings: Settings, told: Path, folders: Sequence[Path], *, numbers: str, out: Path) -> int:
    """Learn from the examples in `told` and the orders of `folders`, show figures, write the weights."""
    written = [
        one
        for label, name in EXAMPLES.items()
        for one in examples(label, (told / name).read_text(encoding="utf-8").splitlines())
    ]
    papers = [one for result in results(settings, folders, numbers) for one in _heeded(result)]
    _show(written, papers)
    made = _taught(written, papers)
    out.write_text(dumped(made, least=0.04), encoding="utf-8")
    screen().print(f"{len(papers)} papers, written to {out}")
    return 0


def _heeded(result: Result) -> Iterator[Heeded]:
    for truth in result.truth.documents:
        if truth.kind == COURT_ORDER or (truth.kind == OTHER and truth.variant in ABOUT_ORDERS):
            pages = tuple(page for page in result.opened.pages if page.number in truth.pages)
            yield _heard(result.truth.name, truth, Paper(Run(pages=pages), tuple(OFFICE.split(","))))


def _heard(name: str, truth: TrueDocument, paper: Paper) -> Heeded:
    read = clauses_of(paper)
    known = [(read.words.start_of(one.first), one.worth) for one in read.disclosures]
    clauses = tuple(
        (said.text, max((worth for at, worth in known if said.start <= at < said.end), default=0.0))
        for said in Heard(read).clauses()
    )
    good = truth.kind == COURT_ORDER and truth.outcomes[0] == "admissible"
    return Heeded(name=name, good=good, kind=truth.kind, variant=truth.variant, clauses=clauses)


def _taught(written: Sequence[Saying], papers: Sequence[Heeded]) -> Sayings:
    """A good order orders us somewhere: where no pattern knows it, in the clause that weights so far find likeliest."""
    made = learnt(written)
    for _ in range(ROUNDS):
        chance = Random(SEED)  # noqa: S311 - twins drawn, no secret
        made = learnt([*written, *(one for paper in papers for one in _labelled(paper, made, chance))])
    return made


def _labelled(paper: Heeded, made: Sayings, chance: Random) -> Iterator[Saying]:
    texts = [text for text, _ in paper.clauses if len(text.split()) >= FEWEST]
    if not paper.good:
        if paper.kind != COURT_ORDER or max((sure for _, sure in paper.clauses), default=0.0) < NEARLY:
            yield from (Saying(text=text, label=_none(text), group=paper.name) for text in texts)
        return
    ours = _commands(paper, texts, made)
    for text in texts:
        if text in ours:
            yield from variants(without_asides(text), OURS, paper.name, chance)
        elif made.shares(text)[OURS] < SURELY_NONE:
            yield Saying(text=text, label=NOTHING, group=paper.name)


def _none(text: str) -> str:
    return OTHERS if WHOM.search(text) else NOTHING


def _commands(paper: Heeded, texts: Sequence[str], made: Sayings) -> set[str]:
    """The clauses of a good order that command us."""
    known = {text for text, sure in paper.clauses if sure >= SURE}
    if known:
        return known
    likely = [(made.shares(without_asides(text))[OURS], text) for text in texts if WHOM.search(text)]
    share, best = max(likely, default=(0.0, ""))
    return {best} if share >= HARDLY else set()


def _show(written: Sequence[Saying], papers: Sequence[Heeded]) -> None:
    """What weights that never saw some writers say of those writers' papers."""
    table = Table(title="writers left out: papers with a clause that sounds like a command to us")
    for column in ("writers", "good orders", "heard", "others", "heard"):
        table.add_column(column)
    for fold in range(FOLDS):
        made = _taught(written, [one for one in papers if _writer(one) % FOLDS != fold])
        tried = [one for one in papers if _writer(one) % FOLDS == fold]
        good, others = [one for one in tried if one.good], [one for one in tried if not one.good]
        counts = (len(good), _sounding(good, made), len(others), _sounding(others, made))
        table.add_row(", ".join(sorted({str(_writer(one)) for one in tried})), *(str(count) for count in counts))
    screen().print(table)


def _writer(paper: Heeded) -> int:
    return int("".join(filter(str.isdigit, paper.name)) or 0) // WRITERS


def _sounding(papers: Sequence[Heeded], made: Sayings) -> int:
    return sum(any(made.shares(text)[OURS] >= 1 / 2 for text, _ in one.clauses if WHOM.search(text)) for one in papers)
