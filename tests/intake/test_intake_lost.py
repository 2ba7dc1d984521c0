"""Papers that once were lost: one named like a sidecar, and one written into after it was taken."""

from datetime import timedelta

import pytest
from ulid import ULID

from intake.beside import is_sidecar
from intake.purge import KEEP_DONE, Purge, purge_some
from intake.rewrites import ACTION
from intake.watch import Memory, scan_once
from store.models import Arrival, AuditEntry, Receipt
from tests.intake import papers
from tests.intake.benches import DoorBench, scan


def names() -> list[str]:
    return sorted(Arrival.objects.filter(state="received").values_list("untrusted_name", flat=True))


def sizes() -> list[int]:
    return sorted(Arrival.objects.values_list("size", flat=True))


def test_a_picture_named_like_a_sidecar_is_a_paper(bench: DoorBench) -> None:
    """Two drops, two receipts: what is beside a paper is a sidecar only if it parses as one."""
    (bench.fax / "order").write_bytes(papers.tiff(1))
    (bench.fax / "order.json").write_bytes(papers.tiff(2))
    scan(bench)
    assert names() == ["order", "order.json"]
    assert Receipt.objects.count() == 2


@pytest.mark.parametrize("content", [b"[1, 2]", b"no json", b'{"pages": 2', b'{"a": "' + b"x" * 70_000 + b'"}'])
def test_what_does_not_parse_as_a_sidecar_gets_its_own_receipt(bench: DoorBench, content: bytes) -> None:
    """It may be refused or set aside, but never vanishes with another paper."""
    (bench.fax / "f.tif").write_bytes(papers.tiff())
    (bench.fax / "f.tif.json").write_bytes(content)
    scan(bench)
    assert names() == ["f.tif"]
    assert set(Arrival.objects.values_list("untrusted_name", flat=True)) == {"f.tif", "f.tif.json"}


def test_a_second_paper_in_a_claim_goes_back(bench: DoorBench) -> None:
    """A watcher that died with both in one claim loses neither."""
    folder = bench.fax / ".claim" / str(ULID.from_datetime(bench.now))
    scan(bench)
    folder.mkdir(parents=True)
    (folder / "order").write_bytes(papers.tiff(1))
    (folder / "order.json").write_bytes(papers.tiff(2))
    scan(bench, scan(bench), after=300.0)
    assert names() == ["order", "order.json"]


def test_a_sidecar_is_known_by_name_and_content(bench: DoorBench) -> None:
    """An object with claims under the right name, and nothing else."""
    beside = bench.fax / "f.tif.json"
    beside.write_bytes(b'{"pages": 2}')
    assert is_sidecar(beside)
    assert not is_sidecar(beside.rename(bench.fax / "f.tif.txt"))


def test_an_open_writer_is_waited_for(bench: DoorBench) -> None:
    """No lock, no temporary name, a whole file and a long pause: the kernel knows that somebody still writes."""
    path = bench.fax / "slow.tif"
    with path.open("wb") as writer:
        writer.write(papers.tiff(1))
        writer.flush()
        memory = scan(bench, after=600.0)
        assert path.exists()
        writer.seek(0)
        writer.write(papers.tiff(3))
    scan(bench, memory, after=700.0)
    assert sizes() == [len(papers.tiff(3))]


@pytest.mark.parametrize(("first", "place"), [(papers.tiff(1), ".done"), (papers.wav(), "refused")])
def test_what_is_written_after_acceptance_comes_in_again(bench: DoorBench, first: bytes, place: str) -> None:
    """A new arrival with its own receipt, linked in the audit chain; a second look finds nothing more."""
    (bench.fax / "slow.tif").write_bytes(first)
    memory = scan(bench)
    taken = Arrival.objects.get()
    (bench.fax / place / taken.pk / "slow.tif").write_bytes(papers.tiff(3))
    for now in (200.0, 220.0, 240.0, 260.0):
        memory = scan_once(bench, memory, now)
        assert memory.troubles == ()
    again = Arrival.objects.exclude(pk=taken.pk).get()
    assert (again.size, again.state) == (len(papers.tiff(3)), "received")
    link = AuditEntry.objects.get(action=ACTION)
    assert (link.subject, link.detail["again"]) == (taken.pk, again.pk)


def test_a_copy_that_is_still_being_rewritten_is_waited_for(bench: DoorBench) -> None:
    """Half a rewrite is no arrival."""
    (bench.fax / "slow.tif").write_bytes(papers.tiff(1))
    memory = scan(bench)
    taken = Arrival.objects.get()
    with (bench.fax / ".done" / taken.pk / "slow.tif").open("wb") as writer:
        writer.write(papers.tiff(3)[:50])
        writer.flush()
        for now in (200.0, 220.0, 240.0):
            memory = scan_once(bench, memory, now)
        assert Arrival.objects.count() == 1
        writer.write(papers.tiff(3)[50:])
    for now in (260.0, 280.0):
        memory = scan_once(bench, memory, now)
    assert sizes() == [len(papers.tiff(1)), len(papers.tiff(3))]


def test_a_rewritten_copy_is_never_purged(bench: DoorBench) -> None:
    """Even if nobody looked for a day: what is not in the vault is not destroyed."""
    (bench.fax / "slow.tif").write_bytes(papers.tiff(1))
    scan(bench)
    taken = Arrival.objects.get()
    copy = bench.fax / ".done" / taken.pk / "slow.tif"
    copy.write_bytes(papers.tiff(3))
    bench.now += KEEP_DONE + timedelta(hours=1)
    purge_some(bench, Purge(), 0.0)
    assert copy.exists()
    scan_once(bench, scan_once(bench, Memory(), 0.0), 20.0)
    assert sizes() == [len(papers.tiff(1)), len(papers.tiff(3))]


def test_a_rewritten_paper_takes_its_sidecar_along(bench: DoorBench) -> None:
    """The claims are about the whole paper; left behind alone they would look like a paper themselves."""
    (bench.fax / "slow.tif").write_bytes(papers.tiff(1))
    (bench.fax / "slow.tif.json").write_bytes(b'{"pages": 3}')
    memory = scan(bench)
    taken = Arrival.objects.get()
    (bench.fax / ".done" / taken.pk / "slow.tif").write_bytes(papers.tiff(3))
    for now in (200.0, 220.0, 240.0, 260.0):
        memory = scan_once(bench, memory, now)
    assert list(Arrival.objects.values_list("pages_announced", flat=True)) == [3, 3]
    assert list((bench.fax / ".done" / taken.pk).iterdir()) == []
