"""The database's clock: leases are judged by it, so that no machine's wrong clock can take or keep a claim."""

from datetime import UTC, datetime

from django.db import connection

SQLITE = "SELECT STRFTIME('%Y-%m-%d %H:%M:%f', 'NOW')"
POSTGRES = "SELECT STATEMENT_TIMESTAMP()"


def database_now() -> datetime:
    """The time in the database, aware UTC; SQLite gives milliseconds."""
    with connection.cursor() as cursor:
        cursor.execute(POSTGRES if connection.vendor == "postgresql" else SQLITE)
        moment = cursor.fetchone()[0]
    return moment if isinstance(moment, datetime) else datetime.fromisoformat(moment).replace(tzinfo=UTC)
