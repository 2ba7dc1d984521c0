"""Learns from papers whose truth is known which mentions of information ask for it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from classifiers.fields.information_cues import spoken
from classifiers.fields.logistic_learning import Seen, fitted
from classifiers.fields.sheet import sheet_of
from domain.document import Run
from domain.page import Box

EDGE = 0.01


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A kind of information that a paper asks for, and where it is printed."""

    kind: str
    page: int
    box: Box


@dataclass(frozen=True, slots=True, kw_only=True)
class AskingPaper:
    """One paper whose information is known: all kinds that its truth takes, and the places of those it asks for.

    `group` names the text it was made from.
    """

    run: Run
    kinds: frozenset[str]
    places: tuple[Asked, ...]
    group: str


def learn(papers: Iterable[AskingPaper]) -> dict[str, float]:
    """The weights that tell a mention that asks from one that does not."""
    return fitted([one for paper in papers for one in _seen(paper)])


def _seen(paper: AskingPaper) -> Iterator[Seen]:
    """The mentions of a paper; one of a kind that it asks for elsewhere proves nothing."""
    sheet = sheet_of(paper.run)
    for one in spoken(paper.run):
        cut = sheet.cut_raw(sheet.origin(one.start), sheet.origin(one.end))
        here = cut is not None and any(
            place.kind == one.kind.value and place.page == cut.page and _meet(place.box, cut.box)
            for place in paper.places
        )
        if here or one.kind.value not in paper.kinds:
            yield Seen(cues=one.cues, right=here, group=paper.group)


def _meet(place: Box, words: Box) -> bool:
    sideways = place.left - EDGE < words.right and place.right + EDGE > words.left
    return sideways and place.top < (words.top + words.bottom) / 2 < place.bottom
