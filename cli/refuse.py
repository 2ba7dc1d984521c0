"""`intake refuse`: an e-mail or a telephone call that somebody of the staff turned away, recorded without content."""

from datetime import UTC, datetime

from cli.database import ready
from domain.errors import WrongSettings


def refuse(attempt: str, by: str) -> int:
    """Record the attempt in the audit chain; prints the record's id."""
    ready()
    from intake.refuse import Attempt, record_attempt
    from store.models import User

    person = User.objects.filter(username=by, is_active=True).first()
    if person is None:
        raise WrongSettings("--by names nobody who may log in; `intake person` makes people")
    print(record_attempt(Attempt(attempt), person_id=person.pk, now=datetime.now(UTC)))
    return 0
