"""One page from pixels to words: the recipe in one place."""

from dataclasses import dataclass, replace

import numpy as np

from domain.errors import CageFailed, CageOverflow, CageTimeout
from domain.page import Damage, FaxHeader, PageLanguage, PageText, PageUnread, Word
from reading.accents import words_that_lost_accents
from reading.blank import header_rows, is_blank
from reading.cage import Cage
from reading.clean import evened, ink_mask, is_two_toned, softened, squared, straightened, strengthened, turned
from reading.engines.lines import LineReader
from reading.engines.protocol import Engine, Layout, SeenWord
from reading.glance import reads_french
from reading.header import Split, split_header
from reading.ink import find_ink
from reading.language import page_language, readers_for
from reading.leftover import Leftover, look_for_leftover
from reading.letters import Pieces, pieces
from reading.lines import relined
from reading.orient import Upright, which_way_up
from reading.picture import Gray
from reading.quality import Measured, contrast, judge
from reading.render import RawPage
from reading.rules import Ruled, take_out_rules, without_upright_lines
from reading.second import with_second_look
from reading.spelling import respelled
from reading.strip import lies_in, read_strip
from reading.upright import stands, turned_to, without_strip, worth
from reading.vote import read_once
from reading.wording import unread
from reading.words import as_words, joined, kept, letters_read, quality, weak_lines

TWO_TONED_DPI, LEAST_DPI, MOST_DPI = 250, 200, 300
"""Faxes are read a little larger than they come; scans as they are, within these bounds."""
LEAST_TURN = 0.1
ASKEW = 0.5
MUCH_LEFT = 0.1
"""With so many of a page's letters under no word, the engine's layout has dropped lines."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """What reads a page: the engine, the cage it runs in, and the languages (`en`, `fr`) that papers come in.

    `second` reads again what the engine doubts; without it pages are read as well as the engine can.
    """

    engine: Engine
    cage: Cage
    languages: tuple[str, ...]
    second: LineReader | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A page made square: picture, ink, the pieces of ink, dots per inch, and whether it has two tones as faxes do.

    `contrast` is how much of its contrast it had when it came, before faint print was made dark.
    """

    number: int
    picture: Gray
    ink: Gray
    found: Pieces
    dpi: int
    two_toned: bool
    contrast: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """One way of reading a page.

    The upright straight picture, its ink, what the engine was given in which language, and the words.
    """

    up: Upright
    picture: Gray
    ink: Gray
    ruled: Ruled
    given: Gray
    seen: tuple[SeenWord, ...]
    languages: tuple[str, ...]


def read_page(raw: RawPage, reader: Reader) -> tuple[PageText | PageUnread, Gray | None]:
    """The page as read, and its upright, square, straight picture for people.

    Blank pages are never sent to the engine. Where the engine fails or takes too long the page is PageUnread, with
    the square picture; EngineTrouble (engine or language missing) is raised, because every page would fail alike.
    """
    sheet = make_square(raw)
    if is_blank(sheet.picture, sheet.ink, sheet.found, sheet.dpi, fax=sheet.two_toned):
        return _blank(raw, sheet), sheet.picture
    try:
        return _read(raw, sheet, reader)
    except CageTimeout:
        return unread(raw.number, "reader-timed-out", raw.damage), sheet.picture
    except (CageFailed, CageOverflow):
        return unread(raw.number, "reader-failed", raw.damage), sheet.picture


def make_square(raw: RawPage) -> Sheet:
    """Square pixels first: neither orientation nor skew can be judged on fax pixels."""
    two_toned = is_two_toned(raw.gray)
    target = TWO_TONED_DPI if two_toned else min(MOST_DPI, max(LEAST_DPI, *raw.dpi))
    picture = squared(raw.gray, raw.dpi, target)
    ink = ink_mask(picture)
    return Sheet(number=raw.number, picture=picture, ink=ink, found=pieces(ink), dpi=round(target), two_toned=two_toned)


