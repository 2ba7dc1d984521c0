"""People as the law of the house sees them: an id and roles, always as the database has them at this moment."""

from domain.errors import NotPermitted
from domain.verification import Person, Role
from store.models import User


def person_of(user_id: int) -> Person:
    """The person with the roles they have now; NotPermitted where nobody of that id may log in any more."""
    if not User.objects.filter(id=user_id, is_active=True).exists():
        raise NotPermitted("this person is disabled")
    names = User.objects.filter(id=user_id).values_list("groups__name", flat=True)
    return Person(id=user_id, roles=frozenset(Role(name) for name in names if name in set(Role)))


def actor(user_id: int) -> str:
    """How the audit chain names a person."""
    return f"person:{user_id}"
