"""Rules for every paper: how it came, whether it is all here, whether it is what it seems."""

from collections import Counter
from collections.abc import Sequence

from domain.assessment import Clause
from domain.case import Answer, Case, fails, passes, rule, unknown
from domain.document import COURT_ORDER, OTHER, POWER_OF_ATTORNEY, Document, Mark, SignatureState
from domain.names import bare
from domain.page import PageFacts

ABOUT_ORDERS = frozenset({
    "affidavit", "information_to_obtain", "notice_of_application", "notice_of_motion", "statement_of_claim", "reasons",
})  # fmt: skip
"""Papers that tell of orders and letters at length, and that take none back by it."""

STRAY_FROM = 2
"""So many pages may be gone from a paper without totals before its numbers are taken for stray digits."""


@rule(Clause.DELIVERY)
def channel_accepted(case: Case) -> Answer:
    """The paper came by hand, by postal mail or by fax."""
    channel = case.request.channel
    if channel is None:
        return unknown("It is not known how the paper came.", "On ne sait pas comment le document est arrivé.")
    if channel not in case.policy.channels:
        return fails(
            "The policy does not accept this way of delivery.", "La politique n'accepte pas ce mode de remise."
        )
    return passes("It came in a way that the policy accepts.", "Il est arrivé par un moyen que la politique accepte.")


@rule(Clause.DELIVERY)
def readable(case: Case) -> Answer:
    """Every page of the delivery was read, and the paper's own pages were read well."""
    pages = set(case.paper.pages)
    if pages and pages <= set(case.unread):
        return fails("None of its pages could be read.", "Aucune de ses pages n'a pu être lue.")
    if case.unread:
        return unknown(
            f"Page {_numbers(case.unread)} could not be read; it may change everything.",
            f"La page {_numbers(case.unread)} n'a pas pu être lue; elle pourrait tout changer.",
        )
    if case.faint:
        return unknown(f"Page {_numbers(case.faint)} was read badly.", f"La page {_numbers(case.faint)} a été mal lue.")
    scrawl = case.mark(Mark.ILLEGIBLE)
    if scrawl:
        return unknown(
            "Some lines on it could not be read; they may change everything.",
            "Des lignes n'ont pas pu être lues; elles pourraient tout changer.",
            at=scrawl,
        )
    return passes("Every page was read.", "Toutes les pages ont été lues.")


@rule(Clause.DELIVERY)
def pages_complete(case: Case) -> Answer:
    """As many pages are here as were announced, counted and printed on them."""
    missing = _printed_but_missing(case)
    if missing:
        return fails(f"A page numbered {_numbers(missing)} is missing.", f"Il manque la page {_numbers(missing)}.")
    counts = case.request.counts
    if counts is not None and not counts.agree():
        return unknown(
            "The pages counted in the file do not agree.", "Les pages comptées dans le fichier ne concordent pas."
        )
    if _fewer_than_announced(case):
        return unknown("Fewer pages came than were announced.", "Il est arrivé moins de pages qu'annoncé.")
    return passes("No page is known to be missing.", "Rien n'indique qu'une page manque.")


@rule(None)
def kind_certain(case: Case) -> Answer:
    """It is clear what kind of paper this is."""
    if case.paper.verdict.confidence < case.policy.limits.kind_confidence:
        return unknown("It is not certain what kind of paper this is.", "La nature du document n'est pas certaine.")
    return passes("The kind of the paper is clear.", "La nature du document est claire.")


@rule(None)
def not_draft(case: Case) -> Answer:
    """A draft or a proposed text binds nobody."""
    draft = case.mark(Mark.DRAFT)
    if draft:
        return case.against(
            draft, "It is marked as a draft or a specimen.", "Il porte la mention d'un projet ou d'un spécimen."
        )
    if case.paper.variant == "draft_order":
        return fails("It is a draft of an order.", "C'est un projet d'ordonnance.")
    return passes("Nothing marks it as a draft.", "Rien n'en fait un projet.")


@rule(Clause.NO_EMAIL_NO_VOICE)
def not_email(case: Case) -> Answer:
    """A printed e-mail stays an e-mail, however it was delivered."""
    header = case.mark(Mark.EMAIL_HEADER)
    if header:
        return case.against(header, "It is a printed e-mail.", "C'est un courriel imprimé.")
    if case.paper.variant == "email_printout":
        return fails("It is a printed e-mail.", "C'est un courriel imprimé.")
    return passes("It was not written as an e-mail.", "Il n'a pas été écrit comme un courriel.")


@rule(Clause.CUSTOMER_LETTER)
def gives_authority(case: Case) -> Answer:
    """The paper itself asks for a disclosure and is of a kind that can permit one."""
    if case.paper.kind == POWER_OF_ATTORNEY:
        return unknown(
            "A power of attorney alone asks for nothing; a letter signed by the attorney is missing.",
            "Une procuration seule ne demande rien; il manque une lettre signée par le mandataire.",
            clause=Clause.ATTORNEY,
        )
    if case.paper.kind != OTHER:
        return passes(
            "It is of a kind that can permit a disclosure.", "Il est d'une nature qui peut permettre une communication."
        )
    if case.paper.must_be_seen:
        return unknown(
            "It gives no authority to disclose, but a person must look at it.",
            "Il n'autorise aucune communication, mais une personne doit l'examiner.",
        )
    return case.absent(
        "It is neither a court order, nor a customer's letter, nor a power of attorney.",
        "Ce n'est ni une ordonnance, ni une lettre du client, ni une procuration.",
    )


