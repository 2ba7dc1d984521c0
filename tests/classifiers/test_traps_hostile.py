"""Papers written to seem good: turns of phrase that undo, delay, quote or misplace what the page seems to say."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from classifiers.marks import find_marks
from classifiers.understand import understand
from domain.arrival import Channel
from domain.assessment import Outcome
from domain.document import AUTHORIZATION_LETTER, Mark, Verdict
from domain.policy import Request, default_policy
from tests.classifiers.inked import inked
from tests.classifiers.papers import page, run

NOW = datetime(2026, 3, 20, 9, 0, tzinfo=ZoneInfo("America/Vancouver"))
GRANT = "We authorise you to release to Ledgerwell Accounting LLP copies of all invoices and receipts of the account."
LASTS = "This authority holds until December 31, 2027 unless we withdraw it sooner in writing."
OFFICE = "I am a director of Merle & Heron Stationery Ltd. and may bind it alone."
LETTER = f"""                 Merle & Heron Stationery Ltd.
                 88 Wharfinger Lane, Victoria BC V8W 0B4

March 3, 2026

Infinet Communications Group Inc.
410 - 1180 Mainwright Street, Vancouver BC V6B 0Z9

Re: Release of our billing records - account ICG-48213

Dear Privacy Officer,

Merle & Heron Stationery Ltd. is your customer under account ICG-48213.
{GRANT}
{LASTS}
{OFFICE}

Yours truly,
.
.
Anneliese Moreau
Director, Merle & Heron Stationery Ltd.
"""
COURT = "                 IN THE SUPREME COURT OF BRITISH COLUMBIA"
COMMAND = """1. The defendant Infinet Communications Group Inc. will produce to counsel for the plaintiff the name and
last known address of the holder of account ICG-20304."""
ORDER = f"""                                                        No. S-261187
                                                        Vancouver Registry
{COURT}
BETWEEN:
                 COPPER BASIN OUTFITTERS INC.
                                                        PLAINTIFF
AND:
                 INFINET COMMUNICATIONS GROUP INC.
                                                        DEFENDANT
                 ORDER MADE AFTER APPLICATION
