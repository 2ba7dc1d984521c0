"""The queue: one ticket a receipt, one holder a ticket, four eyes, and nothing decided on stale papers."""

import threading
from collections.abc import Callable
from dataclasses import replace

import pytest
from django.db import IntegrityError, connection, transaction

from domain.assessment import Outcome
from domain.errors import DocketError, NotPermitted, StaleDecision, StaleFence, UnlawfulChange
from domain.verification import DecisionKind, Person, Role
from store import audit, tickets
from store.models import AuditEntry, Decision, Ticket, User
from tests.review import desk

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def ada() -> Person:
    return desk.at_desk("ada", Role.REVIEWER)


def test_a_receipt_has_one_ticket_however_often_it_is_opened() -> None:
    """A job delivered three times opens one ticket and writes one entry."""
    into = desk.receipt()
    opened = {desk.ticket(into=into).pk for _ in range(3)}
    assert len(opened) == 1
    assert AuditEntry.objects.filter(action="ticket_opened").count() == 1


def test_a_ticket_shows_the_packet_at_a_glance() -> None:
    """Kind, customer, deadline, pages and doubts are columns."""
    opened = desk.ticket()
    assert (opened.kind, opened.customer, str(opened.deadline)) == (
        "court_order",
        "Tamarack Test Bakery Ltd.",
        "2026-12-04",
    )
    assert (opened.pages, opened.doubts, opened.non_disclosure) == (2, 1, False)


def order(deadline: str | None, kind: str = "court_order") -> Ticket:
    fields = (desk.reading("deadline_date", deadline),) if deadline else ()
    return desk.ticket(desk.packet(kind=kind, fields=fields))


def test_the_queue_goes_by_deadline_then_kind_then_age(ada: Person) -> None:
    """What the law wants first is on top; papers without a date come last."""
    none = order(None)
    late, soon = order("2027-02-01"), order("2026-12-01")
    letter = order("2026-12-01", "authorization_letter")
    younger = order("2026-12-01")
    rows = list(tickets.queue(tickets.Filters(), ada))
    assert [row.pk for row in rows] == [letter.pk, soon.pk, younger.pk, late.pk, none.pk]


def test_next_claims_the_most_urgent_ticket(ada: Person) -> None:
    """Next gives what is on top of the queue, held for this person."""
    order("2027-02-01")
    soon = order("2026-12-01")
    taken = tickets.next_for(ada)
    assert taken is not None
    assert (taken.pk, taken.state, taken.claimed_by_id) == (soon.pk, "claimed", ada.id)


def test_next_says_so_when_nothing_is_left(ada: Person) -> None:
    """An empty queue gives no ticket."""
    assert tickets.next_for(ada) is None


def in_threads(work: list[Callable[[], None]]) -> None:
    def closing(one: Callable[[], None]) -> None:
        one()
        connection.close()

    threads = [threading.Thread(target=closing, args=(one,)) for one in work]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def test_fifty_people_pressing_next_at_once_get_fifty_tickets() -> None:
    """Nobody gets a ticket that somebody else got."""
    people = [desk.at_desk(f"p{number}", Role.REVIEWER) for number in range(50)]
    for _ in range(50):
        desk.ticket()
    got: list[int] = []

    def press(who: Person) -> Callable[[], None]:
        def work() -> None:
            taken = tickets.next_for(who)
            got.append(taken.pk if taken else -1)

        return work

    in_threads([press(who) for who in people])
    assert sorted(got) == sorted(Ticket.objects.values_list("pk", flat=True))
    assert audit.verify() == 100


def test_of_many_who_claim_one_ticket_one_gets_it() -> None:
    """The others are told that somebody holds it."""
    people = [desk.at_desk(f"p{number}", Role.REVIEWER) for number in range(8)]
    target = desk.ticket()
    results: list[str] = []

    def press(who: Person) -> Callable[[], None]:
        def work() -> None:
            try:
                results.append(f"got {tickets.claim(target.pk, who.id).fence}")
            except UnlawfulChange:
                results.append("held")

        return work

    in_threads([press(who) for who in people])
    assert sorted(results) == ["got 1"] + ["held"] * 7


