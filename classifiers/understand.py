"""From read pages to what the policy says of them: the readers of `classifiers/` one after another. Pure."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from classifiers.across import mended
from classifiers.classify import classify
from classifiers.extract import extract
from classifiers.fields.repair import folded
from classifiers.furniture import Numbering, numbering
from classifiers.kinds import KINDS
from classifiers.marks import find_marks
from classifiers.match import lines
from classifiers.segment import segment
from classifiers.signatures import find_signatures, signed
from classifiers.unasked import without_unasked
from domain.assessment import Packet
from domain.document import Delivery, Document, FieldReading, Kind, Run, Verdict
from domain.page import Page, PageFacts, PageLanguage, PageRole, PageText, PageUnread
from domain.policy import Policy, Request, assess

AUTHORS = frozenset({"signatory", "grantor", "judge"})
OTHERS = frozenset({"witnesses", "notary", "attorneys"})
"""Fields whose names mark places for signatures: of those who must sign, and of those who stand beside."""

CLEAR_DIGIT = 0.6
"""A bare number read less surely than this is as likely a speck."""

EDGE = 3
"""A page prints its own number among so many first or last lines."""

SAYS_PAGE = re.compile(r"\W{0,3}[Pp](?:age|AGE)\b")

ANNOUNCED = re.compile(
    r"\b(?:number\s+of\s+pages|no\.?\s+of\s+pages|total\s+pages|pages|nombre\s+de\s+pages|nbre\s+de\s+pages)\b\s*"
    r"(?:\([^)]*\)|incl(?:uding|\.)?\s+[^:\n0-9]{0,25}|y\s+compris\s+[^:\n]{0,25})?\s*[:.=]?\s*"
    r"(?P<pages>[0-9]{1,3})(?![0-9/])"
)
BESIDE_COVER = re.compile(
    r"\b(?:plus\s+cover|excluding\s+(?:this|the)?\s*cover|not\s+including|following|en\s+plus\s+de|sans\s+compter|excluant)\b"
)


def understand(pages: Sequence[Page], request: Request, policy: Policy, kinds: Sequence[Kind] = KINDS) -> Packet:
    """Everything that a reviewer is given of one receipt. Only the numbers of the pages order them."""
    found = segment(pages, kinds)
    documents = mended([document(run, request, kinds) for run in found.runs], found.runs)
    facts = tuple(page_facts(page, found.roles) for page in sorted(pages, key=lambda page: page.number))
    return assess(Delivery(documents=documents, roles=dict(found.roles), pages=facts), request, policy)


def document(run: Run, request: Request, kinds: Sequence[Kind] = KINDS) -> Document:
    """One paper: its kind, its fields, its marks and its signatures."""
    verdict = classify(run, kinds)
    kind = _kind(verdict, tuple(kinds))
    fields = extract(kind, run) if kind else ()
    findings = find_marks(run, verdict, office_aliases=request.office_aliases)
    signatures = find_signatures(run, verdict, authors=_values(fields, AUTHORS), others=_values(fields, OTHERS))
    return Document(
        pages=tuple(page.number for page in run.pages),
        verdict=verdict,
        language=language(run),
        fields=without_unasked(fields, findings, verdict),
        findings=findings,
        signatures=signatures,
        signed=signed(signatures, run),
        unread=tuple(page.number for page in run.pages if isinstance(page, PageUnread)),
        lane=kind.lane if kind else None,
        must_be_seen=kind.must_be_seen if kind else False,
    )


def _values(fields: Sequence[FieldReading], names: frozenset[str]) -> tuple[str, ...]:
    return tuple(reading.raw for reading in fields if reading.name in names)


def language(run: Run) -> PageLanguage:
    """The language of most words; bilingual where pages are, or where both languages have a fair share of pages."""
    words = {"en": 0, "fr": 0, "bilingual": 0}
    for page in run.read_pages():
        words[page.language] += len(page.words)
    if words["bilingual"] > max(words["en"], words["fr"]):
        return "bilingual"
    return "fr" if words["fr"] > words["en"] else "en"


def page_facts(page: Page, roles: Mapping[int, PageRole]) -> PageFacts:
    """What the policy needs to know of a page: read or not, how well, and which page of how many it says it is."""
    if isinstance(page, PageUnread):
        return PageFacts(number=page.number, unread=True)
    role = roles.get(page.number, PageRole.BODY)
    return PageFacts(
        number=page.number,
        blank=page.blank or role in {PageRole.BLANK, PageRole.SEPARATOR},
        confidence=page.confidence,
        printed=_printed(page),
        sent=(page.header.page, page.header.pages) if page.header and page.header.page else None,
        announced=_announced(page) if role is PageRole.COVER else None,
    )


def _printed(page: PageText) -> tuple[int, int | None] | None:
    """The page's own number; one that says of how many is believed before one that does not."""
    found = sorted(_numberings(page), key=lambda one: one.pages is None)
    return (found[0].page, found[0].pages) if found else None


def _numberings(page: PageText) -> Iterator[Numbering]:
    printed = lines((page,))
    for line in (*printed[:EDGE], *printed[-EDGE:]):
        own = numbering(line.text)
        if own is not None and (own.pages or min(word.confidence for word in line.words) >= CLEAR_DIGIT):
            yield own
    for line in printed[EDGE:-EDGE]:  # specks and stamps below a foot are lines too
        own = numbering(line.text) if SAYS_PAGE.match(line.text) else None
        if own is not None and own.pages:
            yield own


def _announced(page: PageText) -> int | None:
    """How many pages a cover sheet speaks of, itself included."""
    text = folded(page.text())
    found = ANNOUNCED.search(text)
    if found is None:
        return None
    around = text[found.start() : found.end() + 40]
    return int(found["pages"]) + (1 if BESIDE_COVER.search(around) else 0)


def _kind(verdict: Verdict, kinds: tuple[Kind, ...]) -> Kind | None:
    """The kind that a verdict names; None for `other` without a name."""
    return _named(kinds).get((verdict.kind, verdict.variant))


@cache
def _named(kinds: tuple[Kind, ...]) -> Mapping[tuple[str, str | None], Kind]:
    return {(kind.slug, kind.variant): kind for kind in kinds}
