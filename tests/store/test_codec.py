"""What is stored comes back equal, or not at all."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.assessment import Assessment, Check, CheckOutcome, Clause, Outcome, Packet
from domain.document import FieldReading, FieldValue
from domain.page import Box, Damage, InkMark, Page, PageCounts, PageText, PageUnread, Word
from domain.wording import Sentence
from store.codec import NotOfItsForm, dump, load

# PostgreSQL's JSON cannot hold NUL; no reader gives it.
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
SHARE = st.floats(0, 1)
BOX = st.builds(Box, left=SHARE, top=SHARE, right=SHARE, bottom=SHARE)
WORD = st.builds(Word, text=TEXT, box=BOX, confidence=SHARE, line=st.integers(0, 99), block=st.integers(0, 9))
SENTENCE = st.builds(Sentence, en=TEXT, fr=TEXT)
DAMAGE = st.builds(Damage, code=TEXT, reason=SENTENCE)
READ = st.builds(
    PageText,
    number=st.integers(1, 500),
    dpi=st.tuples(st.floats(1, 1200), st.floats(1, 1200)),
    rotation=st.sampled_from([0, 90, 180, 270]),
    skew=st.floats(-45, 45),
    language=st.sampled_from(["en", "fr", "bilingual"]),
    confidence=SHARE,
    aspect=st.floats(0.1, 10),
    words=st.lists(WORD, max_size=3).map(tuple),
    ink=st.lists(st.builds(InkMark, box=BOX, confidence=SHARE), max_size=2).map(tuple),
    damage=st.lists(DAMAGE, max_size=2).map(tuple),
)
UNREAD = st.builds(PageUnread, number=st.integers(1, 500), code=TEXT, reason=SENTENCE)
CHECK = st.builds(Check, rule=TEXT, reason=SENTENCE, page=st.none() | st.integers(1, 9), box=st.none() | BOX)
ASSESSMENT = st.builds(Assessment, lane=st.none() | TEXT, checks=st.lists(CHECK, max_size=2).map(tuple), policy=TEXT)
PACKET = st.builds(
    Packet,
    documents=st.just(()),
    roles=st.dictionaries(st.integers(1, 500), TEXT, max_size=3),
    assessment=ASSESSMENT,
)


def through_json(value: Any) -> Any:
    """The dumped form as a database gives it back."""
    return json.loads(json.dumps(dump(value), allow_nan=False))


@given(READ | UNREAD)
def test_a_page_comes_back_equal(page: Page) -> None:
    """Read or unread, a page survives the database, and its type is known again."""
    assert load(Page, through_json(page)) == page


@given(PACKET)
def test_a_packet_comes_back_equal(packet: Packet) -> None:
    """Page numbers are keys of JSON in between, and numbers again afterwards."""
    assert load(Packet, through_json(packet)) == packet


@given(st.booleans() | st.integers(-10, 10) | st.sampled_from(["1", "true", "", "0"]))
def test_a_field_keeps_the_type_of_its_value(value: FieldValue) -> None:
    """True, 1 and "1" are three values."""
    box = Box(left=0, top=0, right=1, bottom=1)
    reading = FieldReading(name="customer", value=value, raw="", page=1, box=box, confidence=1.0)
    back = load(FieldReading, through_json(reading)).value
    assert (type(back), back) == (type(value), value)


UNREAD_PAGE = PageUnread(
    number=2,
    code="timed-out",
    reason=Sentence(en="a", fr="b"),
    damage=(Damage(code="x", reason=Sentence(en="", fr="")),),
)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda form: form | {"extra": 1},
        lambda form: form | {"reason": form["reason"] | {"de": "c"}},
        lambda form: form | {"damage": [form["damage"][0] | {"extra": 1}]},
        lambda form: {key: value for key, value in form.items() if key != "code"},
        lambda form: form | {"number": "two"},
        lambda form: [],
        lambda form: None,
    ],
)
def test_what_was_not_written_by_us_is_refused(spoil: Any) -> None:
    """Unknown and missing keys are refused at every depth, and the message quotes nothing."""
    with pytest.raises(NotOfItsForm, match=r"^a stored value has \d+ places that are not of its form$"):
        load(Page, spoil(dump(UNREAD_PAGE)))


def test_numbers_that_are_none_are_refused() -> None:
    """NaN has no JSON and no meaning."""
    form = dump(PageCounts(structure=1, renderer=None, rows=1))
    assert load(PageCounts, form).renderer is None
    box = dump(Box(left=0.0, top=0.0, right=1.0, bottom=1.0))
    with pytest.raises(NotOfItsForm):
        load(Box, box | {"left": float("nan")})


def test_a_value_of_the_wrong_type_is_not_written() -> None:
    """Better a loud stop before the commit than a row that cannot be read."""
    wrong: Any = "two"
    with pytest.raises(ValueError, match="two"):
        dump(replace(UNREAD_PAGE, number=wrong))


def test_times_and_enums_come_back_as_themselves() -> None:
    """Not as the strings that they are in JSON."""
    check = Check(rule="r", clause=Clause.COURT_ORDER, outcome=CheckOutcome.PASS, reason=Sentence(en="", fr=""))
    assert load(Check, through_json(check)).outcome is CheckOutcome.PASS
    now = datetime(2026, 11, 22, 20, 3, 12, tzinfo=UTC)
    assert load(datetime, through_json(now)) == now
    assert load(Outcome, through_json(Outcome.ADMISSIBLE)) is Outcome.ADMISSIBLE