BEFORE THE HONOURABLE MADAM JUSTICE FABLE          WEDNESDAY, THE 4TH DAY OF MARCH, 2026
ON THE APPLICATION of the plaintiff coming on for hearing at Vancouver on 4 March 2026, and on hearing counsel;
THIS COURT ORDERS that:
{COMMAND}
2. Any person affected by this order may apply to vary it or to set it aside.
By the Court.
.
.
Registrar
"""


def outcome(text: str, whose: str) -> Outcome | None:
    request = Request(channel=Channel.FAX, received_at=NOW, now=NOW, time_zone="America/Vancouver")
    return understand([inked(page(text), whose)], request, default_policy()).assessment.outcome


def of_letter(old: str, new: str) -> Outcome | None:
    return outcome(LETTER.replace(old, new), "Anneliese Moreau")


def of_order(old: str, new: str) -> Outcome | None:
    return outcome(ORDER.replace(old, new), "Registrar")


def test_the_papers_that_the_traps_are_made_of_are_good() -> None:
    """Without a trap, both papers are admissible: each trap below is what changes the answer."""
    assert of_letter("", "") is Outcome.ADMISSIBLE
    assert of_order("", "") is Outcome.ADMISSIBLE


@pytest.mark.parametrize(
    "clause",
    [
        (
            "1. The order of Justice Sample, under which Infinet Communications Group Inc. was to\n"
            "produce the name and address of the holder of account ICG-20304, is hereby vacated."
        ),
        (
            "1. The application for an order that Infinet Communications Group Inc. produce the\n"
            "name and address of the holder of account ICG-20304 is refused."
        ),
        (
            "1. Infinet Communications Group Inc. is excused from the obligation that it shall\n"
            "produce the name and address of the holder of account ICG-20304."
        ),
        (
            "1. The direction that Infinet Communications Group Inc. shall deliver the records of\n"
            "account ICG-20304 to the plaintiff is suspended until the appeal has been heard."
        ),
        (
            "1. The judgment which requires Infinet Communications Group Inc. to disclose the name\n"
            "of the holder of account ICG-20304 is quashed."
        ),
        (
            "1. Only if the Court so directs at a later hearing shall Infinet Communications Group\n"
            "Inc. produce the name and address of the holder of account ICG-20304."
        ),
        (
            "1. Infinet Communications Group Inc. shall produce the name and address of the holder\n"
            "of account ICG-20304 if the appeal fails; nothing shall be disclosed until then."
        ),
        f"{COMMAND}\n3. This order lapses ten days after its date.",
        f"{COMMAND}\n3. This order ceases to be in force on March 10, 2026.",
    ],
)
def test_an_order_that_undoes_or_waits_is_not_admissible(clause: str) -> None:
    """A command inside words that set it aside, refuse it, put it off or end it does not command."""
    assert of_order(COMMAND, clause) is not Outcome.ADMISSIBLE


@pytest.mark.parametrize(
    "clause",
    [
        "3. This order lapses forty days after its date.", "3. This order expires on April 30, 2026.",
        "3. Costs are reserved until the trial.", "3. The plaintiff undertakes to abide by any order as to damages.",
        "3. If the defendant cannot find the records it shall say so.", "3. The parties have liberty to apply.",
        "3. The file is sealed until further order of the Court.", "3. The motion is otherwise dismissed.",
        "3. Unless the parties agree on costs, they may make submissions.",
        "3. The plaintiff shall use what it receives for this action only.",
    ],
)  # fmt: skip
def test_usual_clauses_beside_a_command_do_no_harm(clause: str) -> None:
    """Costs, undertakings, come-back clauses, seals and a term still running leave an order as good as it was."""
    assert of_order(COMMAND, f"{COMMAND}\n{clause}") is Outcome.ADMISSIBLE


OURSELVES = "Infinet Communications Group Inc."
NAMES = "the name and address of\nthe holder of account ICG-20304."


@pytest.mark.parametrize(
    "clause",
    [
        f"1. {OURSELVES} may disclose to the plaintiff {NAMES}",
        f"1. {OURSELVES} is at liberty to disclose to the plaintiff {NAMES}",
        f"1. {OURSELVES} has leave to produce to the plaintiff {NAMES}",
        f"1. {OURSELVES} is invited to provide to the plaintiff {NAMES}",
        f"1. It is recommended that {OURSELVES} provide to the plaintiff {NAMES}",
        f"1. {OURSELVES} shall consider disclosing to the plaintiff {NAMES}",
        f"1. {OURSELVES} shall decide whether to disclose to the plaintiff {NAMES}",
        f"1. {OURSELVES} shall decline to produce {NAMES}",
        f"1. {OURSELVES} will preserve, and hold ready to be produced, {NAMES}",
        f"1. The plaintiff shall ask {OURSELVES} to provide {NAMES}",
        f"1. The plaintiff shall obtain from {OURSELVES} and file {NAMES}",
        f"1. Neither {OURSELVES} nor its officers shall disclose {NAMES}",
        f"1. Under no circumstances will {OURSELVES} produce to the plaintiff {NAMES}",
        f"1. Northgate Domains Ltd., and not {OURSELVES}, will produce to the plaintiff {NAMES}",
        f"1. The holder of account ICG-20304 at {OURSELVES} will produce to the plaintiff the name and address.",
        f"1. {OURSELVES} will produce to the plaintiff nothing but a statement that it has {NAMES}",
        f"1. {OURSELVES} will deliver up for destruction {NAMES}",
        f"1. The question whether {OURSELVES} shall produce {NAMES[:-1]} is reserved.",
        f"1. So much of the application as asks that {OURSELVES} shall produce {NAMES[:-1]} stands over.",
        f'1. The order of May 2 is amended by deleting "{OURSELVES} shall produce {NAMES[:-1]}".',
        f"1. Were it renewed, {OURSELVES} would be required to produce {NAMES}",
        f"1. {OURSELVES} will produce to the plaintiff {NAMES[:-1]} if the customer consents.",
        f"1. With the written consent of the account holder, {OURSELVES} will produce {NAMES}",
        f"1. {OURSELVES} will produce {NAMES[:-1]} where the holder raises no objection.",
        f"1. Infinite Communications Corp. will produce to the plaintiff {NAMES}",
        f"1. Infinet Communications of Texas, LLC will produce to the plaintiff {NAMES}",
        f"{COMMAND}\n3. Paragraph 1 shall not be acted upon until the plaintiff has filed its undertaking.",
        f"{COMMAND}\n3. Paragraph 1 comes into operation on August 1, 2026.",
        f"{COMMAND}\n3. Compliance with paragraph 1 is excused while the appeal is outstanding.",
        f"{COMMAND}\n3. Execution of this order is held in abeyance.",
        f"{COMMAND}\n3. Nunc pro tunc, paragraph 1 is to be read as if it had never been made.",
        f"{COMMAND}\n3. This order is spent a week after it is made.",
        f"{COMMAND}\n3. Nothing in this order requires {OURSELVES} to name its customer.",
        f"{COMMAND}\n3. This order binds nobody until entered; it has not been entered.",
        f"1. Nothing here requires {OURSELVES} to reveal {NAMES}",
        f"1. No term of this order directs {OURSELVES} to produce to the plaintiff {NAMES}",
        f"1. {OURSELVES} shall make the site unreachable. 2. Nothing here means that it must reveal {NAMES}",
        f"1. Rien dans les présentes n'ordonne à {OURSELVES} de remettre à la demanderesse {NAMES}",
        f"1. {OURSELVES} shall remit payment of the account to the plaintiff.",
        f"1. {OURSELVES} shall remit the outstanding balance of the account to the sheriff.",
        f"1. The corporation {OURSELVES} is no party. 2. The corporation Hollow Reach Ltd. shall produce {NAMES}",
        f"1. {OURSELVES} was given notice. 2. The corporation shall not produce to the plaintiff {NAMES}",
    ],
)
def test_leave_advice_questions_and_denials_command_nothing(clause: str) -> None:
    """What we may do, shall ask ourselves, or are told not to do is no disclosure that a court orders."""
    assert of_order(COMMAND, clause) is not Outcome.ADMISSIBLE


def ordered_of_the_corporation(second: str) -> Outcome | None:
    parties = (
        "No. S-261187\n"
        + COURT
        + "\nBETWEEN: COPPER BASIN OUTFITTERS INC.\nPLAINTIFF\nAND: HOLLOW REACH LTD.\nDEFENDANT\n"
    )
    when = "BEFORE MADAM JUSTICE FABLE, WEDNESDAY, THE 4TH DAY OF MARCH, 2026\nORDER MADE AFTER APPLICATION\n"
    noting = f"UPON NOTING that the corporation {OURSELVES} is under no duty of confidence, THIS COURT ORDERS that:\n"
    return outcome(f"{parties}{when}{noting}1. {second}\nBy the Court.\n.\n.\nRegistrar\n", "Registrar")


def test_a_party_may_be_called_by_the_word_before_its_name() -> None:
    """ "The corporation" is whoever the order called so, and nobody where it calls two so."""
    asked = "produce to counsel for the plaintiff the name and address of the holder of account ICG-20304."
    assert ordered_of_the_corporation(f"The corporation shall {asked}") is Outcome.ADMISSIBLE
    assert ordered_of_the_corporation(f"The corporation Hollow Reach Ltd. shall {asked}") is not Outcome.ADMISSIBLE
    assert ordered_of_the_corporation(f"The corporation shall not {asked}") is not Outcome.ADMISSIBLE


@pytest.mark.parametrize(
    "clause",
    [
        f"1. {OURSELVES} shall, when asked, provide to the plaintiff {NAMES}",
        f"1. {OURSELVES} shall preserve and produce to the plaintiff {NAMES}",
        f"1. {OURSELVES}, which has asked for a clear direction, shall deliver to the plaintiff {NAMES}",
        f"1. On the consent of the parties, {OURSELVES} shall deliver to the plaintiff {NAMES}",
        f"1. Upon payment of its reasonable costs, {OURSELVES} shall deliver to the plaintiff {NAMES}",
        f"1. {OURSELVES} shall produce to the plaintiff, at no charge and no later than May 4, 2026, {NAMES}",
        f'1. {OURSELVES} ("the Host") shall produce to the plaintiff {NAMES}',
        f"1. The appeal is allowed in part. The Court orders that {OURSELVES} disclose to the plaintiff {NAMES}",
        f"{COMMAND}\n3. This order comes into force on the day on which it is made.",
        f"{COMMAND}\n3. Nothing in this paragraph excuses compliance with paragraph 1.",
        f"1. {OURSELVES} shall remit to the plaintiff {NAMES}",
        f"1. {OURSELVES} shall remit to Mtre. Odile Ferland, attorney for the plaintiff, {NAMES}",
        f"{COMMAND}\n3. The plaintiff may apply for directions as to whether more is to be produced.",
    ],
)
def test_words_that_only_sound_soft_leave_a_command(clause: str) -> None:
    """Honest orders also speak of leave, consent, preservation and effect."""
    assert of_order(COMMAND, clause) is Outcome.ADMISSIBLE


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("THIS COURT ORDERS that:", "THIS COURT IS ASKED TO ORDER that:"),
        (
            "ORDER MADE AFTER APPLICATION",
            "ORDER MADE AFTER APPLICATION\n                 (as proposed by the plaintiff)",
        ),
        ("ORDER MADE AFTER APPLICATION", "ORDER MADE AFTER APPLICATION\n                 not yet settled"),
        ("ORDER MADE AFTER APPLICATION", "SCHEDULE B TO THE NOTICE OF APPLICATION\nORDER MADE AFTER APPLICATION"),
        (COURT, f"                 MOOT COURT - FACULTY OF LAW\n{COURT}"),
        (COURT, f"{COURT}\n                 HUMAN RIGHTS TRIBUNAL"),
        ("By the Court.", "Revoked on March 9, 2026.\nBy the Court."),
    ],
)
def test_titles_and_notes_that_make_a_paper_no_order(old: str, new: str) -> None:
    """What is asked for, proposed, played at, made by a board, or taken back by a note, is not admissible."""
    assert of_order(old, new) is not Outcome.ADMISSIBLE


@pytest.mark.parametrize(
    "over",
    [
        "STAYED", "QUASHED ON APPEAL", "SPECIMEN", "SAMPLE ORDER", "COPY FOR INFORMATION ONLY", "ANNULÉE", "SPÉCIMEN",
        "SUPERSEDED 10 MARCH 2026", "PRECEDENT", "TEMPLATE", "NOT AN ORDER", "RÉVOQUÉE LE 9 MARS 2026",
    ],
)  # fmt: skip
def test_an_overprint_speaks_for_the_whole_paper(over: str) -> None:
    """A line in capitals that calls a paper void or a model keeps a letter and an order from being admissible."""
    assert outcome(f"                 {over}\n{ORDER}", "Registrar") is not Outcome.ADMISSIBLE
    assert outcome(f"                 {over}\n{LETTER}", "Anneliese Moreau") is not Outcome.ADMISSIBLE


@pytest.mark.parametrize(
    "court",
    [
        "SUPERIOR COURT OF JUSTICE\n                 WILMINGTON, DELAWARE",
        "FEDERAL COURT\n                 KARACHI REGISTRY",
        "IN THE COURT OF APPEAL OF BARBADOS",
        "SUPREME COURT\n                 OF THE REPUBLIC OF GHANA",
        "COURT OF KING'S BENCH\n                 TASMANIA",
        "PROVINCIAL COURT\n                 MAKATI, PHILIPPINES",
        "CENTRE FOR ARBITRATION\n                 seated in the Supreme Court of British Columbia's district",
    ],
)
def test_a_place_abroad_under_a_name_like_ours_is_not_admissible(court: str) -> None:
    """The name of a court that other countries have too is ours only without a place abroad."""
    assert of_order(COURT, f"                 {court}") is not Outcome.ADMISSIBLE


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("By the Court.", "We act for the plaintiff.\nYours faithfully,"),
        ("Registrar\n", "Registrar, for signature by a judge\n"),
        ("BETWEEN:", "Dear Sirs,\nBETWEEN:"),
    ],
)
def test_an_order_in_the_hands_of_others_is_not_issued(old: str, new: str) -> None:
    """A letter that quotes an order, and a form that waits for a judge, are signed by somebody else."""
    assert of_order(old, new) is not Outcome.ADMISSIBLE


@pytest.mark.parametrize(
    "words",
    [
        "This takes effect only when our board has met.", "Release nothing until then.",
        "Until we confirm it by telephone, please wait.", "Should our directors agree, you will hear from us.",
        "We would authorise more if asked.", "Please ignore it: we have changed our minds.",
        "Kindly treat the above as though it had never been written.", "It is now at an end.",
        "This authority is valid for ten days.", "It is good for one week only.",
        "It takes effect on August 1, 2026.", "This is subject to the approval of our bank.",
        "Ne tenez plus compte de cette lettre.", "Ceci vaut à condition que notre conseil l'approuve.",
        "Cette autorisation est valable pendant dix jours.", "Ne faites rien avant que je vous appelle.",
        "We act for Merle & Heron Stationery Ltd.", "Merle & Heron Stationery Ltd. is our client.",
        "I own the building where its shop is.", "I am their landlord.",
        "Send also the list of people who read our site.",
        "Please send the IP addresses of everybody who visited our pages, too.",
        "Veuillez aussi remettre la liste des internautes.", "This authority lasts a fortnight.",
        "It ends ten days from now.", "Add the addresses of those who browsed our shop.",
        "It is good through the end of last month.", "Also tell them who looked at our pages.",
        "Joignez les noms des personnes qui ont consulté notre boutique.", "It holds until the sale of our shop.",
        "Do nothing until I write to you.", "This permission stops on March 9, 2026.",
        "Elle vaut quinze jours.", "Le présent consentement prend fin le 10 mars 2026.",
        "I am the executor of the owner.", "Keep it back until we tell you.",
        "After March 9, 2026 this permission counts for nothing.", "From March 9, 2026 you may not act on it.",
        "Passé le 9 mars 2026, cet accord ne vaudra plus rien.", "Dès le 9 mars 2026, elle n'aura plus d'effet.",
    ],
)  # fmt: skip
def test_words_that_limit_or_lift_a_letter_leave_doubt(words: str) -> None:
    """A condition, an end, a withdrawal, a stranger's office or visitors' data keeps a letter from being admissible."""
    assert of_letter(LASTS, words) is not Outcome.ADMISSIBLE


@pytest.mark.parametrize(
    "words",
    [
        "This authority holds until December 31, 2027, or until we revoke it in writing.",
        "Please release nothing else.", "It is valid for two years.", "This consent lasts six months.",
        "It is good until the end of this year.", "It stands until I write to end it.",
        "You may do so on condition that they keep it confidential.", "Provided that it is used for our taxes only.",
        "Nothing about those who visit our shop may leave your hands.", "This permission runs out on June 1, 2026.",
        "Cette autorisation vaut six mois.", "Le présent accord prend fin le 30 juin 2026.",
        "You may act on this letter.", "It takes effect on March 3, 2026.",
        "If you have received this fax in error, please destroy it.", "Our client list is not included.",
        "Please call me if you have questions.", "After June 30, 2026 this permission counts for nothing.",
        "Passé le 30 juin 2026, cet accord ne vaudra plus rien.",
    ],
)  # fmt: skip
def test_words_that_only_sound_like_a_trap_do_no_harm(words: str) -> None:
    """Honest words about ends, errors and questions leave a good letter good."""
    assert of_letter(LASTS, words) is Outcome.ADMISSIBLE


@pytest.mark.parametrize(
    ("grant", "good"),
    [
        ("You may send Ledgerwell Accounting LLP copies of all invoices and receipts of the account.", True),
        ("Kindly release to Ledgerwell Accounting LLP copies of all invoices of the account.", True),
        ("You have the permission of the company to give Ledgerwell Accounting LLP the invoices.", True),
        ("We direct Infinet to release to Ledgerwell Accounting LLP copies of the invoices.", True),
        ("You may not send Ledgerwell Accounting LLP copies of the invoices of the account.", False),
        ("Please do not mail to Ledgerwell Accounting LLP copies of the invoices.", False),
        ("You do not have our permission to give Ledgerwell Accounting LLP the invoices.", False),
        ("You may send Ledgerwell Accounting LLP our invoices once our board has agreed.", False),
        ("Ledgerwell Accounting LLP wrote to us about copies of the invoices of the account.", False),
        ("We hereby direct and permit you to make available to Ledgerwell Accounting LLP all invoices.", True),
        ("We hereby direct and permit you not to make available to Ledgerwell Accounting LLP any invoices.", False),
        ("We ask that the invoices of the account never be given to Ledgerwell Accounting LLP.", False),
        ("We did not ask that the invoices of the account be given to Ledgerwell Accounting LLP.", False),
        ("This is not our written consent that Ledgerwell Accounting LLP may be given the invoices.", False),
        ("Ledgerwell Accounting LLP asked us whether it may have the invoices from you.", False),
        ("Nobody at Ledgerwell Accounting LLP may have the invoices from you.", False),
        ("We shall be obliged if you will not let Ledgerwell Accounting LLP have the invoices.", False),
        ("Infinet has our blessing to let Ledgerwell Accounting LLP have the invoices.", True),
        ("Infinet never has our blessing to let Ledgerwell Accounting LLP have the invoices.", False),
        ("We ask Infinet Communications Group Inc. to stop sending Ledgerwell Accounting LLP the invoices.", False),
        ("Nous vous donnons instruction de remettre à Ledgerwell Accounting LLP nos factures.", True),
        ("Nous vous donnons instruction de ne pas remettre à Ledgerwell Accounting LLP nos factures.", False),
        ("Nous acceptons que vous divulguiez à Ledgerwell Accounting LLP nos factures.", True),
        ("Nous n'acceptons pas que vous divulguiez à Ledgerwell Accounting LLP nos factures.", False),
        ("Il se peut que Ledgerwell Accounting LLP ne reçoive de vous aucune facture.", False),
    ],
)
def test_a_release_may_be_worded_in_any_way_and_so_may_its_denial(grant: str, good: bool) -> None:
    """Requests and permissions of a customer authorize; denials and conditions in the same words do not."""
    assert (of_letter(GRANT, grant) is Outcome.ADMISSIBLE) is good


@pytest.mark.parametrize(
    ("words", "good"),
    [
        ("I ask that the monthly bills of my account be given to Lena Fable.", True),
        ("I ask that the monthly bills of my account never be given to Lena Fable.", False),
        ("I might ask that the monthly bills of my account be given to Lena Fable.", False),
        ("My accountant Lena Fable needs the receipts, and may have them from you at any time.", True),
        ("My accountant Lena Fable asked whether she may have them from you, the receipts.", False),
        ("Nobody, and least of all Lena Fable, may have them from you.", False),
        ("I shall be obliged if you will let Lena Fable have the accounts rendered.", True),
        ("I shall be obliged if you will never let Lena Fable have the accounts rendered.", False),
        ("We would be glad if you could stop sending Lena Fable the bills.", False),
        ("Ma comptable est Lena Fable; donnez-lui une copie de chaque facture.", True),
        ("Ma comptable est Lena Fable; ne lui donnez jamais une copie de mes factures.", False),
        ("Je demande que Lena Fable reçoive de vous toutes les factures.", True),
        ("Je demande que Lena Fable ne reçoive de vous aucune facture.", False),
        ("Give my accountant Lena Fable the monthly bills of my account.", True),
        ("Give my accountant Lena Fable none of the monthly bills of my account.", False),
        ("Give nobody the monthly bills of my account, least of all Lena Fable.", False),
        ("Release of the monthly bills of my account to Lena Fable.", False),
        ("It is in order for you to give Lena Fable the monthly bills of my account.", True),
        ("It is not in order for you to give Lena Fable the monthly bills of my account.", False),
        ("It would be in order for you to give Lena Fable the monthly bills if my partner agreed.", False),
        ("You can talk to Lena Fable about my bills and why the card was declined.", True),
        ("I declined to let you talk to Lena Fable about my bills.", False),
        ("C'est Lena Fable et personne d'autre à qui vous pouvez remettre mes factures.", True),
        ("Personne ne peut recevoir de vous mes factures, surtout pas Lena Fable.", False),
        ("En signant, je donne la permission de remettre mes factures à la personne nommée, Lena Fable.", True),
        ("Veuillez dire à Lena Fable la façon dont mes factures ont été réglées.", True),
        ("Donnez mes factures à Lena Fable et dites-lui si mes paiements ont passé.", True),
        ("Donnez mes factures à Lena Fable si mon associée y consent.", False),
    ],
)
def test_a_wording_of_leave_stands_beside_one_that_forbids_asks_or_tells(words: str, good: bool) -> None:
    """What authorizes in one wording does not where the same words forbid, ask whether, or put off."""
    sure = Verdict(kind=AUTHORIZATION_LETTER, variant=None, confidence=0.95, runner_up=None, margin=5.0, evidence=())
    found = {one.mark for one in find_marks(run(words), sure, office_aliases=())}
    assert (Mark.AUTHORIZES in found and Mark.REFUSES_CONSENT not in found) is good


def test_an_office_elsewhere_does_not_bind_the_customer() -> None:
    """A partner who writes on the paper of another firm holds no office of the customer's."""
    text = LETTER.replace("Director, Merle & Heron Stationery Ltd.", "Partner").replace(OFFICE, "")
    text = text.replace("                 Merle & Heron Stationery Ltd.\n", "                 Quill Fable LLP\n", 1)
    assert outcome(text, "Anneliese Moreau") is not Outcome.ADMISSIBLE