def _read(raw: RawPage, sheet: Sheet, reader: Reader) -> tuple[PageText, Gray]:
    sheet = _legible(sheet)
    sight = _in_its_language(_upright(sheet, reader), sheet, reader)
    leftover = look_for_leftover(sight.given, sight.ruled, sight.seen, sheet.dpi)
    if leftover.worth_reading and leftover.share >= MUCH_LEFT:
        sight = _in_another_layout(sight, sheet, reader)
        leftover = look_for_leftover(sight.given, sight.ruled, sight.seen, sheet.dpi)
    seen = relined(_looked_at_again(sight, leftover, sheet, reader))
    sight = replace(sight, seen=respelled(seen, french=_language(seen) == "fr"))
    if leftover.worth_reading:
        leftover = look_for_leftover(sight.given, sight.ruled, sight.seen, sheet.dpi)
    header, words = _body(raw, sight, sheet, reader)
    return _page_text(raw, sheet, sight, header, words, leftover), sight.picture


def _legible(sheet: Sheet) -> Sheet:
    """The sheet with print that is too faint for ink made dark; black and white pages have none."""
    if sheet.two_toned:
        return sheet
    picture, contrast_before = strengthened(sheet.picture, sheet.ink)
    if picture is sheet.picture:
        return sheet
    ink = ink_mask(picture)
    return replace(sheet, picture=picture, ink=ink, found=pieces(ink), contrast=contrast_before)


def _looked_at_again(sight: Sight, leftover: Leftover, sheet: Sheet, reader: Reader) -> tuple[SeenWord, ...]:
    """The words with what was doubted or left over read once more, and how likely each of them is right."""
    if reader.second is not None:
        seen = relined(sight.seen)
        english = sight.languages == ("en",)
        accents = words_that_lost_accents(seen, sight.ruled.found, sheet.dpi, english=english)
        return with_second_look(seen, sight.given, leftover.rows, reader.second, accents)
    seen = sight.seen
    if leftover.worth_reading:
        languages = readers_for(_language(seen), reader.languages)
        more = reader.engine.read(leftover.picture, languages=languages, dpi=sheet.dpi, layout=Layout.SPARSE)
        seen = joined(seen, leftover.on_page(kept(more)))
    return tuple(read_once(word) for word in seen)


def _in_another_layout(sight: Sight, sheet: Sheet, reader: Reader) -> Sight:
    """The page read as one column, if more can be read of it so."""
    again = kept(reader.engine.read(sight.given, languages=sight.languages, dpi=sheet.dpi, layout=Layout.COLUMN))
    return replace(sight, seen=max(sight.seen, again, key=letters_read))


def _upright(sheet: Sheet, reader: Reader) -> Sight:
    """The page read the right way up: by its ink, or by what reads better where the ink is not sure.

    A page is turned only where it reads better turned than as it came; where nothing reads well, as with handwriting,
    it is believed to lie as most pages do.
    """
    up = which_way_up(sheet.found, sheet.dpi, header_rows=header_rows(sheet.dpi) if sheet.two_toned else 0)
    best = _sight(up, sheet, reader)
    if stands(_own(best, sheet), best.up):
        return best
    best = _better(best, up.degrees + 180, sheet, reader)
    if up.degrees % 180:
        best = _better(best, 0, sheet, reader)
    if up.certain or stands(_own(best, sheet), best.up):
        return best
    turn = reader.engine.which_way_up(sheet.picture, dpi=sheet.dpi)
    tried = {up.degrees, (up.degrees + 180) % 360, 0}
    for degrees in sorted({0 if turn is None else turn.degrees, 0} - tried):
        best = _better(best, degrees, sheet, reader)
    return best


def _better(best: Sight, degrees: int, sheet: Sheet, reader: Reader) -> Sight:
    """That, or the page another way up if more can be read of it so."""
    other = _sight(turned_to(best.up, degrees), sheet, reader)
    return max(best, other, key=lambda sight: worth(_own(sight, sheet), sight.up.degrees))


def _sight(up: Upright, sheet: Sheet, reader: Reader) -> Sight:
    picture = turned(sheet.picture, up.degrees) if up.degrees else sheet.picture
    if abs(up.skew) >= LEAST_TURN:
        picture = straightened(picture, up.skew)
    ink = sheet.ink if picture is sheet.picture else ink_mask(picture)
    ruled = take_out_rules(ink, sheet.dpi, known=sheet.found if ink is sheet.ink else None)
    unscratched = without_upright_lines(picture, ink, ruled.upright, sheet.dpi)
    given = softened(unscratched) if sheet.two_toned else evened(unscratched)
    languages = _guessed(given, ruled, sheet, reader)
    seen = _seen(given, sheet, reader, languages)
    return Sight(up=up, picture=picture, ink=ink, ruled=ruled, given=given, seen=seen, languages=languages)


