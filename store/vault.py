"""The vault: sealed, content-addressed objects in a folder. It holds originals and page pictures, nothing else.

Nothing is half visible: an object is written under `tmp/`, every write counted, synced, and only then linked to its
address, which is never overwritten; then the folders are synced. `store.seal` says what is in an object.
"""

import hmac
import os
import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Protocol

from domain.errors import SealBroken, VaultTrouble, WrongMasterKey
from store.keys import MasterKeys, open_keys
from store.seal import Stored, seal, unseal

__all__ = ["Disk", "FolderVault", "Stored", "Vault", "open_keys"]

OBJECT_ID = re.compile(r"[0-9a-f]{64}")
CHECK_WORDS = b"this vault belongs to this key"


class Vault(Protocol):
    """What the house needs of a vault, whatever it is made of."""

    def put(self, source: BinaryIO) -> Stored:
        """Seal everything the source gives; the same content twice is one object."""
        ...

    def read(self, object_id: str) -> bytes:
        """The content, authenticated to its last byte; SealBroken otherwise."""
        ...

    def has(self, object_id: str) -> bool:
        """Whether there is such an object."""
        ...

    def object_ids(self) -> Iterator[str]:
        """Every object, in no particular order."""
        ...

    def clear_leftovers(self, *, before: float) -> int:
        """Remove what crashes left half written before a time (seconds of the epoch); how many."""
        ...


class Disk:
    """The calls that make bytes durable. Tests pass a disk on which one of them goes wrong."""

    def write(self, descriptor: int, data: bytes | memoryview) -> int:
        """Like os.write: how many bytes were taken, which may be fewer than given."""
        return os.write(descriptor, data)

    def sync(self, descriptor: int) -> None:
        """Return when the bytes, or the folder's entries, are on the disk."""
        os.fsync(descriptor)

    def link(self, source: Path, target: Path) -> None:
        """Give the file a second name; FileExistsError if the name is taken."""
        target.hardlink_to(source)


class FolderVault:
    """A vault in a local folder. Opening it proves that the keys belong to it, or raises WrongMasterKey."""

    def __init__(self, folder: Path, keys: MasterKeys, *, disk: Disk | None = None) -> None:
        self.folder = folder
        self._keys = keys
        self._disk = disk or Disk()
        with _trouble("opened"):
            for part in ("objects", "tmp"):
                (folder / part).mkdir(parents=True, exist_ok=True, mode=0o700)
            self._prove_keys()

    def put(self, source: BinaryIO) -> Stored:
        """Seal everything the source gives, in chunks; returns after the object and its name are on the disk.

        Raises VaultTrouble (disk full, broken, not writable): then nothing is visible and the source is still there.
        Raises SealBroken when this content was stored before and the old object is damaged.
        """
        with _trouble("written"), self._temporary() as (path, descriptor):
            stored = seal(source, self._keys, lambda data: self._write(descriptor, data))
            self._disk.sync(descriptor)
            fresh = self._publish(path, stored.object_id)
        if not fresh:
            self.read(stored.object_id)
        return stored

    def read(self, object_id: str) -> bytes:
        """The whole content, after every chunk was authenticated; SealBroken if a bit differs or it is gone."""
        try:
            with self._path(object_id).open("rb") as file:
                return b"".join(unseal(file, object_id, self._keys))
        except FileNotFoundError:
            raise SealBroken("an object of the vault is missing") from None
        except OSError as error:
            raise VaultTrouble(f"an object cannot be read ({error.strerror})") from error

    def has(self, object_id: str) -> bool:
        """Whether there is such an object; says nothing about its seal."""
        with _trouble("looked into"):
            return self._path(object_id).is_file()

    def object_ids(self) -> Iterator[str]:
        """Every object in the folder, in no particular order."""
        with _trouble("looked into"):
            for shard in (self.folder / "objects").iterdir():
                yield from (entry.name for entry in shard.iterdir() if OBJECT_ID.fullmatch(entry.name))

    def clear_leftovers(self, *, before: float) -> int:
        """Remove what crashes left in `tmp/` before a time (seconds of the epoch); all of it is sealed bytes."""
        removed = 0
        with _trouble("tidied"):
            for entry in (self.folder / "tmp").iterdir():
                if entry.stat().st_mtime < before:
                    entry.unlink(missing_ok=True)
                    removed += 1
        return removed

    def _path(self, object_id: str) -> Path:
        if not OBJECT_ID.fullmatch(object_id):
            raise VaultTrouble("an object id is not of its form")
        return self.folder / "objects" / object_id[:2] / object_id

    @contextmanager
    def _temporary(self) -> Iterator[tuple[Path, int]]:
        """A new file under `tmp/`, closed and removed afterwards whatever happens; its second name stays."""
        path = self.folder / "tmp" / secrets.token_hex(16)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
        try:
            yield path, descriptor
        finally:
            os.close(descriptor)
            path.unlink(missing_ok=True)

    def _write(self, descriptor: int, data: bytes) -> None:
        """Every byte or OSError: a full disk takes a part first and complains only when asked again."""
        rest = memoryview(data)
        while rest:
            taken = self._disk.write(descriptor, rest)
            if taken <= 0:
                raise OSError(0, "the disk took no bytes")
            rest = rest[taken:]

    def _publish(self, path: Path, object_id: str) -> bool:
        """Link to the content address and sync; False if the address was taken, which means: by the same content.

        The folders are synced either way: whoever took the address may have died before doing so.
        """
        target = self._path(object_id)
        target.parent.mkdir(exist_ok=True, mode=0o700)
        try:
            self._disk.link(path, target)
            fresh = True
        except FileExistsError:
            fresh = False
        self._sync_folder(target.parent)
        self._sync_folder(target.parent.parent)
        return fresh

    def _sync_folder(self, folder: Path) -> None:
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            self._disk.sync(descriptor)
        finally:
            os.close(descriptor)

    def _prove_keys(self) -> None:
        """Open the small sealed check object, or make it in a vault that holds nothing yet."""
        check = self.folder / "check"
        if not check.exists():
            if any(self.object_ids()):
                raise WrongMasterKey("the vault holds objects but not the check object that proves its key")
            self._make_check(check)
        expected = hmac.new(self._keys.naming, CHECK_WORDS, "sha256").digest()
        if not hmac.compare_digest(self._keys.unwrap(check.read_bytes()), expected):
            raise WrongMasterKey("the naming key is not the one that made this vault")

    def _make_check(self, check: Path) -> None:
        with self._temporary() as (path, descriptor):
            self._write(descriptor, self._keys.wrap(hmac.new(self._keys.naming, CHECK_WORDS, "sha256").digest()))
            self._disk.sync(descriptor)
            try:
                self._disk.link(path, check)
            except FileExistsError:
                return
            self._sync_folder(self.folder)


@contextmanager
def _trouble(done: str) -> Iterator[None]:
    """The operating system's errors as ours, without the path that is in them."""
    try:
        yield
    except OSError as error:
        raise VaultTrouble(f"the vault cannot be {done} ({error.strerror})") from error
