"""What every OCR engine gives: words with pixel boxes. One suite of tests runs over all of them."""

from dataclasses import dataclass
from enum import IntEnum
from typing import Protocol

from reading.geometry import PixelBox
from reading.picture import Gray


class Layout(IntEnum):
    """How the words lie on the picture; the numbers are tesseract's page segmentation modes."""

    AUTO = 3
    COLUMN = 4
    BLOCK = 6
    SPARSE = 11


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenWord:
    """One word in pixels of the picture that was read. `line` and `block` are in reading order, from 0."""

    text: str
    box: PixelBox
    confidence: float
    line: int
    block: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """How far a picture must be turned clockwise to stand upright, and how sure that is (0..1)."""

    degrees: int
    confidence: float


class Engine(Protocol):
    """Reads pictures that we made ourselves.

    Raises CageTimeout when the time is over, CageFailed when the engine fails on this picture, EngineTrouble when it
    is missing or lacks a language.
    """

    def read(self, gray: Gray, *, languages: tuple[str, ...], dpi: int, layout: Layout) -> tuple[SeenWord, ...]:
        """The words of an upright picture with square pixels. `languages` are `en`, `fr` or both."""
        ...

    def which_way_up(self, gray: Gray, *, dpi: int) -> Turn | None:
        """The engine's own opinion of the page's orientation, or None when it has none."""
        ...

    def version(self) -> str:
        """Its name and number: another one reads other words."""
        ...
