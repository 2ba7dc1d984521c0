"""Grants that no list of phrases knows: sentences that sound like one to what was learnt from other letters.

What was learnt proposes, and words of leave must stand in the sentence. A denial, a question, a report, a supposition
or anything else that unsettles a grant keeps the sentence from counting, wherever in it that stands.
"""

import re
from collections.abc import Iterator

from classifiers.marks.hedged import DENIAL, ONLY_LETS, USUAL, unsettled
from classifiers.marks.spots import Paper
from classifiers.sayings import GRANT, shares_of
from domain.document import Finding, Mark

SOUNDS_SO = 0.3
"""So probable a grant counts, where its words allow it. Of 293 good letters by writers left out of the learning 262 are
heard so, and 245 at one half; 29 more of 606 papers that are no letters sound so too, and their kind holds them."""

WORTH = 0.85
LINES = 7
"""A heading without full stops runs into the sentence below it, so the sentence is read from each line on."""

LEAVE = re.compile(
    r"\b(?:may|can|please|pleas|kindly|would\s+you|could\s+you|so\s+good|so\s+kind|good\s+enough|kindness|go\s+ahead|feel\s+free|ok|okay|fine|happy|content|glad|"
    r"(?:should|would|i'd|we'd)\s+like|want\w*|wish\w*|let|lets|ask|direct\w*|instruct\w*|request|authori\w+|author[il1]\w+|permi\w+|consent\w*|allow\w*|agree\w*|approv\w+|accept\w*|empower\w*|"
    r"warrant|leave|blessing|objection|object|welcome|entitled|say\s+yes|releases?(?!\s+of)|released|waive\w*|lift|treat|deal|resolved|appoint|"
    r"peut|peuvent|pouvez|pourra|pourront|veux|voulons|voulez|voudr\w+|aimer\w+|souhait\w+|priere|prie|prions|merci\s+d|veuillez|pourriez|obligeance|bonte|accord\w*|autoris\w+|"
    r"permet\w*|permis\w*|consen\w+|accept\w+|mandat\w+|instruction|demand(?:e|ons)|donne[rz]?|donnons|envoyez|remettez|laissez|faites|repondez|d'accord|correct|delie\w*|lev(?:e|ons)|"
    r"releve\w*|degage\w*|resolu|vaut|droit|(?:in\s+order|right|cleared|cool|comfortable)\s+(?:for\s+(?:you|infinet|icg)\s+)?(?:to|with)|say-so|go-ahead|green\s+light|"
    r"vous\s+demander\s+de|charge\s+de\s+vous)\b|"
    r"(?:^|[,;:.–-]\s|\b(?:and|so|then|therefore)\s)(?:give|send|show|tell|mail|fax|hand|forward|provide|supply|release|answer|extend|share)\s+(?!(?:of|in|at|from|by|for|and|or|is|was|me\s+not|nobody|no|none|nothing|order|number|phone|address|slip|form)\b)[a-z]|"
    r"(?:^|[,;:.–-]\s|\b(?:et|donc|alors|pis|puis)\s)(?:ouvr|donn|envoy|remett|transmett|repond|communiqu|fourniss|montr|post|expedi|adress|dit|fait)(?:e[zs]|es)(?:-(?:lui|leur|la|le|les))?\b"
)
SPOILT = re.compile(
    r"^\W*(?:may|did|has|who|est-ce)\b|(?<!no )(?<!not )\bobjects?\s+to\b|"
    r"\b(?:thinking|pensons|intends?|plans?|hopes?)\b|"
    r"\b(?:hardly|scarcely|barely|never|nobody(?!\s+else)|no\s+one(?!\s+else)|none|neither|nor|stop\w*|ceas\w+|refus\w+|den(?:y|ies|ied)|declin(?:e|es|ing)|declined\s+to|whether(?!\s+(?:\w+\s+){1,3}?(?:was|were|is|are|been)\s+(?:\w+\s+)?(?:paid|settled|sent|late|owed|owing|due)\b)|wonder\w*|might|(?:he|she|it|they|who|[a-z]+\s+(?:ltd|inc|llp|corp)\W*)\s+(?:\w+ly\s+)?claims?|claims?\s+(?:that|to\s+(?:be|have))|claimed\s+(?:that|to)|pretend\w*|"
    r"suppos\w+|imagine\w*|unless|until(?!\s+(?:the\s+)?(?:[0-9]{1,4}\b|(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)[a-z]*\s+[0-9]|may\s+[0-9]))|once|had\s+(?:you|i|we)|(?:was|were|had)\s+(?:\w+\s+)?(?:authori\w+|allowed|permitted)|asked|asks\s+(?:me|us)|wrote|said|told\s+(?:me|us)|"
    r"forbid\w*|forbad\w*|oppos\w+|against|instead|rather|false|untrue|only\s+(?:if|when|once|after)|but\s+not|not\s+(?:yet|now|before)|"
    r"jamais|(?<!la\s)(?<!une\s)(?<!cette\s)(?<!chaque\s)(?<!toute\s)(?<!en\s)(?<!de\s)personne(?!\s+d'autre)|nul(?:le)?|aucune?|cess\w+|faux|interdi\w+|demand(?:e[sz]?|ait)\s+si|avant\s+que|tant\s+que|sauf|des\s+que|pas\s+encore|mais\s+pas|lorsque\s+(?:le|la|notre|mon)\b|"
    r"aurais|aurait|aurions|serais|serait|autrefois|avai[st]|avions)\b"
)
SUPPOSES = re.compile(r"\b(?:if|should|when|quand|si|lorsqu\w*|after|apres|before|avant)\b(?P<what>[^,;]{0,70})")
"""A supposition, and what it supposes."""

