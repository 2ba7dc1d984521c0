"""Looking at all doors, again and again."""

import fcntl
import os
from dataclasses import replace
from pathlib import Path

import pytest
from django.db import OperationalError

from intake.channels import CHANNELS
from intake.watch import Memory, scan_once
from store.models import Arrival
from tests.intake import papers
from tests.intake.benches import BrokenVault, DoorBench, make_bench, scan


def states(bench: DoorBench) -> dict[str, str]:
    """State, and code of the refusal, of each paper by its name."""
    rows = Arrival.objects.values_list("untrusted_name", "state", "refusal")
    return {name: f"{state} {refusal['code']}" if refusal else state for name, state, refusal in rows}


def test_each_door_has_its_channel(bench: DoorBench) -> None:
    """The door proves the channel: the same bytes come by fax, by post and by hand."""
    settings = bench.settings
    for folder in (settings.fax_folder, settings.scan_folder, settings.hand_folder):
        (folder / "order.pdf").write_bytes(papers.pdf())
    memory = scan(bench)
    assert len(memory.receipts) == 3
    assert sorted(Arrival.objects.values_list("channel", flat=True)) == ["fax", "hand", "postal_mail"]
    assert len(CHANNELS) == 3


def test_every_bad_input_ends_in_a_named_state_and_blocks_nobody(bench: DoorBench) -> None:
    """The whole list at once, with good papers before, between and behind."""
    fax = bench.fax
    contents = {
        "a-good.tif": papers.tiff(1, mark=b"a"),
        "cut.tif": papers.tiff(3)[:120],
        "cut.pdf": papers.pdf()[:150],
        "empty.tif": b"",
        "text.tif": b"this is text\n",
        "mail.pdf": papers.EMAIL,
        "sound.tif": papers.wav(),
        "twice.tif": papers.tiff(2),
        "twice again.tif": papers.tiff(2),
        "line\nend.tif": papers.tiff(1, mark=b"n"),
        "right\u202eto left.tif": papers.tiff(1, mark=b"r"),
        "z-good.tif": papers.tiff(1, mark=b"z"),
    }
    for name, content in contents.items():
        (fax / name).write_bytes(content)
    os.mkfifo(fax / "pipe.tif")
    (fax / "link.tif").symlink_to(fax / "a-good.tif")
    (fax / "folder.pdf").mkdir()
    memory = scan(bench)
    assert memory.troubles == ()
    assert states(bench) == {
        "a-good.tif": "received",
        "cut.tif": "quarantined unfinished",
        "cut.pdf": "quarantined unfinished",
        "empty.tif": "refused empty",
        "text.tif": "refused file-type",
        "mail.pdf": "refused email",
        "sound.tif": "refused voice",
        "twice.tif": "received",
        "twice again.tif": "received",
        "line\\u000aend.tif": "received",
        "right\\u202eto left.tif": "received",
        "z-good.tif": "received",
        "pipe.tif": "quarantined pipe",
        "link.tif": "quarantined link",
        "folder.pdf": "quarantined folder",
    }
    assert len(memory.receipts) == len(set(memory.receipts)) == 15


def test_a_file_still_being_written_is_taken_once_it_is_whole(bench: DoorBench) -> None:
    """Page by page, with looks in between; what is taken is the whole."""
    path, content = bench.fax / "slow.tif", papers.tiff(4)
    memory, now = Memory(), 0.0
    for end in range(40, len(content), 40):
        path.write_bytes(content[:end])
        now += 20.0
        memory = scan_once(bench, memory, now)
        assert path.exists()
    path.write_bytes(content)
    scan(bench, memory, after=now + 10.0)
    assert Arrival.objects.get().size == len(content)


def test_the_writer_s_lock_is_waited_for(bench: DoorBench) -> None:
    """A fax server that holds its lock is still receiving, however long the pause and however whole the file."""
    path = bench.fax / "fax00002.tif"
    path.write_bytes(papers.tiff())
    with path.open("rb") as writer:
        fcntl.flock(writer, fcntl.LOCK_EX)
        memory = scan(bench, after=600.0)
        assert path.exists()
    scan_once(bench, memory, 601.0)
    assert states(bench) == {"fax00002.tif": "received"}


def test_a_lock_that_is_never_released_raises_an_alarm(bench: DoorBench) -> None:
    """After an hour without a byte the fax server is not well."""
    path = bench.fax / "fax00003.tif"
    path.write_bytes(papers.tiff())
    with path.open("rb") as writer:
        fcntl.flock(writer, fcntl.LOCK_EX)
        scan(bench, after=3700.0)
    assert states(bench) == {"fax00003.tif": "quarantined unfinished"}


