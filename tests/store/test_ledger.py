"""Rows held against the audit chain: whoever gets round the triggers is found by what the chain tells."""

from collections.abc import Callable
from datetime import timedelta
from importlib import import_module
from pathlib import Path

import pytest
from django.db import DatabaseError, connection

from cli.service import anchor
from cli.verify import verify
from domain.assessment import Outcome
from domain.verification import DecisionKind, Role
from store import audit, tickets
from store.digest import digest
from store.ledger import complaints
from store.models import Arrival, AuditEntry, Correction, Decision, Page, Ticket, User
from tests.faxes import draw_page, fax
from tests.review import desk
from tests.workers.fakes import drop, make_bench
from workers.steps import drain

TRIGGERS = ("0002_audit_append_only", "0005_correction_append_only")


@pytest.fixture
def house(tmp_path: Path, transactional_db: None) -> None:
    """Three papers read; the first corrected and verified by two people, the second held, the third waiting."""
    bench = make_bench(tmp_path)
    for words in ("An invented order", "Another one", "A third one"):
        drop(bench, fax(draw_page([words])))
    drain(bench)
    ada, ben = desk.at_desk("ada", Role.REVIEWER), desk.at_desk("ben", Role.SECOND_REVIEWER)
    first, second, _ = Ticket.objects.order_by("id")
    held = tickets.claim(first.pk, ada.id)
    tickets.correct(first.pk, ada.id, held.fence, document=0, name="customer", position=0, value="Tamarack Test Ltd.")
    for who in (ada, ben):
        desk.approve(first, who)
    tickets.claim(second.pk, ada.id)


def unguarded(change: Callable[[], object]) -> None:
    """Do as somebody would who owns the database: triggers away, change, triggers back."""
    modules = [import_module(f"store.migrations.{name}") for name in TRIGGERS]
    for one in modules:
        one.allow(connection)
    change()
    for one in modules:
        one.forbid(connection)


def sql(statement: str) -> Callable[[], None]:
    def run() -> None:
        with connection.cursor() as cursor:
            cursor.execute(statement)

    return run


def delete_waiting_ticket() -> None:
    Ticket.objects.order_by("-id")[0].delete()


def forge_verified() -> None:
    decided = Ticket.objects.order_by("id")[0]
    people = {"first_reviewer_id": decided.first_reviewer_id, "decided_by_id": decided.decided_by_id}
    Ticket.objects.filter(pk=Ticket.objects.order_by("-id")[0].pk).update(state="verified", **people)


def swap_blobs() -> None:
    first, second, _ = Arrival.objects.order_by("id")
    Arrival.objects.filter(pk=first.pk).update(blob=second.blob)


def edit_reading() -> None:
    page = Page.objects.order_by("id")[0]
    assert page.reading is not None
    page.reading["words"] = []
    page.save()


def give_away_ticket() -> None:
    Ticket.objects.filter(state="claimed").update(claimed_by=User.objects.get(username="ben"))


def give_away_decision() -> None:
    Decision.objects.update(person=User.objects.get(username="ben"))


ATTACKS: dict[str, tuple[Callable[[], object], str]] = {
    "ticket deleted": (delete_waiting_ticket, "its row is gone"),
    "verified by nobody": (forge_verified, "it stands as verified"),
    "state edited": (sql("UPDATE store_ticket SET state = 'waiting' WHERE state = 'verified'"), "it stands as waiting"),
    "holder edited": (give_away_ticket, "it stands as"),
    "outcome edited": (
        lambda: Ticket.objects.update(outcome=Outcome.ADMISSIBLE.value),
        "what the machine said was changed",
    ),
    "packet edited": (lambda: Ticket.objects.update(packet={}), "what the machine said was changed"),
    "correction edited": (lambda: Correction.objects.update(value="Somebody Else"), "correction 1 is not as"),
    "correction deleted": (lambda: Correction.objects.all().delete(), "correction 1 is gone"),
    "decision by another": (give_away_decision, "decision 1"),
    "decision deleted": (sql("DELETE FROM store_decision"), "decision 2 is gone"),
    "note edited": (sql("UPDATE store_decision SET note = 'no'"), "decision 1 is not as"),
    "reading edited": (edit_reading, "page 1: its pictures or its reading were changed"),
    "pictures nulled": (lambda: Page.objects.update(raw=None, upright=None), "page 1: its pictures"),
    "arrival refused": (lambda: Arrival.objects.update(state="refused"), "its state is refused"),
    "another blob": (swap_blobs, "its sealed object is not the one"),
    "another sha256": (lambda: Arrival.objects.update(sha256="0" * 64), "its sha256 is not the one"),
    "tail cut": (sql("DELETE FROM store_auditentry WHERE seq > 12"), "no audit entry"),
    "all entries gone": (sql("DELETE FROM store_auditentry"), "no audit entry says that it came"),
}


