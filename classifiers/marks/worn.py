"""How alike two words are in the shape of their letters: a hand's "Iufiwet Cemuwicatious" is our name to the eye."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from rapidfuzz import fuzz

from classifiers.fields.sheet import Token

NAME, SECOND = "infinet", "communications"
WORN = 0.75
"""Below this the reader was not sure of a word: only then may our name be guessed from its shape."""

SHAPED, SECOND_SHAPED = 70, 80
"""So alike (0..100) the two words of our name must be. Of 1671 deliveries every pair beyond both was our name."""

SHORTEST, LONGEST = 4, 9
_SHAPES = str.maketrans(
    {**dict.fromkeys("uwmvnh", "n"), **dict.fromkeys("aoec", "o"), **dict.fromkeys("ilt1jfr!|", "i")}
    | {**dict.fromkeys("gq9y", "g"), **dict.fromkeys("s5", "s")}
)
_LETTERS = re.compile(r"[^a-z0-9|!]")


def worn_pairs(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Where words read with doubt have the shape of our name: the number of the first word and of the last."""
    for at in range(len(tokens) - 1):
        first = _LETTERS.sub("", tokens[at].plain)
        unsure = tokens[at].word.confidence < WORN and SHORTEST <= len(first) <= LONGEST
        if unsure and likeness(first, NAME) >= SHAPED:
            last = _second(tokens, at + 1)
            if last is not None:
                yield at, last


def _second(tokens: Sequence[Token], at: int) -> int | None:
    """The last word of what has the shape of the second word of our name, in one piece or two."""
    pieces = (at, at + 1) if at + 1 < len(tokens) else (at,)
    texts = ((last, "".join(token.plain for token in tokens[at : last + 1])) for last in pieces)
    return next((last for last, text in texts if likeness(text[:40], SECOND) >= SECOND_SHAPED), None)


@lru_cache(maxsize=4096)
def likeness(text: str, word: str) -> float:
    """How alike (0..100) two words in small letters are to an eye that cannot tell n from u, o from e, i from t."""
    return fuzz.ratio(_LETTERS.sub("", text).translate(_SHAPES), word.translate(_SHAPES))
