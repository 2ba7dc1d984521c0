"""In and out: login, logout, language, and where each person begins."""

import hashlib
from datetime import timedelta
from ipaddress import ip_address

from django.conf import settings
from django.contrib.auth import login as begin_session
from django.contrib.auth import logout as end_session
from django.contrib.auth.forms import AuthenticationForm
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from domain.verification import Person
from review import bench
from review.access import Act, guarded, may
from review.context import DOORS
from store import audit
from store.clock import database_now
from store.models import AuditEntry
from store.people import actor

PATIENCE = timedelta(minutes=15)
TRIES = 8
"""Failed logins for one name within PATIENCE after which that name waits: guessing must not pay."""

TRIES_FROM_ONE_PLACE = 40
"""The same for one address, whatever the names: one password tried on everybody. A whole office may sit behind one."""


@guarded(Act.ENTER)
@require_GET
def home(_request: HttpRequest, person: Person) -> HttpResponseBase:
    """The first door that is open to this person."""
    first = next((name for name, act in DOORS if may(person, act)), "keys")
    return redirect(first)


@sensitive_post_parameters("password")
@never_cache
@require_http_methods(["GET", "POST"])
def login(request: HttpRequest) -> HttpResponseBase:
    """Name and password. Both outcomes are in the audit chain, name and address only as hashes."""
    form = AuthenticationForm(request, data=request.POST or None)
    name, place = _hashed("name", request.POST.get("username", "")), _hashed("place", _address(request))
    if request.method == "POST" and _too_often(name, place):
        form.errors.clear()
        wait = _("Too many failed attempts. Wait a quarter of an hour, then try again.")
        return render(request, "review/login.html", {"form": form, "wait": wait}, status=429)
    if request.method == "POST" and form.is_valid():
        begin_session(request, form.get_user())
        _note("login_done", actor(form.get_user().pk), name, place)
        return redirect(_onward(request))
    if request.method == "POST":
        _note("login_failed", "stranger", name, place)
    return render(request, "review/login.html", {"form": form, "next": request.GET.get("next", "")})


@require_POST
def logout(request: HttpRequest) -> HttpResponseBase:
    """End the session; a claim stays until its lease ends."""
    end_session(request)
    return redirect("login")


@require_POST
def language(request: HttpRequest) -> HttpResponseBase:
    """Switch the language of the site for this person, or for this browser where nobody is logged in."""
    chosen = request.POST.get("language", "")
    answer = redirect(_onward(request))
    if chosen not in dict(settings.LANGUAGES):
        return answer
    if request.user.is_authenticated:
        request.user.language = chosen
        request.user.save(update_fields=["language"])
    answer.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        chosen,
        secure=settings.LANGUAGE_COOKIE_SECURE,
        httponly=True,
        samesite="Strict",
    )
    return answer


@require_GET
def alive(_request: HttpRequest) -> HttpResponse:
    """The health check of the process: it answers, nothing more."""
    return HttpResponse("alive", content_type="text/plain")


@guarded(Act.ENTER)
@require_GET
def keys(request: HttpRequest, _person: Person) -> HttpResponseBase:
    """The keyboard map, for who has scripts switched off."""
    return render(request, "review/keys.html")


@guarded(Act.ENTER)
@require_GET
def policy(request: HttpRequest, _person: Person) -> HttpResponseBase:
    """The privacy policy that is in force now, clause by clause."""
    now = bench.policy()
    return render(request, "review/policy.html", {"policy": now, "clauses": now.clauses.items()})


def _onward(request: HttpRequest) -> str:
    """Where the form wanted to go, if that is a page of ours."""
    wanted = request.POST.get("next", "")
    ours = url_has_allowed_host_and_scheme(wanted, {request.get_host()}, require_https=request.is_secure())
    return wanted if wanted and ours else "home"


def _hashed(what: str, text: str) -> str:
    return f"{what}:{hashlib.sha256(text.casefold().encode()).hexdigest()[:16]}"


def _address(request: HttpRequest) -> str:
    """Where the visitor connects from: the last hop that our own proxy saw, else the peer.

    Only this machine's own proxy is believed; whoever else sends the header is judged by their own address.
    """
    peer = request.META.get("REMOTE_ADDR", "")
    told = request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip()
    ours = not peer or ip_address(peer).is_loopback
    return told if ours and told else peer


def _note(action: str, who: str, subject: str, place: str) -> None:
    with transaction.atomic():
        audit.append(at=database_now(), actor=who, action=action, subject=subject, detail={"place": place})


def _too_often(name: str, place: str) -> bool:
    recent = AuditEntry.objects.filter(action="login_failed", at__gt=database_now() - PATIENCE)
    by_name, by_place = recent.filter(subject=name), recent.filter(detail__place=place)
    return by_name.count() >= TRIES or by_place.count() >= TRIES_FROM_ONE_PLACE
