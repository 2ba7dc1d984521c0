"""Domain values to JSON and back, by their own types.

What is stored must come back equal or not at all: unknown keys, missing keys and numbers that are no numbers are
refused, since each of them means that the row was written by somebody else.
"""

from functools import cache
from types import GenericAlias
from typing import Any

from pydantic import ConfigDict, TypeAdapter, ValidationError

STRICT = ConfigDict(extra="forbid", allow_inf_nan=False)


class NotOfItsForm(ValueError):
    """Stored JSON is no value of the type it was stored as. The message never holds the JSON itself."""


def dump(value: Any) -> Any:
    """JSON-able form of a domain value (or of a tuple of them): objects, lists, strings, numbers, booleans, None."""
    return _adapter(type(value)).dump_python((value,), mode="json", warnings="error")[0]


def load(kind: Any, data: object) -> Any:
    """The value of type `kind` (a class, or a union such as `Page`) out of what `dump` gave; NotOfItsForm otherwise."""
    try:
        return _adapter(kind).validate_python((data,))[0]
    except ValidationError as error:
        raise NotOfItsForm(f"a stored value has {error.error_count()} places that are not of its form") from None


def _adapter(kind: Any) -> TypeAdapter[Any]:
    return _made(kind)


@cache
def _made(kind: Any) -> TypeAdapter[Any]:
    """One-tuple of the type: pydantic takes rules for our plain dataclasses only from what is around them."""
    wrapped: Any = GenericAlias(tuple, (kind,))
    return TypeAdapter(wrapped, config=STRICT)
