"""`intake policy explain`: the reasoning of one ticket, for the operator, and nothing for whoever need not know."""

from dataclasses import replace

import pytest
from typer.testing import CliRunner, Result

from cli.main import app
from domain.arrival import Refusal
from domain.assessment import Packet
from domain.errors import UnknownReceipt
from domain.policy import default_policy
from domain.receipt import ReceiptNumber
from domain.verification import Role
from domain.wording import Sentence
from store import audit, codec, tickets
from store.models import AuditEntry, Receipt, Ticket
from tests.domain import cases
from tests.review import desk

pytestmark = pytest.mark.django_db(transaction=True)

NUMBER = str(ReceiptNumber(year=2026, serial=17))
CUSTOMER = "Tamarack Test Bakery Ltd."


def into(number: str = NUMBER) -> Receipt:
    """A receipt with a number that was really given out."""
    made = desk.receipt()
    Receipt.objects.filter(pk=made.pk).update(number=number)
    made.refresh_from_db()
    return made


def ticket(packet: Packet | None = None) -> Ticket:
    """The ticket of that receipt."""
    return desk.ticket(packet, into=into())


def explain(*arguments: str) -> Result:
    """What the command does."""
    return CliRunner().invoke(app, ["policy", "explain", *arguments])


def said(*arguments: str) -> str:
    """What it prints, in one line, since lines are broken where the terminal ends."""
    ran = explain(NUMBER, *arguments)
    assert ran.exit_code == 0, ran.exception
    return " ".join(ran.stdout.split())


def secret() -> Packet:
    """An order that must not be told of."""
    told = [one for one in desk.ORDER_FIELDS if one.name != "non_disclosure"]
    return desk.packet(fields=(*told, desk.reading("non_disclosure", value=True)))


def test_the_memo_gives_outcome_papers_and_checks_with_clause_and_page() -> None:
    """All that the machine concluded, and under which policy."""
    ticket()
    memo = said()
    assert f"MEMO {NUMBER}" in memo
    assert f"Customer: {CUSTOMER}" in memo
    assert f"Policy: {desk.POLICY}" in memo
    assert "Outcome: Needs a person" in memo
    assert "Paper 1/1: Court order (page 1, 2)" in memo
    assert "[Holds] canadian_court: A court of British Columbia issued it. clause court-order" in memo
    assert "[Open question] signed: The signature is too faint to judge." in memo
    assert memo.index("[Open question]") < memo.index("[Holds]")
    assert ", page 2" in memo
    assert "court-order: Private information is disclosed on a court order" in memo
    assert "whois" not in memo
    assert "Answer due on: 2026-12-04" in memo


def test_the_memo_speaks_french() -> None:
    """Sentences, labels and words for slugs."""
    ticket()
    memo = said("--language", "fr")
    assert "Conclusion" in memo
    assert "Un tribunal de la C.-B. l’a rendue." in memo
    assert "Ordonnance" in memo
    assert "Holds" not in memo
    assert "Received" not in memo


@pytest.mark.parametrize(("applied", "told"), [("2025-01 sha256:" + "5" * 64, True), (default_policy().stamp, False)])
def test_the_policy_that_was_applied_is_told_from_the_one_in_force(applied: str, told: bool) -> None:
    """A ticket assessed under an older policy says so; one assessed under this policy does not."""
    whole = desk.packet()
    ticket(replace(whole, assessment=replace(whole.assessment, policy=applied)))
    memo = said()
    assert f"Policy: {applied}" in memo
    assert (f"it is now {default_policy().stamp}" in memo) is told


def test_every_check_of_a_real_assessment_is_told() -> None:
    """Letter, power and an unrelated paper: each rule that was asked, with its sentence, in both languages."""
    packet = cases.assessed(cases.attorney_letter(), cases.power(), cases.other("invoice"))
    ticket(packet)
    for language in ("en", "fr"):
        memo = said("--language", language)
        for assessed in packet.documents:
            for check in assessed.assessment.checks:
                sentence = check.reason.fr if language == "fr" else check.reason.en
                assert f"{check.rule}: {' '.join(sentence.split())}" in memo


