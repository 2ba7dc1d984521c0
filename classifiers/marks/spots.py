"""One paper as the marks see it: places of phrases and patterns in its folded text, with the way back to the page."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from rapidfuzz import fuzz

from classifiers.binding import binding
from classifiers.fields.prose import sentence_at, sentences
from classifiers.fields.repair import folded
from classifiers.fields.sheet import Sheet, legible, sheet_of
from classifiers.marks.worn import worn_pairs
from classifiers.match import TOLERANCE, Hit, Index
from classifiers.negation import negated
from domain.document import Finding, Mark, Run
from domain.page import Box

EXACT_BELOW = 14
"""Shorter phrases are taken at their word: "autorisé" is one letter from "j'autorise"."""


ALIKE = 86
"""How alike (0..100) a window of words must be to a phrase."""

LINE = re.compile(r"\S[^\n]*")


def _sizes(phrase: str) -> tuple[int, ...]:
    """As many words as the phrase has, and one less for a lost blank; short phrases are not looked for so loosely."""
    words = len(phrase.split())
    return (words, words - 1) if words > 1 and len(phrase) >= EXACT_BELOW else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Something found: `start` and `end` are places in the folded text, the rest is where it stands on the page."""

    start: int
    end: int
    page: int
    box: Box
    raw: str
    confidence: float

    def finding(self, mark: Mark, *, worth: float = 1.0, day: date | None = None) -> Finding:
        """The spot as a finding; `worth` 0..1 is how much the words mean what the mark says, `day` what they name."""
        confidence = round(self.confidence * worth, 3)
        return Finding(mark=mark, page=self.page, box=self.box, raw=self.raw, confidence=confidence, day=day)


SISTER = re.compile(
    r"\s?[-–]?\s?\d|\W{0,3}\s(?:of\s+(?!british|vancouver|canada|[0-9])[a-z]+\W|europe\b|international\b|usa\b|america\b|holdings?\b|llc\b|corp\b|ltd\b|limited\b|ltee\b|sarl\b|gmbh\b)"
)
"""Behind our name: a number makes it an account's, a place or another legal form makes it a sister company's."""

GUESSED = 0.7
"""What our name counts for where only the shape of its letters is left."""

TWO_WORDS = re.compile(r"\w+\s\w+")

RELATED = re.compile(
    r"\b(?:formerly|once|previously|former|no\s+longer|not|unlike|resellers?|affiliates?|partners?|competitors?|rivals?|subsidiary|successors?|"
    r"predecessor|neighbou?rs?|landlords?|suppliers?|vendors?|contractors?|anciennement|ancien\w*|jadis|autrefois|revendeu\w+|filiale|concurrente?s?|"
    r"successeurs?|fournisseurs?|partenaires?|locat\w+)\W+(?:(?:named|called|known|as|of|to|with|by|for|at|owned|part|a|an|the|connue?|sous|"
    r"le|nom|de|du|d|la|l|une?)\W+){0,5}$"
)
"""Before our name: another company is meant that stands, or stood, in some relation to us."""

RELATED_REACH = 70

PLAIN_LABEL = re.compile(
    r"(?:\A|\n)[^\w\n]{0,3}(?P<label>(?:(?:the|le|la|(?:web|service|internet|hosting|record|data)s?)\s){0,2}(?:supplier|vendor|contractor|fournisseur))"
    r"(?:\s[^\s:]{1,2})?\W{0,4}\Z"
)
"""A capital label of a form before our name says what we are to the writer, not who somebody else is to us."""

LIKENED = re.compile(r"(?:infinite|infinity|infini)\b")
"""Real words one or two letters from our name, which other companies bear."""


def _beside(one: Spot, other: Spot) -> bool:
    """Whether two spots overlap."""
    return one.start < other.end and other.start < one.end


