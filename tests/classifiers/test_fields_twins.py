"""What orders say in structures rather than phrases, each with a twin that looks alike and says another thing."""

import re
from time import process_time

import pytest

from classifiers.fields import courts, date_words, information_cues, letters, power_terms, secrecy
from classifiers.fields.authorization_letter import FIELDS as LETTER_FIELDS
from classifiers.fields.power_of_attorney import FIELDS as POWER_FIELDS
from tests.classifiers.papers import run
from tests.classifiers.test_fields_order import best, read

HEAD = "SUPERIOR COURT OF JUSTICE (ONTARIO)\n{line}\nTHIS COURT ORDERS that Infinet produce the invoices.\n"


@pytest.mark.parametrize(
    "text",
    [
        "No member of your staff may let the account holder know of this order.",
        "The host must refrain from tipping off the registrant for sixty days.",
        "Telling the customer is prohibited for one year.",
        "The importer must not learn from you of this order before May.",
        "Il est interdit à la tierce personne d'aviser la coopérative de la présente.",
        "Infinet s'abstiendra d'en parler à son abonné.",
    ],
)
def test_a_word_of_telling_under_a_word_of_refusal_is_a_ban(text: str) -> None:
    """Whoever may not be told, and in whatever words, the order forbids telling."""
    assert best("non_disclosure", f"THIS COURT ORDERS: {text}") is True


@pytest.mark.parametrize(
    "text",
    [
        "The host is not required to notify the customer.",
        "The applicant shall not tell anyone of this order.",
        "The host may notify the account holder of this order.",
        "La mise en cause n'est pas tenue d'aviser son abonné.",
    ],
)
def test_leave_to_tell_and_bans_for_others_are_none(text: str) -> None:
    """The twin: what need not be done, what another must not do, and what may be done forbids us nothing."""
    assert best("non_disclosure", f"THIS COURT ORDERS: {text}") is False


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Estates List, Kingston File ES-8514/25", "ES-8514/25"),
        ("Newmarket File PO-4628", "PO-4628"),
        ("Numéro de votre dossier : 755-32-001641-233", "755-32-001641-233"),
        ("Québec – dossier 405-26-004386-249", "405-26-004386-249"),
        ("Lawyers for the plaintiff, our file PO-4628", None),
    ],
)
def test_a_file_number_within_a_line(line: str, number: str | None) -> None:
    """What a line of the heading calls the court's file is its number; a lawyer's own file is not."""
    assert best("file_number", HEAD.format(line=line)) == number


def test_a_number_of_no_known_shape_keeps_its_digits() -> None:
    """A five at the beginning is a letter only where a court's shape says so."""
    assert best("file_number", "COUR DU QUÉBEC\nDossier no 500-26-135827-253\nORDONNANCE") == "500-26-135827-253"


def test_an_english_court_has_its_english_name() -> None:
    """The name is given in the language that it is printed in."""
    assert best("court", "ONTARIO COURT OF JUSTICE\nORDER") == "Ontario Court of Justice"
    assert best("court", "ONTARIO\nCOUR DE JUSTICE DE L'ONTARIO\nORDONNANCE") == "Cour de justice de l'Ontario"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Infinet has until October 3, 2026 to produce them.", "2026-10-03"),
        ("Infinet shall deliver the invoices. The last day for it is June 24, 2026.", "2026-06-24"),
        ("ORDONNE à Infinet de faire parvenir les factures pour le 9 juillet 2026.", "2026-07-09"),
        ("ORDONNE à Infinet de communiquer les factures d'ici au 29 mai 2026.", "2026-05-29"),
        ("Infinet shall produce the logs from March 1, 2026 until May 4, 2026.", None),
        ("The plaintiff has until October 3, 2026 to file a defence.", None),
    ],
)
def test_the_last_day_of_an_order(text: str, day: str | None) -> None:
    """A day for handing over is the deadline; the end of a period, and a time for something else, is not."""
    assert best("deadline_date", f"THIS COURT ORDERS\n{text}") == day


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("THIS COURT ORDERS that the Defendant pay the Plaintiff $900 for the invoices", "billing"),
        ("THIS COURT ORDERS that Infinet produce the IP addresses from which the site was accessed", "contact"),
        ("THIS COURT ORDERS that Infinet produce the registration records of the domain", "subscriber_identity"),
    ],
)
def test_words_that_ask_for_another_thing(text: str, kind: str) -> None:
    """A payment between others, and words within the phrase of another kind, ask for no record of their own."""
    assert kind not in {one.value for one in read("information", text)}


