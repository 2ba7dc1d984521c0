"""Accepting one paper: what is in the folder, the vault, the database and the audit chain afterwards."""

import errno
import hashlib
import os
import socket
import stat
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.db import transaction

from domain.arrival import Channel, Refusal
from domain.assessment import Clause
from domain.errors import DiskLow, FolderTrouble, VaultTrouble
from domain.receipt import valid
from intake import claims
from intake.accept import accept, finish, set_aside
from intake.record import Drop, record_refused
from intake.refusals import EMPTY_FILE
from intake.refuse import Attempt, record_attempt
from reading.limits import LARGEST_FILE
from store import audit, codec
from store.models import Arrival, AuditEntry, Blob, Job, Receipt
from tests.intake import papers
from tests.intake.benches import NOON, BrokenVault, DoorBench, MeddledVault, make_bench


def drop(bench: DoorBench, content: bytes, name: str = "fax00001.tif") -> Path:
    """A paper under its final name."""
    path = bench.fax / name
    path.write_bytes(content)
    return path


def take(bench: DoorBench, path: Path) -> Arrival:
    """Accept what must give a receipt; the arrival it made."""
    number = accept(path, Channel.FAX, bench)
    assert number is not None
    assert valid(number)
    return Receipt.objects.get(number=number).arrival


def left(bench: DoorBench) -> dict[str, int]:
    """How many entries there are in each of our folders, and of strangers' beside them."""
    names = {path.name for path in bench.fax.iterdir()}
    ours = {".claim", ".done", "refused", "quarantine"}
    counted = {name: len(list((bench.fax / name).iterdir())) for name in names & ours}
    return {name: count for name, count in counted.items() if count} | {"drop": len(names - ours)}


def refusal_of(arrival: Arrival) -> Refusal:
    """What was recorded, as a domain value."""
    refusal = codec.load(Refusal, arrival.refusal)
    assert isinstance(refusal, Refusal)
    return refusal


def refusal_code(arrival: Arrival) -> str:
    """The code of what was recorded; both languages must be there."""
    refusal = refusal_of(arrival)
    assert refusal.reason.en
    assert refusal.reason.fr
    return refusal.code


def test_a_fax_is_in_the_vault_before_it_leaves_the_folder(bench: DoorBench) -> None:
    """Sealed, recorded with receipt, first job and audit entry in one commit; then let go, and the bell rung."""
    content = papers.tiff(2)
    arrival = take(bench, drop(bench, content))
    assert (arrival.state, arrival.channel, arrival.media_type) == ("received", "fax", "image/tiff")
    assert (arrival.size, arrival.sha256) == (len(content), hashlib.sha256(content).hexdigest())
    assert arrival.blob is not None
    assert bench.vault.read(arrival.blob.object_id) == content
    job = Job.objects.get()
    assert (job.arrival, job.step, job.state, job.page) == (arrival, "open", "ready", None)
    assert bench.rung == [job.pk]
    entry = AuditEntry.objects.get()
    assert (entry.action, entry.subject, entry.actor) == ("arrival_accepted", arrival.id, "intake")
    assert audit.verify() == 1
    assert left(bench) == {".done": 1, "drop": 0}
    assert arrival.received_at == NOON


def test_no_file_name_reaches_the_audit_chain(bench: DoorBench) -> None:
    """Names may hold names of people; the chain can never forget."""
    take(bench, drop(bench, papers.pdf(), "jane-example-order.pdf"))
    assert "jane" not in str(AuditEntry.objects.values_list("detail", "subject"))


def test_the_same_fax_twice_is_two_arrivals_of_one_object(bench: DoorBench) -> None:
    """The second date of service matters as much as the first; the bytes are kept once and the two are linked."""
    first = take(bench, drop(bench, papers.tiff()))
    second = take(bench, drop(bench, papers.tiff()))
    assert first.id != second.id
    assert first.blob == second.blob
    assert (Blob.objects.count(), Receipt.objects.count(), Job.objects.count()) == (1, 2, 2)
    entry = AuditEntry.objects.get(subject=second.id)
    assert entry.detail["same_bytes_as"] == first.id
    assert left(bench) == {".done": 2, "drop": 0}


def test_a_file_that_is_gone_is_nobody_s_loss(bench: DoorBench) -> None:
    """Another watcher took it: no receipt, no row, no empty claim."""
    assert accept(bench.fax / "gone.tif", Channel.FAX, bench) is None
    assert Arrival.objects.count() == 0
    assert left(bench) == {"drop": 0}


