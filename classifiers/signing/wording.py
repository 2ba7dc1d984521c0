"""The words by which papers say where and in what office somebody signs. All patterns run over folded text."""

import re

CLOSING = re.compile(
    r"^\W*(?:(?:i\s+remain|we\s+remain|with)?\W*(?:yours|your)\s+(?:very\s+)?(?:truly|sincerely|faithfully|respectfully)|"
    r"(?:very\s+)?(?:sincerely|faithfully|truly)(?:\s+yours)?|"
    r"respectfully(?:\s+(?:yours|submitted))?|(?:with\s+)?(?:my\s+|our\s+)?(?:kind(?:est)?\s+|best\s+|warm\s+)?(?:regards|wishes)|"
    r"(?:bien\s+)?(?:cordialement|sincerement|respectueusement)|bien\s+a\s+vous|votre\s+(?:bien\s+)?devouee?|"
    r"(?:mes\s+|nos\s+|meilleures\s+)?salutations?(?:\s+(?:distinguees|cordiales))?|"
    r"(?:many\s+)?thank(?:s|\s+you)(?:\s+(?:very\s+much|in\s+advance|for\s+your\s+(?:help|time|attention|assistance)))?|"
    r"merci(?:\s+(?:beaucoup|d'avance|de\s+votre\s+(?:aide|attention)))?)\W*$"
    r"|\b(?:sentiments\s+(?:distingues|respectueux|devoues|(?:les\s+)?(?:meilleurs|plus\s+\w+))|"
    r"salutations\s+(?:distinguees|(?:les\s+)?(?:meilleures|plus\s+\w+)|cordiales|respectueuses)|(?:expression|assurance)\s+de\s+"
    r"(?:nos|mes|ma|notre)\s+\w+(?:\s+\w+){0,3})\W*$"
    r"|^\W*(?:in\s+witness\s+(?:whereof|of\s+which)|en\s+foi\s+de\s+quoi)\b"
)
"""What ends a letter or a deed: the signature follows."""

SIGNS = re.compile(
    r"\bsign(?:ature|atures|atory|ataires?|s|ed|ee?)?\b(?!\s+(?:at|on|before|and|in|a|le|the|this|for\s+service)\b)|"
    r"^\W*x\s*_{2,}|\bsign\s+here\b"
)
LABEL = re.compile(
    r"^\W*(?:x\s*_{2,}|(?:authori[sz]ed\s+|customer(?:'s)?\s+|client(?:'s)?\s+|account\s+holder(?:'s)?\s+)?signatures?\b|"
    r"signed\b(?!\s+(?:at|on|before|and|in|the|this))|sign\s+here|per\s*[:.]|par\s*:|by\s*:|signe(?:e)?\s+par|"
    r"signataire\b|x\s*$)"
)
UNDERSCORES = re.compile(r"_{4,}|\.{8,}|…{3,}")

_OFFICES = (
    r"(?:(?:associate|chief|deputy|local|district|assistant|special|senior|designated|judicial|administrative|applications|"
    r"territorial|municipal|provincial|regional|acting|court)\s+)*"
)
JUDGE = re.compile(
    r"^\W*(?:the\s+|l'|la\s+|le\s+|a\s+|un\s+|une\s+)?(?:(?:honou?rable\s+)?(?:mr\.?\s+|madam\s+|madame\s+la\s+|monsieur\s+le\s+)?"
    rf"{_OFFICES}(?:justice|judge|juge|master|magistrat\w*|prothonotary|protonotaire|adjudicator)\b.{{0,60}}|"
    rf"{_OFFICES}(?:registrar|clerk|greffi(?:er|ere)(?:\s+speciale?|\s+adjointe?)?)\b.{{0,40}}|"
    r"(?:registry|court)\s+officer\b.{0,30}|"
    r"(?:par\s*:?\s+|by\s*:?\s+)?by\s+the\s+(?:court|registrar)\b.{0,40}|par\s+(?:la\s+cour|le\s+greffier)\b.{0,40})$"
    r"|\b[a-z' -]{2,30},?\s+(?:a\.?c\.?j\.?|j\.?c\.?[sqamf]\.?(?:[a-z]\.?)?|j\.?c\.?k\.?b\.?\w?\.?|"
    r"j\.?j?\.?|p\.?c\.?j\.?|j\.?p\.?|j\.?p\.?m\.?|j\.?c\.?a\.?|j\.?a\.?|j\.?s\.?c\.?|juge|judge)\W*$"
    r"|^\W*(?:a\.\s?c\.\s?j|j\.\s?c\.\s?[sqa]|j\.\s?c\.\s?k\.\s?b\.?(?:\s?[a-z])?|j\.\s?a|p\.\s?c\.\s?j|j\.\s?p|j\.\s?s\.\s?c|j)\.?\W*$"
    r"|\bsignature\s+(?:of|du|de\s+la)\s+(?:the\s+)?(?:justice|judge|juge|clerk|registrar|greffi)\w*"
)
OFFICER = re.compile(
    r"\b(?:justice|judge|juge|master|magistrat\w*|registrar|registry|clerk\s+of|deputy\s+clerk|court\s+(?:clerk|officer)|"
    r"prothonotary|protonotaire|greffi\w+|by\s+the\s+court|par\s+la\s+cour|"
    r"j\.?c\.?[sqakf]\.?(?:b\.?)?\w?\.?)(?!\w)|^\W*clerk\W*$|\bj\.(?=\W*$)|\bj\.a\."
)
"""Who signs for a court."""

