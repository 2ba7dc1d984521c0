"""How often what has such a score is right: a line that never falls (pool adjacent violators), out of known cases."""

from collections.abc import Callable, Sequence

Proof = tuple[float, bool, float]
"""A score, whether it was right, and what the case counts for."""

Band = Sequence[Proof]


def rising(proofs: Sequence[Proof], *, band: int, share: Callable[[Band], float]) -> list[tuple[float, float]]:
    """The middle score and the share of right cases of each band, by rising score; none where there are no cases.

    A band holds cases that count for `band` together; neighbours whose shares fall are taken together.
    """
    bands: list[list[Proof]] = []
    for proof in sorted(proofs):
        if not bands or counted(bands[-1]) >= band:
            bands.append([])
        bands[-1].append(proof)
    if len(bands) > 1 and counted(bands[-1]) < band / 2:
        bands[-2:] = [bands[-2] + bands[-1]]
    pooled: list[list[Proof]] = []
    for one in bands:
        pooled.append(one)
        while len(pooled) > 1 and share(pooled[-2]) >= share(pooled[-1]):
            pooled[-2:] = [pooled[-2] + pooled[-1]]
    return [(sum(score * count for score, _, count in one) / counted(one), share(one)) for one in pooled]


def share_right(band: Band) -> float:
    """The share that was right, as if one half of a case more had been right and one half wrong."""
    return (sum(count for _, right, count in band if right) + 0.5) / (counted(band) + 1)


def counted(band: Band) -> float:
    """What the cases of a band count for together."""
    return sum(count for _, _, count in band)
