"""Whether a page begins a new paper or goes on with the one before it.

Signs are weighed in the same units as cues; above zero a new paper begins. Without any sign a page goes on.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from classifiers.classify import classify
from classifiers.cues import Where
from classifiers.furniture import Numbering, numbering
from classifiers.letters import normal
from classifiers.match import Line, find_any, lines
from classifiers.phrases import CLOSING, COURT_ON_TOP
from classifiers.structure import salutation
from classifiers.weigh import Scales
from domain.document import OTHER, Cue, Kind, Run
from domain.page import PageText

FEW_WORDS = 14
GOES_ON = -1.0
"""The weight of no sign at all."""

CLEAR = 0.95
"""How sure a page's own kind must be before another kind on the next page parts them."""

TITLE_FROM = 3.0
"""Title cues of less weight name sub-types and do not begin a paper by themselves."""

SECOND = 2
HEAD_LINES, HEAD_LETTERS, ALL_CAPITALS = 3, 12, 0.85
HEADED = 0.8
"""What a heading in capitals is worth, and once more where the page before ends as papers do."""

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
DATE_LINE, SHORT_LINE, NAME_WORDS = 34, 48, 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """One read page as segmentation sees it."""

    page: PageText
    lines: tuple[Line, ...]
    numbering: Numbering | None
    titled: float
    looks: tuple[str, str | None] | None
    greets: bool
    court: bool

    @property
    def text(self) -> tuple[str, ...]:
        """The lines that are no page numbers, normalised."""
        return tuple(normal(line.text) for line in self.lines if numbering(line.text) is None)


def leaf_of(page: PageText, kinds: Sequence[Kind]) -> Leaf:
    """What there is to know of a page before it is joined to others."""
    run = Run(pages=(page,))
    printed = lines(run)
    scales = Scales.of(run)
    return Leaf(
        page=page,
        lines=printed,
        numbering=_numbering(printed),
        titled=_titled(scales, tuple(kinds)),
        looks=_looks(run, kinds),
        greets=salutation(run, printed) is not None,
        court=scales.weigh(COURT_ON_TOP) is not None,
    )


def begins(before: Leaf, here: Leaf) -> float:
    """How strongly `here` begins a new paper after `before`; zero and less: it goes on."""
    if _next_in_row(before, here) or _only_a_signature(here):
        return -6.0
    return GOES_ON + sum(sign(before, here) for sign in SIGNS)


def continues_alone(here: Leaf) -> bool:
    """Whether a page says of itself that something came before it."""
    if here.numbering is not None and here.numbering.page > 1:
        return True
    first = _first_paragraph(here)
    return not here.titled and not here.greets and (_starts_small(here) or (first is not None and first > 1))


def _next_in_row(before: Leaf, here: Leaf) -> bool:
    """Page 3 of 5 behind page 2 of 5; a lone number only if nothing else speaks for a new paper."""
    if before.numbering is None or here.numbering is None or here.numbering.page != before.numbering.page + 1:
        return False
    return before.numbering.pages == here.numbering.pages and (
        here.numbering.pages is not None or not (here.titled >= 1 and (here.greets or here.court))
    )


def _only_a_signature(here: Leaf) -> bool:
    """A page with nothing but the end of a signature block: the paper before it ran over."""
    words = sum(len(text.split()) for text in here.text)
    return words <= FEW_WORDS and not here.titled and not here.court and any(_SIGNED.search(text) for text in here.text)


def _by_numbering(before: Leaf, here: Leaf) -> float:
    if here.numbering is None:
        done = before.numbering is not None and before.numbering.page == before.numbering.pages
        return 2.5 if done else 0.0
    if here.numbering.page == 1:
        return 3.0
    other = before.numbering is not None and before.numbering.pages != here.numbering.pages
    if here.numbering.pages is None and before.numbering is None and _lone(here):
        return 0.0
    return 1.5 if other and here.numbering.pages is not None else -3.0


def _lone(here: Leaf) -> bool:
    """Whether a bare number behind pages without any counts something else: more than the pages, or pages before it."""
    return here.numbering is not None and (here.numbering.page > here.page.number or here.numbering.page > SECOND)


def _by_title(_before: Leaf, here: Leaf) -> float:
    if here.text and any(_ATTACHED.match(text) for text in here.text[:3]):
        return -2.0
    return 3.0 * here.titled


def _by_heading(before: Leaf, here: Leaf) -> float:
    """Several words in capitals stand over a page with a head of its own.

    They weigh more behind a signature, and where the pages before are numbered and this one is not.
    """
    if (
        here.titled
        or _starts_small(here)
        or _shared_head(before, here)
        or not any(map(_heads, here.lines[:HEAD_LINES]))
    ):
        return 0.0
    if any(_ATTACHED.match(text) for text in here.text[:HEAD_LINES]):
        return 0.0
    unnumbered = before.numbering is not None and here.numbering is None
    return HEADED + (HEADED if unnumbered or _ends_signed(before) else 0.0)


