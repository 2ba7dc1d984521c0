"""Each rule of the policy, with one paper for each answer that it can give."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.assessment import CheckOutcome, Clause
from domain.case import Case
from domain.customers import Customer
from domain.document import Document, Finding, Mark, SignatureState
from domain.page import PageCounts, PageFacts
from domain.policy import BASES, RULES
from domain.policy_file import default_policy
from tests.domain.cases import (
    FAIL,
    PASS,
    UNKNOWN,
    attorney_letter,
    check,
    delivery,
    fact,
    letter,
    mark,
    order,
    other,
    power,
    request,
    sign,
)

EMPTY, TYPED, STAMP, NO_PLACE = (
    (sign(state),)
    for state in (SignatureState.EMPTY, SignatureState.TYPED, SignatureState.STAMP, SignatureState.NO_PLACE)
)
FAINT_PEN = (sign(SignatureState.PEN, confidence=0.2),)
WITNESS_ONLY = (sign(SignatureState.PEN, supporting=True), sign(SignatureState.EMPTY))


DOUBTED_DAY: dict[str, Any] = {"order_date": "2026-06-02", "faint": ("order_date",)}
DOUBTED_END: dict[str, Any] = {"valid_until": "2026-06-18", "faint": ("valid_until",)}


def on_day(of: Mark, june: int, confidence: float) -> Finding:
    """A day of June 2026 (today is the fifteenth) that may be what the mark says."""
    return replace(mark(of, confidence), day=date(2026, 6, june))


class Register:
    """A directory that knows what it was given."""

    def __init__(self, *customers: Customer) -> None:
        self._customers = customers

    def find(
        self, *, accounts: tuple[str, ...], names: tuple[str, ...], domains: tuple[str, ...]
    ) -> tuple[Customer, ...]:
        return self._customers


MARIA = Register(Customer(account_number="ICG-10203", name="Maria Costa"))
SOMEBODY = Register(Customer(account_number="ICG-10203", name="Harlow Quarry Ltd."))
NOBODY = Register()

PAPERS: list[tuple[str, CheckOutcome, Document]] = [
    ("kind_certain", PASS, order()),
    ("kind_certain", UNKNOWN, order(certainty=0.55)),
    ("not_draft", PASS, order()),
    ("not_draft", FAIL, order(Mark.DRAFT)),
    ("not_draft", FAIL, other("draft_order")),
    ("not_draft", UNKNOWN, order(mark(Mark.DRAFT, 0.4))),
    ("not_email", PASS, letter()),
    ("not_email", FAIL, letter(Mark.EMAIL_HEADER)),
    ("not_email", FAIL, other("email_printout")),
    ("not_email", UNKNOWN, letter(mark(Mark.EMAIL_HEADER, 0.4))),
    ("gives_authority", PASS, letter()),
    ("gives_authority", FAIL, other("invoice")),
    ("gives_authority", UNKNOWN, other("summons", must_be_seen=True)),
    ("gives_authority", UNKNOWN, power()),
    ("is_order", PASS, order()),
    ("is_order", FAIL, other("notice_of_motion")),
    ("is_order", UNKNOWN, order(without=(Mark.ORDERS, Mark.ORDERS_DISCLOSURE))),
    ("addressed_to_us", PASS, order()),
    ("addressed_to_us", FAIL, order(Mark.ADDRESSED_ELSEWHERE, without=(Mark.ADDRESSED_TO_US,))),
    ("addressed_to_us", UNKNOWN, order(without=(Mark.ADDRESSED_TO_US,))),
    ("addressed_to_us", UNKNOWN, order(Mark.ADDRESSED_ELSEWHERE)),
    ("canadian_court", PASS, order()),
    ("canadian_court", FAIL, order(Mark.FOREIGN_COURT, court=None)),
    ("canadian_court", FAIL, other("foreign_order")),
    ("canadian_court", UNKNOWN, order(court=None)),
    ("canadian_court", UNKNOWN, order(Mark.NOT_A_COURT, court=None)),
    ("canadian_court", UNKNOWN, order(Mark.FOREIGN_COURT)),
    ("canadian_court", UNKNOWN, order(faint=("court",))),
    ("canadian_court", UNKNOWN, order(mark(Mark.MADE_BY_JUDGE, 0.5), court=None)),
    ("issued", PASS, order()),
    ("issued", FAIL, order(signatures=EMPTY)),
    ("issued", FAIL, order(Mark.UNFILLED, signatures=())),
    ("issued", FAIL, order(signatures=WITNESS_ONLY)),
    ("issued", UNKNOWN, order(signatures=STAMP)),
    ("issued", UNKNOWN, order(signatures=TYPED)),
    ("issued", UNKNOWN, order(signatures=FAINT_PEN)),
    ("issued", UNKNOWN, order(signatures=())),
    ("issued", UNKNOWN, order(Mark.ISSUED, signatures=EMPTY)),
    ("issued", UNKNOWN, order(Mark.CERTIFIED_COPY)),
    ("issued", UNKNOWN, order(Mark.ORIGINAL_SIGNED_BY)),
    ("orders_disclosure", PASS, order()),
    ("orders_disclosure", FAIL, order(Mark.PRESERVES_ONLY, without=(Mark.ORDERS_DISCLOSURE,))),
    ("orders_disclosure", FAIL, order(variant="non_disclosure_order", without=(Mark.ORDERS_DISCLOSURE,))),
    ("orders_disclosure", UNKNOWN, order(without=(Mark.ORDERS_DISCLOSURE,))),
    ("orders_disclosure", UNKNOWN, order(Mark.PRESERVES_ONLY)),
    ("orders_disclosure", UNKNOWN, order(mark(Mark.ORDERS_DISCLOSURE, 0.4), without=(Mark.ORDERS_DISCLOSURE,))),
    ("non_disclosure", PASS, order()),
    ("non_disclosure", PASS, order(Mark.FORBIDS_TELLING)),
    ("in_force", PASS, order()),
    ("in_force", PASS, order(deadline_date="2026-06-15")),
    ("in_force", FAIL, order(deadline_date="2026-06-14")),
    ("in_force", FAIL, order(Mark.DEADLINE_FROM_ORDER, deadline_days=10)),
    ("in_force", PASS, order(deadline_days=10)),
    ("in_force", UNKNOWN, order(Mark.AMBIGUOUS_DATE)),
    ("in_force", UNKNOWN, order(order_date=None)),
    ("in_force", UNKNOWN, order(order_date="2026-06-16")),
    ("in_force", UNKNOWN, order(order_date="2019-06-01")),
    ("in_force", UNKNOWN, order(deadline_date="2026-06-14", faint=("deadline_date",))),
    ("in_force", PASS, order(on_day(Mark.POSSIBLE_DAY, 3, 0.5), on_day(Mark.POSSIBLE_DAY, 1, 0.4), **DOUBTED_DAY)),
    ("in_force", UNKNOWN, order(on_day(Mark.POSSIBLE_DAY, 3, 0.5), on_day(Mark.POSSIBLE_DAY, 30, 0.4), **DOUBTED_DAY)),
    ("in_force", UNKNOWN, order(on_day(Mark.POSSIBLE_DAY, 3, 0.3), on_day(Mark.POSSIBLE_DAY, 1, 0.2), **DOUBTED_DAY)),
    ("in_force", UNKNOWN, order(**DOUBTED_DAY)),
    ("in_force", PASS, order(on_day(Mark.TOLD_DAY, 1, 0.9), **DOUBTED_DAY)),
    ("in_force", PASS, order(on_day(Mark.TOLD_DAY, 1, 0.9), order_date=None)),
    ("in_force", UNKNOWN, order(on_day(Mark.TOLD_DAY, 30, 0.9), order_date=None)),
    ("in_force", UNKNOWN, order(on_day(Mark.TOLD_DAY, 1, 0.4), order_date=None)),
    ("in_force", UNKNOWN, order(on_day(Mark.TOLD_DAY, 1, 0.9), on_day(Mark.POSSIBLE_DAY, 30, 0.3), order_date=None)),
    ("in_force", UNKNOWN, order(Mark.DEADLINE_FROM_ORDER, on_day(Mark.TOLD_DAY, 1, 0.9), order_date=None)),
    ("in_force", UNKNOWN, order(on_day(Mark.TOLD_DAY, 1, 0.9), order_date="2019-06-01")),
    ("in_force", PASS, letter(on_day(Mark.POSSIBLE_END, 20, 0.4), **DOUBTED_END)),
    ("in_force", UNKNOWN, letter(on_day(Mark.POSSIBLE_END, 11, 0.2), **DOUBTED_END)),
    ("in_force", UNKNOWN, letter(letter_date="2024-01-05", **DOUBTED_END)),
    ("in_force", PASS, letter(letter_date="2024-01-05", valid_until="2026-06-20")),
    ("in_force", UNKNOWN, letter(on_day(Mark.POSSIBLE_END, 11, 0.2))),
    ("in_force", PASS, letter(on_day(Mark.POSSIBLE_END, 11, 0.05))),
    ("in_force", PASS, letter(on_day(Mark.POSSIBLE_END, 10, 0.2))),
    ("in_force", PASS, letter(valid_until="2026-12-31")),
    ("in_force", FAIL, letter(valid_until="2026-05-31")),
    ("in_force", UNKNOWN, letter(Mark.VALID_UNTIL)),
    ("in_force", UNKNOWN, letter(letter_date=None)),
    ("customer_identified", PASS, letter()),
    ("customer_identified", PASS, order(customer=None, domains=None, ip_addresses=("192.0.2.7",))),
    ("customer_identified", UNKNOWN, letter(customer=None, account_number=None)),
    ("customer_identified", UNKNOWN, letter(account_number=("ICG-10203", "ICG-99999"))),
    ("customer_identified", UNKNOWN, letter(faint=("customer", "account_number"))),
    ("authorizes_release", PASS, letter()),
    ("authorizes_release", FAIL, letter(Mark.REFUSES_CONSENT, without=(Mark.AUTHORIZES,))),
    ("authorizes_release", UNKNOWN, letter(without=(Mark.AUTHORIZES,))),
    ("letter_signed", PASS, letter()),
    ("letter_signed", FAIL, letter(signatures=EMPTY)),
    ("letter_signed", FAIL, letter(signatures=TYPED)),
    ("letter_signed", FAIL, letter(signatures=WITNESS_ONLY)),
    ("letter_signed", UNKNOWN, letter(signatures=STAMP)),
    ("letter_signed", UNKNOWN, letter(signatures=FAINT_PEN)),
    ("letter_signed", UNKNOWN, letter(signatures=NO_PLACE)),
    ("signed_by_customer", PASS, letter()),
    ("signed_by_customer", PASS, letter(Mark.SIGNING_AUTHORITY, customer="Merle Ltd.", signatory="Ana Pike")),
    ("signed_by_customer", FAIL, letter(Mark.NOT_THE_CUSTOMER)),
    ("signed_by_customer", FAIL, attorney_letter()),
    ("signed_by_customer", UNKNOWN, letter(customer="Merle Ltd.", signatory="Ana Pike")),
    ("signed_by_customer", UNKNOWN, letter(signatory="Pedro Costa")),
    ("signed_by_customer", UNKNOWN, letter(signatory=None)),
    ("signed_by_attorney", FAIL, letter()),
    ("signed_by_attorney", UNKNOWN, attorney_letter()),
    ("power_valid", UNKNOWN, attorney_letter()),
    ("recipient_named", PASS, letter()),
    ("recipient_named", PASS, letter(Mark.OWN_LOGS, recipient=None)),
    ("recipient_named", UNKNOWN, letter(recipient=None)),
    ("recipient_named", UNKNOWN, letter(faint=("recipient",))),
    ("information_covered", PASS, letter()),
    ("information_covered", FAIL, letter(information=("visitor_logs",))),
    ("information_covered", UNKNOWN, letter(information=("content",))),
    ("information_covered", UNKNOWN, letter(information=None)),
    ("information_covered", UNKNOWN, letter(faint=("information",))),
    ("not_revoked", PASS, letter()),
    ("not_revoked", FAIL, letter(Mark.REVOKED)),
    ("not_revoked", FAIL, other("revocation")),
    ("not_revoked", UNKNOWN, letter(mark(Mark.REVOKED, 0.4))),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "wanted", "paper"), PAPERS, ids=lambda one: one if isinstance(one, str) else None)
def test_a_rule_answers_as_the_policy_says(rule: str, wanted: CheckOutcome, paper: Document) -> None:
    """A rule passes, fails or leaves a paper open as the clause demands."""
    assert check(rule, paper).outcome is wanted


@pytest.mark.parametrize(("channel", "wanted"), [("fax", PASS), ("postal_mail", PASS), ("hand", PASS), (None, UNKNOWN)])
def test_channel_accepted(channel: str | None, wanted: CheckOutcome) -> None:
    """Fax, post and hand are accepted; a paper that came nobody knows how is left open."""
    assert check("channel_accepted", letter(), channel=channel).outcome is wanted


def test_channel_accepted_fails_where_the_policy_no_longer_lists_the_channel() -> None:
    """The list of channels is the policy's, not the program's."""
    narrow = replace(default_policy(), channels=frozenset())
    case = Case(paper=letter(), delivery=delivery(letter()), request=request(), policy=narrow)
    assert RULES["channel_accepted"](case).outcome is FAIL


@pytest.mark.parametrize(
    ("facts", "wanted"),
    [
        ((fact(1), fact(2)), PASS),
        ((fact(1), fact(2, unread=True)), UNKNOWN),
        ((fact(1, unread=True), fact(2)), FAIL),
        ((fact(1, confidence=0.3), fact(2)), UNKNOWN),
    ],
)
def test_readable(facts: tuple[PageFacts, ...], wanted: CheckOutcome) -> None:
    """Any unread page of the delivery leaves doubt; a paper none of whose pages was read is unreadable."""
    assert check("readable", letter(), facts=facts).outcome is wanted


@pytest.mark.parametrize(
    ("facts", "changed", "wanted"),
    [
        ((fact(1), fact(2)), {}, PASS),
        ((fact(1, printed=(1, 2)), fact(2, printed=(2, 2))), {}, PASS),
        ((fact(1, printed=(1, 2)),), {}, FAIL),
        ((fact(1, printed=(2, 2)),), {}, FAIL),
        ((fact(1, printed=(3, None)),), {}, FAIL),
        ((fact(1, printed=(7, None)),), {}, PASS),
        ((fact(1), fact(2, printed=(2, None))), {}, PASS),
        ((fact(1), fact(2)), {"pages_announced": 3}, UNKNOWN),
        ((fact(1, announced=3), fact(2)), {}, UNKNOWN),
        ((fact(1, sent=(1, 3)), fact(2, sent=(2, 3))), {}, UNKNOWN),
        ((fact(1),), {"counts": PageCounts(structure=2, renderer=2, rows=1)}, UNKNOWN),
        ((fact(1),), {"counts": PageCounts(structure=1, renderer=None, rows=1)}, PASS),
    ],
)
def test_pages_complete(facts: tuple[PageFacts, ...], changed: dict[str, Any], wanted: CheckOutcome) -> None:
    """Printed numbers, announcements and counts must agree with the pages that are here."""
    paper = letter(pages=tuple(one.number for one in facts))
    assert check("pages_complete", paper, facts=facts, **changed).outcome is wanted


@pytest.mark.parametrize(("directory", "wanted"), [(None, PASS), (MARIA, PASS), (SOMEBODY, FAIL), (NOBODY, UNKNOWN)])
def test_customer_identified_against_a_directory(directory: Register | None, wanted: CheckOutcome) -> None:
    """With a directory the account must be the named customer's; without one the reason says nobody compared."""
    answer = check("customer_identified", letter(), directory=directory)
    assert answer.outcome is wanted
    assert ("nobody compared" in answer.reason.en) is (directory is None)


