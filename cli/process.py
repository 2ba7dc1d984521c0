"""`intake process`: files in, one answer each, no service running."""

import hashlib
import json
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

from rich.console import Console
from rich.progress import track
from rich.table import Table

from cli.answer import Json, packet_json, page_json, refusal_json
from cli.main import parse_time
from cli.road import Opened, Tools, claimed_time, open_file, tools, understood
from domain.arrival import Channel, FileStatus, Refusal
from domain.settings import Settings
from domain.wording import Sentence
from intake.refusals import TOO_LARGE
from reading.limits import Limits

SOME_REFUSED = 3


def process(
    settings: Settings, files: list[Path], channel: Channel, received_at: str | None, *, as_json: bool, with_text: bool
) -> int:
    """Print an answer for every file; 0, or 3 when one was refused or quarantined."""
    when = parse_time(received_at, settings.time_zone) if received_at else None
    made = tools(settings)
    console = Console(stderr=True)
    answers = []
    for file in track(files, "reading", console=console, transient=True, disable=len(files) == 1):
        answer = answer_file(file, channel, when, made, with_text=with_text)
        answers.append(answer)
        if as_json:
            print(json.dumps(answer, ensure_ascii=False))
    if not as_json:
        Console().print(table(answers))
    return 0 if all(answer["status"] == FileStatus.READ for answer in answers) else SOME_REFUSED


def answer_file(file: Path, channel: Channel, when: datetime | None, made: Tools, *, with_text: bool) -> Json:
    """The contract's JSON for one file."""
    content = file_content(file)
    opened = Opened(refusal=content) if isinstance(content, Refusal) else open_file(content, made)
    received = when or claimed_time(opened, made.settings.time_zone) or datetime.now(UTC)
    began = perf_counter()
    packet = None if opened.refusal else understood(opened, channel, received, made)
    rendering, reading = opened.seconds
    return {
        "file": file.name,
        "status": opened.status.value,
        "channel": channel.value,
        "sha256": None if isinstance(content, Refusal) else hashlib.sha256(content).hexdigest(),
        "refusal": refusal_json(opened.refusal),
        "sender": _sender(opened),
        "received_at": received.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
        "pages": [page_json(page, packet.roles if packet else {}, with_text=with_text) for page in opened.pages],
        **packet_json(packet),
        "seconds": {
            "render": round(rendering, 3),
            "read": round(reading, 3),
            "understand": round(perf_counter() - began, 3),
        },
    }


def file_content(file: Path) -> bytes | Refusal:
    """The bytes of a regular file of a size we take, or why not."""
    if not file.is_file():
        return _quarantine(
            "not-a-file",
            "This is no file. Give the path of a PDF, TIFF, JPEG or PNG.",
            "Ce n'est pas un fichier. Donnez le chemin d'un PDF, TIFF, JPEG ou PNG.",
        )
    if file.stat().st_size > Limits().file_bytes:
        return TOO_LARGE
    return file.read_bytes()


def _quarantine(code: str, english: str, french: str) -> Refusal:
    return Refusal(code=code, clause=None, reason=Sentence(en=english, fr=french))


def _sender(opened: Opened) -> Json | None:
    number = opened.tags.sender_number if opened.tags else None
    return {"number": number, "claimed": True} if number else None


def table(answers: list[Json]) -> Table:
    """The answers for people."""
    shown = Table("file", "pages", "kind", "variant", "sure", "signed", "outcome")
    for answer in answers:
        if answer["refusal"]:
            shown.add_row(
                answer["file"], "-", answer["status"], answer["refusal"]["code"], "", "", answer["refusal"]["reason"]
            )
        for document in answer["documents"]:
            shown.add_row(
                answer["file"],
                ",".join(map(str, document["pages"])),
                document["kind"],
                document["variant"] or "",
                f"{document['confidence']:.2f}",
                {True: "yes", False: "no", None: "-"}[document["signed"]],
                document["assessment"]["outcome"],
            )
    return shown
