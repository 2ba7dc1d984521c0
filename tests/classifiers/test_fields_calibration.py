"""Confidence of fields is a share, and never lifts a doubt."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifiers.fields.calibration import DOUBTED, calibrated, share_right
from domain.document import FieldReading
from domain.page import Box

CURVE = ((0.5, 0.4), (0.9, 0.8))


def _reading(name: str, confidence: float) -> FieldReading:
    box = Box(left=0.1, top=0.1, right=0.2, bottom=0.2)
    return FieldReading(name=name, value="x", raw="x", page=1, box=box, confidence=confidence)


@pytest.mark.parametrize(("score", "share"), [(0.0, 0.0), (0.25, 0.2), (0.5, 0.4), (0.7, 0.6), (0.95, 0.8)])
def test_a_curve_is_read_between_its_points(score: float, share: float) -> None:
    """Straight lines from nothing, level behind the last point."""
    assert share_right(CURVE, score) == pytest.approx(share)


@given(st.sampled_from(["judge", "customer", "court", "information", "letter_date", "account_number"]), st.floats(0, 1))
def test_a_surer_score_is_never_a_lesser_share(name: str, score: float) -> None:
    """Curves rise, stay between 0 and 1, and leave doubt a doubt."""
    low, high = calibrated(_reading(name, score)), calibrated(_reading(name, min(1.0, score + 0.05)))
    assert 0.0 <= low.confidence <= high.confidence <= 1.0
    assert score >= DOUBTED or low.confidence <= round(score, 3)
