"""Commands in words that no pattern holds, said by weights learnt from other orders, and twins that command nothing."""

from pathlib import Path

import pytest

from classifiers.decree_learning import examples, learnt
from classifiers.decrees import LABELS, NOTHING, OTHERS, OURS, classes_of, commanding, decrees, shares_of, signs
from classifiers.marks.bidden import sounds_like_a_command
from classifiers.marks.clausal import Heard, without_asides
from classifiers.marks.command import Clauses
from classifiers.marks.spots import Paper
from classifiers.sayings import dumped, loaded
from domain.assessment import Outcome
from domain.settings import OFFICE
from tests.classifiers.papers import run
from tests.classifiers.test_traps_hostile import COMMAND, of_order

FOLDER = Path(__file__).parents[2] / "fixtures" / "sayings"
US = "Infinet Communications Group Inc."
HEAD = "SUPERIOR COURT OF JUSTICE\nASPEN FOODS LTD.\nPlaintiff\nand\nJOHN DOE\nDefendant\nORDER\n"


def heard(paragraphs: str) -> bool:
    """Whether some clause sounds like a command to us."""
    read = Clauses(Paper(run(HEAD + paragraphs), tuple(OFFICE.split(","))))
    return any(True for _ in sounds_like_a_command(read))


@pytest.mark.parametrize(
    "paragraphs",
    [
        f"THIS COURT ORDERS that {US} put together a list of the payments and bills of the account for the plaintiff.",
        (
            f"THE COURT ORDERS AS FOLLOWS:\n1. {US}, where the defendant keeps his shop, must give counsel for the\n"
            "plaintiff the names in which the site is held."
        ),
        f"LE TRIBUNAL :\nPRESCRIT au tiers, {US}, de produire à l'avocate les factures du compte ICG-20304.",
        f"LA COUR REND L'ORDONNANCE SUIVANTE :\n1. Le tiers {US} fournit à la demanderesse une copie des factures.",
        f"The judge orders:\n1. LET {US} furnish to the executor every bill rendered to the deceased.",
    ],
)
def test_a_command_in_words_of_its_own_is_heard(paragraphs: str) -> None:
    """Who commands whom to give what is heard although no pattern knows the words."""
    assert heard(paragraphs)


HOSTILE = (
    f"1. {US} put together a list of the payments and bills of the account, and keep it until the trial.",
    f"1. {US} may put together a list of the payments and bills of the account for the plaintiff.",
    f"1. If the holder stays silent {US} put together a list of the payments and bills for the plaintiff.",
    f"1. {US} put together no list of the payments and bills of the account for the plaintiff.",
    f"1. The plaintiff put together a list of the payments and bills that {US} sent it, for the defendant.",
    f"1. The bank put together a list of the payments to {US} for the plaintiff.",
    f"1. Northern Fibre Inc. put together a list of the payments and bills of the account; {US} is served with a copy.",
    f"1. {US} put together, for its customer alone, a list of the payments and bills of the account.",
    f"1. The request that {US} put together a list of the payments and bills for the plaintiff is put over to May 8.",
    f"1. Counsel may come back for a direction that {US} put together a list of the bills for the plaintiff.",
    f"1. {US} put the plaintiff's site back and send the plaintiff a note that this was done.",
    f"1. {US} was to put together a list of the payments and bills for the plaintiff, and did so.",
    f"1. {US} put together a list of the payments once this court has heard the holder of the account.",
    f"1. {US} put together a list of the bills as soon as the file shows that the notice ended quietly.",
    f"1. {US} shall hold the payments and bills of the account until the return date.",
    f"1. The defendant shall hold the information that {US} sent him until the return date.",
    f"1. The defendant mail the plaintiff the bills that {US} sent him.",
    f"1. Nothing said here makes {US} mail anybody the bills of the account.",
    f"1. The clerk mail {US} a copy of this order with the name and address of the plaintiff.",
    f"1. {US} mail the holder of account ICG-20304 a copy of this order and of the bills.",
    f"1. {US} pay the plaintiff the costs of the list of bills that it put together.",
    f"1. Le tiers {US} garde les factures du compte ICG-20304 à la disposition de la cour.",
    f"1. La demanderesse fournit à {US} une copie des factures du compte ICG-20304.",
    f"1. Le tiers {US} fournit à son abonné une copie des factures du compte ICG-20304.",
    f"1. Le tiers {US} fournit à la demanderesse une copie des factures si l'abonné ne dit mot.",
    f"1. L'avocate pourra demander que le tiers {US} fournisse une copie des factures du compte ICG-20304.",
    f"1. Le tiers {US} avait fourni à la demanderesse une copie des factures du compte ICG-20304.",
    f"1. La banque fournit à la demanderesse le relevé des versements faits à {US}.",
    f"1. Would {US} put together a list of the payments and bills of the account for the plaintiff?",
    f"1. Let nobody think that {US} furnish to the plaintiff the bills of the account.",
    f"1. {US} let the plaintiff know whether it holds the bills of the account, and no more.",
)


@pytest.mark.parametrize("paragraph", HOSTILE)
def test_what_only_looks_like_a_command_in_words_of_its_own_is_not_passed(paragraph: str) -> None:
    """Bound to another, denied, put off, told of, kept and not given: none of it is a disclosure from us."""
    assert of_order(COMMAND, paragraph) is not Outcome.ADMISSIBLE


def test_shares_are_a_probability_and_the_weights_survive_their_file() -> None:
    """Three shares that sum to one, also of nothing at all; what is written is what is read."""
    for clause in ("", "the sky is blue", "us shall deliver the bills"):
        assert sum(shares_of(clause).values()) == pytest.approx(1.0)
    assert loaded(dumped(decrees()), LABELS, signs).rows == decrees().rows


