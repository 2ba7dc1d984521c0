"""The judge or justice who made an order."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from classifiers.fields.best import best_first
from classifiers.fields.labels import label, labelled
from classifiers.fields.names import cleaned, is_company, name_at
from classifiers.fields.repair import folded
from classifiers.fields.sheet import Cell, Cut, Sheet, Token, sheet_of
from domain.document import FieldReading, Run

_TITLE = (
    r"(?:(?:the\s+)?(?:mr|madam|madame|mister|ms|associate\s+chief|chief|senior|regional\s+senior|deputy|acting)\.?\s+)?"
    r"(?:chief\s+justice|associate\s+justice|associate\s+judge|justice\s+of\s+the\s+peace|justice|judge|master|registrar|prothonotary)"
)
_TITRE = (
    r"(?:(?:madame|monsieur|m|mme)\.?\s+)?(?:(?:la|le|l')\s*)?"
    r"(?:juge\s+en\s+chef(?:\s+adjointe?)?|juge\s+de\s+paix(?:\s+magistrate?)?|juge\s+adjointe?|juge|protonotaire)"
)
_HONOUR = r"(?:(?:the\s+)?hono[u]?rable|l'honorable|(?:the\s+)?hon\.?|sa\s+seigneurie|(?:his|her)\s+honou?r)"
_PATTERNS = (
    (re.compile(rf"{_HONOUR}\s+(?P<title>{_TITLE})\s+(?=\S)"), 0.97),
    (re.compile(rf"{_HONOUR}\s+(?P<title>{_TITRE})\s+(?=\S)"), 0.97),
    (re.compile(rf"{_HONOUR}\s+(?=\S)"), 0.9),
    (re.compile(rf"\b(?:before|devant|coram)\b\s*:?\s*(?:{_HONOUR}\s+)?(?P<title>{_TITLE}|{_TITRE})?\s*"), 0.9),
    (re.compile(rf"(?<![a-z])(?P<title>{_TITLE})\s+(?=\S)"), 0.75),
    (re.compile(rf"(?<![a-z])(?P<title>{_TITRE})\s+(?=\S)"), 0.75),
)
_AFTER = re.compile(
    r"(?:,\s*|\s+)\(?(?:j\.?\s?s\.?\s?c\.?|j\.?\s?c\.?\s?s\.?|j\.?\s?c\.?\s?q\.?|j\.?\s?c\.?\s?a\.?|j\.?\s?a\.?|"
    r"s\.?c\.?j\.?|o\.?c\.?j\.?|j\.?c\.?k\.?b\.?(?:a\.?)?|k\.?b\.?j\.?|p\.?c\.?j\.?|j\.?p\.?(?:m\.?)?|jj\.?a\.?)(?![a-z])|"
    r"\s+j\.(?![a-z.])|,\s+j\.(?![a-z])"
)
_LABEL = label(
    r"name of (?:the )?(?:justice|judge)(?: who made this order)?|(?:presiding )?(?:judge|justice)|juge|nom du juge"
)
_NAME_BEFORE = re.compile(r"((?:[A-ZÀ-Þ](?:\.|[A-Za-zÀ-ÿ'’\-]+)\s+){0,3}[A-ZÀ-Þ][A-Za-zÀ-ÿ'’\-]+)\s*$")
_NOT_JUDGES = re.compile(
    r"(?:of|de|du|the|court|cour|peace|paix|system|and|et|or|ou|who|qui|signature|for|centre|district|ordonne|orders?)\b"
)


HEADING_ROWS = 30
_COLUMN_HEAD = re.compile(rf"(?:before|devant)?\s*:?\s*(?:{_HONOUR}|{_TITLE}|{_TITRE})")
_COLUMN_FORM = re.compile(rf"(?:before|devant)?\s*:?\s*(?:{_HONOUR}\s*,?\s*)?(?P<title>{_TITLE}|{_TITRE})\s+")
_COLUMN_END = re.compile(
    r"\W*(?:between|entre|order|ordonnance|jugement|judgment|in|at|dans|on|upon|date|dated|chambers|court|cour|the|le|la|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|plaintiff|applicant|"
    r"this|and|et|demandeur|demanderesse|consent|j\.|location|name|uponthe|whereas|attendu|if|you)\b|\W*[0-9]|\W*$"
)


def find_judge(run: Run) -> Sequence[FieldReading]:
    """Who made the order, best first: the title without "the Honourable", then the name ("Madam Justice Ada Lum")."""
    sheet = sheet_of(run)
    return best_first([*_in_column(sheet), *_titled_judges(sheet), *_labelled_judges(sheet), *_initialled(sheet)])


def _in_column(sheet: Sheet) -> Iterator[FieldReading]:
    """A name broken over the lines of the left half of a heading, with brackets and the date in the right half."""
    for number, row in enumerate(sheet.rows[:HEADING_ROWS]):
        for cell in row:
            if _COLUMN_HEAD.match(cell.plain):
                tokens = _column(sheet, number, cell)
                reading = _column_reading(sheet, tokens)
                if reading is not None:
                    yield reading


def _column(sheet: Sheet, number: int, cell: Cell) -> tuple[Token, ...]:
    """The words of a cell and of those under it that may go on with its name."""
    first, *below = sheet.column(number, cell, depth=4)
    return tuple(token for one in (first, *takewhile(_goes_on, below)) for token in one.tokens)


def _goes_on(cell: Cell) -> bool:
    return _COLUMN_END.match(cell.plain) is None


def _column_reading(sheet: Sheet, tokens: tuple[Token, ...]) -> FieldReading | None:
    plain = " ".join(token.plain for token in tokens)
    found = _COLUMN_FORM.match(plain)
    if found is None:
        return None
    skipped = plain[: found.end()].split()
    name = tuple(takewhile(_is_part_of_name, tokens[len(skipped) :]))
    if not name or len(name) > 6 or not found["title"]:
        return None
    title = tokens[len(skipped) - len(found["title"].split()) : len(skipped)]
    value = f"{_office(found['title'])} {cleaned(' '.join(token.word.text for token in name))}"
    return sheet.cut_tokens((*title, *name)).reading(
        "judge", _AFTER_NAME.sub("", value), 0.985 if len(name) > 1 else 0.93
    )


def _is_part_of_name(token: Token) -> bool:
    text = token.word.text
    return text[:1].isupper() and not _COLUMN_END.match(token.plain) and not re.search(r"\d", text)


def _titled_judges(sheet: Sheet) -> Iterator[FieldReading]:
    for pattern, score in _PATTERNS:
        for found in sheet.find(pattern):
            title = found.groupdict().get("title") or ""
            reading = _judge(sheet, found, title, score)
            if reading is not None:
                yield reading


def _judge(sheet: Sheet, found: re.Match[str], title: str, score: float) -> FieldReading | None:
    if _NOT_JUDGES.match(sheet.plain, found.end()):
        return None
    name = name_at(sheet, sheet.origin(found.end()), longest=5)
    if name is None or is_company(name.text) or len(name.text) < 3:
        return None
    start = sheet.origin(found.start("title")) if title else name.start
    whole = sheet.cut_raw(start, name.end)
    if whole is None:
        return None
    letters = _AFTER.match(sheet.flow, sheet.plain_place(name.end)) if not title else None
    value = f"{_office(title)} {_judges_name(name)} {_letters(letters)}".strip()
    return whole.reading("judge", value, score * _place_weight(whole))


def _letters(found: re.Match[str] | None) -> str:
    """Judge's letters behind a name that has no title: "J.A."."""
    return found.group().strip(" ,(\n").upper() if found else ""


