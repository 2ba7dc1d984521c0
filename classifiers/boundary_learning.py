"""Learns where papers begin, from papers whose pages are known.

Pages that lay behind each other are few, so others are made of the same papers: the last page of one before the first
page of another, and single pages cut in two, of which the second part goes on. Nothing here is random.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from classifiers.boundaries import cues
from classifiers.fields.logistic_learning import Seen, fitted
from classifiers.leaf import Leaf, leaf_of
from domain.document import Kind
from domain.page import PageText

REAL = 4.0
"""Pages that really lay so count for so many that were put or cut so."""

CUTS = (0.35, 0.5, 0.65, 0.42, 0.58)
"""The shares of its lines behind which a page is cut, taken in turn."""

LEAST_LINES = 16
"""Shorter pages are not cut."""

REACHES = (0.9, 0.9, 0.6, 0.9, 0.4)
"""How far down (0..1) a page is taken to be printed before a part cut from it: most pages that go on are full."""

APART = 7
"""Papers so far apart in the list are put behind each other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPaper:
    """The pages of one paper with words, in order; `delivery` it came in, and `group`, the text it was made from."""

    pages: tuple[PageText, ...]
    delivery: str
    group: str


def learn(papers: Sequence[KnownPaper], kinds: Sequence[Kind]) -> dict[str, float]:
    """The weights that tell pages that begin a paper from those that go on."""
    return fitted(_balanced(seen(papers, kinds)))


def seen(papers: Sequence[KnownPaper], kinds: Sequence[Kind]) -> list[Seen]:
    """Every pair of pages to learn from."""
    leaves = [tuple(leaf_of(page, kinds) for page in paper.pages) for paper in papers]
    return [
        *_going_on(papers, leaves),
        *_following(papers, leaves),
        *(one for number, paper in enumerate(papers) for one in _cut(paper, kinds, number)),
    ]


def _going_on(papers: Sequence[KnownPaper], leaves: Sequence[tuple[Leaf, ...]]) -> Iterator[Seen]:
    """The pages within each paper."""
    for paper, own in zip(papers, leaves, strict=True):
        for before, here in pairwise(own):
            yield Seen(cues=cues(before, here), right=False, group=paper.group, worth=REAL)


def _following(papers: Sequence[KnownPaper], leaves: Sequence[tuple[Leaf, ...]]) -> Iterator[Seen]:
    """Each paper behind the one that lay before it, and behind one some way off."""
    for number, (paper, own) in enumerate(zip(papers, leaves, strict=True)):
        near, far = number - 1, (number + APART) % len(papers)
        if near >= 0 and papers[near].delivery == paper.delivery:
            yield Seen(cues=cues(leaves[near][-1], own[0]), right=True, group=paper.group, worth=REAL)
        if papers[far].group != paper.group:
            yield Seen(cues=cues(leaves[far][-1], own[0]), right=True, group=paper.group)


def _cut(paper: KnownPaper, kinds: Sequence[Kind], number: int) -> Iterator[Seen]:
    """The parts of each longer page of a paper."""
    for at, page in enumerate(paper.pages):
        numbers = sorted({word.line for word in page.words})
        if len(numbers) >= LEAST_LINES:
            turn = (number + at) % len(CUTS)
            last = numbers[int(len(numbers) * CUTS[turn])]
            parts = (
                replace(page, words=tuple(word for word in page.words if word.line < last), ink=()),
                replace(page, words=tuple(word for word in page.words if word.line >= last), number=page.number + 1),
            )
            before, here = (leaf_of(part, kinds) for part in parts)
            yield Seen(cues=cues(before, here, filled=REACHES[turn]), right=False, group=paper.group)


def _balanced(pairs: Sequence[Seen]) -> list[Seen]:
    """Pairs that go on count together for as much as pairs that begin."""
    worth = {right: sum(one.worth for one in pairs if one.right is right) for right in (True, False)}
    share = {right: sum(worth.values()) / 2 / max(1.0, worth[right]) for right in worth}
    return [replace(one, worth=one.worth * share[one.right]) for one in pairs]
