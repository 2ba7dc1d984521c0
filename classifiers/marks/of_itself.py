"""What an order says of its own paragraphs and of what was done to it since, and conditions inside its command.

A paragraph whose subject is another paragraph, "the above" or a stay says one of few usual things: who may ask to
change it, when it is due, what it covers. Whatever else it says may undo the command, and a person looks.
"""

import re
from collections.abc import Iterator

from classifiers.marks.command import clauses_of
from classifiers.marks.spots import Paper
from classifiers.marks.undone import DOUBT
from domain.document import Finding, Mark

_LEAD = (
    r"^\W*(?:[\[(]?(?:[0-9oil]{1,2}|[ivx]{1,4}|[a-z])[\]).:,]+\W*)?(?:and\s+|et\s+)?"
    r"(?:(?:this\s+|the\s+|le\s+|la\s+)?(?:court|judge|tribunal|cour)\s+(?:\w+\s+){0,2}?"
    r"(?:orders?|directs?|declares?|notes?|ordonne|declare|decide)\W+(?:that\W+|que\W+)?|(?:ordonne|declare|decide|orders?|declares?)\W+(?:that\W+|que\W+)?)?"
)
_PARAGRAPH = (
    r"(?:paragraphe?s?\s+(?:\(?[0-9a-z]{1,3}\)?|precedents?)"
    r"(?:\s*(?:,|to|and|a|et|or|ou|du|of)\s*"
    r"(?:\(?[0-9a-z]{1,3}\)?\b|this\s+order|presente?\s+\w+|jugement|above))*)"
)
SUBJECT = re.compile(
    _LEAD + r"(?P<subject>(?:(?:(?:the|la|le|l')\s*)?(?:operation|effect|execution|enforcement|"
    r"force|benefit|benefice|effet|mise\s+en\s+oeuvre)\s+(?:of|de|du)\s+)?"
    rf"(?:(?:the\s+|le\s+|les\s+|l')?{_PARAGRAPH}|(?:the\s+)?(?:foregoing|above(?!\s+\w*(?:named|noted))|preceding\s+(?:paragraphs?|words|lines))|ce\s+qui\s+precede|les\s+(?:paragraphes|lignes|mots)\s+(?:qui\s+precedent|precedents?)|"
    r"(?:a|an|the|un|le)\s+(?:\w+\s+)?(?:stay|sursis)|leave\s+to\s+appeal|(?:la\s+|une\s+)?permission\s+d'(?:en\s+)?appel\w*|"
    r"(?:by|par)\s+(?:a\s+|une?\s+)?(?:(?:later|subsequent|further)\s+(?:order|endorsement|consent|direction)|(?:ordonnance|jugement|decision)\s+(?:ulterieure?|posterieure?|subsequente?))|"
    r"(?:(?:mr|mrs|madam|mme|m)\.?\s+)?(?:justice|judge|le\s+juge|la\s+juge|master|associate\s+judge)\s+[\w'-]+(?:\s+[\w'-]+)?\s+(?:has|had|a)\s+(?:since|depuis)))\b(?P<rest>[^;]*)"
)
USUAL = re.compile(
    r"^\W*(?:of\s+(?:this|the)\s+\w+\s+|(?:du|de\s+la)\s+(?:present\w?\s+)?\w+\s+)?(?:is|are|shall|must|may|can|will|does|do|sont|est|doi\w+|peu\w+|sera|seront|has|have|n'|ne\s+)?\s*(?:also\s+|likewise\s+|not\s+)?(?:be\s+|etre\s+|without\s+\w+\s+)?"
    r"(?:due|review\w*|appl(?:y|ies)|extend\w*|includ\w+|binds?|continu\w+|remains?\s+in\s+force|revis\w+|vis(?:e|ent)|s'appliqu\w+|lie(?:nt)?\s+(?:aussi|les|tou\w+|le|la|l'|ses)|executoires?|deem\w*|sealed|confidential|kept|complied|perform\w*|carried\s+out|satisf\w+|met\b|"
    r"calls?\s+for|concern\w*|cover\w*|relat\w+|requires?|served?|enforce\w*|made\s+(?:by\s+consent|without|under|pursuant)|by\s+consent|excep\w+|prevent\w*|stops?|hinder\w*|preclud\w*|empech\w*|limit\w*|restrict\w*|affect\w*|excus\w+|varied\s+on|changed\s+on|corrected|"
    r"ceas\w+|cess\w+|expir\w+|lift\w+|end(?:s|ed)?\b|dismiss\w*|refus\w*|denied|at\s+an\s+end|leve|rejete\w*|named?\b|nomm\w+|described|decrit\w*|ordered|domain|only\s+to\b)"
)
"""What a paragraph usually says of another; terms and dismissed motions for a stay are read elsewhere."""

