"""What the bytes of a file say, whatever its name says."""

import csv
import struct
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.arrival import FileStatus, MediaType, Refusal
from domain.assessment import Clause
from intake.opening import opened
from intake.refusals import status_of
from intake.sniff import SAMPLE, sniff
from tests.intake import papers

SHARED = Path(__file__).parents[3] / "shared" / "data"


def look(content: bytes, name: str = "") -> MediaType | Refusal:
    """Sniff the way accepting does."""
    return sniff(content[:SAMPLE], content[-SAMPLE:], name=name)


def code(content: bytes, name: str = "") -> str:
    """The code of the refusal, or the kind that is taken."""
    found = look(content, name)
    return found.code if isinstance(found, Refusal) else found.value


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (papers.pdf(), MediaType.PDF),
        (papers.pdf(before=b"\n\n"), MediaType.PDF),
        (papers.pdf(before=b"\x1b%-12345X@PJL JOB\r\n"), MediaType.PDF),
        (papers.tiff(), MediaType.TIFF),
        (papers.tiff(order=">"), MediaType.TIFF),
        (papers.big_tiff(), MediaType.TIFF),
        (papers.png(), MediaType.PNG),
        (papers.jpeg(), MediaType.JPEG),
    ],
)
def test_the_four_kinds_are_taken_by_content(content: bytes, kind: MediaType) -> None:
    """Their names do not matter, not even bad ones."""
    assert look(content) is kind
    assert look(content, "letter.eml") is kind


VOICES = {
    "wav": papers.wav(),
    "aiff": b"FORM\0\0\0\x20AIFFCOMM",
    "mp3 with tag": b"ID3\x04\0\0\0\0\0\0",
    "mp3": b"\xff\xfb\x90\x64" + b"\0" * 400,
    "aac": b"\xff\xf1\x50\x80\x43\xff\xfc" + b"\0" * 40,
    "m4a": b"\0\0\0\x20ftypM4A \0\0\0\0",
    "3gp": b"\0\0\0\x14ftyp3gp4\0\0\0\0",
    "amr": b"#!AMR\n\x3c",
    "amr wide": b"#!AMR-WB\n",
    "ogg": b"OggS\0\x02",
    "flac": b"fLaC\0\0\0\x22",
    "au": b".snd\0\0\0\x18",
    "caf": b"caff\0\x01",
    "raw gsm": (b"\xd2" + b"\x11" * 32) * 12,
    "wma": bytes.fromhex("3026b2758e66cf11a6d900aa0062ce6c"),
    "webm": b"\x1a\x45\xdf\xa3\x01\0\0\0",
    "silk": b"\x02#!SILK_V3",
    "dictation": b"\x03ds2\0\0",
}
MAILS = {
    "eml": papers.EMAIL,
    "eml with byte order mark": b"\xef\xbb\xbf" + papers.EMAIL,
    "eml in utf-16": papers.EMAIL.decode().encode("utf-16"),
    "eml after blank lines": b"\r\n\r\n" + papers.EMAIL,
    "eml with a folded first line": b"X-Odd: one\r\n\ttwo\r\nReceived: from a.example\r\n\r\nhello",
    "mbox": b"From ann@sender.example Mon Nov 23 09:00:00 2026\nSubject: order\n\nhello\n",
    "emlx": b"1234\n" + papers.EMAIL,
    "mht": b"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n",
    "winmail.dat": b"\x78\x9f\x3e\x22\x01\0",
    "html": b"<!DOCTYPE html>\n<html><body>Please disclose</body></html>",
    "html without doctype": b"  <HTML>\n<body>hello",
    "invitation": b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n",
    "outlook": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "__substg1.0_0037001F".encode("utf-16-le"),
    "sealed mail": bytes.fromhex("3080 0609 2a864886f70d010702 a080"),
    "mail with a PDF in its head": papers.EMAIL + papers.pdf(),
}


@pytest.mark.parametrize("name", VOICES)
@pytest.mark.parametrize("disguise", ["", "order.tif", "order.pdf"])
def test_recordings_are_refused_under_any_name(name: str, disguise: str) -> None:
    """Voice is not accepted, whatever it calls itself."""
    found = look(VOICES[name], disguise)
    assert isinstance(found, Refusal)
    assert (found.code, found.clause) == ("voice", Clause.NO_EMAIL_NO_VOICE)


