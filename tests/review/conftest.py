"""Logged-in browsers without a browser, and a vault that holds a page."""

from collections.abc import Callable, Iterator
from io import BytesIO

import pytest
from django.test import Client
from PIL import Image

from domain.verification import Role
from review import bench
from tests.review import desk

Login = Callable[..., Client]


class FakeVault:
    """A vault in memory; the real one has its own tests."""

    def __init__(self) -> None:
        self.objects: dict[str, bytes] = {}

    def read(self, object_id: str) -> bytes:
        return self.objects[object_id]


@pytest.fixture
def vault(monkeypatch: pytest.MonkeyPatch) -> FakeVault:
    fake = FakeVault()
    monkeypatch.setattr("review.pictures.vault", lambda: fake)
    return fake


@pytest.fixture
def login(db: None) -> Login:
    """A client of somebody new with these roles; a name can be given."""

    def enter(*roles: Role, name: str = "") -> Client:
        client = Client()
        client.force_login(desk.person(name or "-".join(roles) or "nobody", *roles))
        return client

    return enter


def png() -> bytes:
    """A small white page."""
    file = BytesIO()
    Image.new("L", (85, 110), 255).save(file, "PNG")
    return file.getvalue()


@pytest.fixture(autouse=True)
def _fresh_bench() -> Iterator[None]:
    yield
    bench.vault.cache_clear()
