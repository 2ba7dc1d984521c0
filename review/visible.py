"""Foreign text made harmless to the eye: what cannot be seen or turns the line around is shown as its code point."""

import unicodedata
from collections.abc import Iterator

HIDDEN = frozenset({"Cf", "Cc", "Cs", "Co", "Cn", "Zl", "Zp"})
FILLERS = frozenset("\u115f\u1160\u3164\uffa0\u2800\u00a0\u2007\u202f\u180e")
SELECTORS = frozenset(map(chr, [*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)]))
"""Letters and marks that draw nothing though Unicode counts them as seen. No-break spaces become plain spaces."""

SPACES = frozenset("\u00a0\u2007\u202f")


def pieces(text: str) -> Iterator[tuple[bool, str]]:
    """The text in pieces: (False, as it is) and (True, name of one hidden character)."""
    seen = ""
    for letter in text:
        if letter in SPACES or letter in "\n\r\t":
            seen += " "
        elif _hidden(letter):
            if seen:
                yield False, seen
            seen = ""
            yield True, f"U+{ord(letter):04X}"
        else:
            seen += letter
    if seen:
        yield False, seen


def visible(text: str) -> str:
    """The text with every hidden character written out, for inputs and attributes."""
    return "".join(f"⟦{piece}⟧" if odd else piece for odd, piece in pieces(text))


def _hidden(letter: str) -> bool:
    return unicodedata.category(letter) in HIDDEN or letter in FILLERS or letter in SELECTORS
