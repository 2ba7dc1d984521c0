"""Every route is asked by every role: one function decides, and nothing is open by accident."""

import pytest
from django.test import Client
from django.urls import URLPattern

from domain.verification import Role
from review import access, urls
from review.access import ALLOWED, DOORS, Act
from store.models import Ticket
from tests.review import desk
from tests.review.conftest import FakeVault, Login, png

ROUTES = [pattern for pattern in urls.urlpatterns if pattern.name not in urls.PUBLIC]
POSTED = {"next", "claim", "release", "renew", "draft", "correct", "decide", "name", "verify"}
WHO = [*Role, None]


def act_of(route: URLPattern) -> Act:
    assert route.callback in DOORS, f"{route.name} is behind no door"
    return DOORS[route.callback]


def address(route: URLPattern, ticket: Ticket) -> str:
    return "/" + str(route.pattern).replace("<slug:number>", ticket.receipt.number).replace("<int:page>", "1")


def ask(client: Client, route: URLPattern, ticket: Ticket) -> int:
    path = address(route, ticket)
    return (client.post(path) if route.name in POSTED else client.get(path)).status_code


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.name)
def test_every_route_is_behind_a_door(route: URLPattern) -> None:
    """A view without an act cannot be added unnoticed."""
    assert act_of(route) in ALLOWED


@pytest.mark.django_db
@pytest.mark.parametrize("role", WHO, ids=lambda role: role or "no role")
@pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.name)
def test_every_role_gets_exactly_what_the_table_says(
    route: URLPattern, role: Role | None, login: Login, vault: FakeVault
) -> None:
    """Allowed roles are not answered 403, all others are, nobody meets a bug."""
    ticket = with_page(vault)
    status = ask(login(*([role] if role else [])), route, ticket)
    if role in ALLOWED[act_of(route)]:
        assert status not in {403, 404, 500}
    else:
        assert status == 403


@pytest.mark.django_db
@pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.name)
def test_strangers_are_sent_to_the_login(route: URLPattern, client: Client, vault: FakeVault) -> None:
    """Without a session every door leads to the login page, for pictures too."""
    ticket = with_page(vault)
    path = address(route, ticket)
    answer = client.post(path) if route.name in POSTED else client.get(path)
    assert (answer.status_code, answer.headers["Location"].split("?")[0]) == (302, "/login")


def with_page(vault: FakeVault) -> Ticket:
    """A ticket whose first page has a picture and whose original is in the vault."""
    from store.models import Blob, Page

    ticket = desk.ticket()
    blob = Blob.objects.create(object_id="c" * 64, size=1)
    Page.objects.create(arrival=ticket.receipt.arrival, number=1, state="read", upright=blob, reading={"aspect": 0.77})
    vault.objects = {"c" * 64: png(), str(ticket.receipt.arrival.blob_id): b"original"}
    return ticket


SECRET_ROUTES = [route for route in ROUTES if "<slug:number>" in str(route.pattern)]


@pytest.mark.django_db
@pytest.mark.parametrize("route", SECRET_ROUTES, ids=lambda route: route.name)
def test_a_secret_ticket_is_closed_on_every_route(route: URLPattern, login: Login, vault: FakeVault) -> None:
    """Who is not named gets neither page nor picture nor action, even with the right address."""
    ticket = with_page(vault)
    Ticket.objects.filter(pk=ticket.pk).update(non_disclosure=True)
    assert ask(login(Role.REVIEWER, Role.SECOND_REVIEWER), route, ticket) == 403
    assert ask(login(Role.PRIVACY_OFFICER), route, ticket) != 403


@pytest.mark.django_db
def test_a_disabled_person_is_out_at_once(login: Login) -> None:
    """The session of somebody who was disabled ends with the next request."""
    from store.models import User

    client = login(Role.REVIEWER)
    assert client.get("/queue").status_code == 200
    User.objects.update(is_active=False)
    assert client.get("/queue").status_code == 302


def test_an_administrator_sees_no_paper() -> None:
    """Looking after machines and people opens no ticket."""
    reading = {Act.SEE_TICKET, Act.WORK, Act.SEE_QUEUE, Act.NAME_PEOPLE}
    assert not any(Role.ADMINISTRATOR in access.ALLOWED[act] for act in reading)
