"""What a place for a signature is: how it is told, whose it is, and where its ink would be."""

from dataclasses import dataclass
from enum import Enum, auto

from classifiers.signing.sheet import Rect


class Kind(Enum):
    """How a place is told: by what stands under the signature, beside it, or above it."""

    CAPTION = auto()
    LABEL = auto()
    HEADING = auto()
    CLOSING = auto()
    RULE = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name that the fields found: of somebody who must sign, or of one who stands beside (`supporting`)."""

    plain: str
    supporting: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place for a signature: the printed block that tells it, and where its ink would be (`room`).

    `whose` is the line that says who signs; `around` is all that is printed there; `rule` the ruled line if any.
    """

    kind: Kind
    block: Rect
    room: Rect
    whose: str
    around: str
    heading: str = ""
    rule: Rect | None = None
    named: bool | None = None
    found_by_ink: bool = False
