"""Finds the places where a paper wants to be signed, and what stands there: pen, stamp, type or nothing.

Presence, never authenticity.

A place is a closing formula, a label ("Signature:", "Per:", « Signé par »), a blank of underscores, or the printed
name or office of a judge, an officer, a witness. Ink comes from reading (`PageText.ink`); here it is only laid beside
the words.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.fuzz import partial_ratio, ratio

from classifiers.fields.repair import folded
from classifiers.match import Line, lines
from domain.document import COURT_ORDER, Run, Signature, SignatureState, Verdict
from domain.page import Box, InkKind, InkMark, PageText

CLOSING = re.compile(
    r"^\W*(?:yours\s+(?:very\s+)?(?:truly|sincerely|faithfully)|sincerely(?:\s+yours)?|respectfully(?:\s+(?:yours|submitted))?|"
    r"(?:kind\s+|best\s+|warm\s+)?regards|truly\s+yours|cordialement|bien\s+a\s+vous|salutations?(?:\s+distinguees)?|thank\s+you|"
    r"merci)\W*$"
    r"|\b(?:sentiments\s+(?:distingues|les\s+meilleurs)|salutations\s+(?:distinguees|les\s+meilleures|cordiales))\W*$"
)
LABEL = re.compile(
    r"^\W*(?:x\s*_{2,}|(?:authori[sz]ed\s+)?signatures?\b|signed\b(?!\s+(?:at|on|before|and|in))|"
    r"sign\s+here|per\s*:|par\s*:|by\s*:|"
    r"signe(?:e)?\s+par|signataire\b)"
)
JUDGE = re.compile(
    r"^\W*(?:the\s+|l'|la\s+|le\s+|a\s+|un\s+|une\s+)?(?:(?:honou?rable\s+)?(?:mr\.?\s+|madam\s+|madame\s+la\s+|monsieur\s+le\s+)?"
    r"(?:associate\s+|chief\s+)?"
    r"(?:justice|judge|juge|master|magistrat\w*|prothonotary|protonotaire)\b.{0,60}|"
    r"(?:local\s+|deputy\s+|district\s+|assistant\s+)?"
    r"(?:registrar|clerk|greffi(?:er|ere))\b.{0,40}|by\s+the\s+court\b.{0,40}|par\s+la\s+cour\b.{0,40})$"
    r"|\b[a-z' -]{2,30},?\s+(?:a\.?c\.?j\.?|j\.?c\.?[sqa]\.?|"
    r"j\.?j?\.?|p\.?c\.?j\.?|j\.?p\.?|j\.?p\.?m\.?|juge|judge)\W*$"
    r"|\bsignature\s+(?:of|du)\s+(?:the\s+)?(?:justice|judge|juge)\b"
)
ROLE = (
    r"(?:grantors?|donors?|principal|adult|appoint(?:o|e)r|constituante?s?|mandante?s?|(?:account\s+)?holder|customer|"
    r"cliente?|titulaire(?:\s+du\s+compte)?)"
)
ROLE_LINE = re.compile(
    rf"^\W*(?:the\s+|le\s+|la\s+)?{ROLE}(?:\W+{ROLE})*(?:\W+(?:i\s+sign|signed|signs|signee?|dated?|le|on)\b.{{0,30}})?\W*$"
)
"""Lines that name nobody but say in what office somebody signs above them."""
ATTORNEY_LINE = re.compile(
    r"^\W*(?:the\s+)?(?:attorney|mandataire)s?\b\W*(?:(?:i\s+)?accepts?\b|j'accepte\b|signed\b|signee?\b|signature\b|$).{0,40}$"
)
"""The same for the attorney, who signs a power too in some provinces, beside the one who gives it."""

SUPPORTING = re.compile(
    r"\b(?:witness\w*|temoins?|notar\w*|notaire|commissioner|commissaire|sworn|assermente\w*|"
    r"lawyer|counsel|solicitor|avocate?s?|procureurs?|"
    r"barrister|approved\s+as\s+to|approuve|consent\w*\s+to|party|interpreter|attorney\s+accepts?|in\s+the\s+presence|en\s+presence|"
    r"before\s+me|devant\s+moi|for\s+office\s+use|usage\s+interne)\b"
)
OFFICER = re.compile(r"\b(?:justice|judge|juge|master|magistrat\w*|registrar|clerk|greffi\w+|court|cour)\b")
HEARD = re.compile(r"\b(?:before|devant|coram|day\s+of|name\s+of|en\s+presence)\b|\)\s*$")
TYPED = re.compile(
    r"(?<![a-z0-9])/\s?s\s?/|\boriginal\s+signed\b|\(\s?(?:sgd|signed|signe)\b|\bsgd\.|\boriginal\s+signe\b|\b(?:electronically|digitally)\s+signed"
    r"|\bsigne(?:e)?\s+electroniquement"
)
UNDERSCORES = re.compile(r"_{4,}|\.{8,}|…{3,}")

ABOVE, BELOW, SIDE = 0.075, 0.012, 0.45
"""How far a signature may reach from its printed line, in fractions of the page."""

AFTER_CLOSING = 0.13
LAST_LINES = 12
"""A judge's name counts as a place for a signature among so many last lines of a page."""

