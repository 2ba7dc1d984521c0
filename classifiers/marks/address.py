"""To whom a paper speaks: to this company, or to another."""

import re
from collections.abc import Iterator

from classifiers.marks.addressee import in_a_command, in_a_form, in_a_letter, passed_by
from classifiers.marks.command import clauses_of
from classifiers.marks.order import commands
from classifiers.marks.spots import SISTER, Paper, Spot
from domain.document import Finding, Mark

LABEL = re.compile(
    r"^\W*(?:and\s+)?(?:to|a|aux?|attention|attn|s'adressant\s+a|a\s+l'attention\s+de|destinataire|addressee|direct(?:ed)?\s+to|send\s+to|"
    r"(?:to|a|aux?|attention|attn|s'adressant\s+a)\s*:?\s+(?:the\s+|le\s+|la\s+|l')?(?:[a-z\-']+\s+){1,5}(?:at|of|de|chez|d')|"
    r"(?:to|attention|attn|aux?)\s*:?\s+(?:the\s+|le\s+|la\s+|l')?(?:[a-z\-']+\s+){0,3}(?:manager|officer|custodian|keeper|records|privacy|departe?ment|office|desk|directors?|counsel|"
    r"responsable|service|bureau|gestionnaire|direct(?:eur|rice|ion))(?:\s+of\s+[a-z]+)?(?=\s*,)|"
    r"name\s+of\s+(?:organization|company|host)|organisme)\b\s*(?:[:;.,]\s*){0,3}(?:the\s+|la\s+societe\s+)?$"
)
SENT = re.compile(
    r"^\W*(?:by\s+|par\s+)?(?:fax\w*|telecopi\w+|sent|mail\w*|letter|lettre|message|memo\w*|note|return\w*|coupon\S*|reply|reponse|deliver\w*|envoye\w*|form\w*|formul\w*|retourner)\b"
    r"(?![^\n]*\b(?:cop(?:y|ies|ie)|c\.?c|receiv\w+|from|de\s+la\s+part)\b)[^\n:.;]{0,45}?\b(?:to|a)\s*:?\s*$"
)
"""Before our name high on a page: how the letter goes to us. « Coupon à retourner par la poste à »."""

HAILS = re.compile(r"\W{0,3}:\s*(?:please|kindly|we|i|this|you|veuillez|je|nous|la\s+presente|vous)\b")
PLACED = re.compile(
    r"\s*,\s*(?:vancouver|b\.?\s?c\b|by\s+(?:mail|fax|hand|post)|par\s+(?:la\s+poste|fax|telecopi\w+|courrier))\b"
)
"""Behind our name at the head of a letter: what the writer wants, or where and how it goes."""

LETTER_LABEL = re.compile(
    r"^\W*(?:(?:given|issued|directed|adressee?s?|remise?|delivree?)\s+(?:to|a)|a\s+remettre\s+a|"
    r"(?:[0-9]{1,2}\W+)?(?:(?:service|internet|web|hosting)\s+)?(?:provider|host|supplier|holder|fournisseur|hebergeur|prestataire)\b[^\n:;.]{0,30})\W*$"
)
ADDRESSED = re.compile(
    r"^\W*(?:to|a|aux?|attention|attn|destinataire|addressee)\b\s?[:;]\s?(?P<who>[^\n]+)$", re.MULTILINE
)
GREETED = re.compile(
    r"^\W*(?:[a-z]{1,4}\W{1,3})?(?:dear|hello|hi|good\s+(?:day|morning|afternoon|evening)|greetings|bonjour|bonsoir|chers?|cheres?|salut|(?:to\s+)?(?:the\s+)?people\s+(?:at|of)|aux?\s+(?:gens|equipes?)\s+(?:de|chez)?)\b\W*(?:[a-z\-']+\s+){0,4}(?:d')?$"
)
DEPARTMENT = re.compile(
    r"^[^\w\n]{1,4}(?:the\s+|a\s+l'attention\s+(?:de|du)\s+|attn\.?\s+|le\s+|la\s+)?(?:privacy|billing|accounts?|customer|client|service|support|records?|legal|abuse|hosting|head|office|"
    r"vie\s+privee|protection|facturation|comptes?|comptabilite|responsable|bureau|server|operations|hebergement|administration)\b[^\n]{0,50}$"
)
"""Behind our name on its line: the part of this company that a letter goes to."""

