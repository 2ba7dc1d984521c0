"""What the queue shows of a packet at a glance: pure, taken from the packet once when its ticket is opened."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from domain.assessment import PRIVACY_OFFICER, AssessedDocument, Outcome, Packet
from domain.document import AUTHORIZATION_LETTER, COURT_ORDER, OTHER, POWER_OF_ATTORNEY, Document, FieldValue, Mark
from domain.holidays import day_in, last_day, place_of

LEADING = (COURT_ORDER, AUTHORIZATION_LETTER, POWER_OF_ATTORNEY, OTHER)
"""Which document of a packet gives the ticket its kind: what asks comes before what supports."""

LONGEST = 3660
"""Days beyond which a period is a misreading, not a deadline."""

SECRET_MARKS = (Mark.FORBIDS_TELLING, Mark.CSIS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The columns of a ticket that lists sort and filter by."""

    kind: str
    variant: str
    confidence: float
    customer: str
    deadline: date | None
    non_disclosure: bool
    lane: str
    outcome: Outcome
    language: str


def summarise(packet: Packet, *, received_at: datetime, time_zone: str) -> Summary:
    """The summary of one packet that came in at `received_at` (aware) to an office in `time_zone`."""
    documents = [assessed.document for assessed in packet.documents]
    deadlines = [_deadline(document, received_at, time_zone) for document in documents]
    leading = _leading(documents)
    return Summary(
        kind=leading.kind if leading else OTHER,
        variant=(leading.variant if leading else None) or "",
        confidence=leading.verdict.confidence if leading else 0.0,
        customer=_customer(documents),
        deadline=min((day for day in deadlines if day), default=None),
        non_disclosure=any(_secret(document) for document in documents),
        lane=_lane(packet.assessment.lane, packet.documents),
        outcome=packet.assessment.outcome,
        language=leading.language if leading else "en",
    )


def _leading(documents: list[Document]) -> Document | None:
    """The first document of the kind that leads; bodies that cannot be ranked come last."""
    return min(documents, key=lambda document: rank(document.kind), default=None)


def rank(kind: str) -> int:
    """Where a kind stands among those that give a ticket its kind: 0 asks most."""
    return LEADING.index(kind) if kind in LEADING else len(LEADING)


def _customer(documents: list[Document]) -> str:
    for document in sorted(documents, key=lambda one: rank(one.kind)):
        reading = document.first("customer") or document.first("grantor")
        if reading is not None:
            return str(reading.value)
    return ""


def _deadline(document: Document, received_at: datetime, time_zone: str) -> date | None:
    """The day the paper must be answered: the day it names, or the last of the days it gives.

    A day that is named stays as it is, even on a Sunday: whoever wrote it chose it, and earlier is never too late.
    """
    named = document.first("deadline_date")
    if named is not None:
        return _day(named.value)
    given = document.first("deadline_days")
    days = _whole(given.value) if given is not None else -1
    if not 0 <= days <= LONGEST:
        return None
    return last_day(day_in(time_zone, received_at), days, place_of(_jurisdiction(document), time_zone))


def _jurisdiction(document: Document) -> str | None:
    reading = document.first("jurisdiction")
    return str(reading.value) if reading is not None else None


def _day(value: FieldValue) -> date | None:
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        return None


def _whole(value: FieldValue) -> int:
    text = str(value)
    return int(text) if text.isdecimal() and len(text) < 6 else -1


def _secret(document: Document) -> bool:
    """Whether the paper forbids telling the customer; doubt counts as yes."""
    said = document.first("non_disclosure")
    return (said is not None and said.value is True) or any(document.found(mark) for mark in SECRET_MARKS)


def _lane(lane: str | None, documents: Iterable[AssessedDocument]) -> str:
    lanes = {lane, *(assessed.assessment.lane for assessed in documents)}
    return PRIVACY_OFFICER if PRIVACY_OFFICER in lanes else next((one for one in lanes if one), "")
