"""The time that the records asked for cover."""

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from classifiers.fields.best import best_first
from classifiers.fields.dates import MONTHS, DateHit, dates_in, day_without_year
from classifiers.fields.order_dates import find_order_date
from classifiers.fields.sheet import Sheet, sheet_of
from domain.document import FieldReading, Run

_CLOCK = (
    r"(?:\(?(?:at )?(?:[0-9oil]{1,2}[:h. ][0-9oil]{2}(?::[0-9]{2})?|[0-9]{1,2} ?h|minuit|midnight|noon)\s?(?:hours|"
    r"hrs|a\.?m\.?|p\.?m\.?)?\s?(?:utc|pst|pdt|est|edt|gmt|[(]?local time[)]?)?\)?,?\s?(?:on |le |de |du )?)?"
)
_BEFORE = re.compile(
    rf"\b(?:from(?: and including)?|between|period of|period|beginning(?: on| with)?|commencing(?: on)?|starting(?: "
    rf"on)?|dated|du|entre|de|"
    rf"depuis|a compter|a partir|covering|couvrant|for|pour|dates of|comprise entre|periode|allant|"
    rf"debutant)\s*(?:the |le |du |:|on |and after |and including |dates of )*{_CLOCK}$"
)
_LINK = re.compile(
    rf"^[\s,]*(?:\(?inclusive(?:ment|ly)?\)?\s?)?(?:{_CLOCK})[\s,]*(?:to|and|until|through|thru|up to|till|ending|-|"
    rf"–|au|et|jusqu'au|jusqu'a|a)"
    rf"(?:\s+(?:and including|and ending|ending|ending on|on|the|le|and|including|inclusive|du))*\s*{_CLOCK}\s*$"
)
_OPEN_LINK = re.compile(
    r"^[\s,]*(?:to|until|up to|through|a|jusqu'a|au|jusqu'au)\s+(?:and including\s+)?(?:the (?:date|day|present)|"
    r"today|now|present|la date|ce jour|aujourd'hui|jour)"
    r"|^\s*(?:onward|onwards|to date|a ce jour|et apres)"
)
_DAY_ALONE = re.compile(
    r"\b(?:from|between|du|entre)\s+(?:the |le )?(?P<day>[0-9]{1,2})(?:st|nd|rd|th|er)?\s+(?:to|and|et|au)\s+(?:the |"
    r"le )?$"
)
_SINCE = re.compile(
    r"\b(?:since|from|depuis|a compter du|a partir du|on and after|after|starting(?: on)?|beginning(?: on)?|"
    r"commencing(?: on)?)\s*(?:the |le |du )?\s*$"
)
_STILL_OPEN = re.compile(
    r"\b(?:since|depuis|on and after|a partir du|a compter du|starting(?: on)?|beginning(?: on)?|commencing(?: "
    r"on)?)\s*(?:the |le )?$"
)
_ASKING = re.compile(
    r"\b(?:records?|logs?|information|documents?|renseignements|journaux|donnees|account|compte|invoices?|factures|"
    r"period|periode|"
    r"between|statements?|data|connexions?|acces|access|visit)"
)
_NOT_ASKED = re.compile(
    r"\b(?:affidavit|sworn|heard|hearing|audience|souscrit|hours of|office|valid|authorization|autorisation)\b"
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
    return _ends(run, "period_from")


def find_period_to(run: Run) -> Sequence[FieldReading]:
    """The last day of the records asked for, best first; absent where the period is open."""
    return best_first([*_ends(run, "period_to"), *_until_order(sheet_of(run), run)])


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
    for number, hit in enumerate(hits):
        if hit.day is None:
            continue
        following = hits[number + 1] if number + 1 < len(hits) else None
        yield from _pair(sheet, hit, following)
        yield from _yearless(sheet, hit, hits)
        yield from _same_month(sheet, hit)
        yield from _open(sheet, hit)
    yield from _whole(sheet)


def _pair(sheet: Sheet, hit: DateHit, following: DateHit | None) -> Iterator[Period]:
    if following is None or following.day is None or hit.day is None or following.day < hit.day:
        return
    if _LINK.match(sheet.flow[hit.end : following.start]) and _is_begun(sheet, hit.start):
        yield Period(
            first=hit.day,
            last=following.day,
            first_at=(hit.start, hit.end),
            last_at=(following.start, following.end),
            score=min(hit.score, following.score) * _asked(sheet, hit.start),
        )


def _is_begun(sheet: Sheet, start: int) -> bool:
    return _BEFORE.search(sheet.flow[max(0, start - 60) : start].replace("\n", " ")) is not None


def _asked(sheet: Sheet, start: int) -> float:
    near = sheet.flow[max(0, start - 240) : start + 120]
    if _NOT_ASKED.search(sheet.flow[max(0, start - 60) : start]):
        return 0.4
    return 1.0 if _ASKING.search(near) else 0.85


def _yearless(sheet: Sheet, last: DateHit, hits: Sequence[DateHit]) -> Iterator[Period]:
    """ "from March 1 to March 31, 2026": the first day takes its year from the last."""
    if last.day is None:
        return
    window = max(0, last.start - 60)
    for open_hit in day_without_year(sheet.flow[window : last.start], last.day.year):
        start, end = window + open_hit.start, window + open_hit.end
        if any(start < other.end and other.start < end for other in hits) or open_hit.day is None:
            continue
        if _LINK.match(sheet.flow[end : last.start]) and _is_begun(sheet, start) and open_hit.day <= last.day:
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


def _open(sheet: Sheet, hit: DateHit) -> Iterator[Period]:
    before = sheet.flow[max(0, hit.start - 30) : hit.start].replace("\n", " ")
    after = sheet.flow[hit.end : hit.end + 40].replace("\n", " ")
    closed = _OPEN_LINK.match(after)
    if _SINCE.search(before) and (closed or _STILL_OPEN.search(before)):
        yield Period(
            first=hit.day,
            last=None,
            first_at=(hit.start, hit.end),
            last_at=None,
            score=0.9 * hit.score * _asked(sheet, hit.start),
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
