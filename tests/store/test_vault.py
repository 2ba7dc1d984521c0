"""The vault gives back what was put in, or says so; a broken disk leaves nothing half visible."""

import errno
import os
import stat
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.errors import SealBroken, VaultTrouble, WrongMasterKey, WrongSettings
from store.keys import MasterKeys, new_keys, open_keys
from store.seal import CHUNK, MAGIC
from store.vault import Disk, FolderVault

ORDER = b"IN THE MATTER OF an invented order" * 3


@pytest.fixture
def keys() -> MasterKeys:
    return new_keys()


@pytest.fixture
def vault(tmp_path: Path, keys: MasterKeys) -> FolderVault:
    return FolderVault(tmp_path / "vault", keys)


def file_of(vault: FolderVault, object_id: str) -> Path:
    return vault.folder / "objects" / object_id[:2] / object_id


@pytest.mark.parametrize("size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK])
def test_what_goes_in_comes_out(vault: FolderVault, size: int) -> None:
    """Whole chunks, broken ones, and nothing at all."""
    content = os.urandom(size)
    stored = vault.put(BytesIO(content))
    assert vault.read(stored.object_id) == content
    assert (stored.size, vault.has(stored.object_id)) == (size, True)
    assert list(vault.object_ids()) == [stored.object_id]


class Dribble(BytesIO):
    """A source that never gives as much as it is asked for, as a pipe does."""

    def read(self, size: int | None = -1, /) -> bytes:
        return super().read(min(size or 1000, 1000))


def test_a_slow_source_makes_the_same_object(vault: FolderVault) -> None:
    """How the bytes come does not matter, only which."""
    content = os.urandom(CHUNK + 5000)
    assert vault.put(Dribble(content)) == vault.put(BytesIO(content))


def test_nothing_readable_is_on_the_disk(vault: FolderVault) -> None:
    """Neither the words nor their plain hash; and only the owner may look."""
    stored = vault.put(BytesIO(ORDER))
    for path in (path for path in vault.folder.rglob("*") if path.is_file()):
        assert ORDER[:20] not in path.read_bytes()
        assert stored.sha256 not in str(path)
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_same_content_is_one_object(vault: FolderVault) -> None:
    """The second put changes no byte of the first."""
    first = vault.put(BytesIO(ORDER))
    before = file_of(vault, first.object_id).read_bytes()
    assert vault.put(BytesIO(ORDER)) == first
    assert file_of(vault, first.object_id).read_bytes() == before
    assert list((vault.folder / "tmp").iterdir()) == []


def test_equal_content_has_another_name_in_another_house(tmp_path: Path) -> None:
    """Ids are no hashes that a stranger could compute from a paper they know."""
    one = FolderVault(tmp_path / "one", new_keys()).put(BytesIO(ORDER))
    two = FolderVault(tmp_path / "two", new_keys()).put(BytesIO(ORDER))
    assert one.object_id != two.object_id
    assert one.sha256 == two.sha256


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200, deadline=None)
@given(place=st.floats(0, 1, exclude_max=True), bit=st.integers(0, 7))
def test_any_flipped_bit_breaks_the_seal(vault: FolderVault, place: float, bit: int) -> None:
    """In the magic, the header, a chunk or a tag: wherever it is."""
    stored = vault.put(BytesIO(ORDER))
    path = file_of(vault, stored.object_id)
    good = path.read_bytes()
    spoilt = bytearray(good)
    spoilt[int(place * len(spoilt))] ^= 1 << bit
    path.write_bytes(spoilt)
    with pytest.raises(SealBroken):
        vault.read(stored.object_id)
    path.write_bytes(good)


def chunk_ends(sealed: bytes) -> list[int]:
    """Where an attacker who knows the format would cut: after the header and after each chunk."""
    header = len(MAGIC) + 4 + int.from_bytes(sealed[len(MAGIC) : len(MAGIC) + 4], "big")
    return [header, *range(header + CHUNK + 16, len(sealed), CHUNK + 16)]


def test_cutting_breaks_the_seal_even_between_chunks(vault: FolderVault) -> None:
    """No cut is taken for the end, since only the last chunk says that it is the last."""
    stored = vault.put(BytesIO(os.urandom(2 * CHUNK + 10)))
    path = file_of(vault, stored.object_id)
    good = path.read_bytes()
    for cut in [0, 5, len(MAGIC) + 4, *chunk_ends(good), len(good) - 1]:
        path.write_bytes(good[:cut])
        with pytest.raises(SealBroken):
            vault.read(stored.object_id)


