"""What the first and last bytes of a file say: one of the four kinds that are taken, or why it is refused.

Pure. The name of a file is no proof of anything; it only turns bytes that nothing else explains into the e-mail or the
recording that they call themselves.
"""

from domain.arrival import MediaType, Refusal
from intake.mail_marks import find_mail, named_mail
from intake.other_marks import name_other
from intake.refusals import EMPTY_FILE, TWO_IN_ONE, file_type
from intake.voice_marks import find_voice, named_voice

SAMPLE = 65536
"""How much of each end of a file is looked at, in bytes."""
PDF_MARK, PDF_END = b"%PDF-", b"%%EOF"
PDF_WITHIN = 1024
"""Readers accept a PDF header anywhere in the first 1024 bytes (Adobe's implementation notes to ISO 32000)."""
PRINTER_JOB = b"\x1b%-12345X"
"""Printers' job language, which multifunction machines leave in front of a PDF."""
ZIP_END, ZIP_ENTRY = b"PK\x05\x06", b"PK\x01\x02"
PICTURES: tuple[tuple[bytes, MediaType], ...] = (
    (b"II*\x00", MediaType.TIFF),
    (b"MM\x00*", MediaType.TIFF),
    (b"II+\x00\x08\x00\x00\x00", MediaType.TIFF),
    (b"MM\x00+\x00\x08\x00\x00", MediaType.TIFF),
    (b"\xff\xd8\xff", MediaType.JPEG),
    (b"\x89PNG\r\n\x1a\n", MediaType.PNG),
)


def sniff(head: bytes, tail: bytes, *, name: str = "", middle: bytes = b"") -> MediaType | Refusal:
    """The kind of file, or the refusal with its clause.

    `head` and `tail` are up to SAMPLE bytes from each end (of a short file both are the whole of it). `middle` is the
    directory of a Microsoft compound file, if it is one: without it an Outlook message may pass as some Office file
    (refused all the same, under another name).
    """
    if not head:
        return EMPTY_FILE
    taken = _picture(head) or _pdf(head)
    if taken is not None:
        return TWO_IN_ONE if _second_nature(taken, head, tail) else taken
    refusal = find_voice(head) or find_mail(head, middle, tail)
    if refusal is not None:
        return refusal
    if PDF_MARK in head[:PDF_WITHIN]:
        return TWO_IN_ONE
    return _by_name(name, head, middle, tail)


def _picture(head: bytes) -> MediaType | None:
    return next((kind for start, kind in PICTURES if head.startswith(start)), None)


def _pdf(head: bytes) -> MediaType | None:
    """A PDF whose header stands first, or after nothing but blanks or a printer's job header."""
    before, mark, _ = head[: PDF_WITHIN + len(PDF_MARK)].partition(PDF_MARK)
    blank = not before.removeprefix(b"\xef\xbb\xbf").strip(b"\x00\t\n\x0c\r ")
    return MediaType.PDF if mark and (blank or before.startswith(PRINTER_JOB)) else None


def _second_nature(taken: MediaType, head: bytes, tail: bytes) -> bool:
    """A picture that is a PDF, too, or anything with an archive hung on behind its end."""
    if taken is MediaType.PDF:
        tail = tail.rpartition(PDF_END)[2] if PDF_END in tail else b""
    elif PDF_MARK in head[:PDF_WITHIN]:
        return True
    return ZIP_END in tail and ZIP_ENTRY in tail


def _by_name(name: str, head: bytes, middle: bytes, tail: bytes) -> Refusal:
    what, quoi = name_other(head, middle, tail)
    return named_mail(name) or named_voice(name) or file_type(what, quoi)