@pytest.mark.parametrize(
    ("content", "code", "clause"),
    [
        (papers.EMAIL, "email", Clause.NO_EMAIL_NO_VOICE),
        (papers.wav(), "voice", Clause.NO_EMAIL_NO_VOICE),
        (b"only text\n", "file-type", None),
        (b"", "empty", None),
    ],
)
def test_what_is_not_taken_is_recorded_and_not_kept(
    bench: DoorBench, content: bytes, code: str, clause: str | None
) -> None:
    """Receipt, clause, size and hash; no object in the vault, no work, and the file is in `refused/`."""
    arrival = take(bench, drop(bench, content, "order.pdf"))
    assert (arrival.state, refusal_code(arrival), refusal_of(arrival).clause) == ("refused", code, clause)
    assert (arrival.size, arrival.sha256) == (len(content), hashlib.sha256(content).hexdigest())
    assert (list(bench.vault.object_ids()), Job.objects.count(), bench.rung) == ([], 0, [])
    assert left(bench) == {"refused": 1, "drop": 0}
    assert AuditEntry.objects.get().detail["code"] == code


def _symlink(path: Path) -> None:
    path.symlink_to("/etc/hostname")


def _dead_symlink(path: Path) -> None:
    path.symlink_to("nowhere")


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(path))


def _folder(path: Path) -> None:
    path.mkdir()
    (path / "inside.pdf").write_bytes(papers.pdf())


def _device(path: Path) -> None:
    try:
        os.mknod(path, 0o600 | stat.S_IFCHR, os.makedev(1, 7))
    except PermissionError:
        pytest.skip("making a device needs root")


def _hard_link(path: Path) -> None:
    outside = path.parent.parent / "outside.tif"
    outside.write_bytes(papers.tiff())
    path.hardlink_to(outside)


def _huge(path: Path) -> None:
    path.write_bytes(papers.tiff())
    os.truncate(path, LARGEST_FILE + 1)


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (_symlink, "link"),
        (_dead_symlink, "link"),
        (os.mkfifo, "pipe"),
        (_socket, "socket"),
        (_folder, "folder"),
        (_device, "device"),
        (_hard_link, "hard-link"),
        (_huge, "too-large"),
    ],
)
def test_what_is_no_plain_file_is_set_aside_unopened(bench: DoorBench, make: Callable[[Path], None], code: str) -> None:
    """A named state with a sentence and a receipt; nothing is followed, nothing waits, nothing is lost."""
    make(bench.fax / "x.pdf")
    arrival = take(bench, bench.fax / "x.pdf")
    assert (arrival.state, refusal_code(arrival), arrival.sha256) == ("quarantined", code, "")
    assert left(bench) == {"quarantine": 1, "drop": 0}
    assert os.path.lexists(bench.fax / "quarantine" / arrival.id / "x.pdf")
    assert list(bench.vault.object_ids()) == []


NAMES = [
    "a\nb.tif",
    "order\u202efdp.tif",
    "-rf.tif",
    "..tif",
    "%2e%2e%2fetc.tif",
    "é" * 120 + ".tif",
    "x" * 251 + ".tif",
    os.fsdecode(b"caf\xe9\xff.tif"),
    "'; DROP TABLE store_arrival; --.tif",
]


@pytest.mark.parametrize("name", NAMES)
def test_no_name_keeps_a_paper_out(bench: DoorBench, name: str) -> None:
    """Line ends, reading direction, 255 bytes, no UTF-8: taken, and stored as something that can be shown."""
    arrival = take(bench, drop(bench, papers.tiff(), name))
    arrival.refresh_from_db()
    assert arrival.state == "received"
    assert arrival.untrusted_name.isprintable()
    assert (bench.fax / ".done" / arrival.id / name).exists()


def test_a_sidecar_goes_with_its_paper(bench: DoorBench) -> None:
    """Its claims are kept as claims; an error of the call is damage that the reviewer sees."""
    drop(bench, b'{"sender": "+1 604 555 0100", "pages": 5, "error": "carrier lost"}', "f.tif.json")
    arrival = take(bench, drop(bench, papers.tiff(2), "f.tif"))
    assert (arrival.sender_number, arrival.pages_announced) == ("+1 604 555 0100", 5)
    assert arrival.damage[0]["code"] == "transfer-error"
    assert left(bench) == {".done": 1, "drop": 0}
    assert {path.name for path in (bench.fax / ".done" / arrival.id).iterdir()} == {"f.tif", "f.tif.json"}


