"""The day an order was made: not that of its stamps, its affidavits, or the records it asks for."""

import re
from collections.abc import Iterator, Sequence

from classifiers.fields.best import best_first
from classifiers.fields.date_parts import Paper, Part, playing
from classifiers.fields.dates import dates_in, first_date
from classifiers.fields.sheet import Sheet, sheet_of
from domain.document import FieldReading, Run

_BEGUN = re.compile(
    r"\W*(?:the |le |this |ce )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi|mercredi|jeudi|vendredi|"
    r"samedi|dimanche|"
    r"[0-9oil]{1,2} ?(?:st|nd|rd|th|er|e)?\s+(?:day|jour))\b"
)
HEADING_ROWS = 30


def find_order_date(run: Run) -> Sequence[FieldReading]:
    """The day of the order, best first: what the paper calls its date, its heading, or where it is signed."""
    return best_first([*playing(run, Part.OWN, Paper.ORDER, "order_date"), *_in_columns(sheet_of(run))])


def _in_columns(sheet: Sheet) -> Iterator[FieldReading]:
    """A date broken over the lines of the right half of a heading."""
    for number, row in enumerate(sheet.rows[:HEADING_ROWS]):
        for cell in row[1:] if len(row) > 1 else row:
            if _BEGUN.match(cell.plain) and not dates_in(cell.plain):
                tokens = tuple(token for one in sheet.column(number, cell, depth=2) for token in one.tokens)
                hit = first_date(" ".join(token.plain for token in tokens))
                if hit is not None and hit.day is not None and hit.start < 12:
                    yield sheet.cut_tokens(tokens).reading("order_date", hit.day.isoformat(), hit.score * 0.97)
