"""What a letter allows, takes back or limits, and in what capacity its writer signs."""

import re
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz

from classifiers.fields.customers import find_letter_customer
from classifiers.fields.repair import folded
from classifiers.marks.command_words import GIVE, OBJECT
from classifiers.marks.hands import ACTS_FOR
from classifiers.marks.sounded import sounds_like_a_grant
from classifiers.marks.spots import Paper, Spot
from classifiers.marks.undone import DOUBT
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
    r"|\b(?:is|are|was|were|has\s+been|have\s+been)\s+(?:hereby\s+|now\s+)?(?:revoked|cancelled|withdrawn|"
    r"rescinded|terminated)\b"
    r"|\bno\s+longer\s+(?:authori[sz]e|consent|has\s+(?:any\s+)?(?:authority|permission)|acts?|valid)"
    r"|\b(?:je|nous|par\s+la\s+presente|par\s+les\s+presentes|soussignee?)\s+(?:vous\s+)?(?:revoque|revoquons|"
    r"annule|annulons|retire|retirons)\b"
    r"|\b(?:est|sont|a\s+ete|ont\s+ete)\s+(?:par\s+la\s+presente\s+)?(?:revoquee?s?|annulee?s?|retiree?s?)\b"
    r"|\bn'(?:autorise|autorisons|a)\s+plus\b"
)
NOT_A_REVOCATION = re.compile(
    r"\b(?:prior|previous|previously|earlier|former|existing|other|unless|until|till|if|may|might|can|could|not|"
    r"shall\s+be|when|"
    r"where|anterieure?s?|precedente?s?|autres?|sauf|jusqu|a\s+moins|tant\s+que|si|peut|pourra|pas|lorsqu|toute)\b"
    r"|\b(?:any|every|each|all)\s+(?:\w+\s+){0,2}powers?\b[^.;]{1,60}\b(?:before|so\s+far|until\s+now|already)\b"
)
"""In the sentence: it is about earlier ones, or about what may come."""
STAMPED_REVOKED = re.compile(r"^\W*(?:revoked|revoquee?|cancelled|annulee?|void|nul)\W*$", re.MULTILINE)
AUTHORITY = (
    "authority to bind", "authorized signatory", "authorised signatory", "authorized signing officer",
    "authorised signing officer", "signing officer", "authorized to sign", "authorised to sign", "duly authorized",
    "duly authorised", "may bind", "can bind", "power to bind", "dûment autorisée", "dûment autorisé",
    "autorisé à signer", "autorisée à signer", "signataire autorisé", "signataire autorisée", "habilité à signer",
    "habilitée à signer", "pouvoir de lier", "autorité de lier",
)  # fmt: skip
OFFICE = re.compile(
    r"^(?:[^,\n]{2,45}(?:,|\s[-–—])\s*|per\s*:?\s*[^,\n]{2,40},\s*|title\s*:?\s*|titre\s*:?\s*|position\s*:?\s*)?(?:the\s+|"
    r"its\s+|sole\s+|co-?\s?|general\s+)?"
    r"(?:vice[\s-]?president(?:e)?|president(?:e)?|c\.?e\.?o\.?|c\.?f\.?o\.?|chief\s+(?:executive|financial|"
    r"operating)\s+officer|"
    r"chair(?:man|woman|person)?|managing\s+(?:director|partner)|directors?|corporate\s+secretary|"
    r"secretary[\s-]treasurer|treasurer|"
    r"owner|proprietor|sole\s+proprietor|partner|founder|principal|executive\s+director|administrat(?:eur|rice)|"
    r"direct(?:eur|rice)\s+generale?|proprietaire|associee?|secretaire[\s-]tresori(?:er|ere)|tresori(?:er|ere)|"
    r"gerante?|fondat(?:eur|rice)|"
    r"secretaire\s+corporati(?:f|ve)|chef\s+de\s+la\s+direction|general\s+manager|a\s+la\s+(?:presidence|direction\s+generale))"
    r"(?:\s+(?:and|et|&)\s+[^,\n]{3,40})?(?:\s*[,&/]\s*[^\n]{3,50})?[\s.,]*$",
    re.MULTILINE,
)
OFFICE_SAID = re.compile(
    r"\b(?:i\s+am|i\s+sign\s+as|we\s+are|acting\s+as|je\s+suis|nous\s+sommes|soussignee?s?\s*,?\s+(?:en\s+)?(?:est|sommes|suis)|en\s+(?:ma|notre|sa)\s+qualite\s+de)\s+"
    r"(?:one\s+of\s+)?(?:a\s+|an\s+|the\s+|its\s+|la\s+|le\s+|l'|une?\s+|les\s+)?(?:(?:only|sole|founding|managing|general|executive|co-?|current|seule?|unique)\s+)*"
    r"(?:(?:two|three|four|five|only|sole|deux|trois|quatre|cinq|seule?s)\s+(?:partners|associee?s)|directors?|president(?:e)?|owners?|proprietor|proprietaire|secretary|treasurer|c\.?e\.?o\.?|chief\s+executive(?:\s+officer)?|general\s+manager|founder|managing\s+partner|"
    r"administrat(?:eur|rice)|direct(?:eur|rice)(?:\s+generale?)?|gerante?|fondat(?:eur|rice)|dirigeante?)\b"
    r"(?!\s+(?:of|de|du|des)\s+(?:the\s+|la\s+|l')?(?:marketing|sales|building|premises|property|house|shop|ventes|immeuble|maison))"
)
"""An office held, in the writer's own words."""