OVERLAP = 0.25
SMALL_PEN = 0.012
LOOSE_WORTH, LOOSE_WIDTH = 0.6, 0.07
"""What a pen stroke is worth that stands beside no printed place, and how wide it must be."""

NAME_WORDS = 7
"""A printed name with an office behind it has so few words."""

LETTERHEAD = 0.35
"""Strokes in this upper share of a first page are letterheads and logos."""

NAME_FITS, NAME_ROOM, OFFICE_ROOM, UPPER_LINES = 85, 22, 60, 0.4
BEHIND_NAME = re.compile(r"\S?[,.;(–-]|\s+[–-]\s")
"""A line is somebody's printed name if it fits so well (0..100), has so few more letters, and stands so low."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a signature belongs: the box that its ink would cross, and what is printed there and beside."""

    page: int
    box: Box
    printed: str
    whose: str
    supporting: bool
    ruled: bool


def find_signatures(
    run: Run, verdict: Verdict, *, authors: Sequence[str] = (), others: Sequence[str] = ()
) -> tuple[Signature, ...]:
    """What stands in each place for a signature, in the order of the paper; pages without words have no places.

    `authors` are names that the fields found and whose printing marks a place; `others` are witnesses and notaries.
    """
    names = (*((folded(name), False) for name in authors), *((folded(name), True) for name in others))
    pages = run.read_pages()
    return tuple(
        signature
        for page in pages
        for signature in _on_page(page, verdict, names, first=page is pages[0], last=page is pages[-1])
    )


def signed(signatures: Sequence[Signature], run: Run) -> bool | None:
    """Whether the author signed: True with pen or stamp, False with type or nothing, None where nobody can say.

    Signatures of witnesses and counsel do not count. A page that could not be read leaves an unsigned paper unjudged.
    """
    states = {one.state for one in signatures if not one.supporting}
    if SignatureState.PEN in states or SignatureState.STAMP in states:
        return True
    if len(run.read_pages()) < len(run.pages) or SignatureState.UNJUDGED in states:
        return None
    return False if states & {SignatureState.EMPTY, SignatureState.TYPED} else None


def _on_page(
    page: PageText, verdict: Verdict, names: Sequence[tuple[str, bool]], *, first: bool, last: bool
) -> Iterator[Signature]:
    printed = lines((page,))
    places = _distinct([*_places(printed, verdict, last=last), *_names(printed, names)])
    taken: list[InkMark] = []
    for place in places:
        ink = _best(page, place)
        if ink is not None:
            taken.append(ink)
        yield _judged(place, ink, page)
    if printed and not any(not place.supporting for place in places):
        named = () if verdict.kind == COURT_ORDER else printed
        yield from _loose(page, named, taken, below=LETTERHEAD if first else 0.0)


def _places(printed: Sequence[Line], verdict: Verdict, *, last: bool) -> Iterator[Place]:
    order = verdict.kind == COURT_ORDER
    for number, line in enumerate(printed):
        text = folded(line.text)
        if CLOSING.search(text):
            yield _under(printed, number)
        elif LABEL.match(text) or (UNDERSCORES.search(text) and _says_who(printed, number)):
            yield _beside(printed, number, judges_only=order)
        elif not order and number > len(printed) * UPPER_LINES and ATTORNEY_LINE.match(text):
            yield _above(printed, number, supporting=True)
        elif _is_author(printed, number, order=order, last=last):
            yield _above(printed, number, supporting=False)


