"""A drop folder: one door, bound to its channel and so to a setting."""

from dataclasses import dataclass, field
from pathlib import Path

from domain.arrival import Channel
from domain.doors import drop_folder
from domain.settings import Settings
from intake.settle import Patience
from intake.sightings import Sighting, look


@dataclass(frozen=True, slots=True, kw_only=True)
class DropFolder:
    """What a module in `intake/channels/` exports as CHANNEL."""

    channel: Channel
    patience: Patience = field(default_factory=Patience)

    def folder(self, settings: Settings) -> Path:
        """Where it is; `domain.doors` says so for every channel."""
        return drop_folder(settings, self.channel)

    def look(self, settings: Settings) -> tuple[Sighting, ...]:
        """What stands in the folder now, oldest first; no link is followed."""
        return look(self.folder(settings))
