"""What each hint is worth for each part, learnt from papers, and how sure a choice then is."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from classifiers.fields.logistic import probability

FILE = "people.json"
SUREST = 0.98
"""No choice is surer than this: on other papers more goes wrong than on any that were learnt from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sure:
    """How often a choice is right: a bias and the weight of each fact about the choice."""

    bias: float
    facts: Mapping[str, float]

    def share(self, facts: Mapping[str, float]) -> float:
        """The share of choices with such facts that are right, 0..1."""
        return min(SUREST, probability(self.facts, facts, self.bias))


@dataclass(frozen=True, slots=True, kw_only=True)
class PartWeights:
    """For one part: what it weighs before any hint, each hint's weight, and how sure a choice is.

    Who is less likely than `least` is not named.
    """

    bias: float
    hints: Mapping[str, float]
    least: float
    sure: Sure

    def likelihood(self, seen: Mapping[str, float]) -> float:
        """How likely somebody of whom this is seen plays the part, 0..1."""
        return probability(self.hints, seen, self.bias)

    def reasons(self, seen: Mapping[str, float], count: int) -> tuple[tuple[str, float], ...]:
        """The hints that spoke loudest, for or against, with what they weighed."""
        told = [(hint, self.hints.get(hint, 0.0) * strength) for hint, strength in seen.items()]
        return tuple(sorted(told, key=lambda one: (-abs(one[1]), one[0]))[:count])


Weights = Mapping[str, Mapping[str, PartWeights]]
"""By kind of paper and by field."""


def dumped(weights: Weights) -> str:
    """The weights as the text of a file: for each kind its hints, and for each of these one weight a field."""
    return json.dumps({kind: _dumped(parts) for kind, parts in weights.items()}, ensure_ascii=False, indent=0)


def _dumped(parts: Mapping[str, PartWeights]) -> dict[str, object]:
    hints = sorted({hint for part in parts.values() for hint in part.hints})
    table = {hint: " ".join(f"{part.hints.get(hint, 0.0):.2f}" for part in parts.values()) for hint in hints}
    return {
        "fields": list(parts),
        "bias": [round(part.bias, 3) for part in parts.values()],
        "least": [round(part.least, 3) for part in parts.values()],
        "sure": [_rounded({"": part.sure.bias, **part.sure.facts}) for part in parts.values()],
        "hints": table,
    }


def _rounded(weights: Mapping[str, float]) -> dict[str, float]:
    return {name: round(weight, 3) for name, weight in weights.items()}


def loaded(text: str) -> Weights:
    """The weights out of the text of a file."""
    return {kind: _loaded(data) for kind, data in json.loads(text).items()}


def _loaded(data: Mapping[str, Any]) -> dict[str, PartWeights]:
    fields, bias, least, sure, table = (data[key] for key in ("fields", "bias", "least", "sure", "hints"))
    rows = {hint: [float(weight) for weight in row.split()] for hint, row in table.items()}
    return {
        field: PartWeights(
            bias=bias[at],
            hints={hint: row[at] for hint, row in rows.items() if row[at]},
            least=least[at],
            sure=Sure(bias=sure[at][""], facts={fact: weight for fact, weight in sure[at].items() if fact}),
        )
        for at, field in enumerate(fields)
    }


@cache
def learned() -> Weights:
    """The weights that lie beside this module; none where there are none."""
    file = files("classifiers.people").joinpath(FILE)
    return loaded(file.read_text(encoding="utf-8")) if file.is_file() else {}
