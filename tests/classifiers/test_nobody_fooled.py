"""Papers that suffice in every word but one: what is put off, kept back, turned round, or undone by another order."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from classifiers.understand import understand
from domain.arrival import Channel
from domain.assessment import Outcome
from domain.policy import Request, default_policy
from tests.classifiers.inked import inked
from tests.classifiers.papers import page
from tests.classifiers.test_traps_hostile import COMMAND, GRANT, OFFICE, ORDER, of_letter, of_order

NOW = datetime(2026, 3, 20, 9, 0, tzinfo=ZoneInfo("America/Vancouver"))


@pytest.mark.parametrize(
    "words",
    [
        "Our notary will tell you when the copies can leave.",
        "The signed authorization will follow next week.",
        "We shall send you our consent in writing when the time comes.",
        "We are inclined to agree.",
        "On reflection, the copies had best remain with you.",
        "We would rather that nothing left your office.",
        "We have not yet promised them anything.",
        "Before we agree to anything, tell us what the file holds.",
        "Depending on your answer we will write again.",
        "Let us leave it there for now.",
        "In the event that the judge finds for us, you may send the copies.",
        "Should the mediation succeed, please send them.",
        "As soon as the purchase closes, you may let them go.",
        "Otherwise you need not send them.",
        "Notre notaire vous dira quand les copies pourront partir.",
        "L'autorisation signée suivra la semaine prochaine.",
        "Nous vous enverrons notre consentement par écrit.",
        "Tout bien considéré, les copies sont mieux chez vous et nous préférons en rester là.",
        "À la réflexion, mieux vaut ne pas nous presser.",
        "Nous n'avons encore rien promis.",
        "Avant d'accepter quoi que ce soit, dites-nous ce que contient le dossier.",
        "Selon votre réponse, nous vous écrirons de nouveau.",
        "Laissons les choses en suspens.",
        "Au cas où le tribunal nous donnerait raison, vous pourrez envoyer les copies.",
        "Une fois la vente conclue, veuillez les envoyer.",
        "Dans le cas contraire, vous ne devez rien envoyer.",
    ],
)
def test_what_a_letter_keeps_back_or_puts_off_leaves_doubt(words: str) -> None:
    """A sentence that defers, announces or would rather not undoes a permission that stands beside it."""
    assert of_letter(OFFICE, f"{words}\n{OFFICE}") is Outcome.NEEDS_REVIEW


@pytest.mark.parametrize(
    "words",
    [
        "Our bookkeeper will tell you the address if you ask.",
        "We would rather have them by mail than by telephone.",
        "If you have questions, please call our office.",
        "Should you need anything else, please write to us.",
        "When the copies are ready, please mail them.",
        "We would be obliged for your reply.",
        "Nous préférons que les copies soient envoyées par la poste.",
        "Si vous avez des questions, veuillez nous écrire.",
        "Dès réception, veuillez nous l'écrire.",
        "Nous vous remercions de votre obligeance.",
    ],
)
def test_usual_wishes_keep_nothing_back(words: str) -> None:
    """Wishes for a way of sending, thanks and offers to answer do a permission no harm."""
    assert of_letter(OFFICE, f"{words}\n{OFFICE}") is Outcome.ADMISSIBLE


@pytest.mark.parametrize(
    "grant",
    [
        "We authorise you to obtain from Ledgerwell Accounting LLP copies of all invoices of the account.",
        "We authorise you to collect our invoices and receipts from Ledgerwell Accounting LLP.",
        "Please request copies of all invoices and receipts from Ledgerwell Accounting LLP.",
        "We authorise Ledgerwell Accounting LLP to release to you copies of all invoices of the account.",
        "We authorise Ledgerwell Accounting LLP to send copies of all our invoices to Infinet.",
        "Nous vous autorisons à obtenir de Ledgerwell Accounting LLP copie de toutes nos factures.",
        "Nous vous mandatons afin de recueillir; vous pouvez réclamer nos factures à Ledgerwell Accounting LLP.",
        "Nous autorisons Ledgerwell Accounting LLP à vous remettre copie de toutes nos factures.",
        "Nous autorisons Ledgerwell Accounting LLP à communiquer toutes nos factures à Infinet.",
        "Veuillez récupérer nos factures chez Ledgerwell Accounting LLP; nous autorisons cette communication.",
    ],
)
def test_records_that_come_to_us_are_no_release(grant: str) -> None:
    """A release goes from us to somebody, never from somebody to us."""
    assert of_letter(GRANT, grant) is not Outcome.ADMISSIBLE


@pytest.mark.parametrize(
    "grant",
    [
        "We authorise Ledgerwell Accounting LLP to obtain from you copies of all invoices of the account.",
        "We authorise you to release to Ledgerwell Accounting LLP all invoices from January 2024 to date.",
        "Nous autorisons Ledgerwell Accounting LLP à obtenir de vous copie de toutes nos factures.",
    ],
)
def test_records_that_go_from_us_are_a_release(grant: str) -> None:
    """Somebody else who obtains records from us is a release, and so are records "from" a day on."""
    assert of_letter(GRANT, grant) is Outcome.ADMISSIBLE


@pytest.mark.parametrize(
    "to",
    [
        "the appropriate parties", "any interested person", "whoever asks for them", "anyone who requests them",
        "those persons you may deem fit", "the relevant authorities", "whomever it helps",
        "all persons requesting them",
        "aux parties concernées", "à quiconque en fait la demande", "à toute personne qui le demande",
        "aux personnes intéressées", "à ceux qui les demandent", "aux autorités compétentes",
        "à toute partie intéressée",
    ],
)  # fmt: skip
def test_nobody_in_particular_is_no_recipient(to: str) -> None:
    """Whoever asks is nobody named, in either language."""
    english = f"We authorise you to release to {to} copies of all invoices and receipts of the account."
    french = f"Nous vous autorisons à communiquer {to} copie de toutes les factures du compte."
    assert of_letter(GRANT, french if to.startswith(("à", "aux")) else english) is not Outcome.ADMISSIBLE


@pytest.mark.parametrize(
    "clause",
    [
        "3. The order of 4 February 2026 in this file is set aside in its entirety.",
        "3. This Court rescinds the order pronounced on 4 February 2026.",
        "3. The said order is stayed.",
        "3. Le tribunal annule l'ordonnance du 4 février 2026.",
        "3. Le jugement du 4 février 2026 est rétracté.",
        "3. This order is provisional and is returnable on 4 May 2026.",
        "3. This order has no force until it is confirmed by a judge of this Court.",
        "3. No step is required under it before the return date.",
        "3. This order becomes effective only when confirmed by the judge in chambers.",
        "3. La présente ordonnance est rendue provisoirement, sous réserve de confirmation par un juge.",
        "3. La présente ordonnance n'a aucun effet tant que le juge ne l'a pas confirmée.",
        "3. Aucune mesure n'est requise avant la prochaine audience.",
    ],
)
def test_an_order_overruled_or_not_yet_confirmed_is_not_admissible(clause: str) -> None:
    """A clause behind the command that sets an order aside, or makes it wait to be confirmed, leaves doubt."""
    assert of_order("By the Court.", f"{clause}\nBy the Court.") is not Outcome.ADMISSIBLE


@pytest.mark.parametrize(
    "clause",
    [
        "3. Any person affected may apply to set aside or vary this order.",
        "3. This order binds Infinet Communications Group Inc. from service on it.",
        "3. The application to vary the order of 4 February 2026 is dismissed.",
        "3. Toute personne intéressée peut demander que la présente ordonnance soit annulée.",
        "3. La présente ordonnance est exécutoire malgré appel.",
    ],
)
def test_usual_closing_clauses_overrule_nothing(clause: str) -> None:
    """What anybody may ask of the court later undoes nothing now."""
    assert of_order("By the Court.", f"{clause}\nBy the Court.") is Outcome.ADMISSIBLE


@pytest.mark.parametrize(
    "clause",
    [
        "1. The defendant Infinet Communications Group Inc. shall deliver its response and any affidavit by June 7.",
        "1. The defendant Infinet Communications Group Inc. shall serve and file its written submissions by June 7.",
        "1. The hearing of the application is adjourned to 4 June 2026, counsel for the defendant to deliver a factum.",
        "1. La défenderesse Infinet Communications Group Inc. remettra son mémoire et ses conclusions au demandeur.",
        "1. L'audience est reportée au 4 juin 2026 et Infinet Communications Group Inc. produira sa défense.",
    ],
)
def test_papers_filed_with_a_court_are_no_records(clause: str) -> None:
    """An order that puts a hearing off, or has us file our answer, discloses nothing."""
    assert of_order(COMMAND, clause) is not Outcome.ADMISSIBLE


UNDOES = """                                                        No. S-261187
                                                        Vancouver Registry
                 IN THE SUPREME COURT OF BRITISH COLUMBIA
                 {title}
