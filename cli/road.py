"""The whole road for one file in this process: no broker, no database, the same functions as the workers."""

import os
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from time import perf_counter
from zoneinfo import ZoneInfo

from domain.arrival import Channel, FileStatus, MediaType, Refusal
from domain.assessment import Packet
from domain.customers import Directory
from domain.page import Page, PageCounts, PageUnread
from domain.policy import Policy, Request
from domain.settings import Settings
from intake.refusals import status_of
from intake.sniff import SAMPLE, sniff
from reading.cage import Cage
from reading.engines.tesseract import Tesseract
from reading.read import Reader, read_page
from reading.render import FileTags, RawPage, open_document
from workers.kit import build_cage, build_directory, build_policy, build_reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """What reading needs, made once for many files."""

    cage: Cage
    engine: Tesseract
    reader: Reader
    policy: Policy
    settings: Settings
    directory: Directory | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """One file as read: its pages or why there are none. `seconds` are for rendering and for reading."""

    pages: tuple[Page, ...] = ()
    counts: PageCounts | None = None
    tags: FileTags | None = None
    refusal: Refusal | None = None
    seconds: tuple[float, float] = (0.0, 0.0)

    @property
    def status(self) -> FileStatus:
        """Read, refused (we do not take such files) or quarantined (we do, but not this one)."""
        return FileStatus.READ if self.refusal is None else status_of(self.refusal)


def tools(settings: Settings) -> Tools:
    """Cage, reader, policy and directory as the settings say."""
    cage = build_cage(settings)
    policy = build_policy(settings)
    engine = Tesseract(cage=cage)
    return Tools(
        cage=cage,
        engine=engine,
        reader=build_reader(settings, cage),
        policy=policy,
        settings=settings,
        directory=build_directory(settings, policy),
    )


def cores() -> int:
    """How many pages are read at the same time."""
    return os.cpu_count() or 1


def open_file(
    content: bytes, tools: Tools, *, name: str = "", middle: bytes = b"", at_once: int | None = None
) -> Opened:
    """The pages of one file, `at_once` at a time (all cores); memory holds a few pages. `middle`: see `sniff`."""
    media_type = sniff(content[:SAMPLE], content[-SAMPLE:], name=name, middle=middle)
    if isinstance(media_type, Refusal):
        return Opened(refusal=media_type)
    return _read_all(content, media_type, tools, at_once or cores())


def _read_all(content: bytes, media_type: MediaType, tools: Tools, at_once: int) -> Opened:
    """Decoding runs ahead of reading by one page for each core, so that no core waits for a slow page's neighbour."""
    began, waited = perf_counter(), 0.0
    pages: list[Page] = []
    rest: list[PageCounts | FileTags | Refusal] = []
    reading: deque[Future[Page]] = deque()
    with ThreadPoolExecutor(at_once) as pool:
        for part in open_document(content, media_type, cage=tools.cage):
            if not isinstance(part, RawPage | PageUnread):
                rest.append(part)
                continue
            reading.append(pool.submit(_read, part, tools))
            asked = perf_counter()
            while len(reading) > 2 * at_once:
                pages.append(reading.popleft().result())
            waited += perf_counter() - asked
        asked = perf_counter()
        pages += (page.result() for page in reading)
        waited += perf_counter() - asked
    return Opened(
        pages=tuple(sorted(pages, key=lambda page: page.number)),
        counts=next((part for part in rest if isinstance(part, PageCounts)), None),
        tags=next((part for part in rest if isinstance(part, FileTags)), None),
        refusal=next((part for part in rest if isinstance(part, Refusal)), None),
        seconds=(perf_counter() - began - waited, waited),
    )


def _read(part: RawPage | PageUnread, tools: Tools) -> Page:
    return part if isinstance(part, PageUnread) else read_page(part, tools.reader)[0]


def understood(opened: Opened, channel: Channel, received_at: datetime, tools: Tools) -> Packet:
    """What the pages say and what the policy says of them; `received_at` is the `now` of the assessment."""
    from classifiers.understand import understand  # half a second, which reading alone need not pay

    request = Request(
        channel=channel,
        received_at=received_at,
        now=received_at,
        time_zone=tools.settings.time_zone,
        counts=opened.counts,
        office_aliases=tools.settings.office_aliases,
        directory=tools.directory,
    )
    return understand(opened.pages, request, tools.policy)


def claimed_time(opened: Opened, zone: str) -> datetime | None:
    """When the sending machine says the fax was sent, or None; machines say no zone, so it is taken as office time."""
    sent = opened.tags.sent_at if opened.tags else None
    return sent.replace(tzinfo=ZoneInfo(zone)) if sent and sent.tzinfo is None else sent
