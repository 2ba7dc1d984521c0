"""Candidates of one field put in order."""

from collections.abc import Iterable

from domain.document import FieldReading


def best_first(readings: Iterable[FieldReading]) -> tuple[FieldReading, ...]:
    """One reading for each value, the surest first; a value found in several places is a little surer for it."""
    by_value: dict[object, list[FieldReading]] = {}
    for reading in readings:
        by_value.setdefault(_key(reading.value), []).append(reading)
    kept = [max(same, key=lambda one: one.confidence) for same in by_value.values()]
    return tuple(sorted(kept, key=lambda one: -one.confidence))


def in_order(readings: Iterable[FieldReading]) -> tuple[FieldReading, ...]:
    """One reading for each value, in the order of the paper."""
    best = best_first(readings)
    return tuple(sorted(best, key=lambda one: (one.page, one.box.top, one.box.left)))


def _key(value: object) -> object:
    return value.casefold() if isinstance(value, str) else value
