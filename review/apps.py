"""Django's name for this package."""

from django.apps import AppConfig


class ReviewConfig(AppConfig):
    """Templates, static files and messages of the site; it has no tables."""

    name = "review"
