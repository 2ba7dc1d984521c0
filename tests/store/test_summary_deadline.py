"""The legal clock of a ticket: when a paper must be answered."""

from datetime import UTC, date, datetime

import pytest

from domain.document import FieldReading
from store.summary import summarise
from tests.review import desk

VANCOUVER, ST_JOHNS, TORONTO = "America/Vancouver", "America/St_Johns", "America/Toronto"


def deadline(received_at: datetime, zone: str, *fields: FieldReading) -> date | None:
    """The deadline of an order with these fields."""
    return summarise(desk.packet(fields=fields), received_at=received_at, time_zone=zone).deadline


@pytest.mark.parametrize(
    ("received_at", "zone", "due"),
    [
        (datetime(2026, 6, 9, 6, 59, tzinfo=UTC), VANCOUVER, "2026-06-18"),  # 8 June, 23:59
        (datetime(2026, 6, 9, 7, 0, tzinfo=UTC), VANCOUVER, "2026-06-19"),  # 9 June, midnight
        (datetime(2026, 6, 9, 2, 29, tzinfo=UTC), ST_JOHNS, "2026-06-18"),  # half an hour off, summer
        (datetime(2026, 6, 9, 2, 30, tzinfo=UTC), ST_JOHNS, "2026-06-19"),
        (datetime(2026, 12, 1, 3, 29, tzinfo=UTC), ST_JOHNS, "2026-12-10"),  # the same, winter
        (datetime(2026, 12, 1, 3, 30, tzinfo=UTC), ST_JOHNS, "2026-12-11"),
        (datetime(2026, 10, 30, 18, 0, tzinfo=UTC), TORONTO, "2026-11-09"),  # the clocks change between
        (datetime(2026, 6, 10, 18, 0, tzinfo=UTC), VANCOUVER, "2026-06-22"),  # a Saturday moves to Monday
        (datetime(2026, 9, 20, 18, 0, tzinfo=UTC), VANCOUVER, "2026-10-01"),  # Truth and Reconciliation in BC
        (datetime(2026, 9, 20, 18, 0, tzinfo=UTC), TORONTO, "2026-09-30"),  # a business day in Ontario
    ],
)
def test_days_run_from_the_day_it_came_to_the_office(received_at: datetime, zone: str, due: str) -> None:
    """Within ten days counts from the office's day of receipt and ends on a business day of its province."""
    assert deadline(received_at, zone, desk.reading("deadline_days", 10)) == date.fromisoformat(due)


def test_holidays_are_those_of_the_paper_s_court() -> None:
    """A Québec order that ends on Saint-Jean moves a day, wherever the office is."""
    came = datetime(2026, 6, 14, 18, 0, tzinfo=UTC)
    days, quebec = desk.reading("deadline_days", 10), desk.reading("jurisdiction", "QC")
    assert deadline(came, VANCOUVER, days) == date(2026, 6, 24)
    assert deadline(came, VANCOUVER, days, quebec) == date(2026, 6, 25)


def test_a_day_that_is_named_stays_as_it_is() -> None:
    """Nobody moves a date that a judge wrote, not even off a Sunday."""
    assert deadline(desk.NOW, VANCOUVER, desk.reading("deadline_date", "2026-12-06")) == date(2026, 12, 6)


@pytest.mark.parametrize("days", [-3, 4000, "ten", "１０日"])
def test_days_that_are_no_number_of_days_give_no_deadline(days: int | str) -> None:
    """A misreading makes no clock run."""
    assert deadline(desk.NOW, VANCOUVER, desk.reading("deadline_days", days)) is None
