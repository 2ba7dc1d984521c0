"""A desk to test at: invented people with roles, invented papers, tickets in the queue."""

from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from itertools import count

from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group
from django.db import transaction

from domain.arrival import Channel
from domain.assessment import AssessedDocument, Assessment, Check, CheckOutcome, Clause, Outcome, Packet
from domain.document import Document, FieldReading, FieldValue, Signature, SignatureState, Verdict
from domain.page import Box
from domain.policy_file import default_policy
from domain.receipt import ReceiptNumber
from domain.verification import Decision, DecisionKind, Person, Role, Seen
from domain.wording import Sentence
from store import tickets
from store.models import Arrival, Blob, Receipt, Ticket, User
from store.people import person_of

NOW = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)
POLICY = default_policy().stamp
SHA = "a" * 64
PASSWORD = "correct horse battery"
_numbers = count(1)


@cache
def _hashed() -> str:
    """Hashed once: argon2 is slow on purpose."""
    return make_password(PASSWORD)


def person(name: str, *roles: Role) -> User:
    """Somebody with a password and roles."""
    user = User.objects.create(username=name, password=_hashed())
    user.groups.set([Group.objects.get_or_create(name=role.value)[0] for role in roles])
    return user


def at_desk(name: str, *roles: Role) -> Person:
    """The same, as the law sees them."""
    return person_of(person(name, *roles).pk)


def reading(
    name: str, value: FieldValue, *, top: float = 0.2, confidence: float = 0.95, page: int = 1, raw: str | None = None
) -> FieldReading:
    """One field on a page."""
    return FieldReading(
        name=name,
        value=value,
        raw=str(value) if raw is None else raw,
        page=page,
        box=Box(left=0.3, top=top, right=0.7, bottom=top + 0.025),
        confidence=confidence,
    )


ORDER_FIELDS = (
    reading(
        "court", "Supreme Court of British Columbia", top=0.08, confidence=0.98, raw="IN THE SUPREME COURT OF B.C."
    ),
    reading("file_number", "S-260123", top=0.13, confidence=0.71),
    reading("customer", "Tamarack Test Bakery Ltd.", top=0.34, confidence=0.93),
    reading("account_number", "100234", top=0.38, confidence=0.88),
    reading("deadline_date", "2026-12-04", top=0.55, confidence=0.9, raw="December 4, 2026"),
    reading("non_disclosure", value=False, top=0.6, confidence=0.8),
    reading("information", "subscriber_identity", top=0.42, confidence=0.9),
)


def packet(
    *,
    kind: str = "court_order",
    fields: tuple[FieldReading, ...] = ORDER_FIELDS,
    outcome: Outcome = Outcome.NEEDS_REVIEW,
    lane: str | None = None,
    pages: tuple[int, ...] = (1, 2),
) -> Packet:
    """A packet of one document with two checks and a signature."""
    checks = (
        Check(
            rule="canadian_court",
            clause=Clause.COURT_ORDER,
            outcome=CheckOutcome.PASS,
            reason=Sentence(en="A court of British Columbia issued it.", fr="Un tribunal de la C.-B. l’a rendue."),
            page=1,
            box=Box(left=0.3, top=0.08, right=0.7, bottom=0.105),
        ),
        Check(
            rule="signed",
            clause=Clause.COURT_ORDER,
            outcome=CheckOutcome.UNKNOWN,
            reason=Sentence(en="The signature is too faint to judge.", fr="La signature est trop pâle pour juger."),
            page=2,
            box=Box(left=0.5, top=0.7, right=0.8, bottom=0.78),
        ),
    )
    verdict = Verdict(kind=kind, variant=None, confidence=0.94, runner_up=None, margin=0.5, evidence=())
    document = Document(
        pages=pages,
        verdict=verdict,
        language="en",
        fields=fields,
        findings=(),
        signatures=(
            Signature(
                state=SignatureState.UNJUDGED,
                page=2,
                box=Box(left=0.5, top=0.7, right=0.8, bottom=0.78),
                confidence=0.4,
                whose="By the Court",
            ),
        ),
        signed=None,
    )
    assessment = Assessment(outcome=outcome, lane=lane, checks=checks, policy=POLICY)
    return Packet(
        documents=(AssessedDocument(document=document, assessment=assessment),),
        roles=dict.fromkeys(pages, "body"),
        assessment=replace(assessment, checks=()),
    )


def empty_packet() -> Packet:
    """A delivery in which the machine found no paper."""
    return replace(packet(), documents=(), roles={1: "blank"})


def receipt(*, channel: Channel = Channel.FAX, taken_in_by: User | None = None, name: str = "fax0001.tif") -> Receipt:
    """An arrival with its receipt number."""
    number = next(_numbers)
    blob, _ = Blob.objects.get_or_create(object_id=f"{number:064x}", defaults={"size": 1})
    arrival = Arrival.objects.create(
        id=f"01TEST{number:020d}",
        channel=channel.value,
        sha256=SHA,
        size=1,
        blob=blob,
        received_at=NOW,
        untrusted_name=name,
        taken_in_by=taken_in_by,
        state="waiting",
        media_type="image/tiff",
    )
    return Receipt.objects.create(number=str(ReceiptNumber(year=2026, serial=number)), arrival=arrival)


def ticket(papers: Packet | None = None, *, into: Receipt | None = None) -> Ticket:
    """One ticket waiting in the queue."""
    return tickets.open_ticket(into or receipt(), papers or packet(), now=NOW, original_sha256=SHA)


def answer(of: Ticket, who: Person, kind: DecisionKind, *, seen: Seen | None = None) -> Decision:
    """What a person gives back after having seen the ticket as it is."""
    return Decision(kind=kind, person=who, seen=seen or tickets.seen(of, running=POLICY), reasons=(), note="", at=NOW)


def approve(of: Ticket, who: Person) -> Ticket:
    """Claim and verify in one go."""
    held = tickets.claim(of.pk, who.id)
    return tickets.record(of.pk, answer(held, who, DecisionKind.VERIFIED), held.fence, running=POLICY)


def lapse(of: Ticket) -> None:
    """Let the claim run out, as if the reviewer had gone home."""
    with transaction.atomic():
        Ticket.objects.filter(pk=of.pk).update(lease_until=NOW.replace(year=2020))
