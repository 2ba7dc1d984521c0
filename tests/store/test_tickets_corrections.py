"""What a correction undoes: approvals of other values, ticks beside other values, and columns of the queue."""

import pytest

from domain.document import FieldValue
from domain.errors import NotPermitted, StaleDecision
from domain.verification import DecisionKind, Person, Role
from store import tickets
from store.models import AuditEntry, Ticket
from tests.review import desk

pytestmark = pytest.mark.django_db(transaction=True)

OTHER_POLICY = "2027-01 sha256:" + "7" * 64


@pytest.fixture
def ada() -> Person:
    return desk.at_desk("ada", Role.SECOND_REVIEWER)


def correct(held: Ticket, who: Person, name: str, value: FieldValue | None) -> Ticket:
    return tickets.correct(held.pk, who.id, held.fence, document=0, name=name, position=0, value=value)


def decide(held: Ticket, who: Person, kind: DecisionKind, *, running: str = desk.POLICY) -> Ticket:
    held.refresh_from_db()
    seen = tickets.seen(held, running=running)
    return tickets.record(held.pk, desk.answer(held, who, kind, seen=seen), held.fence, running=running)


def test_a_correction_in_the_second_review_asks_for_another_person(ada: Person, ben: Person) -> None:
    """Two people approve the same values: what the second one changed, a person other than them confirms."""
    held = tickets.claim(desk.approve(desk.ticket(), ada).pk, ben.id)
    correct(held, ben, "customer", "Somebody Else Test Ltd.")
    assert decide(held, ben, DecisionKind.VERIFIED).state == "second_review"
    with pytest.raises(NotPermitted):
        tickets.claim(held.pk, ben.id)
    assert desk.approve(held, ada).state == "verified"
    held.refresh_from_db()
    assert (held.first_reviewer_id, held.decided_by_id) == (ben.id, ada.id)


def test_a_ticket_given_back_after_a_correction_waits_for_a_first_approval(ada: Person, ben: Person) -> None:
    """The first approval is void at once, so who gave it may take the ticket again."""
    held = tickets.claim(desk.approve(desk.ticket(), ada).pk, ben.id)
    correct(held, ben, "customer", "Somebody Else Test Ltd.")
    assert tickets.release(held.pk, ben.id, held.fence).state == "waiting"
    assert tickets.claim(held.pk, ada.id).claimed_by_id == ada.id


def test_a_correction_to_the_same_value_voids_nothing(ada: Person, ben: Person) -> None:
    """What counts is what the first person saw, not that somebody typed."""
    held = tickets.claim(desk.approve(desk.ticket(), ada).pk, ben.id)
    correct(held, ben, "file_number", "S-260123")
    assert decide(held, ben, DecisionKind.VERIFIED).state == "verified"


def test_an_escalated_ticket_is_escalated_again_when_its_approval_is_void(ada: Person, officer: Person) -> None:
    """The privacy officer's ticket does not come back to everybody."""
    held = tickets.claim(desk.ticket().pk, ada.id)
    decide(held, ada, DecisionKind.ESCALATED)
    desk.approve(held, officer)
    other = desk.at_desk("otto", Role.PRIVACY_OFFICER)
    held = tickets.claim(held.pk, other.id)
    correct(held, other, "customer", "Somebody Else Test Ltd.")
    assert tickets.release(held.pk, other.id, held.fence).state == "escalated"


def test_the_officers_lane_is_not_approved_past_the_officer(ada: Person, officer: Person) -> None:
    """Who corrects what the officer approved does not become the first approval instead of the officer."""
    held = desk.approve(desk.ticket(desk.packet(lane="privacy_officer")), officer)
    held = tickets.claim(held.pk, ada.id)
    correct(held, ada, "customer", "Somebody Else Test Ltd.")
    with pytest.raises(NotPermitted):
        decide(held, ada, DecisionKind.VERIFIED)


def test_a_policy_that_changed_since_the_page_was_shown_voids_the_decision(ada: Person) -> None:
    """The decision is bound to the policy of the moment, not to the one at the time of reading."""
    held = tickets.claim(desk.ticket().pk, ada.id)
    answer = desk.answer(held, ada, DecisionKind.REFUSED)
    with pytest.raises(StaleDecision):
        tickets.record(held.pk, answer, held.fence, running=OTHER_POLICY)
    assert decide(held, ada, DecisionKind.REFUSED, running=OTHER_POLICY).state == "refused"
    assert held.decisions.get().policy == OTHER_POLICY


def test_a_first_approval_under_another_policy_is_void(ada: Person, ben: Person) -> None:
    """The second approval becomes the first of the new policy."""
    held = tickets.claim(desk.approve(desk.ticket(), ada).pk, ben.id)
    assert decide(held, ben, DecisionKind.VERIFIED, running=OTHER_POLICY).state == "second_review"
    held = tickets.claim(held.pk, ada.id)
    assert decide(held, ada, DecisionKind.VERIFIED, running=OTHER_POLICY).state == "verified"


