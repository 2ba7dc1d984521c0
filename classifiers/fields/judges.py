"""The judge or justice who made an order."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from classifiers.fields.best import best_first
from classifiers.fields.labels import label, labelled
from classifiers.fields.mentions import NAMES_TOO, everybody
from classifiers.fields.names import cleaned, is_company, is_person, name_at, titled
from classifiers.fields.repair import folded
from classifiers.fields.sheet import Cell, Cut, Sheet, Token, sheet_of
from classifiers.fields.vocabulary import VOCABULARY
from classifiers.fields.wordlists import PROVINCES, listed
from domain.document import FieldReading, Run

_TITLE = (
    r"(?:(?:the\s+)?(?:mr|madam|madame|mister|ms|applications|associate\s+chief|chief|senior|regional\s+senior|deputy|"
    r"acting)\.?\s+)?"
    r"(?:chief\s+justice|associate\s+justice|associate\s+judge|justice\s+of\s+the\s+peace|justice|judge|master|"
    r"(?:master |deputy |local )?registrar(?: in bankruptcy)?|prothonotary|adjudicator|case management (?:judge|"
    r"master)|"
    r"deputy judge|administrative judge)"
)
_TITRE = (
    r"(?:(?:madame|monsieur|m|mme)\.?\s+)?(?:(?:la|le|l')\s*)?"
    r"(?:juge\s+en\s+chef(?:\s+adjointe?)?|juge\s+de\s+paix(?:\s+magistrate?)?|juge\s+adjointe?|juge|"
    r"protonotaire|registraire|greffiere?\s+special\w*|"
    r"arbitre|adjudicat\w+)"
)
_HONOUR = r"(?:(?:the\s+)?hono[u]?rable|l'honorable|(?:the\s+)?hon\.?|sa\s+seigneurie|(?:his|her)\s+honou?r)"
_PATTERNS = (
    (re.compile(rf"{_HONOUR}\s+(?P<title>{_TITLE})\s+(?=\S)"), 0.97),
    (re.compile(rf"{_HONOUR}\s+(?P<title>{_TITRE})\s+(?=\S)"), 0.97),
    (re.compile(rf"{_HONOUR}\s+(?=\S)"), 0.9),
    (
        re.compile(
            rf"\b(?:before|devant|coram|present|presence)\b\s*:?\s*(?:{_HONOUR}\s+)?(?P<title>{_TITLE}|{_TITRE})?\s*"
        ),
        0.9,
    ),
    (re.compile(rf"(?<![a-z])(?P<title>{_TITLE})\s+(?=\S)"), 0.75),
    (re.compile(rf"(?<![a-z])(?P<title>{_TITRE})\s+(?=\S)"), 0.75),
)
_AFTER = re.compile(
    r"(?:,\s*|\s+)\(?(?:j\.?\s?s\.?\s?c\.?|j\.?\s?c\.?\s?s\.?|j\.?\s?c\.?\s?q\.?|j\.?\s?c\.?\s?a\.?|j\.?\s?a\.?|"
    r"s\.?c\.?j\.?|o\.?c\.?j\.?|j\.?c\.?k\.?b\.?(?:a\.?)?|k\.?b\.?j\.?|p\.?c\.?j\.?|j\.?p\.?(?:m\.?)?|"
    r"jj\.?a\.?)(?![a-z])|"
    r"\s+j\.(?![a-z.])|,\s+j\.(?![a-z])"
)
_LABEL = label(
    r"(?:name of (?:the )?)?(?:justice|judge) who made this order|name of (?:the )?(?:justice|judge)|"
    r"(?:presiding )?(?:judge|justice)|juge|nom du juge"
)
_NAME_BEFORE = re.compile(r"((?:[A-ZÀ-Þ](?:\.|[A-Za-zÀ-ÿ'’\-]+)\s+){0,3}[A-ZÀ-Þ][A-Za-zÀ-ÿ'’\-]+)\s*$")
_NOT_JUDGES = re.compile(
    r"(?:who|made|or|juge|of|de|du|the|court|cour|peace|paix|system|and|et|or|ou|who|qui|signature|for|centre|"
    r"district|ordonne|orders?)\b"
)


_ONLY_TITLE = re.compile(rf"(?:{_TITLE}|{_TITRE})")
HEADING_ROWS = 30
_COLUMN_HEAD = re.compile(rf"(?:before|devant)?\s*:?\s*(?:{_HONOUR}|{_TITLE}|{_TITRE})")
_COLUMN_FORM = re.compile(rf"(?:before|devant)?\s*:?\s*(?:{_HONOUR}\s*,?\s*)?(?P<title>{_TITLE}|{_TITRE})\s+")
_COLUMN_END = re.compile(
    r"\W*(?:between|entre|order|ordonnance|jugement|judgment|in|at|dans|on|upon|date|dated|chambers|court|cour|the|"
    r"le|la|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|plaintiff|"
    r"applicant|"
    r"this|and|et|who|made|juge|judge|qui|present|toronto|demandeur|demanderesse|consent|j\.|location|name|uponthe|"
    r"whereas|attendu|if|you)\b|\W*[0-9]|\W*$"
)


def find_judge(run: Run) -> Sequence[FieldReading]:
    """Who made the order, best first: the title without "the Honourable", then the name ("Justice Ada Lum")."""
    sheet = sheet_of(run)
    found = [
        *_in_column(sheet),
        *_titled_judges(sheet),
        *_labelled_judges(sheet),
        *_initialled(sheet),
        *_over_office(sheet),
        *_before_office(sheet),
    ]
    judges = [_settled(sheet, one) for one in found if _is_a_judge(str(one.value))]
    return best_first(_with_offices(judges))


NOBODY_ELSE = 0.75
"""What an office counts for behind which words stand that nowhere name a person ("Justice Commercial List")."""


def _settled(sheet: Sheet, reading: FieldReading) -> FieldReading:
    """A judge without the place or day behind the comma; with the given name where the paper prints it elsewhere."""
    value = str(reading.value)
    head = value.split(",", maxsplit=1)[0]
    value = head if _is_a_judge(head) and _LETTERS_BEHIND.match(value[len(head) :]) is None else value
    name = [word for word in value.split() if folded(word).strip(".,") not in OFFICES]
    people = [who.value for who in everybody(sheet) if not who.company]
    whole = {person for person in people if person.casefold().endswith(f" {' '.join(name).casefold()}")}
    if len(whole) == 1 and _is_surname(name):
        return replace(reading, value=value.replace(" ".join(name), whole.pop()))
    value = value.replace(" ".join(name), titled(" ".join(name)))
    known = is_person(" ".join(name)) or bool(whole) or len(name) == 1
    return replace(reading, value=value, confidence=round(reading.confidence * (1.0 if known else NOBODY_ELSE), 3))


_LETTERS_BEHIND = re.compile(r",?\s*(?:[JC]\.?[A-Z]?\.?|[jc]\.)")


def _is_surname(name: Sequence[str]) -> bool:
    """Whether words are a surname alone: one word, or one behind small words (« de Grandpré »)."""
    return bool(name) and all(word[:1].islower() for word in name[:-1])


def _with_offices(found: Sequence[FieldReading]) -> Iterator[FieldReading]:
    """A name that stands without its office in one place has the one that it has in another."""
    for reading in found:
        titled = next((one for one in found if _bare_name(one) == _bare_name(reading) != folded(str(one.value))), None)
        value = reading.value if titled is None or _bare_name(reading) != folded(str(reading.value)) else titled.value
        yield replace(reading, value=value)


def _bare_name(reading: FieldReading) -> str:
    """A judge's name folded, without office and letters."""
    words = folded(_AFTER_NAME.sub("", str(reading.value))).split()
    return " ".join(word for word in words if word.strip(".,") not in OFFICES)


