"""What papers sorted before say of the cues and of the words: weights learnt from them, beside those of the kinds.

Learning says anew what each cue is worth for every kind, which no person can weigh by hand for some hundred cues, and
what the words themselves are worth (`said.py`), of which no rule thought. What the rules give each kind is a cue too.
A weight is bound to its cue by name, place and first phrase, so that a cue may grow and a kind may come without
learning again: what is not known here weighs nothing. `learning.py` makes the weights, `intake learn` writes them to
the file beside this module; no code is loaded with them.
"""

import json
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence, Sized
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from classifiers.said import Spoken
from domain.document import Cue, Evidence

Label = tuple[str, str | None]
"""Slug and variant."""

Points = tuple[tuple[float, float], ...]
"""A broken line from margins to confidence, both rising."""

FILE = "learned.json"
SCORE_UNIT, LEAST_SCORE, MOST_SCORE = 4.0, -6.0, 12.0
"""The score that the rules give a kind counts as a cue too, within bounds and in a unit of about one cue."""

LENGTH = 7.75
"""The words of a paper count together as so many cues, however many they are (the length of their vector); so do
their places, and so do their letters."""

WORD, PLACE, LETTERS = "w|", "p|", "l|"
"""What stands before the names of stems, of stems with their places, and of runs of letters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """What learning looks at of a paper: the strengths of its cues, and which names of three sorts it has."""

    cues: Mapping[str, float]
    sorts: tuple[frozenset[str], ...]

    def strengths(self, known: AbstractSet[str]) -> dict[str, float]:
        """The strength of every known name that the paper has."""
        shown = {name: strength for name, strength in self.cues.items() if name in known}
        for names in self.sorts:
            kept = names & known
            shown.update(dict.fromkeys(kept, strength_of(kept)))
        return shown


def strength_of(names: Sized) -> float:
    """How strong each of these names of one sort is, so that together they are LENGTH."""
    return LENGTH / sqrt(max(1, len(names)))


def sight(cues: Mapping[str, float], spoken: Spoken) -> Sight:
    """What learning looks at of a paper with these strengths of cues and these words."""
    return Sight(
        cues=cues,
        sorts=(
            frozenset(WORD + stem for stem in spoken.stems),
            frozenset(PLACE + stem for stem in spoken.placed),
            frozenset(LETTERS + gram for gram in spoken.grams),
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One weight for every name and column: rows are names, the last one always holds."""

    rows: Mapping[str, int]
    weights: NDArray[np.float32]

    def sums(self, seen: Mapping[str, float]) -> NDArray[np.float32]:
        """For each column what known names say together, given their strengths."""
        at = np.fromiter((self.rows[name] for name in seen), np.intp, len(seen))
        strong = np.fromiter(seen.values(), np.float32, len(seen))
        order = np.argsort(at)  # so that the last digits of a sum do not hang on the order of names
        return np.asarray(self.weights[-1] + strong[order] @ self.weights[at[order]], np.float32)

    def weight(self, name: str, column: int) -> float:
        """What a name of full strength is worth for a column; 0 for what was never seen."""
        row = self.rows.get(name)
        return 0.0 if row is None else float(self.weights[row, column])


@dataclass(frozen=True, slots=True, kw_only=True)
class Learned:
    """What cues and words are worth for every slug, and for the labels of each, and how sure margins are."""

    labels: tuple[Label, ...]
    slugs: tuple[str, ...]
    of_slugs: Table
    of_labels: Table
    agreed: Points
    disagreed: Points

    def heard(self, seen: Sight) -> tuple[dict[str, float], dict[Label, float]]:
        """The logarithm of each slug's probability, and of each label's where its slug is given.

        First it is said which slug it is, then which of its labels: a slug of many labels shall not lose by their
        number.
        """
        slugs = _log_shares(self.of_slugs.sums(seen.strengths(self.of_slugs.rows.keys())))
        labels = self.of_labels.sums(seen.strengths(self.of_labels.rows.keys()))
        for slug in self.slugs:
            own = np.array([label[0] == slug for label in self.labels])
            labels[own] = _log_shares(labels[own])
        return (
            {slug: float(value) for slug, value in zip(self.slugs, slugs, strict=True)},
            {label: float(value) for label, value in zip(self.labels, labels, strict=True)},
        )

    def weight(self, name: str, label: Label) -> float:
        """What a cue or a word of full strength is worth for a label; 0 for what was never seen."""
        if label not in self.labels:
            return 0.0
        own = self.of_labels.weight(name, self.labels.index(label))
        return own + self.of_slugs.weight(name, self.slugs.index(label[0]))

    def confidence(self, margin: float, *, agreed: bool) -> float:
        """How often such a verdict is right, where the rules said the same and where they did not."""
        return on_line(margin, self.agreed if agreed else self.disagreed)


