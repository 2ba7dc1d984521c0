"""The ledger: whoever dies, comes late or comes twice, the work is done once."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from itertools import permutations
from threading import Barrier

import pytest
from django.db import connection

from domain.errors import StaleFence, UnlawfulChange
from store import jobs
from store.clock import database_now
from store.jobs import MOST_ATTEMPTS, Claimed, Step
from store.models import Arrival, Blob, Job, Page

NOW = datetime(2026, 11, 22, 20, 3, tzinfo=UTC)
LATER = timedelta(seconds=60)
MOMENT = timedelta(seconds=1)

pytestmark = pytest.mark.django_db


def an_arrival(name: str = "A", **values: object) -> Arrival:
    """One arrival with its blob; `name` is any letter."""
    blob, _ = Blob.objects.get_or_create(object_id=name * 64, size=1)
    given = {"channel": "fax", "sha256": "0" * 64, "size": 1, "received_at": NOW, "blob": blob} | values
    return Arrival.objects.create(id=name * 26, **given)


def a_job(name: str = "A") -> int:
    return jobs.add(Step.OPEN_ARRIVAL, arrival_id=an_arrival(name).pk)


def taken(job_id: int, ttl: timedelta = LATER) -> Claimed:
    claimed = jobs.claim(job_id, ttl)
    assert claimed is not None
    return claimed


def lapse(job_id: int) -> None:
    """Let the lease of a job run out, as if its worker had been dead for a while."""
    Job.objects.filter(id=job_id).update(lease_until=database_now() - MOMENT)


def test_adding_twice_is_adding_once() -> None:
    """A step that is repeated after a crash makes no second job."""
    arrival = an_arrival()
    first = jobs.add(Step.OPEN_ARRIVAL, arrival_id=arrival.pk)
    assert jobs.add(Step.OPEN_ARRIVAL, arrival_id=arrival.pk) == first
    page = Page.objects.create(arrival=arrival, number=1)
    second = jobs.add(Step.READ_PAGE, arrival_id=arrival.pk, page_id=page.pk)
    assert jobs.add(Step.READ_PAGE, arrival_id=arrival.pk, page_id=page.pk) == second
    assert jobs.ready() == [first, second]


def test_a_claim_says_what_to_do_and_counts() -> None:
    """Step, arrival, page, fence and attempt; the lease ends when the database's clock says so."""
    job_id = a_job()
    claimed = taken(job_id)
    expected = Claimed(job_id=job_id, step=Step.OPEN_ARRIVAL, arrival_id="A" * 26, page_id=None, fence=1, attempt=1)
    assert claimed == expected
    lease_until = Job.objects.get(id=job_id).lease_until
    assert lease_until is not None
    assert timedelta(seconds=50) < lease_until - database_now() <= LATER


def test_a_claimed_job_is_nobody_elses() -> None:
    """Nor is one that is done, nor one that never was."""
    job_id = a_job()
    claimed = taken(job_id)
    assert jobs.claim(job_id, LATER) is None
    with jobs.finish(claimed):
        pass
    assert jobs.claim(job_id, LATER) is None
    assert jobs.claim(job_id + 1, LATER) is None


def test_a_lapsed_lease_is_taken_over_and_the_late_result_thrown_away() -> None:
    """The first worker was only slow; what it writes in its last commit is not there."""
    job_id = a_job()
    slow = taken(job_id)
    lapse(job_id)
    fast = taken(job_id)
    with pytest.raises(StaleFence), jobs.finish(slow):
        Arrival.objects.update(damaged=True)
    assert not Arrival.objects.get().damaged
    with jobs.finish(fast):
        Arrival.objects.update(sender_number="fast")
    assert Arrival.objects.get().sender_number == "fast"
    assert Job.objects.get().state == Job.DONE


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_three_deliveries_in_any_order_write_one_result(order: tuple[int, ...]) -> None:
    """Three claims, each after the lease of the one before ran out; whoever ends in whichever order, one counts."""
    job_id = a_job()
    claims = []
    for _ in range(3):
        claims.append(taken(job_id))
        lapse(job_id)
    written = []
    for worker in order:
        try:
            with jobs.finish(claims[worker]):
                written.append(worker)
        except StaleFence:
            continue
    assert written == [2]


def test_what_fails_inside_the_finish_undoes_all_of_it() -> None:
    """Result, next job and end of the job are one commit."""
    arrival = an_arrival(state="received", pages_left=1)
    claimed = taken(jobs.add(Step.OPEN_ARRIVAL, arrival_id=arrival.pk))
    with pytest.raises(UnlawfulChange), jobs.finish(claimed):
        jobs.count_down(arrival.pk)
    assert Arrival.objects.get().pages_left == 1
    assert Job.objects.get().state == Job.LEASED


def test_a_lease_can_be_renewed_only_by_its_holder() -> None:
    """A worker that is alive keeps its job; one that was replaced learns it."""
    job_id = a_job()
    slow = taken(job_id, MOMENT)
    jobs.renew(slow, LATER)
    assert jobs.claim(job_id, LATER) is None
    lapse(job_id)
    taken(job_id)
    with pytest.raises(StaleFence):
        jobs.renew(slow, LATER)


