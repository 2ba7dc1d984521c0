"""Claims: a paper renamed into a folder of its own, so that exactly one watcher has it and a crash loses nothing.

`FOLDER/.claim/ULID/NAME` is a paper that is being taken in. Where it goes afterwards (`.done`, `refused`,
`quarantine`) is on the same file system, so that every move is one rename. The ULID is the idempotency key.
"""

import errno
import fcntl
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from ulid import ULID

from domain.doors import CLAIM, LET_GO
from domain.errors import FolderTrouble
from intake.beside import SIDECAR, is_sidecar

NO_SIDECAR = frozenset({errno.ENOENT, errno.ENAMETOOLONG})
"""There is none, or the paper's name leaves no room for one."""
STUCK = ".stuck"
"""Ends the name of a claim that only moves aside what never settled, so that a crash in between changes nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One claim in one drop folder. `stuck` says that it is set aside without being read."""

    home: Path
    id: str
    stuck: bool = False

    @property
    def folder(self) -> Path:
        """Where the paper is while it is being taken in."""
        return self.home / CLAIM / f"{self.id}{STUCK if self.stuck else ''}"

    @property
    def at(self) -> datetime:
        """When the claim was made, aware UTC, to the millisecond: the ULID carries it through every crash."""
        return ULID.from_str(self.id).datetime.astimezone(UTC)

    def paper(self) -> Path | None:
        """The paper in the claim, whatever it is; None where the claim is empty or gone."""
        names = _listed(self.folder)
        papers = [name for name in names if not _is_sidecar(name, names)]
        return self.folder / papers[0] if papers else None

    def sidecar(self) -> Path | None:
        """The file that the server put beside the paper, or None."""
        paper = self.paper()
        beside = self.folder / f"{paper.name}{SIDECAR}" if paper else None
        return beside if beside and beside.name in _listed(self.folder) else None


def prepare(home: Path) -> None:
    """Make our folders inside a drop folder. Raises FolderTrouble where something else has taken their names."""
    try:
        for name in (CLAIM, *LET_GO):
            (home / name).mkdir(exist_ok=True, mode=0o700)
            if not stat.S_ISDIR((home / name).lstat().st_mode):
                raise FolderTrouble(f"{name} in a drop folder is not a folder of ours")
    except OSError as error:
        raise FolderTrouble(f"a drop folder cannot be written ({error.strerror})") from error


def make(path: Path, now: datetime, *, stuck: bool = False) -> Claim | None:
    """Claim the paper at this path, with its sidecar; None if somebody else has it already."""
    claim = Claim(home=path.parent, id=str(ULID.from_datetime(now)), stuck=stuck)
    claim.folder.mkdir(mode=0o700)
    sync_folder(claim.folder.parent)
    try:
        path.rename(claim.folder / path.name)
    except FileNotFoundError:
        release(claim)
        return None
    fetch_sidecar(claim)
    sync_folder(claim.folder)
    sync_folder(claim.home)
    return claim


def fetch_sidecar(claim: Claim) -> None:
    """Take the sidecar along, unless a new paper of the same name stands there now and it belongs to that one.

    What is only named like a sidecar is a paper of its own: it stays in the drop folder, or goes back there.
    """
    _give_back(claim)
    paper = claim.paper()
    if paper is None or os.path.lexists(claim.home / paper.name):
        return
    beside = f"{paper.name}{SIDECAR}"
    if not is_sidecar(claim.home / beside):
        return
    try:
        (claim.home / beside).rename(claim.folder / beside)
    except OSError as error:
        if error.errno not in NO_SIDECAR:
            raise
    _give_back(claim)  # it may have been replaced between the look and the rename


def _give_back(claim: Claim) -> None:
    """Put a second paper that got into the claim by its name back into the drop folder, over nobody."""
    beside = claim.sidecar()
    if beside is None or is_sidecar(beside):
        return
    free = claim.home / beside.name
    beside.rename(claim.home / f"{claim.id}-{beside.name}" if os.path.lexists(free) else free)
    sync_folder(claim.home)


@contextmanager
def held(claim: Claim) -> Iterator[bool]:
    """Whether this process alone works on the claim. The kernel lets go of a lock when its holder dies."""
    try:
        descriptor = os.open(claim.folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    except FileNotFoundError:
        yield False
        return
    try:
        yield _lock(descriptor) and claim.folder.exists()
    finally:
        os.close(descriptor)


def leftovers(home: Path) -> tuple[Claim, ...]:
    """Every claim that stands in a drop folder, oldest first; those being worked on are among them."""
    names = sorted(_listed(home / CLAIM))
    return tuple(
        Claim(home=home, id=name.removesuffix(STUCK), stuck=name.endswith(STUCK)) for name in names if _is_claim(name)
    )


def move(claim: Claim, target: str) -> None:
    """Let go: the claim's folder goes to `.done`, `refused` or `quarantine` in one step."""
    claim.folder.rename(claim.home / target / claim.id)
    sync_folder(claim.home / target)
    sync_folder(claim.home / CLAIM)


def release(claim: Claim) -> None:
    """Remove a claim that holds nothing; one that holds something stays."""
    try:
        claim.folder.rmdir()
    except OSError:  # gone already, or something came into it after all: the next scan sees to it
        return


def sync_folder(folder: Path) -> None:
    """Return when the folder's entries are on the disk."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _lock(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _listed(folder: Path) -> list[str]:
    try:
        return os.listdir(folder)  # noqa: PTH208 - names as such
    except FileNotFoundError:
        return []


def _is_sidecar(name: str, names: list[str]) -> bool:
    return name.endswith(SIDECAR) and name.removesuffix(SIDECAR) in names


def _is_claim(name: str) -> bool:
    try:
        ULID.from_str(name.removesuffix(STUCK))
    except ValueError:
        return False
    return True