def test_a_print_of_web_mail_is_an_email() -> None:
    """A name with its address in arrows and a line "1 message" are a mail program's."""
    head = "Merle Mail - Authority\n1 message\nAnneliese Moreau <am@merleheron.example>\nTo: privacy@infinet.example\n"
    assert outcome(head + LETTER, "Anneliese Moreau") is not Outcome.ADMISSIBLE


@pytest.mark.parametrize(
    "words",
    [
        "On reflection, no.", "The foregoing is hypothetical.", "Of course we are joking.", "Please hold fire.",
        "It was in force until Easter of last year.", "It holds while our audit runs.", "Valid today only.",
        "Merle & Heron Stationery Ltd. was dissolved on January 9, 2026.", "I resigned on March 1, 2026.",
        "We sold the account in February.", "Nothing leaves your office without our prior written agreement.",
        "Please telephone me for my approval before you release anything.", "Await our signal.",
        "This is not an authorization.", "This is a test of your procedures.", "It must be used by Friday.",
        "From September on you may act on this.", "Our bank must agree to this first.", "I was made to sign this.",
        "I sign this against my will.", "But please don't.", "Yet we forbid it.", "Our consent stands revoked.",
        "Ceci n'est pas une autorisation.", "Mais nous vous l'interdisons.", "N'en faites rien.", "Je me ravise.",
        "Valable une journée.", "À compter de juin 2026.", "Quand je serai mariée.", "On m'a forcée à signer.",
        "Rien ne sort sans mon accord écrit préalable.", "Le compte appartient à Wilma Ostrander.", "J'ai quinze ans.",
        "The account belongs to my sister.", "Please include the bills of our competitor, account ICG-77120.",
    ],
)  # fmt: skip
def test_second_thoughts_leave_doubt(words: str) -> None:
    """Words by which a writer takes back, suspends or outlives the letter keep it from being admissible."""
    assert of_letter(LASTS, words) is not Outcome.ADMISSIBLE


