"""A worker's heartbeat: while a job is worked on, its lease is renewed, so that leases can be short."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from threading import Event, Thread

from django.db import OperationalError, connection

from domain.errors import StaleFence
from store import jobs
from store.jobs import Claimed

BEATS = 4
"""Renewals in one lease: three of them may go wrong."""


@contextmanager
def beating(claimed: Claimed, lease: timedelta) -> Iterator[None]:
    """Renew the lease every now and then for as long as the block runs; a dead process stops by itself."""
    over = Event()
    heart = Thread(target=_beat, args=(claimed, lease, over), name=f"heart of job {claimed.job_id}", daemon=True)
    heart.start()
    try:
        yield
    finally:
        over.set()
        heart.join()


def _beat(claimed: Claimed, lease: timedelta, over: Event) -> None:
    try:
        while not over.wait(lease.total_seconds() / BEATS):
            if not _renewed(claimed, lease):
                return
    finally:
        connection.close()


def _renewed(claimed: Claimed, lease: timedelta) -> bool:
    """False when the job is somebody else's by now; a database that is away may be back at the next beat."""
    try:
        jobs.renew(claimed, lease)
    except StaleFence:
        return False
    except OperationalError:
        connection.close()
    return True
