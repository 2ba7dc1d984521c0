"""Turns of phrase by which a paper calls itself a leave, and those that only sound alike."""

import pytest

from classifiers.match import lines
from classifiers.voices import turn
from tests.classifiers.papers import run


def said(name: str, sentence: str) -> bool:
    return turn(name, lines(run(sentence))) is not None


@pytest.mark.parametrize(
    "sentence",
    [
        "This note is our authority for the copies you send.",
        "Please take this as my written consent.",
        "Recevez ce document comme mon autorisation.",
        "and this shall be your sufficient warrant.",
    ],
)
def test_a_paper_may_call_itself_a_leave(sentence: str) -> None:
    """The writer calls the paper their consent, whatever stands around it."""
    assert said("@paper_is_leave", sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "This letter is not our authority for anything.",
        "This note withdraws my consent.",
        "Ce document n'est pas mon autorisation.",
        "The letter that you sent without our permission.",
        "This form is the end of every permission of ours.",
    ],
)
def test_a_paper_that_ends_or_denies_a_leave_is_none(sentence: str) -> None:
    """A denial, a withdrawal or a leave that was never given is not called one."""
    assert not said("@paper_is_leave", sentence)


@pytest.mark.parametrize("sentence", ["For that you have our full permission.", "Vous avez notre accord écrit."])
def test_you_may_be_told_that_you_have_leave(sentence: str) -> None:
    """« You have my permission » gives it."""
    assert said("@you_have_leave", sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "You do not have my permission.",
        "You no longer have our consent.",
        "Vous n'avez pas notre accord.",
        "You have acted without our permission.",
        "You have our request to end the permission.",
    ],
)
def test_you_may_be_told_that_you_have_none(sentence: str) -> None:
    """A leave denied, ended or only spoken of is none."""
    assert not said("@you_have_leave", sentence)
