"""Whether a sentence that gives a time gives it for handing records over, or for something else."""

from classifiers.fields.date_words import ELSEWHERE_VERB, PRODUCES
from classifiers.fields.prose import sentence_at

ELSEWHERE = 0.45
"""The score of a time that is for paying, appealing or preserving: no deadline for producing."""

REACH = 260
CLAUSE = 60
"""A verb within so many letters may share the time with the verb that stands nearer."""


def for_producing(plain: str, start: int, end: int) -> float:
    """How much the sentence says that this is the time for producing, 0..1: the nearest verb counts."""
    first, last = sentence_at(plain, start)
    near = plain[max(first, start - REACH) : min(last, end + REACH)].replace("\n", " ")
    middle = start - max(first, start - REACH)
    producing = [abs(found.start() - middle) for found in PRODUCES.finditer(near)]
    other = [abs(found.start() - middle) for found in ELSEWHERE_VERB.finditer(near)]
    if not producing:
        return ELSEWHERE if other else 0.7
    if not other or min(producing) < min(other):
        return 1.0
    return ELSEWHERE if min(producing) > CLAUSE else 0.7
