"""What a power of attorney covers, when it begins, and how its attorneys act."""

import re
from collections.abc import Iterator

from classifiers.fields.prose import sentence_at
from classifiers.marks.spots import Paper
from domain.document import Finding, Mark

COVERS = re.compile(
    r"\b(?:any|all|every|my|our|its|the)\s+(?:\w+\s+){0,3}?(?:records?|documents?|information|accounts?|propert(?:y|ies)|"
    r"financial\s+affairs|affairs|estate|matters)\b|\bdomain\s+names?\b|\bweb\s?hosting\b|\bhosting\b|\btelecommunications?\b"
    r"|\banything\s+that\s+i\s+(?:can|could)\b|\bany\s+act\b"
    r"|\bt(?:out|ous)\s+(?:renseignements?|(?:mes|ses|les|nos)\s+biens|documents?|dossiers?)\b|\btoute?s?\s+(?:information|affaires)\b"
    r"|\badministration\s+(?:de|des)\s+(?:tous\s+)?(?:mes|ses|nos|les|leurs)?\s?biens\b|\bnoms?\s+de\s+domaine\b|\bhebergement\b"
    r"|\b(?:mes|ses|nos)\s+(?:biens|affaires|comptes|dossiers)\b"
)
RECORDS = re.compile(
    r"\b(?:records?|documents?|information|accounts?|domains?|hosting|internet|web|renseignements?|dossiers?|comptes?|"
    r"hebergement|domaines?)\b"
)
_SAME_GRANT = r"(?:(?!\b(?:and|but|et|mais)\s+(?:\w+\s+){0,2}?(?:may|can|shall|peut|pourra)\b(?!\s+(?:not|ne)\b))[^.;])"
"""A letter of what is left out: « except make a will, and may obtain any record » goes on to what is granted."""

EXCLUDES = re.compile(
    r"\b(?:does\s+not|shall\s+not|may\s+not|cannot|no\s+(?:authority|power)|without\s+(?:authority|power)|excluding|except(?:ing)?)\b"
    rf"{_SAME_GRANT}{{0,90}}?\b(?:obtain|request|release|disclos\w+|consent|access|extend|include|cover|apply)\b"
    r"[^.;]{0,70}?\b(?:records?|information|accounts?|documents?|internet|web|hosting)\b"
    r"|\b(?:ne|n')\s?(?:peut|vise|comprend|s'applique|s'etend|donne|confere|autorise)\b[^.;]{0,20}?\b(?:pas|ni|aucun\w*)\b"
    r"[^.;]{0,90}?\b(?:renseignements?|dossiers?|comptes?|documents?|internet|hebergement)\b"
    r"|\b(?:except(?:ing|\s+for)?|excepted|save(?:\s+(?:for|and\s+except))?|other\s+than|apart\s+from|but\s+not|excluding|sauf|hormis|excepte|"
    r"a\s+l'exception|a\s+l'exclusion|autres?\s+que|mais\s+non)\b"
    rf"{_SAME_GRANT}{{0,90}}?\b(?:tele\w*communication\w*|internet|computers?|electronic\w*|digital|online|on-line|"
    r"records?|information|accounts?|data|web\s?\w*|hosting|domains?|informati\w+|numeri\w+|donnees|dossiers?|comptes?|renseignements?|hebergement|electroni\w+)\b"
    r"|\b(?:nothing\s+in\s+this\s+power|rien\s+dans\s+la\s+presente)\b[^.;]{0,140}?\b(?:records?|information|accounts?|renseignements?|comptes?)\b"
    r"|\ba\s+l'exclusion\s+de[^.;]{0,60}?\b(?:renseignements?|dossiers?|comptes?|documents?)\b"
)
EARLIER_POWERS = re.compile(
    r"\b(?:revok\w+|cancel\w*|terminat\w+|revoqu\w+|annul\w+)\b[^.;]{0,80}?\b(?:powers?(?:\s+of\s+attorney)?|procurations?|mandats?)\b(?:\W+(?!(?:and|but|et|mais)\b)\w+){0,12}\W*$"
)
"""Before an exception: it is one from the earlier powers that are taken back, not from what this one covers."""

SOLE_PURPOSE = re.compile(
    r"\b(?:only|sole(?:ly)?|exclusive(?:ly)?|limited\s+to|no\s+other|uniquement|seulement|exclusivement|seule?\s+fin|limitee\s+a)\b"
)
SPRINGING = re.compile(
    r"\b(?:only\s+(?:if|when|after|upon)|(?:effective|effect|force)\s+(?:only\s+)?(?:if|when|upon|after|on)|upon|when|if|once|until)\b"
    r"[^.;]{0,70}?\b(?:incapab\w+|incapacit\w+|incompeten\w+|unable\s+to\s+manage|mentally\s+(?:infirm|incompetent))\b"
    r"|\b(?:en\s+cas|advenant|lors|des|a\s+compter|au\s+moment|si|lorsque?)\b[^.;]{0,50}?\b(?:inaptitude|inapte|incapacite)\b"
)
PLAINLY_SOLE = re.compile(
    r"\b(?:(?:only|solely|exclusively)\s+(?:for|to|in|with|so)\b|sole(?:ly)?\s+(?:for\s+|the\s+)*(?:purpose|object|business)|"
    r"for\s+(?:\w+\s+){1,4}only\b|limited\s+to|no\s+other|uniquement|exclusivement|seule?\s+fin|seulement\s+(?:pour|a|aux)|limitee\s+a)\b"
)
"""Said of a purpose and not of a time or a place: needed where a power covers somebody's affairs as a whole."""
WHOLE = re.compile(
    r"\b(?:my|his|her|their|all|any)\s+(?:\w+\s+)?(?:financial\s+affairs|affairs|estate|property)\b|"
    r"\b(?:mes|ses|tous\s+(?:mes|ses|les))\s+(?:biens|affaires)\b"
)
OF_ATTORNEY = re.compile(
    r"(?:if|when|once|should|upon|si|lorsqu'|advenant\s+qu')\s*(?:he|she|they|(?:my|the|that|said)\s+(?:attorney|person|agent)|(?:the\s+)?(?:first|former)|ils?|elles?|(?:mon|ma|le|la)\s+mandataire)\b"
)
REPLACED = re.compile(
    r"\b(?:substitut\w*|replac\w+|instead|in\s+(?:his|her|their)\s+place|remplac\w+|a\s+sa\s+place)\b"
)
"""It is the attorney who may become unable to act, and another who then acts in the attorney's place."""

