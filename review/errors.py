"""Pages for what went wrong: a sentence about what happened, and what to do now."""

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from domain.errors import (
    DocketError,
    NotPermitted,
    SealBroken,
    StaleDecision,
    StaleFence,
    UnknownReceipt,
    UnlawfulChange,
)

Words = tuple[int, Promise, Promise]
KNOWN: Mapping[type[DocketError], Words] = {
    UnknownReceipt: (
        404,
        _("No such receipt number"),
        _("Check the receipt number; it looks like R2026-000017-5, and its last digit checks the others."),
    ),
    NotPermitted: (
        403,
        _("This is not for you"),
        _("Your role does not allow this, or somebody else has to do it. Nothing was changed."),
    ),
    StaleDecision: (
        409,
        _("Something changed since you looked"),
        _("The paper, its fields or the policy changed after this page was shown. Look again, then decide."),
    ),
    StaleFence: (
        409,
        _("Your claim has ended"),
        _("The lease ran out or somebody else took the ticket. Nothing was changed; claim it again to go on."),
    ),
    UnlawfulChange: (
        409,
        _("The ticket is in another state by now"),
        _("Somebody else holds it or has decided it. Go back to the queue and take the next one."),
    ),
    SealBroken: (
        500,
        _("The stored paper cannot be opened"),
        _("Its seal is broken. Do not decide on it; tell the operator to restore it from the backup."),
    ),
}
OTHERWISE: Words = (
    500,
    _("Something is wrong on our side"),
    _("Nothing was changed. Tell the operator, with the time it happened."),
)


def page(request: HttpRequest, error: DocketError) -> HttpResponse:
    """The page for one of our errors, with its status."""
    return _page(request, KNOWN.get(type(error), OTHERWISE), error.code)


def csrf(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001 - Django gives a reason for logs
    """The page for a form that did not come from one of our pages, or whose session is over."""
    words = (403, _("This form is too old"), _("Your session ended or the page was open too long. Load it again."))
    return _page(request, words, "csrf")


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - Django's signature
    """The page for an address that leads nowhere."""
    words = (404, _("There is nothing here"), _("Check the address, or go back to the beginning."))
    return _page(request, words, "not-found")


def broken(request: HttpRequest) -> HttpResponse:
    """The page for a bug of ours."""
    return _page(request, OTHERWISE, "bug")


def _page(request: HttpRequest, words: Words, code: str) -> HttpResponse:
    status, title, advice = words
    context = {"title": title, "advice": advice, "status": status, "code": code}
    return render(request, "review/error.html", context, status=status)
