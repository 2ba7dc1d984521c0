"""Words that stand beside dates and tell whose they are: of a paper, its end, what is due, or the records asked for."""

import re

from classifiers.fields.labels import label

SAYS_SO = re.compile(
    r"(?:pronounced|date of (?:the |this )?order|order made|made on|ordonnance rendue|rendue? (?:le|a)|date de "
    r"l'ordonnance)"
    r"[^.;]{0,24}$"
)
SAT = re.compile(
    r"\b(?:presided|presiding|sitting|before|devant|coram|presente?|presence)\b[^.;]{4,70}?(?:\bon\b|\ble\b|,)\s*"
    r"(?:[a-z\-]+,\s*)?(?:the |le )?$"
)
EARLIER = re.compile(
    r"\b(?:order|judgment|ordonnance|jugement|entente|decision|affidavit|agreement|"
    r"contract)s?\b[^.;]{0,30}\b(?:of|du|"
    r"pronounced|dated|rendue?|made|intervenue?|granted|signed)\s*(?:on|le|the|au)?\s*$"
)
"""An earlier paper's date."""
TO_COME = re.compile(
    r"\b(?:by|(?:no|not) later than|on or before|until|till|since|through|between|jusqu'au|au plus tard|d'ici|avant|"
    r"le ou avant|depuis|pour|expires?|returnable[^.;]{0,30}|adjourned[^.;]{0,30}|attend[^.;]{0,30})\s*"
    r"(?:on|le|the|du|:)?\s*(?:the )?$"
)
SWORN = re.compile(r"\b(?:affidavits?|sworn|affirmed|assermentee?s?|souscrite?s?)\b[^.;0-9]{0,40}$")
"""The day of somebody's oath."""
AT_A_TIME = re.compile(r"[\s,]*(?:au plus tard|at the latest|a [0-9]{1,2} ?h|at [0-9]{1,2}[:.][0-9]{2})")
DATED = re.compile(
    r"(?:\bdated|\bordered|\bdate\s*:?|\bdone|\bmade|\bgiven|\bissued at|\bsigned|\bfait|\bsigne|\bdonne|\bmontreal|"
    r"\bthis|\bce|^le)\b[^.;\n]{0,60}$"
)
STAMPED = re.compile(
    r"\b(?:filed|entered|issued|received|recu|delivre|inscrite?|depose|registered|stamp|greffe|faxed|fax|telecopie|"
    r"certified|scanned|page|copy)\b"
)
OF_ANOTHER = re.compile(
    r"\b(?:affidavit|sworn|affirmed|souscrit|assermente|declaration|until|before|on or before|between|from|to|and|et|"
    r"au|"
    r"du|entre|since|depuis|jusqu'au|expires?|later than|plus tard|avant|born|ne le|nee le|heard|hearing|entendu|"
    r"audience|returnable|notice|avis|letter|lettre|order of|dated|datee?|offence|contract|contrat|agreement|"
    r"registered|enregistre|as of|le|on|of)\s*(?:the|le|on)?\s*,?\s*$"
)
HEARD_ON = re.compile(r"\b(?:heard|made|pronounced|entendue?|rendue?)\s+(?:on|le)\s+$")
HEARD = re.compile(
    r"\b(?:heard|made|pronounced|sitting|entendue?|rendue?|siegeant)\b[^.;]{0,30}\b(?:before|by|devant|"
    r"par)\b[^.;]{0,90}\b(?:on|le)\s+$"
)
PLACE = re.compile(r"[a-z\-.' ]{3,24},? (?:le |the |this |ce )?")
DATE_LABEL = label(
    r"date(?: signed| of signature| de (?:la )?signature| signee?)?|signed on|dated(?: this| at)?|signee? le|fait le"
)
LETTER_DATED = re.compile(r"(?:\bdated?\b|\bsigned\b|\bdone\b|\bfait\b|\bsignee?\b|\bexecuted\b)[^.;]{0,70}$")
NOT_LETTER = re.compile(
    r"(?<![\w\-])(?:until|expires?|expiry|valid|before|after|since|from|to|between|of birth|born|effective|jusqu'au|"
    r"avant|apres|depuis|entre|du|au|"
    r"expire|echeance|naissance|nee? le|a compter du|received|recu|rec'd|rev|dated|letter of|lettre du|incorporated|"
    r"agreement|contract|contrat)\W*(?:the|le|on|of|date)?\W*$"
)
UNTIL = re.compile(
    r"\b(?:until|till|up to|thru|through|(?:good|runs?|holds?|lasts?|stands?|extends?|continues?|force|effect) "
    r"(?:up )?(?:to|"
    r"until|till|through)|at the latest(?: on)?|au plus tard(?: le)?|the last day is|dernier jour\W*|terme\W*|fin\W*|"
    r"ends?\W*|end of term\W*|expiring(?: on)?|(?:s'eteint|s'eteindra|caduque|echoit|prend fin|se termine)(?: "
    r"apres)?|"
    r"expires?(?: on)?|expir(?:e|era|ation|y)(?: date| le)?|valid (?:until|to|through|till)|"
    r"no later than|ends? on|end date|ceases?(?: on| to have effect on)?|"
    r"lapses? on|terminates? on|terminat\w+|jusqu'au|jusqu'a|valable jusqu'au|valide jusqu'au|prend fin le|prendra "
    r"fin le|se termine le|date d'expiration|echeance|fin le|remains? in (?:force|effect) (?:until|to)|good until|"
    r"(?:i|we|you|they) (?:will|shall) not renew|not after|(?:not |in)valid after|expire (?:au|le)|cesse(?:ra)? "
    r"d'avoir effet|cesse(?:ra)? ses effets)"
    r"\s*(?:the following date|la date suivante)?(?:\W*(?:year|annee|yyyy|aaaa)\s*/\s*(?:month|mois|mm)\s*/\s*(?:day|"
    r"jour|dd|jj))?\s*(?:and including|the end of|(?:at )?the close of(?: business)?|(?:by|of) itself|"
    r"automatically|de plein droit|d'elle-meme|la fin|"
    r"midnight|\([^)]*\)|on|the|le|and|:|du)?\s*(?:and including|inclus\w*|on|of|de|du|the|le|:)?\s*(?:the|le|"
    r"on|:)?\s*$"
)
IN_FORCE = re.compile(
    r"\b(?:valid|effective|in (?:force|effect)|good|valable|valide|en vigueur|applies|s'applique|runs?|lasts?|holds?|"
    r"dure)\b[^.;]{0,30}\b(?:from|du|between|entre)\s+(?:the |le )?$"
)
PRODUCES = re.compile(
    r"\b(?:forward|convey|mail(?:ed)?\b|courier|write|bring|draw up|hand|identify|tell|turn(?:ed)? over|"
    r"apport|expedi|etablir|parvien|parven|"
    r"remise|faire connaitre|produce|disclose|deliver|"
    r"provide|furnish|release|give|hand over|send|supply|make available|transmit|comply|"
    r"production|disclosure|communiquer|communication|remettre|transmettre|divulguer|fournir|produire|donner|"
    r"delivrer|livrer|conformer)"
)
ELSEWHERE_VERB = re.compile(
    r"\b(?:costs?|depens|apply|applying|report|postponed|put back|scheduling|serve|(?:be|is|are|"
    r"and) served|return to me|pay|paid|"
    r"payer|paye|sign|signs|"
    r"payes|payees?|signifiee?s?|signer|appeal|appel|vary|set aside|revoke|revoquer|annuler|preserve|preserver|"
    r"conserver|"
    r"conservation|keep|retain|notify|aviser|informer|not (?:tell|disclose|inform|notify)|ne pas|statement of claim|"
    r"defen[cs]e|amend|"
    r"(?<!the )(?<!its )(?<!account )(?<!client )files?|filed|serves|signifier|enter|search|attend|"
    r"objection|caution|cautionnement|security|"
    r"deposer|produce an affidavit|oppose|contester|reimburse|rembourser|return|valid|expires?|destroy|"
    r"detruire)\b"
)
DUE_BY = re.compile(
    r"\b(?:on or before|not? later than|no later than|not after|before|by|at the outside by|(?:has|have|is "
    r"given|are given|given) (?:until|till|up to)|"
    r"(?:last|latest|final|closing) (?:day|date)(?: for (?:it|this|that|compliance|delivery|production|"
    r"complying|doing so))?(?: is|:)?|"
    r"au plus tard|avant|d'ici|pour(?= le)|(?:a|ont|dispose\w*|aura|auront) jusqu'a?u?|"
    r"(?:dernier jour|date limite|date butoir|derniere date)(?: est| :|:)?|at the latest on|deadline|"
    r"due|echeance|return date|date de remise)\s*(?:the end of(?: the day)?(?: on)?|la fin d[eu](?: la "
    r"journee)?|noon(?: on)?|the close of business(?: on)?|"
    r"(?:a )?(?:\d{1,2}[:h]\d{2}(?: ?[ap]\.?m\.?)?|"
    r"[0-9]{1,2} ?[ap]\.?m\.?|[0-9]{1,2} o'clock|midi|minuit|[0-9]{1,2} h(?:eures)?))?,?\s*(?:on|le|the|du|au|"
    r":|of)?\s*$"
)
AT_THE_LATEST = re.compile(
    r"[\s,]*(?:a \d{1,2} ?h(?:eures)?,? )?(?:au plus tard|at the latest|or (?:earlier|sooner|"
    r"before))\b"
)
_CLOCK = (
    r"(?:\(?(?:at )?(?:[0-9oil]{1,2}[:h. ][0-9oil]{2}(?::[0-9]{2})?|[0-9]{1,2} ?h|minuit|midnight|noon)\s?(?:hours|"
    r"hrs|a\.?m\.?|p\.?m\.?)?\s?(?:utc|pst|pdt|est|edt|gmt|[(]?local time[)]?)?\)?,?\s?(?:on |le |de |du )?)?"
)
PERIOD_BEGINS = re.compile(
    rf"\b(?:from(?: and including)?|from when|reach(?:es|ing)? back to|older than|(?:commence|debute)(?:nt|"
    rf"ra)?|begins?|"
    rf"remont\w+ (?:au|jusqu'au)|anterieure?s?|survenue?|between|period of|period|beginning(?: on| with)?|"
    rf"commencing(?: on)?|starting(?: "
    rf"on)?|dated|du|entre|de|"
    rf"depuis|a compter|a partir|covering|couvrant|for|pour|dates of|comprise entre|periode|allant|"
    rf"debutant)\s*(?:the |le |du |:|on |and after |and including |dates of )*{_CLOCK}$"
)
PERIOD_LINK = re.compile(
    rf"^[\s,]*(?:\(?inclusive(?:ment|ly)?\)?\s?)?(?:{_CLOCK})[\s,]*(?:to|and|until|through|thru|up to|till|ending|-|"
    rf"–|au|et|jusqu'au|jusqu'a|a)"
    rf"(?:\s+(?:and including|and ending|ending|ending on|on|the|le|and|including|inclusive|du))*\s*{_CLOCK}\s*$"
)
OPEN_END = re.compile(
    r"^[\s,]*(?:to|until|up to|through|a|jusqu'a|au|jusqu'au)\s+(?:and including\s+)?(?:the (?:date|day|present)|"
    r"today|now|present|la date|ce jour|aujourd'hui|jour)"
    r"|^\s*(?:onward|onwards|to date|a ce jour|et apres)"
)
SINCE = re.compile(
    r"\b(?:since|from|depuis|a compter du|a partir du|on and after|after|starting(?: on)?|beginning(?: on)?|"
    r"commencing(?: on)?)\s*(?:the |le |du )?\s*$"
)
STILL_OPEN = re.compile(
    r"\b(?:since|depuis|on and after|a partir du|a compter du|starting(?: on)?|beginning(?: on)?|commencing(?: "
    r"on)?)\s*(?:the |le )?$"
)
RECORDS = re.compile(
    r"\b(?:records?|logs?|information|documents?|renseignements|journaux|donnees|account|compte|invoices?|factures|"
    r"period|periode|"
    r"between|statements?|data|connexions?|acces|access|visit)"
)
NOT_RECORDS = re.compile(
    r"\b(?:affidavit|sworn|heard|hearing|audience|souscrit|hours of|office|valid|authorization|autorisation)\b"
)
SIGNED = re.compile(
    r"\b(?:witness my hand|signature|signing|date|dated|signed|executed|done|made|given|in witness whereof|fait|"
    r"signee?|signe|en foi de quoi|l'an|sworn|"
    r"this|ce|date)\b[^.;]{0,110}$"
)
NOT_SIGNED = re.compile(
    r"(?<![\w\-])(?:until|expires?|terminat\w+|jusqu'au|ends?|to|and|au|et|including|from|between|du|since|born|nee?|"
    r"resolution|passed|of birth|prior|anterieure|dated the|act|loi|effective|begins?|before|after|fin "
    r"le)(?![\w\-])[^.;]{0,24}$"
)
BY_COURT = re.compile(r"\b(?:homologue|judgment|jugement|homologated)\b[^.]{0,110}$")
END_LABEL = label(
    r"(?:valid|good|effective|in force|authori[sz]ed|permission|consent|expir\w+|ends?|end date|end of term|until|"
    r"last day|"
    r"valable|valide|fin|echeance|jusqu'au|date d'expiration|dernier jour|caducite|terme)"
    r"(?: (?:until|till|to|through|date|on|day|of|le|au|jusqu'au|de|la|du|permission|autorisation|consentement)){0,4}"
)
DUE_LABEL = label(
    r"(?:due|return|production|compliance|response|deadline|date de remise|delai|echeance)(?: date| by| le)?"
)
PERIOD_LABEL = label(
    r"(?:period|periode|from|du|dates?(?: covered| from)|time span|for the time|between)(?: covered| visee)?"
)
ASKER_BOUND = re.compile(
    r"\b(?:plaintiff|applicant|petitioner|claimant|demandeur|"
    r"demanderesse|requerante?)s?,? "
    r"(?:has|have|shall|must|is|are|a|doit|doivent|devra)\b[^.;]{0,40}$"
)
"""The side that asks for the records is told to do something by a day."""

