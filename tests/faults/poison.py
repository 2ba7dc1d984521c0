"""A reader that kills its process over a black page, as one does that runs into a limit of the kernel."""

import os
import signal
from dataclasses import replace
from datetime import timedelta
from functools import cache

from reading.picture import Gray
from store.settings import INTAKE
from tests.faults.poisoned import app
from tests.workers.fakes import CannedEngine, is_poison
from workers import steps
from workers.app import WORK
from workers.bench import Bench, build_bench


def die_of_poison(gray: Gray) -> None:
    """No exception, no last word."""
    if is_poison(gray):
        os.kill(os.getpid(), signal.SIGKILL)


@cache
def bench() -> Bench:
    """The real bench but for its engine, and a shorter lease so that three deaths do not take a minute."""
    real = build_bench(INTAKE)
    reader = replace(real.reader, engine=CannedEngine(before=die_of_poison))
    return replace(real, reader=reader, lease=timedelta(seconds=6))


def work(job_id: int) -> None:
    """As `workers.tasks.work`."""
    steps.work(bench(), job_id)


app.task(name=WORK)(work)
