"""Fields against the truth: equality after Unicode, case, space and punctuation; names also by likeness."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from rapidfuzz import fuzz

from cli.evaluate.truth import TrueDocument
from domain.document import Document

NAMES = frozenset({
    "customer", "judge", "parties", "disclose_to", "recipient", "signatory", "grantor", "attorneys",
    "substitute_attorney", "witnesses", "notary",
})  # fmt: skip
"""Fields that hold names of people and companies: counted a second time at LIKE."""
LIKE = 92.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """One value that was read, or should have been. `right` and `alike` are False where nothing matches it."""

    name: str
    wanted: bool
    read: bool
    right: bool
    alike: bool
    confidence: float | None


def key(value: object) -> str:
    """What two equal values share."""
    if isinstance(value, bool):
        return str(value).lower()
    text = unicodedata.normalize("NFKC", str(value)).casefold()
    return re.sub(r"[\W_]+", "", text)


def matches(document: Document | None, truth: TrueDocument) -> list[Match]:
    """Every true value and every read one, paired. False that is not read is right: absent says no."""
    names = {*truth.fields, *({field.name for field in document.fields} if document else ())}
    return [match for name in sorted(names) for match in _field(name, document, truth)]


def _field(name: str, document: Document | None, truth: TrueDocument) -> list[Match]:
    readings = [(field.value, field.confidence) for field in document.all_of(name)] if document else []
    wanted = listed(truth.fields.get(name))
    if wanted == [False] and not readings:
        return []
    if not wanted and [value for value, _ in readings] == [False]:
        return []
    return list(paired(name, readings, wanted, listed(truth.accept.get(name))))


def listed(value: Any) -> list[Any]:
    """The values of a field, plural or not."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def paired(name: str, readings: list[tuple[Any, float]], wanted: list[Any], others: list[Any]) -> Iterable[Match]:
    """Greedy: each reading takes the first true value that equals it, then one that is alike.

    Acceptable other readings stand for whichever true value is left: a truth's `accept` names no position.
    """
    left = list(wanted)
    for value, confidence in readings:
        if not wanted and any(_same(value, other) for other in others):
            continue
        right = next((true for true in left if _same(value, true)), None)
        if right is None and left and any(_same(value, other) for other in others):
            right = left[0]
        alike = right if right is not None else next((t for t in left if name in NAMES and _like(value, t)), None)
        if alike is not None:
            left.remove(alike)
        yield Match(
            name=name,
            wanted=alike is not None,
            read=True,
            right=right is not None,
            alike=alike is not None,
            confidence=confidence,
        )
    for _ in left:
        yield Match(name=name, wanted=True, read=False, right=False, alike=False, confidence=None)


def _same(one: object, other: object) -> bool:
    return key(one) == key(other)


def _like(one: object, other: object) -> bool:
    return fuzz.ratio(key(one), key(other)) >= LIKE
