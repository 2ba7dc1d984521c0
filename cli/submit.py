"""`intake submit`: files into a drop folder, the way the fax server does it."""

import os
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import monotonic, sleep

from cli.database import ready
from domain.arrival import Channel
from domain.doors import drop_folder
from domain.errors import FolderTrouble
from domain.settings import Settings
from intake.names import printable

PATIENCE = 20.0
"""Seconds to wait for receipt numbers before saying that nobody watches the folder."""


def drop(file: Path, folder: Path, name: str) -> None:
    """Copy beside, sync, then rename: the watcher never sees half a file. A name that is taken is not overwritten."""
    if not file.is_file():
        raise FolderTrouble(f"{file} is no file")
    if not folder.is_dir():
        raise FolderTrouble(f"the drop folder {folder} is not there; start `intake up` first")
    beside = folder / f".{name}.part"
    with file.open("rb") as source, beside.open("xb") as target:
        shutil.copyfileobj(source, target)
        target.flush()
        os.fsync(target.fileno())
    os.link(beside, folder / name)
    beside.unlink()


def submit(settings: Settings, files: list[Path], channel: Channel) -> int:
    """Drop and wait for the numbers; 0 if every file got one, 1 if nobody watches the folder."""
    ready()
    began = datetime.now(UTC) - timedelta(seconds=2)
    folder = drop_folder(settings, channel)
    names = [_drop_under_free_name(file, folder) for file in files]
    missing = _print_receipts([printable(name) for name in names], began)
    if missing:
        print(
            f"{len(missing)} of {len(names)} wait in {folder}: nobody watches it. Start `intake up`; nothing is lost."
        )
    return 1 if missing else 0


def _drop_under_free_name(file: Path, folder: Path) -> str:
    for name in (file.name, *(f"{number}-{file.name}" for number in range(2, 1000))):
        try:
            drop(file, folder, name)
        except FileExistsError:
            continue
        return name
    raise FolderTrouble(f"{folder} already holds a thousand files named {file.name}")


def _print_receipts(names: list[str], began: datetime) -> set[str]:
    from store.models import Receipt

    missing = set(names)
    until = monotonic() + PATIENCE
    while missing and monotonic() < until:
        fresh = Receipt.objects.filter(arrival__untrusted_name__in=missing, created_at__gte=began)
        for receipt in fresh.select_related("arrival"):
            if receipt.arrival.untrusted_name in missing:
                missing.discard(receipt.arrival.untrusted_name)
                print(f"{receipt.number}  {receipt.arrival.untrusted_name}")
        sleep(0.3)
    return missing
