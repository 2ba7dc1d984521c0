"""Names of people and companies: where one that begins here ends, how it is spelled, and what is none."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from classifiers.fields.repair import folded
from classifiers.fields.sheet import Cut, Sheet, Token
from classifiers.fields.wordlists import (
    ABBREVIATED,
    COMPANY_ENDINGS,
    COMPANY_WORDS,
    HONORIFICS,
    KEPT_CAPITAL,
    LINKS,
    LOWER_IN_TITLES,
    STOPS,
)

OURSELVES = (
    "infinet communications group inc",
    "infinet communications group",
    "infinet communications",
    "infinet",
    "icg",
)
PSEUDONYMS = re.compile(
    r"\b(?:john|jane|jeanne?)\s+(?:doe|roe)\b|\bdoe\s+\d|\bpersons? unknown\b|\bunknown\b|\binconnu"
)
WIDE_GAP = 0.06
"""Two words of a line that stand further apart than this fraction of the page are in different columns."""

_EDGES = " \t\n,;:.()[]«»\"“”'’_-–—*|"


def titled(text: str) -> str:
    """A name in capitals as one writes it: "JANE DOE" is "Jane Doe"; a name in mixed letters is left alone."""
    letters = [letter for letter in text if letter.isalpha()]
    capitals = sum(letter.isupper() for letter in letters)
    if not letters or capitals < 0.75 * len(letters) or len(letters) < 4:
        return text
    words = text.split()
    return " ".join(_titled_word(word, first=number == 0) for number, word in enumerate(words))


def _titled_word(word: str, *, first: bool) -> str:
    bare = word.strip(_EDGES)
    if bare.upper() in KEPT_CAPITAL or (
        len(bare) <= 4
        and not re.search(r"[AEIOUYÀ-Ü]", bare.upper())
        and "." not in word
        and bare.upper() not in {"LTD", "MR", "MRS", "MS", "DR", "ST"}
    ):
        return word
    if not first and folded(bare) in LOWER_IN_TITLES:
        return word.lower()
    lowered = re.sub(r"[^\W\d_]+", lambda part: part.group().capitalize(), word.lower())
    lowered = re.sub(r"(?<=[a-zà-ÿ])(['’])S\b", r"\1s", lowered)
    return re.sub(r"-(De|Du|Des|La|Le|Les|Et|Sur|En)-", lambda part: part.group().lower(), lowered)


def cleaned(text: str) -> str:
    """A name without honorifics, loose punctuation and trailing remarks, spelled as one writes it."""
    text = re.sub(r"\s+", " ", text).strip(_EDGES.replace(".", ""))
    text = re.sub(r"\s*\((?:the|le|la|les|ci-après|hereinafter|collectively)?\s*[«“\"'].*$", "", text)
    words = text.split()
    while words and folded(words[0]).rstrip(".") in HONORIFICS and len(words) > 1:
        words.pop(0)
    text = re.sub(r"(?:['’]s|['’])$", "", " ".join(words).rstrip(" ,;:"))
    text = re.sub(r"\.{2,}$", ".", re.sub(r" I$", "", text))
    text = re.sub(r"\b[^\W\d_]+[01][^\W\d_]*\b", _letters_alone, text)
    text = _MC.sub("McI", _MCIL.sub("McIl", _LTEE.sub("ltée", text)))
    if text.endswith(".") and folded(text.split(" ")[-1]).rstrip(".") not in ABBREVIATED | COMPANY_ENDINGS:
        text = text.rstrip(".")
    return titled(text)


_MC = re.compile(r"\b(?:Mcl|MeI)(?=[bcdfghjklmnpqrstvwxz])")
"""A small l before a consonant is a capital I there: McIlwraith, McIntyre."""
_MCIL = re.compile(r"\b(?:Mcli|McIi|Mell)(?=[rvw])")
"""So McIlroy, McIlvaine and McIlwraith are misread."""
_LTEE = re.compile(r"\b[Il1|]t[ée]e\b")


def _letters_alone(found: re.Match[str]) -> str:
    """A word of a name with the digits that noise made of its letters turned back."""
    word = found.group()
    return word.replace("1", "l").replace("0", "O" if word[:1] == "0" or word.isupper() else "o")


def is_company(text: str) -> bool:
    """Whether a name is that of an organisation: capitalised words, one of them a company's, or a company's ending."""
    words = text.split()
    if _FORM_WORD.search(folded(text)):
        return False
    if any(folded(word).strip(".,") in COMPANY_ENDINGS for word in words[1:]):
        return True
    spelled = all(
        _is_name_word(word)
        or folded(word) in LINKS
        or word[:1].isdigit()
        or (number and (_HOUSES_OWN.fullmatch(word) or folded(words[number - 1]) in _OF))
        or re.match(r"[dl]['’][a-zà-ÿ]", word)
        for number, word in enumerate(words)
    )
    return spelled and any(folded(word).strip(".,") in COMPANY_WORDS for word in words)


_FORM_WORD = re.compile(
    r"\b(?:release|consent|authori[sz]ation|information|customer|client|nom|name|recipient|destinataire|part [a-z])\b"
)


def is_person(text: str) -> bool:
    """Whether a text could be the name of one person: two to five capitalised words, none of them a company's."""
    words = text.replace(",", " ").split()
    if not 2 <= len(words) <= 6 or is_company(text) or re.search(r"\d", text) or _NO_PERSON.search(folded(text)):
        return False
    return all(_is_name_word(word) or folded(word) in LINKS for word in words) and not _stops(words[0])


