"""Learns from sorted papers what cues and words are worth: multinomial logistic regressions, in plain numpy.

One tells the slugs apart, and one for each slug its labels (`fitting.py`). How sure a margin is, is learnt from papers
held back in turn, never from those the weights were fitted to.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from classifiers.classify import settled, weighed
from classifiers.descent import Matrix
from classifiers.fitting import Space
from classifiers.learned import LETTERS, PLACE, WORD, Label, Learned, Points, Sight, Table
from classifiers.typed import run, worn
from domain.document import Kind, Run, Verdict

FOLDS = 4

LEAST_TEXTS = 3
"""Names are learnt that so many different texts have."""

MOST: Mapping[str, int] = {WORD: 4000, PLACE: 3000, LETTERS: 4000}
MOST_OF_LABELS: Mapping[str, int] = {WORD: 1500, PLACE: 1500, LETTERS: 0}
"""So many names of each sort are learnt, those that most texts have: for slugs, and for the labels of each."""

OWN_WORTH = 0.15
"""What an example that a kind carries counts beside a paper where slugs are told apart: nobody wrote it as a paper."""

COPIES = 0.4
"""Papers made of one text count together as their number to the power of one less this."""

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
    """What learning looks at of one paper, which text it was made from, and whether a kind's module carries it."""

    sight: Sight
    label: Label
    group: str
    own: bool = False


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
    course = Course([_seen(example, kinds) for example in examples])
    judged = list(_held_back(examples, course, kinds))
    made = course.fitted(range(len(examples)))
    proofs = [one for one in judged if not one.example.own]
    agreed = _line([(one.verdict.margin, _right(one)) for one in proofs if one.agreed])
    disagreed = _line([(one.verdict.margin, _right(one)) for one in proofs if not one.agreed])
    return replace(made, agreed=agreed, disagreed=disagreed), proofs


class Course:
    """Papers to learn from, spread out once; weights are then fitted to some of them."""

    __slots__ = ("_copies", "_for_labels", "_for_slugs", "labels", "seen", "slugs")

    def __init__(self, seen: Sequence[Seen]) -> None:
        self.seen = seen
        self.labels = tuple(sorted({one.label for one in seen}, key=lambda label: (label[0], label[1] or "")))
        self.slugs = tuple(sorted({slug for slug, _ in self.labels}))
        self._for_slugs, self._for_labels = (_space(seen, most) for most in (MOST, MOST_OF_LABELS))
        self._copies = Counter(one.group for one in seen)

    def fitted(self, numbers: Iterable[int]) -> Learned:
        """The weights that explain the labels of some of the papers best without growing large."""
        kept = frozenset(numbers)
        return Learned(
            labels=self.labels,
            slugs=self.slugs,
            of_slugs=self._for_slugs.fitted(
                _one_hot([self.slugs.index(one.label[0]) for one in self.seen], len(self.slugs)),
                self._worth(kept, own=OWN_WORTH),
            ),
            of_labels=self._labelled(kept),
            agreed=EVEN,
            disagreed=EVEN,
        )

    def _labelled(self, kept: frozenset[int]) -> Table:
        """What tells the labels of each slug apart, slug by slug; nothing where a slug has one."""
        wanted = _one_hot([self.labels.index(one.label) for one in self.seen], len(self.labels))
        weights = np.zeros((len(self._for_labels.rows) + 1, len(self.labels)), np.float32)
        for slug in self.slugs:
            own = [at for at, label in enumerate(self.labels) if label[0] == slug]
            papers = frozenset(number for number in kept if self.seen[number].label[0] == slug)
            if len(own) > 1 and papers:
                weights[:, own] = self._for_labels.fitted(wanted[:, own], self._worth(papers, own=1.0)).weights
        return Table(rows=self._for_labels.rows, weights=weights)

    def _worth(self, kept: frozenset[int], *, own: float) -> Matrix:
        """What each paper counts; nothing where it is not among those kept."""
        return np.array(
            [
                (own if one.own else 1.0) / self._copies[one.group] ** COPIES if number in kept else 0.0
                for number, one in enumerate(self.seen)
            ],
            np.float32,
        )


def _one_hot(at: Sequence[int], of: int) -> Matrix:
    return np.asarray(np.eye(of, dtype=np.float32)[list(at)])


def _space(seen: Sequence[Seen], most: Mapping[str, int]) -> Space:
    names = sorted({name for one in seen for name in one.sight.cues}) + _told_by_many(seen, most)
    known = frozenset(names)
    return Space.of(names, [one.sight.strengths(known) for one in seen])


def _told_by_many(seen: Sequence[Seen], most: Mapping[str, int]) -> list[str]:
    """The names of each sort that most different texts have, in their order."""
    groups: dict[str, set[str]] = defaultdict(set)
    for one in seen:
        for names in one.sight.sorts:
            for name in names:
                groups[name].add(one.group)
    often = sorted((n for n, texts in groups.items() if len(texts) >= LEAST_TEXTS), key=lambda n: (-len(groups[n]), n))
    return [name for sort, number in most.items() for name in sorted([n for n in often if n.startswith(sort)][:number])]


def _held_back(examples: Sequence[Example], course: Course, kinds: Sequence[Kind]) -> Iterator[Judged]:
    """Every example judged by weights from the other folds; what came of one text is in one fold.

    Where texts of several writers are known, each writer is a fold: strangers word a paper in other ways.
    """
    fold_of = _folds(examples)
    for fold in sorted(set(fold_of.values())):
        others = [number for number, example in enumerate(examples) if fold_of[example.group] != fold]
        if not others:
            continue
        made = course.fitted(others)
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
    return Seen(sight=scales.sight(), label=example.label, group=example.group, own=example.own)


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
