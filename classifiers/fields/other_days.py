"""Days that a paper prints for another purpose than the one that a field looks for, known by the words around them."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise

from classifiers.fields.date_words import IN_FORCE, PERIOD_LINK, UNTIL
from classifiers.fields.dates import cut_of, dates_in
from classifiers.fields.sheet import Sheet
from domain.document import FieldReading
from domain.page import Box

Place = tuple[int, Box]

REACH = 140
"""So many letters before a day still say what it is for."""

OF_AN_OFFICE = re.compile(
    r"\b(?:(?:appointment|commission|nomination|licence|charge)\s+(?:\w+\s+){0,2}?(?:expires?|ends?|expire(?:ra)?|"
    r"prend fin|se termine)|(?:judgment|jugement|homologue\w*|homologated)(?: [^.;]{0,120})?)\b\W*(?:on|le|the)?\s*$"
)
"""An official's own office ends, or a court gave its judgment, on such a day."""
OF_A_YEAR = re.compile(
    r"\b(?:year|month|quarter|fiscal|exercice|annee)(?:['’]s)?[\s\-]*(?:ends?|ended|ending|termine|"
    r"clos)\b\W*(?:on|le)?\W*$"
)
SUPPOSED = re.compile(
    r"\b(?:unless|if|failing|should|lapses?|a defaut|faute|a moins|caduque|sans effet|si|s'il|"
    r"sera sans)\b(?:[^,;:]|(?<=inc),){0,110}$"
)
"""By such a day something else happens or does not: nothing is handed over by it."""


_OF_RECORDS = re.compile(
    r"\b(?:records?|logs?|information|documents?|invoic\w+|bills?|statements?|receipts?|payments?|charges|history|"
    r"traffic|log-?ins?|renseignements|journaux|factur\w+|releves?|paiements?|recus?|connexions?|donnees|historique)\b"
    r"(?:(?!\b(?:consent|permission|authori\w+|letter|leave|rely|may|consentement|autorisation|lettre|presente)\b)[^.;])"
    r"{0,60}$"
)
"""Records are named, and no permission after them: what follows is their time."""


def behind(sheet: Sheet, words: re.Pattern[str]) -> frozenset[Place]:
    """The places of all days behind such words."""
    return frozenset(
        (cut.page, cut.box)
        for hit in dates_in(sheet.plain)
        if words.search(sheet.flow[max(0, hit.start - REACH) : hit.start]) and (cut := cut_of(sheet, hit)) is not None
    )


def ends_of_records(sheet: Sheet) -> frozenset[Place]:
    """The places of all second days of "from A to B" that is no time in which the paper holds."""
    return frozenset(_ends_of_records(sheet))


def _ends_of_records(sheet: Sheet) -> Iterator[Place]:
    hits = dates_in(sheet.plain)
    for first, last in pairwise(hits):
        between = sheet.flow[first.end : last.start]
        if len(between) > REACH or not PERIOD_LINK.match(between):
            continue
        cut = cut_of(sheet, last)
        before = sheet.flow[max(0, first.start - REACH) : first.start]
        if cut is not None and not IN_FORCE.search(before) and _OF_RECORDS.search(before):
            yield cut.page, cut.box


def said_to_end(sheet: Sheet) -> frozenset[Place]:
    """The places of all days right behind "until", "expires on", « jusqu'au »."""
    return behind(sheet, UNTIL)


def without(found: Iterable[FieldReading], *shut_out: frozenset[Place]) -> Iterator[FieldReading]:
    """The readings that stand in none of these places."""
    return (one for one in found if not any((one.page, one.box) in places for places in shut_out))


def not_before(
    found: Iterable[FieldReading], own: FieldReading | None, kept: frozenset[Place]
) -> Iterator[FieldReading]:
    """The days that may be the end of a paper with this day of its own, but for those `kept` whatever they say.

    A day printed as the paper's own is not its end; nor is an earlier one, unless words say that it is.
    """
    made = date.fromisoformat(str(own.value)) if own is not None else None
    for one in found:
        here = own is not None and (one.page, one.box) == (own.page, own.box)
        early = made is not None and date.fromisoformat(str(one.value)) < made
        if (one.page, one.box) in kept or not (here or early):
            yield one
