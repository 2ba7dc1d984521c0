"""Clauses of command: who is to give what, in the active, the passive, as an item of a list or from the other side.

A clause is read as a lawyer reads it: the words that command, the party they bind, the act, what is to be given, and
whether the clause itself denies, quotes, sets aside or puts off the act.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz.distance import OSA

from classifiers.fields.sheet import legible
from classifiers.marks import governed
from classifiers.marks.command_words import (
    ACT,
    ALSO,
    AND_THEN,
    APPOSED,
    ASIDE,
    ASKS,
    BARE,
    BOUND,
    BY_THE_WAY,
    COMPANY,
    DEFINED,
    DOES,
    FUTURE,
    HOLDER,
    HOSTING_PARTY,
    IN_FRONT,
    ITEMS,
    KEPT_BACK,
    LABEL,
    LATTER,
    LEAD,
    LISTS,
    LONG_NAME,
    MODAL,
    NEUTRAL,
    NOT,
    NOT_OBJECT,
    NOUN,
    NOUNS,
    OBJECT,
    ONLY,
    PARTY,
    PASSIVE,
    PRESENT,
    PRONOUN,
    RECEIVE,
    ROLE_BEFORE,
    ROLE_BEHIND,
    SAID,
    SAYS,
    SCHEDULED,
    SOURCE,
    STANDING,
    TELLS,
    THE,
    TO_ASK,
    TO_CUSTOMER,
    TOLD,
    TOWARDS,
    TURNS,
    VERB_FOLLOWS,
    WILL_ASK,
    YOU,
)
from classifiers.marks.opposed import IF_UNOPPOSED, NOT_HEARD
from classifiers.marks.spots import SISTER, Paper, Spot
from classifiers.marks.undone import AWAITS, DOUBT, IN_CLAUSE, OF_COURSE, QUOTED, SUPPOSES, UNDONE
from classifiers.marks.wording import Unit, Wording
from classifiers.memory import Memory


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One act that is commanded: its words, how surely it binds us (0..1), and its paragraph's number."""

    first: int
    last: int
    worth: float
    named: bool = False
    """Whether the clause itself names us."""


