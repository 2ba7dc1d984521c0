"""Who plays which part in a letter: everybody who is named, weighed by what stands before and behind the name.

The parts exclude each other: who signs or is the customer does not receive, unless nobody else is left. So the one
who receives is found even where no pattern knows the words by which the letter says so.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from classifiers.fields.labels import label, labelled
from classifiers.fields.mentions import Mention, Somebody, everybody
from classifiers.fields.names import same_name
from classifiers.fields.prose import sentence_at
from classifiers.fields.sheet import Sheet

BEFORE, BEHIND = 90, 70
"""So many letters around a name tell its part."""
SEVERAL = 0.8
"""What being one of several who might receive counts for."""

_FAMILY = (
    r"(?:(?:late|elderly|aged|old|dear|own|chere?|vieille|vieux|defunte?)\s+)?"
    r"(?:parents?|mother|father|mum|mom|dad|aunt|uncle|grandmother|grandfather|mother-in-law|father-in-law|principal|"
    r"ward|employer|company|business|firm|client|mere|pere|tante|oncle|grand-mere|grand-pere|belle-mere|beau-pere|"
    r"mandante?|cliente?|employeur|societe|entreprise|compagnie)"
)
_RELATIVE = (
    r"(?:brother|sister|son|daughter|husband|wife|spouse|partner|frere|soeur|fils|fille|mari|femme|epou(?:x|se))"
)
_MY = r"(?:my|our|mon|ma|notre|the|le|la)"

OWN_BEFORE = (
    (re.compile(rf"\b(?:acting (?:for|on behalf of)|on behalf of|in the names? of|for the account of|au nom de|pour le "
                rf"compte de|agissant pour|attorneys? (?:of|for)|mandataires? de|j'agis pour|i act for|we act for)"
                rf"\s+(?:the estate of\s+)?(?:{_MY}\s+(?:{_FAMILY}|{_RELATIVE})[\s,]+)?$"), 0.94),
    (re.compile(r"\b(?:customers?|subscribers?|account holders?|clientele?|cliente?|abonnee?|titulaires?|adherente?|"
                r"holder|registrant|personne concernee|account name|nom du compte)"
                r"(?:\s+(?:is|est|named|nommee?))?[\s,:(]+$"), 0.9),
    (re.compile(r"\b(?:estate of(?: the late)?|the late|deceased,?|feue?|succession(?: de| d')?|defunte?)[\s,:]+$"),
     0.95),
    (re.compile(r"\b(?:i am|i'm|je suis|c'est moi|my name is|je m'appelle|mon nom est|nous sommes|we are|"
                r"the undersigned|soussignee?s?)[\s,:]+(?:the |mr |mrs |ms )?$"), 0.93),
    (re.compile(r"(?:^|[.:;!?]\s|\bthat\s|\bque\s)\s*(?:i|we|je|nous|moi)\s*,\s*$"), 0.93),
    (re.compile(r"\bicg\W{0,2}[0-9oilsz|]{4,6}\W{0,3}\s*(?:(?:which |that |dont )?(?:is |est )?(?:held |kept |opened |"
                r"registered |detenu |ouvert |inscrit )?(?:of|de|dont|in the name of|by|par|for|au nom de|belonging to|"
                r"appartenant a|[-–:])\s+)?$"), 0.8),
    (re.compile(rf"\b(?:re|objet|subject|concerning|concernant|regarding|dossier de|file of|affairs? of|affaires de)\b"
                rf"[\s:.]*(?:{_MY}\s+(?:{_FAMILY})[\s,:]*)?$"), 0.72),
    (re.compile(rf"\b{_MY}\s+{_FAMILY}[\s,:]+$"), 0.7),
    (re.compile(r"\b(?:accounts?|comptes?|hosting|services?|site|domaines?|domains?)\s+"
                r"(?:of|de|d'|for|belonging to)\s+$"),
     0.85),
)  # fmt: skip
OWN_BEHIND = (
    (re.compile(r"[\s,]*\(?[\s,]*(?:(?:hosting|my|our|its|customer|client|mon|ma|notre|votre|your|under|with|"
                r"sous le|de)\s+)*(?:(?:accounts?|acct|compte|client|customer|dossier|file|contract|ref)\W*"
                r"(?:(?:no|number|num|numero|n|client|id|#)\W*)?)?\bicg\b"), 0.92),
    (re.compile(r"[\s,]*(?:\(?\W*(?:the|le|la)\W+(?:principal|customer|subscriber|client|cliente|company|abonnee?|"
                r"mandante?|grantor|donor|member)\b|(?:being |is |est |am )?(?:the |your |a |an |le |la |votre |une? )?"
                r"(?:(?:registered|existing|sole|long-time|named) )?(?:customers?|holders?|subscribers?|account "
                r"holders?|cliente?|abonnee?|titulaires?|registrant)\b|holds?\b|has (?:an?|the|its|had) |had? hosting|"
                r"(?:hereby |herewith )?(?:authori[sz]es?|consents?|permits?|instructs?|directs?|agrees?|allows?|"
                r"releases?|asks|requests|autorise|consent|permet|libere|demande|mandate)\b|(?:has |a )?(?:appointed|"
                r"named|gave|given|granted|chose) (?:me|us)\b|(?:m'a|nous a|m'ont) (?:nomme|donne|mandate|choisi|"
                r"designe)\w*|hosts?\b|est heberge|rents?\b|who (?:died|had|has|holds|passed))"), 0.93),
    (re.compile(r",\s+(?:by|per|par|through)\s+(?:(?:its|his|her|their|son|sa|ses|the|my)\s+)?(?:[a-z]+,?\s+){0,2}?"
                r"(?=[a-z]+)"), 0.75),
)  # fmt: skip
SIGNED_FOR = re.compile(
    r"(?:\(|\b)(?:for|pour|on behalf of|au nom de|p\.?p\.?|attorneys? (?:of|for)|mandataires? de|fonde de pouvoir de|"
    r"executor of(?: the estate of)?|liquidat\w+ de(?: la succession de)?)\s*:?\s*$"
)
TAKES_BEFORE = re.compile(
    r"\b(?:to|with|let|allow|permit|for|see|engaged|retained|hired|named|chosen|instructed|by|show|give|send|"
    r"fax|tell|a|"
    r"au|aux|avec|que|qu'|laissez|permettre a|remettre a|mandate|engage|retenu|choisi|par|from)\s+"
    r"(?:(?:mr|mrs|ms|me|m|mme|dr)\.?\s+(?:or\s+ms\.?\s+)?)?$"
)
TAKER = re.compile(
    r"\b(?:accountants?|bookkeepers?|lawyers?|solicitors?|barristers?|counsel|notary|advis[eo]rs?|agents?|"
    r"consultants?|contractors?|auditors?|insurers?|brokers?|lenders?|bank|landlord|buyers?|purchasers?|successor|"
    r"preparer|valuators?|investigators?|mediators?|trustees?|company|firm|friend|partner|sister|brother|son|daughter|"
    r"wife|husband|neighbour|niece|nephew|cousin|assistant|designer|developer|web ?master|comptables?|avocate?s?|"
    r"notaires?|conseill\w+|assureur|courti\w+|preteur|banque|acheteu\w+|verificat\w+|syndic|ami|amie|garcon|fils|"
    r"fille|soeur|frere|conjointe?|mari|epouse|voisine?|niece|neveu|recipient|destinataire|tiers|third party|"
    r"representative|representante?|delegate)[\s,:(]+$"
)
TAKES_BEHIND = re.compile(
    r"[\s,)]*(?:\([^)]{1,40}\)\s*)?,?\s*(?:(?:who|which|that|qui|lequel|laquelle)\b|to (?:see|have|get|obtain|receive|"
    r"know|look|be)|may\b|can\b|could\b|would\b|should\b|will\b|is (?:to|allowed|authori|permitted|entitled)|has asked|"
    r"(?:peut|pourra|puisse|obtienne|recoive|voie|prenne|aura|ait|a demande|demande)\b|of\b|(?:an? |the |our |my |"
    r"notre |mon |ma )?(?:accountant|lawyer|solicitor|bookkeeper|notary|avocat|notaire|comptable))"
)
NO_TAKER = re.compile(
    r"\b(?:cc|c\.c\.|copy to|copie a|witness(?:ed)?(?: by)?|temoin|in the presence of|en presence de|sent by|prepared "
    r"by|attn|attention|call|telephone|ask for|contact|envoye par|prepare par|redige par|dictated by|v|vs|versus|"
    r"against|contre|not to|never to|except|sauf)\b[\s:,.]*(?:the |mr |ms |mrs )*$"
)
SHUT_OUT_BEFORE = re.compile(
    r"\b(?:not|never|nothing|nobody|no one|cannot|revok\w*|withdraw\w*|cancel\w*|revoqu\w*|annul\w*|retir\w*|ne|n'|pas|"
    r"jamais|rien|aucune?|refus\w*|ni|nor)\b"
)
"""Before a name in its sentence: the letter shuts that person out."""
_ALONE_BEFORE = re.compile(
    r"[\W_]*(?:(?:per|par|by|signed|signee?|signature|name|nom|print(?:ed)? name|p\.?p|s|x|dr|me|mr|m|"
    r"sgd|yours truly|sincerely|cordialement|regards|best|merci|thanks)[\W_]*)*"
)
"""Mrs, Ms and Mme are there as mr, m, s and me: a line that could be read in two ways would be read in very many."""
_ALONE_BEHIND = re.compile(
    r"\s*(?:$|[,(–—\-_|]|(?:as|for|pour|by|par|per|on behalf|au nom|en qualite|attorney|mandataire|date|title|titre|"
    r"tel|president|director|owner|fait|signe|signed)\b)"
)
_RECEIVER_LABEL = label(
    r"(?:(?:to )?(?:share|disclose|release|shared|disclosed|released|given?|send|sent|provide) ?(?:d )?(?:to|with)|"
    r"(?:authori[sz]ed )?(?:third[ -]part(?:y|ies)|recipients?|receiving party|receiver|representative|agent)|"
    r"(?:remettre|communiquer|transmettre|divulguer|fournir|envoyer) a|tierce?s?(?: personne)?(?: autorisee?)?|"
    r"destinataires?|beneficiaire|en faveur de|in favou?r of|franchisor|who may (?:see|have|receive)(?: it)?|"
    r"qui peut (?:voir|recevoir)|mandataire autorisee?)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Somebody in a part, with the place that tells it best, and how well the paper tells it, 0..1."""

    who: Somebody
    mention: Mention
    score: float


