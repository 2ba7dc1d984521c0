"""The day an order was made: not that of its stamps, its affidavits, or the records it asks for."""

import re
from collections.abc import Iterator, Sequence

from classifiers.fields.best import best_first
from classifiers.fields.dates import DateHit, cut_of, dates_in, first_date
from classifiers.fields.sheet import Sheet, sheet_of
from domain.document import FieldReading, Run

_SAYS_SO = re.compile(
    r"(?:pronounced|date of (?:the |this )?order|order made|made on|ordonnance rendue|rendue? (?:le|a)|date de "
    r"l'ordonnance)"
    r"[^.;]{0,24}$"
)
_SAT = re.compile(
    r"\b(?:presided|presiding|sitting|before|devant|coram|presente?|presence)\b[^.;]{4,70}?(?:\bon\b|\ble\b|,)\s*"
    r"(?:[a-z\-]+,\s*)?(?:the |le )?$"
)
_EARLIER = re.compile(
    r"\b(?:order|judgment|ordonnance|jugement|entente|decision|affidavit|agreement|contract)s?\b[^.;]{0,30}\b(?:of|du|"
    r"pronounced|dated|rendue?|made|intervenue?|granted|signed)\s*(?:on|le|the|au)?\s*$"
)
"""An earlier paper's date."""
_TO_COME = re.compile(
    r"\b(?:by|(?:no|not) later than|on or before|until|till|since|through|between|jusqu'au|au plus tard|d'ici|avant|"
    r"le ou avant|depuis|pour|expires?|returnable[^.;]{0,30}|adjourned[^.;]{0,30}|attend[^.;]{0,30})\s*"
    r"(?:on|le|the|du|:)?\s*(?:the )?$"
)
_AT_A_TIME = re.compile(r"[\s,]*(?:au plus tard|at the latest|a [0-9]{1,2} ?h|at [0-9]{1,2}[:.][0-9]{2})")
_DATED = re.compile(
    r"(?:\bdated|\bordered|\bdate\s*:?|\bdone|\bmade|\bgiven|\bissued at|\bsigned|\bfait|\bsigne|\bdonne|\bmontreal|"
    r"\bthis|\bce|^le)\b[^.;\n]{0,60}$"
)
_STAMP = re.compile(
    r"\b(?:filed|entered|issued|received|recu|delivre|inscrite?|depose|registered|stamp|greffe|faxed|fax|telecopie|"
    r"certified|scanned|page|copy)\b"
)
_OTHER = re.compile(
    r"\b(?:affidavit|sworn|affirmed|souscrit|assermente|declaration|until|before|on or before|between|from|to|and|et|"
    r"au|"
    r"du|entre|since|depuis|jusqu'au|expires?|later than|plus tard|avant|born|ne le|nee le|heard|hearing|entendu|"
    r"audience|returnable|notice|avis|letter|lettre|order of|dated|datee?|offence|contract|contrat|agreement|"
    r"registered|enregistre|as of|le|on|of)\s*(?:the|le|on)?\s*,?\s*$"
)
_HEARD_ON = re.compile(r"\b(?:heard|made|pronounced|entendue?|rendue?)\s+(?:on|le)\s+$")
_HEARD = re.compile(
    r"\b(?:heard|made|pronounced|sitting|entendue?|rendue?|siegeant)\b[^.;]{0,30}\b(?:before|by|devant|"
    r"par)\b[^.;]{0,90}\b(?:on|le)\s+$"
)
_BEGUN = re.compile(
    r"\W*(?:the |le |this |ce )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi|mercredi|jeudi|vendredi|"
    r"samedi|dimanche|"
    r"[0-9oil]{1,2} ?(?:st|nd|rd|th|er|e)?\s+(?:day|jour))\b"
)
_PLACE = re.compile(r"[a-z\-.' ]{3,24},? (?:le |the |this |ce )?")
HEADING_ROWS = 30
NOWHERE = 0.3
"""The score of a date that a sentence speaks of: it is not the order's."""

HEAD = 0.55
"""Headings end about here, as a fraction of the first page."""


def find_order_date(run: Run) -> Sequence[FieldReading]:
    """The day of the order, best first: what the paper calls its date, its heading, or where it is signed."""
    sheet = sheet_of(run)
    return best_first([*_readings(sheet), *_in_columns(sheet)])