AT_US = re.compile(
    r"\b(?:accounts?|comptes?|customers?|clients?|cliente|subscri\w+|abonnee?|hosting|hebergement|web\s?(?:site|page)s?|site|domain\w*|domaines?|services?)\b[^.;]{0,60}?\b(?:with|at|by|chez|aupres\s+d[eu'])\s*(?:the\s+)?$"
)
TO_IT = re.compile(
    r"\b(?:you|your|vous|votre|cette\s+(?:compagnie|entreprise|societe)|this\s+(?:company|firm|host)|(?:the|said|le|ce)\s+(?:company|provider|host|fournisseur|hebergeur|prestataire)|la\s+compagnie)\b"
)
"""Words by which a paper speaks to the company that it says it deals with."""

OTHERS_HOST = re.compile(
    r"\b(?:hosting|web|internet|hebergement)\s+(?:division|department|services?|inc|ltd|corp|limited)\b|\b(?:division|service)\s+(?:hosting|hebergement)\b"
)
OFFICE_LABEL = re.compile(r"^\W*(?:to|a|aux?|attention|attn)\s*:\s*(?:[a-z][a-z\-',.]*\s+){1,7}$")
OF_OURS = re.compile(
    r"^\W*(?:and\s+)?(?:to|a|aux?|attention|attn|destinataire|addressee)\b[^\n]*\b(?:customers?|clients?|subscribers?|users?|agents?|tenants?|"
    r"employees?|clientes?|abonnee?s?|usag\w+|employee?s?)\s+(?:of|to|with|at|de|d'|chez)\W*(?:the\s+|la\s+)?$"
)
"""An address that speaks to somebody of ours, and not to us."""

BARE_LABEL = re.compile(r"^\W*(?:and\s+)?(?:to|a|destinataire|addressee)\s*(?:[:;]\s*){1,3}$")
COMMAND_BEFORE = re.compile(
    r"\b(?:orders?|ordered|adjudges|directs?|directed|requires?|ordonne\w*|enjoint|authori[sz]e[sd]?|autorise\w*|"
    r"autorisons|consents?|permits?|permets?|permettons|permission|instruct|allow|request|demande|release\s+by|you)\b[^.;]{0,70}$"
)
AWAY = re.compile(r"\b(?:to|for|and|than|against)\s+(?:the\s+)?$")
"""Between "you" and our name: you are another than we."""

