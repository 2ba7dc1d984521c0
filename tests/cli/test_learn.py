"""Written texts teach `intake learn` under the names of kinds that there are."""

from pathlib import Path

import pytest

from cli.learn import written_texts
from domain.errors import WrongSettings

SORTING = Path(__file__).resolve().parents[2] / "fixtures" / "sorting"


def test_each_text_stands_under_its_kind() -> None:
    """A head names slug and sub-type, or a slug alone; the lines below are the text."""
    texts = written_texts("=== other/invoice\nINVOICE 12\nTotal 5.00\n\n=== court_order\nORDER\n")
    assert texts == [(("other", "invoice"), "INVOICE 12\nTotal 5.00"), (("court_order", None), "ORDER")]


def test_a_kind_that_there_is_not_is_refused() -> None:
    """A slip in a head is said and not learnt."""
    with pytest.raises(WrongSettings, match="other/invoise"):
        written_texts("=== other/invoise\nINVOICE 12")


def test_the_texts_of_the_project_name_kinds_that_there_are() -> None:
    """Every file can be learnt from, and the three kinds and the near misses are all in it."""
    found = [label for file in sorted(SORTING.glob("*.txt")) for label, _ in written_texts(file.read_text("utf-8"))]
    assert len(found) > 150
    assert {slug for slug, _ in found} == {"court_order", "authorization_letter", "power_of_attorney", "other"}
