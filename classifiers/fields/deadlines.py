"""How long an order gives: a number of days after service, or a day of the calendar."""

import re
from collections.abc import Iterator, Sequence

from classifiers.fields.best import best_first
from classifiers.fields.date_parts import Paper, Part, playing
from classifiers.fields.date_words import AT_THE_LATEST, DUE_BY
from classifiers.fields.dates import cut_of, dates_in
from classifiers.fields.numbers import NUMBER_WORD, digits, spelled
from classifiers.fields.other_days import SUPPOSED, behind, without
from classifiers.fields.producing import ELSEWHERE, for_producing
from classifiers.fields.prose import sentence_at
from classifiers.fields.sheet import Sheet, sheet_of
from domain.document import FieldReading, Run

_COUNT = (
    rf"(?:(?:(?P<word>{NUMBER_WORD})\b|[a-z]{{3,12}}(?=\s?[(\[]))\s*)?[(\[]?\s*(?P<figure>[0-9oilsb]{{1,3}})?\s*"
    r"[)\]]?\s*-?"
)
_UNIT = (
    r"(?P<unit>(?:clear |business |calendar |working |full )*(?:days?|weeks?|hours?|months?)|jours?|semaines?|"
    r"heures?|mois)(?![a-z])"
)
_WITHIN = re.compile(
    rf"\b(?:within|inside|in(?: the next)?|during the next|over the next|no(?:t)? later than|not more than|"
    rf"before the expiry of|at the latest|dans(?: les prochaine?s)?|d'ici|sous|avant|"
    rf"en deca de|au plus tard)\s+"
    rf"(?:a |an |the |un |une |les |le |period of |delai de |delai maximal de |plus tard |period not exceeding |au "
    rf"plus |\([a-z]{{2,12}}\) |[b-z]{{2}} (?=[a-z]+ ?\())*{_COUNT}{_UNIT}"
)
_HAS = re.compile(
    rf"\b(?:has|have|shall have|a|ont|dispose de|disposent de|beneficie de|is|est de)\s+(?:a period of |un delai de "
    rf")?{_COUNT}{_UNIT}\s+"
    r"(?:to|in which|within which|pour|afin|from|after|apres|de la|suivant)"
)
_AFTER = re.compile(
    rf"(?<![a-z0-9]){_COUNT}{_UNIT}\s+(?:at most |au plus |have (?:run|passed|gone by) )?(?:after|from|of|"
    rf"following|apres|suivant|a compter|de la signification|de la "
    rf"reception)"
)
_TERM = re.compile(
    rf"(?:^|\n|\||\s{{2}})\W*(?:[0-9]\W+)?(?:delai|your time|time(?: limit| allowed| given| to comply)?|"
    rf"deadline|when|due)\s*(?::|is|est de)?\s+"
    rf"(?:not more than |within )?{_COUNT}{_UNIT}"
)
"""A form's label with the time beside it: « Délai 30 jours »."""
_IN_THE_MONTH = re.compile(
    r"\b(?:dans le mois|within (?:a|one|the) (?:calendar )?month|in the month)\s+(?:qui suit|suivant|"
    r"after|of|following|from)\b"
)
_IN_THE_WEEK = re.compile(r"\b(?:dans la semaine|within (?:a|one|the) week|sous huitaine|dans la huitaine)\b")
LONGEST = 366
_DAYS_IN = {"day": 1, "week": 7, "month": 30, "jour": 1, "semaine": 7, "mois": 30}


def find_deadline_days(run: Run) -> Sequence[FieldReading]:
    """Days given for handing the records over, best first; where word and figure disagree the score says so."""
    sheet = sheet_of(run)
    return best_first(_day_counts(sheet))


def _day_counts(sheet: Sheet) -> Iterator[FieldReading]:
    for pattern, length in ((_IN_THE_WEEK, 7), (_IN_THE_MONTH, 30)):
        for found in sheet.find(pattern):
            cut = sheet.cut(found)
            if cut is not None and _context(sheet, found.start(), found.end()) > ELSEWHERE:
                yield cut.reading("deadline_days", length, 0.8)
    told = ((found, score) for pattern, score in _WORDED for found in sheet.find(pattern))
    for found, score in (*told, *((found, LABELLED) for found in _TERM.finditer(sheet.plain))):
        days, agreement = _days(found)
        cut = sheet.cut(found)
        context = 1.0 if score == LABELLED else _context(sheet, found.start(), found.end())
        if days is not None and cut is not None and 0 < days <= LONGEST and context > ELSEWHERE:
            yield cut.reading("deadline_days", days, score * agreement * context)


LABELLED = 0.9
"""The score of a time behind its own label on a form."""
_WORDED = ((_WITHIN, 0.97), (_HAS, 0.93), (_AFTER, 0.85))


def _days(found: re.Match[str]) -> tuple[int | None, float]:
    """The number of days, and how far word and figure bear each other out, 0..1."""
    word = spelled(found["word"]) if found["word"] else None
    figure = int(digits(found["figure"])) if found["figure"] and digits(found["figure"]).isdecimal() else None
    if word is None and figure is None:
        return None, 0.0
    agreement = 0.5 if word is not None and figure is not None and word != figure else 1.0
    count = word if word is not None else figure or 0
    unit = found["unit"].split()[-1]
    if unit.startswith(("hour", "heure")):
        return (count // 24 if count % 24 == 0 else None), agreement * 0.9
    return count * next((days for name, days in _DAYS_IN.items() if unit.startswith(name)), 1), agreement


def find_deadline_date(run: Run) -> Sequence[FieldReading]:
    """The day by which the records are due, best first."""
    sheet = sheet_of(run)
    found = [*playing(run, Part.DUE, Paper.ORDER, "deadline_date"), *_due_dates(sheet)]
    return best_first(without(found, behind(sheet, SUPPOSED)))


def _context(sheet: Sheet, start: int, end: int) -> float:
    """How much a time is for handing over, 0..1: none where something else only may happen within it."""
    first, _ = sentence_at(sheet.plain, start)
    supposed = SUPPOSED.search(sheet.flow[max(first, start - SUPPOSING) : start])
    return 0.0 if supposed else for_producing(sheet.plain, start, end)


SUPPOSING = 80


def _due_dates(sheet: Sheet) -> Iterator[FieldReading]:
    """Days that stand behind "on or before", « au plus tard », where the sentence hands something over."""
    for hit in dates_in(sheet.plain):
        cut = cut_of(sheet, hit)
        before = sheet.flow[max(0, hit.start - 70) : hit.start]
        if hit.day is None or cut is None:
            continue
        if DUE_BY.search(before) or AT_THE_LATEST.match(sheet.flow, hit.end, hit.end + 40):
            context = for_producing(sheet.plain, hit.start, hit.end)
            if context > ELSEWHERE:
                yield cut.reading("deadline_date", hit.day.isoformat(), hit.score * context)
