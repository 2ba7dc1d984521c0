"""The room that a page leaves for a signature tells where one belongs, and where ink is no signature."""

import pytest

from domain.document import AUTHORIZATION_LETTER, COURT_ORDER, POWER_OF_ATTORNEY, SignatureState
from domain.page import InkKind
from tests.classifiers.test_signing import BODY, STEP, body, found, is_signed, mark, pen, rule, set_page

LATER = tuple((0.12, 0.34 + STEP * number, text) for number, text in enumerate(BODY))
LAWYER = "Ada Birchbark, attorney for Tom Ferrier and in no other capacity, so appointed"


@pytest.mark.parametrize("kind", [AUTHORIZATION_LETTER, POWER_OF_ATTORNEY, COURT_ORDER])
def test_strokes_in_room_over_a_name_sign_though_text_goes_on_below(kind: str) -> None:
    """No line, no closing: the page leaves room above a name, and text of another part stands further down."""
    page = set_page(*body(), (0.12, 0.26, "Ada Birchbark"), *LATER, ink=(pen(0.12, 0.21),))
    assert is_signed(page, kind=kind) is True


@pytest.mark.parametrize(
    "ink",
    [
        pen(0.12, 0.135, 0.15, 0.028),  # round a name in the text
        pen(0.12, 0.225, 0.03, 0.03),  # a small sign over the name
        pen(0.6, 0.225, 0.2, 0.03),  # beside the room
        pen(0.12, 0.06, 0.2, 0.03),  # above all text
    ],
)
def test_ink_that_does_not_stand_in_the_room_signs_nothing(ink: object) -> None:
    """A name that nobody signed over stays typed, whatever is drawn elsewhere."""
    page = set_page(*body(), (0.12, 0.26, "Ada Birchbark"), *LATER, ink=(ink,))  # type: ignore[arg-type]
    assert is_signed(page) is not True


def test_a_note_between_paragraphs_signs_nothing() -> None:
    """Somebody wrote into the gap above a paragraph that begins with a name."""
    text = "Ada Birchbark shall call at your office on Monday and pay what is still owed on the account."
    lines = (*body(), (0.12, 0.24, text), *LATER)
    assert is_signed(set_page(*lines, ink=(pen(0.3, 0.19, 0.25, 0.03),))) is not True


def test_a_line_as_wide_as_text_may_say_who_signs() -> None:
    """An attorney's name and capacity fill the line below the strokes."""
    (one,) = found(set_page(*body(), (0.12, 0.26, LAWYER), ink=(pen(0.12, 0.21),)), authors=("Ada Birchbark",))
    assert (one.state, one.whose, one.supporting) == (SignatureState.PEN, LAWYER, False)


def test_a_line_as_wide_as_text_without_strokes_is_not_signed() -> None:
    """The same line, and nobody signed."""
    page = set_page(*body(), (0.12, 0.26, LAWYER), ink=(pen(0.12, 0.102, 0.3, 0.016),))
    assert not any(one.state is SignatureState.PEN for one in found(page, authors=("Ada Birchbark",)))


def test_the_end_of_a_paragraph_announces_no_signature() -> None:
    """The last words before a line to sign on name a lawyer, who is not the one that signs there."""
    lines = (*body(), (0.12, 0.154, "Ask my lawyer before that."), (0.15, 0.262, "Birchbark"))
    page = set_page(*lines, ink=(rule(0.12, 0.255), pen(0.12, 0.205, 0.25, 0.06)))
    assert is_signed(page) is True


def test_a_heading_that_names_counsel_still_says_whose_the_line_is() -> None:
    """A heading of its own announces the line below it."""
    lines = (*body(), (0.12, 0.2, "Counsel for the plaintiff"))
    page = set_page(*lines, ink=(rule(0.12, 0.28), pen(0.13, 0.235)))
    assert is_signed(page) is not True


def test_print_of_a_stamp_beside_the_foot_of_strokes_parts_them_from_no_caption() -> None:
    """A stamp of receipt touches the signature of the clerk."""
    lines = (*body(), (0.68, 0.243, "WHITEHORSE"), (0.55, 0.275, "CLERK OF THE COURT"))
    page = set_page(*lines, ink=(rule(0.55, 0.27), pen(0.56, 0.215, 0.14, 0.055)))
    assert is_signed(page, kind=COURT_ORDER) is True


def test_print_between_strokes_and_a_caption_parts_them() -> None:
    """Counsel signed above an empty place of the court."""
    lines = (*body(), (0.55, 0.255, "Counsel for the plaintiff"), (0.55, 0.285, "CLERK OF THE COURT"))
    page = set_page(*lines, ink=(rule(0.55, 0.25), pen(0.56, 0.2, 0.14, 0.045)))
    assert is_signed(page, kind=COURT_ORDER) is not True


def test_strokes_of_a_witness_do_not_sign_for_a_grantor_whose_place_is_empty() -> None:
    """The witness is named in words that nobody knows; the grantor's line stays empty."""
    lines = (*body(), (0.12, 0.26, "Maria Costa"), (0.12, 0.36, "Seen by Tom Ferrier"))
    page = set_page(*lines, ink=(rule(0.12, 0.255), pen(0.14, 0.31)))
    assert is_signed(page, kind=POWER_OF_ATTORNEY, authors=("Maria Costa",)) is False  # type: ignore[arg-type]


def test_a_stamp_in_the_room_is_no_pen() -> None:
    """Stamped over the name, never signed."""
    page = set_page(*body(), (0.12, 0.26, "Ada Birchbark"), ink=(mark(InkKind.STAMP, 0.12, 0.2, 0.32, 0.25),))
    assert is_signed(page) is not True
