"""Receipt numbers: without gaps, and safe against slips of the finger."""

from datetime import UTC, datetime
from itertools import pairwise

import pytest
from django.db import transaction
from hypothesis import given
from hypothesis import strategies as st

from domain.lifecycle import ArrivalState
from domain.receipt import ReceiptNumber, parse, valid
from intake.receipts import issue
from store.models import Arrival

NUMBERS = st.builds(ReceiptNumber, year=st.integers(2000, 2999), serial=st.integers(1, 9_999_999))


def arrival(key: str) -> Arrival:
    """A refused arrival: it needs no blob."""
    return Arrival.objects.create(
        id=key.rjust(26, "0"),
        channel="fax",
        state=ArrivalState.REFUSED.value,
        sha256="",
        size=0,
        received_at=datetime(2026, 1, 1, tzinfo=UTC),
    )


def test_the_number_in_the_manual_is_valid() -> None:
    """What the advice of an error shows must be a number that works."""
    assert str(ReceiptNumber(year=2026, serial=17)) == "R2026-000017-5"
    assert valid("R2026-000017-5")


@pytest.mark.parametrize("typed", ["r2026-000017-5", " R2026 000017 5 ", "R20260000175"])
def test_a_number_is_known_however_it_is_typed(typed: str) -> None:
    """Case, blanks and dashes are the typist's."""
    assert parse(typed) == ReceiptNumber(year=2026, serial=17)


@pytest.mark.parametrize(
    "typed", ["", "R2026-000017", "R2026-000000-6", "2026-000017-5", "R2026-0000١7-5", "R2026-17-5"]
)
def test_what_is_no_number_is_none(typed: str) -> None:
    """Neither parts nor look-alikes."""
    assert not valid(typed)


@given(NUMBERS)
def test_numbers_come_back(number: ReceiptNumber) -> None:
    """Writing and reading are each other's reverse."""
    assert parse(str(number)) == number


@given(NUMBERS, st.data())
def test_one_wrong_digit_is_caught(number: ReceiptNumber, data: st.DataObject) -> None:
    """Always, not nearly always."""
    text = str(number)
    place = data.draw(st.sampled_from([at for at, char in enumerate(text) if char.isdigit()]))
    wrong = data.draw(st.sampled_from([digit for digit in "0123456789" if digit != text[place]]))
    assert not valid(text[:place] + wrong + text[place + 1 :])


@given(NUMBERS, st.data())
def test_two_exchanged_digits_are_caught(number: ReceiptNumber, data: st.DataObject) -> None:
    """Neighbours, also across a dash."""
    text = str(number)
    digits = [at for at, char in enumerate(text) if char.isdigit()]
    pairs = [(a, b) for a, b in pairwise(digits) if text[a] != text[b]]
    a, b = data.draw(st.sampled_from(pairs))
    exchanged = list(text)
    exchanged[a], exchanged[b] = text[b], text[a]
    assert not valid("".join(exchanged))


@pytest.mark.django_db
def test_numbers_run_by_year_of_the_office() -> None:
    """New Year's Eve in Vancouver is already January in UTC; each year begins with one."""
    eve, new_year = datetime(2027, 1, 1, 7, 59, tzinfo=UTC), datetime(2027, 1, 1, 8, 0, tzinfo=UTC)
    with transaction.atomic():
        numbers = [issue(arrival(str(at)), now).number for at, now in enumerate((eve, eve, new_year, eve))]
    assert [number[:12] for number in numbers] == ["R2026-000001", "R2026-000002", "R2027-000001", "R2026-000003"]


@pytest.mark.django_db
def test_a_number_of_a_failed_transaction_is_given_again() -> None:
    """So a gap in the numbers means that something was removed."""
    now = datetime(2026, 5, 1, tzinfo=UTC)
    with transaction.atomic():
        first = issue(arrival("A"), now).number
        transaction.set_rollback(True)
    with transaction.atomic():
        assert issue(arrival("B"), now).number == first
