"""The figures as tables for people."""

from rich.console import Console
from rich.table import Table

from cli.evaluate.score import Figures


def show(figures: Figures, console: Console) -> None:
    """Print every part of the ruler."""
    console.print(
        f"{figures['deliveries']} deliveries, {figures['pages']} pages; refused: {figures['refused'] or 'none'}"
    )
    console.print(_reading(figures["reading"], figures.get("baselines", {})))
    console.print(_summary(figures))
    counted = {
        "kind, true -> read": figures["kinds"]["confusion"],
        "wrong variants": figures["kinds"]["variants_wrong"],
        "outcome, expected -> given": figures["outcomes"]["confusion"],
    }
    for name, part in counted.items():
        console.print(_counts(name, part))
    console.print(_fields(figures["fields"]["all"]["of_field"]))
    for name, part in figures["calibration"].items():
        console.print(_bands(name, part["bands"]))


def number(value: object) -> str:
    """A figure with three digits, or a dash where there is none."""
    if value is None:
        return "-"
    return f"{value:.3f}" if isinstance(value, float) else str(value)


def _reading(groups: Figures, baselines: Figures) -> Table:
    """Ours beside the baselines on the same pages: their errors, and ours as a share of theirs (under 1 is better)."""
    table = Table("pages of", "pages", "CER", "word F1", "accents", title="reading")
    for name in baselines:
        table.add_column(f"{name}\nCER")
        table.add_column("word F1")
        table.add_column("ours /\ntheirs")
    for group, part in groups.items():
        ours = [number(part[key]) for key in ("pages", "cer", "word_f1", "accents")]
        table.add_row(group, *ours, *(cell for other in baselines.values() for cell in _beside(part, other.get(group))))
    return table


def _beside(ours: Figures, theirs: Figures | None) -> tuple[str, str, str]:
    if theirs is None:
        return ("-", "-", "-")
    return (number(theirs["cer"]), number(theirs["word_f1"]), number(ratio(ours["cer"], theirs["cer"])))


def ratio(ours: float | None, theirs: float | None) -> float | None:
    """Ours as a share of theirs; None where there is nothing to compare."""
    return ours / theirs if ours is not None and theirs else None


def summary(figures: Figures) -> list[tuple[str, str, str]]:
    """Name, value and n of every figure that stands alone."""
    outcomes, fields = figures["outcomes"], figures["fields"]
    rows: list[tuple[str, object, object]] = [
        ("rotation right", figures["rotation"]["right"], figures["rotation"]["n"]),
        ("upright pages turned over", figures["rotation"]["upright_turned"], ""),
        ("blank pages flagged", figures["blank"]["flagged"], figures["blank"]["n"]),
        ("printed pages called blank", figures["blank"]["wrongly"], ""),
        ("segmentation exact", figures["segmentation"]["exact"], figures["segmentation"]["n"]),
        ("kinds, macro-F1", figures["kinds"]["macro_f1"], outcomes["n"]),
        ("variants right", figures["kinds"]["variants"], figures["kinds"]["variants_n"]),
        *((f"fields, micro-F1, {grade}", fields[grade]["all"]["f1"], fields[grade]["all"]["n"]) for grade in fields),
        ("signed, precision", figures["signature"]["precision"], figures["signature"]["n"]),
        ("signed, recall", figures["signature"]["recall"], figures["signature"]["n"]),
        ("unsigned seen as such", figures["signature"]["absent_right"], ""),
        ("outcome as expected", outcomes["agree"], outcomes["n"]),
        ("outcome defensible", outcomes["defensible"], outcomes["n"]),
        ("admissible passed as such", outcomes["admissible_passed"], ""),
        ("false admissible", len(outcomes["false_admissible"]), outcomes["false_admissible_n"]),
        ("  95 % upper bound", outcomes["false_admissible_bound"], ""),
        ("calibration error, kinds", figures["calibration"]["kinds"]["ece"], figures["calibration"]["kinds"]["n"]),
        ("calibration error, fields", figures["calibration"]["fields"]["ece"], figures["calibration"]["fields"]["n"]),
        ("calibration error, words", figures["calibration"]["words"]["ece"], figures["calibration"]["words"]["n"]),
        ("seconds a page, reading on all cores", figures["seconds_per_page"]["read"], ""),
        ("seconds a page, understanding", figures["seconds_per_page"]["understand"], ""),
    ]
    return [(name, number(value), number(of) if of != "" else "") for name, value, of in rows]


def _summary(figures: Figures) -> Table:
    table = Table("figure", "value", "of", title="summary")
    for row in summary(figures):
        table.add_row(*row)
    for name in figures["outcomes"]["false_admissible"]:
        table.add_row(f"[bold red]false admissible: {name}[/]", "", "")
    return table


def _counts(title: str, counts: Figures) -> Table:
    table = Table(title, "n")
    for name, n in sorted(counts.items(), key=lambda item: -item[1]):
        table.add_row(name, str(n))
    return table


def _fields(of_field: Figures) -> Table:
    table = Table("field", "precision", "recall", "F1", "F1, names alike", "n", title="fields")
    for name, part in of_field.items():
        table.add_row(name, *(number(part[key]) for key in ("precision", "recall", "f1", "alike_f1", "n")))
    return table


def _bands(name: str, bands: list[dict[str, float]]) -> Table:
    table = Table("confidence from", "n", "sure", "right", title=f"reliability of {name}")
    for band in bands:
        table.add_row(f"{band['from']:.1f}", str(band["n"]), number(band["sure"]), number(band["right"]))
    return table
