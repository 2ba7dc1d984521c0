"""The audit chain: an append-only table in which every row carries the hash of the one before.

`hash = SHA256(prev || canonical JSON)`. A trigger (migration 0002) forbids UPDATE and DELETE; the chain finds who got
round the trigger; an anchored head, kept outside the database, finds who rewrote the chain or cut its tail.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from django.db import connection
from django.db.transaction import TransactionManagementError

from domain.errors import AuditBroken
from store.models import AuditEntry

ANCHORS = "audit.anchors"
"""In HOME: heads of the audit chain, kept outside the database so that a cut tail is noticed."""
GENESIS = "0" * 64
LOCK = 0x1C6A0D17
"""Key of the advisory lock that lines writers up on PostgreSQL; any constant does, this one is ours."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The last link of a chain: everything before it is fixed by this hash."""

    seq: int
    hash: str


ANCHOR = re.compile(r"([0-9]{1,18}) ([0-9a-f]{64})")
OLD = timedelta(days=1)
EMPTY = Head(seq=0, hash=GENESIS)


def append(*, at: datetime, actor: str, action: str, subject: str, detail: Mapping[str, object]) -> AuditEntry:
    """Add one link inside the caller's transaction, so that the deed and its record stand or fall together.

    `actor` is `person:ID` or the name of a part of the house, `subject` a receipt number, ticket or arrival id.
    `detail` holds ids, enums, counts and hashes, never words of a paper. Floats are refused, since databases may
    write them back differently. Raises TransactionManagementError outside a transaction.
    """
    _line_up()
    last = head()
    body = _body(last.seq + 1, at, actor, action, subject, detail)
    return AuditEntry.objects.create(
        seq=last.seq + 1,
        at=at,
        actor=actor,
        action=action,
        subject=subject,
        detail=dict(detail),
        prev=last.hash,
        hash=_hash(last.hash, body),
    )


def head() -> Head:
    """The last link there is, or EMPTY."""
    row = AuditEntry.objects.order_by("-seq").values_list("seq", "hash").first()
    return Head(seq=row[0], hash=row[1]) if row else EMPTY


def verify(anchors: Iterable[Head] = ()) -> int:
    """How many links hold, all of them; AuditBroken names the first that was edited, removed, put in or cut off."""
    known = {anchor.seq: anchor.hash for anchor in anchors}
    last = EMPTY
    for entry in AuditEntry.objects.order_by("seq").iterator(chunk_size=2000):
        last = _next(last, entry, known)
    missing = [seq for seq in known if seq > last.seq]
    if missing:
        raise AuditBroken(f"the tail is cut: entries {last.seq + 1} to {max(missing)} are gone")
    return last.seq


def write_anchor(path: Path) -> Head:
    """Put the present head into a file outside the database: one line `SEQ HASH`, added at the end."""
    present = head()
    with path.open("a", encoding="ascii") as file:
        file.write(f"{present.seq} {present.hash}\n")
    return present


def read_anchors(path: Path) -> tuple[Head, ...]:
    """The heads in an anchor file, oldest first; none without a file. AuditBroken for a line that is no head."""
    lines = path.read_text(encoding="ascii", errors="replace").splitlines() if path.exists() else []
    heads = (_anchor(number, line) for number, line in enumerate(lines, start=1) if line.strip())
    return tuple(head for head in heads if head.seq > 0)


def anchors_missing(path: Path, now: datetime) -> bool:
    """Whether there should be anchors by now: the chain is older than OLD, and there is no head outside of it."""
    first = AuditEntry.objects.order_by("seq").values_list("at", flat=True).first()
    return first is not None and now - first > OLD and not (path.exists() and path.stat().st_size)


def _anchor(number: int, line: str) -> Head:
    found = ANCHOR.fullmatch(line.strip())
    if found is None:
        raise AuditBroken(f"line {number} of the anchored heads is none: the file was written by somebody else")
    return Head(seq=int(found[1]), hash=found[2])


def _line_up() -> None:
    """One writer at a time until its commit. SQLite's IMMEDIATE transaction holds the whole database already."""
    if not connection.in_atomic_block:
        raise TransactionManagementError("an audit entry belongs into the transaction of its deed")
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])


def _next(last: Head, entry: AuditEntry, known: Mapping[int, str]) -> Head:
    if entry.seq != last.seq + 1:
        raise AuditBroken(f"entries {last.seq + 1} to {entry.seq - 1} were removed")
    if entry.prev != last.hash:
        raise AuditBroken(f"entry {entry.seq} does not continue entry {last.seq}: one was put in, removed or replaced")
    body = _body(entry.seq, entry.at, entry.actor, entry.action, entry.subject, entry.detail)
    if entry.hash != _hash(entry.prev, body):
        raise AuditBroken(f"entry {entry.seq} was edited")
    if known.get(entry.seq, entry.hash) != entry.hash:
        raise AuditBroken(f"the chain up to entry {entry.seq} was rewritten: the anchored head differs")
    return Head(seq=entry.seq, hash=entry.hash)


def _hash(prev: str, body: str) -> str:
    return hashlib.sha256(prev.encode("ascii") + body.encode("utf-8")).hexdigest()


def _body(seq: int, at: datetime, actor: str, action: str, subject: str, detail: Mapping[str, object]) -> str:
    """Canonical JSON of one entry: sorted names, no spaces, times in UTC with microseconds."""
    _demand_exact(detail)
    moment = at.astimezone(UTC).isoformat(timespec="microseconds")
    entry = {"seq": seq, "at": moment, "actor": actor, "action": action, "subject": subject, "detail": dict(detail)}
    return json.dumps(entry, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def _demand_exact(value: object) -> None:
    if isinstance(value, float):
        raise TypeError("floats have no canonical form in every database; give a string or a whole number")
    if isinstance(value, Mapping):
        for part in value.values():
            _demand_exact(part)
    elif isinstance(value, list | tuple):
        for part in value:
            _demand_exact(part)
