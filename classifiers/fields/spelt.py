"""One spelling out of several: how a name is spelled that a paper prints more than once."""

from collections import defaultdict
from collections.abc import Sequence

from classifiers.fields.repair import folded
from classifiers.fields.wordlists import COMPANY_WORDS

Spelling = tuple[str, float, bool]
"""A spelling, how surely it was read (0..1), and whether it was printed in small letters."""
LOST, SPECKS = 0.25, 0.45
"""Accents get lost and hardly ever come of nothing: such a share of the places is enough for one. Dots and circumflexes
are also what specks above a letter look like: these need more."""
_SPECKS = frozenset("äëïöüÿâêîôûåñ")
IN_CAPITALS = 0.7
"""Capitals are read without accents and in one shape."""


def together(spellings: Sequence[Spelling]) -> str:
    """The spelling that most places bear out, each weighed by how surely it was read, with the accents of any."""
    weights: dict[str, float] = defaultdict(float)
    for value, sure, small in spellings:
        weights[folded(value)] += _weight(sure, small)
    for whole in list(weights):
        weights[whole] += sum(weight for part, weight in weights.items() if _is_short_for(part, whole))
    plain = max(weights, key=lambda one: weights[one])
    same = [one for one in spellings if folded(one[0]) == plain and len(one[0]) == len(plain)]
    if not same:
        return max(spellings, key=lambda one: (one[2], one[1]))[0]
    best = max(same, key=lambda one: (one[2], one[1]))[0]
    return "".join(_letter(place, best, same) for place in range(len(plain)))


def _is_short_for(part: str, whole: str) -> bool:
    """Whether a house's name lacks nothing but words at its end that say what it is ("Lum Boats" for "... Ltd.")."""
    rest = whole[len(part) :].split() if whole.startswith(f"{part} ") else []
    return bool(rest) and all(word.strip(".,") in COMPANY_WORDS for word in rest)


def _weight(sure: float, small: bool) -> float:
    return sure * sure * (1.0 if small else IN_CAPITALS)


def _letter(place: int, best: str, same: Sequence[Spelling]) -> str:
    """One letter: with its accent where enough places have it."""
    weights: dict[str, float] = defaultdict(float)
    for value, sure, small in same:
        weights[value[place].lower()] += _weight(sure, small)
    total = sum(weights.values())
    accented = {
        letter: weight
        for letter, weight in weights.items()
        if not letter.isascii() and weight >= (SPECKS if letter in _SPECKS else LOST) * total
    }
    if not accented or not best[place].isalpha():
        return best[place]
    letter = max(accented, key=lambda one: accented[one])
    return letter.upper() if best[place].isupper() else letter
