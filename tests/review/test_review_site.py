"""The site as a browser meets it: headers, login, hostile papers, pictures, oversight."""

import re
from html.parser import HTMLParser

import pytest
from django.conf import settings
from django.test import Client

from domain.arrival import Refusal
from domain.verification import DecisionKind, Role
from domain.wording import Sentence
from store import audit, codec, tickets
from store.models import AuditEntry, Beat, Page, Ticket
from tests.review import desk
from tests.review.conftest import FakeVault, Login, png

pytestmark = pytest.mark.django_db

EVIL = "<script>alert(1)</script>"
BREAKOUT = '"><img src=x onerror=alert(1)>'
TURNED = "invoice\u202efdp.exe"


def evil_ticket() -> Ticket:
    fields = (
        desk.reading("customer", EVIL, confidence=0.5),
        desk.reading("court", BREAKOUT, raw=f"{BREAKOUT}{EVIL}"),
        desk.reading("parties", TURNED),
        desk.reading("information", BREAKOUT),
    )
    return desk.ticket(desk.packet(fields=fields), into=desk.receipt(name=f"{EVIL}{TURNED}.tif"))


class Elements(HTMLParser):
    """Every element of a page with the names of its attributes, as a browser takes it apart."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.scripts: list[str | None] = []
        self.pictures: list[str | None] = []
        self.attributes: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes |= {name for name, _ in attrs}
        if tag == "script":
            self.scripts.append(dict(attrs).get("src"))
        if tag == "img":
            self.pictures.append(dict(attrs).get("src"))


def no_foreign_markup(html: str) -> None:
    """Only our own script and pictures, no event attribute, no style, nothing that turns a line around."""
    found = Elements(html)
    assert found.scripts == ["/static/review/viewer.js"]
    assert "x" not in found.pictures
    assert not any(name.startswith("on") or name == "style" for name in found.attributes)
    assert "\u202e" not in html


def test_a_hostile_paper_is_only_text(login: Login) -> None:
    """Script drawn on a fax so that the reader itself emits it stays text on every page that shows it."""
    ticket = evil_ticket()
    client = login(Role.REVIEWER, Role.AUDITOR, Role.PRIVACY_OFFICER)
    client.post(f"/tickets/{ticket.receipt.number}/claim")
    for path in ("/queue", f"/tickets/{ticket.receipt.number}", "/audit"):
        no_foreign_markup(client.get(path).content.decode())
    page = client.get(f"/tickets/{ticket.receipt.number}").content.decode()
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "invoice⟦U+202E⟧fdp.exe" in page


def test_a_hostile_draft_note_and_refusal_are_only_text(login: Login) -> None:
    """What people type, and what a refused file is called, is text as well."""
    client = login(Role.REVIEWER, Role.AUDITOR, name=EVIL)
    ticket = desk.ticket()
    number = ticket.receipt.number
    client.post(f"/tickets/{number}/claim")
    ticket.refresh_from_db()
    typed = {"fence": ticket.fence, "note": EVIL + BREAKOUT, "kind": "refused", "reason": "other"}
    assert client.post(f"/tickets/{number}/draft", typed).status_code == 200
    no_foreign_markup(client.get(f"/tickets/{number}").content.decode())
    arrival = desk.receipt(name=EVIL + TURNED).arrival
    reason = Sentence(en="This is an e-mail.", fr="C’est un courriel.")
    arrival.refusal = codec.dump(Refusal(code="email", clause="no-email-no-voice", reason=reason))
    arrival.state = "refused"
    arrival.save()
    page = client.get("/refusals").content.decode()
    no_foreign_markup(page)
    assert "This is an e-mail." in page


def test_an_unchanged_hidden_character_is_no_correction(login: Login) -> None:
    """The input shows the hidden character written out; sending it back unchanged changes nothing."""
    ticket = evil_ticket()
    client = login(Role.REVIEWER)
    number = ticket.receipt.number
    client.post(f"/tickets/{number}/claim")
    ticket.refresh_from_db()
    client.post(f"/tickets/{number}/correct", {"fence": ticket.fence, "f.0.parties.0": "invoice⟦U+202E⟧fdp.exe"})
    assert not ticket.corrections.exists()


def test_every_answer_forbids_what_it_must(client: Client) -> None:
    """A strict policy without inline, no framing, no sniffing, no storing."""
    answer = client.get("/login")
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Frame-Options"] == "DENY"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Cross-Origin-Opener-Policy"] == "same-origin"


def test_cookies_are_for_this_site_only(client: Client) -> None:
    """Session and form tokens are out of reach of scripts and of other sites."""
    desk.person("ada", Role.REVIEWER)
    answer = client.post("/login", {"username": "ada", "password": desk.PASSWORD})
    for name in (settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME):
        cookie = answer.cookies[name]
        assert cookie["httponly"]
        assert cookie["samesite"] == "Strict"


def test_a_form_from_elsewhere_is_refused(login: Login) -> None:
    """Without our token nothing happens, and the page says why."""
    person = desk.person("ada", Role.REVIEWER)
    client = Client(enforce_csrf_checks=True)
    client.force_login(person)
    answer = client.post("/queue/next")
    assert answer.status_code == 403
    assert "too old" in answer.content.decode()


def test_only_allowed_networks_are_answered() -> None:
    """Another network gets nothing, not even the login page."""
    assert Client(REMOTE_ADDR="192.0.2.7").get("/login").status_code == 403
    assert Client(REMOTE_ADDR="127.0.0.9").get("/login").status_code == 200


def test_a_login_changes_the_session(client: Client) -> None:
    """A session prepared by somebody else is not the one that is logged in."""
    desk.person("ada", Role.REVIEWER)
    client.session["planted"] = True
    client.session.save()
    before = client.session.session_key
    client.post("/login", {"username": "ada", "password": desk.PASSWORD})
    assert client.session.session_key != before


def test_guessing_passwords_does_not_pay(client: Client) -> None:
    """After eight wrong passwords the right one has to wait too; the chain holds no name."""
    desk.person("ada", Role.REVIEWER)
    for _ in range(8):
        assert client.post("/login", {"username": "ada", "password": "wrong"}).status_code == 200
    answer = client.post("/login", {"username": "ADA", "password": desk.PASSWORD})
    assert answer.status_code == 429
    assert AuditEntry.objects.filter(action="login_failed").count() == 8
    assert not AuditEntry.objects.filter(subject__contains="ada").exists()


def test_a_login_goes_only_to_our_own_pages(client: Client) -> None:
    """The address to go on to is not taken from a stranger's link."""
    desk.person("ada", Role.REVIEWER)
    form = {"username": "ada", "password": desk.PASSWORD, "next": "https://evil.example/"}
    assert client.post("/login", form).headers["Location"] == "/"


