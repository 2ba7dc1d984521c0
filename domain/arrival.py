"""What came, through which door, when, and why it may have been refused."""

from dataclasses import dataclass
from enum import StrEnum

from domain.wording import Sentence


class Channel(StrEnum):
    """How a paper was delivered; proven by the door it came through, never by its contents."""

    FAX = "fax"
    POSTAL_MAIL = "postal_mail"
    HAND = "hand"


class MediaType(StrEnum):
    """The four kinds of file that are taken."""

    PDF = "application/pdf"
    TIFF = "image/tiff"
    JPEG = "image/jpeg"
    PNG = "image/png"


class FileStatus(StrEnum):
    """What became of one file at the door (`status` of the contract)."""

    READ = "read"
    REFUSED = "refused"
    QUARANTINED = "quarantined"


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Why a file was not taken. `clause` is a clause slug of the policy, or None where no clause speaks of it."""

    code: str
    clause: str | None
    reason: Sentence
