"""Triggers that forbid UPDATE and DELETE on the audit chain and on decisions, for SQLite and PostgreSQL."""

from django.db import migrations

TABLES = ("store_auditentry", "store_decision")

POSTGRES_FUNCTION = """
CREATE OR REPLACE FUNCTION store_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END;
$$
"""


def _sqlite_forbid(table):
    for verb in ("UPDATE", "DELETE"):
        yield (
            f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
        )


def _postgres_forbid(table):
    yield (
        f"CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE ON {table} "
        "FOR EACH ROW EXECUTE FUNCTION store_append_only()"
    )
    yield (
        f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} "
        "FOR EACH STATEMENT EXECUTE FUNCTION store_append_only()"
    )


def _names(table, vendor):
    ends = ("no_update", "no_delete") if vendor == "sqlite" else ("no_change", "no_truncate")
    return [f"{table}_{end}" for end in ends]


def forbid(connection, tables=TABLES):
    """Put the triggers in."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(POSTGRES_FUNCTION)
        for table in tables:
            for statement in _sqlite_forbid(table) if connection.vendor == "sqlite" else _postgres_forbid(table):
                cursor.execute(statement)


def allow(connection, tables=TABLES):
    """Take the triggers out: to undo this migration, and for tests that empty their tables."""
    with connection.cursor() as cursor:
        for table in tables:
            for name in _names(table, connection.vendor):
                on = "" if connection.vendor == "sqlite" else f" ON {table}"
                cursor.execute(f"DROP TRIGGER IF EXISTS {name}{on}")


class Migration(migrations.Migration):
    dependencies = [("store", "0001_initial")]

    operations = [
        migrations.RunPython(
            lambda apps, editor: forbid(editor.connection), lambda apps, editor: allow(editor.connection)
        )
    ]
