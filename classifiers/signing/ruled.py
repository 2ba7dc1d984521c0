"""Ruled lines that people sign on, and what is printed over, under and beside them.

All lengths are in inches, as in `sheet`.
"""

from classifiers.signing.room import SHORT_WORDS
from classifiers.signing.sheet import Printed, Rect, Sheet

HEADED = (0.35, 1.2)
"""Least and most room between a heading and the line to sign on that it announces."""

BARE_WIDTH = (1.8, 4.2)
RULE_WIDTH = (1.1, 4.7)
"""How long a line to sign on is: one that nothing is printed at, and one with a name or an office."""

UNDER_RULE, ROOM = 0.32, 0.35
"""How far below its ruled line a name stands, and how much room a signature needs above one."""

MARGIN, LINE = 0.5, 0.17
"""How far lines of one paragraph begin apart, and how tall a line of text is with its lead."""


def rule_over(sheet: Sheet, piece: Printed) -> Rect | None:
    """The ruled line right above a piece, if it is one to sign on: with room above, and nothing like a table."""
    for rule in sheet.rules:
        near = -0.06 <= piece.box.top - rule.bottom <= UNDER_RULE or (
            rule.bottom <= piece.box.level and piece.box.top - rule.bottom <= UNDER_RULE
        )
        starts = rule.left - 0.35 <= piece.box.left <= rule.right - 0.2
        if near and starts and is_to_sign_on(sheet, rule) and not _printed_between(sheet, rule, piece):
            return rule
    return None


def _printed_between(sheet: Sheet, rule: Rect, piece: Printed) -> bool:
    return any(
        rule.bottom - 0.05 <= one.box.top and one.box.bottom <= piece.box.level and one.box.across(piece.box) > 0
        for one in sheet.prints
        if one is not piece
    )


def is_to_sign_on(sheet: Sheet, rule: Rect) -> bool:
    """A line of the length of a signature with room above it; no underline, no row of a table or of a blank sheet."""
    if not RULE_WIDTH[0] <= rule.width <= RULE_WIDTH[1]:
        return False
    return not any(
        other is not rule
        and abs(other.left - rule.left) < 0.15
        and abs(other.right - rule.right) < 0.15
        and 0.03 < abs(other.top - rule.top) < ROOM
        for other in sheet.rules
    )


def rule_under(sheet: Sheet, piece: Printed) -> Rect | None:
    """The line to sign on that a heading announces: below it, with room for a signature between."""
    if piece.running or piece.words > SHORT_WORDS or rule_over(sheet, piece) is not None or _ends_text(sheet, piece):
        return None
    for rule in sheet.rules:
        room = HEADED[0] <= rule.top - piece.box.bottom <= HEADED[1]
        starts = abs(rule.left - piece.box.left) < 0.4
        if room and starts and is_to_sign_on(sheet, rule) and not _between(sheet, piece.box, rule):
            return rule
    return None


def _ends_text(sheet: Sheet, piece: Printed) -> bool:
    """Whether a line is the last of a paragraph, which announces nothing."""
    box = piece.box
    return piece.text.rstrip().endswith(".") and any(
        one.running and abs(one.box.left - box.left) < MARGIN and 0 < box.level - one.box.level < 2.2 * LINE
        for one in sheet.prints
    )


def _between(sheet: Sheet, upper: Rect, rule: Rect) -> bool:
    return any(
        upper.bottom - 0.02 <= one.box.top and one.box.level < rule.top and one.box.across(rule) > 0
        for one in sheet.prints
    )


def rule_beside(sheet: Sheet, piece: Printed) -> Rect | None:
    """The ruled line that begins right behind a label."""
    return next(
        (
            rule
            for rule in sheet.rules
            if -0.15 <= rule.left - piece.box.right < 0.6 and abs(rule.bottom - piece.box.bottom) < 0.13
        ),
        None,
    )
