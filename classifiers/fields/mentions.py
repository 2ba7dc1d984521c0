"""Everybody whom a paper names, wherever: people and companies with all their places, one entry for each of them.

Patterns that expect a certain wording miss the next one; who is named at all can be told without them. What part
each of them plays is for others to say (`cast`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from rapidfuzz import fuzz, process

from classifiers.fields.names import cleaned, is_company, is_ours, is_person, name_at, same_name, split_names, titled
from classifiers.fields.repair import folded
from classifiers.fields.sheet import Cut, Sheet, Token
from classifiers.fields.vocabulary import VOCABULARY
from classifiers.fields.wordlists import (
    COMPANY_ENDINGS,
    COMPANY_WORDS,
    LINKS,
    NOT_NAMES,
    PLACES,
    PROVINCES,
    STOPS,
    listed,
)
from classifiers.memory import Memory
from domain.document import FieldReading
from domain.names import DOUBT, likeness

_ADDRESS = re.compile(
    r"(?:(?<![0-9.,:/\-])(?!(?:19|20)[0-9]{2},? )[0-9]{1,5}[a-z]?,?|\b(?:box|suite|unit|bureau|rue|av|avenue|chemin|"
    r"boul)\.?) *\Z"
)
"""In front of a name it makes a street of it."""
NAMES_TOO = frozenset({"edward", "prince", "king", "may", "june", "april", "august"})
"""Words of the vocabulary that people bear as well."""

SPEECH = frozenset(
    listed("""
    i am iam i'm are is was were be been being has have had having he she they it its we you your who which what that
    those these this there here when where why how because before after do does did done can could would should must
    shall allowed hired retained engaged turn any all other only both each every over uses used asked stops ends
    splitting printname printed name nom constable detective sergeant sgt cst corporal inspector officer agent agente
    je tu il elle nous vous ils elles est sont suis ai avez avons ont qui que quoi dont ou cette ces ceux ne pas plus
    peut puisse voici veuillez
    """)
)
"""Words that begin no name, whatever capitals a hand or a heading gives them."""
GLUED_ON = VOCABULARY | frozenset(listed("to by a au aux for pour printname name nom remplacant substitute appoint"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One place of a name; `start` and `end` are places of `flow`."""

    cut: Cut
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Somebody:
    """One person or company with every place that names them; `value` is the spelling that was read best."""

    value: str
    company: bool
    mentions: tuple[Mention, ...]


_found: Memory[tuple[Somebody, ...]] = Memory(4)


def everybody(sheet: Sheet) -> tuple[Somebody, ...]:
    """Everybody named on a sheet but the host, in the order of the paper."""
    return _found.recall(sheet) or _found.keep(sheet, tuple(_everybody(sheet)))


def _everybody(sheet: Sheet) -> Iterator[Somebody]:
    groups: list[list[Mention]] = []
    for mention in _mentions(sheet):
        group = next((one for one in groups if same_name(one[0].value, mention.value)), None)
        if group is None:
            groups.append([mention])
        else:
            group.append(mention)
    for group in groups:
        best = max(group, key=lambda one: (titled(one.cut.text) == one.cut.text, one.cut.confidence))
        yield Somebody(value=best.value, company=is_company(best.value), mentions=tuple(group))


def _mentions(sheet: Sheet) -> Iterator[Mention]:
    end = 0
    for token in sheet.tokens:
        begun = _beginning(token)
        if token.start < end or begun is None:
            continue
        cut = _without_home(sheet, name_at(sheet, begun))
        value = cleaned(cut.text) if cut else ""
        if cut is not None and is_ours(value):
            end = cut.end
        if cut is None or not names_somebody(value) or is_ours(value):
            continue
        start = sheet.plain_place(cut.start)
        if is_company(value) or not _ADDRESS.search(sheet.plain[max(0, start - 14) : start]):
            yield from _apart(sheet, cut)
            end = cut.end


_GLUED = re.compile(r"[^\W\d_]{2,}?(?=[A-ZÀ-Þ][a-zà-ÿ]{2})")


def _beginning(token: Token) -> int | None:
    """Where a name may begin in a word: not with a word of speech, but behind one that lost its blank."""
    text = token.word.text
    glued = _GLUED.match(text)
    if glued is not None and folded(glued.group()) in GLUED_ON:
        return token.start + glued.end()
    opened = text.lstrip("\"'«“(")
    return token.start if opened[:1].isupper() and folded(opened).strip(".,;:") not in SPEECH else None


def _apart(sheet: Sheet, cut: Cut) -> Iterator[Mention]:
    """Two people whom "and" joins are two."""
    stretches = ((0, len(cut.text)),) if is_company(cut.text) else split_names(cut.text)
    for first, last in stretches:
        one = sheet.cut_raw(cut.start + first, cut.start + last)
        if one is not None and names_somebody(cleaned(one.text)):
            start, end = sheet.plain_place(one.start), sheet.plain_place(one.end)
            yield Mention(cut=one, value=cleaned(one.text), start=start, end=end)


def _without_home(sheet: Sheet, cut: Cut | None) -> Cut | None:
    """A name without the place or the house of its bearer ("Ada Lum of Swift Current", "ADA LUM OF Lum Boats Ltd.")."""
    home = re.search(r"\s(?:of|at|à|OF|AT|À)\s", cut.text) if cut is not None else None
    if cut is None or home is None:
        return cut
    if is_person(cut.text[: home.start()]):
        return sheet.cut_raw(cut.start, cut.start + home.start())
    return _behind_heading(sheet, cut, home.end())


def _behind_heading(sheet: Sheet, cut: Cut, start: int) -> Cut:
    """A name in small letters without the words in capitals before it ("TWO PARTNERS OF Lum Boats Ltd.")."""
    before, name = cut.text[:start], cut.text[start:]
    heading = before.isupper() and not name.isupper() and is_company(name)
    return (sheet.cut_raw(cut.start + start, cut.start + len(cut.text)) or cut) if heading else cut


def _is_place(words: list[str]) -> bool:
    """Whether words name a place in Canada, a letter misread, with or without its province."""
    place = " ".join(word for word in words if word not in PROVINCES)
    return process.extractOne(place, PLACES, scorer=fuzz.ratio, score_cutoff=88) is not None


def spelled_best(sheet: Sheet, reading: FieldReading) -> FieldReading:
    """A name as the paper spells it where it was read best: in small letters rather than in capitals."""
    value = str(reading.value)
    known = next((who.value for who in everybody(sheet) if same_person_or_company(who.value, value)), value)
    return reading if known == value else replace(reading, value=known)


def same_person_or_company(one: str, other: str) -> bool:
    """Whether nothing but noise, accents and capitals tells two spellings apart."""
    return likeness(one, other) > DOUBT


def names_somebody(value: str) -> bool:
    """Whether words can be a name at all: a company's, or those of a person and none that papers are made of."""
    words = [folded(word).strip(".,;:()") for word in value.split() if not word.startswith("(")]
    if is_company(value):
        own = [word for word in words if word not in COMPANY_WORDS | LINKS | NOT_NAMES]
        return len(words) > 1 and not {words[0]} & (STOPS | COMPANY_ENDINGS) and (bool(own) or len(words) > 3)
    if not is_person(value) or _is_place(words) or SPEECH & set(words):
        return False
    return not any(word in NOT_NAMES or (word in VOCABULARY - NAMES_TOO and word not in LINKS) for word in words)
