"""What every OCR engine promises, held against tesseract the program and tesseract the library."""

import gc
import os
import signal
from collections.abc import Callable

import numpy as np
import pytest
from PIL import Image

from domain.errors import CageFailed, CageTimeout, EngineTrouble
from domain.settings import LANGUAGES
from reading.cage import Bubblewrap, bubblewrap_cage
from reading.engines.pool import Pool
from reading.engines.protocol import Engine, Layout
from reading.engines.tesseract import Tesseract
from reading.engines.warm import WarmTesseract, is_installed
from reading.picture import Gray
from tests.reading import drawing_pages as draw
from tests.reading.drawing_pages import ENGLISH
from tests.waiting import wait_until

Make = Callable[[float], Engine]
needs_library = pytest.mark.skipif(not is_installed(), reason="tesserocr is not installed")


@pytest.fixture(scope="module")
def cage() -> Bubblewrap:
    return bubblewrap_cage()


@pytest.fixture(params=["program", pytest.param("library", marks=needs_library)])
def make(request: pytest.FixtureRequest, cage: Bubblewrap) -> Make:
    """Makes the engine with a time limit in seconds."""
    if request.param == "library":
        return lambda seconds: WarmTesseract(cage=cage, seconds=seconds)
    return lambda seconds: Tesseract(cage=cage, seconds=seconds)


def letter() -> Gray:
    return gray(draw.letter(ENGLISH, points=11))


def gray(picture: Image.Image) -> Gray:
    return np.asarray(picture.convert("L"), dtype=np.uint8).copy()


def test_an_engine_reads_print_with_places_and_lines(make: Make) -> None:
    """Words in their order, inside the page, most of them sure, and the same ones each time."""
    picture = letter()
    engine = make(60)
    words = engine.read(picture, languages=("en",), dpi=300, layout=Layout.AUTO)
    printed = ENGLISH.split()
    assert sum(word.text in printed for word in words) >= 0.9 * len(printed)
    assert all(0 <= word.box.left < word.box.right <= picture.shape[1] for word in words)
    assert [word.line for word in words] == sorted(word.line for word in words)
    assert np.median([word.confidence for word in words]) > 0.9
    assert engine.read(picture, languages=("en",), dpi=300, layout=Layout.AUTO) == words


def test_an_engine_sees_nothing_on_white_paper(make: Make) -> None:
    """No words are no failure."""
    blank = np.full((400, 300), 255, dtype=np.uint8)
    assert make(60).read(blank, languages=("en", "fr"), dpi=300, layout=Layout.BLOCK) == ()


def test_an_engine_is_stopped_at_its_time_limit(make: Make) -> None:
    """The page is unread, and the next one is read again."""
    engine = make(0.02)
    for _ in range(2):
        with pytest.raises(CageTimeout):
            engine.read(letter(), languages=("en",), dpi=300, layout=Layout.AUTO)


def test_an_engine_names_a_missing_language(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is trouble of the machine and not of the page."""
    monkeypatch.setitem(LANGUAGES, "en", "xyz")
    with pytest.raises(EngineTrouble):
        make(60).read(letter(), languages=("en",), dpi=300, layout=Layout.AUTO)


def test_an_engine_says_what_it_is(make: Make) -> None:
    """What was read is kept under this name."""
    assert make(60).version().startswith("tesser")


@needs_library
def test_a_process_that_was_killed_is_replaced(cage: Bubblewrap) -> None:
    """Whoever killed it while it waited costs no page."""
    engine = WarmTesseract(cage=cage)
    words = engine.read(letter(), languages=("en",), dpi=300, layout=Layout.AUTO)
    (before,) = engine.pool.waiting()
    os.kill(before, signal.SIGKILL)
    assert engine.read(letter(), languages=("en",), dpi=300, layout=Layout.AUTO) == words
    assert engine.pool.waiting() != (before,)


@needs_library
def test_processes_end_with_their_pool(cage: Bubblewrap) -> None:
    """One process serves page after page, and is gone when nobody can ask any more."""
    engine = WarmTesseract(cage=cage)
    blank = np.full((400, 300), 255, dtype=np.uint8)
    for _ in range(2):
        engine.read(blank, languages=("en",), dpi=300, layout=Layout.AUTO)
    (process,) = engine.pool.waiting()
    del engine
    gc.collect()
    wait_until(lambda: not is_alive(process), seconds=10, why="the waiting process ends")


def is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


@needs_library
def test_a_process_that_says_something_else_is_not_believed(cage: Bubblewrap) -> None:
    """Rubbish, a size that is too large, and an answer that ends early are the page's failure."""

    class Answering:
        def __init__(self, answer: str) -> None:
            self.answer = answer

        def command(self, program: object, *, limits: object, content: int | None = None) -> tuple[str, ...]:
            return ("/bin/sh", "-c", 'read request; printf "%s" "$1"', "sh", self.answer)

    for answer in ("rubbish\n", "[]\n", '{"status": 0, "bytes": 99999999}\n', '{"status": 0, "bytes": 9}\nshort', ""):
        with pytest.raises(CageFailed):
            WarmTesseract(cage=Answering(answer), pool=Pool()).read(
                letter(), languages=("en",), dpi=300, layout=Layout.AUTO
            )
