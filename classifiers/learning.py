"""Learns from sorted papers what cues and words are worth: two multinomial logistic regressions, in plain numpy.

Nothing here is random: weights begin at zero and every step sees every paper, so the same papers give the same
weights. How sure a margin is, is learnt from papers held back in turn, never from those the weights were fitted to.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from classifiers.classify import settled, weighed
from classifiers.descent import Matrix, descended, shares
from classifiers.learned import Label, Learned, Points, Table, lengthened, strengths
from classifiers.typed import run, worn
from domain.document import Kind, Run, Verdict

FOLDS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """How long and how freely weights are fitted: few steps and small weights do not know their papers by heart."""

    steps: int
    pace: float
    restraint: float


CUES, WORDS = Course(steps=250, pace=0.05, restraint=0.001), Course(steps=200, pace=0.03, restraint=0.0003)

LEAST_TEXTS, MOST_WORDS = 3, 2000
"""Words are learnt that so many different texts say, and of them so many that most texts say."""

WEAR = (0.0, 0.03, 0.07)
"""The examples that the kinds carry are learnt from as they are and misread a little and a lot."""

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
    own: bool = False
    """Whether a kind's module carries it, so that it proves nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What learning looks at of one paper: strengths of cues and scores, the stems of its words, and its text."""

    cues: Mapping[str, float]
    spoken: frozenset[str]
    group: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A held-back paper and what was said of it by weights that never saw it."""

    example: Example
    verdict: Verdict
    agreed: bool


def own_examples(kinds: Sequence[Kind]) -> list[Example]:
    """The examples that the kinds carry, clean and worn: they teach kinds of which no other paper is known."""
    return [
        one
        for kind in kinds
        for number, example in enumerate(kind.examples)
        for one in worn_examples(example.text, (kind.slug, kind.variant), number)
    ]


def worn_examples(text: str, label: Label, number: int) -> list[Example]:
    """One text as it is and misread a little and a lot; `number` tells it from others of the same label."""
    slug, variant = label
    group = f"{slug}/{variant}/{number}"
    return [Example(run=run(worn(text, rate=rate, seed=number)), label=label, group=group, own=True) for rate in WEAR]


def macro_f1(pairs: Sequence[tuple[str, str]]) -> float:
    """The mean of the F1 of every true slug, given pairs of true and said."""
    slugs = sorted({true for true, _ in pairs})
    both = [2 * sum(true == slug == said for true, said in pairs) for slug in slugs]
    either = [sum((true == slug) + (said == slug) for true, said in pairs) for slug in slugs]
    return sum(one / other for one, other in zip(both, either, strict=True)) / max(1, len(slugs))


def learn(examples: Sequence[Example], kinds: Sequence[Kind]) -> tuple[Learned, list[Judged]]:
    """The weights from all examples, and what weights from the others said of each."""
    seen = [_seen(example, kinds) for example in examples]
    judged = list(_held_back(examples, seen, kinds))
    made = fitted(seen, [example.label for example in examples])
    proofs = [one for one in judged if not one.example.own]
    agreed = _line([(one.verdict.margin, _right(one)) for one in proofs if one.agreed])
    disagreed = _line([(one.verdict.margin, _right(one)) for one in proofs if not one.agreed])
    return replace(made, agreed=agreed, disagreed=disagreed), proofs


def fitted(seen: Sequence[Seen], labels: Sequence[Label]) -> Learned:
    """The weights that explain the labels best without growing large."""
    every = sorted(set(labels), key=lambda label: (label[0], label[1] or ""))
    slugs = sorted({slug for slug, _ in labels})
    wanted = _one_hot([every.index(label) for label in labels], len(every))
    cues = sorted({name for one in seen for name in one.cues})
    words = _told_by_many(seen)
    spoken = [lengthened(sorted(one.spoken), frozenset(words)) for one in seen]
    of_slugs = _one_hot([slugs.index(slug) for slug, _ in labels], len(slugs))
    return Learned(
        labels=tuple(every),
        cues=_table(cues, [list(one.cues.items()) for one in seen], wanted, CUES),
        slugs=tuple(slugs),
        words=_table(words, spoken, wanted, WORDS),
        slug_words=_table(words, spoken, of_slugs, WORDS),
        agreed=EVEN,
        disagreed=EVEN,
    )


def _one_hot(at: Sequence[int], of: int) -> Matrix:
    return np.asarray(np.eye(of, dtype=np.float32)[list(at)])


def _told_by_many(seen: Sequence[Seen]) -> list[str]:
    """The stems and pairs that most different texts say, in their order."""
    groups: dict[str, set[str]] = defaultdict(set)
    for one in seen:
        for stem in one.spoken:
            groups[stem].add(one.group)
    often = [stem for stem, texts in groups.items() if len(texts) >= LEAST_TEXTS]
    return sorted(sorted(often, key=lambda stem: (-len(groups[stem]), stem))[:MOST_WORDS])


def _table(names: Sequence[str], seen: Sequence[Sequence[tuple[str, float]]], wanted: Matrix, course: Course) -> Table:
    rows = {name: row for row, name in enumerate(names)}
    shown = np.zeros((len(seen), len(names) + 1), np.float32)
    shown[:, -1] = 1.0
    for number, one in enumerate(seen):
        for name, strength in one:
            shown[number, rows[name]] = strength

    def slope(weights: Matrix) -> Matrix:
        return shown.T @ (shares(shown @ weights) - wanted) / len(shown) + course.restraint * weights

    start = np.zeros((shown.shape[1], wanted.shape[1]), np.float32)
    return Table(rows=rows, weights=descended(start, slope, steps=course.steps, pace=course.pace).astype(np.float32))


def _held_back(examples: Sequence[Example], seen: Sequence[Seen], kinds: Sequence[Kind]) -> Iterator[Judged]:
    """Every example judged by weights from the other folds; what came of one text is in one fold.

    Where texts of several writers are known, each writer is a fold: strangers word a paper in other ways.
    """
    fold_of = _folds(examples)
    for fold in sorted(set(fold_of.values())):
        others = [number for number, example in enumerate(examples) if fold_of[example.group] != fold]
        if not others:
            continue
        made = fitted([seen[number] for number in others], [examples[number].label for number in others])
        for example in (example for example in examples if fold_of[example.group] == fold):
            scales = weighed(example.run, kinds)
            verdict = settled(scales, made)
            yield Judged(example=example, verdict=verdict, agreed=scales.best.kind.slug == verdict.kind)


def _folds(examples: Sequence[Example]) -> dict[str, int]:
    """Which fold each text is in: its writer's, or one of FOLDS where too few writers are known."""
    groups = sorted({example.group for example in examples})
    writers = sorted({writer_of(example.group) for example in examples if not example.own})
    if len(writers) < FOLDS:
        return {group: number % FOLDS for number, group in enumerate(groups)}
    return {group: writers.index(writer_of(group)) if writer_of(group) in writers else -1 for group in groups}


def writer_of(text: str) -> str:
    """Who wrote a text: names of practice papers begin `q-` and the writer's mark (`q-nm-whois`), others with the set.

    A paper without a text is called by its delivery (`p0001/0`), which stands for its writer.
    """
    return "-".join(text.split("-")[:2]) if text.startswith("q-") else re.split("[-/]", text, maxsplit=1)[0]


def _seen(example: Example, kinds: Sequence[Kind]) -> Seen:
    scales = weighed(example.run, kinds)
    return Seen(cues=strengths(scales.found, scales.by_label()), spoken=frozenset(scales.spoken), group=example.group)


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
