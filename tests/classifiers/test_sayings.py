"""What sentences of letters do, said by weights that were learnt from other sentences."""

from pathlib import Path

import pytest

from classifiers.binding import bound
from classifiers.marks.hedged import unsettled
from classifiers.marks.sounded import spoilt
from classifiers.marks.spots import Paper
from classifiers.marks.undone import conditional_letter
from classifiers.saying_learning import examples, fitted
from classifiers.sayings import DOUBT, GRANT, HARMLESS, dumped, loaded, sayings, shares_of, signs
from tests.classifiers.papers import run

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


@pytest.mark.parametrize(
    ("harmless", "twin"),
    [
        ("the day it was made is written above", "it was good while i was abroad"),
        ("everything else stays as it was", "and it was good for the last season only"),
        (
            "my power came into force, and it came into effect at once",
            "it came to an end in may",
        ),
        ("please send them before the end of the month", "please use it only before the end of the month"),
        ("i ask that you do it before the end of next week if you can", "it must be used before the end of the week"),
        ("anything else, ask me first", "ask me first"),
        ("kindly strike that name out", "strike that"),
        ("i may take it back by a letter", "i take it back"),
        ("the firm has been funeral directors here since 1901", "the funeral was last week"),
        ("someone changed the password of my account and stole from me", "the bills and the passwords"),
        ("the defendant has seen it", "i defend it"),
    ],
)
def test_what_only_looks_like_a_second_thought_is_told_from_one(harmless: str, twin: str) -> None:
    """Words of doubt in a sentence that tells of something else leave none; the same words about the letter do."""
    assert not unsettled(harmless)
    assert unsettled(twin)


@pytest.mark.parametrize(
    ("harmless", "twin"),
    [
        ("Kindly answer her when she asks what I have been charged.", "Answer her when she has been approved."),
        ("He is in hospital and not able to do it.", "I am not able to authorize it today."),
        ("If I do nothing it ends next year.", "Do nothing for now."),
        ("The study looks at the four weeks before the day above, and only those.", "Hold it back before the sale."),
        ("Other\nSignature of the holder", "It needs another\nsignature."),
        ("contenu autre\nSignature du client", "Il faut encore une autre\nsignature."),
    ],
)
def test_a_condition_is_told_from_words_that_only_stand_in_a_row(harmless: str, twin: str) -> None:
    """What holds a permission up stays a condition; the same words about somebody else, or across a form, do not."""
    assert not list(conditional_letter(Paper(run(harmless))))
    assert list(conditional_letter(Paper(run(twin))))


def test_the_french_dont_is_no_worn_denial() -> None:
    """« Dont » before a French word stays what it is; before an English verb it denies."""
    assert bound("la facon dont vous avez ete payes") == "la facon dont vous avez ete payes"
    assert bound("dont release it") == "don't release it"