@pytest.mark.parametrize(
    "grant",
    [
        "Do we authorise you to release to Ledgerwell Accounting LLP all invoices of the account? We do not.",
        "You ask whether we authorise you to release to Ledgerwell Accounting LLP all invoices of the account.",
        "Had you asked, we would have said that we authorise you to release to Ledgerwell Accounting LLP all invoices.",
        "We deny that we authorise you to release to Ledgerwell Accounting LLP all invoices of the account.",
        "We hardly authorise you to release to Ledgerwell Accounting LLP all invoices of the account.",
        "We authorise you to refuse to release to Ledgerwell Accounting LLP all invoices of the account.",
        "We authorise you to charge to Ledgerwell Accounting LLP all invoices of the account.",
        "We authorise our lawyer to ask you to release to Ledgerwell Accounting LLP all invoices of the account.",
        "We authorise you to release to Ledgerwell Accounting LLP nothing, neither invoices nor receipts.",
        "We authorise you to release to Ledgerwell Accounting LLP invoices and our members' names and addresses.",
    ],
)
def test_a_grant_asked_about_told_of_or_of_something_else_is_none(grant: str) -> None:
    """Questions, reports and permissions to do other things authorize no release."""
    assert of_letter(GRANT, grant) is not Outcome.ADMISSIBLE


