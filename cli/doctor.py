"""`intake doctor`: is this machine fit, is this installation well, and what to do if not."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

import redis
from rich.table import Table

from cli.database import ready
from cli.screen import screen
from domain.errors import DocketError
from domain.settings import LANGUAGES, Settings

PROGRAMS = {
    "tesseract": "apt-get install tesseract-ocr",
    "pdftoppm": "apt-get install poppler-utils",
    "bwrap": "apt-get install bubblewrap",
    "redis-server": "apt-get install redis-server, or set INTAKE_BROKER_URL",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that was looked at. `advice` says what to do when it is not well."""

    what: str
    well: bool
    said: str
    advice: str = ""


def doctor(settings: Settings) -> int:
    """Print every finding; 1 if anything is not well."""
    findings = [
        finding
        for look in (
            _programs,
            _languages,
            _second_reader,
            _faster_reader,
            _cage,
            _folders,
            _disk,
            _key,
            _broker,
            _database,
        )
        for finding in look(settings)
    ]
    table = Table("", "what", "found", "what to do")
    for finding in findings:
        mark = "[green]well[/]" if finding.well else "[red]ill[/]"
        table.add_row(mark, finding.what, finding.said, "" if finding.well else finding.advice)
    screen().print(table)
    return 0 if all(finding.well for finding in findings) else 1


def _programs(_settings: Settings) -> Iterator[Finding]:
    for program, advice in PROGRAMS.items():
        place = shutil.which(program)
        yield Finding(what=program, well=place is not None, said=place or "not installed", advice=advice)


def _languages(settings: Settings) -> Iterator[Finding]:
    tesseract = shutil.which("tesseract")
    if tesseract is None:
        return
    listed = subprocess.run(
        [tesseract, "--list-langs"], capture_output=True, text=True, check=False, timeout=20
    ).stdout.split()
    for name in (*(LANGUAGES[language] for language in settings.languages), "osd"):
        yield Finding(
            what=f"language {name}", well=name in listed, said="there" if name in listed else "missing",
            advice=f"apt-get install tesseract-ocr-{name}",
        )  # fmt: skip


def _second_reader(settings: Settings) -> Iterator[Finding]:
    from reading.engines.lines import line_reader

    if settings.second_reader != "none":
        there = line_reader() is not None
        advice = "run bin/setup, or set INTAKE_SECOND_READER=none: papers are read less well without it"
        said = "there" if there else "not installed"
        yield Finding(what="second reader", well=there, said=said, advice=advice)


def _faster_reader(settings: Settings) -> Iterator[Finding]:
    from reading.engines.warm import is_installed

    if settings.ocr_engine == "tesserocr":
        there = is_installed()
        advice = "run bin/setup, or set INTAKE_OCR_ENGINE=tesseract: papers are read in twice the time without it"
        said = "there" if there else "not installed"
        yield Finding(what="tesserocr", well=there, said=said, advice=advice)


def _cage(_settings: Settings) -> Iterator[Finding]:
    from reading.cage import bubblewrap_cage, self_test

    def prove() -> str:
        self_test(bubblewrap_cage())
        return "holds: no network, no other file, no capability"

    yield _tried("cage", prove)


def _folders(settings: Settings) -> Iterator[Finding]:
    folders = {
        "home": settings.home,
        "fax": settings.fax_folder,
        "scan": settings.scan_folder,
        "hand": settings.hand_folder,
    }
    for name, folder in folders.items():
        well = folder.is_dir() and os.access(folder, os.R_OK | os.W_OK | os.X_OK)
        advice = "run `intake migrate`, or make the folder and give it to this user"
        yield Finding(what=f"{name} folder", well=well, said=str(folder), advice=advice)


def _disk(settings: Settings) -> Iterator[Finding]:
    place = next(folder for folder in (settings.home, *settings.home.parents) if folder.exists())
    free = shutil.disk_usage(place).free // 2**20
    advice = "free space: under the mark intake stops, the papers wait in their folder"
    yield Finding(
        what="disk",
        well=free > settings.low_water_mb,
        said=f"{free} MB free, mark {settings.low_water_mb} MB",
        advice=advice,
    )


def _key(settings: Settings) -> Iterator[Finding]:
    from store.keys import open_keys

    def prove() -> str:
        open_keys(settings.master_key_file, create=False)
        return "opens"

    yield _tried("master key", prove)


def _broker(settings: Settings) -> Iterator[Finding]:
    url = urlsplit(settings.broker_url)
    client = (
        redis.Redis(unix_socket_path=url.path)
        if url.scheme == "redis+socket"
        else redis.Redis.from_url(settings.broker_url)
    )
    try:
        client.ping()
    except redis.RedisError:
        yield Finding(
            what="Redis", well=False, said="does not answer", advice="start `intake up`; nothing is lost without it"
        )
    else:
        yield Finding(what="Redis", well=True, said="answers")


def _database(_settings: Settings) -> Iterator[Finding]:
    from django.db import DatabaseError

    ready()
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    try:
        executor = MigrationExecutor(connection)
        left = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError:
        yield Finding(what="database", well=False, said="does not answer", advice="check INTAKE_DATABASE_URL")
    else:
        said = f"{len(left)} migrations to run" if left else f"up to date ({connection.vendor})"
        yield Finding(what="database", well=not left, said=said, advice="run `intake migrate`")


def _tried(what: str, prove: Callable[[], str]) -> Finding:
    try:
        return Finding(what=what, well=True, said=prove())
    except DocketError as error:
        return Finding(what=what, well=False, said=str(error), advice=error.advice)
