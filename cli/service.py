"""The long-running parts, one process each: what compose and `intake up` start."""

import os
import secrets
import sys
from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic, sleep

from cli.database import ready
from domain.doors import drop_folders
from domain.settings import Settings

ANCHORS = "audit.anchors"
"""In HOME: heads of the audit chain, kept outside the database so that a cut tail is noticed."""
DAY = 86_400.0
LAWS_EVERY = 60.0
"""Seconds between two looks at the conservation laws: listing a large vault takes seconds itself."""
LOOK_EVERY = 0.5
"""Seconds between two looks at the drop folders: the rescan is the mechanism, there is no other notification."""


def prepare(settings: Settings) -> None:
    """Folders and keys of this installation; keys are made once and never overwritten."""
    from store.keys import open_keys

    for folder in (settings.home, *drop_folders(settings)):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    open_keys(settings.master_key_file, create=not _has_vault(settings))
    session = settings.home / "session.key"
    if not session.exists():
        descriptor = os.open(session, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(secrets.token_urlsafe(48))


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
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "store.settings")
    gunicorn = str(Path(sys.executable).with_name("gunicorn"))
    arguments = ["--bind", settings.web_address, "--workers", "2", "--threads", "4", "--log-level", "warning"]
    os.execv(gunicorn, [gunicorn, *arguments, "django.core.wsgi:get_wsgi_application()"])  # noqa: S606 - our own program, no shell wanted


def worker(settings: Settings) -> None:
    """Become a Celery worker with as many processes as the settings say."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "store.settings")
    celery = str(Path(sys.executable).with_name("celery"))
    arguments = ["-A", "workers.app", "worker", "--concurrency", str(settings.workers), "--loglevel", "WARNING"]
    os.execv(celery, [celery, *arguments, "--without-gossip", "--without-mingle"])  # noqa: S606 - our own program, no shell wanted


def watch(settings: Settings) -> int:
    """Look at the drop folders for ever."""
    ready()
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
    ready()
    from workers.bench import build_bench
    from workers.sweep import sweep as run

    bench = build_bench(settings)
    if every is None:
        report = run(bench)
        for name, value in asdict(report).items():
            print(f"{name.replace('_', ' ')}: {value}")
        print("sound" if report.sound() else "NOT sound: run `intake verify`")
        return 0 if report.sound() else 1
    return _for_ever(lambda laws: run(bench, laws=laws), settings.home / ANCHORS, every)


def _for_ever(run: Callable[[bool], object], anchors: Path, every: int) -> int:
    """Sweep; look at the laws now and then; once a day put the head of the audit chain outside the database."""
    from store import audit

    laws_due = anchor_due = monotonic()
    while True:
        run(monotonic() >= laws_due)
        if monotonic() >= laws_due:
            laws_due = monotonic() + LAWS_EVERY
        if monotonic() >= anchor_due:
            audit.write_anchor(anchors)
            anchor_due += DAY
        sleep(every)


def _beat(part: str, detail: dict[str, object]) -> None:
    from store.models import Beat

    Beat.objects.update_or_create(part=part, defaults={"at": datetime.now(UTC), "detail": detail})
