"""The file beside a paper: a sidecar if it parses as one, and otherwise a paper of its own that must not be lost."""

from pathlib import Path

from intake import sidecar
from intake.opening import NotPlain, opened

SIDECAR = ".json"
"""Ends the name of a sidecar; what stands before it is the whole name of its paper."""


def is_sidecar(path: Path) -> bool:
    """Whether this is a sidecar by its name and by its content: a name alone proves nothing."""
    return path.name.endswith(SIDECAR) and read_sidecar(path) is not None


def read_sidecar(path: Path | None) -> sidecar.Sidecar | None:
    """What stands in a sidecar; None for none, and for one that is not to be trusted to be a file."""
    if path is None:
        return None
    try:
        with opened(path) as file:
            return sidecar.parse(file.at(0, sidecar.LARGEST + 1))
    except (OSError, NotPlain):
        return None