COMMAND_AFTER = re.compile(
    r"^(?:[^.;]|\.(?=\w)){0,140}?\b(?:shall|must|will|is\s+(?:hereby\s+)?(?:ordered|directed|required)|devra|doit|est\s+tenue?|to\s+(?:release|"
    r"disclose|produce|provide|deliver|give)|(?:has|have)\s+(?:my|our)\s+(?:\w+\s+){0,2}?(?:blessing|permission|consent|leave|authority|approval)\s+to|"
    r"(?:is|are|be)\s+(?:hereby\s+)?(?:authori[sz]ed|permitted|allowed|free)\s+to|is\s+(?:hereby\s+)?released\s+from|a\s+(?:ma|notre)\s+permission\s+d[e']|(?:soit|est|sera)\s+(?:par\s+la\s+presente\s+)?autorisee?\s+a|a\s+(?:communiquer|divulguer|remettre|fournir|transmettre))\b"
)
ROLE_AFTER = re.compile(
    r"^[^.;:]{0,12}?[\W\s]*(?:as\s+)?(?:defendants?|respondents?|third\s+part(?:y|ies)|non-?part(?:y|ies)|garnishee|mis(?:e)?\s+en\s+cause|"
    r"defende(?:urs?|resses?)|intime(?:e?s?)|tiers(?:-saisi)?|tierce)\b"
)
COMPANY = r"(?:inc|ltd|ltee|corp|llp|limited|limitee|corporation|company)\b\.?"
ORDERED_OTHER = re.compile(
    rf"\b(?:orders?|ordered|ordonne|that|que|a|authori[sz]es?|autorise|autorisons)\s+(?P<who>(?:[^\s.;:]+\s+){{1,6}}?{COMPANY})\s*,?\s*"
    r"(?:[^.;]{0,60}?\b(?:shall|must|will|is\s+ordered|devra|doit)\s+|(?:to|de|a)\s+)"
    r"(?:forthwith\s+|promptly\s+)?(?:produce|disclose|deliver|provide|furnish|release|give|preserve|communiquer|divulguer|"
    r"produire|fournir|remettre|transmettre|preserver)\b"
)
WILL_OTHER = re.compile(
    rf"\b(?:defendants?|respondents?|non-?part(?:y|ies)|third\s+part(?:y|ies)|host|defenderesse|mise\s+en\s+cause|tierce|intimee)"
    rf",?\s+(?P<who>(?:[^\s.;:,]+\s+){{1,6}}?{COMPANY}),?\s+(?:shall|must|will|is\s+ordered\s+to|devra|doit|est\s+tenue\s+de)\s+"
    r"(?:forthwith\s+|promptly\s+)?(?:produce|disclose|deliver|provide|furnish|release|give|preserve|communiquer|divulguer|"
    r"produire|fournir|remettre|transmettre|preserver)\b"
)
TO_OTHER = re.compile(rf"^\W*(?P<to>to|a)\s*(?P<colon>:)?\s+(?P<who>[^:;\n]{{3,60}}?{COMPANY})", re.MULTILINE)
IN_CARE = re.compile(
    r"[\s.]*[,/|–(-]+\s*(?:attention|attn|att\b|a\s+l'attention|aux?\s+(?:bons\s+)?soins?|c/o|legal|privacy|records|data|customer|client|service|departe?ment|"
    r"dept|division|bureau|the\s+(?:privacy|records|custodian)|responsable|contentieux|(?:suite|unit|po\s+box|box|cp|[0-9]{2,5})\b)"
)
"""Behind our name on a line of an address: the office or the street in which it is received."""

CLOSE = 40
"""Who is named so few characters behind words of command is the one commanded."""

TOP = 0.45
"""A letter's inside address stands in this upper share of its page."""


def addressed_to_us(paper: Paper) -> Iterator[Finding]:
    """Places where this company is spoken to: the address, the party ordered, the one who is authorized."""
    ordered = [command.end for command in commands(paper)]
    elsewhere = _written_elsewhere(paper)
    for spot in paper.us:
        if elsewhere or _copied(paper, spot) or passed_by(paper, spot):
            continue
        if OF_OURS.match(paper.plain[paper.sheet.line_bounds(spot.start)[0] : spot.start]):
            continue
        worth = max(
            _labelled(paper, spot),
            _spoken_to(paper, spot, ordered),
            _party(paper, spot),
            _inside_address(paper, spot),
        )
        if worth:
            yield spot.finding(Mark.ADDRESSED_TO_US, worth=worth)
    for clause in clauses_of(paper).disclosures:
        if clause.named:
            yield clauses_of(paper).spot(clause).finding(Mark.ADDRESSED_TO_US, worth=clause.worth)


def form_to_us(paper: Paper) -> Iterator[Finding]:
    """Places where the label of a form makes us the one spoken to."""
    if not _written_elsewhere(paper) and not _speaks_to_another(paper):
        for spot, worth in in_a_form(paper):
            yield spot.finding(Mark.ADDRESSED_TO_US, worth=worth)


