"""What the policy says of a paper: checks with clauses, and one outcome."""

from dataclasses import dataclass
from enum import StrEnum

from domain.document import Document
from domain.page import Box
from domain.wording import Sentence


class Clause(StrEnum):
    """The clauses of the privacy policy, by slug (stored for ever)."""

    SAFE_KEEPING = "safe-keeping"
    PUBLIC_RECORD = "public-record"
    COURT_ORDER = "court-order"
    CUSTOMER_LETTER = "customer-letter"
    ATTORNEY = "attorney"
    DELIVERY = "delivery"
    NO_EMAIL_NO_VOICE = "no-email-no-voice"
    LOG_WITHOUT_CONTENT = "log-without-content"
    OWN_LOGS = "own-logs"
    VISITOR_LOGS = "visitor-logs"
    CUSTOMER_COLLECTED = "customer-collected"
    REVISIONS = "revisions"


class CheckOutcome(StrEnum):
    """Three-valued: unknown is not false."""

    PASS = "pass"
    FAIL = "fail"
    UNKNOWN = "unknown"


class Outcome(StrEnum):
    """What the machine says of a paper, on its face. A person decides every one."""

    ADMISSIBLE = "admissible"
    INADMISSIBLE = "inadmissible"
    NEEDS_REVIEW = "needs_review"


PRIVACY_OFFICER = "privacy_officer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One rule applied: what came out, under which clause, why, and where on the page (or nowhere)."""

    rule: str
    clause: Clause
    outcome: CheckOutcome
    reason: Sentence
    page: int | None = None
    box: Box | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """The checks of one paper or of the whole packet. `policy` is `VERSION sha256:HASH`."""

    outcome: Outcome
    lane: str | None
    checks: tuple[Check, ...]
    policy: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessedDocument:
    """One document with what the policy says of it."""

    document: Document
    assessment: Assessment


@dataclass(frozen=True, slots=True, kw_only=True)
class Packet:
    """Everything a reviewer is given of one receipt. `roles` says what each page number is for."""

    documents: tuple[AssessedDocument, ...]
    roles: dict[int, str]
    assessment: Assessment
