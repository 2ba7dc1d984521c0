"""People and their roles."""

from getpass import getpass

from cli.database import ready
from domain.verification import Role


def make_roles() -> None:
    """One group for each role."""
    from django.contrib.auth.models import Group

    for role in Role:
        Group.objects.get_or_create(name=role.value)


def person(name: str, roles: list[Role]) -> int:
    """Make a person, or change their roles; an empty password keeps the old one."""
    ready()
    make_roles()
    set_person(name, roles, getpass(f"Password for {name} (empty: keep the old one): "))
    return 0


def set_person(name: str, roles: list[Role], password: str) -> None:
    """One person with exactly these roles."""
    from django.contrib.auth.models import Group

    from store.models import User

    user, made = User.objects.get_or_create(username=name)
    if password:
        user.set_password(password)
    elif made:
        user.set_unusable_password()
    user.save()
    user.groups.set(Group.objects.filter(name__in=[role.value for role in roles]))
