"""What stands in a drop folder, looked at without opening or following anything."""

import os
import stat
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from domain.doors import OURS
from domain.errors import FolderTrouble

SIDECAR = ".json"


class FileKind(StrEnum):
    """What a directory entry is."""

    FILE = "file"
    FOLDER = "folder"
    LINK = "link"
    PIPE = "pipe"
    SOCKET = "socket"
    DEVICE = "device"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """One entry of a drop folder at one moment. `sidecar` says that a `NAME.json` stands beside it."""

    path: Path
    size: int
    mtime_ns: int
    inode: int
    kind: FileKind
    links: int = 1
    sidecar: bool = False


def kind_of(mode: int) -> FileKind:
    """The kind behind an `st_mode`."""
    for test, kind in (
        (stat.S_ISREG, FileKind.FILE),
        (stat.S_ISDIR, FileKind.FOLDER),
        (stat.S_ISLNK, FileKind.LINK),
        (stat.S_ISFIFO, FileKind.PIPE),
        (stat.S_ISSOCK, FileKind.SOCKET),
    ):
        if test(mode):
            return kind
    return FileKind.DEVICE


def look(folder: Path) -> tuple[Sighting, ...]:
    """Everything in the folder that is not ours, oldest first. Raises FolderTrouble where it cannot be listed."""
    try:
        names = frozenset(os.listdir(folder)) - OURS  # noqa: PTH208 - names as such; Path would only wrap them
    except OSError as error:
        raise FolderTrouble(f"a drop folder cannot be listed: {error.strerror}") from error
    seen = (sight(folder / name, sidecar=name + SIDECAR in names) for name in names if not _belongs(name, names))
    return tuple(sorted((one for one in seen if one), key=lambda one: (one.mtime_ns, str(one.path))))


def sight(path: Path, *, sidecar: bool = False) -> Sighting | None:
    """One entry as it stands now, or None where it is gone."""
    try:
        found = path.lstat()
    except FileNotFoundError:
        return None
    return Sighting(
        path=path,
        size=found.st_size,
        mtime_ns=found.st_mtime_ns,
        inode=found.st_ino,
        kind=kind_of(found.st_mode),
        links=found.st_nlink,
        sidecar=sidecar,
    )


def _belongs(name: str, names: frozenset[str]) -> bool:
    """Whether this is the sidecar of another entry, and so no paper of its own."""
    return name.endswith(SIDECAR) and name.removesuffix(SIDECAR) in names
