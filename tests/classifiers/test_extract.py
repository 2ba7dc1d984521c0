"""A kind's fields are run over its pages: one reading for each plain field, every item of a plural one."""

from collections.abc import Sequence

from classifiers.extract import extract
from domain.document import COURT_ORDER, Field, FieldReading, Kind, Run
from domain.page import Box
from tests.classifiers.papers import run

BOX = Box(left=0.1, top=0.1, right=0.2, bottom=0.2)


def reading(name: str, value: str, confidence: float) -> FieldReading:
    return FieldReading(name=name, value=value, raw=value, page=1, box=BOX, confidence=confidence)


def judges(_: Run) -> Sequence[FieldReading]:
    return (reading("judge", "Justice Moss", 0.9), reading("judge", "Moss J.", 0.6))


def parties(_: Run) -> Sequence[FieldReading]:
    return (reading("parties", "Plover Ltd.", 0.9), reading("parties", "Quill", 0.8), reading("parties", "Quill", 0.7))


def nothing(_: Run) -> Sequence[FieldReading]:
    return ()


KIND = Kind(
    slug=COURT_ORDER,
    variant=None,
    title="Order",
    cues=(),
    examples=(),
    fields=(
        Field(name="judge", find=judges),
        Field(name="court", find=nothing),
        Field(name="parties", find=parties, plural=True),
    ),
)


def test_plain_fields_have_their_best_reading_and_plural_ones_every_item() -> None:
    """The second judge is a candidate only, a party named twice is one party, an absent field is absent."""
    found = extract(KIND, run("anything"))
    assert [(one.name, one.value) for one in found] == [
        ("judge", "Justice Moss"),
        ("parties", "Plover Ltd."),
        ("parties", "Quill"),
    ]


def test_candidates_can_be_asked_for() -> None:
    """With `candidates` every reading of a plain field comes, best first."""
    found = extract(KIND, run("anything"), candidates=True)
    assert [one.value for one in found if one.name == "judge"] == ["Justice Moss", "Moss J."]
