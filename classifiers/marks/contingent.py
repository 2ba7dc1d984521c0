"""Permissions that hang on somebody else's act: a confirmation still to be given, an agreement, a payment, a sale."""

import re
from collections.abc import Iterator

from classifiers.marks.spots import Paper
from classifiers.marks.undone import DOUBT
from domain.document import Finding, Mark

_ACTED = (
    r"(?:confirm\w*|agreed?|agrees|accept\w*|approv\w+|sign(?:ed|s|e|ee)?|paid|pay[es]|undertak\w+|promis\w*|consent\w*|ratif\w+|clear(?:ed|s)|vot(?:ed|e)|decid\w+|advis\w+|"
    r"sanction\w*|endors\w+|closed|closes|sold|sells|bought|buys|won|wins|settl\w+|resolv\w+|engag\w+|autoris\w+|avalis\w+|souscri\w+|tranch\w+|conclu\w*|vendu\w*|regle\w*|verse\w*)"
)
_WORD = (
    r"(?:confirmation|clearance|approval|agreement|acceptance|ratification|sanction|endorsement|sign-?off|consent|nod|"
    r"go-?ahead|approbation|accord|aval|assentiment|agrement|acceptation|consentement|feu\s+vert)"
)
HANGS = re.compile(
    rf"\b(?:once|as\s+soon\s+as|when|whenever|after|the\s+(?:day|moment|minute)|from\s+the\s+(?:day|date|moment|time)(?:\s+(?:on\s+which|when|that))?|des\s+qu(?:e\s+|')|une\s+fois\s+qu(?:e\s+|')|quand|lorsqu(?:e\s+|')|apres\s+qu(?:e\s+|')|du\s+jour\s+ou|le\s+jour\s+ou|a\s+partir\s+du\s+(?:jour|moment)\s+ou)\s*"
    rf"(?!(?:you|vous|your|i|je|we|nous)\b)(?:[\w&.,'-]+\s+){{1,7}}?(?:(?:has|have|had|will\s+have|so|a|ont|aura|auront|en)\s+)(?:\w+\s+){{0,2}}?{_ACTED}\b"
    rf"|\b(?:on|upon|subject\s+to|pending|with|awaiting|sur|sous\s+reserve\s+d[eu]|moyennant|avec|dans\s+l'attente\s+d[eu])\s*(?:the\s+|a\s+|an\s+|l'|la\s+|le\s+|une?\s+|formal\s+|written\s+|prior\s+|final\s+|express\s+){{0,3}}{_WORD}\s+(?:\w+\s+)?(?:from|of|by|d[eu']|des|ecrite?)\s*"
    r"(?!(?:the\s+|de\s+la\s+)?(?:undersigned|soussignee?|account|customer|titulaire|client)\b)"
    r"|\bune\s+fois\s+(?:le|la|les|l'|notre|mon|ma|son|sa|nos)\s*(?:[\w'-]+\s+){1,4}?\w+(?:e|ee|es|ees|i|ie|u|ue|is|ise|it|ite)\b|\b(?:\w+)\s+permitting\b|\bdieu\s+aidant\b"
    r"|\b(?:subject\s+to|sous\s+reserve\s+d[eu']|on\s+sight\s+of|sur\s+le\s+vu\s+d[eu']|sur\s+presentation\s+d[eu'])\s*(?:a\s+|an\s+|the\s+|our\s+|une?\s+|la\s+|l'|notre\s+)?(?:further\s+|formal\s+)?(?:resolution|vote|decision|order|judgment|ruling|jugement|ordonnance)\b"
    r"|\b(?:failing|faute|a\s+defaut)\s+(?:d[eu']\s*)?(?:an?\s+|une?\s+)?(?:settlement|agreement|payment|sale|reply|entente|accord|reglement|paiement|vente|reponse)\b"
    r"|\b(?:on|upon|at|following|a|apres|des)\s+(?:the\s+|la\s+|l')?\s*(?:completion|closing|conclusion|signing|execution|renewal|consummation|issue|cloture|signature|realisation)\s+(?:of|de|du|d'|des)\s*(?:the|our|my|a|la|l'|notre|son|sa|cette|its|le)?\s*(?:\w+\s+){0,2}?(?:purchase|sale|deal|lease|merger|loan|transaction|agreement|contract|financing|vente|achat|bail|fusion|pret|transaction|entente|contrat|financement)\b"
    r"|\b(?:hing\w+|hangs?|turns?|contingent|conditional|depend\w*|rests?)\s+(?:entirely\s+|wholly\s+|only\s+)?(?:up)?on\b(?!\s+(?:your|the\s+(?:format|size|number)))|\b(?:suspendue?|subordonnee?|conditionnee?|assujettie?|liee?)\s+(?:a|au|aux)\b"
    r"|\b(?:against|contre)\s+(?:the\s+|le\s+)?(?:payment|settlement|paiement|reglement|versement|remise)\s+(?:of|de|du)\s+(?!(?:your|any|the\s+usual|reasonable|copying|vos|tous|frais)\b)"
    rf"|\b(?:on\s+the\s+(?:understanding|footing|basis|assumption|premise)|etant\s+entendu|en\s+tenant\s+pour\s+acquis|dans\s+la\s+mesure\s+ou)\b(?:\s+that|\s+que?)?\s*(?:[\w&.'-]+\s+){{1,6}}?(?:will\s+|shall\s+|also\s+|too\s+|y\s+)?{_ACTED}\b"
)
PAST = re.compile(
    r"\b(?:already|dated|given|obtained|attached|enclosed|passed|held|below|today|deja|donnee?|obtenue?|ci-?joint\w*|annexee?|ci-dessous|adoptee?|19[0-9]{2}|20[0-9]{2})\b"
)
"""What was confirmed on a day, or lies with the letter, has happened."""

ENDS = re.compile(
    r"\b(?:ends?|expires?|stops?|ceases?|lapses?|terminat\w+|valid\w*|until|prend\w*\s+fin|expire\w*|cess\w+|valable|jusqu\w*|laps\w+|destroy\w*|detrui\w+|return\w*)\b"
)
ITS_LEAVE = re.compile(
    r"\b(?:authori\w+|consent\w*|permi\w+|permet\w*|allow\w*|releas\w+|disclos\w+|send|sends|give|gives|may|can|autoris\w+|pouvez|pourrez|pourront|pourra|peut|peuvent|veuillez|please|remett\w+|communiqu\w+|transm\w+|divulg\w+|agree\w*|leave)\b"
)


def hangs_on(paper: Paper) -> Iterator[Finding]:
    """Sentences of leave that hang on what somebody else has yet to do."""
    for start, end in paper.sentences:
        sentence = " ".join(paper.plain[start:end].split())
        spot = paper.first_line(start, end) if depends(sentence) else None
        if spot:
            yield spot.finding(Mark.HOLDS_BACK, worth=DOUBT)


def depends(sentence: str) -> bool:
    """Whether a sentence, in small letters without accents, lets something go only when somebody else has acted."""
    found = HANGS.search(sentence)
    if found is None or PAST.search(found.group()) or PAST.search(sentence[found.end() : found.end() + NEAR]):
        return False
    return ENDS.search(sentence[: found.start()]) is None and ITS_LEAVE.search(sentence) is not None


NEAR = 30
"""So close behind it a day, or "enclosed", belongs to what was done."""
