"""What stands in a drop folder, looked at without following anything; only what may be a sidecar is opened."""

import os
from dataclasses import dataclass
from pathlib import Path

from domain.doors import OURS
from domain.errors import FolderTrouble
from intake.beside import SIDECAR, is_sidecar
from intake.file_kinds import FileKind, kind_of

__all__ = ["SIDECAR", "FileKind", "Sighting", "kind_of", "look", "sight"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """One entry of a drop folder at one moment. `sidecar` says that a sidecar stands beside it."""

    path: Path
    size: int
    mtime_ns: int
    inode: int
    kind: FileKind
    links: int = 1
    sidecar: bool = False


def look(folder: Path) -> tuple[Sighting, ...]:
    """Everything in the folder that is not ours, oldest first. Raises FolderTrouble where it cannot be listed."""
    try:
        names = frozenset(os.listdir(folder)) - OURS  # noqa: PTH208 - names as such; Path would only wrap them
    except OSError as error:
        raise FolderTrouble(f"a drop folder cannot be listed: {error.strerror}") from error
    beside = {name for name in names if name.removesuffix(SIDECAR) in names - {name} and is_sidecar(folder / name)}
    seen = (sight(folder / name, sidecar=name + SIDECAR in beside) for name in names - beside)
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
