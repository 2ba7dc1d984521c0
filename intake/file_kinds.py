"""What a directory entry is, told from its mode alone."""

import stat
from enum import StrEnum


class FileKind(StrEnum):
    """What a directory entry is."""

    FILE = "file"
    FOLDER = "folder"
    LINK = "link"
    PIPE = "pipe"
    SOCKET = "socket"
    DEVICE = "device"


def kind_of(mode: int) -> FileKind:
    """The kind behind an `st_mode`."""
    for test, kind in (
        (stat.S_ISREG, FileKind.FILE),
        (stat.S_ISDIR, FileKind.FOLDER),
        (stat.S_ISLNK, FileKind.LINK),
        (stat.S_ISFIFO, FileKind.PIPE),
        (stat.S_ISSOCK, FileKind.SOCKET),
    ):
        if test(mode):
            return kind
    return FileKind.DEVICE
