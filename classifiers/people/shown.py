"""What many candidates show, as numbers: of thousands of hints each shows some hundred, so only these are kept."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from classifiers.descent import Matrix
from classifiers.people.hints import Hints

Places = NDArray[np.intp]


def rows_of(hints: Iterable[str]) -> dict[str, int]:
    """A number for each hint, in the order of their letters."""
    return {hint: row for row, hint in enumerate(sorted(hints))}


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """Which candidate shows which hint how strongly; one more hint behind the last row is shown by everybody."""

    who: Places
    hint: Places
    strength: Matrix
    people: int
    rows: int

    @classmethod
    def of(cls, seen: Sequence[Hints], rows: Mapping[str, int]) -> "Shown":
        """What each of these candidates shows of the hints that have a row."""
        told = [
            (number, rows[hint], strength)
            for number, hints in enumerate(seen)
            for hint, strength in hints.items()
            if hint in rows
        ]
        return cls(
            who=np.array([number for number, _, _ in told], np.intp),
            hint=np.array([row for _, row, _ in told], np.intp),
            strength=np.array([strength for _, _, strength in told], np.float64),
            people=len(seen),
            rows=len(rows),
        )

    def without(self, rows: Sequence[int]) -> "Shown":
        """The same candidates, some hints left out."""
        kept = ~np.isin(self.hint, np.array(rows, np.intp))
        return Shown(
            who=self.who[kept],
            hint=self.hint[kept],
            strength=self.strength[kept],
            people=self.people,
            rows=self.rows,
        )

    def above(self, other: "Shown") -> "Shown":
        """These candidates and behind them those of another of as many hints."""
        return Shown(
            who=np.concatenate([self.who, other.who + self.people]),
            hint=np.concatenate([self.hint, other.hint]),
            strength=np.concatenate([self.strength, other.strength]),
            people=self.people + other.people,
            rows=self.rows,
        )

    def weighed(self, weights: Matrix) -> Matrix:
        """For each candidate the sum of the weights of what it shows."""
        told = self.strength * weights[self.hint]
        return np.asarray(np.bincount(self.who, told, self.people) + weights[-1])

    def gathered(self, errors: Matrix) -> Matrix:
        """For each hint the sum of the errors of those who show it, and behind them the sum of all."""
        told = np.bincount(self.hint, self.strength * errors[self.who], self.rows)
        return np.append(told, errors.sum())
