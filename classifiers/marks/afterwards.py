"""What a letter keeps back, defers, prefers otherwise or only announces beside words that sound like a permission.

A permission may be perfect and mean nothing: another sentence waits for a judge, announces the real letter, or would
rather that all stays where it is. Such a sentence is found wherever in the letter it stands, and a person looks.
"""

import re
from collections.abc import Iterator

from classifiers.marks.spots import Paper
from classifiers.marks.undone import DOUBT
from classifiers.sayings import HARMLESS, shares_of
from domain.document import Finding, Mark

_LEAVE = (
    r"(?:authori[sz]ations?|consent|permission|approval|go-ahead|green\s+light|say-so|release\s+form|"
    r"autorisations?|consentement|accord|feu\s+vert|procuration)"
)
_TELLS = r"(?:tell|advise|notify|inform|let|warn|signal|ring|call|write\s+to)"
ANNOUNCES = re.compile(
    rf"\b{_TELLS}\s+you\s+(?:know\s+)?(?:when|whether|once|as\s+soon\s+as|in\s+due\s+course)\b"
    rf"|\b{_TELLS}\s+you\s+(?:know\s+)?if\s+(?:and\s+when|you\s+(?:can|may)|it\s+(?:is|'s))\b"
    rf"|\b(?:will|shall|'ll|going\s+to|intend\w*\s+to|plan\w*\s+to|hopes?\s+to|expects?\s+to)\s+(?:\w+\s+){{0,3}}?(?:send|sign|give|issue|"
    rf"provide|forward|write|mail|fax|get|let\s+you\s+have)\b[^.;]{{0,50}}\b{_LEAVE}\b"
    rf"|\b{_LEAVE}\s+(?:\w+\s+){{0,2}}?(?:will|shall|is\s+to)\s+(?:follow|come|reach\s+you|be\s+(?:sent|signed|given|mailed|faxed))\b"
    r"|\b(?:going|expect\w*|likely|inclined|minded|meaning|mean)\s+to\s+(?:say\s+yes|agree|consent|authori[sz]e|permit|allow)\b"
    r"|\bsay\s+yes\b[^.;]{0,25}\b(?:in\s+the\s+end|later|eventually|soon|shortly)\b"
    rf"|\b(?:ferai|ferons|fera|enverrai|enverrons|enverra|transmettrai|transmettrons|transmettra|donnerai|donnerons|donnera|signerai|"
    rf"signerons|signera|adresserai|adresserons|remettrai|accorderai|accorderons|posterai|recevrez|vais|allons)\b[^.;]{{0,60}}\b{_LEAVE}\b"
    rf"|\b{_LEAVE}\b[^.;]{{0,30}}\b(?:suivra|viendra|vous\s+parviendra|vous\s+sera|sera\s+(?:signee?|donnee?|envoyee?|postee?|transmise?))\b"
    r"|\bvous\s+(?:dira|dirai|dirons|diront|avisera|aviserai|aviserons|previendra|previendrai|previendrons|confirmera|confirmerai|"
    r"confirmerons|indiquera|fera\s+(?:savoir|signe)|ferai\s+(?:savoir|signe)|ferons\s+(?:savoir|signe))\b[^.;]{0,40}?\b(?:quand|si|lorsqu\w*|le\s+moment|des\s+que)\b"
    r"|\b(?:attend\w*|wait(?:ing)?\s+for|await\w*)\s+(?:\w+\s+)?(?:word|signal|go-ahead|green\s+light|feu\s+vert|signe|instructions?)\b"
    r"|\b(?:comptons|compte|pensons|pense|envisage\w*|avons\s+l'intention|ai\s+l'intention)\s+(?:\w+\s+){0,2}?(?:d'|de\s+)?(?:autoriser|accepter|consentir|dire\s+oui|permettre)\b"
)
"""The permission itself is another letter, or another word, that is still to come."""