NO_OFFICE = re.compile(
    r"\b(?:assistante?|adjointe?|former|ancien\w*|marketing|sales|ventes|deputy|web|it|informatique)\b"
)
FORM = re.compile(r"the|and|inc|ltd|ltee|corp|llp|limited|limitee|corporation|company|les|des|enr|senc")
SUBJECT = re.compile(r"^\W*(?:re|objet|subject|account|compte)\b")
HELD = re.compile(
    r"\b(?:president\w*|ceo|cfo|chief\s+\w+\s+officer|directors?|direct(?:eur|rice)\w*|owners?|proprietor|"
    r"proprietaire|partner|associee?|officer|"
    r"secretary|secretaire|treasurer|tresori\w+|manager|gerante?|founder|fondat\w+|administrat\w+|principal|bind|"
    r"sign(?:er)?|behalf|lier|"
    r"(?:au\s+)?nom|operating\s+as|carrying\s+on\s+business|exploitant|chair\w*|representative|"
    r"representante?)\b(?!\s?[,:])[^.;]{0,90}"
)
HEAD_LINES, FOOT_LINES = 6, 7
ALIKE = 80
"""How alike (0..100) two printings of one word of a name are."""

OUTSIDER = re.compile(
    r"\b(?:i\s+am|i\s+was|je\s+suis|j'etais)\s+(?:the\s+|a\s+|an\s+|their\s+|l'|un\s+|une\s+)?(?:former|past|ex-?|"
    r"retired|ancien\w*)\b|\bi\s+was\s+(?:a|an|the|its)\b"
    r"|\b(?:i|we)\s+(?:do|keep|look\s+after)\s+(?:the|their|its|his|her)\s+(?:books|accounts|taxes|web\s?site)\b|"
    r"\b(?:i|we)\s+(?:own|manage|let|rent)\s+(?:out\s+)?(?:the|this|a)\s+(?:building|premises|property|house|land|"
    r"unit|office\s+space)\b|\b(?:my|our)\s+tenants?\b"
    r"|\b(?:i\s+am|we\s+are|as)\s+(?:the|their|its|his|her)\s+(?:landlords?|lawyers?|solicitors?|accountants?|"
    r"bookkeepers?|creditors?|bailiff|neighbou?rs?|tenants?|suppliers?)\b"
    r"|\b(?:je\s+suis|nous\s+sommes|comme|a\s+titre\s+de)\s+(?:le\s+|la\s+|les\s+|son\s+|sa\s+|"
    r"leur\s+)?(?:proprietaires?\s+de\s+l'immeuble|bailleurs?|bailleresse|locat\w+|"
    r"avocate?s?|notaires?|comptables?|creancier\w*|voisine?s?)\b|\b(?:mon|ma|notre|nos)\s+locataires?\b"
)
ESTATE = re.compile(
    r"\b(?:i\s+am|we\s+are|as|je\s+suis|nous\s+sommes|en\s+(?:ma|notre|sa)\s+qualite\s+de|a\s+titre\s+de|agissant\s+comme)\s+(?:the\s+|an?\s+|"
    r"(?:sole|named|joint|only|duly|appointed|l'|la|le|les)\s*)*(?:co-?\s?)?(?:executors?|executrix|estate\s+trustees?|administrat(?:or|rix)\s+of|"
    r"liquidat(?:ors?|eurs?|rices?)|trustees?\s+in\s+bankruptcy|receivers?|syndic|sequestre|curat\w+|tut(?:eur|rice)s?|guardians?)\b"
    r"|^\W*(?:the\s+)?(?:estate\s+of|succession\s)[^\n]{3,60}$"
    r"|,\s*(?:co-?\s?)?(?:executor|executrix|estate\s+trustee|liquidat(?:or|eur|rice)|syndic|guardian|tut(?:eur|rice))\W*$",
    re.MULTILINE,
)
"""Those who hold what the customer left, or what a court gave into their hands: a person looks at their papers."""

