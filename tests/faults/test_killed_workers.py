"""Real workers, a real broker, and what happens to both: nothing is lost, nothing is done twice."""

import logging
from pathlib import Path

from redis import Redis

from domain.arrival import Channel
from intake.accept import accept
from store import audit, jobs
from store.models import Arrival, Job, Page, Ticket
from tests.faults.conftest import Hire
from tests.faults.patience import PATIENCE, all_settled, wait_sweeping
from tests.faxes import draw_page, fax
from tests.waiting import wait_until
from tests.workers.fakes import drop, job_of
from workers.bench import Bench
from workers.sweep import sweep

LOG = logging.getLogger(__name__)
CANARY = "Wilhelmina"


def drop_faxes(bench: Bench, count: int) -> set[str]:
    """So many different one-page faxes through the real door; their receipt numbers."""
    receipts = set()
    for number in range(count):
        path = bench.settings.fax_folder / f"fax-{number}.tif"
        path.write_bytes(fax(draw_page([f"Invented order number {number}", f"of {CANARY} Example"])))
        receipts.add(str(accept(path, Channel.FAX, bench)))
    return receipts


def in_the_middle() -> bool:
    """Some pages are done, some are being worked on, and many are left."""
    done = Job.objects.filter(state=Job.DONE, step="read").count()
    return done >= 2 and Job.objects.filter(state=Job.LEASED).exists()


def test_twenty_faxes_survive_killed_workers_and_a_wiped_broker(
    bench: Bench, hire: Hire, redis: Redis, tmp_path: Path
) -> None:
    """kill -9 of every worker in mid-flight, FLUSHALL, restart: twenty tickets, each once, both laws hold."""
    receipts = drop_faxes(bench, 20)
    crew = hire("workers.app")
    wait_until(in_the_middle, seconds=PATIENCE, why="the workers are in the middle of it")
    crew.kill()
    assert not all_settled()
    redis.flushall()
    hire("workers.app")
    seconds = wait_sweeping(bench, all_settled, why="all twenty faxes are settled")
    LOG.info("all settled %.1f s after the kill, the wipe and the restart", seconds)
    assert set(Ticket.objects.values_list("receipt__number", flat=True)) == receipts
    assert Ticket.objects.count() == 20
    assert set(Arrival.objects.values_list("state", flat=True)) == {"waiting"}
    assert sweep(bench).sound()
    assert audit.verify() == 20 * 5
    assert CANARY not in (tmp_path / "workers.log").read_text()


def test_a_page_that_kills_its_worker_holds_up_nobody(bench: Bench, hire: Hire) -> None:
    """After three dead workers it is unread, for a person; the faxes around it are read."""
    poison = fax(draw_page(["good"]), draw_page(["poison"], black=True))
    good = [fax(draw_page([f"good number {number}"])) for number in range(4)]
    for content in (*good[:2], poison, *good[2:]):
        bench.announce(job_of(drop(bench, content)))
    hire("tests.faults.poisoned")
    wait_sweeping(bench, all_settled, why="the poisoned fax is settled, too")
    assert Ticket.objects.count() == 5
    assert sorted(Page.objects.values_list("state", flat=True)) == ["read"] * 5 + ["unread"]
    assert Job.objects.get(state=Job.FAILED).attempt == jobs.MOST_ATTEMPTS
    assert sweep(bench).sound()


def test_jobs_delivered_three_times_by_the_broker_have_one_result(bench: Bench, hire: Hire) -> None:
    """Every bell rings three times, forwards and backwards, for workers that hear all of it."""
    ids = [job_of(drop(bench, fax(draw_page([f"page of fax {number}"])))) for number in range(4)]
    for job_id in [*ids, *reversed(ids), *ids]:
        bench.announce(job_id)
    hire("tests.faults.poisoned")

    heard = set(ids)

    def rung_thrice() -> bool:
        for job_id in set(Job.objects.values_list("id", flat=True)) - heard:
            heard.add(job_id)
            for _ in range(3):
                bench.announce(job_id)
        return all_settled()

    wait_until(rung_thrice, seconds=PATIENCE, why="all four faxes are settled")
    assert Ticket.objects.count() == 4
    assert Page.objects.count() == 4
    assert set(Job.objects.values_list("state", "attempt")) == {(Job.DONE, 1)}
    assert audit.verify() == 4 * 5


def test_a_worker_without_its_key_refuses_to_start(bench: Bench, hire: Hire, tmp_path: Path) -> None:
    """It says which error it is and what to do, and takes no job."""
    drop(bench, fax(draw_page(["waits"])))
    key = bench.settings.master_key_file
    hidden = key.rename(key.with_name("hidden"))
    try:
        crew = hire("workers.app")
        wait_until(lambda: not crew.alive(), seconds=PATIENCE, why="the worker gives up")
    finally:
        hidden.rename(key)
    assert "wrong-settings" in (tmp_path / "workers.log").read_text()
    assert Job.objects.values_list("state", "attempt").get() == (Job.READY, 0)
