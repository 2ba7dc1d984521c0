"""Papers are sorted by what they do, not by what they mention; doubt abstains and says so."""

from itertools import pairwise

import pytest

from classifiers.classify import (
    CALIBRATION,
    SMALL_MARGIN,
    UNNAMED_CALIBRATION,
    classify,
    confidence,
    scores,
)
from classifiers.cues import says
from classifiers.kinds import KINDS
from domain.document import AUTHORIZATION_LETTER, COURT_ORDER, OTHER, Example, Kind, Run, Verdict
from domain.page import PageUnread
from domain.wording import Sentence
from fixtures.drawing.misread import misread
from tests.classifiers.held_out import PAPERS, Paper
from tests.classifiers.papers import run


def sorted_as(text: str) -> tuple[str, str | None]:
    verdict = classify(run(text), KINDS)
    return verdict.kind, verdict.variant


def right(paper: Paper, verdict: Verdict) -> bool:
    return verdict.kind == paper.kind and (paper.variant is None or paper.variant == verdict.variant)


PRODUCTION_ORDER = """Canada,
Province of Manitoba
To Infinet Communications Group Inc., of Vancouver:
Whereas I am satisfied by information on oath of Constable Q. Fictif that there are reasonable grounds to
believe that an offence has been committed;
Therefore, you are ordered to produce a document that is a copy of the billing record of account ICG-81001.
You have the right to apply to revoke or vary this order.
Dated March 5, 2026, at Brandon.
................ (Signature of justice or judge)"""


def test_trap_1_a_production_order_needs_neither_court_nor_file_number() -> None:
    """Forms 5.005 to 5.008 print no court name, no title line of a court and no file number."""
    assert sorted_as(PRODUCTION_ORDER)[0] == COURT_ORDER


def test_trap_2_an_information_to_obtain_is_no_order() -> None:
    """It has the same heading and the same justice's signature, and orders nothing."""
    text = """Canada, Province of Manitoba
INFORMATION TO OBTAIN A PRODUCTION ORDER
This is the information of Constable Q. Fictif (the informant). The informant says that there are reasonable
grounds to believe that an offence has been committed and requests an order to produce the billing record.
Sworn before me at Brandon on March 5, 2026.
................ (Signature of justice or judge)"""
    assert sorted_as(text) == (OTHER, "information_to_obtain")


def test_trap_2_a_french_preservation_demand_is_no_order_of_a_court() -> None:
    """« Ordre de préservation » is the police's demand, « ordonnance de préservation » the justice's order."""
    demand = """ORDRE DE PRÉSERVATION
Canada, Province de Québec
Puisque j'ai des motifs raisonnables de soupçonner que les données sont en votre possession, vous êtes tenu de
préserver les données du compte ICG-81002 jusqu'au 30 juin 2026. Signature de l'agent de la paix"""
    order = """ORDONNANCE DE PRÉSERVATION
Canada, Province de Québec
Attendu que je suis convaincu par une dénonciation sous serment; à ces causes, il vous est ordonné de préserver
les données du compte ICG-81002 jusqu'au 30 juin 2026. Signature du juge de paix ou du juge"""
    assert sorted_as(demand) == (OTHER, "preservation_demand")
    assert sorted_as(order) == (COURT_ORDER, "preservation_order")


def test_trap_3_orders_that_only_preserve_or_forbid_telling_are_named_so() -> None:
    """Sections 487.013 and 487.0191 order no disclosure; the sub-type says which they are."""
    keep = PRODUCTION_ORDER.replace("ordered to produce a document that is a copy of", "ordered to preserve")
    hush = """NON-DISCLOSURE ORDER
Canada, Province of Manitoba
Whereas I am satisfied by information on oath; therefore, you are prohibited from disclosing the existence of the
production order until September 5, 2026. If you contravene this order you may be subject to a fine.
................ (Signature of justice or judge)"""
    assert sorted_as(f"PRESERVATION ORDER\n{keep}") == (COURT_ORDER, "preservation_order")
    assert sorted_as(hush) == (COURT_ORDER, "non_disclosure_order")


