"""Strokes that no printed place claims: which of them sign a paper all the same.

Nobody can list every layout. What signatures have in common is where they stand and how large they are: below text,
above a short line that says who signs, on a rule or alone, larger than what is written into a form. All lengths are
in inches, as in `sheet`.
"""

import re
from collections.abc import Sequence
from statistics import median

from classifiers.signing.room import SHORT_WORDS, can_stand_wide, has_room
from classifiers.signing.ruled import rule_over
from classifiers.signing.sheet import PAPER, Printed, Rect, Sheet, Strokes, height_of
from classifiers.signing.wording import CLOSING, UNDERSCORES, asks

SIGNS_FROM = 1.0
"""Strokes that weigh so much sign."""

LARGE_HEIGHT, SMALL_HEIGHT = 0.27, 0.17
WIDE, NARROW = 0.6, 0.35
"""Strokes of signatures are so high and wide; initials and what fills in a form are smaller."""

CAPTION_BELOW, CAPTION_INSIDE = 0.45, 0.35
"""A caption begins at most so far below strokes, at least so large a share of their height below their top."""

BY_HAND_GROUPS = 7
"""A page with so many groups of strokes is written by hand, if it has few lines of running print."""

BY_HAND_PRINT = 4
LARGER, AFTER_BY_HAND = 1.7, 3
"""In a letter by hand a signature is so many times higher than the writing, and few groups stand below it."""

LEAST_ABOVE, LETTERHEAD, FOOT = 5, 1.2, 0.9
"""Pieces of print above a signature; how far a letterhead reaches down, and a foot up."""

BY = re.compile(r"^(?:by|per|par)\b\s*:?\s*", re.IGNORECASE)


def caption_of(sheet: Sheet, ink: Strokes) -> int | None:
    """The number of the short line right below strokes or across their foot, as a printed name is."""
    box = ink.box
    wide = Rect(box.left - 0.25, box.top, box.right + 0.25, box.bottom)
    under = [
        (one.box.top, number)
        for number, one in enumerate(sheet.prints)
        if box.top + CAPTION_INSIDE * box.height <= one.box.top <= box.bottom + CAPTION_BELOW
        and one.box.across(wide) > 0
        and not CLOSING.search(one.plain)
    ]
    if not under:
        return None
    number = min(under)[1]
    piece = sheet.prints[number]
    short = not piece.running and piece.words <= SHORT_WORDS
    stands = short or rule_over(sheet, piece) is not None or can_stand_wide(sheet, piece)
    return number if stands and not asks(piece.plain) and not UNDERSCORES.search(piece.plain) else None


def weight(sheet: Sheet, ink: Strokes, caption: int | None) -> float:
    """How much speaks for strokes being a signature, and against it."""
    box = ink.box
    if caption is None and box.bottom > height_of(sheet.page) - FOOT:
        return 0.0  # initials on each page
    sums = _size(box) + _through(sheet, box) + _form(sheet, box) + _page(sheet, ink, caption)
    if caption is not None:
        piece = sheet.prints[caption]
        sums += _named(piece) + (0.6 if rule_over(sheet, piece) or _roomy(sheet, piece, box) else 0.0)
    if any(CLOSING.search(one.plain) and _leads_to(sheet, one, box) for one in sheet.prints):
        sums += 1.0
    return sums


def _size(box: Rect) -> float:
    tall = 0.5 if box.height >= LARGE_HEIGHT else -0.6 if box.height < SMALL_HEIGHT else 0.0
    return tall + (0.3 if box.width >= WIDE else -0.5 if box.width < NARROW else 0.0)


def _roomy(sheet: Sheet, piece: Printed, box: Rect) -> bool:
    """Whether a short line below text leaves room above it, which strokes as large as a signature take."""
    large = box.height >= LARGE_HEIGHT and box.width >= NARROW
    below_text = sheet.begun or any(one.running and one.box.level < box.level for one in sheet.prints)
    return large and below_text and not piece.running and has_room(sheet, piece)


def _named(piece: Printed) -> float:
    """A name or an office: begins with a capital, perhaps behind "by", and is no sentence."""
    text = BY.sub("", piece.text.lstrip("\"'“(«"))
    starts = text[:1].isupper()
    ends = piece.text.rstrip().endswith((":", ";", "?"))
    return 0.0 if ends or not starts else 0.8 if piece.words <= 9 else 0.4


def _leads_to(sheet: Sheet, closing: Printed, box: Rect) -> bool:
    near = closing.box.top - 0.1 <= box.top <= closing.box.bottom + 1.5
    return near and not sheet.running_between(closing.box.bottom, box.level - 0.1)


def _through(sheet: Sheet, box: Rect) -> float:
    """Print that strokes run through or round: an underline, a circle, a correction in running text."""
    struck = [one for one in sheet.prints if one.box.down(box) > 0.6 * one.box.height and one.box.across(box) > 0.15]
    lines = sum(one.running for one in struck)
    return -1.2 if lines else -0.5 if len(struck) > 2 else 0.0


def _form(sheet: Sheet, box: Rect) -> float:
    """A label beside strokes: they fill in what it asks for."""
    for one in sheet.prints:
        beside = one.box.down(box) > 0.4 * min(one.box.height, box.height)
        if beside and one.box.left < box.left and one.box.right > box.left - 1.2 and one.box.right < box.right:
            if asks(one.plain) or one.plain.rstrip().endswith(":"):
                return -2.0
            if one.running:
                return -1.0
    return 0.0


def _page(sheet: Sheet, ink: Strokes, caption: int | None) -> float:
    """Signatures stand below text; letterheads, stamps of receipt and notes stand above and beside it."""
    box = ink.box
    if len(sheet.pens) >= BY_HAND_GROUPS and sum(one.running for one in sheet.prints) < BY_HAND_PRINT:
        return _by_hand(sheet, ink)
    above = [one for one in sheet.prints if one.box.level < box.level]
    below = [
        one
        for number, one in enumerate(sheet.prints)
        if one.running and one.box.level > box.bottom and number != caption
    ]
    if len(above) < LEAST_ABOVE and not any(one.running for one in above) and not sheet.begun:
        return -2.5
    return (-0.8 if below else 0.2) - (1.0 if box.bottom < LETTERHEAD and not sheet.begun else 0.0)


def _by_hand(sheet: Sheet, ink: Strokes) -> float:
    """In a letter by hand the signature is larger than the writing, and at most a name or a date stands below it."""
    usual = median(one.box.height for one in sheet.pens)
    later = [one for one in sheet.pens if one.box.level > ink.box.bottom]
    stands_out = ink.box.height >= LARGER * usual and ink.box.width < PAPER / 2
    return 1.0 if stands_out and len(later) <= AFTER_BY_HAND else -0.8


def signing(sheet: Sheet, inks: Sequence[Strokes]) -> list[tuple[Strokes, int | None, float]]:
    """The strokes that sign, each with its caption and what speaks for it."""
    judged = [(ink, caption_of(sheet, ink)) for ink in inks]
    weighed = [(ink, caption, weight(sheet, ink, caption)) for ink, caption in judged]
    return [one for one in weighed if one[2] >= SIGNS_FROM]
