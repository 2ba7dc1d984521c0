"""A second reader for single lines: PP-OCR's recognition model, which comes inside rapidocr's wheel, on onnxruntime.

It errs in other places than tesseract and reads much handwriting, but costs as much for a few lines as tesseract for
a page: it is given only lines that are in doubt. Only the model file is taken from the wheel. Its own code would bring
a second OpenCV and a downloader; what it does for single lines is a resize and an argmax, and done here it can be
held to the letters of English and French, which its 18 700 classes are not.

It runs in this process and not in the cage: what it is given are numbers that we made, at most a page of them, and
no file, name or format of a stranger's is parsed. Nothing is downloaded.
"""

import string
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol

import cv2
import numpy as np
from numpy.typing import NDArray

from domain.errors import EngineTrouble
from reading.picture import Gray, as_gray

MODEL = Path("models", "PP-OCRv6_rec_small.onnx")
HEIGHT = 48
WIDEST = 3200
"""Columns of a line at the model's height; longer lines are squeezed."""
WIDE_GAP = 8
"""Columns of scores, each an eighth of the height wide, between two letters that cannot be of one word."""
ACCENTED = "àâäçéèêëîïôöùûüÿœæñáíóúøåãõčćěřšžłńăşțğ"
PRINTED = string.ascii_letters + string.digits + string.punctuation + "€£«»–—’°§½"
LETTERS = frozenset(PRINTED + ACCENTED + ACCENTED.upper())

Scores = NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class LineWord:
    """One word of a line: where it begins and ends (shares of the line's width) and how sure its worst letters are."""

    text: str
    begin: float
    end: float
    confidence: float


class LineReader(Protocol):
    """Reads pictures of single lines."""

    def read_line(self, line: Gray) -> tuple[LineWord, ...]:
        """The words of one upright line, from left to right. Raises EngineTrouble where the model cannot be used."""
        ...


class Session(Protocol):
    """The part of onnxruntime's session that is used."""

    def run(self, names: None, feed: dict[str, Scores]) -> Sequence[Scores]:
        """Scores of every letter for every column."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """The model in memory. `letters` is its alphabet as far as we use it, `columns` where its scores are."""

    session: Session
    letters: tuple[str, ...]
    columns: NDArray[np.intp]


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognizer:
    """Reads with the model of a file, which is loaded when the first line comes: clean papers never need it."""

    path: Path

    def read_line(self, line: Gray) -> tuple[LineWord, ...]:
        """See LineReader."""
        if line.size == 0:
            return ()
        model = _loaded(self.path)
        with _our_errors():
            scores = model.session.run(None, {"x": _as_input(line)})[0][0]
        return decoded(np.asarray(scores[:, model.columns], dtype=np.float32), model.letters)


def line_reader() -> LineReader | None:
    """The second reader, or None where onnxruntime or rapidocr's model is not installed."""
    path = _model()
    return None if path is None or find_spec("onnxruntime") is None else Recognizer(path=path)


def _model() -> Path | None:
    """Where the wheel keeps its model; the package itself is not imported."""
    found = find_spec("rapidocr")
    for folder in (found.submodule_search_locations or ()) if found else ():
        path = Path(folder) / MODEL
        if path.is_file():
            return path
    return None


@contextmanager
def _our_errors() -> Iterator[None]:
    """onnxruntime's errors become ours; they have no base of their own, so all that its module knows are named."""
    from onnxruntime.capi import onnxruntime_pybind11_state as state  # not installed everywhere

    known = tuple(kind for kind in vars(state).values() if isinstance(kind, type) and issubclass(kind, Exception))
    try:
        yield
    except known as error:
        raise EngineTrouble("the second reader's model could not be used") from error


@cache
def _loaded(path: Path) -> Model:
    import onnxruntime  # not installed everywhere

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    with _our_errors():
        session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
        signs = session.get_modelmeta().custom_metadata_map.get("character")
    if signs is None:
        raise EngineTrouble("the second reader's model has no alphabet")
    alphabet = ["", *signs.splitlines(), " "]
    columns = [number for number, sign in enumerate(alphabet) if number == 0 or sign == " " or sign in LETTERS]
    return Model(
        session=session, letters=tuple(alphabet[number] for number in columns), columns=np.array(columns, dtype=np.intp)
    )


def _as_input(line: Gray) -> Scores:
    """Three equal channels from -1 (black) to 1, at the height that the model was trained with."""
    rows, columns = line.shape
    width = min(WIDEST, max(HEIGHT // 2, round(columns * HEIGHT / rows)))
    shrinks = rows > HEIGHT
    small = as_gray(cv2.resize(line, (width, HEIGHT), interpolation=cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR))
    level = small.astype(np.float32) / 127.5 - 1
    return np.broadcast_to(level, (1, 3, HEIGHT, width)).astype(np.float32)


def decoded(scores: Scores, letters: tuple[str, ...]) -> tuple[LineWord, ...]:
    """The best letter of each column, repeats and blanks (letter 0) left out, cut into words at the spaces."""
    best = scores.argmax(axis=1)
    steps = len(best)
    words: list[LineWord] = []
    text, sure, begin, end = "", [1.0], 0, 0
    before = 0
    for step, number in enumerate(best.tolist()):
        if number != before and number != 0:
            sign = letters[number]
            if sign == " " or step - end > WIDE_GAP:
                words.extend(_word(text, sure, begin, end, steps))
                text, sure = "", [1.0]
            if sign != " ":
                begin = begin if text else step
                text, end = text + sign, step + 1
                sure.append(float(scores[step, number]))
        elif number != 0 and text:
            end = step + 1
        before = number
    words.extend(_word(text, sure, begin, end, steps))
    return tuple(words)


def _word(text: str, sure: list[float], begin: int, end: int, steps: int) -> tuple[LineWord, ...]:
    """The word, if there is one; it is as sure as the mean of its mean and its worst letter."""
    if not text:
        return ()
    confidence = (float(np.mean(sure[1:])) + min(sure[1:])) / 2
    return (LineWord(text=text, begin=begin / steps, end=end / steps, confidence=confidence),)
