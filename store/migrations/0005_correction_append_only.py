"""Triggers that forbid UPDATE and DELETE on corrections, as migration 0002 does on the chain and on decisions."""

from importlib import import_module

from django.db import migrations

TABLES = ("store_correction",)
triggers = import_module("store.migrations.0002_audit_append_only")


def forbid(connection):
    """Put the triggers in."""
    triggers.forbid(connection, TABLES)


def allow(connection):
    """Take the triggers out: to undo this migration, and for tests that empty their tables."""
    triggers.allow(connection, TABLES)


class Migration(migrations.Migration):
    dependencies = [("store", "0004_audit_by_action")]

    operations = [
        migrations.RunPython(
            lambda apps, editor: forbid(editor.connection), lambda apps, editor: allow(editor.connection)
        )
    ]
