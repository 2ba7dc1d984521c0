"""Whether an order forbids telling the customer of it."""

import re
from collections.abc import Iterator, Sequence

from classifiers.fields.best import best_first
from classifiers.fields.sheet import Cut, Sheet, sheet_of
from domain.document import FieldReading, Run

_WHAT = (
    r"(?:the existence|existence|this order|the order|the contents?|contents?|any (?:person|information about)|its "
    r"(?:customer|subscriber|"
    r"client)|(?:the|any|that|said) (?:customer|subscriber|account holder|person|user|client|registrant)|to anyone|"
    r"l'existence|"
    r"la presente ordonnance|cette ordonnance|l'ordonnance|le contenu|(?:son|sa|le|la|au|a son|a sa) (?:client|"
    r"cliente|abonne|abonnee|titulaire)|"
    r"(?:the|la|le|les) (?:defendants?|respondents?|defenderesses?|defendeurs?|intimee?s?)|that it exists|anyone|"
    r"quiconque|toute personne|une partie|any part|whole or part)"
)
_FORBIDS = (
    (
        rf"\b(?:shall|must|may|is|are|be|you|will|to|directed|ordered|required|asked|and)\s*(?:not|"
        rf"n't)\s+(?:to\s+)?(?:be\s+)?(?:permitted to\s+)?(?:directly or "
        rf"indirectly\s+)?"
        rf"(?:disclose|reveal|divulge|tell|notify|inform|advise|alert|communicate|make known|publish|"
        rf"warn)\b[^.;]{{0,60}}?\b{_WHAT}"
    ),
    (
        rf"\bno (?:one|person|body)\b[^.;]{{0,60}}?\b(?:shall|may|must|is to)\s+(?:disclose|reveal|tell|divulge|"
        rf"communicate)\b[^.;]{{0,60}}?\b{_WHAT}"
    ),
    (
        rf"\b(?:prohibited|restrained|enjoined|forbidden|barred)\s+from\s+(?:disclosing|revealing|divulging|telling|"
        rf"notifying|informing|advising|"
        rf"alerting|communicating)\b[^.;]{{0,60}}?\b{_WHAT}"
    ),
    rf"\brefrain from\s+(?:disclosing|revealing|telling|notifying|informing)\b[^.;]{{0,60}}?\b{_WHAT}",
    (
        r"\b(?:(?:shall|must|will|to) )?(?:be kept|keep|remain|be treated as|treat|maintain|"
        r"hold)\b[^.;]{0,60}\b(?:confidential|secret|in confidence)\b"
    ),
    (
        r"\b(?:without|prior to) (?:giving )?(?:notice|notifying|informing|telling)\s+(?:to )?(?:its|the|any) "
        r"(?:customer|subscriber|account holder)"
    ),
    (
        rf"\b(?:ne pas|de ne|doit pas|doivent pas|ne doit|ne peut|sans)\s*(?:pas\s+)?(?:divulguer|reveler|"
        rf"communiquer|"
        rf"informer|aviser|prevenir|"
        rf"faire connaitre|mentionner|alerter)\b[^.;]{{0,60}}?\b{_WHAT}"
    ),
    (
        rf"\b(?:interdit|interdiction|defense|defend)\b[^.;]{{0,70}}?\b(?:divulguer|reveler|informer|aviser|prevenir|"
        rf"communiquer)\b[^.;]{{0,60}}?\b{_WHAT}"
    ),
    r"\b(?:demeure|demeurer|garder|tenir|rester|tenu|tenue)\b[^.;]{0,40}\b(?:confidentielle?s?|secrete?s?)\b",
    (
        rf"(?<!may )\bnot\s+(?:to\s+)?(?:disclose|reveal|divulge|make known|let (?:it )?be known|let \S+ "
        rf"know)\b[^.;]{{0,60}}?"
        rf"\b{_WHAT}"
    ),
    (
        r"\b(?:keep|hold|guard)\b[^.;]{0,40}\b(?:to (?:itself|yourself|himself|herself|themselves)|silen\w+|quiet|"
        r"from (?:its|the|your|any) (?:customer|subscriber|client|respondent|defendant)|a secret)\b"
    ),
    r"\b(?:say nothing|tell (?:nobody|no one|no-one|none)|breathe no word|remain silent|stay silent|no word of)\b",
    r"\bnot (?:become|be made|be) (?:known|public|disclosed)\b|\bmake known that\b[^.;]{0,30}\bexists?\b",
    (
        r"\b(?:defendu|interdit|interdiction|garder|gardera|gardez|observer|tenu|tenue)\b[^.;]{0,50}\b(?:silence|"
        r"secrete?s?|secret|divulguer|reveler|parler|souffler)\b"
    ),
    rf"\b(?:ni|ne)\b[^.;]{{0,30}}\b(?:divulgu|revel|inform|avis|previen|parl|souffl)\w*[^.;]{{0,60}}?\b{_WHAT}",
    r"\bnon-?disclosure order\b|\bordonnance de non-?divulgation\b",
)
_TELLS = (
    r"(?:tell\w*|told|inform\w*|notif\w+|advis\w+|alert\w*|warn\w*|tip\w* off|let|speak\w*|say\w*|mention\w*|breathe|"
    r"disclos\w+|reveal\w*|divulg\w+|communicat\w+|learn|made known|aware|"
    r"avis\w+|avert\w+|previen\w+|preven\w+|parl\w+|souffl\w+|revel\w+|fera mot|dira mot|dire mot|mettre au courant)"
)
_WHOM = (
    r"(?:(?:customer|subscriber|account ?holder|holder of the account|user|client|registrant|lessee|debtor|"
    r"operator|importer|"
    r"defendant|respondent|owner|person named|persons named|target|suspect|outsider|abonnee?|titulaire|usager|"
    r"locataire|"
    r"debit(?:eur|rice)|exploitante?|defen(?:deur|deresse)|intimee?|cliente?)s?\b|(?:to )?(?:anyone|anybody|"
    r"any other person|third part)|"
    r"quiconque|qui que ce soit|(?:a )?(?:un |des )?tiers\b|"
    r"(?:of |about )?(?:this|the present) order|that (?:this|the) order|(?:the )?existence|de la presente|"
    r"cette ordonnance)"
)
_SILENCE = (
    (
        rf"\b(?:(?:shall|must|may|will|is|are|be|to|do|should)\s?(?:not|n't)|not to|never|no (?:one|employee|"
        rf"person|word|member|officer|agent)|nobody|refrains? from|"
        rf"abstains? from|(?:prohibited|forbidden|restrained|barred|enjoined) from)\b(?! (?:required|obliged|bound|"
        rf"prohibited|need))"
        rf"[^.;:]{{0,60}}?\b{_TELLS}\b[^.;:]{{0,60}}?\b{_WHOM}"
    ),
    (
        rf"\b(?:the|its|their|your|any) (?:\w+ )?{_WHOM}[^.;:]{{0,20}}\b(?:shall|must|may|is to|are to|is|"
        rf"are)\s?(?:not|n't)\b"
        rf"[^.;:]{{0,24}}\b(?:learn|be told|told|informed|notified|advised|alerted|warned|made aware|know)\b"
    ),
    rf"\b(?:forbidden|prohibited|unlawful)\b[^.;:]{{0,40}}?\bto {_TELLS}\b[^.;]{{0,40}}?\b{_WHOM}",
    (
        rf"\b(?:telling|informing|notifying|alerting|warning|disclosing|tipping "
        rf"off)\b[^.;:]{{0,60}}?\b{_WHOM}[^.;:]{{0,30}}"
        rf"\b(?:is|are|stands?) (?:\w+ )?(?:prohibited|forbidden|not (?:allowed|permitted))"
    ),
    r"\bkeeps?\b[^.;]{0,80}\border\b[^.;]{0,60}\bfrom (?:the|its|any)\b",
    r"\bno disclosure of (?:this|the) order\b|\bthis order\b[^.;:]{0,40}\bnot\b[^.;:]{0,20}\bmade known\b",
    rf"(?:\bne |\bn'(?:en )?)(?:\w+ ){{0,3}}{_TELLS}\b[^.;:]{{0,60}}?\b{_WHOM}",
    (
        rf"\b(?:interdi\w+|defen[ds]\w*|s'abst\w+|abstenir|abstiendra|garde\w* de|"
        rf"sans)\b[^.;:]{{0,110}}?\b{_TELLS}\b[^.;:]{{0,60}}?\b{_WHOM}"
    ),
    r"\binterdit\b[^.;:]{0,60}\bd'(?:informer|aviser|avertir|alerter|prevenir)\b",
)
"""A word of telling under a word of refusal, and whom or what about: the structure that every ban of telling has."""
_FREE = re.compile(
    r"\b(?:(?:not|n't) (?:required|obliged|bound|need)|need not|pas (?:tenue?|obligee?)|n'est tenue? d|n'a "
    r"pas a|s?'oblig)\b|"
    r"\b(?:unless|if|where|should|until|si|sauf si|a moins)\b[^,.;]{0,30}$"
)
_PATTERNS = tuple(re.compile(pattern) for pattern in _FORBIDS)
_SILENCING = tuple(re.compile(pattern) for pattern in _SILENCE)
_ALLOWS = re.compile(
    r"\b(?:nothing in this order (?:prevents|prohibits)|at liberty to (?:notify|inform|tell|advise)|may (?:notify|"
    r"inform|tell|advise)|"
    r"is not prohibited|n'interdit pas|rien n'empeche|peut (?:aviser|informer))"
)
_OPERATIVE = re.compile(
    r"\b(?:this court (?:hereby )?(?:further )?orders|the court orders|it is (?:hereby )?ordered|you are (?:hereby "
    r")?ordered|le tribunal ordonne|"
    r"la cour ordonne|vous etes tenue?|il est ordonne|ordonne|orders?|order|ordonnance)\b"
)
_ON_THE_ASKING = re.compile(
    r"\b(?:plaintiffs?|applicants?|petitioners?|claimants?|demande(?:ur|resse)s?|requerante?s?|counsel|parties)\b"
    r"(?:[^.;]{0,40}\b(?:shall|must|may|will|doit|doivent|devra|undertakes?))?\s*$"
)
"""Who asks for the records is bound to keep them; that is no order to us."""
_RECITAL = re.compile(r"\b(?:whereas|upon|attendu|considering|considerant|application for|grounds|satisfied)\b[^.;]*$")