@pytest.mark.parametrize("kind", ["link", "bomb", "pipe"])
def test_a_hostile_sidecar_is_ignored(bench: DoorBench, kind: str) -> None:
    """The paper is taken without it."""
    beside = bench.fax / "f.tif.json"
    if kind == "link":
        beside.symlink_to("/dev/zero")
    elif kind == "pipe":
        os.mkfifo(beside)
    else:
        beside.write_bytes(b"[" * 5_000_000)
    arrival = take(bench, drop(bench, papers.tiff(), "f.tif"))
    assert (arrival.state, arrival.sender_number, arrival.pages_announced) == ("received", "", None)


def test_what_never_settled_is_moved_aside_with_an_alarm(bench: DoorBench) -> None:
    """Unread, but not lost: receipt, sentence, and the file in quarantine."""
    path = drop(bench, papers.tiff(3)[:100])
    number = set_aside(path, Channel.FAX, bench)
    arrival = Receipt.objects.get(number=number).arrival
    assert (arrival.state, refusal_code(arrival)) == ("quarantined", "unfinished")
    assert refusal_of(arrival).reason.en.startswith("ALARM")
    assert left(bench) == {"quarantine": 1, "drop": 0}


def test_a_full_disk_stops_intake_before_anything_is_touched(tmp_path: Path, transactional_db: None) -> None:
    """Under the low-water mark the papers stay where they are."""
    bench = make_bench(tmp_path, LOW_WATER_MB="999999999")
    path = drop(bench, papers.tiff())
    with pytest.raises(DiskLow):
        accept(path, Channel.FAX, bench)
    assert path.exists()
    assert Arrival.objects.count() == 0


ERRORS = [
    VaultTrouble("no space"),
    OSError(errno.ENOSPC, "no space"),
    OSError(errno.EIO, "broken"),
]


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: f"{type(error).__name__} {getattr(error, 'errno', '')}")
@pytest.mark.parametrize("stored_first", [False, True])
def test_a_vault_that_fails_loses_nothing(bench: DoorBench, error: Exception, stored_first: bool) -> None:
    """Before or after the object was written: no row, the paper waits in its claim, and the next try finishes it."""
    vault, path = bench.vault, drop(bench, papers.tiff())
    bench.vault = BrokenVault(inner=vault, error=error, stored_first=stored_first)
    with pytest.raises(type(error)):
        accept(path, Channel.FAX, bench)
    assert (Arrival.objects.count(), Receipt.objects.count(), left(bench)) == (0, 0, {".claim": 1, "drop": 0})
    bench.vault = vault
    (claim,) = claims.leftovers(bench.fax)
    assert finish(claim, Channel.FAX, bench) is not None
    assert (Arrival.objects.count(), Blob.objects.count(), left(bench)) == (1, 1, {".done": 1, "drop": 0})


def test_a_paper_that_changes_while_it_is_copied_is_copied_again(bench: DoorBench) -> None:
    """What is in the vault is what was in the folder, whole, at one moment."""
    vault, path = bench.vault, drop(bench, papers.tiff())

    def meddle() -> None:
        (claim,) = claims.leftovers(bench.fax)
        paper = claim.paper()
        assert paper is not None
        paper.write_bytes(papers.tiff(2))

    bench.vault = MeddledVault(inner=vault, error=AssertionError(), meddle=meddle)
    with pytest.raises(FolderTrouble):
        accept(path, Channel.FAX, bench)
    assert Arrival.objects.count() == 0
    bench.vault = vault
    (claim,) = claims.leftovers(bench.fax)
    finish(claim, Channel.FAX, bench)
    arrival = Arrival.objects.get()
    assert arrival.blob is not None
    assert vault.read(arrival.blob.object_id) == papers.tiff(2)


@dataclass
class DumbBell:
    """A bell that fails with an error of the network."""

    def __call__(self, job_id: int) -> None:
        raise ConnectionRefusedError


class SilentBench(DoorBench):
    """A bench whose bell is broken."""

    @property
    def announce(self) -> Callable[[int], None]:
        return DumbBell()


def test_a_broken_bell_does_no_harm(bench: DoorBench) -> None:
    """The job row is there; the sweeper rings again."""
    silent = SilentBench(settings=bench.settings, vault=bench.vault)
    take(silent, drop(silent, papers.tiff()))
    assert Job.objects.get().state == "ready"
    assert left(bench) == {".done": 1, "drop": 0}


