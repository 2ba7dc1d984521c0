"""What figures were taken of, when, and with what: without it a figure means nothing."""

import os
import platform
import subprocess
from datetime import UTC, datetime
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from cli.evaluate.baseline import OCRMYPDF
from cli.evaluate.read import ROOT, recipe
from reading.engines.tesseract import TESSERACT

LIBRARIES = ("tesserocr", "opencv-python", "numpy", "Pillow", "pikepdf", "rapidocr", "onnxruntime")


def about(folder: Path) -> dict[str, object]:
    """The papers by name and content, the date, the cores, and the versions."""
    return {
        "papers": _named(folder),
        "papers_digest": _digest(folder),
        "date": datetime.now(UTC).date().isoformat(),
        "cores": os.cpu_count(),
        "recipe": recipe(),
        "versions": _versions(),
    }


def _named(folder: Path) -> str:
    """The folder within the project, or its name alone: where it lies on a machine is nobody's business."""
    whole = folder.resolve()
    return str(whole.relative_to(ROOT)) if whole.is_relative_to(ROOT) else whole.name


def _digest(folder: Path) -> str:
    """The same for the same truths, whatever the machine."""
    whole = sha256()
    for path in sorted(folder.rglob("truth.json")):
        whole.update(path.read_bytes())
    return whole.hexdigest()[:16]


def _versions() -> dict[str, str]:
    found = {"python": platform.python_version(), "tesseract": _first_line(TESSERACT)}
    if OCRMYPDF.exists():
        found["ocrmypdf"] = _first_line(str(OCRMYPDF))
    return found | {name: known for name in LIBRARIES if (known := _installed(name))}


def _first_line(program: str) -> str:
    shown = subprocess.run([program, "--version"], check=True, capture_output=True, text=True)
    return shown.stdout.partition("\n")[0].removeprefix("tesseract ")


def _installed(name: str) -> str:
    try:
        return version(name)
    except ModuleNotFoundError:
        return ""
