"""Mends the words that finders look for, where a fax has bent them.

Only words of our own vocabulary are mended, and only into a second text that patterns run over: values are always cut
from what was read. A word whose shape is confusable with a known one ("c0urt", "1ustice") is mended always; a word
that merely differs by a letter or two is mended only where the reader itself was unsure, so that a "Justine" does
not become a judge.
"""

import re
import unicodedata
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from classifiers.fields.vocabulary import VOCABULARY

UNSURE_BELOW = 0.8
SHORTEST_MENDED = 4
SHORTEST_SPLIT = 7

_LOOKALIKES = (
    ("rn", "m"),
    ("vv", "w"),
    ("cl", "d"),
    ("0", "o"),
    ("1", "l"),
    ("i", "l"),
    ("|", "l"),
    ("!", "l"),
    ("5", "s"),
    ("8", "b"),
    ("6", "b"),
    ("9", "g"),
    ("é", "e"),
    ("c", "e"),
)
_STROKES = str.maketrans("łøđð", "lodd")
_QUOTES = str.maketrans("’‘‛`´“”«»–—‐‑−", "'''''\"\"\"\"-----")


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """Lower case without accents, character for character: the result is as long as `text`."""
    return "".join(_fold(letter) for letter in text.translate(_QUOTES))


def _fold(letter: str) -> str:
    base = unicodedata.normalize("NFD", letter)[0].lower().translate(_STROKES)
    return base if len(base) == 1 else letter


def skeleton(text: str) -> str:
    """What is left of a folded word when look-alikes count as one letter."""
    for printed, drawn in _LOOKALIKES:
        text = text.replace(printed, drawn)
    return text


_BY_SKELETON = {skeleton(word): word for word in sorted(VOCABULARY) if len(word) >= SHORTEST_MENDED}
_LONG_WORDS = sorted(word for word in VOCABULARY if len(word) >= SHORTEST_MENDED + 1)


def mended(text: str, confidence: float) -> str:
    """The folded word, mended where it is one of our vocabulary; punctuation around it stays."""
    return _mended(folded(text), confidence < UNSURE_BELOW)


@lru_cache(maxsize=16384)
def _mended(text: str, unsure: bool) -> str:
    parts = re.fullmatch(r"([^a-z0-9|!]*)(.*?)([^a-z0-9|]*)", text)
    if parts is None or len(parts[2]) < SHORTEST_MENDED or parts[2] in VOCABULARY:
        return text
    return parts[1] + (_alike(parts[2]) or _near(parts[2], unsure) or _split(parts[2]) or parts[2]) + parts[3]


def _alike(core: str) -> str | None:
    if core.isdigit():
        return None
    return _BY_SKELETON.get(skeleton(core))


def _near(core: str, unsure: bool) -> str | None:
    """The one known word within a letter (two, for long words) of an unsure reading."""
    if not unsure or len(core) <= SHORTEST_MENDED or not any(letter.isalpha() for letter in core):
        return None
    cutoff = 2 if len(core) >= 9 else 1
    best = process.extract(core, _LONG_WORDS, scorer=OSA.distance, score_cutoff=cutoff, limit=2)
    if not best or (len(best) == 2 and best[0][1] == best[1][1]):
        return None
    return str(best[0][0])


def _split(core: str) -> str | None:
    """Two known words that lost the space between them."""
    if len(core) < SHORTEST_SPLIT or not core.isalpha():
        return None
    for at in range(2, len(core) - 1):
        left, right = core[:at], core[at:]
        if max(at, len(core) - at) >= SHORTEST_MENDED and left in VOCABULARY and right in VOCABULARY:
            return f"{left} {right}"
    return None
