"""Business days of Canada's provinces, and the last day of a period that an order gives. Pure: days in, days out.

**This is data for a lawyer to change, not legal advice.** HOLIDAYS is the whole table, one record a holiday. Where the
sources differ the earlier last day is kept: a day counts as a holiday only where a statute or rule of court says so.

Sources: Interpretation Act (Canada), ss. 26 and 35; Holidays Act (Canada), s. 2; Canada Labour Code, s. 166; Rules of
Civil Procedure (Ontario), r. 1.03; Interpretation Act (British Columbia), s. 29; Code of Civil Procedure (Québec),
arts. 82 and 83; elsewhere the employment standards act of the province.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cache
from types import MappingProxyType
from zoneinfo import ZoneInfo

from domain.wording import Sentence

FEDERAL = "CA"
PROVINCES = frozenset({"AB", "BC", "MB", "NB", "NL", "NS", "NT", "NU", "ON", "PE", "QC", "SK", "YT"})
EVERYWHERE = PROVINCES | {FEDERAL}
VICTORIA_DAY = frozenset({FEDERAL, "AB", "BC", "MB", "NT", "NU", "ON", "QC", "SK", "YT"})

SATURDAY, SUNDAY = 5, 6
WEEKEND = frozenset({SATURDAY, SUNDAY})
ONE_DAY = timedelta(days=1)
BY_ONTARIO = {"ON": WEEKEND}
"""Rule 1.03 moves holidays off a weekend; elsewhere only Canada Day moves, off a Sunday (Holidays Act, s. 2)."""

Rule = Callable[[int], date]


@dataclass(frozen=True, slots=True, kw_only=True)
class Holiday:
    """One holiday: its day in a year, and where it is one since when.

    `since` are first years of single places, where the holiday is young. `moves` are the weekdays (Monday is 0) on
    which, in a place, it is kept on the next day that is neither of a weekend nor a holiday instead.
    """

    name: Sentence
    day: Rule
    where: frozenset[str]
    since: Mapping[str, int] = field(default_factory=dict)
    moves: Mapping[str, frozenset[int]] = field(default_factory=dict)

    def kept(self, year: int, place: str) -> bool:
        """Whether this place has the holiday in this year."""
        return place in self.where and year >= self.since.get(place, 0)

    def gives_way(self, day: date, place: str) -> bool:
        """Whether it is kept on another day than its own when it falls on this one."""
        return day.weekday() in self.moves.get(place, ())


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (J. Meeus, Astronomical Algorithms, 1991, chapter 8)."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    moved = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - century // 4 - moved + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def on(month: int, day: int) -> Rule:
    """The same day every year."""
    return lambda year: date(year, month, day)


def from_easter(days: int) -> Rule:
    """So many days after Easter Sunday, or before it where negative."""
    return lambda year: easter(year) + timedelta(days=days)


def nth_monday(nth: int, month: int) -> Rule:
    """The first (1), second (2), ... Monday of a month."""
    return lambda year: _monday_from(date(year, month, 1 + 7 * (nth - 1)))


def _monday_from(day: date) -> date:
    return day + timedelta(days=-day.weekday() % 7)


HOLIDAYS = (
    Holiday(name=Sentence(en="New Year's Day", fr="Jour de l'An"), day=on(1, 1), where=EVERYWHERE, moves=BY_ONTARIO),
    Holiday(name=Sentence(en="Day after New Year's Day", fr="Lendemain du jour de l'An"), day=on(1, 2),
            where=frozenset({"QC"})),
    Holiday(name=Sentence(en="Family Day, Louis Riel Day, Islander Day, Heritage Day",
                          fr="Jour de la famille, jour de Louis Riel, fête des Insulaires, jour du Patrimoine"),
            day=nth_monday(3, 2), where=frozenset({"AB", "BC", "MB", "NB", "NS", "ON", "PE", "SK"}),
            since={"BC": 2019, "NB": 2018, "NS": 2015}),
    Holiday(name=Sentence(en="Good Friday", fr="Vendredi saint"), day=from_easter(-2), where=EVERYWHERE),
    Holiday(name=Sentence(en="Easter Monday", fr="Lundi de Pâques"), day=from_easter(1),
            where=frozenset({FEDERAL, "BC", "ON", "QC"})),
    Holiday(name=Sentence(en="Victoria Day, National Patriots' Day",
                          fr="Fête de la Reine, Journée nationale des patriotes"),
            day=lambda year: _monday_from(date(year, 5, 18)), where=VICTORIA_DAY),
    Holiday(name=Sentence(en="National Indigenous Peoples Day", fr="Journée nationale des peuples autochtones"),
            day=on(6, 21), where=frozenset({"NT", "YT"}), since={"NT": 2001, "YT": 2017}),
    Holiday(name=Sentence(en="Québec's National Holiday", fr="Fête nationale, Saint-Jean-Baptiste"), day=on(6, 24),
            where=frozenset({"QC"})),
    Holiday(name=Sentence(en="Canada Day", fr="Fête du Canada"), day=on(7, 1), where=EVERYWHERE,
            moves=dict.fromkeys(EVERYWHERE, frozenset({SUNDAY})) | BY_ONTARIO),
    Holiday(name=Sentence(en="Nunavut Day", fr="Jour du Nunavut"), day=on(7, 9), where=frozenset({"NU"}),
            since={"NU": 2020}),
    Holiday(name=Sentence(en="Civic holiday", fr="Congé civique"), day=nth_monday(1, 8),
            where=frozenset({"BC", "NB", "NT", "NU", "ON", "SK"})),
    Holiday(name=Sentence(en="Discovery Day", fr="Jour de la Découverte"), day=nth_monday(3, 8),
            where=frozenset({"YT"})),
    Holiday(name=Sentence(en="Labour Day", fr="Fête du Travail"), day=nth_monday(1, 9), where=EVERYWHERE),
    Holiday(name=Sentence(en="National Day for Truth and Reconciliation",
                          fr="Journée nationale de la vérité et de la réconciliation"),
            day=on(9, 30), where=frozenset({FEDERAL, "BC", "MB", "NT", "NU", "PE", "YT"}),
            since={FEDERAL: 2021, "NT": 2022, "NU": 2022, "PE": 2022, "BC": 2023, "YT": 2023, "MB": 2024}),
    Holiday(name=Sentence(en="Thanksgiving", fr="Action de grâces"), day=nth_monday(2, 10), where=VICTORIA_DAY),
    Holiday(name=Sentence(en="Remembrance Day", fr="Jour du Souvenir"), day=on(11, 11), where=EVERYWHERE - {"QC"},
            moves=BY_ONTARIO),
    Holiday(name=Sentence(en="Christmas Day", fr="Noël"), day=on(12, 25), where=EVERYWHERE, moves=BY_ONTARIO),
    Holiday(name=Sentence(en="Boxing Day", fr="Lendemain de Noël"), day=on(12, 26),
            where=frozenset({FEDERAL, "BC", "ON", "QC"}), moves=BY_ONTARIO),
)  # fmt: skip

ZONES = {
    "AB": "America/Edmonton Canada/Mountain",
    "BC": "America/Vancouver America/Creston America/Dawson_Creek America/Fort_Nelson Canada/Pacific",
    "MB": "America/Winnipeg Canada/Central",
    "NB": "America/Moncton",
    "NL": "America/St_Johns America/Goose_Bay Canada/Newfoundland",
    "NS": "America/Halifax America/Glace_Bay Canada/Atlantic",
    "NT": "America/Yellowknife America/Inuvik",
    "NU": "America/Iqaluit America/Rankin_Inlet America/Resolute America/Cambridge_Bay America/Pangnirtung",
    "ON": "America/Toronto America/Atikokan America/Thunder_Bay America/Nipigon America/Rainy_River Canada/Eastern",
    "QC": "America/Montreal America/Blanc-Sablon",
    "SK": "America/Regina America/Swift_Current Canada/Saskatchewan",
    "YT": "America/Whitehorse America/Dawson Canada/Yukon",
}
"""In which province an office keeps this time. Prince Edward Island has no zone of its own."""


def place_of(jurisdiction: str | None, time_zone: str) -> str:
    """Whose holidays count: those of the paper's court, else of the office, else those of federal law."""
    if jurisdiction in EVERYWHERE:
        return jurisdiction
    return next((province for province, zones in ZONES.items() if time_zone in zones.split()), FEDERAL)


