"""The embedded stack, with real children."""

import sys
from collections.abc import Iterator, Mapping
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


@pytest.fixture
def short(tmp_path: Path) -> Iterator[Child]:
    """A child that ends at once, started ten seconds after the beginning of time."""
    child = Child(name="short", command=[sys.executable, "-c", "pass"])
    child.start(tmp_path, now=10.0)
    yield child
    child.stop()


def test_a_dead_child_is_started_again_at_once(short: Child, tmp_path: Path) -> None:
    """Five restarts in a minute are patience enough; nothing is said of them."""
    for _ in range(5):
        wait_until(short.dead, seconds=20, why="the child ends")
        revive([short], tmp_path, now=10.0)
    assert (len(short.starts), short.pause) == (6, 0.0)


def test_a_child_that_keeps_dying_stops_nobody_else(
    short: Child, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The others are let be; it is started ever more rarely, at most once a minute, and this is said in two places."""
    steady = Child(name="steady", command=[sys.executable, "-c", "import time; time.sleep(600)"])
    steady.start(tmp_path)
    before = steady.process
    now, pauses = 10.0, []
    try:
        for _ in range(15):
            wait_until(short.dead, seconds=20, why="the child ends")
            revive([short, steady], tmp_path, now=now)
            pauses.append(short.pause)
            now += short.pause
            revive([short, steady], tmp_path, now=now)
        assert steady.process is before
        assert not steady.dead()
    finally:
        steady.stop()
    assert pauses == [0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 60.0, 60.0, 60.0, 60.0]
    said = "short keeps ending and is started again in 60 s"
    assert said in capsys.readouterr().err
    assert said in (tmp_path / "short.log").read_text()


def test_a_child_in_its_pause_is_let_be(short: Child, tmp_path: Path) -> None:
    """Looking every second starts nothing before its time, and makes no pause longer."""
    short.pause = 8.0
    wait_until(short.dead, seconds=20, why="the child ends")
    for now in (11.0, 20.0, 26.5):
        revive([short], tmp_path, now=now)
        assert (short.pause, len(short.starts)) == (16.0, 1)
    revive([short], tmp_path, now=27.0)
    assert len(short.starts) == 2


def test_a_child_that_lived_is_forgiven(short: Child, tmp_path: Path) -> None:
    """Whoever ran for a minute is started again at once."""
    short.pause = 60.0
    wait_until(short.dead, seconds=20, why="the child ends")
    revive([short], tmp_path, now=80.0)
    assert (short.pause, short.starts) == (0.0, [80.0])


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
