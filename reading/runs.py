"""Level runs of ink, looked for only in the rows that can have one: most rows of a page have none."""

from collections.abc import Callable

import cv2
import numpy as np
from numpy.typing import NDArray

from reading.picture import Gray, as_gray

BLOCK, FEW = 8, 4
"""Pixels that are looked at together, and for short runs."""
ALL_INK = 255

Rows = NDArray[np.intp]


def opened_along(ink: Gray, run: int) -> Gray:
    """What `cv2.morphologyEx(ink, MORPH_OPEN)` gives with one row of `run` pixels: ink (255) in level runs."""
    kernel = np.ones((1, run), np.uint8)
    return on_rows(ink, rows_with_runs(ink, run), lambda rows: cv2.dilate(cv2.erode(rows, kernel), kernel))


def on_rows(picture: Gray, rows: Rows, step: Callable[[Gray], object]) -> Gray:
    """A step that treats each row by itself done to some rows; the others are 0."""
    out = np.zeros_like(picture)
    if len(rows):
        out[rows] = as_gray(step(picture[rows]))
    return out


def rows_with_runs(ink: Gray, run: int) -> Rows:
    """The rows that may have a run so long, and all that have: within it lie blocks that are all ink."""
    side = BLOCK if run >= 4 * BLOCK else FEW
    columns = ink.shape[1] // side * side
    # Blocks begin anywhere in a run, and what is no whole block at the right edge is not looked at.
    least = (run - 2 * (side - 1)) // side
    if columns == 0 or least < 1:
        return np.arange(ink.shape[0])
    kind = np.uint64 if side == BLOCK else np.uint32
    blocks: NDArray[np.integer] = np.ascontiguousarray(ink[:, :columns]).view(kind)
    full = as_gray(np.asarray(blocks == np.iinfo(kind).max).astype(np.uint8))
    within = cv2.erode(full, np.ones((1, least), np.uint8)).any(axis=1)
    # Beyond the picture's edge all counts as ink for OpenCV, so half a run is enough there.
    at_edge = (ink[:, : run - run // 2] == ALL_INK).all(axis=1) | (ink[:, -(run // 2) - 1 :] == ALL_INK).all(axis=1)
    return np.flatnonzero(within | at_edge)