def ordered_of_us(paper: Paper) -> Iterator[Finding]:
    """Places where the command of an order goes to us as its subject or as a party it names."""
    if _speaks_to_another(paper):
        return
    names = (*paper.us, *_short_names(paper)) if paper.us else ()
    for spot, worth in in_a_command(paper, names):
        yield spot.finding(Mark.ADDRESSED_TO_US, worth=worth)


COPIED = re.compile(
    r"^\W*(?:[bp]?[ceo]\W{0,3}c\b|cop(?:y|ies|ie)\s+(?:conforme\s+)?(?:to|a|aux?)\b|(?:with\s+)?(?:a\s+)?copy\s+to\b|x\.?c\b)[^\n]{0,60}$|"
    r"^[^\n]{0,30}\bcop(?:y|ies|ie)\b[^\n]{0,30}\b(?:to|a)\W*$"
)
"""Before our name on its line: a copy goes to us, the paper to somebody else."""

PERSON = re.compile(r"^(?:mr|mrs|ms|miss|dr|m|mme|mlle|me|maitre|monsieur|madame)\b")
ABOUT = re.compile(r"^\W*(?:re|objet|subject|sujet|concerne|concerning)\b")
PROSE = re.compile(
    r"\b(?:we|i|you|our|my|your|he|she|they|is|was|are|were|now|moved|left|nous|je|j'|vous|notre|mon|mes|votre|vos|est|sont|avons|ai)\b"
)
AUTHORIZED = re.compile(
    rf"[\s.,]*(?!\s*(?:i|we|you|je|nous|vous|please|veuillez)\b)(?:{COMMAND_AFTER.pattern.removeprefix('^')})"
)
"""Behind our name: that we may or are to give, and no new sentence to somebody else."""

ESTABLISHED = re.compile(
    r"\b(?:hosting|hebergement|hebergeur|web|internet|telecom\w*|networks?|reseaux?|servers?|cooperative|coop|inc|ltd|ltee|corp|corporation|registrar|domaines?)\b"
)
"""Words in the name of an establishment that might keep such records."""

GREETS = re.compile(
    r"^[^\w\n]*(?:[a-z]{0,2}[eo]ar|dea[a-z]|hell?o|hi|good\s+(?:day|morning|afternoon)|greetings|chers?|cheres?|bonjour)\b\W{0,3}(?P<who>[^\n]{3,40})$",
    re.MULTILINE,
)
"""A salutation; the first letters of "Dear" are often worn."""

BLOCK = 8
"""So many lines above a salutation an inside address may take."""

SHORT_NAME = re.compile(r"\bd?[il1|][nm]f[il1][nm]et\b(?!\s*[.@]|\s+communications?\b)")
OUR_NUMBER = re.compile(r"\b[il1|]cg\s?[-–.]\s?[0-9oils]{4,6}\b")
SALUTATION = re.compile(
    r"^\W*(?:dear|hello|hi|chers?|cheres?|bonjour|gentlemen|to\s+whom|a\s+qui\s+de\s+droit)\b(?P<who>[^\n]{0,40})$",
    re.MULTILINE,
)
NOBODY = re.compile(
    r"^\W*$|\b(?:sirs?|madams?|mesdames|gentlemen|officer|privacy|whom|it\s+may|concern|records|team|people|folks|there|all|everyone|company|host|provider|madame|monsieur|messieurs|"
    r"friends?|colleagues?|sisters|brothers|directors?|manager|office|desk|amis?|camarades|gens|direct(?:eur|rice)|bureau|responsable|equipe|tous|service|infinet|icg|droit)\b"
)
"""A salutation to nobody by name, or to this company."""

COMPANY_LINE = re.compile(rf"^[^\n:]{{3,60}}?\b{COMPANY}\W{{0,3}}$", re.MULTILINE)
HEAD = 4
"""A letterhead takes so many lines."""


