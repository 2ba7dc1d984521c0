"""What becomes of work that cannot be done by a machine: it is a person's, with a sentence that says why."""

from collections.abc import Iterable

from domain.assessment import Assessment, Outcome, Packet
from domain.lifecycle import ArrivalState, arrival_change
from domain.page import Damage, PageRole, PageUnread
from domain.wording import Sentence
from store import audit, codec, jobs, tickets
from store.digest import page_digest
from store.jobs import Claimed
from store.models import Arrival, Page
from workers.bench import Bench

ACTOR = "workers"
DIED = "worker-died"
REASONS = {
    DIED: Sentence(
        en="The reader broke down three times over this. Look at the original, or ask the sender for it again.",
        fr="Le lecteur est tombé en panne trois fois. Regardez l'original ou demandez un nouvel envoi.",
    ),
    "out-of-memory": Sentence(
        en="This is too large to be read on this machine. Look at the original by eye.",
        fr="Ceci est trop volumineux pour être lu sur cette machine. Regardez l'original à l'œil.",
    ),
    "cage-timeout": Sentence(
        en="Reading took longer than its time limit. Look at the original by eye.",
        fr="La lecture a dépassé le délai. Regardez l'original à l'œil.",
    ),
    "seal-broken": Sentence(
        en="The stored copy is damaged. Restore it from the backup before anybody works on this paper.",
        fr="La copie conservée est endommagée. Restaurez-la depuis la sauvegarde avant tout travail sur ce document.",
    ),
}
OTHERWISE = Sentence(
    en="The reader failed on this. Look at the original, or ask the sender for it again.",
    fr="Le lecteur a échoué. Regardez l'original ou demandez un nouvel envoi.",
)


def give_up(bench: Bench, claimed: Claimed, code: str) -> Iterable[int]:
    """End the job as failed and hand what it was about to a person; the jobs that follow. Raises StaleFence."""
    reason = REASONS.get(code, OTHERWISE)
    with jobs.finish(claimed, failed=True):
        if claimed.page_id is not None:
            return _page_unread(bench, claimed, code, reason)
        _arrival_unreadable(bench, claimed, code, reason)
    return ()


def bare_packet(bench: Bench, pages: Iterable[int]) -> Packet:
    """What a reviewer is given of papers that nobody understood: no documents, and that a person must look."""
    assessment = Assessment(outcome=Outcome.NEEDS_REVIEW, lane=None, checks=(), policy=bench.policy.stamp)
    return Packet(documents=(), roles=dict.fromkeys(pages, PageRole.BODY.value), assessment=assessment)


def page_of(claimed: Claimed) -> Page:
    """The row of the page that a job is about."""
    return Page.objects.get(jobs__id=claimed.job_id)


def _page_unread(bench: Bench, claimed: Claimed, code: str, reason: Sentence) -> Iterable[int]:
    page = page_of(claimed)
    damage = codec.load(tuple[Damage, ...], page.found.get("damage", []))
    page.state = Page.UNREAD
    page.reading = codec.dump(PageUnread(number=page.number, code=code, reason=reason, damage=damage))
    page.save(update_fields=["state", "reading"])
    following = jobs.count_down(claimed.arrival_id)
    detail = {"page": page.number, "code": code, "attempts": claimed.attempt, "content": page_digest(page)}
    audit.append(at=bench.clock(), actor=ACTOR, action="page_unread", subject=claimed.arrival_id, detail=detail)
    return () if following is None else (following,)


def _arrival_unreadable(bench: Bench, claimed: Claimed, code: str, reason: Sentence) -> None:
    """The arrival ends as unreadable, and stands in the queue all the same, with its original."""
    arrival = Arrival.objects.get(id=claimed.arrival_id)
    arrival.state = arrival_change(ArrivalState(arrival.state), ArrivalState.UNREADABLE).value
    arrival.damaged = True
    arrival.damage = [*arrival.damage, codec.dump(Damage(code=code, reason=reason))]
    arrival.save(update_fields=["state", "damaged", "damage"])
    packet = bare_packet(bench, arrival.pages.order_by("number").values_list("number", flat=True))
    for receipt in arrival.receipts.select_related("arrival").order_by("id"):
        tickets.open_ticket(receipt, packet, now=bench.clock(), original_sha256=arrival.sha256)
    detail = {"step": claimed.step.value, "code": code, "attempts": claimed.attempt}
    audit.append(at=bench.clock(), actor=ACTOR, action="arrival_unreadable", subject=arrival.pk, detail=detail)
