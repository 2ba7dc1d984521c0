"""What can be seen around a date: the words beside it, its line, its place on the paper, and the other dates.

The cues have no weights here: `date_parts` knows what each is worth for each part that a date may play.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from classifiers.fields.calendar_words import MONTH_NUMBER, WEEKDAY_NUMBER, DateHit
from classifiers.fields.date_words import (
    AT_A_TIME,
    AT_THE_LATEST,
    BESIDE,
    LABELS,
    OPEN_END,
    PERIOD_LINK,
    PLACE,
    STAMPED,
)
from classifiers.fields.dates import cut_of, dates_in
from classifiers.fields.labels import labelled
from classifiers.fields.producing import for_producing
from classifiers.fields.sheet import Cut, Sheet, sheet_of
from classifiers.memory import Memory
from domain.document import Run
from domain.page import Box, InkKind

STEM = 7
"""Words count by so many first letters, so that endings and misread ends matter little."""

BEFORE, BEHIND = 10, 6
"""How many words around a date are looked at."""

NEXT = 40
"""Dates so many letters apart speak to each other ("from ... to ...")."""

NEAR = 0.07
"""A pen stroke this near, in fractions of the page's height, may be the signature that a date belongs to."""

TOLD = 2.0
"""Words that were written down as telling count twice as much as what merely stands there."""

MOST = 40
"""A paper with more dates is a table of them: the others are not looked at."""

_WORD = re.compile(r"[a-z']+|[0-9]+|[.;:()]|\n")
_OPENING = re.compile(
    r"\W*(?:dated|ordered|date\b|done|made|given|issued at|signed|fait|signe|donne|this|ce\b|le\b|"
    r"[a-z\-. ]{3,24}, (?:this|ce|le)\b)"
)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Placed:
    """One date of a paper with its words, and every cue seen around it with its strength."""

    day: date
    score: float
    cut: Cut
    cues: Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Dated:
    """A date whose day is certain."""

    hit: DateHit
    day: date
    cut: Cut


_placed: Memory[tuple[Placed, ...]] = Memory(4)


def placed(run: Run) -> tuple[Placed, ...]:
    """Every certain date of a paper with its cues, in the order of the paper; the last papers are remembered."""
    return _placed.recall(run) or _placed.keep(run, tuple(_placed_on(sheet_of(run), run)))


def _placed_on(sheet: Sheet, run: Run) -> Iterator[Placed]:
    dates = [
        _Dated(hit=hit, day=hit.day, cut=cut)
        for hit in dates_in(sheet.plain)[:MOST]
        if hit.day is not None and (cut := cut_of(sheet, hit)) is not None
    ]
    pens = {page.number: [mark.box for mark in page.ink if mark.kind is InkKind.PEN] for page in run.read_pages()}
    labels = {name: _beside_labels(sheet, pattern) for name, pattern in LABELS} if dates else {}
    for number, one in enumerate(dates):
        cues = dict(_words(sheet, one.hit))
        cues.update(_line(sheet, one.hit))
        cues.update(_place(sheet, one, pens.get(one.cut.page, ())))
        cues.update(_order(sheet, dates, number))
        cues.update(_told(sheet, dates, number))
        cues.update({f"label {name}": TOLD for name, starts in labels.items() if one.cut.tokens[-1].start in starts})
        yield Placed(day=one.day, score=one.hit.score, cut=one.cut, cues=cues)


def _beside_labels(sheet: Sheet, pattern: re.Pattern[str]) -> frozenset[int]:
    """Where the words begin that stand beside such labels."""
    return frozenset(token.start for found in labelled(sheet, pattern) for token in found.cut.tokens)


def _words(sheet: Sheet, hit: DateHit) -> Iterator[tuple[str, float]]:
    """The words before and behind, by how near they are, and the first ones together."""
    read = _stems(sheet.plain[max(0, hit.start - 120) : hit.start])[::-1]
    before = [one for one in read if one != "\n"][:BEFORE]
    behind = [one for one in _stems(sheet.plain[hit.end : hit.end + 70]) if one != "\n"][:BEHIND]
    for side, words in (("before", before), ("behind", behind)):
        for place, word in enumerate(words):
            yield f"{side} {_ring(place)} {word}", 1.0
    for count in (2, 3):
        if len(before) >= count:
            yield f"before {' '.join(before[:count][::-1])}", 1.0
    if len(behind) > 1:
        yield f"behind {' '.join(behind[:2])}", 1.0
    yield f"opens a line {read[:1] in ([], [chr(10)])}", 1.0


def _ring(place: int) -> int:
    return next(ring for ring, reach in enumerate((1, 3, 6, 99)) if place < reach)


def _stems(text: str) -> list[str]:
    """The words of a text, cut short; figures and the names of months and days are all one."""
    return [_stem(found.group()) for found in _WORD.finditer(text)]


def _stem(word: str) -> str:
    if word.isdigit():
        return "#"
    return "@" if word in MONTH_NUMBER or word in WEEKDAY_NUMBER else word[:STEM]


