"""One paper before the policy: what a rule is given, and how it answers."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from domain.arrival import Channel
from domain.assessment import Check, CheckOutcome, Clause
from domain.customers import Directory
from domain.document import (
    AUTHORIZATION_LETTER,
    COURT_ORDER,
    POWER_OF_ATTORNEY,
    Delivery,
    Document,
    FieldReading,
    Finding,
    Mark,
    Signature,
    SignatureState,
)
from domain.names import best_likeness
from domain.page import Box, PageCounts, PageFacts
from domain.policy_file import Policy
from domain.wording import Sentence

CLAUSES = {
    COURT_ORDER: Clause.COURT_ORDER,
    AUTHORIZATION_LETTER: Clause.CUSTOMER_LETTER,
    POWER_OF_ATTORNEY: Clause.ATTORNEY,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """How and when the papers came. Times are aware; `time_zone` is the office's, in which days begin and end."""

    channel: Channel | None
    received_at: datetime
    now: datetime
    time_zone: str
    pages_announced: int | None = None
    counts: PageCounts | None = None
    office_aliases: tuple[str, ...] = ()
    directory: Directory | None = None

    @property
    def today(self) -> date:
        """The day it is in the office."""
        return self.now.astimezone(ZoneInfo(self.time_zone)).date()


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One paper, the power of attorney that may support it, and everything that came with it."""

    paper: Document
    delivery: Delivery
    request: Request
    policy: Policy
    power: Document | None = None

    def sure(self, reading: FieldReading) -> bool:
        """Whether an outcome may rest on this value."""
        return reading.confidence >= self.policy.limits.field_confidence

    def borne_out(self, one: FieldReading, others: Iterable[FieldReading], *, least: float) -> bool:
        """Whether a name of at least so much confidence (0..1) is given surely, and the very same, in another place."""
        told = [str(other.value) for other in others if self.sure(other)]
        same = best_likeness(told, str(one.value)) >= self.policy.limits.name_likeness
        return same and one.confidence >= least

    def certain(self, finding: Finding) -> bool:
        """Whether a refusal may rest on this mark."""
        return finding.confidence >= self.policy.limits.finding_confidence

    def sure_of(self, signature: Signature) -> bool:
        """Whether an outcome may rest on this signature."""
        return signature.confidence >= self.policy.limits.signature_confidence

    def mark(self, mark: Mark) -> Finding | None:
        """The first finding of a mark on the paper."""
        return self.paper.found(mark)

    def surest(self, mark: Mark) -> Finding | None:
        """The surest finding of a mark on the paper."""
        found = [finding for finding in self.paper.findings if finding.mark is mark]
        return max(found, key=lambda finding: finding.confidence, default=None)

    @property
    def facts(self) -> tuple[PageFacts, ...]:
        """What is known of the paper's own pages."""
        return tuple(page for page in self.delivery.pages if page.number in self.paper.pages)

    @property
    def unread(self) -> tuple[int, ...]:
        """Pages of the whole delivery that nobody could read."""
        of_papers = {number for paper in self.delivery.documents for number in paper.unread}
        return tuple(sorted(of_papers | {page.number for page in self.delivery.pages if page.unread}))

    @property
    def faint(self) -> tuple[int, ...]:
        """Pages of the paper that were read too badly to say what they do not hold."""
        limit = self.policy.limits.page_confidence
        return tuple(page.number for page in self.facts if not page.blank and page.confidence < limit)

    @property
    def clause(self) -> Clause:
        """The clause under which a paper of this kind permits a disclosure."""
        return CLAUSES.get(self.paper.kind, Clause.COURT_ORDER)

    def absent(self, en: str, fr: str, *, at: "Place | None" = None) -> "Answer":
        """Something is not on the paper: a failure if every page was read well, else unknown."""
        if self.unread or self.faint:
            return unknown(
                f"Not every page could be read well enough to know: {en[0].lower()}{en[1:]}",
                f"Toutes les pages n'ont pas pu être assez bien lues pour l'affirmer : {fr[0].lower()}{fr[1:]}",
                at=at,
            )
        return fails(en, fr, at=at)

    def against(self, finding: Finding, en: str, fr: str) -> "Answer":
        """Something on the paper speaks against it: a failure if it was read well, else unknown."""
        return (fails if self.certain(finding) else unknown)(en, fr, at=finding)


def strongest(paper: Document, state: SignatureState) -> Signature | None:
    """The surest place where this stands for the author's signature; witnesses and counsel do not count."""
    found = [one for one in paper.signatures if one.state is state and not one.supporting]
    return max(found, key=lambda signature: signature.confidence, default=None)


class Place(Protocol):
    """Whatever stands somewhere on a page: a field, a finding, a signature."""

    @property
    def page(self) -> int:
        """The page, 1-based."""
        ...

    @property
    def box(self) -> Box | None:
        """The place on it, where it has one."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a rule found. `clause` only where it is another one than the rule's own."""

    outcome: CheckOutcome
    reason: Sentence
    at: Place | None = None
    clause: Clause | None = None


def passes(en: str, fr: str, *, at: Place | None = None, clause: Clause | None = None) -> Answer:
    """The rule is kept."""
    return Answer(outcome=CheckOutcome.PASS, reason=Sentence(en=en, fr=fr), at=at, clause=clause)


def fails(en: str, fr: str, *, at: Place | None = None, clause: Clause | None = None) -> Answer:
    """The rule is broken."""
    return Answer(outcome=CheckOutcome.FAIL, reason=Sentence(en=en, fr=fr), at=at, clause=clause)


def unknown(en: str, fr: str, *, at: Place | None = None, clause: Clause | None = None) -> Answer:
    """Nobody can say yet: a person looks."""
    return Answer(outcome=CheckOutcome.UNKNOWN, reason=Sentence(en=en, fr=fr), at=at, clause=clause)


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the policy: `(case) -> Check`. Its name is stored for ever.

    `clause` is None where the clause is that of the paper's kind: an order's or a letter's.
    """

    name: str
    clause: Clause | None
    judge: Callable[[Case], Answer]

    @property
    def about(self) -> str:
        """What the rule demands, in one sentence."""
        return (self.judge.__doc__ or "").splitlines()[0]

    def __call__(self, case: Case) -> Check:
        """The check that this rule makes of a case."""
        answer = self.judge(case)
        return Check(
            rule=self.name,
            clause=answer.clause or self.clause or case.clause,
            outcome=answer.outcome,
            reason=answer.reason,
            page=answer.at.page if answer.at else None,
            box=answer.at.box if answer.at else None,
        )


def rule(clause: Clause | None) -> Callable[[Callable[[Case], Answer]], Rule]:
    """Makes a function a rule of this clause; None stands for the clause of the paper's kind."""
    return lambda judge: Rule(judge.__name__, clause, judge)
