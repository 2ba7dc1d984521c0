"""A drop folder: one door, bound to its channel by a setting."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from domain.arrival import Channel
from domain.settings import Settings
from intake.settle import Patience
from intake.sightings import Sighting, look


@dataclass(frozen=True, slots=True, kw_only=True)
class DropFolder:
    """What a module in `intake/channels/` exports as CHANNEL."""

    channel: Channel
    folder: Callable[[Settings], Path]
    patience: Patience = field(default_factory=Patience)

    def look(self, settings: Settings) -> tuple[Sighting, ...]:
        """What stands in the folder now, oldest first; nothing is opened and no link is followed."""
        return look(self.folder(settings))
