"""`intake process`: the contract's JSON for real files."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cli.main import app
from tests.faxes import draw_page, fax

FILE_KEYS = {
    "file", "status", "channel", "sha256", "refusal", "sender", "received_at", "pages", "documents", "assessment",
    "seconds",
}  # fmt: skip
DOCUMENT_KEYS = {"pages", "kind", "variant", "language", "confidence", "signed", "fields", "assessment"}
PAGE_KEYS = {"number", "dpi", "rotation", "skew", "blank", "role", "language", "confidence", "damage", "text"}


def answers(*arguments: str) -> tuple[int, list[dict[str, object]]]:
    """Exit status and one answer for each file."""
    ran = CliRunner().invoke(app, ["process", "--json", *arguments])
    return ran.exit_code, [json.loads(line) for line in ran.stdout.splitlines()]


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    """A two-page fax with a few words."""
    path = tmp_path / "paper.tif"
    path.write_bytes(fax(draw_page(["Dear Sir or Madam,"]), draw_page(["Yours truly,"])))
    return path


def test_a_fax_is_answered_with_every_key(paper: Path) -> None:
    """A read file has pages, documents and an assessment, and exit status 0."""
    status, (answer,) = answers("--text", "--channel", "fax", "--received-at", "2026-05-04T09:30", str(paper))
    assert status == 0
    assert set(answer) == FILE_KEYS
    assert answer["status"] == "read"
    assert answer["received_at"] == "2026-05-04T16:30:00Z"
    pages, documents = answer["pages"], answer["documents"]
    assert isinstance(pages, list)
    assert isinstance(documents, list)
    assert [page["number"] for page in pages] == [1, 2]
    assert all(set(page) == PAGE_KEYS for page in pages)
    assert "Dear Sir or Madam" in pages[0]["text"]
    assert all(set(document) == DOCUMENT_KEYS for document in documents)
    assert all(check["clause"] for document in documents for check in document["assessment"]["checks"])


def test_text_is_only_printed_when_asked_for(paper: Path) -> None:
    """Without --text no page's words are in the answer."""
    _, (answer,) = answers(str(paper))
    assert all("text" not in page for page in answer["pages"])  # type: ignore[attr-defined]  # JSON


def test_a_refused_file_stops_no_other(paper: Path, tmp_path: Path) -> None:
    """Text named .tif is refused, an e-mail has its clause, a missing file says so, the paper is read: status 3."""
    (tmp_path / "text.tif").write_text("this is no picture\n")
    (tmp_path / "mail.pdf").write_text(
        "From: a@b.example\nTo: c@d.example\nSubject: order\nDate: Mon, 4 May 2026 09:30:00 -0700\n\nHi"
    )
    names = ("text.tif", "mail.pdf", "gone.tif")
    status, found = answers(*(str(tmp_path / name) for name in names), str(paper))
    assert status == 3
    assert [answer["status"] for answer in found] == ["refused", "refused", "quarantined", "read"]
    assert found[1]["refusal"]["clause"] == "no-email-no-voice"  # type: ignore[index]  # JSON
    assert found[0]["documents"] == []


def test_a_time_that_is_none_is_wrong_usage(paper: Path) -> None:
    """Status 2, and the message shows what a time looks like."""
    ran = CliRunner().invoke(app, ["process", "--received-at", "yesterday", str(paper)])
    assert ran.exit_code == 2


def test_no_files_is_wrong_usage() -> None:
    """Status 2."""
    assert CliRunner().invoke(app, ["process"]).exit_code == 2
