"""Letters as they are compared: what a reader tends to confuse is made the same."""

import unicodedata
from functools import lru_cache

_PLAIN = {
    "’": "'", "‘": "'", "`": "'", "´": "'", "“": '"', "”": '"', "«": '"', "»": '"',
    "–": "-", "—": "-", "‑": "-", "−": "-", "œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ß": "ss",
}  # fmt: skip

_LOOK_ALIKES = {"0": "o", "1": "l", "i": "l", "|": "l", "5": "s", "$": "s", "8": "b"}
"""Folded on both sides of every comparison, so that no direction of the confusion matters."""

_PAIRS = (("rn", "m"), ("vv", "w"))


@lru_cache(maxsize=4096)
def plain(letter: str) -> str:
    """One character in lower case without its accent; quotes and dashes unified; may be two letters, or none."""
    spelled = _PLAIN.get(letter)
    if spelled is not None:
        return spelled
    decomposed = unicodedata.normalize("NFKD", letter)
    return "".join(part for part in decomposed if not unicodedata.combining(part)).lower()


def normal(text: str) -> str:
    """Text in lower case, accents folded, quotes and dashes unified, every white space a single blank."""
    return " ".join("".join(map(plain, text)).split())


@lru_cache(maxsize=4096)
def _bone(letter: str) -> str:
    kept = (part for part in plain(letter) if part.isalnum() or part == "|")
    return "".join(_LOOK_ALIKES.get(part, part) for part in kept)


def skeleton_of(text: str) -> list[tuple[str, list[int]]]:
    """The skeleton of each word of a text, with the place in `text` that every skeleton character came from.

    Words without any letter or digit have none. Apostrophes and hyphens begin a new word, so that borders are found
    in « l'ordonnance ».
    """
    made: list[tuple[str, list[int]]] = []
    letters: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        bone = "" if letter == "|" and not _inside_word(text, place) else _bone(letter)
        if bone:
            letters.extend(bone)
            places.extend([place] * len(bone))
        elif letters:
            made.append(_closed(letters, places))
            letters, places = [], []
    if letters:
        made.append(_closed(letters, places))
    return made


def _inside_word(text: str, place: int) -> bool:
    """Whether a bar touches a letter: then it is a misread `l`, otherwise a ruled line of a table."""
    return text[place - 1 : place].isalnum() or text[place + 1 : place + 2].isalnum()


def _closed(letters: list[str], places: list[int]) -> tuple[str, list[int]]:
    word = "".join(letters)
    for pair, single in _PAIRS:
        while (at := word.find(pair)) >= 0:
            word = word[:at] + single + word[at + 2 :]
            del places[at + 1]
    return word, places
