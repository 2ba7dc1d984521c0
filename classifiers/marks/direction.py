"""Which way information goes by a letter, and to whom: from us, to somebody who is named.

A letter of a new customer has us fetch records from an old supplier; another lets them go "to the appropriate
parties". Both have every word of a release.
"""

import re
from collections.abc import Iterator

from classifiers.marks.spots import Paper
from classifiers.marks.undone import DOUBT
from domain.document import Finding, Mark

_US = (
    r"(?:you|your\s+(?:company|office|firm|staff|team|people)|"
    r"infinet(?:\s+communications?)?(?:\s+group)?(?:\s+inc\.?)?|icg)"
)
_FETCH = (
    r"(?:obtain|collect|request|get|retrieve|receive|seek|gather|fetch|import|recover|"
    r"procure|requisition|pick\s+up|take\s+(?:over|delivery\s+of))"
)
_GIVE = r"(?:release|disclose|provide|give|send|transfer|hand|forward|deliver|furnish|turn|supply|share|pass)"
_OURS = (
    r"(?:you\b|your\b|infinet|icg\b|"
    r"(?:the|our|my|this|that)\s+(?:account|site|web\s?site|domain|period|date|day|year|first|beginning|start|above|time|said)|"
    r"[0-9]|(?:january|february|march|april|may|june|july|august|september|october|november|"
    r"december|inception|time)\b)"
)
_CHERCHER = (
    r"(?:obtenir|recueillir|reclamer|recuperer|rapatrier|"
    r"vous\s+procurer|solliciter|aller\s+chercher|requerir|"
    r"vous\s+faire\s+(?:remettre|communiquer|transmettre|envoyer))"
)
_DONNER = r"(?:communiquer|remettre|transmettre|fournir|envoyer|donner|divulguer|livrer|faire\s+parvenir)"
FETCHES = re.compile(
    rf"\b{_US}\s+(?:\w+\s+){{0,2}}?(?:to|may|can)\s+(?:\w+\s+){{0,2}}?{_FETCH}\b[^.;]{{0,160}}?\bfrom\s+(?!{_OURS})"
    rf"|(?:^|[.;:]\s|\b(?:please|kindly)\s)\W*{_FETCH}\b[^.;]{{0,160}}?\bfrom\s+(?!{_OURS})"
    rf"|\b(?:vous|infinet(?:\s+\w+){{0,3}}|icg)\s+(?:\w+\s+)?(?:autoris\w+|permet\w*|mandat\w+|charg\w+|demand\w+|pri\w+)\s+(?:\w+\s+){{0,3}}?(?:a\s+|d'|de\s+)(?:me\s+|nous\s+|les?\s+)?{_CHERCHER}\b"
    rf"|\b(?:autoris|mandat|charg)\w+\s+(?:infinet|icg)(?:\s+[\w.]+){{0,4}}?\s+(?:a\s+|d'|de\s+)(?:me\s+|nous\s+|les?\s+)?{_CHERCHER}\b"
    rf"|\bveuillez\s+(?:me\s+|nous\s+)?{_CHERCHER}\b|\bvous\s+(?:pouvez|pourrez)\s+(?:\w+\s+)?{_CHERCHER}\b"
)
"""We are to fetch something from somebody."""

GIVES_US = re.compile(
    rf"\b(?:authori[sz]es?|allows?|permits?|instructs?|directs?)\s+(?!{_US}\b)[^.;]{{2,70}}?\s+to\s+(?:\w+\s+){{0,2}}?{_GIVE}\b[^.;]{{0,110}}?\b(?:to|with)\s+{_US}(?![\w'])"
    rf"|\bautoris\w+\s+(?!(?:infinet|icg|votre)\b)[^.;]{{2,70}}?\s+a\s+vous\s+(?:\w+\s+)?{_DONNER}\b"
    rf"|\bautoris\w+\s+(?!(?:infinet|icg|votre)\b)[^.;]{{2,70}}?\s+a\s+{_DONNER}\b[^.;]{{0,110}}?\ba\s+(?:infinet|icg|votre\s+(?:societe|entreprise|compagnie))\b"
)
"""Somebody else is allowed to give us something."""

