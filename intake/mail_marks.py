"""What e-mail looks like in a file: messages, mailboxes, invitations, web pages. Pure; bodies are not parsed."""

import re

from domain.arrival import Refusal
from intake.refusals import email

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""Microsoft's compound file: Outlook messages, but also Word and Excel of the last century."""
OUTLOOK_MARKS = tuple(
    mark.encode("utf-16-le") for mark in ("__nameid_version1.0", "__substg1.0_", "__properties_version1.0")
)
OUTLOOK_CLASS = bytes.fromhex("0b0d020000000000c000000000000046")
"""The class of the root entry of an Outlook message ([MS-OXMSG] 2.1)."""
AT_START: tuple[tuple[bytes, str, str], ...] = (
    (b"\x78\x9f\x3e\x22", "an Outlook attachment (winmail.dat)", "une pièce jointe Outlook (winmail.dat)"),
    (b"!BDN", "an Outlook mailbox", "une boîte aux lettres Outlook"),
    (b"\xcf\xad\x12\xfe", "an Outlook Express mailbox", "une boîte aux lettres Outlook Express"),
    (b"BEGIN:VCALENDAR", "a calendar invitation", "une invitation d'agenda"),
    (b"BEGIN:VCARD", "an e-mail contact card", "une carte de visite électronique"),
)
PKCS7 = bytes.fromhex("2a864886f70d0107")
"""OID 1.2.840.113549.1.7, in its first bytes: signed or sealed e-mail (S/MIME)."""
HEADER = re.compile(rb"([!-9;-~]{1,76})[ \t]*:(.*)")
STRONG = frozenset(
    b"received return-path message-id mime-version delivered-to dkim-signature content-type content-transfer-encoding "
    b"x-mailer x-original-to authentication-results arc-seal received-spf x-mozilla-status".split()
)
PLAIN = frozenset(
    b"from to subject date cc bcc sender reply-to in-reply-to references importance priority comments keywords "
    b"content-disposition content-id content-language thread-topic thread-index list-id list-unsubscribe".split()
)
HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE)
NAMES = (".eml", ".emlx", ".msg", ".oft", ".mbox", ".mbx", ".mht", ".mhtml", ".pst", ".ost", ".dbx", ".htm", ".html")
LINES = 60
"""How many lines of a header block are looked at."""


def find_mail(head: bytes, middle: bytes, tail: bytes) -> Refusal | None:
    """The refusal of an e-mail, if the bytes are those of one. `middle` is the directory of a compound file."""
    for start, what, quoi in AT_START:
        if head.startswith(start):
            return email(what, quoi)
    if head.startswith(OLE):
        return _outlook(head + middle + tail)
    if head[:1] == b"\x30" and PKCS7 in head[:40]:
        return email("a signed or sealed e-mail (S/MIME)", "un courriel signé ou scellé (S/MIME)")
    return _text_mail(as_ascii(head))


def named_mail(name: str) -> Refusal | None:
    """The refusal of nameless bytes that call themselves an e-mail."""
    if name.lower().endswith(NAMES) or name.lower() in {"winmail.dat", "mbox"}:
        return email("an e-mail by its name", "un courriel d'après son nom")
    return None


def as_ascii(head: bytes) -> bytes:
    """Text without byte order mark and without leading blanks; UTF-16 is thinned to one byte a character."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head[2:].replace(b"\0", b"")
    return head.removeprefix(b"\xef\xbb\xbf").lstrip(b" \t\r\n")


def _outlook(seen: bytes) -> Refusal | None:
    if OUTLOOK_CLASS in seen or any(mark in seen for mark in OUTLOOK_MARKS):
        return email("an Outlook message", "un message Outlook")
    return None


def _text_mail(text: bytes) -> Refusal | None:
    lines = text[:16384].splitlines()
    if lines and lines[0].startswith(b"From ") and _score(lines[1:]) >= 1:
        return email("a mailbox", "une boîte aux lettres électronique")
    if lines and lines[0].strip().isdigit() and _score(lines[1:]) >= 2:
        return email("an Apple Mail message", "un message Apple Mail")
    if _score(lines) >= 2:
        return email("an e-mail", "un courriel")
    if HTML.search(text[:4096]) and text.startswith(b"<"):
        return email("a web page or HTML e-mail", "une page web ou un courriel HTML")
    return None


def _score(lines: list[bytes]) -> int:
    """How surely the lines begin a message: 2 for a header that only mail has, 1 for one that a memo may have, too."""
    score = 0
    for number, line in enumerate(lines[:LINES]):
        if number and line[:1] in (b" ", b"\t"):  # a header that goes on
            continue
        header = HEADER.fullmatch(line)
        if header is None:
            break
        name = header[1].lower()
        score += 2 if name in STRONG else 1 if name in PLAIN else 0
    return score
