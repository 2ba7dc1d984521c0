"""What one sentence of a letter does: it grants a release, leaves a doubt about it, or does neither.

People say yes, no and "not yet" in more words than patterns can hold. So beside the patterns stands a sentence
classifier: logistic regression over stems of words, rows of them, and rows of the word classes of `voices`, which hold
where the words themselves were never seen. `saying_learning.py` makes the weights, `intake learn --sayings` writes
them to the file beside this module; no code is loaded with them.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from classifiers.voices import classes_of

FILE = "sayings.json"
GRANT, DOUBT, HARMLESS = "grant", "doubt", "harmless"
LABELS = (GRANT, DOUBT, HARMLESS)

LONGEST = 90
"""So many words of a sentence are looked at: a fax without full stops runs sentences together."""

STEM = 6
"""Letters of a word that count; endings and much of what a fax does to them are left out."""

REACH = 4
"""Two word classes count as a row where at most so many words lie between them."""

CUED = (
    "i", "own", "you", "your", "account", "holder", "leave", "give", "info", "third", "denies", "attorney", "asks",
    "notyet", "only", "any", "draftly",
)  # fmt: skip
"""The classes of words that say something of grants and doubts."""

_WORD = re.compile(r"[a-z]+(?:'(?=[a-z]))?|[0-9][0-9.,/:-]*|\?")


Signs = Callable[[str], tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sayings:
    """One row of weights for every sign, a column for every label; the last row always holds."""

    rows: Mapping[str, int]
    weights: NDArray[np.float32]
    labels: Sequence[str] = LABELS
    seen: Signs | None = None
    """What is looked at in a sentence; by default `signs`."""

    def shares(self, sentence: str) -> dict[str, float]:
        """How probable each label is for a sentence in small letters without accents; they sum to 1."""
        at = [self.rows[sign] for sign in (self.seen or signs)(sentence) if sign in self.rows]
        total = self.weights[-1] + self.weights[at].sum(axis=0)
        risen = np.exp(total - total.max())
        return dict(zip(self.labels, (risen / risen.sum()).tolist(), strict=True))


def signs(sentence: str) -> tuple[str, ...]:
    """What is looked at in a sentence: stems, pairs and triples of them, and pairs of classes near each other."""
    words = _WORD.findall(sentence)[:LONGEST]
    stems = ["^", *(_stem(word) for word in words), "$"]
    found = {*stems, *(" ".join(two) for two in pairwise(stems))}
    found |= {" ".join(three) for three in zip(stems, stems[1:], stems[2:], strict=False)}
    found |= set(_class_rows([_cues(word) for word in words]))
    found.add(f"long {min(len(words) // 4, 6)}")
    return tuple(sorted(found))


def _class_rows(cues: Sequence[tuple[str, ...]]) -> Iterator[str]:
    for number, here in enumerate(cues):
        for one in here:
            yield f"<{one}>"
            for other in {name for near in cues[number + 1 : number + 2 + REACH] for name in near}:
                yield f"<{one}> <{other}>"


@lru_cache(maxsize=8192)
def _stem(word: str) -> str:
    return "#" if word[0].isdigit() else word[:STEM]


@lru_cache(maxsize=8192)
def _cues(word: str) -> tuple[str, ...]:
    found = classes_of(word.rstrip("'"))
    return tuple(name for name in CUED if name in found)


def dumped(made: Sayings, *, least: float = 0.0) -> str:
    """The weights as the text of a file; signs none of whose weights reaches `least` are left out."""
    told = {sign: row for sign, row in made.rows.items() if float(np.abs(made.weights[row]).max()) >= least}
    rows = {**told, "": len(made.weights) - 1}
    return json.dumps(
        {sign: [round(float(weight), 2) for weight in made.weights[row]] for sign, row in sorted(rows.items())},
        separators=(",", ":"),
    ).replace('],"', '],\n"')


def loaded(text: str, labels: Sequence[str] = LABELS, seen: Signs | None = None) -> Sayings:
    """The weights out of the text of a file, for these labels and what is looked at."""
    data = json.loads(text)
    names = [sign for sign in data if sign]
    weights = np.array([*(data[sign] for sign in names), data[""]], np.float32)
    return Sayings(rows={sign: row for row, sign in enumerate(names)}, weights=weights, labels=labels, seen=seen)


@cache
def sayings() -> Sayings:
    """The weights that lie beside this module."""
    return loaded(files("classifiers").joinpath(FILE).read_text(encoding="utf-8"))


@lru_cache(maxsize=4096)
def shares_of(sentence: str) -> Mapping[str, float]:
    """As `Sayings.shares`, by the weights that lie beside this module; remembered for the sentences seen last."""
    return sayings().shares(sentence)
