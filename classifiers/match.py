"""Finds phrases in read words although the reader confused, lost or joined characters.

Everything is compared as a *skeleton*: lower case, no accents, no spaces, no punctuation, look-alikes folded (`0/O`,
`1/l/I`, `5/S`, `rn/m`). Lost spaces, lost accents, hyphens at line ends and phrases broken over lines or over page
furniture therefore cost nothing; what remains is compared with bounded edit distance, and only for phrases long
enough to bear it. An `Index` holds the skeleton of one run and the way back from every character to its word.

A phrase may hold gaps: `"i ... authorize"` is `i`, then at most `GAP` characters of anything, then `authorize`.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import Levenshtein
from rapidfuzz.fuzz import partial_ratio_alignment

from classifiers.furniture import is_numbering
from classifiers.letters import normal, skeleton_of
from classifiers.memory import Memory
from domain.document import Run
from domain.page import Box, Page, PageText, Word

__all__ = ["GAP", "Hit", "Index", "Line", "find", "find_any", "lines", "normal"]

TOLERANCE = 0.85
GAP = 90
"""How many skeleton characters a gap in a phrase may hold: about eighteen words."""

FUZZY_FROM = 9
"""Shorter phrases are never matched with errors: too many words are one letter apart."""

TRIGRAM_BITS = 16384

SHORT_WORD = 3
"""Words of so few letters at the ends of a phrase bear no error: `we withdraw` is not `be withdrawn`."""

LENIENT_FROM = 5

FREE_FROM = 12
"""Shorter phrases must begin and end at a word border; longer ones may be glued to their neighbours."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One printed line: its words, and their text joined by single spaces as it was read."""

    page: int
    words: tuple[Word, ...]
    text: str
    box: Box

    def box_of(self, start: int, end: int) -> Box:
        """The box around every word that the characters `start` to `end` of `text` touch; the line's own if none."""
        touched = [word.box for first, word in self._places() if first < end and first + len(word.text) > start]
        return _around(touched) if touched else self.box

    def _places(self) -> Iterable[tuple[int, Word]]:
        place = 0
        for word in self.words:
            yield place, word
            place += len(word.text) + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One place where a phrase stands. `score` is 1.0 for an exact skeleton, lower with each error.

    `line` is the index into `lines()` where it begins and `start` the character there; `end` is where it ends in
    that line (the line's length if it runs on). `last_line` and `last_end` say where it ends in the end, which is
    what counts when reading on behind it. `box` holds the part on the page where it begins.
    """

    page: int
    box: Box
    raw: str
    score: float
    line: int
    start: int
    end: int
    last_line: int
    last_end: int


@dataclass(frozen=True, slots=True)
class _Bone:
    """The skeleton of one line: its letters, where each came from, and which begin or end a word.

    A place is the number of the line and the character in it, in one number.
    """

    letters: str
    places: tuple[int, ...]
    begins: bytes
    ends: bytes


@dataclass(frozen=True, slots=True)
class _Span:
    """A stretch of the skeleton, `start` inclusive, `end` exclusive."""

    start: int
    end: int
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class _Needle:
    """One part of a phrase, ready to be looked for: the skeleton, its trigrams, and its pieces with their offsets.

    With at most `errors` substitutions one of `errors + 1` pieces must survive unharmed (pigeonhole), so only
    places where a piece stands are compared in full.
    """

    text: str
    head: str
    tail: str
    errors: int
    trigrams: int
    pieces: tuple[tuple[int, str], ...]

    @property
    def bordered(self) -> bool:
        return len(self.text) < FREE_FROM


_page_lines: Memory[tuple[Line, ...]] = Memory(256)
_indexes: "Memory[Index]" = Memory(64)

Source = Run | Sequence[Page]


def lines(source: Source) -> tuple[Line, ...]:
    """Every printed line of every read page, in reading order; pages that could not be read have none."""
    return Index.of(source).lines


def find(source: Source, phrase: str, *, tolerance: float = TOLERANCE) -> tuple[Hit, ...]:
    """Every place of a phrase, in the order of the paper.

    Exact skeletons are taken alone when there are any; otherwise places with at most `1 - tolerance` errors per
    character, for phrases of nine letters and more.
    """
    return Index.of(source).find(phrase, tolerance=tolerance)


def find_any(source: Source, phrases: Iterable[str], *, tolerance: float = TOLERANCE) -> tuple[Hit, ...]:
    """Every place of any of the phrases, sorted by page and line; a place found twice stands once."""
    index = Index.of(source)
    found = {
        (hit.line, hit.start, hit.last_line, hit.last_end): hit
        for phrase in phrases
        for hit in index.find(phrase, tolerance=tolerance)
    }
    return tuple(found[place] for place in sorted(found))


class Index:
    """The skeleton of one run, made once, asked many times."""

    __slots__ = (
        "_begins",
        "_bones",
        "_ends",
        "_found",
        "_length",
        "_lenient",
        "_missing",
        "_where",
        "lines",
        "skeleton",
    )

    def __init__(self, made: Sequence[Line]) -> None:
        self.lines = tuple(made)
        self._lenient = False
        self._bones: list[_Bone] = [_bone_of(number, line.text) for number, line in enumerate(self.lines)]
        self._join(_stream(self.lines))

    def _join(self, order: Sequence[int]) -> None:
        """Puts the lines' skeletons behind each other."""
        bones = [self._bones[number] for number in order]
        self.skeleton = "".join(bone.letters for bone in bones)
        self._where = [place for bone in bones for place in bone.places]
        self._begins = b"".join(bone.begins for bone in bones)
        self._ends = b"".join(bone.ends for bone in bones)
        self._missing = ~_trigram_bits(self.skeleton)
        self._found: dict[tuple[str, float], tuple[Hit, ...]] = {}

    @classmethod
    def of(cls, source: Source) -> "Index":
        """The index of a run or of pages; remembered for those used last, and a lone page's for all that hold it."""
        pages = source.pages if isinstance(source, Run) else source
        key = pages[0] if len(pages) == 1 else source
        known = _indexes.recall(key)
        if known is not None:
            return known
        made = cls([line for page in pages if isinstance(page, PageText) for line in _lines_of(page)])
        return made if isinstance(key, list) else _indexes.keep(key, made)

    def part(self, numbers: Sequence[int], *, lenient: bool = False) -> "Index":
        """An index of some of these lines, in the order given; its hits count lines as this one does.

        A `lenient` part forgives one error in words of LENIENT_FROM letters and more: titles and stamps stand alone,
        so there is little to confuse them with.
        """
        part = object.__new__(Index)
        part.lines, part._bones, part._lenient = self.lines, self._bones, lenient
        part._join(numbers)
        return part

    def likely(self, phrases: tuple[str, ...]) -> list[str]:
        """Those of the phrases that may stand here, in their order: nearly all can be told to be absent at a glance."""
        missing = self._missing
        sieve = _sieve(phrases, lenient=self._lenient)
        return [phrase for phrase, bits, most in sieve if (bits & missing).bit_count() <= most]

    def find_all(self, phrase: str, *, tolerance: float = TOLERANCE) -> tuple[Hit, ...]:
        """As `find`, with the misread places beside the exact ones: a name is misread once and printed well twice."""
        spans: list[_Span] = []
        for needle in _needles(phrase, tolerance, lenient=self._lenient):
            exact = self._exact(needle)
            fuzzy = self._fuzzy(needle) if needle.errors else []
            spans += exact
            spans += (one for one in fuzzy if not any(one.start < e.end and e.start < one.end for e in exact))
        return tuple(self._hit(span) for span in sorted(spans, key=lambda span: span.start))

    def find(self, phrase: str, *, tolerance: float = TOLERANCE) -> tuple[Hit, ...]:
        """What `find` of this module says, on this run."""
        key = (phrase, tolerance)
        if key not in self._found:
            spans = self._chain([self._spans(needle) for needle in _needles(phrase, tolerance, lenient=self._lenient)])
            self._found[key] = tuple(self._hit(span) for span in spans)
        return self._found[key]

    def _spans(self, needle: _Needle) -> list[_Span]:
        missing = (needle.trigrams & self._missing).bit_count()
        exact = [] if missing else self._exact(needle)
        return exact or (self._fuzzy(needle) if needle.errors and missing <= 3 * needle.errors else [])

    def _chain(self, parts: list[list[_Span]]) -> list[_Span]:
        """Joins the places of the parts of a phrase with gaps: each part begins at most GAP after the one before."""
        if not parts or not all(parts):
            return []
        chained = parts[0]
        for following in parts[1:]:
            starts = [span.start for span in following]
            joined: list[_Span] = []
            for span in chained:
                at = bisect_left(starts, span.end)
                if at < len(starts) and starts[at] <= span.end + GAP:
                    nearest = following[at]
                    joined.append(_Span(span.start, nearest.end, min(span.score, nearest.score)))
            chained = joined
        return chained

    def _exact(self, needle: _Needle) -> list[_Span]:
        found: list[_Span] = []
        size = len(needle.text)
        at = self.skeleton.find(needle.text) if size else -1
        while at >= 0:
            if not needle.bordered or (self._begins[at] and self._ends[at + size - 1]):
                found.append(_Span(at, at + size, 1.0))
            at = self.skeleton.find(needle.text, at + 1)
        return found

    def _fuzzy(self, needle: _Needle) -> list[_Span]:
        found: dict[int, _Span] = {}
        for at in sorted(self._candidates(needle)):
            span = self._aligned(needle, at)
            if span is not None and not any(span.start < other.end for other in found.values()):
                found[span.start] = span
        return list(found.values())

    def _candidates(self, needle: _Needle) -> set[int]:
        places: set[int] = set()
        for offset, piece in needle.pieces:
            at = self.skeleton.find(piece)
            while at >= 0:
                places.add(max(0, at - offset))
                at = self.skeleton.find(piece, at + 1)
        return places

    def _aligned(self, needle: _Needle, at: int) -> _Span | None:
        """The best place of the phrase near `at`, or None where nothing there is like it."""
        size, errors = len(needle.text), needle.errors
        near = self.skeleton[at : at + size]
        if Levenshtein.distance(needle.text, near, score_cutoff=2 * errors) > 2 * errors:
            return None
        low = max(0, at - errors)
        window = self.skeleton[low : at + size + errors]
        if len(window) < size - errors:
            return None
        start, end = low, low + len(window)
        if len(window) > size:
            best = partial_ratio_alignment(needle.text, window, score_cutoff=100 * (1 - (errors + 1.5) / size))
            if best is None:
                return None
            start, end = low + best.dest_start, low + best.dest_end
        return self._trimmed(needle, start, end)

    def _trimmed(self, needle: _Needle, start: int, end: int) -> _Span | None:
        """The stretch that is most like the phrase where a letter more or less at its ends was lost or won."""
        size, reach = len(needle.text), range(-1, 2)
        best: _Span | None = None
        for first in {max(0, start + step) for step in reach}:
            for last in {min(len(self.skeleton), end + step) for step in reach}:
                errors = Levenshtein.distance(needle.text, self.skeleton[first:last], score_cutoff=needle.errors)
                score = 1 - errors / size
                if (
                    errors <= needle.errors
                    and score > (best.score if best else 0.0)
                    and self._alike(needle, first, last)
                ):
                    best = _Span(first, last, score)
        return best

    def _alike(self, needle: _Needle, start: int, end: int) -> bool:
        """Few enough errors, not all of them at an end (`of` is no misread `no`), and at word borders if short."""
        text = self.skeleton[start:end]
        if Levenshtein.distance(needle.text, text, score_cutoff=needle.errors) > needle.errors:
            return False
        if not (text.startswith(needle.head) and text.endswith(needle.tail)):
            return False
        if not (_touch(needle.text[:2], text[:2]) and _touch(needle.text[-2:], text[-2:])):
            return False
        bordered = self._near(self._begins, start) and self._near(self._ends, end - 1)
        return bordered or len(needle.text) >= 2 * FUZZY_FROM

    def _near(self, borders: bytes, at: int) -> bool:
        """Whether a word border stands within one character of a place."""
        return any(borders[max(0, at - 1) : at + 2])

    def _hit(self, span: _Span) -> Hit:
        first, last = self._where[span.start], self._where[span.end - 1]
        line, start = first >> 20, first & 0xFFFFF
        last_line, last_end = last >> 20, (last & 0xFFFFF) + 1
        printed = self.lines[line]
        end = last_end if last_line == line else len(printed.text)
        return Hit(
            page=printed.page,
            box=self._box(line, start, last_line, last_end),
            raw=self._raw(line, start, last_line, last_end),
            score=span.score,
            line=line,
            start=start,
            end=end,
            last_line=last_line,
            last_end=last_end,
        )

    def _box(self, line: int, start: int, last_line: int, last_end: int) -> Box:
        printed, last = self.lines[line], self.lines[last_line]
        if last_line == line:
            return printed.box_of(start, last_end)
        here = printed.box_of(start, len(printed.text))
        return here.around(last.box_of(0, last_end)) if last.page == printed.page else here

    def _raw(self, line: int, start: int, last_line: int, last_end: int) -> str:
        if line == last_line:
            return self.lines[line].text[start:last_end]
        between = (printed.text for printed in self.lines[line + 1 : last_line])
        return " ".join((self.lines[line].text[start:], *between, self.lines[last_line].text[:last_end]))


def _lines_of(page: PageText) -> tuple[Line, ...]:
    known = _page_lines.recall(page)
    if known is not None:
        return known
    by_line: dict[int, list[Word]] = {}
    for word in page.words:
        if word.text.strip():
            by_line.setdefault(word.line, []).append(word)
    made = tuple(
        Line(
            page=page.number,
            words=tuple(words),
            text=" ".join(word.text for word in words),
            box=_around([word.box for word in words]),
        )
        for _, words in sorted(by_line.items())
    )
    return _page_lines.keep(page, made)


def _bone_of(number: int, text: str) -> _Bone:
    words = skeleton_of(text)
    return _Bone(
        letters="".join(letters for letters, _ in words),
        places=tuple((number << 20) | place for _, places in words for place in places),
        begins=b"".join(b"\1" + bytes(len(letters) - 1) for letters, _ in words),
        ends=b"".join(bytes(len(letters) - 1) + b"\1" for letters, _ in words),
    )


def _stream(printed: Sequence[Line]) -> list[int]:
    """The order in which lines are joined: the body first, then page furniture, so that it parts no phrase."""
    furniture = _furniture(printed)
    body = [number for number in range(len(printed)) if number not in furniture]
    return body + sorted(furniture)


def _furniture(printed: Sequence[Line]) -> set[int]:
    """Page numbers, and lines that stand on several pages at the very top or bottom."""
    edges = _edge_lines(printed)
    repeated = Counter(normal(printed[number].text) for number in edges)
    return {
        number for number in edges if is_numbering(printed[number].text) or repeated[normal(printed[number].text)] > 1
    }


def _edge_lines(printed: Sequence[Line]) -> list[int]:
    """The first two and the last two lines of every page."""
    by_page: dict[int, list[int]] = {}
    for number, line in enumerate(printed):
        by_page.setdefault(line.page, []).append(number)
    return sorted({number for numbers in by_page.values() for number in numbers[:2] + numbers[-2:]})


@lru_cache(maxsize=16384)
def _needles(phrase: str, tolerance: float, *, lenient: bool) -> tuple[_Needle, ...]:
    """The parts of a phrase between its gaps, ready to be looked for."""
    return tuple(_needle(part, tolerance, lenient=lenient) for part in phrase.split(" ... "))


@lru_cache(maxsize=4096)
def _sieve(phrases: tuple[str, ...], *, lenient: bool) -> tuple[tuple[str, int, int], ...]:
    """Each phrase with the trigrams of its longest part, and how many of them may be missing where it stands."""
    parts = ((phrase, max(_needles(phrase, TOLERANCE, lenient=lenient), key=_length)) for phrase in phrases)
    return tuple((phrase, part.trigrams, 3 * part.errors) for phrase, part in parts)


def _length(needle: _Needle) -> int:
    return len(needle.text)


def _needle(part: str, tolerance: float, *, lenient: bool) -> _Needle:
    text = "".join(letters for letters, _ in skeleton_of(part))
    errors = int((1 - tolerance) * len(text) + 0.001) if len(text) >= FUZZY_FROM else 0
    errors = max(errors, 1) if lenient and len(text) >= LENIENT_FROM else errors
    words = [letters for letters, _ in skeleton_of(part)] or [""]
    return _Needle(
        text=text,
        head=words[0] if len(words[0]) <= SHORT_WORD else "",
        tail=words[-1] if len(words[-1]) <= SHORT_WORD else "",
        errors=errors,
        trigrams=_trigram_bits(text),
        pieces=_pieces(text, errors + 1),
    )


def _trigram_bits(text: str) -> int:
    """Which of 16384 hashed trigrams a text has: an error spoils three at most, so more missing means no match."""
    bits = bytearray(TRIGRAM_BITS // 8)
    for at in range(len(text) - 2):
        slot = hash(text[at : at + 3]) % TRIGRAM_BITS
        bits[slot >> 3] |= 1 << (slot & 7)
    return int.from_bytes(bits, "little")


def _pieces(text: str, count: int) -> tuple[tuple[int, str], ...]:
    cuts = [round(len(text) * number / count) for number in range(count + 1)]
    return tuple((start, text[start:end]) for start, end in pairwise(cuts))


def _touch(one: str, other: str) -> bool:
    """Whether two letters agree with two others in one place at least."""
    return any(letter == misread for letter, misread in zip(one, other, strict=False))


def _around(boxes: Sequence[Box]) -> Box:
    return Box(
        left=min(box.left for box in boxes),
        top=min(box.top for box in boxes),
        right=max(box.right for box in boxes),
        bottom=max(box.bottom for box in boxes),
    )
