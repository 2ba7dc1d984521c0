"""Account numbers: by their own shape, or by the label beside them."""

import re
from collections.abc import Iterator, Sequence

from classifiers.fields.best import best_first
from classifiers.fields.numbers import digits
from classifiers.fields.sheet import Cut, Sheet, sheet_of
from domain.document import FieldReading, Run

_OURS = re.compile(
    r"(?<![A-Za-z0-9])[Il1|][CcG(][GCg6]\s?[-–—_.]?\s?(?P<digits>[0-9OoQIilSsZzBG|]{4,8})(?![A-Za-z0-9])"
)
_LABELLED = re.compile(
    r"\b(?:customer|client|account|acct|compte|subscriber|abonne)\b\s?"
    r"(?:(?:number|numbers|nos?|num|id|numeros?|n[o°º]?|client|of the customer|du client|with you|chez "
    r"vous)\b[°º]?\.?\s?){0,3}"
    r"[°º]?\s?(?:(?:is|est)\s|[:\-][\s]?|[#]\s?)?"
    r"(?P<number>[a-z]{0,4}[-–]?[0-9oilsb][0-9oilsb\-]{3,12})(?![a-z0-9])"
)


_GLUED = re.compile(r"(?<=[a-z'’])ICG\s?[-–—]?\s?(?P<digits>[0-9OoIl]{4,8})(?![A-Za-z0-9])")
"""A number whose label lost the blank behind it: "AccountICG-10000"."""
_HEADLESS = re.compile(
    r"(?<![A-Za-z0-9\-–—])(?:[Il1|(]\s?[CcG6]|[CcG][GCg6])\s?[-–—]\s?(?P<digits>[0-9?OoIl]{5})(?![A-Za-z0-9\-–—])"
)
"""A number that lost one of its three letters, with all its digits."""
HALF_SEEN = 0.62


def find_account_number(run: Run) -> Sequence[FieldReading]:
    """The customer's account with the host, best first: `ICG-` and five digits, or what a label names."""
    sheet = sheet_of(run)
    return best_first(cut.reading("account_number", value, score) for value, cut, score in _numbers(sheet))


def _numbers(sheet: Sheet) -> Iterator[tuple[str, Cut, float]]:
    taken: set[int] = set()
    for found in _OURS.finditer(sheet.raw):
        cut = sheet.cut_raw(found.start(), found.end())
        if cut is not None:
            taken.add(cut.tokens[-1].start)
            yield f"ICG-{digits(found['digits'])}", cut, _likeness(found.group())
    for pattern, score in ((_GLUED, 0.85), (_HEADLESS, HALF_SEEN)):
        for found in pattern.finditer(sheet.raw):
            cut, number = sheet.cut_raw(found.start(), found.end()), digits(found["digits"])
            if cut is not None and number.isdecimal():
                taken.add(cut.tokens[-1].start)
                yield f"ICG-{number}", cut, score
    for found in sheet.find(_LABELLED):
        cut = sheet.cut(found, "number")
        value = account_of(cut.text) if cut else None
        if cut is not None and value is not None and cut.tokens[-1].start not in taken:
            yield value, cut, 0.75


def _likeness(printed: str) -> float:
    exact = re.fullmatch(r"ICG[-–]\d{4,8}", printed)
    return 0.99 if exact else 0.85


def account_of(text: str) -> str | None:
    """A labelled account number in capitals without blanks, digits mended; None where it has under four digits."""
    letters, number = re.match(r"([A-Za-z]*)(.*)", re.sub(r"\s+", "", text), re.DOTALL).groups()  # type: ignore[union-attr]  # matches anything
    number = digits(number).strip("-–")
    if sum(one.isdigit() for one in number) < 4:
        return None
    return f"{letters.upper()}{'-' if letters and not number.startswith('-') and '-' in text else ''}{number}"