def test_what_was_done_lawfully_is_no_complaint(house: None) -> None:
    """Read, corrected, verified by two, held, waiting: rows and chain agree."""
    assert list(complaints()) == []
    assert Decision.objects.count() == 2


@pytest.mark.parametrize("name", ATTACKS)
def test_every_edited_row_is_named(house: None, name: str) -> None:
    """With the triggers out of the way and the chain itself whole."""
    attack, words = ATTACKS[name]
    unguarded(attack)
    assert any(words in said for said in complaints()), list(complaints())


def test_the_chain_does_not_betray_a_corrected_value(house: None) -> None:
    """A hash of the value alone could be found by hashing guesses."""
    told = AuditEntry.objects.get(action="field_corrected").detail
    assert told["value"] != digest("Tamarack Test Ltd.")
    assert "Tamarack" not in str(told)


def test_corrections_are_append_only(house: None) -> None:
    """The database itself refuses to change or to remove one."""
    with pytest.raises(DatabaseError, match="append-only"):
        Correction.objects.update(value="Somebody Else")
    with pytest.raises(DatabaseError, match="append-only"):
        Correction.objects.all().delete()


def test_states_that_lapse_release_and_escalate_are_replayed(transactional_db: None, tmp_path: Path) -> None:
    """Every way back into the queue, and a first approval that a correction voided."""
    bench = make_bench(tmp_path)
    drop(bench, fax(draw_page(["An invented order"])))
    drain(bench)
    (ticket,) = Ticket.objects.all()
    ada, ben = desk.at_desk("ada", Role.REVIEWER), desk.at_desk("ben", Role.SECOND_REVIEWER)
    olga = desk.at_desk("olga", Role.PRIVACY_OFFICER)
    held = tickets.claim(ticket.pk, ada.id)
    tickets.release(ticket.pk, ada.id, held.fence)
    assert list(complaints()) == []
    tickets.claim(ticket.pk, ada.id)
    desk.lapse(ticket)
    tickets.claim(ticket.pk, ben.id)
    desk.lapse(ticket)
    assert tickets.expire_leases() == 1
    assert list(complaints()) == []
    desk.approve(ticket, ada)
    held = tickets.claim(ticket.pk, ben.id)
    tickets.correct(ticket.pk, ben.id, held.fence, document=0, name="customer", position=0, value="Tamarack Test Ltd.")
    assert list(complaints()) == []
    held.refresh_from_db()
    tickets.record(ticket.pk, desk.answer(held, ben, DecisionKind.VERIFIED), held.fence, running=desk.POLICY)
    assert list(complaints()) == []
    assert Ticket.objects.get().state == "second_review"
    desk.approve(ticket, olga)
    assert list(complaints()) == []


def test_numbers_hash_alike_however_a_database_gives_them_back() -> None:
    """A whole float is the same number as the integer; another value is another hash."""
    assert digest({"a": [1.0, None, True]}) == digest({"a": (1, None, True)})
    assert digest(0.5) != digest(0.25)


def test_missing_anchors_of_an_old_chain_are_noticed(house: None, tmp_path: Path) -> None:
    """A new chain may have none yet; an old one has lost them."""
    path = tmp_path / "anchors"
    first = AuditEntry.objects.order_by("seq")[0].at
    assert not audit.anchors_missing(path, first + timedelta(hours=23))
    assert audit.anchors_missing(path, first + timedelta(hours=25))
    path.touch()
    assert audit.anchors_missing(path, first + timedelta(hours=25))
    audit.write_anchor(path)
    assert not audit.anchors_missing(path, first + timedelta(hours=25))


def test_a_head_is_anchored_when_it_moved(house: None, tmp_path: Path) -> None:
    """The file does not grow while nothing happens."""
    path = tmp_path / "anchors"
    head = anchor(path, None)
    assert anchor(path, head) == head
    tickets.claim(Ticket.objects.order_by("-id")[0].pk, desk.at_desk("cy", Role.REVIEWER).id)
    assert anchor(path, head) != head
    assert len(path.read_text().splitlines()) == 2


def test_verify_complains_of_garbage_among_the_anchors(
    house: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Lines that are no heads are a complaint, no traceback."""
    made = make_bench(tmp_path).settings
    (made.home / "audit.anchors").write_bytes(b"5 nonsense\n\xff\n")
    assert verify(made) == 1
    assert "line 1 of the anchored heads is none" in " ".join(capsys.readouterr().out.split())
    (made.home / "audit.anchors").unlink()
    audit.write_anchor(made.home / "audit.anchors")
    assert verify(made) == 0
    assert "sound" in capsys.readouterr().out
