"""Papers whose disclosure waits for somebody's silence, or is asked of another, and honest ones worded almost alike."""

import time

import pytest

from classifiers.marks.address import GREETS
from classifiers.marks.command_words import DOES, TO_ASK, WILL_ASK
from classifiers.marks.opposed import CONDITIONAL_TITLE, IF_UNOPPOSED, NOT_HEARD, NOTHING_YET, SWITCHED_OFF
from domain.assessment import Outcome
from tests.classifiers.test_traps_hostile import COMMAND, GRANT, LETTER, ORDER, outcome

US = "Infinet Communications Group Inc."
GIVE = f"the defendant {US} shall disclose to counsel for the plaintiff the name and address of the holder of ICG-20304"
REMETTRE = "la défenderesse devra communiquer à la demanderesse le nom et l'adresse du titulaire du compte ICG-20304"
JUGEMENT = f"""COUR SUPÉRIEURE DU QUÉBEC
District de Montréal
No : 500-17-123456-241
Le 4 mars 2026
L'honorable Claire Fable, j.c.s.
Jeanne Roy, demanderesse
c.
{US}, défenderesse
JUGEMENT
LE TRIBUNAL :
PARAGRAPHES
.
.
Claire Fable, j.c.s.
"""
PARTY = "                 INFINET COMMUNICATIONS GROUP INC.\n"


def english(paragraphs: str) -> Outcome | None:
    return outcome(ORDER.replace(COMMAND, paragraphs).replace("2. Any person", "9. Any person"), "Registrar")


def french(paragraphs: str) -> Outcome | None:
    return outcome(JUGEMENT.replace("PARAGRAPHES", paragraphs), "Claire Fable, j.c.s.")


def between_others(paragraphs: str) -> Outcome | None:
    text = ORDER.replace(COMMAND, paragraphs).replace(PARTY, "                 MERLE FOX\n")
    return outcome(text, "Registrar")


@pytest.mark.parametrize(
    "paragraphs",
    [
        f"1. Unless the subscriber files an objection within 20 days of notice, {GIVE}.",
        f"1. The defendant shall deliver to its customer a copy of this order.\n2. Failing any objection, {GIVE}.",
        f"1. On the twentieth day {GIVE} if the account holder does not object before.",
        f"1. Within thirty days {GIVE}, absent opposition from the subscriber.",
        f"1. Within ten days of the registrar's certificate of non-opposition, {GIVE}.",
        f"1. Once the time to object has run out without a response from the subscriber, {GIVE}.",
        f"1. By May 1, 2026, {GIVE}.\n2. If the subscriber objects, no disclosure shall be made before a hearing.",
        f"1. By May 1, 2026, {GIVE}, unless within 15 days the holder moves to quash this order.",
        f"1. By May 1, 2026, {GIVE}, but not if anyone concerned opposes it.",
        f"1. By May 1, 2026, {GIVE}, provided nobody has come to court to stop it.",
        f"1. By May 1, 2026, {GIVE} if ordered to do so at the return of this motion.",
        f"1. By May 1, 2026, {GIVE} failing a motion by the subscriber within ten days.",
        f"1. By May 1, 2026, {GIVE}.\n2. Paragraph 1 does not apply where the subscriber has written to the registrar.",
        f"1. By May 1, 2026, {GIVE}, but only to the extent that the subscriber agrees.",
        f"1. Thereafter {GIVE}, the subscriber having been given ten days to be heard and not having asked to be.",
    ],
)
def test_an_order_that_waits_for_an_objection_is_not_passed(paragraphs: str) -> None:
    """What is given only if nobody objects is not yet to be given."""
    assert english(paragraphs) is not Outcome.ADMISSIBLE


