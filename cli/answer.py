"""One file's answer as the JSON of the contract."""

from typing import Any

from domain.arrival import Refusal
from domain.assessment import AssessedDocument, Assessment, Check, Packet
from domain.document import FieldReading
from domain.page import Box, Page, PageText, PageUnread

Json = dict[str, Any]
UNREAD: Json = dict.fromkeys(("dpi", "rotation", "skew", "blank", "language", "confidence"))
"""What nobody knows of a page that could not be read."""


def box_json(box: Box | None) -> list[float] | None:
    """left, top, right, bottom, with four digits: a quarter of a pixel at 300 dpi."""
    return None if box is None else [round(edge, 4) for edge in box.as_tuple()]


def refusal_json(refusal: Refusal | None) -> Json | None:
    """Code, clause and one sentence."""
    if refusal is None:
        return None
    return {"code": refusal.code, "clause": refusal.clause, "reason": refusal.reason.en}


def page_json(page: Page, roles: dict[int, str], *, with_text: bool) -> Json:
    """One page; an unread one has its reason and no words."""
    common: Json = {
        "number": page.number,
        "role": roles.get(page.number, "body"),
        "damage": [damage.reason.en for damage in page.damage],
    }
    if isinstance(page, PageUnread):
        return common | UNREAD | {"unread": {"code": page.code, "reason": page.reason.en}}
    return common | _read_page_json(page) | ({"text": page.text()} if with_text else {})


def _read_page_json(page: PageText) -> Json:
    return {
        "dpi": [round(value, 1) for value in page.dpi],
        "rotation": page.rotation,
        "skew": round(page.skew, 2),
        "blank": page.blank,
        "language": page.language,
        "confidence": round(page.confidence, 3),
    }


def field_json(reading: FieldReading) -> Json:
    """One value with its place."""
    return {
        "name": reading.name,
        "value": reading.value,
        "raw": reading.raw,
        "page": reading.page,
        "box": box_json(reading.box),
        "confidence": round(reading.confidence, 3),
    }


def check_json(check: Check) -> Json:
    """One rule applied."""
    return {
        "rule": check.rule,
        "clause": check.clause.value,
        "outcome": check.outcome.value,
        "reason": check.reason.en,
        "page": check.page,
        "box": box_json(check.box),
    }


def assessment_json(assessment: Assessment) -> Json:
    """Outcome, lane, checks and the policy they were made under."""
    return {
        "outcome": assessment.outcome.value,
        "lane": assessment.lane,
        "checks": [check_json(check) for check in assessment.checks],
        "policy": assessment.policy,
    }


def document_json(assessed: AssessedDocument) -> Json:
    """One document with its fields and its assessment."""
    document = assessed.document
    return {
        "pages": list(document.pages),
        "kind": document.kind,
        "variant": document.variant,
        "language": document.language,
        "confidence": round(document.verdict.confidence, 3),
        "signed": document.signed,
        "fields": [field_json(reading) for reading in document.fields],
        "assessment": assessment_json(assessed.assessment),
    }


def packet_json(packet: Packet | None) -> Json:
    """The documents and the packet's assessment; nothing of either for a file that was not read."""
    if packet is None:
        return {"documents": [], "assessment": None}
    return {
        "documents": [document_json(assessed) for assessed in packet.documents],
        "assessment": assessment_json(packet.assessment),
    }