def letter_to_us(paper: Paper) -> Iterator[Finding]:
    """Places where a letter speaks to us in the looser ways of letters; an order must name us outright."""
    short = tuple(_short_names(paper))
    named = {spot.start for spot in (*paper.us, *short)}
    if any(found.start("who") not in named for found in ADDRESSED.finditer(paper.plain)):
        return
    if _written_elsewhere(paper):
        return
    yield from _by_number(paper)
    if not _speaks_to_another(paper):
        for spot, worth in in_a_letter(paper, short):
            yield spot.finding(Mark.ADDRESSED_TO_US, worth=worth)
    for spot in (*paper.us, *short):
        start, _ = paper.sheet.line_bounds(spot.start)
        head = paper.plain[start : spot.start]
        labelled = 0.9 if LETTER_LABEL.match(head) and not _goes_on(paper, start, head) else 0.0
        worth = max(labelled, _labelled(paper, spot), _greeted(paper, spot), _dealt_with(paper, spot))
        refused = OF_OURS.match(head) or passed_by(paper, spot) or _copied(paper, spot)
        if worth and not refused:
            yield spot.finding(Mark.ADDRESSED_TO_US, worth=worth)


def addressed_elsewhere(paper: Paper) -> Iterator[Finding]:
    """Places where another company is spoken to, on a paper that nowhere speaks to this one."""
    if any(next(finds(paper), None) is not None for finds in (addressed_to_us, form_to_us, ordered_of_us)):
        return
    ordered = (found for pattern in (ORDERED_OTHER, WILL_OTHER) for found in pattern.finditer(paper.plain))
    others = (found for found in ordered if not paper.names_us(found.start(), found.end()))
    for found in (*others, *_other_companies(paper)):
        spot = paper.spot(found, "who")
        if spot:
            yield spot.finding(Mark.ADDRESSED_ELSEWHERE)


def _goes_on(paper: Paper, start: int, head: str) -> bool:
    """Whether words before our name go on from the line above: "... the / supplier Infinet"."""
    first = re.search(r"[a-z]", head)
    above = paper.plain[:start].rstrip("\n")[-1:]
    return first is not None and ":" not in head and above.isalpha() and not paper.capital(start + first.start())


def _speaks_to_another(paper: Paper) -> bool:
    """Whether it is headed "To" another company, or greets somebody by another name than ours."""
    return next(_other_companies(paper), None) is not None or any(
        not NOBODY.search(found["who"]) for found in SALUTATION.finditer(paper.plain)
    )


def _copied(paper: Paper, spot: Spot) -> bool:
    """Whether our name stands on a line, or just below one, that says to whom copies go."""
    start, _ = paper.sheet.line_bounds(spot.start)
    above = paper.plain[:start].rstrip("\n").split("\n")[-1]
    under = re.fullmatch(r"\W*(?:[bp]?c\W{0,3}c|cop(?:y|ies|ie)\s+(?:conforme\s+)?(?:to|a))\W*", above)
    return COPIED.match(paper.plain[start : spot.start]) is not None or under is not None


def _written_elsewhere(paper: Paper) -> bool:
    """Whether a letter goes to another: we only get a copy, or another is greeted below an address that is not ours."""
    return not commands(paper) and (_only_copied(paper) or _greets_another(paper))


def _only_copied(paper: Paper) -> bool:
    """Whether another host is addressed or copies go to us, and no line of an address or permission speaks to us."""
    copied = [_copied(paper, spot) for spot in paper.us]
    labelled = (found["who"] for found in ADDRESSED.finditer(paper.plain))
    if not any(copied) and not any(ESTABLISHED.search(who) and not SHORT_NAME.search(who) for who in labelled):
        return False
    return not any(
        _labelled(paper, spot)
        or (_inside_address(paper, spot) and not PROSE.search(paper.line(spot).lower()))
        or _greeted(paper, spot)
        or AUTHORIZED.match(paper.plain[spot.end : spot.end + 160])
        for spot, copy in zip(paper.us, copied, strict=True)
        if not copy
    )


