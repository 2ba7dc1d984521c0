"""E-mails and telephone calls that staff turned away: the attempt is recorded, its content never."""

from datetime import datetime
from enum import StrEnum

from django.db import transaction
from ulid import ULID

from domain.assessment import Clause
from store import audit


class Attempt(StrEnum):
    """By which way somebody tried that the policy does not accept."""

    EMAIL = "email"
    VOICE = "voice"


def record_attempt(attempt: Attempt, *, person_id: int, now: datetime) -> str:
    """Record that this person turned an e-mail or a call away; the id of the record.

    There is no field for who called or what was said, so that nothing of it can be kept by mistake. An attempt is no
    drop: it came through no door, so it is an entry of the audit chain, not an arrival with a channel.
    """
    record = str(ULID.from_datetime(now))
    with transaction.atomic():
        audit.append(
            at=now,
            actor=f"person:{person_id}",
            action="attempt_refused",
            subject=record,
            detail={"attempt": attempt.value, "clause": Clause.NO_EMAIL_NO_VOICE.value},
        )
    return record