@pytest.mark.parametrize(
    ("printed", "wanted"),
    [
        ({"account_number": "10203"}, PASS),
        ({"account_number": "ICG-10208"}, UNKNOWN),
        ({"account_number": "10203", "customer": "Harlow Quarry Ltd."}, FAIL),
        ({"account_number": (), "customer": "Harlow Quarry Ltd.", "domains": ("costa.example",)}, UNKNOWN),
    ],
)
def test_whatever_a_letter_says_of_the_customer_must_fit(printed: dict[str, Any], wanted: CheckOutcome) -> None:
    """A known name with another's account, a bare number with another name, a known domain under a strange name."""
    found = Register(Customer(account_number="ICG-10203", name="Maria Costa", domains=("costa.example",)))
    assert check("customer_identified", letter(**printed), directory=found).outcome is wanted


def test_an_order_about_a_customer_that_the_directory_contradicts_is_left_open() -> None:
    """A lawful order is never refused because a clerk of the court mistook an account number."""
    assert check("customer_identified", order(account_number="ICG-10203"), directory=SOMEBODY).outcome is UNKNOWN


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        (power(), PASS),
        (power(attorneys=("Tómas Reyes",)), PASS),
        (power(attorneys=("Ines Okafor",)), FAIL),
        (power(attorneys=("Tomas A. Reyes", "Ines Okafor")), UNKNOWN),
        (power(Mark.ACTS_ALONE, attorneys=("Tomas Reyes", "Ines Okafor")), PASS),
        (power(attorneys=("Ines Okafor",), substitute_attorney="Tomas Reyes"), UNKNOWN),
        (power(grantor="Harlow Quarry Ltd."), FAIL),
        (power(grantor=None), UNKNOWN),
        (power(faint=("attorneys",), attorneys=("Ines Okafor",)), UNKNOWN),
    ],
)
def test_signed_by_attorney(given: Document, wanted: CheckOutcome) -> None:
    """The power must name the person who signs and be the customer's."""
    assert check("signed_by_attorney", attorney_letter(), power=given).outcome is wanted


