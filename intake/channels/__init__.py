"""One module per door; the door proves the channel, never the paper. A new door is a new module here, nothing else."""

from importlib import import_module
from pkgutil import iter_modules

from intake.folder import DropFolder


def _discover() -> tuple[DropFolder, ...]:
    """The CHANNEL of every module, by name of the module; two doors of one channel are a mistake."""
    names = sorted(module.name for module in iter_modules(__path__))
    doors: tuple[DropFolder, ...] = tuple(import_module(f"{__name__}.{name}").CHANNEL for name in names)
    if len({door.channel for door in doors}) < len(doors):
        raise ValueError("two modules in intake/channels/ claim the same channel")
    return doors


CHANNELS: tuple[DropFolder, ...] = _discover()
