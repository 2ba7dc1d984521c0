"""A second look at the lines that the first reader doubts, and at ink that it saw no words in.

Damaged scan lines, handwriting and words on ruled lines are where tesseract is unsure, and where the second reader
is better. Lines that were read well are left alone: clean pages pay nothing.
"""

from collections.abc import Container, Sequence
from dataclasses import dataclass

from reading.engines.lines import LineReader, LineWord
from reading.engines.protocol import SeenWord
from reading.geometry import PixelBox
from reading.lines import by_line, is_level, span
from reading.picture import Gray
from reading.vote import read_once, voted

DOUBTED = 0.87
"""A line is read again when its reader is less sure than this of a word in it."""
MARGIN = 0.12
HALF = 0.5
ALONE_SURE = 0.5
"""A word where the first reader saw nothing at all is believed from here on: pens and stamps are read as words, too."""


def with_second_look(
    seen: Sequence[SeenWord],
    picture: Gray,
    missed: Sequence[PixelBox],
    reader: LineReader,
    suspected: Container[int] = (),
) -> tuple[SeenWord, ...]:
    """The words after doubtful lines, and rows of letters that the first reader `missed`, were read a second time.

    `suspected` are numbers of lines to look at, however sure their reader was.
    """
    lines, rest = _with_missed(by_line(seen), missed, suspected)
    looked = [word for line in lines for word in _looked_at(line, seen, picture, reader)]
    last = max((word.line for word in seen), default=-1)
    block = max((word.block for word in seen), default=-1)
    for number, row in enumerate(rest, start=1):
        found = _read(row, picture, reader, line=last + number, block=block + number)
        looked.extend(word for word in voted((), found) if word.confidence >= ALONE_SURE)
    return tuple(looked)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line as the first reader saw it, and the place to look at: wider where letters beside it were not read."""

    words: tuple[SeenWord, ...]
    place: PixelBox
    doubted: bool


def _with_missed(
    lines: Sequence[Sequence[SeenWord]], missed: Sequence[PixelBox], suspected: Container[int]
) -> tuple[list[Line], list[PixelBox]]:
    """Each line with the missed letters that are level with it, and the rows that belong to none."""
    boxes = [span(words) for words in lines]
    rest: list[PixelBox] = []
    wider = [words[0].line in suspected for words in lines]
    for row in missed:
        home = next((at for at, box in enumerate(boxes) if _continues(box, row)), None)
        if home is None:
            rest.append(row)
        else:
            boxes[home] = around(boxes[home], row)
            wider[home] = True
    made = [
        Line(words=tuple(words), place=box, doubted=more or any(_is_doubted(word) for word in words))
        for words, box, more in zip(lines, boxes, wider, strict=True)
    ]
    return made, rest


def _is_doubted(word: SeenWord) -> bool:
    return word.confidence < DOUBTED


def _continues(line: PixelBox, row: PixelBox) -> bool:
    """Whether a row of missed letters stands in a line's own height."""
    taller = max(line.height, row.height) > 2.5 * min(line.height, row.height)
    return is_level(line, row) and not taller


def _looked_at(line: Line, seen: Sequence[SeenWord], picture: Gray, reader: LineReader) -> tuple[SeenWord, ...]:
    if not line.doubted:
        return tuple(read_once(word) for word in line.words)
    number = line.words[0].line
    found = _read(line.place, picture, reader, line=number, block=line.words[0].block)
    others = [word for word in seen if word.line != number and word.box.overlap(line.place)]
    own = [word for word in found if not any(_is_in_place_of(word, other) for other in others)]
    return voted(line.words, own)


def _is_in_place_of(found: SeenWord, other: SeenWord) -> bool:
    """Whether a word was seen where another line's word is, which a slanted or noisy line reaches into."""
    area = min(found.box.width * found.box.height, other.box.width * other.box.height)
    return found.box.overlap(other.box) > HALF * max(1, area)


def _read(place: PixelBox, picture: Gray, reader: LineReader, *, line: int, block: int) -> tuple[SeenWord, ...]:
    """The second reader's words in a place of the page, with boxes of the page."""
    margin = round(place.height * MARGIN) + 2
    top, left = max(0, place.top - margin), max(0, place.left - 2 * margin)
    crop = picture[top : place.bottom + margin, left : place.right + 2 * margin]
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
