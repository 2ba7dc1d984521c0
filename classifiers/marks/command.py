"""Clauses of command: who is to give what, said in the active, the passive, as an item of a list, or from the other side.

A clause is read as a lawyer reads it: the words that command, the party they bind, the act, what is to be given, and
whether the clause itself denies, quotes, sets aside or puts off the act.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from classifiers.marks.spots import Paper, Spot
from classifiers.marks.undone import AWAITS, DOUBT, OF_COURSE, QUOTED, SUPPOSES, UNDONE
from classifiers.marks.wording import Unit, Wording
from classifiers.memory import Memory

ADVERBS = r"(?:\w+ly\s+|hereby\s+|therefore\s+|further\s+|also\s+|so\s+|par\s+la\s+presente\s+|aussi\s+|donc\s+|egalement\s+|en\s+outre\s+)*"
LEAD = re.compile(
    r"\b(?:(?:court|judge|justice|master|registrar)\s+(?:\w+\s+){0,2}?(?:orders?|directs?|requires?|adjudges)\b"
    rf"|(?:it\s+is|is\s+made|there\s+(?:will|shall)\s+be)\s+{ADVERBS}(?:ordered|directed|adjudged|decreed|an\s+order)\b"
    rf"|\b(?:i|we|doth?)\s+{ADVERBS}(?:order|direct|require|command)\b"
    rf"|\b(?:are|is)\s+{ADVERBS}(?:ordered|directed|required|commanded|authori[sz]ed\s+and\s+required|bound|obliged|compelled)\b"
    r"|\border\s+to\s+(?:go|issue)\b|\b(?:orders?|ordered|directions?|decided|terms?)\s*(?:and\s+directed\s+|and\s+declared\s+)?(?:as\s+follows|the\s+following)\b"
    r"|\bthe\s+following\s+(?:is|are)\s+ordered\b|\bfollowing\s+(?:orders?|directions?)\b|\bmakes\s+(?:the\s+following|an|this)\s+order\b"
    r"|\b(?:orders|directs|adjudges|commands)\s+(?:that\s+)?|\bordered\s*(?:that\b|:|,)|\bso\s+ordered\b"
    r"|\bordonne(?:ns|nt|z)?\b|\benjoi(?:nt|ns|gn\w+)\b|\bcondamne\b|\bordre\s+est\s+donne\b|\best\s+ordonnee?\b)"
)
MODAL = re.compile(
    r"\b(?:shall|must|will|(?:is|are|has|have)\s+to|be\s+required\s+to|doi(?:t|vent|s)|dev(?:ra|ront|ez|rez)|"
    r"(?:est|sont|etes|soit|sera|seront)\s+(?:par\s+les\s+presentes\s+)?(?:tenue?s?|sommee?s?|obligee?s?|requise?s?)\b)"
)
GIVE = (
    r"(?:produc(?:e|ing)|disclos(?:e|ing)|deliver(?:\s+up)?|provid(?:e|ing)|furnish|supply|release|giv(?:e|ing)|hand(?:\s+(?:over|in|up|to|it))?|"
    r"turn\s+over|make\s+(?:available|known|disclosure|production|a\s+copy)|reveal|surrender|transmit|send|identify|forward|file|lodge|"
    r"deposit|mail|fax|courier|serve|report|name|state|tell|inform|write\s+to|answer|allow|permit|afford|grant\s+access|let|"
    r"return|tender|copy|put\s+in\s+the\s+hands|draw\s+up|prepare|set\s+out|bring|show|"
    r"communi(?:quer|que|quez|quent)|divulgu(?:er|e|ez)|produi(?:re|se|sez)|fourni(?:r|sse|ssez)|remett(?:re|e|ez|ra)|"
    r"transmett(?:re|e|ez|ra)|livrer|devoiler|reveler|donner|donne(?:ra)?|deposer|depose|verser|envoyer|expedier|adresser|acheminer|"
    r"faire\s+(?:parvenir|tenir|connaitre)|fera\s+(?:parvenir|tenir)|indiquer|identifier|nommer|"
    r"presenter|permettre|mettre\s+a\s+(?:la\s+)?disposition|laisser|produira|fournira|communiquera|transmettra|enverra|deposera)"
)
ACT = re.compile(rf"\b{GIVE}\b")
SAYS = re.compile(r"report|name|state|tell|inform|write|answer|indiquer|identif\w+|nommer|file|serve|show|bring|prepare|set out|draw up|copy|return")
PASSIVE = re.compile(
    rf"\b(?:(?:shall|must|will|to|should)\s+(?:\w+ly\s+|forthwith\s+)?be|be|soi(?:t|ent)|seront|sera|(?:doi(?:t|vent)|devra|devront)\s+etre|etre)\s+{ADVERBS}"
    r"(?:produced|disclosed|delivered|provided|furnished|supplied|released|given|handed\s+(?:over|in)|turned\s+over|made\s+available|"
    r"revealed|surrendered|transmitted|sent|forwarded|filed|lodged|mailed|communiquee?s?|divulguee?s?|produite?s?|fournie?s?|remise?s?|"
    r"transmise?s?|livree?s?|devoilee?s?|donnee?s?|deposee?s?|versee?s?|envoyee?s?|expediee?s?|adressee?s?)\b"
)
NOUN = re.compile(
    r"\b(?:orders|directs|requires|ordered|ordonne|enjoint)\s+(?:that\s+)?(?:the\s+|la\s+|l')?(?:immediate\s+|prompt\s+)?"
    r"(?:production|disclosure|delivery|communication|release|surrender|remise|transmission|divulgation|production)\b"
)
RECEIVE = re.compile(
    r"\b(?:receive|obtain|have|get|be\s+(?:given|provided|furnished|supplied)|recevoir|obtenir|recoi(?:ve|vent|t)|obtien(?:ne|nent|t))\b[^.;]{0,40}?\b(?:from|by|de\s+la\s+part\s+d[e']|de|par)\s+$"
)
NOT = re.compile(
    r"\b(?:not|never|nothing|neither|nor|prohibited|forbidden|restrained|enjoined|refrain|abstain|without|interdi\w+|defense|"
    r"defendu|s'abstenir|ne|n'|pas|rien)\b(?!\s+(?:later|more|less|only|exceeding|plus\s+tard|delay))[^.;]{0,60}$"
)
OBJECT = re.compile(
    r"\b(?:names?|whose|addres\w*|identit\w+|identif\w+|records?|documents?|information|data|logs?|accounts?|invoices?|bills?|"
    r"charges|particulars|contacts?|billing|payments?|paid|billed|log-?ins?|sign-?ins?|subscriber\w*|files?|correspondence|content\w*|"
    r"statements?|details|cop(?:y|ies)|database|receipts?|ledger|history|sessions?|connections?|traffic|telephone|phone|"
    r"e-?mails?|messages?|list|card|numbers?|things|items|material|registration|ip|who|metadata|transactions?|"
    r"noms?|adresses?|identite|renseignements?|donnees|journ\w+|comptes?|factures?|coordonnees|registres?|releves?|"
    r"dossiers?|contenus?|abonne\w*|paiements?|versements?|pieces?|listes?|connexions?|sessions?|courriels?|historique|"
    r"copies?|titulaire|inscription|telephone)\b"
)
NOT_OBJECT = re.compile(
    r"^\W*(?:(?:to|a|au|aux|on|upon)\s+[^,.;]{0,60}?)?(?:(?:a|an|the|une?|la|le|l')\s*)?(?:\w+\s+){0,2}?(?:notice|avis|security|undertaking|"
    r"(?:cop(?:y|ies|ie)\s+(?:of|de)\s+(?:this|the\s+present|the\s+order|la\s+presente|l'ordonnance))|costs|depens|cautionnement|affidavit|"
    r"statement\s+of\s+(?:claim|defence)|defence|affidavits|memorand\w+|submissions|financial\s+statements?)\b"
)
TOLD = re.compile(
    r"^\W*(?:(?:to|the|any|its|our|le|la|l'|au|a)\s+)*(?:customers?|subscribers?|account\s+holders?|anyone|any\s+person|public|titulaire|"
    r"clients?|abonnee?s?|quiconque)\b"
)
YOU = re.compile(r"\b(?:you|vous|votre\s+(?:entreprise|societe))\b")
NEUTRAL = re.compile(
    r"\b(?:non-?part(?:y|ies)|third\s+part(?:y|ies)|mis(?:e)?\s+en\s+cause|tierce?s?(?:\s+(?:partie|personne))?|tiers(?:-saisi)?|host(?:ing)?(?:\s+(?:company|provider))?|"
    r"provider|hebergeur|fournisseur|custodian|depositaire|person(?:ne)?|company|corporation|compagnie|entreprise|societe|addressee|destinataire|recipient|garnishee|"
    r"registraire|service)\b"
)
PARTY = re.compile(
    r"\b(?:plaintiffs?|applicants?|petitioners?|claimants?|demande(?:urs?|resses?)|requerante?s?|moving\s+party|appellants?|"
    r"respondents?|defendants?|defende(?:urs?|resses?)|intimee?s?|peace\s+officers?|constables?|agente?s?\s+de\s+la\s+paix|police|"
    r"crown|counsel|avocate?s?|solicitors?|accused|accusee?|parties|mother|father|sheriff|receiver|trustee|director\s+of)\b"
)
ASIDE = re.compile(r"\b(?:of|from|against|for|with|by|between|to|upon|de|du|des|d'|contre|avec|par|pour|sur)\s+(?:the\s+|le\s+|la\s+|l'|les\s+)?(?:\w+\s+)?$")
COMPANY = re.compile(r"\b(?:inc|ltd|ltee|corp|llp|limited|limitee|corporation|llc|enr)\b")
ROLE_BEHIND = re.compile(
    r"^[^a-z]{0,6}(?:[^.;:\n]{0,40}?[\s(,])?(?P<role>defendants?|respondents?|defende(?:urs?|resses?)|intimee?s?|third\s+part(?:y|ies)|"
    r"non-?part(?:y|ies)|mise?\s+en\s+cause|garnishee|plaintiffs?|applicants?|petitioners?|demande(?:urs?|resses?))\b"
)
ROLE_BEFORE = re.compile(r"(?P<role>defendants?|respondents?|defende(?:ur|resse)s?|intimee?s?|plaintiffs?|applicants?|petitioners?|demande(?:ur|resse)s?)\W*$")
TELLS = re.compile(
    r"\b(?:had|have|has|having|was|were|been|avait|avaient|ayant|fut|a\s+ete|ont\s+ete)\s+(?:\w+\s+)?(?:ordered|ordonnee?|directed|enjointe?|condamnee?)\b"
    r"|\b(?:under|by|in|par|selon|dans)\s+(?:the|that|an|une|l'|cette|the\s+said|son|sa)\s*(?:\w+\s+){0,3}?(?:order|judgment|ordonnance|jugement)\s+(?:of|made|dated|du|rendue?)\b"
    r"|\b(?:provided|stated|said|declared|prevoyait|disait|portait)\s+(?:that|que)\b"
)
IN_FRONT = 260
"""Words of command further than this before an act do not reach it."""

ITEMS = 14
"""So many items may hang on one lead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One act that is commanded: its words, how surely it binds us (0..1), and its paragraph's number."""

    first: int
    last: int
    worth: float
    unit: int


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
        lead = next((one for one in LEAD.finditer(self.text) if not self._told(one.start(), one.end())), None)
        return lead.start() if lead else self._bound()

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
            confidence=0.3 + 0.7 * cut.confidence,
        )

    def _our_places(self) -> Iterator[tuple[int, int]]:
        for spot in self.paper.us:
            yield self._place(spot.start), self._place(spot.end)

    def _place(self, plain: int) -> int:
        """A place of the sheet's folded text as a place in these words."""
        number, offset = self.paper.token_at(plain)
        return min(self.words.start_of(number) + offset, self.words.end_of(number)) if self.words.tokens else 0

    def _names_us(self, start: int, end: int) -> bool:
        return any(start <= first < end for first, _ in self.us)

    def _bound(self) -> int | None:
        """Where a sentence binds us without a lead: "Infinet shall", "you must"."""
        for modal in MODAL.finditer(self.text):
            unit = self.words.units[self.words.unit_at(modal.start())]
            if self._names_us(unit.start, modal.start()) or YOU.search(self.text, unit.start, modal.start()):
                return unit.start
        return None

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
                    yield self._clause(found.start(), found.end(), number, self._doubted(number, found, worth))
        yield from self._received(opening)

    def _clause(self, start: int, end: int, unit: int, worth: float) -> Clause:
        return Clause(
            first=self.words.token_at(start), last=self.words.token_at(max(start, end - 1)), worth=worth, unit=unit
        )

    def _active(self, number: int, act: re.Match[str]) -> float:
        """ "Infinet shall disclose", "orders Infinet to disclose", "orders that Infinet disclose", "(a) disclose"."""
        unit = self.words.units[number]
        if PASSIVE.match(self.text, max(unit.start, act.start() - 3)):
            return 0.0
        head = self._head(number, unit, act.start())
        if not head:
            return 0.0
        return self._subject(head) if self._gives(act, number) and not self._denied(head) else 0.0

    def _passive(self, number: int, act: re.Match[str]) -> float:
        """ "The records shall be delivered by Infinet": the giver stands behind, or is the one whose records they are."""
        unit = self.words.units[number]
        before = self.text[max(unit.start, act.start() - IN_FRONT) : act.start()]
        if NOT.search(self.text, max(unit.start, act.start() - 30), act.end()) or re.search(r"\bnot\b", act.group()):
            return 0.0
        commanded = re.search(r"\b(?:shall|must|will|to be|soi(?:t|ent)|doi|dev)", act.group()) or self._leads(number)
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
            if RECEIVE.search(head) and self._head(number, unit, start) and not NOT.search(head):
                if OBJECT.search(head + self.text[end : unit.end]):
                    yield self._clause(start, end, number, self._clouded(number, unit.start, start, 0.9))

    def _head(self, number: int, unit: Unit, place: int) -> str:
        """The words that command an act: from the last lead before it, of this paragraph or of the one it hangs on."""
        own = self.text[max(unit.start, place - IN_FRONT) : place]
        if LEAD.search(own) or MODAL.search(own):
            return self._from_lead(own)
        if not self._hangs(number, unit, place):
            return ""
        lead = self._lead_above(number)
        return f"{self._from_lead(self.text[lead.start : lead.end])} {own}" if lead else ""

    def _from_lead(self, head: str) -> str:
        """The part from the last lead on, with the subject of a modal that stands before it."""
        leads = list(LEAD.finditer(head))
        return head[leads[-1].start() :] if leads else head

    def _hangs(self, number: int, unit: Unit, place: int) -> bool:
        """Whether an act is the first thing that its item or sentence says, but for a number, "to" and its subject."""
        own = re.sub(r"^\W*(?:[\[(]?(?:[0-9oil]{1,2}|[ivx]{1,4}|[a-z])[\]).:]+\W*)", "", self.text[unit.start : place])
        bare = re.sub(r"\W+", " ", own).strip()
        if re.fullmatch(r"(?:(?:and|that|to|de|d|a|que|qu|forthwith|promptly|then|et|en outre)\s*)*", bare):
            return True
        return self._names_us(unit.start, place) or re.match(r"that\b|que\b", bare) is not None

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
        return NOT.search(head, max(one.start() for one in commands)) is not None

    def _gives(self, act: re.Match[str], number: int) -> bool:
        """Whether the act gives information away, and not a notice, a pleading or money."""
        unit = self.words.units[number]
        tail = self.text[act.end() : min(unit.end, act.end() + 500)]
        if unit.opened:
            following = self.words.units[number + 1 : number + 4]
            tail = " ".join((tail, *(self.text[one.start : one.end] for one in following)))
        if NOT_OBJECT.match(tail) or (SAYS.match(act.group()) and TOLD.match(tail)):
            return False
        return OBJECT.search(tail[:90] if SAYS.fullmatch(act.group()) else tail) is not None

    def _subject(self, head: str) -> float:
        """Who is commanded: us, somebody like us, nobody named, another company, or the other side.

        A modal has its subject before it, a lead behind it; a party behind a preposition is no subject.
        """
        modals = list(MODAL.finditer(head))
        until = modals[-1].start() if modals else len(head)
        named = max((head.rfind(name) + len(name) for name in self._names if name in head), default=-1)
        neutral = max((one.end() for one in NEUTRAL.finditer(head, 0, until) if not self._aside(head, one)), default=-1)
        spoken = max((one.end() for one in YOU.finditer(head, 0, until)), default=-1)
        party = max((one.end() for one in self._parties(head, until)), default=-1)
        if named >= 0 and named >= party:
            return 1.0
        if party > max(neutral, spoken, named):
            return self._tied(next(one.group() for one in self._parties(head, until) if one.end() == party))
        if max((one.end() for one in COMPANY.finditer(head, 0, until)), default=-1) > max(neutral, spoken):
            return 0.4
        return 0.95 if max(neutral, spoken) >= 0 else 0.75

    def _parties(self, head: str, until: int) -> Iterator[re.Match[str]]:
        for one in PARTY.finditer(head, 0, until):
            if not self._aside(head, one) and not head.startswith(("'s", "s'"), one.end()):
                yield one

    def _aside(self, head: str, one: re.Match[str]) -> bool:
        """Whether a party stands behind a preposition: "the holder of the plaintiff's account", "served by counsel"."""
        before = ASIDE.search(head[: one.start()])
        if before is None:
            return False
        return re.search(r"(?:orders?|direct\w*|ordonne|enjoint|condamne)\s+(?:to\s+|au\s+|aux\s+|a\s+)?(?:the\s+|la\s+|le\s+|l')?(?:\w+\s+)?$", head[: one.start()]) is None

    @cached_property
    def _names(self) -> tuple[str, ...]:
        """Our names as this paper prints them."""
        return tuple({self.text[start:end] for start, end in self.us})

    def _tied(self, role: str) -> float:
        """How surely a party is us: the paper gives us that role, or gives it to nobody we know of."""
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

    def _doubted(self, number: int, act: re.Match[str], worth: float) -> float:
        return self._clouded(number, self.words.units[number].start, act.start(), worth)

    def _clouded(self, number: int, start: int, place: int, worth: float) -> float:
        """A clause that is quoted, set aside or waits for another decision leaves no more than a doubt."""
        units = [self.words.units[number]]
        lead = self._lead_above(number)
        if lead and units[0].item:
            units.append(lead)
        for unit in units:
            until = min(unit.end, place) if unit is units[0] else unit.end
            head = self.text[unit.start : until]
            leads = list(LEAD.finditer(head))
            quoted = leads[-1].end() if leads and not self._told(unit.start + leads[-1].start(), unit.start + leads[-1].end()) else 0
            if QUOTED.search(head, quoted) or TELLS.search(head):
                return min(worth, DOUBT)
            if UNDONE.search(self.text, unit.start, unit.end) or AWAITS.search(self.text, unit.start, unit.end):
                return min(worth, DOUBT)
            supposed = SUPPOSES.match(self.text[unit.start : unit.end])
            if supposed and not OF_COURSE.search(supposed["supposed"]):
                return min(worth, DOUBT)
        return worth


_read: Memory[Clauses] = Memory(2)


def clauses_of(paper: Paper) -> Clauses:
    """The commands of a paper; the last are remembered, because several marks rest on them."""
    return _read.recall(paper) or _read.keep(paper, Clauses(paper))