def test_the_language_is_the_persons(login: Login) -> None:
    """Switching once is enough, on every machine."""
    client = login(Role.REVIEWER, name="eve")
    client.post("/language", {"language": "fr", "next": "/queue"})
    assert "File d’attente" in client.get("/queue").content.decode()
    client.post("/language", {"language": "xx"})
    assert "File d’attente" in client.get("/queue").content.decode()


def test_a_picture_is_streamed_by_us_and_the_look_recorded(login: Login, vault: FakeVault) -> None:
    """The page comes out of the vault as a picture that nobody keeps."""
    ticket = desk.ticket()
    arrival = ticket.receipt.arrival
    blob = arrival.blob
    Page.objects.create(arrival=arrival, number=1, state="read", upright=blob, reading={"aspect": 0.77})
    vault.objects = {str(arrival.blob_id): png()}
    answer = login(Role.REVIEWER).get(f"/tickets/{ticket.receipt.number}/pages/1.png")
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "image/png")
    assert answer.headers["Cache-Control"] == "no-store"
    assert AuditEntry.objects.filter(action="page_seen", subject=ticket.receipt.number).exists()


def test_what_is_no_picture_of_ours_is_not_shown(login: Login, vault: FakeVault) -> None:
    """A stranger's bytes never go out as a page."""
    ticket = desk.ticket()
    arrival = ticket.receipt.arrival
    Page.objects.create(arrival=arrival, number=1, state="read", upright=arrival.blob, reading={"aspect": 0.77})
    vault.objects = {str(arrival.blob_id): b"<svg onload=alert(1)>"}
    assert login(Role.REVIEWER).get(f"/tickets/{ticket.receipt.number}/pages/1.png").status_code == 404


def test_an_original_is_only_an_attachment(login: Login, vault: FakeVault) -> None:
    """It has our name, no type, and no rights."""
    ticket = desk.ticket()
    vault.objects = {str(ticket.receipt.arrival.blob_id): b"%PDF-1.7"}
    answer = login(Role.REVIEWER).get(f"/tickets/{ticket.receipt.number}/original")
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert "sandbox" in answer.headers["Content-Security-Policy"]


