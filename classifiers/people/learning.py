"""Learns from papers whose people are known what each hint is worth: logistic regression for every part, plain numpy.

Nothing here is random. Every paper is seen a second time without the rules, so that what they say is not believed
blindly: they know the papers that they were written on. From which likelihood on somebody is named, and how sure a
choice is, is learnt from papers held back in turn, all papers of one writer together: the next paper is by a stranger.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from classifiers.descent import Matrix, descended
from classifiers.people.cast import Cast
from classifiers.people.choice import SEVERAL, Choice, ranking
from classifiers.people.shown import Shown, rows_of
from classifiers.people.weights import PartWeights, Sure

STEPS, PACE, RESTRAINT = 300, 0.05, 0.006
LEAST_TEXTS = 3
"""A hint that fewer texts show is chance."""
WITHOUT_RULES = 0.5
"""What a paper counts for the second time, when its rules are silent."""
RULES = ("rule ", "cast ")
SMALLEST = 0.035
"""Weights nearer to zero are left out of the file."""
LEAST, LEASTS = 0.3, (0.08, 0.6)
"""From which likelihood somebody is named where nothing was held back, and between which it may be learnt."""
TRIFLE = 0.004
"""Who is named at such a loss is seen by a person at least; who is not, by nobody."""
SURE_RESTRAINT = 0.02
UNKNOWN = Sure(bias=0.0, facts={"odds": 1.0})


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One paper: its people, for each field and person whether they play the part, its text and who wrote it.

    `right` says whether a reading of a field is right to the letter.
    """

    cast: Cast
    plays: Mapping[str, tuple[bool, ...]]
    group: str
    writer: str
    wanted: Mapping[str, int]
    right: Mapping[str, frozenset[str]]


Held = Sequence[tuple[Example, Mapping[str, Sequence[Choice]]]]
"""Papers with everybody put in order for each field by weights from other writers' papers."""
Tried = tuple[Choice, bool, float]
"""A choice, whether it was right, and what it counts: each text once."""


def learn(examples: Sequence[Example], fields: Sequence[str]) -> tuple[dict[str, PartWeights], Held]:
    """For each field the weights from all examples, and the held-back papers that told how sure they are."""
    made, held = _fitted(examples, fields), held_back(examples, fields)
    found = {}
    for field, part in made.items():
        tried = _tried(held, field)
        least = _least(tried, _wanted(held, field))
        sure = _sure([one for one in tried if one[0].score >= least])
        found[field] = PartWeights(bias=part.bias, hints=part.hints, least=least, sure=sure)
    return found, held


def held_back(examples: Sequence[Example], fields: Sequence[str]) -> Held:
    """Every example, ordered by weights from the papers of all other writers; none where there is one writer alone."""
    writers = sorted({example.writer for example in examples})
    found: list[tuple[Example, Mapping[str, Sequence[Choice]]]] = []
    for writer in writers if len(writers) > 1 else ():
        made = _fitted([one for one in examples if one.writer != writer], fields)
        found += [
            (example, {field: ranking(example.cast, field, part) for field, part in made.items()})
            for example in examples
            if example.writer == writer
        ]
    return found


def _tried(held: Held, field: str) -> list[Tried]:
    copies = Counter(example.group for example, _ in held)
    return [
        (choice, choice.one.who.value in example.right[field], 1 / copies[example.group])
        for example, ranked in held
        for choice in ranked[field][: None if field in SEVERAL else 1]
    ]


def _wanted(held: Held, field: str) -> float:
    copies = Counter(example.group for example, _ in held)
    return sum(example.wanted[field] / copies[example.group] for example, _ in held)


def _least(tried: Sequence[Tried], wanted: float) -> float:
    """The lowest likelihood from which naming people is as good (F1) as from any other, but for a trifle."""
    best, least, right, named = 0.0, LEAST, 0.0, 0.0
    for choice, ok, count in sorted(tried, key=lambda one: -one[0].score):
        named, right = named + count, right + ok * count
        reached = 2 * right / (named + wanted)
        best = max(best, reached)
        least = choice.score if reached >= best - TRIFLE else least
    return min(LEASTS[1], max(LEASTS[0], least))


def _sure(tried: Sequence[Tried]) -> Sure:
    """How often choices with such facts are right: a logistic regression of few weights, each fact to its own scale.

    Where too few papers have a part for the likelier to be right more often, the likelihood itself is believed.
    """
    if not tried:
        return UNKNOWN
    names = list(tried[0][0].facts)
    shown = np.array([[choice.facts[name] for name in names] for choice, _, _ in tried])
    right = np.array([ok for _, ok, _ in tried], np.float64)
    counts = np.array([count for _, _, count in tried])
    middle, spread = shown.mean(axis=0), shown.std(axis=0) + 1e-6
    scaled = np.hstack([(shown - middle) / spread, np.ones((len(tried), 1))])
    restraint = np.full(len(names) + 1, SURE_RESTRAINT)
    restraint[-1] = 0.0

    def slope(weights: Matrix) -> Matrix:
        likely = 1 / (1 + np.exp(-(scaled @ weights)))
        return np.asarray(scaled.T @ ((likely - right) * counts) / counts.sum() + restraint * weights)

    weights = descended(np.zeros(len(names) + 1), slope, steps=STEPS, pace=PACE)
    facts = weights[:-1] / spread
    if facts[names.index("odds")] <= 0.0:
        return UNKNOWN
    bias = float(weights[-1] - facts @ middle)
    return Sure(bias=bias, facts=dict(zip(names, map(float, facts), strict=True)))


def _fitted(examples: Sequence[Example], fields: Sequence[str]) -> dict[str, PartWeights]:
    rows = _rows(examples)
    copies = Counter(example.group for example in examples)
    people = [(example, number) for example in examples for number in range(len(example.cast.people))]
    counts = np.array([1 / copies[example.group] for example, _ in people])
    shown = Shown.of([example.cast.people[number].seen for example, number in people], rows)
    silent = shown.without([row for hint, row in rows.items() if hint.startswith(RULES)])
    both, weight = shown.above(silent), np.concatenate([counts, WITHOUT_RULES * counts])
    found = {}
    for field in fields:
        plays = np.array([example.plays[field][number] for example, number in people], np.float64)
        weights = _descended(both, np.concatenate([plays, plays]), weight)
        found[field] = PartWeights(
            bias=float(weights[-1]),
            hints={hint: float(weights[row]) for hint, row in rows.items() if abs(weights[row]) >= SMALLEST},
            least=LEAST,
            sure=UNKNOWN,
        )
    return found


def _rows(examples: Sequence[Example]) -> dict[str, int]:
    texts: dict[str, set[str]] = defaultdict(set)
    for example in examples:
        for candidate in example.cast.people:
            for hint in candidate.seen:
                texts[hint].add(example.group)
    return rows_of(hint for hint in texts if len(texts[hint]) >= LEAST_TEXTS)


def _descended(shown: Shown, plays: Matrix, counts: Matrix) -> Matrix:
    restraint: Matrix = np.full(shown.rows + 1, RESTRAINT)
    restraint[-1] = 0.0
    total = counts.sum()

    def slope(weights: Matrix) -> Matrix:
        likely = 1 / (1 + np.exp(-shown.weighed(weights)))
        return np.asarray(shown.gathered((likely - plays) * counts) / total + restraint * weights)

    return descended(np.zeros(shown.rows + 1), slope, steps=STEPS, pace=PACE)
