"""Which strokes belong to a place, by how far they stand from it.

All lengths are in inches, as in `sheet`.
"""

from classifiers.signing.place import Kind, Place
from classifiers.signing.sheet import Rect, Sheet, Strokes
from classifiers.signing.wording import CLOSING

REACH_DOWN, REACH_ASIDE = 0.55, 0.5
"""How far strokes may stand above a caption and beside it."""

FOOT_OF = 0.12
"""Print that ends above the lowest such share of strokes stands beside or behind them."""


def reach(place: Place, ink: Strokes, sheet: Sheet) -> float | None:
    """How far strokes lie from a place, in inches; None where they cannot belong to it."""
    box = ink.box
    if place.kind is Kind.CLOSING:
        inside = place.room.top <= box.level and box.top <= place.room.bottom and box.top >= place.block.top - 0.1
        clear = not sheet.running_between(place.block.bottom + 0.02, box.level - 0.1)
        return 0.6 + max(0.0, box.top - place.block.bottom) if inside and clear else None
    if place.kind in {Kind.HEADING, Kind.RULE}:
        inside = place.room.across(box) > 0.5 * box.width and place.room.top <= box.level <= place.room.bottom
        return 0.1 if inside else None
    if place.kind is Kind.LABEL:
        beside = place.room.across(box) > 0.4 * box.width and place.room.top <= box.level <= place.room.bottom
        return 0.05 + abs(place.block.bottom - box.bottom) if beside and box.right > place.block.left + 0.2 else None
    return _to_caption(place, box, sheet)


def _to_caption(place: Place, box: Rect, sheet: Sheet) -> float | None:
    first = place.block.top
    wide = Rect(place.room.left + 0.3, 0, max(place.block.right, place.rule.right if place.rule else 0), 1)
    aside = max(0.0, -wide.across(box))
    foot = first - box.bottom
    if aside > REACH_ASIDE or foot > REACH_DOWN or box.level > place.block.bottom:
        return None
    if _parted(place, box, sheet):
        return None
    return abs(foot) + aside


def _parted(place: Place, box: Rect, sheet: Sheet) -> bool:
    """Whether other print stands between strokes and the place below them, and not beside or behind their foot."""
    return any(
        box.level <= one.box.top
        and one.box.bottom > box.bottom - FOOT_OF * box.height
        and one.box.bottom <= place.block.top + 0.03
        and one.box.across(box) > 0
        and not CLOSING.search(one.plain)
        for one in sheet.prints
    )
