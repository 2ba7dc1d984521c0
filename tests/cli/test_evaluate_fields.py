"""Fields against their truth."""

from cli.evaluate.fields import key, matches
from cli.evaluate.truth import TrueDocument
from domain.document import Document, FieldReading, FieldValue, Verdict
from domain.page import Box

BOX = Box(left=0.1, top=0.1, right=0.2, bottom=0.2)


def true(fields: dict[str, object], accept: dict[str, list[object]] | None = None) -> TrueDocument:
    """An order with these fields."""
    return TrueDocument(
        pages=(1,), kind="court_order", variant=None, language="en", signed=True, fields=fields, accept=accept or {},
        outcomes=("admissible",),
    )  # fmt: skip


def read(*values: tuple[str, FieldValue]) -> Document:
    """A document from which these values were read."""
    verdict = Verdict(kind="court_order", variant=None, confidence=0.9, runner_up=None, margin=1.0, evidence=())
    fields = tuple(
        FieldReading(name=name, value=value, raw=str(value), page=1, box=BOX, confidence=0.8) for name, value in values
    )
    return Document(
        pages=(1,), verdict=verdict, language="en", fields=fields, findings=(), signatures=(), signed=None
    )  # fmt: skip


def test_case_space_and_punctuation_do_not_count() -> None:
    """Two values are equal when their letters and digits are."""
    assert key("ICG-48 213") == key("icg48213")
    assert key("Bélanger") != key("Belanger")


def test_each_true_value_is_taken_once() -> None:
    """The same value read twice is right once and wrong once."""
    found = matches(
        read(("domains", "a.example"), ("domains", "a.example")), true({"domains": ["a.example", "b.example"]})
    )
    assert [match.right for match in found] == [True, False, False]
    assert [match.wanted for match in found] == [True, False, True]


def test_a_name_with_one_wrong_letter_is_alike_but_not_right() -> None:
    """Names are counted a second time with a tolerance; account numbers are not."""
    (name,) = matches(read(("judge", "Justice Ottoline Brandt-Wv")), true({"judge": "Justice Ottoline Brandt-Wu"}))
    assert (name.right, name.alike) == (False, True)
    found = matches(read(("account_number", "ICG-4821")), true({"account_number": "ICG-48213"}))
    assert not any(match.alike for match in found)


def test_other_readings_that_the_truth_accepts_are_right() -> None:
    """`accept` lists readings that count as right."""
    (match,) = matches(
        read(("recipient", "Kallas IT")), true({"recipient": "Dag Kallas"}, {"recipient": ["Kallas IT"]})
    )
    assert match.right


def test_an_acceptable_extra_is_neither_right_nor_wrong() -> None:
    """Where the truth names no value but accepts one, reading it costs nothing."""
    assert matches(read(("period_to", "2026-08-27")), true({}, {"period_to": ["2026-08-27"]})) == []


def test_absent_says_no() -> None:
    """A field that is false and was not read is right without counting."""
    assert matches(read(), true({"non_disclosure": False})) == []
    (missed,) = matches(read(), true({"non_disclosure": True}))
    assert not missed.right


def test_a_paper_that_was_not_found_misses_all_its_fields() -> None:
    """No document: every true value is missed."""
    assert [match.read for match in matches(None, true({"court": "X", "domains": ["a.example"]}))] == [False, False]