def test_after_the_last_attempt_nobody_tries_again() -> None:
    """The job waits to be given up, and only that can be done with it."""
    job_id = a_job()
    for attempt in range(1, MOST_ATTEMPTS + 1):
        claimed = taken(job_id)
        assert (claimed.attempt, claimed.last) == (attempt, attempt == MOST_ATTEMPTS)
        assert jobs.exhausted() == []
        lapse(job_id)
    assert jobs.claim(job_id, LATER) is None
    assert jobs.expire() == []
    assert jobs.exhausted() == [job_id]
    given_up = jobs.claim_exhausted(job_id, LATER)
    assert given_up is not None
    assert jobs.claim_exhausted(job_id, LATER) is None
    with jobs.finish(given_up, failed=True):
        pass
    assert Job.objects.get().state == Job.FAILED


def test_a_retry_is_counted_and_a_put_back_is_not() -> None:
    """A paper's fault uses up its attempts; a full disk does not."""
    job_id = a_job()
    jobs.retry(taken(job_id), timedelta(0))
    again = taken(job_id)
    assert (again.attempt, again.fence) == (2, 2)
    jobs.put_back(again, timedelta(0))
    third = taken(job_id)
    assert (third.attempt, third.fence) == (2, 3)


def test_a_job_with_a_delay_waits() -> None:
    """Neither claimed nor listed before its time."""
    job_id = a_job()
    jobs.put_back(taken(job_id), LATER)
    assert jobs.claim(job_id, LATER) is None
    assert jobs.ready() == []


def test_expiry_makes_lost_jobs_ready_and_names_them() -> None:
    """Jobs that are held are left alone."""
    lost, held = a_job("A"), a_job("B")
    taken(lost)
    taken(held)
    lapse(lost)
    assert jobs.expire() == [lost]
    assert jobs.expire() == []
    assert jobs.ready() == [lost]


def test_silent_jobs_are_rung_for_oldest_first_and_not_at_once_again() -> None:
    """A bound keeps a long queue from filling up with echoes."""
    old, older, young = a_job("A"), a_job("B"), a_job("C")
    for job_id, age in ((old, 20), (older, 30)):
        Job.objects.filter(id=job_id).update(ready_at=database_now() - timedelta(seconds=age))
    assert jobs.unheard(timedelta(seconds=15), 1) == [older]
    assert jobs.unheard(timedelta(seconds=15), 9) == [old]
    assert jobs.unheard(timedelta(seconds=15), 9) == []
    assert young in jobs.ready()


def test_the_oldest_wait_is_the_pulse() -> None:
    """None when nothing waits."""
    assert jobs.oldest_wait() is None
    job_id = a_job()
    Job.objects.filter(id=job_id).update(ready_at=database_now() - LATER)
    waited = jobs.oldest_wait()
    assert waited is not None
    assert LATER <= waited < LATER * 2


def test_the_last_page_makes_the_next_job() -> None:
    """And only the last."""
    arrival = an_arrival(state="opened", pages_left=2)
    assert jobs.count_down(arrival.pk) is None
    job_id = jobs.count_down(arrival.pk)
    assert job_id is not None
    assert Job.objects.get(id=job_id).step == Step.UNDERSTAND
    assert Arrival.objects.get().state == "read"


def test_pages_are_not_counted_down_out_of_turn() -> None:
    """An arrival that is not open has no pages to read."""
    arrival = an_arrival(state="waiting", pages_left=1)
    with pytest.raises(UnlawfulChange):
        jobs.count_down(arrival.pk)


def at_once(count: int, work: "list[object]", call: object) -> None:
    """Run `call` in so many threads, each with a connection of its own, all starting together."""
    barrier = Barrier(count)

    def one(number: int) -> object:
        try:
            barrier.wait(timeout=30)
            assert callable(call)
            return call(number)
        finally:
            connection.close()

    with ThreadPoolExecutor(count) as pool:
        work += pool.map(one, range(count))


@pytest.mark.django_db(transaction=True)
def test_of_many_who_claim_at_once_one_gets_the_job() -> None:
    """Eight workers hear the same bell."""
    job_id = a_job()
    claims: list[object] = []
    at_once(8, claims, lambda number: jobs.claim(job_id, LATER))
    assert sum(claim is not None for claim in claims) == 1
    assert Job.objects.get().attempt == 1


@pytest.mark.django_db(transaction=True)
def test_pages_that_end_at_once_make_one_next_job() -> None:
    """No page is counted twice and none is forgotten."""
    arrival = an_arrival(state="opened", pages_left=8)
    claims = []
    for number in range(1, 9):
        page = Page.objects.create(arrival=arrival, number=number)
        claims.append(taken(jobs.add(Step.READ_PAGE, arrival_id=arrival.pk, page_id=page.pk)))

    def end(number: int) -> int | None:
        with jobs.finish(claims[number]):
            return jobs.count_down(arrival.pk)

    made: list[object] = []
    at_once(8, made, end)
    assert sum(job_id is not None for job_id in made) == 1
    assert Arrival.objects.get().pages_left == 0
    assert Job.objects.filter(step=Step.UNDERSTAND).count() == 1
