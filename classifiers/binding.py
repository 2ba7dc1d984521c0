"""Words that deny, put off or end, mended where a fax has bent them: "n0t", "n ot", "unti1", "rev0kcd", « nc ... pos ».

A grant that is misread is asked about; a denial that is misread would be passed over. So these words are recognised
from less than any others: by the shape of their letters always, by all letters but one where they are long. What is
mended is only what patterns of doubt are read from; the words of the paper stay what they are.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from classifiers.fields.repair import skeleton

_BY_SHAPE = """
not never only once when until unless after before without nothing nobody none neither nor cannot void null stayed
ends ended lapses lapsed expired except should would refuse revoke revoked ceased draft forbid wait await await
pending dead died late former closed sold forced jamais rien sans sauf avant apres lorsque quand personne aucun
aucune nulle retire retiree revoque cesse annule annulee attendez refuse interdit deces fin shall
"""
_BY_LETTERS = """
nothing nobody neither cannot unless without refused refuses refusing revoked revokes withdraw withdrawn withdrew
cancel cancelled canceled suspended postponed vacated quashed dismissed rescinded superseded dissolved deceased
bankrupt forbids forbidden prohibited prohibits refrain decline declines condition conditional reflection abeyance
disregard terminated reversed overturned adjourned unauthorized unauthorised jamais lorsque personne nullement
interdire interdis interdisons interdite interdisent defendons revoquee revoquons annulons suspendue suspendu
rejetee caduque attendant
"""
_REAL = """
either noting cannon stated staged strayed decreased elapsed evoke evoked invoke invoked refuge refund refunded
refused recuse cancer annuel annuelle annual fever lever sever ever clever expect additional conditions
unconditional reclined decliner walt personnes condemned served reserved received revised reviewed inverted
interdits
"""

BY_SHAPE = frozenset(_BY_SHAPE.split())
"""Mended from words of the same shape: digits for letters, c for e, i for l, rn for m."""

BY_LETTERS = tuple(sorted(_BY_LETTERS.split()))
"""Mended from words that miss or change one letter."""

REAL = frozenset(_REAL.split())
"""Real words a letter from one that binds."""

EXACTLY = {
    "dont": "don't", "cant": "can't", "wont": "won't", "donot": "do not", "willnot": "will not",
    "shallnot": "shall not", "isnot": "is not", "maynot": "may not", "mustnot": "must not", "arenot": "are not",
    "nof": "not", "nol": "not", "noi": "not", "nct": "not", "nat": "not", "no1": "not", "uot": "not", "nox": "not",
    "nc": "ne", "n0": "no", "pos": "pas", "pcs": "pas", "forbld": "forbid", "forbjd": "forbid", "revokc": "revoke",
    "ltis": "it is",
}  # fmt: skip
"""Too short to be told by their letters, and no words of either language."""

SPLIT = ("not", "never", "nothing", "until", "unless", "cannot", "nobody", "don't", "jamais", "aucun", "aucune")
"""Words in whose middle a fax leaves a gap."""

LONGEST = 30
"""No word that binds is so long, with all that may stand around it."""

_FRENCH = re.compile(
    r"(?:les?|la|l'.*|vous|nous|ils?|elles?|on|j'.*|je|tu|une?|des|du|ces?|cette|ses?|sa|son|leurs?|notre|votre|nos|vos|mes|ma|mon|chacune?|copie|il)\b.*"
)
"""What stands behind « dont », which is no worn "don't": « la façon dont vous êtes payés »."""

_SHAPES = {skeleton(word): word for word in sorted(BY_SHAPE | frozenset(BY_LETTERS))}
_EDGE = re.compile(r"((?:[a-z]'|[^a-z0-9|!])*)(.*?)([^a-z0-9|]*)", re.DOTALL)
_INFLECTED = re.compile(r"(?:s|d|r|e|t|z|es|ed|er|ees?|ing|ly|ment|al)?")
_PIECES = {(word[:at], word[at:]): word for word in SPLIT for at in range(1, len(word))} | {("don", "t"): "don't"}


def binding(words: Sequence[str]) -> list[str]:
    """The words, folded and in their order, those that bind mended; a word in two pieces becomes the first of them."""
    mended = [_meant(word) for word in words]
    for at in range(len(words) - 1):
        if words[at] == "dont" and _FRENCH.fullmatch(words[at + 1]):
            mended[at] = words[at]
    for at in range(len(words) - 1):
        whole = _whole(mended[at], mended[at + 1])
        if whole:
            mended[at], mended[at + 1] = whole, ""
    return mended


def bound(text: str) -> str:
    """A folded text with its binding words mended, blanks collapsed."""
    return " ".join(word for word in binding(text.split()) if word)


def _whole(first: str, second: str) -> str | None:
    """The word of which two words are the pieces: « n ot », « unt il »."""
    edges = _EDGE.fullmatch(second) if len(second) <= LONGEST else None
    if edges is None or not first or not edges[2] or edges[1]:
        return None
    word = _PIECES.get((first, edges[2]))
    return f"{word}{edges[3]}" if word else None


@lru_cache(maxsize=16384)
def _meant(word: str) -> str:
    edges = _EDGE.fullmatch(word) if len(word) <= LONGEST else None
    if edges is None or len(edges[2]) < 2 or edges[2].isdigit():
        return word
    meant = EXACTLY.get(edges[2]) or _by_shape(edges[2]) or _by_letters(edges[2])
    return f"{edges[1]}{meant}{edges[3]}" if meant else word


def _by_shape(core: str) -> str | None:
    if core in REAL or len(core) < 3:
        return None
    return _SHAPES.get(skeleton(core))


def _by_letters(core: str) -> str | None:
    if len(core) < 6 or core in REAL or core in BY_LETTERS:
        return None
    best = process.extractOne(core, BY_LETTERS, scorer=OSA.distance, score_cutoff=1)
    if best is None or _another_form(core, str(best[0])):
        return None
    return str(best[0])


def _another_form(core: str, known: str) -> bool:
    """Whether a word differs from a known one only in its ending: it is another form of it, not a misreading."""
    shared = next(
        (at for at, (one, other) in enumerate(zip(core, known, strict=False)) if one != other),
        min(len(core), len(known)),
    )
    return shared >= 4 and all(_INFLECTED.fullmatch(word[shared:]) for word in (core, known))