def _line(sheet: Sheet, hit: DateHit) -> Iterator[tuple[str, float]]:
    """How much of its line a date fills, and what the line itself says."""
    start, end = sheet.line_bounds(hit.start)[0], sheet.line_bounds(hit.end)[1]
    line = sheet.plain[start:end]
    yield f"alone {int((hit.end - hit.start) / max(1, len(line)) * 3.99)}", 1.0
    if STAMPED.search(line):
        yield "in a stamp", TOLD
    if PLACE.fullmatch(sheet.plain[start : hit.start]) and hit.end > end - 3:
        yield "behind a place", TOLD
    above = sheet.plain[sheet.plain.rfind("\n", 0, max(0, start - 1)) + 1 : hit.start]
    if _OPENING.match(line if hit.start - start > 4 else above):
        yield "opened", TOLD


def _place(sheet: Sheet, one: _Dated, pens: Sequence[Box]) -> Iterator[tuple[str, float]]:
    first, last, box = sheet.tokens[0].page, sheet.tokens[-1].page, one.cut.box
    yield f"page {'first' if one.cut.page == first else 'last' if one.cut.page == last else 'middle'}", 1.0
    yield f"height {int(min(0.99, max(0.0, box.top)) * 6)} {one.cut.page == first}", 1.0
    yield f"left {int(min(0.99, max(0.0, box.left)) * 3)}", 1.0
    yield f"through {int(one.hit.start / max(1, len(sheet.plain)) * 7.99)}", 1.0
    yield f"pen {any(abs((pen.top + pen.bottom) / 2 - box.top) < NEAR for pen in pens)}", 1.0
    yield f"weekday {re.match(r'[a-z]{5,}', sheet.plain[one.hit.start : one.hit.end]) is not None}", 1.0
    yield "always", 1.0


def _order(sheet: Sheet, dates: Sequence[_Dated], number: int) -> Iterator[tuple[str, float]]:
    """Where a date stands among the others, in time and on the paper."""
    day, days = dates[number].day, [one.day for one in dates]
    yield f"dates {min(len(set(days)), 5)}", 1.0
    yield f"in time {_in_time(day, days)}", 1.0
    yield f"said {min(days.count(day), 3)}", 1.0
    yield f"number {min(number, 4)}", 1.0
    yield f"from end {min(len(days) - 1 - number, 3)}", 1.0
    yield "earlier than", sum(other > day for other in days) / len(days)
    if number:
        yield f"since the last {_gap((day - days[number - 1]).days)}", 1.0
        between = sheet.plain[dates[number - 1].hit.end : dates[number].hit.start]
        yield from ((f"between {word}", 1.0) for word in (_stems(between) if len(between) < NEXT else ()))
    if number + 1 < len(days):
        between = sheet.plain[dates[number].hit.end : dates[number + 1].hit.start]
        yield from ((f"to next {word}", 1.0) for word in (_stems(between) if len(between) < NEXT else ()))


def _heads(sheet: Sheet, one: _Dated) -> bool:
    """Whether a date stands alone on a line of the letterhead: what the line above says is not said of it."""
    start, end = sheet.line_bounds(one.hit.start)[0], sheet.line_bounds(one.hit.end)[1]
    alone = not sheet.plain[start : one.hit.start].strip() and not sheet.plain[one.hit.end : end].strip()
    return alone and one.cut.page == sheet.tokens[0].page and one.cut.box.bottom < LETTERHEAD


LETTERHEAD = 0.3
"""A letterhead ends above this fraction of the first page."""


def _in_time(day: date, days: Sequence[date]) -> str:
    if len(set(days)) == 1:
        return "only"
    return "last" if day == max(days) else "first" if day == min(days) else "middle"


def _gap(days: int) -> str:
    return "none" if days == 0 else "back" if days < 0 else "short" if days < 70 else "long"


def _told(sheet: Sheet, dates: Sequence[_Dated], number: int) -> Iterator[tuple[str, float]]:
    """The words that were written down as telling whose a date is."""
    hit, flow = dates[number].hit, sheet.flow
    least = hit.start if _heads(sheet, dates[number]) else 0
    for name, pattern, reach in BESIDE:
        if pattern.search(flow[max(least, hit.start - reach) : hit.start]):
            yield name, TOLD
    after = flow[hit.end : hit.end + NEXT]
    if AT_THE_LATEST.match(after) or AT_A_TIME.match(after):
        yield "at the latest", TOLD
    if OPEN_END.match(after):
        yield "open end", TOLD
    if number + 1 < len(dates) and PERIOD_LINK.match(flow[hit.end : min(dates[number + 1].hit.start, hit.end + 99)]):
        yield "linked to the next", TOLD
    if number and PERIOD_LINK.match(flow[max(dates[number - 1].hit.end, hit.start - 99) : hit.start]):
        yield "linked to the last", TOLD
    yield f"for producing {for_producing(sheet.plain, hit.start, hit.end)}", 1.0
