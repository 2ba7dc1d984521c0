"""One page as the putting together of papers sees it: how it begins, how it ends, what it looks like alone."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from classifiers.classify import classify
from classifiers.cues import Where
from classifiers.furniture import Numbering, numbering
from classifiers.letters import normal
from classifiers.match import Line, lines
from classifiers.phrases import COURT_ON_TOP
from classifiers.structure import salutation
from classifiers.weigh import Scales
from domain.document import OTHER, Cue, Kind, Run
from domain.page import PageText

CLEAR = 0.95
"""How sure a page's own kind must be before another kind on the next page parts them."""

TITLE_FROM = 3.0
"""Title cues of less weight name sub-types and do not begin a paper by themselves."""

HEAD_LINES, HEAD_LETTERS, ALL_CAPITALS = 3, 12, 0.85
DATE_LINE, NAME_WORDS, SHARED_LETTERS, PARAGRAPH_LINES, FOOT_LINES = 34, 7, 8, 4, 5

_WITHIN = re.compile(r"\bp(?:age|g)\.?\s?(?P<page>[0-9]{1,3})\s?(?:of|de|sur|/)\s?(?P<pages>[0-9]{1,3})\b")
_PARAGRAPH = re.compile(r"^\W{0,2}(?P<number>[0-9]{1,2})\s?[.)\]]\s?(?!\d)")
_ATTACHED = re.compile(
    r"^\W*(schedule|appendix|annex|annexe|exhibit|attachment|piece|tab|onglet)\b\s?[\"'«]?\s?[\da-z]?\b"
)
_SIGNED = re.compile(
    r"\b(signature|witness|temoin|by the court|registrar|greffi|commissioner|notar|justice|judge|juge|j\.c\.|j\.s\.c|"
    r"president|director|encl|cc|p\.j)\b"
)
_FOOT = re.compile(r"\b(by the court|par le tribunal|par la cour|signature|registrar|greffiere?|witness|temoin)\b")
_DATED = re.compile(
    r"\b(19|20)\d\d\b|\b(january|february|march|april|may|june|july|august|september|october|november|december|janvier|"
    r"fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)\b"
)
_DAY = re.compile(r"\d")
_ADDRESSEE = re.compile(r"^\W*(?:to|a|attention|attn|via|par)\b|\b(?:inc|ltd|ltee|corp|limited|limitee|llp)\b\.?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """One read page. `text` holds the lines that are no page numbers, normalised; `titled` is 0..1."""

    page: PageText
    lines: tuple[Line, ...]
    text: tuple[str, ...]
    numbering: Numbering | None
    titled: float
    looks: tuple[str, str | None] | None
    greets: bool
    court: bool


def leaf_of(page: PageText, kinds: Sequence[Kind]) -> Leaf:
    """What there is to know of a page before it is joined to others."""
    run = Run(pages=(page,))
    printed = lines(run)
    scales = Scales.of(run)
    own = tuple(line for line in printed if numbering(line.text) is None)
    return Leaf(
        page=page,
        lines=own,
        text=tuple(normal(line.text) for line in own),
        numbering=_numbering(printed),
        titled=_titled(scales, tuple(kinds)),
        looks=_looks(run, kinds),
        greets=salutation(run, printed) is not None,
        court=scales.weigh(COURT_ON_TOP) is not None,
    )


def continues_alone(here: Leaf) -> bool:
    """Whether a page says of itself that something came before it."""
    if here.numbering is not None and here.numbering.page > 1:
        return True
    first = first_paragraph(here)
    return not here.titled and not here.greets and (starts_small(here) or (first is not None and first > 1))


def ends_signed(leaf: Leaf) -> bool:
    """Whether the last line is short, without an end of sentence, and all its longer words begin with a capital."""
    words = leaf.lines[-1].text.split() if leaf.lines else []
    named = [word for word in words if len(word) > 3 and word[0].isalpha()]
    return 2 <= len(words) <= NAME_WORDS and bool(named) and all(word[0].isupper() for word in named)


def names_signer(leaf: Leaf) -> bool:
    """Whether one of the last lines speaks of a signature, an office or a court's officer."""
    return any(_SIGNED.search(text) for text in leaf.text[-FOOT_LINES:])


def speaks_of_signing(leaf: Leaf) -> bool:
    """Whether any line does."""
    return any(_SIGNED.search(text) for text in leaf.text)


def headed(leaf: Leaf) -> bool:
    """Whether several words in capitals stand over the page, and are no end of a signature."""
    return any(map(_heads, leaf.lines[:HEAD_LINES]))


def attached(leaf: Leaf) -> bool:
    """Whether the page says over its text that it is a schedule or an exhibit."""
    return any(_ATTACHED.match(text) for text in leaf.text[:HEAD_LINES])


def dated(text: str) -> bool:
    """Whether a short line has a date in it."""
    return len(text) <= DATE_LINE and bool(_DATED.search(text) and _DAY.search(text))


def addressed(text: str) -> bool:
    """Whether a line begins as an addressee's does, or ends in the form of a company."""
    return _ADDRESSEE.search(text) is not None


def first_paragraph(leaf: Leaf) -> int | None:
    """The number of the first numbered paragraph among the first lines."""
    first = leaf.text[:PARAGRAPH_LINES]
    return next((int(found["number"]) for text in first if (found := _PARAGRAPH.match(text))), None)


def last_paragraph(leaf: Leaf) -> int | None:
    """The number of the last numbered paragraph."""
    return next((int(found["number"]) for text in reversed(leaf.text) if (found := _PARAGRAPH.match(text))), None)


def starts_small(leaf: Leaf) -> bool:
    """Whether the page begins in small letters, as the rest of a sentence does."""
    first = leaf.lines[0].text.strip() if leaf.lines else ""
    return first[:1].islower() and first[:2].isalpha()


def shared_head(before: Leaf, here: Leaf) -> bool:
    """Whether a line of some length stands on top of both pages, or at the foot of both and is nobody's signature."""
    top = set(before.text[:2]) & set(here.text[:2])
    foot = set() if ends_signed(before) else set(before.text[-2:]) & set(here.text[-2:])
    return any(len(text) >= SHARED_LETTERS for text in top | foot)


def _heads(line: Line) -> bool:
    letters = [letter for letter in line.text if letter.isalpha()]
    capitals = sum(letter.isupper() for letter in letters)
    if _FOOT.search(normal(line.text)):
        return False
    return len(line.words) > 1 and len(letters) >= HEAD_LETTERS and capitals >= ALL_CAPITALS * len(letters)


def _numbering(printed: Sequence[Line]) -> Numbering | None:
    edges = [*printed[:2], *printed[-3:]]
    alone = [found for line in edges if (found := numbering(line.text)) is not None]
    within = [_from(printed_in) for line in edges if (printed_in := _WITHIN.search(normal(line.text)))]
    return next(iter([*within, *sorted(alone, key=lambda found: found.pages is None)]), None)


def _from(found: re.Match[str]) -> Numbering:
    return Numbering(page=int(found["page"]), pages=int(found["pages"]))


@lru_cache(maxsize=8)
def _title_cues(kinds: tuple[Kind, ...]) -> tuple[Cue, ...]:
    return tuple(
        dict.fromkeys(
            cue
            for kind in kinds
            for cue in kind.cues
            if cue.where in {Where.TITLE, Where.SUBJECT} and cue.weight >= TITLE_FROM
        )
    )


def _titled(scales: Scales, kinds: tuple[Kind, ...]) -> float:
    """How much the page looks as if a paper with a title began there, 0..1."""
    found = [(cue.weight, scales.weigh(cue)) for cue in _title_cues(kinds)]
    return max((evidence.weight / weight for weight, evidence in found if evidence is not None), default=0.0)


def _looks(run: Run, kinds: Sequence[Kind]) -> tuple[str, str | None] | None:
    """What the page alone would be sorted as, where that is clear; sub-types of the three kinds are one."""
    verdict = classify(run, kinds)
    if verdict.confidence < CLEAR or (verdict.kind == OTHER and verdict.variant is None):
        return None
    return (verdict.kind, verdict.variant if verdict.kind == OTHER else None)