def _is_a_judge(value: str) -> bool:
    """Whether somebody is left when the office is taken off: no place, no form's words, one surname at least."""
    words = [word for word in folded(_AFTER_NAME.sub("", value)).split() if word.strip(".,") not in OFFICES]
    bare = [word.strip(".,()") for word in words]
    return bool(words) and not any(word in NO_JUDGE or _is_no_name(word) for word in bare) and not _is_link(bare[-1])


def _is_no_name(word: str) -> bool:
    """Whether a word is one of those that such papers are made of, and that nobody bears."""
    return len(word) > SHORTEST and word in VOCABULARY and word not in NAMES_TOO


def _is_link(word: str) -> bool:
    """Whether a name cannot end so: « Palais de »."""
    return word in {"de", "du", "des", "of", "the", "la", "le", "in", "and", "et"}


SHORTEST = 3


OFFICES = frozenset(
    listed("""
    justice judge juge associate chief senior regional deputy acting applications master registrar registraire
    prothonotary protonotaire adjudicator of the peace de paix magistrate magistrat en chef adjoint adjointe greffier
    greffiere special speciale la le l administrative case management local in bankruptcy madam madame mr monsieur
    """)
)
NO_JUDGE = PROVINCES | frozenset(
    listed("""
    province ontario quebec canada court cour way centre street for and or of in system who shall sc division district
    saskatchewan manitoba region tribunal minister ministry order signature seal county judicial registry peace
    small claims civil family division palais warrant clerk file list act hearing chambers horodatage
    """)
)


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
    capitals = _in_capitals(first)
    going_on = takewhile(lambda one: _goes_on(one) and _in_capitals(one) == capitals, below)
    return tuple(token for one in (first, *going_on) for token in one.tokens)