@pytest.mark.parametrize(
    "words",
    [
        "No other records are covered.", "You may give them nothing else.", "It is given freely.", "Rien d'autre.",
        "I do not mind whether you send them on paper.", "This letter is my authority for the release.",
        "I will not hold it against you.", "Nothing about our customers may leave your hands.",
        "If you cannot find them, please write to us.", "Replies should go to them and not through us.",
        "This is for our tax return.", "We have no objection to a charge for copies.",
        "I confirm that we authorise you to do this.", "Use it for the audit of 2025.",
        "Je n'ai plus de copies.", "Sans frais de notre part, s'il vous plaît.",
    ],
)  # fmt: skip
def test_usual_denials_and_remarks_do_no_harm(words: str) -> None:
    """What is left out, what a letter is for and what its writer cannot do leave it good."""
    assert of_letter(LASTS, f"{LASTS}\n{words}") is Outcome.ADMISSIBLE


ATTORNEYS_LETTER = """Perrin Holloway
12 Tern Street, Kingston ON K7L 0A1

March 3, 2026

Infinet Communications Group Inc.
410 - 1180 Mainwright Street, Vancouver BC V6B 0Z9

Re: account ICG-48213 of Anneliese Moreau

Dear Privacy Officer,

Your customer is Anneliese Moreau, account ICG-48213. I am her attorney under the enclosed power of attorney.
As her attorney I authorize you to release to Ledgerwell Accounting LLP copies of all invoices of the account.
I sign this as attorney for Anneliese Moreau.

Yours truly,
.
.
Perrin Holloway, attorney for Anneliese Moreau
"""
POWER = """                 CONTINUING POWER OF ATTORNEY FOR PROPERTY
                 (Made in accordance with the Substitute Decisions Act, 1992)
1. I, Anneliese Moreau, of the City of Kingston, Ontario, appoint Perrin Holloway to be my attorney for property.
2. My attorney may do on my behalf anything in respect of property that I could do if capable of managing
property, except make a will. My attorney may obtain any records and information about my accounts.
3. This power of attorney may be used during my incapacity to manage property.
4. This power takes effect on the day it is signed.
DATED at Kingston, Ontario, this 5th day of May, 2025.
.
.
Signature of grantor: Anneliese Moreau
We have signed as witnesses in the presence of the grantor.
.
.
Witness: Wilma Ostrander
.
.
Witness: Tobias Gantry
"""


