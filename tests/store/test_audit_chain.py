"""The audit chain finds and names whatever was done to it."""

import os
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import closing
from importlib import import_module
from pathlib import Path

import pytest
from django.db import DatabaseError, connection, transaction
from django.db.transaction import TransactionManagementError

from domain.errors import AuditBroken
from store import audit
from store.models import AuditEntry
from tests.review.desk import NOW

TRIGGERS = import_module("store.migrations.0002_audit_append_only")


def deed(subject: str = "R2026-000001-1", **detail: object) -> AuditEntry:
    with transaction.atomic():
        return audit.append(at=NOW, actor="machine", action="test.done", subject=subject, detail=detail)


def five() -> audit.Head:
    for number in range(5):
        deed(number=number)
    return audit.head()


@pytest.mark.django_db
def test_entries_are_numbered_without_gaps_and_verify() -> None:
    """Every entry continues the one before it, from number one on."""
    five()
    assert list(AuditEntry.objects.order_by("seq").values_list("seq", flat=True)) == [1, 2, 3, 4, 5]
    assert audit.verify() == 5


@pytest.mark.django_db
def test_what_comes_back_from_the_database_hashes_the_same() -> None:
    """Accents, nested details and microseconds survive storage."""
    deed(name="Éric", deep={"list": [1, "two", None, True]})
    assert audit.verify() == 1


@pytest.mark.django_db
def test_floats_are_refused() -> None:
    """A float has no canonical form in every database, however deep it hides."""
    with pytest.raises(TypeError):
        deed(deep=[{"seconds": 0.5}])


@pytest.mark.django_db(transaction=True)
def test_an_entry_needs_the_transaction_of_its_deed() -> None:
    """Outside a transaction a deed could be kept and its entry lost."""
    with pytest.raises(TransactionManagementError):
        audit.append(at=NOW, actor="machine", action="x", subject="y", detail={})


@pytest.mark.django_db(transaction=True)
def test_an_entry_falls_with_its_deed() -> None:
    """A deed that is rolled back leaves no entry and no gap."""
    five()

    def failing_deed() -> None:
        with transaction.atomic():
            audit.append(at=NOW, actor="machine", action="x", subject="y", detail={})
            raise RuntimeError

    with pytest.raises(RuntimeError):
        failing_deed()
    deed()
    assert audit.verify() == 6