def test_a_hidden_ticket_is_masked_in_the_list(login: Login) -> None:
    """Who is not named sees that there is something, not what."""
    desk.ticket(
        desk.packet(fields=(desk.reading("customer", "Hush Test Ltd."), desk.reading("non_disclosure", value=True)))
    )
    assert "Hush Test" not in login(Role.REVIEWER).get("/queue").content.decode()
    assert "Hush Test" in login(Role.PRIVACY_OFFICER).get("/queue").content.decode()


def test_naming_a_person_opens_a_hidden_ticket(login: Login) -> None:
    """The privacy officer names somebody on the ticket's own page."""
    ticket = desk.ticket(desk.packet(fields=(desk.reading("non_disclosure", value=True),)))
    path = f"/tickets/{ticket.receipt.number}"
    reviewer = login(Role.REVIEWER, name="ada")
    assert reviewer.get(path).status_code == 403
    officer = login(Role.PRIVACY_OFFICER)
    assert "ada" in officer.get(path).content.decode()
    from store.models import User

    officer.post(f"{path}/name", {"person": User.objects.get(username="ada").pk})
    assert reviewer.get(path).status_code == 200


def test_the_auditor_verifies_the_chain(login: Login) -> None:
    """The button walks the chain and says how many entries hold."""
    desk.ticket()
    answer = login(Role.AUDITOR).post("/audit/verify", follow=True)
    assert re.search(r"The chain holds: \d+ entr", answer.content.decode())


def test_health_shows_what_stands_still(login: Login) -> None:
    """Heartbeats and the age of what waits are on one page."""
    Beat.objects.create(part="watcher", at=desk.NOW)
    desk.ticket()
    page = login(Role.ADMINISTRATOR).get("/health").content.decode()
    assert "watcher" in page


def test_a_wrong_date_is_refused_and_kept_in_the_form(login: Login) -> None:
    """The reviewer sees what they typed and what is wrong with it."""
    ticket = desk.ticket()
    client = login(Role.REVIEWER)
    number = ticket.receipt.number
    client.post(f"/tickets/{number}/claim")
    ticket.refresh_from_db()
    answer = client.post(f"/tickets/{number}/correct", {"fence": ticket.fence, "f.0.deadline_date.0": "next week"})
    assert answer.status_code == 400
    assert "next week" in answer.content.decode()
    assert "is not of its form" in answer.content.decode()


def test_a_field_the_machine_missed_is_added(login: Login) -> None:
    """A person adds it with its value; it is shown as theirs."""
    ticket = desk.ticket()
    client = login(Role.REVIEWER)
    number = ticket.receipt.number
    client.post(f"/tickets/{number}/claim")
    ticket.refresh_from_db()
    form = {"fence": ticket.fence, "add.0.name": "judge", "add.0.value": "Justice A. Exemplar"}
    client.post(f"/tickets/{number}/correct", form)
    added = next(field for field in tickets.fields_of(ticket) if field.name == "judge")
    assert (added.value, added.machine) == ("Justice A. Exemplar", None)


def test_approving_twice_by_hand_made_requests_is_refused(login: Login) -> None:
    """The forms are only a convenience: the same person's second approval is refused at every step."""
    client = login(Role.SECOND_REVIEWER, name="ben")
    ticket = desk.ticket()
    from store.models import User
    from store.people import person_of

    desk.approve(ticket, person_of(User.objects.get(username="ben").pk))
    number = ticket.receipt.number
    assert client.post(f"/tickets/{number}/claim").status_code == 403
    ticket.refresh_from_db()
    seen = tickets.seen(ticket, running=desk.POLICY)
    form = {
        "fence": ticket.fence,
        "kind": DecisionKind.VERIFIED.value,
        "original": seen.original,
        "fields": seen.fields,
        "policy": seen.policy,
        "confirm": ["signed", *(f"f-0-{name}-0" for name in ("court", "file_number", "customer", "account_number"))],
    }
    assert client.post(f"/tickets/{number}/decide", form).status_code == 403
    ticket.refresh_from_db()
    assert ticket.state == "second_review"
    assert audit.verify() > 0


def test_an_unknown_receipt_is_told_kindly(login: Login) -> None:
    """A mistyped number gets a page that says what a number looks like."""
    answer = login(Role.REVIEWER).get("/tickets/R2026-999999-9")
    assert answer.status_code == 404
    assert "R2026-000017-5" in answer.content.decode()
