"""The places of a sheet where somebody is to sign, by what is printed there or ruled.

All lengths are in inches, as in `sheet`.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from rapidfuzz.fuzz import partial_ratio, ratio

from classifiers.fields.repair import folded
from classifiers.signing.place import Kind, Name, Place
from classifiers.signing.room import SHORT_WORDS, can_stand_wide, is_name
from classifiers.signing.ruled import (
    BARE_WIDTH,
    is_to_sign_on,
    rule_beside,
    rule_over,
    rule_under,
)
from classifiers.signing.sheet import Printed, Rect, Sheet
from classifiers.signing.wording import (
    ATTORNEY_LINE,
    BY_COURT,
    CLOSING,
    COUNSEL,
    HEARD,
    JUDGE,
    LABEL,
    ROLE_LINE,
    SIGNS,
    UNDERSCORES,
    WITNESS,
    asks,
)

BLOCK_GAP, ALIGNED = 0.2, 0.35
BLOCK_LINES = 4
"""Lines of one block (a name, an office, a company): how far apart, how far out of line, and how many at most."""

AFTER_CLOSING = 1.5
"""The room for a signature below a closing formula."""

TALL = 0.75
"""Inches that a signature takes above what is printed below it."""

NAME_FITS, NAME_ROOM, OFFICE_ROOM = 85, 22, 60
"""How alike (0..100) a printed name is to a known one, and how many letters a line may have beside it."""

LABEL_REACH = 3.6
"""How far the blank of a label reaches."""

STAMPED = 0.8
"""Print that lies in a stamp with so large a share of it is the stamp's."""

OFFICE_BEHIND = (",", ".", ";", "(", "-", " -")


def places_on(sheet: Sheet, names: Sequence[Name]) -> list[Place]:
    """Every place that print or rules tell, from top to bottom."""
    told = _one_each(_told(sheet, names))
    captioned = {place.rule for place in told if place.kind is Kind.CAPTION and place.rule}
    return [
        place
        for place in told
        if not (place.kind is Kind.HEADING and place.rule in captioned)
        and not (place.kind is Kind.CLOSING and _taken_up(place, told, sheet))
    ]


def _one_each(places: Iterable[Place]) -> list[Place]:
    """Pieces of one line under one rule are one place."""
    kept: list[Place] = []
    for place in places:
        twin = kept[-1] if kept else None
        if twin and twin.kind is place.kind is Kind.CAPTION and twin.rule is not None and twin.rule == place.rule:
            kept[-1] = replace(twin, block=twin.block.around(place.block), around=f"{twin.around} {place.around}")
        else:
            kept.append(place)
    return kept


def caption_place(sheet: Sheet, at: int, names: Sequence[Name], *, found_by_ink: bool = False) -> Place:
    """The place above the printed piece number `at`, with the lines that belong to it."""
    block = _block(sheet, at, names)
    first = sheet.prints[block[0]]
    box = first.box
    for number in block[1:]:
        box = box.around(sheet.prints[number].box)
    rule = rule_over(sheet, first)
    left, right = min(first.box.left, rule.left if rule else 99.0), max(first.box.right, rule.right if rule else 0.0)
    top = max(0.0, first.box.top - TALL)
    return Place(
        kind=Kind.CAPTION,
        block=box,
        room=Rect(max(0.0, left - 0.3), top, max(right, left + 2.2) + 0.3, first.box.bottom),
        whose=first.text,
        around=" ".join(sheet.prints[number].plain for number in block),
        heading=_heading(sheet, first, top),
        rule=rule,
        named=_who(first, names),
        found_by_ink=found_by_ink,
    )


def _told(sheet: Sheet, names: Sequence[Name]) -> Iterator[Place]:
    used: set[int] = set()
    for at, piece in enumerate(sheet.prints):
        if at in used:
            continue
        if CLOSING.search(piece.plain):
            yield _closing_place(sheet, at)
        elif _is_label(sheet, piece):
            yield _label_place(sheet, at, names)
        elif (rule := rule_under(sheet, piece)) is not None and _says_who(sheet, at, names, rule=rule):
            yield _heading_place(sheet, at, rule, names)
        elif is_caption(sheet, at, names):
            used.update(_block(sheet, at, names))
            yield caption_place(sheet, at, names)
    yield from _bare_rules(sheet)


def is_caption(sheet: Sheet, at: int, names: Sequence[Name]) -> bool:
    """Whether a piece of print says who signs above it."""
    piece = sheet.prints[at]
    rule = rule_over(sheet, piece)
    wide = piece.running or piece.words > SHORT_WORDS
    if asks(piece.plain) or _in_stamp(sheet, piece) or (wide and rule is None and not can_stand_wide(sheet, piece)):
        return False
    return _says_who(sheet, at, names, rule=rule)