def of_packet(old: str, new: str) -> Outcome | None:
    """The outcome of an attorney's letter with its power, some words of either replaced."""
    letter = inked(page(ATTORNEYS_LETTER.replace(old, new)), "Perrin Holloway")
    power = page(POWER.replace(old, new), number=2)
    for whose in ("Anneliese Moreau", "Wilma Ostrander", "Tobias Gantry"):
        power = inked(power, whose)
    request = Request(channel=Channel.FAX, received_at=NOW, now=NOW, time_zone="America/Vancouver")
    return understand([letter, power], request, default_policy()).assessment.outcome


EFFECT = "4. This power takes effect on the day it is signed."
CAPACITY = "I sign this as attorney for Anneliese Moreau."


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (EFFECT, "4. It begins only with a letter from two physicians."),
        (EFFECT, "4. It may be used from the first day of 2027."),
        (EFFECT, "4. It holds while I am abroad; I am back since January."),
        (EFFECT, "4. My attorney may act only together with my sister Wilma."),
        (EFFECT, "4. It is for the sale of my house at 12 Tern Street only."),
        (EFFECT, "4. My attorney has no say over my web sites."),
        (EFFECT, "4. I tore the original up on March 1, 2026."),
        (EFFECT, "4. Revoked March 1, 2026, A.M."),
        (EFFECT, "4. I cancel the power that I made before."),
        (EFFECT, "4. I cancel all that I allowed any attorney before."),
        (EFFECT, "4. It takes effect once a judge has approved it."),
        (EFFECT, "4. It may be exercised once my doctor says so."),
        (EFFECT, "4. It does not begin at once but only when I become incapable."),
        (EFFECT, "4. If I become incapable it begins, and my niece is the substitute."),
        (EFFECT, "4. I revoke every earlier power of attorney, and mine covers all except my internet accounts."),
        (EFFECT, "4. It was used until last spring."),
        (CAPACITY, "I sign this as her former attorney."),
        (CAPACITY, "We buried her last week."),
        (CAPACITY, "She told me yesterday that she no longer wants me to act."),
        (CAPACITY, "She has named somebody else in my place."),
        (CAPACITY, "The court has removed me as attorney."),
        (CAPACITY, "Her estate is being settled."),
    ],
)
def test_a_power_that_waits_or_is_gone_gives_no_authority(old: str, new: str) -> None:
    """A power for something else, not yet or no longer in force leaves doubt; so does its maker's death."""
    assert of_packet("", "") is Outcome.ADMISSIBLE
    assert of_packet(old, new) is not Outcome.ADMISSIBLE


@pytest.mark.parametrize(
    "words",
    [
        "4. It is effective from today and continues despite my incapacity.",
        "4. My attorney may not sell the house while my sister lives in it. This power begins today.",
        "4. This power takes effect on the day it is signed, and may be revoked in writing.",
        "4. I cancel any power of attorney for property I made before.",
        "4. It may be exercised at once. It ends when I die.",
        "4. The authority begins at once and shall not end by reason only of my becoming incapable.",
        "4. It is in force today and will not lapse if I become incapable.",
        "4. If he is unable to act because of incapacity, I substitute my niece Lena Fable.",
        "4. I revoke every earlier power of attorney except one which a bank holds for one account.",
        "4. This document was explained to me by a lawyer.",
    ],
)
def test_usual_clauses_of_powers_do_no_harm(words: str) -> None:
    """Powers that begin at once and outlast capacity stay good."""
    assert of_packet(EFFECT, words) is Outcome.ADMISSIBLE


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("We authorise you", "We do n0t authorise you"),
        ("We authorise you", "We d0 nct authorise you"),
        ("We authorise you", "We do n ot authorise you"),
        ("We authorise you", "We nevcr authorise you"),
        ("We authorise you", "We n0 longer authorise you"),
        (LASTS, "This is n0t an authorization."),
        (LASTS, "This takes effect on1y whcn our board has met."),
        (LASTS, "Re1ease noth1ng unti1 we write."),
        (LASTS, "D0 n0t act on this."),
        (LASTS, "But please don t."),
        (LASTS, "Yet we forbld it."),
        (LASTS, "Our consent stands rev0ked."),
        (LASTS, "We revokc this letter."),
        (LASTS, "On ref1ection, no."),
        (LASTS, "Mais nous vous l'intcrdisons."),
        (LASTS, "Ceci n'est pos une autorisation."),
        (LASTS, "Nohody may act on this yet."),
    ],
)
def test_a_misread_denial_in_a_letter_still_denies(old: str, new: str) -> None:
    """What forbids, waits or ends is recognised with a letter of it misread, wherever the letter says it."""
    assert of_letter(old, new) is not Outcome.ADMISSIBLE


@pytest.mark.parametrize(
    "clause",
    [
        COMMAND.replace("will produce", "will n0t produce"),
        COMMAND.replace("will produce", "will n ot produce"),
        COMMAND.replace("will produce", "shall ncver produce"),
        f"{COMMAND}\n3. This order is not in force.",
        f"{COMMAND}\n3. This order is staycd.",
        f"{COMMAND}\n3. Paragraph 1 is susponded.",
        f"{COMMAND}\n3. N0thing shall be produced before the appeal is heard.",
        f"{COMMAND}\n3. Nothing sha1l be produced unti1 the appeal is heard.",
    ],
)
def test_a_misread_denial_in_an_order_still_denies(clause: str) -> None:
    """A court's denial, stay or delay is recognised with a letter of it misread."""
    assert of_order(COMMAND, clause) is not Outcome.ADMISSIBLE


@pytest.mark.parametrize(
    "words",
    [
        "I noted either of the invoices in the annual report.", "A refund of the stated amounts was noted by our bank.",
        "Walt Fable, our accountant, expects them.", "They reserved the dosed amounts.",
    ],
)  # fmt: skip
def test_words_a_letter_from_a_denial_do_no_harm(words: str) -> None:
    """Real words that are nearly words of denial leave a good letter good."""
    assert of_letter(LASTS, f"{LASTS}\n{words}") is Outcome.ADMISSIBLE


@pytest.mark.parametrize(
    "what",
    [
        "copies of all invoices of Wilma Ostrander", "Wilma Ostrander's invoices",
        "the invoices of account ICG-77120 of Copper Basin Outfitters Inc.",
        "all invoices for Copper Basin Outfitters Inc.", "the invoices that you sent to Wilma Ostrander",
        "the name and address of the owner of copper-basin.example",
    ],
)  # fmt: skip
def test_records_of_somebody_else_are_not_the_customers_to_release(what: str) -> None:
    """Another customer's name or account as the one whose records they are leaves doubt whose they are."""
    assert of_letter(GRANT, f"We authorise you to release to Ledgerwell Accounting LLP {what}.") is not (
        Outcome.ADMISSIBLE
    )


