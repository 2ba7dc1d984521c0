"""What the site must not let through: ticks of others, another policy, guessing, silence about troubles."""

from dataclasses import replace
from datetime import timedelta
from importlib.resources import files
from pathlib import Path

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from domain.page import Damage
from domain.policy_file import default_policy
from domain.verification import CRITICAL, Role
from domain.wording import Sentence
from store import codec, tickets
from store.clock import database_now
from store.models import AuditEntry, Beat, Decision, Ticket
from tests.review import desk
from tests.review.conftest import Login

pytestmark = pytest.mark.django_db


def claimed(client: Client, ticket: Ticket) -> str:
    """The path of a ticket that this client's person holds."""
    path = f"/tickets/{ticket.receipt.number}"
    client.post(f"{path}/claim")
    ticket.refresh_from_db()
    return path


def form(ticket: Ticket, **more: object) -> dict[str, object]:
    seen = tickets.seen(ticket, running=desk.POLICY)
    base = {"fence": ticket.fence, "original": seen.original, "fields": seen.fields, "policy": seen.policy}
    return base | more


def test_nothing_is_ticked_for_the_next_person(login: Login) -> None:
    """Answer, reasons and confirmations of who gave the ticket back are not in the next person's form."""
    ticket = desk.ticket()
    ada, ben = login(Role.REVIEWER, name="ada"), login(Role.REVIEWER, name="ben")
    path = claimed(ada, ticket)
    ada.post(f"{path}/draft", form(ticket, kind="verified", confirm=["signed", "f-0-court-0"], note="Looks right."))
    assert " checked" in ada.get(path).content.decode()
    ada.post(f"{path}/release", {"fence": ticket.fence})
    claimed(ben, ticket)
    page = ben.get(path).content.decode()
    assert " checked" not in page
    assert "Looks right." not in page


def test_ticks_are_gone_when_something_changed_under_them(login: Login) -> None:
    """After a stale decision the answer and the note are kept, the confirmations are given anew."""
    ticket = desk.ticket()
    client = login(Role.REVIEWER)
    path = claimed(client, ticket)
    old = form(ticket, kind="verified", confirm=["signed"], note="Looks right.")
    old["fields"] = "0" * 64
    old["confirm"] = ["signed", *(f"f-0-{name}-0" for name in ("court", "file_number", "customer", "account_number"))]
    answer = client.post(f"{path}/decide", old)
    assert answer.status_code == 409
    page = answer.content.decode()
    assert "Looks right." in page
    assert page.count(" checked") == 1


def newer_policy(folder: Path) -> Path:
    """The house's policy with another version and another first clause."""
    text = files("domain").joinpath("policy.toml").read_text("utf-8")
    text = text.replace(f'version = "{default_policy().version}"', 'version = "2027-01"')
    file = folder / "policy.toml"
    file.write_text(text.replace("Private information is kept", "Every secret is kept"), "utf-8")
    return file


def test_a_decision_does_not_outlive_the_policy_it_was_made_under(
    login: Login, tmp_path: Path, settings: Settings
) -> None:
    """The file changes while the page is open: the decision is stale, and the page says what happened."""
    ticket = desk.ticket()
    client = login(Role.REVIEWER)
    path = claimed(client, ticket)
    assert "policy-changed" not in client.get(path).content.decode()
    settings.INTAKE = replace(settings.INTAKE, policy_file=newer_policy(tmp_path))
    refusal = form(ticket, kind="refused", reason="not_signed")
    answer = client.post(f"{path}/decide", refusal)
    assert answer.status_code == 409
    page = answer.content.decode()
    assert "The policy changed since this paper was assessed" in page
    assert "2027-01" in page
    assert not Decision.objects.exists()


def test_the_pages_show_the_policy_that_is_in_force(login: Login, tmp_path: Path, settings: Settings) -> None:
    """Its own clauses in the reader's language, nothing written into the site."""
    client = login(Role.REVIEWER)
    assert "kept on a secured server" in client.get("/policy").content.decode()
    settings.INTAKE = replace(settings.INTAKE, policy_file=newer_policy(tmp_path))
    assert "Every secret is kept on a secured server" in client.get("/policy").content.decode()
    client.post("/language", {"language": "fr"})
    assert "Les renseignements privés sont conservés" in client.get("/policy").content.decode()


def test_every_critical_field_is_confirmed(login: Login) -> None:
    """A verification that skips one critical field is refused, whichever it is."""
    fields = tuple(desk.reading(name, "x", top=0.1) for name in sorted(CRITICAL))
    ticket = desk.ticket(desk.packet(fields=fields))
    client = login(Role.REVIEWER)
    path = claimed(client, ticket)
    ids = [f"f-0-{name}-0" for name in sorted(CRITICAL)]
    for skipped in ["signed", *ids]:
        ticks = [one for one in ["signed", *ids] if one != skipped]
        assert client.post(f"{path}/decide", form(ticket, kind="verified", confirm=ticks)).status_code == 400
    assert client.post(f"{path}/decide", form(ticket, kind="verified", confirm=["signed", *ids])).status_code == 302


def test_old_failures_are_counted_however_much_happened_since(client: Client, login: Login) -> None:
    """Six hundred entries by others within a quarter of an hour do not make eight failures forgotten."""
    desk.person("ada", Role.REVIEWER)
    for _ in range(8):
        client.post("/login", {"username": "ada", "password": "wrong"})
    last = AuditEntry.objects.order_by("-seq").values_list("seq", flat=True)[0]
    AuditEntry.objects.bulk_create(
        AuditEntry(seq=last + n, at=database_now(), actor="x", action="page_seen", subject="y", prev="", hash="")
        for n in range(1, 601)
    )
    assert client.post("/login", {"username": "ada", "password": desk.PASSWORD}).status_code == 429


