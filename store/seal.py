"""The seal: how one object of the vault is encrypted, chunk by chunk, and opened again.

Object: magic, length of the header (4 bytes, big-endian), header (JSON: key id, wrapped data key), then chunks of
AES-256-GCM. The data key is of this object alone, so a counter is a safe nonce. Each chunk is bound to the header and
to its place; the last one also to "this is the end" and to the object's id, so that cutting, swapping and renaming
break the seal. The id is HMAC-SHA256 of the content under the naming key: equal content has one id, and the id tells a
thief nothing. The header holds all that is needed to open the object, so no crash leaves bytes that nobody can read.
"""

import hashlib
import hmac
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from domain.errors import SealBroken, WrongMasterKey
from store.keys import MasterKeys

MAGIC = b"ICGVLT1\n"
CHUNK = 256 * 1024
TAG = 16
LARGEST_HEADER = 4096


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """One sealed object: its id, SHA-256 (hex) and size in bytes of the content."""

    object_id: str
    sha256: str
    size: int


def seal(source: BinaryIO, keys: MasterKeys, write: Callable[[bytes], None]) -> Stored:
    """Write the sealed form of everything the source gives; memory holds two chunks at a time."""
    data_key = AESGCM.generate_key(256)
    header = _header(keys, data_key)
    write(header)
    cipher, name, sha = AESGCM(data_key), hmac.new(keys.naming, digestmod="sha256"), hashlib.sha256()
    size = 0
    for index, (chunk, last) in enumerate(_chunks(source)):
        name.update(chunk)
        sha.update(chunk)
        size += len(chunk)
        write(cipher.encrypt(_nonce(index), chunk, _bound(header, last=name.hexdigest() if last else None)))
    return Stored(object_id=name.hexdigest(), sha256=sha.hexdigest(), size=size)


def unseal(file: BinaryIO, object_id: str, keys: MasterKeys) -> Iterator[bytes]:
    """The chunks of the object that bears this id, each authenticated; SealBroken before any wrong byte is given.

    Nobody may act on the chunks before the last one came: only that one proves that nothing was cut off.
    """
    header, data_key = _open_header(file, keys)
    cipher = AESGCM(data_key)
    sealed = file.read(CHUNK + TAG)
    for index in range(2**32):
        following = file.read(CHUNK + TAG) if len(sealed) == CHUNK + TAG else b""
        try:
            yield cipher.decrypt(_nonce(index), sealed, _bound(header, last=None if following else object_id))
        except (InvalidTag, ValueError):
            raise SealBroken("an object of the vault fails authentication") from None
        if not following:
            return
        sealed = following


def _header(keys: MasterKeys, data_key: bytes) -> bytes:
    fields = json.dumps({"key": keys.current, "data": keys.wrap(data_key).decode("ascii")}).encode("ascii")
    return MAGIC + len(fields).to_bytes(4, "big") + fields


def _nonce(index: int) -> bytes:
    return index.to_bytes(12, "big")


def _bound(header: bytes, *, last: str | None) -> bytes:
    """Associated data of a chunk: the header, and for the last one the end and the object's id."""
    return header + (b"more" if last is None else b"end:" + last.encode("ascii"))


def _chunks(source: BinaryIO) -> Iterator[tuple[bytes, bool]]:
    """Full chunks and whether each is the last; nothing at all is one empty last chunk."""
    chunk = _full(source)
    while True:
        following = _full(source) if len(chunk) == CHUNK else b""
        yield chunk, not following
        if not following:
            return
        chunk = following


def _full(source: BinaryIO) -> bytes:
    """CHUNK bytes, fewer only at the end: a raw source may answer with less than it was asked for."""
    parts: list[bytes] = []
    wanted = CHUNK
    while wanted and (part := source.read(wanted)):
        parts.append(part)
        wanted -= len(part)
    return b"".join(parts)


def _open_header(file: BinaryIO, keys: MasterKeys) -> tuple[bytes, bytes]:
    """The header as written and the data key in it. A damaged header is SealBroken too: the keys are proven."""
    start = file.read(len(MAGIC) + 4)
    length = int.from_bytes(start[len(MAGIC) :], "big")
    if not start.startswith(MAGIC) or not 0 < length <= LARGEST_HEADER:
        raise SealBroken("an object of the vault has no header of ours")
    fields = file.read(length)
    try:
        return start + fields, keys.unwrap(str(json.loads(fields)["data"]).encode("ascii"))
    except (ValueError, KeyError, TypeError, WrongMasterKey):
        raise SealBroken("the header of an object fails authentication") from None
