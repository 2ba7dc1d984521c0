"""The broker goes, comes back empty, or says nothing: the same workers go on."""

from collections.abc import Iterator

import pytest
from redis import Redis

from store.models import Arrival
from tests.broker import PrivateRedis
from tests.faults.conftest import Hire
from tests.faults.crew import Crew
from tests.faults.patience import all_settled, wait_sweeping
from tests.faxes import draw_page, fax
from tests.workers.fakes import drop, job_of
from workers.bench import Bench


def send(bench: Bench, text: str) -> None:
    """One more fax, and the bell for it, which may not ring."""
    bench.announce(job_of(drop(bench, fax(draw_page([text])))))


@pytest.fixture
def crew(bench: Bench, hire: Hire) -> Iterator[Crew]:
    """Workers that have done their first fax and wait for the next."""
    send(bench, "first")
    hired = hire("tests.faults.poisoned")
    wait_sweeping(bench, all_settled, why="the workers are up")
    yield hired
    assert hired.alive()


def test_workers_hear_again_after_the_broker_was_killed(bench: Bench, crew: Crew, broker: PrivateRedis) -> None:
    """The fax that came meanwhile is rung for again, and the workers that were there all the time do it."""
    broker.kill()
    send(bench, "while it was away")
    broker.start()
    send(bench, "after it came back")
    wait_sweeping(bench, all_settled, why="both faxes are settled by the same workers")
    assert Arrival.objects.count() == 3


def test_a_stalled_broker_holds_up_nobody(bench: Bench, crew: Crew, broker: PrivateRedis, redis: Redis) -> None:
    """Who announces gives up after a while; when the broker answers again everything goes on."""
    broker.stall()
    try:
        send(bench, "while it said nothing")
    finally:
        broker.go_on()
    wait_sweeping(bench, all_settled, why="the fax is settled")
    assert Arrival.objects.count() == 2