@pytest.mark.parametrize(
    ("name", "spoilt"), [("attorneys", {"attorneys": ("Ines Okafor",)}), ("grantor", {"grantor": "Harlow Quarry Ltd."})]
)
@pytest.mark.parametrize(("confidence", "wanted"), [(0.9, FAIL), (0.8, UNKNOWN)])
def test_a_letter_is_refused_for_a_name_beyond_doubt_only(
    name: str, spoilt: dict[str, Any], confidence: float, wanted: CheckOutcome
) -> None:
    """A power that names somebody else refuses the letter where that is read surely, else a person is asked."""
    given = _doubted(power(**spoilt), name, confidence)
    assert check("signed_by_attorney", attorney_letter(), power=given).outcome is wanted


def _doubted(document: Document, name: str, confidence: float) -> Document:
    """The paper with one of its values read so badly."""
    fields = (replace(one, confidence=confidence) if one.name == name else one for one in document.fields)
    return replace(document, fields=tuple(fields))


@pytest.mark.parametrize(
    ("signatory", "confidence", "given", "wanted"),
    [
        ("Tomas Reyes", 0.4, power(), PASS),
        ("Tomas Reyes", 0.2, power(), UNKNOWN),
        ("Tomas Reyes", 0.4, power(faint=("attorneys",)), UNKNOWN),
        ("Tomas Okafor", 0.4, power(), UNKNOWN),
        ("Toma Reyes", 0.4, power(), UNKNOWN),
    ],
)
def test_a_power_that_spells_the_signatory_takes_doubt_away(
    signatory: str, confidence: float, given: Document, wanted: CheckOutcome
) -> None:
    """A doubtful name counts where the power surely gives the very same; a relative's or a twice doubtful one never."""
    paper = _doubted(attorney_letter(signatory=signatory), "signatory", confidence)
    assert check("signed_by_attorney", paper, power=given).outcome is wanted