def _guessed(given: Gray, ruled: Ruled, sheet: Sheet, reader: Reader) -> tuple[str, ...]:
    """The language to read in first: the house's own, or French where a glance at a few lines says so."""
    first = reader.languages[:1]
    if reader.second is None or len(reader.languages) == 1:
        return first
    french = reads_french(given, ruled.found, sheet.dpi, reader.second)
    return readers_for("fr" if french else "en", reader.languages)


def _seen(given: Gray, sheet: Sheet, reader: Reader, languages: tuple[str, ...]) -> tuple[SeenWord, ...]:
    return kept(reader.engine.read(given, languages=languages, dpi=sheet.dpi, layout=Layout.AUTO))


def _own(sight: Sight, sheet: Sheet) -> tuple[SeenWord, ...]:
    """The words of the page itself, without the line of a sending machine."""
    strip = header_rows(sheet.dpi) if sheet.two_toned else 0
    return without_strip(sight.seen, sight.up.degrees, strip, sight.given.shape)


def _in_its_language(sight: Sight, sheet: Sheet, reader: Reader) -> Sight:
    """Read again where what was read shows that the page is in another language than was thought."""
    wanted = readers_for(_language(sight.seen), reader.languages)
    if wanted == sight.languages:
        return sight
    again = _seen(sight.given, sheet, reader, wanted)
    return replace(sight, seen=again, languages=wanted) if again else sight


def _language(seen: tuple[SeenWord, ...]) -> PageLanguage:
    return page_language([word.text for word in seen])


def _body(raw: RawPage, sight: Sight, sheet: Sheet, reader: Reader) -> tuple[FaxHeader | None, tuple[Word, ...]]:
    """The header line of a fax and the words of the page itself."""
    rows, columns = sight.picture.shape
    words = as_words(sight.seen, columns=columns, rows=rows)
    if not sheet.two_toned:
        return None, words
    split = split_header(words) if sight.up.degrees == 0 else Split(header=None, body=words)
    if split.header is not None and split.header.page and abs(sight.up.skew) < ASKEW:
        return split.header, split.body
    apart = read_strip(raw, turn=sight.up.degrees, engine=reader.engine)
    if apart is None:
        return split.header, split.body
    return apart, tuple(word for word in split.body if not lies_in(word.box, apart.box))


def _page_text(
    raw: RawPage,
    sheet: Sheet,
    sight: Sight,
    header: FaxHeader | None,
    words: tuple[Word, ...],
    leftover: Leftover,
) -> PageText:
    rows, columns = sight.picture.shape
    confidence = round(quality(sight.seen), 4)
    found = Measured(
        dpi=raw.dpi,
        ink_share=float(np.count_nonzero(sight.ink)) / sight.ink.size,
        contrast=contrast(sight.picture, sight.ink) * sheet.contrast,
        skew=sight.up.skew,
        specks=leftover.specks,
        cut_words=_cut_words(words),
        unread=leftover.share if leftover.worth_reading else 0.0,
        words=len(words),
        confidence=confidence,
        weak_lines=weak_lines(sight.seen),
    )
    return PageText(
        number=raw.number,
        dpi=raw.dpi,
        rotation=sight.up.degrees,
        skew=sight.up.skew,
        blank=False,
        language=page_language([word.text for word in words]),
        confidence=confidence,
        aspect=columns / rows,
        words=words,
        ink=find_ink(sight.picture, words, dpi=sheet.dpi, known=(sight.ink, sight.ruled)),
        header=header,
        damage=_together(raw.damage, judge(found)),
    )


def _cut_words(words: tuple[Word, ...]) -> int:
    """Words that touch the left or right edge of the page."""
    return sum(word.confidence > 0.3 and (word.box.left < 0.004 or word.box.right > 0.996) for word in words)


def _together(first: tuple[Damage, ...], second: tuple[Damage, ...]) -> tuple[Damage, ...]:
    return (*first, *(found for found in second if found.code not in {known.code for known in first}))


def _blank(raw: RawPage, sheet: Sheet) -> PageText:
    rows, columns = sheet.picture.shape
    return PageText(
        number=raw.number,
        dpi=raw.dpi,
        rotation=0,
        skew=0.0,
        blank=True,
        language="en",
        confidence=1.0,
        aspect=columns / rows,
        words=(),
        damage=raw.damage,
    )
