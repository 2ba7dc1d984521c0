"""Level runs: looked for in few rows, found as if in all."""

import cv2
import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from reading.runs import opened_along, rows_with_runs


@given(st.integers(1, 200), st.integers(3, 150), st.integers(0, 2**32 - 1))
def test_runs_are_found_as_opencv_finds_them(columns: int, run: int, seed: int) -> None:
    """Runs at both edges, runs of every length, pictures narrower than the run."""
    chance = np.random.default_rng(seed)
    ink = np.zeros((4, columns), np.uint8)
    for row in range(4):
        for begin in chance.integers(0, columns, 4).tolist():
            ink[row, begin : begin + int(chance.integers(1, 150))] = 255
    kernel = np.ones((1, run), np.uint8)
    assert np.array_equal(opened_along(ink, run), cv2.dilate(cv2.erode(ink, kernel), kernel))


def test_most_rows_are_not_looked_at() -> None:
    """Rows of short strokes cannot have a long run."""
    ink = np.zeros((100, 800), np.uint8)
    ink[:, ::20] = 255
    ink[40, 100:300] = 255
    assert rows_with_runs(ink, 75).tolist() == [40]
