"""Finds the places where a paper wants to be signed, and what stands there: pen, stamp, type or nothing.

Presence, never authenticity. Ink comes from reading (`PageText.ink`); here it is only laid beside the words. Print
and ruled lines tell places (`signing.places`); strokes that stand as signatures do tell theirs (`signing.strokes`).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from classifiers.fields.repair import folded
from classifiers.signing.place import Kind, Name, Place
from classifiers.signing.places import caption_place, places_on
from classifiers.signing.reaching import reach
from classifiers.signing.sheet import Rect, Sheet, Strokes, look_at
from classifiers.signing.strokes import signing
from classifiers.signing.wording import ATTORNEY_LINE, COUNSEL, OFFICER, OWN, SIGNS, TYPED, UNDERSCORES, WITNESS
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

AT_PLACE, AT_CAPTION = 0.5, 0.35
"""What a place adds to the likeness of ink: one that print tells, and one that strokes tell over a name."""

LOOSE_WORTH = 0.75
"""What ink that no print tells of is worth beside ink in a place."""

EMPTY, DOUBTED = 0.7, 0.45
"""How sure a place without ink is empty: one that print tells, and a bare rule that may be no place."""

SMALL_PEN = 0.2
"""Inches: narrower strokes beside a place are specks and flourishes of others."""

APART = 0.2
"""Inches between the grantor's place and strokes below it that belong to another."""

MOST = 0.97
CARDS = frozenset({"identity_document"})
"""The signature on a card signs the card."""

NOTED = frozenset({"cover_sheet"})
"""On these people write notes anywhere."""

BRACKETS = re.compile(r"\([^)]*\)?")
"""What a form explains behind a label: "Signature (in the presence of two witnesses)"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A place with what stands in it, before it is known whose counts."""

    sheet: Sheet
    place: Place
    pen: Strokes | None
    stamp: Strokes | None
    loose: bool = False


def find_signatures(
    run: Run, verdict: Verdict, *, authors: Sequence[str] = (), others: Sequence[str] = ()
) -> tuple[Signature, ...]:
    """What stands in each place for a signature, in the order of the paper; pages without words have no places.

    `authors` are names that the fields found and whose printing marks a place; `others` are witnesses and notaries.
    """
    if verdict.variant in CARDS:
        return ()
    names = (
        *(Name(plain=folded(name), supporting=False) for name in authors),
        *(Name(plain=folded(name), supporting=True) for name in others),
    )
    found = [one for sheet in _sheets(run) for one in _on_sheet(sheet, names)]
    found = [one for one in found if not (one.loose and verdict.variant in NOTED)]
    if any(one.place.kind is not Kind.CLOSING and not _stands_beside(one, verdict) for one in found):
        found = [one for one in found if one.place.kind is not Kind.CLOSING or one.pen or one.stamp]
    beside = [_stands_beside(one, verdict) for one in found]
    beside = _grantor_first(_officers_first(found, beside, verdict), found, verdict)
    if verdict.kind == OTHER and found and all(beside) and len(found) == 1:
        beside = [False]
    return tuple(_judged(one, supporting=aside) for one, aside in zip(found, beside, strict=True))


def signed(signatures: Sequence[Signature], run: Run) -> bool | None:
    """Whether the author signed by hand: True with pen, False with type, a stamp or nothing, None where nobody can say.

    Signatures of witnesses and counsel do not count. A page that could not be read leaves an unsigned paper unjudged.
    """
    states = {one.state for one in signatures if not one.supporting}
    if SignatureState.PEN in states:
        return True
    if len(run.read_pages()) < len(run.pages) or SignatureState.UNJUDGED in states:
        return None
    return False if states & {SignatureState.EMPTY, SignatureState.TYPED, SignatureState.STAMP} else None


def _sheets(run: Run) -> Iterator[Sheet]:
    """The pages that have words; each knows whether text went before it and whether it is the last of text."""
    pages = [page for page in run.read_pages() if page.words]
    begun = False
    for page in pages:
        sheet = look_at(page, begun=begun, last=page is pages[-1])
        begun = begun or any(one.running for one in sheet.prints)
        yield sheet


def _on_sheet(sheet: Sheet, names: Sequence[Name]) -> Iterator[Found]:
    places = places_on(sheet, names)
    pens = {number: _nearest(places, ink, sheet) for number, ink in enumerate(sheet.pens)}
    free = [ink for number, ink in enumerate(sheet.pens) if pens[number] is None]
    stamps = [(ink, _nearest(places, ink, sheet)) for ink in sheet.stamps]
    for number, place in enumerate(places):
        own = [sheet.pens[ink] for ink, at in pens.items() if at == number]
        yield Found(
            sheet=sheet,
            place=place,
            pen=max(own, key=lambda ink: ink.box.width * ink.box.height, default=None),
            stamp=next((ink for ink, at in stamps if at == number), None),
        )
    for ink, caption, _ in signing(sheet, free):
        if caption is not None:
            place = caption_place(sheet, caption, names, found_by_ink=True)
            yield Found(sheet=sheet, place=place, pen=ink, stamp=None)
        else:
            yield Found(sheet=sheet, place=_nameless(ink), pen=ink, stamp=None, loose=True)


