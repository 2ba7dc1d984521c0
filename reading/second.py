"""A second look at the words that the first reader doubts, and at ink that it saw no words in.

Damaged scan lines, handwriting and words on ruled lines are where tesseract is unsure, and where the second reader
is better. Words that were read well are left alone: clean pages pay next to nothing.
"""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from reading.engines.lines import LineReader, LineWord
from reading.engines.protocol import SeenWord
from reading.geometry import PixelBox
from reading.lines import by_line, is_level, span
from reading.picture import Gray
from reading.vote import read_once, voted

DOUBTED = 0.87
"""A word is read again when its reader is less sure of it than this."""
NEIGHBOURS = 1
"""So many words on either side are read with it: what it costs grows with the width that is read."""
MOST = 0.5
"""A line of which more than this would be read is read whole: in bad lines words that look sure are wrong, too."""
MARGIN = 0.12
HALF = 0.5
ALONE_SURE = 0.5
"""A word where the first reader saw nothing at all is believed from here on: pens and stamps are read as words, too."""


def with_second_look(
    seen: Sequence[SeenWord],
    picture: Gray,
    missed: Sequence[PixelBox],
    reader: LineReader,
    suspected: Container[SeenWord] = (),
) -> tuple[SeenWord, ...]:
    """The words after doubtful ones, and rows of letters that the first reader `missed`, were read a second time.

    `suspected` are words to look at, however sure their reader was.
    """
    lines, rest = _with_missed(by_line(seen), missed)
    looked = [word for line in lines for word in _looked_at(line, seen, picture, reader, suspected)]
    last = max((word.line for word in seen), default=-1)
    block = max((word.block for word in seen), default=-1)
    for number, row in enumerate(rest, start=1):
        found = _read(row, picture, reader, line=last + number, block=block + number)
        looked.extend(word for word in voted((), found) if word.confidence >= ALONE_SURE)
    return tuple(looked)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line as the first reader saw it, and the letters level with it that no word covers."""

    words: tuple[SeenWord, ...]
    missed: tuple[PixelBox, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A part of a line to look at: its words, the place, which may be wider, and the columns of paper beside it."""

    words: tuple[SeenWord, ...]
    place: PixelBox
    paper: tuple[int, int] | None = None


def _with_missed(lines: Sequence[Sequence[SeenWord]], missed: Sequence[PixelBox]) -> tuple[list[Line], list[PixelBox]]:
    """Each line with the missed letters that are level with it, and the rows that belong to none."""
    boxes = [span(words) for words in lines]
    rest: list[PixelBox] = []
    beside: list[list[PixelBox]] = [[] for _ in lines]
    for row in missed:
        home = next((at for at, box in enumerate(boxes) if _continues(box, row)), None)
        if home is None:
            rest.append(row)
        else:
            boxes[home] = around(boxes[home], row)
            beside[home].append(row)
    made = [Line(words=tuple(words), missed=tuple(rows)) for words, rows in zip(lines, beside, strict=True)]
    return made, rest


def _is_doubted(word: SeenWord) -> bool:
    return word.confidence < DOUBTED


def _continues(line: PixelBox, row: PixelBox) -> bool:
    """Whether a row of missed letters stands in a line's own height."""
    taller = max(line.height, row.height) > 2.5 * min(line.height, row.height)
    return is_level(line, row) and not taller


def _looked_at(
    line: Line, seen: Sequence[SeenWord], picture: Gray, reader: LineReader, suspected: Container[SeenWord]
) -> tuple[SeenWord, ...]:
    """The line's words, those in doubt read again with their neighbours; all of it where letters were missed."""
    doubted = [_is_doubted(word) or word in suspected for word in line.words]
    looked: list[SeenWord] = []
    for stretch, in_doubt in _stretches(line, doubted):
        if in_doubt:
            looked.extend(_voted(stretch, seen, picture, reader))
        else:
            looked.extend(read_once(word) for word in stretch.words)
    return tuple(looked)


def _stretches(line: Line, doubted: Sequence[bool]) -> Iterator[tuple[Stretch, bool]]:
    """The line cut into what is in doubt and what is not."""
    whole = span(line.words)
    near = [any(doubted[max(0, at - NEIGHBOURS) : at + NEIGHBOURS + 1]) for at in range(len(doubted))]
    if line.missed or sum(near) > MOST * len(near):
        for row in line.missed:
            whole = around(whole, row)
        yield Stretch(words=line.words, place=whole), True
        return
    widest = 2 * _margin(whole)
    for in_doubt, run in groupby(range(len(near)), key=lambda at: near[at]):
        ats = list(run)
        words = line.words[ats[0] : ats[-1] + 1]
        place = replace(span(words), top=whole.top, bottom=whole.bottom)
        before = line.words[ats[0] - 1].box.right if ats[0] else place.left - 2 * widest
        behind = line.words[ats[-1] + 1].box.left if ats[-1] + 1 < len(near) else place.right + 2 * widest
        gaps = ((place.left - before) // 2, (behind - place.right) // 2)
        paper = (max(0, min(widest, gaps[0])), max(0, min(widest, gaps[1])))
        yield Stretch(words=words, place=place, paper=paper), in_doubt


def _voted(stretch: Stretch, seen: Sequence[SeenWord], picture: Gray, reader: LineReader) -> tuple[SeenWord, ...]:
    first = stretch.words[0]
    found = _read(stretch.place, picture, reader, line=first.line, block=first.block, paper=stretch.paper)
    others = [word for word in seen if word.box.overlap(stretch.place) and word not in stretch.words]
    own = [word for word in found if not any(_is_in_place_of(word, other) for other in others)]
    return voted(stretch.words, own)


def _is_in_place_of(found: SeenWord, other: SeenWord) -> bool:
    """Whether a word was seen where another line's word is, which a slanted or noisy line reaches into."""
    area = min(found.box.width * found.box.height, other.box.width * other.box.height)
    return found.box.overlap(other.box) > HALF * max(1, area)


def _margin(place: PixelBox) -> int:
    return round(place.height * MARGIN) + 2


def _read(
    place: PixelBox,
    picture: Gray,
    reader: LineReader,
    *,
    line: int,
    block: int,
    paper: tuple[int, int] | None = None,
) -> tuple[SeenWord, ...]:
    """The second reader's words in a place of the page, with some `paper` to the left and right; boxes of the page."""
    margin = _margin(place)
    before, behind = paper or (2 * margin, 2 * margin)
    top, left = max(0, place.top - margin), max(0, place.left - before)
    crop = picture[top : place.bottom + margin, left : place.right + behind]
    width = crop.shape[1]
    return tuple(_on_page(word, left, width, place, line, block) for word in reader.read_line(crop))


def _on_page(word: LineWord, left: int, width: int, place: PixelBox, line: int, block: int) -> SeenWord:
    begin = left + round(word.begin * width)
    box = PixelBox(begin, place.top, max(begin + 1, left + round(word.end * width)), place.bottom)
    return SeenWord(text=word.text, box=box, confidence=word.confidence, line=line, block=block)


def around(one: PixelBox, other: PixelBox) -> PixelBox:
    """The smallest box that holds both."""
    return PixelBox(
        min(one.left, other.left), min(one.top, other.top), max(one.right, other.right), max(one.bottom, other.bottom)
    )
