"""The confidence of words against what is printed; the groups that a page counts in."""

from datetime import UTC, datetime
from pathlib import Path

from cli.evaluate.read import Result
from cli.evaluate.score import groups_of, sure_words
from cli.evaluate.truth import Truth
from cli.road import Opened
from domain.arrival import Channel
from domain.page import Box, PageText, Word

BOX = Box(left=0.1, top=0.1, right=0.2, bottom=0.2)


def truth(*, texts: dict[int, str], optional: dict[int, str] | None = None, turned: int = 0) -> Truth:
    """A medium fax of one page."""
    return Truth(
        name="made up", file=Path("fax.tif"), channel=Channel.FAX, received=datetime(2026, 11, 2, tzinfo=UTC),
        grade="medium", resolution="fine", page_count=1, documents=(), rotation={1: turned}, blank=frozenset(),
        texts=texts, optional=optional or {},
    )  # fmt: skip


def result(truth: Truth, *words: tuple[str, float, int]) -> Result:
    """One page on which these words were read: text, confidence, line."""
    read = tuple(Word(text=text, box=BOX, confidence=sure, line=line) for text, sure, line in words)
    page = PageText(
        number=1, dpi=(204.0, 196.0), rotation=0, skew=0.0, blank=False, language="en", confidence=0.9, aspect=0.77,
        words=read,
    )  # fmt: skip
    return Result(truth=truth, opened=Opened(pages=(page,)), packet=None, fresh=True, understand_seconds=0.0)


def test_a_printed_word_is_found_once() -> None:
    """The second "order" is one too many; a word that is not printed is wrong."""
    found = sure_words([result(truth(texts={1: "an order"}), ("order", 0.9, 0), ("order", 0.8, 0), ("ordre", 0.4, 0))])
    assert found == [(0.9, True), (0.8, False), (0.4, False)]


def test_words_of_optional_lines_do_not_count() -> None:
    """A stamp that may be read or not says nothing of the reader's confidence."""
    paper = truth(texts={1: "an order"}, optional={1: "RECEIVED MAY 8"})
    found = sure_words([result(paper, ("RECEIVED", 0.3, 0), ("MAY", 0.3, 0), ("8", 0.3, 0), ("an", 0.7, 1))])
    assert found == [(0.7, True)]


def test_turned_pages_are_apart() -> None:
    """A page that others do not turn must not count in the comparison of upright ones."""
    assert groups_of(truth(texts={}, turned=180), 1) == ("turned",)
    assert groups_of(truth(texts={}), 1) == ("all", "medium", "fine", "fine, easy and medium")