def _nearest(places: Sequence[Place], ink: Strokes, sheet: Sheet) -> int | None:
    """The number of the place that strokes belong to."""
    if ink.box.width < SMALL_PEN:
        return None
    far = [(distance, at) for at, place in enumerate(places) if (distance := reach(place, ink, sheet)) is not None]
    return min(far)[1] if far else None


def _nameless(ink: Strokes) -> Place:
    return Place(kind=Kind.CAPTION, block=ink.box, room=ink.box, whose="", around="", found_by_ink=True)


def _stands_beside(one: Found, verdict: Verdict) -> bool:
    """Whether a place is that of a witness, of counsel, of an attorney beside the grantor: none signs the paper."""
    place, court = one.place, verdict.kind == COURT_ORDER
    whose = folded(place.whose)
    owner = OFFICER.search(place.around) if court else OWN.search(whose)
    if owner and not (COUNSEL if court else WITNESS).search(place.around if court else whose):
        return False
    said = place.around if place.named is False else f"{place.heading} {place.around}"
    bare = BRACKETS.sub(" ", said)
    said = bare if SIGNS.search(bare) else said
    witness = WITNESS.search(said.replace("in witness whereof", "")) is not None
    if court:
        return witness or COUNSEL.search(said) is not None or place.named is True
    if witness or place.named is not None:
        return witness or place.named is True
    if verdict.kind == POWER_OF_ATTORNEY and ATTORNEY_LINE.match(place.around):
        return True
    return verdict.kind in {POWER_OF_ATTORNEY, AUTHORIZATION_LETTER} and COUNSEL.search(said) is not None


def _officers_first(found: Sequence[Found], beside: list[bool], verdict: Verdict) -> list[bool]:
    """Where an officer of a court has a place, nobody else signs for the court, and no strokes elsewhere do."""
    if not any(
        _is_officers(one) and not one.place.found_by_ink and not aside for one, aside in zip(found, beside, strict=True)
    ):
        return beside
    return [
        aside
        or (not _is_officers(one) and COUNSEL.search(f"{one.place.heading} {one.place.around}") is not None)
        or (verdict.kind == COURT_ORDER and one.place.found_by_ink and not _is_officers(one))
        for one, aside in zip(found, beside, strict=True)
    ]


def _grantor_first(beside: list[bool], found: Sequence[Found], verdict: Verdict) -> list[bool]:
    """Where the grantor's place is printed and empty, strokes further down that no print tells are a witness's."""
    own = [one for one, aside in zip(found, beside, strict=True) if not aside and _is_printed(one)]
    if verdict.kind != POWER_OF_ATTORNEY or not own or any(one.pen for one in own):
        return beside
    return [
        aside
        or (one.place.found_by_ink and one.place.named is not False and all(_is_below(one, place) for place in own))
        for one, aside in zip(found, beside, strict=True)
    ]


def _is_below(one: Found, other: Found) -> bool:
    if one.pen is None or one.sheet.page.number != other.sheet.page.number:
        return one.sheet.page.number > other.sheet.page.number
    return one.pen.box.top > other.place.block.bottom + APART


def _is_printed(one: Found) -> bool:
    """Whether print tells a place, more than a formula that ends a letter or a bare rule does."""
    return not one.place.found_by_ink and one.place.kind not in {Kind.CLOSING, Kind.RULE}


def _is_officers(one: Found) -> bool:
    return OFFICER.search(one.place.around) is not None


def _judged(one: Found, *, supporting: bool) -> Signature:
    state, confidence, box = _state(one)
    return Signature(
        state=state,
        page=one.sheet.page.number,
        box=one.sheet.fractions(box),
        confidence=round(confidence, 3),
        whose=" ".join(one.place.whose.split()),
        supporting=supporting,
    )


def _state(one: Found) -> tuple[SignatureState, float, Rect]:
    place = one.place
    if one.pen is not None:
        return SignatureState.PEN, _pen_confidence(one, one.pen), one.pen.box
    if one.stamp is not None:
        return SignatureState.STAMP, one.stamp.sure, one.stamp.box
    if TYPED.search(place.around) or TYPED.search(place.heading) or _typed_over(one):
        return SignatureState.TYPED, 0.9, place.room
    ruled = place.rule is not None or UNDERSCORES.search(place.around) is not None
    empty = ruled or not any(letter.isalpha() for letter in place.whose) or SIGNS.search(folded(place.whose))
    sure = DOUBTED if place.kind is Kind.RULE else EMPTY
    return (SignatureState.EMPTY if empty else SignatureState.TYPED), sure, place.room


def _typed_over(one: Found) -> bool:
    """Whether a name is typed on the ruled line where ink should be."""
    rule = one.place.rule
    if rule is None or one.place.kind is not Kind.CAPTION:
        return False
    return any(
        rule.left - 0.2 <= text.box.left
        and text.box.right <= rule.right + 0.2
        and -0.08 <= rule.top - text.box.bottom <= 0.25
        and not text.plain.rstrip().endswith((":", ","))
        for text in one.sheet.prints
    )


def _pen_confidence(one: Found, pen: Strokes) -> float:
    if one.loose:
        return pen.sure * LOOSE_WORTH
    more = AT_CAPTION if one.place.found_by_ink else AT_PLACE
    return min(MOST, 1 - (1 - pen.sure) * (1 - more))
