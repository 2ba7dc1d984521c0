"""A house of their own for the tests: loaded by `-p tests.house` before Django reads its settings.

Every process of a test run gets a new data folder; with `--database=postgresql` (or INTAKE_TEST_POSTGRES=1) the whole
run shares one private PostgreSQL cluster, reached by a unix socket and gone when the run ends.
"""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

BIN = Path("/usr/lib/postgresql")
SERVER_OPTIONS = "-c listen_addresses='' -c fsync=off -c max_connections=60"
"""No TCP port; no syncs, since nobody needs this cluster after a power cut."""


class PrivatePostgres:
    """One throw-away cluster. `initdb` refuses root, so root hands it to the user `postgres`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.bin = max(BIN.glob("*/bin"), key=lambda path: int(path.parent.name))

    @property
    def url(self) -> str:
        """The address for INTAKE_DATABASE_URL."""
        return f"postgresql://postgres@/postgres?host={self.folder}"

    def start(self) -> None:
        """Make the cluster and wait until it answers."""
        if os.geteuid() == 0:
            shutil.chown(self.folder, "postgres")
        data = str(self.folder / "data")
        self._run("initdb", "-D", data, "-U", "postgres", "-A", "trust", "--no-sync", "-E", "UTF8")
        self._run("pg_ctl", "-D", data, "-l", str(self.folder / "log"), "-w", "start", "-o", self._options())

    def stop(self) -> None:
        """Stop it at once and remove it."""
        self._run("pg_ctl", "-D", str(self.folder / "data"), "-m", "immediate", "stop")
        shutil.rmtree(self.folder, ignore_errors=True)

    def _options(self) -> str:
        return f"-k {self.folder} {SERVER_OPTIONS}"

    def _run(self, name: str, *arguments: str) -> None:
        become = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        command = [*become, str(self.bin / name), *arguments]
        subprocess.run(command, check=True, cwd="/", stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--database", choices=["sqlite", "postgresql"], default=None, help="which database the tests use")


def environment(**more: str) -> dict[str, str]:
    """The environment of this run for a process that a test starts, with what it adds."""
    return {**os.environ, "DJANGO_SETTINGS_MODULE": "store.settings", **more}


class House:
    """What the run made and must take away again."""

    def __init__(self) -> None:
        self.home = Path(tempfile.mkdtemp(prefix="icg-"))
        self.postgres: PrivatePostgres | None = None
        os.environ["INTAKE_HOME"] = str(self.home)

    def with_postgres(self) -> None:
        """Start the cluster and point the settings at it; workers of xdist find it in their environment."""
        self.postgres = PrivatePostgres(Path(tempfile.mkdtemp(prefix="icg-pg-")))
        self.postgres.start()
        os.environ["INTAKE_DATABASE_URL"] = self.postgres.url

    def close(self) -> None:
        """Take everything away."""
        if self.postgres is not None:
            self.postgres.stop()
        shutil.rmtree(self.home, ignore_errors=True)


HOUSE = House()


@pytest.hookimpl(tryfirst=True)
def pytest_load_initial_conftests(early_config: pytest.Config, parser: pytest.Parser, args: list[str]) -> None:
    wanted = parser.parse_known_args(args).database
    if wanted is None and os.environ.get("INTAKE_TEST_POSTGRES") == "1":
        wanted = "postgresql"
    if wanted == "postgresql" and "INTAKE_DATABASE_URL" not in os.environ:
        HOUSE.with_postgres()


def pytest_unconfigure(config: pytest.Config) -> None:
    HOUSE.close()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what uses the database, so that `-m database` repeats just that on the other one."""
    for item in items:
        fixtures = set(getattr(item, "fixturenames", ()))
        if item.get_closest_marker("django_db") or fixtures & {"db", "transactional_db", "live_server"}:
            item.add_marker("database")
