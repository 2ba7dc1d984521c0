"""The steps that move a paper forward. Each one gathers, thinks, and writes once, under its job's fence."""

from collections.abc import Iterable, Mapping

from django.db.models import QuerySet

from classifiers.understand import understand as understood
from domain.arrival import Channel, MediaType
from domain.case import Request
from domain.lifecycle import ArrivalState, arrival_change
from domain.page import Damage, Page, PageCounts, PageText
from reading.picture import from_png
from reading.read import read_page as read
from reading.render import RawPage
from store import audit, codec, jobs, models, tickets
from store.digest import page_digest
from store.jobs import Claimed, Step
from workers.announced import announced
from workers.attempt import Work
from workers.attempt import attempt as attempt_with
from workers.bench import Bench
from workers.giving_up import ACTOR, page_of
from workers.opening import into_vault, save_opened
from workers.shelf import shelve

__all__ = ["STEPS", "drain", "open_arrival", "read_page", "understand", "work"]


def open_arrival(bench: Bench, job: Claimed) -> Iterable[int]:
    """Count the pages, bring each one's picture into the vault, and make a job for each; or quarantine the file."""
    arrival = models.Arrival.objects.get(id=job.arrival_id)
    content = bench.vault.read(str(arrival.blob_id))
    opened = into_vault(bench, content, MediaType(arrival.media_type))
    with jobs.finish(job):
        return save_opened(bench, arrival, opened)


def read_page(bench: Bench, job: Claimed) -> Iterable[int]:
    """Read one page's words and keep its upright picture; the last page of an arrival makes the next job."""
    page = page_of(job)
    reading, upright = read(_raw(bench, page), bench.reader)
    picture = None if upright is None else shelve(bench.vault, upright)
    with jobs.finish(job):
        page.upright = None if picture is None else picture.blob()
        page.state, page.reading = _state(reading), codec.dump(reading)
        page.save(update_fields=["upright", "state", "reading"])
        following = jobs.count_down(job.arrival_id)
        detail = {"page": page.number, "state": page.state, "content": page_digest(page)}
        audit.append(at=bench.clock(), actor=ACTOR, action="page_read", subject=job.arrival_id, detail=detail)
    return () if following is None else (following,)


def understand(bench: Bench, job: Claimed) -> Iterable[int]:
    """Join the pages, say what they are and what the policy says of them, and put the ticket into the queue."""
    arrival = models.Arrival.objects.get(id=job.arrival_id)
    pages = _pages(arrival.pages.all())
    if arrival.pages_announced is None:  # no sidecar said it
        arrival.pages_announced = announced(pages, most=bench.limits.pages)
    packet = understood(pages, _request(bench, arrival), bench.policy)
    with jobs.finish(job):
        for receipt in arrival.receipts.select_related("arrival").order_by("id"):
            tickets.open_ticket(receipt, packet, now=bench.clock(), original_sha256=arrival.sha256)
        state = arrival_change(ArrivalState(arrival.state), ArrivalState.UNDERSTOOD)
        arrival.state = arrival_change(state, _end(arrival, pages)).value
        arrival.save(update_fields=["state", "pages_announced"])
        detail = {"pages": len(pages), "documents": len(packet.documents), "outcome": packet.assessment.outcome.value}
        audit.append(
            at=bench.clock(), actor=ACTOR, action=f"arrival_{arrival.state}", subject=arrival.pk, detail=detail
        )
    return ()


STEPS: Mapping[Step, Work] = {
    Step.OPEN_ARRIVAL: open_arrival,
    Step.READ_PAGE: read_page,
    Step.UNDERSTAND: understand,
}


def work(bench: Bench, job_id: int) -> None:
    """Do whatever the ledger says is to be done for this job."""
    attempt_with(bench, job_id, STEPS)


def drain(bench: Bench) -> int:
    """Do every job that is ready, in this process, until none is left; how many were tried."""
    done = 0
    while waiting := jobs.ready():
        for job_id in waiting:
            work(bench, job_id)
        done += len(waiting)
    return done


def _raw(bench: Bench, page: models.Page) -> RawPage:
    """The page's picture as it came out of the file, out of the vault."""
    return RawPage(
        number=page.number,
        gray=from_png(bench.vault.read(str(page.raw_id))),
        dpi=(page.dpi_x or 0.0, page.dpi_y or 0.0),
        damage=codec.load(tuple[Damage, ...], page.found["damage"]),
    )


def _state(reading: Page) -> str:
    if not isinstance(reading, PageText):
        return models.Page.UNREAD
    return models.Page.BLANK if reading.blank else models.Page.READ


def _pages(rows: QuerySet[models.Page]) -> tuple[Page, ...]:
    readings = rows.order_by("number").values_list("reading", flat=True)
    return tuple(codec.load(Page, reading) for reading in readings)


def _request(bench: Bench, arrival: models.Arrival) -> Request:
    """How the papers came. They are judged as of the moment they came in, however long they stood here."""
    return Request(
        channel=Channel(arrival.channel),
        received_at=arrival.received_at,
        now=arrival.received_at,
        time_zone=bench.settings.time_zone,
        pages_announced=arrival.pages_announced,
        counts=codec.load(PageCounts, arrival.page_counts) if arrival.page_counts else None,
        office_aliases=bench.settings.office_aliases,
        directory=bench.directory,
    )


def _end(arrival: models.Arrival, pages: tuple[Page, ...]) -> ArrivalState:
    """Unreadable when no page was read, partial when pages are missing, else waiting for a person."""
    if not any(isinstance(page, PageText) for page in pages):
        return ArrivalState.UNREADABLE
    missing = arrival.pages_announced is not None and len(pages) < arrival.pages_announced
    return ArrivalState.PARTIAL if missing else ArrivalState.WAITING
