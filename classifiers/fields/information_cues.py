"""Every place where a paper speaks of some kind of information, and what can be seen around it.

The nouns here are wide on purpose: an address may be a contact, a lawyer's, or one of the internet. What stands around
them tells whether the paper asks for it; `information_weights` knows what each cue is worth.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
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
MOST = 220
"""A paper speaks of information in so many places at most; the rest is not looked at."""

_NOUNS: Mapping[Information, str] = {
    Information.SUBSCRIBER_IDENTITY: (
        r"names?|noms?|prenoms?|identi\w+|who (?:is|was|are|has|had|owns?|opened|operates?|registered|its|the|"
        r"your|else|runs)|whose|"
        r"whom|qui (?:est|etait|sont|a|avait|ont|exploite|detient)|abonnement|particulars|sign-?up|"
        r"application|denomination|"
        r"titulaires?|subscriber|registrant|holders?|abonnee?s?|person behind|owners?|ownership|owned|"
        r"belongs?|registered|"
        r"registration(?! (?:data|records?|details|information))|opened|opening|enrol?ment|proprietaires?|"
        r"detent\w+|inscri\w+|ouverture|fiche|etat civil|"
        r"appart\w+|customer is|client est|le client|the client|the customer|persons?|personnes?|raison "
        r"sociale|incorporation"
    ),
    Information.CONTACT: (
        r"address\w*|adresses?|contacts?|contaet|coordonnees?|coordinates|phones?|telephones?|e-?mails?|"
        r"courriels?|whereabouts|"
        r"locate|joindre|reach\w*|personnes?[ -]ressources?|date of birth|residence|domicile|mobile|cell\w*|"
        r"particulars|"
        r"mailing|correspond\w+|representatives?|representants?|spoke|dealt|deals|siege|letters|telecopieur|"
        r"repondants?|"
        r"personnes avec qui|persons? with whom"
    ),
    Information.BILLING: (
        r"bill\w*|invoic\w*|factur\w*|charges?|charged|fees?|statements?|releves?|state of the account|"
        r"etats? (?:\w+ )?d[eu] compte|owing|owed|owes?|balance|solde|spen[dt]\w*|costs?|cout\w*|accounts "
        r"with|annual accounts|"
        r"accounts (?:rendered|and|of|for|billed)|comptes|compte a jour|grand livre|ledger|livres?|prices?|"
        r"prix|dues?|amounts?|"
        r"montants?|sommes?|frais|tarif\w*|rates?|arrears|arrieres|renewals?|renouvellements?|subscription "
        r"fee|doi[ts]|"
        r"devons|plan|forfait|debits?|statement of"
    ),
    Information.PAYMENT: (
        r"pay\w*|paid|paiements?|cards?|cartes?|bank\w*|bancaires?|receipts?|recus?|versements?|verse\w*|cheques?|"
        r"virements?|debit\w*|transactions?|remit\w*|prelev\w+|settl\w+|regl(?:e|ee|es|ees|ement|ements)|acquit\w+|"
        r"quittances?|discharged|sums|moneys?|monies|funds?|funding|fonds|deposits?|depots?|encaiss\w+|"
        r"sources?|received from|"
        r"recues? d|financ\w+|credits?"
    ),
    Information.VISITOR_LOGS: (
        r"visit\w*|traffic|trafic|logs?|journa(?:l|ux)|viewed|viewers?|views|readers?|downloaded|"
        r"frequentation|consult\w*|"
        r"internautes?|hits|audience|statisti\w+|achalandage|browsed|looked|lecteurs?|telecharg\w+"
    ),
    Information.ACCESS_LOGS: (
        r"log-?ins?|log-?ons?|sign-?ins?|logged|signed[ -]in|sessions?|connect\w*|connexions?|acces|access\w*|logs?|"
        r"journa(?:l|ux)|ftp|ssh|passwords?|panel|panneau|transmission|authentica\w+|authentifi\w+|ip "
        r"addresses|adresses ip|"
        r"activity|activite|administrat\w+|administrer|upload came|uploads|entrees"
    ),
    Information.CONTENT: (
        r"contents?|contenus?|messages?|files?|fichiers?|e-?mails?|courriels|mail|mailbox\w*|databases?|"
        r"bases? de donnees|back-?ups?|sauvegard\w+|material|photos?|photographs?|photographies|pictures|"
        r"images?|posts?|"
        r"correspond\w*|boites?|copy of the (?:web ?)?site|copie du site|uploaded|inbox|orders placed|"
        r"commandes|export\w*|"
        r"videos?|stored|pages|tickets?|disks?|disques?|text|textes|articles?|attachments?|submissions?"
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
COSTS = re.compile(
    r"\b(?:pay|pays|paie|paiera|payer|verse|versera|verser)\b[^.;]{0,60}?(?:\bthe sum\b|\bla somme\b|"
    r"\bcosts\b|\bdepens\b|\$)|"
    r"\bcosts? (?:of|in) (?:the|this) (?:application|motion|cause)\b"
)
"""An order to pay the other side asks for no record of the payment."""
COPIED = re.compile(r"\b(?:copy|copies|copie|backups?|contents?|contenu) (?:of |de |des |du |d')(?:\w+ ){0,2}$")
MAIL = re.compile(
    r"(?:e-?mails?|courriels?)\b(?! (?:and|et) )(?! (?:address|contact|de contact))|e-?mails? and (?:stored|"
    r"saved|files?|messages?)\b"
)
"""Mail itself, of which copies can be made, and not the address."""
KEPT_BACK = re.compile(
    r"\b(?:but not|and not|nor|except(?:ing|ed)?|excluding|other than|save|sauf|mais (?:pas|non)|et non|ni|hormis|"
    r"autres? que|a l'exclusion|a l'exception)\s+(?:[a-z']+\s+){0,4}$"
)
"""A mention behind such words is one of what stays closed."""

TOLD = 3.0
"""What the rules say counts more than the words that merely stand there."""

SAID = 0.6
"""Words that merely stand there say less, or papers would be learnt by heart."""

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
        phrases = {kind: list(PATTERNS[kind].finditer(sheet.flow, start, end)) for kind in Information}
        named = {kind: list(_mentions(sheet, kind, phrases[kind], start, end)) for kind in Information}
        for kind, mentions in named.items():
            for found in mentions:
                count += 1
                if count > MOST:
                    return
                cues = {**about, **dict.fromkeys(_by_rules(sheet, kind, found, start, sure), TOLD)}
                cues.update(dict.fromkeys(_in_phrases(phrases, kind, found, sure), TOLD))
                cues.update(_around(sheet, kind, found))
                cues.update(_beside_others(named, kind, found))
                yield Spoken(kind=kind, start=found.start(), end=found.end(), cues=cues)


def _beside_others(
    named: Mapping[Information, Sequence[re.Match[str]]], kind: Information, found: re.Match[str]
) -> Iterator[tuple[str, float]]:
    """What is asked for stands in lists: how many other kinds the sentence names, and which stand beside this one."""
    near = [
        other
        for other, mentions in named.items()
        if other is not kind
        and any(one.start() < found.end() + ABREAST and one.end() > found.start() - ABREAST for one in mentions)
    ]
    yield f"others in the sentence {min(sum(bool(one) for one in named.values()) - 1, 4)}", 1.0
    yield f"others beside it {min(len(near), 3)}", 1.0
    yield from ((f"{kind.value} beside {other.value}", 1.0) for other in near)


ABREAST = 45
"""Items of a list stand no further apart, in letters."""


def _mentions(
    sheet: Sheet, kind: Information, phrases: Sequence[re.Match[str]], start: int, end: int
) -> Iterator[re.Match[str]]:
    """The nouns of a kind, and the phrases of the rules that hold none of them."""
    nouns = list(_SPOKEN[kind].finditer(sheet.flow, start, end))
    yield from nouns
    for phrase in phrases:
        if all(phrase.end() <= noun.start() or phrase.start() >= noun.end() for noun in nouns):
            yield phrase


def _of_sentence(sheet: Sheet, start: int, end: int, begin: int) -> Iterator[str]:
    """What the rules see in a sentence."""
    sentence = sheet.flow[start:end]
    if begin:
        yield "before the orders" if end <= begin else "among the orders"
    yield from (name for name, pattern in _TELLING if pattern.search(sentence))
    if COSTS.search(sentence):
        yield "costs"
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


def _in_phrases(
    phrases: Mapping[Information, Sequence[re.Match[str]]],
    kind: Information,
    found: re.Match[str],
    sure: Mapping[object, bool],
) -> Iterator[str]:
    """The phrases of other kinds that a mention stands in: the address of "IP addresses that visited" is no contact."""
    inside = [
        other
        for other, spans in phrases.items()
        if any(one.start() < found.end() and one.end() > found.start() for one in spans)
    ]
    if kind not in inside:
        yield from (f"in a phrase of {other.value}" for other in inside)
        yield from (f"{kind.value} in a phrase of {other.value}" for other in inside)
        if any(sure.get(other.value) for other in inside):
            yield "words of another kind"
    if COPIED.search(found.string[max(0, found.start() - REACH) : found.start()]):
        yield f"copies of {kind.value}"
        if kind is Information.CONTACT and MAIL.match(found.string, found.start()):
            yield "words of another kind"


def _around(sheet: Sheet, kind: Information, found: re.Match[str]) -> Iterator[tuple[str, float]]:
    before = _stems(sheet.flow[max(0, found.start() - 80) : found.start()])[-BEFORE:][::-1]
    behind = _stems(sheet.flow[found.end() : found.end() + 50])[:BEHIND]
    own = f"{kind.value} {found.group()[:STEM]}"
    yield own, 1.5
    yield kind.value, 1.0
    for side, words in (("before", before), ("behind", behind)):
        for place, word in enumerate(words):
            ring = 0 if place == 0 else 1 if place < 3 else 2
            yield f"{side} {ring} {word}", SAID
            if place < 3:
                yield f"{own} {side} {word}", SAID
        if len(words) > 1:
            yield f"{side} {words[0]} {words[1]}", SAID
    yield f"through {int(found.start() / max(1, len(sheet.flow)) * 3.99)}", 1.0


def _stems(text: str) -> list[str]:
    return ["#" if one.isdigit() else one[:STEM] for one in _WORD.findall(text)]
