"""What the site needs beside the database: the vault, opened once, and the policy, as its file says at this moment."""

from functools import cache, lru_cache
from pathlib import Path
from typing import Protocol

from django.conf import settings

from domain.errors import WrongSettings
from domain.policy_file import Policy, default_policy
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


def policy() -> Policy:
    """The policy the house works under now: a changed file counts from the next request on."""
    path = settings.INTAKE.policy_file
    if path is None:
        return default_policy()
    try:
        return _parsed(path.read_bytes())
    except OSError as error:
        raise WrongSettings("INTAKE_POLICY_FILE cannot be read") from error


@lru_cache(maxsize=2)
def _parsed(data: bytes) -> Policy:
    return Policy.from_toml(data)
