"""What stands around an act of giving and keeps it from being commanded: leave, advice, a question, a denial.

`classifiers.marks.command` finds who is commanded to give what. Here its clause is read once more for words that come
between the command and the act ("shall consider disclosing"), deny the one commanded ("neither Infinet nor"), or make
the whole clause a question, a quotation or a wish.
"""

import re

SOFT = re.compile(
    r"\b(?:may|might|can|could|should|would|(?:at|has|have|the)\s+liberty|(?:is|are|be|feel)\s+free|(?:has|have|with|by|grants?|given|the)\s+leave|"
    r"permi(?:t|ts|tted|ssion)|allow(?:s|ed|ing)?|permitting|authori[sz]ing|permettant|autorisant|entitled|welcome|right|opt(?:ion|s)?|choos\w*|elects?|invit\w*|request\w*|asks?|asked|apply|applies|motion|"
    r"application|recommend\w*|encourag\w*|urge[sd]?|wish\w*|hopes?|suggest\w*|propos\w*|offers?|prefer\w*|declin\w*|refus\w*|ceas\w*|stops?|avoid|omits?|"
    r"consider\w*|decid\w*|whether|attempt\w*|try|tries|endeavou?r\w*|discuss\w*|agree\w*|negotiat\w*|pending|await\w*|hold\w*|preserv\w*|retain\w*|confirm\w*|verif\w*|"
    r"ascertain|peut|peuvent|pourra|pourrait|loisible|libre|faculte|droit|invit\w+|recommand\w+|souhait\w+|suggere\w*|permet\w*|autoris\w+|demand(?:er|e)|"
    r"sollicit\w+|refus(?:er|e)|cess(?:er|e)|evit\w+|verifi\w+|conserv(?:er|e)|preserv(?:er|e)|gard(?:er|e)|retenir|tent(?:er|e)|envisag\w+|negoci\w+|convenir|attend\w+)\b"
)
"""Verbs and nouns that make of a command to give a command to do something else, or none."""

ENDS = re.compile(r"\b(?:and|et|ou|or|then|puis|ensuite)\b|[;:]|,\s*(?=to\b|de\b|d')|\(\w{1,3}\)")
"""A word before one of these governs another act than the one behind it."""

FREE_OF_IT = re.compile(
    r"\b(?:whom|which|that|who|such|as|qui|que|dont|where|if)\b[^,;]{0,40}?\b(?:may|might|can|could|peut|pourra|peuvent|would)\b|"
    r"\b(?:when|if|as|where|once)\s+(?:so\s+)?(?:asked|requested)\b|\b(?:a\s+)?(?:demand(?:er)?esse|la\s+demande|sur\s+demande|on\s+request|upon\s+request|further\s+request|by\s+motion)\b"
)
"""What is said of somebody else in passing."""

DENIED = re.compile(
    r"\b(?:neither|nor|nobody|no\s+(?:one|person|party|part|records?|provider|custodian)|none|under\s+no|in\s+no\s+(?:case|event|circumstances?)|at\s+no\s+time|"
    r"(?:and|but)\s+not|ni|nul(?:le)?|aucune?|en\s+aucun\s+cas)\b(?!\s+(?:later|more|less|having|objecting|ayant))"
)
"""A denial of the one commanded, before the words that command."""

SPARED = re.compile(
    r"\b(?:nothing|nowhere|none\s+of|neither|no\s+(?:\w+\s+)?(?:terms?|parts?|paragraphs?|provisions?|clauses?|words?|sections?|items?|lines?)|rien|"
    r"(?:nulle?|aucune?)\s+(?:disposition|partie|clause|terme|mot|alinea|paragraphe|ligne|conclusion))\b[^.;:,]{0,80}$"
    r"|\b(?:not|never|in\s+no\s+way|n't|ne|n')\s*(?:\w+ly\s+|hereby\s+|yet\s+|now\s+|here\s+)?$"
)
"""Before the words that command: nothing commands the act ("nothing here requires", « rien n'oblige »)."""

NOTHING = re.compile(
    r"^[^.;:]{0,60}?\b(?:nothing|none\b|neither|no\s+(?!later|more|less|fewer|charge|cost|costs|expense|delay|fee|event)\w+|rien|aucune?)\b|"
    r"^[^.;]{0,60}?\b(?:for|pour|a\s+des\s+fins\s+de)\s+(?:safe\s+)?(?:destruction|erasure|deletion)\b|"
    r"^[^.;:]{0,90}?\b(?:whether|if|si)\s+(?:or\s+not\s+)?(?:you|it|they|infinet|elle|vous|il)\s+(?:hold|ha[sv]e?|keep|possess|know|deti|conserv|posse|connai)\w*|"
    r"^\W*(?:un\s+|une\s+|an?\s+)?(?:confirmation|receipt\s+for|recepisse|accuse\s+de\s+reception)\b|"
    r"^[^.;:]{0,120}?\b(?:to\s+(?:itself|themselves|nobody|no\s+one)|a\s+(?:elle-meme|lui-meme|personne\s+d'autre))\b|"
    r"^[^.;]{0,40}?\b(?:to\s+(?:this|the)\s+court|au\s+(?:greffe|tribunal)|a\s+la\s+cour)\s+(?:alone|only|seule?|seulement|uniquement)\b"
)
"""What is to be given is nothing, is to be destroyed, or goes to nobody but the court."""

