"""Disclosures that wait for the silence or the leave of another: "if no objection is filed", "faute d'opposition"."""

import re
from collections.abc import Iterator

from classifiers.marks.spots import Paper
from classifiers.marks.undone import DOUBT
from domain.document import Finding, Mark

SUPPOSED = (
    r"\b(?:if|where|provided|providing|once|unless|should|when|until|after|in\s+case|in\s+the\s+event|so\s+long\s+as|to\s+the\s+extent|proof|dans\s+la\s+mesure|preuve|as\s+long\s+as|"
    r"si|s'il|sauf|a\s+moins|des\s+que|lorsqu[e']|pourvu|en\s+cas|advenant|tant|une\s+fois|apres)\b"
    r"(?!\s*(?:that\s+|que?\s+|qu')?(?:you|your|vous|votre)\b)"
)
LACKING = (
    r"\b(?:absent|failing|barring|subject\s+to|in\s+(?:the\s+)?(?:absence|default)\s+of|save\s+for|faute\s+d[e']|a\s+defaut\s+d[e']|"
    r"en\s+l'absence\s+d[e']|sous\s+reserve\s+d[eu'](?:\s*(?:la|l'))?|sauf|sans)"
)
AGAINST = (
    r"(?:objects?|objected|objections?|oppos(?:es?|ed|ition|itions|er|ant)|opposee?s?|"
    r"contests?|contestations?|contestee?s?|objectee?s?)"
)
THE_OTHER = (
    r"\b(?:subscribers?|customers?|account\s*holders?|holders?|users?|author|anyone|nobody|no\s?(?:one|body)|any\s+(?:other\s+)?person|no\s+person|persons?\s+affected|"
    r"abonnee?s?|titulaires?|clients?|clientes?|usagers?|auteure?|utilisat\w+|personne|quiconque|nul|celui-ci|interessee?)\b"
)
MOVES = (
    r"\b(?:moves|moved|applies|applied|responds?|responded|repl(?:y|ies|ied)|answers|answered|appears?|appeared|consents?|consented|agrees?|agreed|"
    r"files?|filed|wrote|written|writes|stop|ecri\w+|quash|comes?\s+forward|silent|speaks?|heard|repond\w*|manifest\w+|compara\w+|consent\w*|saisi\w*|depos\w+|demand\w+|"
    r"silence|entendue?|accept\w+)\b"
)
RUN_OUT = (
    r"\b(?:period|time|delay|days|notice|term|window|deadline|delais?|temps|avis|terme|jours|periode)\b[^.;,]{0,50}?"
    r"\b(?:ended|ends|expired|expires|run\b|lapsed|lapses|elapsed|passed|closed|over\b|pris\s+fin|prend\s+fin|expire\w*|ecoule\w*|couru|ferme\w*)"
)
"""A time that is to be over first."""

IF_UNOPPOSED = re.compile(
    r"\b(?:as\s+soon\s+as|when|once|if|upon|des\s+que?|lorsqu[e']|une\s+fois|quand|si)\b"
    rf"[^.;,]{{0,70}}?{RUN_OUT}|{SUPPOSED}[^.;]{{0,110}}?\b{AGAINST}\b"
    rf"|{LACKING}\s*(?:\w+[\s']+){{0,4}}?{AGAINST}\b"
    rf"|{LACKING}\s*(?:\w+[\s']+){{0,2}}?(?:motion|application|response|reply|word|reponse|demande|requete|nouvelles)\b[^.;,]{{0,30}}?{THE_OTHER}"
    r"|\b(?:if|when|once)\s+(?:so\s+|later\s+|further\s+)?ordered\b|\bin\s+which\s+case\b|\bauquel\s+cas\b"
    rf"|{SUPPOSED}[^.;]{{0,50}}?{THE_OTHER}[^.;,]{{0,50}}?{MOVES}"
    r"|\b(?:upon|on|once|after|when|sur|apres|des|une\s+fois|suivant|of|de|du)\b[^.;,]{0,50}?\b(?:certificates?|certificats?)\s+(?:of|de)\s+(?:no\b|non\b|non-|absence|lack|default|defaut)"
)
"""A supposition that nobody has objected, or that the one whose name is wanted was heard; not what we may do."""

NOT_HEARD = re.compile(
    rf"{THE_OTHER}[^.;]{{0,30}}?\b(?:having|s'etant|s'etait|ayant|etant)\b[^.;]{{0,70}}?\b(?:not|no|pas|aucun\w*)\b[^.;]{{0,40}}?"
    rf"\b(?:{AGAINST}|asked|heard|demande|entendue?|repondu|responded|repl(?:y|ied)|appeared)\b|"
    rf"{THE_OTHER}[^.;]{{0,30}}?\b(?:having|ayant)\b[^.;]{{0,20}}?\b(?:first|d'abord|prealablement)\b|"
    rf"{THE_OTHER}[^.;]{{0,20}}?\bn(?:e\s+s'|')(?:etant|ayant)\s+pas\b|{THE_OTHER}\s+not\s+having\b"
)
"""The same said of the one concerned in a participle; behind words of command a supposition, before them a recital."""

