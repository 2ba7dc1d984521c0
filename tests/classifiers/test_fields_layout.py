"""Finders see rows and cells where words stand, and every value leads back to its words."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from classifiers.fields.authorization_letter import FIELDS as LETTER
from classifiers.fields.court_order import FIELDS as ORDER
from classifiers.fields.power_of_attorney import FIELDS as POWER
from classifiers.fields.repair import folded, mended
from classifiers.fields.sheet import sheet_of
from domain.document import Run
from domain.page import Box, PageText, PageUnread, Word
from domain.wording import Sentence
from tests.classifiers.papers import page, run

ORDER_TEXT = """No. S-261187
Vancouver Registry
IN THE SUPREME COURT OF BRITISH COLUMBIA
BETWEEN:
                 PLOVER LTD.
                                            PLAINTIFF
AND:
                 BARRY QUILL
                                            DEFENDANT
BEFORE THE HONOURABLE     )   TUESDAY, THE 3RD DAY
MADAM JUSTICE IDA MOSS    )   OF MARCH, 2026
THIS COURT ORDERS that within ten (10) days Infinet Communications Group Inc. produce to counsel for
the plaintiff the invoices of its customer Barry Quill for otter-bay.example from March 1, 2025 to
December 31, 2025.
"""


def torn(paper: PageText, line: int, after: int) -> PageText:
    """The page as a reader gives it that tears one word of a line in two and reads the rest of the line last."""
    words: list[Word] = []
    rest: list[Word] = []
    last = max(word.line for word in paper.words) + 1
    seen = 0
    for word in paper.words:
        seen += word.line == line
        if word.line != line or seen < after:
            words.append(word)
        elif seen == after:
            half = len(word.text) // 2
            middle = word.box.left + (word.box.right - word.box.left) * half / len(word.text)
            words.append(replace(word, text=word.text[:half], box=replace(word.box, right=middle)))
            rest.append(replace(word, text=word.text[half:], box=replace(word.box, left=middle), line=last))
        else:
            rest.append(replace(word, line=last))
    return replace(paper, words=(*words, *rest))


def test_a_line_torn_by_the_reader_is_whole_again() -> None:
    """A word cut at the edge of a block, with the rest of its line read last, is put back."""
    paper = page("particulars on file for Harbourside Owl Media Inc. in May\nand nothing more")
    assert "Harbourside Owl Media Inc. in May\nand nothing" in sheet_of(Run(pages=(torn(paper, 0, 5),))).raw


def test_columns_are_cells() -> None:
    """Words far apart, and words parted by ruled brackets, are different cells of one row."""
    rows = sheet_of(run("MADAM JUSTICE MOSS  ) FRIDAY, THE 6TH\nCOURT FILE NUMBER        2601-11873")).rows
    assert [[cell.plain for cell in row] for row in rows] == [
        ["madam justice moss", "friday, the 6th"],
        ["court file number", "2601-11873"],
    ]


def test_brackets_of_a_sentence_part_nothing() -> None:
    """ "ten ( 10 ) days" stays one cell."""
    (row,) = sheet_of(run("within ten ( 10 ) days")).rows
    assert len(row) == 1


def test_every_value_has_its_words_page_and_box() -> None:
    """The box of each reading holds words of its page, and its raw text is made of them."""
    paper = run(ORDER_TEXT)
    (text,) = paper.read_pages()
    readings = [reading for field in ORDER for reading in field.find(paper)]
    assert {reading.name for reading in readings} >= {
        "court",
        "file_number",
        "judge",
        "order_date",
        "parties",
        "domains",
    }
    for reading in readings:
        inside = " ".join(word.text for word in text.words if overlaps(word.box, reading.box))
        assert reading.page == 1
        assert 0 < reading.confidence <= 1
        assert folded(reading.raw).split()[0] in folded(inside)


def overlaps(one: Box, other: Box) -> bool:
    return one.left < other.right and other.left < one.right and one.top < other.bottom and other.top < one.bottom


def test_a_surer_reader_makes_a_surer_value() -> None:
    """The same words read with less confidence give the same value with less confidence."""
    (text,) = run(ORDER_TEXT).read_pages()
    worn = replace(text, words=tuple(replace(word, confidence=0.6) for word in text.words))
    finders = {field.name: field.find for field in ORDER}
    for name in ("court", "file_number", "judge", "order_date"):
        sure, unsure = finders[name](Run(pages=(text,)))[0], finders[name](Run(pages=(worn,)))[0]
        assert sure.value == unsure.value
        assert sure.confidence > unsure.confidence


def test_unread_and_empty_pages_give_nothing() -> None:
    """No finder fails on a run without words."""
    unread = PageUnread(number=1, code="reader-timed-out", reason=Sentence(en="Too slow.", fr="Trop lent."))
    for paper in (Run(pages=()), Run(pages=(unread,)), run("")):
        assert not [reading for field in (*ORDER, *LETTER, *POWER) for reading in field.find(paper)]


@given(st.text(alphabet="abcé0O1lI5S'’-.,:()/& \n\f2026INTHEcourtàœ№ﬁ", max_size=300))
def test_no_text_breaks_a_finder(text: str) -> None:
    """Whatever is read, finders answer with readings of the page."""
    paper = run(text)
    numbers = {one.number for one in paper.pages}
    for field in (*ORDER, *LETTER, *POWER):
        for reading in field.find(paper):
            assert reading.page in numbers
            assert 0 <= reading.confidence <= 1


def test_words_are_mended_only_where_that_is_safe() -> None:
    """Look-alikes are mended always, other slips only where the reader was unsure, names never when it was sure."""
    assert mended("C0URT", 0.95) == "court"
    assert mended("plaintitf", 0.5) == mended("plaintiff", 0.99) == "plaintiff"
    assert mended("Justine", 0.95) == "justine"
    assert mended("thisCourt,", 0.9) == "thiscourt,"
    assert mended("ofthecourt", 0.9) == "ofthecourt"
    assert mended("ordersthat", 0.9) == "ordersthat"
    assert mended("courtorders", 0.9) == "court orders"


@given(st.text(max_size=40))
def test_folding_keeps_every_place(text: str) -> None:
    """Folded text is as long as the text, so that places in it are places in the text."""
    assert len(folded(text)) == len(text)