_ASKERS = (
    r"(?:asks?|asking|requests?|requesting|needs?|wants?|requires?|calls?|"
    r"inquires?|enquires?|may\s+\w+|presents?|shows?|is\s+entitled|are\s+entitled)"
)
NOBODY = re.compile(
    r"\b(?:to|with|among)\s+(?:the\s+|all\s+|any\s+|such\s+)*(?:appropriate|relevant|concerned|interested|proper|competent|suitable|pertinent)\s+(?:third\s+)?(?:part(?:y|ies)|persons?|people|individuals?|bod(?:y|ies)|recipients?|professionals?|authorit(?:y|ies))\b"
    rf"|\b(?:to|with)\s+(?:whoever|whomever|whomsoever|(?:anyone|anybody|everyone|everybody|any\s+(?:person|party)|all\s+(?:persons?|parties)|those|(?:a|the)\s+(?:person|party))(?:\s+(?:else|who|that))?)\s+(?:\w+\s+){{0,2}}?{_ASKERS}\b"
    rf"|\b(?:to|with)\s+(?:whoever|whomever|whomsoever)\b|\b{_GIVE}[^.;]{{0,80}}\bto\s+whom\s+(?:so\s?ever\s+)?it\s+may\s+concern\b|\b{_GIVE}\w*\s+[^.;]{{0,60}}\bto\s+(?:anyone|anybody|any\s+third\s+party|third\s+parties)(?=\s*[.;,]|\s+(?:at|in|as|you|with))"
    r"|\b(?:as|to)\s+(?:those|such\s+(?:persons?|parties|people))\s+(?:as\s+)?(?:you|may|see|deem)\b"
    r"|\b(?:a|aux|avec|entre)\s+(?:la\s+|les\s+|l'|toutes?\s+(?:les\s+)?|tous?\s+(?:les\s+)?)?(?:partie|personne|autorite|instance|intervenant|professionnel|tier|ayant)s?(?:\s+droit)?\s+(?:appropriee?|concernee?|competente?|interessee?|pertinente?|voulue?|indiquee?)s?\b"
    r"|\b(?:a|avec)\s+quiconque\b|\ba\s+(?:toute?\s+(?:personne|partie|tiers|demandeur)|tous\s+ceux|ceux|celui|celle)\s+qui\b|\ba\s+toute\s+personne\s*[.;,]|\ba\s+n'importe\s+qui\b"
    rf"|\b{_DONNER}\b[^.;]{{0,80}}\ba\s+qui\s+(?:de\s+droit|(?:en\s+fera|le|la|les)\s+\w+)\b"
)
"""Whoever receives it, nobody in particular is named."""

NOT_TO_THEM = re.compile(
    r"\b(?:not|never|nobody|no\s+one|nor|without|neither|don't|ne|n'|pas|jamais|aucun\w*|sans|ni)\b"
)

TO_SELF = re.compile(
    r"\b(?:to|for|with)\s+(?:me|us|myself|ourselves|the\s+undersigned|my\s+(?:office|home|address|attention|own)|our\s+(?:own|office|head|address|attention))\b"
    r"|\b(?:send|give|mail|fax|provide|show|tell|furnish|forward|get|supply|post|release|disclose|let|hand)(?:ing)?\s+(?:me|us)\b"
    r"|\bmy\s+own\s+(?:cop(?:y|ies)|records?|files?|use)\b|\bour\s+own\s+(?:cop(?:y|ies)|records?|files?|use)\b|\b(?:i|we)\s+(?:would\s+like|want|need|wish|request|ask\s+for|am\s+asking\s+for|are\s+asking\s+for)\s+(?:to\s+(?:have|receive|see|get)|a\s+cop|cop|my|our|the)"
    r"|\b(?:a|pour|chez)\s+(?:moi|nous)(?:-memes?)?\b|\b(?:m'|me\s+|nous\s+)(?:les?\s+|la\s+|en\s+)?(?:communiquer|remettre|transmettre|fournir|envoyer|donner|livrer|faire\s+parvenir|adresser|expedier|poster)\b"
    r"|\b(?:envoyez|remettez|transmettez|donnez|fournissez|communiquez|postez|adressez)[-\s](?:les?[-\s]|la[-\s])?(?:moi|nous)\b|\b(?:au|a\s+la|aux)\s+soussignee?s?\b|\ba\s+(?:mon|notre|ma|mes|nos)\s+(?:\w+\s+)?(?:adresse|bureaux?|nom|attention|domicile|dossiers?|siege)\b"
    r"|\bpour\s+(?:mes|nos|mon|notre)\s+(?:propres?\s+)?(?:dossiers?|archives?|usage|besoins)\b|\b(?:je|nous)\s+(?:souhait\w+|desir\w+|voudr\w+|aimer\w+|veux|voulons)\s+(?:\w+\s+)?(?:recevoir|obtenir|avoir|ravoir)\b"
)
"""The customer's own hands, in so many words."""


def towards_us(paper: Paper) -> Iterator[Finding]:
    """Words by which records come to us from somebody, where a release goes from us to somebody."""
    for pattern in (FETCHES, GIVES_US):
        for spot in paper.patterns(pattern):
            yield spot.finding(Mark.TOWARDS_US, worth=DOUBT)


def nobody_named(paper: Paper) -> Iterator[Finding]:
    """A recipient that is anybody: "the appropriate parties", « quiconque en fait la demande »."""
    for spot in paper.patterns(NOBODY):
        before = paper.plain[max(0, spot.start - BEFORE) : spot.start].rsplit(".", 1)[-1]
        if not NOT_TO_THEM.search(before):
            yield spot.finding(Mark.NOBODY_NAMED, worth=DOUBT)


BEFORE = 90


def to_self(paper: Paper) -> Iterator[Finding]:
    """Words that give the records into the writer's own hands."""
    for spot in paper.patterns(TO_SELF):
        yield spot.finding(Mark.TO_SELF)