@pytest.mark.parametrize(
    "paragraphs",
    [
        f"1. ORDONNE que, à défaut d'opposition de l'abonné dans les 20 jours, {REMETTRE}.",
        f"1. ORDONNE d'acheminer à l'abonné, sous 48 heures, copie du jugement.\n2. Faute d'opposition, {REMETTRE}.",
        f"1. ORDONNE que {REMETTRE}, sauf opposition du titulaire.",
        f"1. ORDONNE que {REMETTRE} si l'abonné ne se manifeste pas dans les quinze jours.",
        f"1. ORDONNE que {REMETTRE}, à moins que le titulaire ne s'oppose dans les 10 jours.",
        f"1. ORDONNE que {REMETTRE} dans les dix jours du certificat de non-opposition.",
        f"1. ORDONNE que {REMETTRE}.\n2. En cas d'opposition, rien ne sera communiqué avant l'audience.",
        f"1. ORDONNE que {REMETTRE}.\n2. Aucun renseignement ne sera remis tant que l'abonné n'aura pas été entendu.",
        f"1. ORDONNE qu'une fois expiré le délai d'opposition, {REMETTRE}.",
        f"1. ORDONNE que, passé vingt jours sans nouvelles de l'abonné, {REMETTRE}.",
        f"1. ORDONNE que {REMETTRE} sur preuve que l'abonné n'a pas répondu.",
        f"1. ORDONNE que {REMETTRE}.\n2. Toute contestation du titulaire suspend le paragraphe 1.",
        f"1. ORDONNE que, l'abonné ne s'étant pas opposé dans les vingt jours de l'avis, {REMETTRE}.",
    ],
)
def test_a_french_order_that_waits_for_an_objection_is_not_passed(paragraphs: str) -> None:
    """Ce qui n'est remis qu'à défaut d'opposition n'est pas encore à remettre."""
    assert french(paragraphs) is not Outcome.ADMISSIBLE


@pytest.mark.parametrize(
    "paragraphs",
    [
        f"1. By May 1, 2026, {GIVE}.\n2. If you object to this order, you may apply within 10 days to vary it.",
        f"1. By May 1, 2026, {GIVE}.\n2. Unless you apply to vary this order within 10 days, it binds you.",
        f"1. By May 1, 2026, {GIVE}, unless the defendant applies to vary.",
        f"1. By May 1, 2026, {GIVE}.\n2. Any person who objects to this order may apply on notice to set it aside.",
        f"1. By May 1, 2026, {GIVE}.\n2. The defendant shall also send the subscriber a copy of this order.",
        f"1. By May 1, 2026, {GIVE}, whether or not the subscriber consents.",
        f"1. By May 1, 2026, {GIVE}, despite any objection by the subscriber.",
        f"1. By May 1, 2026, {GIVE}.\n2. If the holder has changed address, the defendant shall disclose each address.",
    ],
)
def test_an_order_that_may_be_objected_to_passes(paragraphs: str) -> None:
    """Every order may be contested; that holds nothing up."""
    assert english(paragraphs) is Outcome.ADMISSIBLE


@pytest.mark.parametrize(
    "paragraphs",
    [
        f"1. ORDONNE que {REMETTRE}.\n2. Si vous vous y opposez, vous pouvez en demander la rétractation.",
        f"1. ORDONNE que {REMETTRE}.\n2. Toute personne intéressée peut s'opposer au jugement dans les 10 jours.",
    ],
)
def test_a_french_order_that_may_be_objected_to_passes(paragraphs: str) -> None:
    """Le droit de s'opposer ne suspend rien."""
    assert french(paragraphs) is Outcome.ADMISSIBLE


@pytest.mark.parametrize(
    "paragraph",
    [
        f"1. The plaintiff shall ask {US} for the invoices of account ICG-20304 and shall give them to the defendant.",
        f"1. The plaintiff shall request from {US} the invoices of account ICG-20304 and deliver copies to counsel.",
        f"1. The mother shall write to {US} for the records of account ICG-20304 and provide them to the father.",
        f"1. Merle Fox shall contact {US} and shall disclose the invoices of account ICG-20304 to counsel.",
        f"1. The plaintiff is ordered to ask {US} for invoices of account ICG-20304 and to produce them to counsel.",
        f"1. The plaintiff shall instruct {US} to produce the invoices of account ICG-20304 to counsel.",
        f"1. The father shall pay {US} and provide the paid invoices of account ICG-20304 to the mother.",
        f"1. The plaintiff shall make best efforts to have {US} disclose the invoices of account ICG-20304 to counsel.",
    ],
)
def test_an_order_that_sends_another_to_us_is_not_passed(paragraph: str) -> None:
    """Who is to ask us and then to give is the one ordered, not we."""
    assert between_others(paragraph) is not Outcome.ADMISSIBLE


