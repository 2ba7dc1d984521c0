"""What a single page is for, as far as that can be told before papers are put together."""

from collections.abc import Sequence

from classifiers.classify import by_rules, classify, weighed
from classifiers.fax_form import fax_form
from classifiers.match import find_any, lines
from classifiers.structure import salutation
from classifiers.weigh import Scales
from domain.document import OTHER, Kind, Run
from domain.page import InkKind, Page, PageRole, PageText

SEPARATOR = (
    "separator sheet", "document separator", "batch separator", "separator page", "separation sheet", "patch code",
    "next document", "feuille de séparation", "feuille séparatrice", "page de séparation", "séparateur de lots",
    "document suivant", "batch sheet", "batch header", "scan separator", "séparateur", "separator",
)  # fmt: skip
SEPARATOR_WORDS = 60

ENVELOPE = (
    "canada post", "postes canada", "postage paid", "port payé", "xpresspost", "registered mail",
    "courrier recommandé", "poste recommandée", "return to sender", "retour à l'expéditeur", "if undelivered",
    "en cas de non-livraison", "lettermail", "poste-lettres", "par avion", "airmail", "postage stamp", "affranchir",
    "expresspost", "do not bend", "ne pas plier", "return postage guaranteed", "personal and confidential",
    "personnel et confidentiel", "registered", "recommandé", "priority post", "poste prioritaire", "first class mail",
    "signature required", "signature exigée", "par courrier", "by registered mail", "express post",
)  # fmt: skip
ENVELOPE_WORDS = 45

EMPTY_ON_PURPOSE = (
    "this page intentionally left blank", "intentionally left blank", "page laissée intentionnellement en blanc",
    "laissée en blanc intentionnellement", "page blanche",
)  # fmt: skip
EMPTY_WORDS = 12

ROLE_FLOOR = 3.0
"""What a cover's or an identity copy's cues must weigh before the page is looked at as one at all."""


def role_of(page: Page, kinds: Sequence[Kind]) -> PageRole:
    """The role of one page on its own; a page that could not be read is body, for nobody can say otherwise."""
    if not isinstance(page, PageText):
        return PageRole.BODY
    if is_blank(page):
        return PageRole.BLANK
    words = sum(len(line.words) for line in lines((page,)))
    run = Run(pages=(page,))
    if words <= SEPARATOR_WORDS and find_any(run, SEPARATOR):
        return PageRole.SEPARATOR
    if words <= ENVELOPE_WORDS and find_any(run, ENVELOPE) and not _of_a_known_kind(run, kinds):
        return PageRole.ENVELOPE
    return _role_by_kind(run, kinds)


def is_blank(page: PageText) -> bool:
    """Nothing on the page that anybody wrote: no words, or specks read as stray letters, or blank on purpose."""
    if page.blank or not page.words:
        return not any(mark.kind is InkKind.PEN for mark in page.ink) or page.blank
    if len(page.words) <= EMPTY_WORDS and find_any((page,), EMPTY_ON_PURPOSE):
        return True
    return len(page.words) <= 6 and not any(_is_word(word.text) for word in page.words) and not page.ink


def _is_word(text: str) -> bool:
    return sum(letter.isalnum() for letter in text) >= 2


def _of_a_known_kind(run: Run, kinds: Sequence[Kind]) -> bool:
    verdict = by_rules(weighed(run, kinds))
    return verdict.kind != OTHER or verdict.variant is not None


def _role_by_kind(run: Run, kinds: Sequence[Kind]) -> PageRole:
    """Cover or identity, if the page's own verdict is a kind with such a role; asked only where cues hint at it.

    A page that greets somebody is a letter, and letters run over pages: their role is given when they are whole.
    """
    scales = Scales.of(run)
    if salutation(run, scales.lines) is not None:
        return PageRole.BODY
    if fax_form(run, scales.lines) is not None and classify(run, kinds).kind == OTHER:
        return PageRole.COVER
    hinted = [kind for kind in kinds if kind.role is not PageRole.BODY and _positive(scales, kind) >= ROLE_FLOOR]
    if not hinted:
        return PageRole.BODY
    verdict = classify(run, kinds)
    return next(
        (kind.role for kind in hinted if (kind.slug, kind.variant) == (verdict.kind, verdict.variant)), PageRole.BODY
    )


def _positive(scales: Scales, kind: Kind) -> float:
    found = (scales.weigh(cue) for cue in kind.cues if cue.weight > 0)
    return sum(evidence.weight for evidence in found if evidence is not None)