def test_trap_4_the_federal_courts_secret_order_is_an_order() -> None:
    """A production order under the CSIS Act comes from the Federal Court and prints a file number."""
    text = """Docket: CONF-2-26
FEDERAL COURT
Ottawa, Ontario, June 5, 2026     PRESENT: The Honourable Madam Justice Sample
IN THE MATTER OF the Canadian Security Intelligence Service Act
PRODUCTION ORDER
THIS COURT ORDERS Infinet Communications Group Inc. to produce the records listed in Schedule A."""
    assert sorted_as(text) == (COURT_ORDER, "production_order")


@pytest.mark.parametrize("stamp", ["CERTIFIED TRUE COPY", "COPIE CERTIFIÉE CONFORME", "Original signed by Sample J."])
def test_trap_5_a_copy_is_still_an_order(stamp: str) -> None:
    """Certified copies and orders "originally signed" are orders; whether they are signed is another question."""
    text = f"""{stamp}
Court File No. CV-26-00000099-0000
ONTARIO SUPERIOR COURT OF JUSTICE
THE HONOURABLE JUSTICE SAMPLE     MONDAY, THE 1ST DAY OF JUNE, 2026
ORDER
THIS COURT ORDERS that the host disclose the name of its customer.
{stamp}"""
    assert sorted_as(text)[0] == COURT_ORDER


def test_a_canadian_order_may_name_a_foreign_court() -> None:
    """The court that stands first decides; letters of request are quoted below it."""
    text = """No. S-260123 Vancouver Registry
IN THE SUPREME COURT OF BRITISH COLUMBIA
IN THE MATTER OF letters of request of the UNITED STATES DISTRICT COURT, DISTRICT OF NEVADA
ORDER MADE AFTER APPLICATION
BEFORE THE HONOURABLE JUSTICE SAMPLE
THIS COURT ORDERS that the respondent produce the record."""
    assert sorted_as(text)[0] == COURT_ORDER


def test_quoting_an_order_does_not_make_one() -> None:
    """A lawyer's letter that sets out an order word by word is a letter."""
    text = """Fable Plover LLP, Barristers and Solicitors
June 3, 2026
Dear Sir or Madam:
We act for Heron Optics Inc. On June 1 Justice Sample made an order that says: "THIS COURT ORDERS that the host
disclose the name of its customer." We demand that you comply within five days, failing which we have instructions
to move for contempt.
Yours very truly, B. Plover"""
    assert sorted_as(text) == (OTHER, "demand_letter")


@pytest.mark.parametrize(
    "sentence",
    [
        "I do not authorize you to release my records to anybody.",
        "I have never authorized Infinet to disclose my account information.",
        "We no longer authorize the release of our billing records to Mr. Fable.",
        "Je n'autorise pas Infinet à communiquer mes factures.",
        "Nous n'autorisons aucunement la communication de nos renseignements.",
    ],
)
def test_a_denied_permission_is_none(sentence: str) -> None:
    """The words of a permission with a denial before them never make an authorization."""
    assert sorted_as(f"Dear Privacy Officer,\n{sentence}\nYours truly,\nNora Quill")[0] == OTHER


def test_a_permission_with_a_limit_is_still_one() -> None:
    """« We do not authorize access to our mail » limits a permission and does not undo it."""
    text = """Dear Privacy Officer,
We authorize you to release our invoices for 2025 to Tobias Fable, account ICG-81003.
We do not authorize access to our mail.
Yours truly, Nora Quill, president"""
    assert sorted_as(text)[0] == AUTHORIZATION_LETTER


@pytest.mark.parametrize("word", ["order", "attorney", "authorization", "mandat", "court", "ordonnance"])
def test_a_word_alone_is_nothing(word: str) -> None:
    """The word that a keyword search looks for, in a plain letter, makes no authority."""
    text = f"Dear Infinet,\nThank you for the calendar. My {word} is on the table. See you in May.\nRegards, Iris"
    assert sorted_as(text)[0] == OTHER


def test_held_out_papers_are_sorted_right() -> None:
    """Of the papers no cue was first written from, 95 in 100 get kind and name."""
    verdicts = [(paper, classify(run(paper.text), KINDS)) for paper in PAPERS]
    assert sum(right(paper, verdict) for paper, verdict in verdicts) >= 0.95 * len(PAPERS)


