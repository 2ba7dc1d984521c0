"""The keys of the vault: one file that only its owner may read.

Two kinds that must not be mixed up: *master* keys wrap the data key of each object and can be rotated (the first one
wraps, all of them open); the *naming* key makes the object ids and never changes, or every object would lose its name.
"""

import base64
import binascii
import json
import os
import secrets
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

from domain.errors import WrongMasterKey, WrongSettings

NAMING_BYTES = 32
LAX = 0o077
"""Permission bits that nobody but the owner may have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MasterKeys:
    """`masters` are pairs of key id and Fernet key, newest first; `naming` is 32 bytes. Never printed."""

    masters: tuple[tuple[str, bytes], ...] = field(repr=False)
    naming: bytes = field(repr=False)

    @property
    def current(self) -> str:
        """Id of the key that wraps what is written now."""
        return self.masters[0][0]

    def wrap(self, secret: bytes) -> bytes:
        """The secret, sealed with the current master key."""
        return self._all().encrypt(secret)

    def unwrap(self, sealed: bytes) -> bytes:
        """The secret back; WrongMasterKey if none of the keys made it."""
        try:
            return self._all().decrypt(sealed)
        except InvalidToken:
            raise WrongMasterKey("none of the master keys opens it") from None

    def _all(self) -> MultiFernet:
        return MultiFernet([Fernet(key) for _, key in self.masters])


def open_keys(path: Path, *, create: bool = False) -> MasterKeys:
    """The keys in a file; with `create` a missing file is made first, with mode 0600 and synced.

    Raises WrongSettings when the file is missing, readable by others than its owner, or not of its form.
    """
    if create and not path.exists():
        _make(path)
    try:
        if path.stat().st_mode & LAX:
            raise WrongSettings("INTAKE_MASTER_KEY_FILE may be read by others; take their rights away (chmod 600)")
        return _parse(path.read_bytes())
    except OSError as error:
        raise WrongSettings(f"INTAKE_MASTER_KEY_FILE cannot be read ({error.strerror})") from error


def new_keys() -> MasterKeys:
    """Fresh random keys."""
    master = (secrets.token_hex(4), Fernet.generate_key())
    return MasterKeys(masters=(master,), naming=secrets.token_bytes(NAMING_BYTES))


def _make(path: Path) -> None:
    """Write beside and link: a crash half way leaves no half key under the right name, and no key is overwritten."""
    beside = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(_form(new_keys()))
            file.flush()
            os.fsync(file.fileno())
        _publish(beside, path)
    except OSError as error:
        raise WrongSettings(f"INTAKE_MASTER_KEY_FILE cannot be made ({error.strerror})") from error
    finally:
        beside.unlink(missing_ok=True)


def _publish(beside: Path, path: Path) -> None:
    try:
        path.hardlink_to(beside)
    except FileExistsError:
        return
    folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _form(keys: MasterKeys) -> bytes:
    masters = [{"id": name, "key": key.decode("ascii")} for name, key in keys.masters]
    naming = base64.b64encode(keys.naming).decode("ascii")
    return json.dumps({"version": 1, "masters": masters, "naming": naming}, indent=1).encode("ascii")


def _parse(data: bytes) -> MasterKeys:
    try:
        form = json.loads(data)
        masters = tuple((str(one["id"]), str(one["key"]).encode("ascii")) for one in form["masters"])
        naming = base64.b64decode(form["naming"], validate=True)
        for _, key in masters:
            Fernet(key)
    except (ValueError, KeyError, TypeError, binascii.Error) as error:
        raise WrongSettings("INTAKE_MASTER_KEY_FILE is not of its form") from error
    if form.get("version") != 1 or not masters or len(naming) != NAMING_BYTES:
        raise WrongSettings("INTAKE_MASTER_KEY_FILE is not of its form")
    return MasterKeys(masters=masters, naming=naming)