ABANDONED = re.compile(
    rf"\b(?:gives?\s+up|gave\s+up|given\s+up|waiv\w+|abandon\w*|relinquish\w*|forgo\w*|renounc\w+|disclaim\w*|renonc\w+|se\s+desist\w+|"
    rf"s'est\s+desiste\w*|abandonn\w+)\b[^.;]{{0,60}}?"
    rf"\b(?:{_PARAGRAPH}|this\s+(?:order|relief|disclosure|production)|benefit|benefice|the\s+foregoing|presente\s+ordonnance|cette\s+ordonnance)"
    rf"|\b(?:nothing|no\s+step|rien|aucune?\s+\w+)\b[^.;]{{0,40}}?\b(?:done|taken|fait|faire|entrepris\w*)\s+"
    rf"(?:under|pursuant\s+to|in\s+virtue\s+of|en\s+vertu|aux\s+termes)\s+(?:of\s+|d[eu]s?\s+)?(?:the\s+|le\s+|la\s+|l')?(?:{_PARAGRAPH}|it\b|this\b|presente\b)"
    rf"|\b(?:nobody|no\s+one|none|nul|personne)\s+(?:n'\w+\s+|ne\s+\w+\s+|\w+\s+){{0,3}}?(?:act|comply|move|suite|agir|obeir|s'executer)\b"
    rf"|\b(?:not\s+to|ne\s+pas)\s+(?:act|rely|enforce|proceed|invoke|se\s+prevaloir|executer|invoquer|agir)\b[^.;]{{0,25}}?\b(?:{_PARAGRAPH}|this\s+order|presente|ordonnance)"
    rf"|\b{_PARAGRAPH}\s+(?:on\s+(?:hold|ice)|aside|to\s+(?:sleep|rest)|en\s+(?:suspens|veilleuse|attente)|de\s+cote)\b"
    rf"|\b{_PARAGRAPH}\s+(?:(?:is|are|shall|will|must|may)\s+not\s+(?:to\s+)?(?:be\s+)?|(?:ne\s+(?:sera|doit|peut|seront)|n'est|n'a)\s+(?:pas|plus)\s+(?:etre\s+)?)(?:served?|enforced|executed|signifi\w+|execut\w+|invoque\w*|en\s+vigueur)\b"
    r"|\b(?:order|paragraph\s+[0-9]+|ordonnance|presente|paragraphe\s+[0-9]+)\b[^.;]{0,60}?\b(?:takes?\s+(?:hold|effect)|comes?\s+alive|prend\w*\s+effet)\s+(?:only\s+)?(?:on|upon|when|once|if|sur|quand|lorsqu\w*|si)\s+(?!(?:its|the\s+(?:day|date)|service|signature|being|it\s+is\s+(?:made|served)|sa)\b)"
    r"|\b(?:recalled|recalls|withdrew|withdraws|withdrawn|lifted|lifts|undid|a\s+(?:rappele|retire|leve))\s+(?:the|this|its|l'|la|cette|son)\s*(?:above\s+|said\s+|present\s+|foregoing\s+|presente\s+)?"
    r"(?:order|paragraph|direction|ordonnance|paragraphe)\b"
    r"|\b(?:order|direction|ordonnance|presente|jugement)\b[^.;]{0,30}?\b(?:in\s+error|by\s+mistake|par\s+(?:erreur|megarde))\b"
    r"|\b(?:fresh|new|another|corrected|nouvelle|autre)\s+(?:one|order|ordonnance)\s+(?:will|shall|is\s+to|suivra|sera)\b|\b(?:nouvelle|autre)\s+suivra\b"
)
BEHIND = re.compile(
    rf",\s+(?:the\s+|le\s+|les\s+)?{_PARAGRAPH}(?=\s+(?:is|are|has|have|shall|must|may|can|will|does|do|est|sont|a|ont|doi\w+|peu\w+|sera|lies|falls|tombe)\b)(?P<rest>[^;]*)"
)
"""A paragraph that is spoken of behind a first clause: "the action being discontinued, paragraph 1 has no object"."""


