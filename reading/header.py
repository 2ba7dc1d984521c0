"""The line that a sending fax machine prints on top of each page, found and taken apart. Pure; all of it is claimed.

Makes of machines differ and the line is read badly (slashed zeros, thin dots), so it is recognised by how many of
its parts are there, and each part is believed only where it can be true.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.page import FaxHeader, Word

HEADER_ZONE = 0.06
"""Share of the page's height in which the line may lie: 0.66 inches of a letter page."""
ENOUGH_PARTS = 2
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("jan", "janv"),
            ("feb", "fév", "fev", "févr"),
            ("mar", "mars"),
            ("apr", "avr", "avril"),
            ("may", "mai"),
            ("jun", "juin"),
            ("jul", "juil"),
            ("aug", "août", "aou", "aout"),
            ("sep", "sept"),
            ("oct",),
            ("nov",),
            ("dec", "déc"),
        ),
        start=1,
    )
    for name in names
}
DIGITS = str.maketrans(
    {"l": "1", "i": "1", "I": "1", "|": "1", "!": "1", "O": "0", "o": "0", "Ø": "0", "S": "5", "B": "8"}
)
DIGIT = "[0-9lI|!OoØSB]"
SLASHED_ZEROS = "689"
"""What the zero of fax machines' own fonts is read as."""
NAMED_DAY = re.compile(rf"\b({DIGIT}{{1,2}})[- ]([A-Za-zéûô]{{3,5}})\.?[- ,]+({DIGIT}{{4}})\b")
MONTH_FIRST = re.compile(rf"\b([A-Za-zéûô]{{3,5}})\.?[- ]({DIGIT}{{1,2}})[- ,]+({DIGIT}{{4}})\b")
YEAR_FIRST = re.compile(r"\b(20\d\d)[-/.:](\d{1,2})[-/.:](\d{1,2})\b")
ALL_DIGITS = re.compile(r"\b\d{1,2}[-/.]\d{1,2}[-/.](?:20)?\d\d\b")
CLOCK = re.compile(rf"\b({DIGIT}{{1,2}})[:;h.]({DIGIT}{{2}})(?:[:;.]{DIGIT}{{2}})?\s*([AaPp]\.?[Mm]\b\.?)?")
PHONE = re.compile(r"\+?\(?\d[\d\s().\-]{6,18}\d")
PAGE_OF = re.compile(
    rf"(?:\b(?:page|pages|pg|p)\b|\bP[.:]|@)\s*[.:#]?\s*({DIGIT}{{1,3}})\s*(?:/|of|de|sur|,)\s*({DIGIT}{{1,3}})",
    re.IGNORECASE,
)
PAGE = re.compile(rf"(?:\b(?:page|pg|p)\b|\bP[.:])\s*[.:#-]?\s*({DIGIT}{{1,3}}|i)\s*$", re.IGNORECASE)
FRACTION = re.compile(r"(?<![\d/])(\d{1,3})\s*/\s*(\d{1,3})\s*$")
FAX_WORD = re.compile(r"\b(?:fax|from|to|de|à|télécopie|telecopie)\b", re.IGNORECASE)
NOT_A_NAME = re.compile(r"\b(?:fax|from|to|page|pages|pg|p|of|de|à|am|pm)\b[.:]?|[@+|:]|\W\W+", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """The header, if there is one, and the words that are the page's own."""

    header: FaxHeader | None
    body: tuple[Word, ...]


def split_header(words: Sequence[Word]) -> Split:
    """Take the header line out of the words of an upright page."""
    for line in _top_lines(words):
        header = parse_header(line)
        if header is not None:
            taken = set(map(id, line))
            return Split(header=header, body=tuple(word for word in words if id(word) not in taken))
    return Split(header=None, body=tuple(words))


def _top_lines(words: Sequence[Word]) -> list[list[Word]]:
    """Words in the header zone, joined into lines by their height on the page: the engine breaks wide gaps."""
    zone = sorted((word for word in words if word.box.bottom <= HEADER_ZONE), key=_middle)
    lines: list[list[Word]] = []
    for word in zone:
        if lines and _middle(word) - _middle(lines[-1][-1]) < 0.6 * _height(word):
            lines[-1].append(word)
        else:
            lines.append([word])
    return [sorted(line, key=lambda word: word.box.left) for line in lines]


def _middle(word: Word) -> float:
    return (word.box.top + word.box.bottom) / 2


def _height(word: Word) -> float:
    return word.box.bottom - word.box.top


def parse_header(line: Sequence[Word]) -> FaxHeader | None:
    """The header that a line of words is, or None when too few of a header's parts are there."""
    text = " ".join(word.text for word in line)
    page = _page(text)
    clock = CLOCK.search(text)
    parts = [page, clock, _day_place(text), PHONE.search(text), FAX_WORD.search(text)]
    if not (page or clock) or sum(part is not None for part in parts) < ENOUGH_PARTS:
        return None
    box = line[0].box
    for word in line[1:]:
        box = box.around(word.box)
    number = _number(text)
    return FaxHeader(
        text=text,
        box=box,
        sent_at=_sent_at(text),
        sender=_name(text),
        number=number,
        page=page[0] if page else None,
        pages=page[1] if page else None,
    )


def _page(text: str) -> tuple[int, int | None] | None:
    """Page n of m, or page n alone."""
    for pattern in (PAGE_OF, FRACTION):
        if found := pattern.search(text):
            page, pages = _whole(found[1]), _whole(found[2])
            if page and pages and page <= pages:
                return page, pages
    found = PAGE.search(text)
    page = _whole(found[1]) if found else None
    return (page, None) if page else None


def _whole(text: str) -> int | None:
    digits = text.translate(DIGITS)
    return int(digits) if digits.isdecimal() else None


def _day_place(text: str) -> re.Match[str] | None:
    for pattern in (NAMED_DAY, MONTH_FIRST, YEAR_FIRST, ALL_DIGITS):
        if found := pattern.search(text):
            return found
    return None


def _sent_at(text: str) -> datetime | None:
    """Date and time without a zone, only where neither is ambiguous: 03/04/26 is left to people."""
    day, clock = _day(text), CLOCK.search(_after_day(text))
    if day is None or clock is None:
        return None
    hour, minute = _below(24, clock[1]), _below(60, clock[2])
    if hour is None or minute is None:
        return None
    half = (clock[3] or "").lower()[:1]
    hour = hour % 12 + (12 if half == "p" else 0) if half else hour
    try:
        return datetime(*day, hour, minute)  # noqa: DTZ001  # the sender's clock, in a zone nobody knows
    except ValueError:
        return None


def _below(limit: int, text: str) -> int | None:
    """A number below a limit; where it is not, its first digit was a slashed zero, read as 6, 8 or 9."""
    number = _whole(text)
    if number is not None and number >= limit and text[0] in SLASHED_ZEROS:
        number = _whole("0" + text[1:])
    return number if number is not None and number < limit else None


def _this_century(text: str) -> int | None:
    """A year from 2000 to 2099, slashed zeros put right."""
    digits = text.translate(DIGITS)
    if len(digits) == 4 and digits[1] in SLASHED_ZEROS:
        digits = digits[0] + "0" + digits[2:]
    return int(digits) if digits.isdecimal() and digits.startswith("20") else None


def _after_day(text: str) -> str:
    """The text with its date blanked out, so that 2026.03 is no time of day."""
    found = _day_place(text)
    return text if found is None else text[: found.start()] + " " + text[found.end() :]


def _day(text: str) -> tuple[int, int, int] | None:
    if found := YEAR_FIRST.search(text):
        return int(found[1]), int(found[2]), int(found[3])
    for pattern, day, month in ((NAMED_DAY, 1, 2), (MONTH_FIRST, 2, 1)):
        if found := pattern.search(text):
            numbers = _this_century(found[3]), MONTHS.get(found[month].lower()), _whole(found[day])
            if None not in numbers:
                return (numbers[0] or 0, numbers[1] or 0, numbers[2] or 0)
    return None


def _number(text: str) -> str | None:
    """The first run of digits that is long enough for a telephone number and is no date."""
    for found in PHONE.finditer(_after_day(text)):
        digits = sum(sign.isdigit() for sign in found[0])
        if 7 <= digits <= 15:
            return " ".join(found[0].split())
    return None


def _name(text: str) -> str | None:
    """What is left when date, time, number and page are taken out: the sender's name, if anything."""
    rest = _after_day(text)
    for pattern in (PAGE_OF, PAGE, FRACTION, CLOCK, PHONE, NOT_A_NAME):
        rest = pattern.sub(" ", rest)
    name = " ".join(part for part in rest.split() if any(sign.isalpha() for sign in part) or part == "&")
    return name if sum(sign.isalpha() for sign in name) >= 3 else None
