"""To whom a letter speaks, where it says so in other words than an inside address."""

import pytest

from classifiers.marks import find_marks
from domain.document import AUTHORIZATION_LETTER, COURT_ORDER, Mark, Verdict
from tests.classifiers.papers import run

SURE = Verdict(kind=AUTHORIZATION_LETTER, variant=None, confidence=0.95, runner_up=None, margin=5.0, evidence=())
GRANT = "Please let my niece Lena Fable have copies of the bills.\n\nWilma Ostrander"


@pytest.mark.parametrize(
    ("head", "ours"),
    [
        ("Hello Infinet,\n", True),
        ("Infinet, customer service\n", True),
        ("Gentlemen:\nMy account is ICG-48213.\n", True),
        ("I have an account with Infinet Communications Group Inc. and I write to you about it.\n", True),
        ("Hello Northgate,\n", False),
        ("Northgate Domains Ltd., Hosting Division\nGentlemen:\nMy account was ICG-48213.\n", False),
        ("Dear Tobias,\nMy account at the other place is ICG-48213.\n", False),
        ("To: Northgate Domains Ltd.\nGentlemen:\nMy number with the old host was ICG-48213.\n", False),
    ],
)
def test_a_salutation_or_a_number_of_ours_addresses_us_and_another_host_does_not(head: str, ours: bool) -> None:
    """Our short name or account number is enough only where nobody else is spoken to."""
    found = {one.mark for one in find_marks(run(f"March 3, 2026\n\n{head}\n{GRANT}"), SURE)}
    assert (Mark.ADDRESSED_TO_US in found) is ours


ORDER = Verdict(kind=COURT_ORDER, variant=None, confidence=0.95, runner_up=None, margin=5.0, evidence=())


@pytest.mark.parametrize(
    ("head", "ours"),
    [
        ("Supplier: Infinet Communications Group Inc.\n", True),
        ("Vendor\nInfinet Communications Group\n", True),
        ("Entreprise concernée par le présent document : Infinet Communications Group inc.\n", True),
        ("Destinataire de la demande : Infinet Communications Group\n", True),
        ("Company that keeps my records: Infinet Communications, Vancouver\n", True),
        ("Attention: Infinet Privacy Officer\n", True),
        ("Infinet / ICG\n", True),
        ("Aux gens d'Infinet\n", True),
        ("I am content that Infinet show Lena my bills.\n", True),
        ("Former supplier: Infinet Communications Group Inc.\n", False),
        ("Company that may receive them: Infinet Communications Group Inc.\n", False),
        ("Organisme autorisé à recevoir : Infinet Communications Group inc.\n", False),
        ("Copy: Infinet Communications Group Inc., new host company\n", False),
        ("Autre entreprise : Infinet Communications Group inc.\n", False),
        ("I used to be unhappy and told the\nsupplier Infinet Communications Group Inc. that it was slow.\n", False),
        ("Supplier: Infinet Communications Europe\n", False),
        ("Supplier: Infinity Communications Group Inc.\n", False),
        ("To: Northgate Domains Ltd.\nOur supplier since May\nCompany: Infinet Communications Group Inc.\n", False),
        ("Dear Northgate,\nYour rival has my site.\nCompany: Infinet Communications Group Inc.\n", False),
        ("Dear Northgate,\nI am content that Infinet show Lena my bills.\n", False),
        ("We left Infinet in May.\n", False),
    ],
)
def test_the_label_of_a_form_addresses_us_only_where_it_names_the_holder(head: str, ours: bool) -> None:
    """A label of the one who has the information counts; of a recipient, a copy, a past or another host it does not."""
    words = run("March 3, 2026\n\nRELEASE OF RECORDS\nPage 1\n\nForm R-2\nPlease fill in\n\n" + head + "\n" + GRANT)
    found = {one.mark for one in find_marks(words, SURE)}
    assert (Mark.ADDRESSED_TO_US in found) is ours


@pytest.mark.parametrize(
    ("body", "ours"),
    [
        ("Tiers visé : Infinet Communications Group inc.\nLE TRIBUNAL ORDONNE la remise des factures.", True),
        ("LE TRIBUNAL ORDONNE CE QUI SUIT\n1. Le tiers Infinet Communications Group inc. fournit les factures.", True),
        ("LA COUR DÉCIDE\na. que la société Infinet Communications Group inc., qui héberge le site, remette la liste;",
         True),
        ("PRESCRIT au tiers, Infinet Communications Group inc., de produire les factures;", True),
        ("À (nom de la personne) Infinet Communications Group inc.\nIl vous est ordonné de produire la liste.", True),
        (("1. Infinet Communications Group inc. fournit l'hébergement du site.\nLE TRIBUNAL ORDONNE à Hébergement Grand"
         " Nord inc. de produire les factures."), False),
        (("LE TRIBUNAL ORDONNE à Hébergement Grand Nord inc. de remettre les factures. La compagnie Infinet"
         " Communications Group inc. n'est pas visée."), False),
    ],
)  # fmt: skip
def test_an_order_addresses_us_as_its_subject_and_not_in_its_story(body: str, ours: bool) -> None:
    """The subject or the party of the command is spoken to; a company of the story, or beside the one bound, is not."""
    found = {one.mark for one in find_marks(run("COUR SUPÉRIEURE\n" + body), ORDER)}
    assert (Mark.ADDRESSED_TO_US in found) is ours
