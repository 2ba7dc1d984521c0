"""Every place where a paper speaks of some kind of information, and what can be seen around it.

The nouns here are wide on purpose: an address may be a contact, a lawyer's, or one of the internet. What stands around
them tells whether the paper asks for it; `information_weights` knows what each cue is worth.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from classifiers.fields.information_rules import (
    ASKS,
    HANDS_OVER,
    KEEPS,
    OTHER_BUSINESS,
    OUT_OF_SCOPE,
    PATTERNS,
    SOUGHT,
    STARTS,
    TICK_FORM,
    asked,
    beginning,
    is_asking,
    is_item,
)
from classifiers.fields.prose import sentences
from classifiers.fields.sheet import Sheet, sheet_of
from domain.document import Information, Run

STEM = 6
BEFORE, BEHIND = 8, 5
MOST = 150
"""A paper speaks of information in so many places at most; the rest is not looked at."""

_NOUNS: Mapping[Information, str] = {
    Information.SUBSCRIBER_IDENTITY: (
        r"names?|noms?|prenoms?|identi\w+|who (?:is|was|has|had|owns?|opened|operates?|registered)|whose|"
        r"qui (?:est|etait|a|avait|exploite|detient)|abonnement|particulars|sign-?up|application|denomination|"
        r"titulaires?|subscriber|registrant|holder|abonnee?|person behind"
    ),
    Information.CONTACT: (
        r"address\w*|adresses?|contacts?|coordonnees|phones?|telephones?|e-?mails?|courriels?|whereabouts|locate|"
        r"joindre|reach\w*|personnes?[ -]ressources?|date of birth|residence|domicile"
    ),
    Information.BILLING: (
        r"bill\w*|invoic\w*|factur\w*|charges?|charged|fees?|statements?|releves?|state of the account|"
        r"etats? de compte|owing|owed|owes|balance|solde|spen[dt]\w*"
    ),
    Information.PAYMENT: (
        r"pay\w*|paid|paiements?|cards?|cartes?|bank\w*|bancaires?|receipts?|recus?|versements?|cheques?|virements?|"
        r"debit\w*|transactions?|remittances?|prelevements?"
    ),
    Information.VISITOR_LOGS: (
        r"visit\w*|traffic|trafic|logs?|journa(?:l|ux)|viewed|viewers?|readers?|downloaded|frequentation|consult\w*|"
        r"internautes?|hits"
    ),
    Information.ACCESS_LOGS: (
        r"log-?ins?|log-?ons?|sign-?ins?|logged|signed[ -]in|sessions?|connect\w*|connexions?|acces|access\w*|logs?|"
        r"journa(?:l|ux)|ftp|ssh|passwords?|panel|panneau|transmission"
    ),
    Information.CONTENT: (
        r"contents?|contenus?|messages?|files?|fichiers?|e-?mails?|courriels|mail|mailbox\w*|databases?|"
        r"bases? de donnees|back-?ups?|sauvegardes?|material|photos?|pictures|images?|posts?|correspond\w*|boites?|"
        r"copy of the (?:web ?)?site|copie du site"
    ),
    Information.PUBLIC_REGISTRATION: r"who-?is|registration|enregistrement",
}
_SPOKEN = {kind: re.compile(rf"(?<![a-z])(?:{words})(?![a-z])") for kind, words in _NOUNS.items()}
_WORD = re.compile(r"[a-z']+|[0-9]+|[.;:()]")
_TELLING = (
    ("excludes", OUT_OF_SCOPE),
    ("other business", OTHER_BUSINESS),
    ("asks", ASKS),
    ("keeps", KEEPS),
    ("hands over", HANDS_OVER),
    ("starts", STARTS),
    ("sought", SOUGHT),
)
KEPT_BACK = re.compile(
    r"\b(?:but not|and not|nor|except(?:ing|ed)?|excluding|other than|save|sauf|mais (?:pas|non)|et non|ni|hormis|"
    r"autres? que|a l'exclusion|a l'exception)\s+(?:[a-z']+\s+){0,4}$"
)
"""A mention behind such words is one of what stays closed."""

TOLD = 2.0
"""What the rules say counts twice as much as the words that merely stand there."""

REACH = 60
CERTAIN = 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """One place where a kind of information is spoken of, and the cues around it; `start` and `end` are in `flow`."""

    kind: Information
    start: int
    end: int
    cues: Mapping[str, float]


def spoken(run: Run) -> Iterator[Spoken]:
    """Every mention of every kind, in the order of the paper."""
    sheet = sheet_of(run)
    sure: dict[object, bool] = {one.value: one.confidence >= CERTAIN for one in asked(run)}
    begin, form = beginning(sheet), TICK_FORM.search(sheet.flow) is not None
    count = 0
    for start, end in sentences(sheet.plain):
        about = dict.fromkeys(_of_sentence(sheet, start, end, begin), TOLD)
        about["a form"] = float(form)
        for kind in Information:
            for found in _mentions(sheet, kind, start, end):
                count += 1
                if count > MOST:
                    return
                cues = {**about, **dict.fromkeys(_by_rules(sheet, kind, found, start, sure), TOLD)}
                cues.update(_around(sheet, kind, found))
                yield Spoken(kind=kind, start=found.start(), end=found.end(), cues=cues)


def _mentions(sheet: Sheet, kind: Information, start: int, end: int) -> Iterator[re.Match[str]]:
    """The nouns of a kind, and the phrases of the rules that hold none of them."""
    nouns = list(_SPOKEN[kind].finditer(sheet.flow, start, end))
    yield from nouns
    for phrase in PATTERNS[kind].finditer(sheet.flow, start, end):
        if all(phrase.end() <= noun.start() or phrase.start() >= noun.end() for noun in nouns):
            yield phrase


def _of_sentence(sheet: Sheet, start: int, end: int, begin: int) -> Iterator[str]:
    """What the rules see in a sentence."""
    sentence = sheet.flow[start:end]
    if begin:
        yield "before the orders" if end <= begin else "among the orders"
    yield from (name for name, pattern in _TELLING if pattern.search(sentence))
    if is_asking(sheet, start, sentence):
        yield "asking"
    if is_item(sheet.plain, start):
        yield "item"


def _by_rules(
    sheet: Sheet, kind: Information, found: re.Match[str], start: int, sure: Mapping[object, bool]
) -> Iterator[str]:
    """What the rules make of a mention: a phrase of theirs, behind an exclusion, asked for here or elsewhere."""
    near = PATTERNS[kind].finditer(sheet.flow, max(0, found.start() - REACH), found.end() + REACH)
    phrase = any(one.start() < found.end() and one.end() > found.start() for one in near)
    yield f"a phrase {phrase}"
    if OUT_OF_SCOPE.search(sheet.flow, start, found.start()):
        yield "excluded before"
    if KEPT_BACK.search(sheet.flow[max(start, found.start() - REACH) : found.start()]):
        yield "kept back"
    if sure.get(kind.value):
        yield f"asked for by rules, a phrase {phrase}"
    elif kind.value not in sure:
        yield "not asked for by rules"


def _around(sheet: Sheet, kind: Information, found: re.Match[str]) -> Iterator[tuple[str, float]]:
    before = _stems(sheet.flow[max(0, found.start() - 80) : found.start()])[-BEFORE:][::-1]
    behind = _stems(sheet.flow[found.end() : found.end() + 50])[:BEHIND]
    own = f"{kind.value} {found.group()[:STEM]}"
    yield own, 1.5
    yield kind.value, 1.0
    for side, words in (("before", before), ("behind", behind)):
        for place, word in enumerate(words):
            ring = 0 if place == 0 else 1 if place < 3 else 2
            yield f"{side} {ring} {word}", 1.0
            if place < 3:
                yield f"{own} {side} {word}", 1.0
        if len(words) > 1:
            yield f"{side} {words[0]} {words[1]}", 1.0
    yield f"through {int(found.start() / max(1, len(sheet.flow)) * 3.99)}", 1.0


def _stems(text: str) -> list[str]:
    return ["#" if one.isdigit() else one[:STEM] for one in _WORD.findall(text)]