_NO_PERSON = re.compile(
    r"\b(?:information|release|authori[sz]ation|autorisation|accounts?|comptes?|records?|renseignements|log-?in|form|"
    r"power|attorney|procuration|"
    r"order|ordonnance|court|cour|duration|telephone|contact|details|history|payment|billing|identity|privacy|"
    r"officer|internet|"
    r"vie privee|protection|responsable|street|rue|avenue|road|suite|january|february|march|april|june|july|august|"
    r"september|october|november|december|"
    r"janvier|fevrier|avril|juin|juillet|aout|septembre|octobre|novembre|decembre|canada|ontario|quebec|british "
    r"columbia|alberta|saskatchewan|"
    r"manitoba|province|public|notary|notaire|signature|witness|temoin|yours|truly|sincerely|re:|attention|objet|"
    r"subject|cc|dear|file|dossier|"
    r"by|per|par|registrar|greffier|greffiere|registry|clerk|stamp|seal|page|fax|copy|certified|true|original|part|"
    r"partie|section|judge|juge|justice)\b"
)


def is_ours(text: str) -> bool:
    """Whether a name is that of the host itself, as well as one can tell through noise."""
    plain = re.sub(r"^(?:to|a|at|from|attn|attention|chez|dear)\s+", "", re.sub(r"[^a-z ]+", "", folded(text)).strip())
    return any(fuzz.ratio(plain, own) >= 84 for own in OURSELVES)


def same_name(one: str, other: str) -> bool:
    """Whether two printed names may be the same, through capitals, accents and noise."""
    return fuzz.token_sort_ratio(folded(one), folded(other)) >= 86


def _is_name_word(word: str) -> bool:
    bare = word.strip(_EDGES)
    return bool(bare) and (bare[0].isupper() or bool(re.match(r"[dl]['’][A-ZÀ-Ý]", bare)))


def _stops(word: str) -> bool:
    return folded(word).strip(_EDGES) in STOPS and re.fullmatch(r"[A-Z]\.", word) is None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Step:
    """One word of a name under way: how far the name goes with it, and whether it must end there."""

    end: int
    last: bool


def name_at(sheet: Sheet, place: int, *, longest: int = 14) -> Cut | None:
    """The name that begins at a place of `raw`, or None where none does; honorifics before it are left out."""
    tokens = sheet.tokens_from(place, longest + 4)
    tokens = _without_honorifics(tokens, place)
    if not tokens or not _begins_name(tokens[0], place):
        return None
    start, end = max(place, tokens[0].start), 0
    for number, token in enumerate(tokens[:longest]):
        step = _step(sheet, tokens, number, place)
        if step is None:
            break
        end = step.end or end
        if step.last:
            break
        del token
    return sheet.cut_raw(start, end) if end > start else None


def _without_honorifics(tokens: list[Token], place: int) -> list[Token]:
    while (
        len(tokens) > 1 and folded(tokens[0].word.text[max(0, place - tokens[0].start) :]).strip(_EDGES) in HONORIFICS
    ):
        tokens = tokens[1:]
    return tokens


def _begins_name(token: Token, place: int) -> bool:
    text = token.word.text[max(0, place - token.start) :].lstrip(_EDGES)
    return bool(text) and (text[0].isupper() or NUMBERED.fullmatch(text) is not None) and not _stops(text)


NUMBERED = re.compile(r"[0-9]{4}-[0-9]{4}|[0-9]{5,8}")
"""What a numbered company is called before its province ("9301-4455 Québec inc.", "1203344 Ontario Ltd.")."""


