"""Errors of reading: characters and words of a page against what is printed on it."""

import re
import unicodedata
from collections import Counter

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

WORD = re.compile(r"[^\W\d_]+")
SAME_LINE = 85.0
"""A read line this like an optional one (0..100) is that one: a stamp or a header line may be read or not."""


def plain(text: str) -> str:
    """Unicode composed, typographic quotes and dashes made plain, spaces collapsed; case and accents stay."""
    composed = unicodedata.normalize("NFKC", text)
    composed = re.sub("[‘’ʼ`´]", "'", composed)
    composed = re.sub("[“”«»„]", '"', composed)
    composed = re.sub("[‐‑‒–—―]", "-", composed)
    return re.sub(r"\s+", " ", composed).strip()


def optional_lines(optional: str) -> list[str]:
    """The lines of a paper that may be read or not, made plain."""
    return [plain(line) for line in optional.splitlines() if line.strip()]


def is_optional(line: str, extra: list[str]) -> bool:
    """Whether a read line is merely one that may be read or not."""
    return any(fuzz.ratio(plain(line), other) >= SAME_LINE for other in extra)


def without_optional(read: str, optional: str) -> str:
    """The read lines that are not merely an optional line of the paper."""
    extra = optional_lines(optional)
    return "\n".join(line for line in read.splitlines() if not is_optional(line, extra))


def character_errors(read: str, printed: str) -> tuple[int, int]:
    """(edits, characters printed). More edits than characters count as all wrong."""
    wanted = plain(printed)
    return min(Levenshtein.distance(plain(read), wanted), len(wanted)), len(wanted)


def word_matches(read: str, printed: str) -> tuple[int, int, int]:
    """(words in both, words read, words printed), whatever their order."""
    found, wanted = Counter(plain(read).split()), Counter(plain(printed).split())
    return (found & wanted).total(), found.total(), wanted.total()


def accented(read: str, printed: str) -> tuple[int, int]:
    """(accented words read right, accented words printed); what stands around a word does not count."""
    wanted = Counter(word for word in WORD.findall(plain(printed)) if not word.isascii())
    return (Counter(WORD.findall(plain(read))) & wanted).total(), wanted.total()
