"""The sweeper: rings again for whatever stands still, takes back what the dead held, and proves that nothing is lost.

It needs no broker to find out what there is to do and keeps nothing in memory: any number of sweepers do no harm, and
one that was away makes up for it at its first look.
"""

from dataclasses import asdict, dataclass, field
from datetime import timedelta

from django.db import close_old_connections

from domain.errors import DocketError
from store import jobs, tickets
from store.models import Beat
from workers.bench import Bench
from workers.giving_up import DIED, give_up
from workers.laws import Findings, look

RING_AFTER = timedelta(seconds=15)
MOST_RINGS = 64
"""Jobs rung for in one sweep: enough to keep every worker busy until the next, too few to fill the broker."""
LEFTOVER_AGE = timedelta(hours=1)
PART = "sweeper"


@dataclass(frozen=True, slots=True, kw_only=True)
class SweepReport:
    """What one sweep did and found. `stuck` are jobs that could not even be given up; `laws` None: not looked."""

    rung: int
    expired: int
    given_up: int
    stuck: tuple[int, ...]
    tickets_released: int
    leftovers: int
    oldest_wait: timedelta | None
    laws: Findings | None = field(default=None)

    def sound(self) -> bool:
        """Whether nothing that was looked at is wrong."""
        return not self.stuck and (self.laws is None or self.laws.sound())


def sweep(bench: Bench, *, ring_after: timedelta = RING_AFTER, laws: bool = True) -> SweepReport:
    """One sweep. The laws are looked at unless `laws` is False: over a large vault they take seconds."""
    close_old_connections()  # a sweeper lives longer than the database it talks to
    expired = jobs.expire()
    for job_id in expired:
        bench.announce(job_id)
    given_up, stuck = _give_up_exhausted(bench)
    report = SweepReport(
        rung=_ring_again(bench, ring_after),
        expired=len(expired),
        given_up=given_up,
        stuck=stuck,
        tickets_released=tickets.expire_leases(),
        leftovers=bench.vault.clear_leftovers(before=(bench.clock() - LEFTOVER_AGE).timestamp()),
        oldest_wait=jobs.oldest_wait(),
        laws=look(bench.settings, bench.vault) if laws else None,
    )
    _beat(bench, report)
    return report


def _ring_again(bench: Bench, ring_after: timedelta) -> int:
    silent = jobs.unheard(ring_after, MOST_RINGS)
    for job_id in silent:
        bench.announce(job_id)
    return len(silent)


def _give_up_exhausted(bench: Bench) -> tuple[int, tuple[int, ...]]:
    """Hand papers that killed their worker every time to a person; how many, and the jobs for which that failed."""
    done, stuck = 0, []
    for job_id in jobs.exhausted():
        claimed = jobs.claim_exhausted(job_id, bench.lease)
        if claimed is None:
            continue
        try:
            for following in give_up(bench, claimed, DIED):
                bench.announce(following)
        except DocketError:
            stuck.append(job_id)
        else:
            done += 1
    return done, tuple(stuck)


def _beat(bench: Bench, report: SweepReport) -> None:
    """The sweeper's sign of life, with its counts; ids stay in the report.

    What breaks a law stays in it until the next look at the laws, so that the Health page does not lose sight of it.
    """
    counts = {name: value for name, value in asdict(report).items() if isinstance(value, int)}
    waited = None if report.oldest_wait is None else round(report.oldest_wait.total_seconds())
    sound: dict[str, object] = {"sound": report.sound(), "stuck": len(report.stuck), "laws": _broken(report.laws)}
    detail = {**counts, **sound, "oldest_wait_seconds": waited}
    Beat.objects.update_or_create(part=PART, defaults={"at": bench.clock(), "detail": detail})


def _broken(laws: Findings | None) -> dict[str, int]:
    """How much breaks which law; what was found last where nobody looked this time."""
    if laws is None:
        last = Beat.objects.filter(part=PART).values_list("detail", flat=True).first() or {}
        return dict(last.get("laws", {}))
    return {name: len(ids) for name, ids in asdict(laws).items() if isinstance(ids, tuple)}
