"""The words of a name as they are compared, and what a bad copy makes of their letters. Pure."""

import re
import unicodedata
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

TITLES = frozenset({
    "mr", "mrs", "ms", "miss", "dr", "mme", "mlle", "madame", "monsieur", "mister", "maitre", "notary", "notaire",
    "the", "estate", "honourable", "hon",
})  # fmt: skip
LEADING_TITLES = TITLES | {"m", "me", "la", "le"}
"""In front only: further on `M.` is an initial and `Le` a part of a surname."""
LEGAL_FORMS = {
    "incorporated": "inc", "limited": "ltd", "ltee": "ltd", "limitee": "ltd", "corporation": "corp", "company": "co",
    "compagnie": "cie", "incorporee": "inc", "enr": "enr", "senc": "senc", "sencrl": "senc",
}  # fmt: skip
NOISE_FROM = 6
"""One misread letter is forgiven in every so many letters of a word: Smyth is not Smith."""
WORN_FROM = 4
"""In words of so many letters an e without its bar is forgiven, and a U that fell apart."""

_ARTICLES = frozenset({"la", "le", "les", "los", "las", "lo", "li"})
_STROKES = str.maketrans({
    "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "æ": "ae", "Æ": "Ae", "œ": "oe",
    "Œ": "Oe", "ß": "ss", "ı": "i", "þ": "th", "Þ": "Th",
})  # fmt: skip
"""Letters with a stroke or of two in one, which have no accent that could be taken off them."""
_LOOK_ALIKES = str.maketrans({"0": "o", "|": "1", "5": "s", "8": "b"})
_INNER_I = re.compile(r"(?<=[a-z])(?<!Mc)(?<!Mac)I(?=[a-z]|\b)")
_LOWER_L = re.compile(r"\bl[a-z]+")


@dataclass(frozen=True, slots=True)
class Word:
    """One word: lower case, no accents. `bound` says that a hyphen joins it to the word before."""

    text: str
    bound: bool


def words(name: str) -> tuple[Word, ...]:
    """The words of a name without titles, legal forms unified."""
    letters = unicodedata.normalize("NFKD", name.translate(_STROKES))
    plain = "".join(part for part in letters if not unicodedata.combining(part))
    folded = _letters_by_case(plain).lower()
    folded = re.sub(r"\b((?:[a-z]\.){2,})", lambda dotted: dotted[1].replace(".", ""), folded)
    folded = folded.replace("'s", " ").replace("’s", " ")
    found, end = list[Word](), 0
    for match in re.finditer(r"[a-z0-9|]+", folded):
        bound = re.fullmatch(r"\s?[-‐–]\s?", folded[end : match.start()]) is not None
        end = match.end()
        if match[0] not in (TITLES if found else LEADING_TITLES):
            found.append(Word(LEGAL_FORMS.get(match[0], match[0]), bound and bool(found)))
    return tuple(found)


def bones(word: str) -> str:
    """A word with everything folded that any machine takes for one another; also i and l."""
    return same_shape(word).replace("1", "l").replace("i", "l")


def same_shape(word: str) -> str:
    """A word with figures turned into letters and rn into m; 1 stays, since it is i or l."""
    return word.translate(_LOOK_ALIKES).replace("rn", "m").replace("vv", "w")


def looks_same(one: str, other: str) -> bool:
    """Whether two words are the same letters: 1 stands for i or l, but Delia is not Della."""
    left, right = same_shape(one), same_shape(other)
    return len(left) == len(right) and all(map(_same_letter, left, right))


def nearly_same(one: str, other: str) -> bool:
    """Whether noise alone tells two words apart. The last letter counts: endings make Roberta of Robert."""
    left, right = _worn(bones(one)), _worn(bones(other))
    allowed = min(len(left), len(right)) // NOISE_FROM
    return left == right or (left[-1] == right[-1] and Levenshtein.distance(left, right) <= allowed)


def _worn(bare: str) -> str:
    """The bones of a word of some length without what a worn copy loses: the bar of an e, the bow of a first U."""
    return re.sub(r"^ll", "u", bare).replace("e", "c") if len(bare) >= WORN_FROM else bare


def _same_letter(one: str, other: str) -> bool:
    return one == other or {one, other} in ({"1", "i"}, {"1", "l"})


def _letters_by_case(name: str) -> str:
    """A capital I within small letters is an l, and a small l in front of a name is an I."""
    name = _INNER_I.sub("l", name)
    if not re.search(r"\b[A-Z]", name):
        return name
    return _LOWER_L.sub(lambda word: word[0] if word[0] in _ARTICLES else "I" + word[0][1:], name)
