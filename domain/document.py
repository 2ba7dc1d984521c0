"""Documents: runs of pages of one kind, with what was read from them and where.

`Kind`, `Cue` and `Field` are what a module in `classifiers/kinds/` declares; everything else is what reading gives.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from domain.page import Box, Page, PageFacts, PageLanguage, PageRole, PageText

COURT_ORDER = "court_order"
AUTHORIZATION_LETTER = "authorization_letter"
POWER_OF_ATTORNEY = "power_of_attorney"
OTHER = "other"

FieldValue = str | int | bool


class Information(StrEnum):
    """What a paper may ask for (the `information` field of the contract)."""

    SUBSCRIBER_IDENTITY = "subscriber_identity"
    CONTACT = "contact"
    BILLING = "billing"
    PAYMENT = "payment"
    VISITOR_LOGS = "visitor_logs"
    ACCESS_LOGS = "access_logs"
    CONTENT = "content"
    PUBLIC_REGISTRATION = "public_registration"


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldReading:
    """One value read from a paper: normalised `value`, printed `raw`, and the place it stands in."""

    name: str
    value: FieldValue
    raw: str
    page: int
    box: Box
    confidence: float


class Mark(StrEnum):
    """Things a paper says or shows that are no field of the contract and that the policy rests on."""

    ADDRESSED_TO_US = "addressed_to_us"
    ADDRESSED_ELSEWHERE = "addressed_elsewhere"
    ORDERS = "orders"
    ORDERS_DISCLOSURE = "orders_disclosure"
    PRESERVES_ONLY = "preserves_only"
    FORBIDS_TELLING = "forbids_telling"
    ISSUED = "issued"
    CERTIFIED_COPY = "certified_copy"
    ORIGINAL_SIGNED_BY = "original_signed_by"
    DRAFT = "draft"
    FOREIGN_COURT = "foreign_court"
    NOT_A_COURT = "not_a_court"
    MADE_BY_JUDGE = "made_by_judge"
    AUTHORIZES = "authorizes"
    REFUSES_CONSENT = "refuses_consent"
    REVOKED = "revoked"
    EMAIL_HEADER = "email_header"
    VALID_UNTIL = "valid_until"
    AMBIGUOUS_DATE = "ambiguous_date"
    UNFILLED = "unfilled"
    SIGNING_AUTHORITY = "signing_authority"
    NOT_THE_CUSTOMER = "not_the_customer"
    LOGS_UNSPECIFIED = "logs_unspecified"
    OWN_LOGS = "own_logs"
    SCOPE_COVERS = "scope_covers"
    SCOPE_EXCLUDES = "scope_excludes"
    SPRINGING_TRIGGER = "springing_trigger"
    HOMOLOGATED = "homologated"
    CSIS = "csis"
    ACTS_ALONE = "acts_alone"
    DEADLINE_FROM_ORDER = "deadline_from_order"
    CONDITIONAL = "conditional"
    NOT_BY_COURT = "not_by_court"
    GRANTOR_GONE = "grantor_gone"
    REASONS = "reasons"
    VISITORS = "visitors"
    DEADLINE = "deadline"
    BEGINS_LATER = "begins_later"
    POSSIBLE_DAY = "possible_day"
    POSSIBLE_END = "possible_end"
    TOLD_DAY = "told_day"
    OTHERS_DATA = "others_data"
    ILLEGIBLE = "illegible"
    TAKES_BACK = "takes_back"
    HOLDS_BACK = "holds_back"
    TOWARDS_US = "towards_us"
    NOBODY_NAMED = "nobody_named"
    TO_SELF = "to_self"
    OVERRULES = "overrules"
    BY_ANOTHER = "by_another"
    BINDS_OTHERS = "binds_others"
    LAWYER_WITNESS = "lawyer_witness"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One mark found on a page. `box` is None where it has no place of its own, `day` the day that it names, if any."""

    mark: Mark
    page: int
    box: Box | None
    raw: str
    confidence: float
    day: date | None = None


