"""A disk that is really full: a small file system in memory, mounted for the test where that is allowed."""

import os
import subprocess
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest

from domain.errors import VaultTrouble
from store.keys import new_keys
from store.vault import FolderVault

MEGABYTE = 1024 * 1024


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Two megabytes of disk."""
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(tmp_path)]
    if os.geteuid() != 0 or subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("mounting a small file system needs root and a kernel that allows it")
    yield tmp_path
    subprocess.run(["umount", str(tmp_path)], check=True)


def test_a_full_disk_takes_nothing_and_shows_nothing(small_disk: Path) -> None:
    """The paper is refused while its source is still there, what was stored is intact, and space is given back."""
    vault = FolderVault(small_disk / "vault", new_keys())
    first = vault.put(BytesIO(b"first"))
    for _ in range(3):
        with pytest.raises(VaultTrouble, match="No space left"):
            vault.put(BytesIO(os.urandom(3 * MEGABYTE)))
    assert list(vault.object_ids()) == [first.object_id]
    assert vault.read(first.object_id) == b"first"
    content = os.urandom(MEGABYTE)
    assert vault.read(vault.put(BytesIO(content)).object_id) == content
