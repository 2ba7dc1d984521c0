"""One probability out of many cues: what a weight each was learnt is worth together."""

import json
from collections.abc import Mapping
from math import exp

FURTHEST = 30.0
"""Sums beyond this are as good as certain."""


def probability(weights: Mapping[str, float], cues: Mapping[str, float], bias: float = 0.0) -> float:
    """How likely something with such cues is so, 0..1; a cue without a weight says nothing, `bias` is before any."""
    total = bias + sum(weights.get(name, 0.0) * strength for name, strength in cues.items())
    return 1 / (1 + exp(-max(-FURTHEST, min(FURTHEST, total))))


def dumped(weights: Mapping[str, float]) -> str:
    """Weights as the text of a file, one on a line."""
    return json.dumps(dict(sorted(weights.items())), ensure_ascii=False, indent=0) + "\n"


def loaded(text: str) -> dict[str, float]:
    """Weights out of the text of a file."""
    return {str(name): float(weight) for name, weight in json.loads(text).items()}
