"""Whether a page is a form that somebody filled in to send a fax, whatever it is called.

Such pages have a title of their own in every copy shop; what they share is few running words under labels that say
who sends how many pages to whom. A letter may begin with labels too: what greets, permits or orders is no such form.
"""

import re
from collections.abc import Sequence

from classifiers.letters import normal
from classifiers.match import Line
from classifiers.permission import permission
from domain.document import Run

_ROLES = {
    "to": r"to|a|destinataires?|deliver to|attention|att'?n|send to|addressee|recipient|transmis a|envoye a|"
    r"a l'attention de",
    "from": r"from|de|expediteur|expeditrice|sent by|sender|transmis par|envoye par",
    "number": r"fax(?: no| number)?|facsimile(?: no)?|telecopieur|telec|phone|telephone|tel|callback(?: no)?|cell",
    "date": r"date(?: et heure| and time)?|when|sent on|le",
    "pages": r"(?:no\.? of |number of |total |nombre de |nbre de )?(?:pages?|sheets?|feuilles?|feuillets?)",
    "about": r"re|subject|objet|our file|notre dossier|file|client|matter|reference|documents?|your file|n/ref|v/ref",
    "company": r"company|firm|organization|organisation|organisme|entreprise|dept|department|service",
    "comments": r"comments?|message|remarks?|remarques?|commentaires?|notes?",
}
_AT_HEAD = {role: re.compile(rf"^\W*(?:{words})\b(?!')") for role, words in _ROLES.items()}
_BEFORE_COLON = {role: re.compile(rf"(?:^|\W)(?:{words})\.?(?: ?\([^)]*\))? ?[:;]") for role, words in _ROLES.items()}
_FAX = re.compile(
    r"\b(?:fax|telefax|f ?a ?c ?s ?i ?m ?i ?l ?e|fac-simile|telecopi\w*|telecopy|transmittal|cover (?:sheet|page)|"
    r"bordereau|transmission|couverture)\b"
)
_SPACED_OUT = re.compile(r"facsimile|telecopie|memo(?:randum)?(?:by|via)?fax|fax(?:memo|message)|memoparfax")
"""Titles as they are without blanks: form printers space their letters out."""

_IN_A_LINE = {
    "pages": re.compile(r"\b(?:nombre de pages|number of pages|no\.? of pages|pages? ?\W?(?:incl|y compris))"),
    "to": re.compile(r"^\W*(?:deliver to|transmis a|envoye a|a l'attention de)\b"),
    "from": re.compile(r"^\W*(?:transmis par|envoye par|sent by)\b"),
    "date": re.compile(r"^\W*date (?:et heure|and time)\b"),
}
"""Labels so plain that they need neither a colon nor a short line."""

_SENT_SO = re.compile(r"\b(?:by|via|par|sent by)\b.{0,6}\b(?:fax|facsimile|telecopi\w*)\b")
_GREETS = re.compile(r"^\W*(?:dear|hello|madame|monsieur|bonjour|sirs?|to whom it may concern|a qui de droit)\b")

LABEL_LINE = 9
"""A line of more words is a sentence, unless a colon stands behind its label."""

RUNNING, WHOLE = 110, 200
"""A form has no more running words than a notice of confidentiality, and no more words in all than one page bears."""

LABELS, TOP = 3, 8


def fax_form(run: Run, printed: Sequence[Line]) -> Line | None:
    """The line that calls a page a fax, where labels of a transmission form make up most of the page."""
    texts = [normal(line.text) for line in printed]
    named = next((line for line, text in zip(printed[:TOP], texts, strict=False) if _calls_itself(text)), None)
    roles = [_roles(text) for text in texts]
    found = frozenset().union(*roles) if roles else frozenset()
    counted = "pages" in found
    if "from" not in found or not found & {"to", "about", "company"} or len(found) < LABELS:
        return None
    if named is None and not (counted and len(found) > LABELS + 1):
        return None
    running = sum(len(text.split()) for text, role in zip(texts, roles, strict=True) if not role)
    if running > RUNNING or sum(len(text.split()) for text in texts) > WHOLE:
        return None
    if any(_GREETS.match(text) for text in texts) or permission(run, printed) is not None:
        return None
    return named or printed[0]


def _calls_itself(text: str) -> bool:
    """A short line with the name of a form; « sent by fax » above an address says how a letter went."""
    if _SPACED_OUT.search(text.replace(" ", "")) and not _SENT_SO.match(text.lstrip()):
        return True
    return len(text.split()) <= LABEL_LINE and bool(_FAX.search(text)) and not _is_way_of_delivery(text)


def _is_way_of_delivery(text: str) -> bool:
    return bool(_SENT_SO.search(text)) and not re.search(r"bordereau|transmission|memo|message", text)


def _roles(text: str) -> frozenset[str]:
    short = len(text.split()) <= LABEL_LINE
    begun = {role for role in _ROLES if (short and _AT_HEAD[role].match(text)) or _BEFORE_COLON[role].search(text)}
    return frozenset(begun | {role for role, label in _IN_A_LINE.items() if label.search(text)})
