"""In what capacity somebody signs for a customer: an office beside the name, or told in a sentence."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from classifiers.fields.repair import folded
from classifiers.fields.sheet import legible
from classifiers.marks.letter import AUTHORIZE, NO_OFFICE, OFFICE, customer_words, letter_customer, of_the_customer
from classifiers.marks.spots import Paper, Spot
from classifiers.marks.undone import DOUBT
from classifiers.match import Line
from domain.document import Finding, Mark
from domain.names import is_company

BODY = (
    r"(?:company|corporation|business|firm|society|association|club|church|parish|board|council|nation|band|trust|trustees|union|league|"
    r"co-?\s?op(?:erative)?|foundation|partnership|brokerage|practice|clinic|school|academy|college|museum|theatre|library|municipality|"
    r"town|village|city|county|district|colony|organization|centre|committee|brethren|condominium|strata|owners|members|"
    r"compagnie|entreprise|societe|conseil|commune|municipalite|ville|mrc|fabrique|paroisse|eglise|fondation|syndicat|ligue|cooperative|"
    r"copropriete|coproprietaires|ecole|clinique|musee|bibliotheque|cpe|garderie|organisme|comite|chorale|membres|fiducie|caisse|cabinet|ferme)"
)
"""What an office is held in; the customer's own name counts as well."""

CLUB = re.compile(
    r"\b(?:society|societe|association|club|church|brethren|parish|paroisse|fabrique|union|league|ligue|co-?op\w*|foundation|fondation|chorale|"
    r"choir|organi[sz]ation|organisme|comite|committee|legion|temple|compagnie)\b"
)
"""A body whose secretary is one of its officers and no typist."""

HIGH = (
    r"(?:vice[\s-]?president(?:e)?|president(?:e)?|c\.?[ea]\.?o\.?|chief\s+(?:executive|administrative|financial|operating)\s+officer|chief|"
    r"chair(?:man|woman|person)?|(?:executive|managing|clinic|general)\s+director|managing\s+(?:partner|member|trustee)|director|co-?\s?direct(?:eur|rice)|"
    r"(?:general|corporate)\s+secretary|secretary[\s-]+treasurer|sec\W{1,3}treas|treasurer|(?:general|band)\s+manager|band\s+administrator|owner|proprietor|"
    r"(?:sole\s+)?shareholder|(?:town|village|city|county|municipal)\s+clerk|clerk[\s-]+(?:treasurer|administrator)|mayor|reeve|(?:church)?warden|"
    r"rector|pastor|vicar|headmaster|headmistress|head\s+of\s+(?:the\s+)?school|(?:school\s+)?principal|superintendent|broker\s+of\s+record|"
    r"direct(?:eur|rice)\s+generale?|gerante?\s+generale?|greffi(?:er|ere)(?:[\s-]+tresori(?:er|ere))?|maire|mairesse|prefete?|tresori(?:er|ere)|"
    r"secretaire[\s-]+(?:tresori(?:er|ere)|generale?)|marguilli(?:er|ere)(?:\s+en\s+charge)?|cure|administrat(?:eur|rice)|associee?\s+princip\w+|"
    r"associee?[\s-]+(?:gerante?|directeur|directrice)|proprietaire|fondat(?:eur|rice)|recteur|rectrice)"
)
CLERKLY = r"(?:(?:recording\s+|club\s+|church\s+)?secretary|secretaire)"
"""Secretaries are officers of clubs; elsewhere they type."""

OFFICER = re.compile(
    r"^\W{0,9}(?P<name>(?:(?:per|by|par|pour|title|titre|position|fonction)\s*:\s*)?(?:[^,:()\n]{2,45}?(?:[,(]|\.(?=\s)|\s[-–—])\s*)?)"
    r"(?:(?:the|its|la|le|sole|founding|acting\s+as|as|son|sa)\s+|l'|co-\s?)?"
    rf"(?P<office>{HIGH}|{CLERKLY})(?:\s+(?:and|et|&)\s+[a-z' -]{{3,40}})?"
    r"(?P<tail>\s*[,(/]\s*[^\n]{1,60}|\.\s(?=for\b|pour\b)[^\n]{1,60}|\s+(?:of|for|de|du|des|d'|pour)\b[^\n]{0,60})?[\W_]*$"
)
ABBREVIATED = re.compile(r"^[a-z' .-]{2,30}\s(?P<office>sec\W{1,3}treas)\W*$")
LABEL = re.compile(
    r"^\W{0,9}(?:signature|signed\s+by|signe\s+par)\s+(?:of|by|de|du|d'|par)?\s*(?:the\s+|la\s+|le\s+|l')?"
    rf"(?P<office>{HIGH})\W*$"
)
TRUSTEES = re.compile(r"^\W{0,9}(?:(?:co-?)?trustees?|fiduciaires?)(?:\W+(?:(?:co-?)?trustees?|fiduciaires?)){0,3}\W*$")
SOLE = re.compile(r"\W*(?:sole|seule?)\b")
DEGREE = re.compile(r"\W*(?:[a-z]{1,4}\.?\W*){1,3}")
TO_OTHERS = re.compile(
    r"^\W{0,9}(?:c\.?\s?c\.?\b|copy|copie|attn?\b|attention|to\s*:|a\s+l'attention|prepared|typed|witness|temoin|re\b|objet|from\b|dear)"
)
RUNS_ON = re.compile(
    r"(?:,|\b(?:the|to|our|my|your|a|an|of|with|and|by|from|for|or|that|de|du|des|la|le|les|a|au|notre|votre|mon|que|qui|et|ou|par|pour|avec))\W*$"
)
"""A line that goes on in the next one: what stands there is no title below a name."""