def _says_who(sheet: Sheet, at: int, names: Sequence[Name], *, rule: Rect | None = None) -> bool:
    """Whether words name an office or a person as those beside a signature do."""
    piece = sheet.prints[at]
    text = piece.plain
    if SIGNS.search(text) and (rule or (piece.words <= 8 and not text.rstrip().endswith("."))):
        return True
    low = sheet.begun or any(one.running and one.box.bottom < piece.box.top for one in sheet.prints[:at])
    ends = not any(one.running and one.box.top > piece.box.bottom for one in sheet.prints[at:])
    if rule and (_known(text) or _who(piece, names) is not None):
        return True
    if not (low and ends):
        return False
    if rule and is_name(piece):
        return True
    if JUDGE.search(text) and not HEARD.search(text):
        before = sheet.prints[at - 1].plain if at else ""
        return sheet.last and not HEARD.search(before[-40:])
    return bool(
        ROLE_LINE.match(text)
        or ATTORNEY_LINE.match(text)
        or (WITNESS.search(text) and rule)
        or _who(piece, names) is not None
    )


def _in_stamp(sheet: Sheet, piece: Printed) -> bool:
    box = piece.box
    return any(
        one.box.across(box) > STAMPED * box.width and one.box.down(box) > STAMPED * box.height for one in sheet.stamps
    )


def _known(text: str) -> bool:
    return bool(
        JUDGE.search(text)
        or ROLE_LINE.match(text)
        or ATTORNEY_LINE.match(text)
        or WITNESS.search(text)
        or COUNSEL.search(text)
    )


def _heading_place(sheet: Sheet, at: int, rule: Rect, names: Sequence[Name]) -> Place:
    piece = sheet.prints[at]
    return Place(
        kind=Kind.HEADING,
        block=piece.box,
        room=Rect(max(0.0, rule.left - 0.2), piece.box.bottom - 0.05, rule.right + 0.2, rule.bottom + 0.25),
        whose=piece.text,
        around=piece.plain,
        rule=rule,
        named=_who(piece, names),
    )


def _bare_rules(sheet: Sheet) -> Iterator[Place]:
    """A line to sign on below all text whose caption could not be read, or that has none."""
    foot = max((one.box.bottom for one in sheet.prints if one.running), default=99.0)
    for rule in sheet.rules:
        room = Rect(rule.left, rule.top - 0.5, rule.right, rule.bottom + 0.4)
        lonely = not any(one.box.across(room) > -0.2 and one.box.down(room) > 0 for one in sheet.prints)
        signs = BARE_WIDTH[0] <= rule.width <= BARE_WIDTH[1] and is_to_sign_on(sheet, rule)
        if sheet.last and rule.top > foot + 0.3 and lonely and signs:
            yield Place(kind=Kind.RULE, block=rule, room=room, whose="", around="", rule=rule)


def _is_label(sheet: Sheet, piece: Printed) -> bool:
    """A label beside the blank that it is for."""
    text = piece.plain
    blank = bool(UNDERSCORES.search(text)) or text.rstrip().endswith((":", ": x"))
    if blank and LABEL.match(text):
        return True
    if blank and SIGNS.search(text) and piece.words <= SHORT_WORDS and not piece.running:
        return True
    ruled = any(
        rule.left >= piece.box.right - 0.15
        and rule.left - piece.box.right < 0.6
        and abs(rule.bottom - piece.box.bottom) < 0.13
        for rule in sheet.rules
    )
    if ruled and (LABEL.match(text) or SIGNS.search(text)):
        return True
    return bool(UNDERSCORES.search(text) and (JUDGE.search(text) or WITNESS.search(text)))


def _label_place(sheet: Sheet, at: int, names: Sequence[Name]) -> Place:
    piece = sheet.prints[at]
    box = piece.box
    beside = [
        one.box.left
        for one in sheet.prints
        if one.box.down(box) > 0.5 * min(one.box.height, box.height) and one.box.left > box.right
    ]
    right = min([*beside, max(box.left + LABEL_REACH, box.right + 0.5)])
    following = sheet.prints[at + 1] if at + 1 < len(sheet.prints) else None
    close = following is not None and following.box.top - box.bottom < 0.5
    below = following.text if following and close else ""
    whose = _after_label(piece.text) or (piece.text if _says_whose(piece.plain) else below) or piece.text
    vague = piece.words <= 2 and not _says_whose(piece.plain)
    around = f"{piece.plain} {following.plain}" if following and close and vague else piece.plain
    return Place(
        kind=Kind.LABEL,
        block=box,
        room=Rect(max(0.0, box.left - 0.2), max(0.0, box.top - 0.6), max(right, box.right), box.bottom + 0.2),
        whose=whose,
        around=around,
        heading=_heading(sheet, piece, box.top - 0.4),
        rule=box if UNDERSCORES.search(piece.text) else rule_beside(sheet, piece),
        named=_who(piece, names),
    )


def _says_whose(plain: str) -> bool:
    return len([word for word in plain.split() if word.strip("_:. ")]) > 1


def _after_label(text: str) -> str:
    _, colon, rest = text.partition(":")
    rest = UNDERSCORES.sub(" ", rest).replace("_", " ").strip(" .:")
    return rest if colon and any(letter.isalpha() for letter in rest) else ""


