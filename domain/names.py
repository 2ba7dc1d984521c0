"""Whether two printings name the same person or company, with OCR noise in mind.

Careful on the side of doubt: Jean is not Jeanne, and initials alone never make a likeness of certainty.
"""

import re
import unicodedata
from collections.abc import Iterable

from rapidfuzz import fuzz

TITLES = frozenset({
    "mr", "mrs", "ms", "miss", "dr", "me", "mme", "mlle", "m", "madame", "monsieur", "mister", "maitre", "notary",
    "notaire", "the", "la", "le", "estate", "honourable", "hon",
})  # fmt: skip
LEGAL_FORMS = {
    "incorporated": "inc", "limited": "ltd", "ltee": "ltd", "limitee": "ltd", "corporation": "corp", "company": "co",
    "compagnie": "cie", "incorporee": "inc", "enr": "enr", "senc": "senc", "sencrl": "senc",
}  # fmt: skip
COMPANY_WORDS = frozenset({
    "inc", "ltd", "corp", "llp", "llc", "lp", "co", "cie", "senc", "enr", "ulc", "cooperative", "coop", "association",
    "society", "societe", "foundation", "fondation", "university", "universite", "college", "city", "ville",
    "municipality", "municipalite", "partnership", "group", "groupe", "trust", "fiducie", "church", "eglise", "club",
})  # fmt: skip
BUSINESS_WORDS = COMPANY_WORDS | frozenset({
    "services", "studio", "studios", "design", "designs", "consulting", "consultants", "conseil", "conseils", "media",
    "solutions", "systems", "systemes", "technologies", "technology", "digital", "numerique", "shop", "store",
    "boutique", "atelier", "cafe", "restaurant", "farm", "farms", "ferme", "enterprises", "entreprises", "holdings",
    "gestion", "productions", "publishing", "editions", "clinic", "clinique", "school", "ecole", "institute",
    "institut", "centre", "center", "bank", "banque", "network", "networks", "hosting", "online", "labs", "theatre",
    "museum", "musee", "council", "federation", "union", "ministry", "ministere", "bakery", "boulangerie",
})  # fmt: skip
"""Words by which a name is a business's: a person's name has none of them."""

INITIAL = 0.8
"""What an initial is worth beside a full name: doubt, never certainty."""

_LOOK_ALIKES = str.maketrans({"0": "o", "1": "l", "i": "l", "|": "l", "5": "s", "8": "b"})


def tokens(name: str) -> tuple[str, ...]:
    """The words of a name: lower case, no accents, no titles, legal forms unified."""
    folded = "".join(part for part in unicodedata.normalize("NFKD", name) if not unicodedata.combining(part)).lower()
    folded = re.sub(r"\b((?:[a-z]\.){2,})", lambda dotted: dotted[1].replace(".", ""), folded)
    words = re.findall(r"[a-z0-9|]+", folded.replace("'s", " ").replace("’s", " "))
    return tuple(LEGAL_FORMS.get(word, word) for word in words if word not in TITLES)


def is_company(name: str) -> bool:
    """Whether a name carries a legal form or another word that no person's name has."""
    return any(word in BUSINESS_WORDS for word in tokens(name))


def likeness(one: str, other: str) -> float:
    """0..1: 1 is the same name; the worst word decides, so that one other given name is another person."""
    left, right = tokens(one), tokens(other)
    if not left or not right:
        return 0.0
    if len(left) > len(right):
        left, right = right, left
    glued = fuzz.ratio(_bones("".join(left)), _bones("".join(right))) / 100
    if glued > 0.97:
        return glued
    return _worst_word(left, right) * _completeness(left, right)


def _worst_word(few: tuple[str, ...], many: tuple[str, ...]) -> float:
    """Each word of the shorter name takes its best partner, which nobody else may take."""
    free = list(many)
    worst = 1.0
    for word in few:
        best = max(free, key=lambda candidate: _word_likeness(word, candidate))
        worst = min(worst, _word_likeness(word, best))
        free.remove(best)
    return worst


def _word_likeness(one: str, other: str) -> float:
    if len(one) == 1 or len(other) == 1:
        same = _bones(one[0]) == _bones(other[0])
        return (1.0 if len(one) == len(other) else INITIAL) if same else 0.0
    return fuzz.ratio(_bones(one), _bones(other)) / 100


def _completeness(few: tuple[str, ...], many: tuple[str, ...]) -> float:
    """A left-out middle name or legal form costs little; a single word says too little of a name of two."""
    spare = [word for word in many if word not in few]
    if len(few) == len(many):
        return 1.0
    if len(few) == 1 and not all(word in COMPANY_WORDS for word in spare):
        return INITIAL
    if len(few) == len(many) - 1 and (spare[-1] in COMPANY_WORDS or many[-1] not in spare):
        return 0.95
    return INITIAL


def _bones(word: str) -> str:
    return word.translate(_LOOK_ALIKES).replace("rn", "m").replace("vv", "w")


def best_likeness(names: Iterable[str], name: str) -> float:
    """How alike the best of some names is to one name, 0..1; 0 where there is none."""
    return max((likeness(one, name) for one in names), default=0.0)


def bare(number: str) -> str:
    """An account number as it is compared: letters and digits alone, look-alikes folded."""
    return _bones("".join(part for part in number.lower() if part.isalnum()))
