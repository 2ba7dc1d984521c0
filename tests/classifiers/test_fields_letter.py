"""Every field of a customer's letter, in several layouts and both languages."""

import pytest

from classifiers.fields.authorization_letter import FIELDS
from domain.document import FieldReading, Run
from domain.page import Box, InkKind, InkMark
from tests.classifiers.papers import page, run

BY_NAME = {field.name: field for field in FIELDS}

BUSINESS = """Harbour Owl Media Ltd.
12 Slipway Road, Sooke BC
April 2, 2026
Infinet Communications Group Inc.
Re: account ICG-70114
Dear Sir or Madam,
Harbour Owl Media Ltd. is your customer and hosts harbour-owl.example with you.
We authorize you to release to Plover & Stone LLP copies of all invoices and receipts.
This authority expires on June 30, 2027.
Yours truly,
Ida Moss
President
"""
FRENCH = """Laval, le 2 avril 2026
Infinet Communications Group Inc.
Objet : compte ICG-70115
Madame, Monsieur,
Je soussigné, Luc Roy, titulaire du compte, vous autorise à transmettre mes factures
et mes coordonnées à ma comptable, Odile Tremblay-Ng.
La présente est valable jusqu'au 30 juin 2027.
Veuillez agréer mes salutations distinguées.
Luc Roy
"""
FORM = """AUTHORIZATION TO RELEASE RECORDS
Name of customer:        Harbour Owl Media Ltd.
Account number           ICG-70114
Person who may receive the records:   Ida Moss
Valid until: 2027/06/30
I authorize Infinet Communications Group Inc. to release what is ticked.
Check all that apply:
[x] Billing history
[ ] Contents of mailboxes
[x] Contact details
Print name               Date signed
Barry Quill              2026/04/02
"""
ATTORNEY = """April 2, 2026
Infinet Communications Group Inc.
I write as attorney for Odile Tremblay-Ng, your customer, under the enclosed power of attorney.
I authorize you to provide the billing records of account ICG-70116 to Ida Moss.
Sincerely,
Barry Quill
Attorney for Odile Tremblay-Ng
"""
PAPERS = {"business": BUSINESS, "french": FRENCH, "form": FORM, "attorney": ATTORNEY}
EXPECTED: dict[str, dict[str, object]] = {
    "customer": {
        "business": "Harbour Owl Media Ltd.",
        "french": "Luc Roy",
        "form": "Harbour Owl Media Ltd.",
        "attorney": "Odile Tremblay-Ng",
    },
    "account_number": {
        "business": "ICG-70114", "french": "ICG-70115", "form": "ICG-70114", "attorney": "ICG-70116",
    },
    "letter_date": dict.fromkeys(PAPERS, "2026-04-02"),
    "recipient": {
        "business": "Plover & Stone LLP", "french": "Odile Tremblay-Ng", "form": "Ida Moss", "attorney": "Ida Moss",
    },
    "signatory": {"business": "Ida Moss", "french": "Luc Roy", "form": "Barry Quill", "attorney": "Barry Quill"},
    "valid_until": {"business": "2027-06-30", "french": "2027-06-30", "form": "2027-06-30", "attorney": None},
    "signed_under_poa": {"business": False, "french": False, "form": False, "attorney": True},
}  # fmt: skip
INFORMATION = {
    "business": {"billing", "payment"},
    "french": {"billing", "contact"},
    "form": {"billing", "contact"},
    "attorney": {"billing"},
}


def read(name: str, paper: Run) -> list[FieldReading]:
    return list(BY_NAME[name].find(paper))


def best(name: str, text: str) -> object:
    found = read(name, run(text))
    return found[0].value if found else None


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", EXPECTED)
def test_letters_in_four_shapes(name: str, paper: str) -> None:
    """A business letter, a French one, a form, and one that an attorney signs."""
    assert best(name, PAPERS[paper]) == EXPECTED[name][paper]


@pytest.mark.parametrize("paper", PAPERS)
def test_information_of_letters(paper: str) -> None:
    """What is released, and in a form only what is ticked."""
    assert {reading.value for reading in read("information", run(PAPERS[paper]))} == INFORMATION[paper]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I authorize you to release my invoices. Do not release the contents of my mailbox.", {"billing"}),
        ("Je vous autorise à remettre mes relevés de paiement, sauf le contenu de mes courriels.", {"payment"}),
        ("We consent to the disclosure of the web server logs and nothing else.", {"visitor_logs"}),
        ("J'autorise la communication du journal des connexions à mon compte.", {"access_logs"}),
        ("I authorize you to confirm the whois data of otter.example.", {"public_registration"}),
    ],
)
def test_what_is_excluded_is_not_asked(text: str, expected: set[str]) -> None:
    """Exclusions after "do not", "sauf", "nothing else" are left out."""
    assert {reading.value for reading in read("information", run(text))} == expected


def test_a_tick_of_ink_chooses_its_line() -> None:
    """Where a form has drawn boxes, the line behind a tick counts and the line without one does not."""
    paper = page("Check all that apply:\n    Billing history\n    Payment records\n    Contents of mailboxes")
    second = next(word for word in paper.words if word.text == "Payment")
    left = second.box.left
    tick = InkMark(
        kind=InkKind.TICK,
        box=Box(left=left - 0.03, top=second.box.top, right=left - 0.012, bottom=second.box.bottom),
        confidence=0.9,
    )
    ticked = type(paper)(
        number=1, dpi=paper.dpi, rotation=0, skew=0.0, blank=False, language="en", confidence=0.9,
        aspect=paper.aspect, words=paper.words, ink=(tick,),
    )  # fmt: skip
    assert [reading.value for reading in read("information", Run(pages=(ticked,)))] == ["payment"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("April 2, 2026\nThis consent is valid for 90 days from the date of this letter.", "2026-07-01"),
        ("April 2, 2026\nThis letter remains valid for six (6) months from its date.", "2026-10-02"),
        ("Le 2 avril 2026\nValable un an à compter de la date de la présente.", "2027-04-02"),
        ("April 2, 2026\nUntil (year/month/day): 2026/12/01", "2026-12-01"),
    ],
)
def test_duration_counts_from_the_letter(text: str, expected: str) -> None:
    """A number of days, months or years is turned into the last day."""
    assert best("valid_until", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Please send to us, Harbour Owl Media Ltd., the invoices", "Harbour Owl Media Ltd."),
        ("My sister, Ida Moss, helps me. Please give her my invoices.", "Ida Moss"),
        ("we permit you to hand to our accountants, Plover & Stone LLP, the invoices", "Plover & Stone LLP"),
        ("Personne autorisée à recevoir les renseignements :  Odile Tremblay-Ng", "Odile Tremblay-Ng"),
        ("Do not release anything to Barry Quill.", None),
    ],
)
def test_recipient(text: str, expected: str | None) -> None:
    """By name behind "to", by a description, by "her", by a label; never whom the letter shuts out."""
    assert best("recipient", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("line\nline\nline\nCordialement,\nOdile Tremblay-Ng", "Odile Tremblay-Ng"),
        ("line\nline\nline\nHARBOUR OWL MEDIA LTD.\nPer: Ida Moss, President", "Ida Moss"),
        ("line\nline\nline\nNom en lettres moulées : Luc Roy", "Luc Roy"),
        ("line\nline\nline\n/s/ Barry Quill", "Barry Quill"),
        ("line\nline\nline\nSignature: ______________", None),
    ],
)
def test_signatory(text: str, expected: str | None) -> None:
    """Under a closing, behind "Per", beside a label, on a line of its own; an empty line names nobody."""
    assert best("signatory", text) == expected