def test_claiming_again_renews_without_a_new_fence(ada: Person) -> None:
    """Two windows of one person hold the same claim."""
    first = tickets.claim(desk.ticket().pk, ada.id)
    assert tickets.claim(first.pk, ada.id).fence == first.fence


def test_a_lapsed_claim_goes_to_the_next_and_the_late_save_is_refused(ada: Person, ben: Person) -> None:
    """Whoever comes back after the lease cannot write over the other's work."""
    mine = tickets.claim(desk.ticket().pk, ada.id)
    desk.lapse(mine)
    theirs = tickets.claim(mine.pk, ben.id)
    assert theirs.fence == mine.fence + 1
    with pytest.raises(StaleFence):
        tickets.save_draft(mine.pk, ada.id, mine.fence, {"note": "late"})
    with pytest.raises(StaleFence):
        tickets.record(mine.pk, desk.answer(mine, ada, DecisionKind.VERIFIED), mine.fence, running=desk.POLICY)


def test_a_late_decision_is_refused_even_when_nobody_took_over(ada: Person) -> None:
    """The lease is what makes a person the holder, not the last row written."""
    mine = tickets.claim(desk.ticket().pk, ada.id)
    desk.lapse(mine)
    with pytest.raises(NotPermitted):
        tickets.record(mine.pk, desk.answer(mine, ada, DecisionKind.VERIFIED), mine.fence, running=desk.POLICY)


def test_expired_leases_are_given_back_with_their_draft(ada: Person) -> None:
    """The sweeper returns the ticket to the state it was claimed from and keeps what was typed."""
    mine = tickets.claim(desk.ticket().pk, ada.id)
    tickets.save_draft(mine.pk, ada.id, mine.fence, {"note": "half"})
    desk.lapse(mine)
    assert tickets.expire_leases() == 1
    mine.refresh_from_db()
    assert (mine.state, mine.claimed_by_id, tickets.draft_of(mine, ada.id)) == ("waiting", None, {"note": "half"})
    assert tickets.expire_leases() == 0


def test_a_released_ticket_is_free_again(ada: Person, ben: Person) -> None:
    """Release gives the ticket to whoever comes next."""
    mine = tickets.claim(desk.ticket().pk, ada.id)
    tickets.release(mine.pk, ada.id, mine.fence)
    assert tickets.claim(mine.pk, ben.id).claimed_by_id == ben.id


def test_two_people_verify(ada: Person, ben: Person) -> None:
    """The first approval asks for a second person, the second makes it verified."""
    one = desk.ticket()
    assert desk.approve(one, ada).state == "second_review"
    done = desk.approve(one, ben)
    assert (done.state, done.first_reviewer_id, done.decided_by_id) == ("verified", ada.id, ben.id)
    assert Decision.objects.count() == 2
    assert audit.verify() > 0


def test_nobody_confirms_their_own_approval(ben: Person) -> None:
    """Who gave the first approval cannot even claim the second review."""
    one = desk.approve(desk.ticket(), ben)
    with pytest.raises(NotPermitted):
        tickets.claim(one.pk, ben.id)
    assert tickets.next_for(ben) is None


def test_a_reviewer_does_not_give_second_reviews(ada: Person) -> None:
    """The second look needs the role for it."""
    one = desk.approve(desk.ticket(), desk.at_desk("cleo", Role.REVIEWER))
    with pytest.raises(NotPermitted):
        tickets.claim(one.pk, ada.id)


def test_who_took_the_paper_in_does_not_judge_it() -> None:
    """The clerk at the counter, reviewer in the afternoon, is not given their own paper."""
    clerk = desk.person("clio", Role.REVIEWER, Role.MAILROOM)
    one = desk.ticket(into=desk.receipt(taken_in_by=clerk))
    with pytest.raises(NotPermitted):
        tickets.claim(one.pk, clerk.pk)