def _closing_place(sheet: Sheet, at: int) -> Place:
    box = sheet.prints[at].box
    below = [one for one in sheet.prints[at + 1 : at + 4] if one.box.top >= box.top - 0.05]
    whose = below[0].text if below else ""
    return Place(
        kind=Kind.CLOSING,
        block=box,
        room=Rect(0.2, box.bottom - 0.05, 8.3, box.bottom + AFTER_CLOSING),
        whose=whose,
        around=" ".join(one.plain for one in below),
    )


def _taken_up(closing: Place, told: Sequence[Place], sheet: Sheet) -> bool:
    """Whether a place is printed below a closing formula, which then says no more."""
    return any(
        place.kind is not Kind.CLOSING
        and closing.block.bottom - 0.1 <= place.block.top <= closing.block.bottom + 2.2
        and not sheet.running_between(closing.block.bottom, place.block.top)
        for place in told
    )


def _block(sheet: Sheet, at: int, names: Sequence[Name]) -> list[int]:
    """The lines that stand together with one: a name, an office, a company below each other."""
    block = [at]
    up = at
    while (before := _next(sheet, up, -1)) is not None and len(block) < BLOCK_LINES:
        if not _goes_on(sheet, before, up) or _starts_one(sheet, sheet.prints[up], names):
            break
        if not (is_name(sheet.prints[before]) or _known(sheet.prints[before].plain)):
            break
        block.insert(0, before)
        up = before
    down = at
    while (after := _next(sheet, down, 1)) is not None and len(block) < BLOCK_LINES:
        if not _goes_on(sheet, down, after) or _starts_one(sheet, sheet.prints[after], names):
            break
        block.append(after)
        down = after
    return block


def _next(sheet: Sheet, at: int, step: int) -> int | None:
    """The next piece above or below in the same column."""
    here = sheet.prints[at].box
    for number in range(at + step, -1 if step < 0 else len(sheet.prints), step):
        other = sheet.prints[number].box
        beyond = other.level < here.top if step < 0 else other.level > here.bottom
        if beyond and other.across(here) > 0:
            return number
    return None


def _goes_on(sheet: Sheet, upper: int, lower: int) -> bool:
    one, other = sheet.prints[upper], sheet.prints[lower]
    if one.running or other.running or other.box.top - one.box.bottom > BLOCK_GAP:
        return False
    if any(one.box.level < rule.top < other.box.level and rule.across(other.box) > 0 for rule in sheet.rules):
        return False
    return abs(one.box.left - other.box.left) < ALIGNED or abs(one.box.centre - other.box.centre) < ALIGNED


def _starts_one(sheet: Sheet, piece: Printed, names: Sequence[Name]) -> bool:
    """Whether a line begins a place of its own, however near it stands below another line."""
    return bool(
        CLOSING.search(piece.plain)
        or piece.plain.rstrip().endswith(":")
        or BY_COURT.match(piece.plain)
        or _is_label(sheet, piece)
        or WITNESS.match(piece.plain.lstrip(" (\"'0123456789.#"))
        or asks(piece.plain)
        or _who(piece, names) is not None
    )


def _heading(sheet: Sheet, piece: Printed, top: float) -> str:
    """What stands right above the room of a signature: "Witness:", "Approved as to form:"."""
    above = [
        one
        for one in sheet.prints
        if not one.running
        and one.words <= 10
        and one.box.bottom <= piece.box.top - 0.05
        and one.box.bottom >= top - 0.3
        and one.box.across(piece.box) > 0
    ]
    nearest = max(above, key=lambda one: one.box.bottom, default=None)
    if nearest is None:
        return ""
    announces = nearest.plain.rstrip().endswith((":", ",")) or (
        _known(nearest.plain)
        and nearest.text[:1].isupper()
        and not nearest.plain.rstrip().endswith(".")
        and rule_over(sheet, nearest) is None
        and not _signed_over(sheet, nearest)
    )
    return nearest.plain if announces else ""


def _signed_over(sheet: Sheet, piece: Printed) -> bool:
    """Whether strokes stand over a line, which then belongs to them."""
    return any(
        pen.box.across(piece.box) > 0 and pen.box.level < piece.box.top and piece.box.top - pen.box.bottom < 0.45
        for pen in sheet.pens
    )


def _who(piece: Printed, names: Sequence[Name]) -> bool | None:
    """Whether a line prints the name of somebody who stands beside (True), who must sign (False), or no known name."""
    text = folded(_after_label(piece.text) or piece.text)
    fitting = [name.supporting for name in names if _prints(name.plain, text)]
    return min(fitting) if fitting else None


def _prints(name: str, text: str) -> bool:
    """Whether a line holds little but a name, or begins with it and goes on with an office: "X, attorney for Y"."""
    if len(name) < 4:
        return False
    if len(text) <= len(name) + NAME_ROOM:
        return len(text) >= len(name) - 3 and partial_ratio(name, text) >= NAME_FITS
    begins, rest = text[: len(name)], text[len(name) :].lstrip('"”')
    return len(text) <= len(name) + OFFICE_ROOM and ratio(name, begins) >= NAME_FITS and rest.startswith(OFFICE_BEHIND)
