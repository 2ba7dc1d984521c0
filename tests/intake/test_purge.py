"""Plain copies beside the vault are destroyed in time, and not one too early."""

from datetime import timedelta
from pathlib import Path

import pytest

from domain.arrival import Channel
from domain.errors import SealBroken, VaultTrouble
from domain.settings import Settings
from intake.channels import CHANNELS
from intake.purge import ACTION, KEEP_DONE, KEEP_REFUSED, MOST, PAUSE, Purge, purge_some
from intake.watch import Memory, scan_once
from store import audit
from store.models import Arrival, AuditEntry
from store.vault import FolderVault
from tests.intake import papers
from tests.intake.benches import NOON, BrokenVault, DoorBench, scan
from workers.laws import look

SECOND = timedelta(seconds=1)


def took(bench: DoorBench, *contents: bytes) -> list[str]:
    """Papers that came in at noon; the ids of their arrivals."""
    for number, content in enumerate(contents):
        (bench.fax / f"{number}.tif").write_bytes(content)
    scan(bench)
    return list(Arrival.objects.order_by("id").values_list("id", flat=True))


def copies(bench: DoorBench, place: str = ".done") -> set[str]:
    return {path.name for path in (bench.fax / place).iterdir()}


def purged() -> list[str]:
    return list(AuditEntry.objects.filter(action=ACTION).order_by("seq").values_list("subject", flat=True))


def test_a_copy_goes_when_the_vault_has_proved_to_hold_it(bench: DoorBench) -> None:
    """Not a second before its time; its audit entry holds ids alone, and no law is broken by its absence."""
    (arrival,) = took(bench, papers.tiff())
    bench.now = NOON + KEEP_DONE - SECOND
    purge_some(bench, Purge(), 0.0)
    assert copies(bench) == {arrival}
    bench.now += SECOND
    assert purge_some(bench, Purge(), 0.0).troubles == ()
    assert (copies(bench), purged()) == (set(), [arrival])
    assert AuditEntry.objects.get(action=ACTION).detail == {"channel": "fax", "place": ".done"}
    assert audit.verify() == AuditEntry.objects.count()
    assert isinstance(bench.vault, FolderVault)
    assert look(bench.settings, bench.vault).unaccounted == ()


def test_a_refused_file_goes_after_a_week(bench: DoorBench) -> None:
    """It is in no vault, so nothing has to be read back."""
    (arrival,) = took(bench, papers.wav())
    bench.now = NOON + KEEP_REFUSED - SECOND
    purge_some(bench, Purge(), 0.0)
    assert copies(bench, "refused") == {arrival}
    bench.now += SECOND
    purge_some(bench, Purge(), 0.0)
    assert (copies(bench, "refused"), purged()) == (set(), [arrival])


def test_what_is_in_quarantine_stays_for_a_person(bench: DoorBench) -> None:
    """However old it is."""
    (bench.fax / "folder").mkdir()
    scan(bench)
    bench.now = NOON + timedelta(days=3650)
    purge_some(bench, Purge(), 0.0)
    assert copies(bench, "quarantine") == {Arrival.objects.get().pk}
    assert purged() == []


@pytest.mark.parametrize("error", [SealBroken("rot"), VaultTrouble("no disk")])
def test_a_copy_that_may_be_the_last_one_stays(bench: DoorBench, error: Exception) -> None:
    """The vault cannot give the paper back: that is told of, and the plain copy is not touched."""

    class Unreadable(BrokenVault):
        def read(self, object_id: str) -> bytes:
            raise self.error

    took(bench, papers.tiff())
    bench.vault, bench.now = Unreadable(inner=bench.vault, error=error), NOON + KEEP_DONE
    (told,) = purge_some(bench, Purge(), 0.0).troubles
    assert told.channel is Channel.FAX
    assert (len(copies(bench)), purged()) == (1, [])


def test_another_content_than_came_is_no_proof(bench: DoorBench) -> None:
    """The vault's object is whole, but it is not this paper."""
    took(bench, papers.tiff())
    Arrival.objects.update(sha256="0" * 64)
    bench.now = NOON + KEEP_DONE
    assert [one.code for one in purge_some(bench, Purge(), 0.0).troubles] == [SealBroken("").code]
    assert len(copies(bench)) == 1


def test_a_folder_that_no_row_knows_stays(bench: DoorBench) -> None:
    """It breaks a law, and a person must find it; so must what is not named as an arrival."""
    (arrival,) = took(bench, papers.tiff())
    stranger = arrival[:-1] + ("0" if arrival[-1] != "0" else "1")
    for name in (stranger, "by-hand"):
        (bench.fax / ".done" / name).mkdir()
    bench.now = NOON + KEEP_DONE
    purge_some(bench, Purge(), 0.0)
    assert copies(bench) == {stranger, "by-hand"}


def test_many_are_purged_over_several_turns_and_then_there_is_a_pause(bench: DoorBench) -> None:
    """A turn is short; one that goes wrong is passed over and looked at again after the pause."""
    ids = took(bench, *(papers.tiff() + bytes(number) for number in range(MOST + 2)))
    Arrival.objects.filter(id=ids[0]).update(sha256="0" * 64)
    bench.now = NOON + KEEP_DONE
    first = purge_some(bench, Purge(), 50.0)
    assert (len(purged()), len(first.troubles), first.due) == (MOST - 1, 1, 50.0)
    second = purge_some(bench, first, 51.0)
    assert (copies(bench), second.due) == ({ids[0]}, 51.0 + PAUSE)
    assert purge_some(bench, second, 52.0).troubles == ()
    assert len(purge_some(bench, second, 51.0 + PAUSE).troubles) == 1


def test_a_purge_that_was_cut_off_is_finished_and_told_once(bench: DoorBench, monkeypatch: pytest.MonkeyPatch) -> None:
    """The entry was written, the copy was still there."""

    def no_disk(path: Path) -> None:
        raise OSError(5, "Input/output error")

    took(bench, papers.tiff())
    bench.now = NOON + KEEP_DONE
    with monkeypatch.context() as broken:
        broken.setattr("shutil.rmtree", no_disk)
        assert [one.code for one in purge_some(bench, Purge(), 0.0).troubles] == ["disk-broken"]
    purge_some(bench, Purge(), 0.0)
    assert (copies(bench), len(purged())) == (set(), 1)


def test_the_watcher_purges_after_it_has_taken_in_what_is_new(bench: DoorBench) -> None:
    """With every look that is due."""
    took(bench, papers.tiff())
    bench.now = NOON + KEEP_DONE
    memory = scan_once(bench, Memory(), 0.0)
    assert (copies(bench), memory.purge.due) == (set(), PAUSE)


def test_every_channel_has_a_door_and_every_door_a_folder_of_its_own(tmp_path: Path) -> None:
    """So no paper is let go of where the conservation laws do not look."""
    settings = Settings.from_mapping({"INTAKE_HOME": str(tmp_path)})
    folders = {door.folder(settings) for door in CHANNELS}
    assert {door.channel for door in CHANNELS} == set(Channel)
    assert len(folders) == len(CHANNELS)
