"""Confidence as a share: of the values read at 0.9, nine in ten are right.

A finder's score says how well words fit its pattern; how often such a fit is right was counted on papers, and is a
monotone curve for each group of fields here. Fitted on the odd deliveries of practice and on tune (pooled adjacent
violators; learnt fields by weights that never saw the paper's text), verified on the even ones.
"""

from bisect import bisect_left
from dataclasses import replace
from itertools import chain

from domain.document import FieldReading

Curve = tuple[tuple[float, float], ...]

_GROUPS: dict[str, tuple[tuple[str, ...], Curve]] = {
    "own days": (
        ("letter_date", "order_date", "date_signed"),
        ((0.622, 0.847), (0.894, 0.965), (0.958, 0.967), (0.967, 0.986), (0.975, 0.988)),
    ),
    "days": (
        ("deadline_date", "deadline_days", "period_from", "period_to", "valid_until", "expires"),
        ((0.747, 0.853), (0.954, 0.962)),
    ),
    "information": (("information",), ((0.66, 0.685), (0.885, 0.895), (0.957, 0.921), (0.989, 0.965))),
    "names": (
        ("customer", "recipient", "signatory", "grantor", "attorneys", "substitute_attorney", "witnesses", "notary"),
        ((0.576, 0.556), (0.712, 0.711), (0.783, 0.725), (0.855, 0.777), (0.904, 0.866), (0.917, 0.908), (0.94, 0.938)),
    ),
    "numbers": (
        ("account_number", "file_number", "domains", "ip_addresses"),
        ((0.677, 0.81), (0.84, 0.87), (0.925, 0.943), (0.943, 0.975), (0.948, 0.99)),
    ),
    "names of orders": (
        ("judge", "parties", "disclose_to"),
        ((0.685, 0.48), (0.823, 0.649), (0.894, 0.718), (0.916, 0.847), (0.941, 0.851)),
    ),
}  # fmt: skip
_TERMS: Curve = ((0.633, 0.926), (0.852, 0.969), (0.942, 0.971), (0.997, 0.98))
"""Fields of few values: courts, provinces, yes and no."""
_CURVES = dict(chain.from_iterable(((name, curve) for name in names) for names, curve in _GROUPS.values()))

DOUBTED = 0.6
"""A score under this is doubt that a finder meant, and outcomes rest on it: no curve lifts it."""


def calibrated(reading: FieldReading) -> FieldReading:
    """A reading whose confidence is the share of such readings that are right."""
    share = share_right(_CURVES.get(reading.name, _TERMS), reading.confidence)
    kept = min(share, reading.confidence) if reading.confidence < DOUBTED else share
    return replace(reading, confidence=round(kept, 3))


def share_right(curve: Curve, score: float) -> float:
    """The height of a curve over a score: straight lines between its points, from (0, 0), level behind the last."""
    points = ((0.0, 0.0), *curve)
    place = bisect_left([across for across, _ in points], score)
    if place == 0:
        return 0.0
    if place == len(points):
        return points[-1][1]
    (left, low), (right, high) = points[place - 1], points[place]
    return low + (high - low) * (score - left) / (right - left)
