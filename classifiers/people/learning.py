"""Learns from papers whose people are known what each hint is worth: logistic regression for every part, plain numpy.

Nothing here is random. Every paper is seen a second time without the rules, so that what they say is not believed
blindly: they know the papers that they were written on. How sure a score is, is learnt from papers held back in turn.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

import numpy as np

from classifiers.descent import Matrix, descended
from classifiers.learned import Points
from classifiers.people.hints import Hints
from classifiers.people.ranked import Cast, chosen
from classifiers.people.weights import PartWeights
from classifiers.rising import Band, Proof, rising, share_right
from domain.document import FieldReading

FOLDS = 5
STEPS, PACE, RESTRAINT = 300, 0.05, 0.002
LEAST_TEXTS = 3
"""A hint that fewer texts show is chance."""
WITHOUT_RULES = 0.5
"""What a paper counts for the second time, when its rules are silent."""
RULES = ("rule ", "cast ")
EVEN: Points = ((0.0, 0.0), (1.0, 1.0))
BAND, SUREST = 16, 0.98
SMALLEST = 0.015
"""Weights nearer to zero are left out of the file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One paper: its people, for each field and person whether they play the part, and the text it was made from.

    `right` says whether a reading of a field is right to the letter.
    """

    cast: Cast
    plays: Mapping[str, tuple[bool, ...]]
    group: str
    wanted: Mapping[str, int]
    right: Mapping[str, frozenset[str]]


def learn(examples: Sequence[Example], fields: Sequence[str]) -> dict[str, PartWeights]:
    """For each field the weights from all examples, and how sure their choices are."""
    made = _fitted(examples, fields)
    held = held_back(examples, fields)
    return {
        field: PartWeights(bias=part.bias, hints=part.hints, sure=_line(_proofs(held, field)))
        for field, part in made.items()
    }


def held_back(
    examples: Sequence[Example], fields: Sequence[str]
) -> list[tuple[Example, Mapping[str, Sequence[FieldReading]]]]:
    """Every example with what weights from the others choose; copies of one text are held back together."""
    found: list[tuple[Example, Mapping[str, Sequence[FieldReading]]]] = []
    for fold in range(FOLDS):
        made = _fitted([one for one in examples if _fold(one) != fold], fields)
        found += [
            (example, {field: chosen(example.cast, field, part) for field, part in made.items()})
            for example in examples
            if _fold(example) == fold
        ]
    return found


def _fold(example: Example) -> int:
    return int(sha256(example.group.encode()).hexdigest(), 16) % FOLDS


def _proofs(held: Sequence[tuple[Example, Mapping[str, Sequence[FieldReading]]]], field: str) -> list[Proof]:
    """Scores of held-back choices, whether each was right, and what it counts: each text once."""
    copies = Counter(example.group for example, _ in held)
    return [
        (reading.confidence, str(reading.value) in example.right[field], 1 / copies[example.group])
        for example, choices in held
        for reading in choices[field][: None if example.wanted[field] > 1 else 1]
    ]


def _fitted(examples: Sequence[Example], fields: Sequence[str]) -> dict[str, PartWeights]:
    rows = _rows(examples)
    copies = Counter(example.group for example in examples)
    people = [(example, number) for example in examples for number in range(len(example.cast.people))]
    counts = np.array([1 / copies[example.group] for example, _ in people], np.float32)
    seen = _matrix([example.cast.people[number].seen for example, number in people], rows)
    silent = seen.copy()
    silent[:, [row for hint, row in rows.items() if hint.startswith(RULES)]] = 0.0
    shown, weight = np.vstack([seen, silent]), np.concatenate([counts, WITHOUT_RULES * counts])
    found = {}
    for field in fields:
        plays = np.array([example.plays[field][number] for example, number in people], np.float32)
        weights = _descended(shown, np.concatenate([plays, plays]), weight)
        found[field] = PartWeights(
            bias=float(weights[-1]),
            hints={hint: float(weights[row]) for hint, row in rows.items() if abs(weights[row]) >= SMALLEST},
            sure=EVEN,
        )
    return found


def _rows(examples: Sequence[Example]) -> dict[str, int]:
    texts: dict[str, set[str]] = defaultdict(set)
    for example in examples:
        for candidate in example.cast.people:
            for hint in candidate.seen:
                texts[hint].add(example.group)
    return {hint: row for row, hint in enumerate(sorted(hint for hint in texts if len(texts[hint]) >= LEAST_TEXTS))}


def _matrix(seen: Sequence[Hints], rows: Mapping[str, int]) -> Matrix:
    shown = np.zeros((len(seen), len(rows) + 1), np.float32)
    shown[:, -1] = 1.0
    for number, hints in enumerate(seen):
        for hint, strength in hints.items():
            if hint in rows:
                shown[number, rows[hint]] = strength
    return shown


def _descended(shown: Matrix, plays: Matrix, counts: Matrix) -> Matrix:
    restraint: Matrix = np.full(shown.shape[1], RESTRAINT, np.float32)
    restraint[-1] = 0.0
    total = counts.sum()

    def slope(weights: Matrix) -> Matrix:
        likely = 1 / (1 + np.exp(-(shown @ weights)))
        return np.asarray(shown.T @ ((likely - plays) * counts) / total + restraint * weights)

    return descended(np.zeros(shown.shape[1], np.float32), slope, steps=STEPS, pace=PACE)


def _line(proofs: Sequence[Proof]) -> Points:
    """A rising broken line through the shares of right choices in bands of scores."""
    points = rising(proofs, band=BAND, share=_share)
    return ((0.0, 0.0), *((round(middle, 3), round(share, 3)) for middle, share in points)) if points else EVEN


def _share(band: Band) -> float:
    return min(SUREST, share_right(band))
