"""Signatures in layouts that nobody listed: strokes tell places by where they stand, and what surrounds other ink."""

from dataclasses import replace

import pytest

from classifiers.signatures import find_signatures, signed
from domain.document import (
    AUTHORIZATION_LETTER,
    COURT_ORDER,
    OTHER,
    POWER_OF_ATTORNEY,
    Run,
    Signature,
    SignatureState,
    Verdict,
)
from domain.page import Box, InkKind, InkMark, PageText, Word

PEN, TYPED, EMPTY = SignatureState.PEN, SignatureState.TYPED, SignatureState.EMPTY
STEP, LETTER = 0.018, 0.0092
BODY = (
    "We have been your customer for many years and write to you about our account.",
    "Please let our accountants have copies of every invoice of the last two years.",
    "They will call at your office and show this letter together with their own cards.",
)


def set_page(*lines: tuple[float, float, str], ink: tuple[InkMark, ...] = (), number: int = 1) -> PageText:
    """A page with lines at (left, top) in fractions."""
    words = []
    for line, (left, top, text) in enumerate(lines):
        at = left
        for word in text.split(" "):
            width = LETTER * len(word)
            if word:
                box = Box(left=at, top=top, right=min(0.99, at + width), bottom=top + 0.012)
                words.append(Word(text=word, box=box, confidence=0.93, line=line))
            at += width + LETTER
    return PageText(
        number=number,
        dpi=(204.0, 196.0),
        rotation=0,
        skew=0.0,
        blank=False,
        language="en",
        confidence=0.93,
        aspect=8.5 / 11,
        words=tuple(words),
        ink=ink,
    )


def body(top: float = 0.1) -> list[tuple[float, float, str]]:
    return [(0.12, top + STEP * number, text) for number, text in enumerate(BODY)]


def mark(kind: InkKind, left: float, top: float, right: float, bottom: float) -> InkMark:
    return InkMark(kind=kind, box=Box(left=left, top=top, right=right, bottom=bottom), confidence=0.8)


def pen(left: float, top: float, wide: float = 0.2, tall: float = 0.045) -> InkMark:
    return mark(InkKind.PEN, left, top, left + wide, top + tall)


def rule(left: float, top: float, wide: float = 0.35) -> InkMark:
    return mark(InkKind.RULE, left, top, left + wide, top + 0.002)


def found(
    *pages: PageText, kind: str = AUTHORIZATION_LETTER, variant: str | None = None, **names: tuple[str, ...]
) -> tuple[Signature, ...]:
    verdict = Verdict(kind=kind, variant=variant, confidence=0.95, runner_up=None, margin=5.0, evidence=())
    return find_signatures(Run(pages=pages), verdict, **names)


def is_signed(*pages: PageText, **asked: str) -> bool | None:
    return signed(found(*pages, **asked), Run(pages=pages))  # type: ignore[arg-type]


@pytest.mark.parametrize("left", [0.12, 0.4, 0.6])
@pytest.mark.parametrize("kind", [AUTHORIZATION_LETTER, OTHER])
def test_strokes_over_a_name_sign_wherever_they_stand(left: float, kind: str) -> None:
    """No closing, no line, no field that names the signer: a short letter, signed high on the page."""
    page = set_page(*body(), (left, 0.26, "Ada Birchbark, Treasurer"), ink=(pen(left, 0.215),))
    (one,) = found(page, kind=kind)
    assert (one.state, one.whose, one.supporting) == (PEN, "Ada Birchbark, Treasurer", False)


def test_a_signature_on_the_next_page_signs_the_paper() -> None:
    """The page broke before the signature block, which stands where letterheads do."""
    second = set_page((0.12, 0.11, "Ada Birchbark"), ink=(pen(0.12, 0.065), rule(0.12, 0.106)), number=2)
    assert is_signed(set_page(*body()), second) is True


def test_a_heading_over_the_line_says_who_signs_on_it() -> None:
    """Forms print "Adult" above the line and "Date" below it."""
    lines = (*body(), (0.12, 0.2, "Adult"), (0.12, 0.285, "Date:"), (0.12, 0.33, "Notary public"))
    rules = (rule(0.12, 0.28), rule(0.12, 0.41))
    states = {
        one.whose: (one.state, one.supporting)
        for one in found(set_page(*lines, ink=(*rules, pen(0.13, 0.24))), kind=POWER_OF_ATTORNEY)
    }
    assert states["Adult"] == (PEN, False)
    assert states["Notary public"][1] is True


