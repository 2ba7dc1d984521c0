"""Records of somebody else: a customer's letter that asks for the invoices of another customer, or of another account.

A customer may release what is the customer's own. So whoever is named as the one whose records they are must be the
customer, or somebody who stands in the letter's own head or foot; and a second account number is a second customer.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from rapidfuzz.distance import OSA

from classifiers.fields.accounts import find_account_number
from classifiers.fields.customers import find_letter_customer
from classifiers.fields.letters import find_signatory
from classifiers.fields.mentions import Mention, Somebody, everybody
from classifiers.fields.sheet import Sheet, legible, sheet_of
from classifiers.marks.spots import Paper
from domain.document import FieldReading, Finding, Mark
from domain.names import likeness

OF = re.compile(
    r"\b(?:invoices?|bills?|billing|records?|statements?|receipts?|payments?|charges|ledger|history|information|data|details|particulars|"
    r"address(?:es)?|identity|logs?|files?|accounts?|telephone|name|factures?|releves?|recus?|paiements?|donnees|renseignements?|coordonnees|"
    r"comptes?|dossiers?|registres?|identite|adresses?)\b[^.;:]{0,40}?"
    r"\b(?:of|for|about|belonging\s+to|owned\s+by|held\s+by|in\s+the\s+name\s+of|(?:sent|issued|billed|addressed)\s+to|concerning|regarding|"
    r"relating\s+to|de|du|des|d|pour|concernant|au\s+nom\s+d[eu]?|appartenant\s+a|relatifs?\s+a|adressee?s\s+a)\W+"
    r"(?:(?:the|our|my|your|his|her|their|its|another|other|la|le|l|notre|mon|ma|une?|autre|societe|company|firm|business|neighbou?r|friend|"
    r"competitor|compagnie|entreprise|mr|mrs|ms|mx|dr|m|mme|me|messrs|customer|client|cliente|holder|titulaire|number|icg|no)\W+(?:[0-9]{3,8}\W+)?){0,4}$"
)
"""Words that make whoever is named behind them the one whose records are meant."""

OWNS = re.compile(
    r"['’]s?\s+(?:(?:own|hosting|billing|web|unpaid|paid|last|recent|monthly|account)\s+){0,2}(?:invoices?|bills?|billing|records?|statements?|receipts?|"
    r"payments?|history|information|data|details|account|files?|logs?)\b"
)
OWNER = re.compile(
    r"\b(?:names?|address(?:es)?|identity|contact|who|details|noms?|adresses?|identite|coordonnees)\b[^.;]{0,40}?"
    r"\b(?:owners?|holders?|registrants?|operators?|owns|runs|operates|titulaires?|proprietaires?|exploitants?|exploite)\b"
    r"\s*(?:of|de|du|d')?\W*(?:the\s+|le\s+)?(?:(?:domains?|sites?|web\s?sites?|names?|domaines?)\W+)?[a-z0-9-]{2,}\.[a-z]{2,}"
)
"""Whoever is behind a site: a customer need not ask who that is."""

REACH = 120
TOP_LINES, FOOT_LINES = 6, 4
CLOSING = re.compile(
    r"^\W*(?:yours\b|(?:very\s+)?truly|sincerely|faithfully|respectfully|(?:best|kind|warm)\s+regards|regards|cordialement|bien\s+a\s+vous|"
    r"signed\b|signature|sign\s+here|dated\b|signee?\b|fait\s+a\b|(?:veuillez|je\s+vous\s+prie)[^\n]*(?:agreer|recevoir|croire))"
)
GREETING = re.compile(r"^\W*(?:dear|to\s+whom|madame|monsieur|mesdames|messieurs|re|objet|subject|concerne|infinet)\b")
SAME, APART = 0.55, 2
"""Names less alike than this are two; account numbers that differ in so many digits are."""


def others_data(paper: Paper) -> Iterator[Finding]:
    """Somebody or some account that is not the customer's and whose records the letter speaks of."""
    sheet = sheet_of(paper.run)
    own, edges = _own(paper), _edges(sheet)
    for somebody in everybody(sheet):
        if not _is_own(somebody, own, edges):
            yield from _asked_of(somebody, sheet)
    for spot in paper.patterns(OWNER):
        yield spot.finding(Mark.OTHERS_DATA, worth=0.8)
    yield from _other_accounts(find_account_number(paper.run))


def _own(paper: Paper) -> tuple[str, ...]:
    """The names of the customer and of whoever signs."""
    readings = (*find_letter_customer(paper.run)[:1], *find_signatory(paper.run)[:1])
    return tuple(str(one.value) for one in readings)


def _is_own(somebody: Somebody, own: Sequence[str], edges: tuple[int, int]) -> bool:
    """Whether somebody is the customer or the writer by name, or stands in the head or the foot of the letter."""
    if any(likeness(somebody.value, name) >= SAME for name in own):
        return True
    lines = (token.line for one in somebody.mentions for token in one.cut.tokens[:1])
    return any(line < edges[0] or line >= edges[1] for line in lines)


def _edges(sheet: Sheet) -> tuple[int, int]:
    """The line with which the text of the letter begins, and the one with which its foot does."""
    printed = [sheet.line_plain(number) for number in range(len(sheet.lines))]
    head = next((number for number, line in enumerate(printed) if GREETING.match(line)), TOP_LINES)
    closings = [number for number, line in enumerate(printed) if CLOSING.match(line) and number > head]
    foot = closings[-1] if closings else len(printed) - FOOT_LINES
    return min(head, TOP_LINES), max(foot, head)


def _asked_of(somebody: Somebody, sheet: Sheet) -> Iterator[Finding]:
    for one in somebody.mentions:
        before = sheet.flow[max(0, one.start - REACH) : one.start]
        if OF.search(before) or OWNS.match(sheet.flow, one.end):
            yield _finding(one)


def _finding(one: Mention) -> Finding:
    return Finding(
        mark=Mark.OTHERS_DATA,
        page=one.cut.page,
        box=one.cut.box,
        raw=one.cut.text,
        confidence=round(legible(one.cut.confidence), 3),
    )


def _other_accounts(numbers: Sequence[FieldReading]) -> Iterator[Finding]:
    for one in numbers[1:]:
        if _apart(str(numbers[0].value), str(one.value)):
            yield Finding(mark=Mark.OTHERS_DATA, page=one.page, box=one.box, raw=one.raw, confidence=one.confidence)


@lru_cache(maxsize=256)
def _apart(one: str, other: str) -> bool:
    """Whether two printings are two numbers, and not one of them misread."""
    digits = [re.sub(r"[^0-9]", "", text) for text in (one, other)]
    return OSA.distance(*digits) >= APART