def find_non_disclosure(run: Run) -> Sequence[FieldReading]:
    """Whether the paper forbids telling: true with the words that forbid it, else false with the words that order."""
    sheet = sheet_of(run)
    found = best_first([*_forbidden(sheet), *_silenced(sheet)])
    return found or tuple(_allowed(sheet))


def _forbidden(sheet: Sheet) -> Iterator[FieldReading]:
    for pattern in _PATTERNS:
        for found in sheet.find(pattern):
            cut = sheet.cut(found)
            before = sheet.flow[max(0, found.start() - 160) : found.start()]
            if _ON_THE_ASKING.search(before):
                continue
            if cut is not None and not _ALLOWS.search(sheet.flow, max(0, found.start() - 60), found.end()):
                yield cut.reading("non_disclosure", value=True, score=0.6 if _RECITAL.search(before) else 0.97)


def _silenced(sheet: Sheet) -> Iterator[FieldReading]:
    """Bans of telling by their structure; what is not required, or a case that is only supposed, is none."""
    for found in (one for pattern in _SILENCING for one in sheet.find(pattern)):
        cut = sheet.cut(found)
        before = sheet.flow[max(0, found.start() - 160) : found.start()]
        asides = (_ON_THE_ASKING.search(before), _RECITAL.search(before), _FREE.search(before[-40:]))
        if (
            cut is not None
            and not any(asides)
            and not _FREE.search(found.group())
            and not _ALLOWS.search(found.group())
        ):
            yield cut.reading("non_disclosure", value=True, score=SILENCED)


SILENCED = 0.9


def _allowed(sheet: Sheet) -> Iterator[FieldReading]:
    cut = _first(sheet, _ALLOWS) or _first(sheet, _OPERATIVE) or _opening(sheet)
    if cut is not None:
        yield cut.reading("non_disclosure", value=False, score=0.9)


def _first(sheet: Sheet, pattern: re.Pattern[str]) -> Cut | None:
    return next((cut for found in sheet.find(pattern) if (cut := sheet.cut(found)) is not None), None)


def _opening(sheet: Sheet) -> Cut | None:
    return sheet.cut_tokens(sheet.tokens[:1]) if sheet.tokens else None