def stands_alone(sheet: Sheet, mention: Mention) -> bool:
    """Whether a name has a line for itself but for a word of signing before and an office behind it."""
    start, end = sheet.line_bounds(mention.start)
    before, behind = sheet.plain[start : mention.start], sheet.plain[mention.end : end]
    return bool(_ALONE_BEFORE.fullmatch(before) and _ALONE_BEHIND.match(behind)) and len(behind) < BEHIND


def owners(sheet: Sheet) -> Iterator[Part]:
    """Whoever the paper may call its customer."""
    for who in everybody(sheet):
        told = [(score, mention) for mention in who.mentions for score in _as_owner(sheet, mention)]
        if told:
            score, mention = max(told, key=lambda one: one[0])
            yield Part(who=who, mention=mention, score=min(0.98, score + 0.01 * (len(told) - 1)))


def _as_owner(sheet: Sheet, mention: Mention) -> Iterator[float]:
    before, behind = _around(sheet, mention)
    yield from (score for pattern, score in OWN_BEFORE if pattern.search(before))
    yield from (score for pattern, score in OWN_BEHIND if pattern.match(behind))
    if SIGNED_FOR.search(before[-30:]) and mention.cut.tokens[0].line > 0.5 * len(sheet.lines):
        yield 0.9


def _around(sheet: Sheet, mention: Mention) -> tuple[str, str]:
    """What stands before a name in its sentence, and what behind it."""
    start, _ = sentence_at(sheet.plain, mention.start)
    before = sheet.flow[max(start, mention.start - BEFORE) : mention.start]
    return before, sheet.flow[mention.end : mention.end + BEHIND]


