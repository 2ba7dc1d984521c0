"""One page from pixels to words: the recipe in one place."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.errors import CageFailed, CageOverflow, CageTimeout
from domain.page import PageText, PageUnread, Word
from reading.cage import Cage
from reading.clean import find_skew, ink_mask, is_blank, squared, straightened
from reading.engines.protocol import Engine, Layout, SeenWord
from reading.geometry import to_fractions
from reading.picture import Gray
from reading.render import RawPage
from reading.wording import unread

LEAST_DPI, MOST_DPI = 200, 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """What reads a page: the engine, the cage it runs in, and the languages (`en`, `fr`) that papers come in."""

    engine: Engine
    cage: Cage
    languages: tuple[str, ...]
    second: Engine | None = None


def read_page(raw: RawPage, reader: Reader) -> tuple[PageText | PageUnread, Gray | None]:
    """The page as read, and its upright, square, straight picture for people; unread where the engine failed."""
    target = min(MOST_DPI, max(LEAST_DPI, *raw.dpi))
    square = squared(raw.gray, raw.dpi, target)
    try:
        return _read(raw, square, round(target), reader)
    except CageTimeout:
        return unread(raw.number, "reader-timed-out", raw.damage), square
    except (CageFailed, CageOverflow):
        return unread(raw.number, "reader-failed", raw.damage), square


def _read(raw: RawPage, square: Gray, dpi: int, reader: Reader) -> tuple[PageText, Gray]:
    ink = ink_mask(square)
    blank = is_blank(ink, dpi)
    skew = 0.0 if blank else find_skew(ink)
    straight = straightened(square, skew) if abs(skew) >= 0.1 else square
    seen = () if blank else reader.engine.read(straight, languages=reader.languages, dpi=dpi, layout=Layout.AUTO)
    rows, columns = straight.shape
    words = _words(seen, columns=columns, rows=rows)
    page = PageText(
        number=raw.number,
        dpi=raw.dpi,
        rotation=0,
        skew=skew,
        blank=blank,
        language="en",
        confidence=_confidence(words),
        aspect=columns / rows,
        words=words,
        damage=raw.damage,
    )
    return page, straight


def _words(seen: Sequence[SeenWord], *, columns: int, rows: int) -> tuple[Word, ...]:
    return tuple(
        Word(
            text=word.text,
            box=to_fractions(word.box, columns=columns, rows=rows),
            confidence=word.confidence,
            line=word.line,
            block=word.block,
        )
        for word in seen
    )


def _confidence(words: Sequence[Word]) -> float:
    return sum(word.confidence for word in words) / len(words) if words else 0.0
