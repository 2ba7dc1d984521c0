"""What the decoding child says: one JSON line for each frame, and after a page's line exactly rows * columns bytes.

Codes and numbers only. The sentences for people are the parent's, so a stranger's bytes cannot write one.
"""

import json
import sys
from dataclasses import dataclass

from PIL import Image

from reading.limits import Limits

Dpi = tuple[float, float]
Flaw = tuple[str, int]
"""A code of damage and a number that its sentence may use."""


class NotTakenError(Exception):
    """This page or document cannot be given; `code` is the parent's name for why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What the parent wants: which document, from which page on, within which limits."""

    path: str
    first: int
    limits: Limits

    def wants(self, number: int) -> bool:
        """Whether a page is to be sent: earlier ones were sent by a child before this one."""
        return number >= self.first


def send_page(number: int, gray: Image.Image, dpi: Dpi, flaws: tuple[Flaw, ...] = ()) -> None:
    """One gray picture, 0 is black."""
    columns, rows = gray.size
    _say(frame="page", number=number, rows=rows, columns=columns, dpi=dpi, damage=flaws)
    sys.stdout.buffer.write(gray.tobytes())
    sys.stdout.buffer.flush()


def send_unread(number: int, code: str) -> None:
    """A page that exists and cannot be decoded."""
    _say(frame="unread", number=number, code=code)


def send_structure(pages: int | None, flaws: tuple[Flaw, ...] = ()) -> None:
    """How many pages must come, said before the first so that a crash loses none; and damage of the whole file."""
    _say(frame="structure", pages=pages, damage=flaws)


def send_tags(sent_at: str, sender: str, description: str) -> None:
    """What the file claims of itself."""
    _say(frame="tags", sent_at=sent_at[:64], sender=sender[:64], description=description[:256])


def send_counts(structure: int | None, renderer: int | None) -> None:
    """The end of the document."""
    _say(frame="counts", structure=structure, renderer=renderer)


def send_refusal(code: str) -> None:
    """The document is not taken at all."""
    _say(frame="refusal", code=code)


def _say(**fields: object) -> None:
    sys.stdout.buffer.write(json.dumps(fields, ensure_ascii=True).encode() + b"\n")
    sys.stdout.buffer.flush()
