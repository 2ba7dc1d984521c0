"""A sheet as a row of symbols for learning: words by their stems, names by what they are, figures by their shape.

Who exactly is named must never be learnt, so every name is one symbol, "PERSON" or "COMPANY", the host "HOST".
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from classifiers.fields.mentions import Mention
from classifiers.fields.names import is_company
from classifiers.fields.prose import borders
from classifiers.fields.sheet import Sheet
from classifiers.people.senses import senses

PERSON, COMPANY, HOST, FIGURE, BREAK, STOP = "PERSON", "COMPANY", "HOST", "FIGURE", "BREAK", "STOP"
STEM = 6
"""Letters of a word that are kept: its ending is grammar."""

_HOST = re.compile(r"(?:infinet|icg)\b")
_MARKS = {",": ",", ":": ":", ";": ";", "(": "(", ")": ")"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Symbol:
    """One symbol, its senses, and the place in `flow` where it begins."""

    text: str
    senses: tuple[str, ...]
    start: int


def symbols_of(sheet: Sheet, mentions: Sequence[Mention]) -> tuple[Symbol, ...]:
    """The whole sheet in the order in which it is read."""
    return tuple(_symbols(sheet, sorted(mentions, key=lambda one: one.start)))


def _symbols(sheet: Sheet, mentions: list[Mention]) -> Iterator[Symbol]:
    starts = [mention.start for mention in mentions]
    ends = [mention.end for mention in mentions]
    stops = frozenset(borders(sheet.plain))
    line, skipped_to = -1, -1
    for token in sheet.tokens:
        place = sheet.plain_place(token.start)
        if line not in (-1, token.line) and not sheet.is_full(line):
            yield Symbol(text=BREAK, senses=(), start=place)
        elif place in stops and place:
            yield Symbol(text=STOP, senses=(), start=place)
        line = token.line
        number = bisect_right(starts, place + len(token.plain) - 1) - 1
        if number >= 0 and ends[number] > place:
            if skipped_to < ends[number]:
                skipped_to = ends[number]
                text = COMPANY if is_company(mentions[number].value) else PERSON
                yield Symbol(text=text, senses=(), start=place)
                if token.plain[:1] == "(":
                    pass
            if token.plain[-1:] in _MARKS and ends[number] <= place + len(token.plain):
                yield Symbol(text=token.plain[-1], senses=(), start=ends[number])
            continue
        yield from _of_word(token.plain, place)


def _of_word(plain: str, place: int) -> Iterator[Symbol]:
    if plain[:1] == "(":
        yield Symbol(text="(", senses=(), start=place)
    for part in re.split(r"[\s'/]+", plain):
        core = part.strip('.,;:()[]"-_*|<>')
        if not core:
            continue
        if _HOST.match(core):
            yield Symbol(text=HOST, senses=(), start=place)
        elif any(letter.isdigit() for letter in core):
            yield Symbol(text=FIGURE, senses=(), start=place)
        else:
            yield Symbol(text=core[:STEM], senses=senses(core), start=place)
    if plain[-1:] in _MARKS:
        yield Symbol(text=plain[-1], senses=(), start=place + len(plain) - 1)