CONTINUING = re.compile(
    r"\b(?:continu\w+|despite|notwithstanding|even\s+(?:if|though)|during|survive\w*|endure\w*|immediate\w*|not\s+(?:be\s+)?(?:affected|"
    r"terminat\w+|revoked)|(?:will|shall|does|do|would)\s+not\s+(?:\w+\s+){0,2}?(?:lapse|end|cease|stop|expire)|(?<!not\s)(?:begins?|starts?|effective|force|effect)\s+at\s+once|malgre|meme\s+(?:si|en\s+cas)|nonobstant|demeure\w*|cess\w+|fin)\b"
)
HOMOLOGATED = re.compile(r"\bhomologu(?:e|ee|es|ees)\b|\bhomologation\b|\bhomologated\b")
NOT_YET = re.compile(
    r"\b(?:sera|seront|until|once|upon|lorsqu\w*|des|avant|apres|only|jusqu|tant|si|pas|not|prendra|effet|doit|must|shall|fin|suivant)\b"
)
DONE = re.compile(r"\b(?:jugement|judgment|greffi\w+|cour|court|notaire|dossier|file|numero|no)\b[^.;]{0,80}?[0-9]")
ALONE = (
    "jointly and severally", "joint and several", "severally", "each of them may act alone", "each may act alone",
    "either of them", "together or apart", "jointly or separately", "jointly or severally", "together or separately",
    "may act apart", "either may act", "either one may act", "each may act", "any of them may act", "act alone",
    "without the other", "without the others", "together or alone", "each acting alone", "acting alone",
    "ensemble ou séparément", "individuellement", "l'un sans l'autre", "agir seule", "agissant seul", "any one of them",
    "may act separately", "act independently", "conjointement ou séparément", "séparément", "l'un ou l'autre",
    "chacun peut agir seul", "agir seul", "solidairement",
)  # fmt: skip


def scope(paper: Paper) -> Iterator[Finding]:
    """Records are covered, or left out; a power for one sale only says nothing of records."""
    covered = list(paper.patterns(COVERS))
    for spot in paper.patterns(EXCLUDES):
        if not EARLIER_POWERS.search(paper.plain[sentence_at(paper.plain, spot.start)[0] : spot.start]):
            yield spot.finding(Mark.SCOPE_EXCLUDES)
    for spot in covered:
        yield spot.finding(Mark.SCOPE_COVERS)
    if not covered or not RECORDS.search(paper.plain):
        sole = PLAINLY_SOLE if covered and WHOLE.search(paper.plain) else SOLE_PURPOSE
        for spot in paper.patterns(sole):
            yield spot.finding(Mark.SCOPE_EXCLUDES, worth=0.8)


def springing(paper: Paper) -> Iterator[Finding]:
    """The power sleeps until its maker becomes incapable."""
    for spot in paper.patterns(SPRINGING):
        sentence = paper.sentence(spot)
        replaced = OF_ATTORNEY.match(paper.plain, spot.start) and REPLACED.search(sentence)
        if not CONTINUING.search(sentence) and not replaced:
            yield spot.finding(Mark.SPRINGING_TRIGGER)


LAWYER = re.compile(
    r"\b(?:witness\w*|in\s+the\s+presence\s+of|temoins?|en\s+presence\s+de)\b(?:(?!\b(?:attorney|mandataire)\b)[^.;]){0,60}?"
    r"\b(?:barristers?|solicitors?|lawyer|notary(?:\s+public)?|avocate?|notaire)\b"
)


def lawyer_witness(paper: Paper) -> Iterator[Finding]:
    """A witness who is a lawyer or a notary, beside whom some laws ask for no second one."""
    for spot in paper.patterns(LAWYER):
        yield spot.finding(Mark.LAWYER_WITNESS)


def homologated(paper: Paper) -> Iterator[Finding]:
    """A court has homologated the mandate: said as done, with a judgment or a number."""
    for spot in paper.patterns(HOMOLOGATED):
        sentence = paper.sentence(spot)
        if not NOT_YET.search(sentence) and DONE.search(sentence):
            yield spot.finding(Mark.HOMOLOGATED)


DENIES = re.compile(r"\b(?:no|not|never|neither|nor|none|cannot|aucun\w*|ni|ne|nul\w*|jamais)\b|\bn'")


def acts_alone(paper: Paper) -> Iterator[Finding]:
    """Several attorneys need not act together; "no act of one without the other" says that they must."""
    for spot in paper.affirmed(ALONE):
        start, _ = sentence_at(paper.plain, spot.start)
        if not DENIES.search(paper.plain, start, spot.start):
            yield spot.finding(Mark.ACTS_ALONE)
