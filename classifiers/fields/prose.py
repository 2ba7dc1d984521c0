"""Running text taken apart into sentences and numbered paragraphs."""

import re
from bisect import bisect_right
from functools import lru_cache

ABBREVIATIONS = (
    "inc|ltd|ltee|corp|co|no|nos|mr|mrs|ms|dr|st|ste|art|arts|par|al|rev|tel|mm|me|mme|vs|jan|feb|mar|apr|aug|sept|sep|"
    "oct|nov|dec|janv|fevr|avr|juil|llp|pp|sec|ss|s.e.n.c.r.l"
)
_BORDER = re.compile(
    r"(?P<stop>[.;:!?])[\"')\]]*\s+|\n(?=\(?[0-9]{1,2}[.)]\s)|\n(?=\(?[a-z][.)]\s)|\n(?=the court |le tribunal )"
)
_ABBREVIATED = re.compile(rf"(?:^|[\s('\".])(?:{ABBREVIATIONS}|[a-z])$")
_NUMBERED = re.compile(r"\(?[0-9]{1,2}[.)]\s")


@lru_cache(maxsize=16)
def borders(plain: str) -> tuple[int, ...]:
    """Where sentences and numbered paragraphs of a folded text begin."""
    return (0, *(border.end() for border in _BORDER.finditer(plain) if not _inside(plain, border)))


def _inside(plain: str, border: re.Match[str]) -> bool:
    """Whether what looks like a full stop only shortens a word."""
    if border["stop"] == "." and re.match(r"[0-9]{1,2},? (?:19|20)[0-9]{2}\b", plain[border.end() : border.end() + 9]):
        return True
    if border["stop"] != "." or _NUMBERED.match(plain, border.end()):
        return False
    return _ABBREVIATED.search(plain[max(0, border.start() - 12) : border.start()]) is not None


def sentence_at(plain: str, place: int) -> tuple[int, int]:
    """Where the sentence around a place begins and ends."""
    starts = borders(plain)
    number = bisect_right(starts, place) - 1
    return starts[number], starts[number + 1] if number + 1 < len(starts) else len(plain)


def sentences(plain: str) -> tuple[tuple[int, int], ...]:
    """Every sentence as start and end."""
    starts = (*borders(plain), len(plain))
    return tuple((starts[number], starts[number + 1]) for number in range(len(starts) - 1))
