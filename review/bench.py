"""What the site needs beside the database: the vault, opened once; and what it is asked to hold."""

from functools import cache
from pathlib import Path
from typing import Protocol

from django.conf import settings

from store.keys import open_keys
from store.vault import FolderVault


class Objects(Protocol):
    """The one thing the site asks of a vault."""

    def read(self, object_id: str) -> bytes:
        """The whole object; SealBroken where its bytes were touched."""
        ...


@cache
def vault() -> Objects:
    """The vault of this installation; WrongMasterKey where the key does not open it."""
    keys = open_keys(settings.INTAKE.master_key_file, create=False)
    return FolderVault(Path(settings.INTAKE.vault_url), keys)