KIN = (
    r"(?:husband|wife|spouse|partner|father|mother|son|daughter|brother|sister|parents?|employer|boss|client|"
    r"friend|landlord|"
    r"tenant|ex-?(?:husband|wife)|mari|femme|epou(?:x|se)|conjointe?|pere|mere|fils|fille|frere|soeur|patronn?e?|"
    r"employeur|cliente?|amie?)"
)
STRANGER = re.compile(
    rf"\b(?:my|our)\s+(?:late\s+)?{KIN}'s\s+(?:\w+\s+){{0,2}}(?:account|domain|web\s?site|hosting|services?|"
    rf"information|records)\b"
    rf"|\b(?:on\s+behalf\s+of|signed?\s+for|signing\s+for|writing\s+for|in\s+the\s+name\s+of|account\s+of)\s+(?:my|"
    rf"our|his|her)\s+(?:late\s+)?{KIN}\b"
    rf"|\b(?:i\s+am|signed\s+by|as)\s+(?:the|his|her|their|a)\s+{KIN}\s+of\b|\bas\s+(?:his|her)\s+{KIN}\b"
    rf"|\b(?:compte|domaine|site|au\s+nom|pour|pour\s+le\s+compte)\s+de\s+(?:mon|ma|notre|son|sa)\s+{KIN}\b"
    rf"|\b(?:je\s+suis|en\s+tant\s+que|a\s+titre\s+de)\s+(?:le|la|l'|son|sa)?\s*{KIN}\s+(?:de|du)\b"
)
SAME = re.compile(r"\b(?:those|these|such|the\s+said|ces|lesdits|own|propres)\s+$")
LOGS = re.compile(r"\b(?:logs?(?:\s+files?)?|log-files?|journaux|journal|fichiers?\s+journaux)\b")
WHICH_LOGS = re.compile(
    r"\b(?:access|visitors?|visits?|log-?ins?|login|sign-?ins?|traffic|control\s+panel|admin\w*|web\s?site|"
    r"webserver|account|acces|visites?|sessions?|ouvertures?|ftp|ssh|console|panneau|"
    r"visiteurs?|connexions?|trafic|frequentation)\b"
)
OWN = re.compile(
    r"\b(?:our|my)\s+own\s+(?:\w+\s+){0,2}(?:logs?|records|invoices|services?|account|information)\b|"
    r"\bnos\s+propres\b|\bmes\s+propres\b"
    r"|\b(?:release|disclose|send|give|provide)\s+(?:to\s+)?(?:me|us)\s+(?:with\s+)?(?:the|our|my|all|copies|"
    r"logs?|access)\b"
    r"|\b(?:me|nous|m')\s?(?:communiquer|remettre|envoyer|transmettre|fournir|faire\s+parvenir)\s+(?:les?|la|mes|"
    r"nos|une|tous)\b"
)


