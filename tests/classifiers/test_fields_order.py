"""Every field of an order, in several layouts and both languages."""

import pytest

from classifiers.fields.court_order import FIELDS
from domain.document import FieldReading
from tests.classifiers.papers import run

BY_NAME = {field.name: field for field in FIELDS}


def read(name: str, text: str) -> list[FieldReading]:
    """What a field's finder gives for a paper."""
    return list(BY_NAME[name].find(run(text)))


def best(name: str, text: str) -> object:
    found = read(name, text)
    return found[0].value if found else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ONTARIO\nSUPERIOR COURT OF JUSTICE\nBETWEEN:", "Ontario Superior Court of Justice"),
        ("COUR SUPÉRIEURE\nCANADA\nPROVINCE DE QUÉBEC\nDISTRICT DE LAVAL", "Cour supérieure du Québec"),
        ("IN THE PROVINCIAL C0URT 0F MANIT0BA", "Provincial Court of Manitoba"),
        ("COURT            COURT OF KING'S BENCH OF\n                 ALBERTA", "Court of King's Bench of Alberta"),
        ("CANADA\nPROVINCE OF ONTARIO\nPRODUCTION ORDER\nJustice of the Peace", None),
    ],
)
def test_court(text: str, expected: str | None) -> None:
    """The court's official name in the paper's language; a justice's form names none."""
    assert best("court", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("FEDERAL COURT\nBETWEEN", "CA"),
        ("Canada,\nProvince of Saskatchewan\nTo: Infinet", "SK"),
        ("Canada\nProvince de Québec\nÀ Infinet", "QC"),
        ("COUR DU BANC DU ROI DU NOUVEAU-BRUNSWICK", "NB"),
        ("SUPREME COURT\nWhitehorse, Yukon", "YT"),
    ],
)
def test_jurisdiction(text: str, expected: str) -> None:
    """The court's own place, or what the heading of a form names."""
    assert best("jurisdiction", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Court File No.: CV-25-00071234-0000\nONTARIO\nSUPERIOR COURT OF JUSTICE", "CV-25-00071234-0000"),
        ("Court File Number\nFC-24-00001234-0000\nSuperior Court of Justice", "FC-24-00001234-0000"),
        ("COUR SUPÉRIEURE\nPROVINCE DE QUÉBEC\nNO : 500-17-0l3752-256", "500-17-013752-256"),
        ("Dossier : T-1512-26\nCour fédérale", "T-1512-26"),
        ("No. 5-26II87\nVictoria Registry\nSUPREME COURT OF BRITISH COLUMBIA", "S-261187"),
        ("2025 01G 7741\nIN THE SUPREME COURT OF NEWFOUNDLAND AND LABRADOR", "2025 01G 7741"),
        ("COURT FILE NUMBER      2401-09913\nCOURT    COURT OF KING'S BENCH OF ALBERTA", "2401-09913"),
        ("Our file no. 1234-55\nSUPREME COURT OF BRITISH COLUMBIA", None),
    ],
)
def test_file_number(text: str, expected: str | None) -> None:
    """With a label or by its shape, mended where the court's shape says how; a lawyer's own number is none."""
    assert best("file_number", text) == expected


