"""The figures that are shown: taken of the same pages for all, and never typed."""

import json
import shutil
from pathlib import Path

import pytest

from cli.evaluate import measures, speed
from cli.evaluate.joined import tiff
from cli.evaluate.race import tables
from cli.road import tools
from domain.arrival import MediaType
from domain.page import PageCounts
from domain.settings import Settings
from reading.render import RawPage, open_document
from tests.reading.drawing_pages import ENGLISH, Frame, fax, letter
from tests.reading.drawing_pages import tiff as drawn_tiff

ROOT = Path(__file__).parents[2]
PAPERS = ("t001", "t044")


def test_the_committed_page_is_what_the_committed_figures_give() -> None:
    """docs/measures.md and its plots are generated."""
    assert (ROOT / "docs/measures.md").read_text(encoding="utf-8") == measures.saved_page()
    accuracy = json.loads((ROOT / "docs/measures/accuracy.json").read_text())
    for name, picture in measures.plots(accuracy).items():
        assert (ROOT / "docs/measures" / name).read_text(encoding="utf-8") == picture


@pytest.fixture(scope="module")
def settings() -> Settings:
    """Settings of nobody's house."""
    return Settings.from_mapping({})


def test_joined_pages_come_back_as_they_were(settings: Settings) -> None:
    """Each with its own resolution, the whole three times over, pixel for pixel."""
    made = tools(settings)
    fine, coarse = fax(letter(ENGLISH)), fax(letter(ENGLISH), (204, 98))
    file = drawn_tiff(Frame(picture=fine), Frame(picture=coarse, dpi=(204, 98)))
    first = [part for part in open_document(file, MediaType.TIFF, cage=made.cage) if isinstance(part, RawPage)]
    parts = list(open_document(tiff(first, times=3), MediaType.TIFF, cage=made.cage))
    again = [part for part in parts if isinstance(part, RawPage)]
    assert [page.dpi for page in again] == 3 * [(204.0, 196.0), (204.0, 98.0)]
    assert all((page.gray == first[index % 2].gray).all() for index, page in enumerate(again))
    assert [part.rows for part in parts if isinstance(part, PageCounts)] == [6]


def test_a_short_race_says_everything_and_memory_stays_flat(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two pages, one round, without OCRmyPDF; thirty pages need no more memory than five, but for their words."""
    monkeypatch.setattr(speed, "OCRMYPDF", tmp_path / "not installed")
    for name in PAPERS:
        shutil.copytree(ROOT / "fixtures/tune" / name, tmp_path / name)
    figures = speed.speed(settings, tmp_path, speed.Size(pages=2, rounds=1, many=30))
    assert set(figures["sets"]) == {"clean", "all"}
    ours = figures["sets"]["all"]["readers"]["ours"]
    assert len(ours["seconds"]) == 1
    assert ours["cer"] < 0.5
    spent = figures["spent"]
    assert spent["engines"] > 0
    assert {"decode", "orient", "rules", "ink"} <= set(spent["beside"])
    few, many = (figures["memory"][pages] for pages in ("5", "30"))
    assert many - few < 50 * 1024, "twenty-five pages would be 90 megabytes and more"
    assert [len(header) for _, header, rows in tables(figures) for _ in rows] == [
        len(row) for _, _, rows in tables(figures) for row in rows
    ]
