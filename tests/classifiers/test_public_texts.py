"""Blank statutory and court forms as Parliament and the courts print them, sorted by the same door as every paper."""

from pathlib import Path

import pytest

from domain.document import COURT_ORDER, OTHER
from fixtures.sort_texts import Sorted, rates, sort_folder

SHARED = Path(__file__).parents[3] / "shared" / "data"


@pytest.fixture(scope="module")
def texts() -> list[Sorted]:
    if not (SHARED / "index.csv").exists():
        pytest.skip("../shared/data is not here")
    return list(sort_folder(SHARED))


def test_public_orders_and_near_misses_are_told_apart(texts: list[Sorted]) -> None:
    """Orders and warrants by their titles are orders; demands, informations, claims and requisitions are not."""
    found = rates(texts)
    assert found[COURT_ORDER][0] >= 0.9
    assert found[COURT_ORDER][1] >= 0.8
    assert found[OTHER][1] >= 0.85
