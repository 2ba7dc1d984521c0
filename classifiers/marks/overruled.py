"""Orders that undo other orders, second orders on later pages of one paper, and orders that wait to be confirmed."""

import re
from collections.abc import Iterator

from classifiers.fields.repair import folded
from classifiers.marks.spots import Paper
from classifiers.marks.undone import DEFEAT, DOUBT, UNDOING
from domain.document import Finding, Mark

_EARLIER = (
    r"(?:(?:the|my|our|said|that|such|its|his|her|their)\s+(?:\w+\s+){0,4}?|(?:justice|judge)\s+[\w'-]+'s\s+)"
    r"(?:orders?|judgments?|judgements?|warrants?|endorsements?|decisions?|rulings?|directions?)"
)
_ANTERIEUR = (
    r"(?:(?:le|la|ledit|ladite|cette|ce|son|sa|les)\s+(?:\w+\s+){0,3}?|l'\s?)"
    r"(?:jugements?|ordonnances?|mandats?|decisions?|arrets?)"
)
OVERRULES = re.compile(
    r"\b(?:sets?|setting)\s+aside\s+" + _EARLIER + r"\b|\bsets?\s+" + _EARLIER + r"\b[^.;]{0,80}\baside\b"
    r"|\b(?:stays|staying|vacates|vacating|varies|varying|discharges|discharging|rescinds|rescinding|quashes|quashing|suspends|suspending|revokes|revoking|"
    r"reverses|reversing|overturns|overturning|annuls|cancels|replaces|supersedes|recalls|withdraws)\s+"
    + _EARLIER
    + r"\b"
    r"|\b(?:orders?|judgments?|judgements?|warrants?|endorsements?|decisions?|rulings?)\b(?!\s+that\b)(?:(?!\b(?:orders?|judgments?)\b)[^;]){0,110}?\b(?:is|are|be|been|stands?|was|were)\s+"
    rf"(?:(?:hereby|now|accordingly|also|therefore|wholly|entirely|likewise)\s+)*(?:{UNDOING}|recalled|replaced|of\s+no\s+(?:further\s+)?(?:force|effect))\b"
    r"|\b(?:retracte|annule|casse|infirme|suspend|revoque|ecarte|modifie|rapporte|met\s+de\s+cote|remplace|sursoit\s+a\s+(?:l'execution\s+d\w*\s*)?|declare\s+nulle?)\s+"
    + _ANTERIEUR
    + r"\b"
    r"|\b(?:jugement|ordonnance|mandat|decision|arret)s?\b(?:(?!\b(?:ordonnance|jugement)\b)[^;]){0,110}?\b(?:est|sont|soit|soient|demeure|a\s+ete|ont\s+ete)\s+"
    rf"(?:(?:par\s+les\s+presentes|desormais|en\s+consequence|ainsi|donc)\s+)*(?:{DEFEAT}|rapportee?s?|remplacee?s?|modifiee?s?)\b"
)
MIGHT = re.compile(
    r"\b(?:may|might|apply|applies|applying|application\s+to|motion\s+to|liberty|leave\s+to|unless|until|if|should|pending|asks?|seeks?|seeking|request\w*|dismiss\w*|refus\w+|not|"
    r"peut|peuvent|pourra|pourront|demander?|demandant|jusqu\w*|sauf|si|moins|rejet\w*|visant|afin|ne|n'|pas|sans)\b"
)
"""Before the words: somebody could do it, or asked for it in vain."""

TITLES = re.compile(
    r"^\W*(?:document\W+)?(?:consent\s+)?(?:order|judgment|endorsement)\s+(?:setting\s+aside|staying|varying|discharging|rescinding|vacating|suspending|revoking|quashing)\b"
    r"|^\W*(?:jugement|ordonnance|arret)\s+(?:en|de|d'|portant)\s*(?:retractation|sursis|annulation|suspension|revocation|modification|cassation)\b"
    r"|^\W*(?:stay|variation|rescission)\s+(?:of\s+)?order\b",
    re.MULTILINE,
)
BEFORE = 60