def _log_shares(sums: NDArray[np.float32]) -> NDArray[np.float32]:
    top = sums.max()
    return np.asarray(sums - top - np.log(np.exp(sums - top).sum()), np.float32)


def on_line(at: float, points: Sequence[tuple[float, float]]) -> float:
    """The height of a broken line at a place; level before its first and behind its last point."""
    behind = bisect_right([place for place, _ in points], at)
    if behind == 0:
        return points[0][1]
    if behind == len(points):
        return points[-1][1]
    (low, sure), (high, surer) = points[behind - 1], points[behind]
    return sure + (surer - sure) * (at - low) / (high - low)


@cache
def name_of(cue: Cue) -> str:
    """The name by which a cue's weight is kept, whatever phrases are added to it."""
    return f"{cue.name}|{cue.where}|{cue.phrases[0]}"


def strengths(found: Mapping[Cue, Evidence], scored: Mapping[Label, float]) -> dict[str, float]:
    """The strength 0..1 of each cue found, and the scores that the rules gave."""
    seen: dict[str, float] = {}
    for cue, evidence in found.items():
        name = name_of(cue)
        seen[name] = max(seen.get(name, 0.0), evidence.weight / cue.weight)
    for (slug, variant), score in scored.items():
        seen[f"score|{slug}|{variant or ''}"] = min(MOST_SCORE, max(LEAST_SCORE, score)) / SCORE_UNIT
    return seen


UNIT = 0.02
"""Weights are kept as whole numbers of this unit."""


def dumped(learned: Learned) -> str:
    """The weights as the text of a file."""
    return json.dumps(
        {
            "labels": [[slug, variant] for slug, variant in learned.labels],
            "slugs": learned.slugs,
            "agreed": learned.agreed,
            "disagreed": learned.disagreed,
            "of_slugs": _in_units(learned.of_slugs),
            "of_labels": _in_units(learned.of_labels),
        },
        ensure_ascii=False,
        separators=(",", ":"),
    ).replace('],"', '],\n"')


def _in_units(table: Table) -> dict[str, list[int]]:
    """Names in their order, and the row that always holds under the empty name."""
    named = sorted({**table.rows, "": len(table.weights) - 1}.items())
    return {name: [round(float(weight) / UNIT) for weight in table.weights[row]] for name, row in named}


def loaded(text: str) -> Learned:
    """The weights out of the text of a file."""
    data = json.loads(text)
    return Learned(
        labels=tuple((slug, variant) for slug, variant in data["labels"]),
        slugs=tuple(data["slugs"]),
        of_slugs=_table(data["of_slugs"]),
        of_labels=_table(data["of_labels"]),
        agreed=_points(data["agreed"]),
        disagreed=_points(data["disagreed"]),
    )


def _points(kept: Iterable[Sequence[float]]) -> Points:
    return tuple((margin, sure) for margin, sure in kept)


def _table(kept: Mapping[str, Sequence[int]]) -> Table:
    names = [name for name in kept if name]
    rows = [*(kept[name] for name in names), kept[""]]
    return Table(
        rows={name: row for row, name in enumerate(names)},
        weights=np.asarray(np.array(rows, np.float32) * UNIT, np.float32),
    )


@cache
def learned() -> Learned | None:
    """The weights that lie beside this module; None where there are none."""
    file = files("classifiers").joinpath(FILE)
    return loaded(file.read_text(encoding="utf-8")) if file.is_file() else None
