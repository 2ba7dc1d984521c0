"""Who saw a power of attorney being signed: witnesses and notaries."""

import re
from collections.abc import Iterator, Sequence

from classifiers.fields.best import best_first, in_order
from classifiers.fields.labels import fitting, label
from classifiers.fields.mentions import spelled_best
from classifiers.fields.names import cleaned, is_company, is_ours, is_person, name_at, same_name, split_names
from classifiers.fields.power_cast import NOTARY, WITNESS, agreed
from classifiers.fields.repair import folded
from classifiers.fields.sheet import Cell, Cut, Sheet, sheet_of
from domain.document import FieldReading, Run

_LABEL = label(
    r"witnessed by|(?:(?:printed? |full )?name of (?:the )?)?(?:first |second )?witness(?:es)?(?: ?(?:no\.?|n[o°º]|#)? "
    r"?[1-3])?(?:,? an? (?:lawyer|barrister|solicitor|notary|commissioner|student))?(?:'s)?"
    r"(?: (?:name|signature))?(?: \(?print(?:ed)?(?: name)?\)?)?|"
    r"signature of (?:first |second )?witness(?: [12])?|(?:nom (?:du |de la )?)?(?:premiere? |deuxieme |second |"
    r"seconde )?temoins?(?: ?(?:no|n[o°º])? ?[1-3])?(?: \(?nom\)?)?|signature du temoin|"
    r"(?:signed |signee? )?(?:in the presence of|en presence de)(?: us| the witness(?:es)?)?"
)
_NOTARY = re.compile(
    r"\ba?(?:notary(?: public)?|notaire(?:s)?(?: public| publique)?|commissioner (?:for|of) (?:taking )?(?:oaths|"
    r"affidavits)|commissaire a l'assermentation)\b"
)
_MAITRE = re.compile(r"(?<![a-z])(?:devant\s+)?(?:me|maitre)\s+(?=[a-z])")
_NOT_A_WITNESS = re.compile(
    r"\b(?:whereof|signature|address|adresse|occupation|date|attorney|grantor|mandant|president|per|par|name|nom|"
    r"print|the|of|city|province)\b"
)


def find_witnesses(run: Run) -> Sequence[FieldReading]:
    """Every witness by name, in the order of the paper; a notary who witnesses counts where called so."""
    sheet = sheet_of(run)
    told = [
        *_labelled_people(sheet),
        *_beside(sheet),
        *_in_sentence(sheet),
        *_under_declaration(sheet),
        *_before_me(sheet),
        *_by_profession(sheet),
    ]
    found = in_order(spelled_best(sheet, one) for one in agreed(sheet, WITNESS, told))
    kept: list[FieldReading] = []
    for one in found:
        if not any(same_name(str(one.value), str(other.value)) for other in kept):
            kept.append(one)
    return tuple(kept)


def _labelled_people(sheet: Sheet) -> Iterator[FieldReading]:
    yield from fitting(
        sheet,
        _LABEL,
        lambda found: (
            None
            if _is_notary(found.cut) or _notary_behind(sheet, found.cut)
            else _person(found.cut, "witnesses", found.score)
        ),
    )


_PRESENT = re.compile(
    r"\b(?:in the presence of|en presence de|witness(?:es|ed by)?\s*:|temoins?\s*:|witnessed by)\s+(?=\S)"
)
_AND = re.compile(r",?\s*(?:and|et)(?:\s+(?:of|de)|\s+d')?\s*")


def _in_sentence(sheet: Sheet) -> Iterator[FieldReading]:
    """ "in the presence of A and B", "Witnesses: A and B"."""
    for found in sheet.find(_PRESENT):
        place: int | None = sheet.origin(found.end())
        while place is not None:
            name = name_at(sheet, place)
            if name is None or name.start > place + 4:
                break
            behind = _AND.match(sheet.flow, sheet.plain_place(name.end))
            if behind and _EACH_OTHER.match(sheet.flow, behind.end()):
                break
            place = None
            for start, end in split_names(name.text):
                one = sheet.cut_raw(name.start + start, name.start + end)
                reading = _person(one, "witnesses", 0.85) if one is not None else None
                if reading is not None:
                    yield reading
            place = sheet.origin(behind.end()) if behind else None