def _in_capitals(cell: Cell) -> bool:
    return all(token.word.text.isupper() for token in cell.tokens if token.plain.strip(".,():").isalpha())


def _goes_on(cell: Cell) -> bool:
    """Whether a cell holds nothing but words of a name."""
    return _COLUMN_END.match(cell.plain) is None and all(token.word.text[:1].isupper() for token in cell.tokens)


def _column_reading(sheet: Sheet, tokens: tuple[Token, ...]) -> FieldReading | None:
    plain = " ".join(token.plain for token in tokens)
    found = _COLUMN_FORM.match(plain)
    if found is None:
        return None
    skipped = plain[: found.end()].split()
    name = tuple(takewhile(_is_part_of_name, tokens[len(skipped) :]))
    if name and folded(name[0].word.text) == (found["title"] or ""):
        name = name[1:]
    if not name or len(name) > 6 or not found["title"]:
        return None
    title = tokens[len(skipped) - len(found["title"].split()) : len(skipped)]
    value = f"{_office(found['title'])} {cleaned(' '.join(token.word.text for token in name))}"
    return sheet.cut_tokens((*title, *name)).reading(
        "judge", _AFTER_NAME.sub("", value), 0.985 if len(name) > 1 else 0.93
    )


def _is_part_of_name(token: Token) -> bool:
    text = token.word.text
    named = text[:1].isupper() or folded(text) in {"van", "de", "der", "von", "la", "le", "du", "da", "di", "el", "al"}
    return named and not _COLUMN_END.match(token.plain) and not re.search(r"\d", text)


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
    value = _untitled(sheet, name) if not title else f"{_office(title)} {_judges_name(name)}"
    return whole.reading("judge", value, score * _place_weight(whole))


def _untitled(sheet: Sheet, name: Cut) -> str:
    """A name without a title: French letters behind it make a « juge », English ones stay."""
    inside = _AFTER_NAME.search(cleaned(name.text))
    letters = inside.group().strip(" ,") if inside else _letters(_AFTER.match(sheet.flow, sheet.plain_place(name.end)))
    bare = re.sub(r"[^A-Z]", "", letters.upper())
    if bare in _OFFICE_OF_LETTERS:
        return f"{_OFFICE_OF_LETTERS[bare]} {_judges_name(name)}"
    return f"{_judges_name(name)} {letters if bare in {'JA', 'JJA'} else ''}".strip()


_OFFICE_OF_LETTERS = {
    "J": "Justice", "JSC": "Justice", "SCJ": "Justice", "JCKB": "Justice", "JCKBA": "Justice", "JCQBA": "Justice",
    "KBJ": "Justice", "JKB": "Justice", "OCJ": "Justice", "JCS": "juge", "JCQ": "juge", "JCA": "juge", "PCJ": "Judge",
    "TCJ": "Judge", "JTC": "Judge", "JPC": "Judge",
}  # fmt: skip
"""What the letters behind a judge's name say of the office."""


def _letters(found: re.Match[str] | None) -> str:
    """Judge's letters behind a name that has no title: "J.A."."""
    return found.group().strip(" ,(\n").upper() if found else ""


def _judges_name(name: Cut) -> str:
    return _AFTER_NAME.sub("", cleaned(name.text)).rstrip(" ,")


_AFTER_NAME = re.compile(r",?\s+(?:[Jj]\.?(?:\s?[A-Za-z]\.?){0,4}|[A-Z]\.?[A-Z]?\.?J\.?)$")


