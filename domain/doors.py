"""The doors and what every drop folder holds of ours, in one place: whoever takes papers in and whoever proves that
none is lost look at the same folders.
"""

from pathlib import Path
from typing import assert_never

from domain.arrival import Channel
from domain.settings import Settings

CLAIM, DONE, REFUSED, QUARANTINE = ".claim", ".done", "refused", "quarantine"
LET_GO = (DONE, REFUSED, QUARANTINE)
"""Where a door puts a paper once its arrival is committed, in a folder named as the arrival."""
OURS = frozenset({CLAIM, *LET_GO})
"""Folders that intake itself keeps inside every drop folder: the same file system, so that a rename is one step."""


def drop_folder(settings: Settings, channel: Channel) -> Path:
    """The folder of the one door of a channel. A new channel without a folder here does not pass the type checker."""
    match channel:
        case Channel.FAX:
            return settings.fax_folder
        case Channel.POSTAL_MAIL:
            return settings.scan_folder
        case Channel.HAND:
            return settings.hand_folder
        case _:
            assert_never(channel)


def drop_folders(settings: Settings) -> tuple[Path, ...]:
    """The folders of all doors."""
    return tuple(drop_folder(settings, channel) for channel in Channel)