EMPLOYED = re.compile(
    r"\b(?:reception\w*|assistante?|adjointe?|bookkeep\w+|commis|techni(?:cian|cien\w*)|student|etudiante?|stagiaire|intern|trainee|"
    r"office\s+manager|chef\s+de\s+bureau|secretary\s+to|secretaire\s+de\s+(?:direction|m(?:me|\.)|la\s+direction)|webm\w+|cashier|caissi\w+|driver|temp|helper|volunteer|"
    r"benevole|(?<!town\s)(?<!village\s)(?<!city\s)(?<!county\s)(?<!municipal\s)clerk(?![\s-]+(?:treasurer|administrator))|"
    r"former|ancien\w*|retired|marketing|sales|ventes|deputy|interim|web|it|informatique|network|system\w*|reseau\w*|human|ressources|building|immeuble|property)\b"
)
"""Work that lets nobody sign for an employer; an office qualified by it is none either."""

HELD_IN = re.compile(
    r"\W{0,9}(?:of|for|de|du|des|d'|pour)?\s*(?:the\s+|our\s+|la\s+|le\s+|les\s+|l'|notre\s+)?(?:chief\s+and\s+|conseil\s+de\s+)?"
    rf"{BODY}\b(?!\s+(?:of|de|du|des)\b)"
)
FOOT, LAST = 10, 4
MOST_WORDS = 5
TITLE = 70

CHARTER = re.compile(
    r"\b(?:resolution\w*|by-?\s?laws?|deed|standing\s+orders?|constitution|articles|clause|board|council|meeting|minutes|governors|directors|"
    r"partnership\s+agreement|delegation|reglements?|statuts|acte|conseil|assemblee|decision|delegue\w*|convention)\b"
)
SIGNS = re.compile(
    r"\b(?:signs?|signing|bind\w*|executes?\s+(?:consents?|contracts?|documents?|such)|empower\w*|(?:power|authority|mandate|right)\s+to\s+(?:sign|consent|bind|give)|"
    r"mine\s+to\s+(?:sign|give)|authori[sz]es\s+(?:me|us|the\s+undersigned)|signer|signe|habilit\w+|mandat\s+(?:de|d')|autorise\s+(?:la|le)\s+soussigne\w*|lier|consentir)\b"
)
SELF = re.compile(r"\b(?:i|me|mine|we|us|undersigned|je|j'\w+|nous|m'|moi|soussignee?s?|signataires?)\b")
DOUBTFUL = re.compile(
    r"\b(?:not|never|no(?!\.)|nor|cannot|\w+n't|without|nobody|unless|except|if|whether|normally|usually|ordinarily|away|absent|will|would|shall|must|"
    r"pending|yet|two|both|jointly|together|former|formerly|asks?|asked|meant|supposed|should|once|only\s+(?:he|she|they|the)|ne|n'|pas|jamais|aucun\w*|sauf|absen\w+|"
    r"vacances|normalement|habituellement|conjointement|deux|devra|doit|doivent|sera|si|ancien\w*|lorsqu\w*|quand|avant|demain)\b|\bn'"
)
"""In the sentence: who signs is somebody else, several, or nobody yet."""