def guess(client: Client, number: int, **headers: str) -> int:
    return client.post("/login", {"username": f"n{number}", "password": "wrong"}, headers=headers).status_code


def test_one_address_does_not_try_everybody(client: Client) -> None:
    """After forty failures under forty names the address waits; another address behind our proxy does not."""
    told = {"X-Forwarded-For": "192.0.2.1, 198.51.100.7"}
    assert {guess(client, number, **told) for number in range(40)} == {200}
    assert guess(client, 41, **told) == 429
    assert guess(client, 41, **{"X-Forwarded-For": "198.51.100.7, 198.51.100.8"}) == 200
    details = AuditEntry.objects.filter(action="login_failed").values_list("detail", flat=True)
    assert {detail["place"].partition(":")[0] for detail in details} == {"place"}
    assert not any("198.51" in detail["place"] for detail in details)


def test_only_our_own_proxy_is_believed(settings: Settings) -> None:
    """Somebody from the network who writes another address into every try is counted all the same."""
    settings.INTAKE = replace(settings.INTAKE, allowed_networks=("198.51.100.0/24",))
    client = Client(REMOTE_ADDR="198.51.100.9")
    for number in range(40):
        guess(client, number, **{"X-Forwarded-For": f"192.0.2.{number}"})
    assert guess(client, 41, **{"X-Forwarded-For": "192.0.2.99"}) == 429


def test_troubles_are_shown_to_those_who_can_mend_them(login: Login) -> None:
    """What the watcher and the sweeper found is on the health page, and the queue has a banner for the officer."""
    now = database_now()
    trouble = ["disk-full", "fax", "Free space."]
    Beat.objects.create(part="watcher", at=now, detail={"troubles": [trouble, trouble]})
    Beat.objects.create(part="sweeper", at=now - timedelta(hours=1), detail={"stuck": 2, "laws": {"missing": 3}})
    health = login(Role.ADMINISTRATOR).get("/health").content.decode()
    assert health.count("disk-full") == 1
    assert "Free space on the disk" in health
    for said in ("missing from the vault", "× 3", "could not be finished", "has not reported"):
        assert said in health
    assert "4 alarms" in login(Role.PRIVACY_OFFICER).get("/queue").content.decode()
    assert "alarms" not in login(Role.REVIEWER).get("/queue").content.decode()


def test_a_sound_house_has_no_alarm(login: Login) -> None:
    """Counts of work that was done are no alarm."""
    Beat.objects.create(part="sweeper", at=database_now(), detail={"rung": 3, "stuck": 0, "laws": {"missing": 0}})
    Beat.objects.create(part="watcher", at=database_now(), detail={"troubles": []})
    officer = login(Role.PRIVACY_OFFICER)
    assert "No alarm." in officer.get("/health").content.decode()
    assert "alarm" not in officer.get("/queue").content.decode()


def test_what_is_wrong_with_the_file_is_on_the_ticket(login: Login) -> None:
    """Damage of the whole file stands above the fields, in the reader's language."""
    ticket = desk.ticket(desk.empty_packet())
    arrival = ticket.receipt.arrival
    reason = Sentence(en="The counts of pages differ.", fr="Les nombres de pages diffèrent.")
    arrival.damage = [codec.dump(Damage(code="counts-differ", reason=reason))]
    arrival.save()
    client = login(Role.REVIEWER)
    page = client.get(claimed(client, ticket)).content.decode()
    assert "The counts of pages differ." in page
    assert "The machine found no paper in this delivery" in page


def test_an_auditor_sees_that_and_not_what(login: Login) -> None:
    """Rows without names, kinds and deadlines; refusals without names of files."""
    desk.ticket()
    refused = desk.receipt(name="tamarack-bakery.msg").arrival
    refused.state = "refused"
    refused.save()
    auditor = login(Role.AUDITOR)
    page = auditor.get("/queue").content.decode()
    assert "is for the people who review" in page
    assert "Tamarack" not in page
    assert "2026-12-04" not in page
    assert "tamarack" not in auditor.get("/refusals").content.decode()
    assert "tamarack" in login(Role.MAILROOM).get("/refusals").content.decode()


@pytest.mark.parametrize("change", [str.lower, lambda text: text.replace("-", " "), lambda text: f" {text}\t"])
def test_a_typed_number_leads_to_its_ticket(change: object, login: Login) -> None:
    """Case, spaces and dashes do not matter."""
    assert callable(change)
    number = desk.ticket().receipt.number
    answer = login(Role.REVIEWER).get("/tickets", {"number": change(number)})
    assert (answer.status_code, answer.headers["Location"]) == (302, f"/tickets/{number}")


def test_a_mistyped_number_is_told_with_its_code(login: Login) -> None:
    """A wrong digit is noticed by the last one, a number never given out by the table; both say what to check."""
    number = desk.ticket().receipt.number
    wrong = number[:-3] + str((int(number[-3]) + 1) % 10) + number[-2:]
    for typed in (wrong, "R2026-000017-4", "fax", "R2031-000017-0"):
        answer = login(Role.REVIEWER, name=f"p{typed}").get("/tickets", {"number": typed})
        assert answer.status_code == 404
        assert "unknown-receipt" in answer.content.decode()
        assert "its last digit checks the others" in answer.content.decode()


def test_a_number_without_a_ticket_says_where_the_paper_is(login: Login) -> None:
    """A refused paper has a receipt and no ticket."""
    receipt = desk.receipt()
    receipt.arrival.state = "refused"
    receipt.arrival.save()
    answer = login(Role.REVIEWER).get("/tickets", {"number": receipt.number}, follow=True)
    assert f"{receipt.number} has no ticket. Its arrival: Refused." in answer.content.decode()
