"""Says what kind of paper a run of pages is, how sure that is, and why.

Each kind's score is the sum of what its cues weigh on this run, for and against, in units of log-odds. The score of
a slug is that of its best kind, so that many near misses cannot outvote one by their number. Confidence comes from
the margin between the best slug and the next through a monotone map that was fitted on noisy held-out papers; under
a small margin the answer is `other` without a name, and a person looks.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from classifiers.weigh import Scales
from domain.document import OTHER, Evidence, Kind, Run, Verdict

FLOOR = 2.5
"""What a kind must reach before it is believed at all: `other` without a name always has this score."""

SMALL_MARGIN = 1.5
"""Under this margin one of the three kinds is not claimed."""

CALIBRATION = ((0.0, 0.60), (0.8, 0.80), (1.5, 0.93), (2.5, 0.965), (3.5, 0.98), (8.0, 0.99))
"""Margin to confidence, for kinds and named near misses: points of a monotone broken line."""

UNNAMED_CALIBRATION = ((0.0, 0.45), (1.5, 0.55), (2.5, 0.85))
"""The same for `other` without a name, which is a lack of evidence more than evidence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """One kind with its score on one run and everything that made it."""

    kind: Kind
    score: float
    evidence: tuple[Evidence, ...]


def classify(run: Run, kinds: Sequence[Kind]) -> Verdict:
    """The verdict on one run. A run without words is `other` with confidence 0 and no evidence."""
    if not any(page.words for page in run.read_pages()):
        return Verdict(kind=OTHER, variant=None, confidence=0.0, runner_up=None, margin=0.0, evidence=())
    ranked = scores(run, kinds)
    by_slug = _best_of_each_slug(ranked)
    best, following = by_slug[0], by_slug[1] if len(by_slug) > 1 else None
    margin = best.score - (following.score if following else FLOOR)
    if best.kind.slug != OTHER and margin < SMALL_MARGIN:
        return _abstained(best, margin)
    return Verdict(
        kind=best.kind.slug,
        variant=best.kind.variant,
        confidence=confidence(margin, UNNAMED_CALIBRATION if best.kind is UNNAMED else CALIBRATION),
        runner_up=_name(following.kind) if following else None,
        margin=margin,
        evidence=_by_weight(best.evidence),
    )


def scores(run: Run, kinds: Sequence[Kind]) -> tuple[Scored, ...]:
    """Every kind with its score, best first, and among them `other` without a name at FLOOR."""
    scales = Scales.of(run)
    weighed = [_weighed(scales, kind) for kind in kinds]
    weighed.append(Scored(kind=UNNAMED, score=FLOOR, evidence=()))
    return tuple(sorted(weighed, key=lambda scored: -scored.score))


def confidence(margin: float, points: Sequence[tuple[float, float]] = CALIBRATION) -> float:
    """How often verdicts with such a margin are right, 0..1, monotone in the margin."""
    at = bisect_right([point for point, _ in points], margin)
    if at == 0:
        return points[0][1]
    if at == len(points):
        return points[-1][1]
    (low, sure), (high, surer) = points[at - 1], points[at]
    return sure + (surer - sure) * (margin - low) / (high - low)


def _weighed(scales: Scales, kind: Kind) -> Scored:
    evidence = tuple(found for cue in kind.cues if (found := scales.weigh(cue)) is not None)
    return Scored(kind=kind, score=sum(piece.weight for piece in evidence), evidence=evidence)


def _best_of_each_slug(ranked: Sequence[Scored]) -> list[Scored]:
    best: dict[str, Scored] = {}
    for scored in ranked:
        best.setdefault(scored.kind.slug, scored)
    return list(best.values())


def _abstained(best: Scored, margin: float) -> Verdict:
    return Verdict(
        kind=OTHER,
        variant=None,
        confidence=1 - confidence(margin),
        runner_up=_name(best.kind),
        margin=margin,
        evidence=_by_weight(best.evidence),
    )


def _by_weight(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    return tuple(sorted(evidence, key=lambda piece: -abs(piece.weight)))


def _name(kind: Kind) -> str:
    return kind.slug if kind.variant is None or kind.slug != OTHER else kind.variant


UNNAMED = Kind(slug=OTHER, variant=None, title="Other paper", cues=(), examples=())
