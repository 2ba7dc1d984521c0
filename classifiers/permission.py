"""Whether somebody in the first person lets us give information away, in whatever words they choose.

People do not write in set phrases: « you may also tell her which card pays », « vous donne son accord pour remettre ».
So four classes of word stems are looked for close together: a person speaking of themselves, a permission, an act of
giving, and information. A denial before the permission makes it a refusal.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import Levenshtein

from classifiers.letters import skeleton_of
from classifiers.match import Line
from domain.document import Run

REACH = 26
"""How many words a sentence of permission may take."""

DENIAL_REACH = 4
FUZZY_STEM = 7
"""Stems of so many letters bear one misread letter."""

SELF = (
    "i", "we", "my", "our", "undersigned", "je", "j", "nous", "mon", "ma", "mes", "notre", "nos", "soussigné",
    "soussignée", "titulaire",
)  # fmt: skip
PERMITS = (
    "authoriz", "authoris", "permit", "permission", "consent", "allow", "approve", "autoris", "permet", "accord",
    "consens", "agree", "daccord", "acquiesc",
)  # fmt: skip
AFTER_YOU = ("may", "pouvez")
YOU = ("you", "vous")
GIVES = (
    "releas", "disclos", "provid", "give", "hand", "send", "share", "sharing", "furnish", "tell", "supply", "forward",
    "communiqu", "transm", "remett", "fourni", "divulg", "envoy", "donner", "livrer", "partag",
)  # fmt: skip
INFORMS = (
    "billing", "invoice", "bills", "payment", "record", "information", "account", "contact", "login", "sign-in",
    "logs", "log-in", "history", "charged", "telephone", "phone", "owed", "paid", "pages", "statement", "ledger",
    "details", "address", "receipts", "particulars", "renseignement",
    "facture", "paiement", "coordonnee", "compte", "historique", "releve", "journal", "journaux", "connexion",
)  # fmt: skip
DENIES = (
    "not", "never", "no", "nor", "cannot", "neither", "n", "ne", "ni", "aucun", "aucune", "sans", "refuse", "donot",
    "revoc", "revok", "withdraw", "cancel", "révoq", "révoc", "retire", "retrait", "annul",
)  # fmt: skip
PAST = ("authorized", "authorised", "consented", "permitted", "allowed", "agreed", "permis", "consenti")
AUXILIARIES = ("do", "does", "did", "will", "shall", "may", "can", "would", "have", "must")
WHETHER = ("whether", "if", "si")
I_OR_WE = ("i", "we", "je", "j", "nous")
NOW = ("am", "are", "is", "hereby", "being", "be", "suis", "sommes", "par", "dûment", "duly")
ASKS = ("please", "kindly", "veuillez", "prie", "could", "pourriez")
OTHER_WHOLE = ("no", "n", "ne", "ni", "not", "nor", "hand", "tell", "give", "send", "accord")
WHOLE_WORDS = frozenset(
    "".join(letters for letters, _ in skeleton_of(word))
    for group in (SELF, AFTER_YOU, YOU, ASKS, PAST, I_OR_WE, NOW, WHETHER, AUXILIARIES, OTHER_WHOLE)
    for word in group
)


@dataclass(frozen=True, slots=True)
class _Spoken:
    """One word of the page: which classes it belongs to, and its line."""

    classes: frozenset[str]
    line: int


def permission(_run: Run, printed: Sequence[Line]) -> Line | None:
    """The line of the first permission to give information away that is not denied."""
    return next(_sentences(printed, denied=False), None)


def refusal(_run: Run, printed: Sequence[Line]) -> Line | None:
    """The line of the first denied permission to give information away."""
    return next(_sentences(printed, denied=True), None)


def _sentences(printed: Sequence[Line], *, denied: bool) -> Iterator[Line]:
    words = [_Spoken(_classes(letters), number) for number, line in enumerate(printed) for letters in _words(line.text)]
    for at, word in enumerate(words):
        if _permits(words, at) and _complete(words, at) and _denied(words, at) == denied:
            yield printed[word.line]


def _permits(words: Sequence[_Spoken], at: int) -> bool:
    """A word of permission, or « you may »."""
    if "permits" in words[at].classes:
        return not _told(words, at)
    return "may" in words[at].classes and at > 0 and "you" in words[at - 1].classes


def _told(words: Sequence[_Spoken], at: int) -> bool:
    """Whether a permission is only told of: "on an earlier day I authorized you", "you asked whether I agree"."""
    before = words[max(0, at - 3) : at]
    if any("whether" in word.classes for word in before):
        return True
    if "past" not in words[at].classes:
        return False
    return any("i" in word.classes for word in before) and not any("now" in word.classes for word in before)


def _complete(words: Sequence[_Spoken], at: int) -> bool:
    """Whether a speaker stands around a permission, and an act and information stand behind it."""
    before = words[max(0, at - REACH) : at + 1]
    behind = words[at : at + REACH]
    spoken = any("self" in word.classes for word in (*before, *behind))
    given = [number for number, word in enumerate(behind) if "gives" in word.classes and number]
    informed = any("informs" in word.classes for word in (*before, *behind))
    return spoken and informed and (bool(given) or _asked_before(words, at))


def _asked_before(words: Sequence[_Spoken], at: int) -> bool:
    """Whether a permission agrees to what was asked just before: "Please give her the address. I agree to it"."""
    before = words[max(0, at - 2 * REACH) : at]
    asked = next((number for number, word in enumerate(before) if "asks" in word.classes), len(before))
    return any("gives" in word.classes for word in before[asked : asked + 4])


def _denied(words: Sequence[_Spoken], at: int) -> bool:
    before = words[max(0, at - DENIAL_REACH) : at]
    worn = any("aux" in one.classes and "worn_not" in other.classes for one, other in pairwise(before))
    return worn or any("denies" in word.classes for word in before)


@lru_cache(maxsize=2048)
def _words(text: str) -> tuple[str, ...]:
    return tuple(letters for letters, _ in skeleton_of(text))


@lru_cache(maxsize=1)
def _stems() -> tuple[tuple[str, tuple[str, ...]], ...]:
    groups = {
        "self": SELF,
        "permits": PERMITS,
        "gives": GIVES,
        "informs": INFORMS,
        "denies": DENIES,
        "may": AFTER_YOU,
        "you": YOU,
        "asks": ASKS,
        "past": PAST,
        "i": I_OR_WE,
        "now": NOW,
        "whether": WHETHER,
        "aux": AUXILIARIES,
    }
    return tuple(
        (name, tuple("".join(letters for letters, _ in skeleton_of(stem)) for stem in stems))
        for name, stems in groups.items()
    )


@lru_cache(maxsize=16384)
def _classes(word: str) -> frozenset[str]:
    found = {name for name, stems in _stems() if any(_has_stem(word, stem) for stem in stems)}
    return frozenset(found | ({"worn_not"} if _is_worn_not(word) else set()))


def _is_worn_not(word: str) -> bool:
    """Whether a word may be `not` with a letter misread, lost or won; it counts behind an auxiliary verb only."""
    return word != "now" and Levenshtein.distance(word, "not", score_cutoff=1) <= 1


def _has_stem(word: str, stem: str) -> bool:
    if stem in WHOLE_WORDS or len(stem) <= 3:
        return word == stem
    if word.startswith(stem):
        return True
    return len(stem) >= FUZZY_STEM and Levenshtein.distance(word[: len(stem)], stem, score_cutoff=1) <= 1