@pytest.mark.parametrize(
    "pattern",
    [
        *secrecy._SILENCING,
        courts._CALLED,
        date_words.DUE_BY,
        information_cues.COSTS,
        information_cues.MAIL,
        letters._HOLDS_POWER,
        letters._SIGNS_AS,
        power_terms._GOES_ON,
        power_terms._WHOLE,
    ],
)
@pytest.mark.parametrize(
    "line",
    [
        "no one ",
        "ne a ",
        "the customer ",
        "file no. ",
        "pay ",
        "before the ",
        "interdit ",
        "have a ",
        "a, ",
        "remains valid ",
    ],
)
def test_a_hundred_thousand_letters_are_read_in_time(pattern: re.Pattern[str], line: str) -> None:
    """A line that begins the same thing without end costs so much and no more."""
    began = process_time()
    assert not any(len(found.group()) > 2000 for found in pattern.finditer(line * (100_000 // len(line))))
    assert process_time() - began < 2


def of_power(name: str, text: str) -> object:
    field = next(one for one in POWER_FIELDS if one.name == name)
    found = field.find(run(f"POWER OF ATTORNEY\nI, Ada Lum, appoint Bo Finch my attorney.\n{text}"))
    return found[0].value if found else None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("My attorney can begin today. It continues when I am no longer capable.", "immediate"),
        ("Elle reste valable si je deviens incapable.", "immediate"),
        ("Elle court dès aujourd'hui et prendra fin si je deviens inapte.", "immediate"),
        ("It remains without effect until two doctors certify that I am incapable.", "springing"),
        ("It continues to be of no use until my doctor declares that I lack capacity.", "springing"),
        ("Elle demeure sans effet et ne prend effet que si je deviens inapte.", "springing"),
        ("It takes effect when I become incapable.", "springing"),
    ],
)
def test_a_power_that_goes_on_has_begun(text: str, value: str) -> None:
    """What goes on or ends when its giver fails was in force before; what waits for it was not."""
    assert of_power("effective", text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He may look after my hosting account.", "limited"),
        ("For the sale of my house and for that transaction alone.", "limited"),
        ("He may look after all my affairs, my hosting account too.", "general"),
        ("He may do anything that I may do.", "general"),
    ],
)
def test_a_power_for_one_thing_is_limited(text: str, value: str) -> None:
    """A power without a name is limited where it speaks of one thing alone."""
    assert of_power("poa_type", text) == value


@pytest.mark.parametrize(
    ("text", "signed"),
    [
        ("I hold the power of attorney of Ada Lum and consent to the release.", True),
        ("J'ai sa procuration et je consens à la communication.", True),
        ("I consent to the release.\n\n\n\nBo Finch, attorney", True),
        ("I have signed no power of attorney. I consent to the release.", False),
        ("I have never given a power of attorney. I consent to the release.", False),
        ("I consent to the release to Bo Finch, attorney at law.", False),
    ],
)
def test_who_signs_as_attorney(text: str, signed: bool) -> None:
    """Whoever holds the power signs under it; a customer who speaks of powers that are not there does not."""
    found = next(one for one in LETTER_FIELDS if one.name == "signed_under_poa").find(run(text))
    assert found[0].value is signed
