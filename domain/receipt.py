"""Receipt numbers: what a clerk can quote on the telephone, one for every drop. Pure: text in, numbers out.

`R2026-000017-5`: the year in the office's time zone, a counter without gaps, and a check digit by H. M. Damm's
quasigroup (2004), which catches every single wrong digit and every exchange of two neighbours.
"""

import re
from dataclasses import dataclass

LETTER = 5
"""The digit that the leading R counts as. Any would do; with this one the example in every manual is valid."""
DAMM = (
    "0317598642",
    "7092154863",
    "4206871359",
    "1750983426",
    "6123045978",
    "3674209581",
    "5869720134",
    "8945362017",
    "9438617205",
    "2581436790",
)
FORM = re.compile(r"R(\d{4})-?(\d{6,9})-?(\d)", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptNumber:
    """Year and counter, apart. `str()` gives the number with its check digit."""

    year: int
    serial: int

    def __str__(self) -> str:
        digits = f"{self.year:04d}{self.serial:06d}"
        return f"R{self.year:04d}-{self.serial:06d}-{check_digit(digits)}"


def check_digit(digits: str) -> int:
    """The digit that closes a row of decimal digits."""
    state = LETTER
    for digit in digits:
        state = int(DAMM[state][int(digit)])
    return state


def parse(text: str) -> ReceiptNumber | None:
    """The number as somebody typed it (any case, spaces, without dashes), or None if it cannot be one of ours."""
    found = FORM.fullmatch(re.sub(r"\s", "", text).upper())
    if found is None:
        return None
    number = ReceiptNumber(year=int(found[1]), serial=int(found[2]))
    return number if str(number)[-1] == found[3] and number.serial > 0 else None


def valid(text: str) -> bool:
    """Whether the text can be a receipt number of ours; says nothing of whether it was ever given out."""
    return parse(text) is not None