_EACH_OTHER = re.compile(r"\s*(?:of\s+|de\s+)?(?:each other|one another|l'un de l'autre)\b")
"""Behind the first name of "in the presence of A and of each other": A is the one who signs, no witness."""


def _is_notary(cut: Cut) -> bool:
    return _NOTARY.search(" ".join(token.plain for token in cut.tokens)) is not None


def _notary_behind(sheet: Sheet, cut: Cut) -> bool:
    """Whether the office of a notary stands behind a name on its line: then it is the notary's."""
    _, end = sheet.line_bounds(sheet.plain_place(cut.start))
    return (
        re.match(r"[^;]{0,40}?,\s*(?:an?\s+)?(?:notary|notaire)\b", sheet.plain[sheet.plain_place(cut.start) : end])
        is not None
    )


def _by_profession(sheet: Sheet) -> Iterator[FieldReading]:
    """A name in the lower part of the paper with a lawyer's calling behind it: powers are signed before lawyers."""
    for row in sheet.rows[int(0.5 * len(sheet.rows)) :]:
        for cell in row:
            if _PROFESSION.search(cell.plain) and not re.search(r"\b(?:for|pour|de la|du)\b", cell.plain):
                reading = _person(sheet.cut_tokens(cell.tokens), "witnesses", 0.8)
                if reading is not None:
                    yield reading


_PROFESSION = re.compile(
    r"^[^,:]{6,40},\s*(?:an?\s+)?(?:lawyer|avocate?|barrister|solicitor|commissioner for oaths|commissaire)\b"
)


def _under_declaration(sheet: Sheet) -> Iterator[FieldReading]:
    """Names that begin the lines under "We have signed in the presence of ... and of each other"."""
    for number, row in enumerate(sheet.rows):
        if not any(_DECLARES.search(cell.plain) for cell in row):
            continue
        for below in sheet.rows[number + 1 : number + 7]:
            for cell in below:
                reading = _person(sheet.cut_tokens(cell.tokens), "witnesses", 0.8) if "," in cell.plain else None
                if reading is not None:
                    yield reading


_DECLARES = re.compile(
    r"\b(?:presence of each other|of each other|in our presence|in his presence|in her presence|en notre presence|"
    r"l'un de l'autre)\b"
)


def _person(cut: Cut, field: str, score: float) -> FieldReading | None:
    text = re.split(r",|\s[-–—]\s|\(|\bof\b|\bde\s[A-Z]\w+\b$", cut.text)[0]
    value = cleaned(re.sub(r"^(?:witness|témoin|temoin|name|nom)\s*[:.]?\s*", "", text, flags=re.IGNORECASE))
    if (
        len(split_names(text)) > 1
        or not is_person(value)
        or is_ours(value)
        or _NOT_A_WITNESS.search(folded(value))
        or len(value) > 48
    ):
        return None
    return cut.reading(field, value, score)


def _beside(sheet: Sheet) -> Iterator[FieldReading]:
    """Names with "witness" or « témoin » behind them on their line, or as the next line under them."""
    for number, row in enumerate(sheet.rows):
        for cell in row:
            behind = re.search(r"[,(\-–—]\s*(?:a\s+)?(?:witness|temoin)\b", cell.plain)
            below = _below(sheet, number, cell)
            if behind or (below is not None and re.match(r"^\W*(?:witness|temoin)[^\w:]*$", below.plain)):
                reading = _person(sheet.cut_tokens(cell.tokens), "witnesses", 0.9)
                if reading is not None:
                    yield reading