_BIDS = r"(?:direct|instruct|ask|request|want|would\s+like|wish|permit|allow)"
_GAP = r"(?:\binc\.|\bltd\.|[^.;]){0,80}?"
"""What may stand between a bidding and its verb; the point of « Inc. » ends no sentence."""

LETS = re.compile(
    r"\b(?:(?:give|gives|giving|have|has|with|donne|donnons|avez)\s+(?:you\s+|hereby\s+|vous\s+|par\s+la\s+presente\s+)*(?:my|our|the|his|her|its|full|mon|notre|la|son)\s+"
    r"(?:\w+\s+){0,2}?(?:consent|permission|leave|authority|approval|blessing|go-?ahead|consentement|accord|autorisation)|give\s+you\s+leave|say\s+yes\s+to|"
    r"(?:you|vous)\s+(?:may|can|are\s+free\s+to|are\s+at\s+liberty\s+to|pouvez)|ok(?:ay)?\s+to|no\s+objection\s+to\s+you\w*|"
    rf"(?:i|we|undersigned)\s+(?:(?:hereby|now|therefore|accordingly|also)\s+)*(?:[a-z]{{5,12}}\s+(?:and|or)\s+)?{_BIDS}\s+(?:you\b|infinet\b|icg\b)"
    rf"{_GAP}\s+to|"
    rf"(?:i|we|undersigned)\s+(?:(?:hereby|now|therefore|accordingly|also)\s+)*{_BIDS}\s+that(?={_GAP}\bbe\s+(?:given|sent|released|"
    r"disclosed|handed|provided|shown|mailed|faxed|supplied|furnished)\b)|"
    r"(?:my|our)\s+(?:written\s+|full\s+|free\s+|signed\s+)?(?:consent|permission|authority|approval)\s+that(?=[^.;]{0,80}\bmay\s+(?:be|have|receive|see)\b)|"
    r"(?:i|we)\s+(?:shall|should|would|will)\s+be\s+(?:much\s+|most\s+|very\s+)?(?:obliged|grateful|glad|pleased|thankful)\s+if[^.;]{0,60}?\s+you\s+(?:will|would|could)|"
    r"(?:je|nous|soussignee?s?)\b[^.;]{0,90}?\s(?:accepte|acceptons|consens|consent|consentons|conviens|approuve|approuvons|permets|permet|permettons)\s+(?:a\s+ce\s+)?que\s+vous|"
    r"(?:donne|donnons)\s+(?:par\s+la\s+presente\s+)?(?:l')?(?:instructions?|ordre|mandat|consigne)\s+(?:de|d'|a)|"
    r"please|kindly|veuillez(?:\s+donc)?|(?:vous\s+(?:demand\w+|pri\w+|autoris\w+|mandat\w+)|demande\s+a\s+infinet)(?:\binc\.|[^.;]){0,60}?\s+(?:de|d'|a)|"
    r"(?:resol\w+|decid\w+)\s+[^.;]{0,50}?(?:permettre|autoriser|permit|allow|authori[sz]e))\b"
)
OUTRIGHT = re.compile(
    r"\bconsentement\s+que\s+je\s+donne\b|\b(?:is|are)\s+to\s+(?:receive|have)\s+from\s+you\b|\b(?:recoive|recoivent)\s+de\s+vous\b|"
    r"\bmay\s+(?:have|receive|get|obtain)\s+(?:\w+\s+){0,4}?from\s+(?:you|infinet)\b|"
    r"\b(?:donnez|remettez|envoyez|communiquez|fournissez|transmettez|montrez)-(?:lui|leur)\b(?=[^.;]{0,60}\b(?:copies?|factures?|releves?|recus?))"
)
OPEN_QUESTION = re.compile(
    r"\b(?:whether|if|si|unless|until|once|when|asks?|asked|says?|said|claims?|wonders?|nobody|no\s+one|none|never|not|nor|personne|"
    r"n'|ne|pas|jamais|aucune?|should|pretend\w*|would|pourvu|lorsque|avant)\b"
)
"""Before an outright permission in its sentence: it is asked for, told of, denied or put off."""
HINDERED = re.compile(r"\b(?:not|never|no|nor|cannot|without|ne|n'|pas|aucun\w*|sans|refus\w+)\s+(?:\w+\s+){0,2}$")
UNTRUE = re.compile(
    r"\b(?:not|never|nothing|nobody|no\s+one|cannot|\w+n't|don\s?t|refrain|stop|cease|avoid|ne|n'|pas|jamais|rien|personne|refus\w+|cesser|eviter)\b|\bn'"
)
"""Inside words that let us, or between them and the act: they forbid."""
GIVEN = re.compile(
    rf"\b(?:{GIVE}|releas\w+|tell\w*|send\w*|shar(?:e|ing)|showing|handing|turn(?:ing)?\s+over|speak|discuss|explain|receive|remise|communication|divulgation|"
    r"disclosure|show|mail|fax|given|sent|released|disclosed|handed|provided|shown|supplied|furnished|divulguiez|remettiez|communiquiez|"
    r"fournissiez|transmettiez|envoyiez|donniez|donnez|remettez|envoyez|communiquez|fournissez|transmettez|montrez)\b"
)
SET_OUT = re.compile(
    r"\b(?:the\s+above|what\s+is\s+(?:ticked|checked|marked|listed)|ce\s+qui\s+(?:precede|est\s+coche)|amounts?|sums|sommes|montants|"
    r"encaissements?|recus)\b"
)
"""What is given, named by where it stands on the paper, or as money."""
CLOSE = 130
"""An act and what is given stand so close behind words that let us."""


