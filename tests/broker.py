"""A Redis of our own for a test run: a child on a unix socket, without a port, that tests may kill and start again."""

import shutil
import signal
import subprocess
from pathlib import Path

from tests.waiting import wait_until


class PrivateRedis:
    """One server; what it holds is gone when it stops, as the house must be able to bear."""

    def __init__(self, socket: Path) -> None:
        self.socket = socket
        self._server: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it and wait until it opens its socket."""
        self.socket.parent.mkdir(parents=True, exist_ok=True)
        self.socket.unlink(missing_ok=True)
        where = ["--port", "0", "--unixsocket", str(self.socket), "--dir", str(self.socket.parent)]
        self._server = subprocess.Popen(["redis-server", *where, "--save", ""], stdout=subprocess.DEVNULL)
        wait_until(self.socket.exists, seconds=20, why="the private Redis opens its socket")

    def kill(self) -> None:
        """End it without a word."""
        self._signal(signal.SIGKILL)
        assert self._server is not None
        self._server.wait()

    def stall(self) -> None:
        """Let it neither answer nor hang up."""
        self._signal(signal.SIGSTOP)

    def go_on(self) -> None:
        """End the stall."""
        self._signal(signal.SIGCONT)

    def remove(self) -> None:
        """End it and take its folder away."""
        self.kill()
        shutil.rmtree(self.socket.parent)

    def _signal(self, number: signal.Signals) -> None:
        assert self._server is not None
        self._server.send_signal(number)
