"""Two readings of one line made one, word by word: where they agree they are sure, where they differ the likelier wins.

Pure. Words are matched by where they stand, not by what they say: the two readers fail at different words.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import Levenshtein

from reading.accents import accents_of
from reading.engines.protocol import SeenWord
from reading.geometry import PixelBox
from reading.language import folded
from reading.sure import SEEN_ACCENT, SURE_ACCENTS, SURE_MARKS, Heard, likelihood, second_is_likelier

SHARED = 0.35
"""Two words stand in the same place when they share this much of the narrower one's width."""
APART = 0.5
"""Equal words of either reader that stand closer than this, in heights of a line, are one word."""
NOISE_ALONE = 0.12
"""Where only one reader saw anything, what is less likely than this is a pen's stroke, dirt or a rule."""
NOISE_FIRST, NOISE_SECOND, ALIKE = 0.5, 0.3, 0.5
"""Where they differ, it is noise when both are less sure than this and their words have little in common."""
MARKS = ".,;:'\"‘’“”«»-–—_()[]|*·•"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One place of a line and what either reader saw there, each from left to right."""

    first: tuple[SeenWord, ...]
    second: tuple[SeenWord, ...]


def voted(first: Sequence[SeenWord], second: Sequence[SeenWord]) -> tuple[SeenWord, ...]:
    """The words of a line after both were heard, their confidence how likely they are right."""
    found = _with_narrow_words_matched(places(first, second))
    return tuple(word for place in found if not _is_noise(place) for word in _elected(place))


def read_once(word: SeenWord) -> SeenWord:
    """A word of a line that was not in doubt."""
    return _believed(word, Heard.ONCE, word.confidence)


def places(first: Sequence[SeenWord], second: Sequence[SeenWord]) -> list[Place]:
    """The line cut where neither reader has a word, as far as words that overlap allow."""
    found: list[tuple[list[SeenWord], list[SeenWord]]] = []
    ones, others = sorted(first, key=_left), sorted(second, key=_left)
    while ones or others:
        mine: list[SeenWord] = []
        theirs: list[SeenWord] = []
        if others and (not ones or _left(others[0]) < _left(ones[0])):
            theirs.append(others.pop(0))
        else:
            mine.append(ones.pop(0))
        growing = True
        while growing:
            growing = False
            while ones and any(_same_place(ones[0].box, word.box) for word in theirs):
                mine.append(ones.pop(0))
                growing = True
            while others and any(_same_place(others[0].box, word.box) for word in mine):
                theirs.append(others.pop(0))
                growing = True
        found.append((mine, theirs))
    return [Place(first=tuple(mine), second=tuple(theirs)) for mine, theirs in found]


def _with_narrow_words_matched(found: Sequence[Place]) -> list[Place]:
    """A colon, an I or an à is so narrow that two readers may see it beside itself: next to each other they are one."""
    matched: list[Place] = []
    for place in found:
        if matched and _is_same_narrow_word(matched[-1], place):
            last = matched.pop()
            place = Place(first=last.first or place.first, second=last.second or place.second)
        matched.append(place)
    return matched


def _is_same_narrow_word(one: Place, other: Place) -> bool:
    if len(one.first) + len(one.second) != 1 or len(other.first) + len(other.second) != 1:
        return False
    if bool(one.first) == bool(other.first):
        return False
    (left,), (right,) = one.first or one.second, other.first or other.second
    marks = left.text in MARKS and right.text in MARKS
    between = right.box.left - left.box.right
    return between <= APART * left.box.height and (marks or folded(left.text) == folded(right.text) != "")


def _left(word: SeenWord) -> int:
    return word.box.left


def _same_place(one: PixelBox, other: PixelBox) -> bool:
    shared = min(one.right, other.right) - max(one.left, other.left)
    return shared > SHARED * max(1, min(one.width, other.width))


def _is_noise(place: Place) -> bool:
    """What one reader alone believes to see, or both in different ways, and neither is sure of."""
    first, second = place.first, place.second
    if not first or not second:
        heard = Heard.FIRST_ONLY if first else Heard.SECOND_ONLY
        return likelihood(heard, _least_sure(first or second)) < NOISE_ALONE
    unsure = _least_sure(first) < NOISE_FIRST and _least_sure(second) < NOISE_SECOND
    return unsure and Levenshtein.normalized_similarity(_together(first), _together(second)) < ALIKE


def _elected(place: Place) -> tuple[SeenWord, ...]:
    first, second = place.first, place.second
    if not second:
        return tuple(_believed(word, Heard.FIRST_ONLY, word.confidence) for word in first)
    if not first:
        return tuple(_believed(word, Heard.SECOND_ONLY, word.confidence) for word in second)
    mine, theirs = _together(first), _together(second)
    if mine == theirs:
        most = max(_least_sure(first), _least_sure(second))
        return tuple(_believed(word, Heard.SAME, most) for word in first)
    if _but_for_marks(first) == _but_for_marks(second):
        return tuple(_believed(word, Heard.SAME, _least_sure(first)) for word in _better_marks(first, second))
    if folded(mine) == folded(theirs):
        heard = second if _accents_better(mine, theirs, first, second) else first
        return tuple(_believed(word, Heard.SAME, _least_sure(heard)) for word in heard)
    if second_is_likelier(_least_sure(first), _least_sure(second)):
        return tuple(_believed(word, Heard.SECOND_CHOSEN, _least_sure(second)) for word in second)
    return tuple(_believed(word, Heard.FIRST_CHOSEN, _least_sure(first)) for word in first)


def _accents_better(mine: str, theirs: str, first: Sequence[SeenWord], second: Sequence[SeenWord]) -> bool:
    """Whether the second reader is right where only accents, capitals or outer marks differ.

    The first one loses accents, above all of names, but knows the small words and how high a letter stands: `c` and
    `C` are one to the second.
    """
    ours, others = accents_of(mine), accents_of(theirs)
    if ours == others:
        sure = NOISE_FIRST if mine.casefold() == theirs.casefold() else SURE_ACCENTS
        return _least_sure(first) < sure <= _least_sure(second)
    if not ours:
        return _least_sure(second) >= SEEN_ACCENT
    if not others or mine.islower():
        return _least_sure(first) < NOISE_FIRST and _least_sure(second) >= SURE_ACCENTS
    return _least_sure(second) >= SURE_ACCENTS


def _believed(word: SeenWord, heard: Heard, confidence: float) -> SeenWord:
    return replace(word, confidence=likelihood(heard, confidence))


def _together(words: Sequence[SeenWord]) -> str:
    return "".join(word.text for word in words)


def _least_sure(words: Sequence[SeenWord]) -> float:
    return min(word.confidence for word in words)


def _but_for_marks(words: Sequence[SeenWord]) -> str:
    """What is left without the marks, which the second reader mistakes for each other and sees where none are."""
    return "".join(sign for sign in _together(words) if sign not in MARKS)


def _better_marks(first: Sequence[SeenWord], second: Sequence[SeenWord]) -> Sequence[SeenWord]:
    """The first reader's marks where it is sure of them: long runs are rules and dirt.

    Its commas are always believed: the second reader takes many for full stops.
    """
    only_a_comma = _together(first).replace(",", ".") == _together(second)
    return first if only_a_comma or _least_sure(first) >= SURE_MARKS else second
