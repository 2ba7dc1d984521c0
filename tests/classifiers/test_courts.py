"""Courts are found by name through noise; the records of the gazetteer carry their own examples."""

import pytest

from classifiers.courts import CourtRecord, court_records, find_courts
from tests.classifiers.papers import noisy, run

EXAMPLES = [(record, example) for record in court_records() for example in record.examples]


@pytest.mark.parametrize(("record", "example"), EXAMPLES, ids=[f"{one.id}:{text[:30]}" for one, text in EXAMPLES])
def test_every_example_of_a_record_is_found_as_it(record: CourtRecord, example: str) -> None:
    """The best court of an example is the record that carries it."""
    best = find_courts(run(example))[0]
    assert best.record.id == record.id
    assert best.canadian == record.canadian
