"""What any paper may show: that it is a draft, a copy, an e-mail, or not filled in; its dates; its court."""

import re
from collections.abc import Iterator

from rapidfuzz.distance import Levenshtein

from classifiers.courts import CourtHit, find_courts
from classifiers.fields.dates import ambiguous_dates
from classifiers.marks.places import PROVINCE_NAMES
from classifiers.marks.spots import Paper
from classifiers.match import Line
from classifiers.structure import blanks, email_block
from domain.document import Finding, Mark

DRAFT = re.compile(
    r"^\W*(?:-\s*)?(?:d\s?r\s?a\s?f\s?t|p\s?r\s?o\s?j\s?e\s?t|ebauche|brouillon|unsigned\s+draft|proposed|for\s+discussion)"
    r"(?:\s+(?:o\s?r\s?d\s?e\s?r|judgment|warrant|only|copy|form\s+of\s+order|d'ordonnance|de\s+jugement|d'ordre|de\s+mandat|[0-9v.]+))?\W*$"
    r"|^\W*(?:draft|proposed|projet)\s+(?:form\s+of\s+)?(?:order|judgment|d'ordonnance|de\s+jugement)\b[^\n]{0,25}$"
    r"|\b(?:draft\s+for\s+(?:discussion|approval|review)|not\s+yet\s+(?:issued|signed|entered)|unsigned\s+draft|proposed\s+order|"
    r"draft\s+order|projet\s+d'ordonnance|soumis\s+pour\s+approbation)\b",
    re.MULTILINE,
)
ALONE = re.compile(r"^\W*(?:\w\W?){4,8}\W*$", re.MULTILINE)
DRAFTS, WORN = ("draft", "projet", "ebauche"), 0.55
"""A lone word one letter from these may be the stamp of a draft, worn: a doubt, and no more."""

DRAFT_ELSEWHERE = re.compile(
    r"\b(?:attach\w*|enclos\w*|annex\w*|approv\w*|hearing|reading|lecture|ci-joint\w*|dispens\w*|reviewed)\b"
)
CERTIFIED = re.compile(
    r"\bcertif(?:y|ie|ies|ied)\s+(?:that\s+)?(?:this|the|above|to\s+be|que)\b[^.;]{0,60}?\b(?:true\s+copy|true\s+and\s+correct\s+copy|"
    r"copie\s+(?:conforme|exacte|fidele))\b"
    r"|^\W*(?:certified\s+(?:a\s+)?(?:true\s+)?copy|certificate\s+of\s+(?:a\s+)?(?:true\s+copy|authenticity)|certificat\s+de\s+(?:copie\s+)?(?:conforme|conformite)|true\s+copy|copie\s+(?:certifiee|conforme|authentique)|vraie\s+copie)\b[^\n]{0,45}$",
    re.MULTILINE,
)
ORIGINAL = re.compile(
    r"\boriginal\s+signed\s+by\b|\(\s?(?:sgd|signed|signe)\.?\s?\)|^\W{0,3}\(\s?s\.?\s?\)\s+[a-z]{2,}|\bsgd\.|(?<![a-z0-9])/\s?s\s?/|\boriginal\s+signe\s+par\b"
    r"|\bsigne(?:e)?\s+a\s+l'original\b|\b(?:electronically|digitally)\s+signed\b|\bsigne(?:e)?\s+electroniquement\b",
    re.MULTILINE,
)
ISSUED = re.compile(r"^\W*(?:issued|entered|filed|delivree?|inscrite?|deposee?)\b[^\n]{0,45}$", re.MULTILINE)
DATED = re.compile(r"\b(?:19|20)[0-9]{2}\b")
JUSTICE = (
    "signature of justice or judge", "ure of justice or judge",
    "signature of judge or justice", "signature of justice", "signature of judge",
    "a justice of the peace in and for", "justice of the peace in and for", "justice of the peace",
    "judge of the provincial court", "provincial court judge", "signature du juge de paix ou du juge",
    "signature du juge ou du juge de paix", "signature du juge de paix", "signature du juge", "juge de paix magistrat",
    "juge de paix",
)  # fmt: skip
CANADA = re.compile(
    r"\bcanada\b\W{0,6}(?:\w+\s+){0,2}?(?:province|territor)|\bcriminal\s+code\b|\bcode\s+criminel\b|"
    rf"\bprovince\s+(?:of|de|du)\W+(?:the\s+|la\s+|l')?(?:{PROVINCE_NAMES})"
)