def _lets(paper: Paper) -> Iterator[Finding]:
    """Words that let us give something, however they are put: "you may send her", "I say yes to your telling"."""
    for spot in paper.patterns(OUTRIGHT):
        before = paper.plain[max(0, spot.start - CLOSE) : spot.start].split(". ")[-1]
        if not OPEN_QUESTION.search(_without_names(before, paper)):
            yield spot.finding(Mark.AUTHORIZES, worth=0.85)
    for spot in paper.patterns(LETS):
        before = paper.plain[max(0, spot.start - 30) : spot.start]
        tail = paper.plain[spot.end : spot.end + CLOSE].split(". ")[0]
        if (
            not HINDERED.search(before)
            and not UNTRUE.search(paper.plain, spot.start, spot.end)
            and (given := GIVEN.search(tail))
            and not UNTRUE.search(tail, 0, given.start())
            and (OBJECT.search(tail) or SET_OUT.search(tail))
            and not HINDERED.search(tail[:14])
        ):
            yield spot.finding(Mark.AUTHORIZES, worth=0.85)


def _without_names(before: str, paper: Paper) -> str:
    """Words without the names that begin like a denial: « N'Diaye » denies nothing."""
    named = {token.plain for token in paper.sheet.tokens if APOSTROPHE_NAME.match(token.word.text)}
    return " ".join(word for word in before.split() if word not in named)


APOSTROPHE_NAME = re.compile(r"N['’][A-ZÀ-Ý]")


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
        yield from _worded(paper)


def _worded(paper: Paper) -> Iterator[Finding]:
    """A permission in words that no list of phrases has."""
    found = list(_permits(paper))
    if refusal(paper.run, paper.index.lines) is None:
        found += _lets(paper)
    yield from found or sounds_like_a_grant(paper)


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
    """The writer may sign for a company: said outright, or by an office told of the customer."""
    for spot in paper.affirmed(AUTHORITY):
        yield spot.finding(Mark.SIGNING_AUTHORITY)
    yield from _office_said(paper)


def _office_said(paper: Paper) -> Iterator[Finding]:
    """ "I am the only director of" the customer: of whom, or of what, stands close behind."""
    own = customer_words(paper)
    for spot in paper.patterns(OFFICE_SAID):
        behind = paper.plain[spot.end : spot.end + OF_WHOM].split(". ")[0]
        if own and names(behind, own) and not NO_OFFICE.search(paper.plain, spot.start, spot.end):
            yield spot.finding(Mark.SIGNING_AUTHORITY, worth=0.9)


OF_WHOM = 70


