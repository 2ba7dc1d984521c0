"""The court that made an order, where it sits, and its file number."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

from classifiers.courts import CourtHit, CourtRecord, court_records, find_courts
from classifiers.fields.best import best_first
from classifiers.fields.labels import label, labelled
from classifiers.fields.numbers import digits
from classifiers.fields.repair import folded
from classifiers.fields.sheet import Cut, Sheet, Token, legible, sheet_of
from domain.document import FieldReading, Run
from domain.page import Box

_PROVINCES = {
    "ON": r"ontario", "QC": r"quebec", "BC": r"british columbia|colombie[- ]britannique", "AB": r"alberta",
    "SK": r"saskatchewan", "MB": r"manitoba", "NB": r"new brunswick|nouveau[- ]brunswick",
    "NS": r"nova scotia|nouvelle[- ]ecosse", "PE": r"prince edward island|ile[- ]du[- ]prince[- ]edouard",
    "NL": r"newfoundland(?: and labrador)?|terre[- ]neuve(?:[- ]et[- ]labrador)?",
    "YT": r"yukon(?: territory)?", "NT": r"northwest territories|territoires du nord[- ]ouest", "NU": r"nunavut",
}  # fmt: skip
_PROVINCE_OF = {
    code: re.compile(
        rf"\b(?:province|territory|territoire)\s+(?:of|de|du|d'|de la|de l'|des)?\s*(?:the\s+)?(?:l')?(?:{names})\b"
    )
    for code, names in _PROVINCES.items()
}
_FILE_LABEL = (
    r"(?:court|registry|action|cause|tribunal|judicial)?\s?(?:file|docket|action|cause|registry|dossier|proceeding|"
    r"instance)"
    r"(?:\s(?:du|de la|de|of)\s(?:dossier|cour|greffe|the court|court))*"
)
_FILE_WORDS = (
    rf"(?:n[o°º]s?|no|numero|number)\.?\s?(?:du|de|de la)?\s?(?:dossier|greffe|cour)(?:\sde la cour|\sdu greffe|\sdu "
    rf"tribunal)?|"
    rf"{_FILE_LABEL}\s?(?:numbers?|no|n[o°º]|num|numero|#)?|"
    r"n[o°º]|no|num|s\.? ?c\.? ?no"
)
_FILE = label(_FILE_WORDS + r"")
_NUMBER = re.compile(r"[A-Za-z0-9|(][A-Za-z0-9()|./\- ]{1,26}[A-Za-z0-9)|]")
_NOT_OURS = re.compile(r"\b(?:our|your|lawyer|solicitor|law society|notre|votre|avocat|police|badge|bc law|lso)\b")
HEAD_LINES = 20


def find_court(run: Run) -> Sequence[FieldReading]:
    """The courts that may have made this paper, best first, by their official names; Canadian ones come first.

    A justice of the peace is no court by name: the forms of the Criminal Code print none.
    """
    hits = [hit for hit in find_courts(run) if hit.is_court and hit.record.level != "justice" and not _is_office(hit)]
    hits.sort(key=lambda hit: (not hit.heading, not hit.canadian))
    return best_first(_court_reading(run, hit) for hit in hits)


def _is_office(hit: CourtHit) -> bool:
    """Whether a name without its place stands in the body: "Justice of the Provincial Court" under a signature."""
    return not hit.heading and hit.raw.casefold() in {name.casefold() for name in hit.record.bare}


def _court_reading(run: Run, hit: CourtHit) -> FieldReading:
    weight = 1.0 if hit.canadian else 0.6
    return _at(run, "court", hit.name, hit, weight)


def _at(run: Run, name: str, value: str, hit: CourtHit, weight: float) -> FieldReading:
    return FieldReading(
        name=name,
        value=value,
        raw=hit.raw,
        page=hit.page,
        box=hit.box,
        confidence=round(hit.score * weight * legible(_read_well(run, hit.page, hit.box)), 3),
    )


def _read_well(run: Run, page: int, box: Box) -> float:
    """How sure the reader was of the words in a box, 0..1."""
    sure = [
        word.confidence
        for text in run.read_pages()
        if text.number == page
        for word in text.words
        if word.box.top < box.bottom
        and word.box.bottom > box.top
        and word.box.left < box.right
        and word.box.right > box.left
    ]
    return sum(sure) / len(sure) if sure else 0.8


def find_jurisdiction(run: Run) -> Sequence[FieldReading]:
    """`CA` for a federal court, else the province or territory: the court's own, or what a form's heading names."""
    courts = [hit for hit in find_courts(run) if hit.is_court and hit.canadian and hit.jurisdiction]
    readings = [
        _at(run, "jurisdiction", hit.jurisdiction, hit, 1.0 if hit.heading else 0.85)
        for hit in courts
        if hit.jurisdiction
    ]
    return best_first([*readings, *_province_of(sheet_of(run))])


def _province_of(sheet: Sheet) -> Iterator[FieldReading]:
    for code, pattern in _PROVINCE_OF.items():
        for found in sheet.find(pattern):
            cut = sheet.cut(found)
            if cut is not None:
                first_lines = cut.tokens[0].line < 12
                yield cut.reading("jurisdiction", code, 0.9 if first_lines else 0.7)


_NAMED = {code: re.compile(rf"\b(?:{names})\b") for code, names in _PROVINCES.items()}


def provinces_named(sheet: Sheet) -> Iterator[tuple[str, Cut]]:
    """Every place where a province or territory is named, with its two letters."""
    for code, pattern in _NAMED.items():
        for found in sheet.find(pattern):
            cut = sheet.cut(found)
            if cut is not None:
                yield code, cut


def find_file_number(run: Run) -> Sequence[FieldReading]:
    """The court's number of the file, best first; a shape that the court uses confirms it, none rejects it."""
    sheet = sheet_of(run)
    shapes = _shapes(run)
    beside_labels = best_first(
        reading
        for found in labelled(sheet, _FILE)
        if not _NOT_OURS.search(_line_of(sheet, found.cut))
        for reading in _number_readings(sheet, found.cut, found.score, shapes)
    )
    confirmed = any(shape.fullmatch(str(one.value)) for one in beside_labels for shape in shapes)
    if confirmed:
        return beside_labels
    return best_first([*beside_labels, *_bare_numbers(sheet, shapes), *_within_lines(sheet, shapes)])


