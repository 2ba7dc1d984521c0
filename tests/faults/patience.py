"""How the fault tests wait: with the sweeper at work, as it is in the house."""

from collections.abc import Callable
from datetime import timedelta
from time import monotonic

from domain.lifecycle import SETTLED
from store.models import Arrival
from tests.waiting import wait_until
from workers.bench import Bench
from workers.sweep import sweep

SHORTLY = timedelta(seconds=2)
PATIENCE = 180.0
"""Seconds before a test gives up: many times what it takes, since test machines are shared."""


def wait_sweeping(bench: Bench, probe: Callable[[], bool], why: str) -> float:
    """Wait with the sweeper at work, once a second; how many seconds it took."""
    began = monotonic()

    def look() -> bool:
        sweep(bench, ring_after=SHORTLY, laws=False)
        return probe()

    wait_until(look, seconds=PATIENCE, every=1.0, why=why)
    return monotonic() - began


def all_settled() -> bool:
    """Whether there is nothing left to do for any arrival."""
    settled = [state.value for state in SETTLED]
    return not Arrival.objects.exclude(state__in=settled).exists()
