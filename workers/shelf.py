"""Pictures on their way into the vault, and the rows that say that they are there."""

from dataclasses import dataclass
from io import BytesIO

from reading.picture import Gray, to_png
from store.models import Blob
from store.vault import Stored, Vault


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelved:
    """A picture that is in the vault, and perhaps not yet in the database."""

    stored: Stored

    def blob(self) -> Blob:
        """Its row, made in the caller's transaction where there is none: two pages may be the same picture."""
        return Blob.objects.get_or_create(object_id=self.stored.object_id, defaults={"size": self.stored.size})[0]


def shelve(vault: Vault, gray: Gray) -> Shelved:
    """The picture into the vault, as PNG. Doing it again gives the same object."""
    return Shelved(stored=vault.put(BytesIO(to_png(gray))))