@rule(None)
def papers_agree(case: Case) -> Answer:
    """Nothing else in the delivery contradicts the paper."""
    for other in case.delivery.documents:
        if other is case.paper:
            continue
        unsettling = other.variant in case.policy.unsettling and not _beside_order(case.paper, other)
        if unsettling or (other.must_be_seen and other.kind == OTHER):
            return unknown(
                "Another paper in the delivery puts this one in doubt.",
                "Un autre document reçu avec lui le met en doute.",
            )
        taken = other.found(Mark.TAKES_BACK) if other.variant not in ABOUT_ORDERS else None
        if taken and other.kind == OTHER:
            return unknown(
                "A page that came with it may take it back.", "Une page reçue avec lui le retire peut-être.", at=taken
            )
        if (
            case.paper.kind != COURT_ORDER
            and _accounts(other)
            and _accounts(case.paper)
            and not _accounts(other) & _accounts(case.paper)
        ):
            return unknown(
                "Papers of the delivery name different accounts.", "Les documents reçus nomment des comptes différents."
            )
    return passes("The papers of the delivery agree.", "Les documents reçus concordent.")


def _beside_order(paper: Document, other: Document) -> bool:
    """Whether an order stands beside such a paper: what it rests on, or a customer's change of mind."""
    return paper.kind == COURT_ORDER and other.variant in {"information_to_obtain", "revocation"}


def _accounts(paper: Document) -> frozenset[str]:
    return frozenset(bare(str(reading.value)) for reading in paper.all_of("account_number"))


def _numbers(numbers: tuple[int, ...]) -> str:
    return ", ".join(map(str, numbers))


def _printed_but_missing(case: Case) -> tuple[int, ...]:
    """Page numbers that the numbering "n of m" of any page demands and that no page of the delivery bears.

    All pages count, not only the paper's own: a page that is gone may have been of any paper, a revocation's too.
    """
    own = [page.printed for page in case.facts if page.printed]
    every = Counter(page.printed for page in case.delivery.pages if page.printed)
    for total in sorted({pages for _, pages in every if pages}):
        copies = max(count for (_, pages), count in every.items() if pages == total)
        missing = tuple(number for number in range(1, total + 1) if every[number, total] < copies)
        if missing and not (copies == 1 and _merely_unnumbered(case, total)):
            return missing
    return _left_out({number for number, _ in own}, sheets=sum(not page.blank for page in case.facts))


def _merely_unnumbered(case: Case, total: int) -> bool:
    """Whether one paper has exactly `total` sheets that lie together in order, the last one numbered, none against it.

    First pages are often printed without a number, and a fax line may strike one out between two others. A sheet that
    its author signed is not such a page: papers are signed at their end, so it may be a paper of its own.
    """
    facts = {page.number: page for page in case.delivery.pages if not page.blank}
    bearing = [
        (paper, [facts[number] for number in paper.pages if number in facts])
        for paper in case.delivery.documents
        if any(_total(facts[number]) == total for number in paper.pages if number in facts)
    ]
    if len(bearing) != 1:
        return False
    paper, sheets = bearing[0]
    signed = {one.page for one in paper.signatures if one.state is SignatureState.PEN and not one.supporting}
    bare = {page.number for page in sheets if page.printed is None}
    return not signed & bare and _in_row(sheets, total) and _together(sheets, tuple(facts))


def _total(page: PageFacts) -> int | None:
    return page.printed[1] if page.printed else None


def _in_row(sheets: Sequence[PageFacts], total: int) -> bool:
    printed = [page.printed for page in sheets]
    wanted = [(number, total) for number in range(1, total + 1)]
    right = len(printed) == total and all(own in {None, want} for own, want in zip(printed, wanted, strict=False))
    return right and printed[-1] is not None and not any(page.unread for page in sheets)


def _together(sheets: Sequence[PageFacts], order: Sequence[int]) -> bool:
    """Whether the sheets of a paper came one behind the other, with nothing between them."""
    places = [order.index(page.number) for page in sheets]
    return places == list(range(places[0], places[0] + len(places)))


def _left_out(numbers: set[int], *, sheets: int) -> tuple[int, ...]:
    """Numbers up to the highest that no page bears, where there are too few sheets for them to be merely unnumbered.

    A number far beyond the sheets is no page number but a stray digit.
    """
    highest = max((number for number in numbers if number <= sheets + STRAY_FROM), default=0)
    return tuple(sorted(set(range(1, highest + 1)) - numbers)) if highest > sheets else ()


def _fewer_than_announced(case: Case) -> bool:
    pages = case.delivery.pages
    here = len(pages) or sum(len(paper.pages) for paper in case.delivery.documents)
    claims = [number for page in pages for number in (*(page.sent or ()), page.announced)]
    return any(number is not None and number > here for number in (*claims, case.request.pages_announced))
