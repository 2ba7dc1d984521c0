"""Whether two printings name the same person or company, with OCR noise in mind.

Careful on the side of doubt: a likeness above DOUBT is given only where nothing but noise tells the names apart, so
Robert is not Roberta, Jean is not Jeanne, and one initial for a given name is no certainty.
"""

from collections.abc import Iterable

from rapidfuzz import fuzz

from domain.name_words import bones, looks_same, nearly_same, words
from domain.person_names import LEFT_OUT, NOISY, same_person

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
    "museum", "musee", "council", "federation", "union", "ministry", "ministere", "bakery", "boulangerie", "nation",
    "village", "workers", "travailleurs", "travailleuses", "parish", "paroisse", "diocese", "fabrique", "league",
    "ligue", "refuge", "colony", "academy", "academie", "hospital", "hopital", "garage", "library", "bibliotheque",
    "nations", "strata", "condominium", "syndicat", "cooperatives",
    "chorale", "choir", "choeur", "outfitters", "organization", "organisation", "organisme", "committee", "comite",
    "hto", "festival", "orchestra", "orchestre", "ensemble", "troupe", "lodge", "legion", "guild", "brethren", "temple",
    "hockey", "mosque", "synagogue", "gallery", "galerie", "cpe", "garderie", "daycare", "fiduciaires", "trustees",
})  # fmt: skip
"""Words by which a name is a business's: a person's name has none of them."""

DOUBT = 0.8
"""The most that names are alike which are not surely one."""
LENT = 0.3
"""The most that a name is sure whose spelling was taken from another paper though more than noise tells them apart."""
LONG_WORD = 8


def tokens(name: str) -> tuple[str, ...]:
    """The words of a name: lower case, no accents, no titles, legal forms unified."""
    return tuple(word.text for word in words(name))


def is_company(name: str) -> bool:
    """Whether a name carries a legal form or another word that no person's name has."""
    return any(word in BUSINESS_WORDS for word in tokens(name))


def trade_name_of(business: str, person: str) -> bool:
    """Whether a business without a legal form bears a person's whole name: « Érablière Ada Fable » is Ada Fable."""
    name, borne = tokens(person), tokens(business)
    whole = len(name) > 1 and all(len(word) > 1 for word in name) and len(borne) > len(name)
    named = any(borne[at : at + len(name)] == name for at in range(len(borne) - len(name) + 1))
    return whole and named and not any(word in COMPANY_WORDS for word in borne)


def likeness(one: str, other: str) -> float:
    """0..1: 1 is the same name. Above DOUBT only names that are surely one; below it the worst word decides."""
    company = is_company(one) or is_company(other)
    certain = _same_company(one, other) if company else same_person(one, other)
    return certain or min(DOUBT, _roughly(one, other))


def _same_company(one: str, other: str) -> float:
    """Every word of one finds itself in the other, in any order; one legal form or the like may be left out."""
    few, free = sorted((list(tokens(one)), list(tokens(other))), key=len)
    if len(few) != len(free) and looks_same("".join(few), "".join(free)):
        return 1.0
    if not few or len(free) - len(few) > 1:
        return 0.0
    found = 1.0
    for word in few:
        partner = max(free, key=lambda candidate: (_same_word(word, candidate), _letters(word, candidate)))
        found = min(found, _same_word(word, partner))
        free.remove(partner)
    if not free:
        return found
    return min(found, LEFT_OUT) if free[0] in COMPANY_WORDS else 0.0


def _same_word(one: str, other: str) -> float:
    """Companies bear given names, too, which are short: noise is forgiven in long words alone."""
    if looks_same(one, other):
        return 1.0
    return NOISY if min(len(one), len(other)) >= LONG_WORD and nearly_same(one, other) else 0.0


def _roughly(one: str, other: str) -> float:
    """Each word of the shorter name takes its best partner, which nobody else may take; the worst one decides."""
    few, free = sorted((list(tokens(one)), list(tokens(other))), key=len)
    if not few:
        return 0.0
    worst = 1.0
    for word in few:
        best = max(free, key=lambda candidate: _letters(word, candidate))
        worst = min(worst, _letters(word, best))
        free.remove(best)
    return worst * DOUBT if free else worst


def _letters(one: str, other: str) -> float:
    if len(one) == 1 or len(other) == 1:
        return DOUBT if bones(one[0]) == bones(other[0]) else 0.0
    return fuzz.ratio(bones(one), bones(other)) / 100


def best_likeness(names: Iterable[str], name: str) -> float:
    """How alike the best of some names is to one name, 0..1; 0 where there is none."""
    return max((likeness(one, name) for one in names), default=0.0)


def bare(number: str) -> str:
    """An account number as it is compared: letters and digits alone, look-alikes folded."""
    return bones("".join(part for part in number.lower() if part.isalnum()))
