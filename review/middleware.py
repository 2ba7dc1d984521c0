"""What is true for every request: who may connect, in which language we answer, what may be kept of the answer."""

import ipaddress
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseForbidden
from django.utils import translation

from domain.errors import DocketError
from review import errors

Answer = Callable[[HttpRequest], HttpResponse]


def networks(answer: Answer) -> Answer:
    """Only the allowed networks are answered; a connection without an address came over our own unix socket."""
    allowed = [ipaddress.ip_network(network) for network in settings.INTAKE.allowed_networks]

    def middleware(request: HttpRequest) -> HttpResponse:
        peer = request.META.get("REMOTE_ADDR", "")
        if peer and not any(ipaddress.ip_address(peer) in network for network in allowed):
            return HttpResponseForbidden("403", content_type="text/plain")
        return answer(request)

    return middleware


def own_language(answer: Answer) -> Answer:
    """Who is logged in reads the site in their own language, on every machine."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            translation.activate(request.user.language)
            request.LANGUAGE_CODE = request.user.language
        return answer(request)

    return middleware


def private_answers(answer: Answer) -> Answer:
    """Nothing that a view answers is kept by a browser or a proxy, nor embedded by another site."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = answer(request)
        response["Cache-Control"] = "no-store"
        response["Cross-Origin-Resource-Policy"] = "same-origin"
        response["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"
        return response

    return middleware


class KindErrors:
    """Errors that we raise on purpose become pages that say what to do; anything else stays a bug (500)."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Nothing to do on the way."""
        return self.answer(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """The page for one of our errors."""
        return errors.page(request, error) if isinstance(error, DocketError) else None
