"""What a letter allows, takes back or limits, and in what capacity its writer signs."""

import re
from collections.abc import Iterator, Sequence

from classifiers.fields.repair import folded
from classifiers.marks.spots import Paper, Spot
from classifiers.match import Line
from classifiers.permission import permission, refusal
from domain.document import Finding, Mark

AUTHORIZE = (
    "i authorize", "i authorise", "we authorize", "we authorise", "i hereby authorize", "we hereby authorize",
    "hereby authorizes", "hereby authorises", "authorizes infinet", "authorises infinet", "authorize infinet",
    "authorise infinet", "authorize you to", "authorise you to", "authorizes you to", "you are authorized to release",
    "you are authorised to release", "you are hereby authorized", "is hereby authorized to release", "i consent to",
    "we consent to", "consents to the release", "consent to the release of", "consent to the disclosure",
    "i give permission", "we give permission", "gives permission", "give my permission", "give our permission",
    "you have my permission", "you have our permission", "i permit", "we permit", "you may release", "you may disclose",
    "you may give", "please release", "please disclose", "i request that you release", "i instruct you to",
    "we instruct you to", "i direct you to release", "we direct you to release", "i allow", "we allow",
    "j'autorise", "nous autorisons", "vous autorise à", "autorise par la présente", "autorise infinet", "autorise icg",
    "autorise la communication", "autorise la divulgation", "autorise à communiquer", "autorise à divulguer",
    "autorise à remettre", "je consens à", "nous consentons à", "consens à la communication", "je permets",
    "nous permettons", "vous permets de", "donne la permission", "donne mon accord", "donnons notre accord",
    "je vous demande de remettre", "je vous prie de communiquer", "êtes autorisé à communiquer", "je vous mandate",
)  # fmt: skip
REFUSE = (
    "refuse to authorize", "refuses to consent", "refuse consent", "withhold my consent", "withhold our consent",
    "without my consent you", "object to any release", "object to the release", "objects to any disclosure",
    "je n'autorise", "nous n'autorisons", "n'autorise aucune", "ne consens pas", "ne consentons pas", "do not release",
    "do not disclose anything", "ne communiquez rien", "je refuse", "nous refusons",
    "refuse de consentir", "m'oppose à toute communication", "nous nous opposons à",
)  # fmt: skip
REVOKE = re.compile(
    r"\b(?:i|we|hereby|undersigned|now)\s+(?:do\s+|now\s+)?(?:hereby\s+)?(?:revokes?|cancels?|withdraws?|rescinds?)\b"
    r"|\b(?:is|are|was|were|has\s+been|have\s+been)\s+(?:hereby\s+|now\s+)?(?:revoked|cancelled|withdrawn|rescinded|terminated)\b"
    r"|\bno\s+longer\s+(?:authori[sz]e|consent|has\s+(?:any\s+)?(?:authority|permission)|acts?|valid)"
    r"|\b(?:je|nous|par\s+la\s+presente|par\s+les\s+presentes|soussignee?)\s+(?:vous\s+)?(?:revoque|revoquons|annule|annulons|retire|retirons)\b"
    r"|\b(?:est|sont|a\s+ete|ont\s+ete)\s+(?:par\s+la\s+presente\s+)?(?:revoquee?s?|annulee?s?|retiree?s?)\b"
    r"|\bn'(?:autorise|autorisons|a)\s+plus\b"
)
NOT_A_REVOCATION = re.compile(
    r"\b(?:prior|previous|previously|earlier|former|existing|other|unless|until|till|if|may|might|can|could|not|shall\s+be|when|"
    r"where|anterieure?s?|precedente?s?|autres?|sauf|jusqu|a\s+moins|tant\s+que|si|peut|pourra|pas|lorsqu|toute)\b"
)
STAMPED_REVOKED = re.compile(r"^\W*(?:revoked|revoquee?|cancelled|annulee?|void|nul)\W*$", re.MULTILINE)
AUTHORITY = (
    "authority to bind", "authorized signatory", "authorised signatory", "authorized signing officer",
    "authorised signing officer", "signing officer", "authorized to sign", "authorised to sign", "duly authorized",
    "duly authorised", "may bind", "can bind", "power to bind", "dûment autorisée", "dûment autorisé",
    "autorisé à signer", "autorisée à signer", "signataire autorisé", "signataire autorisée", "habilité à signer",
    "habilitée à signer", "pouvoir de lier", "autorité de lier",
)  # fmt: skip
OFFICE = re.compile(
    r"^(?:[^,\n]{2,45},\s*|per\s*:?\s*[^,\n]{2,40},\s*|title\s*:?\s*|titre\s*:?\s*|position\s*:?\s*)?(?:the\s+|its\s+|sole\s+|co-?\s?|general\s+)?"
    r"(?:vice[\s-]?president(?:e)?|president(?:e)?|c\.?e\.?o\.?|c\.?f\.?o\.?|chief\s+(?:executive|financial|operating)\s+officer|"
    r"chair(?:man|woman|person)?|managing\s+(?:director|partner)|directors?|corporate\s+secretary|secretary[\s-]treasurer|treasurer|"
    r"owner|proprietor|sole\s+proprietor|partner|founder|principal|executive\s+director|administrat(?:eur|rice)|"
    r"direct(?:eur|rice)\s+generale?|proprietaire|associee?|secretaire[\s-]tresori(?:er|ere)|tresori(?:er|ere)|gerante?|fondat(?:eur|rice)|"
    r"secretaire\s+corporati(?:f|ve)|chef\s+de\s+la\s+direction)"
    r"(?:\s+(?:and|et|&)\s+[^,\n]{3,40})?(?:\s*[,&/]\s*[^\n]{3,50})?[\s.,]*$",
    re.MULTILINE,
)
NO_OFFICE = re.compile(
    r"\b(?:assistante?|adjointe?|former|ancien\w*|marketing|sales|ventes|deputy|web|it|informatique)\b"
)
KIN = (
    r"(?:husband|wife|spouse|partner|father|mother|son|daughter|brother|sister|parents?|employer|boss|client|friend|landlord|"
    r"tenant|ex-?(?:husband|wife)|mari|femme|epou(?:x|se)|conjointe?|pere|mere|fils|fille|frere|soeur|patronn?e?|employeur|cliente?|amie?)"
)
STRANGER = re.compile(
    rf"\b(?:my|our)\s+(?:late\s+)?{KIN}'s\s+(?:\w+\s+){{0,2}}(?:account|domain|web\s?site|hosting|services?|information|records)\b"
    rf"|\b(?:on\s+behalf\s+of|signed?\s+for|signing\s+for|writing\s+for|in\s+the\s+name\s+of|account\s+of)\s+(?:my|our|his|her)\s+(?:late\s+)?{KIN}\b"
    rf"|\b(?:i\s+am|signed\s+by|as)\s+(?:the|his|her|their|a)\s+{KIN}\s+of\b|\bas\s+(?:his|her)\s+{KIN}\b"
    rf"|\b(?:compte|domaine|site|au\s+nom|pour|pour\s+le\s+compte)\s+de\s+(?:mon|ma|notre|son|sa)\s+{KIN}\b"
    rf"|\b(?:je\s+suis|en\s+tant\s+que|a\s+titre\s+de)\s+(?:le|la|l'|son|sa)?\s*{KIN}\s+(?:de|du)\b"
)
LOGS = re.compile(r"\b(?:logs?(?:\s+files?)?|log-files?|journaux|journal|fichiers?\s+journaux)\b")
WHICH_LOGS = re.compile(
    r"\b(?:access|visitors?|visits?|log-?ins?|login|sign-?ins?|traffic|control\s+panel|admin\w*|web\s?site|webserver|account|acces|visites?|"
    r"visiteurs?|connexions?|trafic|frequentation)\b"
)
LIMIT = re.compile(
    r"\b(?:valid|good|effect|force|holds?|effective|remains?|authority|authorization|authorisation)\s+(?:\w+\s+){0,4}?(?:until|till|to|through)\b"
    r"|\bexpires?\s+(?:on\b)?|\bvalable\s+(?:\w+\s+){0,3}?jusqu'au\b|\bexpire(?:ra)?\s+le\b|\bprend(?:ra)?\s+fin\s+le\b|\bjusqu'au\b"
)
DATE_FOLLOWS = re.compile(r"\W*(?:\w+\W+){0,3}?(?:[0-3]?[0-9]\b|20[0-9]{2})")
OWN = re.compile(
    r"\b(?:our|my)\s+own\s+(?:\w+\s+){0,2}(?:logs?|records|invoices|services?|account|information)\b|\bnos\s+propres\b|\bmes\s+propres\b"
    r"|\b(?:release|disclose|send|give|provide)\s+(?:to\s+)?(?:me|us)\s+(?:with\s+)?(?:the|our|my|all|copies|logs?|access)\b"
    r"|\b(?:me|nous|m')\s?(?:communiquer|remettre|envoyer|transmettre|fournir|faire\s+parvenir)\s+(?:les?|la|mes|nos|une|tous)\b"
)


