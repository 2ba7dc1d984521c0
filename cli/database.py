"""Django made ready for a command."""

import os

import django

from domain.errors import WrongSettings
from domain.settings import Settings

NO_TABLES = "there is no installation here; run `intake migrate` first, or set INTAKE_HOME to where it is"


def ready() -> None:
    """Load the models; harmless when done already."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "store.settings")
    django.setup()


def demand_tables(settings: Settings) -> None:
    """Load the models; WrongSettings where the installation was never made, or its database does not answer."""
    if not settings.home.is_dir():
        raise WrongSettings(NO_TABLES)
    ready()
    from django.db import DatabaseError, connection

    try:
        there = connection.introspection.table_names()
    except DatabaseError:
        raise WrongSettings("the database does not answer; look at INTAKE_DATABASE_URL and whether it runs") from None
    if "store_auditentry" not in there:
        raise WrongSettings(NO_TABLES)
