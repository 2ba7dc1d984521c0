"""Whether a paper is in force today."""

from datetime import date, timedelta

from domain.case import Answer, Case, Request, fails, passes, rule, unknown
from domain.document import AUTHORIZATION_LETTER, COURT_ORDER, Document, FieldReading, Finding, Mark

BEGINS = {COURT_ORDER: "order_date", AUTHORIZATION_LETTER: "letter_date"}
ENDS = {COURT_ORDER: "deadline_date", AUTHORIZATION_LETTER: "valid_until"}


@rule(None)
def in_force(case: Case) -> Answer:
    """The paper has begun, has not ended, and its dates can be read in one way only."""
    doubt = _ended(case) or _ambiguous(case) or _not_begun(case) or _counted_out(case) or _too_late(case)
    return doubt or passes(
        "Its dates show that it is in force.", "Ses dates montrent qu'il est en vigueur.", at=_begin(case.paper)
    )


def day(reading: FieldReading | None) -> date | None:
    """The date of a field, or None where it holds none."""
    if reading is None or not isinstance(reading.value, str):
        return None
    try:
        return date.fromisoformat(reading.value)
    except ValueError:
        return None


def over(request: Request, last: date) -> bool:
    """Whether a last day is past: the day itself still counts, until midnight in the office."""
    return last < request.today


def _dated(case: Case, mark: Mark) -> list[tuple[date, Finding]]:
    """The days that the findings of a mark name, each with its finding, in the order of the paper."""
    return [(one.day, one) for one in case.paper.findings if one.mark is mark and one.day]


def _begin(paper: Document) -> FieldReading | None:
    return paper.first(BEGINS.get(paper.kind, ""))


def _ended(case: Case) -> Answer | None:
    """Whether its last day is past or unclear: the field's day and those counted out of its words, the earliest."""
    end = case.paper.first(ENDS.get(case.paper.kind, ""))
    limits = [one for one in case.paper.findings if one.mark is Mark.VALID_UNTIL]
    counted = sorted((one.day, number) for number, one in enumerate(limits) if one.day)
    last = day(end)
    sure = last if end is not None and (case.sure(end) or last in {one.day for one in limits}) else None
    if end is not None and sure is None and not _ends_ahead_anyway(case, last):
        return unknown(
            "It has a last day that could not be read for certain.",
            "Sa date limite n'a pas pu être lue avec certitude.",
            at=end,
        )
    undated = next((one for one in limits if one.day is None), None)
    if undated and (sure is None or case.paper.kind == COURT_ORDER):
        return unknown(
            "It ends, and its last day could not be told.", "Il prend fin, à une date indéterminée.", at=undated
        )
    if counted and over(case.request, counted[0][0]):
        return _over(case, counted[0][0], limits[counted[0][1]])
    if sure and over(case.request, sure):
        return _over(case, sure, end)
    return _maybe_ended(case) if end is None else None


def _ends_ahead_anyway(case: Case, last: date | None) -> bool:
    """Whether a doubtful last day and every other day that may be it are still to come."""
    possible = (day_ for day_, _ in _dated(case, Mark.POSSIBLE_END))
    return last is not None and not any(over(case.request, day_) for day_ in (last, *possible))


MAYBE = 0.1
"""A past day of a letter that is so likely (0..1) its last, though no field says so, is worth a question."""


def _maybe_ended(case: Case) -> Answer | None:
    made = day(_begin(case.paper))
    past = [
        (last, one)
        for last, one in _dated(case, Mark.POSSIBLE_END)
        if one.confidence >= MAYBE and last != made and over(case.request, last)
    ]
    if case.paper.kind != AUTHORIZATION_LETTER or not past:
        return None
    last, at = past[0]
    return unknown(
        f"A past day may be its last: {last}.", f"Un jour passé est peut-être sa date limite : {last}.", at=at
    )


def _over(case: Case, last: date, at: FieldReading | Finding | None) -> Answer:
    """Past: refused where the day is printed and clear, doubted where it is counted out or may be read otherwise."""
    doubtful = isinstance(at, Finding) or case.mark(Mark.AMBIGUOUS_DATE) is not None
    if doubtful or (case.paper.kind == COURT_ORDER and not case.policy.switches.passed_deadline_refuses):
        return unknown(f"Its last day seems past: {last}.", f"Sa date limite semble passée : {last}.", at=at)
    return fails(f"Its last day is past: {last}.", f"Sa date limite est passée : {last}.", at=at)


