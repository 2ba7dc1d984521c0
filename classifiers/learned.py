"""What papers sorted before say of the cues: weights learnt from them, beside those that the kinds declare.

The cues are the only thing that is looked at; learning says anew what each is worth for every kind, which no person
can weigh by hand for some hundred cues. A weight is bound to its cue by name, place and first phrase, so that a cue
may grow and a kind may come without learning again: what is not known here weighs nothing. `learning.py` makes the
weights, `intake learn` writes them to the file beside this module; no code is loaded with them.
"""

import json
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from domain.document import Cue, Evidence

Label = tuple[str, str | None]
"""Slug and variant."""

Points = tuple[tuple[float, float], ...]
"""A broken line from margins to confidence, both rising."""

FILE = "learned.json"
SCORE_UNIT, LEAST_SCORE, MOST_SCORE = 4.0, -6.0, 12.0
"""The score that the rules give a kind counts as a cue too, within bounds and in a unit of about one cue."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Learned:
    """One weight for every cue and label (rows are cues, the last one always holds), and how sure margins are."""

    labels: tuple[Label, ...]
    rows: Mapping[str, int]
    weights: NDArray[np.float32]
    agreed: Points
    disagreed: Points

    def log_odds(self, seen: Mapping[str, float]) -> NDArray[np.float32]:
        """For each label the logarithm of its probability, given the strengths of cues and scores."""
        known = [(self.rows[name], strength) for name, strength in seen.items() if name in self.rows]
        at = [row for row, _ in known]
        total = self.weights[-1] + np.array([strength for _, strength in known], np.float32) @ self.weights[at]
        top = float(total.max())
        return np.asarray(total - top - np.log(np.exp(total - top).sum()), np.float32)

    def weight(self, name: str, label: Label) -> float:
        """What a cue of full strength is worth for a label; 0 for what was never seen."""
        row = self.rows.get(name)
        return 0.0 if row is None or label not in self.labels else float(self.weights[row, self.labels.index(label)])

    def confidence(self, margin: float, *, agreed: bool) -> float:
        """How often such a verdict is right, where the rules said the same and where they did not."""
        return on_line(margin, self.agreed if agreed else self.disagreed)


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
    """What learning looks at: the strength 0..1 of each cue found, and the scores that the rules gave."""
    seen: dict[str, float] = {}
    for cue, evidence in found.items():
        name = name_of(cue)
        seen[name] = max(seen.get(name, 0.0), evidence.weight / cue.weight)
    for (slug, variant), score in scored.items():
        seen[f"score|{slug}|{variant or ''}"] = min(MOST_SCORE, max(LEAST_SCORE, score)) / SCORE_UNIT
    return seen


def dumped(learned: Learned) -> str:
    """The weights as the text of a file."""
    return json.dumps(
        {
            "labels": [[slug, variant] for slug, variant in learned.labels],
            "agreed": learned.agreed,
            "disagreed": learned.disagreed,
            "weights": {
                name: [round(float(weight), 2) for weight in learned.weights[row]]
                for name, row in sorted({**learned.rows, "": len(learned.weights) - 1}.items())
            },
        },
        ensure_ascii=False,
        separators=(",", ":"),
    ).replace('],"', '],\n"')


def loaded(text: str) -> Learned:
    """The weights out of the text of a file."""
    data = json.loads(text)
    names = [name for name in data["weights"] if name]
    rows = [*(data["weights"][name] for name in names), data["weights"][""]]
    return Learned(
        labels=tuple((slug, variant) for slug, variant in data["labels"]),
        rows={name: row for row, name in enumerate(names)},
        weights=np.array(rows, np.float32),
        agreed=tuple((margin, sure) for margin, sure in data["agreed"]),
        disagreed=tuple((margin, sure) for margin, sure in data["disagreed"]),
    )


@cache
def learned() -> Learned | None:
    """The weights that lie beside this module; None where there are none."""
    file = files("classifiers").joinpath(FILE)
    return loaded(file.read_text(encoding="utf-8")) if file.is_file() else None