BY_COURT = re.compile(r"^\W*(?:by\s+the\s+court|par\s+la\s+cour|par\s+le\s+tribunal)\b")
HEARD = re.compile(r"\b(?:before|devant|coram|day\s+of|name\s+of|en\s+presence|present)\b|\)\s*$")

ROLE = (
    r"(?:grantors?|donors?|principal|adult|appoint(?:o|e)r|constituante?s?|mandante?s?|(?:account\s+)?holder|customer|"
    r"cliente?|titulaire(?:\s+du\s+compte)?|deponent|declarante?|affiante?|informant|denonciat(?:eur|rice)|applicant|owner|"
    r"registrant|subscriber|abonnee?|testat(?:or|rix))"
)
ROLE_LINE = re.compile(
    rf"^\W*(?:the\s+|le\s+|la\s+|l')?{ROLE}(?:\W+{ROLE})*(?:\W+(?:i\s+sign|signed|signs|signee?|dated?|le|on)\b.{{0,30}})?\W*$"
)
"""Lines that name nobody but say in what office somebody signs above them."""

OWN = re.compile(rf"\b(?:signature\s+(?:of|du|de\s+la|de\s+l')\s*(?:the\s+)?)?{ROLE}\b")
ATTORNEY_LINE = re.compile(
    r"^\W*(?:signature\s+(?:of|du|de\s+la|d'un)\s+)?(?:the\s+|le\s+|la\s+)?(?:attorney|mandataire)s?\b(?!'s\s+for)\W*"
    r"(?:(?:i\s+)?accepts?\b|j'accepte\b|signed\b|signee?\b|(?:specimen\s+)?signature\b|$).{0,40}$"
)
"""The same for the attorney, who signs a power too in some provinces, beside the one who gives it."""

WITNESS = re.compile(
    r"\b(?:witness(?:es|ed)?|temoins?|attest(?:ed|ing|ant)?|notar(?:y|ies|ial)|notaires?|commissioner|commissaire|sworn|"
    r"assermente\w*|interpreter|interprete|in\s+(?:the|my|our)\s+presence|(?:en|hors)\s+(?:ma\s+|sa\s+|notre\s+)?presence|"
    r"before\s+me|devant\s+moi|for\s+office\s+use|usage\s+interne|received\s+by|recu\s+par|(?:certified\s+)?true\s+copy|copie\s+conforme)\b"
)
COUNSEL = re.compile(
    r"\b(?:lawyers?|counsel|solicitors?|avocate?s?|procureurs?|barristers?|attorneys?\s+for\s+(?:the\s+)?(?:plaintiff|applicant|petitioner|respondent|defendant)s?|approved\s+as\s+to|approuvee?|"
    r"consent(?:s|ed|ing)?\b|consentement|for\s+the\s+(?:plaintiff|applicant|petitioner|respondent|defendant|moving)|"
    r"pour\s+l[ae]\s+(?:demand|defend|requer|intim)\w*|of\s+the\s+(?:plaintiff|petitioner|applicant|respondent|defendant))\b"
)
TYPED = re.compile(
    r"(?<![a-z0-9])/\s?s\s?/|^\W*\(\s?[s5]\s?\)|\boriginal\s+signed\b|\(\s?(?:sgd|signed|signe)\b|\bsgd\.|\boriginal\s+signe\b|"
    r"\b(?:electronically|digitally)\s+signed|\bsigne(?:e)?\s+electroniquement"
)
FORM = re.compile(
    r"^\W*(?:please\s+)?(?:print(?:ed)?\b|block\s+(?:letters|capitals)|(?:full\s+|legal\s+)?names?\b(?!\s+of\s+the\s+judge)|nom\b|noms\b|"
    r"prenom|date\b|dated\b|le\s*:|address|adresse|street|rue\b|city|ville|postal|province|country|pays|tel(?:ephone|\.|:)|phone|"
    r"fax\b|telec|e-?mail|courriel|account|compte|client\s+n|customer\s+(?:no|number|account)|domain|domaine|title\b|titre|position|"
    r"fonction|occupation|relationship|lien\b|file\b|dossier|no\b|number\b|numero|initials?\b|paraphe|company\b|organi[sz]ation\b|"
    r"entreprise|lettres\s+moulees|en\s+majuscules|re\b|objet\b|to\b|from\b|a\s*:|de\s*:|month|day\b|year\b|jour|mois|annee|"
    r"time\b|heure|amount|montant|period|periode|other\b|autre\b|specify|preciser|purpose|place\b|lieu\b|reason\b|expir)"
)
"""Labels of what is filled in by hand and is no signature."""


def asks(plain: str) -> bool:
    """Whether words ask for something else than a signature: a date, a name in capitals, an account."""
    found = FORM.match(plain)
    if found is None:
        return False
    return not re.search(r"\bsign(?:ature|ed\s+by|ee?\s+par)\b", plain) or DATES.match(plain) is not None


DATES = re.compile(r"^\W*(?:date|dated|print\w*|nom\b|names?\b|title|titre|address|adresse)\b")
