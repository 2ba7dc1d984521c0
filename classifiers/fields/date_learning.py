"""Learns from papers whose dates are known what each cue is worth: logistic regression, in plain numpy.

Nothing here is random: weights begin at zero and every step sees every date, so the same papers give the same weights.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from classifiers.fields.date_cues import placed
from classifiers.fields.date_parts import Paper, Part, Weights, on_paper
from domain.document import AUTHORIZATION_LETTER, COURT_ORDER, POWER_OF_ATTORNEY, Run

Matrix = NDArray[np.floating[Any]]

FIELDS: Mapping[str, tuple[Paper, Mapping[Part, str]]] = {
    AUTHORIZATION_LETTER: (Paper.LETTER, {Part.OWN: "letter_date", Part.END: "valid_until"}),
    POWER_OF_ATTORNEY: (Paper.POWER, {Part.OWN: "date_signed", Part.END: "expires"}),
    COURT_ORDER: (
        Paper.ORDER,
        {Part.OWN: "order_date", Part.DUE: "deadline_date", Part.FROM: "period_from", Part.TO: "period_to"},
    ),
}
"""Which field of a kind each part is."""

TEXTS = 3
"""A cue counts once it was seen on so many texts: rarer ones would be learnt by heart."""

STEPS, PACE, RESTRAINT = 300, 0.05, 1.5
FIRST_MOMENT, SECOND_MOMENT = 0.9, 0.999
LEAST = 0.02
"""Weights smaller than this are left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedPaper:
    """One paper whose dates are known: its kind, and every day that its truth takes for each field.

    `group` names the text it was made from.
    """

    run: Run
    kind: str
    days: Mapping[str, frozenset[str]]
    group: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seen:
    cues: Mapping[str, float]
    parts: Mapping[Part, bool]
    group: str


def learn(papers: Iterable[DatedPaper]) -> Weights:
    """The weights that tell the parts of all dates best without growing large."""
    seen = [one for paper in papers for one in _seen(paper)]
    return Weights(of={part: _fitted([one for one in seen if part in one.parts], part) for part in Part})


def _seen(paper: DatedPaper) -> list[_Seen]:
    kind, fields = FIELDS[paper.kind]
    return [
        _Seen(
            cues=on_paper(one.cues, kind),
            parts={part: one.day.isoformat() in paper.days.get(name, ()) for part, name in fields.items()},
            group=paper.group,
        )
        for one in placed(paper.run)
    ]


def _fitted(seen: Sequence[_Seen], part: Part) -> dict[str, float]:
    names = _names(seen)
    rows = {name: row for row, name in enumerate(names)}
    shown = np.zeros((len(seen), len(names)))
    for number, one in enumerate(seen):
        for name, strength in one.cues.items():
            if name in rows:
                shown[number, rows[name]] = strength
    weights = _descended(shown, np.array([float(one.parts[part]) for one in seen]))
    return {name: round(float(weight), 3) for name, weight in zip(names, weights, strict=True) if abs(weight) >= LEAST}


def _names(seen: Sequence[_Seen]) -> list[str]:
    groups: dict[str, set[str]] = {}
    for one in seen:
        for name in one.cues:
            groups.setdefault(name, set()).add(one.group)
    return sorted(name for name, of in groups.items() if len(of) >= TEXTS)


def _descended(shown: Matrix, wanted: Matrix) -> Matrix:
    weights: Matrix = np.zeros(shown.shape[1])
    first: Matrix = np.zeros_like(weights)
    second: Matrix = np.zeros_like(weights)
    for step in range(1, STEPS + 1):
        share = 1 / (1 + np.exp(-shown @ weights))
        slope = (shown.T @ (share - wanted) + RESTRAINT * weights) / max(1, len(shown))
        first = FIRST_MOMENT * first + (1 - FIRST_MOMENT) * slope
        second = SECOND_MOMENT * second + (1 - SECOND_MOMENT) * slope**2
        weights -= PACE * first / (1 - FIRST_MOMENT**step) / (np.sqrt(second / (1 - SECOND_MOMENT**step)) + 1e-8)
    return weights