def overrules(paper: Paper) -> Iterator[Finding]:
    """Words of a paper that set aside, stay or vary an order; a person looks at every order that came with it."""
    for spot in paper.patterns(OVERRULES):
        before = re.split(r"[.;]\s", paper.plain[max(0, spot.start - BEFORE) : spot.start])[-1]
        inside = paper.plain[spot.start : spot.end]
        if not MIGHT.search(before) and not MIGHT.search(inside):
            yield spot.finding(Mark.OVERRULES, worth=DOUBT)
    for spot in paper.patterns(TITLES):
        yield spot.finding(Mark.OVERRULES, worth=DOUBT)


COURT = re.compile(
    r"^\W*(?:court\s+file|(?:in\s+the\s+)?(?:\w+\s+){0,4}court\b|court\b|cour\b|(?:\w+\s+){0,2}tribunal\b|dossier\b|(?:file|action)\s+n)"
)
TITLE = re.compile(
    r"^\W*(?:document\W+)?(?:(?:further|second|amended|consent|interim|final|supplementary)\s+)?(?:order|judgment|endorsement|jugement|ordonnance|arret|decision|mandat|warrant)\b[^\n]{0,45}$"
)
OF_IT = re.compile(r"\b(?:schedule|annexe?|appendix|continued|suite|page|filed|entered|issued|certif\w*|back)\b")
DAY = re.compile(
    r"\b(?:[0-9]{1,2}(?:er|st|nd|rd|th)?\s+(?:day\s+of\s+)?[a-z]{3,9}\.?,?\s+20[0-9]{2}|[a-z]{3,9}\.?\s+[0-9]{1,2}(?:st|nd|rd|th)?,?\s+20[0-9]{2}|20[0-9]{2}[-/][0-9]{2}[-/][0-9]{2})\b"
)
TOP = 14


def second_order(paper: Paper) -> Iterator[Finding]:
    """A later page that begins as an order of its own: a court or file above, a title, and a day of its own."""
    pages: dict[int, list[int]] = {}
    for number, line in enumerate(paper.index.lines):
        pages.setdefault(line.page, []).append(number)
    seen: set[str] = set()
    for at, numbers in enumerate(pages.values()):
        printed = [folded(paper.index.lines[number].text) for number in numbers]
        days = {day for text in printed for day in DAY.findall(text)}
        title = next((number for number, text in zip(numbers[:TOP], printed, strict=False) if _titles(text)), None)
        headed = any(COURT.match(text) for text in printed[:TOP])
        if (
            at
            and title is not None
            and headed
            and days - seen
            and not days & seen & set(DAY.findall(" ".join(printed[:TOP])))
        ):
            line = paper.index.lines[title]
            yield Finding(mark=Mark.OVERRULES, page=line.page, box=line.box, raw=line.text, confidence=DOUBT)
        seen |= days


def _titles(text: str) -> bool:
    return TITLE.match(text) is not None and OF_IT.search(text) is None and not text.rstrip().endswith((".", ",", ";"))