def test_a_sidecar_that_says_done_is_believed_at_once(bench: DoorBench) -> None:
    """No waiting: one look is enough, even for a file whose end is missing."""
    (bench.fax / "f.tif").write_bytes(papers.tiff(3)[:120])
    (bench.fax / "f.tif.json").write_bytes(b'{"done": true, "pages": 3}')
    scan_once(bench, Memory(), 0.0)
    assert Arrival.objects.get().pages_announced == 3


def test_a_file_of_zeros_is_waited_for(bench: DoorBench) -> None:
    """Some systems reserve the room first: that is no file of unknown kind yet."""
    path = bench.fax / "big.pdf"
    path.write_bytes(b"\0" * 5000)
    memory = scan(bench, after=30.0)
    assert path.exists()
    path.write_bytes(papers.pdf())
    scan(bench, memory, after=40.0)
    assert states(bench) == {"big.pdf": "received"}


def test_a_paper_renamed_into_the_folder_is_taken_whole(bench: DoorBench) -> None:
    """Hidden and temporary names are let be until they get their real one."""
    hidden = bench.fax / ".fax.tif.part"
    hidden.write_bytes(papers.tiff())
    memory = scan(bench, after=30.0)
    assert hidden.exists()
    hidden.rename(bench.fax / "fax.tif")
    scan_once(bench, scan_once(bench, memory, 31.0), 40.0)
    assert states(bench) == {"fax.tif": "received"}


def test_a_sidecar_without_paper_is_not_forgotten(bench: DoorBench) -> None:
    """It waits for its paper, and in the end somebody is told."""
    (bench.fax / "lost.tif.json").write_bytes(b'{"pages": 2}')
    memory = scan(bench, after=30.0)
    assert states(bench) == {}
    scan_once(bench, memory, 100.0)
    assert states(bench) == {"lost.tif.json": "quarantined unfinished"}


def test_what_a_crash_left_is_finished_at_the_first_look(bench: DoorBench) -> None:
    """A claim needs no settling: it is picked up by whoever looks next."""
    vault = bench.vault
    (bench.fax / "f.tif").write_bytes(papers.tiff())
    bench.vault = BrokenVault(inner=vault, error=OSError(5, "broken"))
    memory = scan(bench)
    assert [trouble.code for trouble in memory.troubles] == ["disk-broken"]
    bench.vault = vault
    memory = scan_once(bench, Memory(), 0.0)
    assert len(memory.receipts) == 1
    assert states(bench) == {"f.tif": "received"}


def test_low_space_is_said_and_the_papers_stay(tmp_path: Path, transactional_db: None) -> None:
    """Every door says so, with what to do; when there is room again, intake goes on by itself."""
    bench = make_bench(tmp_path, LOW_WATER_MB="999999999")
    (bench.fax / "f.tif").write_bytes(papers.tiff())
    memory = scan(bench)
    assert {trouble.code for trouble in memory.troubles} == {"disk-low"}
    assert all(trouble.advice for trouble in memory.troubles)
    assert (bench.fax / "f.tif").exists()
    bench.settings = replace(bench.settings, low_water_mb=0)
    scan(bench)
    assert states(bench) == {"f.tif": "received"}


def test_a_missing_folder_does_not_stop_the_other_doors(bench: DoorBench) -> None:
    """One door is in trouble, the others work."""
    (bench.settings.scan_folder / "letter.pdf").write_bytes(papers.pdf())
    bench.fax.rmdir()
    memory = scan(bench)
    assert [(trouble.code, trouble.channel.value) for trouble in memory.troubles] == [("folder-trouble", "fax")]
    assert states(bench) == {"letter.pdf": "received"}


def test_a_database_that_is_away_costs_nothing(bench: DoorBench) -> None:
    """The papers wait in their claims and are taken when it is back."""
    vault = bench.vault
    (bench.fax / "f.tif").write_bytes(papers.tiff())
    bench.vault = BrokenVault(inner=vault, error=OperationalError("away"), stored_first=True)
    memory = scan(bench)
    assert [trouble.code for trouble in memory.troubles] == ["database-trouble"]
    bench.vault = vault
    scan(bench)
    assert states(bench) == {"f.tif": "received"}


@pytest.mark.parametrize("name", ["refused", "quarantine", ".done", ".claim"])
def test_our_own_folders_are_no_papers(bench: DoorBench, name: str) -> None:
    """Neither they nor what is in them comes in again."""
    scan(bench)
    (bench.fax / name).mkdir(exist_ok=True)
    (bench.fax / name / "note.pdf").write_bytes(papers.pdf())
    scan(bench)
    assert states(bench) == {}
