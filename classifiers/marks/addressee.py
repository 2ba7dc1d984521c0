"""To whom a paper speaks where only its layout or its command says so: a form's label, a party named, a subject."""

import re
from collections.abc import Iterator

from rapidfuzz.distance import OSA

from classifiers.fields.sheet import Token
from classifiers.marks.order import commands
from classifiers.marks.spots import GUESSED, LIKENED, SISTER, Paper, Spot
from classifiers.marks.worn import NAME, WORN

ROLE = (
    r"(?:(?:third|tierce)\s+part(?:y|ies?)|tierce(?:\s+personne)?|tiers(?:-saisi)?|non-?part(?:y|ie)|mise?\s+en\s+cause|respondent|"
    r"intimee?|custodian|(?:record\s?-?)?holder|keeper|garnishee|detent(?:eur|rice)|deposit(?:aire|ary)|gardien(?:ne)?|provider|supplier|"
    r"vendor|host(?:ing)?|fournisseur|hebergeur|prestataire|company|corporation|firm|organi[sz]ation|institution|compagnie|"
    r"entreprise|societe|organisme|personne\s+morale)"
)
"""What a paper calls the one who has the information."""

LABEL = re.compile(
    rf"^[^\w\n]{{0,4}}(?:[0-9]{{1,2}}[^\w\n]{{1,3}})?(?:(?:[a-z'\-/()\[\],]+\s+){{0,5}}?{ROLE}\b|"
    r"(?:(?:person|personne|party|partie)\s+)?(?:(?:who|that|which|qui)\s+(?:must|shall|is\s+to|doit|devra)|ordered|required|directed|commanded|bound|tenue?|enjointe?|visee?)(?:\s+(?:to|a|de)\s+[a-z]+)?\b|"
    r"addressee\b|destinataire\s+d(?:e\s+(?:la|cette)\s+|e\s+l'|u\s+)(?:"
    r"directive|ordonnance|demande|lettre|mandat|avis|presente?))(?:\s+[a-z'\-/()\[\],]+){0,6}?(?:\s+[0-9a-z])?\s*(?P<end>[:;.=_\-]*)\s*$"
)
"""A label that says who has the information, or to whom the paper goes."""

TO_LABEL = re.compile(r"^[^\w\n]{0,4}(?:to|a|[i1l]o(?=\s*\())(?:\s?/\s?(?:to|a))?\s*(?:\([^)\n]{1,40}\))?[\s:;_.]*$")
"""« À (nom de la personne) », "To/À"."""

NOT_US = re.compile(
    r"\b(?:receiv\w*|recevoir|recoi\w+|recipient|obtain\w*|copy|copie|copies|cc|c\.c|former\w*|previous|prior|old|ex|ancien\w*|preceden\w*|"
    r"other|another|autres?|new|next|nouv\w+|not|pas|non\s+vise|left|moved|quitt\w+|competit\w+|concurren\w+|parent|related|employe\w*|insur\w*|"
    r"assur\w*|plaintiff|applicant|demanderesse|requerante?|sister|soeur|benefici\w+|representative|representant\w*|"
    r"authori[sz]ed(?!\s+to\s+(?:release|disclose|give|provide|share))|autorisee?s?(?!\s+a\s+(?:communiquer|divulguer|remettre|donner)))\b"
)
"""In a label: somebody else than the one who is to give the information."""

PASSED_BY = re.compile(
    r"\b(?:receiv\w*|recevoir|recoi\w+|cop(?:y|ie|ies)|c\.?c|former|previous|old|ancien\w*|precedente?|other|autre)\b[^\n]{0,40}[:\-]\s*$"
)
"""A label, anywhere on a paper, of somebody who is not spoken to."""

ENDS = re.compile(r"\W{0,3}(?:inc\b|ltd\b|group\b)?\W*(?:$|[(;«\"]|de\b|f/de\b|of\b)|\W*[,;(/|–-]")
"""What may follow a name that is the whole value of a label."""

WORN_ENDS = re.compile(r"(?:\W{1,3}\w{1,6}){0,2}\W*$")
"""As `ENDS`, where the rest of the name is worn as well."""