def _ahead(case: Case, made: date) -> bool:
    """Whether a paper is dated ahead; a date that is also the day of its deadline is that, and was misplaced."""
    due = {due for due, _ in _dated(case, Mark.DEADLINE)}
    return made > case.request.today and made not in due


def _still_to_come(case: Case) -> bool:
    """Whether the paper names a last day that is not over: its age and the day of its making matter less then."""
    end = case.paper.first(ENDS.get(case.paper.kind, ""))
    last = day(end)
    if end is not None and last is not None and case.sure(end) and not over(case.request, last):
        return True
    return any(not over(case.request, due) for due, _ in _dated(case, Mark.DEADLINE))


def _ambiguous(case: Case) -> Answer | None:
    date_ = case.mark(Mark.AMBIGUOUS_DATE)
    if date_ is None:
        return None
    return unknown(
        "A date on it can be read in two ways; ask which day is meant.",
        "Une date peut se lire de deux façons; il faut demander quel jour est visé.",
        at=date_,
    )


def _not_begun(case: Case) -> Answer | None:
    begin, later = _begin(case.paper), case.mark(Mark.BEGINS_LATER)
    made = day(begin)
    if later:
        return unknown("It begins after the day of its date.", "Il prend effet après sa date.", at=later)
    if case.paper.kind == COURT_ORDER and made is not None and _still_to_come(case) and not _ahead(case, made):
        return None
    if _young_anyway(case, made):
        return None
    if begin is None or made is None or not (case.sure(begin) or _any_day_would_do(case, made)):
        return unknown(
            "Its date could not be read for certain.", "Sa date n'a pas pu être lue avec certitude.", at=begin
        )
    if made > case.request.today:
        return unknown(f"Its date lies ahead: {made}.", f"Sa date est à venir : {made}.", at=begin)
    end = case.paper.first("valid_until")
    if _old(case, made) and (end is None or not case.sure(end)):
        return unknown(f"It is old: {made}.", f"Il est ancien : {made}.", at=begin)
    return None


def _old(case: Case, made: date) -> bool:
    limits = case.policy.limits
    age = limits.order_age_days if case.paper.kind == COURT_ORDER else limits.letter_age_days
    return made + timedelta(days=age) < case.request.today


def _young_anyway(case: Case, made: date | None) -> bool:
    """Whether an order whose day is doubtful is surely not old, not ahead, and counts no days from itself.

    An order tells of days before its own: one of them that is past and not long past shows that the order is not old.
    """
    if case.paper.kind != COURT_ORDER or case.mark(Mark.DEADLINE_FROM_ORDER):
        return False
    told = [day_ for day_, one in _dated(case, Mark.TOLD_DAY) if case.certain(one)]
    maybe = [day_ for day_, _ in _dated(case, Mark.POSSIBLE_DAY)] + ([made] if made else [])
    past = [day_ for day_ in told if day_ <= case.request.today]
    fitting = all(day_ <= case.request.today and not _old(case, day_) for day_ in maybe)
    return fitting and bool(past) and not _old(case, max(past))


def _any_day_would_do(case: Case, made: date) -> bool:
    """Whether the paper's own day is surely one of several, and it would be in force whichever it is."""
    possible = {day_: one.confidence for day_, one in _dated(case, Mark.POSSIBLE_DAY)}
    fitting = [one for one in (made, *possible) if one <= case.request.today and not _old(case, one)]
    return len(fitting) == len(possible) + 1 and sum(possible.values()) >= case.policy.limits.field_confidence


def _counted_out(case: Case) -> Answer | None:
    """Days that run from the order itself may be over when it comes; days that run from service cannot."""
    days, made = case.paper.first("deadline_days"), day(_begin(case.paper))
    from_order = case.mark(Mark.DEADLINE_FROM_ORDER)
    if days is None or made is None or from_order is None or not isinstance(days.value, int):
        return None
    last = made + timedelta(days=days.value)
    if not over(case.request, last):
        return None
    if case.sure(days) and case.policy.switches.passed_deadline_refuses:
        return fails(f"Its last day is past: {last}.", f"Sa date limite est passée : {last}.", at=days)
    return unknown(f"Its last day seems past: {last}.", f"Sa date limite semble passée : {last}.", at=days)


def _too_late(case: Case) -> Answer | None:
    """Every day by which the order wants its disclosure is over, as far as its own sentences say."""
    due = _dated(case, Mark.DEADLINE)
    if not due or _still_to_come(case) or not all(over(case.request, day_) for day_, _ in due):
        return None
    last, at = max(due, key=lambda one: one[0])
    return unknown(f"Its last day seems past: {last}.", f"Sa date limite semble passée : {last}.", at=at)
