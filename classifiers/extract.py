"""Runs the fields that a kind declares over its pages."""

from collections.abc import Iterator, Sequence

from classifiers.fields.calibration import calibrated
from domain.document import Field, FieldReading, Kind, Run


def extract(kind: Kind, run: Run, *, candidates: bool = False) -> tuple[FieldReading, ...]:
    """Every field of a kind that the paper says, in the order in which the kind declares them.

    A plural field has one reading for each item, in the order of the paper; any other field its best reading only,
    or with `candidates` all that were found, best first.
    """
    return tuple(
        reading if field.measured else calibrated(reading)
        for field in kind.fields
        for reading in _readings(field, run, candidates)
    )


def _readings(field: Field, run: Run, candidates: bool) -> Iterator[FieldReading]:
    found: Sequence[FieldReading] = field.find(run)
    if field.plural:
        yield from _distinct(found)
    elif found:
        yield from found if candidates else found[:1]


def _distinct(found: Sequence[FieldReading]) -> Iterator[FieldReading]:
    """Each value once, where it stands first."""
    seen: set[object] = set()
    for reading in found:
        if reading.value not in seen:
            seen.add(reading.value)
            yield reading
