"""Learns what each cue is worth: logistic regression, in plain numpy.

Nothing here is random: weights begin at zero and every step sees every example, so the same give the same weights.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from classifiers.descent import Matrix, descended

TEXTS = 3
"""A cue counts once it was seen on so many texts: rarer ones would be learnt by heart."""

STEPS, PACE, RESTRAINT = 300, 0.05, 1.0

LEAST = 0.02
"""Weights smaller than this are left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One example: its cues, whether it is so, the name of the text that it stands on, and what it counts for."""

    cues: Mapping[str, float]
    right: bool
    group: str
    worth: float = 1.0


def fitted(seen: Sequence[Seen]) -> dict[str, float]:
    """The weights that tell right from wrong best without growing large."""
    names = _names(seen)
    rows = {name: row for row, name in enumerate(names)}
    shown = np.zeros((len(seen), len(names)))
    for number, one in enumerate(seen):
        for name, strength in one.cues.items():
            if name in rows:
                shown[number, rows[name]] = strength
    wanted = np.array([float(one.right) for one in seen])
    worth = np.array([one.worth for one in seen])

    def slope(weights: Matrix) -> Matrix:
        share = 1 / (1 + np.exp(-shown @ weights))
        return np.asarray((shown.T @ (worth * (share - wanted)) + RESTRAINT * weights) / max(1.0, worth.sum()))

    weights = descended(np.zeros(shown.shape[1]), slope, steps=STEPS, pace=PACE)
    return {name: round(float(weight), 3) for name, weight in zip(names, weights, strict=True) if abs(weight) >= LEAST}


def _names(seen: Sequence[Seen]) -> list[str]:
    groups: dict[str, set[str]] = {}
    for one in seen:
        for name in one.cues:
            groups.setdefault(name, set()).add(one.group)
    return sorted(name for name, of in groups.items() if len(of) >= TEXTS)
