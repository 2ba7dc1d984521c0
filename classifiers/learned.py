"""What papers sorted before say of the cues and of the words: weights learnt from them, beside those of the kinds.

Learning says anew what each cue is worth for every kind, which no person can weigh by hand for some hundred cues, and
what the words themselves are worth (`said.py`), of which no rule thought; the words' vote counts for less. A weight is
bound to its cue by name, place and first phrase, so that a cue may grow and a kind may come without learning again:
what is not known here weighs nothing. `learning.py` makes the weights, `intake learn` writes them to the file beside
this module; no code is loaded with them.
"""

import json
from bisect import bisect_right
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import sqrt

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


WORDS_SHARE, VARIANT_SHARE = 1.0, 0.6
"""What the words' logarithms of probability count beside those of the cues: for slugs, and for the labels of one."""

LENGTH = 4.0
"""The words of a paper count together as so many cues, however many they are (the length of their vector)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One weight for every name and label: rows are names, the last one always holds."""

    rows: Mapping[str, int]
    weights: NDArray[np.float32]

    def log_odds(self, seen: Iterable[tuple[str, float]]) -> NDArray[np.float32]:
        """For each label the logarithm of its probability, given names and their strengths."""
        known = [(self.rows[name], strength) for name, strength in seen if name in self.rows]
        at = [row for row, _ in known]
        total = self.weights[-1] + np.array([strength for _, strength in known], np.float32) @ self.weights[at]
        top = float(total.max())
        return np.asarray(total - top - np.log(np.exp(total - top).sum()), np.float32)


@dataclass(frozen=True, slots=True, kw_only=True)
class Testimony:
    """For each label the logarithm of its likelihood, and which slug the cues alone say and which the words alone."""

    log_odds: NDArray[np.float32]
    by_cues: str
    by_words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Learned:
    """What cues and words are worth for every label, and how sure margins are."""

    labels: tuple[Label, ...]
    slugs: tuple[str, ...]
    cues: Table
    words: Table
    slug_words: Table
    agreed: Points
    disagreed: Points

    def heard(self, seen: Mapping[str, float], spoken: Collection[str]) -> Testimony:
        """What the strengths of cues and scores, and the words say together and each alone.

        Words say first which slug it is, then which of its labels: a slug of many labels shall not lose by their
        number.
        """
        at = np.array([self.slugs.index(slug) for slug, _ in self.labels])
        said = lengthened(spoken, self.words.rows)
        cues, words = self.cues.log_odds(seen.items()), self.words.log_odds(said)
        cue_slugs, word_slugs = self._of_slugs(cues, at), self.slug_words.log_odds(said)
        within = self._within(self._within(cues, at) + VARIANT_SHARE * self._within(words, at), at)
        return Testimony(
            log_odds=np.asarray(within + (cue_slugs + WORDS_SHARE * word_slugs)[at]),
            by_cues=self.slugs[int(cue_slugs.argmax())],
            by_words=self.slugs[int(word_slugs.argmax())],
        )

    def _of_slugs(self, of_labels: NDArray[np.float32], at: NDArray[np.int_]) -> NDArray[np.float32]:
        """Labels' logarithms taken together by their slugs; `at` holds for each label the place of its slug."""
        return np.array([np.logaddexp.reduce(of_labels[at == number]) for number in range(len(self.slugs))], np.float32)

    def _within(self, of_labels: NDArray[np.float32], at: NDArray[np.int_]) -> NDArray[np.float32]:
        """What is left of labels' logarithms where their slugs are given."""
        return np.asarray(of_labels - self._of_slugs(of_labels, at)[at], np.float32)

    def weight(self, name: str, label: Label) -> float:
        """What a cue of full strength is worth for a label; 0 for what was never seen."""
        row = self.cues.rows.get(name)
        return (
            0.0 if row is None or label not in self.labels else float(self.cues.weights[row, self.labels.index(label)])
        )

    def word_weight(self, stem: str, label: Label) -> float:
        """What a stem or a pair would be worth for a label if a paper said nothing else; 0 for what was never seen."""
        row = self.words.rows.get(stem)
        if row is None or label not in self.labels:
            return 0.0
        own = VARIANT_SHARE * float(self.words.weights[row, self.labels.index(label)])
        return LENGTH * (own + WORDS_SHARE * float(self.slug_words.weights[row, self.slugs.index(label[0])]))

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


def lengthened(spoken: Collection[str], known: Collection[str]) -> list[tuple[str, float]]:
    """The known words of a paper, each as strong as makes their vector LENGTH long."""
    kept = [stem for stem in spoken if stem in known]
    return [(stem, LENGTH / sqrt(len(kept))) for stem in kept]


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


UNIT = 0.1
"""The weights of words are kept as whole numbers of this unit."""


def dumped(learned: Learned) -> str:
    """The weights as the text of a file."""
    return json.dumps(
        {
            "labels": [[slug, variant] for slug, variant in learned.labels],
            "agreed": learned.agreed,
            "disagreed": learned.disagreed,
            "weights": {name: [round(weight, 2) for weight in row] for name, row in _rows(learned.cues)},
            "words": _in_units(learned.words),
            "slugs": learned.slugs,
            "slug_words": _in_units(learned.slug_words),
        },
        ensure_ascii=False,
        separators=(",", ":"),
    ).replace('],"', '],\n"')


def _in_units(table: Table) -> dict[str, list[int]]:
    return {stem: [round(weight / UNIT) for weight in row] for stem, row in _rows(table)}


def _rows(table: Table) -> list[tuple[str, list[float]]]:
    """Names in their order, the row that always holds under the empty name, and weights as plain numbers."""
    named = sorted({**table.rows, "": len(table.weights) - 1}.items())
    return [(name, [float(weight) for weight in table.weights[row]]) for name, row in named]


def loaded(text: str) -> Learned:
    """The weights out of the text of a file."""
    data = json.loads(text)
    return Learned(
        labels=tuple((slug, variant) for slug, variant in data["labels"]),
        cues=_table(data["weights"], 1.0),
        slugs=tuple(data["slugs"]),
        words=_table(data["words"], UNIT),
        slug_words=_table(data["slug_words"], UNIT),
        agreed=tuple((margin, sure) for margin, sure in data["agreed"]),
        disagreed=tuple((margin, sure) for margin, sure in data["disagreed"]),
    )


def _table(kept: Mapping[str, Sequence[float]], unit: float) -> Table:
    names = [name for name in kept if name]
    rows = [*(kept[name] for name in names), kept[""]]
    return Table(
        rows={name: row for row, name in enumerate(names)},
        weights=np.asarray(np.array(rows, np.float32) * unit, np.float32),
    )


@cache
def learned() -> Learned | None:
    """The weights that lie beside this module; None where there are none."""
    file = files("classifiers").joinpath(FILE)
    return loaded(file.read_text(encoding="utf-8")) if file.is_file() else None
