"""What a bad line does to the few words on which much rests: denials, drafts, our own name, a title with a number."""

import pytest

from classifiers.classify import classify
from classifiers.kinds import KINDS
from classifiers.marks import find_marks
from classifiers.match import find
from classifiers.segment import segment
from domain.document import Mark, Run
from tests.classifiers.papers import page, pages, run

LETTER = """Nora Quill
4 Fable Road, Victoria BC
March 3, 2026
Infinet Communications Group Inc.
Re: Release of my billing records, account ICG-70707
{words} you to release my invoices to Tobias Fable.
This authority holds until December 31, 2027.
Yours truly,
Nora Quill"""


def marks(text: str) -> set[Mark]:
    """The marks of a paper that are sure enough for an outcome, whatever kind it is taken for."""
    paper = run(text)
    return {one.mark for one in find_marks(paper, classify(paper, KINDS))}


@pytest.mark.parametrize(
    "words", ["I do not authorize", "I do n.t authorize", "I do ot authorize", "I do nof authorize"]
)
def test_a_worn_denial_is_no_permission(words: str) -> None:
    """`not` with a letter misread or lost behind an auxiliary verb still denies."""
    paper = run(LETTER.format(words=words))
    assert Mark.AUTHORIZES not in marks(LETTER.format(words=words))
    assert classify(paper, KINDS).kind != "court_order"


@pytest.mark.parametrize("words", ["I authorize", "I do now authorize", "I do hereby authorize"])
def test_a_permission_stays_one(words: str) -> None:
    """Words that are nearly `not` take no permission away."""
    assert Mark.AUTHORIZES in marks(LETTER.format(words=words))


@pytest.mark.parametrize("stamp", ["DRAFT", "DRAFi", "DRAF", "DiAFT", "PROJFT"])
def test_a_worn_draft_is_a_doubt(stamp: str) -> None:
    """A lone word one letter from DRAFT marks the paper."""
    assert Mark.DRAFT in marks(f"{stamp}\nORDER\nTHIS COURT ORDERS that records go.")


@pytest.mark.parametrize("alone", ["AFFIDAVIT", "ORDER", "REGISTRAR", "Plaintiff"])
def test_other_lone_words_are_no_draft(alone: str) -> None:
    """A heading of another word is nothing of the kind."""
    assert Mark.DRAFT not in marks(f"{alone}\nTHIS COURT ORDERS that records go.")


@pytest.mark.parametrize("printed", ["tis court orders", "his court orders", "thiscout orders", "this court orers"])
def test_a_phrase_that_lost_a_letter_is_found(printed: str) -> None:
    """Wherever the letter was lost."""
    assert find(run(f"and so {printed} that records go"), "this court orders")


def test_a_phrase_longer_than_the_text_left_is_not_found() -> None:
    """What the paper no longer says at its end is not made up."""
    assert not find(run("and in the end this court or"), "this court orders that")


def test_a_title_may_have_a_number_behind_it() -> None:
    """INVOICE 31986 is titled an invoice."""
    verdict = classify(run("Quill Steel Ltd.\nINVOICE 31986\nBill to: Fable Inns\nTotal due $551.60"), KINDS)
    assert verdict.variant == "invoice"


def test_a_letter_behind_a_signed_page_begins_a_paper() -> None:
    """A date and an addressee on top, a name at the foot of the page before: two letters, though nothing is titled."""
    first = "Nora Quill\nMarch 1, 2026\nInfinet Communications Group Inc.\nPlease note my new address.\nNora Quill"
    second = "March 9, 2026\nInfinet Communications Group Inc.\nMy old address is right after all.\nNora Quill"
    assert [paper.pages for paper in segment(pages(f"{first}\f{second}"), KINDS).runs] == [
        run_.pages for run_ in (Run(pages=(page(first),)), Run(pages=(page(second, number=2),)))
    ]


@pytest.mark.parametrize(
    ("words", "variant"),
    [
        ("the name and address of the person who operates roe-goods.example", "norwich_order"),
        ("copies of the invoices of Fable Inns Ltd., account ICG-10203", "production_order"),
    ],
)
def test_an_order_is_named_by_what_it_orders(words: str, variant: str) -> None:
    """An order without a telling title unmasks somebody, or has records of somebody known produced."""
    text = f"""SUPREME COURT OF YUKON
BETWEEN: QUILL STEEL LTD. PLAINTIFF AND: FABLE INNS LTD. DEFENDANT
ORDER
THIS COURT ORDERS that Infinet Communications Group Inc. give the Plaintiff {words}.
Judge"""
    assert classify(run(text), KINDS).variant == variant
