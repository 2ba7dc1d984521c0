"""To whom a letter speaks, where it says so in other words than an inside address."""

import pytest

from classifiers.marks import find_marks
from domain.document import AUTHORIZATION_LETTER, Mark, Verdict
from tests.classifiers.papers import run

SURE = Verdict(kind=AUTHORIZATION_LETTER, variant=None, confidence=0.95, runner_up=None, margin=5.0, evidence=())
GRANT = "Please let my niece Lena Fable have copies of the bills.\n\nWilma Ostrander"


@pytest.mark.parametrize(
    ("head", "ours"),
    [
        ("Hello Infinet,\n", True),
        ("Infinet, customer service\n", True),
        ("Gentlemen:\nMy account is ICG-48213.\n", True),
        ("I have an account with Infinet Communications Group Inc. and I write to you about it.\n", True),
        ("Hello Northgate,\n", False),
        ("Northgate Domains Ltd., Hosting Division\nGentlemen:\nMy account was ICG-48213.\n", False),
        ("Dear Tobias,\nMy account at the other place is ICG-48213.\n", False),
        ("To: Northgate Domains Ltd.\nGentlemen:\nMy number with the old host was ICG-48213.\n", False),
    ],
)
def test_a_salutation_or_a_number_of_ours_addresses_us_and_another_host_does_not(head: str, ours: bool) -> None:
    """Our short name or account number is enough only where nobody else is spoken to."""
    found = {one.mark for one in find_marks(run(f"March 3, 2026\n\n{head}\n{GRANT}"), SURE)}
    assert (Mark.ADDRESSED_TO_US in found) is ours
