"""One module is one kind of paper; each exports KIND, or KINDS for its sub-types, and carries its own examples."""

import importlib
import pkgutil
from collections.abc import Iterable
from types import ModuleType

from classifiers.cues import Where
from classifiers.structure import unknown_features
from domain.document import Kind


class BadKind(TypeError):
    """A module in `kinds/` exports what is no kind, or a kind that another module already has: our bug."""


def kinds_of(module: ModuleType) -> tuple[Kind, ...]:
    """What one module exports, checked."""
    exported = getattr(module, "KINDS", None) or (getattr(module, "KIND", None),)
    for kind in exported:
        if not isinstance(kind, Kind):
            raise BadKind(f"{module.__name__} exports neither KIND nor KINDS")
        _check(kind)
    return tuple(exported)


def gathered(kinds: Iterable[Kind]) -> tuple[Kind, ...]:
    """The kinds in a fixed order; two of the same slug and variant are refused."""
    by_name: dict[tuple[str, str], Kind] = {}
    for kind in kinds:
        name = (kind.slug, kind.variant or "")
        if name in by_name:
            raise BadKind(f"{kind.slug}/{kind.variant} is declared twice")
        by_name[name] = kind
    return tuple(by_name[name] for name in sorted(by_name))


def discovered(package: ModuleType) -> tuple[Kind, ...]:
    """The kinds of every module of a package and of its packages."""
    found: list[Kind] = []
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        if not module.ispkg:
            found.extend(kinds_of(importlib.import_module(module.name)))
    return gathered(found)


def _check(kind: Kind) -> None:
    for cue in kind.cues:
        if cue.where not in set(Where):
            raise BadKind(f"{kind.variant or kind.slug}: no such place: {cue.where}")
        unknown = unknown_features(cue.phrases)
        if unknown:
            raise BadKind(f"{kind.variant or kind.slug}: no such feature: {', '.join(unknown)}")


KINDS: tuple[Kind, ...] = discovered(importlib.import_module(__name__))
