"""Errors of reading: characters and words of a page against what is printed on it."""

import re
import unicodedata
from collections import Counter

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

WORD = re.compile(r"[^\W\d_]+")
FRENCH_WORD = re.compile(r"[a-zàâæçéèêëîïôœùûüÿ]+", re.IGNORECASE)
SAME_LINE, SAME_HEADER = 85.0, 75.0
"""A read line this like an optional one (0..100) is that one: a stamp or a header line may be read or not."""
LEAST_PART, LEAST_BESIDE = 4, 6
"""Fewer characters are no half of an optional line, and no stamp beside other words: they may be anything."""
NUMBERED = re.compile(r"\+?\d[\d ]{8,}\d$")
"""What a sending machine says of itself ends in its number; it prints the time and the page around it."""
NO_PRINT = re.compile(r"_+|\.{4,}|(?<!\S)\)(?!\S)")
"""Ruled places to fill in, and the brackets between the halves of a court's heading: lines, not characters."""


def plain(text: str) -> str:
    """Unicode composed, typographic quotes and dashes made plain, no rules, spaces collapsed; case and accents stay."""
    composed = unicodedata.normalize("NFKC", text)
    composed = re.sub("[‘’ʼ`´]", "'", composed)
    composed = re.sub("[“”«»„]", '"', composed)
    composed = re.sub("[‐‑‒–—―]", "-", composed)
    return re.sub(r"\s+", " ", NO_PRINT.sub(" ", composed)).strip()


def optional_lines(optional: str) -> list[str]:
    """The lines of a paper that may be read or not, made plain."""
    return [plain(line) for line in optional.splitlines() if line.strip()]


def is_optional(line: str, extra: list[str]) -> bool:
    """Whether a read line is merely one that may be read or not, or half of it."""
    return any(_is_of(plain(line), other) for other in extra)


def _is_of(line: str, other: str) -> bool:
    if fuzz.ratio(line, other) >= SAME_LINE:
        return True
    if NUMBERED.search(other):
        return len(line) >= len(other) and fuzz.partial_ratio(line, other) >= SAME_HEADER
    return LEAST_PART <= len(line) < len(other) and fuzz.partial_ratio(line, other) >= SAME_LINE


def without_optional(read: str, optional: str, printed: str) -> str:
    """The read lines that are not merely an optional line of the paper; a seal may say what is printed, too."""
    extra, wanted = optional_lines(optional), optional_lines(printed)
    kept: list[str] = []
    for line in read.splitlines():
        same = next((other for other in wanted if fuzz.ratio(plain(line), other) >= SAME_LINE), None)
        if same is not None:
            wanted.remove(same)
            kept.append(line)
        elif not is_optional(line, extra):
            kept.append(_without_stamp(line, extra))
    return "\n".join(kept)


def _without_stamp(line: str, extra: list[str]) -> str:
    """The line without a stamp's words that stand before or behind its own."""
    text = plain(line)
    for other in extra:
        found = fuzz.partial_ratio_alignment(other, text, score_cutoff=SAME_LINE)
        if found is None or len(other) < LEAST_BESIDE or len(other) > len(text):
            continue
        before, behind = text[: found.dest_start], text[found.dest_end :]
        if before == "" or (before.endswith(" ") and behind == ""):
            text = (before + behind).strip()
    return text


def character_errors(read: str, printed: str) -> tuple[int, int]:
    """(edits, characters printed). More edits than characters count as all wrong."""
    wanted = plain(printed)
    return min(Levenshtein.distance(plain(read), wanted), len(wanted)), len(wanted)


def word_matches(read: str, printed: str) -> tuple[int, int, int]:
    """(words in both, words read, words printed), whatever their order."""
    found, wanted = Counter(plain(read).split()), Counter(plain(printed).split())
    return (found & wanted).total(), found.total(), wanted.total()


def accented(read: str, printed: str) -> tuple[int, int]:
    """(words with French accents read right, such words printed); what stands around a word does not count."""
    wanted = Counter(
        word for word in WORD.findall(plain(printed)) if not word.isascii() and FRENCH_WORD.fullmatch(word)
    )
    return (Counter(WORD.findall(plain(read))) & wanted).total(), wanted.total()
