"""Ink that is not print: pen strokes, stamps and seals, ruled lines, ticked boxes. Presence, never authenticity.

What the words explain is taken away first; words that the engine was unsure of explain nothing, because it reads
a signature as doubtful rubbish. What is left is grouped and judged by its size, its thinness and its shape.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from domain.page import InkKind, InkMark, Word
from reading.clean import ink_mask
from reading.geometry import PixelBox, to_fractions, to_pixels
from reading.letters import Pieces, furniture
from reading.picture import Gray
from reading.rules import Ruled, take_out_rules
from reading.stamps import find_stamps, is_ring
from reading.ticks import find_ticks

LETTER_WIDTH = 8.5
TRUSTED, SELF_EVIDENT = 0.6, 0.85
EXPLAINED = 0.6
JOIN_ACROSS, JOIN_DOWN = 0.1, 0.05
PEN_WIDTH, PEN_HEIGHT = (0.22, 6.5), (0.1, 1.7)
LONGEST_STROKE, TALLEST_SIGNATURE = 0.17, 1.1
PEN_FILL = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """A group of unexplained components: its box, the share of it that is ink, and the components' boxes."""

    box: PixelBox
    fill: float
    parts: NDArray[np.int32]
    straight: bool
    mask: Gray


def find_ink(
    gray: Gray, words: Sequence[Word], *, dpi: float | None = None, known: tuple[Gray, Ruled] | None = None
) -> tuple[InkMark, ...]:
    """Every mark on an upright page with square pixels, in reading order.

    `dpi` defaults to that of letter paper; `known` are the picture's ink mask and its lines, where they are known.
    """
    rows, columns = gray.shape
    dots = dpi or columns / LETTER_WIDTH
    ink, ruled = known or _looked_at(gray, dots)
    stamps = find_stamps(ink, dots)
    ticks = find_ticks(ink, _boxes([word for word in words if _is_long_print(word)], columns, rows), dots)
    clusters = tuple(unexplained(ruled, words, dots))
    seals = [cluster.box for cluster in clusters if _is_seal(cluster, dots)]
    taken = [box for box, _ in stamps] + seals + list(ticks)
    marks = [
        *((InkKind.RULE, box, 0.9) for box in ruled.rules),
        *((InkKind.STAMP, box, sure) for box, sure in stamps),
        *((InkKind.STAMP, box, _lower_in_letterhead(box, 0.75, dots)) for box in seals if not _inside(box, stamps)),
        *((InkKind.TICK, box, 0.8) for box in ticks),
        *(
            (InkKind.PEN, cluster.box, pen_confidence(cluster, ruled.rules, dots))
            for cluster in clusters
            if _is_pen(cluster, dots) and not any(_covers(box, cluster.box) for box in taken)
        ),
    ]
    return tuple(
        InkMark(kind=kind, box=to_fractions(box, columns=columns, rows=rows), confidence=sure)
        for kind, box, sure in sorted(marks, key=lambda mark: (mark[1].top, mark[1].left))
    )


def _looked_at(gray: Gray, dpi: float) -> tuple[Gray, Ruled]:
    ink = ink_mask(gray)
    return ink, take_out_rules(ink, dpi)


def unexplained(ruled: Ruled, words: Sequence[Word], dpi: float) -> Iterator[Cluster]:
    """Groups of components that no trusted word accounts for; edges, holes and staples left out."""
    found = ruled.found
    rest = _not_words(found, words) & ~furniture(found, dpi)
    if not rest.any():
        return
    mask = found.mask(rest)
    near = cv2.getStructuringElement(cv2.MORPH_RECT, (_odd(dpi * JOIN_ACROSS), _odd(dpi * JOIN_DOWN)))
    groups, grouped = cv2.connectedComponents(cv2.dilate(mask, near), connectivity=8)
    owner = _owners(found, rest, np.asarray(grouped, dtype=np.int32))
    for group in range(1, groups):
        members = found.stats[1:][owner == group]
        if len(members):
            yield from (_cluster(part, mask) for part in _by_lines(members, ruled.rules, dpi))