def authorizes(paper: Paper) -> Iterator[Finding]:
    """Words that authorize; or, where there are only denials, words that refuse."""
    granted, denied = paper.affirmed(AUTHORIZE), (*paper.denied(AUTHORIZE), *paper.phrases(REFUSE))
    for spot in granted:
        yield spot.finding(Mark.AUTHORIZES)
    for spot in denied:
        if not granted:
            yield spot.finding(Mark.REFUSES_CONSENT)
        elif spot.start < granted[0].start:
            yield spot.finding(Mark.REFUSES_CONSENT, worth=0.5)
    if granted and not denied and (line := refusal(paper.run, paper.index.lines)) is not None:
        yield from _half_denied(paper, granted, line)
    if not granted and not denied:
        yield from _permits(paper)


def _half_denied(paper: Paper, granted: Sequence[Spot], line: Line) -> Iterator[Finding]:
    """A line that authorizes by its phrases and refuses by its words, one of them worn: a doubt."""
    if any(folded(line.text) == paper.line(spot) for spot in granted):
        yield Finding(mark=Mark.REFUSES_CONSENT, page=line.page, box=line.box, raw=line.text, confidence=0.5)


def _permits(paper: Paper) -> Iterator[Finding]:
    """A permission in words of the writer's own, on a paper that nowhere denies one."""
    line = permission(paper.run, paper.index.lines)
    if line is not None and refusal(paper.run, paper.index.lines) is None:
        confidence = min(word.confidence for word in line.words)
        yield Finding(
            mark=Mark.AUTHORIZES, page=line.page, box=line.box, raw=line.text, confidence=round(0.9 * confidence, 3)
        )