BESIDE = (
    ("asker bound", ASKER_BOUND, 110),
    ("says so", SAYS_SO, 110),
    ("sat", SAT, 110),
    ("earlier", EARLIER, 110),
    ("to come", TO_COME, 110),
    ("sworn", SWORN, 70),
    ("dated", DATED, 70),
    ("of another", OF_ANOTHER, 110),
    ("heard on", HEARD_ON, 110),
    ("heard", HEARD, 140),
    ("not letter", NOT_LETTER, 80),
    ("letter dated", LETTER_DATED, 80),
    ("until", UNTIL, 60),
    ("due by", DUE_BY, 70),
    ("period begins", PERIOD_BEGINS, 60),
    ("since", SINCE, 30),
    ("still open", STILL_OPEN, 30),
    ("records", RECORDS, 140),
    ("not records", NOT_RECORDS, 60),
    ("signed", SIGNED, 140),
    ("not signed", NOT_SIGNED, 40),
    ("by court", BY_COURT, 140),
    ("in force", IN_FORCE, 80),
    ("produces", PRODUCES, 140),
    ("elsewhere", ELSEWHERE_VERB, 140),
)
"""What may stand before a date, by name, and how many letters before it are looked at."""

LABELS = (("date", DATE_LABEL), ("end", END_LABEL), ("due", DUE_LABEL), ("period", PERIOD_LABEL))
"""Printed labels of forms whose value is a date, by name."""