def test_what_a_person_reads_as_secret_is_masked_at_once(ada: Person, ben: Person, officer: Person) -> None:
    """The ticket goes to the privacy officer's lane; its finder sees it until they give it back, others do not."""
    held = tickets.claim(desk.ticket().pk, ada.id)
    held = correct(held, ada, "non_disclosure", value=True)
    assert (held.non_disclosure, held.lane) == (True, "privacy_officer")
    rows = Ticket.objects.all()
    assert rows.filter(tickets.visible(ada)).exists()
    assert not rows.filter(tickets.visible(ben)).exists()
    with pytest.raises(NotPermitted):
        decide(held, ada, DecisionKind.VERIFIED)
    tickets.release(held.pk, ada.id, held.fence)
    assert not rows.filter(tickets.visible(ada)).exists()
    assert tickets.claim(held.pk, officer.id).claimed_by_id == officer.id


def test_only_the_officer_lifts_a_mask(ada: Person, officer: Person) -> None:
    """A named person may correct the field; the ticket stays hidden until the privacy officer agrees."""
    secret = desk.ticket(desk.packet(fields=(desk.reading("non_disclosure", value=True),)))
    tickets.name_person(secret.pk, ada.id, officer)
    held = tickets.claim(secret.pk, ada.id)
    assert correct(held, ada, "non_disclosure", value=False).non_disclosure
    tickets.release(held.pk, ada.id, held.fence)
    held = tickets.claim(secret.pk, officer.id)
    assert not correct(held, officer, "non_disclosure", value=False).non_disclosure


def test_the_queue_shows_the_corrected_customer_and_deadline(ada: Person) -> None:
    """The columns follow the fields as people left them, fields that people added too."""
    held = tickets.claim(desk.ticket().pk, ada.id)
    correct(held, ada, "customer", "Somebody Else Test Ltd.")
    held = correct(held, ada, "deadline_date", "2026-11-30")
    assert (held.customer, str(held.deadline)) == ("Somebody Else Test Ltd.", "2026-11-30")
    correct(held, ada, "customer", None)
    held = correct(held, ada, "grantor", "Sam Specimen")
    assert held.customer == "Sam Specimen"


def test_a_draft_is_its_authors_alone(ada: Person, ben: Person) -> None:
    """Ticks, answer and reasons of one person are not there for the next one, however the ticket got there."""
    held = tickets.claim(desk.ticket().pk, ada.id)
    tickets.save_draft(held.pk, ada.id, held.fence, {"kind": ["verified"], "confirm": ["signed"]})
    desk.lapse(held)
    theirs = tickets.claim(held.pk, ben.id)
    assert tickets.draft_of(theirs, ben.id) == {}
    tickets.release(theirs.pk, ben.id, theirs.fence)
    mine = tickets.claim(held.pk, ada.id)
    assert tickets.draft_of(mine, ada.id) == {"kind": ["verified"], "confirm": ["signed"]}


def test_a_correction_takes_the_ticks_away(ada: Person) -> None:
    """A field was confirmed as it was; what else was typed stays."""
    held = tickets.claim(desk.ticket().pk, ada.id)
    tickets.save_draft(held.pk, ada.id, held.fence, {"note": ["half"], "confirm": ["signed"]})
    held = correct(held, ada, "file_number", "S-1")
    assert tickets.draft_of(held, ada.id) == {"note": ["half"]}


def test_hidden_tickets_come_last_and_by_age(ada: Person, officer: Person) -> None:
    """The place of a masked row tells neither its deadline nor its kind."""

    def order(deadline: str, *, secret: bool) -> int:
        fields = desk.reading("deadline_date", deadline), desk.reading("non_disclosure", value=secret)
        return desk.ticket(desk.packet(fields=fields)).pk

    old, young = order("2027-03-01", secret=True), order("2026-12-01", secret=True)
    plain = order("2027-01-01", secret=False)

    def listed(who: Person) -> list[int]:
        return list(tickets.queue(tickets.Filters(), who).values_list("pk", flat=True))

    assert listed(ada) == [plain, old, young]
    assert listed(officer) == [young, plain, old]


def test_an_auditor_looks_into_no_ticket() -> None:
    """Neither a row nor a filter by content tells an auditor what a paper holds."""
    desk.ticket()
    auditor = desk.at_desk("ida", Role.AUDITOR)
    rows = tickets.queue(tickets.Filters(), auditor)
    assert rows.count() == 1
    assert not rows.filter(tickets.visible(auditor)).exists()
    assert not tickets.queue(tickets.Filters(kind="court_order"), auditor).exists()


def test_the_chain_does_not_tell_what_a_ticket_holds() -> None:
    """The entry of a new ticket has its policy, its pages and a hash, neither kind nor outcome."""
    desk.ticket()
    assert set(AuditEntry.objects.get(action="ticket_opened").detail) == {"policy", "pages", "content"}


def test_a_packet_without_documents_has_a_ticket(ada: Person) -> None:
    """Where the machine found no paper, people still get the delivery."""
    empty = desk.ticket(desk.empty_packet())
    assert (empty.kind, empty.customer, empty.deadline) == ("other", "", None)
    held = tickets.claim(empty.pk, ada.id)
    assert decide(held, ada, DecisionKind.RETURNED).state == "returned"