def _is_author(printed: Sequence[Line], number: int, *, order: bool, last: bool) -> bool:
    """Whether a line names a judge or officer of an order, or says in what office the author of another paper signs."""
    if order:
        return last and number >= len(printed) - LAST_LINES and _is_judge(printed, number)
    return number > len(printed) * UPPER_LINES and ROLE_LINE.match(folded(printed[number].text)) is not None


def _is_judge(printed: Sequence[Line], number: int) -> bool:
    """A judge or officer named to sign, and not as the one before whom the matter came."""
    before = folded(printed[number - 1].text) if number else ""
    text = folded(printed[number].text)
    return bool(JUDGE.search(text)) and not HEARD.search(text) and not HEARD.search(before[-40:])


def _names(printed: Sequence[Line], names: Sequence[tuple[str, bool]]) -> Iterator[Place]:
    """Lines in the lower part that hold little but the name of somebody who should sign."""
    for number, line in enumerate(printed):
        text = folded(line.text)
        for name, supporting in names:
            if _prints(name, text) and number > len(printed) * UPPER_LINES:
                yield _above(printed, number, supporting=supporting)


def _prints(name: str, text: str) -> bool:
    """Whether a line holds little but a name, or begins with it and goes on with an office: "X, attorney for Y"."""
    if len(text) <= len(name) + NAME_ROOM:
        return partial_ratio(name, text) >= NAME_FITS
    begins, rest = text[: len(name)], text[len(name) :]
    return (
        len(text) <= len(name) + OFFICE_ROOM
        and ratio(name, begins) >= NAME_FITS
        and BEHIND_NAME.match(rest) is not None
    )


def _says_who(printed: Sequence[Line], number: int) -> bool:
    near = " ".join(folded(line.text) for line in printed[number : number + 2])
    return bool(JUDGE.search(near) or SUPPORTING.search(near) or re.search(r"\bsign|\bper\b|\bname\b|\bnom\b", near))


def _under(printed: Sequence[Line], number: int) -> Place:
    """The room between a closing formula and what is printed below the name."""
    closing = printed[number].box
    following = [line for line in printed[number + 1 : number + 4] if line.page == printed[number].page]
    bottom = min(0.999, closing.bottom + AFTER_CLOSING)
    whose = following[0].text if following else ""
    box = Box(left=0.02, top=min(closing.bottom, 0.99), right=0.98, bottom=bottom)
    return _place(printed, number, box, whose, context=" ".join(line.text for line in following))


def _beside(printed: Sequence[Line], number: int, *, judges_only: bool) -> Place:
    """The room on, over and to the right of a label or a blank. On an order only a judge's or officer's counts."""
    label = printed[number].box
    box = Box(
        left=max(0.0, label.left - 0.03),
        top=max(0.0, label.top - ABOVE),
        right=min(1.0, max(label.right + 0.05, label.left + SIDE)),
        bottom=min(1.0, label.bottom + BELOW),
    )
    place = _place(printed, number, box, _after_label(printed, number), context=_context(printed, number))
    near = " ".join(folded(line.text) for line in printed[number : number + 3])
    return replace(place, supporting=True) if judges_only and not OFFICER.search(near) else place


def _above(printed: Sequence[Line], number: int, *, supporting: bool) -> Place:
    """The room over a printed name or office."""
    name = printed[number].box
    box = Box(
        left=max(0.0, name.left - 0.12),
        top=max(0.0, name.top - ABOVE),
        right=min(1.0, name.right + 0.15),
        bottom=min(1.0, name.bottom + BELOW),
    )
    place = _place(printed, number, box, printed[number].text, context=printed[number].text)
    return replace(place, supporting=place.supporting or supporting)


def _place(printed: Sequence[Line], number: int, box: Box, whose: str, *, context: str) -> Place:
    around = " ".join(line.text for line in printed[max(0, number - 1) : number + 3])
    return Place(
        page=printed[number].page,
        box=box,
        printed=around,
        whose=" ".join(whose.split()),
        supporting=bool(SUPPORTING.search(folded(context))),
        ruled=bool(UNDERSCORES.search(around)),
    )