def _by_lines(members: NDArray[np.int32], rules: Sequence[PixelBox], dpi: float) -> Iterator[NDArray[np.int32]]:
    """A group taller than a signature, cut at ruled lines: people sign under each other and strokes touch."""
    left, top = int(members[:, 0].min()), int(members[:, 1].min())
    right, bottom = int((members[:, 0] + members[:, 2]).max()), int((members[:, 1] + members[:, 3]).max())
    if bottom - top < TALLEST_SIGNATURE * dpi:
        yield members
        return
    cuts = [rule.bottom for rule in rules if min(right, rule.right) - max(left, rule.left) > (right - left) / 2]
    levels = np.searchsorted(np.sort(np.asarray(cuts, dtype=np.int64)), members[:, 1] + members[:, 3] // 2)
    for level in np.unique(levels):
        yield members[levels == level]


def _owners(found: Pieces, rest: NDArray[np.bool_], grouped: NDArray[np.int32]) -> NDArray[np.int32]:
    """For every component but the paper: the group it lies in, 0 where it is explained."""
    owner = np.zeros(len(found.stats), dtype=np.int32)
    owner[found.label] = grouped.ravel()[found.where]
    return np.where(rest, owner, 0)[1:].astype(np.int32)


def _cluster(members: NDArray[np.int32], mask: Gray) -> Cluster:
    left, top = int(members[:, 0].min()), int(members[:, 1].min())
    right, bottom = int((members[:, 0] + members[:, 2]).max()), int((members[:, 1] + members[:, 3]).max())
    box = PixelBox(left, top, right, bottom)
    cut = mask[top:bottom, left:right]
    return Cluster(
        box=box,
        fill=float(members[:, cv2.CC_STAT_AREA].sum()) / (box.width * box.height),
        parts=members,
        straight=_is_straight(cut),
        mask=cut,
    )


def _is_straight(cut: Gray) -> bool:
    """Whether all the ink lies along one line: a scratch, a fold, a damaged scan line."""
    points = cv2.findNonZero(cut)
    if points is None:
        return True
    _, (one, other), _ = cv2.minAreaRect(points)
    return min(one, other) < 0.06 * max(one, other)


def _not_words(found: Pieces, words: Sequence[Word]) -> NDArray[np.bool_]:
    """Components that lie for the most part outside trusted words."""
    rows, columns = found.shape
    covered = np.zeros((rows, columns), dtype=np.bool_)
    for word in trusted(words):
        box = to_pixels(word.box, columns=columns, rows=rows)
        covered[max(0, box.top - 2) : box.bottom + 2, max(0, box.left - 2) : box.right + 2] = True
    rest = found.pixels_in(covered) < EXPLAINED * found.stats[:, cv2.CC_STAT_AREA]
    rest[0] = False
    return np.asarray(rest, dtype=np.bool_)


def trusted(words: Sequence[Word]) -> tuple[Word, ...]:
    """Words that really are print: read with some confidence, of letters or digits, of a usual height."""
    heights = [word.box.bottom - word.box.top for word in words if word.confidence >= TRUSTED]
    usual = float(np.median(heights)) if heights else 1.0
    return tuple(word for word in words if _is_print(word, usual))


def _is_print(word: Word, usual: float) -> bool:
    if word.confidence < TRUSTED or not any(sign.isalnum() for sign in word.text):
        return False
    return word.confidence >= SELF_EVIDENT or word.box.bottom - word.box.top <= 2 * usual


def _is_long_print(word: Word) -> bool:
    """A word that surely is one: a box is read as one odd sign, perhaps together with the short word beside it."""
    return word.confidence >= 0.8 and word.text.isalpha() and len(word.text) > 2


def _is_pen(cluster: Cluster, dpi: float) -> bool:
    width, height = cluster.box.width / dpi, cluster.box.height / dpi
    longest = float(np.max(cluster.parts[:, 2:4])) / dpi
    fits = PEN_WIDTH[0] <= width <= PEN_WIDTH[1] and PEN_HEIGHT[0] <= height <= PEN_HEIGHT[1]
    return fits and longest >= LONGEST_STROKE and cluster.fill <= PEN_FILL and not cluster.straight


def pen_confidence(cluster: Cluster, rules: Sequence[PixelBox], dpi: float) -> float:
    """How much a cluster looks written: long joined strokes, few pieces for its width, standing on a ruled line."""
    width = cluster.box.width / dpi
    longest = float(np.max(cluster.parts[:, 2:4])) / dpi
    sure = 0.45 + (0.2 if len(cluster.parts) / max(width, 0.1) < 6 else 0.0)
    sure += 0.15 if longest >= 0.35 else 0.0
    sure += 0.15 if any(_stands_on(cluster.box, rule, dpi) for rule in rules) else 0.0
    return _lower_in_letterhead(cluster.box, round(min(sure, 0.95), 2), dpi)


def _stands_on(box: PixelBox, rule: PixelBox, dpi: float) -> bool:
    overlap = min(box.right, rule.right) - max(box.left, rule.left)
    return overlap > 0.4 * box.width and box.top < rule.top < box.bottom + 0.2 * dpi


def _lower_in_letterhead(box: PixelBox, sure: float, dpi: float) -> float:
    """Logos stand on top of the paper and look like seals and strokes."""
    return min(sure, 0.4) if box.bottom < 1.6 * dpi else sure


def _is_seal(cluster: Cluster, dpi: float) -> bool:
    width, height = cluster.box.width / dpi, cluster.box.height / dpi
    return min(width, height) >= 0.65 and max(width, height) <= 2.4 and is_ring(cluster.mask)


def _boxes(words: Sequence[Word], columns: int, rows: int) -> tuple[PixelBox, ...]:
    return tuple(to_pixels(word.box, columns=columns, rows=rows) for word in words)


def _covers(outer: PixelBox, inner: PixelBox) -> bool:
    return outer.overlap(inner) > 0.6 * inner.width * inner.height


def _inside(box: PixelBox, stamps: Sequence[tuple[PixelBox, float]]) -> bool:
    return any(_covers(stamp, box) for stamp, _ in stamps)


def _odd(size: float) -> int:
    return max(3, round(size)) | 1
