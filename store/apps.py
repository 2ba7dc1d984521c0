"""Django's name for this package."""

from django.apps import AppConfig


class StoreConfig(AppConfig):
    """Tables are called `store_*`."""

    name = "store"
    default_auto_field = "django.db.models.BigAutoField"
