"""How values become text on a page: hostile text made visible, slugs in words, times in plain language."""

from datetime import date, datetime

from django import template
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from domain.page import Box
from domain.wording import Sentence
from review import words
from review.visible import pieces
from review.visible import visible as written_out

register = template.Library()

SOON = 3
"""Days before a deadline from which its clock turns amber."""


@register.filter
def said(text: object) -> SafeString:
    """Text of a paper or a file name: escaped, isolated from its surroundings, hidden characters spelled out."""
    parts = format_html_join("", "{}", ((_piece(odd, piece),) for odd, piece in pieces(str(text))))
    return format_html("<bdi>{}</bdi>", parts)


@register.filter
def visible(text: object) -> str:
    """The same for attributes, where no markup can stand."""
    return written_out(str(text))


@register.filter
def word(slug: object, table: str) -> str:
    """A stored slug in the reader's language."""
    return words.word(str(slug), table)


@register.filter
def spoken(sentence: Sentence) -> str:
    """A sentence in the reader's language."""
    return sentence.spoken("fr" if (get_language() or "en").startswith("fr") else "en")


@register.filter
def percent(part: float) -> str:
    """A confidence as whole per cent, rounded down so that 100 means certain."""
    return f"{int(part * 100)} %" if (get_language() or "en").startswith("fr") else f"{int(part * 100)}%"


@register.simple_tag
def rectangle(box: Box) -> SafeString:
    """The place of a box as attributes of an SVG rectangle in a drawing of 1000 by 1000."""
    left, top = box.left * 1000 - 4, box.top * 1000 - 3
    width, height = (box.right - box.left) * 1000 + 8, (box.bottom - box.top) * 1000 + 6
    return format_html('x="{}" y="{}" width="{}" height="{}"', *(f"{n:.2f}" for n in (left, top, width, height)))


@register.filter
def corners(box: Box | None) -> str:
    """left top right bottom with spaces, for the viewer script."""
    return " ".join(f"{number:.5f}" for number in box.as_tuple()) if box else ""


@register.filter
def days_left(day: date | None) -> str:
    """How long until a day: a clock a person reads at a glance."""
    if day is None:
        return ""
    days = (day - timezone.localdate()).days
    if days < 0:
        return ngettext("%(n)d day late", "%(n)d days late", -days) % {"n": -days}
    return _("today") if days == 0 else ngettext("%(n)d day left", "%(n)d days left", days) % {"n": days}


@register.filter
def clock_colour(day: date | None) -> str:
    """Class of a deadline: late, soon, calm or none."""
    if day is None:
        return "none"
    days = (day - timezone.localdate()).days
    return "late" if days < 0 else "soon" if days <= SOON else "calm"


@register.filter
def age(moment: datetime | None) -> str:
    """How long ago, in the largest unit that says something."""
    if moment is None:
        return ""
    seconds = max(0, int((timezone.now() - moment).total_seconds()))
    if seconds < 60:
        return ngettext("%(n)d second", "%(n)d seconds", seconds) % {"n": seconds}
    if seconds < 3600:
        return ngettext("%(n)d minute", "%(n)d minutes", seconds // 60) % {"n": seconds // 60}
    if seconds < 86400:
        return ngettext("%(n)d hour", "%(n)d hours", seconds // 3600) % {"n": seconds // 3600}
    return ngettext("%(n)d day", "%(n)d days", seconds // 86400) % {"n": seconds // 86400}


def _piece(odd: bool, piece: str) -> str | SafeString:
    return format_html('<span class="odd" title="{}">{}</span>', _("hidden character"), piece) if odd else piece