def _greets_another(paper: Paper) -> bool:
    """Whether a salutation greets another whose address stands above it, where our name does not.

    "Dear Bluespruce," below "Bluespruce Hosting" is a letter to Bluespruce, whatever it says of us.
    """
    for found in GREETS.finditer(paper.plain):
        spot = paper.spot(found, "who")
        who = re.findall(r"[a-z0-9'-]{3,}", found["who"])
        if spot is None or not who or NOBODY.search(who[0]) or SHORT_NAME.search(found["who"]):
            continue
        if paper.names_us(found.start(), found.end()):
            continue
        above = paper.plain[: found.start()].split("\n")
        block = above[-BLOCK - 1 : -1]
        begins = found.start() - sum(len(line) + 1 for line in block) - len(above[-1])
        ours = any(
            begins <= one.start < found.start() and not ABOUT.match(paper.line(one))
            for one in (*paper.us, *_short_names(paper))
        )
        if not ours and not PERSON.match(found["who"].strip()) and any(_heads(line, who[0]) for line in block):
            return True
    return False


def _heads(line: str, word: str) -> bool:
    """Whether a line of an address begins with a word and is the name of an establishment, not of a person."""
    if re.match(rf"\W*(?:to\W+|a\W+)?(?:the\s+)?{re.escape(word)}\b", line):
        return True
    return ESTABLISHED.search(line) is not None and re.search(rf"\b{re.escape(word)}\b", line) is not None


def _labelled(paper: Paper, spot: Spot) -> float:
    """Behind "To:" on its line, or under a bare "To:" one to three lines above."""
    start, _ = paper.sheet.line_bounds(spot.start)
    if LABEL.match(paper.plain[start : spot.start]) or OFFICE_LABEL.match(paper.plain[start : spot.start]):
        return 1.0
    above = paper.plain[:start].rstrip("\n").split("\n")[-3:]
    return 1.0 if any(BARE_LABEL.match(line) for line in above) else 0.0


def _short_names(paper: Paper) -> Iterator[Spot]:
    """The first word of our name where it stands for all of it: "Hello Infinet", "Infinet, customer service"."""
    for spot in paper.patterns(SHORT_NAME):
        if not paper.names_us(spot.start, spot.end) and not SISTER.match(paper.plain, spot.end):
            yield spot


def _by_number(paper: Paper) -> Iterator[Finding]:
    """An account number of ours on a letter that speaks to no other company and to nobody by name.

    Our numbers begin with our initials: who is told "send them from my account ICG-48213" is we, where the letter
    names no other establishment that could be meant.
    """
    greeted = [found["who"] for found in SALUTATION.finditer(paper.plain)]
    known = bool(greeted) or any(True for _ in (*paper.us, *_short_names(paper)))
    if any(not NOBODY.search(who) for who in greeted) or _others(paper):
        return
    if not known and (not TOLD.search(paper.plain) or _names_a_host(paper)):
        return
    spot = next(paper.patterns(OUR_NUMBER), None)
    if spot is None or next(_other_companies(paper), None) is not None:
        return
    if known or not FORMER.search(paper.plain[max(0, spot.start - 70) : spot.start]):
        yield spot.finding(Mark.ADDRESSED_TO_US, worth=0.8)


TOLD = re.compile(r"\b(?:you|your|yours|vous|votre|vos|please|kindly|veuillez)\b")
"""Words that speak to the reader."""

FORMER = re.compile(
    r"\b(?:former|old|previous|past|closed|cancelled|ancien\w*|precedente?)\s+(?:\w+\s+){0,3}?(?:accounts?|comptes?|numbers?|numero|no|clients?|customers?)\b[^.;\n]{0,20}$|"
    r"\b(?:accounts?|comptes?|numbers?|numero)\s+(?:with|at|chez|aupres\s+d[eu'])\s+(?!you\b|vous\b|your\b|votre\b)[^.;\n]{3,40}$"
)
"""Before a number: it is told of, as of an account that was, or that is with somebody who is not spoken to."""

HOST_NAME = re.compile(
    r"\b(?:hosting|hebergement|hebergeur|webworks|web\s?(?:services|hosting|works)|internet|telecom\w*|networks?|reseaux?|servers?|serveurs?|registrar|"
    r"registraire|cloud|datacent(?:er|re)|provider|fournisseur|bank|banque|credit\s+union|caisse|insurance|assurances?)\b"
)


