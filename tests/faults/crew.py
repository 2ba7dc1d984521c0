"""Real worker processes that a test starts, kills and starts again."""

import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.house import environment


@dataclass(slots=True, kw_only=True)
class Crew:
    """One Celery worker with its processes, in a group of their own. `log` gets what they say."""

    application: str
    database_url: str
    log: Path
    processes: int = 2
    main: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it; it is up when jobs begin to be done."""
        celery = str(Path(sys.executable).with_name("celery"))
        command = [celery, "-A", self.application, "worker", "--concurrency", str(self.processes)]
        with self.log.open("ab") as out:
            self.main = subprocess.Popen(
                [*command, "--loglevel", "WARNING", "--without-gossip", "--without-mingle"],
                env=environment(INTAKE_DATABASE_URL=self.database_url, OMP_THREAD_LIMIT="1"),
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=out,
                start_new_session=True,
            )

    def kill(self) -> None:
        """Kill every process of it at once, as a power cut does; nothing is said and nothing is finished."""
        if self.main is not None and self.main.poll() is None:
            os.killpg(self.main.pid, signal.SIGKILL)
            self.main.wait()

    def alive(self) -> bool:
        """Whether the main process runs."""
        return self.main is not None and self.main.poll() is None
