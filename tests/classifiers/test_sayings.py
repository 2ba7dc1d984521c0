"""What sentences of letters do, said by weights that were learnt from other sentences."""

from pathlib import Path

import pytest

from classifiers.marks.hedged import unsettled
from classifiers.marks.sounded import spoilt
from classifiers.saying_learning import examples, fitted
from classifiers.sayings import DOUBT, GRANT, HARMLESS, dumped, loaded, sayings, shares_of, signs

FOLDER = Path(__file__).parents[2] / "fixtures" / "sayings"


@pytest.mark.parametrize(
    "sentence",
    [
        "please let my niece have a copy of each bill",
        "our auditors are welcome to see the invoices and you may hand them over",
        "nous voulons que notre fiscaliste recoive les factures",
        "it is all right with us if the estimator gets our payment records from you, please send them",
    ],
)
def test_a_grant_in_words_of_its_own_sounds_like_one(sentence: str) -> None:
    """Grants whose words stand in no list are more likely grants than anything else."""
    found = shares_of(sentence)
    assert max(found, key=lambda label: found[label]) == GRANT


@pytest.mark.parametrize(
    "sentence",
    [
        "please never let my niece have a copy of each bill",
        "our auditors asked whether you may hand the invoices over to them",
        "nous ne voulons pas que notre fiscaliste recoive les factures",
        "if our board agrees you may send the estimator our payment records",
        "may the estimator have our payment records?",
        "we would have let you send the estimator our payment records, had you asked us",
        "i object to the release of my bills to the estimator",
    ],
)
def test_the_same_words_denied_asked_told_of_or_supposed_grant_nothing(sentence: str) -> None:
    """What makes of a grant none is seen wherever in the sentence it stands."""
    assert spoilt(sentence)


def test_shares_are_a_probability_and_the_weights_survive_their_file() -> None:
    """Three shares that sum to one, also of nothing at all; what is written is what is read."""
    for sentence in ("", "the sky is blue", "do nothing until i call"):
        assert sum(shares_of(sentence).values()) == pytest.approx(1.0)
    assert loaded(dumped(sayings())).rows == sayings().rows


def test_learning_tells_apart_what_it_was_shown() -> None:
    """Weights learnt from a few examples of each kind know others of the kind."""
    made = fitted(
        [
            *examples(GRANT, ["please give <T> <I>", "you may send <T> <I>"]),
            *examples(DOUBT, ["do not act before i call", "do nothing before i write"]),
            *examples(HARMLESS, ["thank you for your help", "many thanks for your patience", "thanks very much"]),
        ]
    )
    assert made.shares("you may send her my bills")[GRANT] > 0.5
    assert made.shares("do nothing before i call")[DOUBT] > 0.5


def test_every_file_of_examples_teaches() -> None:
    """Each label has its examples, and a grant also teaches what is none."""
    for label, name in ((GRANT, "grants"), (DOUBT, "doubts"), (HARMLESS, "harmless")):
        found = list(examples(label, (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()))
        assert len(found) > 100
        assert (label == GRANT) == any(one.label != label for one in found)


def test_a_hostile_line_costs_no_more_than_a_long_sentence() -> None:
    """Only the first words of a sentence without an end are looked at."""
    assert len(signs("may you " * 50_000)) < 200


@pytest.mark.parametrize(
    ("harmless", "twin"),
    [
        ("The board met and it was moved, seconded and carried that he sign.", "It was moved and lost that he sign."),
        ("The name in which it is held is ours.", "It held until March."),
        ("A word that these pages came through would be kind.", "It came to an end."),
        ("Mon comptable peut repondre a ma place.", "J'ai nomme quelqu'un a ma place."),
        ("He may ask who the account belongs to.", "The account belongs to my brother."),
        ("It is good until I tell you in writing that it is not.", "It is not good until I tell you in writing."),
    ],
)
def test_a_courtesy_leaves_no_doubt_and_its_twin_does(harmless: str, twin: str) -> None:
    """What honest letters say beside their grant is no condition; the same words turned round are."""
    assert not unsettled(harmless.lower())
    assert unsettled(twin.lower())
