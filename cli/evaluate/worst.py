"""The worst pages as pictures with boxes and both texts, for people who would rather look than read."""

from base64 import b64encode
from html import escape

from cli.evaluate.read import Result, raw_pages
from cli.evaluate.score import page_texts
from cli.evaluate.text import character_errors
from cli.road import Tools
from domain.page import Box
from reading.picture import to_png
from reading.read import read_page

MOST = 24
"""Pages shown: as many as somebody looks at in one sitting."""

STYLE = """
body { font: 15px/1.45 system-ui, sans-serif; margin: 2rem; color: #1c2430; background: #f6f7f9 }
section { background: #fff; border: 1px solid #d5dae1; border-radius: 6px; padding: 1rem; margin: 1rem 0;
          display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr) minmax(0, 2fr); gap: 1rem }
h2 { grid-column: 1 / -1; font-size: 1rem; margin: 0 }
figure { position: relative; margin: 0 } img { width: 100%; display: block; border: 1px solid #d5dae1 }
svg { position: absolute; inset: 0; width: 100%; height: 100% }
rect { fill: rgba(20, 110, 200, .12); stroke: #146ec8; stroke-width: 1; vector-effect: non-scaling-stroke }
pre { white-space: pre-wrap; font: 12px/1.4 ui-monospace, monospace; margin: 0 }
"""


def page(results: list[Result], tools: Tools) -> str:
    """One HTML page, complete in itself."""
    ranked = sorted(_ranked(results), key=lambda case: -case[0])[:MOST]
    shown = "\n".join(
        _section(rate, result, number, printed, read, tools) for rate, result, number, printed, read in ranked
    )
    head = f"<meta charset=utf-8><title>Worst pages</title><style>{STYLE}</style>"
    return f"<!doctype html><html lang=en>{head}<h1>Worst pages</h1>{shown}</html>"


def _ranked(results: list[Result]) -> list[tuple[float, Result, int, str, str]]:
    cases = []
    for result in results:
        for number, printed, read in page_texts(result):
            errors, characters = character_errors(read, printed)
            cases.append((errors / max(1, characters), result, number, printed, read))
    return cases


def _section(rate: float, result: Result, number: int, printed: str, read: str, tools: Tools) -> str:
    truth = result.truth
    title = f"{truth.name}, page {number}: {rate:.0%} of characters wrong ({truth.grade}, {truth.resolution})"
    boxes = "".join(_rect(box) for box in _boxes(result, number))
    drawing = f'<svg viewBox="0 0 1 1" preserveAspectRatio="none">{boxes}</svg>'
    return (
        f"<section><h2>{escape(title)}</h2><figure>{_picture(result, number, tools)}{drawing}</figure>"
        f"<div><b>read</b><pre>{escape(read)}</pre></div><div><b>printed</b><pre>{escape(printed)}</pre></div></section>"
    )


def _boxes(result: Result, number: int) -> list[Box]:
    documents = result.packet.documents if result.packet else ()
    return [field.box for assessed in documents for field in assessed.document.fields if field.page == number]


def _rect(box: Box) -> str:
    width, height = box.right - box.left, box.bottom - box.top
    return f'<rect x="{box.left:.4f}" y="{box.top:.4f}" width="{width:.4f}" height="{height:.4f}"/>'


def _picture(result: Result, number: int, tools: Tools) -> str:
    """The upright page as the reviewer sees it, read again: pictures are not kept in the cache."""
    raw = next((page for page in raw_pages(result.truth, tools) if page.number == number), None)
    upright = read_page(raw, tools.reader)[1] if raw else None
    if upright is None:
        return "(no picture)"
    return f'<img alt="page {number}" src="data:image/png;base64,{b64encode(to_png(upright)).decode()}">'
