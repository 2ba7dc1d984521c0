"""What kinds of information a paper asks for: every mention weighed by weights that were learnt from papers.

Rules (`information_rules`) know phrases and sentences that ask; what they say is one cue among the words around a
mention. A form with boxes is left to them: only what is ticked is asked for.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files

from classifiers.fields.best import in_order
from classifiers.fields.information_cues import spoken
from classifiers.fields.information_rules import TICK_FORM, asked, ticked
from classifiers.fields.logistic import loaded, probability
from classifiers.fields.sheet import sheet_of
from domain.document import FieldReading, Run

FILE = "information.json"

LIKELY, LEAST_SCORE = 0.5, 0.6
"""A mention likelier than this is read; its score rises from there to 1."""

CLOSED = frozenset({"excluded before", "kept back"})
"""Cues that leave a mention out, whatever else speaks for it."""


def find_information(run: Run) -> Sequence[FieldReading]:
    """Every kind of information asked for, in the order of the paper, without what is excluded or mentioned."""
    if ticked(run) or TICK_FORM.search(sheet_of(run).flow):
        return asked(run)
    return in_order(_weighed(run))


def _weighed(run: Run) -> Iterator[FieldReading]:
    sheet, weights = sheet_of(run), learned_weights()
    for one in spoken(run):
        if not CLOSED.isdisjoint(one.cues):
            continue
        share = probability(weights, one.cues)
        cut = sheet.cut_raw(sheet.origin(one.start), sheet.origin(one.end))
        if share >= LIKELY and cut is not None:
            score = LEAST_SCORE + (1 - LEAST_SCORE) * (share - LIKELY) / (1 - LIKELY)
            yield cut.reading("information", one.kind.value, score)


@cache
def learned_weights() -> Mapping[str, float]:
    """The weights that lie beside this module."""
    return loaded(files("classifiers.fields").joinpath(FILE).read_text(encoding="utf-8"))
