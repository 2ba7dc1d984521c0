"""Whether a sentence that gives a time gives it for handing records over, or for something else."""

import re

from classifiers.fields.date_words import ELSEWHERE_VERB, PRODUCES
from classifiers.fields.prose import sentence_at

ELSEWHERE = 0.45
"""The score of a time that is for paying, appealing or preserving: no deadline for producing."""

_COUNTED_FROM = re.compile(
    r"\b(?:after|of|from|following|upon|suivant|apres|de|a compter de)\s+(?:[a-z']+\s+){0,5}?"
    r"(?:serv(?:ed|ice)|signifi\w+|notifi\w+|receiving|receipt|reception)\b"
)
"""What a time is counted from says nothing of what it is for."""

REACH = 260
CLAUSE = 60
"""A verb within so many letters may share the time with the verb that stands nearer."""


def for_producing(plain: str, start: int, end: int) -> float:
    """How much the sentence says that this is the time for producing, 0..1: the nearest verb counts."""
    first, last = sentence_at(plain, start)
    near = plain[max(first, start - REACH) : min(last, end + REACH)].replace("\n", " ")
    near = _COUNTED_FROM.sub(lambda found: " " * len(found.group()), near)
    middle = start - max(first, start - REACH)
    producing = [abs(found.start() - middle) for found in PRODUCES.finditer(near)]
    other = [abs(found.start() - middle) for found in ELSEWHERE_VERB.finditer(near)]
    if not producing:
        return ELSEWHERE if other else 0.7
    if not other or min(producing) < min(other):
        return 1.0
    return ELSEWHERE if min(producing) > CLAUSE else 0.7
