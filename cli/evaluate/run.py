"""`intake evaluate`."""

import json
from dataclasses import dataclass
from pathlib import Path

from cli.evaluate import compared, worst
from cli.evaluate.about import about
from cli.evaluate.baseline import baseline_figures
from cli.evaluate.read import ROOT, read_all
from cli.evaluate.score import Figures, score
from cli.evaluate.shown import show
from cli.evaluate.truth import deliveries
from cli.road import tools
from cli.screen import screen
from domain.errors import WrongSettings
from domain.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What to do with the figures beside computing them."""

    as_json: bool
    compare: Path | None
    baselines: bool
    html: Path | None
    save: Path | None
    cached: bool


def is_ours(folder: Path) -> bool:
    """Whether these are the project's own invented papers: what other papers say is not kept in clear."""
    return folder.resolve().is_relative_to(ROOT / "fixtures")


def evaluate(settings: Settings, folder: Path, asked: Asked) -> int:
    """Measure, print, and write what was asked for; 1 if any paper is falsely admissible."""
    old = _earlier(asked.compare) if asked.compare else None
    made = tools(settings)
    read = read_all(deliveries(folder, settings.time_zone), made, cached=asked.cached)
    figures: Figures = {"about": about(folder)} | score(read)
    if asked.baselines:
        figures["baselines"] = baseline_figures(read.results, made, cached=asked.cached)
    if asked.save:
        asked.save.write_text(_json(figures) + "\n", encoding="utf-8")
    if asked.html:
        asked.html.write_text(worst.page(read.results, made), encoding="utf-8")
    if asked.as_json:
        print(_json(figures))
    else:
        _print(figures, old)
    return 1 if figures["outcomes"]["false_admissible"] else 0


def _json(figures: dict[str, object]) -> str:
    return json.dumps(figures, ensure_ascii=False, indent=1)


def _print(figures: dict[str, object], old: dict[str, object] | None) -> None:
    console = screen()
    show(figures, console)
    if old is not None:
        console.print(compared.table(old, figures))


def _earlier(path: Path) -> dict[str, object]:
    try:
        figures = json.loads(path.read_text())
    except (OSError, ValueError) as error:
        raise WrongSettings(f"{path} is no output of `intake evaluate --json`") from error
    if not isinstance(figures, dict):
        raise WrongSettings(f"{path} is no output of `intake evaluate --json`")
    return figures
