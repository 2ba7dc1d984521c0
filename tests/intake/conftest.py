"""What the tests of the door share."""

from pathlib import Path

import pytest

from tests.intake.benches import DoorBench, make_bench


@pytest.fixture
def bench(tmp_path: Path, transactional_db: None) -> DoorBench:
    """A door with empty folders, an empty vault and an empty database."""
    return make_bench(tmp_path)
