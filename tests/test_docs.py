"""The documents say what the code has."""

import re
from pathlib import Path

from domain.errors import DocketError
from domain.settings import NAMES, PREFIX

ROOT = Path(__file__).resolve().parent.parent


def _tree(error: type[DocketError]) -> set[type[DocketError]]:
    return {error}.union(*(_tree(child) for child in error.__subclasses__()))


def test_every_error_has_a_heading_of_its_own() -> None:
    """An operator finds each code in docs/errors.md, and each heading is a code."""
    headings = re.findall(r"^## (\S+)$", (ROOT / "docs/errors.md").read_text(), re.MULTILINE)
    assert sorted(headings) == sorted(error.code for error in _tree(DocketError))


def test_every_error_advises() -> None:
    """No error leaves the person without what to do next."""
    silent = [error.__name__ for error in _tree(DocketError) if len(error.advice) < 20]
    assert silent == []


def test_every_setting_is_listed() -> None:
    """docs/operations.md has a row for every setting, and no row for what is none."""
    rows = re.findall(rf"^\| `{PREFIX}(\w+)` \|", (ROOT / "docs/operations.md").read_text(), re.MULTILINE)
    assert sorted(rows) == sorted(NAMES)
