"""The embedded stack, with real children."""

import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from cli.stack import Child, children, redis_command, revive
from domain.errors import WrongSettings
from domain.settings import Settings
from tests.waiting import wait_until


def settings(home: Path, **more: str) -> Settings:
    """An installation in this folder."""
    values: Mapping[str, str] = {"INTAKE_HOME": str(home), **more}
    return Settings.from_mapping(values)


def test_redis_keeps_its_socket_and_files_to_itself(tmp_path: Path) -> None:
    """No TCP port, a socket for our user only, and an append-only file."""
    command = redis_command(settings(tmp_path))
    told = dict(zip(command[1::2], command[2::2], strict=True))
    assert (told["--port"], told["--unixsocketperm"], told["--appendonly"]) == ("0", "700", "yes")


def test_a_home_too_deep_for_a_socket_is_said_so(tmp_path: Path) -> None:
    """The kernel cuts socket paths at 107 bytes; we say it before Redis fails."""
    with pytest.raises(WrongSettings, match="too deep"):
        redis_command(settings(tmp_path / ("d" * 100)))


def test_a_redis_elsewhere_is_not_started(tmp_path: Path) -> None:
    """With INTAKE_BROKER_URL naming a server, no private Redis is among the children."""
    names = [child.name for child in children(settings(tmp_path, INTAKE_BROKER_URL="redis://broker.example:6379/0"))]
    assert names == ["worker", "sweeper", "watcher", "web"]


def test_a_dead_child_is_started_again_until_it_keeps_dying(tmp_path: Path) -> None:
    """Five restarts in a minute are patience enough; then the stack says which log to read."""
    child = Child(name="short", command=[sys.executable, "-c", "pass"])
    child.start(tmp_path)
    for _ in range(5):
        wait_until(child.dead, seconds=20, why="the child ends")
        revive([child], tmp_path)
    wait_until(child.dead, seconds=20, why="the child ends")
    with pytest.raises(WrongSettings, match=r"short\.log"):
        revive([child], tmp_path)


def test_a_child_that_will_not_stop_is_killed(tmp_path: Path) -> None:
    """Stopping ends the whole group, whatever the child thinks of SIGTERM."""
    ready = tmp_path / "ready"
    program = "import pathlib, signal, sys, time; signal.signal(15, signal.SIG_IGN)"
    program += "; pathlib.Path(sys.argv[1]).touch(); time.sleep(600)"
    child = Child(name="deaf", command=[sys.executable, "-c", program, str(ready)])
    child.start(tmp_path)
    wait_until(ready.exists, seconds=20, why="the child is deaf")
    child.stop(seconds=0.2)
    assert child.dead()