PREFERS = re.compile(
    r"\b(?:would|we'd|i'd|had|'d)\s+(?:much\s+|still\s+)?rather\b|\brather\s+not\b|\b(?:i|we)\s+(?:would\s+|should\s+|'d\s+)?(?:much\s+|still\s+)?prefer\b"
    r"|\b(?:stay|stays|remain|remains|left|leave\s+them|kept|keep\s+(?:them|it|these|everything))\s+(?:just\s+|exactly\s+|safely\s+)?(?:with\s+(?:you|infinet|icg)\b|where\s+(?:they|it)\s+(?:are|is)\b|"
    r"in\s+your\s+(?:hands|files|keeping|care)\b|to\s+yoursel(?:f|ves)\b)"
    r"|\b(?:aim(?:e|ons|erais|erions)|vaudrait|vaut|serait)\s+(?:autant\s+|beaucoup\s+)?mieux\b|\b(?:prefer(?:e|ons|erais|erions))\b"
    r"|\b(?:demeur|rest)(?:e|ent|er|era|eront)\s+(?:\w+\s+){0,2}?(?:chez\s+vous|entre\s+vos\s+mains|ou\s+(?:il|elle)s?\s+(?:est|sont)|dans\s+vos\s+(?:dossiers|classeurs|livres))\b"
)
OF_THE_WAY = re.compile(
    r"\b(?:mail\w*|post\w*|fax\w*|telecop\w*|courrier|papier|paper|printed|phone|telephone|calls?|appels?|email\w*|e-mail|courriel\w*|english|french|francais|anglais|"
    r"pdf|envelope|enveloppe|registered|courier|writing|ecrit|address\w*|contact\w*|reach\w*|joindre)\b"
)
"""A preference for a way of sending takes nothing back."""

THOUGHT_OVER = re.compile(
    r"\b(?:on|upon|after)\s+(?:\w+\s+)?(?:reflection|second\s+thoughts?|consideration)\b|\bthought\s+(?:it|this|that|better)\b|\bthinking\s+it\s+over\b"
    r"|\breflexion\s+faite\b|\b(?:a\s+la|apres(?:\s+mure)?)\s+reflexion\b|\btout(?:e)?\s+(?:bien\s+(?:pese|considere)|compte\s+fait|reflexion\s+faite)e?\b"
    r"|\b(?:not|never|n't|nt|nor)\s+(?:yet\s+)?(?:promised|committed|decided|made\s+up\s+(?:my|our)|agreed\s+to\s+(?:anything|this|that|it)|undertaken)\b|\byet\s+to\s+(?:decide|agree|consent|approve|sign|promise)\b"
    r"|\bstill\s+(?:\w+\s+){0,2}?(?:deciding|considering|thinking|weighing|undecided|going\s+over|negotiating|debating|in\s+two\s+minds)\b"
    r"|\b(?:n'a(?:i|vons)?|pas)\s+(?:\w+\s+){0,3}?(?:encore|rien)\s+(?:\w+\s+){0,2}?(?:decide|promis|accepte|tranche|conclu|convenu)\b|\b(?:hesit(?:e|ons|ent)|ne\s+sa(?:is|vons)\s+pas\s+(?:encore\s+)?si)\b"
    r"|\b(?:encore|toujours)\s+en\s+(?:train|reflexion|discussion|pourparlers)\b"
)
"""The writer has thought better of it, or has not yet done so."""

