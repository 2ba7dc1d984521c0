"""Dates that a fax has bent: "Scptember 15, 2O26", "23td dav of February, 2024", "May 26, 1022".

Place tells what letters no longer do: what stands between a day and a year is a month, if one month alone is near it.
A year that lost a figure takes it from the other years of the paper, and scores as doubt.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz.distance import OSA

from classifiers.fields.calendar_words import MONTH_NUMBER, DateHit, day_of

LONG_MONTH = 5
"""Months of so many letters are known with two of them misread, shorter ones with one."""

WORN, GUESSED = 0.8, 0.5
"""Scores of a date with a misread letter, and of one whose year the paper's other years had to tell."""

_DIRT = r"[\s,.;:'\"_|~*\-]{0,5}"
_DAY = r"(?P<day>[0-3oilu|!][0-9oilsgbzu|!]|[0-9oilsgz|!])(?![0-9])(?:\s?(?:st|nd|rd|th|td|tn|tb|lh|ih|er|e)\b)?"
_OF = r"(?:(?:d[a-z]{1,2}|jour)\s+(?:o[a-z]|de|du)\s+|d[a-z]{2}\s+|o[a-z]\s+|de\s+)?"
_MONTH = r"(?P<month>[a-z]{3,10}(?:\s[a-z](?=\s))?)"
_YEAR = r"(?P<year>(?=[a-z$?]{0,2}[0-9])[12zil][0-9a-z$?]{2,3})(?![0-9a-z$?])"
_PATTERNS = (
    re.compile(rf"(?<![0-9a-z/\-.(]){_DAY}{_DIRT}{_OF}{_MONTH}{_DIRT}{_YEAR}"),
    re.compile(rf"(?<![a-z]){_MONTH}{_DIRT}(?:(?<![a-z])|(?=[0-9])){_DAY}{_DIRT}{_YEAR}"),
)
_FIXES = str.maketrans("oilszunbgq|!$", "0115200899115")
_USUAL = frozenset("0123456789oilsz")
"""Figures, and the letters that every fax makes of them."""

_YEARS = re.compile(r"(?<![0-9])20[0-4][0-9](?![0-9])")


def worn(plain: str) -> Iterator[DateHit]:
    """Dates of a folded text whose figures or month lost a letter or two."""
    for pattern in _PATTERNS:
        for found in pattern.finditer(plain):
            month = _month(found["month"].replace(" ", ""))
            if month:
                yield from _read(plain, found, month)


def _read(plain: str, found: re.Match[str], month: int) -> Iterator[DateHit]:
    year, score = _year(found["year"], plain)
    day = day_of(year, month, _figure(found["day"]))
    if day is not None:
        yield DateHit(start=found.start(), end=found.end(), day=day, score=score)


@lru_cache(maxsize=256)
def _month(word: str) -> int:
    """The one month that a misread word may be; 0 where none or several may."""
    if word in MONTH_NUMBER:
        return MONTH_NUMBER[word]
    allowed = 2 if len(word) >= LONG_MONTH else 1
    far: dict[int, int] = {}
    for name, number in MONTH_NUMBER.items():
        if len(name) > 3:
            far[number] = min(far.get(number, 99), OSA.distance(word, name))
    nearest = min(far.values())
    near = [number for number, distance in far.items() if distance == nearest]
    return near[0] if nearest <= allowed and len(near) == 1 else 0


def _figure(text: str) -> int:
    digits = text.translate(_FIXES)
    return int(digits) if digits.isdecimal() else 0


def _year(text: str, plain: str) -> tuple[int, float]:
    """The year that worn figures say, and how sure; 0 where nothing tells it."""
    others = set(_YEARS.findall(plain))
    figures = text.translate(_FIXES)
    if len(text) == 4 and 1990 <= _figure(text) <= 2099:
        plainly = set(text) <= _USUAL or figures in others
        return _figure(text), WORN if plainly else GUESSED
    near = {other for other in others if OSA.distance(figures, other) == 1}
    return (int(near.pop()), GUESSED) if len(near) == 1 else (0, 0.0)
