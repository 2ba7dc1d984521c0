"""Finds courts by name in noisy text: those of Canada, those of other countries, and bodies that are no courts.

`courts.toml` holds the names. A name that several courts share ("Supreme Court", "Court of King's Bench") counts only
where the paper names a place nearby; "Superior Court" with a county beside it is not ours.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from itertools import chain
from typing import NamedTuple

from rapidfuzz.distance import OSA

from classifiers.letters import normal
from classifiers.match import Hit, Index, Line
from classifiers.memory import Memory
from domain.document import Run
from domain.page import Box

HEADING_LINES = 22
"""How many lines of a paper its heading may take: forms with a stamp and two columns need many."""

NEARBY_LINES = 7
TOLERANCE = 0.87
ENDS = 6
BODY_WEIGHT = 0.7
BARE_WEIGHT = 0.93
MENTIONED = re.compile(
    r"\b(affidavit|pursuant|issued by|rendue par|letters of request|commission rogatoire|rules of)\b"
)
FOREIGN = "foreign"
FRENCH_BEGINNINGS = (
    "cour ",
    "tribunal",
    "ontario cour ",
    "juge",
    "commission",
    "banc du",
    "division des",
    "signature du",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CourtRecord:
    """One court of `courts.toml`. `jurisdiction` is None where the paper itself must say it; see the file's head."""

    id: str
    level: str
    en: str
    fr: str | None = None
    jurisdiction: str | None = None
    also: tuple[str, ...] = ()
    bare: tuple[str, ...] = ()
    file_numbers: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    branch_of: tuple[str, ...] = ()
    canadian: bool = True
    is_court: bool = True

    def names(self) -> tuple[str, ...]:
        """Every name that means this court and no other."""
        official = (self.en, self.fr) if self.bare == () or self.jurisdiction else ()
        return tuple(dict.fromkeys(name for name in (*official, *self.also) if name))

    def called(self, *, french: bool) -> str:
        """The name by which a paper's field calls it: a branch bears the name of the court that it belongs to."""
        en, *fr = self.branch_of or (self.en, *((self.fr,) if self.fr else ()))
        return fr[0] if french and fr else en

    def fits(self, number: str) -> bool:
        """Whether a file number has a shape that this court uses."""
        return any(re.fullmatch(shape, number, re.IGNORECASE) for shape in self.file_numbers)


@dataclass(frozen=True, slots=True, kw_only=True)
class CourtHit:
    """A court named on a page. `heading` says that the name stands at the head of the paper, not in its body.

    `name` is the official name in the language it was printed in, `jurisdiction` the record's or the one read nearby.
    """

    record: CourtRecord
    page: int
    box: Box
    raw: str
    score: float
    name: str
    jurisdiction: str | None
    heading: bool
    line: int

    @property
    def canadian(self) -> bool:
        """Whether it is Canadian."""
        return self.record.canadian

    @property
    def is_court(self) -> bool:
        """Whether it is a court at all."""
        return self.record.is_court


class _Candidate(NamedTuple):
    record: CourtRecord
    hit: Hit
    size: int
    french: bool


@cache
def court_records() -> tuple[CourtRecord, ...]:
    """Every record of `courts.toml`, in its order."""
    return tuple(_record(entry) for entry in _table()["court"])


def _table() -> dict[str, list[dict[str, str | bool | list[str]]]]:
    return tomllib.loads(files("classifiers").joinpath("courts.toml").read_text("utf-8"))


@cache
def _places() -> tuple[tuple[str, tuple[str, ...]], ...]:
    table = tomllib.loads(files("classifiers").joinpath("courts.toml").read_text("utf-8"))
    return tuple((jurisdiction, tuple(names)) for jurisdiction, names in table["places"].items())


def _record(entry: dict[str, str | bool | list[str]]) -> CourtRecord:
    values = {key: tuple(value) if isinstance(value, list) else value for key, value in entry.items()}
    return CourtRecord(**values)  # type: ignore[arg-type]  # a wrong key or type in the file fails its own test


_found: Memory[tuple[CourtHit, ...]] = Memory(4)


def find_courts(run: Run) -> tuple[CourtHit, ...]:
    """Every court that a run names, best first: headings before mentions, exact names before worn ones."""
    known = _found.recall(run)
    return _found.keep(run, _courts_in(Index.of(run))) if known is None else known