def test_a_correction_voids_what_was_seen(ada: Person) -> None:
    """A decision on the fields as they were before the correction is stale."""
    mine = tickets.claim(desk.ticket().pk, ada.id)
    old = desk.answer(mine, ada, DecisionKind.VERIFIED)
    tickets.correct(mine.pk, ada.id, mine.fence, document=0, name="file_number", position=0, value="S-260128")
    with pytest.raises(StaleDecision):
        tickets.record(mine.pk, old, mine.fence, running=desk.POLICY)
    new = desk.answer(mine, ada, DecisionKind.VERIFIED)
    assert tickets.record(mine.pk, new, mine.fence, running=desk.POLICY).state == "second_review"


@pytest.mark.parametrize("name", ["original", "fields", "policy"])
def test_each_of_the_three_hashes_binds(name: str, ada: Person) -> None:
    """Original, fields and policy: a change of any makes the decision void."""
    mine = tickets.claim(desk.ticket().pk, ada.id)
    other = replace(tickets.seen(mine, running=desk.POLICY), **{name: "0" * 64})
    with pytest.raises(StaleDecision):
        tickets.record(
            mine.pk, desk.answer(mine, ada, DecisionKind.REFUSED, seen=other), mine.fence, running=desk.POLICY
        )
    assert not Decision.objects.exists()


def test_corrections_are_shown_over_the_machines_reading(ada: Person) -> None:
    """The newest correction counts, the reading stays beside it, None means the paper does not say."""
    mine = tickets.claim(desk.ticket().pk, ada.id)
    for value in ("S-1", "S-2", None):
        tickets.correct(mine.pk, ada.id, mine.fence, document=0, name="file_number", position=0, value=value)
    field = next(field for field in tickets.fields_of(mine) if field.name == "file_number")
    assert field.corrected
    assert field.value is None
    assert field.machine is not None
    assert field.machine.value == "S-260123"


def test_no_field_of_a_paper_that_is_not_there(ada: Person) -> None:
    """A correction names a document of the packet."""
    mine = tickets.claim(desk.ticket().pk, ada.id)
    with pytest.raises(UnlawfulChange):
        tickets.correct(mine.pk, ada.id, mine.fence, document=7, name="court", position=0, value="x")


@pytest.mark.parametrize(
    ("kind", "state"),
    [(DecisionKind.REFUSED, "refused"), (DecisionKind.RETURNED, "returned"), (DecisionKind.ESCALATED, "escalated")],
)
def test_one_person_refuses_returns_or_escalates(kind: DecisionKind, state: str, ada: Person) -> None:
    """Only what may lead to a disclosure needs two."""
    mine = tickets.claim(desk.ticket().pk, ada.id)
    assert tickets.record(mine.pk, desk.answer(mine, ada, kind), mine.fence, running=desk.POLICY).state == state


def test_an_escalated_ticket_is_the_privacy_officers(ada: Person, ben: Person, officer: Person) -> None:
    """Nobody else is given it, and it still needs two."""
    mine = tickets.claim(desk.ticket().pk, ada.id)
    tickets.record(mine.pk, desk.answer(mine, ada, DecisionKind.ESCALATED), mine.fence, running=desk.POLICY)
    with pytest.raises(NotPermitted):
        tickets.claim(mine.pk, ben.id)
    assert tickets.next_for(ben) is None
    assert desk.approve(mine, officer).state == "second_review"


def test_the_officers_lane_starts_with_the_officer(ada: Person, ben: Person, officer: Person) -> None:
    """What the policy sends to the privacy officer is first looked at there, then by a second person."""
    lane = desk.ticket(desk.packet(lane="privacy_officer"))
    with pytest.raises(NotPermitted):
        tickets.claim(lane.pk, ada.id)
    desk.approve(lane, officer)
    assert desk.approve(lane, ben).state == "verified"


def secret() -> Ticket:
    return desk.ticket(desk.packet(fields=(desk.reading("non_disclosure", value=True),)))


