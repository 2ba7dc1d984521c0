"""Health checks of the containers: `health.py web|worker|watcher|sweeper` ends with 0, or says what is wrong.

A process that runs is not yet one that works: watcher and sweeper must have left their beat, a worker is judged by
the work that stands still, the site by an answer.
"""

import sys
from datetime import timedelta
from http.client import HTTPConnection, HTTPException

import django

SILENCE = {"watcher": timedelta(minutes=1), "sweeper": timedelta(minutes=3)}
"""For how long a part may leave no beat."""
STANDSTILL = timedelta(minutes=10)
"""For how long work may stand ready while nothing is finished."""
PARTS = ("web", "worker", *SILENCE)


def complaint(part: str) -> str | None:
    """What is wrong with one part of the house, or None."""
    if part == "web":
        return _silent_site()
    return _standing_work() if part == "worker" else _missing_beat(part)


def _silent_site() -> str | None:
    from store.settings import INTAKE

    port = int(INTAKE.web_address.rpartition(":")[2])
    connection = HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/alive")
        status = connection.getresponse().status
    except (OSError, HTTPException):
        return "the site does not answer"
    finally:
        connection.close()
    return None if status == 200 else f"the site answers {status}"


def _missing_beat(part: str) -> str | None:
    from store.clock import database_now
    from store.models import Beat

    beat = Beat.objects.filter(part=part).first()
    if beat is None:
        return f"no beat of the {part} yet"
    age = database_now() - beat.at
    return f"no beat of the {part} for {age}" if age > SILENCE[part] else None


def _standing_work() -> str | None:
    from django.db.models import Max

    from store.clock import database_now
    from store.jobs import oldest_wait
    from store.models import Job

    wait = oldest_wait()
    last = Job.objects.aggregate(last=Max("finished_at"))["last"]
    idle = last is None or database_now() - last > STANDSTILL
    return f"work has been ready for {wait} and nothing is finished" if wait and wait > STANDSTILL and idle else None


def main(arguments: list[str]) -> None:
    """Exit 0 if the part is well; its complaint on the error output and 1 otherwise; 2 for wrong usage."""
    if len(arguments) != 1 or arguments[0] not in PARTS:
        sys.stderr.write(f"usage: health.py {'|'.join(PARTS)}\n")
        sys.exit(2)
    django.setup()
    sys.exit(complaint(arguments[0]))


if __name__ == "__main__":
    main(sys.argv[1:])