def _step(sheet: Sheet, tokens: list[Token], number: int, place: int) -> _Step | None:
    token = tokens[number]
    text = token.word.text[max(0, place - token.start) :]
    if number and (_breaks_before(sheet, tokens[: number + 1]) or _is_no_more_name(tokens, number, text)):
        return None
    bare, plain = text.strip(_EDGES), folded(text).strip(_EDGES)
    if _is_owned_by_house(tokens, number):
        return _Step(end=0, last=False)
    if plain in COMPANY_ENDINGS and number:
        return _Step(end=_end_of(token, text), last=not _more_endings(tokens, number))
    if plain in LINKS or text in {"&", "+", "-", "–"}:
        following = tokens[number + 1] if number + 1 < len(tokens) else None
        ok = (
            number
            and following is not None
            and (
                _is_name_word(following.word.text)
                or folded(following.word.text) in LINKS
                or _is_kind_of_house(tokens, number + 1)
            )
        )
        return _Step(end=0, last=False) if ok and not text.endswith((",", ";")) else None
    if number and _is_kind_of_house(tokens, number):
        return _Step(end=0, last=False)
    if not _is_name_word(text) and not (bare[:1].isdigit() and number == 0):
        return None
    if number and _stops(text) and not (plain in {"first", "premiere"} and _is_nation(tokens, number)):
        return None
    letters = number > 0 and JUDGES_LETTERS.fullmatch(text.rstrip(",")) is not None
    return _Step(end=_end_of(token, text), last=letters or _closes(tokens, number, text))


def _is_no_more_name(tokens: list[Token], number: int, text: str) -> bool:
    """Whether a word behind a name opens brackets, says how to address its bearer ("(Mrs.)") or tells of founding."""
    if text[:1] == "(" and (")" not in text or folded(text).strip(_EDGES) in HONORIFICS or _LETTERS.fullmatch(text)):
        return True
    return _tells_of_founding(tokens, number)


_FOUNDED = frozenset({"incorporated", "company", "corporation", "limited"})


_LETTERS = re.compile(r"\([A-Z]{2,4}\)[,.;]?")
"""Letters of an office or of a degree in brackets: "(POA)", "(CPA)"."""


def _tells_of_founding(tokens: list[Token], number: int) -> bool:
    """A legal form in small letters that a statute or a place follows: "Lum Boat Club incorporated under the ..."."""
    following = folded(tokens[number + 1].word.text) if number + 1 < len(tokens) else ""
    return tokens[number].word.text in _FOUNDED and following in {"under", "in", "by", "pursuant", "on", "to", "at"}


INSTITUTIONS = COMPANY_ENDINGS | frozenset({
    "society", "association", "foundation", "club", "church", "school", "hospital", "cooperative", "co-operative",
    "shelter", "centre", "center", "league", "legion", "choir", "orchestra", "union", "college", "academy", "council",
    "pharmacy", "bakery", "brewery", "parish", "federation", "institute", "museum", "library", "theatre", "committee",
})  # fmt: skip
"""Words that end the name of a house which is called after somebody: "St. Anne's Choral Society"."""
LONGEST_HOUSE = 5


def _is_owned_by_house(tokens: list[Token], number: int) -> bool:
    """Whether a word's "'s" belongs to a house's name: capitalised words go on up to one that only houses have."""
    first = tokens[number]
    if not folded(first.word.text).endswith("'s"):
        return False
    for token in tokens[number + 1 : number + 1 + LONGEST_HOUSE]:
        plain = folded(token.word.text)
        if token.line != first.line or not (_is_name_word(token.word.text) or plain in LINKS):
            return False
        if plain.strip(_EDGES) in INSTITUTIONS:
            return True
        if plain.endswith((",", ";", ":", ".", ")")):
            return False
    return False


def _is_nation(tokens: list[Token], number: int) -> bool:
    """ "First" of a First Nation, « Première » of a « Première Nation »."""
    return folded(tokens[number + 1].word.text)[:6] == "nation" if number + 1 < len(tokens) else False


def _is_kind_of_house(tokens: list[Token], number: int) -> bool:
    """What a French house is for, in small letters: « Coopérative d'habitation du Parc »."""
    if number + 1 >= len(tokens) or folded(tokens[0].word.text).strip(_EDGES) not in COMPANY_WORDS:
        return False
    following = tokens[number + 1].word.text
    last = tokens[number + 2].word.text if number + 2 < len(tokens) else ""
    named = _is_name_word(last) or folded(last) in LINKS
    goes_on = _is_name_word(following) or (folded(following) in LINKS and named)
    return goes_on and bool(_HOUSES_OWN.fullmatch(tokens[number].word.text) or _is_noun_of_house(tokens, number))


def _is_noun_of_house(tokens: list[Token], number: int) -> bool:
    """A word in small letters between « des » and « du »: « Syndicat des copropriétaires du Canal »."""
    before, word = folded(tokens[number - 1].word.text), tokens[number].word.text
    return before in _OF and word.isalpha() and len(word) > 3 and folded(tokens[number + 1].word.text) in _OF


_OF = frozenset({"de", "des", "du", "la", "les"})


