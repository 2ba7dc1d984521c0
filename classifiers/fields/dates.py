"""Dates as papers print them in English and French: where they stand, which day they mean, and when that is doubtful.

A month in words is never ambiguous. Digits alone are read year first, or by elimination (a number over twelve is a
day); 03/04/2026 stays without a value. A weekday printed beside a date confirms it, or takes its confidence away.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from itertools import chain

from classifiers.fields.calendar_words import MONTH_NUMBER, WEEKDAY_NUMBER, DateHit, day_of, figure
from classifiers.fields.sheet import Cut, Sheet, sheet_of
from classifiers.fields.worn_dates import worn
from domain.document import Finding, Mark, Run

_M = "|".join(sorted(MONTH_NUMBER, key=len, reverse=True))
_W = "|".join(WEEKDAY_NUMBER)
_DAY = r"(?P<day>[0-3oil]?[0-9oilsz](?![0-9]))(?:\s?(?:st|nd|rd|th|er|e|ieme)\b)?"
_YEAR = r"(?P<year>(?:[12][0-9oils]|z[0o])[0-9oilsz]{2})(?![0-9a-z])"
_MONTH = rf"(?P<month>{_M})\b\.?"
_WEEKDAY = rf"(?:(?P<weekday>{_W})\b,?\s+(?:the\s+|le\s+)?)?"
_NOT_BEFORE = r"(?<![0-9a-z/\-.])"

_NAMED = (
    (
        rf"{_NOT_BEFORE}{_WEEKDAY}(?:ce\s+)?{_DAY}(?:\s+(?:day\s+(?:of|0f|cf|ol|f|o)|day|jour\s+(?:de|du\s+mois\s+de|d'))|\s+(?:de|"
        rf"of))?,?\s*{_MONTH}[,.]?\s*{_YEAR}"
    ),
    rf"{_NOT_BEFORE}{_WEEKDAY}\b{_MONTH}\s*{_DAY}[,.]?\s*{_YEAR}",
    rf"{_NOT_BEFORE}{_DAY}[\-/]{_MONTH}[\-/]{_YEAR}",
)
_FIGURES = (
    (
        r"(?:(?<![0-9a-z/.])|(?<=\ble)|(?<=\bau)|(?<=\bdu)|(?<=[a-z]{2})(?=20[0-9]{2}[\-/.][01][0-9][\-/.][0-3][0-9]))(?<![0-9]-)"
        rf"{_YEAR.replace('(?![0-9a-z])', '')}(?P<sep>[\-/.])(?P<month>[01oil][0-9oils]|"
        rf"[1-9])(?P=sep)(?P<day>[0-3oil][0-9oils]|[1-9])(?![0-9a-z/\-])"
    ),
    (
        r"(?<![0-9a-z\-/.])(?P<a>[0-3oil]?[0-9oils])(?P<sep>[\-/.])(?P<b>[0-3oil]?[0-9oils])(?P=sep)(?P<year>(?:[1il]9|20|"
        r"2o)[0-9oils]{2}|[0-9]{2})(?![0-9a-z/\-])"
    ),
)
_NAMED_PATTERNS = tuple(re.compile(pattern) for pattern in _NAMED)
_YEAR_FIRST, _EITHER = (re.compile(pattern) for pattern in _FIGURES)
_OPEN = re.compile(
    rf"{_NOT_BEFORE}(?:{_DAY}(?:\s+(?:day\s+of|de|of))?\s*(?P<month>{_M})\b\.?|"
    rf"\b(?P<month2>{_M})\b\.?\s*(?P<day2>[0-3oil]?[0-9oilsz])(?![0-9]))"
)

_UNITS_EN = dict(
    zip(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ],
        range(1, 20),
        strict=True,
    )
)
_ORDINALS_EN = dict(
    zip(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
        ],
        range(1, 21),
        strict=True,
    )
) | {"thirtieth": 30}
_UNITS_FR = dict(
    zip(
        [
            "un",
            "deux",
            "trois",
            "quatre",
            "cinq",
            "six",
            "sept",
            "huit",
            "neuf",
            "dix",
            "onze",
            "douze",
            "treize",
            "quatorze",
            "quinze",
            "seize",
            "dix-sept",
            "dix-huit",
            "dix-neuf",
            "vingt",
        ],
        range(1, 21),
        strict=True,
    )
) | {"premier": 1, "trente": 30, "vingt-et-un": 21, "trente-et-un": 31}
_SPELLED_DAY_EN = "|".join(sorted(_ORDINALS_EN, key=len, reverse=True))
_SPELLED_DAY_FR = "|".join(sorted(_UNITS_FR, key=len, reverse=True))
_SPELLED_UNIT_FR = r"(?:[- ]?(?:et[- ]un|un|deux|trois|quatre|cinq|six|sept|huit|neuf))?"
_SPELLED_UNIT_EN = r"(?:[- ]?(?:one|two|three|four|five|six|seven|eight|nine))?"
_SPELLED = (
    re.compile(
        rf"\b(?P<day>(?:twenty|thirty)?[- ]?(?:{_SPELLED_DAY_EN}))\s+(?:day\s+of|of|day)?\s*(?P<month>{_M})\b,?\s*"
        rf"(?:in\s+the\s+year\s+)?(?:{_YEAR}|(?P<words>two\s+thousand(?:\s+and)?\s+(?:twenty|"
        rf"thirty){_SPELLED_UNIT_EN}))"
    ),
    re.compile(
        rf"\b(?P<day>(?:{_SPELLED_DAY_FR}){_SPELLED_UNIT_FR})\s+(?P<month>{_M})\b,?\s*(?:de\s+l'an\s+)?"
        rf"(?:{_YEAR}|(?P<words>deux\s+mille\s+(?:vingt|trente){_SPELLED_UNIT_FR}))"
    ),
)


def dates_in(plain: str) -> tuple[DateHit, ...]:
    """Every date of a folded text, in its order; a stretch is read once, by the most telling form that gives a day."""
    return _dates_in(plain)


@lru_cache(maxsize=64)
def _dates_in(plain: str) -> tuple[DateHit, ...]:
    taken: list[DateHit] = []
    found = [*chain(_named(plain), _spelled(plain), _year_first(plain), _either(plain), worn(plain))]
    for hit in sorted(found, key=lambda hit: hit.day is None and not hit.either):
        if all(hit.end <= other.start or hit.start >= other.end for other in taken):
            taken.append(hit)
    return tuple(sorted(taken, key=lambda hit: hit.start))


def _named(plain: str) -> Iterator[DateHit]:
    for pattern in _NAMED_PATTERNS:
        for found in pattern.finditer(plain):
            parts = found.groupdict()
            day = day_of(figure(parts["year"]), MONTH_NUMBER[parts["month"]], figure(parts["day"]))
            yield _hit(found, day, _weekday_score(day, parts.get("weekday")))


def _weekday_score(day: date | None, weekday: str | None) -> float:
    if day is None:
        return 0.2
    if weekday is None:
        return 0.97
    return 1.0 if day.weekday() == WEEKDAY_NUMBER[weekday] else 0.45


def _spelled(plain: str) -> Iterator[DateHit]:
    for pattern, french in zip(_SPELLED, (False, True), strict=True):
        for found in pattern.finditer(plain):
            year = figure(found["year"]) if found["year"] else _spelled_year(found["words"])
            spelled = _spelled_french(found["day"]) if french else _spelled_english(found["day"])
            day = day_of(year, MONTH_NUMBER[found["month"]], spelled)
            yield _hit(found, day, 0.93 if day else 0.2)


def _spelled_english(words: str) -> int:
    parts = re.split(r"[\s\-]+", words.strip())
    tens = {"twenty": 20, "thirty": 30}.get(parts[0], 0)
    last = parts[-1] if tens and len(parts) > 1 else parts[0]
    return tens + (_ORDINALS_EN.get(last) or _UNITS_EN.get(last) or 0)


def _spelled_french(words: str) -> int:
    text = re.sub(r"\s+", "-", words.strip())
    if text in _UNITS_FR:
        return _UNITS_FR[text]
    tens, _, unit = text.partition("-")
    return _UNITS_FR.get(tens, 0) + _UNITS_FR.get(unit.removeprefix("et-"), 0)


def _spelled_year(words: str) -> int:
    text = re.sub(r"[\s\-]+", " ", words)
    tens = 30 if "thirty" in text or "trente" in text else 20
    tail = text.split(" ")[-1]
    return 2000 + tens + (_UNITS_EN.get(tail) or (_UNITS_FR.get(tail, 0) if tail not in {"vingt", "trente"} else 0))


def _year_first(plain: str) -> Iterator[DateHit]:
    for found in _YEAR_FIRST.finditer(plain):
        day = day_of(figure(found["year"]), figure(found["month"]), figure(found["day"]))
        if day is not None:
            yield _hit(found, day, 0.97)


def _either(plain: str) -> Iterator[DateHit]:
    for found in _EITHER.finditer(plain):
        first, second, year = figure(found["a"]), figure(found["b"]), figure(found["year"])
        year += 2000 if year < 100 else 0
        days = {day_of(year, second, first), day_of(year, first, second)} - {None}
        certain = sorted(day for day in days if day is not None)
        if len(certain) == 1:
            yield _hit(found, certain[0], 0.85 if len(found["year"]) == 4 else 0.6)
        elif len(certain) == 2 and len(found["year"]) == 4:
            yield DateHit(start=found.start(), end=found.end(), day=None, score=0.4, either=tuple(certain))


def _hit(found: re.Match[str], day: date | None, score: float) -> DateHit:
    return DateHit(start=found.start(), end=found.end(), day=day, score=score)


def day_without_year(plain: str, year: int) -> tuple[DateHit, ...]:
    """Dates that leave the year to another ("from March 1 to March 31, 2026"), read in the year given."""
    return tuple(
        _hit(
            found,
            day_of(year, MONTH_NUMBER[found["month"] or found["month2"]], figure(found["day"] or found["day2"])),
            0.9,
        )
        for found in _OPEN.finditer(plain)
    )


def first_date(plain: str) -> DateHit | None:
    """The first date of a folded text, or None."""
    return next(iter(dates_in(plain)), None)


def cut_of(sheet: Sheet, hit: DateHit) -> Cut | None:
    """The words that a date of `sheet.plain` stands in."""
    return sheet.cut_raw(sheet.origin(hit.start), sheet.origin(hit.end))


def ambiguous_dates(run: Run) -> tuple[Finding, ...]:
    """Every date of a run that may mean two days (03/04/2026), as findings with their place."""
    sheet = sheet_of(run)
    cuts = [cut_of(sheet, hit) for hit in dates_in(sheet.plain) if len(hit.either) == 2]
    return tuple(
        Finding(mark=Mark.AMBIGUOUS_DATE, page=cut.page, box=cut.box, raw=cut.text, confidence=cut.confidence)
        for cut in cuts
        if cut is not None
    )