def _judges_name(name: Cut) -> str:
    return _AFTER_NAME.sub("", cleaned(name.text)).rstrip(" ,")


_AFTER_NAME = re.compile(r",?\s+(?:J\.?(?:\s?[A-Z]\.?){0,3}|[A-Z]\.?J\.?)$")


def _office(title: str) -> str:
    """The judge's title as one writes it: French in small letters, English in capitals."""
    text = re.sub(r"^(?:the\s+|la\s+|le\s+|l')", "", " ".join(title.split()))
    if "juge" in text or "protonotaire" in text:
        return re.sub(r"^(?:madame|monsieur|m|mme)\.?\s+(?:la\s+|le\s+)?", "", text)
    small = {"of", "the", "in"}
    titled = " ".join(word if word in small else word.capitalize() for word in text.split())
    return re.sub(r"^(Mr|Ms)\.?(?= )", r"\1.", titled)


def _place_weight(cut: Cut) -> float:
    """Names at the head of the paper and on lines of their own weigh more than those in a sentence."""
    return 1.0 if cut.tokens[0].line < 25 else 0.93


def _labelled_judges(sheet: Sheet) -> Iterator[FieldReading]:
    for found in labelled(sheet, _LABEL):
        text = re.sub(r"^(?:the |l')?hono[u]?rable\s+", "", found.cut.text, flags=re.IGNORECASE)
        if re.match(r"[A-ZÀ-Þ]", text) and 3 < len(text) < 60 and not re.search(r"\d", text):
            value = cleaned(_AFTER_NAME.sub("", text))
            if not _NOT_JUDGES.match(folded(value)) and not is_company(value):
                yield found.cut.reading("judge", value, found.score * 0.98)


def _initialled(sheet: Sheet) -> Iterator[FieldReading]:
    """A name before judge's letters: "A. Lum, J.S.C.", "Friesen-Wu J."."""
    for found in sheet.find(_AFTER):
        before = _NAME_BEFORE.search(sheet.raw[max(0, sheet.origin(found.start()) - 60) : sheet.origin(found.start())])
        if before is None:
            continue
        end = sheet.origin(found.start())
        cut = sheet.cut_raw(end - len(before.group()), end)
        if (
            cut is not None
            and len(cut.text) > 3
            and not is_company(cut.text)
            and cut.tokens[0].line == cut.tokens[-1].line
        ):
            yield cut.reading("judge", f"{cleaned(cut.text)} {_letters(found)}", 0.62)
