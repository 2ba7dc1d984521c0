"""Finds what a paper says or shows beside its fields: the marks on which the policy rests, each with its place."""

from collections.abc import Callable, Iterable, Iterator

from classifiers.fields.date_parts import Paper as Sort
from classifiers.fields.date_parts import Part
from classifiers.marks import (
    address,
    afterwards,
    bound,
    company,
    contingent,
    days,
    direction,
    hands,
    hedged,
    letter,
    of_itself,
    opposed,
    order,
    others,
    overruled,
    paper,
    places,
    power,
    signer,
    spoken_of,
    term,
    undone,
)
from classifiers.marks.spots import Paper
from domain.document import AUTHORIZATION_LETTER, COURT_ORDER, OTHER, POWER_OF_ATTORNEY, Finding, Run, Verdict
from domain.settings import OFFICE

__all__ = ["find_marks"]

Finder = Callable[[Paper], Iterator[Finding]]

EVERY: tuple[Finder, ...] = (
    paper.draft,
    paper.email_header,
    hands.mailed,
    undone.overprints,
    paper.unfilled,
    paper.illegible,
    company.slips,
    paper.ambiguous,
    address.addressed_to_us,
    address.form_to_us,
    address.addressed_elsewhere,
)
BY_KIND: dict[str, tuple[Finder, ...]] = {
    COURT_ORDER: (
        order.orders,
        address.ordered_of_us,
        order.discloses_or_preserves,
        bound.binds_others,
        order.forbids_telling,
        order.csis,
        order.deadline_from_order,
        paper.copies,
        paper.issued,
        paper.courts,
        paper.judge,
        hands.not_by_court,
        hands.foreign_heading,
        places.foreign_place,
        hands.reasons,
        undone.conditional_order,
        overruled.overrules,
        overruled.second_order,
        overruled.provisional,
        overruled.adjourns,
        of_itself.undoes_itself,
        of_itself.waits_within,
        opposed.unopposed,
        term.order_ends,
        term.deadlines,
        days.possible_days(Sort.ORDER),
        days.possible_ends(Sort.ORDER, Part.DUE),
        days.told_days(Sort.ORDER),
    ),
    AUTHORIZATION_LETTER: (
        letter.authorizes,
        address.letter_to_us,
        letter.revoked,
        letter.signing_authority,
        signer.signs_for_customer,
        letter.not_the_customer,
        letter.logs,
        letter.visitors,
        letter.own_logs,
        letter.grantor_gone,
        others.others_data,
        undone.conditional_letter,
        hedged.second_thoughts,
        afterwards.holds_back,
        afterwards.added_below,
        contingent.hangs_on,
        spoken_of.only_spoken_of,
        spoken_of.given_by_another,
        direction.towards_us,
        direction.nobody_named,
        direction.to_self,
        undone.lifted,
        term.lasts,
        term.begins_later,
        days.possible_days(Sort.LETTER),
        days.possible_ends(Sort.LETTER, Part.END),
        paper.copies,
    ),
    POWER_OF_ATTORNEY: (
        power.scope,
        power.springing,
        power.homologated,
        power.lawyer_witness,
        power.acts_alone,
        hedged.held_powers,
        letter.revoked,
        letter.grantor_gone,
        term.lasts,
        paper.copies,
    ),
    OTHER: (paper.courts, order.forbids_telling, letter.revoked, company.takes_back, overruled.overrules),
}


def find_marks(run: Run, verdict: Verdict, *, office_aliases: tuple[str, ...] = ()) -> tuple[Finding, ...]:
    """Every mark of one paper of this kind, in the order of the paper.

    `office_aliases` are the names by which papers address this company; without them the usual ones are used.
    """
    words = Paper(run, office_aliases or tuple(OFFICE.split(",")))
    if not words.index.lines:
        return ()
    finders = (*EVERY, *BY_KIND.get(verdict.kind, BY_KIND[OTHER]))
    return _distinct(finding for finder in finders for finding in finder(words))


def _distinct(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Of findings of one mark that overlap, the surest: phrases are worded in many ways and match the same place."""
    kept: list[Finding] = []
    for finding in sorted(found, key=lambda one: -one.confidence):
        if not any(_same_place(finding, other) for other in kept):
            kept.append(finding)
    return tuple(sorted(kept, key=lambda one: (one.page, one.box.top if one.box else 0.0)))


def _same_place(one: Finding, other: Finding) -> bool:
    if one.mark is not other.mark or one.page != other.page or one.box is None or other.box is None:
        return False
    across = min(one.box.right, other.box.right) - max(one.box.left, other.box.left)
    down = min(one.box.bottom, other.box.bottom) - max(one.box.top, other.box.top)
    return across > 0 and down > 0