def _courts_in(index: Index) -> tuple[CourtHit, ...]:
    named = _settled(_named(index))
    bare = _settled(_bare(index, named))
    hits = chain((_hit(index, one) for one in named), _placed(index, bare))
    return tuple(sorted(hits, key=lambda hit: (-hit.score, hit.line)))


def _named(index: Index) -> Iterator[_Candidate]:
    for record in court_records():
        for name in record.names():
            yield from _candidates(index, record, name)


def _candidates(index: Index, record: CourtRecord, name: str) -> Iterator[_Candidate]:
    for hit in index.find(name, tolerance=TOLERANCE):
        if hit.score == 1.0 or _same_ends(name, hit.raw):
            yield _Candidate(record, hit, len(name), _is_french(name, record))


def _same_ends(name: str, raw: str) -> bool:
    """Whether a worn name still begins and ends as it should: errors may not eat a whole word of it."""
    wanted, printed = (re.sub(r"\W+", "", normal(text)) for text in (name, raw))
    return all(
        OSA.distance(one, other) <= 2
        for one, other in ((wanted[:ENDS], printed[:ENDS]), (wanted[-ENDS:], printed[-ENDS:]))
    )


def _is_french(name: str, record: CourtRecord) -> bool:
    return record.fr is not None and normal(name).startswith(FRENCH_BEGINNINGS)


def _settled(candidates: Iterable[_Candidate]) -> list[_Candidate]:
    """Of names that overlap on the page, the one that explains most of it."""
    kept: list[_Candidate] = []
    for one in sorted(candidates, key=lambda one: -one.size * one.hit.score**4):
        if not any(_overlap(one.hit, other.hit) for other in kept):
            kept.append(one)
    return kept


def _overlap(one: Hit, other: Hit) -> bool:
    begins = max((one.line, one.start), (other.line, other.start))
    return begins < min((one.last_line, one.last_end), (other.last_line, other.last_end))


def _bare(index: Index, named: list[_Candidate]) -> Iterator[_Candidate]:
    for record in court_records():
        for name in record.bare:
            for one in _candidates(index, record, name):
                if not any(_overlap(one.hit, other.hit) for other in named):
                    yield one


def _placed(index: Index, bare: list[_Candidate]) -> Iterator[CourtHit]:
    """Shared names, each given to the court of the place named nearest; without a place they say nothing."""
    if not bare:
        return
    places = sorted(_place_lines(index))
    for one in bare:
        for record, jurisdiction in _owners(one, places):
            hit = _hit(index, one._replace(record=record))
            yield replace(hit, jurisdiction=jurisdiction, score=round(hit.score * BARE_WEIGHT, 4))
            break


def _place_lines(index: Index) -> Iterator[tuple[int, str]]:
    for jurisdiction, names in _places():
        for name in names:
            for hit in index.find(name, tolerance=0.9):
                yield hit.line, jurisdiction


def _owners(one: _Candidate, places: list[tuple[int, str]]) -> Iterator[tuple[CourtRecord, str | None]]:
    """The records that bear this name, by how near their place stands."""
    bearers = [record for record in court_records() if normal(one.hit.raw) in map(normal, record.bare)]
    bearers = bearers or [record for record in court_records() if set(record.bare) & set(one.record.bare)]
    for line, place in sorted(places, key=lambda item: abs(item[0] - one.hit.line)):
        near = abs(line - one.hit.line) <= NEARBY_LINES or one.record.level == "justice"
        for record in bearers if near else ():
            if place == (record.jurisdiction if record.canadian else FOREIGN):
                yield record, record.jurisdiction
            elif record.canadian and record.jurisdiction is None and place != FOREIGN:
                yield record, place


def _hit(index: Index, one: _Candidate) -> CourtHit:
    heading = _is_heading(index.lines, one.hit)
    return CourtHit(
        record=one.record,
        page=one.hit.page,
        box=one.hit.box,
        raw=one.hit.raw,
        score=round(one.hit.score * (1.0 if heading else BODY_WEIGHT), 4),
        name=one.record.called(french=one.french),
        jurisdiction=one.record.jurisdiction,
        heading=heading,
        line=one.hit.line,
    )


def _is_heading(printed: tuple[Line, ...], hit: Hit) -> bool:
    """Whether a name stands alone, or in capitals, near the head of the paper."""
    if hit.line >= HEADING_LINES or hit.page != printed[0].page:
        return False
    line = printed[hit.line].text
    share = (hit.end - hit.start) / max(1, len(line))
    return not MENTIONED.search(normal(line)) and (share > 0.55 or (hit.raw.upper() == hit.raw and share > 0.25))
