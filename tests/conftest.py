"""What all tests share: a database as the house really runs it, and a Redis of our own."""

import shutil
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
from redis import Redis

from tests.broker import PrivateRedis


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None) -> None:
    """A file instead of memory on SQLite: locks, WAL and other processes are part of what is tested."""
    from django.conf import settings
    from django.db import connection

    if connection.vendor == "sqlite":
        connection.settings_dict["TEST"]["NAME"] = str(settings.INTAKE.home / "test.sqlite3")


@pytest.fixture(autouse=True)
def _append_only(request: pytest.FixtureRequest) -> Iterator[None]:
    """Transactional tests empty all tables behind them; the triggers that forbid it step aside for that moment."""
    marker = request.node.get_closest_marker("django_db")
    if "transactional_db" not in request.fixturenames and not (marker and marker.kwargs.get("transaction")):
        yield
        return
    request.getfixturevalue("transactional_db")
    from django.db import connection

    migrations = ("0002_audit_append_only", "0005_correction_append_only")
    triggers = [import_module(f"store.migrations.{name}") for name in migrations]
    for one in triggers:
        one.allow(connection)
        one.forbid(connection)
    yield
    for one in triggers:
        one.allow(connection)


@pytest.fixture
def database_url(transactional_db: None) -> str:
    """Address of the very database this test uses, for processes it starts."""
    from django.db import connection

    name = str(connection.settings_dict["NAME"])
    if connection.vendor == "sqlite":
        return f"sqlite:///{quote(name)}"
    return f"postgresql://postgres@/{name}?host={connection.settings_dict['HOST']}"


@pytest.fixture(scope="session")
def broker() -> Iterator[PrivateRedis]:
    """A real Redis that only this run knows, where the settings look for it."""
    if shutil.which("redis-server") is None:
        pytest.skip("redis-server is not installed; bin/setup installs it")
    from django.conf import settings

    server = PrivateRedis(Path(urlsplit(settings.INTAKE.broker_url).path))
    server.start()
    yield server
    server.remove()


@pytest.fixture
def redis(broker: PrivateRedis) -> Iterator[Redis]:
    """A client of the private Redis, which is empty before and after each test."""
    client = Redis(unix_socket_path=str(broker.socket))
    client.flushall()
    yield client
    client.flushall()
    client.close()