@cache
def holidays(year: int, place: str) -> Mapping[date, Holiday]:
    """The holidays that are kept in a year, by day; `place` is a province's two letters or CA for federal law."""
    here = [(holiday.day(year), holiday) for holiday in HOLIDAYS if holiday.kept(year, place)]
    days = {day: holiday for day, holiday in here if not holiday.gives_way(day, place)}
    for day, holiday in here:
        if holiday.gives_way(day, place):
            days[_free_from(day, days)] = holiday
    return MappingProxyType(days)


def _free_from(day: date, taken: Mapping[date, Holiday]) -> date:
    while day.weekday() in WEEKEND or day in taken:
        day += ONE_DAY
    return day


def is_business_day(day: date, place: str) -> bool:
    """Neither Saturday nor Sunday nor a holiday of this place."""
    return day.weekday() not in WEEKEND and day not in holidays(day.year, place)


def next_business_day(day: date, place: str) -> date:
    """The day itself where it is a business day, else the first one after it."""
    while not is_business_day(day, place):
        day += ONE_DAY
    return day


def day_in(time_zone: str, moment: datetime) -> date:
    """The day it is in an office when the clock everywhere says `moment` (aware)."""
    return moment.astimezone(ZoneInfo(time_zone)).date()


def last_day(received: date, days: int, place: str) -> date:
    """The last day of "within so many days of service".

    The day of receipt is not counted, every calendar day after it is; a last day that is no business day moves to
    the next one (Interpretation Act (Canada), s. 26, and the provinces' likewise).
    """
    return next_business_day(received + timedelta(days=days), place)