def _in_columns(sheet: Sheet) -> Iterator[FieldReading]:
    """A date broken over the lines of the right half of a heading."""
    for number, row in enumerate(sheet.rows[:HEADING_ROWS]):
        for cell in row[1:] if len(row) > 1 else row:
            if _BEGUN.match(cell.plain) and not dates_in(cell.plain):
                tokens = tuple(token for one in sheet.column(number, cell, depth=2) for token in one.tokens)
                hit = first_date(" ".join(token.plain for token in tokens))
                if hit is not None and hit.day is not None and hit.start < 12:
                    yield sheet.cut_tokens(tokens).reading("order_date", hit.day.isoformat(), hit.score * 0.97)


def _readings(sheet: Sheet) -> Iterator[FieldReading]:
    for hit in dates_in(sheet.plain):
        cut = cut_of(sheet, hit)
        place = _place_score(sheet, hit)
        if hit.day is not None and cut is not None and place > NOWHERE:
            yield cut.reading("order_date", hit.day.isoformat(), hit.score * place)


def _place_score(sheet: Sheet, hit: DateHit) -> float:
    """How much the place of a date says that it is the order's own, 0..1."""
    start, _ = sheet.line_bounds(hit.start)
    before = sheet.plain[max(0, hit.start - 110) : hit.start]
    line = sheet.plain[start : sheet.line_bounds(hit.end)[1]]
    told = _told(sheet, hit, before.replace("\n", " "), line)
    if told is not None:
        return told
    alone = (hit.end - hit.start) / max(1, len(line))
    previous = sheet.plain[max(0, sheet.plain.rfind("\n", 0, max(0, start - 1))) : start]
    following = sheet.plain[sheet.line_bounds(hit.end)[1] : sheet.line_bounds(hit.end)[1] + 30]
    if _STAMP.search(line) or (alone > 0.6 and (_STAMP.search(previous) or _STAMP.search(following))):
        return 0.35
    if _DATED.search(sheet.plain[max(0, hit.start - 70) : hit.start].replace("\n", " ")) and _opens(sheet, hit):
        return 0.93
    cut = cut_of(sheet, hit)
    if cut is not None and cut.page == sheet.tokens[0].page and cut.box.bottom < HEAD and (alone > 0.4 or ")" in line):
        return 0.97 if _has_weekday(sheet, hit) or ")" in line else 0.88
    after = sheet.flow[hit.end : hit.end + 12]
    if _HEARD.search(before) or (_HEARD_ON.search(before) and re.match(r",?\s*(?:by|before|par|devant)\b", after)):
        return 0.8
    if _OTHER.search(before):
        return NOWHERE
    return 0.6 if alone > 0.6 else 0.4


def _told(sheet: Sheet, hit: DateHit, before: str, line: str) -> float | None:
    """The score where words leave no doubt whose date it is, or where place and date have a line for themselves."""
    if _speaks_of_another(before, sheet.flow[hit.end : hit.end + 24]):
        return NOWHERE
    if _SAYS_SO.search(before):
        return 1.0
    if _SAT.search(before):
        return 0.94
    start, end = sheet.line_bounds(hit.start)
    if _PLACE.fullmatch(sheet.plain[start : hit.start]) and hit.end > end - 3:
        return 0.6 if _STAMP.search(line) else 0.9
    return None


def _speaks_of_another(before: str, behind: str) -> bool:
    """Whether a date is that of an earlier paper, or of something to come."""
    opens = re.match(r"\W*(?:this |the )?(?:order|ordonnance|judgment)", before.lstrip())
    earlier = _EARLIER.search(before) and not opens
    return bool(earlier or _TO_COME.search(before) or _AT_A_TIME.match(behind))


def _has_weekday(sheet: Sheet, hit: DateHit) -> bool:
    return (
        re.match(
            r"\W*(?:[a-z]+day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b", sheet.plain[hit.start : hit.end]
        )
        is not None
    )


def _opens(sheet: Sheet, hit: DateHit) -> bool:
    """Whether the words "dated", « fait » open the line (or the one before), and do not stand inside a sentence."""
    start, _ = sheet.line_bounds(hit.start)
    line = sheet.plain[start : hit.start]
    text = (
        line
        if len(line.strip()) > 4
        else sheet.plain[max(0, sheet.plain.rfind("\n", 0, max(0, start - 1))) : hit.start]
    )
    opening = (
        r"\W*(?:dated|ordered|date\b|done|made|given|issued at|signed|fait|signe|donne|this|ce\b|le\b|"
        r"[a-z\-. ]{3,24}, (?:this|ce|le)\b)"
    )
    return re.match(opening, text) is not None
