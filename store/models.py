"""The tables. One word per concept through code, table, URL, screen and test.

The database and the vault are the truth; Redis is a doorbell. Values that come from a paper live in JSON columns
written by `store.codec`; nothing here interprets them.
"""

from enum import StrEnum
from typing import ClassVar

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from domain.arrival import Channel
from domain.assessment import Outcome
from domain.lifecycle import ArrivalState, TicketState
from domain.verification import DecisionKind


def _in(field: str, enum: type[StrEnum]) -> Q:
    return Q(**{f"{field}__in": [member.value for member in enum]})


class User(AbstractUser):
    """A person who logs in. Roles are Django groups named as in `domain.verification.Role`."""

    language = models.CharField(max_length=2, default="en")


class Blob(models.Model):
    """One sealed object in the vault. `object_id` is an HMAC of its content: it tells a thief nothing."""

    object_id = models.CharField(max_length=64, primary_key=True)
    size = models.BigIntegerField()
    created_at = models.DateTimeField(db_default=Now())


class Arrival(models.Model):
    """One dropped file, whatever became of it. `id` is the ULID of its claim: the idempotency key.

    `taken_in_by` is null for what came through a drop folder, which knows no person; a station with a login sets it.
    """

    id = models.CharField(max_length=26, primary_key=True)
    channel = models.CharField(max_length=16)
    state = models.CharField(max_length=16, default=ArrivalState.RECEIVED.value)
    media_type = models.CharField(max_length=64, blank=True)
    sha256 = models.CharField(max_length=64, db_index=True)
    size = models.BigIntegerField()
    blob = models.ForeignKey(Blob, null=True, on_delete=models.PROTECT)
    untrusted_name = models.TextField(blank=True)
    received_at = models.DateTimeField()
    sender_number = models.CharField(max_length=64, blank=True)
    pages_announced = models.IntegerField(null=True)
    page_counts = models.JSONField(null=True)
    pages_left = models.IntegerField(null=True)
    damaged = models.BooleanField(default=False)
    damage = models.JSONField(default=list)
    refusal = models.JSONField(null=True)
    taken_in_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=_in("state", ArrivalState), name="arrival_state_known"),
            models.CheckConstraint(condition=_in("channel", Channel), name="arrival_channel_known"),
            models.CheckConstraint(
                condition=Q(state__in=[ArrivalState.REFUSED.value, ArrivalState.QUARANTINED.value])
                | Q(blob__isnull=False),
                name="arrival_accepted_has_blob",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["state", "received_at"], name="arrival_by_state")]


class Receipt(models.Model):
    """The number a clerk can quote. Every drop gets one, a refused one too."""

    number = models.CharField(max_length=20, unique=True)
    arrival = models.ForeignKey(Arrival, on_delete=models.PROTECT, related_name="receipts")
    created_at = models.DateTimeField(db_default=Now())


class Page(models.Model):
    """One page that was counted. It ends in a final state, whatever happens: read, blank or unread."""

    COUNTED, READ, BLANK, UNREAD = "counted", "read", "blank", "unread"

    arrival = models.ForeignKey(Arrival, on_delete=models.PROTECT, related_name="pages")
    number = models.IntegerField()
    state = models.CharField(max_length=8, default=COUNTED)
    raw = models.ForeignKey(Blob, null=True, on_delete=models.PROTECT, related_name="+")
    upright = models.ForeignKey(Blob, null=True, on_delete=models.PROTECT, related_name="+")
    dpi_x = models.FloatField(null=True)
    dpi_y = models.FloatField(null=True)
    found = models.JSONField(default=dict, help_text="what opening the file said of this page")
    reading = models.JSONField(null=True, help_text="PageText or PageUnread, by store.codec")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["arrival", "number"], name="page_once"),
            models.CheckConstraint(condition=Q(number__gte=1), name="page_from_one"),
            models.CheckConstraint(
                condition=Q(state__in=["counted", "read", "blank", "unread"]), name="page_state_known"
            ),
        ]


class Job(models.Model):
    """One piece of work; the row is the outbox. Lease and fence make a job safe to deliver any number of times."""

    READY, LEASED, DONE, FAILED = "ready", "leased", "done", "failed"

    step = models.CharField(max_length=16)
    arrival = models.ForeignKey(Arrival, on_delete=models.PROTECT, related_name="jobs")
    page = models.ForeignKey(Page, null=True, on_delete=models.PROTECT, related_name="jobs")
    state = models.CharField(max_length=8, default=READY)
    fence = models.IntegerField(default=0)
    attempt = models.IntegerField(default=0)
    lease_until = models.DateTimeField(null=True)
    ready_at = models.DateTimeField(db_default=Now())
    rung_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["arrival", "step"], condition=Q(page__isnull=True), name="job_once"),
            models.UniqueConstraint(
                fields=["arrival", "step", "page"], condition=Q(page__isnull=False), name="job_once_a_page"
            ),
            models.CheckConstraint(
                condition=Q(state__in=["ready", "leased", "done", "failed"]), name="job_state_known"
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["state", "ready_at"], name="job_by_state")]