def _heads(line: Line) -> bool:
    letters = [letter for letter in line.text if letter.isalpha()]
    capitals = sum(letter.isupper() for letter in letters)
    if _FOOT.search(normal(line.text)):
        return False
    return len(line.words) > 1 and len(letters) >= HEAD_LETTERS and capitals >= ALL_CAPITALS * len(letters)


def _by_letter(_before: Leaf, here: Leaf) -> float:
    dated = any(_DATED.search(text) for text in here.text[:8])
    return 2.0 + (0.5 if dated else 0.0) if here.greets else 0.0


def _by_letterhead(before: Leaf, here: Leaf) -> float:
    """This page begins as letters do, with short lines, a date alone and an addressee; more so behind a signature."""
    if here.numbering is not None:
        return 0.0
    dated = any(len(text) <= DATE_LINE and _DATED.search(text) and _DAY.search(text) for text in here.text[:8])
    addressed = any(_ADDRESSEE.search(text) for text in here.text[:9])
    if not _ends_signed(before):
        short = all(len(text) <= SHORT_LINE for text in here.text[:3])
        return 1.6 if dated and addressed and short and not _starts_small(here) else 0.0
    return 0.8 + (1.2 if dated else 0.0) + (0.8 if addressed else 0.0)


def _ends_signed(leaf: Leaf) -> bool:
    """Whether the last line is short, without an end of sentence, and all its longer words begin with a capital."""
    printed = [line.text.strip() for line in leaf.lines if numbering(line.text) is None]
    words = printed[-1].split() if printed else []
    named = [word for word in words if len(word) > 3 and word[0].isalpha()]
    return 2 <= len(words) <= NAME_WORDS and bool(named) and all(word[0].isupper() for word in named)


def _by_court(before: Leaf, here: Leaf) -> float:
    return 1.5 if here.court and not _shared_head(before, here) else 0.0


def _by_ending(before: Leaf, _here: Leaf) -> float:
    closing = any(hit.line >= len(before.lines) - 14 for hit in find_any((before.page,), CLOSING.phrases))
    signed = any(_SIGNED.search(text) for text in before.text[-5:])
    return (1.0 if closing else 0.0) + (0.7 if signed else 0.0)


def _by_running_on(before: Leaf, here: Leaf) -> float:
    last, first = _last_paragraph(before), _first_paragraph(here)
    if first is not None and first > 1:
        return -3.0 if last in {first, first - 1} else -1.5
    ended = bool(before.text) and before.text[-1].endswith((".", ":", ";", "!", "?"))
    return -2.5 if _starts_small(here) else (-0.3 if not ended else 0.0)


def _by_language(before: Leaf, here: Leaf) -> float:
    pair = {before.page.language, here.page.language}
    return 1.2 if pair == {"en", "fr"} else 0.0


def _by_layout(before: Leaf, here: Leaf) -> float:
    """Another size of print, or other margins."""
    height = _middle([word.box.bottom - word.box.top for word in before.page.words])
    other = _middle([word.box.bottom - word.box.top for word in here.page.words])
    return 0.4 if height and other and not 0.75 < height / other < 1.33 else 0.0


def _by_kind(before: Leaf, here: Leaf) -> float:
    """Each page alone is clearly of a kind, and the kinds differ."""
    return 2.5 if before.looks and here.looks and before.looks != here.looks else 0.0


def _by_head(before: Leaf, here: Leaf) -> float:
    return -1.5 if _shared_head(before, here) else 0.0


SIGNS: tuple[Callable[[Leaf, Leaf], float], ...] = (
    _by_numbering,
    _by_title,
    _by_heading,
    _by_letter,
    _by_letterhead,
    _by_court,
    _by_ending,
    _by_running_on,
    _by_language,
    _by_layout,
    _by_kind,
    _by_head,
)


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


def _first_paragraph(leaf: Leaf) -> int | None:
    """The number of the first numbered paragraph among the first lines."""
    return next((int(found["number"]) for text in leaf.text[:4] if (found := _PARAGRAPH.match(text))), None)


def _last_paragraph(leaf: Leaf) -> int | None:
    return next((int(found["number"]) for text in reversed(leaf.text) if (found := _PARAGRAPH.match(text))), None)


def _starts_small(leaf: Leaf) -> bool:
    first = next((line.text.strip() for line in leaf.lines if numbering(line.text) is None), "")
    return first[:1].islower() and first[:2].isalpha()


def _shared_head(before: Leaf, here: Leaf) -> bool:
    """Whether a line of some length stands on top of both pages, or at the foot of both and is nobody's signature."""
    top = set(before.text[:2]) & set(here.text[:2])
    foot = set() if _ends_signed(before) else set(before.text[-2:]) & set(here.text[-2:])
    return any(len(text) >= 8 for text in top | foot)


def _middle(values: Sequence[float]) -> float:
    return sorted(values)[len(values) // 2] if values else 0.0
