"""Mentions of information weighed by learnt weights: what is asked for, and what is only spoken of."""

import pytest

from classifiers.fields.information import find_information, learned_weights
from classifiers.fields.information_cues import MOST, spoken
from classifiers.fields.information_learning import Asked, AskingPaper, learn
from classifiers.fields.logistic import dumped, loaded, probability
from domain.page import Box
from tests.classifiers.papers import run

LETTER = "Dear Sirs,\nI authorize Infinet to release to my accountant {what}.\nYours truly,\nOdile Fairweather"


def kinds(text: str) -> set[object]:
    return {one.value for one in find_information(run(text))}


@pytest.mark.parametrize(
    ("what", "kind"),
    [
        ("copies of my invoices", "billing"),
        ("a copy of the files that you host for me", "content"),
        ("the dates and amounts of my payments", "payment"),
        ("the mailing address that you have on file", "contact"),
        ("the record of every sign-in to my account", "access_logs"),
        ("the logs of visits to my site", "visitor_logs"),
    ],
)
def test_what_a_letter_gives_is_read(what: str, kind: str) -> None:
    """A noun of the kind in a sentence that hands over."""
    assert kind in kinds(LETTER.format(what=what))


@pytest.mark.parametrize(
    "text",
    [
        LETTER.format(what="my invoices, but not the content of my mailbox"),
        LETTER.format(what="my invoices; do not release any message or file"),
        LETTER.format(what="my invoices. The messages and files stay closed to everybody"),
    ],
)
def test_what_a_letter_keeps_back_is_not_read(text: str) -> None:
    """The hostile twin: a kind that is named only to be left out is not asked for."""
    assert "billing" in kinds(text)
    assert "content" not in kinds(text)


def test_a_paper_that_names_everything_is_read_in_time() -> None:
    """A hostile page of nothing but nouns is looked at so far and no further."""
    assert len(list(spoken(run("name address invoice card visit session message whois " * 4000)))) == MOST


def test_the_weights_go_through_their_file_and_back() -> None:
    """What is written is what is read, and a cue without a weight says nothing."""
    assert loaded(dumped(learned_weights())) == learned_weights()
    assert probability(learned_weights(), {"no such cue": 1.0}) == 0.5


def test_learning_tells_what_asks_from_what_does_not() -> None:
    """The same papers give the same weights; a mention outside the truth's places of another kind is no proof."""
    everywhere = Asked(kind="billing", page=1, box=Box(left=0.0, top=0.0, right=1.0, bottom=1.0))
    asks = [
        AskingPaper(
            run=run(f"Kindly hand over invoice {n}."),
            kinds=frozenset({"billing"}),
            places=(everywhere,),
            group=f"a{n}",
        )
        for n in range(5)
    ]
    speaks = [
        AskingPaper(run=run(f"I never saw invoice {n}."), kinds=frozenset(), places=(), group=f"s{n}") for n in range(5)
    ]
    made = learn([*asks, *speaks])
    assert made == learn([*asks, *speaks])
    assert made["before 0 over"] > 0 > made["before 0 saw"]
