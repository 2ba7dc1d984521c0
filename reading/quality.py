"""What is wrong with a page, from what was measured, in words that tell a clerk what to ask for."""

from dataclasses import dataclass

import numpy as np

from domain.page import Damage
from reading.picture import Gray
from reading.wording import damage

COARSE_DPI = 150
DARK_SHARE = 0.22
FAINT_CONTRAST = 90
ASKEW = 3.0
MANY_SPECKS = 2500
UNREAD_SHARE = 0.35
DOUBTFUL = 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What reading a page measured. `unread` is the share of ink that no word covers.

    `weak_lines` are lines that were read, but probably wrongly.
    """

    dpi: tuple[float, float]
    ink_share: float
    contrast: float
    skew: float
    specks: int
    cut_words: int
    unread: float
    words: int
    confidence: float
    weak_lines: int = 0


def judge(found: Measured) -> tuple[Damage, ...]:
    """Every complaint that the measurements justify."""
    doubtful = found.words > 0 and found.confidence < DOUBTFUL
    complaints = (
        ("low-resolution", min(found.dpi) < COARSE_DPI, round(min(found.dpi))),
        ("dark", found.ink_share > DARK_SHARE, round(100 * found.ink_share)),
        ("faint", found.contrast < FAINT_CONTRAST, 0),
        ("skewed", abs(found.skew) >= ASKEW, round(abs(found.skew))),
        ("speckled", found.specks > MANY_SPECKS, 0),
        ("cut-off", found.cut_words >= 3, 0),
        ("ink-unread", found.unread > UNREAD_SHARE, round(100 * found.unread)),
        ("doubtful", doubtful, 0),
        ("weak-lines", found.weak_lines > 0 and not doubtful, found.weak_lines),
    )
    return tuple(damage(code, number) for code, applies, number in complaints if applies)


def contrast(gray: Gray, ink: Gray) -> float:
    """Levels of gray between the paper and the ink, medians of both; 255 where there is no ink to judge.

    Every third pixel either way is looked at.
    """
    gray, ink = gray[::3, ::3], ink[::3, ::3]
    dark = gray[ink > 0]
    if dark.size == 0:
        return 255.0
    light = gray[ink == 0]
    return float(np.median(light)) - float(np.percentile(dark, 25)) if light.size else 0.0
