"""What a reviewer may answer and what an answer needs: one reason at least, critical fields confirmed. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from domain.verification import DecisionKind
from review.screen import FieldRow, Paper

REASONS: Mapping[DecisionKind, tuple[str, ...]] = {
    DecisionKind.VERIFIED: (),
    DecisionKind.REFUSED: (
        "not_a_court",
        "not_issued",
        "not_the_customer",
        "not_signed",
        "visitor_logs",
        "outside_scope",
        "out_of_date",
        "not_for_us",
        "not_delivered_lawfully",
        "other",
    ),
    DecisionKind.RETURNED: (
        "missing_signature",
        "missing_pages",
        "unreadable",
        "missing_attorney",
        "missing_account",
        "unclear_request",
        "other",
    ),
    DecisionKind.ESCALATED: ("papers_disagree", "secret", "authenticity", "law", "other"),
}
SIGNED = "signed"
LONGEST_NOTE = 4000


class Lacking(ValueError):
    """Something the answer needs is not there; `what` is a key of `review.work.LACKING`."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A decision form that has everything it needs."""

    kind: DecisionKind
    reasons: tuple[str, ...]
    note: str


def to_confirm(papers: Sequence[Paper]) -> tuple[FieldRow, ...]:
    """The fields that are confirmed one by one before a paper is verified: critical ones that the paper has."""
    return tuple(row for paper in papers for row in paper.rows if row.critical and row.text)


def read_answer(
    kind: str, reasons: Sequence[str], note: str, confirmed: Sequence[str], wanted: Sequence[FieldRow]
) -> Answer:
    """The answer in a posted form; Lacking says what is missing."""
    if kind not in set(DecisionKind):
        raise Lacking("kind")
    chosen = DecisionKind(kind)
    fitting = tuple(reason for reason in REASONS[chosen] if reason in reasons)
    if REASONS[chosen] and not fitting:
        raise Lacking("reason")
    clean = note.strip()[:LONGEST_NOTE]
    if "other" in fitting and not clean:
        raise Lacking("note")
    if chosen is DecisionKind.VERIFIED and not {SIGNED, *(row.id for row in wanted)} <= set(confirmed):
        raise Lacking("confirm")
    return Answer(kind=chosen, reasons=fitting, note=clean)