def takers(sheet: Sheet, others: tuple[str, ...]) -> tuple[Part, ...]:
    """Whoever may be meant to receive, best first: named in the text and none of `others`."""
    labels = {name for found in labelled(sheet, _RECEIVER_LABEL) for name in (found.cut.start,)}
    found = [
        part
        for who in everybody(sheet)
        if not any(same_name(who.value, other) for other in others)
        for part in _as_taker(sheet, who, labels)
    ]
    weight = 1.0 if len(found) == 1 else SEVERAL
    ranked = sorted(found, key=lambda part: -part.score)
    return tuple(Part(who=part.who, mention=part.mention, score=part.score * weight) for part in ranked)


def _as_taker(sheet: Sheet, who: Somebody, labels: set[int]) -> Iterator[Part]:
    scores = [(score, mention) for mention in who.mentions if (score := _taking(sheet, mention, labels)) is not None]
    if scores:
        score, mention = max(scores, key=lambda one: one[0])
        yield Part(who=who, mention=mention, score=score)


def _taking(sheet: Sheet, mention: Mention, labels: set[int]) -> float | None:
    before, behind = _around(sheet, mention)
    if mention.cut.start in labels:
        return 0.92
    if (
        NO_TAKER.search(before)
        or SHUT_OUT_BEFORE.search(before)
        or any(pattern.search(before) for pattern, score in OWN_BEFORE if score > 0.75)
    ):
        return None
    if stands_alone(sheet, mention):
        return None
    score = 0.6
    score += 0.12 if TAKES_BEFORE.search(before) or TAKER.search(before) else 0.0
    score += 0.12 if TAKES_BEHIND.match(behind) else 0.0
    return score
