"""To whom a paper speaks: to this company, or to another."""

import re
from collections.abc import Iterator

from classifiers.marks.command import clauses_of
from classifiers.marks.order import commands
from classifiers.marks.spots import Paper, Spot
from domain.document import Finding, Mark

LABEL = re.compile(
    r"^\W*(?:and\s+)?(?:to|a|aux?|attention|attn|s'adressant\s+a|a\s+l'attention\s+de|destinataire|addressee|direct(?:ed)?\s+to|send\s+to|"
    r"(?:to|a|aux?|attention|attn|s'adressant\s+a)\s*:?\s+(?:the\s+|le\s+|la\s+|l')?(?:[a-z\-']+\s+){1,5}(?:at|of|de|chez|d')|"
    r"name\s+of\s+(?:organization|company|host)|organisme)\b\s*(?:[:;.]\s*){0,3}(?:the\s+|la\s+societe\s+)?$"
)
OFFICE_LABEL = re.compile(r"^\W*(?:to|a|aux?|attention|attn)\s*:\s*(?:[a-z][a-z\-',.]*\s+){1,7}$")
OF_OURS = re.compile(
    r"^\W*(?:and\s+)?(?:to|a|aux?|attention|attn|destinataire|addressee)\b[^\n]*\b(?:customers?|clients?|subscribers?|users?|agents?|tenants?|"
    r"employees?|clientes?|abonnee?s?|usag\w+|employee?s?)\s+(?:of|to|with|at|de|d'|chez)\W*(?:the\s+|la\s+)?$"
)
"""An address that speaks to somebody of ours, and not to us."""

BARE_LABEL = re.compile(r"^\W*(?:and\s+)?(?:to|a|destinataire|addressee)\s*(?:[:;]\s*){1,3}$")
COMMAND_BEFORE = re.compile(
    r"\b(?:orders?|ordered|adjudges|directs?|directed|requires?|ordonne\w*|enjoint|authori[sz]e[sd]?|autorise\w*|"
    r"autorisons|consents?|permits?|permets?|permettons|permission|instruct|allow|request|demande|release\s+by|you)\b[^.;]{0,70}$"
)
COMMAND_AFTER = re.compile(
    r"^[^.;]{0,120}?\b(?:shall|must|will|is\s+(?:hereby\s+)?(?:ordered|directed|required)|devra|doit|est\s+tenue?|to\s+(?:release|"
    r"disclose|produce|provide|deliver|give)|(?:has|have)\s+(?:my|our)\s+(?:\w+\s+){0,2}?(?:blessing|permission|consent|leave|authority|approval)\s+to|"
    r"(?:is|are)\s+(?:hereby\s+)?(?:authori[sz]ed|permitted|allowed|free)\s+to|a\s+(?:ma|notre)\s+permission\s+d[e']|est\s+autorisee?\s+a|a\s+(?:communiquer|divulguer|remettre|fournir|transmettre))\b"
)
ROLE_AFTER = re.compile(
    r"^[^.;:]{0,12}?[\W\s]*(?:as\s+)?(?:defendants?|respondents?|third\s+part(?:y|ies)|non-?part(?:y|ies)|garnishee|mis(?:e)?\s+en\s+cause|"
    r"defende(?:urs?|resses?)|intime(?:e?s?)|tiers(?:-saisi)?|tierce)\b"
)
COMPANY = r"(?:inc|ltd|ltee|corp|llp|limited|limitee|corporation|company)\b\.?"
ORDERED_OTHER = re.compile(
    rf"\b(?:orders?|ordered|ordonne|that|que|a|authori[sz]es?|autorise|autorisons)\s+(?P<who>(?:[^\s.;:]+\s+){{1,6}}?{COMPANY})\s*,?\s*"
    r"(?:[^.;]{0,60}?\b(?:shall|must|will|is\s+ordered|devra|doit)\s+|(?:to|de|a)\s+)"
    r"(?:forthwith\s+|promptly\s+)?(?:produce|disclose|deliver|provide|furnish|release|give|preserve|communiquer|divulguer|"
    r"produire|fournir|remettre|transmettre|preserver)\b"
)
WILL_OTHER = re.compile(
    rf"\b(?:defendants?|respondents?|non-?part(?:y|ies)|third\s+part(?:y|ies)|host|defenderesse|mise\s+en\s+cause|tierce|intimee)"
    rf",?\s+(?P<who>(?:[^\s.;:,]+\s+){{1,6}}?{COMPANY}),?\s+(?:shall|must|will|is\s+ordered\s+to|devra|doit|est\s+tenue\s+de)\s+"
    r"(?:forthwith\s+|promptly\s+)?(?:produce|disclose|deliver|provide|furnish|release|give|preserve|communiquer|divulguer|"
    r"produire|fournir|remettre|transmettre|preserver)\b"
)
TO_OTHER = re.compile(rf"^\W*(?:to|a)\s*:?\s+(?P<who>[^:;\n]{{3,60}}?{COMPANY})", re.MULTILINE)
IN_CARE = re.compile(
    r"[\s.]*[,/|–(-]+\s*(?:attention|attn|att\b|a\s+l'attention|aux?\s+(?:bons\s+)?soins?|c/o|legal|privacy|records|data|customer|client|service|departe?ment|"
    r"dept|division|bureau|the\s+(?:privacy|records|custodian)|responsable|contentieux|(?:suite|unit|po\s+box|box|cp|[0-9]{2,5})\b)"
)
"""Behind our name on a line of an address: the office or the street in which it is received."""