def undoes_itself(paper: Paper) -> Iterator[Finding]:
    """Sentences whose subject is a paragraph, or what was done to it since, and that say no usual thing of it."""
    for start, end in paper.sentences:
        sentence = " ".join(paper.plain[start:end].split())
        spot = paper.first_line(start, end) if speaks_of_itself(sentence) else None
        if spot:
            yield spot.finding(Mark.CONDITIONAL, worth=DOUBT)


def speaks_of_itself(sentence: str) -> bool:
    """Whether a sentence, in small letters without accents, may undo a paragraph of the order that it stands in."""
    said = SUBJECT.match(sentence)
    behind = BEHIND.search(sentence)
    if any(one is not None and not USUAL.match(one["rest"]) for one in (said, behind)):
        return True
    return ABANDONED.search(sentence) is not None


WAITS = re.compile(
    r"\b(?:should|if|when|once|provided|where|unless|si|s'il|s'ils|pourvu|lorsqu\w*|advenant)\b[^.;:]{0,60}?\b(?:designat\w*|elects?|chooses?|so\s+(?:named|directed|ordered|advised|chosen|elects?|designat\w+)|selects?|nominat\w+|names\s+it|designe\w*|choisi\w*)\b"
    r"|\b(?:as|que|whichever|whom|celle?\s+(?:de|des|d')[^.;:]{2,90}?\s+que)\s+(?:the\s+|le\s+|la\s+)?(?:master|registrar|judge|court|referee|plaintiff|applicant|greffi\w+|juge|tribunal|demande\w+)\s+(?:\w+\s+){0,2}?(?:may\s+|later\s+|shall\s+)?(?:designat\w*|names?|selects?|chooses?|directs?|nomm\w+|designe\w*|choisi\w*)\b"
    r"|\b(?:following|after|upon|pending|on|suivant|apres|des|d'ici|a\s+la\s+suite\s+d[eu])\s+(?:the\s+|a\s+|any\s+|an\s+|le\s+|la\s+|l')?\s*(?:\w+\s+)?(?:ruling|determination|disposition|adjudication|decision|verdict|return\s+of)\s+(?:on|of|as\s+to|in|by|sur|quant|du|de)\b"
    r"|\b(?:no|aucune?|nul(?:le)?)\s+(?:challenge|complaint|word|answer|protest|motion|contestation|plainte|reponse|nouvelle|requete)s?\s+(?:having|ayant|n'ayant|has|have|is|being|etant|n'est)\b"
    r"|\b(?:at|on|by)\s+such\s+(?:time|date|day|hour)s?\s+as\b|\b(?:time|date|day)\s+to\s+be\s+(?:fixed|set|appointed)\b|\b(?:date|jour|moment|heure)\s+(?:que\s+(?:\w+\s+)?(?:fixera|determinera|indiquera|arretera)|a\s+(?:fixer|determiner|etre\s+fixee?))\b"
    r"|\b(?:certificate|confirmation|proof|word|certificat|preuve|attestation)\s+(?:that|que?)\b[^.;:]{0,20}?\b(?:no|nobody|none|nul|personne|aucune?|not)\b"
    r"|\b(?:on\s+notice|notified|advised|warned|informed|told)\s+that\s+(?:it|they)\s+(?:may|might|could|can)\b|\b(?:avisee?|prevenue?|informee?|avertie?)s?\s+qu(?:e\s+|')[^.;:]{0,25}?\b(?:pourra|pourrait|peut|risque)\b"
    r"|\b(?:stands?\s+|be\s+|hold\w*\s+|itself\s+)ready\b|\bprete?s?\s+a\s+\w+(?:er|re)\b"
    r"|\b(?:if\s+and\s+to\s+the\s+extent|si\s+et\s+dans\s+la\s+mesure|to\s+the\s+extent\s+that|dans\s+la\s+mesure\s+ou)\b[^.;:]{0,60}?\b(?:recommend\w*|direct\w*|approv\w*|allow\w*|consent\w*|permi\w*|recommand\w*|autoris\w*|perme\w*|decid\w*)\b"
    r"|\b(?:save|except|unless|sauf)\s+(?:where|if|when|si|lorsqu\w*|quand|que)\b[^.;:]{0,50}?\b(?:holder|customer|subscriber|user|titulaire|abonnee?|cliente?|usager)\b"
    r"|\b(?:after|once|end|expiry|expiration|lendemain|apres|run|past|passe)\b[^.;:]{0,50}?\b(?:appeal\s+period|period\s+for\s+(?:an\s+)?appeal|time\s+(?:for|to)\s+appeal|delai\s+d'appel)\b|\bappeal\s+period\b[^.;:]{0,30}?\b(?:run|expired|over|ended|passed)\b"
    r"|\b(?:envelope|enveloppe|packet|pli)\b[^.;]{0,50}?\b(?:unopened|not\s+(?:to\s+)?be\s+opened|n'ouvrir|ne\s+(?:sera|pas)\s+ouvert\w*)"
    r"|\b(?:under\s+seal|sealed|sous\s+(?:scelle|pli\s+scelle|pli\s+cachete))\b[^.;]{0,90}?\b(?:(?:opened|unsealed|read|released|ouvert\w*|descelle\w*)\s+(?:only\s+)?(?:on|upon|by|when|if|after|sur|par|qu')|further\s+(?:direction|order)|nouvel(?:le)?\s+ordonnance)"
)