PARTY = re.compile(
    rf"\b(?P<link>le|la|l'|au|aux|du|the|that|cette|cet|ce)\s*(?:[a-z]+\s+){{0,2}}?{ROLE},?\s+(?:the\s+)?$"
)
"""Before our name in prose: the party, or the company, that the paper has called so."""

TELLS = re.compile(
    r"\b(?:commande|prescrit|enjoint|ordonne|intime|impose|demande|requiert|command|orders?|directs?|requires?|enjoins?)\b[^.;:\n]{0,20}$"
)
DOES = re.compile(
    r"(?P<relative>\b(?:qui|which|that|who|laquelle|lequel|dont|ou|where|whose|entremise|titulaire)\b[^,.;:]{0,40}?)?"
    r"\b(?P<act>fourni(?:t|ra|sse)|produi(?:t|ra|se)|reme(?:t|ttra|tte)|communiqu(?:e|era)|transme(?:t|ttra|tte)|divulgu(?:e|era)|"
    r"rempli(?:ra|sse)|join(?:t|dra)|depos(?:e|era)|livr(?:e|era)|envo(?:ie|yera)|enverra|donnera|indiquera)\b"
    r"(?!\s+(?:\w+\s+){0,1}?(?:(?:l'|un\s+|des\s+|les\s+)?(?:hebergement|services?)))"
)
"""The act of a command in the French present, future or subjunctive."""

GRANTS = re.compile(
    r"\b(?:content|agreed?|happy|willing|glad|wish|want|let|ask|d'accord|veux|voulons|souhait\w+|accepte|consen\w+|prie|permets|laisse)\s+"
    r"(?:(?:a\s+)?(?:ce\s+)?(?:that\s+|for\s+|que\s+|qu'))?$"
)
GIVES = re.compile(
    r"(?:\s+\w+){0,2}?\s+(?:show|give|tell|send|release|disclose|provide|share|answer|confirm|montr\w+|donn\w+|envoi\w+|communiqu\w+|remett\w+|"
    r"fourni\w+|confirm\w+|divulgu\w+|dise|transmett\w+)\b"
)


def in_a_form(paper: Paper) -> Iterator[tuple[Spot, float]]:
    """Where the label of a form makes our name, or words worn to its likeness, the one spoken to; and how plainly."""
    for spot in paper.us:
        if _labelled(paper, spot, ends=WORN_ENDS if spot.confidence <= GUESSED else ENDS):
            yield spot, 0.95


def in_a_command(paper: Paper, names: tuple[Spot, ...]) -> Iterator[tuple[Spot, float]]:
    """Where the command of an order has one of these names as its subject or its party, and how plainly."""
    yield from ((spot, 0.9) for spot in names if _commanded(paper, spot))


def in_a_letter(paper: Paper, names: tuple[Spot, ...]) -> Iterator[tuple[Spot, float]]:
    """As `in_a_form` in the looser ways of letters; `names` are the places of our short name."""
    bare = not names and not paper.us and NUMBER.search(paper.plain) is not None
    for spot in (*names, *(worn_names(paper) if bare else ())):
        if _labelled(paper, spot) or _heads(paper, spot):
            yield spot, 0.9
    for spot in (*paper.us, *names):
        if GRANTS.search(_before(paper, spot)) and GIVES.match(paper.plain, spot.end):
            yield spot, 0.85


NUMBER = re.compile(r"\b[il1|]cg\s?[-–.]\s?[0-9oils]{3,6}\b")
SALUTES = re.compile(r"\W*(?:dear|hello|hi|bonjour|gentlemen|messieurs|madame|monsieur)\b")
TOP = 0.45


def passed_by(paper: Paper, spot: Spot) -> bool:
    """Whether the label before a name on its line is that of a recipient, a copy, or a past or another company."""
    start, _ = paper.sheet.line_bounds(spot.start)
    return PASSED_BY.search(paper.plain[max(start, spot.start - 90) : spot.start]) is not None