@pytest.mark.parametrize(
    ("signatory", "confidence", "customer", "wanted"),
    [
        ("Maria Costa", 0.5, 0.9, PASS),
        ("Maria Costa", 0.4, 0.9, UNKNOWN),
        ("Maria Costa", 0.5, 0.5, UNKNOWN),
        ("Mario Costa", 0.5, 0.9, UNKNOWN),
    ],
)
def test_a_doubtful_signatory_of_the_customers_sure_name_is_the_customer(
    signatory: str, confidence: float, customer: float, wanted: CheckOutcome
) -> None:
    """The name above the signature and the one in the text bear each other out; two doubts or a brother do not."""
    paper = _doubted(_doubted(letter(signatory=signatory), "signatory", confidence), "customer", customer)
    assert check("signed_by_customer", paper).outcome is wanted


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        (power(), PASS),
        (power(signatures=EMPTY), FAIL),
        (power(signatures=NO_PLACE), UNKNOWN),
        (power(poa_type="personal_care"), FAIL),
        (power(poa_type="protection_mandate"), FAIL),
        (power(Mark.HOMOLOGATED, poa_type="protection_mandate"), PASS),
        (power(effective="springing"), UNKNOWN),
        (power(Mark.SPRINGING_TRIGGER), UNKNOWN),
        (power(expires="2026-06-14"), FAIL),
        (power(expires="2026-06-15"), PASS),
        (power(expires="2026-06-14", faint=("expires",)), UNKNOWN),
        (power(Mark.REVOKED), FAIL),
        (power(Mark.AMBIGUOUS_DATE), UNKNOWN),
        (power(Mark.SCOPE_EXCLUDES), FAIL),
        (power(date_signed=None), UNKNOWN),
        (power(date_signed="2027-01-01"), UNKNOWN),
        (power(certainty=0.4), UNKNOWN),
        (power(Mark.DRAFT), FAIL),
        (power(witnesses=("Tomas Reyes",)), FAIL),
        (power(poa_type="continuing", jurisdiction="ON", witnesses=("Ada Birch",)), UNKNOWN),
        (power(poa_type="continuing", jurisdiction="ON", witnesses=("Ada Birch", "Lev Moss")), PASS),
        (power(poa_type="enduring", jurisdiction="BC", notary="Ada Birch"), UNKNOWN),
        (power(poa_type="enduring", jurisdiction="BC", notary="Ada Birch",
               signatures=(sign(SignatureState.PEN), sign(SignatureState.PEN, whose="Tomas Reyes"))), PASS),
    ],
)  # fmt: skip
def test_power_valid(given: Document, wanted: CheckOutcome) -> None:
    """A power must be made, witnessed, in effect, wide enough, and not at its end."""
    assert check("power_valid", attorney_letter(), power=given).outcome is wanted


