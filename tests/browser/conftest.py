"""A real Chromium in front of the real site."""

from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from domain.arrival import Channel
from domain.verification import Role
from review import bench
from store import models
from store.keys import new_keys
from store.vault import FolderVault
from tests.browser import drawn, shots
from tests.review import desk

if TYPE_CHECKING:
    from pytest_django.live_server_helper import LiveServer

CHROMIUM = Path("/usr/bin/chromium")
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
SIZE: Any = {"width": 1280, "height": 720}
SHOTS = Path(__file__).parents[2] / "docs" / "screenshots"
Enter = Callable[..., Page]
Shot = Callable[[Page, str], None]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Debian's Chromium, started once."""
    if not CHROMIUM.exists():
        pytest.skip("chromium is not installed; bin/setup --tests installs it")
    # Playwright's own loop runs in this thread; Django would take every query for one made inside async code.
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def vault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FolderVault:
    """A sealed vault of this test, which the site reads from."""
    folder = FolderVault(tmp_path / "vault", new_keys())
    monkeypatch.setattr("review.pictures.vault", lambda: folder)
    return folder


@pytest.fixture
def order(transactional_db: None, vault: FolderVault) -> models.Ticket:
    """The drawn order in the queue, its two pages in the vault."""
    receipt = desk.receipt(name="fax00000123.tif")
    arrival = receipt.arrival
    arrival.sender_number = "+1 604 555 0142"
    arrival.save()
    for number, picture in enumerate((drawn.page(drawn.FIRST, signed=False), drawn.page(drawn.SECOND, signed=True)), 1):
        stored = vault.put(BytesIO(picture))
        blob = models.Blob.objects.create(object_id=stored.object_id, size=stored.size)
        reading = {"aspect": drawn.ASPECT, "damage": []}
        models.Page.objects.create(
            arrival=arrival, number=number, state="read", upright=blob, raw=blob, reading=reading
        )
    return desk.ticket(drawn.packet(), into=receipt)


@pytest.fixture
def others(transactional_db: None) -> None:
    """Enough other papers for a queue that looks like one."""
    from datetime import timedelta

    from django.utils import timezone

    from domain.assessment import Outcome

    today = timezone.localdate()
    rows: list[tuple[str, str, int | None, Outcome, Channel, bool]] = [
        ("court_order", "Harbour Lights Test Choir", -1, Outcome.ADMISSIBLE, Channel.HAND, False),
        ("court_order", "Birch & Example Design", 2, Outcome.NEEDS_REVIEW, Channel.FAX, True),
        ("authorization_letter", "Boulangerie Exemple inc.", None, Outcome.ADMISSIBLE, Channel.POSTAL_MAIL, False),
        ("authorization_letter", "Ève Échantillon", None, Outcome.INADMISSIBLE, Channel.FAX, False),
        ("power_of_attorney", "Sam Specimen", None, Outcome.NEEDS_REVIEW, Channel.POSTAL_MAIL, False),
        ("other", "", None, Outcome.INADMISSIBLE, Channel.FAX, False),
        ("court_order", "Prairie Sample Seeds Ltd.", 12, Outcome.ADMISSIBLE, Channel.FAX, False),
    ]
    for kind, customer, days, outcome, channel, secret in rows:
        fields = [desk.reading("customer", customer)] if customer else []
        if days is not None:
            fields.append(desk.reading("deadline_date", (today + timedelta(days=days)).isoformat()))
        if secret:
            fields.append(desk.reading("non_disclosure", value=True))
        papers = desk.packet(kind=kind, fields=tuple(fields), outcome=outcome)
        desk.ticket(papers, into=desk.receipt(channel=channel))


@pytest.fixture
def enter(chromium: Browser, live_server: "LiveServer") -> Iterator[Enter]:
    """Somebody new, logged in through the login page; their page fails the test on any script error."""
    contexts = []

    def log_in(name: str, *roles: Role, dark: bool = False, scripts: bool = True) -> Page:
        if not models.User.objects.filter(username=name).exists():
            desk.person(name, *roles)
        context = chromium.new_context(
            viewport=SIZE,
            color_scheme="dark" if dark else "light",
            locale="en-CA",
            reduced_motion="reduce",
            java_script_enabled=scripts,
        )
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: pytest.fail(f"script error: {error}"))
        page.on("console", lambda message: refuse_policy_breach(message.text))
        page.goto(live_server.url)
        page.get_by_label("Name").fill(name)
        page.get_by_label("Password").fill(desk.PASSWORD)
        page.get_by_role("button", name="Log in").click()
        page.wait_for_url(lambda url: "login" not in url)
        return page

    yield log_in
    for context in contexts:
        context.close()


@pytest.fixture
def shot(request: pytest.FixtureRequest, tmp_path: Path) -> Shot:
    """Keep a picture of the page: in the documentation where the run was asked to, else among the test's files."""
    folder = SHOTS if request.config.stash.get(shots.WANTED, False) else tmp_path

    def take(page: Page, name: str) -> None:
        page.wait_for_load_state("networkidle")
        page.screenshot(path=str(folder / f"{name}.png"))

    return take


def refuse_policy_breach(said: str) -> None:
    """The browser says so when something broke the content security policy."""
    if "Content Security Policy" in said or "Trusted" in said:
        pytest.fail(said)


@pytest.fixture(autouse=True)
def _fresh_bench() -> Iterator[None]:
    yield
    bench.vault.cache_clear()
