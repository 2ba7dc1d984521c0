"""`intake queue` tells no more than the site."""

import json

import pytest
from django.conf import settings

from cli.queue import queue
from tests.review import desk

pytestmark = pytest.mark.django_db


def papers(deadline: str, *, secret: bool) -> str:
    """The receipt number of an order with this deadline."""
    fields = (
        desk.reading("customer", "Hush Test Ltd."),
        desk.reading("deadline_date", deadline),
        desk.reading("non_disclosure", value=secret),
    )
    return desk.ticket(desk.packet(fields=fields)).receipt.number


def test_the_whole_row_of_a_secret_ticket_is_masked(capsys: pytest.CaptureFixture[str]) -> None:
    """Only its number and its state are told, and it stands last whatever its deadline."""
    hidden, plain = papers("2026-11-24", secret=True), papers("2027-01-31", secret=False)
    queue(settings.INTAKE, as_json=True)
    rows = json.loads(capsys.readouterr().out)
    assert [row["receipt"] for row in rows] == [plain, hidden]
    assert {name for name, value in rows[1].items() if value is not None} == {"receipt", "state", "masked"}
    assert rows[0]["customer"] == "Hush Test Ltd."


def test_the_table_is_masked_too(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing of the paper is in what people read."""
    number = papers("2026-11-24", secret=True)
    queue(settings.INTAKE, as_json=False)
    said = capsys.readouterr().out
    assert number in said
    assert not any(word in said for word in ("court_order", "needs_review", "2026-11-24"))
