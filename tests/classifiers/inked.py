"""Puts ink on drawn pages: a pen stroke, a stamp or a rule near the line that holds some words."""

from dataclasses import replace

from classifiers.match import lines
from domain.page import Box, InkKind, InkMark, PageText

HEIGHT = 0.03


def inked(
    page: PageText, near: str, *, kind: InkKind = InkKind.PEN, by: float = 0.0, confidence: float = 0.95
) -> PageText:
    """The page with ink whose foot stands `by` page heights under the top of the last line that holds `near`."""
    line = next(line for line in reversed(lines((page,))) if near in line.text)
    foot = line.box.top + by
    left = line.box.left
    box = Box(left=left, top=max(0.0, foot - HEIGHT), right=min(1.0, left + 0.16), bottom=max(0.001, foot))
    return replace(page, ink=(*page.ink, InkMark(kind=kind, box=box, confidence=confidence)))
