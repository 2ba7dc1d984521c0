"""Phrases are found in noisy words, and their place on the page with them."""

import pytest

from classifiers.match import Index, find, find_any, lines, normal
from fixtures.drawing.misread import misread
from tests.classifiers.papers import page, run


def test_normal_folds_accents_quotes_and_blanks() -> None:
    """Comparison text is lower case, without accents, with plain quotes, dashes and single blanks."""
    assert normal("  L’Œuvre  «DÉJÀ» —  vu\n") == 'l\'oeuvre "deja" - vu'


@pytest.mark.parametrize(
    "printed",
    [
        "THIS COURT ORDERS that",
        "TH1S C0URT 0RDERS that",
        "THISCOURT ORDERSthat",
        "This Court or-\nders that",
        "THIS COURT\nORDERS that",
        "THIS COUBT ORDERS that",
        "| THIS | COURT ORDERS",
    ],
)
def test_a_phrase_is_found_through_noise(printed: str) -> None:
    """Look-alikes, lost spaces, hyphens and line breaks do not hide a phrase."""
    assert find(run(printed), "this court orders")


def test_lost_accents_do_not_hide_a_phrase() -> None:
    """French is found with and without its accents."""
    assert find(run("vous etes tenu de communiquer"), "vous êtes tenu de communiquer")


def test_short_phrases_need_word_borders_and_bear_no_errors() -> None:
    """A short word inside a longer one, or one letter off, is not a hit."""
    assert not find(run("the border of the province"), "order")
    assert not find(run("an older paper"), "order")
    assert find(run("l'ordonnance, an order."), "order")


def test_a_phrase_over_a_page_break_skips_the_furniture() -> None:
    """A page number at the foot and a running head do not part a sentence."""
    paper = run(
        "Court File No. T-1530-26\nthe respondent shall\nproduce the\nPage 1 of 2"
        "\fCourt File No. T-1530-26\nrecords of the account\nwithin ten days\nPage 2 of 2"
    )
    hits = find(paper, "shall produce the records of the account")
    assert [hit.page for hit in hits] == [1]
    assert lines(paper)[hits[0].last_line].page == 2


def test_a_hit_maps_back_to_its_words() -> None:
    """The raw words, the place in the line and the box are those of the printed phrase."""
    paper = run("Toronto\n   1. THIS C0URT ORDERS that records go")
    (hit,) = find(paper, "this court orders")
    line = lines(paper)[hit.line]
    assert hit.raw == "THIS C0URT ORDERS" == line.text[hit.start : hit.end]
    assert hit.box == line.box_of(hit.start, hit.end) == line.words[1].box.around(line.words[3].box)


def test_a_gap_holds_a_few_words_only() -> None:
    """`i ... authorize` bears a clause between its parts, not half a page."""
    assert find(run("I, Nora Quill, president of Quill Ltd., authorize you"), "i ... authorize")
    assert not find(run("I " + "write at length " * 20 + "authorize"), "i ... authorize")


def test_exact_places_win_over_similar_ones() -> None:
    """Where a phrase stands exactly, near misses are not hits."""
    assert len(find(run("notice of motion\nnotices of motions"), "notice of motion")) == 1


def test_find_any_sorts_by_place_and_holds_each_place_once() -> None:
    """Hits of several phrases come in the order of the paper."""
    hits = find_any(run("seal of the court\njudge\njudge"), ["judge", "seal", "JUDGE"])
    assert [hit.raw for hit in hits] == ["seal", "judge", "judge"]


def test_blank_and_unlike_pages_have_no_hits() -> None:
    """A page without words, and a phrase without letters, find nothing."""
    assert lines((page(""),)) == ()
    assert find(run(""), "order") == ()
    assert find(run("some words"), "...") == ()


def test_an_index_is_made_once_for_each_run() -> None:
    """Asking the same run again uses the same index."""
    paper = run("one paper")
    assert Index.of(paper) is Index.of(paper)
    assert Index.of(paper) is not Index.of(run("one paper"))


def test_most_noisy_places_are_found() -> None:
    """At five characters in a hundred misread, nine in ten long phrases are still found."""
    phrase = "hereby authorize you to release the following information"
    found = sum(bool(find(run(misread(phrase, rate=0.05, seed=seed)), phrase)) for seed in range(100))
    assert found >= 90
