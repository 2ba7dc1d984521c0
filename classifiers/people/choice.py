"""Everybody on a paper put in order by how likely they play a part, with what tells how sure that order is."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import log

from classifiers.fields.mentions import HOST
from classifiers.people.cast import Candidate, Cast
from classifiers.people.hints import DENIED, SHUT_OUT
from classifiers.people.weights import PartWeights

SEVERAL = frozenset({"attorneys", "witnesses", "parties"})
"""Fields that may hold several people."""
STANDS_IN = "rule substitute_attorney"
"""Who would act in another's place is no attorney yet."""
FURTHEST = 0.0001
"""Likelihoods nearer to 0 or 1 than this are all alike."""
OFTEN = 3
"""A name printed so often is as sure as one printed more often."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Somebody who may play a part: how likely, 0..1, and what tells how sure that is (`facts`)."""

    one: Candidate
    score: float
    facts: Mapping[str, float]


def ranking(cast: Cast, field: str, part: PartWeights) -> tuple[Choice, ...]:
    """Everybody whom the paper does not shut out, the likeliest first.

    Where one person plays a part, those who are likely share what there is.
    """
    scored = [(part.likelihood(one.seen), one) for one in cast.people if not _denied(one, field)]
    together = 1.0 if field in SEVERAL else max(1.0, sum(likely for likely, _ in scored))
    ranked = sorted(((likely / together, one) for likely, one in scored), key=lambda pair: -pair[0])
    others = [ranked[1 if place == 0 else 0][0] if len(ranked) > 1 else 0.0 for place in range(len(ranked))]
    return tuple(
        Choice(one=one, score=score, facts=_facts(cast, field, one, score, other))
        for (score, one), other in zip(ranked, others, strict=True)
    )


def _facts(cast: Cast, field: str, one: Candidate, score: float, other: float) -> dict[str, float]:
    """What tells how sure a choice is: its odds and the best other's, and how the name was read."""
    mentions = one.who.mentions
    told = cast.told.get(field, ())
    return {
        "odds": _odds(score),
        "odds of another": _odds(other),
        "read": max(mention.cut.confidence for mention in mentions),
        "spelled alike": sum(mention.value == one.who.value for mention in mentions) / len(mentions),
        "places": min(OFTEN, len(mentions)) / OFTEN,
        "rules agree": float(bool(told) and str(told[0].value) == one.who.value),
    }


def _odds(likely: float) -> float:
    """The logarithm of the odds of a likelihood."""
    likely = min(1 - FURTHEST, max(FURTHEST, likely))
    return log(likely / (1 - likely))


def _denied(one: Candidate, field: str) -> bool:
    """Whether the paper speaks of somebody only to shut them out: whatever else may speak for them, a denial holds."""
    if one.who.value == HOST:
        return field != "parties"
    if field == "attorneys":
        return STANDS_IN in one.seen and "rule attorneys" not in one.seen
    if field != "recipient":
        return False
    return DENIED in one.seen or (SHUT_OUT in one.seen and f"rule {field}" not in one.seen)


def denied(cast: Cast, field: str) -> tuple[str, ...]:
    """Whom the paper shuts out of a part, by name."""
    return tuple(one.who.value for one in cast.people if _denied(one, field))
