"""What the fault tests share: a bench on the very house that worker processes find in their environment."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.conf import settings
from redis import Redis

from store.keys import open_keys
from tests.faults.crew import Crew
from workers.bench import Bench, build_bench

Hire = Callable[[str], Crew]


@pytest.fixture
def bench(redis: Redis, transactional_db: None) -> Bench:
    """The real bench of this run's house, with its real bell and empty drop folders."""
    open_keys(settings.INTAKE.master_key_file, create=True)
    for folder in (settings.INTAKE.fax_folder, settings.INTAKE.scan_folder, settings.INTAKE.hand_folder):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
    return build_bench(settings.INTAKE)


@pytest.fixture
def hire(tmp_path: Path, database_url: str) -> Iterator[Hire]:
    """Start a crew that works for an application; whatever happens, none of it outlives the test."""
    crews: list[Crew] = []

    def start(application: str) -> Crew:
        crew = Crew(application=application, database_url=database_url, log=tmp_path / "workers.log")
        crews.append(crew)
        crew.start()
        return crew

    yield start
    for crew in crews:
        crew.kill()