def test_side_by_side_each_stroke_belongs_to_the_name_below_it() -> None:
    """The witness signed on the left, the grantor's line on the right is empty."""
    lines = (*body(), (0.12, 0.26, "Witness: Tom Ferrier"), (0.56, 0.26, "Grantor"))
    page = set_page(*lines, ink=(rule(0.12, 0.255), rule(0.56, 0.255), pen(0.14, 0.21)))
    assert {(one.state, one.supporting) for one in found(page, kind=POWER_OF_ATTORNEY)} == {
        (PEN, True),
        (EMPTY, False),
    }
    assert is_signed(page, kind=POWER_OF_ATTORNEY) is False


def test_an_attorney_does_not_sign_a_power_for_its_grantor() -> None:
    """Both names stand under lines; only the attorney's has strokes."""
    lines = (*body(), (0.12, 0.26, "Maria Costa"), (0.12, 0.36, "Tomas Reyes"))
    page = set_page(*lines, ink=(rule(0.12, 0.255), rule(0.12, 0.355), pen(0.14, 0.315)))
    states = found(page, kind=POWER_OF_ATTORNEY, authors=("Maria Costa",), others=("Tomas Reyes",))
    assert {(one.whose, one.state, one.supporting) for one in states} == {
        ("Maria Costa", EMPTY, False),
        ("Tomas Reyes", PEN, True),
    }


def test_nobody_signs_for_an_officer_whose_place_is_empty() -> None:
    """Counsel approved an order, and somebody certified a copy: the registrar has not signed."""
    lines = (
        *body(),
        (0.55, 0.26, "Registrar"),
        (0.12, 0.36, "Ada Birchbark"),
        (0.12, 0.376, "Lawyer for the plaintiff"),
    )
    inks = (rule(0.55, 0.255), pen(0.14, 0.315), pen(0.4, 0.5))
    assert is_signed(set_page(*lines, (0.4, 0.555, "TRUE COPY"), ink=inks), kind=COURT_ORDER) is False


def test_a_letter_by_hand_is_signed_by_its_largest_strokes_below() -> None:
    """Where every line is handwriting, the signature is larger and stands last, over the writer's name."""
    lines = tuple(pen(0.12, 0.1 + 0.04 * number, 0.6, 0.018) for number in range(8))
    assert is_signed(set_page((0.12, 0.06, "March 4"), ink=lines)) is None
    big, name = pen(0.13, 0.45, 0.2, 0.05), pen(0.13, 0.51, 0.15, 0.018)
    assert is_signed(set_page((0.12, 0.06, "March 4"), ink=(*lines, big, name))) is True


@pytest.mark.parametrize(
    "ink",
    [
        pen(0.12, 0.03),  # a logo
        pen(0.3, 0.104, 0.3, 0.03),  # a line struck out
        pen(0.32, 0.2, 0.25, 0.016),  # a blank filled in
        pen(0.85, 0.955, 0.06, 0.02),  # initials
        rule(0.2, 0.3, 0.3),  # a line alone
    ],
)
def test_other_ink_signs_nothing(ink: InkMark) -> None:
    """Letterheads, corrections, what is written into forms, initials and ruled lines are no signatures."""
    page = set_page(*body(), (0.12, 0.2, "Account number:"), ink=(ink,))
    assert is_signed(page) is not True


def test_what_is_typed_on_the_line_is_typed() -> None:
    """A name above the line and again below it."""
    lines = (*body(), (0.13, 0.24, "(s) Ada Birchbark"), (0.12, 0.26, "Ada Birchbark"))
    assert [one.state for one in found(set_page(*lines, ink=(rule(0.12, 0.255),)))] == [TYPED]


def test_a_card_signs_no_paper_and_notes_sign_no_cover_sheet() -> None:
    """The holder's signature on a licence is not the customer's on a letter."""
    page = set_page(*body(), ink=(pen(0.3, 0.3),))
    assert found(page, kind=OTHER, variant="identity_document") == ()
    assert found(page, kind=OTHER, variant="cover_sheet") == ()


def test_a_long_sheet_is_measured_in_inches() -> None:
    """On endless paper the same signature takes a smaller share of the page."""
    page = set_page(*body(), (0.12, 0.26, "Ada Birchbark"), ink=(pen(0.12, 0.215),))
    half = [replace(word, box=_halved(word.box)) for word in page.words]
    inks = [replace(ink, box=_halved(ink.box)) for ink in page.ink]
    assert is_signed(replace(page, words=tuple(half), ink=tuple(inks), aspect=page.aspect / 2)) is True


def _halved(box: Box) -> Box:
    return Box(left=box.left, top=box.top / 2, right=box.right, bottom=box.bottom / 2)
