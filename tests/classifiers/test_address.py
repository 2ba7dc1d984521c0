"""To whom a letter speaks, where it says so in other words than an inside address."""

from dataclasses import replace

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


@pytest.mark.parametrize(
    ("head", "ours"),
    [
        ("Monsieur le Directeur,\nVous me comptez parmi vos abonnés sous le numéro ICG-33213.\n", True),
        ("Good morning,\nYou bill me under ICG-48213.\n", True),
        ("Dear friends,\nYour account with us is ICG-48213.\n", True),
        ("Kestrel Web Hosting Ltd.\nGood morning,\nMy account with Infinet was ICG-48213. You have me now.\n", False),
        (
            "Hébergement Boréal-Nord inc.\nMonsieur,\nMon ancien compte était ICG-48213. Vous m'avez.\n",
            False,
        ),
        ("Larkspur Credit Union\nGood morning,\nYou may ask me about ICG-48213.\n", False),
        ("Good morning,\nYou know that my old account was ICG-48213.\n", False),
        ("Good morning,\nYou took over my account at Fundy Rackspace, which was ICG-48213.\n", False),
        ("yo / hello Infinet,\n", True),
        ("FAX to Infinet Communications Group Inc. - Privacy Officer\n", True),
        ("Coupon à retourner par la poste à Infinet Communications Group inc.\n", True),
        ("Fax copy sent to Infinet Communications Group Inc.\n", False),
        ("Infinet Communications Group Inc.: please note my new bookkeeper.\n", True),
        ("Infinet, Vancouver - by mail\n", True),
        ("Infinet, once of Vancouver, had my site.\n", False),
        ("To the records manager, Infinet Communications Group Inc., Vancouver\n", True),
        ("To my brother, Infinet Communications Group Inc. has my site.\n", False),
        ("The web supplier: Infinet Communications Group Inc.\n", True),
        ("our web supplier Infinet Communications Group Inc. is slow.\n", False),
    ],
)
def test_a_letter_that_greets_nobody_is_told_from_one_to_another(head: str, ours: bool) -> None:
    """A number of ours, or our name at the head of a letter, speaks to us where no other establishment is meant."""
    found = {one.mark for one in find_marks(run(f"Wilma Ostrander\n\nMarch 3, 2026\n\n{head}\n{GRANT}"), SURE)}
    assert (Mark.ADDRESSED_TO_US in found) is ours


@pytest.mark.parametrize(
    ("name", "confidence", "ours"),
    [
        ("Iufiwet Cemuwicatious Greup", 0.3, True),
        ("Infinel Corrunicalions Craup Inc.", 0.5, True),
        ("uninet cammuications Groupinc.", 0.3, True),
        ("Iufiwet Cemuwicatious Greup", 0.95, False),
        ("Intranet Consolidations Group", 0.3, False),
        ("Larkspur Communications Group Inc.", 0.3, False),
        ("Infinity Communications Group Inc.", 0.3, False),
        ("Infinel Corrunicalions Europe", 0.3, False),
        ("Northgate Domains Ltd.", 0.3, False),
    ],
)
@pytest.mark.parametrize("label", ["Supplier:", "Person ordered", "Person who must produce:"])
def test_a_worn_name_is_ours_by_its_shape_and_only_where_it_was_read_with_doubt(
    label: str, name: str, confidence: float, ours: bool
) -> None:
    """What a hand makes of our name is guessed from both its words; what is clearly printed is read as it stands."""
    made = run(f"Form R-2\n{label} {name}\n{GRANT}")
    worn = set(name.split())
    pages = tuple(
        replace(
            page,
            words=tuple(replace(word, confidence=confidence) if word.text in worn else word for word in page.words),
        )
        for page in made.read_pages()
    )
    found = {one.mark for one in find_marks(replace(made, pages=pages), SURE)}
    assert (Mark.ADDRESSED_TO_US in found) is ours


def test_the_english_article_names_no_addressee() -> None:
    """A line that begins with "A" tells of a company in English and is headed to it in French."""
    told = f"Dear Infinet,\nA planner of Hollyhock Nurseries Inc.\nneeds my bills.\n{GRANT}"
    headed = "À Hébergement Grand Nord inc.\nBonjour,\nje vous prie de remettre mes factures à Lena Fable.\nWilma"
    assert Mark.ADDRESSED_ELSEWHERE not in {one.mark for one in find_marks(run(told), SURE)}
    french = run(headed)
    pages = tuple(replace(page, language="fr") for page in french.read_pages())
    assert Mark.ADDRESSED_ELSEWHERE in {one.mark for one in find_marks(replace(french, pages=pages), SURE)}