_FORM = r"(?:ltd|limited|inc|llp|corp|corporation|ltee|limitee)"
ANOTHER_SHALL = re.compile(
    rf"(?<!the\s)(?<!group\s)\b{_FORM}\b\.?,?\s+(?:(?:thereupon|then|also|alone|aussi|alors|seule)\s+)?(?:shall|must|will|is\s+to|doit|devra|est\s+tenue)\b(?!\s+be\b)"
)
OF_OURS = 40
"""Our own name stands so close before its legal form."""


def waits_within(paper: Paper) -> Iterator[Finding]:
    """In the sentence of a command: somebody has first to choose, rule or unseal; or another company is to act."""
    read = clauses_of(paper)
    for clause in read.disclosures:
        sentence = paper.sentence(read.spot(clause))
        start, end = read.spot(clause).start - len(sentence), read.spot(clause).end + len(sentence)
        for spot in paper.patterns(WAITS, max(0, start), end):
            if paper.sentence(spot) == sentence:
                yield spot.finding(Mark.CONDITIONAL, worth=DOUBT)
        for spot in paper.patterns(ANOTHER_SHALL, max(0, start), end):
            if paper.sentence(spot) == sentence and not paper.names_us(spot.start - OF_OURS, spot.end):
                yield spot.finding(Mark.ADDRESSED_ELSEWHERE, worth=DOUBT)
