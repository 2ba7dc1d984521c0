"""What dates are made of: the names of months and days, figures that a fax made letters of, and the hit itself."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

MONTHS = (
    ("january", "jan", "janvier", "janv"),
    ("february", "feb", "fevrier", "fev", "fevr"),
    ("march", "mar", "mars"),
    ("april", "apr", "avril", "avr"),
    ("may", "mai"),
    ("june", "jun", "juin"),
    ("july", "jul", "juillet", "juil"),
    ("august", "aug", "aout"),
    ("september", "sept", "sep", "septembre"),
    ("october", "oct", "octobre"),
    ("november", "nov", "novembre"),
    ("december", "dec", "decembre"),
)
WEEKDAYS = (
    ("monday", "lundi"),
    ("tuesday", "mardi"),
    ("wednesday", "mercredi"),
    ("thursday", "jeudi"),
    ("friday", "vendredi"),
    ("saturday", "samedi"),
    ("sunday", "dimanche"),
)
MONTH_NUMBER = {name: number for number, names in enumerate(MONTHS, start=1) for name in names}
WEEKDAY_NUMBER = {name: number for number, names in enumerate(WEEKDAYS) for name in names}

_FIGURE_FIXES = str.maketrans("oilsz", "01152")


@dataclass(frozen=True, slots=True, kw_only=True)
class DateHit:
    """One date in a text: its place, its day (None where it is ambiguous or no day of the calendar), its score 0..1.

    `either` are the two days that an ambiguous date may mean, day first and month first.
    """

    start: int
    end: int
    day: date | None
    score: float
    either: tuple[date, ...] = ()


def figure(text: str) -> int:
    """The number that figures say, letters for figures mended; 0 where they say none."""
    digits = text.translate(_FIGURE_FIXES)
    return int(digits) if digits.isdecimal() else 0


def day_of(year: int, month: int, day: int) -> date | None:
    """The day of the calendar, or None where there is none between 1900 and 2099."""
    if not (1900 <= year <= 2099 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return date(year, month, day)