TWO_COLUMNS = """BEFORE THE HONOURABLE    )
MADAM JUSTICE PETRA      )    TUESDAY, THE 3RD DAY
VAN OOSTEN               )    OF MARCH, 2026
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (TWO_COLUMNS, "Justice Petra van Oosten"),
        ("THE HONOURABLE MR. JUSTICE A. B. KWAN", "Justice A. B. Kwan"),
        ("Before: The Honourable Justice Rosa Ikeda-Paul\nin chambers", "Justice Rosa Ikeda-Paul"),
        ("L'HONORABLE JUGE PAUL-ÉMILE ROY, J.C.S.", "juge Paul-Émile Roy"),
        ("L'HONORABLE CLAIRE DUMAS, j.c.s.", "juge Claire Dumas"),
        ("Devant : Madame la juge Irène Kovac", "juge Irène Kovac"),
        ("JUDGE WHO MADE THIS ORDER: Justice Ama Sorensen", "Justice Ama Sorensen"),
        ("Dated at Regina\nWanda Pell\nJustice of the Peace in and for Saskatchewan", "Wanda Pell"),
        ("Signature of justice or judge", None),
    ],
)
def test_judge(text: str, expected: str | None) -> None:
    """Title and name as one writes them, without "the Honourable"; two columns do not tear a name."""
    assert best("judge", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("JUSTICE LUM   )   FRIDAY, THE 6TH DAY\n              )   OF MARCH, 2026\nfiled March 9, 2026", "2026-03-06"),
        ("UPON reading the affidavit sworn March 1, 2026\nDATED at Halifax this 3rd day of April, 2026.", "2026-04-03"),
        ("Fait à Montréal, ce 14e jour de mars 2026\nJuge", "2026-03-14"),
        ("Date of order: 2026-03-04\nISSUED\nMAR 10 2026", "2026-03-04"),
        ("upon reading the affidavit of A. Pell sworn March 1, 2026, and on hearing counsel", None),
    ],
)
def test_order_date(text: str, expected: str | None) -> None:
    """The heading, the label or the line of signing; never a stamp or an affidavit while those are there."""
    assert best("order_date", text) == expected


STACKED = """BETWEEN:
      NORTHERN GULL
      BAKERY LTD.
                  Plaintiff
         - and -
   JANE DOE, JOHN DOE and
  INFINET COMMUNICATIONS GROUP INC.
                Defendants
ORDER
"""
FRENCH_CAUSE = """ENTRE :
MARIE-ÈVE TANGUAY
         Demanderesse
c.
HÉBERGEMENT BORÉAL INC.
       Défenderesse
et
INFINET COMMUNICATIONS GROUP INC.
       Mise en cause
JUGEMENT
"""
FORM = """PLAINTIFF(S):      PLOVER LTD.
DEFENDANT(S):      BOB STONE and
                   CAROL STONE
DOCUMENT:          ORDER
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (STACKED, ["Northern Gull Bakery Ltd.", "Jane Doe", "John Doe", "Infinet Communications Group Inc."]),
        (FRENCH_CAUSE, ["Marie-Ève Tanguay", "Hébergement Boréal Inc.", "Infinet Communications Group Inc."]),
        (FORM, ["Plover Ltd.", "Bob Stone", "Carol Stone"]),
        (
            "B E T W E E N :\nHIS MAJESTY THE KING\nRespondent\nand\nOSCAR PELL\nApplicant\nORDER",
            ["His Majesty the King", "Oscar Pell"],
        ),
        ("Demandeur : Luc Roy\nDéfendeur : Paul Cyr\nOrdonnance", ["Luc Roy", "Paul Cyr"]),
        ("To: Infinet Communications Group Inc.\nTherefore, you are ordered to produce", []),
    ],
)
def test_parties(text: str, expected: list[str]) -> None:
    """Names above, beside or before their roles, joined over lines and parted at commas and "and"."""
    assert [reading.value for reading in read("parties", text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("shall produce the invoices of its customer, Plover Ltd., for May", "Plover Ltd."),
        ("the account ICG-20417 held by Odile Tremblay-Ng since 2024", "Odile Tremblay-Ng"),
        ("communiquer les factures de sa cliente Plage Bleue inc. pour mai", "Plage Bleue inc."),
        ("le compte ICG-20417 au nom de Luc Roy, de Laval", "Luc Roy"),
        ("records about the subscriber known as Harbour Owl Media", "Harbour Owl Media"),
        ("produce the name of the person who operates otter.example", None),
    ],
)
def test_customer(text: str, expected: str | None) -> None:
    """Who the records are about, where the paper says so by name."""
    assert best("customer", text) == expected


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("logs between March 1, 2026 and March 31, 2026", "2026-03-01", "2026-03-31"),
        ("les journaux du 1er janvier 2025 au 30 juin 2025", "2025-01-01", "2025-06-30"),
        ("records from March 1 to March 31, 2026", "2026-03-01", "2026-03-31"),
        ("les journaux entre le 3 et le 9 mars 2026", "2026-03-03", "2026-03-09"),
        ("the period from 2025-01-01 00:00 UTC to 2025-02-28 23:59 UTC", "2025-01-01", "2025-02-28"),
        ("invoices for the month of February 2024", "2024-02-01", "2024-02-29"),
        ("all records since January 5, 2024", "2024-01-05", None),
        ("upon reading the affidavit sworn January 5, 2024", None, None),
    ],
)
def test_period(text: str, first: str | None, last: str | None) -> None:
    """Both ends, an end whose year stands only once, whole months, and periods that stay open."""
    assert (best("period_from", text), best("period_to", text)) == (first, last)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("shall produce the records within ten (10) days of service", 10),
        ("remettre les documents dans les vingt et un (21) jours de la signification", 21),
        ("The records must be disclosed within 14 clear days. Any appeal within 30 days.", 14),
        ("deliver the records no later than 30 days after service", 30),
        ("provide the records within 48 hours", 2),
        ("the plaintiff shall pay the costs within thirty days", None),
    ],
)
def test_deadline_days(text: str, days: int | None) -> None:
    """The time for producing, not that for paying or appealing."""
    assert best("deadline_days", text) == days


