"""Places for signatures, and what stands in them."""

import pytest

from classifiers.signatures import find_signatures, signed
from domain.document import (
    AUTHORIZATION_LETTER,
    COURT_ORDER,
    POWER_OF_ATTORNEY,
    Run,
    Signature,
    SignatureState,
    Verdict,
)
from domain.page import InkKind, PageText, PageUnread
from domain.wording import Sentence
from tests.classifiers.inked import inked
from tests.classifiers.papers import page

PEN, STAMP, TYPED, EMPTY = SignatureState.PEN, SignatureState.STAMP, SignatureState.TYPED, SignatureState.EMPTY

LETTER = """Infinet Communications Group Inc.

We authorise you to release our invoices.
Yours truly,


Nora Quill
President
"""
FORM = """CONSENT TO DISCLOSURE
I authorize the release of my invoices.
Signature of customer: ______________________
Print name: Nora Quill
Witness signature: ______________________
"""
ORDER = """                 SUPERIOR COURT OF JUSTICE
BEFORE THE HONOURABLE MADAM JUSTICE FABLE
1. THIS COURT ORDERS that the respondent disclose its records.
APPROVED AS TO FORM:
Signature of lawyer for the plaintiff

                         Registrar
"""
POWER = """POWER OF ATTORNEY
I appoint Tomas Reyes to be my attorney.
He may act for me in all my affairs and obtain any record about me.
Maria Costa

Witness: Ada Birch
"""


def verdict(kind: str) -> Verdict:
    return Verdict(kind=kind, variant=None, confidence=0.95, runner_up=None, margin=5.0, evidence=())


def found(kind: str, *pages: PageText, **names: tuple[str, ...]) -> tuple[Signature, ...]:
    return find_signatures(Run(pages=pages), verdict(kind), **names)


def authors(signatures: tuple[Signature, ...]) -> set[SignatureState]:
    """States of the places that count."""
    return {one.state for one in signatures if not one.supporting}


def test_pen_strokes_under_a_closing_formula_are_a_signature() -> None:
    """Ink between "Yours truly" and the printed name is a pen signature with the name beside it."""
    signatures = found(AUTHORIZATION_LETTER, inked(page(LETTER), "Nora Quill", by=0.012))
    assert authors(signatures) == {PEN}
    assert signatures[0].whose == "Nora Quill"
    assert signatures[0].page == 1


def test_a_printed_name_alone_is_typed() -> None:
    """A letter that ends in a typed name bears no signature by hand."""
    assert authors(found(AUTHORIZATION_LETTER, page(LETTER))) == {TYPED}


@pytest.mark.parametrize("words", ["/s/ Nora Quill", "Original signed by Nora Quill", "(signed) Nora Quill"])
def test_words_that_stand_for_a_signature_are_typed(words: str) -> None:
    """`/s/` and "original signed by" are type, not pen."""
    assert authors(found(AUTHORIZATION_LETTER, page(LETTER.replace("Nora Quill", words)))) == {TYPED}


def test_an_empty_line_of_a_form_is_empty_and_the_witness_does_not_fill_it() -> None:
    """A witness's pen stroke does not sign for the customer."""
    unsigned = found(AUTHORIZATION_LETTER, page(FORM))
    assert authors(unsigned) == {EMPTY}
    witnessed = found(AUTHORIZATION_LETTER, inked(page(FORM), "Witness", by=0.012))
    assert authors(witnessed) == {EMPTY}
    assert {one.state for one in witnessed if one.supporting} == {PEN}


def test_a_form_signed_on_its_line_is_signed() -> None:
    """Ink on the blank beside "Signature of customer" signs the form."""
    assert PEN in authors(found(AUTHORIZATION_LETTER, inked(page(FORM), "Signature of customer", by=0.012)))


def test_counsel_does_not_sign_for_the_court() -> None:
    """On an order only a judge's or an officer's place counts."""
    by_counsel = found(COURT_ORDER, inked(page(ORDER), "Signature of lawyer", by=0.012))
    assert PEN not in authors(by_counsel)
    by_registrar = found(COURT_ORDER, inked(page(ORDER), "Registrar"))
    assert PEN in authors(by_registrar)


def test_the_judge_before_whom_a_matter_came_is_no_place_for_a_signature() -> None:
    """ "Before the Honourable" names who heard, not where to sign."""
    heading = ORDER.split("APPROVED")[0]
    assert found(COURT_ORDER, page(heading)) == ()


def test_a_stamp_is_told_from_a_pen_and_a_pen_across_a_stamp_is_a_pen() -> None:
    """Signatures cross stamps; the pen counts."""
    stamped = inked(page(ORDER), "Registrar", kind=InkKind.STAMP)
    assert authors(found(COURT_ORDER, stamped)) == {STAMP}
    assert authors(found(COURT_ORDER, inked(stamped, "Registrar", confidence=0.6))) == {PEN}


def test_names_that_the_fields_found_mark_places() -> None:
    """A power without labels is signed over the grantor's printed name; the witness's is kept apart."""
    drawn = inked(inked(page(POWER), "Maria Costa"), "Ada Birch")
    signatures = found(POWER_OF_ATTORNEY, drawn, authors=("Maria Costa",), others=("Ada Birch",))
    assert {(one.whose, one.supporting, one.state) for one in signatures} >= {("Maria Costa", False, PEN)}
    assert any(one.supporting for one in signatures)


def test_loose_strokes_count_for_less_and_a_letterhead_for_nothing() -> None:
    """Ink beside no printed place is a doubtful signature; a logo in the head is none."""
    bare = page("To whom it may concern\n" + "We authorise you to release our invoices.\n" * 30)
    loose = found(AUTHORIZATION_LETTER, inked(bare, "We authorise", by=0.05))
    assert [one.state for one in loose] == [PEN]
    assert loose[0].confidence < 0.95
    assert found(AUTHORIZATION_LETTER, inked(bare, "To whom", by=0.03)) == ()


@pytest.mark.parametrize(
    ("states", "wanted"),
    [((PEN,), True), ((STAMP,), False), ((TYPED,), False), ((EMPTY,), False), ((EMPTY, PEN), True), ((), None)],
)
def test_signed_sums_up_the_places_that_count(states: tuple[SignatureState, ...], wanted: bool | None) -> None:
    """True with pen, False with a stamp, type or nothing in the place, None without a place."""
    signatures = [Signature(state=state, page=1, box=None, confidence=0.9) for state in states]
    assert signed(signatures, Run(pages=(page(LETTER),))) is wanted


def test_an_unread_page_leaves_an_unsigned_paper_unjudged() -> None:
    """The signature may stand on the page that nobody could read."""
    empty = [Signature(state=EMPTY, page=1, box=None, confidence=0.9)]
    unread = PageUnread(number=2, code="lost", reason=Sentence(en="Lost.", fr="Perdue."))
    assert signed(empty, Run(pages=(page(LETTER), unread))) is None


def test_a_supporting_signature_does_not_sign() -> None:
    """A notary's pen leaves the author's place as it is."""
    beside = Signature(state=PEN, page=1, box=None, confidence=0.9, supporting=True)
    assert signed([beside], Run(pages=(page(LETTER),))) is None
