"""Business days of the provinces, and the last day of a period."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.holidays import (
    EVERYWHERE,
    HOLIDAYS,
    ZONES,
    day_in,
    easter,
    holidays,
    is_business_day,
    last_day,
    next_business_day,
    place_of,
)

PLACES = st.sampled_from(sorted(EVERYWHERE))


def names(day: str, place: str) -> list[str]:
    """The holiday of a day, if it is one."""
    that = date.fromisoformat(day)
    found = holidays(that.year, place).get(that)
    return [found.name.en] if found else []


@pytest.mark.parametrize(
    "sunday",
    ["2019-04-21", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2030-04-21", "2038-04-25"],
)
def test_easter_falls_where_the_tables_put_it(sunday: str) -> None:
    """Early, late and the latest possible Easter."""
    assert easter(int(sunday[:4])) == date.fromisoformat(sunday)


@pytest.mark.parametrize(
    ("day", "place", "name"),
    [
        ("2026-01-01", "NL", "New Year's Day"),
        ("2026-01-02", "QC", "Day after New Year's Day"),
        ("2026-02-16", "BC", "Family Day, Louis Riel Day, Islander Day, Heritage Day"),
        ("2026-04-03", "NS", "Good Friday"),
        ("2026-04-06", "ON", "Easter Monday"),
        ("2026-05-18", "AB", "Victoria Day, National Patriots' Day"),
        ("2025-05-19", "QC", "Victoria Day, National Patriots' Day"),
        ("2026-06-24", "QC", "Québec's National Holiday"),
        ("2026-07-01", "PE", "Canada Day"),
        ("2026-07-09", "NU", "Nunavut Day"),
        ("2026-08-03", "BC", "Civic holiday"),
        ("2026-08-17", "YT", "Discovery Day"),
        ("2026-09-07", "SK", "Labour Day"),
        ("2026-09-30", "CA", "National Day for Truth and Reconciliation"),
        ("2026-10-12", "MB", "Thanksgiving"),
        ("2026-11-11", "NB", "Remembrance Day"),
        ("2026-12-25", "NT", "Christmas Day"),
    ],
)
def test_each_holiday_is_kept_on_its_day(day: str, place: str, name: str) -> None:
    """One known day for each rule of the table."""
    assert names(day, place) == [name]


@pytest.mark.parametrize(
    ("day", "place"),
    [
        ("2026-06-24", "ON"),
        ("2026-02-16", "QC"),
        ("2018-02-19", "BC"),
        ("2026-09-30", "QC"),
        ("2022-09-30", "BC"),
        ("2026-11-11", "QC"),
        ("2026-04-06", "AB"),
        ("2026-10-12", "NS"),
        ("2027-12-27", "AB"),
        ("2028-07-03", "AB"),
    ],
)
def test_a_holiday_of_others_is_a_business_day_here(day: str, place: str) -> None:
    """Holidays of other provinces, and of other years, move nothing."""
    assert is_business_day(date.fromisoformat(day), place)


@pytest.mark.parametrize(
    ("kept", "place", "name"),
    [
        ("2028-01-03", "ON", "New Year's Day"),  # 1 January 2028 is a Saturday
        ("2029-07-02", "QC", "Canada Day"),  # 1 July 2029 is a Sunday
        ("2028-07-03", "ON", "Canada Day"),  # a Saturday moves in Ontario alone
        ("2027-12-27", "ON", "Christmas Day"),  # a Saturday, with Boxing Day behind it
        ("2027-12-28", "ON", "Boxing Day"),
        ("2022-12-26", "ON", "Boxing Day"),  # Christmas 2022 was a Sunday
        ("2022-12-27", "ON", "Christmas Day"),
        ("2026-12-28", "ON", "Boxing Day"),  # Christmas 2026 is a Friday
    ],
)
def test_a_holiday_on_a_weekend_is_kept_on_the_next_free_day(kept: str, place: str, name: str) -> None:
    """Christmas and Boxing Day never share one day."""
    assert names(kept, place) == [name]


@pytest.mark.parametrize(
    ("received", "days", "place", "last"),
    [
        ("2026-06-01", 10, "BC", "2026-06-11"),  # a Thursday: nothing moves
        ("2026-06-03", 10, "BC", "2026-06-15"),  # Saturday to Monday
        ("2026-06-14", 10, "QC", "2026-06-25"),  # Saint-Jean
        ("2026-06-14", 10, "ON", "2026-06-24"),
        ("2026-03-24", 10, "ON", "2026-04-07"),  # Good Friday, weekend, Easter Monday
        ("2026-03-24", 10, "AB", "2026-04-06"),
        ("2026-12-20", 5, "QC", "2026-12-28"),  # Friday, then 26 December on a Saturday
        ("2026-12-20", 5, "ON", "2026-12-29"),  # Ontario keeps that Boxing Day on Monday
        ("2026-12-25", 7, "QC", "2027-01-04"),  # over the year's end: 1 and 2 January, then a weekend
        ("2026-06-01", 0, "BC", "2026-06-01"),
    ],
)
def test_within_so_many_days(received: str, days: int, place: str, last: str) -> None:
    """The day of receipt is not counted, and a last day on a weekend or holiday moves on."""
    assert last_day(date.fromisoformat(received), days, place) == date.fromisoformat(last)


@given(received=st.dates(date(2015, 1, 1), date(2060, 1, 1)), days=st.integers(0, 400), place=PLACES)
def test_a_last_day_is_the_first_business_day_from_its_number_on(received: date, days: int, place: str) -> None:
    """Never earlier than the days given, never more than a week later, and nothing is skipped."""
    last, counted = last_day(received, days, place), received + timedelta(days=days)
    assert is_business_day(last, place)
    assert counted <= last <= counted + timedelta(days=7)
    assert all(not is_business_day(counted + timedelta(days=n), place) for n in range((last - counted).days))
    assert next_business_day(last, place) == last


@given(year=st.integers(2015, 2099), place=PLACES)
def test_every_holiday_of_a_place_is_kept_once_a_year(year: int, place: str) -> None:
    """None is lost because another took its day."""
    kept = [holiday.name.en for holiday in holidays(year, place).values()]
    assert sorted(kept) == sorted(one.name.en for one in HOLIDAYS if one.kept(year, place))
    assert not any(one.gives_way(day, place) for day, one in holidays(year, place).items())


@pytest.mark.parametrize(
    ("moment", "zone", "day"),
    [
        (datetime(2026, 6, 2, 2, 29, tzinfo=UTC), "America/St_Johns", "2026-06-01"),  # 23:59 at UTC-2:30
        (datetime(2026, 6, 2, 2, 30, tzinfo=UTC), "America/St_Johns", "2026-06-02"),
        (datetime(2026, 12, 2, 3, 29, tzinfo=UTC), "America/St_Johns", "2026-12-01"),  # winter: UTC-3:30
        (datetime(2026, 12, 2, 3, 30, tzinfo=UTC), "America/St_Johns", "2026-12-02"),
        (datetime(2026, 3, 8, 7, 59, tzinfo=UTC), "America/Vancouver", "2026-03-07"),  # the night the clocks change
        (datetime(2026, 3, 9, 7, 0, tzinfo=UTC), "America/Vancouver", "2026-03-09"),  # an hour earlier in UTC
        (datetime(2026, 6, 2, 5, 59, tzinfo=UTC), "America/Regina", "2026-06-01"),  # no summer time there
    ],
)
def test_days_begin_and_end_in_the_office(moment: datetime, zone: str, day: str) -> None:
    """Half-hour zones and daylight saving decide on which day a fax at midnight came."""
    assert day_in(zone, moment) == date.fromisoformat(day)


def test_the_papers_court_says_whose_holidays_count() -> None:
    """Its jurisdiction first, then the province the office's clock stands in, then federal law."""
    assert place_of("QC", "America/Vancouver") == "QC"
    assert place_of("CA", "America/Vancouver") == "CA"
    assert place_of(None, "America/St_Johns") == "NL"
    assert place_of("somewhere", "Europe/Paris") == "CA"


def test_no_zone_belongs_to_two_provinces() -> None:
    """The table of zones can be read in one way."""
    zones = [zone for listed in ZONES.values() for zone in listed.split()]
    assert len(zones) == len(set(zones))
    assert all(day_in(zone, datetime(2026, 1, 1, 12, tzinfo=UTC)) == date(2026, 1, 1) for zone in zones)
