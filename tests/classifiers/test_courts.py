"""Courts are found by name through noise; the records of the gazetteer carry their own examples."""

import re

import pytest

from classifiers.courts import CourtRecord, court_records, find_courts
from fixtures.drawing.misread import misread
from tests.classifiers.papers import run

EXAMPLES = [(record, example) for record in court_records() for example in record.examples]


@pytest.mark.parametrize(("record", "example"), EXAMPLES, ids=[f"{one.id}:{text[:30]}" for one, text in EXAMPLES])
def test_every_example_of_a_record_is_found_as_it(record: CourtRecord, example: str) -> None:
    """The best court of an example is the record that carries it."""
    best = find_courts(run(example))[0]
    assert best.record.id == record.id
    assert best.canadian == record.canadian


IDS = [record.id for record in court_records()]


def test_records_are_whole() -> None:
    """Ids are unique, every record has an example, every shape compiles, every Canadian court has a French name."""
    assert len(IDS) == len(set(IDS))
    assert all(record.examples for record in court_records())
    assert all(record.fr for record in court_records() if record.canadian and record.is_court)
    assert all(len(record.jurisdiction or "CA") == 2 for record in court_records())
    assert all(re.compile(shape) for record in court_records() for shape in record.file_numbers)


@pytest.mark.parametrize(
    ("number", "court"),
    [
        ("CV-24-00095002-0000", "on-superior"),
        ("4813 998 22 12345678 00", "on-justice"),
        ("T-2177-16", "ca-federal"),
        ("A-206-19", "ca-federal-appeal"),
        ("2002-733(IT)G", "ca-tax"),
        ("500-17-053752-096", "qc-superior"),
        ("S-172322", "bc-supreme"),
        ("CA44574", "bc-appeal"),
        ("2101-01234", "ab-kings-bench"),
        ("KBG-RG-01234-2024", "sk-kings-bench"),
        ("CI 21-01-12345", "mb-kings-bench"),
        ("Hfx No. 123456", "ns-supreme"),
        ("08-06-713-CVC", "nu-justice"),
    ],
)
def test_file_numbers_fit_their_courts(number: str, court: str) -> None:
    """The shapes of the design's table are known."""
    (record,) = (one for one in court_records() if one.id == court)
    assert record.fits(number)


@pytest.mark.parametrize(
    "text",
    [
        "SUPERIOR COURT\nCivil Division",
        "SUPREME COURT\nTrial Division",
        "No such court sits on Court Street, King's Bench Road",
        "in order to court customers we offer an order number",
        "le tribunal peut juger",
    ],
)
def test_a_shared_name_without_a_place_is_no_court(text: str) -> None:
    """Bare names and words that merely look like courts are nobody."""
    assert not find_courts(run(text))


@pytest.mark.parametrize(
    ("text", "jurisdiction"),
    [
        ("SUPREME COURT\nVancouver Registry", "BC"),
        ("SUPREME COURT\nHalifax", "NS"),
        ("COURT OF KING'S BENCH\nJUDICIAL CENTRE OF REGINA", "SK"),
        ("COUR DU BANC DU ROI\nSaint-Boniface", "MB"),
        ("COUR SUPÉRIEURE\nDISTRICT DE GATINEAU", "QC"),
        ("PROVINCIAL COURT\nMoncton", "NB"),
        ("TERRITORIAL COURT\nYellowknife", "NT"),
    ],
)
def test_a_place_nearby_tells_courts_of_one_name_apart(text: str, jurisdiction: str) -> None:
    """The registry, the district or the city says whose court it is."""
    assert find_courts(run(text))[0].jurisdiction == jurisdiction


@pytest.mark.parametrize(
    "text",
    [
        "SUPERIOR COURT\nSTATE OF WASHINGTON\nCOUNTY OF KING",
        "SUPREME COURT OF VICTORIA\nAT MELBOURNE",
        "FEDERAL COURT OF AUSTRALIA",
        "IN THE HIGH COURT OF JUSTICE\nKING'S BENCH DIVISION",
        "COUR D'APPEL DE PARIS",
    ],
)
def test_a_foreign_court_is_never_taken_for_ours(text: str) -> None:
    """Names that hold the name of a Canadian court stay foreign."""
    assert not [hit for hit in find_courts(run(text)) if hit.canadian]


def test_an_order_that_enforces_foreign_letters_names_both_courts() -> None:
    """The Canadian court of the heading comes first, the foreign one is known as mentioned."""
    found = find_courts(
        run(
            "ONTARIO\nSUPERIOR COURT OF JUSTICE\nIN THE MATTER OF letters of request issued by the\n"
            "United States District Court for the District of Oregon"
        )
    )
    assert [(hit.record.id, hit.heading) for hit in found] == [("on-superior", True), ("us-district", False)]


def test_headings_come_before_mentions() -> None:
    """A court whose judgment is quoted in the body does not displace the one that issues the paper."""
    text = "COURT OF KING'S BENCH OF ALBERTA\n" + "text\n" * 6 + "as the Supreme Court of Canada held in that case, and"
    assert [hit.record.id for hit in find_courts(run(text))] == ["ab-kings-bench", "ca-supreme"]


def test_bodies_that_are_no_courts_are_named_as_such() -> None:
    """A tribunal's order is Canadian and no court's."""
    (hit,) = find_courts(run("LANDLORD AND TENANT BOARD\nOrder under section 69"))
    assert (hit.canadian, hit.is_court) == (True, False)


def test_official_names_survive_noise() -> None:
    """Of every Canadian court's name, in both languages and five noisy copies, nine in ten are still found as it."""
    tries = [
        (record, misread(name.upper(), rate=0.04, seed=seed))
        for record in court_records()
        for name in (record.en, record.fr)
        if record.canadian and record.is_court and record.jurisdiction and name
        for seed in range(5)
    ]
    found = sum(any(hit.record.id == record.id for hit in find_courts(run(text))) for record, text in tries)
    assert found >= 0.9 * len(tries)