def worn_names(paper: Paper) -> Iterator[Spot]:
    """Words read with doubt that are nearly the first word of our name."""
    for at, token in enumerate(paper.sheet.tokens):
        if not _alike(token, NAME, 2):
            continue
        cut = paper.sheet.cut_tokens([token])
        start = paper.start_of(at)
        end = start + len(token.plain)
        if not LIKENED.match(paper.plain, start) and not SISTER.match(paper.plain, end):
            yield Spot(start=start, end=end, page=cut.page, box=cut.box, raw=cut.text, confidence=cut.confidence)


def _alike(token: Token, word: str, errors: int) -> bool:
    plain = token.plain.strip(".,;:()\"'")
    unsure = token.word.confidence < WORN
    return unsure and abs(len(plain) - len(word)) <= 1 and OSA.distance(plain, word, score_cutoff=errors) <= errors


def _before(paper: Paper, spot: Spot) -> str:
    """The text before a name, lines joined."""
    return paper.plain[max(0, spot.start - 120) : spot.start].replace("\n", " ")


def _labelled(paper: Paper, spot: Spot, *, ends: re.Pattern[str] = ENDS) -> bool:
    """Whether the name is the value of a label on its line, or of a label that is the line before."""
    start, end = paper.sheet.line_bounds(spot.start)
    head = paper.plain[start : spot.start]
    if not head.strip():
        end_above = max(0, start - 1)
        start = paper.sheet.line_bounds(end_above)[0] if start else 0
        head = paper.plain[start:end_above]
        if len(head.split()) > 5:
            return False
    if len(head) > 90 or NOT_US.search(head):
        return False
    whole = ends.match(paper.plain[spot.end : end]) is not None
    if TO_LABEL.match(head):
        return whole
    label = LABEL.match(head)
    first = re.search(r"[a-z]", head)
    if label is None or first is None or not paper.capital(start + first.start()):
        return False
    return whole and (":" in label["end"] or len(head.split()) <= 4)


def _heads(paper: Paper, spot: Spot) -> bool:
    """Whether a short name stands alone on a line high on its page, or before a salutation."""
    start, end = paper.sheet.line_bounds(spot.start)
    if paper.plain[start : spot.start].strip(" -*") or spot.box.top > TOP:
        return False
    rest = paper.plain[spot.end : end]
    return re.fullmatch(r"\W*(?:icg\W*)?", rest) is not None or SALUTES.match(rest) is not None


def _commanded(paper: Paper, spot: Spot) -> bool:
    """Whether a command of a court goes to this name: named as a party, told to, or the subject of its act."""
    begins = min((command.start for command in commands(paper)), default=None)
    before = _before(paper, spot)
    if TELLS.search(before[-40:]):
        return True
    party = PARTY.search(before) is not None
    item = re.search(
        r"(?:^|\n)\W{0,3}(?:[0-9a-z]{1,2}\W{1,3})(?:[^.;\n]{0,60})$", paper.plain[max(0, spot.start - 90) : spot.start]
    )
    if not party and item is None and (begins is None or spot.start < begins):
        return False
    return _acts(paper, spot) or (party and begins is not None and _role_bound(paper, begins))


def _acts(paper: Paper, spot: Spot) -> bool:
    """Whether the name is the subject of an act of giving in its own clause, not of one in a relative clause."""
    after = re.split(r"[;:]|\.(?:\s+[a-z0-9]|\W*$)", paper.plain[spot.end + 5 : spot.end + 260].replace("\n", " "))[0]
    return any(not found["relative"] for found in DOES.finditer(after))


ROLE_BOUND = re.compile(
    r"\b(?:ordonne|ordonner|enjoint|orders?|directs?|commande|prescrit)\b[^.;:]{0,40}?\b(?:que\s+|that\s+|a\s+|au\s+)?(?:le\s+|la\s+|l'|the\s+)?"
    r"(?:tiers|tierce|mise?\s+en\s+cause|third\s+party|non-?party)\b(?!,?\s+(?!communiqu|fourni|produi|remet|transmet|de\b|to\b|shall|must))"
)
"""A command to the party by the name of its role."""


def _role_bound(paper: Paper, begins: int) -> bool:
    """Whether the command binds the third party by its role."""
    return ROLE_BOUND.search(paper.plain, begins) is not None