BEFOREHAND = re.compile(
    r"\bbefore\s+(?:i|we)\s+(?:\w+\s+)?(?:authori[sz]e|agree|consent|decide|allow|permit|say\s+yes|commit|release|approve)\b"
    r"|\b(?:before|prior\s+to)\s+(?:authori[sz]ing|agreeing|consenting|deciding|allowing|permitting|committing|releasing|approving|giving\s+(?:my|our|any)|any(?:thing)?\b[^.;]{0,30}\b(?:released?|sent|disclosed?|leaves?|goes|given))\b"
    r"|\bavant\s+(?:de\s+(?:\w+\s+)?|d'\s*(?:\w+\s+)?)(?:autoriser|accepter|consentir|decider|permettre|trancher|dire\s+oui|donner\s+(?:mon|notre|une|suite)|m'engager|nous\s+engager|divulguer|engager)\b"
    r"|\bavant\s+(?:toute|quelque|tout)\s+(?:communication|autorisation|divulgation|remise|transmission|envoi)\b"
    r"|\b(?:depend(?:s|ing|ant|ra)?\s+(?:on|upon|de|d'|du)|according\s+to|selon|suivant)\s*(?:your|his|her|their|the|its|votre|sa|leur|la|l'|ce)\s*(?:\w+\s+)?(?:answers?|reply|repl(?:y|ies)|response|outcome|verdict|decision|result|reponse|issue|resultat|suite|que\s+vous)\b"
    r"|\b(?:leave|let|laiss\w+)\s+(?:it|this|things|matters|that|cela|ca|les\s+choses|l'affaire)\s+(?:\w+\s+){0,3}?(?:for\s+now|for\s+the\s+(?:time|moment)|there|at\s+that|until|pour\s+(?:le\s+moment|l'instant)|en\s+suspens|la\b)"
    r"|\b(?:otherwise|if\s+not|failing\s+(?:that|which|this)|dans\s+le\s+cas\s+contraire|sinon|a\s+defaut)\s*,?\s+[^.;]{0,40}?\b(?:nothing|rien|(?:may|can|need|must|should|do)\s+not|don't|forget|ignore|ends?\s+there|s'arrete)\b"
)
"""Something comes first, or the answer is still to be given."""

SUPPOSES = re.compile(
    r"\b(?:in\s+(?:the\s+event|case)\b|should\s+(?=(?:the|our|my|his|her|their|this|that|it|he|she|they|we|i|a|an|negotiations|talks|mediation)\b)|(?<!of\s)(?<!and\s)(?<!or\s)(?<!know\s)(?<!saying\s)(?<!showing\s)(?:once|as\s+soon\s+as|assuming|supposing|provided|providing|so\s+long\s+as|after|the\s+(?:day|moment)|if|when|unless|upon)\s+(?:that\s+)?"
    r"(?!(?:you|your|(?:they|it|each)\s+(?:was|were|is|are)|asked|necessary|possible|required|needed|requested|received|they\s+(?:ask|call|need|want)|(?:he|she)\s+(?:asks|calls|needs|wants))\b)|"
    r"advenant\b|au\s+cas\s+ou\b|dans\s+(?:l'eventualite|le\s+cas|l'hypothese)\s+ou\b|pourvu\b|a\s+supposer\b|si\s+jamais\b|(?:(?:sitot|aussitot|des|lors|apres|du\s+moment)\s*qu(?:e\b|')|une\s+fois\b|lorsqu(?:e\b|')|quand\b|du\s+moment\s+ou\b)|(?:si\b|s'(?=ils?\b))\s*(?!vous\b|besoin|necessaire|possible|requis|desire))"
    r"(?P<what>[^,;.]{3,90})"
)
HAPPENS = re.compile(
    r"\b(?:wins?|won|loses?|lost|rules?|ruled|ruling|verdict|judge|court|closes?|closed|closing|completes?|completed|completion|goes\s+through|falls?\s+through|sells?|sold|sale|agrees?|agreed|agreement|accepts?|accepted|"
    r"approves?|approved|decides?|decided|settles?|settled|settlement|succeeds?|fails?|failed|happens?|reaches|reached|retires?|dies?|hired|appointed|elected|divorce\w*|merger?\w*|loan|financing|mortgage|deal|purchase|transaction|"
    r"juge|tribunal|cour|raison|gain|gagn\w+|perd\w*|vente|vend\w*|achat|conclu\w*|signe\w*|signature|accept\w+|approuv\w+|decid\w+|entente|regle\w*|reglement|pret|financement|transaction|fusion|divorce|nomm\w+|elu\w*|retraite|deces|mariage|board|conseil|shareholders|actionnaires)\b"
)
LETS_GO = re.compile(
    r"\b(?:you\s+(?:may|can|could|will|are|have|should|must)|please|kindly|i|we|authori[sz]\w*|consent\w*|permit\w*|allow\w*|feel\s+free|go\s+ahead|release|send|vous\s+(?:pouvez|pourrez|pourriez|etes|serez|aurez)|"
    r"veuillez|j'|je|nous|autoris\w+|consen\w+|permet\w*|libre)\b"
)
ENDS = re.compile(r"\b(?:terminat\w+|expir\w+|ends?|ceas\w+|laps\w+|prend(?:ra)?\s+fin|cess\w+|until|jusqu\w*)\b")
"""How long a permission lasts is not what it waits for."""

