"""One attempt at one job: claim it, run its step, and see to what comes of a failure."""

from collections.abc import Callable, Iterable, Mapping
from datetime import timedelta

from django.db import OperationalError

from domain.errors import (
    CageMissing,
    DocketError,
    EngineTrouble,
    FolderTrouble,
    SealBroken,
    StaleFence,
    VaultTrouble,
    WrongSettings,
)
from store import jobs
from store.jobs import Claimed, Step
from workers.bench import Bench
from workers.giving_up import give_up
from workers.heart import beating

Work = Callable[[Bench, Claimed], Iterable[int]]
"""A step: gathers, thinks, writes under the job's fence, and tells which jobs it made."""

FAULTS_OF_THE_HOUSE = (VaultTrouble, CageMissing, EngineTrouble, FolderTrouble, WrongSettings, OperationalError)
"""What no paper can be blamed for: its attempts are not used up, it waits until the house is in order again."""
HOUSE_DELAY = timedelta(seconds=15)
OUT_OF_MEMORY = "out-of-memory"


def attempt(bench: Bench, job_id: int, steps: Mapping[Step, Work]) -> None:
    """Do the job if nobody else does; announce the jobs that follow. Harmless however often it is called.

    Exceptions that are not ours are bugs and come out; the lease then runs out, and the attempt stays counted.
    """
    claimed = jobs.claim(job_id, bench.lease)
    if claimed is None:
        return
    try:
        with beating(claimed, bench.lease):
            following = _judged(bench, claimed, steps[claimed.step])
    except StaleFence:
        return
    for next_id in following:
        bench.announce(next_id)


def _judged(bench: Bench, claimed: Claimed, step: Work) -> Iterable[int]:
    """What the step made, or what comes of its failure."""
    try:
        return step(bench, claimed)
    except StaleFence:
        raise
    except MemoryError:
        return _failed(bench, claimed, OUT_OF_MEMORY, hopeless=False)
    except SealBroken as error:
        return _failed(bench, claimed, error.code, hopeless=True)
    except FAULTS_OF_THE_HOUSE:
        jobs.put_back(claimed, HOUSE_DELAY)
        return ()
    except DocketError as error:
        return _failed(bench, claimed, error.code, hopeless=not error.retryable)


def _failed(bench: Bench, claimed: Claimed, code: str, *, hopeless: bool) -> Iterable[int]:
    """Try again at once, or give the paper to a person."""
    if hopeless or claimed.last:
        return give_up(bench, claimed, code)
    jobs.retry(claimed, timedelta(0))
    return (claimed.job_id,)
