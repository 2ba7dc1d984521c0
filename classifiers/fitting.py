"""How the weights of kinds are fitted: many names, few papers, so in the space that the papers span.

Every paper is a point whose places on the main axes of all papers together say all that tells them apart (principal
components, from the matrix of the papers' products with each other). There a multinomial logistic regression is
fitted by steps against a bound of its curvature (Böhning, "Multinomial logistic regression algorithm", 1992), hastened
as Nesterov did, and carried back to the names. Nothing here is random: weights begin at zero, and the same papers give
the same weights.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from classifiers.descent import Matrix, shares
from classifiers.learned import Table

AXES = 900
"""So many axes hold nearly everything that a few thousand papers say."""

STEPS, RESTRAINT = 40, 0.0005
"""How long and how freely weights are fitted: small weights do not know their papers by heart."""

FAINT = 1e-6
"""An axis on which papers differ by less than this, beside the first, says nothing."""

FLAT = 1e-3
"""The least curvature of the weight that always holds, which nothing restrains."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Space:
    """Papers by their places on the main axes: `shown` papers x names, `placed` papers x axes, `back` axes x papers."""

    rows: Mapping[str, int]
    shown: Matrix
    placed: Matrix
    back: Matrix

    @classmethod
    def of(cls, names: Sequence[str], papers: Sequence[Mapping[str, float]]) -> "Space":
        """The space of papers whose names have these strengths."""
        rows = {name: row for row, name in enumerate(names)}
        shown = np.zeros((len(papers), len(names)), np.float32)
        for number, paper in enumerate(papers):
            shown[number, [rows[name] for name in paper]] = list(paper.values())
        lengths, axes = np.linalg.eigh((shown @ shown.T).astype(np.float64))
        most = [at for at in np.argsort(-lengths)[:AXES] if lengths[at] > FAINT * max(lengths[-1], FAINT)]
        roots = np.sqrt(lengths[most])
        return cls(
            rows=rows,
            shown=shown,
            placed=(axes[:, most] * roots).astype(np.float32),
            back=(axes[:, most] / roots).T.astype(np.float32),
        )

    def fitted(self, wanted: Matrix, worth: Matrix) -> Table:
        """The weights that explain what is wanted of each paper (papers x columns), papers counting by their worth."""
        counted = np.flatnonzero(worth)
        weights = _fitted(self.placed[counted], wanted[counted], worth[counted])
        by_name = self.shown.T @ (self.back.T @ weights[:-1])
        return Table(rows=self.rows, weights=np.vstack([by_name, weights[-1:]]).astype(np.float32))


def _fitted(placed: Matrix, wanted: Matrix, worth: Matrix) -> Matrix:
    points = np.hstack([placed, np.ones((len(placed), 1), np.float32)])
    share = (worth / worth.sum())[:, None].astype(np.float32)
    curved = 0.5 * (points * share).T @ points + RESTRAINT * np.eye(points.shape[1], dtype=np.float32)
    curved[-1, -1] += FLAT
    eased = np.linalg.inv(curved)
    weights = ahead = np.zeros((points.shape[1], wanted.shape[1]), np.float32)
    for pull in _pulls():
        slope = points.T @ (share * (shares(points @ ahead) - wanted)) + RESTRAINT * ahead
        step = ahead - eased @ slope
        ahead, weights = step + pull * (step - weights), step
    return np.asarray(weights)


def _pulls() -> Iterator[float]:
    """How far each step is carried on beyond its end."""
    now = 1.0
    for _ in range(STEPS):
        after = (1 + (1 + 4 * now**2) ** 0.5) / 2
        yield (now - 1) / after
        now = after