@pytest.mark.parametrize(
    "words",
    [
        "Please add the invoices of Copper Basin Outfitters Inc.", "Include also account ICG-77120.",
        "Joignez-y les factures de Wilma Ostrander.", "The same goes for account number 77120 of Copper Basin.",
        "Only Merle & Heron Holdings Inc. may decide.", "Seule Gestion Merle Inc. peut en décider.",
        "Only our parent, Merle Ltd., can say yes.",
    ],
)  # fmt: skip
def test_a_second_customer_or_a_second_will_leaves_doubt(words: str) -> None:
    """Records of another customer beside the own ones, or a decision that is left to another company."""
    assert of_letter(LASTS, words) is not Outcome.ADMISSIBLE


@pytest.mark.parametrize(
    "what",
    [
        "copies of all invoices of Merle & Heron Stationery Ltd.", "Merle & Heron Stationery's invoices",
        "the billing records of Anneliese Moreau's company", "all invoices of account ICG-48213",
    ],
)  # fmt: skip
def test_records_of_the_customer_may_be_named_as_such(what: str) -> None:
    """The customer's own name and account beside the records leave a good letter good."""
    assert of_letter(GRANT, f"We authorise you to release to Ledgerwell Accounting LLP {what}.") is Outcome.ADMISSIBLE


TO_US = "Infinet Communications Group Inc.\n410 - 1180 Mainwright Street, Vancouver BC V6B 0Z9\n"


@pytest.mark.parametrize(
    "to",
    [
        "TO: Larkspur Hosting, formerly a reseller of Infinet Communications Group Inc.\n",
        "TO: Larkspur Hosting Inc., once named Infinet Communications Group Inc.\n",
        "TO: Larkspur Hosting (a customer of Infinet Communications Group Inc.)\n",
        "À : Hébergement Larkspur, anciennement revendeur de Infinet Communications Group Inc.\n",
    ],
)
def test_somebody_who_stands_in_a_relation_to_us_is_not_us(to: str) -> None:
    """Our name inside another company's description addresses that company."""
    assert of_letter(TO_US, to) is not Outcome.ADMISSIBLE
    form = CRIMINAL_FORM.replace("TO: Infinet Communications Group Inc.\n", to)
    assert outcome(form, "Signature of justice") is not Outcome.ADMISSIBLE


CRIMINAL_FORM = """CANADA
PROVINCE OF BRITISH COLUMBIA

                 PRODUCTION ORDER
TO: Infinet Communications Group Inc.
Whereas I am satisfied by information on oath of Constable R. Fable that an offence has been committed;
Therefore, you are ordered to produce to Constable R. Fable the name, address and billing records of the holder of
account ICG-20304 on or before April 30, 2026.
Dated March 4, 2026.
.
.
Signature of justice or judge
"""


@pytest.mark.parametrize(
    "head",
    ["PROVINCE OF MILAN", "CANADA\nPROVINCE OF MILAN", "PROVINCE DE LIÈGE", "STATE OF OREGON", "PROVINCE OF SINDH"],
)
def test_a_province_that_is_not_ours_heads_no_form_of_ours(head: str) -> None:
    """A form without a court's name is a Canadian justice's only where its province is one of Canada."""
    assert outcome(CRIMINAL_FORM, "Signature of justice") is Outcome.ADMISSIBLE
    text = CRIMINAL_FORM.replace("CANADA\nPROVINCE OF BRITISH COLUMBIA", head)
    assert outcome(text, "Signature of justice") is not Outcome.ADMISSIBLE


MAKES_NO_WILL = "except make a will. My attorney may obtain any records and information about my accounts."


@pytest.mark.parametrize(
    ("words", "good"),
    [
        ("except make a will, and may obtain any records and information about my accounts.", True),
        ("except make a will or obtain any records and information about my accounts.", False),
        ("except that my attorney may not obtain any records and information about my accounts.", False),
        ("except make a will, and may not obtain any records and information about my accounts.", False),
    ],
)
def test_what_a_power_leaves_out_ends_where_it_grants_again(words: str, good: bool) -> None:
    """A grant behind an exception is granted; an exception that goes on is not."""
    assert (of_packet(MAKES_NO_WILL, words) is Outcome.ADMISSIBLE) is good


@pytest.mark.parametrize(
    ("clause", "good"),
    [
        (f"THEREFORE I order {OURSELVES} to produce to the plaintiff {NAMES}", True),
        (f"The plaintiff wants the Court to order {OURSELVES} to produce to the plaintiff {NAMES}", False),
        (f"{COMMAND}\n3. Until then nothing shall be deleted.", True),
        (f"{COMMAND}\n3. Until then nothing shall be produced.", False),
    ],
)
def test_short_words_of_command_command_and_asking_for_them_does_not(clause: str, good: bool) -> None:
    """ "Therefore I order" commands, "wants the Court to order" does not; a delay of deleting delays no disclosure."""
    text = ORDER.replace("THIS COURT ORDERS that:\n", "").replace(COMMAND, clause)
    text = text if clause.startswith(("THEREFORE", "The")) else ORDER.replace(COMMAND, clause)
    assert (outcome(text, "Registrar") is Outcome.ADMISSIBLE) is good


@pytest.mark.parametrize(
    ("office", "good"),
    [
        ("I am the only director of Merle & Heron Stationery Ltd.", True),
        ("I am the only director of Copper Basin Outfitters Inc.", False),
        ("I am a director of marketing at Merle & Heron Stationery Ltd.", False),
        ("I was the only director of Merle & Heron Stationery Ltd.", False),
    ],
)
def test_an_office_told_in_words_is_one_of_the_customers(office: str, good: bool) -> None:
    """Who says to be the customer's director may bind it; who was one, or is one elsewhere, may not."""
    text = LETTER.replace(OFFICE, office).replace("Director, Merle & Heron Stationery Ltd.", "")
    assert (outcome(text, "Anneliese Moreau") is Outcome.ADMISSIBLE) is good