OF_COURSE = re.compile(
    r"\b(?:questions?|revo\w+|withdr\w+|cancel\w*|retir(?:e|ons)|annul\w+|ecri\w+|signing|fees?|frais|costs?|doubt\w*|doute\w*|verify|verifi\w+|confirm\s+(?:this|my|our)|incapa\w+|inapt\w+|require\w*|necess\w+|asks?|demand\w+|sign(?:ed|s)?\s+in|logg?\w*|paid|pay\w*|owed|solde\w*|paye\w*|already|deja)\b"
)
"""What a letter may suppose without making its permission wait."""

PATTERNS = (ANNOUNCES, THOUGHT_OVER, BEFOREHAND)


def holds_back(paper: Paper) -> Iterator[Finding]:
    """Sentences of a letter that announce, defer, prefer otherwise or suppose an event before they let anything go."""
    for start, end in paper.sentences:
        sentence = " ".join(paper.plain[start:end].split())
        spot = paper.first_line(start, end) if keeps_back(sentence) else None
        if spot:
            yield spot.finding(Mark.HOLDS_BACK, worth=DOUBT)


def keeps_back(sentence: str) -> bool:
    """Whether a sentence, in small letters without accents, keeps back or puts off what a letter allows."""
    if any(pattern.search(sentence) for pattern in PATTERNS) or _waits_for_an_event(sentence):
        return True
    return PREFERS.search(sentence) is not None and OF_THE_WAY.search(sentence) is None


def _waits_for_an_event(sentence: str) -> bool:
    """Whether leave is given on a supposition that is no matter of course."""
    for one in SUPPOSES.finditer(sentence):
        rest = sentence[: one.start()] + " " + sentence[one.end() :]
        of_course = OF_COURSE.search(one.group()) or ENDS.search(rest[: one.start()])
        if HAPPENS.search(one["what"]) and not of_course and LETS_GO.search(rest):
            return True
    return False


ADDED = re.compile(
    r"^\W{0,4}(?:p\W{0,3}s\b\W+|n\W?b\b\W+(?=[a-z]{2})|post-?\s?script\w*\W+|(?:addendum|later|ajout|correction|rectification|plus\s+tard)\b\W*[:–—-]\W*)(?P<told>[^\n]*(?:\n[^\n]+){0,3})",
    re.MULTILINE,
)
"""What is written below a letter when it was finished."""

CLEARLY = 0.9
"""An addition must be so surely harmless by what was learnt; what is added last is where letters are taken back."""

LEAST = 12
"""So few letters tell nothing: the province of New Brunswick, initials."""


def added_below(paper: Paper) -> Iterator[Finding]:
    """Additions below a letter that are not surely harmless: "P.S. Wait for my call"."""
    for found in ADDED.finditer(paper.plain):
        spot = paper.first_line(*found.span())
        if spot and any(not _harmless(one) for one in re.split(r"[.;!]\s|\n\n", found["told"])):
            yield spot.finding(Mark.HOLDS_BACK, worth=DOUBT)


def _harmless(told: str) -> bool:
    sentence = " ".join(told.split())
    return len(sentence) < LEAST or shares_of(sentence)[HARMLESS] >= CLEARLY