def revoked(paper: Paper) -> Iterator[Finding]:
    """Words that take an authority back now; not those that say how it could be, nor those about earlier ones."""
    for spot in paper.patterns(REVOKE):
        if not NOT_A_REVOCATION.search(paper.sentence(spot)):
            yield spot.finding(Mark.REVOKED)
    for spot in paper.patterns(STAMPED_REVOKED):
        yield spot.finding(Mark.REVOKED)


def signing_authority(paper: Paper) -> Iterator[Finding]:
    """The writer may sign for a company: said outright, or by an office printed under the name."""
    for spot in paper.affirmed(AUTHORITY):
        yield spot.finding(Mark.SIGNING_AUTHORITY)
    granted = paper.affirmed(AUTHORIZE)
    for spot in paper.patterns(OFFICE, granted[0].end if granted else 0):
        if not NO_OFFICE.search(paper.line(spot)):
            yield spot.finding(Mark.SIGNING_AUTHORITY, worth=0.9)


def not_the_customer(paper: Paper) -> Iterator[Finding]:
    """The writer is somebody else: a spouse, a relative, somebody's lawyer."""
    for spot in paper.patterns(STRANGER):
        yield spot.finding(Mark.NOT_THE_CUSTOMER)


def logs(paper: Paper) -> Iterator[Finding]:
    """Logs without a word that says which."""
    for spot in paper.patterns(LOGS):
        near = paper.plain[max(0, spot.start - 40) : spot.end + 45]
        if not WHICH_LOGS.search(near):
            yield spot.finding(Mark.LOGS_UNSPECIFIED)


def own_logs(paper: Paper) -> Iterator[Finding]:
    """The customer asks for what is the customer's own."""
    for spot in paper.patterns(OWN):
        yield spot.finding(Mark.OWN_LOGS)


def valid_until(paper: Paper) -> Iterator[Finding]:
    """A last day is named."""
    for spot in paper.patterns(LIMIT):
        if DATE_FOLLOWS.match(paper.plain[spot.end : spot.end + 30]):
            yield spot.finding(Mark.VALID_UNTIL)
