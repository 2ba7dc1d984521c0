"""In which order a page is read, and which way up it is believed to lie: columns, cells, labels, turned pages."""

from collections.abc import Sequence

import pytest

from reading.engines.protocol import SeenWord
from reading.geometry import PixelBox
from reading.lines import relined
from reading.orient import Upright
from reading.upright import stands, without_strip, worth

Line = tuple[int, int, str]
"""Left, top and text of a piece of a line; words are ten pixels a letter, twenty high."""


def words(*lines: Line, confidence: float = 0.9) -> list[SeenWord]:
    found = []
    for number, (left, top, text) in enumerate(lines):
        for word in text.split():
            box = PixelBox(left, top, left + 10 * len(word), top + 20)
            found.append(SeenWord(text=word, box=box, confidence=confidence, line=number, block=number))
            left = box.right + 8
    return found


def read(seen: Sequence[SeenWord]) -> list[str]:
    rows: dict[int, list[str]] = {}
    for word in relined(seen):
        rows.setdefault(word.line, []).append(word.text)
    return [" ".join(row) for row in rows.values()]


# --- columns and cells --------------------------------------------------------------------------------------------


def test_two_languages_side_by_side_are_read_paragraph_by_paragraph() -> None:
    """The white between the paragraphs runs through both columns: each language's paragraph stays whole."""
    seen = words(
        (0, 0, "One: the answer is to give"),
        (600, 0, "Un : la réponse doit donner"),
        (0, 30, "the address and the payments."),
        (600, 30, "l'adresse et les versements faits."),
        (0, 100, "Two: costs are payable by"),
        (600, 100, "Deux : dépens payables par le"),
        (0, 130, "the respondent in the cause."),
        (600, 130, "débiteur et par lui seul."),
    )
    assert read(seen) == [
        "One: the answer is to give",
        "the address and the payments.",
        "Un : la réponse doit donner",
        "l'adresse et les versements faits.",
        "Two: costs are payable by",
        "the respondent in the cause.",
        "Deux : dépens payables par le",
        "débiteur et par lui seul.",
    ]


def test_a_block_that_goes_on_below_the_one_beside_it_is_read_whole() -> None:
    """A heading in two blocks: the province and its district on the left, the court on the right."""
    seen = words(
        (0, 0, "CANADA"), (500, 0, "COUR SUPÉRIEURE"), (0, 30, "PROVINCE DE QUÉBEC"), (500, 30, "(Chambre civile)")
    )
    more = words((0, 60, "DISTRICT DE GATINEAU"), (0, 90, "NO 200-17-000000-251"))
    moved = [SeenWord(text=word.text, box=word.box, confidence=0.9, line=word.line + 4, block=9) for word in more]
    assert read([*seen, *moved]) == [
        "CANADA",
        "PROVINCE DE QUÉBEC",
        "DISTRICT DE GATINEAU",
        "NO 200-17-000000-251",
        "COUR SUPÉRIEURE",
        "(Chambre civile)",
    ]


def test_a_cell_that_wraps_is_read_before_the_one_beside_it() -> None:
    """The name did not fit beside the title, because the date's cell begins there."""
    seen = words((0, 0, "Before: The Honourable Mr. Justice"), (400, 0, "Date: 24 January"), (0, 30, "Vaillancourt"))
    assert read(seen) == ["Before: The Honourable Mr. Justice", "Vaillancourt", "Date: 24 January"]


@pytest.mark.parametrize(
    ("seen", "rows"),
    [
        (
            words((0, 0, "Adult"), (300, 0, "Vasilisa"), (0, 30, "Attorney"), (300, 30, "Oksana")),
            ["Adult Vasilisa", "Attorney Oksana"],
        ),
        (
            words((0, 0, "Date: June"), (500, 0, "Pages with this one"), (0, 30, "Subject: account")),
            ["Date: June Pages with this one", "Subject: account"],
        ),
        (
            words((0, 0, "Name:"), (300, 0, "Oksana"), (0, 30, "Telephone:"), (0, 60, "E-mail:")),
            ["Name: Oksana", "Telephone:", "E-mail:"],
        ),
        (
            words(
                (0, 0, "Court"),
                (300, 0, "Federal Court"),
                (0, 30, "Document"),
                (300, 30, "Order"),
                (300, 60, "(sealed)"),
            ),
            ["Court Federal Court", "Document Order", "(sealed)"],
        ),
        (
            words(
                (0, 0, "we authorize the disclosure under"), (420, 0, "nt number"), (0, 30, "Fitzwilliam accountant")
            ),
            ["we authorize the disclosure under nt number", "Fitzwilliam accountant"],
        ),
    ],
)
def test_labels_keep_their_values(seen: list[SeenWord], rows: list[str]) -> None:
    """Few words and both sides in each row, an item below, empty places, a long value, a hole in running text."""
    assert read(seen) == rows


# --- which way up -------------------------------------------------------------------------------------------------


def up(degrees: int, *, certain: bool = False) -> Upright:
    return Upright(degrees=degrees, skew=0.0, certain=certain)


PRINT = words(*((0, 30 * row, "enough running text to be sure") for row in range(4)))


def test_a_turned_page_must_read_better_than_as_it_came() -> None:
    """Much print read well is enough; a few letters of a seal or a stamp are not, however sure the ink is."""
    assert stands(PRINT, up(90))
    few = words((0, 0, "FEDERAL COURT"))
    assert not stands(few, up(90, certain=True))
    assert stands(few, up(0, certain=True))
    assert not stands(words((0, 0, "enough text but read badly"), confidence=0.6), up(180, certain=True))


def test_print_on_its_side_is_no_sign_that_the_page_is_upright() -> None:
    """Engines read upended lines as well: their words are higher than wide."""
    upended = [
        SeenWord(text=word.text, box=PixelBox(0, 10, 20, 10 + 10 * len(word.text)), confidence=0.95, line=0, block=0)
        for word in PRINT
        if len(word.text) > 2
    ]
    assert not stands(upended, up(270, certain=True))
    assert worth(upended, 270) == 0
    assert worth(PRINT, 270) > 0


@pytest.mark.parametrize(
    ("degrees", "box"),
    [
        (0, PixelBox(100, 10, 300, 40)),
        (90, PixelBox(960, 100, 990, 300)),
        (180, PixelBox(100, 1960, 300, 1990)),
        (270, PixelBox(10, 100, 40, 300)),
    ],
)
def test_the_machines_line_says_nothing_about_the_page(degrees: int, box: PixelBox) -> None:
    """It is printed on top of the page as it came: after a turn it lies at another edge."""
    line = SeenWord(text="FAX", box=box, confidence=0.9, line=0, block=0)
    middle = SeenWord(text="Judge", box=PixelBox(400, 900, 500, 930), confidence=0.9, line=1, block=0)
    assert without_strip([line, middle], degrees, 62, (2000, 1000)) == (middle,)
    assert without_strip([line, middle], degrees, 0, (2000, 1000)) == (line, middle)