class Ticket(models.Model):
    """What stands in the verification queue: one for each receipt.

    `packet` is the machine's `domain.assessment.Packet` and never changes after it was written; corrections and
    drafts are beside it. The constraints hold the law that no machine verifies, refuses or returns.
    """

    receipt = models.OneToOneField(Receipt, on_delete=models.PROTECT, related_name="ticket")
    state = models.CharField(max_length=16, default=TicketState.WAITING.value)
    outcome = models.CharField(max_length=16)
    lane = models.CharField(max_length=16, blank=True)
    kind = models.CharField(max_length=32)
    variant = models.CharField(max_length=48, blank=True)
    confidence = models.FloatField(default=0.0)
    language = models.CharField(max_length=9, default="en")
    pages = models.IntegerField(default=0)
    doubts = models.IntegerField(default=0, help_text="checks that failed or could not be answered")
    customer = models.TextField(blank=True)
    deadline = models.DateField(null=True)
    non_disclosure = models.BooleanField(default=False)
    packet = models.JSONField()
    policy = models.CharField(max_length=128)
    original_sha256 = models.CharField(max_length=64)
    draft = models.JSONField(default=dict)
    version = models.IntegerField(default=0)
    created_at = models.DateTimeField(db_default=Now())
    claimed_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    claimed_from = models.CharField(max_length=16, blank=True)
    lease_until = models.DateTimeField(null=True)
    fence = models.IntegerField(default=0)
    escalated = models.BooleanField(default=False)
    first_reviewer = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    decided_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=_in("state", TicketState), name="ticket_state_known"),
            models.CheckConstraint(condition=_in("outcome", Outcome), name="ticket_outcome_known"),
            models.CheckConstraint(
                condition=~Q(state__in=["verified", "refused", "returned"]) | Q(decided_by__isnull=False),
                name="ticket_decided_by_a_person",
            ),
            models.CheckConstraint(
                condition=~Q(state="verified") | (Q(first_reviewer__isnull=False) & ~Q(first_reviewer=F("decided_by"))),
                name="ticket_verified_by_two",
            ),
            models.CheckConstraint(
                condition=~Q(state="second_review") | Q(first_reviewer__isnull=False),
                name="ticket_second_review_after_first",
            ),
            models.CheckConstraint(
                condition=~Q(state="claimed") | (Q(claimed_by__isnull=False) & Q(lease_until__isnull=False)),
                name="ticket_claimed_by_somebody",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["state", "deadline", "kind", "created_at"], name="ticket_queue"),
        ]


class NamedPerson(models.Model):
    """Somebody a privacy officer named for a ticket that must not be told of: they see it, others do not."""

    ticket = models.ForeignKey(Ticket, on_delete=models.PROTECT, related_name="named")
    person = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    named_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(db_default=Now())

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["ticket", "person"], name="named_once")]


class Correction(models.Model):
    """A field as a person corrected it; the machine's reading stays in the packet. The newest row counts."""

    ticket = models.ForeignKey(Ticket, on_delete=models.PROTECT, related_name="corrections")
    document = models.IntegerField(help_text="index of the document in the packet, from 0")
    name = models.CharField(max_length=40)
    position = models.IntegerField(default=0, help_text="which one of a plural field, from 0")
    value = models.JSONField(null=True, help_text="null: the reviewer says the paper does not say")
    person = models.ForeignKey(User, on_delete=models.PROTECT)
    at = models.DateTimeField(db_default=Now())


class Decision(models.Model):
    """One answer of one person, with the hashes of what they saw. Never changed, never removed."""

    ticket = models.ForeignKey(Ticket, on_delete=models.PROTECT, related_name="decisions")
    kind = models.CharField(max_length=16)
    person = models.ForeignKey(User, on_delete=models.PROTECT)
    at = models.DateTimeField()
    reasons = models.JSONField(default=list)
    note = models.TextField(blank=True)
    original_sha256 = models.CharField(max_length=64)
    fields_sha256 = models.CharField(max_length=64)
    policy = models.CharField(max_length=128)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=_in("kind", DecisionKind), name="decision_kind_known"),
        ]


class AuditEntry(models.Model):
    """One link of the chain: `hash = SHA256(prev || canonical JSON)`. A trigger forbids UPDATE and DELETE."""

    seq = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField()
    actor = models.CharField(max_length=64)
    action = models.CharField(max_length=48)
    subject = models.CharField(max_length=64)
    detail = models.JSONField(default=dict)
    prev = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["action", "at"], name="audit_by_action")]


class Beat(models.Model):
    """When a part of the house was last seen alive: watcher, sweeper, worker."""

    part = models.CharField(max_length=64, primary_key=True)
    at = models.DateTimeField()
    detail = models.JSONField(default=dict)
