"""Features of structure that no phrase can name: blocks of labels, ruled blanks, machine-readable lines, tables."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from classifiers.letters import normal
from classifiers.match import Line
from domain.document import Run
from domain.page import InkKind, PageText

Feature = Callable[[Run, Sequence[Line]], Line | None]
"""Gives the line that shows the feature, or None where the paper lacks it."""

_MAIL = re.compile(
    r"^\W*(from|de|sent|envoye|date|to|a|cc|bcc|subject|objet|sujet|reply-to|attachments?|pieces? jointes?|importance)"
    r"\s*[:;]"
)
_ADDRESS = re.compile(r"[\w.+-]+\s?[@©]\s?[\w-]+\.\w|<[^>]+@|\bmailto\b|\binbox\b|boite de reception")
_FAX = re.compile(
    r"^\W*(to|from|fax|facsimile|phone|telephone|tel|date|pages?|no\.? of pages|number of pages|re|subject|attn|"
    r"attention|company|cc|a|de|telecopieur|telec|nombre de pages|objet|destinataire|expediteur|organisme|entreprise|"
    r"fax no|urgent|comments?|message|commentaires?)\b\s*[:;.]?"
)
_MRZ = re.compile(r"[<«‹k]{4,}|<{2,}|[«‹]{2,}")
_BLANK = re.compile(r"[_.…]{6,}|(?:_ ?){5,}|\(name[^)]*\)|\(nom[^)]*\)|\[(?:name|nom|date|insert)[^\]]*\]")
_CITATION = re.compile(
    r"\b(19|20)\d\d\s?(scc|csc|fca|caf|fc|cf|tcc|cci|on[a-z]{2}|qc[a-z]{2,4}|bc[a-z]{2}|ab[a-z]{2,4}|sk[a-z]{2}|"
    r"mb[a-z]{2}|nb[a-z]{2}|ns[a-z]{2}|pe[a-z]{2}|nl[a-z]{2}|yk[a-z]{2}|nwt[a-z]{2}|nu[a-z]{2})\s?\d{1,5}\b"
)
_BRACKETED = re.compile(r"^\W{0,2}\[\s?\d{1,3}\s?\]")
_MONEY = re.compile(r"(\$\s?\d[\d,. ]*|\d[\d ,]*[.,]\d{2}\s?\$?)\s*\W*$")
_MR = r"(?:madame|monsieur|maitre|mesdames|messieurs)"
_SALUTATION = re.compile(
    r"^\W*(?:dear\b.{1,60}|to whom it may concern|a qui de droit|sirs?|madam|sir or madam|sir/madam|"
    rf"{_MR}(?:[ ,/]+(?:et |ou )?{_MR})*(?: (?:la|le) (?:directeur|directrice|responsable)\b.{{0,40}})?|"
    rf"(?:cher|chere|chers|cheres) {_MR}\b.{{0,30}}|bonjour)\s*[,:;.!]?\s*$"
)
_LABELLED = re.compile(r"^[^:]{2,40}:\s*[_.…\s]*$")


def _several(printed: Sequence[Line], pattern: re.Pattern[str], *, at_least: int) -> list[Line] | None:
    found = [line for line in printed if pattern.search(normal(line.text))]
    return found if len(found) >= at_least else None


def _first(found: list[Line] | None) -> Line | None:
    return found[0] if found else None


def email_block(_run: Run, printed: Sequence[Line]) -> Line | None:
    """From, Sent, To, Subject on neighbouring lines, with an address among them."""
    for at, line in enumerate(printed[:25]):
        window = printed[at : at + 7]
        labels = {found.group(1) for near in window if (found := _MAIL.match(normal(near.text)))}
        sender = labels & {"from", "de"}
        subject = labels & {"subject", "objet", "sujet"}
        addressed = any(_ADDRESS.search(normal(near.text)) for near in window)
        if sender and subject and len(labels) >= 3 and (addressed or labels & {"sent", "envoye"}):
            return line
    return None


def fax_block(_run: Run, printed: Sequence[Line]) -> Line | None:
    """Four or more labels of a transmission form (To, From, Fax, Pages, Re) at the beginning of lines."""
    labels = {found.group(1): line for line in printed if (found := _FAX.match(normal(line.text)))}
    return next(iter(labels.values())) if len(labels) >= 4 else None


def machine_readable(_run: Run, printed: Sequence[Line]) -> Line | None:
    """The chevrons at the foot of a passport or of an identity card."""
    return _first(_several(printed, _MRZ, at_least=1))


def blanks(run: Run, printed: Sequence[Line]) -> Line | None:
    """Most places to fill in are empty: dotted or ruled blanks, bare labels, placeholders; hardly any pen stroke."""
    empty = [line for line in printed if _BLANK.search(normal(line.text)) or _LABELLED.match(normal(line.text))]
    ruled = sum(_empty_rules(page) for page in run.read_pages())
    if len(empty) + ruled < 4:
        return None
    pens = sum(mark.kind is InkKind.PEN for page in run.read_pages() for mark in page.ink)
    filled = pens + sum(1 for line in printed if _filled(normal(line.text)))
    shown = [*empty, *printed]
    return shown[0] if shown and filled < 0.5 * (len(empty) + ruled) else None


def _filled(text: str) -> bool:
    label, colon, value = text.partition(":")
    return bool(colon) and len(label) <= 40 and any(letter.isalnum() for letter in _BLANK.sub("", value))


def _empty_rules(page: PageText) -> int:
    """How many ruled lines have neither words nor pen strokes standing on them."""
    rules = [mark.box for mark in page.ink if mark.kind is InkKind.RULE and mark.box.right - mark.box.left > 0.12]
    above = [word.box for word in page.words] + [mark.box for mark in page.ink if mark.kind is InkKind.PEN]
    return sum(
        not any(
            box.left < rule.right and box.right > rule.left and rule.top - 0.03 < box.bottom < rule.bottom + 0.006
            for box in above
        )
        for rule in rules
    )


def citation(_run: Run, printed: Sequence[Line]) -> Line | None:
    """A neutral citation near the top of the paper."""
    return _first(_several(printed[:14], _CITATION, at_least=1))


def bracketed_paragraphs(_run: Run, printed: Sequence[Line]) -> Line | None:
    """Paragraphs numbered in square brackets, as judges write reasons."""
    return _first(_several(printed, _BRACKETED, at_least=2))


def money_table(_run: Run, printed: Sequence[Line]) -> Line | None:
    """Four or more lines that end in an amount."""
    return _first(_several(printed, _MONEY, at_least=4))


def salutation(_run: Run, printed: Sequence[Line]) -> Line | None:
    """A line that greets: the paper is a letter."""
    return _first(_several(printed[:40], _SALUTATION, at_least=1))


def few_words(_run: Run, printed: Sequence[Line]) -> Line | None:
    """Hardly anything is printed."""
    return printed[0] if printed and sum(len(line.words) for line in printed) <= 25 else None


FEATURES: Mapping[str, Feature] = {
    "@email_block": email_block,
    "@fax_block": fax_block,
    "@machine_readable": machine_readable,
    "@blanks": blanks,
    "@citation": citation,
    "@bracketed_paragraphs": bracketed_paragraphs,
    "@money_table": money_table,
    "@salutation": salutation,
    "@few_words": few_words,
}


def unknown_features(phrases: Iterable[str]) -> tuple[str, ...]:
    """Names with an @ that no feature bears: a slip of the pen in a kind's module."""
    return tuple(phrase for phrase in phrases if phrase.startswith("@") and phrase not in FEATURES)
