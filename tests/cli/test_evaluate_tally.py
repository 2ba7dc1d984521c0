"""Rates, reliability and bounds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cli.evaluate.tally import calibration_error, f1, reliability, upper_bound


def test_bound_of_no_failures_is_the_rule_of_three() -> None:
    """0 of 100: at most about 3 in 100."""
    assert upper_bound(0, 100) == pytest.approx(1 - 0.05 ** (1 / 100), abs=1e-6)


def test_bound_without_trials_is_unknown() -> None:
    """Nothing was tried, so nothing is known."""
    assert upper_bound(0, 0) is None


@given(st.integers(1, 200), st.data())
def test_bound_lies_above_the_rate(n: int, data: st.DataObject) -> None:
    """The bound is never below what was seen and never above 1."""
    failures = data.draw(st.integers(0, n))
    bound = upper_bound(failures, n)
    assert bound is not None
    assert failures / n <= bound + 1e-9 <= 1 + 1e-8


def test_perfect_confidence_has_no_calibration_error() -> None:
    """Nine of ten right at 0.9 is calibrated; all wrong at 0.9 is off by 0.9."""
    nine = [(0.9, True)] * 9 + [(0.9, False)]
    assert calibration_error(reliability(nine)) == pytest.approx(0.0)
    assert calibration_error(reliability([(0.9, False)] * 10)) == pytest.approx(0.9)


def test_f1_of_nothing_is_unknown() -> None:
    """No true value and none read: there is no rate, rather than a good one."""
    assert f1(0, 0, 0)["f1"] is None
    assert f1(2, 4, 2) == {"precision": 0.5, "recall": 1.0, "f1": pytest.approx(2 / 3), "n": 2}
