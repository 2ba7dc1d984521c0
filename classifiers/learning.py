"""Learns from papers whose kind is known what each cue is worth: multinomial logistic regression, in plain numpy.

Nothing here is random: weights begin at zero and every step sees every paper, so the same papers give the same
weights. How sure a margin is, is learnt from papers held back in turn, never from those the weights were fitted to.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from classifiers.classify import settled, weighed
from classifiers.learned import Label, Learned, Points, strengths
from domain.document import Kind, Run, Verdict

Matrix = NDArray[np.float64]

FOLDS = 5
STEPS, PACE, RESTRAINT = 400, 0.05, 0.001
FIRST_MOMENT, SECOND_MOMENT = 0.9, 0.999
"""The usual constants of Adam."""

EVEN = ((0.0, 0.5), (8.0, 0.99))
BAND = 24
"""So many papers of neighbouring margins make one point of the line of confidence."""

SUREST, LEAST_SURE = 0.995, 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One paper whose kind is known. `group` names the text it was made from: copies of one are held back together."""

    run: Run
    label: Label
    group: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A held-back paper and what was said of it by weights that never saw it."""

    example: Example
    verdict: Verdict
    agreed: bool


def learn(examples: Sequence[Example], kinds: Sequence[Kind]) -> tuple[Learned, list[Judged]]:
    """The weights from all examples, and what weights from the others said of each."""
    seen = [_strengths(example.run, kinds) for example in examples]
    judged = list(_held_back(examples, seen, kinds))
    made = fitted(seen, [example.label for example in examples])
    agreed = _line([(one.verdict.margin, _right(one)) for one in judged if one.agreed])
    disagreed = _line([(one.verdict.margin, _right(one)) for one in judged if not one.agreed])
    return replace(made, agreed=agreed, disagreed=disagreed), judged


def fitted(seen: Sequence[Mapping[str, float]], labels: Sequence[Label]) -> Learned:
    """The weights that explain the labels best without growing large."""
    names = sorted({name for one in seen for name in one})
    rows = {name: row for row, name in enumerate(names)}
    every = sorted(set(labels), key=lambda label: (label[0], label[1] or ""))
    shown = np.zeros((len(seen), len(names) + 1))
    shown[:, -1] = 1.0
    for number, one in enumerate(seen):
        for name, strength in one.items():
            shown[number, rows[name]] = strength
    wanted = np.eye(len(every))[[every.index(label) for label in labels]]
    weights = _descended(shown, wanted)
    return Learned(
        labels=tuple(every), rows=rows, weights=weights.astype(np.float32), agreed=EVEN, disagreed=EVEN
    )


def _descended(shown: Matrix, wanted: Matrix) -> Matrix:
    weights = np.zeros((shown.shape[1], wanted.shape[1]))
    first, second = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, STEPS + 1):
        slope = shown.T @ (_shares(shown @ weights) - wanted) / len(shown) + RESTRAINT * weights
        first = FIRST_MOMENT * first + (1 - FIRST_MOMENT) * slope
        second = SECOND_MOMENT * second + (1 - SECOND_MOMENT) * slope**2
        steady = np.sqrt(second / (1 - SECOND_MOMENT**step)) + 1e-8
        weights -= PACE * first / (1 - FIRST_MOMENT**step) / steady
    return weights


def _shares(total: Matrix) -> Matrix:
    risen = np.exp(total - total.max(axis=1, keepdims=True))
    return np.asarray(risen / risen.sum(axis=1, keepdims=True))


def _held_back(
    examples: Sequence[Example], seen: Sequence[Mapping[str, float]], kinds: Sequence[Kind]
) -> Iterator[Judged]:
    """Every example judged by weights from the other folds; what came of one text is in one fold."""
    groups = sorted({example.group for example in examples})
    fold_of = {group: number % FOLDS for number, group in enumerate(groups)}
    for fold in range(FOLDS):
        others = [number for number, example in enumerate(examples) if fold_of[example.group] != fold]
        if not others:
            continue
        made = fitted([seen[number] for number in others], [examples[number].label for number in others])
        for example in (example for example in examples if fold_of[example.group] == fold):
            scales = weighed(example.run, kinds)
            verdict = settled(scales, made)
            yield Judged(example=example, verdict=verdict, agreed=scales.best.kind.slug == verdict.kind)


def _strengths(run: Run, kinds: Sequence[Kind]) -> dict[str, float]:
    scales = weighed(run, kinds)
    return strengths(scales.found, scales.by_label())


def _right(judged: Judged) -> bool:
    return judged.verdict.kind == judged.example.label[0]


def _line(points: Sequence[tuple[float, bool]]) -> Points:
    """A rising broken line through the shares of right verdicts in bands of margins (pool adjacent violators)."""
    ordered = sorted(points)
    bands = [ordered[at : at + BAND] for at in range(0, len(ordered), BAND)]
    if len(bands) > 1 and len(bands[-1]) < BAND // 2:
        bands[-2:] = [bands[-2] + bands[-1]]
    pooled: list[list[tuple[float, bool]]] = []
    for band in bands:
        pooled.append(band)
        while len(pooled) > 1 and _share(pooled[-2]) >= _share(pooled[-1]):
            pooled[-2:] = [pooled[-2] + pooled[-1]]
    return tuple((round(_middle(band), 2), round(_share(band), 3)) for band in pooled) or EVEN


def _share(band: Sequence[tuple[float, bool]]) -> float:
    """The share that was right, as if one half of a paper more had been right and one half wrong."""
    return min(SUREST, max(LEAST_SURE, (sum(right for _, right in band) + 0.5) / (len(band) + 1)))


def _middle(band: Sequence[tuple[float, bool]]) -> float:
    return sum(margin for margin, _ in band) / len(band)