def _after_label(printed: Sequence[Line], number: int) -> str:
    label = printed[number].text
    rest = re.sub(r"^[^:_]{0,40}[:_]+|_+|\.{4,}", " ", label).strip(" :_.")
    following = printed[number + 1].text if number + 1 < len(printed) else ""
    return rest if any(letter.isalpha() for letter in rest) and rest != label else following


def _context(printed: Sequence[Line], number: int) -> str:
    """The label itself, and the line under it where the label says nothing of whose it is."""
    own = printed[number].text
    return own if len(own.split()) > 2 else " ".join(line.text for line in printed[number : number + 2])


def _distinct(places: list[Place]) -> list[Place]:
    """Places that overlap for the most part are one; the one that says whose it is stays."""
    kept: list[Place] = []
    for place in places:
        twin = next(
            (one for one in kept if one.supporting == place.supporting and _share(place.box, one.box) > 0.6), None
        )
        if twin is None:
            kept.append(place)
        elif not twin.whose and place.whose:
            kept[kept.index(twin)] = replace(place, ruled=twin.ruled or place.ruled)
    return kept


def _best(page: PageText, place: Place) -> InkMark | None:
    """The surest ink in a place: pen before stamp, because signatures cross stamps."""
    near = [
        ink for ink in page.ink if ink.kind in {InkKind.PEN, InkKind.STAMP} and _share(ink.box, place.box) >= OVERLAP
    ]
    large = [ink for ink in near if ink.box.right - ink.box.left >= SMALL_PEN]
    return max(large, key=lambda ink: (ink.kind is InkKind.PEN, ink.confidence), default=None)


def _judged(place: Place, ink: InkMark | None, page: PageText) -> Signature:
    state, confidence, box = _state(place, ink, page)
    return Signature(
        state=state, page=place.page, box=box, confidence=confidence, whose=place.whose, supporting=place.supporting
    )


def _state(place: Place, ink: InkMark | None, page: PageText) -> tuple[SignatureState, float, Box]:
    if ink is not None:
        return (SignatureState.PEN if ink.kind is InkKind.PEN else SignatureState.STAMP), ink.confidence, ink.box
    if TYPED.search(folded(place.printed)):
        return SignatureState.TYPED, 0.9, place.box
    ruled = place.ruled or any(mark.kind is InkKind.RULE and _share(mark.box, place.box) > 0.5 for mark in page.ink)
    empty = ruled or not any(letter.isalpha() for letter in place.whose)
    return (SignatureState.EMPTY if empty else SignatureState.TYPED), 0.7, place.box


def _loose(page: PageText, printed: Sequence[Line], taken: list[InkMark], *, below: float) -> Iterator[Signature]:
    """Large pen strokes on a page that offers the author no printed place for them; worth more over a short line."""
    for ink in page.ink:
        wide = ink.box.right - ink.box.left > LOOSE_WIDTH
        if ink.kind is InkKind.PEN and ink not in taken and wide and ink.box.top >= below:
            name = _name_under(ink.box, printed)
            yield Signature(
                state=SignatureState.PEN,
                page=page.number,
                box=ink.box,
                confidence=ink.confidence * (1.0 if name else LOOSE_WORTH),
                whose=name,
                supporting=bool(SUPPORTING.search(folded(name))),
            )


def _name_under(ink: Box, printed: Sequence[Line]) -> str:
    """A short line directly under or across the strokes, as a printed name is; empty where there is none."""
    for line in printed:
        short = len(line.words) <= NAME_WORDS and line.text[:1].isupper()
        below = -0.03 <= line.box.top - ink.bottom <= 0.025
        beside = min(line.box.right, ink.right) > max(line.box.left, ink.left)
        if short and below and beside:
            return line.text
    return ""


def _share(one: Box, other: Box) -> float:
    """How much of the first box lies in the second, 0..1."""
    width = min(one.right, other.right) - max(one.left, other.left)
    height = min(one.bottom, other.bottom) - max(one.top, other.top)
    area = (one.right - one.left) * (one.bottom - one.top)
    return max(0.0, width) * max(0.0, height) / area if area > 0 else 0.0
