"""The ledger of work: claim with lease and fence, finish once, count pages down.

The job row is the outbox: it is made in the transaction that needs it, and a lost message costs nothing but time.
A claim is committed before the risky step; what the step found is written only under the same fence, in one commit
with the next job and the audit entry. Times are the database's. Nothing here needs row locks that SQLite lacks: every
change is one UPDATE that says what it expects to find.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Any

from django.db import transaction
from django.db.models import DateTimeField, ExpressionWrapper, F, Q, QuerySet, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce, Now

from domain.errors import StaleFence
from domain.lifecycle import ArrivalState, arrival_change
from store.clock import database_now
from store.models import Arrival, Job

MOST_ATTEMPTS = 3
"""After so many a person gets the paper: a page that kills its worker would otherwise do so for ever."""
LEASE = timedelta(seconds=20)
"""How long a worker may be silent. It says every few seconds that it lives, so a dead one is replaced within this."""


class Step(StrEnum):
    """The steps of a paper's way, in their order; stored."""

    OPEN_ARRIVAL = "open"
    READ_PAGE = "read"
    UNDERSTAND = "understand"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimed:
    """A job that is ours until its lease runs out. Who claims it later has a higher fence."""

    job_id: int
    step: Step
    arrival_id: str
    page_id: int | None
    fence: int
    attempt: int

    @property
    def last(self) -> bool:
        """Whether no further attempt will be made after this one."""
        return self.attempt >= MOST_ATTEMPTS


def add(step: Step, *, arrival_id: str, page_id: int | None = None) -> int:
    """Make a job in the caller's transaction, ready at once; the id of the one there is, if it was made before."""
    which: dict[str, Any] = {"step": step.value, "arrival_id": arrival_id, "page_id": page_id}
    job, _ = Job.objects.get_or_create(**which)
    return job.pk


def claim(job_id: int, ttl: timedelta = LEASE) -> Claimed | None:
    """Take a job that is ready, or whose lease ran out, and count the attempt; None when there is nothing to take."""
    return _take(Job.objects.filter(_free(), id=job_id), job_id, ttl, attempts=1)


def claim_exhausted(job_id: int, ttl: timedelta = LEASE) -> Claimed | None:
    """Take a job whose last attempt ended without a word, only to give it up."""
    return _take(Job.objects.filter(_exhausted(), id=job_id), job_id, ttl, attempts=0)


def renew(claimed: Claimed, ttl: timedelta = LEASE) -> None:
    """Say that the work goes on; StaleFence when somebody else has it."""
    _change(claimed, lease_until=_from_now(ttl))


@contextmanager
def finish(claimed: Claimed, *, failed: bool = False) -> Iterator[None]:
    """One commit for the end of a job and all that the caller writes inside; StaleFence, and nothing is written,
    when somebody else has the job by now."""
    with transaction.atomic():
        state = Job.FAILED if failed else Job.DONE
        _change(claimed, state=state, lease_until=None, finished_at=Now())
        yield


def retry(claimed: Claimed, delay: timedelta) -> None:
    """Give the job back for another attempt, `delay` from now; the attempt made stays counted."""
    _change(claimed, state=Job.READY, lease_until=None, ready_at=_from_now(delay), rung_at=None)


def put_back(claimed: Claimed, delay: timedelta) -> None:
    """Give the job back as if it had not been tried: what failed was the house, not the paper."""
    uncounted = F("attempt") - 1
    _change(claimed, state=Job.READY, lease_until=None, ready_at=_from_now(delay), rung_at=None, attempt=uncounted)


def count_down(arrival_id: str) -> int | None:
    """One page less to read, in the caller's transaction; the last one makes the next job, whose id is returned."""
    Arrival.objects.filter(id=arrival_id).update(pages_left=F("pages_left") - 1)
    arrival = Arrival.objects.only("state", "pages_left").get(id=arrival_id)
    return all_pages_read(arrival) if arrival.pages_left == 0 else None


def all_pages_read(arrival: Arrival) -> int:
    """Move an opened arrival on to be understood, in the caller's transaction; the id of that job."""
    arrival.state = arrival_change(ArrivalState(arrival.state), ArrivalState.READ).value
    arrival.save(update_fields=["state"])
    return add(Step.UNDERSTAND, arrival_id=arrival.pk)


def ready() -> list[int]:
    """Every job that could be claimed now, oldest first."""
    return list(_ids(Job.objects.filter(_free())))


def expire() -> list[int]:
    """Make jobs ready again whose lease ran out, and tell which. Those without attempts left wait to be given up."""
    lost = Job.objects.filter(_expired(), attempt__lt=MOST_ATTEMPTS)
    ids = list(_ids(lost))
    lost.filter(id__in=ids).update(state=Job.READY, lease_until=None, ready_at=Now(), rung_at=Now())
    return ids


def exhausted() -> list[int]:
    """Jobs whose worker died in the last attempt."""
    return list(_ids(Job.objects.filter(_exhausted())))


def unheard(after: timedelta, most: int) -> list[int]:
    """The oldest jobs that stood ready for longer than `after` since they were last rung for; notes the ring.

    At most `most`, so that a long queue is not rung for again and again until it is mostly echoes.
    """
    silent = Job.objects.filter(state=Job.READY).annotate(heard=Coalesce("rung_at", "ready_at"))
    ids = list(_ids(silent.filter(heard__lte=_from_now(-after)))[:most])
    Job.objects.filter(id__in=ids, state=Job.READY).update(rung_at=Now())
    return ids


def oldest_wait() -> timedelta | None:
    """For how long the oldest ready job has been standing: the house's pulse. None when nothing waits."""
    first = Job.objects.filter(state=Job.READY, ready_at__lte=Now()).order_by("ready_at").first()
    return None if first is None else database_now() - first.ready_at


def _take(free: QuerySet[Job], job_id: int, ttl: timedelta, *, attempts: int) -> Claimed | None:
    """One UPDATE decides who has the job; reading it back in the same transaction shows our own fence."""
    with transaction.atomic():
        taken = free.update(
            state=Job.LEASED,
            fence=F("fence") + 1,
            attempt=F("attempt") + attempts,
            lease_until=_from_now(ttl),
        )
        if not taken:
            return None
        job = Job.objects.get(id=job_id)
    return Claimed(
        job_id=job.pk,
        step=Step(job.step),
        arrival_id=job.arrival_id,
        page_id=job.page_id,
        fence=job.fence,
        attempt=job.attempt,
    )


def _change(claimed: Claimed, **values: object) -> None:
    ours = Job.objects.filter(id=claimed.job_id, fence=claimed.fence, state=Job.LEASED)
    if not ours.update(**values):
        raise StaleFence(f"job {claimed.job_id} is no longer held under fence {claimed.fence}")


def _free() -> Q:
    return (Q(state=Job.READY, ready_at__lte=Now()) | _expired()) & Q(attempt__lt=MOST_ATTEMPTS)


def _expired() -> Q:
    return Q(state=Job.LEASED, lease_until__lt=Now())


def _exhausted() -> Q:
    return _expired() & Q(attempt__gte=MOST_ATTEMPTS)


def _from_now(span: timedelta) -> Combinable:
    """A time by the database's clock. SQLite writes sums with other digits than its clock, so "now" is no sum."""
    if not span:
        return Now()
    return ExpressionWrapper(Now() + Value(span), output_field=DateTimeField())


def _ids(jobs: QuerySet[Job]) -> QuerySet[Job, int]:
    return jobs.order_by("ready_at", "id").values_list("id", flat=True)