_HOUSES_OWN = re.compile(r"[dl]['’][a-zà-ÿ]+|[a-zà-ÿ]{3,}(?:aire|ale|elle|ique|ive|ienne|aine|euse)s?")
"""« Coopérative d'habitation », « Clinique vétérinaire »: small letters in the midst of a house's name."""


JUDGES_LETTERS = re.compile(r"J(?:\.[A-Z])+\.?|JJ\.?[A-Z]?\.?")
"""Letters of an office end a name: what follows is another judge."""


LONG_LINE = 0.6
"""A line that holds so much of its page's widest may end with a given name whose surname stands below."""


def _breaks_before(sheet: Sheet, tokens: list[Token]) -> bool:
    """Whether the line ended before the last word for a reason other than being full."""
    before, token = tokens[-2:]
    if before.line == token.line:
        return token.word.box.left - before.word.box.right > WIDE_GAP
    if folded(token.word.text).strip(_EDGES) in COMPANY_ENDINGS or _goes_on_below(before, token):
        return False
    if min(len(before.word.text), len(token.word.text)) > 1 and before.word.text.isupper() != token.word.text.isupper():
        return True
    width = token.word.box.right - token.word.box.left
    if before.page != token.page:
        return True
    alone = len(tokens) == 2 and before.word.text[1:].isalpha() and before.word.text[1:].islower()
    if alone and len(sheet.lines[before.line].words) > 2 and sheet.is_full(before.line, share=LONG_LINE):
        return False
    return not sheet.is_full(before.line, following=width)


_UNFINISHED = frozenset({"de", "du", "des", "of", "la", "les"})


def _goes_on_below(before: Token, token: Token) -> bool:
    """Whether a line ends with a word that no name ends with, and goes on right below: « Fabrique de »."""
    close = before.page == token.page and 0 < token.word.box.top - before.word.box.top < MOST_BELOW
    cased = before.word.text.isupper() == token.word.text.isupper()
    return close and cased and folded(before.word.text) in _UNFINISHED


MOST_BELOW = 0.04
"""A line so much lower (share of the page) is the next one at most."""


def _end_of(token: Token, text: str) -> int:
    kept = text.rstrip(',;:)»”"')
    plain = folded(kept).strip("(")
    if plain.endswith(("'s",)):
        kept = kept[:-2]
    elif (
        plain.endswith(".")
        and plain.rstrip(".") not in ABBREVIATED | COMPANY_ENDINGS
        and not re.fullmatch(r"(?:[a-z]\.-?)+", plain)
    ):
        kept = kept.rstrip(".")
    return token.start + len(token.word.text) - len(text) + len(kept)


def _more_endings(tokens: list[Token], number: int) -> bool:
    following = tokens[number + 1 : number + 2]
    return bool(following) and folded(following[0].word.text).strip(_EDGES) in COMPANY_ENDINGS


def _closes(tokens: list[Token], number: int, text: str) -> bool:
    """Whether punctuation ends the name here; a comma does not where a company's ending follows."""
    plain = folded(text)
    if plain.endswith("'s") or text.endswith((";", ":", ")", "»", "”", "?")):
        return True
    if text.endswith(","):
        return not _more_endings(tokens, number)
    bare = plain.strip("(")
    return bare.endswith(".") and bare.rstrip(".") not in ABBREVIATED and not re.fullmatch(r"(?:[a-z]\.-?)+", bare)


_AND = re.compile(
    r",?\s+(?:and|et|AND|ET|And|Et|&)(?:\s+de(?=\s[A-ZÀ-Þ]))?\s+|\s*;\s*(?:and\s+|et\s+)?|,\s+(?:and\s+|et\s+)?"
)


def split_names(text: str) -> tuple[tuple[int, int], ...]:
    """The stretches of `text` that are names of their own: "A Inc. and B" is two, "Smith and Sons Ltd." one."""
    pieces = list(_pieces(text))
    joined: list[tuple[int, int]] = []
    for start, end in pieces:
        if joined and _belongs(text[joined[-1][0] : joined[-1][1]], text[joined[-1][1] : start], text[start:end]):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return tuple((start, end) for start, end in joined if re.search(r"[^\W\d_]{2}", text[start:end]))


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for found in _AND.finditer(text):
        yield start, found.start()
        start = found.end()
    yield start, len(text)


def _belongs(before: str, link: str, after: str) -> bool:
    """Whether two pieces are one name after all."""
    plain = folded(after).strip(_EDGES)
    first_word = plain.split(" ")[0] if plain else ""
    if first_word.strip(".") in COMPANY_ENDINGS:
        return True
    if "," in link or ";" in link:
        return "&" in link
    if len(before.split()) == 1 and not is_company(before):
        return is_company(after)
    return "&" in link
