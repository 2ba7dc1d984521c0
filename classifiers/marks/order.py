"""What a paper orders, and of whom."""

import re
from collections.abc import Iterator

from classifiers import phrases
from classifiers.marks.spots import Paper, Spot
from classifiers.marks.undone import DOUBT, QUOTED, UNDONE
from domain.document import Finding, Mark

ORDERS = (*phrases.ORDERS.phrases, *phrases.COMMANDS.phrases, "it is ordered", "court orders that", "il est ordonné")
PLAINEST = (
    "this court orders", "you are ordered to produce", "you are ordered to", "it is hereby ordered",
    "le tribunal ordonne", "la cour ordonne", "il vous est ordonné", "vous êtes tenu de communiquer",
)  # fmt: skip
"""Looked for once more, loosely, on a paper where no words of command were found."""

ENUMERATED = re.compile(r"[\s\W]*(?:\(?(?:[a-z]|[ivx]{1,4}|[0-9]{1,2})\)|\[?[0-9]{1,2}[\].)])?[\s\W]*")
COMMAND = re.compile(
    r"\b(?:shall|must|will|is\s+to|are\s+to|ordered|orders?|adjudges|required?|directed|directs|commanded|ordonne\w*|enjoin\w*|"
    r"devra|doit|doivent|devront|tenue?s?(?:\(e\))?|obliger)\b"
)
MODAL = re.compile(r"shall|must|will|devra|doit|doivent|devront")
NOT = re.compile(
    r"\b(?:not|never|prohibited|forbidden|restrained|enjoined|refrain|abstain|interdit\w*|interdiction|defense|defendu|"
    r"s'abstenir|ne|pas)\b[^.;]{0,60}$"
)
DISCLOSE = re.compile(
    r"\b(?:produce|disclose|deliver(?:\s+up)?|provide|furnish|supply|release|give|hand\s+over|turn\s+over|make\s+available|"
    r"reveal|surrender|transmit|send|identify|receive|obtain|recevoir|obtenir|communi(?:quer|que|quez)|divulgu(?:er|e|ez)|produi(?:re|se|sez)|fourni(?:r|sse|ssez)|"
    r"remett(?:re|e|ez)|transmett(?:re|e|ez)|livrer|devoiler|reveler|donner)\b"
)
RECEIVE = re.compile(r"receive|obtain|recevoir|obtenir")
SOURCE = re.compile(r"\W*(?:forthwith\s+|directly\s+)?(?:from|de\s+la\s+part\s+d[e'])\s*")
INFORMATION = re.compile(
    r"\b(?:names?|address\w*|identit\w+|records?|documents?|information|data|logs?|accounts?|invoices?|particulars|contacts?|"
    r"billing|payments?|log-?ins?|subscriber\w*|files?|correspondence|content\w*|statements?|details|copies|database|"
    r"noms?|adresses?|renseignements?|donnees|journ\w+|comptes?|factures?|coordonnees|registres?|releves?|dossiers?|contenus?|abonne\w*)\b"
)
NOT_INFORMATION = re.compile(
    r"^\W*(?:(?:to|a|au|aux)\s+[^,.;]{0,60}?)?(?:(?:a|an|the|une?|la|le|l')\s*)?(?:\w+\s+){0,2}?(?:notice|avis|security|undertaking|"
    r"(?:cop(?:y|ie)\s+(?:of|de)\s+(?:this|the\s+present|the\s+order|la\s+presente|l'ordonnance))|costs|depens|cautionnement)\b"
)
OURS = re.compile(
    r"\b(?:you|vous|non-?part(?:y|ies)|third\s+part(?:y|ies)|mis(?:e)?\s+en\s+cause|tierce?|tiers|respondents?|defendants?|intimee?|"
    r"defende(?:ur|resse)s?|host|hosting|provider|registrar|hebergeur|fournisseur|person)\b"
)
THEIRS = re.compile(
    r"\b(?:plaintiffs?|applicants?|petitioners?|claimants?|demande(?:urs?|resses?)|requerante?s?|"
    r"moving\s+party|"
    r"peace\s+officers?|constables?|agente?s?\s+de\s+la\s+paix|police|crown|counsel|avocate?s?|solicitors?)\b"
)
COMPANY = re.compile(r"\b(?:inc|ltd|ltee|corp|llp|limited|limitee|corporation)\b")
KEEP = re.compile(r"\b(?:preserve|retain|keep\s+(?:safe|intact)|preserver|conserver|preservez|conservez)\b")
SECRET = re.compile(
    r"\b(?:not|never|nor|prohibit\w*|forbid\w*|forbidden|interdi\w+|defense|ne|sans)\b[^.;]{0,80}?"
    r"\b(?:disclose|disclosing|tell|telling|inform|informing|notify|notifying|advise|reveal|notice|"
    r"divulguer|informer|aviser|reveler|prevenir)\b"
    r"[^.;]{0,120}?\b(?:existence|this\s+order|the\s+order|contents?|customers?|account\s+holders?|subscribers?|"
    r"any\s+person|anyone|person\s+concerned|ordonnance|clients?|titulaires?|abonnee?s?|quiconque|personne)\b"
)
CSIS = (
    "canadian security intelligence service act",
    "csis act",
    "loi sur le service canadien du renseignement de sécurité",
)
LISTED = 160
"""So many characters behind a colon still say what is to be disclosed."""

FROM_ORDER = re.compile(
    r"\bdays?\s+(?:of|from|after)\s+(?:the\s+)?(?:date\s+of\s+)?(?:this|the)\s+(?:present\s+)?order\b"
    r"|\bdays?\s+(?:of|from|after)\s+the\s+date\s+(?:hereof|of\s+(?:this|the)\s+order)\b"
    r"|\bjours?\s+(?:de|suivant|apres)\s+(?:la\s+date\s+de\s+)?(?:la\s+presente|l'|cette)\s*ordonnance\b"
)


