"""Real processes: killed at their durable calls, given a full or broken disk, and raced against each other."""

import hashlib
import os
import shutil
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from django.db import connection

from domain.settings import Settings
from intake.watch import Memory, scan_once
from store import audit
from store.keys import open_keys
from store.models import Arrival, Blob, Job, Receipt
from store.vault import FolderVault
from tests.intake import papers
from tests.intake.benches import DoorBench

ROOT = Path(__file__).parents[2]
DURABLE = "fsync,fdatasync,rename,mkdir,link"
"""The calls after each of which something else is on the disk; strace counts each of them for itself."""


@pytest.fixture
def world(tmp_path: Path, database_url: str) -> dict[str, str]:
    """The environment of a watcher process: folders, a vault with its key, the database of this test."""
    environment = {
        "PATH": os.defpath,
        "LANG": "C.UTF-8",
        "INTAKE_HOME": str(tmp_path),
        "INTAKE_DATABASE_URL": database_url,
        "INTAKE_LOW_WATER_MB": "0",
        "DJANGO_SETTINGS_MODULE": "store.settings",
    }
    settings = Settings.from_mapping(environment)
    for folder in (settings.fax_folder, settings.scan_folder, settings.hand_folder):
        folder.mkdir(parents=True)
    FolderVault(Path(settings.vault_url), open_keys(settings.master_key_file, create=True))
    return environment


def bench_of(world: dict[str, str]) -> DoorBench:
    """A bench of this process on the same folders, vault and database."""
    settings = Settings.from_mapping(world)
    keys = open_keys(settings.master_key_file, create=False)
    return DoorBench(settings=settings, vault=FolderVault(Path(settings.vault_url), keys))


def watcher(world: dict[str, str], *before: str, rounds: int = 2) -> subprocess.Popen[bytes]:
    """A watcher process, under the program `before` if there is one."""
    command = [*before, sys.executable, "-m", "tests.intake.lone_watcher", str(rounds)]
    return subprocess.Popen(command, cwd=ROOT, env=world, stderr=subprocess.PIPE)


def traced(world: dict[str, str], fault: str) -> int:
    """Run a watcher with a fault put into its system calls; its exit code."""
    child = watcher(world, "strace", "-f", "-qq", "-o", os.devnull, "-e", f"trace={DURABLE}", "-e", f"inject={fault}")
    child.communicate()
    return child.returncode


def everything_once(world: dict[str, str], contents: list[bytes]) -> None:
    """The law: each paper is one arrival with one receipt and one job, readable, and nothing waits any more."""
    bench = bench_of(world)
    scan_once(bench, scan_once(bench, Memory(), 0.0), 100.0)
    fax = Settings.from_mapping(world).fax_folder
    waiting = [path.name for path in fax.iterdir() if path.name not in {".claim", ".done", "refused", "quarantine"}]
    assert waiting == []
    assert list((fax / ".claim").iterdir()) == []
    arrivals = list(Arrival.objects.select_related("blob"))
    kept = [bench.vault.read(arrival.blob.object_id) for arrival in arrivals if arrival.blob]
    assert Counter(kept) == Counter(contents)
    assert Counter(arrival.sha256 for arrival in arrivals) == Counter(
        hashlib.sha256(one).hexdigest() for one in contents
    )
    assert Receipt.objects.count() == Job.objects.count() == audit.verify() == len(contents)
    assert set(bench.vault.object_ids()) == set(Blob.objects.values_list("object_id", flat=True))


needs_strace = pytest.mark.skipif(
    shutil.which("strace") is None, reason="strace is not installed; bin/setup --tests does"
)


KILLED_AT = [
    ("mkdir", 7),  # the claim's own folder
    ("rename", 1),  # the claim
    ("fsync", 2),  # the claim's folder
    ("fsync", 4),  # the sealed copy
    ("link", 1),  # its address
    ("fsync", 5),  # the folder of its address
    ("fdatasync", 1),  # the commit, on SQLite
    ("rename", 2),  # letting go
    ("fsync", 7),
]
FAILING = [
    ("rename", 1, "ENOSPC"),
    ("fsync", 3, "EIO"),
    ("fsync", 4, "ENOSPC"),
    ("fdatasync", 1, "EIO"),
    ("rename", 2, "EIO"),
]


@needs_strace
@pytest.mark.parametrize(("call", "when"), KILLED_AT)
def test_a_watcher_killed_at_a_durable_call_loses_nothing(world: dict[str, str], call: str, when: int) -> None:
    """kill -9 there, then another look: one arrival, one receipt, one job, one object."""
    fax = Settings.from_mapping(world).fax_folder
    (fax / "f.tif").write_bytes(papers.tiff(2))
    killed = traced(world, f"{call}:signal=KILL:when={when}") in {-signal.SIGKILL, 128 + signal.SIGKILL}
    assert killed or (call == "fdatasync" and connection.vendor != "sqlite")
    everything_once(world, [papers.tiff(2)])


@needs_strace
@pytest.mark.parametrize(("call", "when", "error"), FAILING)
def test_a_disk_that_fails_loses_nothing(world: dict[str, str], call: str, when: int, error: str) -> None:
    """A full or broken disk is a trouble that is said; the paper waits and is taken afterwards."""
    fax = Settings.from_mapping(world).fax_folder
    (fax / "f.tif").write_bytes(papers.tiff(2))
    failed = traced(world, f"{call}:error={error}:when={when}") != 0
    assert failed or (call == "fdatasync" and connection.vendor != "sqlite")
    everything_once(world, [papers.tiff(2)])


def test_two_watchers_take_each_paper_once(world: dict[str, str]) -> None:
    """Three processes at one folder, some papers the same: every drop is exactly one arrival with its own number."""
    fax = Settings.from_mapping(world).fax_folder
    contents = [papers.tiff(1, mark=bytes([number % 10])) for number in range(24)]
    for number, content in enumerate(contents):
        (fax / f"fax{number:05d}.tif").write_bytes(content)
    children = [watcher(world, rounds=4) for _ in range(3)]
    said = [child.communicate()[1].decode() for child in children]
    assert [child.returncode for child in children] == [0, 0, 0], said
    everything_once(world, contents)
    numbers = sorted(Receipt.objects.values_list("number", flat=True))
    assert [int(number[6:12]) for number in numbers] == list(range(1, 25))
