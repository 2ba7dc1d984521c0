"""Out of whose hands a paper comes: a court's, a lawyer's, an arbitrator's, another firm's, a mail program's."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

from classifiers.courts import find_courts
from classifiers.fields.repair import folded
from classifiers.marks.spots import Paper, Spot
from classifiers.match import Line
from domain.document import Finding, Mark
from domain.offices import for_court, outsider

SALUTATION = re.compile(
    r"^\W*(?:(?:dear|clear)\b[^\n]{1,50}|to\s+whom\s+it\s+may\s+concern\W*)$"
    r"|^[^\w\n«\"“]{0,4}(?:madame|monsieur|maitre)(?:\s*[,:.]|"
    r"(?:[ ,/]+(?:et\s+|ou\s+)?(?:madame|monsieur|maitre))+)[^\w\n»]*$"
    r"|^\W*(?:yours\s+(?:truly|sincerely|faithfully|very\s+truly)|(?:very\s+)?truly\s+yours|sincerely|"
    r"respectfully(?:\s+yours)?|(?:best|kind|warm)\s+regards|"
    r"regards|cordialement|bien\s+a\s+vous|(?:veuillez|je\s+vous\s+prie)[^\n]{0,40}(?:agreer|recevoir|"
    r"croire)[^\n]*)\W*$",
    re.MULTILINE,
)
ACTS_FOR = re.compile(
    r"\bwe\s+(?:are\s+(?:the\s+)?(?:lawyers|solicitors|counsel|attorneys)\s+for|act\s+for|represent|"
    r"are\s+acting\s+for)\b|\bi\s+(?:act\s+for|represent)\b"
    r"|\b(?:to|is|for|of)\s+(?:my|our)\s+clients?\b(?!\s+(?:list|base|database))|\bour\s+client\s*,|"
    r"\bnous\s+(?:representons|agissons\s+pour|occupons\s+pour)\b"
    r"|\b(?:est|de|pour|a)\s+(?:notre|mon)\s+cliente?\b"
)
FOR_SIGNATURE = re.compile(
    r"\bfor\s+(?:the\s+)?signature\s+(?:of|by)\b|\bto\s+be\s+signed\s+by\b|\bawaiting\s+(?:the\s+)?signature\b|"
    r"\bpour\s+(?:la\s+)?signature\s+(?:de|du|par)\b"
    r"|\ba\s+(?:faire\s+)?signer\s+par\b"
)
ARBITRATION = re.compile(
    r"^[^\n]{0,60}\b(?:arbitrator|arbitrators|arbitral|arbitration\s+(?:cent(?:re|er)|association|tribunal|"
    r"institute|court|chamber)|arbitre|arbitres|arbitrale|"
    r"mediator|mediateur|seated\s+in|siege\s+de\s+l'arbitrage|cour\s+d'arbitrage|centre\s+d'arbitrage)\b[^\n]*$",
    re.MULTILINE,
)
HEAD, FOOT = 0.42, 0.55
"""An award names its arbitrator above or below these shares of a page."""

PARTIES = re.compile(
    r"^\W*(?:upon|on\s+(?:the\s+)?(?:application|reading|hearing|motion)|whereas|attendu|vu|sur|"
    r"this\s+(?:court|motion|application)|between|entre|b\s?e\s?t\s?w|before|the\s+hon|l'hon|dans\s+l'affaire|in\s+the\s+matter|re\b|c\W|v\W|"
    r"vs\b|and\b|et\b)"
    r"|\b(?:inc|ltd|ltee|corp|llp|limited|limitee|llc|plaintiff|applicant|petitioner|demande\w+|order|ordonnance|"
    r"honourable|honorable)\b"
)
UNSETTLED = 0.55
"""A place abroad beside a court of ours leaves doubt, and refuses nothing."""

ARROWED = re.compile(r"^[^\n]{0,80}<\s?[^\s<>]+\s?[@©]\s?[^\s<>]+\s?>?", re.MULTILINE)
MAILED = re.compile(
    r"^\W*(?:to|a|cc|bcc|from|de|reply-to)\s*:[^\n]*[@©]|^\W*[0-9]{1,3}\s+messages?\W*$|\bsent\s+from\s+my\s+\w+|"
    r"\benvoye\s+(?:de|depuis)\s+mon\s+\w+"
    r"|^\W*(?:on|le)\b[^\n]{6,80}\b(?:wrote|a\s+ecrit)\s*:\W*$|^\W*-+\s*(?:original|forwarded)\s+message|"
    r"^\W*-+\s*message\s+(?:original|transfere)",
    re.MULTILINE,
)


BENCH = re.compile(r"\b(?:court|cour|tribunal|j)\b")
"""A court's own name at the foot of a paper."""

SIGNING_LINES, BELOW_LINES = 5, 4


def _signed_by_others(paper: Paper) -> Iterator[Line]:
    """The last lines name a lawyer, a constable or another outsider, and nobody of a court stands near them."""
    last = paper.index.lines[-SIGNING_LINES:]
    if not any(for_court(line.text) or BENCH.search(folded(line.text)) for line in last):
        yield from (line for line in last[-BELOW_LINES:] if outsider(line.text))


