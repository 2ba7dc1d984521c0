"""Tesseract without its start: tesserocr's library in a caged process that waits for pictures.

A tesseract of its own for each page spends a sixth of its time on loading a language, and Debian's is slower than the
one in tesserocr's wheel. A process waits for each page that is read at the same time, and reads every picture in a
copy of itself (`reading/warm`), so that a page costs no start and shares nothing with the page before it.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

import numpy as np

from domain.errors import CageFailed, EngineTrouble
from domain.settings import LANGUAGES
from reading.cage import Cage, python
from reading.engines.pool import Pool, Waiting
from reading.engines.protocol import Layout, SeenWord, Turn
from reading.engines.tesseract import Tesseract, parse_words
from reading.picture import Gray
from reading.talk import CageLimits

DATA = Path("/usr/share/tesseract-ocr/5/tessdata")
"""Debian's language data; the wheel has none."""
HEADER = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
HEAD_CAP = 1 << 10
MOST = 1 << 23
"""Bytes of one page's words."""
A_LIFE = 1 << 20
"""CPU seconds of a process that waits; the copies that read have the limit of their page."""


def is_installed() -> bool:
    """Whether tesserocr is there, and language data where Debian keeps it."""
    return find_spec("tesserocr") is not None and DATA.is_dir()


@dataclass(frozen=True, slots=True, kw_only=True)
class WarmTesseract:
    """Reads as `Tesseract` does, with the library in place of the program. `seconds` is the time limit of one call."""

    cage: Cage
    seconds: float = 60.0
    pool: Pool = field(default_factory=Pool, compare=False, repr=False)

    def read(self, gray: Gray, *, languages: tuple[str, ...], dpi: int, layout: Layout) -> tuple[SeenWord, ...]:
        """See Engine."""
        rows, columns = gray.shape
        request = {
            "language": "+".join(LANGUAGES[language] for language in languages),
            "layout": int(layout),
            "dpi": dpi,
            "rows": rows,
            "columns": columns,
            "seconds": int(self.seconds) + 1,
            "most": MOST,
        }
        return parse_words(HEADER + self._asked(gray, request))

    def which_way_up(self, gray: Gray, *, dpi: int) -> Turn | None:
        """See Engine; asked so seldom that the program is good enough."""
        return Tesseract(cage=self.cage, seconds=self.seconds).which_way_up(gray, dpi=dpi)

    def version(self) -> str:
        """The library's wheel, which decides what is read."""
        return f"tesserocr {version('tesserocr')}"

    def _asked(self, gray: Gray, request: Mapping[str, object]) -> str:
        limits = CageLimits(seconds=self.seconds, cpu_seconds=A_LIFE)
        with self.pool.one(self.cage, lambda pixels: python("reading.warm", str(pixels), str(DATA)), limits) as found:
            found.show(np.ascontiguousarray(gray).data)
            found.talk.say(json.dumps(request).encode())
            status, table = _reply(found)
        if status == "no-data":
            raise EngineTrouble("tesseract lacks a language")
        if status != 0:
            raise CageFailed("tesseract failed on this picture")
        return table.decode("utf-8", "replace")


def _reply(found: Waiting) -> tuple[object, bytes]:
    """How the reading ended and what it said; CageFailed where the process does not keep to its form."""
    line = found.talk.line(HEAD_CAP)
    if line is None:
        raise CageFailed("tesseract's process has gone")
    try:
        head = json.loads(line)
        status, size = head["status"], head["bytes"]
    except (ValueError, TypeError, KeyError) as error:
        raise CageFailed("tesseract's process said something else") from error
    if not isinstance(size, int) or not 0 <= size <= MOST:
        raise CageFailed("tesseract's process said too much")
    return status, found.talk.exactly(size)