@pytest.mark.parametrize("name", MAILS)
@pytest.mark.parametrize("disguise", ["", "order.pdf", "order.tif"])
def test_emails_are_refused_under_any_name(name: str, disguise: str) -> None:
    """E-mail is not accepted, whatever it calls itself."""
    found = look(MAILS[name], disguise)
    assert isinstance(found, Refusal)
    assert (found.code, found.clause) == ("email", Clause.NO_EMAIL_NO_VOICE)


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"This is only text.\n", "a text file"),
        (b"PK\x03\x04" + b"\0" * 26 + b"word/document.xml", "a Word document"),
        (b"PK\x03\x04" + b"\0" * 26 + b"letter.txt", "a ZIP archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500 + "WordDocument".encode("utf-16-le"), "a Word document"),
        (b"GIF89a", "a GIF picture"),
        (b"\0\0\0\x18ftypheic", "an HEIC or AVIF picture"),
        (b"{\\rtf1 hello}", "a rich text document"),
        (b"MZ\x90\0", "a Windows program"),
        (b"\x01\x02\x03\x04", "a file of unknown kind"),
    ],
)
def test_other_files_are_refused_by_name(content: bytes, what: str) -> None:
    """The clerk reads what it was, and no clause is claimed that does not speak of it."""
    found = look(content, "order.tif")
    assert isinstance(found, Refusal)
    assert (found.code, found.clause) == ("file-type", None)
    assert what in found.reason.en
    assert status_of(found) is FileStatus.REFUSED


def test_an_empty_file_is_refused() -> None:
    """Nothing was received."""
    assert code(b"") == "empty"


def test_a_name_explains_bytes_that_nothing_else_explains() -> None:
    """Telephone codecs without header, and mail without a header line."""
    assert code(b"\x80\x01\x7f\x02" * 50, "call.ulaw") == "voice"
    assert code(b"hello, please disclose", "note.eml") == "email"


ARCHIVE = b"PK\x03\x04" + b"\0" * 40 + b"PK\x01\x02" + b"\0" * 40 + b"PK\x05\x06" + b"\0" * 18


@pytest.mark.parametrize(
    "content",
    [
        b"GIF89a" + papers.pdf(),
        b"harmless words first " + papers.pdf(),
        papers.jpeg()[:40] + papers.pdf(),
        papers.png() + ARCHIVE,
        papers.pdf(after=ARCHIVE),
    ],
)
def test_files_of_two_kinds_are_set_aside(content: bytes) -> None:
    """What looks different to different programs is for a person to look at."""
    found = look(content)
    assert isinstance(found, Refusal)
    assert found.code == "two-in-one"
    assert status_of(found) is FileStatus.QUARANTINED


@given(st.binary(max_size=300), st.text(max_size=20))
def test_any_bytes_get_an_answer_in_both_languages(content: bytes, name: str) -> None:
    """No input makes the sniffer fail, and no refusal is without words."""
    found = look(content, name)
    if isinstance(found, Refusal):
        assert found.reason.en
        assert found.reason.fr


def test_the_directory_of_a_compound_file_is_found(tmp_path: Path) -> None:
    """An Outlook message is known even when its directory is far from both ends."""
    header = bytearray(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504)
    header[30:32], header[48:52] = struct.pack("<H", 9), struct.pack("<I", 300)
    content = bytes(header) + b"\0" * 512 * 300 + "__nameid_version1.0".encode("utf-16-le").ljust(512 * 300, b"\0")
    (tmp_path / "m").write_bytes(content)
    with opened(tmp_path / "m") as file:
        head, middle, tail = file.ends()
    found = sniff(head, tail, middle=middle)
    assert isinstance(found, Refusal)
    assert found.code == "email"


def _public(label: str) -> list[Path]:
    index = SHARED / "index.csv"
    if not index.exists():
        pytest.skip("../shared/data is not here")
    with index.open(newline="") as rows:
        return [SHARED / row["file"] for row in csv.DictReader(rows) if row["label"] == label]


@pytest.mark.parametrize(("label", "expected"), [("reject_email", "email"), ("reject_voice", "voice")])
def test_public_mails_and_recordings_are_refused(label: str, expected: str) -> None:
    """Every real message and recording, with the clause, under a name that lies."""
    wrong = []
    for path in _public(label):
        with opened(path) as file:
            head, middle, tail = file.ends()
        found = sniff(head, tail, name="order.pdf", middle=middle)
        if not isinstance(found, Refusal) or (found.code, found.clause) != (expected, Clause.NO_EMAIL_NO_VOICE):
            wrong.append(path.name)
    assert not wrong


def test_public_hostile_files_get_an_answer() -> None:
    """Each is taken for what it says it is, or refused; none is mistaken for mail or voice."""
    for path in _public("hostile"):
        assert code(path.read_bytes()) not in {"email", "voice"}, path.name
