"""Remembers what was made from a large value, by identity."""

from collections import OrderedDict
from typing import Generic, TypeVar

Made = TypeVar("Made")


class Memory(Generic[Made]):
    """The last few results by identity of what they were made from (runs are too large to hash each time).

    The source is kept with the result, so an identity cannot be reused while it is remembered. Sources must not
    change: runs, pages and tuples do not.
    """

    def __init__(self, size: int) -> None:
        self._size = size
        self._kept: OrderedDict[int, tuple[object, Made]] = OrderedDict()

    def recall(self, source: object) -> Made | None:
        """What was made from this very object, or None."""
        kept = self._kept.get(id(source))
        return kept[1] if kept else None

    def keep(self, source: object, made: Made) -> Made:
        """Remembers and returns what was made."""
        self._kept[id(source)] = (source, made)
        while len(self._kept) > self._size:
            self._kept.popitem(last=False)
        return made
