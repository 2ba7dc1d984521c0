"""What Celery runs: one task for every step, since the ledger knows which step a job is."""

from functools import cache

from celery.signals import worker_init

from domain.errors import DocketError
from reading.cage import self_test
from store.settings import INTAKE
from workers import steps
from workers.app import WORK, app
from workers.bench import Bench, build_bench


@cache
def bench() -> Bench:
    """The bench of this process, built at its first job."""
    return build_bench(INTAKE)


def work(job_id: int) -> None:
    """Do whatever the ledger says is to be done for this job."""
    steps.work(bench(), job_id)


def prove_the_house(**_: object) -> None:
    """Refuse to start with a wrong key or without a cage that holds: work waits for a worker that is sound."""
    try:
        self_test(build_bench(INTAKE).cage)
    except DocketError as error:
        raise SystemExit(f"{error.code}: {error}\n{error.advice}") from error


app.task(name=WORK)(work)
worker_init.connect(prove_the_house, weak=False)
