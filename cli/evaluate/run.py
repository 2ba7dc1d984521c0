"""`intake evaluate`."""

import json
from pathlib import Path

from cli.evaluate import compared, worst
from cli.evaluate.baseline import baseline_figures
from cli.evaluate.read import read_all
from cli.evaluate.score import score
from cli.evaluate.shown import show
from cli.evaluate.truth import deliveries
from cli.road import tools
from cli.screen import screen
from domain.errors import WrongSettings
from domain.settings import Settings


def evaluate(
    settings: Settings,
    folder: Path,
    *,
    as_json: bool,
    compare: Path | None,
    baselines: bool,
    html: Path | None,
    cached: bool,
) -> int:
    """Measure, print, and write what was asked for; 1 if any paper is falsely admissible."""
    old = _earlier(compare) if compare else None
    made = tools(settings)
    results = read_all(deliveries(folder, settings.time_zone), made, cached=cached)
    figures = score(results)
    if baselines:
        figures["baselines"] = baseline_figures(results, made)
    if as_json:
        print(json.dumps(figures, ensure_ascii=False, indent=1))
    else:
        _print(figures, old)
    if html:
        html.write_text(worst.page(results, made), encoding="utf-8")
    return 1 if figures["outcomes"]["false_admissible"] else 0


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