def test_an_order_to_us_between_others_passes() -> None:
    """A third party is ordered by name though others litigate."""
    paragraph = f"1. The third party {US} shall produce the invoices of account ICG-20304 to counsel for the father."
    assert between_others(paragraph) is Outcome.ADMISSIBLE


def letter(above: str, body: str, below: str, account: str) -> Outcome | None:
    head, tail = LETTER[: LETTER.index("Infinet")], LETTER[LETTER.index("This authority") :]
    said = f"Merle & Heron Stationery Ltd. is your customer under account {account}."
    return outcome(f"{head}{above}\n\n{said}\n{body}\n{tail}\n{below}\n", "Anneliese Moreau")


THEIRS = "Bluespruce Hosting Cooperative\nRecords desk\nSudbury, Ontario"


@pytest.mark.parametrize(
    ("above", "body", "below"),
    [
        (f"{THEIRS}\n\nDear Bluespruce,", f"We moved away from you to {US} last year.", f"c.c. {US}"),
        (f"{THEIRS}\n\nDear Bluespruce,", f"We left you for {US} in May.", ""),
        (f"Dana Fox\n{THEIRS}\n\nDear Ms. Fox,", f"We left you for {US}.", f"Copy to: {US}"),
        (f"{THEIRS}\n\nTo whom it may concern,", f"Our site is now hosted by {US}.", f"cc: {US}"),
        ("To: Bluespruce Hosting\n\nHello,", f"We asked you to move our domain to {US}.", ""),
        (f"{THEIRS}\n\nDear Bluespruce team,", f"You will recall that we left you for {US}.", ""),
        ("Nordic Servers Ltd.\n\nDear Sirs,", f"You transferred our domain to {US} in May.", ""),
        (f"{THEIRS}\n\nRe: our move to {US}\n\nDear Bluespruce,", "We thank you.", ""),
        ("Coopérative Épinette\n\nBonjour Épinette,", f"Nous avons quitté vos services pour {US}.", f"Copie à : {US}"),
    ],
)
def test_a_letter_to_another_host_is_not_passed(above: str, body: str, below: str) -> None:
    """A letter to another of which we get a copy permits nothing to us."""
    assert letter(above, f"{body}\n{GRANT}", below, "BH-48213") is not Outcome.ADMISSIBLE


@pytest.mark.parametrize(
    ("above", "body", "below"),
    [
        (f"{US}\nVancouver\n\nDear Privacy Officer,", GRANT, "cc: Ledgerwell Accounting LLP"),
        (f"Dana Fox\n{US}\n\nDear Dana,", GRANT, ""),
        ("Dear Infinet,", f"We have our account with {US}.\n{GRANT}", "cc: Ledgerwell Accounting LLP"),
        (
            "To whom it may concern,",
            f"We authorise {US} to release to Ledgerwell Accounting LLP copies of all invoices of the account.",
            f"cc: {US}",
        ),
    ],
)
def test_a_letter_to_us_passes_whoever_gets_copies(above: str, body: str, below: str) -> None:
    """A line of copies takes nothing from a letter that speaks to us."""
    assert letter(above, body, below, "ICG-48213") is Outcome.ADMISSIBLE


@pytest.mark.parametrize(
    "line", ["if the subscriber " * 6000, "si l'abonne ne " * 7000, "no disclosure " * 7000, "x" * 100000]
)
def test_a_hostile_line_is_read_in_little_time(line: str) -> None:
    """A page of one repeated condition costs no more than its length."""
    begun = time.perf_counter()
    for pattern in (
        IF_UNOPPOSED,
        NOT_HEARD,
        NOTHING_YET,
        SWITCHED_OFF,
        CONDITIONAL_TITLE,
        GREETS,
        DOES,
        TO_ASK,
        WILL_ASK,
    ):
        pattern.search(line)
    assert time.perf_counter() - begun < 2.0
