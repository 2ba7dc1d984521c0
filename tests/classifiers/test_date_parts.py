"""Which part a date plays: learnt weights, the days they must never take, and dates that a fax has bent."""

from datetime import date

import pytest

from classifiers.fields.date_learning import DatedPaper, learn
from classifiers.fields.date_parts import Paper, Part, dumped, learned_weights, loaded, playing
from classifiers.fields.dates import dates_in
from domain.document import AUTHORIZATION_LETTER
from tests.classifiers.papers import run

ORDER = """                     COURT OF KING'S BENCH OF ALBERTA
                     JUDICIAL CENTRE OF CALGARY
BETWEEN:
                     THORNBURY KAYAKS LTD.            Plaintiff
                     and
                     JOHN DOE                         Defendant
                     ORDER
DATE
1. THIS COURT ORDERS that Infinet Communications Group Inc. shall deliver to the Plaintiff's lawyers the name of
the holder of account ICG-40417 {due}.
                                   Justice of the Court
"""


def days(text: str, part: Part, paper: Paper) -> list[object]:
    """The days that a part is given to, the likeliest first."""
    found = sorted(playing(run(text), part, paper, "x"), key=lambda one: -one.confidence)
    return [one.value for one in found]


@pytest.mark.parametrize(
    "due",
    [
        "by April 30, 2026",
        "no later than April 30, 2026",
        "on or before the 30th day of April, 2026",
        "April 30, 2026 at the latest",
        "and keep its logs until April 30, 2026",
        "as the affidavit of Odile Fairweather sworn April 30, 2026",
        "au plus tard le 30 avril 2026",
    ],
)
def test_a_day_to_come_or_of_an_oath_is_never_the_orders_own(due: str) -> None:
    """An order whose own date is missing has none, whatever other day it prints."""
    assert days(ORDER.format(due=due), Part.OWN, Paper.ORDER) == []


@pytest.mark.parametrize("printed", ["March 5, 2026", "DATED this 5th day of March, 2026.", "2026-03-05"])
def test_the_day_in_the_heading_is_the_orders_own(printed: str) -> None:
    """The twin of the order without a date: it prints one, beside the same deadline."""
    text = ORDER.format(due="by April 30, 2026").replace("DATE", printed)
    assert days(text, Part.OWN, Paper.ORDER)[:1] == ["2026-03-05"]


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("dated this the 23td dav of february, 2024", date(2024, 2, 23)),
        ("in chambers, februar y 27, 2025", date(2025, 2, 27)),
        ("before the judge\n9\n-\nmay\n2025", date(2025, 5, 9)),
        ("date december |, 2023", date(2023, 12, 1)),
        ("u9-jan-2u26", date(2026, 1, 9)),
        ("march1, 2o24", date(2024, 3, 1)),
    ],
)
def test_a_bent_date_is_read(printed: str, day: date) -> None:
    """Dirt, lost blanks and misread letters between day, month and year."""
    assert [hit.day for hit in dates_in(printed)] == [day]


@pytest.mark.parametrize(
    "printed",
    ["form 12, 2024", "rule 3, 2024", "page 1 of 12 2024", "unit 4 bay 7 2nd floor", "t5 slip 2 2024 9 april"],
)
def test_what_only_looks_like_a_bent_date_is_none(printed: str) -> None:
    """The hostile twin: words near figures that are no month."""
    assert [hit.day for hit in dates_in(printed) if hit.day] == []


def test_a_year_that_lost_a_figure_is_doubt() -> None:
    """A year is guessed from its shape or from the paper's other years, and its score stays under the line of doubt."""
    found = dates_in("march 5, 2024 was a tuesday\nfait le 6 mai 202$\nsigned on may 26, 1024")
    assert [(hit.day, hit.score < 0.6) for hit in found] == [
        (date(2024, 3, 5), False),
        (date(2025, 5, 6), True),
        (date(2024, 5, 26), True),
    ]
    assert [hit.day for hit in dates_in("signed on may 26, 1024")] == [None]


def test_a_long_line_of_figures_is_read_in_time() -> None:
    """No pattern is led into repeating itself by a hostile line."""
    for line in ("1 day of " * 12000, "may " * 25000, "1" * 100000, "12 marc " * 12000, "a 1, 2" * 15000):
        assert len(dates_in(line)) >= 0


def test_the_weights_go_through_their_file_and_back() -> None:
    """What is written is what is read."""
    assert loaded(dumped(learned_weights())) == learned_weights()
    assert set(learned_weights().of) == set(Part)


def test_learning_finds_what_tells_the_parts_apart() -> None:
    """The same papers give the same weights, and the words beside a date weigh for its part."""
    papers = [
        DatedPaper(
            run=run(f"Halifax, March {number}, 2026\nI permit the release of bills.\nThis ends on May {number}, 2026."),
            kind=AUTHORIZATION_LETTER,
            days={"letter_date": frozenset({f"2026-03-0{number}"}), "valid_until": frozenset({f"2026-05-0{number}"})},
            group=str(number),
        )
        for number in range(1, 7)
    ]
    made = learn(papers)
    assert dumped(made) == dumped(learn(papers))
    assert made.of[Part.END]["before 1 ends"] > 0 > made.of[Part.OWN]["before 1 ends"]