BEFORE THE HONOURABLE MR. JUSTICE SAMPLE          TUESDAY, THE 10TH DAY OF MARCH, 2026
{says}
By the Court.
.
.
Registrar
"""


@pytest.mark.parametrize(
    ("title", "says"),
    [
        ("ORDER MADE AFTER APPLICATION", "THIS COURT ORDERS that the order made on 4 March 2026 is set aside."),
        ("ORDER", "THIS COURT ORDERS that the order of Justice Fable is stayed and nothing is to be produced."),
        ("ORDER VARYING", "THIS COURT ORDERS that paragraph 1 shall no longer bind Infinet Communications Group Inc."),
        ("JUGEMENT EN RÉTRACTATION", "Le tribunal rétracte le jugement du 4 mars 2026."),
        ("JUGEMENT", "Le tribunal ordonne que l'ordonnance du 4 mars 2026 soit suspendue."),
    ],
)
@pytest.mark.parametrize("first", [True, False])
def test_no_order_of_a_delivery_stands_where_another_undoes_it(title: str, says: str, first: bool) -> None:
    """A delivery is judged together: the later order may lie before the earlier one or behind it."""
    good, undoing = inked(page(ORDER), "Registrar"), UNDOES.format(title=title, says=says)
    texts = (undoing, ORDER) if first else (ORDER, undoing)
    pages = [inked(page(text, number=number), "Registrar") for number, text in enumerate(texts, 1)]
    request = Request(channel=Channel.FAX, received_at=NOW, now=NOW, time_zone="America/Vancouver")
    assert understand([good], request, default_policy()).assessment.outcome is Outcome.ADMISSIBLE
    packet = understand(pages, request, default_policy())
    assert Outcome.ADMISSIBLE not in [one.assessment.outcome for one in packet.documents]