_CALLED = re.compile(
    r"(?<![a-z])(?:(?:court|claim|order|case|matter|hfx|requete|greffe)\.?\s(?:no|n[o°º]|number|numero|ref|"
    r"reference)|file|"
    r"dossier|docket|ref|"
    r"(?:19|20)[0-9]{2}\s(?:[a-z]{2,4}\.?\s)?(?:no|n[o°º])|number|numero)\b[°º]?\.?\s?(?:no\b|n[o°º]|number|"
    r"numero|#)?\.?"
    r"\s?:?\s?(?=[a-z0-9]*[-/ ]?[a-z]{0,6}[-/]?[0-9])"
)
"""What calls a number the court's in the midst of a line: "Estates List, Kingston File ES-8514/25"."""
_LOOSE = 0.62


def _within_lines(sheet: Sheet, shapes: Sequence[re.Pattern[str]]) -> Iterator[FieldReading]:
    """Numbers that a line of the heading calls the court's, where no label of its own stands before them."""
    for number, line in enumerate(sheet.lines[:HEAD_LINES]):
        plain = sheet.line_plain(number)
        found = None if _NOT_OURS.search(plain) else _CALLED.search(plain)
        if found is None or line.page != sheet.tokens[0].page:
            continue
        start = sheet.origin(sheet.plain_place(sheet.line_start(number)) + found.end())
        tokens = [token for token in sheet.tokens_from(start, NUMBER_WORDS) if token.line == number]
        if tokens and any(one.isdigit() for one in tokens[0].word.text):
            yield from _number_readings(sheet, sheet.cut_tokens(tokens), _LOOSE / UNCONFIRMED, shapes)


NUMBER_WORDS = 4
UNCONFIRMED = 0.75
"""What a number counts for whose shape no court is known to use."""


def _shapes(run: Run) -> tuple[re.Pattern[str], ...]:
    """What file numbers of the paper's own court look like; of every court where it names none."""
    own = {
        hit.record.id: hit.record
        for hit in find_courts(run)
        if hit.canadian and hit.is_court and hit.record.file_numbers
    }
    records = own.values() or [record for record in court_records() if record.canadian]
    return tuple(_compiled(shape) for shape in (*_UNMISTAKABLE, *_shapes_of(records)))


def _shapes_of(records: Iterable[CourtRecord]) -> Iterator[str]:
    return (shape for record in records for shape in record.file_numbers)


_QUEBEC = re.compile(r"(?<![\w-])\d{3}-\d{2}-\d{6}-\d{3}(?![\w-])")
_UNMISTAKABLE = (r"\d{3}-\d{2}-\d{6}-\d{3}", r"[ST]-(?:\d|\d{4})-[A-Z]{2}-\d{4}[- ]?\d{6}", r"[SC]-?\d{6}")
"""Shapes that are a court's, wherever the paper says it was made: Québec's, the North's, British Columbia's."""


@cache
def _any_of(shapes: tuple[str, ...]) -> re.Pattern[str]:
    """One pattern for many shapes, which is tried once."""
    return re.compile("|".join(f"(?:{shape})" for shape in shapes) or r"(?!)", re.IGNORECASE)


