"""What keeps intake from working just now, as data for the people who watch it."""

import errno
from dataclasses import dataclass

from django.db import Error as DatabaseError

from domain.arrival import Channel
from domain.errors import DocketError

Known = OSError | DocketError | DatabaseError
KNOWN = (OSError, DocketError, DatabaseError)
"""What can go wrong outside of us. Everything else is our bug and is not caught."""
ADVICE = {
    errno.ENOSPC: ("disk-full", "Free space on the disk; intake goes on by itself, the papers wait in their folder."),
    errno.EDQUOT: ("disk-full", "Raise the quota; intake goes on by itself, the papers wait in their folder."),
    errno.EIO: ("disk-broken", "The disk gives errors: copy the drop folder away and have the disk looked at."),
    errno.EROFS: ("disk-read-only", "The disk has become read-only: have it looked at; the papers wait."),
    errno.EACCES: ("no-permission", "Give the service permission to read and rename in its drop folders."),
    errno.EPERM: ("no-permission", "Give the service permission to read and rename in its drop folders."),
}
OTHER = ("folder-trouble", "Look at the drop folder's disk; the papers wait and are tried again.")
DATABASE = ("database-trouble", "Look whether the database runs; the papers wait and are tried again.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """One thing that went wrong at one door: a stable code and what to do. Holds no name of a file."""

    code: str
    advice: str
    channel: Channel


def trouble(error: Known, channel: Channel) -> Trouble:
    """The error as data."""
    if isinstance(error, DocketError):
        code, advice = error.code, error.advice
    elif isinstance(error, OSError):
        code, advice = ADVICE.get(error.errno or 0, OTHER)
    else:
        code, advice = DATABASE
    return Trouble(code=code, advice=advice, channel=channel)
