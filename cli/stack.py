"""The embedded stack: Redis, workers, watcher, sweeper and web as children of one process.

Our own services only; processes on strangers' bytes are `reading.cage`'s. Redis is a private child on a unix socket:
the system's service, if there is one, is neither used nor disturbed. Every child asks the kernel to be told when
this process dies, so that a killed stack leaves nobody behind.
"""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic, sleep
from types import FrameType
from urllib.parse import urlsplit

import redis

from domain.errors import WrongSettings
from domain.settings import Settings

SOCKET_PATH_LIMIT = 100
"""Longest path of a unix socket in bytes, with room to spare: the kernel's own limit is 107."""
RESTARTS = 5
CALM = 60.0
"""A child that dies more than RESTARTS times within CALM seconds is started again ever more rarely."""
LONGEST_PAUSE = 60.0
"""Seconds; the others stay up meanwhile, and what keeps dying may come back when its cause is gone."""


@dataclass(slots=True, kw_only=True)
class Child:
    """One service: how it is started, its process, when it was started lately, and from when it may be again.

    `pause` is how many seconds it was kept waiting last, 0 for one that does not keep dying. Times are monotonic.
    """

    name: str
    command: list[str]
    process: subprocess.Popen[bytes] | None = None
    starts: list[float] = field(default_factory=list)
    pause: float = 0.0
    due: float | None = None

    def start(self, log: Path, *, now: float | None = None) -> None:
        """Start it in a session of its own, told to stop when we die."""
        moment = monotonic() if now is None else now
        self.starts = [earlier for earlier in self.starts if moment - earlier < CALM] + [moment]
        with (log / f"{self.name}.log").open("ab") as out:
            self.process = subprocess.Popen(
                ["setpriv", "--pdeathsig", "TERM", *self.command],
                stdin=subprocess.DEVNULL, stdout=out, stderr=out, start_new_session=True,
            )  # fmt: skip

    def stop(self, seconds: float = 10.0) -> None:
        """Ask, wait, then kill the whole group."""
        if self.process is None:
            return
        self.process.terminate()
        try:
            self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()

    def dead(self) -> bool:
        """Whether it was started and has ended."""
        return self.process is not None and self.process.poll() is not None


def own_redis(settings: Settings) -> bool:
    """Whether the broker is a socket in our own home: any other Redis is somebody else's to start."""
    url = urlsplit(settings.broker_url)
    return url.scheme == "redis+socket" and Path(url.path).is_relative_to(settings.home)


def redis_command(settings: Settings) -> list[str]:
    """A private Redis with an append-only file."""
    socket = Path(urlsplit(settings.broker_url).path)
    if len(os.fsencode(socket)) > SOCKET_PATH_LIMIT:
        raise WrongSettings(
            f"INTAKE_HOME is too deep for a socket ({len(os.fsencode(socket))} bytes); choose a shorter path"
        )
    socket.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    return [
        "redis-server", "--port", "0", "--unixsocket", str(socket), "--unixsocketperm", "700",
        "--dir", str(socket.parent),
        "--appendonly", "yes", "--save", "", "--daemonize", "no", "--loglevel", "warning",
    ]  # fmt: skip


def children(settings: Settings) -> list[Child]:
    """Everything that has to run, in the order in which it starts."""
    intake = [str(Path(sys.executable).with_name("intake"))]
    first = [Child(name="redis", command=redis_command(settings))] if own_redis(settings) else []
    return [
        *first,
        Child(name="worker", command=[*intake, "worker"]),
        Child(name="sweeper", command=[*intake, "sweep", "--every", "5"]),
        Child(name="watcher", command=[*intake, "watch"]),
        Child(name="web", command=[*intake, "web"]),
    ]


@contextmanager
def running(settings: Settings) -> Iterator[list[Child]]:
    """The stack, up; taken down in reverse order whatever happens."""
    if own_redis(settings) and shutil.which("redis-server") is None:
        raise WrongSettings("redis-server is not installed; run bin/setup, or set INTAKE_BROKER_URL")
    log = settings.home / "log"
    log.mkdir(parents=True, exist_ok=True, mode=0o700)
    all_children = children(settings)
    started: list[Child] = []
    try:
        for child in all_children:
            child.start(log)
            started.append(child)
            if child.name == "redis":
                wait_for_redis(settings)
        yield started
    finally:
        for child in reversed(started):
            child.stop()


def wait_for_redis(settings: Settings, seconds: float = 15.0) -> None:
    """Until it answers; WrongSettings if it does not."""
    client = redis.Redis(unix_socket_path=urlsplit(settings.broker_url).path)
    until = monotonic() + seconds
    while monotonic() < until:
        try:
            if client.ping():
                return
        except redis.ConnectionError:
            sleep(0.05)
    raise WrongSettings(f"our Redis does not answer; {settings.home}/log/redis.log says why")


def revive(started: list[Child], log: Path, *, now: float | None = None) -> None:
    """Start again whatever has died: at once, or after a growing pause for what keeps dying. `now` is monotonic."""
    moment = monotonic() if now is None else now
    for child in started:
        if not child.dead():
            continue
        if child.due is None:
            child.due = moment + _pause(child, moment)
            if child.pause:
                _say(child, log)
        if moment >= child.due:
            child.due = None
            child.start(log, now=moment)


def _pause(child: Child, now: float) -> float:
    """How long it is kept waiting: doubled each time that it dies before it has lived through CALM."""
    lived = now - child.starts[-1]
    lately = [moment for moment in child.starts if now - moment < CALM]
    if lived >= CALM or (not child.pause and len(lately) <= RESTARTS):
        child.pause = 0.0
    else:
        child.pause = min(child.pause * 2 or 1.0, LONGEST_PAUSE)
    return child.pause


def _say(child: Child, log: Path) -> None:
    """On our own stderr and in the log of the child: whoever looks at either finds it."""
    own = log / f"{child.name}.log"
    said = f"{child.name} keeps ending and is started again in {child.pause:.0f} s; {own} says why"
    print(said, file=sys.stderr, flush=True)
    with own.open("a", encoding="utf-8") as out:
        out.write(f"{said}\n")


def serve(settings: Settings) -> int:
    """Keep the stack up until somebody stops us."""
    from cli.service import migrate

    migrate(settings)
    signal.signal(signal.SIGTERM, interrupted)
    with running(settings) as started:
        print(f"The review site is on http://{settings.web_address}/  (Ctrl-C stops everything)")
        keep(started, settings)
    return 0


def keep(started: list[Child], settings: Settings) -> None:
    """Watch over the children until interrupted."""
    try:
        while True:
            revive(started, settings.home / "log")
            sleep(1.0)
    except KeyboardInterrupt:
        print("stopping")


def interrupted(_signal: int, _frame: FrameType | None) -> None:
    """A signal handler: stopping by SIGTERM is stopping by Ctrl-C."""
    raise KeyboardInterrupt