def test_learning_tells_whom_a_clause_binds() -> None:
    """Weights learnt from a few examples know others of the kind."""
    made = learnt(
        [
            *examples(OURS, ["<H> shall give <T> <I>", "<L> that <H> send <I> to <T>"]),
            *examples(OTHERS, ["<O> shall give <T> <I>", "<H> shall keep <I>"]),
            *examples(NOTHING, ["no costs", "approved as to form", "the site is kept by <H>"]),
        ]
    )
    assert made.shares("us shall give the officer the bills")[OURS] > 0.5
    assert made.shares("the defendant shall give the officer the bills")[OURS] < 0.5


def test_every_file_of_examples_teaches() -> None:
    """Each label has its examples, and a command also teaches what is none."""
    for label, name in ((OURS, "commands"), (OTHERS, "other_commands"), (NOTHING, "recitals")):
        found = list(examples(label, (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()))
        assert len(found) > 100
        assert (label == OURS) == any(one.label != label for one in found)


def test_names_and_parts_are_heard_as_what_they_are() -> None:
    """Our name and the part that we play become one word, other names another; asides about us can be left out."""
    text = f"ASPEN FOODS LTD.\nApplicant\nand\n{US}\nRespondent\nTHE COURT ORDERS the Respondent to write to Rowan."
    said = [one.text for one in Heard(Clauses(Paper(run(text), tuple(OFFICE.split(","))))).clauses()]
    assert any("court orders the us to write to name" in one for one in said)
    assert without_asides("us , which keeps the site, shall give the bills") == "us shall give the bills"


def test_words_have_their_classes() -> None:
    """Stems and whole words; a text commands where some word of it does."""
    assert "give" in classes_of("produced")
    assert "keeps" in classes_of("preserve")
    assert commanding("the company must")
    assert not commanding("the sky")


def test_a_hostile_line_costs_no_more_than_a_long_clause() -> None:
    """Only the first words of a clause without an end are looked at."""
    assert len(signs("shall give " * 50_000)) < 400
    assert without_asides("us , which " * 20_000)


@pytest.mark.parametrize(
    ("paragraph", "good"),
    [
        (f"1. {US} has until May 8 to say to counsel who holds account ICG-20304 and to send the bills.", True),
        (f"1. {US} shall disclose by letter to the sheriff all addresses of the holder of account ICG-20304.", True),
        (f"1. {US} shall disclose a letter to the sheriff.", False),
        (f"1. {US} will let the Public Trustee have the bills of account ICG-20304.", True),
        (f"1. {US} will let the public have the bills of account ICG-20304.", False),
        (f"{COMMAND}\n3. The objection of {US}, based on its privacy policy, is spent by this order.", True),
        (f"{COMMAND}\n3. Paragraph 1 of this order is spent.", False),
        (f"{COMMAND}\n3. {US} may tell its customer once that is done, and not before.", True),
        (
            f"{COMMAND}\n3. {US} may tell its customer at once, and must give the records on May 8 and not before.",
            False,
        ),
    ],
)
def test_a_time_a_letter_and_a_trustee_take_nothing_from_a_command(paragraph: str, good: bool) -> None:
    """Words of a time limit or of a way of sending stand beside a command; a letter or the public as object is none."""
    assert (of_order(COMMAND, paragraph) is Outcome.ADMISSIBLE) is good


NAME = "the name and address of the holder of account ICG-20304"
NOM = "le nom et l'adresse du titulaire du compte ICG-20304"


@pytest.mark.parametrize(
    "paragraph",
    [
        f"1. {US} shall disclose to counsel {NAME} as soon as the file shows that the notice period ended quietly.",
        f"1. As soon as the file shows that the notice period ended quietly, {US} shall disclose to counsel {NAME}.",
        f"1. {US} shall disclose to counsel {NAME} when the time for a reply has run without one.",
        f"1. {US} remettra à l'avocate {NOM} dès que le dossier montre que le délai d'avis a pris fin sans bruit.",
        f"1. The defendant shall hold {NAME}, which {US} provided, until the return date.",
        f"1. {US} shall hold {NAME} for counsel until the return date.",
        f"1. {US} shall produce {NAME} to itself, sealed, until the return date.",
        f"1. Boreal Hosting Ltd., formerly a reseller for {US}, must provide counsel with {NAME}.",
        f"1. The hosting company Boreal Hosting Ltd. (which rents servers to {US}) must provide counsel with {NAME}.",
        f"1. Upon {US} giving notice to Boreal Hosting Ltd., the latter shall disclose to counsel {NAME}.",
        f"1. L'hébergeur Boréal inc., à qui {US} a cédé le compte, remettra à l'avocate {NOM}.",
        f"1. Boreal Hosting Ltd. shall, with {US} looking on, disclose to counsel {NAME}.",
    ],
)
def test_a_time_to_run_out_first_and_another_host_beside_us_are_not_passed(paragraph: str) -> None:
    """What waits for the end of a time is not due yet; a host that has to do with us is not us."""
    assert of_order(COMMAND, paragraph) is not Outcome.ADMISSIBLE


@pytest.mark.parametrize(
    "paragraph",
    [
        f"1. On the motion of Aspen Foods Ltd., {US} shall disclose to counsel {NAME}.",
        f"1. At the expense of Aspen Foods Ltd., the host {US} must provide counsel with {NAME}.",
        f"1. {US}, which hosts the shop of Aspen Foods Ltd., must provide counsel with {NAME}.",
    ],
)
def test_a_company_named_in_passing_takes_no_command_from_us(paragraph: str) -> None:
    """Who moved, who pays and whose shop it is are no subjects of the command."""
    assert of_order(COMMAND, paragraph) is Outcome.ADMISSIBLE