def _names_a_host(paper: Paper) -> bool:
    """Whether a capital name high on a page is that of an establishment that might keep records, and not ours."""
    for spot in paper.patterns(HOST_NAME):
        line = paper.line(spot)
        if spot.box.top < TOP and paper.capital(spot.start) and not OUR_NUMBER.search(line) and not ABOUT.match(line):
            return True
    return OTHERS_HOST.search(paper.plain) is not None


def _other_companies(paper: Paper) -> Iterator[re.Match[str]]:
    """Companies to which the paper is headed "To", ours left out; the English article is no « À »."""
    english = all(page.language == "en" for page in paper.run.read_pages())
    for found in TO_OTHER.finditer(paper.plain):
        article = english and found["to"] == "a" and found["colon"] is None
        if not article and not paper.names_us(found.start(), found.end()):
            yield found


def _others(paper: Paper) -> bool:
    """Whether another company stands alone on a line high on its page, below the letterhead, or is a host."""
    if OTHERS_HOST.search(paper.plain):
        return True
    return any(
        spot.box.top < TOP
        and not paper.names_us(spot.start, spot.end)
        and paper.plain.count("\n", 0, spot.start) >= HEAD
        for spot in paper.patterns(COMPANY_LINE)
    )


def _greeted(paper: Paper, spot: Spot) -> float:
    """In a salutation, or high on its page before the name of a part of this company."""
    start, end = paper.sheet.line_bounds(spot.start)
    if GREETED.match(paper.plain[start : spot.start]):
        return 0.95
    if spot.box.top >= TOP:
        return 0.0
    if SENT.match(paper.plain[start : spot.start]):
        return 0.9
    behind = paper.plain[spot.end : end]
    hailed = any(pattern.match(behind) for pattern in (DEPARTMENT, HAILS, PLACED))
    return 0.95 if hailed and not paper.plain[start : spot.start].strip() else 0.0


def _dealt_with(paper: Paper, spot: Spot) -> float:
    """Named as the company with which the writer has an account, on a paper that speaks to no other."""
    before = paper.plain[max(0, spot.start - 120) : spot.start].replace("\n", " ")
    theirs = next(_other_companies(paper), None)
    if theirs or OTHERS_HOST.search(paper.plain) or not AT_US.search(before):
        return 0.0
    return 0.85 if TO_IT.search(paper.plain, spot.end) else 0.0


def _spoken_to(paper: Paper, spot: Spot, ordered: list[int]) -> float:
    """Ordered or authorized in its sentence, or directly behind words of command."""
    if any(0 <= spot.start - end <= CLOSE for end in ordered):
        return 1.0
    start = max(0, spot.start - 160)
    before, after = paper.plain[start : spot.start], paper.plain[spot.end : spot.end + 160].lstrip(" .,")
    told = COMMAND_BEFORE.search(before)
    if told and told.group().startswith("you") and AWAY.search(before):
        told = None
    return 1.0 if told or COMMAND_AFTER.match(after) else 0.0


def _party(paper: Paper, spot: Spot) -> float:
    """Named among the parties against whom the paper goes."""
    return 0.9 if ROLE_AFTER.match(paper.plain[spot.end : spot.end + 60]) else 0.0


def _inside_address(paper: Paper, spot: Spot) -> float:
    """Alone on a line high on its page, as the addressee of a letter is (a cover may lie before the letter)."""
    start, end = paper.sheet.line_bounds(spot.start)
    if paper.plain[start : spot.start].strip() and _speaks_to_another(paper):
        return 0.0
    alone = len(spot.raw) >= 0.55 * len(paper.line(spot).strip())
    begun = not paper.plain[start : spot.start].strip() and IN_CARE.match(paper.plain[spot.end : end])
    return 0.95 if spot.box.top < TOP and (alone or begun) else 0.0
