"""Where tables are printed."""

from rich.console import Console

WIDE = 120
"""Columns of a table that goes into a file or a pipe."""


def screen() -> Console:
    """The terminal as wide as it is; anything else wide enough for our tables."""
    console = Console()
    return console if console.is_terminal else Console(width=WIDE)
