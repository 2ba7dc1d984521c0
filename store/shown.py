"""The fields as a reviewer sees them: the machine's readings with the corrections of people over them. Pure.

The hash of these is what a decision is bound to, so their order and form never depend on the database.
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from domain.assessment import Packet
from domain.document import Document, FieldReading, FieldValue
from domain.page import Box


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """One correction: which field of which document, the value a person gave, None for "the paper does not say"."""

    document: int
    name: str
    position: int
    value: FieldValue | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownField:
    """One field on the screen. `machine` is what was read, or None where a person added the field."""

    document: int
    name: str
    position: int
    value: FieldValue | None
    machine: FieldReading | None
    corrected: bool

    @property
    def key(self) -> tuple[int, str, int]:
        """Where the field belongs: document, name, position."""
        return (self.document, self.name, self.position)


def shown_fields(packet: Packet, corrections: Iterable[Corrected]) -> tuple[ShownField, ...]:
    """Every field of every document, later corrections winning, in the order of the papers."""
    fields = {field.key: field for field in _machine_fields(packet)}
    for correction in corrections:
        key = (correction.document, correction.name, correction.position)
        before = fields.get(key)
        fields[key] = ShownField(
            document=correction.document,
            name=correction.name,
            position=correction.position,
            value=correction.value,
            machine=before.machine if before else None,
            corrected=True,
        )
    return tuple(sorted(fields.values(), key=lambda field: field.document))


def as_shown(packet: Packet, fields: Sequence[ShownField]) -> Packet:
    """The packet with the fields as people left them; checks and outcomes stay the machine's."""
    documents = (
        replace(one, document=_corrected(one.document, [field for field in fields if field.document == index]))
        for index, one in enumerate(packet.documents)
    )
    return replace(packet, documents=tuple(documents))


def fields_hash(packet: Packet, fields: Sequence[ShownField]) -> str:
    """SHA-256 over kinds and values as shown; boxes and confidences are no part of what was agreed to."""
    kinds = [[assessed.document.kind, assessed.document.variant] for assessed in packet.documents]
    values = sorted([*field.key, field.value] for field in fields)
    text = json.dumps([kinds, values], separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


WHOLE = Box(left=0.0, top=0.0, right=1.0, bottom=1.0)
"""Where a field stands that a person added without saying where."""


def _corrected(document: Document, fields: Sequence[ShownField]) -> Document:
    readings = (_reading(document, field, field.value) for field in fields if field.value is not None)
    return replace(document, fields=tuple(readings))


def _reading(document: Document, field: ShownField, value: FieldValue) -> FieldReading:
    if field.machine is not None:
        return replace(field.machine, value=value)
    return FieldReading(
        name=field.name, value=value, raw=str(value), page=min(document.pages), box=WHOLE, confidence=1.0
    )


def _machine_fields(packet: Packet) -> Iterable[ShownField]:
    for document, assessed in enumerate(packet.documents):
        count: dict[str, int] = {}
        for reading in assessed.document.fields:
            position = count.get(reading.name, 0)
            count[reading.name] = position + 1
            yield ShownField(
                document=document,
                name=reading.name,
                position=position,
                value=reading.value,
                machine=reading,
                corrected=False,
            )
