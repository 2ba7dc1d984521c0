"""Gray pictures, and their PNG form for the vault: only pictures that we encoded ourselves are ever decoded here."""

import cv2
import numpy as np
from numpy.typing import NDArray

Gray = NDArray[np.uint8]
"""Shape (rows, columns), 0 is black."""
FAST = 3

# Pages are read side by side, one for each core: threads of OpenCV's own would only take turns with them.
cv2.setNumThreads(1)


def to_png(gray: Gray) -> bytes:
    """The picture as PNG; one bit deep where it has only black and white."""
    if np.isin(gray, (0, 255)).all():
        done, data = cv2.imencode(".png", gray, [cv2.IMWRITE_PNG_BILEVEL, 1, cv2.IMWRITE_PNG_COMPRESSION, FAST])
    else:
        done, data = cv2.imencode(".png", gray, [cv2.IMWRITE_PNG_COMPRESSION, FAST])
    if not done:
        raise ValueError("the picture cannot be encoded")
    return data.tobytes()


def from_png(data: bytes) -> Gray:
    """The picture back; ValueError when the bytes are not a PNG of ours."""
    picture = cv2.imdecode(np.frombuffer(data, dtype=np.uint8), cv2.IMREAD_GRAYSCALE)
    if picture is None:
        raise ValueError("not a picture of ours")
    return as_gray(picture)


def as_gray(picture: object) -> Gray:
    """OpenCV's loosely typed results as what they are: the one place where they are checked and cast."""
    gray = np.asarray(picture)
    if gray.dtype != np.uint8 or gray.ndim != 2:
        raise ValueError("not a gray picture")
    return gray


def from_raw(data: bytes, rows: int, columns: int) -> Gray:
    """rows * columns bytes as a picture of its own, writable."""
    return np.frombuffer(data, dtype=np.uint8).reshape(rows, columns).copy()


def to_pgm(gray: Gray) -> bytes:
    """The picture as a binary PGM: what costs least to write and to read in the next process."""
    rows, columns = gray.shape
    return f"P5\n{columns} {rows}\n255\n".encode() + np.ascontiguousarray(gray).tobytes()
