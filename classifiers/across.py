"""One name on several papers of a delivery: a clean printing mends a worn one.

A letter and the power behind it name the same people. Where nothing but noise tells two printings apart, all of them
vote on the spelling. Where more tells them apart, a clean printing may be shown in place of a worn one, but with so
little confidence (`LENT`) that no outcome rests on it: relatives' names are alike, too.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from classifiers.fields.mentions import everybody
from classifiers.fields.names import titled
from classifiers.fields.repair import folded
from classifiers.fields.sheet import sheet_of
from classifiers.fields.spelt import together
from domain.document import AUTHORIZATION_LETTER, POWER_OF_ATTORNEY, Document, FieldReading, Run
from domain.names import DOUBT, LENT, likeness

NAMES = frozenset(
    {"customer", "recipient", "signatory", "grantor", "attorneys", "substitute_attorney", "witnesses", "notary"}
)
KINDS = frozenset({AUTHORIZATION_LETTER, POWER_OF_ATTORNEY})
WORN, CLEAN = 0.6, 0.75
"""A name read less surely than the first may be mended by one read more surely than the second."""
NEAR = 76.0
"""How alike (0..100) a worn printing must be to the clean one that mends it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Printing:
    """One place of a name: the number of its paper, its spelling, how surely it was read, and its case."""

    paper: int
    value: str
    sure: float
    small: bool


def mended(documents: Sequence[Document], runs: Sequence[Run]) -> tuple[Document, ...]:
    """The papers of a delivery, the names of its letters and powers spelled as all of these together bear out."""
    ours = [number for number, one in enumerate(documents) if one.kind in KINDS]
    if len(ours) < 2:
        return tuple(documents)
    printings = [one for number in ours for one in _printings(number, runs[number])]
    return tuple(
        replace(one, fields=tuple(_mended(field, number, printings) for field in one.fields)) if number in ours else one
        for number, one in enumerate(documents)
    )


def _printings(number: int, run: Run) -> Iterator[_Printing]:
    for who in everybody(sheet_of(run)):
        for mention in who.mentions:
            small = titled(mention.cut.text) == mention.cut.text
            yield _Printing(paper=number, value=mention.value, sure=mention.cut.confidence, small=small)


def _mended(field: FieldReading, paper: int, printings: Sequence[_Printing]) -> FieldReading:
    if field.name not in NAMES:
        return field
    value = str(field.value)
    same = [one for one in printings if _one_name(one.value, value)]
    if any(one.paper != paper for one in same):
        spelled = together([(one.value, one.sure, one.small) for one in same])
        return replace(field, value=spelled)
    own = max((one.sure for one in same), default=0.0)
    lent = _lent(value, [one for one in printings if one.paper != paper]) if own < WORN else None
    return field if lent is None else replace(field, value=lent, confidence=min(LENT, field.confidence))


def _one_name(one: str, other: str) -> bool:
    """Whether nothing but noise tells two spellings apart; a middle name or a legal form more is no noise."""
    return _near(one, other) and len(one.split()) == len(other.split()) and likeness(one, other) > DOUBT


def _near(one: str, other: str) -> bool:
    return fuzz.ratio(folded(one), folded(other)) >= NEAR


def _lent(value: str, others: Sequence[_Printing]) -> str | None:
    """The clean name of another paper to which a worn one comes nearest; None where two come near."""
    near = [one for one in others if one.sure >= CLEAN and _near(one.value, value)]
    spellings = {folded(one.value) for one in near}
    return max(near, key=lambda one: (one.small, one.sure)).value if len(spellings) == 1 else None
