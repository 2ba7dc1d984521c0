"""How long a paper lasts and when it begins, where a field cannot hold it."""

import re
from collections.abc import Iterator

from classifiers.fields.dates import dates_in
from classifiers.fields.letters import find_letter_date
from classifiers.fields.numbers import NUMBER_WORD
from classifiers.marks.spots import Paper
from domain.document import Finding, Mark

UNIT = r"(?:days?|weeks?|months?|years?|jours?|semaines?|mois|ans?|annees?)"
COUNT = rf"(?:{NUMBER_WORD}|[0-9oil]{{1,3}}|an?|une?)"
FOR_SO_LONG = re.compile(
    r"\b(?:valid|good|effective|holds?|lasts?|stands?|runs?|in\s+(?:force|effect)|remains?|continues?|valable|valide|vaut|en\s+vigueur|dure)\b[^.;]{0,30}?"
    rf"(?:\b(?:for|during|pendant|durant|pour)\s+)?(?:(?:a\s+period\s+of|only|une\s+periode\s+de|une\s+duree\s+de|seulement)\s+)*\b{COUNT}\s*(?:\([^)]*\)\s*)?{UNIT}\b"
)
ENDS = re.compile(
    r"\b(?:this|the|present|presente?|cette|la|l'|it)\s*(?:\w+\s+)?(?:order|ordonnance|judgment|jugement|it|elle)?\s*(?:shall\s+|will\s+|hereby\s+)?"
    r"(?:expires?|lapses?|terminates?|ceases?\s+to\s+(?:have\s+(?:any\s+)?(?:force|effect)|be\s+(?:in\s+(?:force|effect)|effective|valid))|"
    r"comes?\s+to\s+an\s+end|ends?\s+on|cessera?\s+d'avoir\s+effet|cesse\s+d'avoir\s+effet|cesse(?:ra)?\s+ses\s+effets|expire(?:ra)?|prend(?:ra)?\s+fin|"
    r"(?:is|remains?|est|demeure)\s+(?:valid|in\s+(?:force|effect)|effective|valable|valide|en\s+vigueur)\s+(?:only\s+)?(?:until|till|for|to|jusqu\w*|pendant))\b"
)
SILENCE = re.compile(
    r"\b(?:prohibit\w*|forbid\w*|non-?disclosure|seal\w*|interdi\w*|divulgation|confidential\w*|scelle\w*)\b"
)
BEGINS = re.compile(
    r"\b(?:(?:takes?|comes?\s+into|shall\s+take|has|goes\s+into|into)\s+(?:effect|force)|effective|begins?|starts?|commenc\w+|valid|good|in\s+force|"
    r"(?:prend|prendra|entre|entrera)\s+(?:effet|en\s+vigueur)|valable|valide|a\s+compter|a\s+partir)\b\s*"
    r"(?:only\s+)?(?:on|from|as\s+of|as\s+from|after|le|du|de|a\s+compter\s+du|a\s+partir\s+du|apres\s+le)?\s*(?:the\s+|le\s+)?$"
)


def lasts(paper: Paper) -> Iterator[Finding]:
    """A letter or a power that holds for some days, weeks or months."""
    for spot in paper.patterns(FOR_SO_LONG):
        yield spot.finding(Mark.VALID_UNTIL)


def order_ends(paper: Paper) -> Iterator[Finding]:
    """An order that says when it ends; an end of the silence it imposes is not its own."""
    for spot in paper.patterns(ENDS):
        if not SILENCE.search(paper.sentence(spot)):
            yield spot.finding(Mark.VALID_UNTIL)


def begins_later(paper: Paper) -> Iterator[Finding]:
    """A letter that takes effect on a later day than its own."""
    written = next((str(one.value) for one in find_letter_date(paper.run)), "")
    for hit in dates_in(paper.plain):
        found = BEGINS.search(paper.plain, max(0, hit.start - 60), hit.start)
        spot = paper.spot(found) if found else None
        if spot and hit.day is not None and written and hit.day.isoformat() > written:
            yield spot.finding(Mark.BEGINS_LATER)
