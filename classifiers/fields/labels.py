"""Values that stand beside a printed label: behind it on the line, in the next cell, under it, or above it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from classifiers.fields.sheet import Cell, Cut, Sheet
from domain.document import FieldReading

BEHIND, BESIDE, UNDER, ABOVE = 0.97, 0.93, 0.86, 0.8
REACH = 2.6
"""How many line heights a value may stand under or above its label."""

_NUMBERING = r"^\W*(?:\(?[0-9a-z][.)]\s*)?"
_LEADING = " \t:#.)-–—_*|=>"


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """What stands beside a label, and how telling its place is, 0..1."""

    cut: Cut
    score: float


def label(words: str) -> re.Pattern[str]:
    """A pattern for a label at the beginning of a cell, out of alternatives in folded letters."""
    return re.compile(rf"{_NUMBERING}(?:{words})(?![a-z0-9])")


def labelled(sheet: Sheet, pattern: re.Pattern[str]) -> Iterator[Labelled]:
    """Everything that may be the value of a label, the most telling place first for each label."""
    for number, row in enumerate(sheet.rows):
        for place, cell in enumerate(row):
            found = pattern.match(cell.plain)
            if found:
                yield from _values(sheet, number, place, found)


NAME_LABEL = label(
    r"(?:(?:full |legal |customer's full )?name(?: or (?:company|business|organization))?|nom(?: complet| ou "
    r"entreprise| de l'entreprise)?|"
    r"company|organization|entreprise|organisme)(?: of (?:person|company))?"
)
_HEADING = re.compile(r"\W*(?:part [a-z0-9]\b|partie [a-z0-9]\b|section [0-9a-z]\b|\(?[0-9a-z][.)]\s)")
SECTION_ROWS = 6


def in_section(sheet: Sheet, section: re.Pattern[str], pattern: re.Pattern[str]) -> Iterator[Labelled]:
    """What stands beside a label within a section of a form ("3. Recipient", then "Name ...")."""
    for number, row in enumerate(sheet.rows):
        if len(row) > 2 or section.fullmatch(_bare(row[0].plain)) is None:
            continue
        for step in range(number + 1, min(number + 1 + SECTION_ROWS, len(sheet.rows))):
            if _HEADING.match(sheet.rows[step][0].plain):
                break
            for place, cell in enumerate(sheet.rows[step]):
                found = pattern.match(cell.plain)
                if found:
                    yield from _values(sheet, step, place, found)


def _bare(plain: str) -> str:
    """A heading without its number and punctuation."""
    return re.sub(r"^\W*(?:(?:part|partie|section) [a-z0-9]\W+|\(?[0-9a-z][.)]\s*)?|[\W_]+$", "", plain)


def fitting(
    sheet: Sheet, pattern: re.Pattern[str], read: Callable[[Labelled], FieldReading | None]
) -> Iterator[FieldReading]:
    """For each printed label the reading of the most telling place that can be read at all."""
    for number, row in enumerate(sheet.rows):
        for place, cell in enumerate(row):
            found = pattern.match(cell.plain)
            values = _values(sheet, number, place, found) if found else iter(())
            reading = next((one for value in values if (one := read(value)) is not None), None)
            if reading is not None:
                yield reading


def _values(sheet: Sheet, number: int, place: int, found: re.Match[str]) -> Iterator[Labelled]:
    row = sheet.rows[number]
    behind = _behind(sheet, row[place], found)
    if behind is not None:
        yield Labelled(cut=behind, score=BEHIND)
        return
    if place + 1 < len(row):
        yield Labelled(cut=sheet.cut_tokens(row[place + 1].tokens), score=BESIDE)
    for step, score in ((1, UNDER), (-1, ABOVE)):
        near = _near(sheet, number, row[place], step)
        if near is not None:
            yield Labelled(cut=sheet.cut_tokens(near.tokens), score=score)


def _behind(sheet: Sheet, cell: Cell, found: re.Match[str]) -> Cut | None:
    """The rest of the cell, if more than punctuation or a remark in brackets is left of it."""
    rest = cell.plain[found.end() :]
    remark = re.match(r"\s*\([^)]*\)|,[a-z ]{2,24}(?=:)", rest)
    skipped = found.end() + (remark.end() if remark else 0)
    place = 0
    for position, token in enumerate(cell.tokens):
        end = place + len(token.plain)
        if end > skipped and token.plain[max(0, skipped - place) :].strip(_LEADING):
            inside = max(0, skipped - place)
            offset = inside if len(token.plain) == len(token.word.text) else 0
            start = token.start + offset + _leading(token.word.text[offset:])
            last = cell.tokens[-1]
            contiguous = last.start >= token.start and cell.tokens[position:] == tuple(
                other for other in cell.tokens if token.start <= other.start
            )
            return sheet.cut_raw(start, last.end) if contiguous else sheet.cut_tokens(cell.tokens[position:])
        place = end + 1
    return None


def _leading(text: str) -> int:
    return len(text) - len(text.lstrip(_LEADING))


def _near(sheet: Sheet, number: int, cell: Cell, step: int) -> Cell | None:
    """The cell directly under (or above) a label: it overlaps it sideways and is not far."""
    if not 0 <= number + step < len(sheet.rows):
        return None
    for other in sheet.rows[number + step]:
        gap = other.box.top - cell.box.bottom if step > 0 else cell.box.top - other.box.bottom
        sideways = min(cell.box.right, other.box.right) - max(cell.box.left, other.box.left)
        if other.page == cell.page and gap < REACH * cell.height and sideways > 0:
            return other
    return None