def _below(sheet: Sheet, number: int, cell: Cell) -> Cell | None:
    rows = sheet.rows[number + 1 : number + 2]
    return next(
        (one for row in rows for one in row if abs(one.box.left - cell.box.left) < 0.05 and one.page == cell.page), None
    )


def _before_me(sheet: Sheet) -> Iterator[FieldReading]:
    """ "Signed before me": the notary or commissioner named under it has witnessed the signing."""
    found = re.search(
        r"\b(?:signed|executed|declared|acknowledged|signee?|sworn)\b[^.;]{0,60}\b(?:before me|devant moi|in my "
        r"presence|en ma presence)\b",
        sheet.flow,
    )
    if found is None:
        return
    for reading in find_notaries(sheet):
        if reading.box.top >= 0 and reading.confidence > 0.5:
            yield FieldReading(
                name="witnesses",
                value=reading.value,
                raw=reading.raw,
                page=reading.page,
                box=reading.box,
                confidence=round(reading.confidence * 0.8, 3),
            )
            return


def find_notary(run: Run) -> Sequence[FieldReading]:
    """The notary by name, best first: "X, Notary Public", « Me X, notaire »."""
    sheet = sheet_of(run)
    return best_first(spelled_best(sheet, one) for one in agreed(sheet, NOTARY, find_notaries(sheet)))


def find_notaries(sheet: Sheet) -> Iterator[FieldReading]:
    """Every notary named on a sheet."""
    for found in sheet.find(_MAITRE):
        name = name_at(sheet, sheet.origin(found.end()), longest=6)
        start = found.start() + found.group().find("m") if found.group().startswith("devant") else found.start()
        if name is None or not is_person(cleaned(name.text)):
            continue
        behind = sheet.flow[sheet.plain_place(name.end) : sheet.plain_place(name.end) + 40]
        whole = sheet.cut_raw(sheet.origin(start), name.end)
        if whole is not None and re.match(r"\W*,?\s*notaires?\b", behind):
            yield whole.reading("notary", cleaned(name.text), 0.96)
    yield from _by_function(sheet)


def _by_function(sheet: Sheet) -> Iterator[FieldReading]:
    for number, row in enumerate(sheet.rows):
        for cell in row:
            office = _NOTARY.search(cell.plain)
            if office is None or (
                re.search(r"\b(?:public in and for|signature of|name of)\b", cell.plain[: office.end()])
                and office.start() > 12
            ):
                continue
            yield from _named_notary(sheet, number, cell, office)


def _named_notary(sheet: Sheet, number: int, cell: Cell, office: re.Match[str]) -> Iterator[FieldReading]:
    before = cell.tokens[: len(re.sub(r"\W*\b(?:an?|the)\s*$", "", cell.plain[: office.start()]).split())]
    opening = re.match(r"^\W*(?:witness|before me|temoin|devant moi)\s*:\s*", cell.plain)
    before = before[len(opening.group().split()) :] if opening else before
    if before:
        reading = _notary_reading(sheet.cut_tokens(before), 0.95)
        if reading is not None:
            yield reading
        return
    for step, score in ((-1, 0.9), (1, 0.8), (-2, 0.7)):
        rows = sheet.rows[number + step : number + step + 1] if number + step >= 0 else ()
        near = next(
            (one for row in rows for one in row if abs(one.box.left - cell.box.left) < 0.06 and one.page == cell.page),
            None,
        )
        reading = _notary_reading(sheet.cut_tokens(near.tokens), score) if near is not None else None
        if reading is not None:
            yield reading
            return


def _notary_reading(cut: Cut, score: float) -> FieldReading | None:
    text = re.sub(r"^(?:notary|notaire|name|nom)\s*[:.]\s*", "", cut.text, flags=re.IGNORECASE)
    value = cleaned(text.split(",")[0])
    if not is_person(value) or is_company(value):
        return None
    return cut.reading("notary", value, score)