def test_a_limited_power_that_does_not_speak_of_records_is_left_open() -> None:
    """A limited power covers what it names; where it names nothing of the sort a person reads it."""
    bare = replace(power(poa_type="limited"), findings=())
    assert check("power_valid", attorney_letter(), power=bare).outcome is UNKNOWN


@pytest.mark.parametrize(
    ("company", "wanted"),
    [
        (other("cover_sheet"), PASS),
        (other("invoice"), PASS),
        (other("revocation"), UNKNOWN),
        (other("email_printout"), UNKNOWN),
        (other("preservation_demand", must_be_seen=True), UNKNOWN),
        (power(account_number="ICG-77777"), UNKNOWN),
        (power(account_number="1CG 1O2O3"), PASS),
    ],
)
def test_papers_agree(company: Document, wanted: CheckOutcome) -> None:
    """A request is doubtful in the company of papers that contradict it."""
    assert check("papers_agree", letter(), company).outcome is wanted


def test_something_missing_on_a_paper_with_an_unread_page_is_unknown_not_a_failure() -> None:
    """What an unread page may hold cannot be held against the paper."""
    facts = (fact(1), fact(2, unread=True))
    for rule, paper in (
        ("letter_signed", letter(signatures=EMPTY)),
        ("issued", order(signatures=EMPTY)),
        ("recipient_named", letter(recipient=None)),
        ("gives_authority", other("invoice", pages=(1,))),
        ("non_disclosure", order()),
    ):
        assert check(rule, paper, facts=facts).outcome is UNKNOWN, rule


