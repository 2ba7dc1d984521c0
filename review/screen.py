"""What stands on the ticket page, put together from the packet, the corrections and the pages; draws nothing itself."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypedDict

from domain.assessment import AssessedDocument, Check, Packet
from domain.document import Signature
from domain.page import Box, Damage
from domain.verification import CRITICAL
from domain.wording import Sentence
from review import shape
from review.visible import visible
from review.words import word
from store import codec
from store.shown import ShownField
from store.summary import rank

LOW = 0.85
"""Below this confidence a field is marked as doubtful."""

LETTER = 8.5 / 11
"""Width by height of a letter page, for pages nobody could measure."""

TALLEST = 3.0
"""Height of a page in its widths, where the picture says nothing better than a till roll."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A box over a page. `anchor` is its id, `style` its class, `label` what a screen reader says."""

    anchor: str
    box: Box
    style: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldRow:
    """One field with its input. `text` is what stands in the input, `was` what the machine read."""

    id: str
    name: str
    input: str
    label: str
    form: shape.Form
    choices: tuple[tuple[str, str], ...]
    text: str
    was: str | None
    raw: str
    page: int | None
    box: Box | None
    confidence: float | None
    corrected: bool
    critical: bool
    unsaved: bool

    @property
    def low(self) -> bool:
        """Whether a careful look is asked for."""
        return not self.corrected and self.confidence is not None and self.confidence < LOW


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckRow:
    """One check; `anchor` leads to its place on a page."""

    check: Check
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureRow:
    """One place for a signature; `anchor` leads to it."""

    signature: Signature
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One document of the packet on the screen."""

    index: int
    assessed: AssessedDocument
    rows: tuple[FieldRow, ...]
    checks: tuple[CheckRow, ...]
    signatures: tuple[SignatureRow, ...]
    missing: tuple[tuple[str, str], ...]


class PageRow(TypedDict):
    """What the database says of a page, without its words."""

    number: int
    upright_id: str | None
    raw_id: str | None
    reading__aspect: float | None
    reading__damage: list[object] | None
    reading__reason: dict[str, object] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One page of the viewer. `height` is for a width of 1000; no picture where `has_picture` is False."""

    number: int
    role: str
    height: int
    has_picture: bool
    has_received: bool
    trouble: Sentence | None
    damage: tuple[Damage, ...]
    places: tuple[Place, ...]


def papers(packet: Packet, fields: Sequence[ShownField], draft: Mapping[str, object]) -> tuple[Paper, ...]:
    """The documents, those that ask first, with their fields, doubtful ones first, and their checks, failures first."""
    everything = [
        Paper(
            index=index,
            assessed=assessed,
            rows=_rows([field for field in fields if field.document == index], draft),
            checks=_checks(assessed.assessment.checks, f"d{index}"),
            signatures=tuple(
                SignatureRow(signature=one, anchor=f"s-{index}-{number}" if one.box else f"page-{one.page}")
                for number, one in enumerate(assessed.document.signatures)
            ),
            missing=_missing(assessed.document.kind, {field.name for field in fields if field.document == index}),
        )
        for index, assessed in enumerate(packet.documents)
    ]
    return tuple(sorted(everything, key=lambda paper: rank(paper.assessed.document.kind)))


def packet_checks(packet: Packet) -> tuple[CheckRow, ...]:
    """The checks that belong to the packet and to no single paper."""
    of_papers = {check for assessed in packet.documents for check in assessed.assessment.checks}
    return _checks([check for check in packet.assessment.checks if check not in of_papers], "packet")


def sheets(pages: Iterable[PageRow], packet: Packet, everything: Sequence[Paper]) -> tuple[Sheet, ...]:
    """The pages with the boxes that stand on each."""
    places = list(_places(everything, packet_checks(packet)))
    return tuple(
        _sheet(page, packet.roles, [place for number, place in places if number == page["number"]]) for page in pages
    )


