"""The broker is a doorbell: it carries a number, may be wiped, and may be away."""

import base64
import json
import logging
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from redis import Redis

from domain.errors import CageMissing, WrongMasterKey, WrongSettings
from domain.settings import Settings
from reading.engines.lines import line_reader
from store.keys import new_keys, open_keys
from store.vault import FolderVault
from workers.app import HARD_LIMIT, VISIBILITY, app, make_app, ring, without_contents
from workers.bench import announce_to_nobody, build_bench

QUEUE = "docket"


def bodies(redis: Redis) -> list[Any]:
    """What waits in the queue, as the workers get it."""
    waiting = redis.lrange(QUEUE, 0, -1)
    assert isinstance(waiting, list)
    return [json.loads(base64.b64decode(json.loads(message)["body"])) for message in waiting]


def test_a_message_is_a_job_id_and_nothing_else(redis: Redis) -> None:
    """Whoever reads the broker learns a number."""
    assert ring(17)
    assert [body[:2] for body in bodies(redis)] == [[[17], {}]]


def test_the_bell_rings_again_after_the_broker_was_wiped(redis: Redis) -> None:
    """No binding, table or counter in Redis is needed by a process that rang before."""
    assert ring(1)
    redis.flushall()
    assert ring(2)
    assert len(bodies(redis)) == 1


def test_a_broker_that_is_away_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The job is in the database; ringing says no and the caller goes on."""
    monkeypatch.setattr("workers.app.app", make_app(f"redis+socket://{tmp_path}/nobody.sock", include=[]))
    assert ring(1) is False


def test_one_process_needs_no_bell(redis: Redis) -> None:
    """`drain` finds the jobs by itself: no message is left for workers that are not there."""
    announce_to_nobody(1)
    assert bodies(redis) == []


def test_the_settings_hold_together() -> None:
    """A worker is killed well before the broker gives its message to another; results are kept nowhere."""
    assert HARD_LIMIT < VISIBILITY * 0.8
    assert app.conf.task_time_limit == HARD_LIMIT
    assert app.conf.broker_transport_options["visibility_timeout"] == VISIBILITY
    assert app.conf.task_acks_late
    assert app.conf.accept_content == ["json"]
    assert app.conf.result_backend is None


def test_a_tasks_exception_is_logged_without_its_text() -> None:
    """The text of an error may quote a paper."""
    try:
        raise ValueError("Jane Example owes 500 dollars")
    except ValueError:
        record = logging.LogRecord("celery.app.trace", logging.ERROR, __file__, 1, "%(exc)s", None, sys.exc_info())
    record.args = {"exc": "Jane Example owes 500 dollars"}
    assert without_contents(record)
    line = logging.Formatter().format(record)
    assert "Jane" not in line
    assert line.startswith("a task ended with ValueError at test_bell.py:")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings.from_mapping({"INTAKE_HOME": str(tmp_path)})


def test_a_bench_is_built_from_settings(settings: Settings) -> None:
    """With the vault's key proven and an aware clock."""
    open_keys(settings.master_key_file, create=True)
    bench = build_bench(settings)
    assert bench.clock().utcoffset() is not None
    assert bench.reader.languages == ("en", "fr")
    assert bench.policy.version


def test_the_second_reader_is_there_unless_it_is_turned_off(settings: Settings) -> None:
    """By its setting alone: where it is not installed, pages are read without it."""
    open_keys(settings.master_key_file, create=True)
    assert build_bench(settings).reader.second == line_reader()
    assert build_bench(replace(settings, second_reader="none")).reader.second is None


def test_no_bench_without_its_key(settings: Settings) -> None:
    """A key is never made in passing."""
    with pytest.raises(WrongSettings, match="MASTER_KEY_FILE"):
        build_bench(settings)


def test_no_bench_with_another_vaults_key(settings: Settings) -> None:
    """Nothing is accepted under it."""
    FolderVault(Path(settings.vault_url), new_keys())
    open_keys(settings.master_key_file, create=True)
    with pytest.raises(WrongMasterKey):
        build_bench(settings)


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"customers": "customers.csv"}, WrongSettings),
        ({"vault_url": "s3://bucket"}, WrongSettings),
        ({"policy_file": Path("/nonexistent.toml")}, WrongSettings),
        ({"cage": "landlock"}, CageMissing),
    ],
)
def test_what_is_not_built_yet_is_refused_by_name(
    settings: Settings, change: dict[str, object], error: type[Exception]
) -> None:
    """A setting is never silently ignored."""
    open_keys(settings.master_key_file, create=True)
    changed: Settings = replace(settings, **change)  # type: ignore[arg-type]  # one field of each type
    with pytest.raises(error):
        build_bench(changed)