def test_a_secret_ticket_is_for_named_people(ada: Person, officer: Person) -> None:
    """Who is not named cannot take it; once named by the privacy officer they can."""
    hidden = secret()
    with pytest.raises(NotPermitted):
        tickets.claim(hidden.pk, ada.id)
    assert tickets.next_for(ada) is None
    with pytest.raises(NotPermitted):
        tickets.name_person(hidden.pk, ada.id, ada)
    tickets.name_person(hidden.pk, ada.id, officer)
    assert tickets.claim(hidden.pk, ada.id).pk == hidden.pk


def test_no_filter_tells_what_a_hidden_ticket_holds(ada: Person) -> None:
    """The list has the hidden ticket, a list by kind has not."""
    secret()
    assert tickets.queue(tickets.Filters(), ada).count() == 1
    assert tickets.queue(tickets.Filters(kind="court_order"), ada).count() == 0


def test_filters_choose(ada: Person, ben: Person) -> None:
    """Each filter keeps what it names."""
    letter = desk.ticket(desk.packet(kind="authorization_letter", outcome=Outcome.ADMISSIBLE))
    late = order("2020-01-01")
    second = desk.approve(desk.ticket(), ada)
    held = tickets.claim(desk.ticket().pk, ada.id)

    def chosen(filters: tickets.Filters) -> set[int]:
        return set(tickets.queue(filters, ada).values_list("pk", flat=True))

    assert chosen(tickets.Filters(kind="authorization_letter")) == {letter.pk}
    assert chosen(tickets.Filters(outcome="admissible")) == {letter.pk}
    assert chosen(tickets.Filters(overdue=True)) == {late.pk}
    assert chosen(tickets.Filters(second_review=True)) == {second.pk}
    assert chosen(tickets.Filters(mine=True)) == {held.pk}
    assert chosen(tickets.Filters(channel="hand")) == set()
    assert chosen(tickets.Filters(decided=True)) == set()
    assert len(chosen(tickets.Filters(language="en", channel="fax"))) == 4


def test_a_person_who_lost_the_role_meanwhile_decides_nothing(ada: Person) -> None:
    """Roles are taken from the database when the decision is written, not from the session."""
    mine = tickets.claim(desk.ticket().pk, ada.id)
    User.objects.get(pk=ada.id).groups.clear()
    with pytest.raises(NotPermitted):
        tickets.record(mine.pk, desk.answer(mine, ada, DecisionKind.REFUSED), mine.fence, running=desk.POLICY)


def test_a_disabled_person_decides_nothing(ada: Person) -> None:
    """Disabling somebody ends their work at once."""
    mine = tickets.claim(desk.ticket().pk, ada.id)
    User.objects.filter(pk=ada.id).update(is_active=False)
    with pytest.raises(NotPermitted):
        tickets.record(mine.pk, desk.answer(mine, ada, DecisionKind.REFUSED), mine.fence, running=desk.POLICY)


@pytest.mark.parametrize("state", ["verified", "refused", "returned"])
def test_the_database_demands_a_person_for_every_end(state: str) -> None:
    """No program can write a decided state without somebody who decided."""
    one = desk.ticket()
    with pytest.raises(IntegrityError), transaction.atomic():
        Ticket.objects.filter(pk=one.pk).update(state=state)


def test_the_database_demands_two_for_verified(ada: Person) -> None:
    """The same person twice is refused by the table itself."""
    one = desk.ticket()
    with pytest.raises(IntegrityError), transaction.atomic():
        Ticket.objects.filter(pk=one.pk).update(state="verified", first_reviewer=ada.id, decided_by=ada.id)


def test_a_decided_ticket_is_not_claimed_again(ada: Person) -> None:
    """What is decided stays decided."""
    mine = tickets.claim(desk.ticket().pk, ada.id)
    tickets.record(mine.pk, desk.answer(mine, ada, DecisionKind.REFUSED), mine.fence, running=desk.POLICY)
    with pytest.raises(DocketError):
        tickets.claim(mine.pk, ada.id)
