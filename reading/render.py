"""A stranger's document to gray pages: asks a caged child and believes only what it has checked."""

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime

from domain.arrival import MediaType, Refusal
from domain.errors import CageFailed, CageOverflow, CageTimeout
from domain.page import Damage, PageCounts, PageUnread
from reading.cage import Cage, python, talk
from reading.limits import Limits
from reading.picture import Gray, from_raw
from reading.talk import CageLimits, Talk
from reading.wording import DAMAGE, REFUSALS, UNREAD, damage, refusal, unread

__all__ = ["FileTags", "Limits", "RawPage", "Rendered", "open_document"]

HEADER_CAP = 1 << 14
DPI_RANGE = (10.0, 10_000.0)
MOST_FLAWS = 16
RESTARTS = 3
FAX_TIMES = ("%Y:%m:%d %H:%M:%S", "%Y/%m/%d %H:%M:%S")
"""TIFF 6.0 writes colons; spandsp writes slashes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RawPage:
    """One decoded page as it came: `gray` (rows, columns), 0 is black; `dpi` is (x, y).

    Damage that belongs to the file as a whole (a script, a broken chain of pages) is on its first page.
    """

    number: int
    gray: Gray
    dpi: tuple[float, float]
    damage: tuple[Damage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FileTags:
    """What the file claims of itself; `sent_at` is local time of nobody knows where, so it has no zone."""

    sent_at: datetime | None
    sender_number: str | None
    description: str


Rendered = RawPage | PageUnread | PageCounts | FileTags | Refusal


@dataclass(slots=True)
class _Progress:
    """What is known so far: pages that must exist, the last one settled, and what waits for a first real page."""

    structure: int | None = None
    settled: int = 0
    rows: int = 0
    counts: PageCounts | None = None
    refusal: Refusal | None = None
    held: list[Rendered] = field(default_factory=list)
    trouble: str = ""
    file_damage: tuple[Damage, ...] = ()
    tagged: bool = False


def open_document(
    content: bytes, media_type: MediaType, *, cage: Cage, limits: Limits | None = None
) -> Iterator[Rendered]:
    """The pages of a document in order, then PageCounts; or one Refusal when no page could be got.

    A child that dies or hangs loses one page: the pages before it stand, it becomes PageUnread, and a new child goes
    on after it. Must be used by one thread; closing the iterator kills the child.
    """
    limits = limits or Limits()
    if not content or len(content) > limits.file_bytes:
        yield refusal("too-large" if content else "empty")
        return
    progress = _Progress()
    for _ in range(1 + RESTARTS):
        yield from _one_child(content, media_type, cage, limits, progress)
        if not _worth_another(progress):
            break
        yield from _settle(unread(progress.settled + 1, _code_of(progress.trouble)), progress)
    yield from _close(progress)


def _worth_another(progress: _Progress) -> bool:
    """Whether a child died on one page of several, so that those after it may still be got."""
    if not progress.trouble or progress.structure is None:
        return False
    return progress.settled < progress.structure


def _one_child(
    content: bytes, media_type: MediaType, cage: Cage, limits: Limits, progress: _Progress
) -> Iterator[Rendered]:
    """Every frame of one child; what ends it early is noted in `progress.trouble`."""
    program = python(
        "reading.decoder",
        media_type.value,
        str(progress.settled + 1),
        *(str(limit) for limit in (limits.pages, limits.side_pixels, limits.page_pixels)),
    )
    progress.trouble = ""
    try:
        with talk(cage, program, content=content, limits=CageLimits(seconds=limits.page_seconds)) as child:
            yield from _frames(child, limits, progress)
    except CageTimeout:
        progress.trouble = "timed-out"
    except (CageFailed, CageOverflow):
        progress.trouble = "decoder-failed"


def _frames(child: Talk, limits: Limits, progress: _Progress) -> Iterator[Rendered]:
    while progress.counts is None and progress.refusal is None:
        line = child.line(HEADER_CAP)
        if line is None:
            raise CageFailed("the decoder ended before its counts")
        yield from _frame(_fields(line), child, limits, progress)


def _fields(line: bytes) -> dict[str, object]:
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise CageFailed("a frame is no JSON") from error
    if not isinstance(fields, dict):
        raise CageFailed("a frame is no object")
    return fields


def _frame(fields: dict[str, object], child: Talk, limits: Limits, progress: _Progress) -> Iterator[Rendered]:
    match fields.get("frame"):
        case "page":
            yield from _settle(_page(fields, child, limits, progress), progress)
        case "unread":
            yield from _settle(unread(_number(fields, progress, limits), _code(fields, UNREAD)), progress)
        case "structure":
            progress.structure = _whole(fields.get("pages"), 1, limits.pages)
            progress.file_damage = _flaws(fields.get("damage"))
        case "tags" if not progress.tagged:
            progress.tagged = True
            progress.held.append(_tags(fields))
        case "tags":
            pass
        case "counts":
            progress.counts = _counts(fields, limits, progress)
        case "refusal":
            progress.refusal = refusal(_code(fields, REFUSALS))
        case _:
            raise CageFailed("a frame of no known kind")


def _page(fields: dict[str, object], child: Talk, limits: Limits, progress: _Progress) -> RawPage:
    number = _number(fields, progress, limits)
    rows = _whole(fields.get("rows"), 1, limits.side_pixels)
    columns = _whole(fields.get("columns"), 1, limits.side_pixels)
    if limits.too_large(columns, rows):
        raise CageFailed("a page larger than allowed")
    dpi, flaws = _dpi(fields.get("dpi")), _flaws(fields.get("damage"))
    if progress.rows == 0:
        flaws = (*progress.file_damage, *flaws)
    return RawPage(number=number, gray=from_raw(child.exactly(rows * columns), rows, columns), dpi=dpi, damage=flaws)


def _settle(page: RawPage | PageUnread, progress: _Progress) -> Iterator[Rendered]:
    """Unread pages wait until one page is known to be there: a file without any page is one Refusal."""
    progress.settled = page.number
    if isinstance(page, PageUnread):
        progress.held.append(page)
        if progress.rows == 0:
            return
    else:
        progress.rows += 1
        progress.held.append(page)
    yield from progress.held
    progress.held.clear()


def _counts(fields: dict[str, object], limits: Limits, progress: _Progress) -> PageCounts:
    structure, renderer = (_whole_or_none(fields.get(name), limits) for name in ("structure", "renderer"))
    return PageCounts(structure=structure, renderer=renderer, rows=progress.rows)


def _close(progress: _Progress) -> Iterator[Rendered]:
    """What remains to be said when no child is left."""
    if progress.rows == 0:
        yield progress.refusal or refusal(_refusal_code(progress))
        return
    for number in range(progress.settled + 1, (progress.structure or 0) + 1):
        yield unread(number, _code_of(progress.trouble))
    yield progress.counts or PageCounts(structure=progress.structure, renderer=None, rows=progress.rows)


def _refusal_code(progress: _Progress) -> str:
    """Why no page came: all alike too large, out of time, killed, or plainly damaged."""
    codes = {page.code for page in progress.held if isinstance(page, PageUnread)}
    if codes == {"too-large"}:
        return "too-large"
    if progress.trouble == "timed-out" or "timed-out" in codes:
        return "timed-out"
    return "hostile" if progress.trouble or "decoder-failed" in codes else "damaged"


def _code_of(trouble: str) -> str:
    return trouble if trouble in UNREAD else "damaged"


def _number(fields: dict[str, object], progress: _Progress, limits: Limits) -> int:
    """Pages come in order, each once; a gap would be a page that nobody hears of."""
    number = _whole(fields.get("number"), 1, limits.pages)
    if number != progress.settled + 1:
        raise CageFailed("pages out of order")
    return number


def _whole(value: object, least: int, most: int) -> int:
    if type(value) is not int or not least <= value <= most:
        raise CageFailed("a number out of its range")
    return value


def _whole_or_none(value: object, limits: Limits) -> int | None:
    return None if value is None else _whole(value, 0, 100 * limits.pages)


def _dpi(value: object) -> tuple[float, float]:
    if not isinstance(value, list) or len(value) != 2:
        raise CageFailed("no resolution")
    x, y = (float(part) if isinstance(part, (int, float)) else 0.0 for part in value)
    if not (DPI_RANGE[0] <= x <= DPI_RANGE[1] and DPI_RANGE[0] <= y <= DPI_RANGE[1]):
        raise CageFailed("an impossible resolution")
    return (x, y)


def _flaws(value: object) -> tuple[Damage, ...]:
    if not isinstance(value, list) or len(value) > MOST_FLAWS:
        raise CageFailed("no list of damage")
    return tuple(_flaw(part) for part in value)


def _flaw(part: object) -> Damage:
    match part:
        case [str(code), int(number)] if code in DAMAGE:
            return damage(code, max(0, min(number, 1_000_000)))
    raise CageFailed("damage of no known kind")


def _code(fields: dict[str, object], table: object) -> str:
    code = fields.get("code")
    if not isinstance(code, str) or not isinstance(table, dict) or code not in table:
        raise CageFailed("a code of no known kind")
    return code


def _tags(fields: dict[str, object]) -> FileTags:
    sent_at, sender, description = (_clean(fields.get(name)) for name in ("sent_at", "sender", "description"))
    number = sender if any(sign.isdigit() for sign in sender) else None
    return FileTags(sent_at=_moment(sent_at), sender_number=number, description=description)


def _clean(value: object) -> str:
    text = value[:256] if isinstance(value, str) else ""
    return "".join(sign if sign.isprintable() else " " for sign in text).strip()


def _moment(text: str) -> datetime | None:
    for form in FAX_TIMES:
        with suppress(ValueError):
            return datetime.strptime(text, form)  # noqa: DTZ007  # the tag has no zone, and none is made up
    return None