def not_by_court(paper: Paper) -> Iterator[Finding]:
    """A letter around an order, an arbitrator's award, or a form that still waits for the justice who would make it."""
    for pattern in (SALUTATION, ACTS_FOR, FOR_SIGNATURE):
        for spot in paper.patterns(pattern):
            yield spot.finding(Mark.NOT_BY_COURT)
    for line in _signed_by_others(paper):
        yield Finding(mark=Mark.NOT_BY_COURT, page=line.page, box=line.box, raw=line.text, confidence=UNSETTLED)
    for spot in paper.patterns(ARBITRATION):
        if spot.box.top < HEAD or spot.box.top > FOOT:
            yield spot.finding(Mark.NOT_BY_COURT)


REASONS = re.compile(
    r"^\W*(?:(?:oral|brief|written|supplementary|further)\s+)?(?:reasons?\s+(?:for|of)\s+(?:the\s+)?(?:judgment|decision|order|ruling)|"
    r"memorandum\s+of\s+(?:judgment|decision)|headnote|motifs)\b"
    r"(?!\s+(?:and|et)\b)[^\n]{0,40}$"
    r"|^[^\n]{0,60}\b(?:19|20)[0-9]{2}\s+(?:on[cs][jca]\w?|bcsc|bcca|bcpc|abkb|abqb|abca|abpc|skkb|skqb|skca|mbkb|mbqb|mbca|nssc|nsca|nbkb|nbca|"
    r"nlsc|nlca|pesc|peca|yksc|nwtsc|nucj|fca?|scc|cf|caf|csc|cci)\s+[0-9]{1,5}\b[^\n]{0,60}$",
    re.MULTILINE,
)


NUMBERED = re.compile(r"^\W{0,3}\[[0-9il]{1,3}\]", re.MULTILINE)
ARGUED = re.compile(
    r"^\W*(?:[0-9ivxa-d]{1,3}[.)]\s+)?(?:overview|introduction|background|(?:the\s+)?facts|(?:the\s+)?issues?|(?:the\s+)?(?:law|evidence)|analysis|discussion|"
    r"disposition|positions?\s+of\s+the\s+parties)\W*$",
    re.MULTILINE,
)
RULED = re.compile(r"^\W*(?:oral\s+|interim\s+)?(?:ruling|decision)\b[^\n]{0,40}$|^\W*citation\s*:", re.MULTILINE)
SEVERAL = 4
"""So many paragraphs in square brackets make reasons of an English paper; judgments of Québec are numbered so too."""


def _argues(paper: Paper) -> Iterator[Spot]:
    """What only reasons have: a title, numbers in square brackets, headings such as Overview and Analysis."""
    if any(page.language != "en" for page in paper.run.read_pages()) or "quebec" in paper.plain[:600]:
        return
    numbered, argued = list(paper.patterns(NUMBERED)), list(paper.patterns(ARGUED))
    if len(numbered) >= SEVERAL:
        yield numbered[0]
    if len(argued) > 1:
        yield argued[0]
    yield from (spot for spot in paper.patterns(RULED) if spot.box.top < HEAD)


def reasons(paper: Paper) -> Iterator[Finding]:
    """A title of reasons, or a neutral citation near the top: what is published, and not what is served."""
    for spot in paper.patterns(REASONS):
        if spot.box.top < HEAD:
            yield spot.finding(Mark.REASONS)
    for spot in _argues(paper):
        yield spot.finding(Mark.REASONS)


def mailed(paper: Paper) -> Iterator[Finding]:
    """A name with its address in arrows beside another line that only mail programs print."""
    arrowed, printed = list(paper.patterns(ARROWED)), list(paper.patterns(MAILED))
    for spot in arrowed if printed else ():
        yield spot.finding(Mark.EMAIL_HEADER)
    for spot in printed if not arrowed else ():
        yield spot.finding(Mark.EMAIL_HEADER, worth=0.5)


def foreign_heading(paper: Paper) -> Iterator[Finding]:
    """A place abroad printed with a court's name that is also one of ours: "Federal Court, Lahore Registry"."""
    printed = paper.index.lines
    for court in find_courts(paper.run):
        if not (court.heading and court.canadian and court.is_court):
            continue
        for line in _around(printed, court.line):
            if _is_abroad(folded(line.text)):
                yield Finding(
                    mark=Mark.FOREIGN_COURT, page=line.page, box=line.box, raw=line.text, confidence=UNSETTLED
                )


def _around(printed: Sequence[Line], at: int) -> Iterator[Line]:
    """The lines of a court's heading: the one with its name, two before, and those below it as far as the parties."""
    yield from printed[max(0, at - 2) : at + 1]
    for line in printed[at + 1 : at + 5]:
        if PARTIES.search(folded(line.text)):
            return
        yield line


BEHALF = re.compile(
    r"\b(?:au nom|a la demande|pour le compte|on behalf|at the request|for and on behalf|letters of request|"
    r"commission rogatoire|requete)\b[^\n]{0,40}$"
)
"""A court of ours may order for a state abroad what that state has asked for."""


def _is_abroad(plain: str) -> bool:
    """Whether a line of a heading names a place abroad as the court's own."""
    return any(not BEHALF.search(plain, 0, found.start()) for found in _abroad().finditer(plain))


@cache
def _abroad() -> re.Pattern[str]:
    """Names of places abroad as whole words, from `courts.toml`."""
    table = tomllib.loads(files("classifiers").joinpath("courts.toml").read_text("utf-8"))
    names = "|".join(re.escape(folded(name)) for name in table["abroad"]["names"])
    return re.compile(rf"(?<![a-z])(?<!saint[- ])(?<!sainte[- ])(?<!st[- ])(?<!st\. )(?:{names})(?![a-z])")
