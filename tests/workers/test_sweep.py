"""The sweeper finds what was lost, and says when a law is broken."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from domain.page import PageUnread
from store import codec, jobs, models
from store.clock import database_now
from store.models import Arrival, Beat, Job, Ticket
from store.vault import FolderVault
from tests.faxes import draw_page, fax
from tests.workers.fakes import NOW, Bell, drop, job_of, lapse
from workers.bench import Bench
from workers.laws import Findings, look
from workers.steps import drain, work
from workers.sweep import sweep

ONE_PAGE = fax(draw_page(["An invented order"]))
AT_ONCE = timedelta(0)


def heard(bench: Bench) -> list[int]:
    """Who was rung for since the last look."""
    assert isinstance(bench.announce, Bell)
    rung = list(bench.announce.rung)
    bench.announce.rung.clear()
    return rung


def fail_silently(job_id: int, times: int = jobs.MOST_ATTEMPTS) -> None:
    """A worker that dies over the job, so many times."""
    for _ in range(times):
        assert jobs.claim(job_id) is not None
        lapse(id=job_id)


def test_a_job_nobody_heard_of_is_rung_for_again(bench: Bench) -> None:
    """The bell was lost, or the broker was wiped; fifteen seconds later it rings again, and not twice at once."""
    job_id = job_of(drop(bench, ONE_PAGE))
    assert sweep(bench).rung == 0
    Job.objects.update(ready_at=database_now() - timedelta(seconds=16))
    assert sweep(bench).rung == 1
    assert heard(bench) == [job_id]
    assert sweep(bench).rung == 0


def test_a_job_whose_worker_died_is_rung_for_at_once(bench: Bench) -> None:
    """It is ready again, with its attempt counted."""
    job_id = job_of(drop(bench, ONE_PAGE))
    fail_silently(job_id, times=1)
    report = sweep(bench)
    assert (report.expired, heard(bench)) == (1, [job_id])
    assert Job.objects.values_list("state", "attempt").get() == (Job.READY, 1)


def test_a_page_that_killed_its_worker_three_times_is_a_persons(bench: Bench) -> None:
    """It ends unread, the countdown goes on, and the paper is queued."""
    work(bench, job_of(drop(bench, ONE_PAGE)))
    fail_silently(jobs.ready()[0])
    report = sweep(bench)
    assert (report.given_up, report.stuck) == (1, ())
    unread = codec.load(PageUnread, models.Page.objects.get().reading)
    assert unread.code == "worker-died"
    drain(bench)
    assert (Arrival.objects.get().state, Ticket.objects.count()) == ("unreadable", 1)
    assert sweep(bench).sound()


def test_a_file_that_killed_its_worker_three_times_is_unreadable_and_queued(bench: Bench) -> None:
    """Nothing is known of it but its receipt, and that a person must look."""
    recorded = drop(bench, ONE_PAGE)
    fail_silently(job_of(recorded))
    assert sweep(bench).given_up == 1
    assert Arrival.objects.get().state == "unreadable"
    assert Ticket.objects.get().receipt.number == recorded.receipt
    assert sweep(bench).sound()


def test_papers_that_nobody_understood_are_queued_with_their_pages(bench: Bench) -> None:
    """The pictures are there to be looked at."""
    work(bench, job_of(drop(bench, ONE_PAGE)))
    work(bench, jobs.ready()[0])
    fail_silently(jobs.ready()[0])
    sweep(bench)
    assert Ticket.objects.get().packet["roles"] == {"1": "body"}
    assert Arrival.objects.get().state == "unreadable"


def test_giving_up_is_done_once(bench: Bench) -> None:
    """However many sweepers there are."""
    fail_silently(job_of(drop(bench, ONE_PAGE)))
    assert [sweep(bench).given_up, sweep(bench).given_up] == [1, 0]
    assert Ticket.objects.count() == 1


def test_the_sweeper_leaves_a_sign_of_life(bench: Bench) -> None:
    """With counts, and without ids."""
    drop(bench, ONE_PAGE)
    sweep(bench, ring_after=AT_ONCE)
    beat = Beat.objects.get(part="sweeper")
    assert beat.at == NOW
    assert beat.detail["rung"] == 1
    assert beat.detail["sound"] is True


def test_the_pulse_is_the_age_of_the_oldest_ready_job(bench: Bench) -> None:
    """That is what shows that workers are alive, not whether they answer."""
    drop(bench, ONE_PAGE)
    Job.objects.update(ready_at=database_now() - timedelta(minutes=5))
    waited = sweep(bench, laws=False).oldest_wait
    assert waited is not None
    assert waited >= timedelta(minutes=5)


def test_leftovers_in_the_vault_are_cleared(bench: Bench) -> None:
    """What a crash left half written is old and sealed."""
    assert isinstance(bench.vault, FolderVault)
    (bench.vault.folder / "tmp" / "half").touch()
    assert sweep(replace(bench, clock=lambda: NOW + timedelta(days=9999))).leftovers == 1


@pytest.fixture
def done(bench: Bench) -> Bench:
    """A bench with one fax that is all the way through."""
    drop(bench, ONE_PAGE)
    drain(bench)
    assert look(bench.settings, bench.vault) == Findings()
    return bench


def test_an_object_that_is_gone_breaks_the_first_law(done: Bench) -> None:
    """The vault is held against the database."""
    assert isinstance(done.vault, FolderVault)
    name = str(Arrival.objects.get().blob_id)
    (done.vault.folder / "objects" / name[:2] / name).unlink()
    report = sweep(done)
    assert report.laws is not None
    assert report.laws.missing == (name,)
    assert not report.sound()


def test_what_breaks_a_law_stays_in_the_sign_of_life(done: Bench) -> None:
    """A sweep that does not look at the laws does not wipe out what the last look found."""
    assert isinstance(done.vault, FolderVault)
    name = str(Arrival.objects.get().blob_id)
    (done.vault.folder / "objects" / name[:2] / name).unlink()
    sweep(done)
    sweep(done, laws=False)
    assert Beat.objects.get(part="sweeper").detail["laws"]["missing"] == 1


def test_an_object_without_a_row_is_counted_and_breaks_no_law(done: Bench) -> None:
    """A crash between the vault and the commit leaves one; the paper itself is still in its claim."""
    with Path(__file__).open("rb") as file:
        done.vault.put(file)
    assert look(done.settings, done.vault) == Findings(strays=1)


def test_an_arrival_with_nothing_left_to_do_breaks_the_first_law(bench: Bench) -> None:
    """It is not settled and no job will ever settle it."""
    drop(bench, ONE_PAGE)
    assert look(bench.settings, bench.vault).sound()
    Job.objects.update(state=Job.FAILED)
    assert look(bench.settings, bench.vault).stranded == (Arrival.objects.get().pk,)


@pytest.mark.parametrize("change", [{"state": "counted"}, {"number": 2}])
def test_a_page_that_does_not_add_up_breaks_the_second_law(done: Bench, change: dict[str, object]) -> None:
    """A page without a final state, and a page that is missing before another."""
    models.Page.objects.update(**change)
    assert look(done.settings, done.vault).uneven == (Arrival.objects.get().pk,)


def test_a_page_that_was_counted_and_has_no_row_breaks_the_second_law(done: Bench) -> None:
    """The file said two."""
    Arrival.objects.update(page_counts={"structure": 2, "renderer": 1, "rows": 1})
    assert look(done.settings, done.vault).uneven == (Arrival.objects.get().pk,)


@pytest.mark.parametrize("folder", [".done", "refused", "quarantine"])
def test_a_paper_that_was_let_go_without_a_row_breaks_the_first_law(done: Bench, folder: str) -> None:
    """And one that has its row does not; a claim is still in its folder and breaks none."""
    arrival = Arrival.objects.get().pk
    for place in (f"{folder}/{arrival}", f"{folder}/01JUNKNOWN", ".claim/01JCLAIMED"):
        (done.settings.fax_folder / place).mkdir(parents=True)
    assert look(done.settings, done.vault).unaccounted == ("01JUNKNOWN",)