PROVISIONAL = re.compile(
    r"\b(?:this|the|present|said)\s+(?:\w+\s+){0,2}?(?:order|direction|warrant|paragraph\s+[0-9]+)\b[^.;]{0,80}?\b(?:is|are|being|remains?|made|granted)\s+(?:\w+\s+)?(?:provisional(?:ly)?|nisi|conditional(?:ly)?|tentative(?:ly)?)\b"
    r"|\b(?:no|without)\s+(?:\w+\s+)?(?:force|effect|binding)\b[^.;]{0,40}?\b(?:until|unless|before|pending)\b"
    r"|\bno\s+(?:steps?|action|disclosure|production|compliance|release|delivery)\s+(?:\w+\s+){0,3}?(?:required|taken|made|due|necessary|needed|called\s+for)\b[^.;]{0,40}?\b(?:before|until|unless|pending|till)\b"
    r"|\b(?:becomes?|be|is|takes?|come)\s+(?:binding|effective|operative|final|absolute|into\s+(?:force|effect)|effect)\s+(?:only\s+)?(?:upon|when|once|if|after)\s+(?:it\s+is\s+)?(?:\w+\s+){0,3}?(?:confirm\w*|approv\w*|ratif\w*|affirm\w*|hearing|judge)\b"
    r"|\b(?:order|direction|judgment)\b[^.;]{0,60}?\b(?:subject\s+to|pending|awaiting|until)\s+(?:\w+\s+){0,3}?(?:confirmation|confirmed|ratification|ratified)\b"
    r"|\bprovisoire(?:ment)?\b[^.;]{0,90}?\b(?:sous\s+reserve|confirm\w*|homolog\w*|ratifi\w*|tant\s+que)\b"
    r"|\b(?:sans|aucune?|n'a|n'aura|n'ont|pas)\s+(?:\w+\s+){0,2}?(?:force|effet)\b[^.;]{0,40}?\b(?:avant|tant\s+que|jusqu|qu'une\s+fois|qu'apres|que\s+lorsqu)"
    r"|\baucune?\s+(?:mesure|demarche|communication|remise|etape|production|divulgation)\s+(?:n'est|ne\s+sera|n'etant|n'a\s+a|ne\s+doit)\b[^.;]{0,60}?\b(?:avant|tant\s+que|jusqu)"
    r"|\bne\s+(?:prend\w*\s+effet|devien\w+\s+(?:executoire|obligatoire|definiti\w+)|lie\w*|vaut|vaudra)\b[^.;]{0,40}?\bqu(?:e|')\s*(?:lorsqu\w*|si|une\s+fois|apres|sur|a\s+compter)"
    r"|\b(?:sous\s+reserve|en\s+attente|dans\s+l'attente)\s+(?:de|d')\s*(?:sa\s+|une\s+|la\s+)?(?:confirmation|ratification|homologation)\b"
)
ENDS_SO = re.compile(
    r"\b(?:further\s+order|otherwise\s+ordered|autre\s+ordonnance|ordonnance\s+contraire|autrement\s+ordonne)\b"
)


def provisional(paper: Paper) -> Iterator[Finding]:
    """An order that has no force yet: it waits to be confirmed, or asks for no step before another day."""
    for spot in paper.patterns(PROVISIONAL):
        if not ENDS_SO.search(paper.plain, spot.start, spot.end + BEFORE):
            yield spot.finding(Mark.CONDITIONAL, worth=DOUBT)


ADJOURNS = re.compile(
    r"\b(?:hearing|application|petition|motion|matter|argument)\b[^.;]{0,60}?\b(?:is|are|be|stands?)\s+(?:hereby\s+)?(?:adjourned|stood\s+over|put\s+over|postponed|traversed)\b"
    r"|\b(?:adjourns|postpones|stands\s+over)\s+(?:the|this)\s+(?:\w+\s+){0,2}?(?:hearing|application|petition|motion|matter)\b"
    r"|\b(?:audience|audition|demande|requete|affaire|instruction)\b[^.;]{0,60}?\b(?:est|soit|sont)\s+(?:ajournee?s?|reportee?s?|remise?s?|differee?s?)\b"
    r"|\b(?:ajourne|reporte|remet|differe)\s+(?:l'\s?|la\s+|cette\s+)(?:audience|audition|demande|requete|affaire|instruction)\b"
)
THE_REST = re.compile(
    r"\b(?:balance|remaind\w+|remaining|rest|other|otherwise|costs|solde|reste|surplus|autres?|depens)\b"
)


def adjourns(paper: Paper) -> Iterator[Finding]:
    """An order that puts the whole matter off commands nothing yet; one that puts off the rest of it may."""
    for spot in paper.patterns(ADJOURNS):
        if not THE_REST.search(paper.plain, max(0, spot.start - BEFORE), spot.end):
            yield spot.finding(Mark.CONDITIONAL, worth=DOUBT)
