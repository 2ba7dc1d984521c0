"""A file taken apart: its pages one by one into the vault, then everything about them into the database at once."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from domain.arrival import MediaType, Refusal
from domain.lifecycle import ArrivalState, arrival_change
from domain.page import Damage, PageCounts, PageUnread
from domain.wording import Sentence
from reading.render import FileTags, RawPage, open_document
from store import audit, codec, jobs
from store.digest import page_digest
from store.jobs import Step
from store.models import Arrival, Page
from workers.bench import Bench
from workers.giving_up import ACTOR
from workers.shelf import Shelved, shelve


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPage:
    """A page whose picture is in the vault."""

    number: int
    picture: Shelved
    dpi: tuple[float, float]
    damage: tuple[Damage, ...]


@dataclass(slots=True, kw_only=True)
class Opened:
    """What a file turned out to hold. Without counts it holds nothing, and `refusal` says why."""

    pages: list[FoundPage | PageUnread] = field(default_factory=list)
    counts: PageCounts | None = None
    tags: FileTags | None = None
    refusal: Refusal | None = None


def into_vault(bench: Bench, content: bytes, media_type: MediaType) -> Opened:
    """Every page's picture into the vault, one at a time; memory holds one page."""
    opened = Opened()
    for part in open_document(content, media_type, cage=bench.cage, limits=bench.limits):
        match part:
            case RawPage():
                opened.pages.append(_found(bench, part))
            case PageUnread():
                opened.pages.append(part)
            case PageCounts():
                opened.counts = part
            case FileTags():
                opened.tags = part
            case Refusal():
                opened.refusal = part
    return opened


def save_opened(bench: Bench, arrival: Arrival, opened: Opened) -> Iterable[int]:
    """Pages, their jobs and the arrival's new state, in the caller's transaction; ids of the jobs."""
    if opened.refusal is not None:
        return _quarantine(bench, arrival, opened.refusal)
    arrival.state = arrival_change(ArrivalState(arrival.state), ArrivalState.OPENED).value
    made = [_save_page(arrival, page) for page in opened.pages]
    following = [job_id for job_id in made if job_id is not None]
    _note(arrival, opened, left=len(following))
    detail: dict[str, object] = {"pages": len(opened.pages), "to_read": len(following), "damaged": arrival.damaged}
    unread = arrival.pages.filter(state=Page.UNREAD).order_by("number")
    detail["content"] = {str(page.number): page_digest(page) for page in unread}
    audit.append(at=bench.clock(), actor=ACTOR, action="arrival_opened", subject=arrival.pk, detail=detail)
    return following or [jobs.all_pages_read(arrival)]


def _found(bench: Bench, page: RawPage) -> FoundPage:
    return FoundPage(number=page.number, picture=shelve(bench.vault, page.gray), dpi=page.dpi, damage=page.damage)


def _save_page(arrival: Arrival, page: FoundPage | PageUnread) -> int | None:
    """The page's row and its job; a page that could not be decoded is final at once and needs none."""
    if isinstance(page, PageUnread):
        reading = codec.dump(page)
        Page.objects.create(arrival=arrival, number=page.number, state=Page.UNREAD, reading=reading)
        return None
    row = Page.objects.create(
        arrival=arrival,
        number=page.number,
        raw=page.picture.blob(),
        dpi_x=page.dpi[0],
        dpi_y=page.dpi[1],
        found={"damage": codec.dump(page.damage)},
    )
    return jobs.add(Step.READ_PAGE, arrival_id=arrival.pk, page_id=row.pk)


def _note(arrival: Arrival, opened: Opened, *, left: int) -> None:
    damage = _damage(opened)
    arrival.pages_left = left
    arrival.page_counts = codec.dump(opened.counts)
    arrival.damage = [*arrival.damage, *(codec.dump(one) for one in damage)]
    arrival.damaged = bool(arrival.damage) or any(page.damage for page in opened.pages)
    if opened.tags and opened.tags.sender_number and not arrival.sender_number:
        arrival.sender_number = opened.tags.sender_number[:64]
    arrival.save(update_fields=["state", "pages_left", "page_counts", "damage", "damaged", "sender_number"])


def _damage(opened: Opened) -> list[Damage]:
    """What is wrong with the file as a whole."""
    found = []
    unread = [page.number for page in opened.pages if isinstance(page, PageUnread)]
    if unread:
        found.append(Damage(code="pages-unread", reason=_unread_sentence(unread)))
    if opened.counts is not None and not opened.counts.agree():
        found.append(Damage(code="counts-differ", reason=COUNTS_DIFFER))
    return found


COUNTS_DIFFER = Sentence(
    en="The file was counted in several ways and they disagree: pages may be missing. Ask how many pages were sent.",
    fr="Le fichier a été compté de plusieurs façons qui ne concordent pas : des pages peuvent manquer. Demandez "
    "combien de pages ont été envoyées.",
)


def _unread_sentence(numbers: list[int]) -> Sentence:
    listed = ", ".join(str(number) for number in numbers)
    return Sentence(
        en=f"These pages could not be decoded: {listed}. Look at the original, or ask for them again.",
        fr=f"Ces pages n'ont pas pu être décodées : {listed}. Regardez l'original ou demandez-les de nouveau.",
    )


def _quarantine(bench: Bench, arrival: Arrival, refusal: Refusal) -> Iterable[int]:
    """Nothing of the file can be shown: it stays in the vault, with the reason beside it."""
    arrival.state = arrival_change(ArrivalState(arrival.state), ArrivalState.QUARANTINED).value
    arrival.refusal = codec.dump(refusal)
    arrival.save(update_fields=["state", "refusal"])
    detail = {"code": refusal.code}
    audit.append(at=bench.clock(), actor=ACTOR, action="arrival_quarantined", subject=arrival.pk, detail=detail)
    return ()
