"""One page: its place, its words, and what is wrong with it.

Pages are 1-based. Boxes are fractions 0..1 of the upright page. Angles are degrees, clockwise positive.
Confidence is 0..1. dpi is (x, y).
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Literal

from domain.wording import Sentence

PageLanguage = Literal["en", "fr", "bilingual"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A place on the upright page: fractions 0..1, left < right and top < bottom."""

    left: float
    top: float
    right: float
    bottom: float

    def as_tuple(self) -> tuple[float, float, float, float]:
        """left, top, right, bottom: the order of the contract's JSON."""
        return (self.left, self.top, self.right, self.bottom)

    def around(self, other: "Box") -> "Box":
        """The smallest box that holds both."""
        return Box(
            left=min(self.left, other.left),
            top=min(self.top, other.top),
            right=max(self.right, other.right),
            bottom=max(self.bottom, other.bottom),
        )


class PageRole(StrEnum):
    """What a page is for in its delivery."""

    BODY = "body"
    COVER = "cover"
    BLANK = "blank"
    SEPARATOR = "separator"
    IDENTITY = "identity"
    ENVELOPE = "envelope"


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One word as read. `line` numbers the lines of the page from 0 in reading order, `block` likewise."""

    text: str
    box: Box
    confidence: float
    line: int
    block: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Damage:
    """Something wrong with a page, in words a clerk understands. `code` is a stable slug."""

    code: str
    reason: Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class FaxHeader:
    """The line that the sending machine printed on top, taken apart; all of it is claimed."""

    text: str
    box: Box
    sent_at: datetime | None = None
    sender: str | None = None
    number: str | None = None
    page: int | None = None
    pages: int | None = None


class InkKind(StrEnum):
    """What ink that is not print may be."""

    PEN = "pen"
    STAMP = "stamp"
    RULE = "rule"
    TICK = "tick"


@dataclass(frozen=True, slots=True, kw_only=True)
class InkMark:
    """One piece of ink on the page that is not print: a stroke, a stamp, a ruled line, a ticked box."""

    kind: InkKind
    box: Box
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PageText:
    """A page that was read.

    `rotation` is how far it had to be turned clockwise to stand upright (0, 90, 180, 270); `skew` is what was
    straightened after that. A blank page has no words and was never sent to a reader. `header` words are not in
    `words`. `aspect` is width / height of the upright page in inches, so that boxes can be compared in length.
    """

    number: int
    dpi: tuple[float, float]
    rotation: int
    skew: float
    blank: bool
    language: PageLanguage
    confidence: float
    aspect: float
    words: tuple[Word, ...]
    ink: tuple[InkMark, ...] = ()
    header: FaxHeader | None = None
    damage: tuple[Damage, ...] = ()

    def text(self) -> str:
        """The words, one line of text for each line of the page."""
        lines: dict[int, list[str]] = {}
        for word in self.words:
            lines.setdefault(word.line, []).append(word.text)
        return "\n".join(" ".join(words) for words in lines.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class PageUnread:
    """A page that could not be read, and why: neither good nor bad, a person must look."""

    number: int
    code: str
    reason: Sentence
    damage: tuple[Damage, ...] = ()


Page = PageText | PageUnread


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFacts:
    """What the policy needs to know of one page, without its words.

    `printed` is "Page 2 of 5" in the paper's own words, `sent` the same as the fax header claims; the total is None
    where only the page's own number stands. `announced` is how many pages a cover sheet on this page speaks of.
    """

    number: int
    unread: bool = False
    blank: bool = False
    confidence: float = 1.0
    printed: tuple[int, int | None] | None = None
    sent: tuple[int, int | None] | None = None
    announced: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PageCounts:
    """The pages of one file counted three ways; disagreement is damage the reviewer sees.

    `structure` is the page tree or the TIFF directory chain, `renderer` what the decoder reports, `rows` the pages
    it gave us.
    """

    structure: int | None
    renderer: int | None
    rows: int

    def agree(self) -> bool:
        """Whether every count that could be made is the same."""
        return {self.structure, self.renderer, self.rows} - {None} == {self.rows}
