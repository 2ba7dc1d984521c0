"""The white room that a page leaves for a signature above a line of print.

All lengths are in inches, as in `sheet`.
"""

import re

from classifiers.signing.sheet import Printed, Sheet

SHORT_WORDS = 14
"""A line under a signature has no more words."""

LEFT_FREE = 0.4
"""So much paper above a line is left on purpose: lines and paragraphs stand closer."""

QUOTES = "\"'“”«» "


def has_room(sheet: Sheet, piece: Printed) -> bool:
    """Whether the print above a line, in its own column, ends far enough above for somebody to sign between."""
    above = (
        one.box.bottom
        for one in sheet.prints
        if one is not piece and one.box.level < piece.box.top and one.box.across(piece.box) > 0
    )
    return piece.box.top - max(above, default=0.0) >= LEFT_FREE


def is_name(piece: Printed) -> bool:
    """Whether a line begins like somebody's name: two words or more, each with a capital."""
    first = [word for word in re.split(r"[,(;–-]|\s{2,}", piece.text.strip(QUOTES))[0].split() if word[:1].isalpha()]
    capitals = sum(word[:1].isupper() for word in first)
    return 2 <= len(first) <= 6 and capitals >= 2 and capitals >= len(first) - 2


def can_stand_wide(sheet: Sheet, piece: Printed) -> bool:
    """Whether a line as wide as text says who signs: "X, attorney for Y and in no other capacity", with room above."""
    ends = piece.text.rstrip().endswith((".", ":", ";", "?"))
    return piece.words <= SHORT_WORDS and not ends and is_name(piece) and has_room(sheet, piece)