GIVES = re.compile(
    r"\b(?:disclos|produc|deliver|releas|give\b|provid|furnish|hand\b|send\b|communiqu|communication|remis(?:e?s?)\b|remett|remet\b|transm|"
    r"hold\b|withhold|suspen|gard|retien|attend|divulg|fourni|livr|devoil|revel)\w*"
)
BINDS = re.compile(
    r"\b(?:shall|must|will|(?:is|are)\s+to|ordered|orders|directed|may|only|doi(?:t|vent)|dev(?:ra|ront|rez)|pourra|peut|sera|seront|soit|aura|ordonn\w+|tenue?s?|"
    r"\w{4,}(?:era|ira|ettra|uira))\b"
)
NOTHING_YET = re.compile(
    r"\b(?:rien|aucun\w*\s+(?:communication|divulgation|remise|transmission|renseignements?|donnees?|documents?))\s+"
    r"(?:ne\s+|n')\s*(?:\w+\s+)?(?:sera|soit|doi\w+|aura|pourra|peut|est)\b[^.;]{0,60}?\b(?:avant|tant|jusqu\w*)\b"
    r"|\bno\s+(?:disclosure|release|production|information|records?|documents?|names?|particulars)\b[^.;]{0,40}?"
    r"\b(?:shall|may|will|must|is|are|be)\b[^.;]{0,60}?\b(?:before|until|pending|unless)\b"
    r"|\b(?:shall|must|may|will)\s+(?:not|hold|withhold|keep\s+back|wait)\b[^.;]{0,60}?\b(?:disclos|releas|produc|deliver|communicat|provid|compl[iy])\w*[^.;]{0,80}?\b(?:until|before|pending)\b"
    r"|\bne\s+(?:\w+\s+){0,2}?(?:communiqu|divulgu|remett|transmett|fourni)\w*\s+(?:rien|pas|aucun\w*)\b[^.;]{0,60}?\b(?:avant|tant|jusqu\w*)\b"
)
"""That nothing is given before somebody has decided or was heard."""

SWITCHED_OFF = re.compile(
    r"\b(?:paragraphe?\s+[0-9a-z]{1,3}|(?:this|the|la|cette)\s+(?:disclosure|communication|divulgation)|(?:this|the\s+present)\s+order|"
    r"la\s+presente\s+ordonnance)\b[^.;]{0,30}?"
    r"\b(?:(?:does|shall|will)\s+not\s+(?:apply|bind|operate)\b(?!\s+to\b)|held\s+in|in\s+suspense|"
    r"ne\s+(?:vaut|lie|s'applique)\s+(?:pas|plus)\b(?!\s+(?:a|aux?)\b))"
    r"|\bsuspend\w*\s+(?:le\s+|la\s+|l'\s?|the\s+|this\s+)?(?:paragraphe?|presente|ordonnance|order|disclosure|communication|obligation)\b"
)
"""What something that may happen switches off: a person looks."""

OF_THE_PAPER = re.compile(
    r"\b(?:seal\w*|confidential\w*|scelles?|confidentiel\w*|existence|(?:tell|inform|notify)\w*|informer|aviser|"
    r"to\s+(?:the|its|any|an?)\s+(?:customers?|subscribers?|public|third\s+part\w+)|(?:of|de)\s+(?:this|the\s+present|la\s+presente)\s*(?:order|ordonnance)|"
    r"wip(?:e|es|ed|ing)|eras\w*|shred\w*|effac\w*|delet\w*|destroy\w*|detrui\w*|costs|frais|depens)\b"
)
"""What is kept from others meanwhile is not what is ordered to be given."""

CONDITIONAL_TITLE = re.compile(
    r"^[^\n.;]{0,30}\b(?:conditional\s+(?:\w+\s+){0,2}?(?:order|judgment|disclosure|production)|"
    r"(?:order|judgment|disclosure|production)\W{1,3}(?:conditional|unless\s+opposed|subject\s+to\s+(?:objection|opposition))|"
    r"(?:ordonnance|jugement|communication|divulgation)\W{1,3}(?:\w+\s+){0,2}?(?:conditionnel(?:le)?|sous\s+condition|"
    r"(?:sous\s+reserve|sauf|faute|a\s+defaut)\s+(?:d')?\s*(?:opposition|objection)))\b[^\n.;]{0,30}$",
    re.MULTILINE,
)


def unopposed(paper: Paper) -> Iterator[Finding]:
    """An order whose disclosure waits until the one concerned has had time to object, or until somebody has decided."""
    for spot in paper.patterns(CONDITIONAL_TITLE):
        yield spot.finding(Mark.CONDITIONAL)
    for spot in paper.patterns(IF_UNOPPOSED):
        sentence = paper.sentence(spot)
        if GIVES.search(sentence) and BINDS.search(sentence) and not OF_THE_PAPER.search(sentence):
            yield spot.finding(Mark.CONDITIONAL)
    for spot in paper.patterns(SWITCHED_OFF):
        yield spot.finding(Mark.CONDITIONAL, worth=DOUBT)
    for spot in paper.patterns(NOTHING_YET):
        if not OF_THE_PAPER.search(paper.sentence(spot)):
            yield spot.finding(Mark.CONDITIONAL)