def test_corrections_and_decisions_of_people_are_told() -> None:
    """What was read, what was written instead, and by whom."""
    ada = desk.at_desk("ada", Role.REVIEWER)
    made = ticket()
    held = tickets.claim(made.pk, ada.id)
    tickets.correct(made.pk, ada.id, held.fence, document=0, name="file_number", position=0, value="S-260128")
    memo = said()
    assert "Paper 1, File number: S-260123 -> S-260128 (ada," in memo
    assert "Decisions by people none" in memo


def test_a_paper_that_must_not_be_told_of_names_nobody() -> None:
    """A warning line, no customer, no values, until the operator asks for them by name."""
    ada = desk.at_desk("olga", Role.PRIVACY_OFFICER)
    made = ticket(secret())
    held = tickets.claim(made.pk, ada.id)
    tickets.correct(made.pk, ada.id, held.fence, document=0, name="account_number", position=0, value="100299")
    memo = said()
    assert "WARNING: this paper forbids telling" in memo
    assert not any(name in memo for name in (CUSTOMER, "Tamarack", "100234", "100299"))
    assert "AVERTISSEMENT" in said("--language", "fr")
    shown = said("--show-hidden")
    assert "WARNING" in shown
    assert CUSTOMER in shown
    assert "100234 -> 100299" in shown


def test_every_look_is_on_record() -> None:
    """The chain says that the command line looked, and whether it asked for what is hidden."""
    ticket(secret())
    said()
    said("--show-hidden")
    looks = AuditEntry.objects.filter(action="ticket_seen", actor="operator", subject=NUMBER).order_by("seq")
    assert [look.detail["hidden_shown"] for look in looks] == [False, True]
    assert audit.verify() >= 2


def test_control_characters_of_a_paper_never_reach_the_terminal() -> None:
    """A name with an escape sequence in it is shown, not obeyed."""
    ticket(desk.packet(fields=(desk.reading("customer", "Evil \x1b[2J Bakery"),)))
    memo = said()
    assert "\x1b" not in memo
    assert "U+001B" in memo


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        (NUMBER[:-1] + str((int(NUMBER[-1]) + 1) % 10), "a digit is mistyped"),
        (NUMBER.replace("17", "71"), "a digit is mistyped"),
        ("R2026", "it has not the form of one"),
        ("", "it has not the form of one"),
        (str(ReceiptNumber(year=2026, serial=999)), "was never given out"),
    ],
)
def test_a_number_that_is_none_of_ours_is_told_with_advice(typed: str, why: str) -> None:
    """UnknownReceipt says whether it is mistyped or was never given out."""
    ticket()
    error = explain(typed).exception
    assert isinstance(error, UnknownReceipt)
    assert why in str(error)
    assert "R2026-000017-5" in error.advice


@pytest.mark.parametrize("typed", [NUMBER.lower(), NUMBER.replace("-", ""), f" {NUMBER} "])
def test_a_number_may_be_typed_carelessly(typed: str) -> None:
    """Small letters, blanks and lost dashes are nobody's fault."""
    ticket()
    assert NUMBER in explain(typed).stdout


def test_a_receipt_without_a_ticket_says_why() -> None:
    """What was refused at the door has no assessment, and a reason."""
    arrival = into().arrival
    reason = Sentence(en="It is an e-mail.", fr="C'est un courriel.")
    refusal = Refusal(code="email", clause="no-email-no-voice", reason=reason)
    arrival.state, arrival.refusal = "refused", codec.dump(refusal)
    arrival.save()
    memo = said()
    assert "There is no ticket" in memo
    assert "Reason: It is an e-mail. (clause no-email-no-voice)" in memo
    assert "C'est un courriel." in said("--language", "fr")


def test_checks_of_the_delivery_as_a_whole_are_told_once() -> None:
    """A check that no paper shows has its own section."""
    whole = desk.packet()
    check = replace(whole.documents[0].assessment.checks[0], rule="papers_agree", page=None, box=None)
    ticket(replace(whole, assessment=replace(whole.assessment, checks=(check,))))
    memo = said()
    assert "The delivery as a whole [Holds] papers_agree" in memo
    assert memo.count("papers_agree") == 1