@cache
def _compiled(shape: str) -> re.Pattern[str]:
    return re.compile(shape, re.IGNORECASE)


def _line_of(sheet: Sheet, cut: Cut) -> str:
    number = cut.tokens[0].line
    return " ".join(token.plain for token in sheet.tokens if token.line == number and token.start < cut.start)


def _number_readings(sheet: Sheet, cut: Cut, score: float, shapes: Sequence[re.Pattern[str]]) -> Iterator[FieldReading]:
    found = _NUMBER.search(cut.text)
    if found is None or found.start() > 6:
        return
    value, known = _fitted(found.group(), shapes)
    if value is not None:
        raw = value.replace(" ", "")
        tokens = [
            token for token in cut.tokens if not token.plain.isalpha() or token.word.text.strip(".,:").upper() in raw
        ]
        place = sheet.cut_tokens(tokens or cut.tokens)
        yield place.reading("file_number", value, score if known else score * UNCONFIRMED)


def _fitted(printed: str, shapes: Sequence[re.Pattern[str]]) -> tuple[str | None, bool]:
    """The number as it is written, and whether a known shape confirms it; trailing words are tried off one by one."""
    known = _any_of(tuple(shape.pattern for shape in shapes))
    words = re.sub(r"\s*([-/])\s*", r"\1", printed.strip(" .:-")).split()
    tries = [glue.join(words[:count]) for count in range(len(words), 0, -1) for glue in (" ", "")]
    for text in tries:
        for spelled in _spellings(text.upper()):
            if known.fullmatch(spelled):
                return text if spelled == text.upper() else spelled, True
    loose = next(
        (word for word in words if sum(one.isdigit() for one in digits(word)) >= 3 and re.search(r"\d", word)), None
    )
    return _spelled_out(loose.upper()) if loose else None, False


def _spelled_out(text: str) -> str:
    """A number of no known shape, with digits where digits prevail."""
    return "".join(_mended(part, first=number == 0) for number, part in enumerate(_parts(text)))


def _parts(text: str) -> list[str]:
    return re.split(r"([-/. ()])", text)


@lru_cache(maxsize=4096)
def _spellings(text: str) -> tuple[str, ...]:
    """Ways to read a number whose letters and digits a fax confused, the likeliest first."""
    parts = _parts(text)
    mended = _spelled_out(text)
    lettered = re.sub(r"^5(?=-?\d)", "S", mended)
    dashed = re.sub(r"^([SEBHM])(?=\d)", r"\1-", lettered)
    figures = parts[0] + "".join(digits(part) if set(part) <= _CONFUSABLE else part for part in parts[1:])
    return tuple(dict.fromkeys((text.replace("—", "-"), mended, lettered, dashed, figures)))


_CONFUSABLE = frozenset("0123456789OILSBZ|")


def _mended(part: str, *, first: bool) -> str:
    """Digits where digits prevail, letters where letters do."""
    figures = sum(one.isdigit() for one in part)
    letters = sum(one.isalpha() for one in part)
    if first and part[:1].isalpha() and figures > 2:
        return part[0] + digits(part[1:])
    if figures and (figures >= letters or set(part) <= _CONFUSABLE):
        return digits(part)
    return part


def _bare_numbers(sheet: Sheet, shapes: Sequence[re.Pattern[str]]) -> Iterator[FieldReading]:
    """Numbers of a telling shape that stand without a label in the first lines of the paper."""
    for number, line in enumerate(sheet.lines[:HEAD_LINES]):
        if _NOT_OURS.search(folded(line.text)) and not _QUEBEC.search(line.text):
            continue
        tokens = [
            token for token in sheet.tokens_from(sheet.line_start(number), len(line.words)) if token.line == number
        ]
        for first, last in _spans(tokens):
            printed = sheet.cut_tokens(tokens[first:last])
            value, known = _fitted(printed.text, shapes)
            if known and value is not None and _tells(value) and len(value.split()) >= last - first:
                yield printed.reading("file_number", value, 0.85)


def _spans(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Every stretch of one to five words that holds a figure at its end."""
    for first, token in enumerate(tokens):
        if re.search(r"[0-9OIl]", token.word.text) or (token.word.text.isalpha() and len(token.word.text) <= 4):
            for last in range(first + 1, min(len(tokens), first + 5) + 1):
                yield first, last


def _tells(number: str) -> bool:
    """Whether a shape is rare enough to be believed without a label: figures in groups, or letters with them."""
    return sum(one.isdigit() for one in number) >= 5 and re.search(r"[A-Z][- ]?\d|\d-\d|\d [A-Z\d]", number) is not None
