"""What a service entry does before it serves: rights, and one sentence where there is no installation."""

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from cli.main import parse_time
from cli.process import plausible
from cli.service import prepare
from domain.errors import WrongSettings
from domain.settings import Settings
from tests.house import environment

BARE = {"INTAKE_DATABASE_URL", "INTAKE_BROKER_URL"}


@pytest.fixture(autouse=True)
def _umask() -> Iterator[None]:
    """Every process starts with the usual one, and it is given back."""
    before = os.umask(0o022)
    yield
    os.umask(before)


def intake(home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """One command of an installation of its own."""
    env = {name: value for name, value in environment().items() if name not in BARE}
    command = [sys.executable, "-c", "from cli.main import main; main()", *arguments]
    return subprocess.run(
        command, env=env | {"INTAKE_HOME": str(home)}, capture_output=True, text=True, check=False, timeout=120
    )


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_home_that_was_made_before_is_tightened(tmp_path: Path) -> None:
    """The usual umask and a readable HOME leave nothing in it for others: database, keys, folders, old logs."""
    home = tmp_path / "home"
    (home / "log").mkdir(parents=True)
    (home / "log" / "web.log").write_text("old")
    (home / "docket.sqlite3").touch()
    home.chmod(0o755)
    assert intake(home, "migrate").returncode == 0
    files = [path for path in home.rglob("*") if path.is_file()]
    assert {mode(path) for path in files} == {0o600}
    assert {mode(path) for path in [home, *home.rglob("*")] if path.is_dir()} == {0o700}
    assert home / "docket.sqlite3" in files


def test_a_drop_folder_keeps_what_its_group_was_given(tmp_path: Path) -> None:
    """The fax server's group may write into its door and pass through what is above it; nobody else may."""
    settings = Settings.from_mapping({"INTAKE_HOME": str(tmp_path / "home")})
    settings.fax_folder.mkdir(parents=True)
    settings.fax_folder.chmod(0o2777)
    settings.home.chmod(0o755)
    prepare(settings)
    assert (mode(settings.fax_folder), mode(settings.scan_folder)) == (0o2770, 0o700)
    assert (mode(settings.home), mode(settings.master_key_file)) == (0o750, 0o600)


@pytest.mark.parametrize("command", [["queue"], ["verify"], ["sweep"]])
@pytest.mark.parametrize("there", [True, False])
def test_no_installation_is_said_in_a_sentence(tmp_path: Path, command: list[str], there: bool) -> None:
    """Exit 2, what to run first, and no traceback; asking makes nothing."""
    home = tmp_path / "home"
    if there:
        home.mkdir()
    said = intake(home, *command)
    assert said.returncode == 2
    assert "intake migrate" in said.stderr
    assert "Traceback" not in said.stderr
    assert home.exists() == there


@pytest.mark.parametrize("when", ["9999-12-31T23:59", "0001-01-01T00:00+14:00"])
def test_a_time_no_calendar_holds_is_said_in_a_sentence(when: str) -> None:
    """The edges of the calendar cannot be reckoned with."""
    with pytest.raises(WrongSettings, match="no paper comes in the year"):
        parse_time(when, "America/Vancouver")


def test_a_fax_that_claims_to_be_from_the_end_of_time_is_read_as_of_now() -> None:
    """A tag in a file is a stranger's word: it stops nothing."""
    assert plausible(datetime.max.replace(tzinfo=UTC)) is None
    assert plausible(datetime(2026, 11, 23, tzinfo=UTC)) == datetime(2026, 11, 23, tzinfo=UTC)