SIGNS_FOR = re.compile(
    r"\b(?:i\s+(?:(?:alone|do|may|can|also)\s+)?(?:sign|bind)|je\s+(?:signe|lie)|j'ai\s+(?:la\s+)?signature)\s+(?:(?:for|on\s+behalf\s+of|pour|au\s+nom\s+de)\s+)?"
    rf"(?:the|our|this|la|le|l'|notre)\s*{BODY}\b(?!'s?\s)"
)
AS_OFFICER = re.compile(
    rf"\b(?:as|en\s+tant\s+que|a\s+titre\s+de|en\s+(?:ma|notre|sa)\s+qualite\s+de|comme)\s+(?:the\s+|its\s+|sole\s+|club\s+|church\s+|la\s+|le\s+)?"
    rf"(?P<office>{HIGH}|{CLERKLY})\b(?!'s)(?:\s+(?:and|et|&)\s+[a-z' -]{{3,25}})?"
    r"(?P<tail>\s+(?:of|de|du|des|d')\s+[^.;,\n]{2,60})?"
)
GIVES = re.compile(
    r"\b(?:i|we|je|nous|j')\s*(?:\w+\s+){0,3}?(?:approve|agree|consent|authori[sz]e|give|hold|sign|bind|ask\w*|permit|allow|request|confirm|suis|approuve|consens|"
    r"autorise|donne|signe|permets|accepte|am\s+asking)\b"
)
INTRODUCED = re.compile(
    rf"\b(?:i|je|soussignee?)\b,?\s+[^,;.\n]{{3,40}},\s*(?:the\s+|la\s+|le\s+)?(?:undersigned\s+)?(?P<office>{HIGH}|{CLERKLY})"
    r"(?P<tail>\s+(?:of|de|du|des|d')\s+[^;.]{2,60})"
)
ALL_TRUSTEES = re.compile(
    r"\btrustees\s*,\s*being\s+all\b|\ball\s+(?:of\s+)?the\s+trustees\b[^.;]{0,40}\b(?:sign|direct|consent|agree)\b"
)
ALIKE = 80
"""How alike (0..100) two printings of one word of a name are."""
SURE, WORTH = 1.0, 0.9


@dataclass(frozen=True, slots=True, kw_only=True)
class _Title:
    """An office on a line near the end; a signature often runs through the name beside it, not through the office."""

    line: Line
    office: str
    start: int

    def finding(self, worth: float) -> Finding:
        """The line as a mark, as sure as the words of the office are."""
        place, told = 0, list[float]()
        for word in self.line.words:
            if place < self.start + len(self.office) and place + len(word.text) > self.start:
                told.append(word.confidence)
            place += len(word.text) + 1
        return Finding(
            mark=Mark.SIGNING_AUTHORITY,
            page=self.line.page,
            box=self.line.box,
            raw=self.line.text,
            confidence=round(legible(min(told, default=0.0)) * worth, 3),
        )


def signs_for_customer(paper: Paper) -> Iterator[Finding]:
    """An office of the customer's beside the signature, or told; beside an employee's title it is a doubt."""
    customer = letter_customer(paper)
    own = frozenset(customer_words(paper))
    foot = tuple(_foot(paper, own))
    titles = frozenset(
        word for line in paper.index.lines[-LAST:] for word in re.findall(r"[a-z]{5,}", folded(line.text))
    )
    worth = DOUBT if _employed(paper) or not of_the_customer(paper) else SURE
    for title in foot:
        if _holds(title.office, customer):
            yield title.finding(worth * WORTH)
    yield from _printed(paper, own, worth)
    yield from _told(paper, customer, own, worth)
    yield from _chartered(paper, titles, worth)


def _printed(paper: Paper, own: frozenset[str], worth: float) -> Iterator[Finding]:
    """An office on a line behind the words that authorize, wherever the paper ends; not one in another company."""
    granted = paper.affirmed(AUTHORIZE)
    for spot in paper.patterns(OFFICE, granted[0].end if granted else 0):
        line = paper.line(spot)
        if not NO_OFFICE.search(line) and not TO_OTHERS.search(line):
            last = line.rsplit(",", 1)[-1]
            elsewhere = line.count(",") > 1 and is_company(last) and not _of_body(last, own)
            yield spot.finding(Mark.SIGNING_AUTHORITY, worth=DOUBT if elsewhere else worth * WORTH)


def _holds(office: str, customer: str) -> bool:
    """Whether it is an office at this customer: secretaries and trustees are not so everywhere."""
    if re.fullmatch(CLERKLY, office):
        return CLUB.search(customer) is not None
    return "trust" in customer or "fiduci" in customer if office == "trustee" else True


