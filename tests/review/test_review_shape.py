"""Typed text becomes a value of its field or is refused by name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.document import FieldValue
from domain.verification import DecisionKind
from review import answer, shape


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("file_number", "  S-26 \n 123 ", "S-26 123"),
        ("order_date", "2026-11-17", "2026-11-17"),
        ("deadline_days", "30", 30),
        ("non_disclosure", "yes", True),
        ("non_disclosure", "no", False),
        ("information", "billing", "billing"),
        ("court", "   ", None),
    ],
)
def test_text_becomes_a_value(name: str, text: str, value: FieldValue | None) -> None:
    """Each form of field reads its own kind of text; nothing typed means that the paper does not say."""
    assert shape.parse(name, text) == value


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("order_date", "17 November"),
        ("order_date", "2026-02-30"),
        ("deadline_days", "ten"),
        ("deadline_days", "٣"),
        ("non_disclosure", "perhaps"),
        ("information", "everything"),
        ("customer", "x" * 501),
    ],
)
def test_what_is_no_value_is_refused(name: str, text: str) -> None:
    """The refusal names the field."""
    with pytest.raises(shape.NotOfItsForm, match=name):
        shape.parse(name, text)


@given(st.sampled_from(sorted(shape.DATES | shape.NUMBERS | shape.YES_NO)), st.text(max_size=20))
def test_no_text_breaks_the_reading(name: str, text: str) -> None:
    """Any text is a value, nothing, or refused; and a value typed again is the same value."""
    try:
        value = shape.parse(name, text)
    except shape.NotOfItsForm:
        return
    assert shape.parse(name, shape.typed(value)) == value


@pytest.mark.parametrize(
    ("kind", "reasons", "note", "lacking"),
    [
        ("", [], "", "kind"),
        ("refused", [], "", "reason"),
        ("refused", ["missing_pages"], "", "reason"),
        ("refused", ["other"], " ", "note"),
        ("verified", [], "", "confirm"),
    ],
)
def test_an_answer_needs_what_it_needs(kind: str, reasons: list[str], note: str, lacking: str) -> None:
    """A kind, a fitting reason, a note for "other", and every confirmation for an approval."""
    with pytest.raises(answer.Lacking) as error:
        answer.read_answer(kind, reasons, note, ["customer"], ())
    assert error.value.what == lacking


def test_a_full_answer_is_taken() -> None:
    """Reasons that belong to another answer are dropped."""
    given_answer = answer.read_answer("returned", ["missing_pages", "law"], " Page 2. ", [], ())
    assert given_answer == answer.Answer(kind=DecisionKind.RETURNED, reasons=("missing_pages",), note="Page 2.")
    assert answer.read_answer("verified", [], "", ["signed"], ()).kind is DecisionKind.VERIFIED
