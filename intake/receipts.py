"""Receipt numbers: what a clerk can quote on the telephone, one for every drop.

`R2026-000017-5`: the year in the office's time zone, a counter without gaps, and a check digit by H. M. Damm's
quasigroup (2004), which catches every single wrong digit and every exchange of two neighbours.
"""

import re
from dataclasses import dataclass
from datetime import datetime

from django.db import connection
from django.utils import timezone

from store.models import Arrival, Receipt

LOCK = 0x1C6A0E01
"""Key of the advisory lock that lines counters up on PostgreSQL; any constant does, this one is ours."""
LETTER = 5
"""The digit that the leading R counts as. Any would do; with this one the example in every manual is valid."""
DAMM = (
    "0317598642",
    "7092154863",
    "4206871359",
    "1750983426",
    "6123045978",
    "3674209581",
    "5869720134",
    "8945362017",
    "9438617205",
    "2581436790",
)
FORM = re.compile(r"R(\d{4})-?(\d{6,9})-?(\d)", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptNumber:
    """Year and counter, apart. `str()` gives the number with its check digit."""

    year: int
    serial: int

    def __str__(self) -> str:
        digits = f"{self.year:04d}{self.serial:06d}"
        return f"R{self.year:04d}-{self.serial:06d}-{check_digit(digits)}"


def check_digit(digits: str) -> int:
    """The digit that closes a row of decimal digits."""
    state = LETTER
    for digit in digits:
        state = int(DAMM[state][int(digit)])
    return state


def parse(text: str) -> ReceiptNumber | None:
    """The number as somebody typed it (any case, spaces, without dashes), or None if it cannot be one of ours."""
    found = FORM.fullmatch(re.sub(r"\s", "", text).upper())
    if found is None:
        return None
    number = ReceiptNumber(year=int(found[1]), serial=int(found[2]))
    return number if str(number)[-1] == found[3] and number.serial > 0 else None


def valid(text: str) -> bool:
    """Whether the text can be a receipt number of ours; says nothing of whether it was ever given out."""
    return parse(text) is not None


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
