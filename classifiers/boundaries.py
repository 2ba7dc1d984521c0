"""Whether a page begins a new paper or goes on with the one before it.

How papers begin and end is learnt (`boundary_learning.py`): from pages that lay behind each other, pages put behind
each other, and pages cut in two. What is weighed are marks of structure (page numbers, dates, greetings, headings, how
full the page before is) and stems of the words over a page and at the foot of the one before. A page that prints the
next number of a row goes on whatever was learnt.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from math import log

from classifiers.fields.logistic import loaded, probability
from classifiers.furniture import Numbering
from classifiers.leaf import (
    Leaf,
    addressed,
    attached,
    dated,
    ends_signed,
    first_paragraph,
    headed,
    last_paragraph,
    names_signer,
    shared_head,
    speaks_of_signing,
    starts_small,
)
from classifiers.said import stems

FILE = "boundaries.json"
SURELY = 6.0
"""Logarithms of odds go no further."""

TOP_LINES, FOOT_LINES, OPENING, SHORT_LINE, SHORT_END = 7, 7, 8, 48, 40
WORD = 0.5
"""What one stem counts beside a mark of structure."""

FEW_WORDS, FEW_LINES, MANY_LINES = 14, 14, 40
SPARSE, HALF, FULL = 0.35, 0.5, 0.7
"""How far down (0..1) the words of a page reach that is hardly begun, not full, and full."""

SPECK = 3
"""Lines of so few letters are specks and stamps."""

SECOND = 2
MUCH_OTHER = 0.75
"""Print or margins whose sizes differ by so much are another layout."""

_LABEL = re.compile(
    r"^\W*(?:to|from|fax|re|pages?|date|a|de|objet|telec\w*|tel\w*|attention|attn|subject|company|destinataire|"
    r"expediteur|nombre)\b.{0,12}[:.]"
)
_ANNOUNCES = re.compile(
    r"\b(?:pages?|total)\b.{0,25}\d|\b(?:enclos|attach|following|joint|annex|suivante?s|herewith|encl)\w*"
)


def begins(before: Leaf, here: Leaf) -> float:
    """How strongly `here` begins a new paper after `before`, in log-odds of -6..6; zero and less: it goes on."""
    if _next_in_row(before, here) or _only_a_signature(here):
        return -SURELY
    share = probability(_weights(), cues(before, here))
    return max(-SURELY, min(SURELY, log(max(share, 1e-9) / max(1 - share, 1e-9))))


def cues(before: Leaf, here: Leaf, *, filled: float | None = None) -> dict[str, float]:
    """What is weighed, each with its strength 0..1; `filled` (0..1) is how far down the page before is printed."""
    printed = (line.box.bottom for line in before.lines if len(line.text) > SPECK)
    reach = max(printed, default=0.0) if filled is None else filled
    found = {
        "always": 1.0,
        "before half empty": float(reach < HALF),
        "before nearly empty": float(reach < SPARSE),
        "before full": float(reach > FULL),
        **_ending(before),
        **_opening(here),
        **_between(before, here),
    }
    return {name: strength for name, strength in found.items() if strength}


def _ending(before: Leaf) -> dict[str, float]:
    """How the page before ends, and whether it brings others."""
    last = before.text[-1] if before.text else ""
    return {
        "ends a sentence": float(last.endswith((".", ";", ":", "!", "?"))),
        "ends in small letters": float(bool(before.lines) and before.lines[-1].text.strip()[-1:].islower()),
        "ends signed": float(ends_signed(before)),
        "ends with an office": float(names_signer(before)),
        "ends in short lines": sum(len(text) < SHORT_END for text in before.text[-4:]) / 4,
        "before has labels": min(1.0, sum(bool(_LABEL.search(text)) for text in before.text) / 5),
        "before announces": float(any(_ANNOUNCES.search(text) for text in before.text)),
        "before is short": float(len(before.text) < FEW_LINES),
        "before is long": min(1.0, len(before.text) / MANY_LINES),
        **{f"foot: {stem}": WORD for text in before.text[-FOOT_LINES:] for stem in stems(text)},
    }


def _opening(here: Leaf) -> dict[str, float]:
    """How this page begins."""
    top = here.text[:OPENING]
    first = first_paragraph(here)
    return {
        "starts small": float(starts_small(here)),
        "headed": float(headed(here)),
        "dated": float(any(map(dated, top))),
        "addressed": float(any(map(addressed, top))),
        "greets": float(here.greets),
        "court on top": float(here.court),
        "titled": here.titled,
        "attached": float(attached(here)),
        "paragraph one": float(first == 1),
        "later paragraph": float(first is not None and first > 1),
        "begins in short lines": sum(len(text) < SHORT_LINE for text in here.text[:4]) / 4,
        "has labels": min(1.0, sum(bool(_LABEL.search(text)) for text in here.text[:10]) / 4),
        "clear alone": float(here.looks is not None),
        **{f"top: {stem}": WORD for text in here.text[:TOP_LINES] for stem in stems(text)},
        **{f"first: {stem}": WORD for text in here.text[:2] for stem in stems(text)},
    }


def _between(before: Leaf, here: Leaf) -> dict[str, float]:
    """What the two pages say of each other."""
    both = before.looks is not None and here.looks is not None
    return {
        **_by_number(before.numbering, here),
        "counts on": float(_counts_on(before, here)),
        "same head": float(shared_head(before, here)),
        "another language": float({before.page.language, here.page.language} == {"en", "fr"}),
        "another layout": float(_another_layout(before, here)),
        "other kinds": float(both and before.looks != here.looks),
        "same kind": float(both and before.looks == here.looks),
    }


def _by_number(before: Numbering | None, here: Leaf) -> dict[str, float]:
    """What the printed numbers of pages say for a new paper, and against one."""
    own = here.numbering
    if own is None:
        return {"row is done": float(before is not None and before.page == before.pages)}
    if own.page == 1:
        return {"is page one": 1.0}
    if own.pages is None and before is None and (own.page > here.page.number or own.page > SECOND):
        return {}  # a bare number counts something else
    other = before is not None and before.pages != own.pages and own.pages is not None
    return {"another row": 1.0} if other else {"a later page": 1.0}


def _counts_on(before: Leaf, here: Leaf) -> bool:
    """Whether numbered paragraphs go on."""
    first, last = first_paragraph(here), last_paragraph(before)
    return first is not None and first > 1 and last in {first, first - 1}


def _another_layout(before: Leaf, here: Leaf) -> bool:
    """Whether print is of another size."""
    one, other = _height(before), _height(here)
    return bool(one and other) and not MUCH_OTHER < one / other < 1 / MUCH_OTHER


def _height(leaf: Leaf) -> float:
    heights: Sequence[float] = sorted(word.box.bottom - word.box.top for word in leaf.page.words)
    return heights[len(heights) // 2] if heights else 0.0


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
    return words <= FEW_WORDS and not here.titled and not here.court and speaks_of_signing(here)


@cache
def _weights() -> Mapping[str, float]:
    return loaded(files("classifiers").joinpath(FILE).read_text(encoding="utf-8"))
