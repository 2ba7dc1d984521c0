"""The time that the records asked for cover."""

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from classifiers.fields.best import best_first
from classifiers.fields.calendar_words import MONTHS, DateHit
from classifiers.fields.date_parts import Paper, Part, playing
from classifiers.fields.date_words import NOT_RECORDS, PERIOD_BEGINS, PERIOD_LINK, RECORDS
from classifiers.fields.dates import dates_in, day_without_year
from classifiers.fields.order_dates import find_order_date
from classifiers.fields.sheet import Sheet, sheet_of
from domain.document import FieldReading, Run

_DAY_ALONE = re.compile(
    r"\b(?:from|between|du|entre)\s+(?:the |le )?(?P<day>[0-9]{1,2})(?:st|nd|rd|th|er)?\s+(?:to|and|et|au)\s+(?:the |"
    r"le )?$"
)
_MONTH_WORDS = "|".join(sorted((name for names in MONTHS for name in names if len(name) > 3), key=len, reverse=True))
_WHOLE_MONTH = re.compile(
    rf"\b(?:month of|mois de|mois d'|during|for|pour|en|throughout|au cours de|in)\s+(?P<month>{_MONTH_WORDS}|may|"
    rf"mai|mars|june|juin|july)\s+(?P<year>(?:19|20)[0-9]{{2}})"
)
_WHOLE_YEAR = re.compile(r"\b(?:calendar year|year|annee(?: civile)?|exercice)\s+(?P<year>(?:19|20)[0-9]{2})\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A stretch of time in `sheet.flow`: its first and last day (None where open) and where each is printed."""

    first: date | None
    last: date | None
    first_at: tuple[int, int] | None
    last_at: tuple[int, int] | None
    score: float


def find_period_from(run: Run) -> Sequence[FieldReading]:
    """The first day of the records asked for, best first."""
    said = playing(run, Part.FROM, Paper.ORDER, "period_from")
    return best_first([*said, *_ends(run, "period_from")])


def find_period_to(run: Run) -> Sequence[FieldReading]:
    """The last day of the records asked for, best first; absent where the period is open."""
    said = playing(run, Part.TO, Paper.ORDER, "period_to")
    return best_first([*said, *_ends(run, "period_to"), *_until_order(sheet_of(run), run)])


def _ends(run: Run, name: str) -> Sequence[FieldReading]:
    sheet = sheet_of(run)
    found = sorted(_periods(sheet), key=lambda period: -period.score)
    if not found:
        return ()
    return best_first(reading for period in found for reading in _reading(sheet, period, name))


def _reading(sheet: Sheet, period: Period, name: str) -> Iterator[FieldReading]:
    day, place = (period.first, period.first_at) if name == "period_from" else (period.last, period.last_at)
    if day is None or place is None:
        return
    cut = sheet.cut_raw(sheet.origin(place[0]), sheet.origin(place[1]))
    if cut is not None:
        yield cut.reading(name, day.isoformat(), period.score)


def _periods(sheet: Sheet) -> Iterator[Period]:
    hits = dates_in(sheet.plain)
    for hit in hits:
        if hit.day is None:
            continue
        yield from _yearless(sheet, hit, hits)
        yield from _same_month(sheet, hit)
    yield from _whole(sheet)


def _is_begun(sheet: Sheet, start: int) -> bool:
    return PERIOD_BEGINS.search(sheet.flow[max(0, start - 60) : start].replace("\n", " ")) is not None


def _asked(sheet: Sheet, start: int) -> float:
    near = sheet.flow[max(0, start - 240) : start + 120]
    if NOT_RECORDS.search(sheet.flow[max(0, start - 60) : start]):
        return 0.4
    return 1.0 if RECORDS.search(near) else 0.85


def _yearless(sheet: Sheet, last: DateHit, hits: Sequence[DateHit]) -> Iterator[Period]:
    """ "from March 1 to March 31, 2026": the first day takes its year from the last."""
    if last.day is None:
        return
    window = max(0, last.start - 60)
    for open_hit in day_without_year(sheet.flow[window : last.start], last.day.year):
        start, end = window + open_hit.start, window + open_hit.end
        if any(start < other.end and other.start < end for other in hits) or open_hit.day is None:
            continue
        if PERIOD_LINK.match(sheet.flow[end : last.start]) and _is_begun(sheet, start) and open_hit.day <= last.day:
            yield Period(
                first=open_hit.day,
                last=last.day,
                first_at=(start, end),
                last_at=(last.start, last.end),
                score=0.93 * _asked(sheet, start),
            )


def _same_month(sheet: Sheet, last: DateHit) -> Iterator[Period]:
    """ "from 1 to 15 March 2026", « entre le 3 et le 9 mars 2026 »: the last day lends month and year."""
    window = max(0, last.start - 40)
    found = _DAY_ALONE.search(sheet.flow[window : last.start])
    if found is None or last.day is None or not 1 <= int(found["day"]) <= last.day.day:
        return
    place = (window + found.start("day"), window + found.end("day"))
    yield Period(
        first=last.day.replace(day=int(found["day"])),
        last=last.day,
        first_at=place,
        last_at=(last.start, last.end),
        score=0.9 * _asked(sheet, place[0]),
    )


def _whole(sheet: Sheet) -> Iterator[Period]:
    for found in sheet.find(_WHOLE_MONTH):
        month = next(number for number, names in enumerate(MONTHS, start=1) if found["month"] in names)
        year = int(found["year"])
        yield _span(found, date(year, month, 1), date(year, month, monthrange(year, month)[1]), 0.8)
    for found in sheet.find(_WHOLE_YEAR):
        year = int(found["year"])
        yield _span(found, date(year, 1, 1), date(year, 12, 31), 0.75)


def _span(found: re.Match[str], first: date, last: date, score: float) -> Period:
    return Period(first=first, last=last, first_at=found.span(), last_at=found.span(), score=score)


_THIS_DATE = re.compile(
    r"\b(?:to|until|through|jusqu'a|a)\s+(?:and including )?"
    r"(?P<words>(?:the |la )?date (?:of this order|de (?:la presente|cette) ordonnance))"
)


def _until_order(sheet: Sheet, run: Run) -> Iterator[FieldReading]:
    """ "to the date of this Order": the last day is the order's own."""
    made = next(iter(find_order_date(run)), None)
    for found in sheet.find(_THIS_DATE):
        cut = sheet.cut(found, "words")
        if made is not None and cut is not None:
            yield cut.reading("period_to", made.value, made.confidence)