def test_adding_repeating_and_reordering_break_the_seal(vault: FolderVault) -> None:
    """Every chunk is bound to its place."""
    stored = vault.put(BytesIO(os.urandom(3 * CHUNK)))
    path = file_of(vault, stored.object_id)
    good = path.read_bytes()
    head, one, two, _ = *chunk_ends(good), len(good)
    first, second, third = good[head:one], good[one:two], good[two:]
    for chunks in ([second, first, third], [first, first, second, third], [first, second, third, b"x"], [third]):
        path.write_bytes(good[:head] + b"".join(chunks))
        with pytest.raises(SealBroken):
            vault.read(stored.object_id)


def test_swapped_objects_break_the_seal(vault: FolderVault) -> None:
    """A paper cannot be passed off under another one's name, though both are sealed by us."""
    one, two = vault.put(BytesIO(b"refused")), vault.put(BytesIO(b"granted"))
    file_of(vault, one.object_id).write_bytes(file_of(vault, two.object_id).read_bytes())
    with pytest.raises(SealBroken):
        vault.read(one.object_id)


def test_a_lost_object_is_a_broken_seal(vault: FolderVault) -> None:
    """The advice is the same: take it from the backup."""
    stored = vault.put(BytesIO(ORDER))
    file_of(vault, stored.object_id).unlink()
    assert not vault.has(stored.object_id)
    with pytest.raises(SealBroken):
        vault.read(stored.object_id)


def test_a_new_paper_does_not_lean_on_a_damaged_object(vault: FolderVault) -> None:
    """The same content comes again while the old object is rotten: say so, while the source is still there."""
    stored = vault.put(BytesIO(ORDER))
    file_of(vault, stored.object_id).write_bytes(b"rot")
    with pytest.raises(SealBroken):
        vault.put(BytesIO(ORDER))


@pytest.mark.parametrize("name", ["../../etc/passwd", "", "A" * 64, "0" * 63, "0" * 65])
def test_a_name_that_is_no_id_leads_nowhere(vault: FolderVault, name: str) -> None:
    """Ids never become paths unchecked."""
    with pytest.raises(VaultTrouble):
        vault.read(name)


class BrokenDisk(Disk):
    """Goes wrong at one kind of call, from the nth on, and stays so."""

    def __init__(self, call: str, nth: int, code: int) -> None:
        self.call, self.left, self.code = call, nth, code

    def _count(self, call: str) -> None:
        if call == self.call:
            self.left -= 1
            if self.left < 0:
                raise OSError(self.code, os.strerror(self.code))

    def write(self, descriptor: int, data: bytes | memoryview) -> int:
        self._count("write")
        return super().write(descriptor, data)

    def sync(self, descriptor: int) -> None:
        self._count("sync")
        super().sync(descriptor)

    def link(self, source: Path, target: Path) -> None:
        self._count("link")
        super().link(source, target)


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EROFS])
@pytest.mark.parametrize(("call", "nth"), [("write", 0), ("write", 1), ("write", 2), ("sync", 0), ("link", 0)])
def test_a_failing_disk_leaves_nothing_visible(
    tmp_path: Path, keys: MasterKeys, call: str, nth: int, code: int
) -> None:
    """Trouble is named, nothing stands at any address, nothing is left over, and the next try succeeds."""
    FolderVault(tmp_path, keys)
    content = os.urandom(CHUNK + 1)
    with pytest.raises(VaultTrouble, match=os.strerror(code)):
        FolderVault(tmp_path, keys, disk=BrokenDisk(call, nth, code)).put(BytesIO(content))
    after = FolderVault(tmp_path, keys)
    assert list(after.object_ids()) == []
    assert list((tmp_path / "tmp").iterdir()) == []
    assert after.read(after.put(BytesIO(content)).object_id) == content


@pytest.mark.parametrize("nth", [1, 2])
def test_a_folder_that_cannot_be_synced_is_no_success(tmp_path: Path, keys: MasterKeys, nth: int) -> None:
    """The name may not survive a power cut, so nobody is told that the paper is safe; trying again heals it."""
    FolderVault(tmp_path, keys)
    with pytest.raises(VaultTrouble):
        FolderVault(tmp_path, keys, disk=BrokenDisk("sync", nth, errno.EIO)).put(BytesIO(ORDER))
    again = FolderVault(tmp_path, keys)
    assert again.read(again.put(BytesIO(ORDER)).object_id) == ORDER


class StingyDisk(Disk):
    """Takes a few bytes of each write, as a nearly full disk does."""

    def write(self, descriptor: int, data: bytes | memoryview) -> int:
        return super().write(descriptor, data[:700])


class DeafDisk(Disk):
    """Takes no bytes and raises nothing."""

    def write(self, descriptor: int, data: bytes | memoryview) -> int:
        return 0


