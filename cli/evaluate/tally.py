"""Counts that become rates: how often, of how many."""

from collections.abc import Iterable
from dataclasses import dataclass

BINS = 10


@dataclass(slots=True)
class Rate:
    """`hits` of `total`; None when there was nothing to hit."""

    hits: float = 0
    total: float = 0

    def add(self, hits: float, total: float = 1) -> None:
        """Count some more."""
        self.hits += hits
        self.total += total

    def value(self) -> float | None:
        """hits / total."""
        return self.hits / self.total if self.total else None


def f1(right: float, read: float, wanted: float) -> dict[str, float | None]:
    """Precision, recall and their harmonic mean, with n."""
    precision = right / read if read else None
    recall = right / wanted if wanted else None
    mean = 2 * right / (read + wanted) if read + wanted else None
    return {"precision": precision, "recall": recall, "f1": mean, "n": wanted}


def reliability(pairs: Iterable[tuple[float, bool]]) -> list[dict[str, float]]:
    """For ten bands of confidence: how many, how sure on average, how often right."""
    bands: list[list[tuple[float, bool]]] = [[] for _ in range(BINS)]
    for sure, right in pairs:
        bands[min(int(sure * BINS), BINS - 1)].append((sure, right))
    return [
        {
            "from": number / BINS,
            "n": len(band),
            "sure": sum(sure for sure, _ in band) / len(band),
            "right": sum(right for _, right in band) / len(band),
        }
        for number, band in enumerate(bands)
        if band
    ]


def calibration_error(table: list[dict[str, float]]) -> float | None:
    """Expected calibration error: |sure - right| weighted by how many (0 is perfect)."""
    total = sum(band["n"] for band in table)
    return sum(band["n"] * abs(band["sure"] - band["right"]) for band in table) / total if total else None


def upper_bound(failures: int, n: int) -> float | None:
    """The 95 % upper bound of a rate (Clopper-Pearson, one-sided), found by bisection."""
    if not n:
        return None
    low, high = failures / n, 1.0
    for _ in range(50):
        middle = (low + high) / 2
        low, high = (middle, high) if _tail(failures, n, middle) > 0.05 else (low, middle)
    return high


def _tail(failures: int, n: int, rate: float) -> float:
    """Chance of at most so many failures."""
    chance = (1 - rate) ** n
    total = chance
    for k in range(1, failures + 1):
        if rate >= 1:
            return 0.0
        chance *= (n - k + 1) / k * rate / (1 - rate)
        total += chance
    return total
