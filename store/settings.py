"""Django's settings, built from `domain.settings`. This and `cli/` are the only readers of the environment."""

import os
import secrets
from pathlib import Path
from urllib.parse import unquote, urlsplit

from domain.settings import Settings

INTAKE = Settings.from_mapping(os.environ)
BASE = Path(__file__).resolve().parent.parent


def database(url: str) -> dict[str, object]:
    """Django's record of a database address: `sqlite:///PATH` or `postgresql://user:password@host:port/name`."""
    parts = urlsplit(url)
    if parts.scheme == "sqlite":
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": unquote(parts.path)[1:] if parts.path.startswith("//") else unquote(parts.path),
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": 30,
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
            },
            "TEST": {"NAME": None},
        }
    query = dict(part.split("=", 1) for part in parts.query.split("&") if "=" in part)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(query.get("host", parts.hostname or "")),
        "PORT": str(parts.port or ""),
        "OPTIONS": {"options": "-c synchronous_commit=on"},
        "CONN_HEALTH_CHECKS": True,
    }


def _secret_key(path: Path) -> str:
    """The session key of this installation, or a passing one where none was made yet (commands without a site)."""
    return path.read_text().strip() if path.exists() else secrets.token_urlsafe(48)


DATABASES = {"default": database(INTAKE.database_url)}
SECRET_KEY = _secret_key(INTAKE.home / "session.key")
DEBUG = False
ALLOWED_HOSTS = list(INTAKE.web_hosts)
USE_TZ = True
TIME_ZONE = INTAKE.time_zone
AUTH_USER_MODEL = "store.User"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "store",
    "review",
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