OF_COURSE = re.compile(
    r"\b(?:asks?|calls?|writes?|requests?|wants?|needs?|comes?|contacts?|like|vous\s+(?:le\s+|la\s+|les\s+)?(?:ecri\w+|demand\w+|appel\w+|contact\w+)|demand\w+|ecri\w+|necessary|needed|"
    r"possible|easier|identification|signing|receipt|signature|the\s+above)\b"
)
"""What may be supposed without holding a grant up: that somebody asks for what is granted."""

ASIDE = re.compile(
    r"(?:\bno\W+ob\w+tions?|\bgrateful|\bobliged|\bappreciate(?:\s+it)?|\bthankful|\breconnaissante?s?|\b(?:tell|confirm\s+to)\s+(?:him|her|them)|\b(?:dites|dire|confirme[rz])-?\s?(?:lui|leur)?)\W+$"
)
"""Before a supposition that is none: « dites-lui si c'est payé », "no objection if you send them"."""

POLITE = re.compile(
    r"\b(?:would|could|will|can)\s+you\b|\b(?:pourriez|voudriez|voulez|auriez)-vous\b|\bdo\s+you\s+agree\b"
)


def sounds_like_a_grant(paper: Paper) -> Iterator[Finding]:
    """The sentences of a letter that sound like a grant, and that nothing in them takes the force from."""
    for start, end in paper.sentences:
        first = next((at for at in _openings(paper.plain, start, end) if _grants(_flat(paper.plain[at:end]))), None)
        spot = None if first is None or spoilt(_flat(paper.plain[start:end])) else paper.first_line(first, end)
        if spot is not None:
            yield spot.finding(Mark.AUTHORIZES, worth=WORTH)


def spoilt(sentence: str) -> bool:
    """Whether a sentence, in small letters without accents, only denies, asks, tells of or supposes a grant."""
    denied = DENIAL.search(sentence) and not USUAL.search(sentence) and not ONLY_LETS.search(sentence)
    asked = "?" in sentence and not POLITE.search(sentence)
    supposed = any(
        not OF_COURSE.search(one["what"]) and not ASIDE.search(sentence, 0, one.start())
        for one in SUPPOSES.finditer(sentence)
    )
    return bool(denied or asked or supposed or SPOILT.search(sentence) or unsettled(sentence))


def may_grant(sentence: str) -> bool:
    """Whether a sentence, in small letters without accents, has a word of leave that nothing takes the force from."""
    return LEAVE.search(sentence) is not None and not spoilt(sentence)


def _grants(sentence: str) -> bool:
    return LEAVE.search(sentence) is not None and shares_of(sentence)[GRANT] >= SOUNDS_SO


def _openings(plain: str, start: int, end: int) -> list[int]:
    """Where the sentence begins, and its next lines."""
    breaks = [at + 1 for at in range(start, end - 1) if plain[at] == "\n"]
    return [start, *breaks[:LINES]]


def _flat(text: str) -> str:
    return " ".join(text.split())
