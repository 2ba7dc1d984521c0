"""`intake speed`: runs the race, shows it, saves it."""

import json
from pathlib import Path

from rich.table import Table

from cli.evaluate.score import Figures
from cli.evaluate.shown import number
from cli.evaluate.speed import Size, speed
from cli.screen import screen
from domain.settings import Settings


def race(settings: Settings, folder: Path, *, save: Path | None, pages: int, rounds: int, many: int) -> None:
    """Measure, print, and write what was asked for."""
    figures = speed(settings, folder, Size(pages=pages, rounds=rounds, many=many))
    if save:
        save.write_text(json.dumps(figures, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    console = screen()
    for title, header, rows in tables(figures):
        table = Table(*header, title=title)
        for row in rows:
            table.add_row(*row)
        console.print(table)


Rows = list[tuple[str, ...]]


def tables(figures: Figures) -> list[tuple[str, tuple[str, ...], Rows]]:
    """(title, header, rows) of everything that was measured, for the screen and for docs/measures.md."""
    return [
        (
            "throughput",
            ("pages", "reader", "n", "pages a second", "ours faster, least", "median", "CER"),
            _speeds(figures),
        ),
        ("where the CPU goes", ("part", "seconds a page", "share"), _spent(figures["spent"])),
        ("peak memory of the reading process", ("pages", "megabytes"), _memory(figures["memory"])),
    ]


def _speeds(figures: Figures) -> Rows:
    return [
        (
            name,
            reader,
            str(part["pages"]),
            number(part["pages"] / min(found["seconds"])),
            *(number(part["ours_times_faster"].get(reader, {}).get(key)) for key in ("least", "median")),
            number(found["cer"]),
        )
        for name, part in figures["sets"].items()
        for reader, found in part["readers"].items()
    ]


def _spent(spent: Figures) -> Rows:
    beside = sum(spent["beside"].values())
    whole = spent["engines"] + beside
    parts = {"engines": spent["engines"], "beside the engines": beside}
    parts |= {f"- {name}": seconds for name, seconds in sorted(spent["beside"].items(), key=lambda part: -part[1])}
    rows: Rows = [(name, number(seconds / spent["pages"]), number(seconds / whole)) for name, seconds in parts.items()]
    calls = number(spent["engine_calls"] / spent["pages"])
    cage = number(spent["cage_start"])
    return [*rows, ("engine calls a page", calls, ""), ("seconds to start a cage", cage, "")]


def _memory(memory: Figures) -> Rows:
    return [(pages, number(kilobytes / 1024)) for pages, kilobytes in memory.items()]
