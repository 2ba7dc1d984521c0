"""`intake process`: files in, one answer each, no service running."""

import hashlib
import json
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from cli.answer import Json, packet_json, page_json, refusal_json
from cli.main import YEARS, parse_time
from cli.road import Opened, Tools, claimed_time, open_file, tools, understood
from cli.screen import screen
from domain.arrival import Channel, FileStatus, Refusal
from domain.settings import Settings
from domain.wording import Sentence
from intake.names import printable
from intake.opening import NotPlain, OpenFile
from intake.opening import opened as opened_plain
from intake.refusals import NO_FILE, TOO_LARGE
from intake.sightings import kind_of
from reading.limits import Limits

SOME_REFUSED = 3
MISSING = Refusal(
    code="missing",
    clause=None,
    reason=Sentence(
        en="There is no file here that may be read. Give the path of a PDF, TIFF, JPEG or PNG.",
        fr="Il n'y a ici aucun fichier lisible. Donnez le chemin d'un PDF, TIFF, JPEG ou PNG.",
    ),
)


def process(
    settings: Settings, files: list[Path], channel: Channel, received_at: str | None, *, as_json: bool, with_text: bool
) -> int:
    """Print an answer for every file; 0, or 3 when one was refused or quarantined."""
    when = parse_time(received_at, settings.time_zone) if received_at else None
    made = tools(settings)
    console = Console(stderr=True)
    answers = []
    for number, file in enumerate(files, start=1):
        with console.status(f"reading {number} of {len(files)}: {escape(printable(file.name))}"):
            answer = answer_file(file, channel, when, made, with_text=with_text)
        answers.append(answer)
        if as_json:
            print(json.dumps(answer, ensure_ascii=False))
    if not as_json:
        screen().print(table(answers))
    return 0 if all(answer["status"] == FileStatus.READ for answer in answers) else SOME_REFUSED


def answer_file(file: Path, channel: Channel, when: datetime | None, made: Tools, *, with_text: bool) -> Json:
    """The contract's JSON for one file."""
    opened, sha256 = open_path(file, made)
    received = when or plausible(claimed_time(opened, made.settings.time_zone)) or datetime.now(UTC)
    began = perf_counter()
    packet = None if opened.refusal else understood(opened, channel, received, made)
    rendering, reading = opened.seconds
    return {
        "file": file.name,
        "status": opened.status.value,
        "channel": channel.value,
        "sha256": sha256,
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


def plausible(claimed: datetime | None) -> datetime | None:
    """A time that a paper claims, unless no paper can have come then: the calendar's edges cannot be reckoned with."""
    return claimed if claimed and claimed.year in YEARS else None


def open_path(file: Path, made: Tools) -> tuple[Opened, str | None]:
    """The file as read, and its SHA-256 where there was something to hash."""
    try:
        with opened_plain(file.resolve()) as source:
            return _open(source, file.name, made)
    except NotPlain:
        return Opened(refusal=NO_FILE.get(kind_of(file.stat().st_mode), MISSING)), None
    except OSError:
        return Opened(refusal=MISSING), None


def _open(source: OpenFile, name: str, made: Tools) -> tuple[Opened, str | None]:
    if source.size > Limits().file_bytes:
        return Opened(refusal=TOO_LARGE), None
    content = source.at(0, source.size)
    return open_file(content, made, name=name, middle=source.ends()[1]), hashlib.sha256(content).hexdigest()


def _sender(opened: Opened) -> Json | None:
    number = opened.tags.sender_number if opened.tags else None
    return {"number": number, "claimed": True} if number else None


def table(answers: list[Json]) -> Table:
    """The answers for people."""
    shown = Table("file", "pages", "kind", "variant", "sure", "signed", "outcome")
    for answer in answers:
        if answer["refusal"]:
            shown.add_row(
                escape(printable(answer["file"])),
                "-",
                answer["status"],
                answer["refusal"]["code"],
                "",
                "",
                answer["refusal"]["reason"],
            )
        for document in answer["documents"]:
            shown.add_row(
                escape(printable(answer["file"])),
                ",".join(map(str, document["pages"])),
                document["kind"],
                document["variant"] or "",
                f"{document['confidence']:.2f}",
                {True: "yes", False: "no", None: "-"}[document["signed"]],
                document["assessment"]["outcome"],
            )
    return shown