def of_the_customer(paper: Paper) -> bool:
    """Whether the customer's name heads the letter or stands beside its signature or an office in its text.

    An office is held somewhere: a partner of a law firm and the owner of a building sign for those.
    """
    own = customer_words(paper)
    if not own:
        return True
    printed = [folded(line.text) for line in paper.index.lines]
    head = [line for line in printed[:HEAD_LINES] if not SUBJECT.match(line)]
    held = [found.group() for found in HELD.finditer(paper.plain)]
    return any(names(line, own) for line in (*head, *printed[-FOOT_LINES:], *held))


def customer_words(paper: Paper) -> set[str]:
    """The words of the customer's name that tell it from others."""
    return {word for word in re.findall(r"[a-z0-9]{3,}", letter_customer(paper)) if not FORM.fullmatch(word)}


def letter_customer(paper: Paper) -> str:
    """The likeliest name of the customer, folded; empty where the letter names none."""
    likeliest = max(find_letter_customer(paper.run), key=lambda one: one.confidence, default=None)
    return folded(str(likeliest.value)) if likeliest else ""


def names(text: str, own: set[str]) -> bool:
    """Whether most words of a name are in a text, some of them worn."""
    words = re.findall(r"[a-z0-9]{3,}", text)
    met = sum(any(fuzz.ratio(one, word) >= ALIKE for word in words) for one in own)
    return met >= max(1, (len(own) + 1) // 2)


def not_the_customer(paper: Paper) -> Iterator[Finding]:
    """The writer is somebody else: a spouse, a relative, somebody's lawyer."""
    for spot in paper.patterns(STRANGER):
        yield spot.finding(Mark.NOT_THE_CUSTOMER)
    for pattern in (ACTS_FOR, OUTSIDER, ESTATE):
        for spot in paper.patterns(pattern):
            yield spot.finding(Mark.NOT_THE_CUSTOMER, worth=DOUBT)


GONE = re.compile(
    r"\b(?:who|has|have|had|he|she|since)\s+(?:since\s+|now\s+)?(?:died|passed\s+away|perished)\b|\b(?:is|was|are|"
    r"now)\s+(?:now\s+)?(?:dead|deceased|bankrupt|insolvent|"
    r"mentally\s+incap\w+|incapable|incapacitated|incompetent|in\s+a\s+coma)\b|\b(?:the|my|our)\s+late\s+(?:mr|"
    r"mrs|ms|client|husband|wife|father|mother|[a-z]+\s+[a-z]+)\b"
    r"|\bestate\s+of\b|\bdeath\s+certificate\b|\b(?:est|etait)\s+(?:decedee?|morte?|faillie?|inapte|incapable|"
    r"insolvable)\b|\b(?:feu|feue)\s+[a-z]+\b|\bdecedee?\s+(?:le|en|au)\b"
    r"|\b(?:a|ayant)\s+fait\s+(?:cession|faillite)\b|\ba\s+perdu\s+(?:ses\s+facultes|la\s+raison)\b"
)
SUPPOSED = re.compile(
    r"\b(?:if|when|upon|should|even|although|notwithstanding|despite|may|shall|until|unless|whether|event|si|"
    r"advenant|en\s+cas|malgre|meme|lorsque?|"
    r"nonobstant|jusqu|any|each|every|toute?)\b"
)


def grantor_gone(paper: Paper) -> Iterator[Finding]:
    """Somebody is said to be dead, bankrupt or incapable, as a fact and not as something that a power provides for."""
    for spot in paper.patterns(GONE):
        if not SUPPOSED.search(paper.sentence(spot)):
            yield spot.finding(Mark.GRANTOR_GONE)


def logs(paper: Paper) -> Iterator[Finding]:
    """Logs without a word that says which."""
    for spot in paper.patterns(LOGS):
        near = paper.plain[max(0, spot.start - 40) : spot.end + 45]
        told = WHICH_LOGS.search(near) or STAFF_LOG.match(paper.plain, spot.end) or _left_out(paper, spot)
        if not told and not SAME.search(paper.plain, max(0, spot.start - 16), spot.start):
            yield spot.finding(Mark.LOGS_UNSPECIFIED)


STAFF_LOG = re.compile(
    r"\s+(?:of|showing|which\s+shows|saying|de|montrant)\s+(?:who|which|qui|quels?)\s+(?:\w+\s+)?(?:from|of|among|on|in|de|parmi|chez)\s+(?:our|my|the|nos|notre|mes)\s+(?:own\s+)?(?:staff|employees|office|team|"
    r"people|employes|personnel|equipe)\b"
)
"""A log of what the customer's own people did, which is no log of visitors."""

NO_LOGS = re.compile(
    r"(?:^|[.;:]\s+|,\s+)\W*(?:but\s+|and\s+|mais\s+|et\s+)?(?:no|neither|not\s+(?:any|the|our|my)|aucune?s?|pas\s+(?:de|les|nos|mes)|sauf|except|excluding|hormis)\s+"
    r"(?!(?:limits?|objections?|problems?|delays?|doubts?|exceptions?|restrictions?|fewer|less|only)\b)(?:[a-z']+\s+){0,2}?(?:(?:[a-z']+\s+){0,1}[a-z']+(?:\s*,\s*|\s+(?:or|nor|and|ou|ni|et)\s+)){0,4}"
    r"(?:(?:the|our|my|any|les|nos|mes|des|de)\s+)?$"
)
"""Before the word: logs are one of the things that a sentence leaves out."""

NO_MORE = re.compile(r"\b(?:objections?|but|only|mais|que|seulement|delay|limits?|save)\b")


def _left_out(paper: Paper, spot: Spot) -> bool:
    """Whether the sentence leaves logs out: "no bank details, passwords or logs are to be given out"."""
    before = " ".join(paper.plain[max(0, spot.start - 120) : spot.start].rsplit(". ", 1)[-1].split()) + " "
    found = NO_LOGS.search(before)
    return found is not None and not NO_MORE.search(before, found.start())


VISITORS = re.compile(
    r"\b(?:people|persons?|those|everyone|everybody|anyone|anybody|whoever|customers?|clients?|shoppers?|users?|readers?|guests?|visitors?|internautes|gens|"
    r"personnes?|ceux|celles|quiconque|visiteurs?|acheteurs?|lecteurs?|clientele)\s*,?\s+(?:who|that|which|qui|ayant|coming|visiting|browsing|using|reading)\b"
    r"[^.;]{0,40}?\b(?:visit\w*|brows\w*|view\w*|read\w*|look\w*|came|com(?:e|es|ing)|land\w*|click\w*|access\w*|shop\w*|bought|buy\w*|order\w*|us(?:e|ed|ing)|"
    r"navig\w+|parcour\w+|lu|lisent|vu|voient|achet\w+|consult\w+|frequent\w+|pass\w+)\b"
    r"|\b(?:visitor|visitors'|visitor's|traffic|web\s?server|access)\s+(?:logs?|data|addresses|records|information|statistics|ips?)\b"
    r"|\bwho\s+(?:has\s+|have\s+)?(?:visited|browsed|viewed|read|looked\s+at|been\s+(?:on|to|at))\s+(?:our|my|the|this)\b"
    r"|\bvisit(?:s|ors|eurs|es)\s+(?:to|of|on|a|de|du|sur)\s+(?:our|my|the|notre|mon|le|la)\b"
)
LEFT_OUT = re.compile(
    r"\b(?:nothing|no\s+(?:data|logs?|records?|information|part)|(?:do|does|is|are|shall|must|may)\s+not|(?:do|does|is|are|should|must)n['’]t|not\s+(?:include|cover|extend|concern|part)|never|"
    r"excluding|except\w*|other\s+than|without|but\s+not|pas|aucune?|rien|sauf|hormis|sans|n'en)\b(?!\s+(?:hesitate|only|forget|miss|omit|hesitez|oubliez))"
)


def visitors(paper: Paper) -> Iterator[Finding]:
    """Data of those who came to the customer's site, in whatever words, unless the sentence leaves them out."""
    for spot in paper.patterns(VISITORS):
        if not LEFT_OUT.search(paper.sentence(spot)):
            yield spot.finding(Mark.VISITORS)


def own_logs(paper: Paper) -> Iterator[Finding]:
    """The customer asks for what is the customer's own."""
    for spot in paper.patterns(OWN):
        yield spot.finding(Mark.OWN_LOGS)
