"""A paper's way from the door to the queue, and every way in which a step can go wrong."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import OperationalError

from domain.arrival import Refusal
from domain.assessment import Outcome, Packet
from domain.errors import SealBroken, StaleFence, VaultTrouble
from domain.page import Damage, Page, PageCounts, PageText, PageUnread
from reading.picture import Gray, from_png
from store import audit, codec, jobs, models
from store.keys import open_keys
from store.models import Arrival, Job, Ticket
from store.vault import FolderVault
from tests.faxes import draw_page, fax
from tests.waiting import wait_until
from tests.workers.fakes import Bell, CannedEngine, drop, is_poison, job_of, lapse, make_bench
from workers.bench import Bench
from workers.laws import look
from workers.steps import STEPS, drain, work

TWO_PAGES = fax(draw_page(["An invented order"]), draw_page(["of an invented court"]))
WITH_POISON = fax(draw_page(["good"]), draw_page(["poison"], black=True), draw_page(["good, too"]))


def readings() -> list[Page]:
    rows = models.Page.objects.order_by("number").values_list("reading", flat=True)
    return [codec.load(Page, row) for row in rows]


def test_a_fax_comes_all_the_way_into_the_queue(bench: Bench) -> None:
    """Opened, read, understood, and one ticket for its receipt; both laws hold and the audit chain closes."""
    recorded = drop(bench, TWO_PAGES)
    assert drain(bench) == 4
    arrival = Arrival.objects.get()
    assert (arrival.state, arrival.pages_left, arrival.damaged) == ("waiting", 0, False)
    assert codec.load(PageCounts, arrival.page_counts) == PageCounts(structure=2, renderer=2, rows=2)
    ticket = Ticket.objects.get()
    assert (ticket.receipt.number, ticket.original_sha256) == (recorded.receipt, arrival.sha256)
    assert set(Job.objects.values_list("state", "attempt")) == {(Job.DONE, 1)}
    assert look(bench.settings, bench.vault).sound()
    assert audit.verify() > 5


def test_pages_are_kept_as_words_and_as_an_upright_picture(bench: Bench) -> None:
    """Both pictures of a page are in the vault, and its words in the row."""
    drop(bench, TWO_PAGES)
    drain(bench)
    first = models.Page.objects.get(number=1)
    assert (first.state, first.dpi_x, first.dpi_y) == ("read", 200.0, 200.0)
    assert from_png(bench.vault.read(str(first.raw_id))).shape == (700, 1100)
    assert from_png(bench.vault.read(str(first.upright_id))).ndim == 2
    reading = readings()[0]
    assert isinstance(reading, PageText)
    assert reading.text() == "Superior Court of Invention"


def test_the_next_job_is_announced_after_it_is_made(bench: Bench) -> None:
    """One ring a page, then one for the whole; a lost ring costs a sweep and nothing else."""
    recorded = drop(bench, TWO_PAGES)
    work(bench, job_of(recorded))
    assert isinstance(bench.announce, Bell)
    assert bench.announce.rung == list(Job.objects.filter(step="read").order_by("id").values_list("id", flat=True))
    drain(bench)
    assert bench.announce.rung[2:] == [Job.objects.get(step="understand").pk]


def test_a_job_delivered_three_times_has_one_result(bench: Bench) -> None:
    """After each step every job that ever was is delivered again, twice, in both directions."""
    drop(bench, TWO_PAGES)
    while ready := jobs.ready():
        for job_id in ready:
            work(bench, job_id)
        every = list(Job.objects.values_list("id", flat=True))
        done = set(Job.objects.filter(state=Job.DONE).values_list("id", flat=True))
        for job_id in [*every, *reversed(every)]:
            if job_id in done:
                work(bench, job_id)
    assert Ticket.objects.count() == 1
    assert models.Page.objects.count() == 2
    assert Job.objects.count() == 4
    assert set(Job.objects.values_list("attempt", flat=True)) == {1}
    assert audit.verify() == models.AuditEntry.objects.count()


@pytest.mark.parametrize("step", ["open", "read", "understand"])
def test_a_late_result_is_thrown_away_at_every_step(bench: Bench, step: str) -> None:
    """A worker that lost its lease does all its work and then writes nothing: no page, no ticket, no audit entry."""
    drop(bench, fax(draw_page(["one page"])))
    while not Job.objects.filter(step=step).exists():
        work(bench, jobs.ready()[0])
    slow = jobs.claim(jobs.ready()[0], bench.lease)
    assert slow is not None
    lapse()
    work(bench, slow.job_id)
    links = audit.verify()
    before = (models.Page.objects.count(), Job.objects.count(), Ticket.objects.count())
    with pytest.raises(StaleFence):
        STEPS[slow.step](bench, slow)
    assert (models.Page.objects.count(), Job.objects.count(), Ticket.objects.count()) == before
    assert audit.verify() == links


def test_the_same_fax_twice_is_two_arrivals_on_one_set_of_objects(bench: Bench) -> None:
    """Each has its own ticket; the vault keeps one copy."""
    drop(bench, TWO_PAGES)
    drain(bench)
    objects = sorted(bench.vault.object_ids())
    drop(bench, TWO_PAGES)
    drain(bench)
    assert (Ticket.objects.count(), models.Page.objects.count()) == (2, 4)
    assert sorted(bench.vault.object_ids()) == objects
    assert sorted(models.Blob.objects.values_list("object_id", flat=True)) == objects


def test_a_file_that_cannot_be_opened_is_quarantined(bench: Bench) -> None:
    """With the reason, its receipt and the original still in the vault; nothing is lost and nothing is queued."""
    content = TWO_PAGES[:200]
    recorded = drop(bench, content)
    drain(bench)
    arrival = Arrival.objects.get()
    assert (arrival.state, arrival.receipts.get().number) == ("quarantined", recorded.receipt)
    assert codec.load(Refusal, arrival.refusal).reason.fr
    assert bench.vault.read(str(arrival.blob_id)) == content
    assert not Ticket.objects.exists()
    assert look(bench.settings, bench.vault).sound()


def test_fewer_pages_than_announced_is_partial_and_queued(bench: Bench) -> None:
    """The sender said three."""
    drop(bench, TWO_PAGES, announced=3)
    drain(bench)
    assert Arrival.objects.get().state == "partial"
    assert Ticket.objects.count() == 1


def sent_as(bench: Bench, *words: str) -> Bench:
    """The same bench, whose engine reads this line on top of every page, and a heading below it."""
    engine = CannedEngine(words=words, body=("Superior", "Court", "of", "Invention"))
    return replace(bench, reader=replace(bench.reader, engine=engine))


@pytest.mark.parametrize(
    ("total", "sidecar", "state", "told"),
    [("05", None, "partial", 5), ("02", None, "waiting", 2), ("05", 2, "waiting", 2), ("900", None, "waiting", None)],
)
def test_the_machine_that_sent_it_says_how_many_pages_there_are(
    bench: Bench, total: str, sidecar: int | None, state: str, told: int | None
) -> None:
    """A header line P.02/05 over two pages: three are missing, unless a sidecar knows better; it is reviewed all the
    same."""
    drop(bench, TWO_PAGES, announced=sidecar)
    drain(sent_as(bench, "FAX", "14:05", f"P.02/{total}"))
    arrival = Arrival.objects.get()
    assert (arrival.state, arrival.pages_announced) == (state, told)
    assert Ticket.objects.count() == 1


def out_of_memory(gray: Gray) -> None:
    """What NumPy does over a page that is too large."""
    if is_poison(gray):
        raise MemoryError


def test_a_page_that_exhausts_memory_is_a_persons_after_three_attempts(tmp_path: Path, transactional_db: None) -> None:
    """It ends unread with a sentence; the other pages are read and the paper is queued."""
    bench = make_bench(tmp_path, before=out_of_memory)
    drop(bench, WITH_POISON)
    drain(bench)
    unread = readings()[1]
    assert isinstance(unread, PageUnread)
    assert unread.code == "out-of-memory"
    assert unread.reason.en != unread.reason.fr
    assert list(models.Page.objects.order_by("number").values_list("state", flat=True)) == ["read", "unread", "read"]
    assert Job.objects.get(state=Job.FAILED).attempt == 3
    assert (Arrival.objects.get().state, Ticket.objects.count()) == ("waiting", 1)
    assert look(bench.settings, bench.vault).sound()


def test_a_paper_of_which_nothing_was_read_is_unreadable_and_queued(tmp_path: Path, transactional_db: None) -> None:
    """A person must look, so it stands where people look."""
    bench = make_bench(tmp_path, before=out_of_memory)
    drop(bench, fax(draw_page(["poison"], black=True)))
    drain(bench)
    assert Arrival.objects.get().state == "unreadable"
    assert Ticket.objects.get().outcome == Outcome.NEEDS_REVIEW


class MoodyVault(FolderVault):
    """A vault whose reading goes wrong in a chosen way."""

    error: Exception

    def read(self, object_id: str) -> bytes:
        raise self.error


def moody(bench: Bench, error: Exception) -> Bench:
    """The same bench over the same folder, but nothing can be read."""
    vault = MoodyVault(Path(bench.settings.vault_url), open_keys(bench.settings.master_key_file))
    vault.error = error
    return replace(bench, vault=vault)


@pytest.mark.parametrize("error", [VaultTrouble("no disk"), OperationalError("no database")])
def test_what_is_the_houses_fault_costs_the_paper_nothing(bench: Bench, error: Exception) -> None:
    """However often it happens; when the house is in order again the paper goes on."""
    recorded = drop(bench, TWO_PAGES)
    for _ in range(5):
        work(moody(bench, error), job_of(recorded))
        assert jobs.ready() == []
        waiting = Job.objects.get()
        assert (waiting.state, waiting.attempt) == (Job.READY, 0)
        Job.objects.update(ready_at=waiting.ready_at - timedelta(minutes=1))
    drain(bench)
    assert Arrival.objects.get().state == "waiting"


def test_a_broken_seal_is_a_persons_at_once(bench: Bench) -> None:
    """No second attempt can mend it; the arrival ends unreadable, the ticket says nothing of the content."""
    recorded = drop(bench, TWO_PAGES)
    work(moody(bench, SealBroken("rot")), job_of(recorded))
    arrival = Arrival.objects.get()
    assert (arrival.state, arrival.damaged) == ("unreadable", True)
    assert [codec.load(Damage, one).code for one in arrival.damage] == ["seal-broken"]
    packet = codec.load(Packet, Ticket.objects.get().packet)
    assert (packet.documents, packet.assessment.outcome) == ((), Outcome.NEEDS_REVIEW)
    assert Job.objects.get().attempt == 1


def test_a_bug_comes_out_and_its_attempt_stays_counted(bench: Bench) -> None:
    """Nothing swallows it; the lease runs out, and the sweeper does the rest."""
    recorded = drop(bench, TWO_PAGES)
    with pytest.raises(ZeroDivisionError):
        work(moody(bench, ZeroDivisionError()), job_of(recorded))
    left = Job.objects.get()
    assert (left.state, left.attempt) == (Job.LEASED, 1)


def test_a_living_worker_keeps_its_lease(bench: Bench) -> None:
    """Reading takes longer than a lease, and nobody takes the page over."""
    recorded = drop(bench, fax(draw_page(["slow"])))
    work(bench, job_of(recorded))
    job_id = jobs.ready()[0]
    first: list[object] = []

    def renewed() -> bool:
        first.append(Job.objects.get(id=job_id).lease_until)
        return first[-1] != first[0]

    def slow(gray: Gray) -> None:
        wait_until(renewed, seconds=30, why="the heart renews the lease")

    reader = replace(bench.reader, engine=CannedEngine(before=slow))
    work(replace(bench, reader=reader, lease=timedelta(seconds=1)), job_id)
    assert Job.objects.get(id=job_id).state == Job.DONE
    assert Job.objects.get(id=job_id).attempt == 1