@pytest.mark.parametrize(
    ("to", "good"),
    [
        ("Infinet Communications Group Inc., c/o the officer who keeps personal information safe", True),
        ("Infinet Communications Group Inc. is a company with which we have nothing to do any more", False),
    ],
)
def test_an_address_names_who_receives_it(to: str, good: bool) -> None:
    """Our name with an office behind it at the head of a letter is an address; in a sentence it is none."""
    assert (of_letter(TO_US, f"{to}\n") is Outcome.ADMISSIBLE) is good


def test_a_certificate_of_a_notary_makes_a_copy_of_an_order() -> None:
    """A certificate of true copy behind an order leaves it to a person."""
    text = ORDER.replace("Registrar\n", "Registrar\nCERTIFICATE OF TRUE COPY\nI compared this with the original.\n")
    assert outcome(text, "Registrar") is not Outcome.ADMISSIBLE


def test_lines_scrawled_under_an_order_leave_doubt() -> None:
    """Two lines that could not be read on a page that was read well may be a judge's, who takes it all back."""
    given = inked(page(f"{ORDER}of vat hat heard fram\nwere wer me agin\n"), "Registrar")
    words = tuple(replace(word, confidence=0.3) if word.text in SCRAWL else word for word in given.words)
    request = Request(channel=Channel.FAX, received_at=NOW, now=NOW, time_zone="America/Vancouver")
    worn = understand([replace(given, words=words)], request, default_policy())
    assert worn.assessment.outcome is not Outcome.ADMISSIBLE


SCRAWL = frozenset(["of", "vat", "hat", "heard", "fram", "were", "wer", "me", "agin"])


def test_a_company_chop_is_no_signature() -> None:
    """Ink where somebody's chop is affixed is a stamp, and no signature by hand."""
    text = LETTER.replace("\nAnneliese Moreau\nDirector", "\nAnneliese Moreau (company chop affixed)\nDirector")
    assert outcome(text, "Anneliese Moreau") is not Outcome.ADMISSIBLE


def test_joint_attorneys_who_all_sign_act_together() -> None:
    """Attorneys who must act together do so where the pen of each of them stands on the letter, and only there."""
    power = page(POWER.replace("appoint Perrin Holloway", "appoint Perrin Holloway and Nora Quill, jointly,"), number=2)
    for whose in ("Anneliese Moreau", "Wilma Ostrander", "Tobias Gantry"):
        power = inked(power, whose)
    request = Request(channel=Channel.FAX, received_at=NOW, now=NOW, time_zone="America/Vancouver")
    letter = page(f"{ATTORNEYS_LETTER}.\n.\nNora Quill, attorney for Anneliese Moreau\n")
    one = inked(letter, "Perrin Holloway")
    both = inked(one, "Nora Quill")
    assert understand([one, power], request, default_policy()).assessment.outcome is not Outcome.ADMISSIBLE
    assert understand([both, power], request, default_policy()).assessment.outcome is Outcome.ADMISSIBLE


@pytest.mark.parametrize(
    "note",
    [
        "The letter in front of this page is withdrawn.\n", "Do not use the enclosed. A.M.\n",
        "FAX\nTo: Infinet Communications Group Inc.\nPlease hold the attached until our board meets.\n",
        "Dear Privacy Officer,\nPlease disregard our letter of March 3. We have changed our minds.\nAnneliese Moreau\n",
        "Le 9 mars 2026\nNe tenez pas compte de la lettre ci-jointe.\nAnneliese Moreau\n",
        "REVOCATION OF AUTHORIZATION\nWe hereby revoke the authority of March 3, 2026.\nAnneliese Moreau\n",
        "FAX\nThe enclosed order was stayed by the Court of Appeal; the letter is for your files.\n",
        "The enclosed authority is n0t to be used yet.\n",
    ],
)  # fmt: skip
def test_a_packet_that_takes_itself_back_is_not_admissible(note: str) -> None:
    """A page before or behind a good paper that says not to act on it leaves the packet to a person."""
    request = Request(channel=Channel.FAX, received_at=NOW, now=NOW, time_zone="America/Vancouver")
    for text, whose in ((LETTER, "Anneliese Moreau"), (ORDER, "Registrar")):
        behind = [inked(page(text), whose), page(note, number=2)]
        before = [page(note), inked(page(text, number=2), whose)]
        assert understand(behind, request, default_policy()).assessment.outcome is not Outcome.ADMISSIBLE
        assert understand(before, request, default_policy()).assessment.outcome is not Outcome.ADMISSIBLE


@pytest.mark.parametrize(
    "note",
    [
        "FAX\nTo: Infinet Communications Group Inc.\nOur letter is attached.\nIf you got this in error, destroy it.\n",
        "FAX\nTo: Infinet\nFrom: Merle & Heron\nPages: 2\nThe original will not follow. This is confidential.\n",
    ],
)  # fmt: skip
def test_a_usual_cover_takes_nothing_back(note: str) -> None:
    """What cover sheets print for every paper is no second thought."""
    request = Request(channel=Channel.FAX, received_at=NOW, now=NOW, time_zone="America/Vancouver")
    given = [page(note), inked(page(LETTER, number=2), "Anneliese Moreau")]
    assert understand(given, request, default_policy()).assessment.outcome is Outcome.ADMISSIBLE


@pytest.mark.parametrize(
    "clause",
    [
        f"1. {OURSELVES} shall attend on April 9, 2026 to show cause why it should not be ordered to produce {NAMES}",
        f"1. The defendant shall sign and hand over a letter to {OURSELVES} permitting it to release {NAMES}",
        f"{COMMAND}\n3. Until then nothing shall be produced or deleted.",
        f"{COMMAND}\n3. This order does not require {OURSELVES} to deliver any record to anybody.",
    ],
)
def test_a_cause_to_show_and_a_letter_to_come_command_no_disclosure(clause: str) -> None:
    """Why we should not be ordered, what a letter will permit, and what must wait, is no disclosure commanded now."""
    assert of_order(COMMAND, clause) is not Outcome.ADMISSIBLE


@pytest.mark.parametrize(
    "added",
    [
        "Please send the logs as well.", "There is no objection to the logs.", "No invoices, but the logs.",
        "Send no notice, only the logs.", "The log of who looked at our page is wanted too.",
        "Don't forget to send what the people who read the site did.",
    ],
)  # fmt: skip
def test_logs_that_are_not_left_out_are_looked_at(added: str) -> None:
    """Only a sentence that leaves logs out, or names what staff did, spares a person from asking which are meant."""
    assert of_letter("Yours truly,", f"{added}\n\nYours truly,") is not Outcome.ADMISSIBLE