def test_the_triggers_outlive_all_migrations(tmp_path: Path) -> None:
    """Rebuilding a table drops its triggers on SQLite; a database made by all migrations still has them."""
    file = tmp_path / "made.sqlite3"
    made = {"INTAKE_HOME": str(tmp_path), "INTAKE_DATABASE_URL": f"sqlite:///{file}"}
    command = [sys.executable, "-m", "django", "migrate", "--verbosity", "0", "--settings", "store.settings"]
    subprocess.run(command, check=True, env={**os.environ, **made})
    with closing(sqlite3.connect(file)) as database:
        values = (1, "2026-05-04", "machine", "test.done", "x", "{}", "", "")
        database.execute("INSERT INTO store_auditentry VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values)
        with pytest.raises(sqlite3.DatabaseError, match="append-only"):
            database.execute("UPDATE store_auditentry SET actor = 'x'")


STATEMENTS = [
    f"{verb} {table}{rest}"
    for table in TRIGGERS.TABLES
    for verb, rest in (("UPDATE", " SET at = at"), ("DELETE FROM", ""))
]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("statement", STATEMENTS)
def test_the_database_itself_forbids_changing_history(statement: str) -> None:
    """Neither the audit chain nor a decision can be changed or removed, whatever program asks."""
    from domain.verification import DecisionKind, Role
    from store import tickets
    from tests.review import desk

    somebody = desk.at_desk("ada", Role.REVIEWER)
    held = tickets.claim(desk.ticket().pk, somebody.id)
    tickets.record(held.pk, desk.answer(held, somebody, DecisionKind.REFUSED), held.fence, running=desk.POLICY)
    with pytest.raises(DatabaseError, match="append-only"), connection.cursor() as cursor:
        cursor.execute(statement)


def behind_the_triggers(statement: str) -> None:
    TRIGGERS.allow(connection)
    with connection.cursor() as cursor:
        cursor.execute(statement)
    TRIGGERS.forbid(connection)


def rechain(_: audit.Head) -> None:
    """Somebody with the whole database edits entry 2 and makes every later hash fit again."""
    TRIGGERS.allow(connection)
    last = audit.EMPTY
    for entry in AuditEntry.objects.order_by("seq"):
        if entry.seq == 2:
            entry.actor = "somebody else"
        body = audit._body(entry.seq, entry.at, entry.actor, entry.action, entry.subject, entry.detail)
        entry.prev, entry.hash = last.hash, audit._hash(last.hash, body)
        entry.save()
        last = audit.Head(seq=entry.seq, hash=entry.hash)
    TRIGGERS.forbid(connection)


def statement(sql: str) -> Callable[[audit.Head], None]:
    return lambda _: behind_the_triggers(sql)


INSERT = (
    "INSERT INTO store_auditentry (seq, at, actor, action, subject, detail, prev, hash) "
    "SELECT seq + 3, at, actor, action, subject, detail, prev, hash FROM store_auditentry WHERE seq = 3"
)
ATTACKS: dict[str, tuple[Callable[[audit.Head], None], str]] = {
    "edited": (statement("UPDATE store_auditentry SET actor = 'x' WHERE seq = 3"), "entry 3 was edited"),
    "detail edited": (statement("UPDATE store_auditentry SET detail = '{}' WHERE seq = 4"), "entry 4 was edited"),
    "removed": (statement("DELETE FROM store_auditentry WHERE seq = 2"), "entries 2 to 2 were removed"),
    "first removed": (statement("DELETE FROM store_auditentry WHERE seq = 1"), "entries 1 to 1 were removed"),
    "put in": (statement(INSERT), "entry 6 does not continue entry 5"),
    "tail cut": (statement("DELETE FROM store_auditentry WHERE seq > 3"), "the tail is cut: entries 4 to 5"),
    "all gone": (statement("DELETE FROM store_auditentry"), "the tail is cut: entries 1 to 5"),
    "rewritten": (rechain, "the chain up to entry 5 was rewritten"),
}


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("name", ATTACKS)
def test_every_attack_is_found_and_named(name: str) -> None:
    """Edit, removal, insertion, cut tail and rewritten history are each found and the place is named."""
    attack, words = ATTACKS[name]
    anchor = five()
    attack(anchor)
    with pytest.raises(AuditBroken, match=words):
        audit.verify([anchor])


@pytest.mark.django_db(transaction=True)
def test_renumbering_does_not_hide_a_removal() -> None:
    """Moving the later entries up leaves a link that does not continue the one before."""
    five()
    behind_the_triggers("DELETE FROM store_auditentry WHERE seq = 2")
    behind_the_triggers("UPDATE store_auditentry SET seq = 2 WHERE seq = 3")
    behind_the_triggers("UPDATE store_auditentry SET seq = 3 WHERE seq = 4")
    behind_the_triggers("UPDATE store_auditentry SET seq = 4 WHERE seq = 5")
    with pytest.raises(AuditBroken, match="entry 2 does not continue entry 1"):
        audit.verify()


@pytest.mark.django_db
def test_anchors_are_kept_in_a_file_and_still_hold_later(tmp_path: Path) -> None:
    """A chain that grew still fits every head that was ever anchored."""
    anchors = tmp_path / "anchors"
    assert audit.read_anchors(anchors) == ()
    audit.write_anchor(anchors)
    five()
    audit.write_anchor(anchors)
    deed()
    assert [head.seq for head in audit.read_anchors(anchors)] == [5]
    assert audit.verify(audit.read_anchors(anchors)) == 6


@pytest.mark.django_db(transaction=True)
def test_writers_at_the_same_time_leave_one_chain() -> None:
    """Eight people writing at once make one chain without a gap or a fork."""

    def write() -> None:
        for number in range(5):
            deed(number=number)
        connection.close()

    threads = [threading.Thread(target=write) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert audit.verify() == 40