def _office(title: str) -> str:
    """The judge's title as one writes it: French in small letters, English in capitals."""
    text = re.sub(r"^(?:the\s+|la\s+|le\s+|l')", "", " ".join(title.split()))
    if re.search(r"juge|protonotaire|registraire|greffi|arbitre", text):
        bare = re.sub(r"^(?:madame|monsieur|m|mme)\.?\s+(?:la\s+|le\s+)?", "", text)
        return " ".join(_ACCENTED.get(word, word) for word in bare.split())
    small = {"of", "the", "in"}
    titled = " ".join(word if word in small else word.capitalize() for word in text.split())
    return re.sub(r"^(?:Mr|Ms|Madame?|Mister)\.? ", "", titled)


_ACCENTED = {
    "greffiere": "greffière", "special": "spécial", "speciale": "spéciale", "suppleant": "suppléant",
    "suppleante": "suppléante",
}  # fmt: skip
"""Offices as they are spelled, which are found by their folded letters."""


def _place_weight(cut: Cut) -> float:
    """Names at the head of the paper and on lines of their own weigh more than those in a sentence."""
    return 1.0 if cut.tokens[0].line < 25 else 0.93


_OFFICE_LINE = re.compile(
    r"\W*(?:a |the |un |le |la )?(?:designated |associate |presiding |judicial |chief |provincial court |judicial )?"
    r"(?:signature (?:of (?:the )?|du |de la |de l')?)?"
    r"(?:judge|justice(?: of the peace)?|juge(?: de paix(?: magistrate?)?| en chef| municipale?)?|master|prothonotary)"
    r"(?: or (?:judge|justice)(?: of the peace)?| ou (?:du |de la )?juge(?: de paix)?)?"
    r"(?: of the .{3,40}| de la .{3,40}| a la .{3,40}| in and for .{3,40}| (?:of|de|du|pour) .{3,40})?\W*"
)


def _over_office(sheet: Sheet) -> Iterator[FieldReading]:
    """A printed name with "Judge", "Justice of the Peace" alone on the line under it."""
    for above, below in pairwise(sheet.rows):
        for cell in below:
            if not _OFFICE_LINE.fullmatch(cell.plain):
                continue
            over = next(
                (one for one in above if abs(one.box.left - cell.box.left) < 0.08 and one.page == cell.page), None
            )
            text = over and sheet.cut_tokens(over.tokens)
            if text and is_person(cleaned(text.text)):
                yield text.reading("judge", cleaned(text.text), 0.66)


_NAME_THEN_OFFICE = re.compile(
    r"(?P<name>[^,:;]{5,40}?),?\s+(?P<title>adjudicator|(?:associate |deputy |applications )?judge|justice(?: of the "
    r"peace)?|master|registrar|juge(?: de paix(?: magistrate?)?)?|registraire|greffiere? special\w*)"
    r"(?:\s+(?:of|in|a|de|du|au)\b.{0,40})?\W*"
)


def _before_office(sheet: Sheet) -> Iterator[FieldReading]:
    """ "Ada Lum, Adjudicator" alone on a line."""
    for row in sheet.rows:
        for cell in row:
            found = _NAME_THEN_OFFICE.fullmatch(cell.plain)
            count = len(found["name"].split()) if found else 0
            name = sheet.cut_tokens(cell.tokens[:count]) if count else None
            if found and name and is_person(cleaned(name.text)):
                yield name.reading("judge", f"{_office(found['title'])} {cleaned(name.text)}", 0.8)


def _labelled_judges(sheet: Sheet) -> Iterator[FieldReading]:
    for found in labelled(sheet, _LABEL):
        text = re.sub(r"^(?:the |l')?hono[u]?rable\s+", "", found.cut.text, flags=re.IGNORECASE)
        if re.match(r"[A-ZÀ-Þ]", text) and 3 < len(text) < 60 and not re.search(r"\d", text):
            value = cleaned(_AFTER_NAME.sub("", text))
            if (
                not _NOT_JUDGES.match(folded(value))
                and not _ONLY_TITLE.fullmatch(folded(value))
                and not is_company(value)
            ):
                yield found.cut.reading("judge", value, found.score * 0.98)


def _initialled(sheet: Sheet) -> Iterator[FieldReading]:
    """A name before judge's letters: "A. Lum, J.S.C.", "Brandt-Lo J."."""
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
            yield cut.reading("judge", _untitled(sheet, cut), 0.62)
