"""The days that may be a paper's own or its last: where none is sure, all of them together may still leave no doubt."""

from collections.abc import Callable, Iterable, Iterator

from classifiers.fields.date_cues import Placed
from classifiers.fields.date_parts import Paper as Sort
from classifiers.fields.date_parts import Part, own_days, parted
from classifiers.fields.other_days import ends_of_records
from classifiers.marks.spots import Paper
from domain.document import Finding, Mark

LEAST = 0.05
"""A day this unlikely (a share, 0..1) is none of them."""


def possible_days(sort: Sort) -> Callable[[Paper], Iterator[Finding]]:
    """Finds the days of which one is likely the paper's own, each with its share."""
    return lambda paper: _findings(own_days(paper.run, sort), Mark.POSSIBLE_DAY)


def possible_ends(sort: Sort, part: Part) -> Callable[[Paper], Iterator[Finding]]:
    """Finds the days that may be the paper's last, or that of what it asks for, each with its probability.

    The end of the time that the records are from is none.
    """
    return lambda paper: _findings(_not_of_records(paper, parted(paper.run, part, sort)), Mark.POSSIBLE_END)


def _not_of_records(paper: Paper, shares: Iterable[tuple[Placed, float]]) -> Iterator[tuple[Placed, float]]:
    others = ends_of_records(paper.sheet)
    return ((one, share) for one, share in shares if (one.cut.page, one.cut.box) not in others)


NOT_DUE = 0.2
"""A day that is so likely (a probability, 0..1) the one by which something is due may be later than the paper."""


def told_days(sort: Sort) -> Callable[[Paper], Iterator[Finding]]:
    """Finds the days of which a paper tells and that are not due: where one is past, the paper is no older than it."""
    return lambda paper: (
        Finding(
            mark=Mark.TOLD_DAY, page=one.cut.page, box=one.cut.box, raw=one.cut.text, confidence=one.score, day=one.day
        )
        for one, share in parted(paper.run, Part.DUE, sort)
        if share < NOT_DUE
    )


def _findings(shares: Iterable[tuple[Placed, float]], mark: Mark) -> Iterator[Finding]:
    for one, share in shares:
        if share >= LEAST:
            sure = round(share * one.score, 3)
            yield Finding(mark=mark, page=one.cut.page, box=one.cut.box, raw=one.cut.text, confidence=sure, day=one.day)
