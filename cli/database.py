"""Django made ready for a command."""

import os

import django


def ready() -> None:
    """Load the models; harmless when done already."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "store.settings")
    django.setup()
