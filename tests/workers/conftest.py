"""What the tests of the steps share."""

from pathlib import Path

import pytest

from tests.workers.fakes import make_bench
from workers.bench import Bench


@pytest.fixture
def bench(tmp_path: Path, transactional_db: None) -> Bench:
    """A bench with an empty vault and an empty database, in which commits are real."""
    return make_bench(tmp_path)
