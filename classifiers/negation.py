"""Whether a phrase is denied where it stands: « je n'autorise pas » holds the words of « j'autorise »."""

import re

from classifiers.binding import bound
from classifiers.letters import normal
from classifiers.match import Hit, Index

_REACH = 48
"""Characters read before a phrase; three words fit."""

_AUXILIARY = r"(?:do|does|did|will|shall|must|may|can|would|have|has|is|are)"
_MISREAD_NOT = r"(?:not|no[^w\s]|[^\s]?ot|n[^\s]?t|n[^\s]{2}t|n't)"
"""`not` with one letter misread, lost or won counts behind an auxiliary verb only: « do nof », never « do now »."""

_BEFORE = re.compile(
    rf"(?:\b{_AUXILIARY}\s?{_MISREAD_NOT}|\bnot|\bnever|\bno longer|\bcannot|\bneither|\bnor|\brefuses? to|"
    r"\bdeclines? to|\bn['i]?t)\s(?:\S+\s){0,2}$"
    r"|(?:\bne|\bn')\s?(?:\S+\s)?$|\b(?:sans|without)\s$|\bdonot\s?$"
)
_INSIDE = re.compile(  # "I have ever authorized" is a worn "never", or a question
    rf"\b{_AUXILIARY}\s?{_MISREAD_NOT}\b|\b(?:n|have|had)?ever\b|\bno longer\b|\bcannot\b|"
    r"\bn'\w+|\bne\b|\bne\s\S+\spas\b"
)
_AFTER = re.compile(r"^\W*(?:\S+\s)?(?:pas|aucunement|nullement|en aucun cas)\b")
_NO_SUBJECT = re.compile(r"\b(?:nothing|nobody|no one|none|rien|personne|aucun\w*)\b[^.;]{0,30}$")


def negated(index: Index, hit: Hit) -> bool:
    """Whether a denial stands directly before, within or (in French) directly behind a hit."""
    before = bound(normal(_before(index, hit)))
    if before and not before.endswith("'"):
        before += " "
    return bool(
        _BEFORE.search(before)
        or _NO_SUBJECT.search(before)
        or _INSIDE.search(bound(normal(hit.raw)))
        or _AFTER.search(bound(normal(_behind(index, hit))))
    )


def _before(index: Index, hit: Hit) -> str:
    here = index.lines[hit.line]
    text = here.text[: hit.start]
    if hit.line and len(text) < _REACH:
        text = f"{index.lines[hit.line - 1].text} {text}"
    return text[-_REACH:]


def _behind(index: Index, hit: Hit) -> str:
    text = index.lines[hit.last_line].text[hit.last_end :]
    if len(text) < 20 and hit.last_line + 1 < len(index.lines):
        text = f"{text} {index.lines[hit.last_line + 1].text}"
    return text[:24]