def test_short_writes_lose_nothing(tmp_path: Path, keys: MasterKeys) -> None:
    """Every write is counted and continued."""
    vault = FolderVault(tmp_path, keys, disk=StingyDisk())
    assert vault.read(vault.put(BytesIO(ORDER * 100)).object_id) == ORDER * 100


def test_a_disk_that_takes_nothing_is_trouble(tmp_path: Path, keys: MasterKeys) -> None:
    """And not an endless loop."""
    FolderVault(tmp_path, keys)
    with pytest.raises(VaultTrouble):
        FolderVault(tmp_path, keys, disk=DeafDisk()).put(BytesIO(ORDER))


class TornSource(BytesIO):
    """A source whose second read fails, as on a rotten disk."""

    def read(self, size: int | None = -1, /) -> bytes:
        if self.tell():
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return super().read(size)


def test_a_source_that_breaks_off_is_not_stored(vault: FolderVault) -> None:
    """Half a paper is no paper."""
    source: BinaryIO = TornSource(os.urandom(2 * CHUNK))
    with pytest.raises(VaultTrouble):
        vault.put(source)
    assert list(vault.object_ids()) == []


def test_leftovers_of_crashes_are_cleared_by_age(vault: FolderVault) -> None:
    """Young ones may belong to somebody who is still writing."""
    for name, age in (("old", 100.0), ("young", 200.0)):
        (vault.folder / "tmp" / name).touch()
        os.utime(vault.folder / "tmp" / name, (age, age))
    assert vault.clear_leftovers(before=150.0) == 1
    assert [path.name for path in (vault.folder / "tmp").iterdir()] == ["young"]


def test_a_wrong_master_key_is_refused_at_the_door(vault: FolderVault, keys: MasterKeys) -> None:
    """Nothing is accepted under a key that cannot open the rest."""
    with pytest.raises(WrongMasterKey):
        FolderVault(vault.folder, new_keys())
    with pytest.raises(WrongMasterKey):
        FolderVault(vault.folder, MasterKeys(masters=keys.masters, naming=new_keys().naming))


def test_a_vault_without_its_check_object_is_refused(vault: FolderVault, keys: MasterKeys) -> None:
    """Making a new one would hide that the key is another."""
    vault.put(BytesIO(ORDER))
    (vault.folder / "check").unlink()
    with pytest.raises(WrongMasterKey):
        FolderVault(vault.folder, keys)


def test_master_keys_rotate(vault: FolderVault, keys: MasterKeys) -> None:
    """A new key in front wraps what is new; the old one behind it still opens what is old; names do not change."""
    old = vault.put(BytesIO(ORDER))
    rotated = MasterKeys(masters=(*new_keys().masters, *keys.masters), naming=keys.naming)
    reopened = FolderVault(vault.folder, rotated)
    new = reopened.put(BytesIO(b"new"))
    assert reopened.read(old.object_id) == ORDER
    assert rotated.current.encode() in file_of(reopened, new.object_id).read_bytes()
    with pytest.raises(SealBroken):
        vault.read(new.object_id)


def test_keys_are_made_once_and_for_their_owner_alone(tmp_path: Path) -> None:
    """Mode 0600, and the second call opens what the first made."""
    path = tmp_path / "new" / "master.key"
    made = open_keys(path, create=True)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert open_keys(path, create=True) == made == open_keys(path)
    assert [entry.name for entry in path.parent.iterdir()] == ["master.key"]


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620, 0o666])
def test_keys_that_others_may_read_are_refused(tmp_path: Path, mode: int) -> None:
    """The sentence says which setting and what to do."""
    path = tmp_path / "master.key"
    open_keys(path, create=True)
    path.chmod(mode)
    with pytest.raises(WrongSettings, match=r"INTAKE_MASTER_KEY_FILE.*chmod 600"):
        open_keys(path)


@pytest.mark.parametrize(
    "content",
    [b"", b"{}", b"[]", b"\xff", b'{"version": 1, "masters": [], "naming": ""}', b'{"version":1,"masters":3}'],
)
def test_a_file_that_is_no_key_is_refused(tmp_path: Path, content: bytes) -> None:
    """Whatever it holds instead."""
    path = tmp_path / "master.key"
    path.touch(mode=0o600)
    path.write_bytes(content)
    with pytest.raises(WrongSettings, match="not of its form"):
        open_keys(path)


def test_a_missing_key_file_is_not_made_unasked(tmp_path: Path) -> None:
    """A vault whose key is gone must never be given a new one."""
    with pytest.raises(WrongSettings):
        open_keys(tmp_path / "master.key")
    assert list(tmp_path.iterdir()) == []


def test_keys_are_never_printed(keys: MasterKeys) -> None:
    """Not even by accident in a traceback."""
    assert keys.masters[0][1].decode() not in repr(keys)
    assert repr(keys) == "MasterKeys()"