class Paper:
    """The words of one run: folded text for patterns, an index for phrases that a fax has bent."""

    def __init__(self, run: Run, aliases: tuple[str, ...] = ()) -> None:
        self.run = run
        self.sheet: Sheet = sheet_of(run).respelled(binding)
        self.index: Index = Index.of(run)
        self.aliases = aliases

    @property
    def plain(self) -> str:
        """The folded text, a line break where the paper has one."""
        return self.sheet.plain

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Every sentence or numbered paragraph as start and end in `plain`."""
        return sentences(self.plain)

    @cached_property
    def us(self) -> tuple[Spot, ...]:
        """Where the paper names this company; an account number that begins with its initials is not its name."""
        found = [self._placed(hit) for alias in self.aliases for hit in self._all_of(alias)]
        names = self._names(sorted(found, key=lambda spot: spot.start))
        return (
            names
            or self._names(
                spot for spot in self.windows(self.aliases) if not any(_beside(spot, other) for other in found)
            )
            or self._names(self._worn())
        )

    def _worn(self) -> Iterator[Spot]:
        """Words read with doubt that have the shape of our name."""
        for first, last in worn_pairs(self.sheet.tokens):
            cut = self.sheet.cut_tokens(self.sheet.tokens[first : last + 1])
            end = self.start_of(last) + len(self.sheet.tokens[last].plain)
            yield Spot(
                start=self.start_of(first), end=end, page=cut.page, box=cut.box, raw=cut.text, confidence=GUESSED
            )

    def _all_of(self, alias: str) -> tuple[Hit, ...]:
        """Every place of a name of ours; short ones are taken at their word."""
        return self.index.find_all(alias, tolerance=TOLERANCE if len(alias) >= EXACT_BELOW else 1.0)

    def _names(self, spots: Iterable[Spot]) -> tuple[Spot, ...]:
        return tuple(spot for spot in spots if not self._sister(spot) and not self._another(spot))

    def _sister(self, spot: Spot) -> bool:
        """Whether another company's ending stands behind the name, or in what a tolerant search took for ours."""
        first_two = TWO_WORDS.match(self.plain, spot.start, spot.end)
        ends = (spot.end, first_two.end()) if first_two else (spot.end,)
        return any(SISTER.match(self.plain, end) for end in ends)

    def _another(self, spot: Spot) -> bool:
        """Whether the name is another word that a tolerant search took for ours, or only says who somebody else is."""
        before = self.plain[max(0, spot.start - RELATED_REACH) : spot.start]
        return self._likened(spot) or (RELATED.search(before) is not None and not self._form_label(before, spot))

    def _form_label(self, before: str, spot: Spot) -> bool:
        """Whether all that stands before the name on its line is a capital label: "Supplier", not "our supplier"."""
        label = PLAIN_LABEL.search(before)
        return label is not None and self.capital(spot.start - len(before) + label.start("label"))

    def capital(self, place: int) -> bool:
        """Whether the letter printed at a place of the folded text is a capital."""
        return self.sheet.raw[self.sheet.origin(place) :][:1].isupper()

    def _likened(self, spot: Spot) -> bool:
        """Whether it is another word that a tolerant search took for our name."""
        return LIKENED.match(self.plain, spot.start) is not None

    def names_us(self, start: int, end: int) -> bool:
        """Whether this company is named in a stretch of the text."""
        return any(start <= spot.start < end for spot in self.us)

    def patterns(self, pattern: re.Pattern[str], start: int = 0, end: int | None = None) -> Iterator[Spot]:
        """Every place of a pattern written in lower case without accents."""
        for found in pattern.finditer(self.plain, start, len(self.plain) if end is None else end):
            spot = self.spot(found)
            if spot:
                yield spot

    def first_line(self, start: int, end: int) -> Spot | None:
        """The first line with words between two places of `plain`, as far as it reaches; None where there are none."""
        return next(self.patterns(LINE, start, end), None)

    def spot(self, found: re.Match[str], group: int | str = 0) -> Spot | None:
        """The place of a match in the folded text, or None where it covers no word."""
        cut = self.sheet.cut(found, group)
        if cut is None:
            return None
        return Spot(
            start=found.start(group),
            end=found.end(group),
            page=cut.page,
            box=cut.box,
            raw=cut.text,
            confidence=legible(cut.confidence),
        )

    def phrases(self, phrases: Iterable[str]) -> tuple[Spot, ...]:
        """Every place of some phrases, errors of the reader forgiven, in the order of the paper."""
        return tuple(sorted((self._placed(hit) for hit in self._hits(phrases)), key=lambda spot: spot.start))

    def affirmed(self, phrases: Iterable[str]) -> tuple[Spot, ...]:
        """As `phrases`, without the places where the phrase is denied."""
        spots = (self._placed(hit) for hit in self._hits(phrases) if not negated(self.index, hit))
        return tuple(sorted(spots, key=lambda spot: spot.start))

    def denied(self, phrases: Iterable[str]) -> tuple[Spot, ...]:
        """Only the places where the phrase is denied."""
        spots = (self._placed(hit) for hit in self._hits(phrases) if negated(self.index, hit))
        return tuple(sorted(spots, key=lambda spot: spot.start))

    def windows(self, phrases: Iterable[str]) -> tuple[Spot, ...]:
        """Stretches of as many words as a phrase has that are nearly the phrase: forgives lost letters at its ends.

        Slow beside `phrases`, and less strict: for the few phrases on which much rests, where those found nothing.
        """
        found = (spot for phrase in phrases for size in _sizes(phrase) for spot in self._windows(folded(phrase), size))
        return tuple(sorted(found, key=lambda spot: spot.start))

    def _windows(self, phrase: str, size: int) -> Iterator[Spot]:
        tokens = self.sheet.tokens
        for at in range(len(tokens) - size + 1):
            window = tokens[at : at + size]
            likeness = fuzz.ratio(phrase, " ".join(token.plain for token in window), score_cutoff=ALIKE)
            if likeness:
                cut = self.sheet.cut_tokens(window)
                start = self._places[id(window[0].word)]
                end = self._places[id(window[-1].word)] + len(window[-1].plain)
                yield Spot(
                    start=start, end=end, page=cut.page, box=cut.box, raw=cut.text, confidence=round(likeness / 100, 3)
                )

    def sentence(self, spot: Spot) -> str:
        """The sentence around a place."""
        start, end = sentence_at(self.plain, spot.start)
        return self.plain[start:end]

    def line(self, spot: Spot) -> str:
        """The printed line around a place."""
        start, end = self.sheet.line_bounds(spot.start)
        return self.plain[start:end]

    def token_at(self, place: int) -> tuple[int, int]:
        """The number of the word that a place of the folded text lies in, and how far into the word it lies."""
        number = max(0, bisect_right(self._starts, place) - 1)
        return number, place - self._starts[number] if self._starts else 0

    def start_of(self, number: int) -> int:
        """Where a word begins in the folded text."""
        return self._starts[number]

    @cached_property
    def _starts(self) -> list[int]:
        return list(self._places.values())

    def _hits(self, phrases: Iterable[str]) -> Iterator[Hit]:
        for phrase in phrases:
            yield from self.index.find(phrase, tolerance=TOLERANCE if len(phrase) >= EXACT_BELOW else 1.0)

    @cached_property
    def _places(self) -> dict[int, int]:
        """Where each printed word begins in the folded text."""
        starts, place = {}, 0
        for token in self.sheet.tokens:
            starts[id(token.word)] = place
            place += len(token.plain) + 1
        return starts

    def _placed(self, hit: Hit) -> Spot:
        start = self._place(hit.line, hit.start)
        end = max(start + 1, self._place(hit.last_line, hit.last_end - 1) + 1)
        return Spot(start=start, end=end, page=hit.page, box=hit.box, raw=hit.raw, confidence=hit.score)

    def _place(self, number: int, character: int) -> int:
        """A character of a printed line as a place in the folded text (page numbers have none: the start)."""
        at = 0
        for word in self.index.lines[number].words:
            if character <= at + len(word.text):
                return self._places.get(id(word), 0) + max(0, character - at)
            at += len(word.text) + 1
        return 0
