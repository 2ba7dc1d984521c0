"""Dates are read in the forms that papers use; what may mean two days stays open."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifiers.fields.calendar_words import MONTHS, WEEKDAYS
from classifiers.fields.dates import ambiguous_dates, dates_in
from classifiers.fields.repair import folded
from domain.document import Mark
from tests.classifiers.papers import run

FRENCH = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
]
DAYS = st.dates(min_value=date(1950, 1, 1), max_value=date(2059, 12, 31))


def days(text: str) -> list[date | None]:
    return [hit.day for hit in dates_in(folded(text))]


@pytest.mark.parametrize(
    "printed",
    [
        "Friday, the 14th day of March, 2025",
        "FRIDAY, THE 14TH DAY\nOF MARCH, 2025",
        "the 14th day f March, 2025",
        "fait le2025-03-14",
        "14 mars 2025",
        "ce 14e jour de mars 2025",
        "le vendredi 14 mars 2025",
        "2025-03-14",
        "2025/03/14",
        "14/03/2025",
        "03/14/2025",
        "March 14, 2025",
        "MAR 14 2025",
        "14-Mar-2025",
        "the fourteenth day of March, 2025",
        "quatorze mars deux mille vingt-cinq",
        "l4 Mars 2O25",
        "March 14th,2025",
    ],
)
def test_one_day_in_many_forms(printed: str) -> None:
    """Each usual form, and its worn copy, says the same day."""
    assert days(printed) == [date(2025, 3, 14)]


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("le 1er août 1968", date(1968, 8, 1)),
        ("twenty-first day of May, 2025", date(2025, 5, 21)),
        ("vingt-deux mars 2026", date(2026, 3, 22)),
        ("le trente et un décembre 2025", date(2025, 12, 31)),
        ("this thirtieth day of June, two thousand and twenty-six", date(2026, 6, 30)),
    ],
)
def test_days_in_words(printed: str, day: date) -> None:
    """Ordinals and years in words are numbers."""
    assert days(printed) == [day]


@pytest.mark.parametrize(
    "printed", ["File 88204-0003", "604 555 0111", "section 4/5", "2025 ONSC 2105", "31 February 2025"]
)
def test_what_is_no_day_has_none(printed: str) -> None:
    """File numbers, telephones and days that the calendar lacks give no day."""
    assert all(day is None for day in days(printed))


def test_figures_that_may_mean_two_days_stay_open() -> None:
    """03/04/2026 has no value but both its meanings, and becomes a finding with a place."""
    (hit,) = dates_in("03/04/2026")
    assert hit.day is None
    assert hit.either == (date(2026, 3, 4), date(2026, 4, 3))
    (finding,) = ambiguous_dates(run("Expires on\n   03/04/2026 at noon"))
    assert (finding.mark, finding.raw, finding.page) == (Mark.AMBIGUOUS_DATE, "03/04/2026", 1)
    assert not ambiguous_dates(run("Expires on 04/04/2026, signed 2026-03-04, 14/03/2026"))


def test_a_weekday_confirms_or_contradicts() -> None:
    """The weekday that fits raises the score, the one that does not lowers it below every other form."""
    (right,) = dates_in("friday, march 14, 2025")
    (bare,) = dates_in("march 14, 2025")
    (wrong,) = dates_in("monday, march 14, 2025")
    assert right.score > bare.score > 2 * wrong.score
    assert wrong.day == date(2025, 3, 14)


@given(DAYS)
def test_english_dates_round_trip(day: date) -> None:
    """Any day written in English is read back."""
    month = MONTHS[day.month - 1][0].capitalize()
    weekday = WEEKDAYS[day.weekday()][0].capitalize()
    assert days(f"dated {weekday}, {month} {day.day}, {day.year} at Regina") == [day]
    assert days(f"this {day.day}th day of {month}, {day.year}") == [day]


@given(DAYS)
def test_french_dates_round_trip(day: date) -> None:
    """Any day written in French is read back, with its accents or without."""
    printed = f"fait le {day.day if day.day > 1 else '1er'} {FRENCH[day.month - 1]} {day.year}"
    assert days(printed) == [day]
    assert days(folded(printed).upper()) == [day]


@given(DAYS)
def test_figures_round_trip_or_stay_open(day: date) -> None:
    """Figures with the year first are certain; with the day first only when it cannot be a month."""
    assert days(day.isoformat()) == [day]
    (hit,) = dates_in(f"{day.day:02}/{day.month:02}/{day.year}")
    certain = day.day > 12 or day.day == day.month
    assert hit.day == (day if certain else None)
