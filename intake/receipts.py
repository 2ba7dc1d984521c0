"""Giving out receipt numbers, one for every drop; their form and check digit are `domain.receipt`."""

from datetime import datetime

from django.db import connection
from django.utils import timezone

from domain.receipt import ReceiptNumber, parse
from store.models import Arrival, Receipt

LOCK = 0x1C6A0E01
"""Key of the advisory lock that lines counters up on PostgreSQL; any constant does, this one is ours."""


def issue(arrival: Arrival, now: datetime) -> Receipt:
    """The next receipt of the year, inside the caller's transaction; `now` is aware.

    Numbers are given out one transaction at a time: SQLite's IMMEDIATE transaction already holds the database, on
    PostgreSQL an advisory lock is held until the commit. A transaction that fails leaves no gap.
    """
    _line_up()
    year = timezone.localtime(now).year
    return Receipt.objects.create(number=str(_after(_newest(year), year)), arrival=arrival)


def _line_up() -> None:
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])


def _newest(year: int) -> str | None:
    """The last number of this year. Row ids rise with the numbers, because both are given under the same lock."""
    numbers = Receipt.objects.filter(number__startswith=f"R{year:04d}-").order_by("-id")
    return numbers.values_list("number", flat=True).first()


def _after(newest: str | None, year: int) -> ReceiptNumber:
    last = parse(newest) if newest else None
    return ReceiptNumber(year=year, serial=last.serial + 1 if last else 1)
