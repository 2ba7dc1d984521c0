"""Gray to gray: square pixels, straight lines, fewer specks; and what was measured on the way."""

import cv2
import numpy as np

from reading.geometry import square_size
from reading.picture import Gray, as_gray

WHITE = 255
SOFTENING = 1.0
"""Sigma of the Gaussian in pixels, at about 250 dots per inch."""
UNEVEN, DARKEST_PAPER = 24, 40
"""Levels of gray by which a scan's paper may differ from place to place; darker paper than this is ink."""
GROUND = 8
"""The ground is judged on a picture so many times smaller."""
DARKER = 0.72
"""Ink is darker than this share of the paper around it."""
LITTLE_INK, DARKEST_SHARE = 0.002, 0.1
"""Share of a page that the ink of a few words covers; percent of its pixels among which the darkest print is."""
FAINT_PRINT = (0.6, 0.93)
"""How light faint print is at its darkest, as a share of the paper around it; beyond is the paper's own grain."""


def squared(gray: Gray, dpi: tuple[float, float], target: float) -> Gray:
    """The same paper with `target` pixels per inch both ways; fax pixels are up to four times as high as wide."""
    rows, columns = gray.shape
    size = square_size(columns, rows, dpi, target)
    if size == (columns, rows):
        return gray
    shrinks = size[0] < columns or size[1] < rows
    return as_gray(cv2.resize(gray, size, interpolation=cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR))


def ink_mask(gray: Gray) -> Gray:
    """255 where there is ink: a local threshold, so that a gray background is not ink."""
    smooth = cv2.GaussianBlur(gray, (0, 0), 0.8)
    darker = np.maximum(np.ceil(ground_of(gray) * np.float32(DARKER)), 1).astype(np.uint8)
    ground = cv2.resize(darker, (gray.shape[1], gray.shape[0]), interpolation=cv2.INTER_LINEAR)
    return as_gray(cv2.compare(smooth, ground, cv2.CMP_LT))


def ground_of(gray: Gray) -> Gray:
    """The paper without what is on it, GROUND times smaller."""
    return as_gray(cv2.medianBlur(shrunk(gray, GROUND), 21))


def shrunk(gray: Gray, times: int) -> Gray:
    """The picture so many times smaller; what is left over on the right and at the bottom falls away.

    OpenCV averages whole blocks in a tenth of the time that it needs for parts of pixels.
    """
    rows, columns = (side // times * times for side in gray.shape)
    if times == 1 or not rows or not columns:
        return gray
    size = (columns // times, rows // times)
    return as_gray(cv2.resize(gray[:rows, :columns], size, interpolation=cv2.INTER_AREA))


def evened(gray: Gray) -> Gray:
    """The picture as if the light had been even; a page whose paper is of one gray is left as it is."""
    ground = ground_of(gray)
    if float(np.percentile(ground, 90)) - float(np.percentile(ground, 2)) < UNEVEN:
        return gray
    whole = cv2.resize(ground, (gray.shape[1], gray.shape[0]), interpolation=cv2.INTER_LINEAR)
    return as_gray(cv2.divide(gray, np.maximum(whole, np.uint8(DARKEST_PAPER)), scale=WHITE))


def strengthened(gray: Gray, ink: Gray) -> tuple[Gray, float]:
    """(the picture with its faint print made dark, the contrast that it had of what it has now, 0..1).

    Looked for only where the `ink` mask found next to nothing; a page with dark print, or with none, is left as it is.
    """
    if np.count_nonzero(ink) > LITTLE_INK * ink.size:
        return gray, 1.0
    ground = cv2.resize(ground_of(gray), (gray.shape[1], gray.shape[0]), interpolation=cv2.INTER_LINEAR)
    light = np.minimum(gray / np.maximum(ground, DARKEST_PAPER).astype(np.float32), 1.0)
    darkest = float(np.percentile(light[::2, ::2], DARKEST_SHARE))
    if not FAINT_PRINT[0] < darkest < FAINT_PRINT[1]:
        return gray, 1.0
    return (np.maximum(light - darkest, 0.0) * (WHITE / (1 - darkest))).astype(np.uint8), 1 - darkest


def softened(gray: Gray) -> Gray:
    """Black and white pixels with soft edges: the engine reads faxes better so than with staircases."""
    return as_gray(cv2.GaussianBlur(gray, (0, 0), SOFTENING))


def is_two_toned(gray: Gray) -> bool:
    """Whether a picture is black and white only, as faxes are."""
    sample = gray[:: max(1, gray.shape[0] // 200)]
    return bool(np.isin(sample, (0, WHITE)).all())


def straightened(gray: Gray, degrees: float) -> Gray:
    """The picture turned by an angle (clockwise positive) about its middle, white where nothing was."""
    rows, columns = gray.shape
    turn = cv2.getRotationMatrix2D((columns / 2, rows / 2), -degrees, 1.0)
    return as_gray(cv2.warpAffine(gray, turn, (columns, rows), flags=cv2.INTER_LINEAR, borderValue=(WHITE,)))


def turned(gray: Gray, degrees: int) -> Gray:
    """The picture turned clockwise by whole quarters."""
    return np.ascontiguousarray(np.rot90(gray, -degrees // 90 % 4))
