"""What a paper orders, and of whom."""

import re
from collections.abc import Iterator

from classifiers import phrases
from classifiers.marks.bidden import sounds_like_a_command
from classifiers.marks.command import clauses_of
from classifiers.marks.spots import Paper, Spot
from domain.document import Finding, Mark

ORDERS = (*phrases.ORDERS.phrases, *phrases.COMMANDS.phrases, "it is ordered", "court orders that", "il est ordonné")
PLAINEST = (
    "this court orders", "you are ordered to produce", "you are ordered to", "it is hereby ordered",
    "le tribunal ordonne", "la cour ordonne", "il vous est ordonné", "vous êtes tenu de communiquer",
)  # fmt: skip
"""Looked for once more, loosely, on a paper where no words of command were found."""

COMMAND = re.compile(
    r"\b(?:shall|must|will|is\s+to|are\s+to|ordered|orders?|adjudges|required?|directed|directs|commanded|ordonne\w*|enjoin\w*|"
    r"devra|doit|doivent|devront|tenue?s?(?:\(e\))?|obliger)\b"
)
NOT = re.compile(
    r"\b(?:not|never|prohibited|forbidden|restrained|enjoined|refrain|abstain|interdit\w*|interdiction|defense|defendu|"
    r"s'abstenir|ne|pas)\b[^.;]{0,60}$"
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
KEEPING = re.compile(
    r"^\W*(?:interim\s+)?(?:(?:data\s+)?preservation\s+order|order\s+(?:for|of)\s+(?:the\s+)?preservation|ordonnance\s+de\s+preservation)"
    r"(?:\s+(?:of|for|de|des)\s+[^\n]{0,30})?\W*$",
    re.MULTILINE,
)
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

FROM_ORDER = re.compile(
    r"\bdays?\s+(?:of|from|after)\s+(?:the\s+)?(?:date\s+of\s+)?(?:this|the)\s+(?:present\s+)?order\b(?!\s+(?:reaches|arrives|comes|is\s+(?:served|received|"
    r"delivered)|has\s+(?:been\s+served|reached|come)|was\s+served))"
    r"|\bdays?\s+(?:of|from|after)\s+the\s+date\s+(?:hereof|of\s+(?:this|the)\s+order)\b|\bdays?\s+(?:of|from|after)\s+its\s+date\b|\bjours?\s+de\s+sa\s+date\b"
    r"|\bjours?\s+(?:de|suivant|apres)\s+(?:la\s+date\s+de\s+)?(?:la\s+presente|l'|cette)\s*ordonnance\b(?!\s+(?:lui|vous)\b)"
)


def orders(paper: Paper) -> Iterator[Finding]:
    """Words of command."""
    found = commands(paper)
    for spot in found:
        yield spot.finding(Mark.ORDERS)
    lead = None if found else clauses_of(paper).lead
    if lead:
        yield lead.finding(Mark.ORDERS, worth=0.9)


def discloses_or_preserves(paper: Paper) -> Iterator[Finding]:
    """Commands to disclose information; or, where there is none, commands to keep it.

    A title that speaks of preservation alone leaves a doubt whatever the words below seem to command.
    """
    read = clauses_of(paper)
    for clause in read.disclosures:
        yield read.spot(clause).finding(Mark.ORDERS_DISCLOSURE, worth=clause.worth)
    if read.disclosures:
        for spot in paper.patterns(KEEPING):
            yield spot.finding(Mark.PRESERVES_ONLY)
        return
    yield from sounds_like_a_command(read)
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
    opening = clauses_of(paper).opening
    begins = [spot.start for spot in commands(paper)[:1]]
    if opening is not None:
        begins.append(paper.start_of(clauses_of(paper).words.token_at(opening)))
    if not begins:
        return ()
    first = min(begins)
    return tuple((max(start, first), end) for start, end in paper.sentences if end > first)