def draft(paper: Paper) -> Iterator[Finding]:
    """A heading or a line of its own that calls this very paper a draft."""
    for spot in paper.patterns(DRAFT):
        if not DRAFT_ELSEWHERE.search(paper.line(spot)):
            yield spot.finding(Mark.DRAFT)
    for spot in paper.patterns(ALONE):
        word = re.sub(r"\W", "", paper.plain[spot.start : spot.end])
        if any(word != draft and Levenshtein.distance(word, draft, score_cutoff=1) <= 1 for draft in DRAFTS):
            yield spot.finding(Mark.DRAFT, worth=WORN)


def email_header(paper: Paper) -> Iterator[Finding]:
    """The block of From, Sent, To and Subject on top of a printed e-mail."""
    yield from _structural(Mark.EMAIL_HEADER, email_block(paper.run, paper.index.lines))


def unfilled(paper: Paper) -> Iterator[Finding]:
    """Most places to fill in are empty."""
    yield from _structural(Mark.UNFILLED, blanks(paper.run, paper.index.lines))


def illegible(paper: Paper) -> Iterator[Finding]:
    """Lines that were read badly on a page that was read well: somebody wrote on it, and may have changed it all."""
    clear = {page.number for page in paper.run.read_pages() if page.confidence >= WELL_READ}
    worn = [line for line in paper.index.lines if line.page in clear and _scrawled(line)]
    for page in clear:
        scrawls = [line for line in worn if line.page == page]
        if len(scrawls) >= SCRAWLS:
            line = scrawls[0]
            yield Finding(mark=Mark.ILLEGIBLE, page=page, box=line.box, raw=line.text, confidence=0.9)


def _scrawled(line: Line) -> bool:
    """Whether a line of at least two words was read badly."""
    sure = sum(word.confidence for word in line.words) / len(line.words)
    return sure < SCRAWLED and len(SMALL_WORD.findall(line.text)) > 1


WELL_READ, SCRAWLED, SCRAWLS = 0.8, 0.6, 2
SMALL_WORD = re.compile(r"\b[a-zà-ÿ]{2,}\b")


def copies(paper: Paper) -> Iterator[Finding]:
    """Certified copies, and words that stand for a signature on the original."""
    for spot in paper.patterns(CERTIFIED):
        yield spot.finding(Mark.CERTIFIED_COPY)
    for spot in paper.patterns(ORIGINAL):
        yield spot.finding(Mark.ORIGINAL_SIGNED_BY)


def issued(paper: Paper) -> Iterator[Finding]:
    """A line such as ISSUED or ENTERED with a date beside it, as a registry stamps."""
    for spot in paper.patterns(ISSUED):
        near = paper.plain[max(0, spot.start - 90) : spot.end + 90]
        if DATED.search(near):
            yield spot.finding(Mark.ISSUED)


def ambiguous(paper: Paper) -> Iterator[Finding]:
    """Dates in figures that can be read in two ways."""
    yield from ambiguous_dates(paper.run)


def courts(paper: Paper) -> Iterator[Finding]:
    """Foreign courts and bodies that are no courts, unless they are only mentioned under a Canadian court's heading."""
    hits = find_courts(paper.run)
    ours_on_top = any(hit.heading and hit.canadian and hit.is_court for hit in hits)
    for hit in hits:
        if hit.heading or not ours_on_top:
            yield from _not_ours(hit)


def judge(paper: Paper) -> Iterator[Finding]:
    """A judge or justice as author; surely one of Canada only where the paper says so."""
    canadian = CANADA.search(paper.plain)
    for spot in paper.phrases(JUSTICE):
        yield spot.finding(Mark.MADE_BY_JUDGE, worth=1.0 if canadian else 0.5)


def _not_ours(hit: CourtHit) -> Iterator[Finding]:
    if hit.is_court and not hit.canadian:
        yield Finding(mark=Mark.FOREIGN_COURT, page=hit.page, box=hit.box, raw=hit.raw, confidence=hit.score)
    if not hit.is_court:
        yield Finding(mark=Mark.NOT_A_COURT, page=hit.page, box=hit.box, raw=hit.raw, confidence=hit.score)


def _structural(mark: Mark, line: Line | None) -> Iterator[Finding]:
    if line is not None:
        yield Finding(mark=mark, page=line.page, box=line.box, raw=line.text, confidence=0.9)
