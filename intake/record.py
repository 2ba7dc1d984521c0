"""One transaction for one drop: arrival, blob, receipt, first job and audit entry stand or fall together."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from domain.arrival import Channel, FileStatus, MediaType, Refusal
from domain.lifecycle import ArrivalState
from domain.page import Damage
from domain.wording import Sentence
from intake.receipts import issue
from intake.refusals import status_of
from intake.sidecar import Sidecar
from store import audit, codec, jobs
from store.models import Arrival, Blob, Receipt
from store.seal import Stored

ACTOR = "intake"
REFUSED_STATES = {
    FileStatus.REFUSED: ArrivalState.REFUSED,
    FileStatus.QUARANTINED: ArrivalState.QUARANTINED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Drop:
    """What is known of one drop before anything is written. `name` is printable, `received_at` aware UTC."""

    id: str
    channel: Channel
    name: str
    received_at: datetime
    sidecar: Sidecar | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """What the transaction left: the receipt number, the state, and the first job where there is work."""

    receipt: str
    state: ArrivalState
    job: int | None = None


def find(arrival_id: str) -> Recorded | None:
    """What an earlier try of the same claim recorded, or None."""
    row = Receipt.objects.filter(arrival_id=arrival_id).order_by("id").values_list("number", "arrival__state").first()
    return Recorded(receipt=row[0], state=ArrivalState(row[1])) if row else None


def record_accepted(drop: Drop, kind: MediaType, stored: Stored, now: datetime) -> Recorded:
    """The paper is in the vault; make it an arrival with work to do."""
    with transaction.atomic(durable=True):
        blob, fresh = Blob.objects.get_or_create(object_id=stored.object_id, defaults={"size": stored.size})
        twin = None if fresh else Arrival.objects.filter(blob=blob).order_by("received_at", "id").first()
        arrival = _arrival(drop, state=ArrivalState.RECEIVED.value, media_type=kind.value, sha256=stored.sha256)
        arrival.size, arrival.blob = stored.size, blob
        arrival.save(force_insert=True)
        receipt = issue(arrival, now)
        job = jobs.add(jobs.Step.OPEN_ARRIVAL, arrival_id=arrival.pk)
        detail = {"object": stored.object_id} | ({"same_bytes_as": twin.id} if twin else {})
        _audit("accepted", arrival, receipt, now, {"media_type": kind.value, **detail})
    return Recorded(receipt=receipt.number, state=ArrivalState.RECEIVED, job=job)


def record_refused(drop: Drop, refusal: Refusal, *, size: int, sha256: str, now: datetime) -> Recorded:
    """The attempt and its reason; the content is kept nowhere. `sha256` is empty where nothing was read."""
    state = REFUSED_STATES[status_of(refusal)]
    with transaction.atomic(durable=True):
        arrival = _arrival(drop, state=state.value, sha256=sha256)
        arrival.size, arrival.refusal = size, codec.dump(refusal)
        arrival.save(force_insert=True)
        receipt = issue(arrival, now)
        _audit(state.value, arrival, receipt, now, {"code": refusal.code, "clause": refusal.clause or ""})
    return Recorded(receipt=receipt.number, state=state)


def _arrival(drop: Drop, *, state: str, sha256: str, media_type: str = "") -> Arrival:
    said = drop.sidecar or Sidecar()
    return Arrival(
        id=drop.id,
        channel=drop.channel.value,
        state=state,
        media_type=media_type,
        sha256=sha256,
        untrusted_name=drop.name,
        received_at=drop.received_at,
        sender_number=said.sender,
        pages_announced=said.pages,
        damaged=bool(said.error),
        damage=[codec.dump(_call_failed(said.error))] if said.error else [],
    )


def _call_failed(error: str) -> Damage:
    return Damage(
        code="transfer-error",
        reason=Sentence(
            en=f"The machine that received this reported an error ({error}); pages may be missing. Ask the sender.",
            fr=f"L'appareil qui a reçu ce document a signalé une erreur ({error}); des pages peuvent manquer. "
            "Informez-vous auprès de l'expéditeur.",
        ),
    )


def _audit(action: str, arrival: Arrival, receipt: Receipt, now: datetime, more: dict[str, str]) -> None:
    detail = {"channel": arrival.channel, "receipt": receipt.number, "sha256": arrival.sha256, "size": arrival.size}
    audit.append(at=now, actor=ACTOR, action=f"arrival_{action}", subject=arrival.id, detail={**detail, **more})