CLOSE = 40
"""Who is named so few characters behind words of command is the one commanded."""

TOP = 0.45
"""A letter's inside address stands in this upper share of its page."""


def addressed_to_us(paper: Paper) -> Iterator[Finding]:
    """Places where this company is spoken to: the address, the party ordered, the one who is authorized."""
    ordered = [command.end for command in commands(paper)]
    for spot in paper.us:
        if OF_OURS.match(paper.plain[paper.sheet.line_bounds(spot.start)[0] : spot.start]):
            continue
        worth = max(
            _labelled(paper, spot),
            _spoken_to(paper, spot, ordered),
            _party(paper, spot),
            _inside_address(paper, spot),
        )
        if worth:
            yield spot.finding(Mark.ADDRESSED_TO_US, worth=worth)
    for clause in clauses_of(paper).disclosures:
        if clause.named:
            yield clauses_of(paper).spot(clause).finding(Mark.ADDRESSED_TO_US, worth=clause.worth)


def addressed_elsewhere(paper: Paper) -> Iterator[Finding]:
    """Places where another company is spoken to, on a paper that nowhere speaks to this one."""
    if next(addressed_to_us(paper), None) is not None:
        return
    for pattern in (ORDERED_OTHER, WILL_OTHER, TO_OTHER):
        for found in pattern.finditer(paper.plain):
            spot = paper.spot(found, "who")
            if spot and not paper.names_us(found.start(), found.end()):
                yield spot.finding(Mark.ADDRESSED_ELSEWHERE)


def _labelled(paper: Paper, spot: Spot) -> float:
    """Behind "To:" on its line, or under a bare "To:" one to three lines above."""
    start, _ = paper.sheet.line_bounds(spot.start)
    if LABEL.match(paper.plain[start : spot.start]) or OFFICE_LABEL.match(paper.plain[start : spot.start]):
        return 1.0
    above = paper.plain[:start].rstrip("\n").split("\n")[-3:]
    return 1.0 if any(BARE_LABEL.match(line) for line in above) else 0.0


def _spoken_to(paper: Paper, spot: Spot, ordered: list[int]) -> float:
    """Ordered or authorized in its sentence, or directly behind words of command."""
    if any(0 <= spot.start - end <= CLOSE for end in ordered):
        return 1.0
    start = max(0, spot.start - 160)
    before, after = paper.plain[start : spot.start], paper.plain[spot.end : spot.end + 160].lstrip(" .,")
    return 1.0 if COMMAND_BEFORE.search(before) or COMMAND_AFTER.match(after) else 0.0


def _party(paper: Paper, spot: Spot) -> float:
    """Named among the parties against whom the paper goes."""
    return 0.9 if ROLE_AFTER.match(paper.plain[spot.end : spot.end + 60]) else 0.0


def _inside_address(paper: Paper, spot: Spot) -> float:
    """Alone on a line high on its page, as the addressee of a letter is (a cover may lie before the letter)."""
    start, end = paper.sheet.line_bounds(spot.start)
    alone = len(spot.raw) >= 0.55 * len(paper.line(spot).strip())
    begun = not paper.plain[start : spot.start].strip() and IN_CARE.match(paper.plain[spot.end : end])
    return 0.95 if spot.box.top < TOP and (alone or begun) else 0.0
