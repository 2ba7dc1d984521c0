"""What kinds of information a paper asks for: every mention weighed by weights that were learnt from papers.

Rules (`information_rules`) know phrases and sentences that ask; what they say is one cue among the words around a
mention. A form with boxes is left to them: only what is ticked is asked for.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files

from classifiers.fields.best import in_order
from classifiers.fields.information_cues import Spoken, spoken
from classifiers.fields.information_rules import TICK_FORM, asked, ticked
from classifiers.fields.information_senses import elsewise, only_told
from classifiers.fields.logistic import loaded, probability
from classifiers.fields.prose import sentence_at
from classifiers.fields.sheet import Sheet, sheet_of
from domain.document import FieldReading, Information, Run

FILE = "information.json"

LIKELY, LEAST_SCORE = 0.4, 0.5
"""A mention likelier than this is read; its score rises from there to 1."""

CLOSE = 0.1
"""Of two kinds for the same words, so near to each other in probability, either may be meant."""

RULED = "asked for by rules, a phrase True"
FLOOR = 0.42
"""How likely at least what the rules surely see asked for is: learning may doubt it and not take it away."""

CLOSED = frozenset({"excluded before", "kept back", "costs", "words of another kind"})
"""Cues that leave a mention out, whatever else speaks for it."""


def find_information(run: Run) -> Sequence[FieldReading]:
    """Every kind of information asked for, in the order of the paper, without what is excluded or mentioned."""
    if ticked(run) or TICK_FORM.search(sheet_of(run).flow):
        return asked(run)
    return in_order(_weighed(run))


def _weighed(run: Run) -> Iterator[FieldReading]:
    sheet = sheet_of(run)
    for one, share in _likeliest(_likely(run)):
        cut = sheet.cut_raw(sheet.origin(one.start), sheet.origin(one.end))
        if cut is not None:
            score = LEAST_SCORE + (1 - LEAST_SCORE) * (share - LIKELY) / (1 - LIKELY)
            yield cut.reading("information", one.kind.value, score)


def _likely(run: Run) -> list[tuple[Spoken, float]]:
    """The mentions that likely ask, each with its probability."""
    weights = learned_weights()
    sheet = sheet_of(run)
    asked_for = (one for one in spoken(run) if CLOSED.isdisjoint(one.cues) and not _told(sheet, one))
    shares = ((one, _share(one, weights)) for one in asked_for)
    return [(one, share) for one, share in shares if share >= LIKELY]


def _told(sheet: Sheet, one: Spoken) -> bool:
    """Whether the words mean something else here, or tell of what somebody asked for or ordered elsewhere."""
    begin, _ = sentence_at(sheet.plain, one.start)
    person = one.kind is Information.CONTACT and _PERSON.match(sheet.raw, sheet.origin(one.start)) is not None
    return person or elsewise(sheet.flow, one.kind, one.start, one.end) or only_told(sheet.flow, begin, one.start)


_PERSON = re.compile(r"[Cc]ontact\s?[:,]?\s[A-ZÀ-Þ][\w'’-]+ (?:[a-z]{2,3} )?[A-ZÀ-Þ]")
"""Somebody to speak with, by name."""


def _share(one: Spoken, weights: Mapping[str, float]) -> float:
    share = probability(weights, one.cues)
    return max(share, FLOOR) if RULED in one.cues else share


def _likeliest(likely: Sequence[tuple[Spoken, float]]) -> Iterator[tuple[Spoken, float]]:
    """The same words ask for one kind: of mentions that overlap, the likeliest, and any hardly less likely."""
    for one, share in likely:
        rivals = (
            more
            for other, more in likely
            if other.start < one.end and other.end > one.start and other.kind is not one.kind
        )
        if share >= max(rivals, default=0.0) - CLOSE:
            yield one, share


@cache
def learned_weights() -> Mapping[str, float]:
    """The weights that lie beside this module."""
    return loaded(files("classifiers.fields").joinpath(FILE).read_text(encoding="utf-8"))
