"""How many pages should have come, by the line that the sending machine prints on each of them. Pure."""

from collections import Counter
from collections.abc import Iterable

from domain.page import Page, PageText


def announced(pages: Iterable[Page], *, most: int) -> int | None:
    """The total that most header lines print (P.02/05 says 5), the larger of two as frequent; None where none does.

    Totals over `most` are misread: no such fax is taken.
    """
    headers = [page.header for page in pages if isinstance(page, PageText) and page.header]
    totals = Counter(header.pages for header in headers if header.pages and header.pages <= most)
    return max(totals, key=lambda total: (totals[total], total), default=None)