def _rows(fields: Sequence[ShownField], draft: Mapping[str, object]) -> tuple[FieldRow, ...]:
    rows = [_row(field, draft) for field in fields]
    return tuple(sorted(rows, key=_urgency))


def _urgency(row: FieldRow) -> tuple[bool, float, int]:
    doubt = row.confidence if row.low and row.confidence is not None else 1.0
    return (not row.low, doubt, _usual_place(row.name))


def _usual_place(name: str) -> int:
    order = [field for names in shape.FIELDS.values() for field in names]
    return order.index(name) if name in order else len(order)


def _row(field: ShownField, draft: Mapping[str, object]) -> FieldRow:
    entry = f"f.{field.document}.{field.name}.{field.position}"
    now = visible(shape.typed(field.value))
    text = draft.get(entry, now)
    machine = field.machine
    return FieldRow(
        id=f"f-{field.document}-{field.name}-{field.position}",
        name=field.name,
        input=entry,
        label=word(field.name, "field"),
        form=shape.form_of(field.name),
        choices=tuple((choice, word(choice, "value")) for choice in shape.CHOICES.get(field.name, ())),
        text=str(text),
        was=shape.typed(machine.value) if machine and field.corrected else None,
        raw=machine.raw if machine and machine.raw.casefold() != shape.typed(machine.value).casefold() else "",
        page=machine.page if machine else None,
        box=machine.box if machine else None,
        confidence=machine.confidence if machine else None,
        corrected=field.corrected,
        critical=field.name in CRITICAL,
        unsaved=text != now,
    )


def _missing(kind: str, present: set[str]) -> tuple[tuple[str, str], ...]:
    """Fields a person may add: those the paper should say and plural ones."""
    names = (name for name in shape.FIELDS.get(kind, ()) if name not in present or name in shape.PLURAL)
    return tuple((name, word(name, "field")) for name in names)


def _checks(checks: Sequence[Check], owner: str) -> tuple[CheckRow, ...]:
    rows = [
        CheckRow(check=check, anchor=f"c-{owner}-{number}" if check.box else f"page-{check.page}" if check.page else "")
        for number, check in enumerate(checks)
    ]
    order = ["fail", "unknown", "pass"]
    return tuple(sorted(rows, key=lambda row: order.index(row.check.outcome)))


def _places(everything: Sequence[Paper], loose: Sequence[CheckRow]) -> Iterable[tuple[int, Place]]:
    for paper in everything:
        for row in paper.rows:
            if row.page is not None and row.box is not None:
                style = "field low" if row.low else "field"
                yield row.page, Place(anchor=f"e-{row.id}", box=row.box, style=style, label=row.label)
        for sign in paper.signatures:
            if sign.signature.box is not None:
                label = word(sign.signature.state, "signature")
                yield sign.signature.page, Place(anchor=sign.anchor, box=sign.signature.box, style="sign", label=label)
        yield from _check_places(paper.checks)
    yield from _check_places(loose)


def _check_places(checks: Sequence[CheckRow]) -> Iterable[tuple[int, Place]]:
    for row in checks:
        if row.check.page is not None and row.check.box is not None:
            style, label = f"check {row.check.outcome}", word(row.check.clause, "clause")
            yield row.check.page, Place(anchor=row.anchor, box=row.check.box, style=style, label=label)


def _sheet(page: PageRow, roles: Mapping[int, str], places: Sequence[Place]) -> Sheet:
    reason = page["reading__reason"]
    return Sheet(
        number=page["number"],
        role=roles.get(page["number"], ""),
        height=int(1000 * min(TALLEST, 1 / (page["reading__aspect"] or LETTER))),
        has_picture=bool(page["upright_id"] or page["raw_id"]),
        has_received=page["raw_id"] is not None,
        trouble=codec.load(Sentence, reason) if reason else None,
        damage=codec.load(tuple[Damage, ...], page["reading__damage"] or []),
        places=tuple(places),
    )
