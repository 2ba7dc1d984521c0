"""Renews the pictures in `docs/screenshots`: `pytest -p tests.browser.shots tests/browser`."""

import pytest

WANTED = pytest.StashKey[bool]()


def pytest_configure(config: pytest.Config) -> None:
    """Loaded by name only, so that an ordinary run leaves the documentation alone."""
    config.stash[WANTED] = True