class SignatureState(StrEnum):
    """What stands where a signature belongs: presence, never authenticity."""

    PEN = "pen"
    STAMP = "stamp"
    TYPED = "typed"
    EMPTY = "empty"
    NO_PLACE = "no_place"
    UNJUDGED = "unjudged"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """One place for a signature. `whose` is the printed name or office beside it, as read.

    `supporting` signatures are those of witnesses, notaries and counsel: they stand beside the one that counts.
    """

    state: SignatureState
    page: int
    box: Box | None
    confidence: float
    whose: str = ""
    supporting: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Why a kind was believed or not: the cue, what it weighs (negative is against), and where it stands."""

    cue: str
    weight: float
    page: int
    box: Box | None
    raw: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A run of pages that belong together, before its kind is known. `pages` are in reading order."""

    pages: tuple[Page, ...]

    def read_pages(self) -> tuple[PageText, ...]:
        """The pages that have words."""
        return tuple(page for page in self.pages if isinstance(page, PageText))


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The kind of one run: the best, the runner-up, and how sure. `variant` names the sub-type or near miss."""

    kind: str
    variant: str | None
    confidence: float
    runner_up: str | None
    margin: float
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A paper as understood: kind, fields, findings and signatures, each with page and box.

    `signed` is True, False, or None when the paper has no place for a signature or the page could not be judged.
    `unread` are the numbers of its pages that could not be read. `lane` and `must_be_seen` are what its kind says.
    """

    pages: tuple[int, ...]
    verdict: Verdict
    language: PageLanguage
    fields: tuple[FieldReading, ...]
    findings: tuple[Finding, ...]
    signatures: tuple[Signature, ...]
    signed: bool | None
    unread: tuple[int, ...] = ()
    lane: str | None = None
    must_be_seen: bool = False

    @property
    def kind(self) -> str:
        """Slug of the kind."""
        return self.verdict.kind

    @property
    def variant(self) -> str | None:
        """Name of the near miss or sub-type."""
        return self.verdict.variant

    def all_of(self, name: str) -> tuple[FieldReading, ...]:
        """Every reading of a field, in the order of the paper."""
        return tuple(reading for reading in self.fields if reading.name == name)

    def first(self, name: str) -> FieldReading | None:
        """The first reading of a field, or None where the paper does not say."""
        return next(iter(self.all_of(name)), None)

    def found(self, mark: Mark) -> Finding | None:
        """The first finding of a mark, or None."""
        return next((finding for finding in self.findings if finding.mark is mark), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """All papers of one receipt: the documents, what each page is for, and what is known of every page."""

    documents: tuple[Document, ...]
    roles: dict[int, PageRole] = field(default_factory=dict)
    pages: tuple[PageFacts, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A phrase that speaks for a kind (weight > 0) or against it (weight < 0), matched with OCR noise in mind."""

    name: str
    phrases: tuple[str, ...]
    weight: float
    where: str = "anywhere"


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A field that a kind declares (which of them are confirmed one by one: `domain.verification.CRITICAL`)."""

    name: str
    find: Callable[[Run], Sequence[FieldReading]]
    plural: bool = False
    measured: bool = False
    """Whether the finder's confidence is already the share of such readings that are right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A short paper of this kind in our own words; the tests of the kind run on it."""

    text: str
    variant: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """What one module in `classifiers/kinds/` exports as KIND.

    `slug` is one of the three kinds or `other`; `variant` names the near miss. `must_be_seen` marks papers of kind
    `other` that a person looks at all the same; `lane` sends them to the privacy officer. `resembles` names the kind
    that people word and sign alike, so that what speaks for the near miss leaves that one in doubt. Slugs and variants
    are stored for ever: never rename one.
    """

    slug: str
    variant: str | None
    title: str
    cues: tuple[Cue, ...]
    examples: tuple[Example, ...]
    fields: tuple[Field, ...] = ()
    role: PageRole = PageRole.BODY
    lane: str | None = None
    must_be_seen: bool = False
    resembles: str | None = None
