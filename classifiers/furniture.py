"""Page numbers and what else stands on pages without belonging to the text."""

import re
from dataclasses import dataclass

from classifiers.letters import normal

_NUMBER = r"[0-9oil]{1,3}"
_NUMBERINGS = (
    re.compile(rf"^\W*p(?:age|g)?\W{{0,3}}(?P<page>{_NUMBER})\s*(?:of|de|sur|/|-)\s*(?P<pages>{_NUMBER})\W*$"),
    re.compile(rf"^\W*(?P<page>{_NUMBER})\s*(?:of|de|sur|/)\s*(?P<pages>{_NUMBER})\W*$"),
    re.compile(rf"^\W*p(?:age|g)?\W{{0,3}}(?P<page>{_NUMBER})\W*$"),
    re.compile(r"^[\W_]*(?P<page>[0-9]{1,3})[\W_]*$"),
)
_DIGITS = str.maketrans({"o": "0", "i": "1", "l": "1"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbering:
    """What a paper prints as its own page number: 2, or 2 of 5. Claimed, and about the paper, not the delivery."""

    page: int
    pages: int | None


def numbering(text: str) -> Numbering | None:
    """The page number that a line consists of (`Page 2 of 5`, `2/3`, `- 2 -`, `page 2 de 5`), or None."""
    for pattern in _NUMBERINGS:
        found = pattern.match(normal(text))
        if found:
            return _made(found)
    return None


def is_numbering(text: str) -> bool:
    """Whether a line is nothing but a page number."""
    return numbering(text) is not None


def _made(found: re.Match[str]) -> Numbering | None:
    page = int(found["page"].translate(_DIGITS))
    last = found.groupdict().get("pages")
    pages = int(last.translate(_DIGITS)) if last else None
    if not page or (pages is not None and pages < page):
        return None
    return Numbering(page=page, pages=pages)
