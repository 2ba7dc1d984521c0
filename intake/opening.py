"""Opening what a stranger dropped: never through a link, never waiting, never anything but a plain file."""

import fcntl
import hashlib
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from intake.file_kinds import FileKind, kind_of
from intake.mail_marks import OLE
from intake.sniff import SAMPLE

FLAGS = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC | os.O_NOCTTY
BLOCK = 1 << 20


class NotPlain(Exception):
    """What stands there is no plain file (any more)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """What tells that a file is the same as a moment ago. `links` is how many names it has."""

    device: int
    inode: int
    size: int
    mtime_ns: int
    links: int


@dataclass(frozen=True, slots=True)
class OpenFile:
    """A plain file, open for reading, that can be read anywhere (`intake.structure.Source`)."""

    descriptor: int

    @property
    def size(self) -> int:
        """Bytes in all, at this moment."""
        return os.fstat(self.descriptor).st_size

    def at(self, offset: int, length: int) -> bytes:
        """Up to `length` bytes from there; fewer at the end, none behind it or where no file can reach."""
        return os.pread(self.descriptor, length, offset) if offset < self.size else b""

    def stamp(self) -> Stamp:
        """Identity, size and time of change, for comparing before and after."""
        found = os.fstat(self.descriptor)
        return Stamp(
            device=found.st_dev,
            inode=found.st_ino,
            size=found.st_size,
            mtime_ns=found.st_mtime_ns,
            links=found.st_nlink,
        )

    def ends(self) -> tuple[bytes, bytes, bytes]:
        """Head, middle and tail as the sniffer wants them; the middle is a compound file's directory."""
        head = self.at(0, SAMPLE)
        return head, self._directory(head), self.at(max(0, self.size - SAMPLE), SAMPLE)

    def sha256(self) -> str:
        """SHA-256 of the content, hex; nothing of it is kept."""
        digest, offset = hashlib.sha256(), 0
        while block := self.at(offset, BLOCK):
            digest.update(block)
            offset += len(block)
        return digest.hexdigest()

    def locked(self) -> bool:
        """Whether somebody holds an exclusive `flock`, as HylaFAX does until the call is over."""
        try:
            fcntl.flock(self.descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
        fcntl.flock(self.descriptor, fcntl.LOCK_UN)
        return False

    def being_written(self) -> bool:
        """Whether anybody has it open for writing, as far as the kernel tells us.

        A read lease is refused while there is a writer. It is given back at once; a writer that comes in between is
        announced by a signal, for which one is chosen that does nothing. A file of another user, or a file system
        without leases, tells nothing: then stillness alone must do.
        """
        try:
            fcntl.fcntl(self.descriptor, fcntl.F_SETSIG, signal.SIGURG)
            fcntl.fcntl(self.descriptor, fcntl.F_SETLEASE, fcntl.F_RDLCK)
        except BlockingIOError:
            return True
        except OSError:
            return False
        fcntl.fcntl(self.descriptor, fcntl.F_SETLEASE, fcntl.F_UNLCK)
        return False

    def _directory(self, head: bytes) -> bytes:
        """The first directory sector of a compound file ([MS-CFB] 2.2: sector shift at 30, first sector at 48)."""
        if not head.startswith(OLE) or len(head) < 52:
            return b""
        shift = int.from_bytes(head[30:32], "little")
        sector = int.from_bytes(head[48:52], "little")
        return self.at((sector + 1) << shift, 1 << shift) if shift in (9, 12) else b""


@contextmanager
def opened(path: Path) -> Iterator[OpenFile]:
    """The plain file at this very path. Raises NotPlain for anything else, OSError where it cannot be read."""
    if kind_of(path.lstat().st_mode) is not FileKind.FILE:  # opening some devices already does something
        raise NotPlain
    descriptor = os.open(path, FLAGS)
    try:
        if kind_of(os.fstat(descriptor).st_mode) is not FileKind.FILE:
            raise NotPlain
        yield OpenFile(descriptor)
    finally:
        os.close(descriptor)
