"""Whether two printings name one person. Relatives share a surname and often most of a given name, so given names
must be the same letters; only what a fax does to letters is forgiven, and in a surname a little more.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.name_words import Word, looks_same, nearly_same, words

LEFT_OUT = 0.95
"""A middle name left out, or given as its initial."""
NOISY = 0.9
"""A surname with a misread letter."""
SUFFIXES = {
    "jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "2", "iii": "3", "iv": "4", "2nd": "2", "3rd": "3",
    "fils": "fils", "pere": "pere",
}  # fmt: skip
COMPOUNDS = frozenset({"jean", "marie", "pierre", "anne", "mary"})
"""With another name behind it each of these is one given name, whether or not its hyphen was printed."""
SHORTEST_PART = 3


@dataclass(frozen=True, slots=True)
class _Person:
    """Given names first, the surname last, then what tells father from son."""

    words: tuple[Word, ...]
    suffix: str

    @property
    def surname(self) -> int:
        """Where the surname begins: hyphens join its parts."""
        start = len(self.words) - 1
        while start > 1 and self.words[start].bound:
            start -= 1
        return start


def same_person(one: str, other: str) -> float:
    """1.0, LEFT_OUT or NOISY where the names are one person's beyond doubt; 0 where they are not."""
    left, right = _person(one), _person(other)
    if not left.words or not right.words or left.suffix != right.suffix:
        return 0.0
    if len(left.words) > len(right.words):
        left, right = right, left
    if len(left.words) == len(right.words):
        return min(_pair(left, right, place, place) for place in range(len(left.words)))
    return 1.0 if _blanks_lost(left.words, right.words) else _middle_left_out(left, right)


def _person(name: str) -> _Person:
    """`Costa, Maria` is turned round; a suffix needs a whole name in front of it."""
    before, _, behind = name.partition(",")
    first, last = words(behind), words(before)
    turned = bool(first) and not any(word.text in SUFFIXES for word in first)
    found = (*first, *last) if turned else words(name)
    if len(found) > 2 and found[-1].text in SUFFIXES:
        return _Person(found[:-1], SUFFIXES[found[-1].text])
    return _Person(found, "")


def _pair(left: _Person, right: _Person, here: int, there: int) -> float:
    one, other = left.words[here].text, right.words[there].text
    if looks_same(one, other):
        return 1.0
    if here >= left.surname and there >= right.surname:
        return NOISY if nearly_same(one, other) else 0.0
    initial = min(len(one), len(other)) == 1 and looks_same(one[0], other[0])
    return LEFT_OUT if initial and here > 0 and there > 0 else 0.0


def _middle_left_out(few: _Person, many: _Person) -> float:
    """One middle name that only one of the printings has: no part of a compound or of a double surname."""
    if len(few.words) < 2 or len(many.words) - len(few.words) > 1:
        return 0.0
    places = range(1, many.surname)
    return max((_without(few, many, place) for place in places if not _is_joined(many.words, place)), default=0.0)


def _without(few: _Person, many: _Person, left_out: int) -> float:
    kept = [place for place in range(len(many.words)) if place != left_out]
    return min(LEFT_OUT, *(_pair(few, many, here, there) for here, there in enumerate(kept)))


def _is_joined(of: Sequence[Word], place: int) -> bool:
    return of[place].bound or of[place + 1].bound or (place == 1 and of[0].text in COMPOUNDS)


def _blanks_lost(few: Sequence[Word], many: Sequence[Word]) -> bool:
    """Whether the same letters stand there with fewer blanks. `Paul A Roy` run together is not taken for Paula."""
    left = list(many)
    for word in few:
        parts = [left.pop(0).text] if left else []
        while left and len("".join(parts)) < len(word.text):
            parts.append(left.pop(0).text)
        if not looks_same("".join(parts), word.text) or any(len(part) < SHORTEST_PART for part in parts[1:]):
            return False
    return not left
