"""Domains whose print has worn: a comma for the dot, the dot lost, an ending with a letter misread, a blank let in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

LONG = ("example", "quebec")
"""Endings so long that a letter of them may be misread, or the dot before them lost, and they are still known."""
_SHORT = ("com", "org", "net")

_NAME = r"[a-z0-9à-ÿł]{1,40}(?:-[a-z0-9à-ÿł]{1,40}){0,8}"
_COMMA = re.compile(rf"(?<![@\w.\-])(?P<name>{_NAME}),(?P<ending>{'|'.join((*LONG, *_SHORT))})(?![\w@])", re.IGNORECASE)
_NO_DOT = re.compile(
    rf"(?<![@\w.\-])(?P<name>[a-z0-9à-ÿł]{{2,40}}-[a-z0-9à-ÿł\-]{{2,80}}?)\s?(?P<ending>{'|'.join(LONG)})(?![\w@\-]|\.\w)",
    re.IGNORECASE,
)
"""Only a name with a hyphen is known for one without its dot: « otter-creek example »."""
_MISREAD = re.compile(
    rf"(?<![@\w.\-])(?P<name>{_NAME}(?:\.{_NAME}){{0,3}})\.(?P<ending>[a-z0-9ł]{{5,9}})(?![\w@\-]|\.\w)", re.IGNORECASE
)
_FIRST_PART = re.compile(r"(?<![@\w.\-])(?P<name>[a-z0-9à-ÿ]{2,40}(?:-[a-z0-9à-ÿ]{1,40}){0,8}-) \Z", re.IGNORECASE)
_OF_TWO = (("rn", "m"), ("in", "m"), ("nn", "m"), ("vv", "w"), ("cl", "d"))
"""Two letters that one letter is often read as."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Worn:
    """A stretch of text, `start` to `end`, and the domain that it was before it wore."""

    start: int
    end: int
    text: str


def worn_domains(raw: str) -> Iterator[Worn]:
    """Every stretch that is a domain but for one such mistake."""
    for pattern in (_COMMA, _NO_DOT):
        for found in pattern.finditer(raw):
            yield _worn(found, found["ending"])
    for found in _MISREAD.finditer(raw):
        ending = _ending(found["ending"].lower())
        if ending is not None:
            yield _worn(found, ending)


def _worn(found: re.Match[str], ending: str) -> Worn:
    return Worn(start=found.start(), end=found.end(), text=f"{found['name']}.{ending}")


def _ending(text: str) -> str | None:
    """The long ending that a misread one was; None where it is none, or was read well."""
    spelled = {text, *(text.replace(two, one) for two, one in _OF_TWO)}
    near = (long for long in LONG for one in spelled if Levenshtein.distance(one, long, score_cutoff=1) <= 1)
    return None if text in LONG else next(near, None)


def first_part(raw: str, place: int) -> re.Match[str] | None:
    """What stands before a place and ends in a hyphen and a blank: the first part of a name that was torn in two."""
    return _FIRST_PART.search(raw, max(0, place - 90), place)
