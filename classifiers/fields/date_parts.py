"""Which part a date plays on its paper: its own day, its end, what is due, the first or last day of the records.

Every date of a paper is a candidate for every part; what speaks for each is weighed by weights that were learnt from
papers whose truth is known (`date_learning`, `intake learn-fields`), a probability of its own for each part.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

from classifiers.fields.date_cues import Placed, placed
from classifiers.fields.logistic import probability
from domain.document import FieldReading, Run

FILE = "date_parts.json"
LIKELY = 0.35
"""A part with less probability than this is not read at all; under `calibration.DOUBTED` it is doubt."""

NONE = 0.25
"""The odds that a paper says no day of its own that can be read: a date must do better to be believed."""

NEVER_OWN = frozenset({"sworn", "to come", "until", "due by", "at the latest", "still open"})
"""Cues that forbid a date to be the paper's own, whatever else speaks for it: an oath's day, a day to come."""


BOUND, DOUBTFUL = "asker bound", 0.4
"""A time that is given to the side that asks is hardly a deadline for producing, and stays a possible one."""


class Part(StrEnum):
    """What a date may be to its paper."""

    OWN = "own"
    END = "end"
    DUE = "due"
    FROM = "from"
    TO = "to"


LEAST: Mapping[Part, float] = {Part.END: 0.25, Part.DUE: 0.45, Part.FROM: 0.25, Part.TO: 0.25}
"""A likely end is doubt that a person must see; a doubtful deadline would hold back an order that has none."""


class Paper(StrEnum):
    """The kinds of paper: the same cue may be worth more on one than on another."""

    LETTER = "letter"
    ORDER = "order"
    POWER = "power"


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """What every cue is worth for each part."""

    of: Mapping[Part, Mapping[str, float]]

    def probability(self, part: Part, cues: Mapping[str, float]) -> float:
        """How likely a date with such cues plays this part, 0..1."""
        return probability(self.of[part], cues)


def on_paper(cues: Mapping[str, float], paper: Paper) -> dict[str, float]:
    """The cues of a date together with the kind of paper that it stands on."""
    return {**cues, f"paper {paper.value}": 1.0}


def playing(run: Run, part: Part, paper: Paper, name: str) -> Iterator[FieldReading]:
    """The dates that likely play a part, as readings of a field."""
    if part is Part.OWN:
        yield from _own(run, paper, name)
        return
    for one, share in parted(run, part, paper):
        if share >= LEAST[part]:
            yield one.cut.reading(name, one.day.isoformat(), share * one.score)


def parted(run: Run, part: Part, paper: Paper) -> Iterator[tuple[Placed, float]]:
    """Every date of a paper with the probability that it plays a part; for its own day see `own_days`."""
    weights = learned_weights()
    for one in placed(run):
        share = weights.probability(part, on_paper(one.cues, paper))
        yield one, min(share, DOUBTFUL) if part is Part.DUE and BOUND in one.cues else share


def _own(run: Run, paper: Paper, name: str) -> Iterator[FieldReading]:
    for one, share in own_days(run, paper):
        if share >= LIKELY:
            yield one.cut.reading(name, one.day.isoformat(), share * one.score)


def own_days(run: Run, paper: Paper) -> Iterator[tuple[Placed, float]]:
    """A paper has one day of its own, or none that can be read: each day's odds against the others and none."""
    weights = learned_weights()
    odds: dict[Placed, float] = {}
    for one in placed(run):
        if NEVER_OWN.isdisjoint(one.cues) and not _of_records(one):
            share = weights.probability(Part.OWN, on_paper(one.cues, paper))
            odds[one] = share / (1 - share)
    days = {one.day for one in odds}
    best = {day: max(chance for one, chance in odds.items() if one.day == day) for day in days}
    for one, chance in odds.items():
        yield one, chance / (sum(best[day] for day in days if day != one.day) + chance + NONE)


def _of_records(one: Placed) -> bool:
    """Whether a day begins or ends the time that records are from."""
    return "records" in one.cues and not LINKED.isdisjoint(one.cues)


LINKED = frozenset({"linked to the next", "linked to the last"})


def dumped(weights: Weights) -> str:
    """The weights as the text of a file."""
    data = {part.value: dict(sorted(known.items())) for part, known in weights.of.items()}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True).replace(",", ",\n") + "\n"


def loaded(text: str) -> Weights:
    """The weights out of the text of a file."""
    data = json.loads(text)
    return Weights(of={part: data[part.value] for part in Part})


@cache
def learned_weights() -> Weights:
    """The weights that lie beside this module."""
    return loaded(files("classifiers.fields").joinpath(FILE).read_text(encoding="utf-8"))
