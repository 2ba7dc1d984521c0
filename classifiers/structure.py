"""Features of structure that no phrase can name: blocks of labels, ruled blanks, machine-readable lines, tables."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from rapidfuzz.distance import Levenshtein

from classifiers.fax_form import fax_form
from classifiers.heading import canadian_court, foreign_court, no_court
from classifiers.letters import normal
from classifiers.match import Line
from classifiers.permission import permission, refusal
from classifiers.voices import VOICES
from domain.document import Run
from domain.page import InkKind, PageText

Feature = Callable[[Run, Sequence[Line]], Line | None]
"""Gives the line that shows the feature, or None where the paper lacks it."""

_MAIL = {
    "from": "from", "de": "from", "sent": "sent", "envoye": "sent", "envoye le": "sent", "date": "date", "to": "to",
    "a": "to", "cc": "cc", "bcc": "cc", "subject": "subject", "objet": "subject", "sujet": "subject",
    "reply-to": "from", "attachments": "attached", "attachment": "attached", "pieces jointes": "attached",
}  # fmt: skip
_ADDRESS = re.compile(r"[\w.+-]+\s?[@©]\s?[\w-]+\.\w|<[^>]+@|\bmailto\b|\binbox\b|boite de reception")
_FAX = {
    "to": "to", "a": "to", "destinataire": "to", "attention": "to", "attn": "to", "from": "from", "de": "from",
    "expediteur": "from", "fax": "fax", "facsimile": "fax", "fax no": "fax", "telecopieur": "fax", "telec": "fax",
    "phone": "phone", "telephone": "phone", "tel": "phone", "date": "date", "page": "pages", "pages": "pages",
    "no. of pages": "pages", "number of pages": "pages", "nombre de pages": "pages", "total pages": "pages",
    "re": "re", "subject": "re", "objet": "re", "company": "company", "organisme": "company",
    "entreprise": "company", "cc": "cc", "urgent": "urgent", "comments": "comments", "comment": "comments",
    "message": "comments", "commentaires": "comments", "fax number": "fax", "no de telecopieur": "fax",
}  # fmt: skip
_LABEL = re.compile(r"^\W*(?P<label>[a-z0-9.' -]{1,20}?)\s?[:;]")
_FIRST = re.compile(r"^\W*(?P<label>[a-z]{2,12})\b")
_MRZ = re.compile(r"[<«‹k]{4,}|<{2,}|[«‹]{2,}")
_BLANK = re.compile(r"[_.…]{6,}|(?:_.{0,2}){5,}|\(name[^)]*\)|\(nom[^)]*\)|\[(?:name|nom|date|insert)[^\]]*\]")
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
_LABELS = (
    "name nom prenom prenoms full legal given surname address adresse postal code city ville province date signature "
    "signed signe telephone phone tel fax email courriel account compte number numero no of the du de la le les et and "
    "a au client customer witness temoin temoins print title titre fonction occupation initials initiales attorney "
    "mandataire donor recipient destinataire relationship lien section part partie partiel per domain domaine nature "
    "birth naissance day jour month mois year annee place lieu authorized autorise applicant demandeur contact "
    "or ou "
)
_LABEL_WORDS = frozenset(_LABELS.split())
_PLACEHOLDER = re.compile(r"\[[a-z][a-z' /]{3,40}\]|\bspecimen\b|<[a-z][a-z ]{3,30}>|\(insert[^)]*\)|\(inserer[^)]*\)")
_DRAFT_LINE = re.compile(
    r"\b(?:draft|ebauche|brouillon|projet d[e']\s?(?:ordonnance|jugement)|proposed (?:form|order|judgment|production)|"
    r"(?:order|judgment|warrant) \(proposed\)|unsigned copy|for review only|not an order until|not yet (?:issued|"
    r"signed|pronounced|entered)|subject to (?:the court's )?approval|sous reserve des commentaires|"
    r"non encore (?:signee?|rendue?)|"
    r"for (?:the )?court's consideration|tendered for signature)\b"
)
_QUOTED = re.compile(r"^\s?[>|]{1,3}\s?\w|\ba ecrit\s?:|\bwrote\s?:")
_LABELLED = re.compile(r"^[^:]{2,40}:\s*[_.…\s]*$")


def _several(printed: Sequence[Line], pattern: re.Pattern[str], *, at_least: int) -> list[Line] | None:
    found = [line for line in printed if pattern.search(normal(line.text))]
    return found if len(found) >= at_least else None


def _first(found: list[Line] | None) -> Line | None:
    return found[0] if found else None


def _label(line: Line, known: Mapping[str, str]) -> str | None:
    """The label a line begins with, one letter misread; the first word if its colon was lost."""
    text = normal(line.text)
    found = _LABEL.match(text)
    if found is None:
        first = _FIRST.match(text)
        return known.get(first["label"]) if first and line.text.lstrip()[:1].isupper() else None
    label = found["label"].strip()
    if label in known:
        return known[label]
    near = (name for name in known if len(name) >= 4 and Levenshtein.distance(name, label, score_cutoff=1) <= 1)
    return next((known[name] for name in near), None)


def email_block(_run: Run, printed: Sequence[Line]) -> Line | None:
    """From, Sent, To, Subject on neighbouring lines, with an address among them."""
    for at, line in enumerate(printed[:25]):
        window = printed[at : at + 7]
        labels = {_label(near, _MAIL) for near in window} - {None}
        addressed = any(_ADDRESS.search(normal(near.text)) for near in window)
        if _label(line, _MAIL) is None or "from" not in labels or len(labels) < 3:
            continue
        if addressed or {"sent", "subject"} <= labels:
            return line
    return None


def fax_block(_run: Run, printed: Sequence[Line]) -> Line | None:
    """Four or more labels of a transmission form (To, From, Fax, Pages, Re) at the beginning of lines."""
    labels = {label: line for line in printed if (label := _label(line, _FAX)) is not None}
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


def bare_labels(_run: Run, printed: Sequence[Line]) -> Line | None:
    """Four or more lines that say only what to write there: « Name », « Signature du client », « Date »."""
    bare = [line for line in printed if _only_labels(normal(line.text))]
    return bare[0] if len(bare) >= 4 else None


def _only_labels(text: str) -> bool:
    words = re.findall(r"[a-z]+", text)
    return (
        0 < len(words) <= 8
        and not re.search(r"\d", text)
        and sum(word in _LABEL_WORDS for word in words) > 0.6 * len(words)
    )


def no_particulars(_run: Run, printed: Sequence[Line]) -> Line | None:
    """Hardly a number on a page of some length: no date, no account, no address."""
    words = [word.text for line in printed for word in line.words]
    numbers = sum(sum(sign.isdigit() for sign in word) >= 2 for word in words)
    return printed[0] if len(words) >= 40 and numbers <= 0.02 * len(words) else None


def placeholders(_run: Run, printed: Sequence[Line]) -> Line | None:
    """Two or more words in brackets that say what to write there, or a word that marks a specimen."""
    return _first(_several(printed, _PLACEHOLDER, at_least=2))


def draft_line(_run: Run, printed: Sequence[Line]) -> Line | None:
    """A short line, a note in the margin, a stamp or something in brackets, that calls the paper a draft."""
    return next((line for line in printed if len(line.words) <= 14 and _DRAFT_LINE.search(normal(line.text))), None)


def quotes(_run: Run, printed: Sequence[Line]) -> Line | None:
    """Three or more lines marked as quoted, as mail programs mark what they answer to."""
    return _first(_several(printed, _QUOTED, at_least=3))


def _filled(text: str) -> bool:
    label, colon, value = text.partition(":")
    rest = _BLANK.sub("", value)
    return bool(colon) and len(label) <= 40 and "__" not in rest and sum(letter.isalnum() for letter in rest) >= 3


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
    "@fax_form": fax_form,
    "@machine_readable": machine_readable,
    "@blanks": blanks,
    "@bare_labels": bare_labels,
    "@no_particulars": no_particulars,
    "@placeholders": placeholders,
    "@draft_line": draft_line,
    "@quotes": quotes,
    "@citation": citation,
    "@bracketed_paragraphs": bracketed_paragraphs,
    "@money_table": money_table,
    "@salutation": salutation,
    "@few_words": few_words,
    "@canadian_court": canadian_court,
    "@foreign_court": foreign_court,
    "@no_court": no_court,
    "@permission": permission,
    "@refusal": refusal,
    **VOICES,
}


def unknown_features(phrases: Iterable[str]) -> tuple[str, ...]:
    """Names with an @ that no feature bears: a slip of the pen in a kind's module."""
    return tuple(phrase for phrase in phrases if phrase.startswith("@") and phrase not in FEATURES)
