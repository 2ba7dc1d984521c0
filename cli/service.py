"""The long-running parts, one process each: what compose and `intake up` start."""

import os
import secrets
import stat
import sys
from collections.abc import Callable, Iterable
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING

from cli.database import demand_tables, ready
from domain.doors import drop_folders
from domain.settings import Settings

if TYPE_CHECKING:
    from store.audit import Head

ANCHOR_EVERY = 60.0
"""Seconds between two anchored heads at least: what was written since the last one could be cut off unseen."""
LAWS_EVERY = 60.0
"""Seconds between two looks at the conservation laws: listing a large vault takes seconds itself."""
LOOK_EVERY = 0.5
"""Seconds between two looks at the drop folders: the rescan is the mechanism, there is no other notification."""


def prepare(settings: Settings) -> None:
    """Folders and keys of this installation; keys are made once and never overwritten."""
    from store.keys import open_keys

    keep_private()
    for folder in (settings.home, *drop_folders(settings)):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    tighten(settings)
    open_keys(settings.master_key_file, create=not _has_vault(settings))
    session = settings.home / "session.key"
    if not session.exists():
        descriptor = os.open(session, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(secrets.token_urlsafe(48))


def keep_private() -> None:
    """What this process makes from now on is for our user alone, whatever the shell that started it thinks."""
    os.umask(0o077)


def tighten(settings: Settings) -> None:
    """Take everybody else's rights off what lies in HOME: an operator may have made it, or an older version.

    Drop folders keep what an operator gave to the group, which the fax server or the scanner may be in; others get
    nothing there, either. What is somebody else's, and what is a link, is left as it is.
    """
    drops = set(drop_folders(settings))
    for folder in drops:
        _take_rights(folder, ~stat.S_IRWXO)
    _take_rights(settings.home, ~(stat.S_IRWXG | stat.S_IRWXO) if not _holds(settings.home, drops) else ~stat.S_IRWXO)
    for path in settings.home.iterdir():
        if path not in drops and not _holds(path, drops):
            _take_rights(path, ~(stat.S_IRWXG | stat.S_IRWXO))
    for path in (settings.home / "log").glob("*.log"):
        _take_rights(path, ~(stat.S_IRWXG | stat.S_IRWXO))


def _holds(folder: Path, drops: Iterable[Path]) -> bool:
    """Whether a group that was let into a drop folder has to pass through here."""
    shared = (drop for drop in drops if drop.stat().st_mode & stat.S_IWGRP)
    return any(drop.is_relative_to(folder) for drop in shared)


def _take_rights(path: Path, keep: int) -> None:
    found = path.lstat()
    if not stat.S_ISLNK(found.st_mode) and found.st_uid == os.geteuid():
        path.chmod(stat.S_IMODE(found.st_mode) & keep)


def _has_vault(settings: Settings) -> bool:
    """A vault without its key must never be given a new one: that would hide what was lost."""
    return Path(settings.vault_url).exists()


def migrate(settings: Settings) -> int:
    """Folders, keys, tables, roles."""
    prepare(settings)
    ready()
    from django.core.management import call_command

    from cli.people import make_roles

    call_command("migrate", verbosity=0, interactive=False)
    make_roles()
    return 0


def web(settings: Settings) -> None:
    """Become gunicorn. Pages are small and the work is elsewhere: two processes of four threads."""
    keep_private()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "store.settings")
    gunicorn = str(Path(sys.executable).with_name("gunicorn"))
    arguments = ["--bind", settings.web_address, "--workers", "2", "--threads", "4", "--log-level", "warning"]
    os.execv(gunicorn, [gunicorn, *arguments, "django.core.wsgi:get_wsgi_application()"])  # noqa: S606 - our own program, no shell wanted


def worker(settings: Settings) -> None:
    """Become a Celery worker with as many processes as the settings say."""
    keep_private()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "store.settings")
    celery = str(Path(sys.executable).with_name("celery"))
    arguments = ["-A", "workers.app", "worker", "--concurrency", str(settings.workers), "--loglevel", "WARNING"]
    os.execv(celery, [celery, *arguments, "--without-gossip", "--without-mingle"])  # noqa: S606 - our own program, no shell wanted


def watch(settings: Settings) -> int:
    """Look at the drop folders for ever."""
    keep_private()
    demand_tables(settings)
    from intake.watch import Memory, scan_once
    from workers.bench import build_bench

    bench = build_bench(settings)
    memory = Memory()
    while True:
        memory = scan_once(bench, memory, monotonic())
        _beat("watcher", {"troubles": [[one.code, one.channel.value, one.advice] for one in memory.troubles]})
        sleep(LOOK_EVERY)


def sweep(settings: Settings, every: int | None) -> int:
    """Sweep once and say what was found (1 if a law is broken), or go on sweeping."""
    keep_private()
    demand_tables(settings)
    from store import audit
    from workers.bench import build_bench
    from workers.sweep import sweep as run

    bench = build_bench(settings)
    if every is None:
        report = run(bench)
        for name, value in asdict(report).items():
            print(f"{name.replace('_', ' ')}: {value}")
        print("sound" if report.sound() else "NOT sound: run `intake verify`")
        return 0 if report.sound() else 1
    return _for_ever(lambda laws: run(bench, laws=laws), settings.home / audit.ANCHORS, every)


def _for_ever(run: Callable[[bool], object], anchors: Path, every: int) -> int:
    """Sweep; look at the laws now and then; put the head of the audit chain outside the database when it moved."""
    laws_due = anchor_due = monotonic()
    anchored = None
    while True:
        run(monotonic() >= laws_due)
        if monotonic() >= laws_due:
            laws_due = monotonic() + LAWS_EVERY
        if monotonic() >= anchor_due:
            anchored = anchor(anchors, anchored)
            anchor_due = monotonic() + ANCHOR_EVERY
        sleep(every)


def anchor(path: Path, last: "Head | None") -> "Head":
    """Put the head of the audit chain outside the database, unless it is the one that was put there last."""
    from store import audit

    return last if last is not None and audit.head() == last else audit.write_anchor(path)


def _beat(part: str, detail: dict[str, object]) -> None:
    from store.models import Beat

    Beat.objects.update_or_create(part=part, defaults={"at": datetime.now(UTC), "detail": detail})