QUESTIONED = re.compile(
    r"\b(?:show\s+cause|why\s+(?:\w+\s+){1,6}?should|raisons?\s+pour\s+lesquelles|pourquoi|(?:ne|n')\s*devrai(?:t|ent)\s+pas|whether|question|issue\s+of|so\s+much\s+of|such\s+part\s+of|had\s+(?:it|the|he|she|they)|were\s+(?:the|it)|would\s+(?:have|be)|namely|"
    r"the\s+words|reading|quote|savoir\s+si|la\s+question|en\s+delibere|delibere|biffant|radiant|supprimant|les\s+mots|libellee?|already|deja|"
    r"(?:la\s+)?demande\s+(?:que|qu'|afin|pour))\b"
    r"|\b(?:what|which|whatever)\b[^;:]{0,70}\bit\s+(?:will|shall|may|can|would|is\s+to)\s*$"
)
"""A clause that only asks, supposes or quotes what a command would be."""

LEFT = re.compile(
    r"(?<!costs )(?<!depens )\b(?:is|are|be|est|sont|stands?|stood)\s+(?:hereby\s+)?(?:deleted|removed|"
    r"reserved|referred|remitted|left|"
    r"over\b|deferred|biffee?s?|"
    r"reservee?s?|renvoyee?s?|supprimee?s?|radiee?s?|deferee?s?)"
)
"""What is done with a clause that commands nothing yet or any more."""

CONSENT = re.compile(
    r"\b(?:if|where|when|once|unless|until|provided|with|upon|on|after|subject\s+to|absent|failing|without|should|si|s'il|lorsqu\w*|sauf|avec|apres|sous\s+reserve|"
    r"a\s+defaut|moyennant|du|sans|en\s+l'absence|pourvu)\b[^.;:]{0,60}?\b(?:consents?|consent(?:ement|i|e|ant)?|objects?|objections?|oppos\w+|agrees?|agreeing|agreement|"
    r"approves?|mediation|undertaking|payment\s+into|cautionnement|accord|engagement)\b"
    r"|\b(?:holder|customer|subscriber|defendant|titulaire|cliente?|abonnee?)\s+(?:agreeing|consenting|permitting|willing|y\s+consent\w*|consentant)\b"
)
OF_THE_PARTIES = re.compile(
    r"\b(?:parties|counsel|without\s+(?:notice|objection)|du\s+consentement\s+des|service|served|signifi\w+|terms|termes|costs|consent\s+order|objects?\s+to\s+paying)\b"
)
"""A permission of the customer on which the act hangs; the consent of the parties is how many orders are made."""

PREFACE = re.compile(
    r"\b(?:asked\s+to\s+(?:order|make|grant)|asks?\s+for\s+an?\s+order|seeks?\s+an?\s+order|orders?\s+(?:sought|requested|proposed)|will\s+be\s+sought|to\s+be\s+(?:sought|obtained)|"
    r"upon\s+signature|if\s+signed|when\s+signed|dissent\w*|would\s+have|plaise\s+(?:au|a\s+la)|conclusions?\s+recherchees?|intends?\s+to\s+(?:obtain|seek)|"
    r"(?:are|is|be)\s+(?:hereby\s+)?(?:requested|invited|asked|authori[sz]ed(?!\s+and\s+(?:required|ordered|directed))))\b|\byou\s+are\s+(?:hereby\s+)?(?:permitted|allowed)\b"
)
"""Directly before the first words of command: they are not yet, or never were, a court's."""

BEFORE_IT, BEHIND_IT = 110, 40
"""How far before and behind the first words of command their preface reaches."""

SPARED_FROM = 110
"""How far before words of command a denial of them may begin."""

QUOTES = re.compile(r"[«“\"”»]")


def clouded(text: str, start: int, lead: int, command: int, act: tuple[int, int], end: int) -> bool:
    """Whether the clause of `text` from `start` to `end` only seems to command the act at `act`.

    `lead` is where the words begin by which the court speaks, `command` where the last word of command before the act
    ends (both `start` where there is none): what stands before them only tells how the order came about.
    """
    head, between, tail = text[start : act[0]], text[command : act[0]], text[act[1] : end]
    soft = _last_part(between)
    return (
        (SOFT.search(FREE_OF_IT.sub(" ", soft)) is not None)
        or DENIED.search(text, lead, act[0]) is not None
        or any(SPARED.search(text, max(start, place - SPARED_FROM), place) for place in (lead, command))
        or NOTHING.match(tail) is not None
        or QUESTIONED.search(head) is not None
        or LEFT.search(tail) is not None
        or _waits_for_consent(text[lead:end])
        or len(QUOTES.findall(_without_names(head))) % 2 == 1
    )


def prefaced(text: str, opening: int) -> bool:
    """Whether the words just before the operative part say that it is only sought or supposed."""
    return PREFACE.search(text, max(0, opening - BEFORE_IT), opening + BEHIND_IT) is not None


def _last_part(between: str) -> str:
    cuts = list(ENDS.finditer(between))
    return between[cuts[-1].end() :] if cuts else between


def _waits_for_consent(clause: str) -> bool:
    found = CONSENT.search(clause)
    return found is not None and OF_THE_PARTIES.search(clause, max(0, found.start() - 20), found.end() + 40) is None


def _without_names(head: str) -> str:
    """Without names defined in quotation marks: ("the Host")."""
    return re.sub(r"\(?[«“\"'][^«»“”\"']{1,40}[»”\"']\)?", " ", head)
