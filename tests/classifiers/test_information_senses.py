"""Words that name a kind of information elsewhere, and something else here."""

import time

import pytest

from classifiers.fields.information import find_information
from classifiers.fields.information_rules import TICK_FORM
from classifiers.fields.information_senses import ELSEWISE, elsewise, only_told
from domain.assessment import Outcome
from domain.document import Information
from tests.classifiers.papers import run
from tests.classifiers.test_traps_hostile import GRANT, LETTER, outcome

IDENTITY, CONTACT, BILLING, PAYMENT = (
    Information.SUBSCRIBER_IDENTITY,
    Information.CONTACT,
    Information.BILLING,
    Information.PAYMENT,
)
VISITORS, ACCESSES = Information.VISITOR_LOGS, Information.ACCESS_LOGS


@pytest.mark.parametrize(
    ("kind", "word", "other", "meant"),
    [
        (PAYMENT, "doit", "le document doit etre remis a l'agent", "dites-lui ce qu'elle doit au fournisseur"),
        (PAYMENT, "pays", "the name of the person who pays for it", "how she pays for it"),
        (PAYMENT, "card", "kindly send the customer's contact card", "the number of the card used"),
        (PAYMENT, "paid", "any bill, paid or unpaid", "what was paid in may"),
        (PAYMENT, "receipt", "on receipt of the certificate", "a receipt for each transfer"),
        (BILLING, "billing", "a copy went to your billing desk", "our billing records"),
        (BILLING, "releve", "le releve des paiements faits", "le releve du compte"),
        (IDENTITY, "opened", "annual charges since the account was opened", "who opened the account"),
        (IDENTITY, "registered", "the registered e-mail address", "to whom it is registered"),
        (IDENTITY, "holders", "i consent on behalf of the account holders", "the account's holders of record"),
        (IDENTITY, "nom", "le nom de la personne-ressource", "le nom du titulaire"),
        (CONTACT, "address", "sent to the e-mail address legal@finch.example", "the address of the subscriber"),
        (CONTACT, "telephone", "send them by telephone or by mail", "his telephone and address"),
        (ACCESSES, "signed in", "this is signed in my role of attorney", "when somebody last signed in to it"),
        (ACCESSES, "administrative", "the administrative and technical contacts", "administrative accesses of may"),
        (VISITORS, "journaux", "les journaux d'acces de l'administrateur", "les journaux du serveur web"),
    ],
)
def test_two_senses(kind: Information, word: str, other: str, meant: str) -> None:
    """What stands beside a word tells which of its senses is meant."""
    for text, wanted in ((other, True), (meant, False)):
        assert elsewise(text, kind, text.index(word), text.index(word) + len(word)) is wanted


def test_what_is_only_told() -> None:
    """What somebody asked for is told; what is ordered in its own sentence is not."""
    told = "Demande pour que la mise en cause communique les paiements".lower()
    assert only_told(told, 0, told.index("paiements"))
    assert not only_told("le tribunal ordonne de communiquer les paiements", 0, 40)


def test_what_stays_closed() -> None:
    """A sentence that closes what it names asks for nothing."""
    read = find_information(run("I authorize you to release my invoices. Visitors' data and mail remain closed."))
    assert {reading.value for reading in read} == {"billing"}


def test_a_case_is_no_box() -> None:
    """The case of an English order makes no form of it, « la case » does."""
    assert TICK_FORM.search("at a case management conference in this case, the case of the plaintiff") is None
    assert TICK_FORM.search("cochez la case voulue")
    assert TICK_FORM.search("dans chaque case")


@pytest.mark.parametrize(
    "asks",
    [
        "We authorize you to release to Corbin Bookkeeping LLP the IP addresses of everyone who visited our site.",
        (
            "We authorize you to release to Corbin Bookkeeping LLP our invoices and the logs of visitors that the "
            "administrator keeps."
        ),
        (
            "We authorize you to release to Corbin Bookkeeping LLP our invoices and who looked at our pages, all "
            "private."
        ),
    ],
)
def test_visitors_stay_shut_out(asks: str) -> None:
    """No other sense of a word lets data of visitors go to somebody else by letter."""
    assert outcome(LETTER.replace(GRANT, asks), "Anneliese Moreau") is not Outcome.ADMISSIBLE


def test_senses_in_time() -> None:
    """A hostile line of a hundred thousand letters is looked through at once."""
    began = time.perf_counter()
    for line in ("a " * 50_000, "name of " * 12_000, "doit a" * 16_000, "(" * 100_000):
        for kind in ELSEWISE:
            assert elsewise(line, kind, 5_000, 5_004) in {True, False}
        only_told(line, 0, len(line))
    assert time.perf_counter() - began < 2