def test_word_and_figure_that_disagree_lower_the_score() -> None:
    """ "fifteen (10) days" is read with half the confidence of "ten (10) days"."""
    (torn,) = read("deadline_days", "shall produce the records within fifteen (10) days")
    (whole,) = read("deadline_days", "shall produce the records within ten (10) days")
    assert torn.confidence < 0.6 * whole.confidence


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("shall produce the logs by noon on or before April 3, 2026", "2026-04-03"),
        ("remettre les documents au plus tard le 3 avril 2026", "2026-04-03"),
        ("must disclose the records no later than 2026-04-03", "2026-04-03"),
        ("communiquer les factures avant le 3 avril 2026", "2026-04-03"),
        ("as heard before the Court on April 3, 2026", None),
    ],
)
def test_deadline_date(text: str, day: str | None) -> None:
    """The day by which records are due."""
    assert best("deadline_date", text) == day


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Infinet shall disclose to counsel for the applicant the name", "counsel for the applicant"),
        ("shall produce to Plover & Stone LLP within 20 days the records", "Plover & Stone LLP"),
        ("de remettre à la demanderesse les factures", "la demanderesse"),
        ("les documents seront communiqués aux avocats du demandeur", "les avocats du demandeur"),
        ("shall give the Plaintiff the name and address", "the Plaintiff"),
        ("The document must be produced to Constable Ida Moss within 30 days", "Ida Moss"),
        ("a peace officer intends to apply for a warrant", None),
    ],
)
def test_disclose_to(text: str, expected: str | None) -> None:
    """A name or a role, behind "to" or right behind the verb, as it is printed."""
    assert best("disclose_to", text) == expected


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ("Infinet shall not disclose the existence of this order to its customer", True),
        ("il est interdit à Infinet d'informer son client de l'ordonnance", True),
        ("Vous êtes tenu de ne pas divulguer l'existence de la présente ordonnance", True),
        ("Infinet is prohibited from notifying the subscriber", True),
        ("no one who learns of this order shall disclose that it exists", True),
        ("THIS COURT ORDERS that the records be produced", False),
        ("Nothing in this order prevents Infinet from telling its customer", False),
    ],
)
def test_non_disclosure(text: str, secret: bool) -> None:
    """True with the words that forbid telling, else false with the words that order."""
    assert best("non_disclosure", text) is secret


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "THIS COURT ORDERS that Infinet produce the name and address of its customer",
            {"subscriber_identity", "contact"},
        ),
        ("ORDONNE de communiquer l'identité de l'abonné et ses factures", {"subscriber_identity", "billing"}),
        ("IT IS ORDERED that Infinet disclose the web server access logs", {"visitor_logs"}),
        ("LE TRIBUNAL ORDONNE de remettre le journal des connexions au compte", {"access_logs"}),
        ("THIS COURT ORDERS that Infinet deliver a copy of the databases and mailboxes", {"content"}),
        ("THIS COURT ORDERS that the Plaintiff pay the sum of $350 as costs of the invoices", set()),
        ("UPON reading the affidavit about the invoices; THIS COURT ORDERS that receipts be produced", {"payment"}),
    ],
)
def test_information(text: str, expected: set[str]) -> None:
    """Each kind of record that is ordered; recitals and costs ask for nothing."""
    assert {reading.value for reading in read("information", text)} == expected