def _foot(paper: Paper, own: frozenset[str]) -> Iterator[_Title]:
    """Lines near the end that are a title, alone or behind a name, and the office in them."""
    lines = paper.index.lines
    for at in range(max(0, len(lines) - FOOT), len(lines)):
        text = folded(lines[at].text)
        before = folded(lines[at - 1].text) if at else ""
        if len(text) > TITLE or TO_OTHERS.search(text) or TO_OTHERS.search(before) or EMPLOYED.search(text):
            continue
        if TRUSTEES.search(text):
            yield _Title(line=lines[at], office="trustee", start=0)
            continue
        found = OFFICER.search(text) or ABBREVIATED.search(text) or LABEL.search(text)
        if found is None or (not found.groupdict().get("name") and RUNS_ON.search(before) and not before.endswith(",")):
            continue
        tail = found.groupdict().get("tail") or ""
        if _fits(tail, own):
            yield _Title(line=lines[at], office=found["office"], start=found.start("office"))


def _fits(tail: str, own: frozenset[str]) -> bool:
    """What stands behind an office: nothing, letters of a degree, a body such as the customer, or the customer."""
    return not tail.strip(" ,(") or SOLE.match(tail) is not None or bool(DEGREE.fullmatch(tail)) or _of_body(tail, own)


def _of_body(text: str, own: frozenset[str]) -> bool:
    words = re.findall(r"[a-z0-9]{3,}", text)
    met = sum(any(fuzz.ratio(one, word) >= ALIKE for word in words) for one in own)
    if own and met >= max(1, (len(own) + 1) // 2):
        return True
    return HELD_IN.match(text) is not None


def _employed(paper: Paper) -> bool:
    """Whether an employee's title stands at the end, as a line of its own or behind a name."""
    for line in paper.index.lines[-FOOT:]:
        text = folded(line.text)
        name, *behind = re.split(r"[,(]|\s[-–—]\s", text, maxsplit=1)
        title = (behind[0] if behind else name).strip()
        alone = len(title.split()) <= MOST_WORDS and (bool(behind) or ("." not in title and line.text[:1].isupper()))
        if alone and len(name.split()) <= MOST_WORDS and not TO_OTHERS.search(text) and EMPLOYED.match(title):
            return True
    return False


def _told(paper: Paper, customer: str, own: frozenset[str], worth: float) -> Iterator[Finding]:
    """ "I sign for the company", "as president I approve", "I, Ada Fable, treasurer of" the customer."""
    for said in paper.patterns(SIGNS_FOR):
        if not DOUBTFUL.search(paper.sentence(said)):
            yield said.finding(Mark.SIGNING_AUTHORITY, worth=worth * WORTH)
    for pattern in (AS_OFFICER, INTRODUCED):
        for found in pattern.finditer(paper.plain):
            spot, tail = paper.spot(found), (found["tail"] or "").strip()
            held = _of_body(tail, own) if tail else _heads(paper, own)
            if spot and held and _holds(found["office"], f"{customer} {tail}") and _speaks(paper, spot, pattern):
                yield spot.finding(Mark.SIGNING_AUTHORITY, worth=worth * WORTH)
    for said in paper.patterns(ALL_TRUSTEES) if "trust" in customer else ():
        yield said.finding(Mark.SIGNING_AUTHORITY, worth=WORTH)


def _speaks(paper: Paper, spot: Spot, pattern: re.Pattern[str]) -> bool:
    """Whether the writer speaks of the writer's own office, held now."""
    sentence = paper.sentence(spot)
    said = pattern is INTRODUCED or GIVES.search(sentence) is not None
    return said and not DOUBTFUL.search(sentence) and not EMPLOYED.search(folded(spot.raw))


def _heads(paper: Paper, own: frozenset[str]) -> bool:
    """Whether the customer's name stands in the head of the paper."""
    return bool(own) and any(_of_body(folded(line.text), own) for line in paper.index.lines[:6])


def _chartered(paper: Paper, titles: frozenset[str], worth: float) -> Iterator[Finding]:
    """A resolution, a by-law or a deed by which the writer, or who holds the writer's office, signs."""
    for start, end in paper.sentences:
        text = paper.plain[start:end]
        if not (CHARTER.search(text) and (signs := SIGNS.search(text))) or DOUBTFUL.search(text):
            continue
        reach = paper.plain[start : end + 20]
        if SELF.search(reach) or (titles - FILLERS) & set(re.findall(r"[a-z]+", text)):
            spot = paper.first_line(start + signs.start(), end)
            if spot:
                yield spot.finding(Mark.SIGNING_AUTHORITY, worth=worth * WORTH)


FILLERS = frozenset(
    {"officer", "clerk", "manager", "school", "board", "council", "conseil", "trustees", "regards", "yours", "society"}
)