def test_a_claim_that_was_committed_is_only_moved(bench: DoorBench) -> None:
    """A crash between the commit and the move: the same receipt, no second row."""
    arrival = take(bench, drop(bench, papers.tiff()))
    (bench.fax / ".done" / arrival.id).rename(bench.fax / ".claim" / arrival.id)
    (claim,) = claims.leftovers(bench.fax)
    assert finish(claim, Channel.FAX, bench) == arrival.receipts.get().number
    assert (Arrival.objects.count(), Receipt.objects.count(), left(bench)) == (1, 1, {".done": 1, "drop": 0})


def test_a_claim_in_other_hands_is_left_alone(bench: DoorBench) -> None:
    """Two watchers on one folder: the second does not touch what the first is copying."""
    path = drop(bench, papers.tiff())
    claims.prepare(bench.fax)
    claim = claims.make(path, NOON)
    assert claim is not None
    with claims.held(claim) as ours:
        assert ours
        assert finish(claim, Channel.FAX, bench) is None
    assert finish(claim, Channel.FAX, bench) is not None
    assert Arrival.objects.count() == 1


def test_whoever_commits_first_is_right(bench: DoorBench) -> None:
    """Two processes at one claim, the lock of no use (as on some network disks): one arrival, and both agree."""
    vault, path = bench.vault, drop(bench, papers.tiff())

    def other_process() -> None:
        (claim,) = claims.leftovers(bench.fax)
        other = Drop(id=claim.id, channel=Channel.FAX, name="fax00001.tif", received_at=NOON)
        record_refused(other, EMPTY_FILE, size=0, sha256="", now=NOON)

    bench.vault = MeddledVault(inner=vault, error=AssertionError(), meddle=other_process)
    assert accept(path, Channel.FAX, bench) == Receipt.objects.get().number
    assert Arrival.objects.get().state == "refused"
    assert left(bench) == {"refused": 1, "drop": 0}


def test_a_claim_keeps_the_time_it_was_made(bench: DoorBench) -> None:
    """A paper that came on Friday came on Friday, even if the machine crashed until Monday."""
    path = drop(bench, papers.tiff())
    claims.prepare(bench.fax)
    claim = claims.make(path, NOON)
    assert claim is not None
    bench.now = NOON.replace(year=2027)
    finish(claim, Channel.FAX, bench)
    assert Arrival.objects.get().received_at == NOON


def test_a_sidecar_that_a_crash_left_behind_is_fetched(bench: DoorBench) -> None:
    """Unless a new paper of the same name stands there: then it is the new one's."""
    path = drop(bench, papers.tiff(), "f.tif")
    claims.prepare(bench.fax)
    claim = claims.make(path, NOON)
    assert claim is not None
    drop(bench, b'{"pages": 4}', "f.tif.json")
    finish(claim, Channel.FAX, bench)
    assert Arrival.objects.get().pages_announced == 4


def test_a_claim_between_two_lives_goes_on_as_it_began(bench: DoorBench) -> None:
    """What was being set aside as unfinished is not read after a crash, either."""
    path = drop(bench, papers.tiff())
    claims.prepare(bench.fax)
    claims.make(path, NOON, stuck=True)
    (claim,) = claims.leftovers(bench.fax)
    assert claim.stuck
    finish(claim, Channel.FAX, bench)
    assert Arrival.objects.get().state == "quarantined"
    assert left(bench) == {"quarantine": 1, "drop": 0}


def test_a_name_of_ours_taken_by_another_stops_the_door(bench: DoorBench) -> None:
    """Nobody leads papers elsewhere by a link named `.claim`."""
    (bench.fax / ".claim").symlink_to(bench.settings.home)
    with pytest.raises(FolderTrouble):
        accept(drop(bench, papers.tiff()), Channel.FAX, bench)
    assert (bench.fax / "fax00001.tif").exists()


@pytest.mark.django_db
@pytest.mark.parametrize("attempt", list(Attempt))
def test_an_attempt_is_recorded_without_content(attempt: Attempt) -> None:
    """Who turned it away, by which way it came, the clause; there is no place for anything else."""
    with transaction.atomic():
        record = record_attempt(attempt, person_id=7, now=NOON)
    entry = AuditEntry.objects.get(subject=record)
    assert (entry.actor, entry.action) == ("person:7", "attempt_refused")
    assert entry.detail == {"attempt": attempt.value, "clause": "no-email-no-voice"}