def orders(paper: Paper) -> Iterator[Finding]:
    """Words of command."""
    for spot in commands(paper):
        yield spot.finding(Mark.ORDERS)


def discloses_or_preserves(paper: Paper) -> Iterator[Finding]:
    """Commands to disclose information; or, where there is none, commands to keep it."""
    found = list(_disclosures(paper))
    yield from found
    if found:
        return
    for start, end in _operative(paper):
        for spot in paper.patterns(KEEP, start, end):
            head = paper.plain[start : spot.start]
            if COMMAND.search(head) and not NOT.search(head):
                yield spot.finding(Mark.PRESERVES_ONLY)


def forbids_telling(paper: Paper) -> Iterator[Finding]:
    """Words that forbid telling the customer or anybody that the order exists."""
    for start, end in _operative(paper):
        for spot in paper.patterns(SECRET, start, end):
            head = paper.plain[start : spot.start]
            if not THEIRS.search(head) or OURS.search(head) or paper.names_us(start, spot.start):
                yield spot.finding(Mark.FORBIDS_TELLING)


def csis(paper: Paper) -> Iterator[Finding]:
    """The Canadian Security Intelligence Service Act."""
    for spot in paper.phrases(CSIS):
        yield spot.finding(Mark.CSIS)


def deadline_from_order(paper: Paper) -> Iterator[Finding]:
    """Days that run from the order itself and not from its service."""
    for spot in paper.patterns(FROM_ORDER):
        yield spot.finding(Mark.DEADLINE_FROM_ORDER)


def commands(paper: Paper) -> tuple[Spot, ...]:
    """Every place where the paper commands, or where a worn text nearly does."""
    return paper.affirmed(ORDERS) or paper.windows(PLAINEST)


def _operative(paper: Paper) -> tuple[tuple[int, int], ...]:
    """The sentences from the first word of command on: what stands before only tells how the order came about."""
    found = commands(paper)
    if not found:
        return ()
    first = found[0].start
    return tuple((max(start, first), end) for start, end in paper.sentences if end > first)


def _disclosures(paper: Paper) -> Iterator[Finding]:
    sentences = _operative(paper)
    for number, (start, end) in enumerate(sentences):
        for spot in paper.patterns(DISCLOSE, start, end):
            commanded = COMMAND.search(paper.plain, start, spot.start)
            head_start = start if commanded else _lead(paper, sentences, number, spot.start)
            worth = _worth(paper, head_start, spot, end)
            if worth and _quoted(paper, head_start, spot, end):
                worth = DOUBT
            if worth:
                yield spot.finding(Mark.ORDERS_DISCLOSURE, worth=worth)


def _quoted(paper: Paper, start: int, verb: Spot, end: int) -> bool:
    """Whether the command is only told of: "the order by which Infinet shall disclose ... is set aside"."""
    if QUOTED.search(paper.plain, start, verb.start):
        return True
    return UNDONE.search(paper.plain, start, end) is not None


def _lead(paper: Paper, sentences: tuple[tuple[int, int], ...], number: int, verb: int) -> int:
    """Where the words begin that command an enumerated item: "orders that the respondent: (a) disclose".

    Nothing but a number may stand before the verb, or a subject that is us: "ordered: 1. That Infinet send".
    """
    own = sentences[number][0]
    if not ENUMERATED.fullmatch(paper.plain, own, verb) and not paper.names_us(own, verb):
        return own
    for start, end in reversed(sentences[max(0, number - 6) : number]):
        if COMMAND.search(paper.plain, start, end):
            return start
    return sentences[number][0]


def _worth(paper: Paper, start: int, verb: Spot, end: int) -> float:
    """How surely this verb commands us to disclose information, 0..1."""
    head, tail = paper.plain[start : verb.start], paper.plain[verb.end : min(end, verb.end + 300)]
    if tail.rstrip().endswith(":"):
        tail = paper.plain[verb.end : end + LISTED]
    if RECEIVE.fullmatch(verb.raw.lower()):
        return _received(paper, head, verb, tail)
    found = list(COMMAND.finditer(head))
    if not found or NOT.search(head, found[-1].start()):
        return 0.0
    if not INFORMATION.search(tail) or NOT_INFORMATION.match(tail):
        return 0.0
    return _subject(paper, start, head, found[-1])


def _received(paper: Paper, head: str, verb: Spot, tail: str) -> float:
    """Commanded from the other side: "the claimant is to receive from Infinet copies of"."""
    from_us = SOURCE.match(tail)
    if not from_us or not COMMAND.search(head) or NOT.search(head) or not INFORMATION.search(tail):
        return 0.0
    return 0.9 if paper.names_us(verb.end, verb.end + from_us.end() + 3) else 0.0


def _subject(paper: Paper, start: int, head: str, command: re.Match[str]) -> float:
    """Who is commanded: the party named last before the verb; us, nobody named, another company, or the other side.

    A modal has its subject before it, so parties behind it ("shall, at the plaintiff's expense,") do not count.
    """
    until = command.start() if MODAL.fullmatch(command.group()) else len(head)
    ours = max((found.end() for found in OURS.finditer(head)), default=-1)
    theirs = max((found.end() for found in THEIRS.finditer(head, 0, until)), default=-1)
    named = max((spot.start - start for spot in paper.us if start <= spot.start < start + len(head)), default=-1)
    if named >= 0 and named >= theirs:
        return 1.0
    if theirs > max(ours, named):
        return 0.0
    if max((found.end() for found in COMPANY.finditer(head)), default=-1) > ours:
        return 0.4
    return 0.95 if ours >= 0 else 0.75
