"""Two runs side by side: what got better and what got worse."""

from collections.abc import Iterator

from rich.table import Table

from cli.evaluate.score import Figures
from cli.evaluate.shown import number

LESS_IS_BETTER = ("cer", "ece", "wrong", "turned", "false_admissible", "seconds", "unsaid", "read", "understand")
SAME = 0.0005


def flat(figures: Figures, path: str = "") -> Iterator[tuple[str, float]]:
    """Every number of a run with its path; lists count by their length, counts and n are left out."""
    for name, value in figures.items():
        here = f"{path}.{name}" if path else name
        if isinstance(value, dict):
            yield from flat(value, here)
        elif isinstance(value, list) and name != "bands":
            yield here, float(len(value))
        elif isinstance(value, float):
            yield here, value


def table(old: Figures, new: Figures) -> Table:
    """The figures that differ, the worsened first."""
    before = dict(flat(old))
    rows = [(name, before[name], now) for name, now in flat(new) if name in before and abs(now - before[name]) > SAME]
    shown = Table("figure", "before", "now", "", title="what changed")
    for name, then, now in sorted(rows, key=lambda row: better(row[0], row[1], row[2])):
        mark = "[green]better[/]" if better(name, then, now) else "[red]worse[/]"
        shown.add_row(name, number(then), number(now), mark)
    return shown


def better(name: str, then: float, now: float) -> bool:
    """Whether the change of a figure is the wanted one."""
    less = name.rsplit(".", 1)[-1].startswith(LESS_IS_BETTER) or ".confusion." in name
    return (now < then) if less else (now > then)
