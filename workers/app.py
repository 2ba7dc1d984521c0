"""Celery and its settings, the reason beside each. Redis carries job ids only and may be wiped at any moment."""

import logging
import traceback
from collections.abc import Sequence
from pathlib import Path

from celery import Celery
from kombu.exceptions import KombuError, OperationalError

from store.settings import INTAKE

WORK = "docket.work"
"""Name of the one task. What is to be done for a job stands in the database, so a message is a name and a number."""
VISIBILITY = 720
HARD_LIMIT = 480


def make_app(broker_url: str, *, include: Sequence[str]) -> Celery:
    """A Celery application with the settings of the house; `include` are modules that hold its tasks."""
    made = Celery("docket", broker=broker_url, include=list(include))
    made.conf.update(
        # Nothing but JSON is taken off the wire: pickle would let whoever reaches Redis run code.
        task_serializer="json",
        accept_content=["json"],
        # The database is the truth; a result backend would be a second one, full of values from papers.
        result_backend=None,
        task_ignore_result=True,
        task_store_errors_even_if_ignored=False,
        # One job in hand: a worker that dies or hangs holds nothing back but what it was doing.
        worker_prefetch_multiplier=1,
        # Acknowledge after the work. A message that comes twice is harmless, one that is lost costs a sweep.
        task_acks_late=True,
        # A page that kills its worker must not come back by itself for ever: attempts are counted in the ledger.
        task_reject_on_worker_lost=False,
        task_acks_on_failure_or_timeout=True,
        # The last resort when everything inside has missed its own time limit; well under the visibility timeout, or
        # Redis would hand the message to a second worker while the first is at it.
        task_time_limit=HARD_LIMIT,
        # Default is an hour, for which work lost with a worker would be out of sight.
        broker_transport_options={
            "visibility_timeout": VISIBILITY,
            # A stalled broker must not stall us: it is a bell, and the sweeper rings again.
            "socket_timeout": 10,
            "socket_connect_timeout": 5,
            # Who announces tries twice within a moment and goes on; without these it would stand for six seconds.
            "max_retries": 1,
            "interval_start": 0.1,
            "interval_max": 0.1,
        },
        # A broker that comes later, or again, is waited for, without end.
        broker_connection_retry=True,
        broker_connection_retry_on_startup=True,
        broker_connection_max_retries=None,
        # What is being read when the broker goes is read to its end: its result goes to the database.
        worker_cancel_long_running_tasks_on_connection_loss=False,
        # Who announces does not wait for a broker that is away.
        task_publish_retry=False,
        # OpenCV and friends never give memory back to the system; a fresh process does.
        worker_max_tasks_per_child=200,
        # No second channel into the workers, no gossip about tasks, no statistics in Redis.
        worker_enable_remote_control=False,
        worker_send_task_events=False,
        task_default_queue="docket",
        # Log lines go where the process writes, as they are.
        worker_hijack_root_logger=False,
        worker_redirect_stdouts=False,
    )
    return made


app = make_app(INTAKE.broker_url, include=["workers.tasks"])


def ring(job_id: int) -> bool:
    """Tell the workers of a job; False when the broker did not take it, which the sweeper makes good."""
    try:
        app.send_task(WORK, args=[job_id])
    except (OperationalError, KombuError, OSError):
        return False
    return True


def without_contents(record: logging.LogRecord) -> bool:
    """Of an exception that ends a task only its type and place are logged: its text may quote a paper."""
    if record.exc_info and record.exc_info[0]:
        kind, _, trace = record.exc_info
        last = traceback.extract_tb(trace)[-1:]
        place = f"{Path(last[0].filename).name}:{last[0].lineno}" if last else "nowhere"
        record.msg, record.args = "a task ended with %s at %s", (kind.__name__, place)
        record.exc_info = record.exc_text = None
        record.__dict__.pop("data", None)
    return True


logging.getLogger("celery.app.trace").addFilter(without_contents)
