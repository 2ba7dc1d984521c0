"""What is wrong in the house just now, out of the signs of life that its parts leave in the database."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from review.words import TROUBLE
from store.models import Beat

SILENT = timedelta(minutes=5)
"""A part that has not reported for so long is taken for dead; every part reports many times a minute."""
FINDINGS = ("stuck", "missing", "stranded", "uneven", "unaccounted")
"""What the sweeper counts that must not be; the ids are in its report, not on a screen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alarm:
    """One thing that is wrong: which part says so, a stable code, and what to do. `count` is 0 where none is told."""

    part: str
    code: str
    advice: str
    channel: str = ""
    count: int = 0


def alarms(now: datetime) -> tuple[Alarm, ...]:
    """Everything that is wrong at `now` (aware), by part; empty where all is well."""
    return tuple(alarm for beat in Beat.objects.order_by("part") for alarm in _alarms_of(beat, now))


def _alarms_of(beat: Beat, now: datetime) -> Iterator[Alarm]:
    if now - beat.at > SILENT:
        yield Alarm(part=beat.part, code="silent", advice=str(TROUBLE["silent"]))
    yield from _troubles(beat.part, beat.detail)
    yield from _findings(beat.part, beat.detail)


def _troubles(part: str, detail: Mapping[str, object]) -> Iterator[Alarm]:
    """What the watcher could not do: rows of code, channel and advice, once each."""
    rows = detail.get("troubles", [])
    if isinstance(rows, list):
        for code, channel, advice in dict.fromkeys(tuple(row) for row in rows):
            yield Alarm(part=part, code=code, channel=channel, advice=str(TROUBLE.get(code, advice)))


def _findings(part: str, detail: Mapping[str, object]) -> Iterator[Alarm]:
    """What the sweeper found broken."""
    laws = detail.get("laws", {})
    counts = {**laws, "stuck": detail.get("stuck", 0)} if isinstance(laws, Mapping) else {}
    for code in FINDINGS:
        count = counts.get(code, 0)
        if isinstance(count, int) and count:
            yield Alarm(part=part, code=code, count=count, advice=str(TROUBLE[code]))