@pytest.mark.parametrize("rate", [0.03, 0.06, 0.1])
def test_noise_never_makes_an_authority_of_a_near_miss(rate: float) -> None:
    """Up to ten characters in a hundred misread, no held-out near miss becomes one of the three kinds."""
    for number, paper in enumerate(PAPERS):
        if paper.kind == OTHER:
            verdict = classify(run(misread(paper.text, rate=rate, seed=number)), KINDS)
            assert verdict.kind == OTHER, paper.text[:60]


def test_evidence_says_what_weighed_and_where() -> None:
    """Each piece names its cue, its weight, the words, the page and the box; the strongest comes first."""
    verdict = classify(run(PRODUCTION_ORDER), KINDS)
    weights = [abs(piece.weight) for piece in verdict.evidence]
    assert weights == sorted(weights, reverse=True)
    orders = next(piece for piece in verdict.evidence if piece.cue == "orders")
    assert orders.page == 1
    assert orders.box is not None
    assert "ordered" in orders.raw


def test_repetition_does_not_add_weight() -> None:
    """A phrase that stands twenty times says no more than once, but for the places that it takes from others."""
    letter = "Dear Sir,\n" + "It rained on the hills, and the road was long for those who walked on it.\n" * 3
    once = classify(run(letter + "this court orders"), KINDS)
    often = classify(run(letter + "this court orders\n" * 20), KINDS)
    assert once.kind == often.kind
    assert often.margin == pytest.approx(once.margin, abs=0.1)


def toy(variant: str, phrase: str, weight: float) -> Kind:
    cue = says("toy", phrase, weight=weight)
    return Kind(slug=variant, variant=None, title=variant, cues=(cue,), examples=(Example(text=phrase),))


def test_a_small_margin_abstains() -> None:
    """Between two kinds that are nearly alike the answer is `other` without a name, and the runner-up is named."""
    kinds = (toy("first", "blue moon", 5.0), toy("second", "green sun", 5.0 - SMALL_MARGIN / 2))
    verdict = classify(run("blue moon and green sun"), kinds)
    assert (verdict.kind, verdict.variant, verdict.runner_up) == (OTHER, None, "first")
    assert verdict.confidence < 0.5


def test_a_clear_margin_does_not_abstain() -> None:
    """The better kind is named with its margin."""
    kinds = (toy("first", "blue moon", 6.0), toy("second", "green sun", 3.0))
    verdict = classify(run("blue moon and green sun"), kinds)
    assert (verdict.kind, verdict.runner_up, verdict.margin) == ("first", "second", 3.0)


def test_without_any_evidence_a_paper_is_other() -> None:
    """No kind is claimed on nothing."""
    verdict = classify(run("nothing in particular is said here"), KINDS)
    assert (verdict.kind, verdict.variant) == (OTHER, None)
    assert verdict.confidence < 0.9


def test_a_run_without_words_has_no_confidence() -> None:
    """A page that could not be read is sorted nowhere."""
    unread = PageUnread(number=1, code="timeout", reason=Sentence(en="Too slow.", fr="Trop lent."))
    verdict = classify(Run(pages=(unread,)), KINDS)
    assert (verdict.kind, verdict.variant, verdict.confidence, verdict.evidence) == (OTHER, None, 0.0, ())


@pytest.mark.parametrize("points", [CALIBRATION, UNNAMED_CALIBRATION])
def test_confidence_is_monotone_and_bounded(points: tuple[tuple[float, float], ...]) -> None:
    """More margin never means less confidence, and nothing is certain."""
    values = [confidence(margin / 10, points) for margin in range(-10, 120)]
    assert all(low <= high for low, high in pairwise(values))
    assert values[0] > 0
    assert values[-1] < 1


def test_scores_hold_every_kind_and_the_unnamed() -> None:
    """Nothing is left out, and the best comes first."""
    ranked = scores(run(PRODUCTION_ORDER), KINDS)
    assert len(ranked) == len(KINDS) + 1
    assert [scored.score for scored in ranked] == sorted((scored.score for scored in ranked), reverse=True)
