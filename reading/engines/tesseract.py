"""Tesseract through pytesseract, inside the cage, over pictures that we made and nothing else.

pytesseract starts whatever `tesseract_cmd` names: here a shim of two lines that becomes bubblewrap. Picture and words
are files without a name, in memory: no paper's text touches a disk, and a killed worker leaves none behind.
"""

import csv
import io
import os
import shlex
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO

import pytesseract.pytesseract as border

from domain.errors import CageFailed, CageMissing, CageTimeout, EngineTrouble
from domain.settings import LANGUAGES
from reading.cage import Cage, in_memory, run
from reading.engines.protocol import Layout, SeenWord, Turn
from reading.geometry import PixelBox
from reading.picture import Gray, to_pgm
from reading.talk import CageLimits

TESSERACT = "/usr/bin/tesseract"
WORD_LEVEL = "5"
SURE = 15.0
"""Tesseract's orientation confidence that counts as certain; its scale has no end."""
SHIM = """#!/bin/sh
input=$1 output=$2
shift 2
exec {command} stdin stdout "$@" < "$input" > "$output"
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tesseract:
    """The default engine. `seconds` is the time limit of one call."""

    cage: Cage
    seconds: float = 60.0

    def read(self, gray: Gray, *, languages: tuple[str, ...], dpi: int, layout: Layout) -> tuple[SeenWord, ...]:
        """See Engine; confidence is divided by 100 here and nowhere else."""
        config = f"--psm {int(layout)} --dpi {dpi} -c tessedit_create_tsv=1"
        return parse_words(self._run(gray, "+".join(LANGUAGES[language] for language in languages), config))

    def which_way_up(self, gray: Gray, *, dpi: int) -> Turn | None:
        """See Engine; a page with too few letters is no failure, it has no opinion."""
        try:
            return parse_turn(self._run(gray, "osd", f"--psm 0 --dpi {dpi}"))
        except CageFailed:
            return None

    def version(self) -> str:
        """First line of `tesseract --version`."""
        return run(self.cage, (TESSERACT, "--version")).decode("utf-8", "replace").partition("\n")[0]

    def languages(self) -> tuple[str, ...]:
        """Language data that is installed, by tesseract's names."""
        reply = run(self.cage, (TESSERACT, "--list-langs")).decode("utf-8", "replace")
        return tuple(reply.splitlines()[1:])

    def _run(self, gray: Gray, language: str, config: str) -> str:
        limits = CageLimits(seconds=self.seconds, cpu_seconds=int(self.seconds) + 1)
        shim = _shim_for(self.cage.command((TESSERACT,), limits=limits))
        with in_memory(to_pgm(gray)) as picture, in_memory(b"") as words:
            # pytesseract keeps the name of the program in a module variable; the shim is made once for each
            # process, so that threads which set it at the same time set the same.
            border.tesseract_cmd = str(shim.path)
            with _our_errors():
                border.run_tesseract(_path_of(picture), _path_of(words), "tsv", language, config, 0, self.seconds)
            words.seek(0)
            return words.read().decode("utf-8", "replace")


def _path_of(file: IO[bytes]) -> str:
    """A name by which our own children reach a file that has none."""
    return f"/proc/{os.getpid()}/fd/{file.fileno()}"


@contextmanager
def _our_errors() -> Iterator[None]:
    """pytesseract's errors become ours; TesseractError is a RuntimeError like the bare time-out, so it comes first."""
    try:
        yield
    except border.TesseractError as error:
        raise _named(str(error.message)) from None
    except (border.TesseractNotFoundError, PermissionError) as error:
        raise EngineTrouble("the shim for tesseract could not be started") from error
    except RuntimeError:
        raise CageTimeout("tesseract was killed at its time limit") from None


def _named(message: str) -> CageFailed | CageMissing | EngineTrouble:
    if "Failed loading language" in message or "Error opening data file" in message:
        return EngineTrouble("tesseract lacks a language")
    if "bwrap:" in message:
        return CageMissing("bubblewrap could not build the cage")
    return CageFailed("tesseract failed on this picture")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shim:
    """A program of two lines; its folder goes when the process ends."""

    path: Path
    folder: TemporaryDirectory[str]


def _shim_for(command: tuple[str, ...]) -> Shim:
    """The process's shim, made again where somebody tidied the temporary folder."""
    if not _shim(command).path.exists():
        _shim.cache_clear()
    return _shim(command)


@cache
def _shim(command: tuple[str, ...]) -> Shim:
    """The only thing on a disk: it holds no text of any paper."""
    folder = TemporaryDirectory(prefix="shim-")
    path = Path(folder.name, "tesseract")
    path.write_text(SHIM.format(command=shlex.join(command)), encoding="utf-8")
    path.chmod(0o700)
    return Shim(path=path, folder=folder)


def parse_words(table: str) -> tuple[SeenWord, ...]:
    """Words of tesseract's TSV; lines and blocks are numbered anew in its reading order."""
    rows = csv.DictReader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE)
    lines: dict[tuple[str, ...], int] = {}
    blocks: dict[str, int] = {}
    words: list[SeenWord] = []
    for row in rows:
        text = (row.get("text") or "").strip()
        if row.get("level") != WORD_LEVEL or not text:
            continue
        line = lines.setdefault((row["block_num"], row["par_num"], row["line_num"]), len(lines))
        block = blocks.setdefault(row["block_num"], len(blocks))
        words.append(_word(row, text, line, block))
    return tuple(words)


def _word(row: Mapping[str, str], text: str, line: int, block: int) -> SeenWord:
    left, top = int(row["left"]), int(row["top"])
    return SeenWord(
        text=text,
        box=PixelBox(left, top, left + int(row["width"]), top + int(row["height"])),
        confidence=min(max(float(row["conf"]) / 100, 0.0), 1.0),
        line=line,
        block=block,
    )


def parse_turn(report: str) -> Turn | None:
    """`Rotate` of tesseract's orientation report is how far the page must be turned clockwise."""
    found = dict(part.split(": ", 1) for part in report.splitlines() if ": " in part)
    if "Rotate" not in found:
        return None
    sure = float(found.get("Orientation confidence", "0")) / SURE
    return Turn(degrees=int(found["Rotate"]) % 360, confidence=min(max(sure, 0.0), 1.0))