def test_every_rule_has_a_clause_of_the_policy_and_speaks_two_languages() -> None:
    """Each check names a clause that the policy file words, and gives a reason in English and in French."""
    clauses = default_policy().clauses
    for rule, _, paper in PAPERS:
        answer = check(rule, paper)
        assert answer.clause in clauses
        assert answer.reason.en.endswith(".")
        assert answer.reason.fr.endswith(".")
        assert answer.reason.en != answer.reason.fr


def test_every_rule_that_a_basis_needs_is_known_by_name_and_says_what_it_demands() -> None:
    """`RULES` holds every rule of every basis once, with a sentence for the handbook."""
    named = {rule.name for bases in BASES.values() for basis in bases for rule in basis}
    assert set(RULES) == named
    assert all(rule.about.endswith(".") for rule in RULES.values())
    assert all(rule.clause is None or rule.clause in set(Clause) for rule in RULES.values())


def test_every_rule_that_can_give_an_answer_has_a_paper_here_that_makes_it() -> None:
    """Each rule is seen to pass and to leave a paper open or refuse it, so none is decoration."""
    seen = {(rule, wanted) for rule, wanted, _ in PAPERS}
    elsewhere = {"channel_accepted", "readable", "pages_complete", "papers_agree", "signed_by_attorney", "power_valid"}
    for rule in set(RULES) - elsewhere:
        assert (rule, PASS) in seen, rule
        assert {(rule, FAIL), (rule, UNKNOWN)} & seen or rule == "non_disclosure", rule
