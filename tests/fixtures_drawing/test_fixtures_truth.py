"""Every truth is whole, of the contract's words, and agrees with itself."""

import json
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from PIL import Image

from domain.assessment import Outcome
from domain.document import Information, SignatureState
from domain.page import PageRole

ROOT = Path(__file__).resolve().parents[2] / "fixtures"
FOLDERS = sorted(path.parent for half in ("tune", "check") for path in (ROOT / half).glob("*/truth.json"))
FIELDS = {
    "court_order": "court jurisdiction file_number judge order_date parties customer account_number domains "
    "ip_addresses period_from period_to deadline_days deadline_date disclose_to non_disclosure information",
    "authorization_letter": "customer account_number letter_date recipient signatory domains information valid_until "
    "signed_under_poa",
    "power_of_attorney": "grantor attorneys substitute_attorney date_signed witnesses notary poa_type jurisdiction "
    "effective expires",
    "other": "",
}
DATES = {"order_date", "period_from", "period_to", "deadline_date"} | {
    "letter_date",
    "valid_until",
    "date_signed",
    "expires",
}
LISTS = {"parties", "domains", "ip_addresses", "attorneys", "witnesses", "information"}
POA_TYPES = {"continuing", "enduring", "general", "limited", "protection_mandate", "personal_care"}


@cache
def truth_in(folder: Path) -> dict[str, Any]:
    truth: dict[str, Any] = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    return truth


def pages_in(path: Path) -> int:
    if path.suffix == ".pdf":
        with pikepdf.open(path) as document:
            return len(document.pages)
    with Image.open(path) as picture:
        return int(getattr(picture, "n_frames", 1))


each = pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)


def test_there_are_enough_deliveries_in_both_halves() -> None:
    """Each half holds at least 120 deliveries."""
    assert min(sum(folder.parent.name == half for folder in FOLDERS) for half in ("tune", "check")) >= 120


def test_the_corpus_stays_light() -> None:
    """All drawn files together stay under 40 MB."""
    assert sum(path.stat().st_size for folder in FOLDERS for path in folder.iterdir()) < 40_000_000


@each
def test_a_truth_describes_every_page_of_its_file(folder: Path) -> None:
    """The file has the pages that the truth counts, and each has its text, role and rotation."""
    truth = truth_in(folder)
    numbers = {str(number) for number in range(1, truth["page_count"] + 1)}
    assert truth["delivery"] == folder.name
    assert pages_in(folder / truth["file"]) == truth["page_count"]
    assert set(truth["text"]) == set(truth["page_rotation"]) == set(truth["page_roles"]) == numbers
    assert set(truth["page_rotation"].values()) <= {0, 90, 180, 270}
    assert set(truth["page_roles"].values()) <= set(PageRole)


@each
def test_documents_share_out_the_pages_that_are_not_blank(folder: Path) -> None:
    """Every page belongs to one document, or is blank and to none."""
    truth = truth_in(folder)
    held = [page for document in truth["documents"] for page in document["pages"]]
    assert sorted(held + truth["blank_pages"]) == list(range(1, truth["page_count"] + 1))
    assert all(not truth["text"][str(page)] for page in truth["blank_pages"])


@each
def test_fields_carry_the_names_and_types_of_the_contract(folder: Path) -> None:
    """Fields are named as in the contract; dates are dates, plural fields lists, information out of its list."""
    for document in truth_in(folder)["documents"]:
        fields = document["fields"]
        assert set(fields) <= set(FIELDS[document["kind"]].split())
        assert set(document["places"]) <= set(fields)
        for name, value in fields.items():
            assert isinstance(value, list) == (name in LISTS)
            if name in DATES:
                date.fromisoformat(value)
        assert set(fields.get("information", [])) <= set(Information)
        assert fields.get("poa_type", "general") in POA_TYPES
        assert document.get("subkind") or document["kind"] != "other"


@each
def test_places_and_signatures_lie_on_pages_of_their_document(folder: Path) -> None:
    """Boxes are fractions of the page, left of right and top above bottom, on a page of the document."""
    for document in truth_in(folder)["documents"]:
        places = [place for found in document["places"].values() for place in found] + document["signatures"]
        for place in places:
            left, top, right, bottom = place["box"]
            assert 0 <= left < right <= 1
            assert 0 <= top < bottom <= 1
            assert place["page"] in document["pages"]


@each
def test_a_field_is_printed_where_the_truth_says(folder: Path) -> None:
    """The first word of every printed field stands in the text of its page."""
    truth = truth_in(folder)
    for document in truth["documents"]:
        for found in document["places"].values():
            assert all(place["raw"].split()[0] in truth["text"][str(place["page"])] for place in found)


@each
def test_signed_agrees_with_the_states_of_the_signatures(folder: Path) -> None:
    """A paper is signed when a pen has been used, and null only where there is no place that is signed."""
    for document in truth_in(folder)["documents"]:
        states = {spot["state"] for spot in document["signatures"]}
        assert states <= set(SignatureState)
        assert document["signed"] is not True or "pen" in states
        assert document["signed"] is not None or "pen" not in states


@each
def test_outcomes_are_consistent(folder: Path) -> None:
    """What is expected is acceptable, has its reason, and no paper of kind other is ever admissible."""
    truth = truth_in(folder)
    for facts in (*(document["facts"] for document in truth["documents"]), truth):
        assert facts["expected"] in set(Outcome)
        assert facts["expected"] in facts.get("acceptable", [facts["expected"]])
        assert len(facts["because"]) > 15
    for document in truth["documents"]:
        assert document["kind"] != "other" or document["facts"]["expected"] != Outcome.ADMISSIBLE
    datetime.strptime(truth["received"], "%Y-%m-%d %H:%M")  # noqa: DTZ007 - local time, as the samples write it
