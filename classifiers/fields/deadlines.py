"""How long an order gives: a number of days after service, or a day of the calendar."""

import re
from collections.abc import Iterator, Sequence

from classifiers.fields.best import best_first
from classifiers.fields.dates import cut_of, dates_in
from classifiers.fields.numbers import NUMBER_WORD, digits, spelled
from classifiers.fields.prose import sentence_at
from classifiers.fields.sheet import Sheet, sheet_of
from domain.document import FieldReading, Run

_COUNT = rf"(?:(?P<word>{NUMBER_WORD})\b\s*)?[(\[]?\s*(?P<figure>[0-9oilsb]{{1,3}})?\s*[)\]]?\s*-?"
_UNIT = (
    r"(?P<unit>(?:clear |business |calendar |working |full )*(?:days?|weeks?|hours?|months?)|jours?|semaines?|"
    r"heures?|mois)(?![a-z])"
)
_WITHIN = re.compile(
    rf"\b(?:within|inside|in(?: the next)?|during the next|over the next|no(?:t)? later than|not more than|"
    rf"before the expiry of|at the latest|dans(?: les prochaine?s)?|d'ici|sous|avant|"
    rf"en deca de|au plus tard)\s+"
    rf"(?:a |an |the |un |une |les |le |period of |delai de |delai maximal de |plus tard |period not exceeding |au "
    rf"plus )*{_COUNT}{_UNIT}"
)
_HAS = re.compile(
    rf"\b(?:has|have|shall have|a|ont|dispose de|disposent de|beneficie de|is|est de)\s+(?:a period of |un delai de "
    rf")?{_COUNT}{_UNIT}\s+"
    r"(?:to|in which|within which|pour|afin|from|after|apres|de la|suivant)"
)
_AFTER = re.compile(
    rf"(?<![a-z0-9]){_COUNT}{_UNIT}\s+(?:after|from|of|following|apres|suivant|a compter|de la signification|de la "
    rf"reception)"
)
_PRODUCES = re.compile(
    r"\b(?:write|bring|draw up|hand|identify|tell|apport|expedi|etablir|parvien|produce|disclose|deliver|"
    r"provide|furnish|release|give|hand over|send|supply|make available|transmit|comply|"
    r"production|disclosure|communiquer|communication|remettre|transmettre|divulguer|fournir|produire|donner|"
    r"delivrer|livrer|conformer)"
)
_ELSEWHERE = re.compile(
    r"\b(?:costs?|depens|apply|applying|report|postponed|put back|scheduling|serve|return to me|pay|payer|paye|"
    r"payes|appeal|appel|vary|set aside|revoke|revoquer|annuler|preserve|preserver|"
    r"conserver|"
    r"conservation|keep|retain|notify|aviser|informer|not (?:tell|disclose|inform|notify)|ne pas|statement of claim|"
    r"defen[cs]e|amend|"
    r"file|deposer|produce an affidavit|oppose|contester|reimburse|rembourser|return|valid|expires?|destroy|detruire)\b"
)
_BY = re.compile(
    r"\b(?:on or before|not? later than|no later than|before|by|au plus tard|avant|d'ici|at the latest on|deadline|"
    r"due|echeance|return date|date de remise)\s*(?:the end of the day|noon|the close of business|"
    r"\d{1,2}[:h]\d{2}(?: ?[ap]\.?m\.?)?|"
    r"[45] ?p\.?m\.?|midi|16 h(?:eures)?|17 h(?:eures)?)?\s*(?:on|le|the|du|:|of)?\s*$"
)
_LATEST = re.compile(
    r"[\s,]*(?:a \d{1,2} ?h(?:eures)?,? )?(?:au plus tard|at the latest|or (?:earlier|sooner|"
    r"before))\b"
)
_IN_THE_WEEK = re.compile(r"\b(?:dans la semaine|within (?:a|one|the) week|sous huitaine|dans la huitaine)\b")
LONGEST = 366
ELSEWHERE = 0.45
"""The score of a time that is for paying, appealing or preserving: no deadline for producing."""

_DAYS_IN = {"day": 1, "week": 7, "month": 30, "jour": 1, "semaine": 7, "mois": 30}


def find_deadline_days(run: Run) -> Sequence[FieldReading]:
    """Days given for handing the records over, best first; where word and figure disagree the score says so."""
    sheet = sheet_of(run)
    return best_first(_day_counts(sheet))


def _day_counts(sheet: Sheet) -> Iterator[FieldReading]:
    for found in sheet.find(_IN_THE_WEEK):
        week = sheet.cut(found)
        if week is not None and _context(sheet.plain, found.start(), found.end()) > ELSEWHERE:
            yield week.reading("deadline_days", 7, 0.8)
    for pattern, score in ((_WITHIN, 0.97), (_HAS, 0.93), (_AFTER, 0.85)):
        for found in sheet.find(pattern):
            days, agreement = _days(found)
            cut = sheet.cut(found)
            context = _context(sheet.plain, found.start(), found.end())
            if days is not None and cut is not None and 0 < days <= LONGEST and context > ELSEWHERE:
                yield cut.reading("deadline_days", days, score * agreement * context)


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


def _context(plain: str, start: int, end: int) -> float:
    """How much the sentence says that this is the time for producing, 0..1: nearest verb counts."""
    first, last = sentence_at(plain, start)
    near = plain[max(first, start - 260) : min(last, end + 260)].replace("\n", " ")
    middle = start - max(first, start - 260)
    producing = [abs(found.start() - middle) for found in _PRODUCES.finditer(near)]
    other = [abs(found.start() - middle) for found in _ELSEWHERE.finditer(near)]
    if not producing:
        return ELSEWHERE if other else 0.7
    return 0.7 if other and min(other) < min(producing) else 1.0


def find_deadline_date(run: Run) -> Sequence[FieldReading]:
    """The day by which the records are due, best first."""
    sheet = sheet_of(run)
    return best_first(_due_dates(sheet))


def _due_dates(sheet: Sheet) -> Iterator[FieldReading]:
    for hit in dates_in(sheet.plain):
        cut = cut_of(sheet, hit)
        before = sheet.flow[max(0, hit.start - 70) : hit.start].replace("\n", " ")
        after = sheet.flow[hit.end : hit.end + 40]
        if hit.day is not None and cut is not None and (_BY.search(before) or _LATEST.match(after)):
            context = _context(sheet.plain, hit.start, hit.end)
            if context > ELSEWHERE:
                yield cut.reading("deadline_date", hit.day.isoformat(), hit.score * context)
