"""`intake learn-people`: weigh anew what tells the parts that people play, beside what the rules say of them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from rapidfuzz import fuzz
from rich.table import Table

from classifiers.fields.calibration import calibrated
from classifiers.learning import writer_of
from classifiers.people.cast import cast_of
from classifiers.people.choice import SEVERAL
from classifiers.people.learning import Example, Held, learn
from classifiers.people.rules import RULES
from classifiers.people.weights import PartWeights, dumped
from cli.evaluate.fields import Match, key, listed, paired
from cli.evaluate.tally import f1
from cli.evaluate.truth import TrueDocument
from cli.screen import screen
from cli.taught import nothing_to_learn, papers, results
from domain.document import FieldReading, Run
from domain.settings import Settings

PARTS: Mapping[str, tuple[str, ...]] = {
    "authorization_letter": ("customer", "recipient", "signatory"),
    "power_of_attorney": ("grantor", "attorneys", "substitute_attorney", "witnesses", "notary"),
    "court_order": ("customer", "parties", "disclose_to", "judge"),
}
"""The parts that are learnt."""
ALIKE = 85.0
"""A name read so like the true one (0..100) is that of who plays the part, however it was spelled."""


def run(settings: Settings, folders: Sequence[Path], *, numbers: str, out: Path) -> int:
    """Learn, print what held-back papers say beside what the rules say of them, and write the weights."""
    known = [one for result in results(settings, folders, numbers) for one in papers(result) if one[0].kind in PARTS]
    if not known:
        raise nothing_to_learn(numbers)
    made: dict[str, dict[str, PartWeights]] = {}
    table = Table(title=f"people, F1 on papers of each writer held back in turn, of {len(known)} papers")
    for name in ("kind", "part", "rules", "learnt"):
        table.add_column(name)
    for kind, fields in PARTS.items():
        examples = [_example(paper, run_of, group) for paper, run_of, group in known if paper.kind == kind]
        if not examples:
            continue
        made[kind], held = learn(examples, fields)
        truths = [paper for paper, _, _ in known if paper.kind == kind]
        for field in fields:
            rules = [m for e, t in zip(examples, truths, strict=True) for m in _matches(field, e.cast.told[field], t)]
            table.add_row(
                kind, field, f"{_f1(rules):.3f}", f"{_held(held, examples, truths, field, made[kind][field].least):.3f}"
            )
    screen().print(table)
    out.write_text(dumped(made), encoding="utf-8")
    print(f"written to {out}")
    return 0


def _held(held: Held, examples: Sequence[Example], truths: Sequence[TrueDocument], field: str, least: float) -> float:
    at = {id(example): number for number, example in enumerate(examples)}
    found = []
    for example, ranked in held:
        names = [choice.one.who.value for choice in ranked[field] if choice.score >= least]
        found += _paired(field, [(name, 0.0) for name in names], truths[at[id(example)]])
    return _f1(found)


def _matches(field: str, readings: Sequence[FieldReading], truth: TrueDocument) -> list[Match]:
    return _paired(field, [(reading.value, calibrated(reading).confidence) for reading in readings], truth)


def _paired(field: str, read: Sequence[tuple[object, float]], truth: TrueDocument) -> list[Match]:
    kept = list(read if field in SEVERAL else read[:1])
    return list(paired(field, kept, listed(truth.fields.get(field)), listed(truth.accept.get(field))))


def _f1(found: Sequence[Match]) -> float:
    right, read, wanted = (
        sum(part) for part in ((m.right for m in found), (m.read for m in found), (m.wanted for m in found))
    )
    return f1(right, read, wanted)["f1"] or 0.0


def _example(paper: TrueDocument, run_of: Run, group: str) -> Example:
    cast = cast_of(paper.kind, run_of, RULES[paper.kind])
    fields = PARTS[paper.kind]
    true = {
        field: [key(one) for one in (*listed(paper.fields.get(field)), *listed(paper.accept.get(field)))]
        for field in fields
    }
    names = [key(candidate.who.value) for candidate in cast.people]
    return Example(
        cast=cast,
        group=group,
        writer=writer_of(group),
        plays={field: _plays(field, names, true[field]) for field in fields},
        wanted=Counter({field: len(listed(paper.fields.get(field))) for field in fields}),
        right={
            field: frozenset(c.who.value for c, name in zip(cast.people, names, strict=True) if name in true[field])
            for field in fields
        },
    )


EXACTLY = frozenset({"disclose_to", "parties", "judge"})
"""Fields in which an office may stand beside a name or for it: words that are nearly the true ones are others there."""


def _plays(field: str, names: Sequence[str], true: Sequence[str]) -> tuple[bool, ...]:
    """Who plays a part: those whose names are nearly the true ones, in some fields only where nobody's is just so."""
    exactly = tuple(name in true for name in names)
    return (
        exactly
        if field in EXACTLY and any(exactly)
        else tuple(any(fuzz.ratio(name, one) >= ALIKE for one in true) for name in names)
    )