class Clauses:
    """The commands of one paper."""

    def __init__(self, paper: Paper) -> None:
        self.paper = paper
        self.words = Wording(paper.sheet)
        self.us = tuple(self._our_places())

    @property
    def text(self) -> str:
        """The paper's words in one line."""
        return self.words.text

    @cached_property
    def opening(self) -> int | None:
        """Where the operative part begins: at the first words of command; None where the paper has none."""
        return self._lead.start() if self._lead else self._bound()

    @property
    def lead(self) -> Spot | None:
        """The first words of command on their page."""
        if self._lead is None:
            return None
        return self.spot(self._clause(self._lead.start(), self._lead.end(), 0, 1.0))

    @cached_property
    def _lead(self) -> re.Match[str] | None:
        return next((one for one in LEAD.finditer(self.text) if not self._told(one.start(), one.end())), None)

    @cached_property
    def disclosures(self) -> tuple[Clause, ...]:
        """Every act of giving that somebody is commanded to do and that may bind us."""
        return tuple(clause for clause in self._acts() if clause.worth)

    def spot(self, clause: Clause) -> Spot:
        """Where a clause stands in the folded text and on its page."""
        cut = self.paper.sheet.cut_tokens(self.words.tokens[clause.first : clause.last + 1])
        start = self.paper.start_of(clause.first)
        return Spot(
            start=start,
            end=start + len(cut.text),
            page=cut.page,
            box=cut.box,
            raw=cut.text,
            confidence=legible(cut.confidence),
        )

    def spot_at(self, start: int, end: int, unit: int) -> Spot:
        """Where a stretch of the text stands on its page."""
        return self.spot(self._clause(start, end, unit, 1.0))

    def clouds(self, number: int, act: tuple[int, int]) -> bool:
        """Whether the paragraph of an act, or the one it hangs on, denies, quotes, sets aside or puts it off."""
        return self._clouded(number, act, 1.0) < 1.0

    def _our_places(self) -> Iterator[tuple[int, int]]:
        """Where the paper names us, in full or, once it has done so, by the name that it or everybody gives us."""
        full = [(self._place(spot.start), self._place(spot.end)) for spot in self.paper.us]
        yield from full
        for found in re.finditer(r"[a-z0-9|!]{6,8}", self.text) if full else ():
            if any(start <= found.start() < end for start, end in full):
                continue
            alike = OSA.distance(found.group(), self._short, score_cutoff=1) <= 1
            if (
                alike
                and not COMPANY.search(self.text, found.end(), found.end() + 30)
                and not SISTER.match(self.text, found.end())
            ):
                yield found.span()
        for _, end in full:
            defined = DEFINED.match(self.text, end)
            while defined:
                worn = r"\w?" if len(defined["name"]) >= LONG_NAME else ""
                for again in re.finditer(rf"\b{re.escape(defined['name'])}{worn}\b", self.text):
                    yield again.span()
                defined = ALSO.match(self.text, defined.end())
        yield from self._apposed(full)
        yield from self._labelled()

    def _labelled(self) -> Iterator[tuple[int, int]]:
        """Where the paper later says "the record holder", which is what the label before our name on its line says."""
        plain = self.paper.plain
        for spot in self.paper.us:
            begins = plain.rfind("\n", 0, spot.start) + 1
            if not plain[begins : spot.start].strip():
                begins = plain.rfind("\n", 0, max(0, begins - 1)) + 1
            label = LABEL.fullmatch(plain, begins, spot.start)
            if label is None or len(re.findall(rf"^\W*{re.escape(label['name'])}\b", plain, re.MULTILINE)) > 1:
                continue
            for again in re.finditer(rf"(?:\b{THE})(?P<name>{re.escape(label['name'])})\b", self.text):
                yield again.span("name")

    def _apposed(self, full: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        """Where the paper only says "the corporation", which it has said before our name and before nobody else's."""
        found = {one["name"] for start, _ in full if (one := APPOSED.search(self.text, max(0, start - 40), start))}
        for name in sorted(found):
            places = [one.span() for one in re.finditer(rf"\b{re.escape(name)}\b", self.text)]
            others = [end for _, end in places if COMPANY.search(self.text, end, end + 50)]
            if all(any(0 <= start - end < len(name) for start, _ in full) for end in others):
                yield from (place for place in places if place[1] not in others)

    @property
    def _short(self) -> str:
        """The first word of our name: what is left of it in running text."""
        return self.paper.aliases[0].split()[0].lower() if self.paper.aliases and self.paper.aliases[0].split() else ""

    def _place(self, plain: int) -> int:
        """A place of the sheet's folded text as a place in these words."""
        number, offset = self.paper.token_at(plain)
        return min(self.words.start_of(number) + offset, self.words.end_of(number)) if self.words.tokens else 0

    def _names_us(self, start: int, end: int) -> bool:
        return any(start <= first < end for first, _ in self.us)

    def _bound(self) -> int | None:
        """Where a sentence binds us without a lead: "Infinet shall", "you must"."""
        for modal in (*MODAL.finditer(self.text), *FUTURE.finditer(self.text)):
            unit = self.words.units[self.words.unit_at(modal.start())]
            if self._names_us(unit.start, modal.start()) or BOUND.search(self.text, unit.start, modal.start()):
                return unit.start
        return None

    def _has_subject(self, start: int, end: int) -> bool:
        """Whether us, or a party, is named in a stretch."""
        named = self._names_us(start, end)
        return named or any(pattern.search(self.text, start, end) for pattern in (NEUTRAL, PARTY, YOU))

    def _told(self, start: int, end: int) -> bool:
        """Whether words of command only tell of an earlier order."""
        return TELLS.search(self.text, max(0, start - 40), end + 30) is not None and not re.search(
            r"\b(?:this\s+court|it\s+is|i|we)\b", self.text[max(0, start - 12) : end]
        )

    def _acts(self) -> Iterator[Clause]:
        opening = self.opening
        if opening is None:
            return
        for pattern, weigh in ((ACT, self._active), (PASSIVE, self._passive), (NOUN, self._nominal)):
            for found in pattern.finditer(self.text, opening):
                number = self.words.unit_at(found.start())
                worth = weigh(number, found)
                if worth:
                    yield self._clause(found.start(), found.end(), number, self._clouded(number, found.span(), worth))
        yield from self._received(opening)

    def _clause(self, start: int, end: int, unit: int, worth: float) -> Clause:
        place = self.words.units[unit].start
        return Clause(
            first=self.words.token_at(start),
            last=self.words.token_at(max(start, end - 1)),
            worth=worth,
            named=worth == 1.0 or self._names_us(place, start) or self._scheduled(place, start),
        )

    def _scheduled(self, start: int, end: int) -> bool:
        """Whether the one commanded is named in a schedule, and the schedule names us."""
        schedule = SCHEDULED.search(self.text, start, end)
        return schedule is not None and any(place > end for place, _ in self.us)

    def _active(self, number: int, act: re.Match[str]) -> float:
        """ "Infinet shall disclose", "orders Infinet to disclose", "orders that Infinet disclose", "(a) disclose"."""
        unit = self.words.units[number]
        if PASSIVE.match(self.text, max(unit.start, act.start() - 3)) or self._noun(unit, act):
            return 0.0
        if PRESENT.fullmatch(act.group()) and not self._begun_by_us(number, act.start()):
            return 0.0
        head = self._head(number, unit, act.start())
        if not head and FUTURE.fullmatch(act.group()) and self._has_subject(unit.start, act.start()):
            head = self.text[unit.start : act.start()]
        if not head:
            return 0.0
        return self._subject(head) if self._gives(act, number) and not self._denied(head) else 0.0

    def _begun_by_us(self, number: int, act: int) -> bool:
        """Whether our name alone stands before an act in a paragraph that hangs on words of command with a colon."""
        unit, lead = self.words.units[number], self._lead_above(number)
        ours = [place for place in self.us if unit.start <= place[0] < act]
        if not ours or lead is None or re.search(r"[a-z]{2}", self.text[unit.start : ours[0][0]]):
            return False
        if not BARE.fullmatch(self.text[max(end for _, end in ours) : act]):
            return False
        return LISTS.search(self.text[lead.start : lead.end]) is not None

    def _noun(self, unit: Unit, act: re.Match[str]) -> bool:
        """Whether a word that is also a noun is one here: "the name of", "on file"."""
        before = self.text[unit.start : act.start()]
        return NOUNS.fullmatch(act.group()) is not None and VERB_FOLLOWS.search(before) is None and bool(before.strip())

    def _passive(self, number: int, act: re.Match[str]) -> float:
        """ "The records shall be delivered by Infinet": the giver stands behind, or the records are ours."""
        unit = self.words.units[number]
        before = self.text[max(unit.start, act.start() - IN_FRONT) : act.start()]
        if NOT.search(self.text, max(unit.start, act.start() - 30), act.end()) or re.search(r"\bnot\b", act.group()):
            return 0.0
        commanded = re.search(
            r"\b(?:shall|must|will|to be|soi(?:t|ent)|doi|dev|ser(?:a|ont))", act.group()
        ) or self._leads(number)
        if not commanded or not OBJECT.search(before + self.text[act.end() : unit.end]):
            return 0.0
        if NOT_OBJECT.match(before[-60:]):
            return 0.0
        behind = re.match(
            r"[^.;]{0,80}?\b(?:by|par)\s+(?:the\s+|la\s+|le\s+|l')?", self.text[act.end() : act.end() + 90]
        )
        if behind:
            place = act.end() + behind.end()
            if self._names_us(place, place + 40) or NEUTRAL.match(self.text, place) or YOU.match(self.text, place):
                return 0.9
            if PARTY.match(self.text, place):
                return 0.0
        return 0.75 if self._names_us(unit.start, unit.end) else 0.0

    def _nominal(self, number: int, act: re.Match[str]) -> float:
        """ "Orders the production by Infinet of its records"."""
        unit = self.words.units[number]
        tail = self.text[act.end() : unit.end]
        return 0.9 if OBJECT.search(tail) and self._names_us(unit.start, unit.end) else 0.0

    def _received(self, opening: int) -> Iterator[Clause]:
        """Commanded from the other side: "the claimant is to receive from Infinet copies of"."""
        for start, end in self.us:
            if start < opening:
                continue
            number = self.words.unit_at(start)
            unit = self.words.units[number]
            head = self.text[unit.start : start]
            told = RECEIVE.search(head) and self._head(number, unit, start) and not NOT.search(head)
            if told and OBJECT.search(head + self.text[end : unit.end]):
                yield self._clause(start, end, number, self._clouded(number, (start, end), 0.9))

    def _head(self, number: int, unit: Unit, place: int) -> str:
        """The words that command an act: from the last lead before it, of this paragraph or of the one it hangs on."""
        own = self.text[max(unit.start, place - IN_FRONT) : place]
        if LEAD.search(own) or MODAL.search(own):
            return self._from_lead(own)
        if not self._hangs(number, unit, place):
            return ""
        lead = self._lead_above(number)
        command = self._from_lead(self.text[lead.start : lead.end]) if lead else ""
        return f"{command} {own}" if command else ""

    def _from_lead(self, head: str) -> str:
        """The part from the last lead on, with a subject that stands before it; none where it turns to another."""
        leads = list(LEAD.finditer(head))
        turned = PRONOUN.search(head, 0, leads[-1].start()) if leads else None
        if turned:
            return head if turned["whom"].startswith(self._names) else ""
        if not leads:
            return head
        return head[leads[-1].start() :]

    def _hangs(self, number: int, unit: Unit, place: int) -> bool:
        """Whether an act is the first thing that its item or sentence says, but for a number, "to" and its subject."""
        own = re.sub(r"^\W*(?:[\[(]?(?:[0-9oil]{1,2}|[ivx]{1,4}|[a-z])[\]).:]+\W*)", "", self.text[unit.start : place])
        bare = re.sub(r"\W+", " ", own).strip()
        if re.fullmatch(r"(?:(?:and|that|to|de|d|a|que|qu|forthwith|promptly|then|et|en outre)\s*)*", bare):
            return True
        if self._names_us(unit.start, place) or re.match(r"that\b|que\b", bare):
            return True
        lead = self._lead_above(number)
        return lead is not None and LISTS.search(self.text[lead.start : lead.end]) is not None

    def _lead_above(self, number: int) -> Unit | None:
        for unit in reversed(self.words.units[max(0, number - ITEMS) : number]):
            text = self.text[unit.start : unit.end]
            if LEAD.search(text) or MODAL.search(text):
                return unit
        return None

    def _leads(self, number: int) -> bool:
        unit = self.words.units[number]
        return LEAD.search(self.text, unit.start, unit.end) is not None or self._lead_above(number) is not None

    def _denied(self, head: str) -> bool:
        """Whether the command forbids the act: a denial behind the last word of command."""
        commands = [*LEAD.finditer(head), *MODAL.finditer(head)]
        behind = head[max((one.start() for one in commands), default=0) :]
        return NOT.search(STANDING.sub(" ", behind)) is not None

    def _gives(self, act: re.Match[str], number: int) -> bool:
        """Whether the act gives information away, and not a notice, a pleading or money."""
        unit = self.words.units[number]
        tail = self.text[act.end() : min(unit.end, act.end() + 500)]
        if unit.opened:
            following = self.words.units[number + 1 : number + 7]
            tail = " ".join((tail, *(self.text[one.start : one.end] for one in following)))
        if NOT_OBJECT.match(tail) or TO_CUSTOMER.match(tail) or (SAYS.match(act.group()) and TOLD.match(tail)):
            return False
        if SAYS.fullmatch(act.group()):
            if KEPT_BACK.search(tail[:SAID]):
                return False
            return OBJECT.search(tail[:SAID]) is not None
        return OBJECT.search(tail) is not None or OBJECT.search(self.text, unit.start, act.start()) is not None

    def _subject(self, head: str) -> float:
        """Who is commanded: us, somebody like us, nobody named, another company, or the other side.

        A modal has its subject before it, a lead behind it; a party behind a preposition is no subject.
        """
        modals = list(MODAL.finditer(head))
        if self._asked(head, modals):
            return 0.0
        until = modals[-1].start() if modals else len(head)
        named = max((end for name in self._names if (end := _last(head, name)) >= 0), default=-1)
        neutral = max((one.end() for one in NEUTRAL.finditer(head, 0, until) if not self._aside(head, one)), default=-1)
        spoken = max((one.end() for one in YOU.finditer(head, 0, until)), default=-1)
        party = max((one.end() for one in self._parties(head, until)), default=-1)
        if any(one.end() == party for one in HOSTING_PARTY.finditer(head)):
            neutral = party
        if self._another_bound(head, until):
            return 0.4
        if named >= 0 and named >= party:
            return 1.0
        another = max((one.end() for one in COMPANY.finditer(self._without_us(head[:until]))), default=-1)
        if party > max(neutral, spoken, named):
            tied = self.tied(next(one.group() for one in self._parties(head, until) if one.end() == party))
            return min(tied, 0.4) if another >= 0 else tied
        if another > max(neutral, spoken):
            return 0.4
        if max(neutral, spoken) < 0 and HOLDER.search(head, 0, until):
            return 0.4
        return 0.95 if max(neutral, spoken) >= 0 else 0.75

    def _another_bound(self, head: str, until: int) -> bool:
        """Whether another company is the subject, and our name only says something of it: "X Inc., a seller for us"."""
        blotted = self._without_us(head[:until])
        others = [one for one in COMPANY.finditer(blotted) if not BY_THE_WAY.search(blotted[: one.start()][-60:])]
        ours = [one.start() for one in BLOT.finditer(blotted)]
        aside = any(one.end() <= ours[-1] for one in others) if ours else False
        beside = aside and TOWARDS.search(blotted[: ours[-1]]) is not None
        return beside or (COMPANY.search(blotted) is not None and LATTER.search(blotted) is not None)

    def _asked(self, head: str, modals: list[re.Match[str]]) -> bool:
        """Whether somebody else is to turn to us and then to give: "the respondent shall ask Infinet and give"."""
        while len(modals) > 1 and AND_THEN.search(head, 0, modals[-1].start()):
            modals = modals[:-1]
        leads = list(LEAD.finditer(head))
        begun = modals or leads
        if not begun:
            return any(WILL_ASK.match(head[:at]) for name in self._names if (at := head.find(name)) >= 0)
        if any(_last(head[: begun[0].start()], name) >= 0 for name in self._names):
            return False
        behind = head[begun[-1].end() :]
        asks = ASKS if modals else TO_ASK
        between = [behind[:at] for name in self._names if (at := behind.find(name)) >= 0]
        roles = [one.group() for one in self._parties(head, modals[-1].start())] if modals else []
        theirs = bool(roles) and not self.tied(roles[-1])
        does = theirs and any(DOES.match(one) and not TURNS.search(one) for one in between)
        return does or any(asks.match(one) for one in between)

    def _without_us(self, head: str) -> str:
        """A stretch of text with our own names blotted out."""
        for name in self._names:
            head = head.replace(name, "-" * len(name))
        return head

    def _parties(self, head: str, until: int) -> Iterator[re.Match[str]]:
        for one in PARTY.finditer(head, 0, until):
            if not self._aside(head, one) and not head.startswith(("'s", "s'"), one.end()):
                yield one

    def _aside(self, head: str, one: re.Match[str]) -> bool:
        """Whether a party stands behind a preposition: "the holder of the plaintiff's account", "served by counsel"."""
        before = ASIDE.search(head[: one.start()])
        if before is None:
            return False
        return (
            re.search(
                r"(?:orders?|direct\w*|ordonne|enjoint|condamne)\s+(?:to\s+|au\s+|aux\s+|a\s+)?(?:the\s+|la\s+|le\s+|l')?(?:\w+\s+)?$",
                head[: one.start()],
            )
            is None
        )

    @cached_property
    def _names(self) -> tuple[str, ...]:
        """Our names as this paper prints them, the longest first: none is part of one that comes after it."""
        return tuple(sorted({self.text[start:end] for start, end in self.us}, key=lambda name: (-len(name), name)))

    def tied(self, role: str) -> float:
        """How surely a party is us: surely where the paper gives us that role, else not at all."""
        stem = role.rstrip("s")[:8]
        if any(one.startswith(stem) for one in self._roles):
            return 0.9
        return 0.0

    @cached_property
    def _roles(self) -> frozenset[str]:
        """The roles of a party that stand beside our name."""
        found = set()
        for start, end in self.us:
            behind, before = ROLE_BEHIND.match(self.text[end : end + 70]), ROLE_BEFORE.search(self.text[:start][-30:])
            found |= {one["role"] for one in (behind, before) if one}
        return frozenset(found)

    def _only_seems(self, unit: Unit, act: tuple[int, int]) -> bool:
        """Whether words around the act make it leave, advice, a question or a denial, and no command."""
        head = self.text[unit.start : act[0]]
        commands = [one.end() for pattern in (LEAD, MODAL) for one in pattern.finditer(head)]
        lead = unit.start + max((one.start() for one in LEAD.finditer(head)), default=0)
        return governed.clouded(self.text, unit.start, lead, unit.start + max(commands, default=0), act, unit.end)

    def _clouded(self, number: int, act: tuple[int, int], worth: float) -> float:
        """A clause that is quoted, set aside or waits for another decision leaves no more than a doubt."""
        units = [self.words.units[number]]
        place = act[0]
        if self._only_seems(units[0], act) or governed.prefaced(self.text, self.opening or 0):
            return min(worth, DOUBT)
        lead = self._lead_above(number)
        if lead and units[0].item:
            units.append(lead)
        for unit in units:
            until = min(unit.end, place) if unit is units[0] else unit.end
            head = self.text[unit.start : until]
            leads = list(LEAD.finditer(head))
            quoted = (
                leads[-1].end()
                if leads and not self._told(unit.start + leads[-1].start(), unit.start + leads[-1].end())
                else 0
            )
            if QUOTED.search(head, quoted) or TELLS.search(head):
                return min(worth, DOUBT)
            begins = unit.start + (leads[-1].start() if leads else 0)
            if any(
                one.search(self.text, begins, unit.end) for one in (UNDONE, AWAITS, IN_CLAUSE, IF_UNOPPOSED, NOT_HEARD)
            ):
                return min(worth, DOUBT)
            supposed = SUPPOSES.match(self.text[unit.start : unit.end])
            if supposed and (ONLY.search(supposed["supposed"]) or not OF_COURSE.search(supposed["supposed"])):
                return min(worth, DOUBT)
        return worth


def _last(head: str, name: str) -> int:
    """Where a name ends that is the last of its kind and no source or owner: not "from Infinet", "held by Infinet"."""
    at = head.rfind(name)
    end = at + len(name)
    return -1 if at < 0 or SOURCE.search(head[:at]) or SISTER.match(head, end) else end


BLOT = re.compile(r"-{4,}")
"""What stands for our name where it is blotted out."""

_read: Memory[Clauses] = Memory(2)


def clauses_of(paper: Paper) -> Clauses:
    """The commands of a paper; the last are remembered, because several marks rest on them."""
    return _read.recall(paper) or _read.keep(paper, Clauses(paper))
