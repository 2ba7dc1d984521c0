"""An order that commands, and nothing of us: every act in it is another's, and we are at most spoken of."""

import re
from collections.abc import Iterator

from classifiers.fields.names import is_ours
from classifiers.fields.parties import parties_of
from classifiers.marks.bidden import sounds_like_a_command
from classifiers.marks.command import Clauses, clauses_of
from classifiers.marks.command_words import ACT, FUTURE, LEAD, MODAL, NEUTRAL, PARTY, PASSIVE, YOU
from classifiers.marks.spots import Paper
from classifiers.marks.wording import Unit
from domain.document import Finding, Mark

OFFICIALS = re.compile(r"\b(?:the\s+court|registrar|clerk|greffe|greffiere?|registry|la\s+cour|le\s+tribunal)\b")
ASKERS = re.compile(
    r"\b(?:plaintiffs?|applicants?|petitioners?|claimants?|demande(?:urs?|resses?)|requerante?s?|moving\s+party|"
    r"appellants?|appelante?s?|peace\s+officers?|constables?|police|crown|sheriff|trustee|receiver)\b"
)
"""Those who are not on the side of a host that is itself a party."""
PAID = re.compile(r"\b(?:pay|pays|payer|paie|paiera|verser)\b[^.;]{0,60}\b(?:to|a)\s+$")


def binds_others(paper: Paper) -> Iterator[Finding]:
    """The first words of command of an order in which nobody commands us, nor anybody who might be we."""
    read = clauses_of(paper)
    lead = read.lead
    if lead is None or read.disclosures or any(sounds_like_a_command(read)):
        return
    units = read.words.units[read.words.unit_at(read.opening or 0) :]
    if all(_of_others(read, unit, paper) for unit in units) and any(_plainly(read, unit) for unit in units):
        yield lead.finding(Mark.BINDS_OTHERS)


def _of_others(read: Clauses, unit: Unit, paper: Paper) -> bool:
    """Whether a paragraph commands another than us, or nothing that one can do with records."""
    ours = [place for place in read.us if unit.start <= place[0] < unit.end]
    if not ours and not _acts(read, unit):
        return True
    if ours and all(PAID.search(read.text, unit.start, start) for start, _ in ours):
        return True
    subject = _subject(read, unit)
    named = any(subject[0] <= start < subject[1] for start, _ in read.us)
    others = (ASKERS if _is_party(paper) else PARTY, OFFICIALS)
    bound = any(words.search(read.text, *subject) for words in others)
    return bound and not named and not any(words.search(read.text, *subject) for words in (NEUTRAL, YOU))


def _plainly(read: Clauses, unit: Unit) -> bool:
    """Whether a paragraph says in so many words that one of the parties or an official must do something."""
    subject = _subject(read, unit)
    forced = MODAL.match(read.text, subject[1]) or FUTURE.match(read.text, subject[1])
    return forced is not None and any(words.search(read.text, *subject) for words in (PARTY, OFFICIALS))


def _acts(read: Clauses, unit: Unit) -> bool:
    """Whether a paragraph commands an act of giving: by its own words of force, or as an item that begins with it."""
    acts = [found for one in (ACT, FUTURE, PASSIVE) if (found := one.search(read.text, unit.start, unit.end))]
    forced = any(one.search(read.text, unit.start, unit.end) for one in (LEAD, MODAL, FUTURE))
    return any(forced or len(read.text[unit.start : one.start()].split()) <= AT_ONCE for one in acts)


AT_ONCE = 3
"""An item's number and few words stand before its act."""


def _subject(read: Clauses, unit: Unit) -> tuple[int, int]:
    """The stretch in which a paragraph says who is bound: from its words of command to the verb that they govern."""
    lead = LEAD.search(read.text, unit.start, unit.end)
    begins = lead.end() if lead else unit.start
    modal = MODAL.search(read.text, begins, unit.end) or FUTURE.search(read.text, begins, unit.end)
    act = modal or ACT.search(read.text, begins, unit.end)
    return begins, act.start() if act else unit.end


def _is_party(paper: Paper) -> bool:
    return any(is_ours(party.cut.text) for party in parties_of(paper.run))
