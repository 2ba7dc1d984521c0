"""Second thoughts of a letter: words outside its grant by which its writer denies, doubts, suspends or outlives it.

People take back and hold up a permission in more words than a list can hold. So a sentence is read for what it is made
of: a denial must be one of the usual ones (nobody else, not our visitors, without delay); what a letter says of itself
must be one of the things that letters say of themselves; and the words around the grant must not make it a question, a
report, a wish or a permission for something else. Each finding is a doubt: a person reads the letter.
"""

import re
from collections.abc import Iterator

from rapidfuzz import process
from rapidfuzz.distance import OSA

from classifiers.marks.spots import Paper
from classifiers.marks.undone import DOUBT
from classifiers.sayings import DOUBT as DOUBTFUL
from classifiers.sayings import HARMLESS, shares_of
from domain.document import Finding, Mark

DENIAL = re.compile(
    r"\b(?:not(?!e)|never|nothing|nobody|neither|nor|cannot|can\W?t|don\W?t|won\W?t|forbid\w*|prohibit\w*|veto\w*|no(?=\W*$)|no\s+(?:value|effect|force|longer|one|authority|permission|consent|more)|"
    r"(?:pas|jamais|rien|aucune?|nullement|interdi\w+|defend(?:s|re|ons|ez|ent|ait|u|ue)?|n'en)|ne\s+\w+\s+plus|n'\w+\s+plus|contre\s+mon\s+gre|against\s+my|unwritten|opposite)\b"
)
USUAL = re.compile(
    r"\b(?:else|other(?:s|wise)?|outsider|autres?|d'autre|ailleurs|any\s+more\s+than|more\s+than|mind|hesit\w+|to\s+hide|a\s+cacher|(?:paid|settled|paye\w*|regle\w*)\s+(?:or|ou)\s+(?:not|pas|non)|notice\s+of|not\s+been\s+(?:withdrawn|revoked|cancelled|changed)|"
    r"not\s+(?:by|through|from|to)\s+(?:us|me)|(?:not|no|pas)\s+(?:later|longer|beyond|after|more\s+than|plus\s+tard)|not\s+only|non\s+seulement|visit\w+|customers?|clients?|clientele|patients?|"
    r"members?|shoppers?|readers?|users?|passwords?|mots?\s+de\s+passe|e-?mails?|courriels?|contents?|contenus?|messages?|form\w*|card\s+numbers?|logs?|journaux|"
    r"disclose\s+it|shar(?:e|ed|ing)|pass\s+(?:it|them)\s+on|copied|published|confiden\w+|prejudice|against\s+(?:it|you)|obliged|obligation|charge|cost|fee|frais|patience|paperasse|"
    r"could\s+not|can\s?not\s+(?:find|come|attend|open|remember|get)|did\s+not|do\s+not\s+(?:have|know|understand|keep|remember|need|want\s+to)|n'ai\s+(?:pas|plus)|does\s+not\s+affect|"
    r"need\s+not|not\s+(?:need|necessary|required)|pas\s+(?:besoin|necessaire)|if\s+(?:it\s+is|this\s+is|you\s+(?:do|are|can|have))\s*not|why\s+not|not\s+(?:in\s+)?any|may\s+not\s+do|(?:until|till)\s+(?:i|we)\s+(?:tell|write|say|inform|notify|advise)\b[^.;]{0,30}\bthat\s+it\s+is\s+not)\b"
)
"""Denials that honest letters are full of: what is left out, to whom nothing goes, what nobody need do."""

ONLY_LETS = re.compile(
    r"\bn'autoris\w+\s+que\b|\bnot\s+object\b|\bno\s+objection\b|\bne\s+m'oppose\s+pas\b|\bnothing\s+(?:concerning|about)\b"
)

ITSELF = re.compile(
    r"^\W*(?:p\W?s\W+)?(?:but\s+|yet\s+|however\W+|and\s+|mais\s+|cependant\W+)?(?:(?:this|the|our|my|that|such|cette|la\s+presente|ma|mon|notre|ce|le|la)\s+(?:\w+\s+)?(?:letter|authority|authori[sz]ation|consent|permission|grant|"
    r"above|foregoing|page|paper|text|wording|lettre|autorisation|consentement|accord|texte)|it|this|ceci|cela|elle|il|ce\s+n'est|c'est)\b"
)
SAID = re.compile(
    r"\b(?:valid|good|worth|holds?|lasts?|stands?|ends?|expires?|lapses?|runs?|stops?|ceases?|continues?|remains?|until|till|jusqu\w*|covers?|extends?|includes?|concern\w*|"
    r"relates?|limited|restricted|applies|for\s+(?:the|our|my|their|his|her|a|an|use)|for\s+\w+ing|needed|required|because|freely|given|granted|made|donnee?|sert|serv\w+|permi(?:ssion|ts?)|"
    r"is\s+(?:my|our|your)|gives?|confirm\w*|in\s+(?:full\s+)?force|replaces?|takes?\s+(?:the\s+place|effect)|comes?\s+to|may\s+(?:also\s+)?(?:be|run)|post|behind|enclosed|attached|"
    r"sufficient|to\s+be\s+(?:kept|used|sent|treated)|signed|vaut|finit|fini|prend|cesse|eteint|expire|porte|vise|concerne|remplace|est\s+(?:valable|valide|donnee?|pour|requise?|necessaire|destinee?)|"
    r"au\s+courant|resolu|binds?|does\s+not\s+(?:cover|include|extend|affect|apply)|would\s+(?:help|be)|will\s+(?:help|be|allow|let|enable|save)|helps?|allows?|lets?|irrevocable|supersedes)\b"
)
"""What letters say of themselves: how long they hold, what they cover, what they are for."""

OVER = re.compile(
    r"(?:(?:^|[,;:(–—-]\s*|\b(?:and|but|or|yet|though|although|because|since|when|while|until|till|once|mais|et|car|quand|puisqu'|lorsqu'|tant\s+qu')\s*)(?:it|that|elle)|"
    r"\b(?:this|which|authority|authori[sz]ation|consent|permission|letter|autorisation|lettre))\s+(?:\w+\s+)?(?:(?:was|were)(?<!that\swere)(?!\s+(?:paid|opened|charged|billed|registered|bought|set\s+up|made\s+out|sent|lost|due|owed|owing|to\s+end\W+and\s+(?:still|does)\b|resolved|moved\W+(?:\w+\W+){0,3}?(?:carried|passed|adopted)))|had|lasted|(?<!is\s)(?<!are\s)(?<!be\s)held|came(?!\s+(?:from\s+(?:us|me)|through|across|out|into\s+(?:force|effect))\b)|died|ended|stopped|expired|lapsed|"
    r"valait|etait|avait|durait|cessait|a\s+cesse|stands\s+revoked|was\s+written)\b"
    r"|\b(?:i|we|je|j')\s?(?:have\s+|had\s+|ai\s+|suis\s+)?(?:since\s+)?(?:returned|came\s+(?:home|back)|rentree?|revenue?|resigned|retired\s+from|ceased|left\s+(?:the|that|its)|sold|closed|cede|vendu|"
    r"forced|made\s+to\s+sign|retiree?|repris|demissionne)\b"
    r"|\b(?:i\s+was|we\s+were|was)\s+(?:forced|made\s+to|threatened|obtained)\b|\b(?:by|under)\s+(?:threats?|protest|duress|pressure)\b|\bforcee?s?\s+a\s+signer\b|\bsous\s+la\s+(?:contrainte|menace)\b"
    r"|\b(?:our|the|my|notre|la)\s+(?:company|partnership|firm|corporation|mandate|society|account|compte|societe|mandat)\s+(?:\w+\s+){0,4}?(?:dissolved|struck|sold|ended|closed|gone|expired|dissoute?|ferme|vendue?)\b"
    r"|\b(?:ltd|inc|corp|llp|ltee)\W+(?:was|were|has\s+been|a\s+ete)\s+(?:dissolved|struck|wound\s+up|dissoute)\b|\bdissolved\s+(?:in|on|last)\b"
    r"|\b(?:i\s+am|je\s+suis)\s+(?:only\s+)?(?:a\s+minor|under\s+age|mineure?|(?:[0-9]|1[0-7]|(?:thir|four|fif|six|seven|eigh|nine)\w*teen|twelve|eleven|ten)\s+years)\b|\bj'ai\s+(?:1[0-7]|douze|treize|quatorze|quinze|seize|dix-sept)\s+ans\b"
    r"|\bthought\s+better\b|\ba\s+ete\s+(?:ferme|dissoute?|vendue?|cede)e?\b|\b(?:declared|went|gone)\s+bankrupt\b|\bne\s+suis\s+plus\b|\bno\s+longer\s+(?:own|hold|have|am|are|is|your|a)\b|\bused\s+to\s+(?:hold|own|have)\b"
)
"""The permission, the company, the account or the writer's own standing is told of as past."""

UNREAL = re.compile(
    r"\b(?:jok\w+|plaisant\w+|hypothe\w+|ironic\w*|in\s+jest|(?:a|an|un|une|mere(?:ly)?)\s+(?:\w+\s+)?(?:test|essai|illustration|exercise|exercice|specimen|example|exemple)(?:\s+(?:of|for|de|pour)\b|\W*$)|"
    r"strike\s+that(?!\s+\w+\s+(?:out|off)\b)|on\s+(?:second\s+thoughts?|reflection)|reflechi|ravis\w+|forget|oubliez|unwritten|retract\w*|(?<!may\s)(?<!can\s)(?<!could\s)take\s+(?:our|my|that|it)\s+\w*\s*back|"
    r"(?<!peux\s)(?<!pouvons\s)(?<!pourrai\s)(?<!peut\s)(?:reprendre|retire\w*)\s+cette|"
    r"hold\s+fire|await\w*|more\s+to\s+follow|(?:is|are|letter|signature)\s+to\s+follow|will\s+follow|signal|veto|(?:stands?|is|be)\s+(?:revoked|null|void)|revoked\s+as|still\s+making\s+up|"
    r"(?:has|have)\s+(?:refused|not\s+(?:decided|agreed|made))|(?:decision|choice)\s+is\s+(?:our|my|his|her|their)|que\s+je\s+vous\s+appelle|as\s+gone|non\s+val(?:able|ide)|let\s+you\s+know\s+(?:\w+\s+){0,4}?(?:when|if)|passing\s+on)\b|^\W*(?:so\s+)?no\W*$|,\s*non\W*$|\b(?:reflection|bien)\W+(?:no|non)\b"
)
BEFOREHAND = re.compile(
    r"\b(?:our|my|mon|notre|son|sans|without|obtain|obtenir)\s+(?:\w+\s+){0,3}?(?:prior\s+(?:\w+\s+)?(?:accord|approval|agreement|consent|authori[sz]ation)|(?:accord|approval|agreement|consent|authori[sz]ation)\s+(?:\w+\s+){0,2}?(?:each|before|first|prealable|avant|d'abord))\b"
    r"|\b(?:approval|agreement|consent|accord)\s+(?:\w+\s+){0,2}?(?:each\s+time|before|avant|prealable)\b|(?<!anything\selse\W\s)(?<!anything\smore\W\s)(?<!the\srest\W\s)(?<!le\sreste\W\s)\b(?:telephone|call|phone|ask(?!\s+that\b)|appelez|telephonez|demandez)\b[^.;]{0,50}\b(?:before|avant|first|d'abord)\b"
    r"|\bonly\s+(?:[\w.,&'-]+\s+){1,8}?(?:may|can|must)\s+(?:decide|activate|say|use|authori[sz]e|consent|permit|approve|allow)\b|\bseule?s?\s+(?:[\w.,&'-]+\s+){1,8}?(?:peu(?:t|vent)|doi(?:t|vent)|pourra)\s+(?:en\s+)?(?:decider|dire|autoriser|consentir|permettre|approuver)\b|\b(?:must|has\s+to|need(?:s)?\s+to)\s+(?:agree|close|approve|consent|sign)\b|\bif\s+(?:my|our|the)\s+\w+\s+is\b|\bsi\s+(?:mon|ma|notre|le|la)\s+\w+\s+est\b"
    r"|\b(?:open|used?|a\s+ouvrir|utiliser)\s+(?:only\s+)?(?:after|apres|once|by\s+our\s+receiver)\b|\bby\s+our\s+receiver\b|\bif\s+(?:and\s+when\s+)?(?:i|we|he|she)\s+(?:lose|die|go\s+missing|win|marry|ever)\b|\bquand\s+je\s+ser\w+|\bvous\s+dira\s+si\b|\bif\s+we\s+ever\b|"
    r"\btwo\s+(?:signatures|directors)\b|\bsignature\s+of\s+my\s+co-|\bdated\s+and\s+used\b"
)
SOON = re.compile(
    r"\b(?:a\s+utiliser|to\s+be\s+used|use\s+(?:it|this))\b[^.;]{0,20}\b(?:before|avant|by|d'ici)\s+(?:the\s+|le\s+)?(?:[0-9]|ides|[a-z]{3,9}\s+[0-9])|\b(?:today|aujourd'hui)\s+(?:only|seulement)\b|\b(?:within|before|by|d'ici|avant)\s+(?:the\s+(?:week|day|month|end)|(?:the\s+)?(?:ides|calends|weekend)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|la\s+fin)\b(?!\s*,?\s*(?:the|le|[0-9]))|"
    r"\b(?:good|valid|valable|bonne)\s+(?:for\s+)?(?:one|une|1)\s+(?:day|journee|jour)\b|\b(?:not|pas|never)\s+before\b|\bpas\s+avant\b|\bqu'apres\s+le\b|\b(?:starting|beginning)\s+next\b|^\W*(?:from|starting|beginning)\s+(?:next|in|january|february|march|april|may|june|july|august|september|october|november|december)\b[^.;]{0,20}(?:\bon\b|\byear\b|$)|"
    r"\ba\s+compter\s+de\s+(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|l')|\b(?:tant\s+que|le\s+temps\s+(?:de|que)|while|as\s+long\s+as|so\s+long\s+as)\s+(?:i|we|our|my|je|nous|mon|ma|notre)\b"
)
"""A life so short, or a beginning so far, that nobody can count it out of the words."""

BY_THEN = re.compile(r"(?:within|before|by|d'ici|avant)\b")
HASTE = re.compile(
    r"\b(?:please|kindly|(?:i|we)\s+(?:would\s+)?(?:ask|request)\s+(?:that\s+)?you|if\s+(?:you\s+can|possible)|merci\s+d|veuillez|prie|prions|"
    r"(?:vous\s+)?demand(?:e|ons)\s+d|si\s+possible)\b"
)
ITS_LIFE = re.compile(
    r"\b(?:us(?:e[ds]?|ing)|valid|good|holds?|lasts?|not|never|only|utilis\w+|valable|valide|bonne?|vaut|pas|jamais|seulement)\b"
)
"""A wish for speed, "please send them before the end of the month", limits no permission."""

MANDATE_GONE = re.compile(
    r"\b(?:former|previous|past|ancien\w*)\s+(?:attorney|mandataire)\b|\b(?:buried|funeral(?!\s+(?:directors?|homes?|parlou?rs?|services|chapel|arrangers?)\b)|obseques|inhume\w*|laid\s+to\s+rest|rest\s+in\s+peace|has\s+passed(?!\s+(?:to|on\s+to|the|a|its))|estate\s+(?:is|was))\b"
    r"|\bno\s+longer\s+(?:wants?|wishes)\b|\btorn?e?\s+up\b|\b(?:named|appointed|chosen|nomme|designe)\s+(?:somebody|someone|another|quelqu'un)\b|(?<!speak\s)(?<!speaking\s)(?<!answer\s)(?<!talk\s)\bin\s+my\s+place\b|(?<!renseigner\s)(?<!repondre\s)(?<!parler\s)(?<!informer\s)\ba\s+ma\s+place\b"
    r"|\bagainst\s+(?:her|his|their)\s+(?:wish\w*|will)\b|\b(?:he|she|they|\w+)\s+objects?\s+to\s+(?:this|it)\b|\bdoes\s+not\s+know\s+of\b|\bremoved\s+me\b|\bbankruptcy\s+(?:was|has|is)\b|\bwho\s+asked\s+me\s+to\b"
)
"""The maker of a power is dead or against it, or its attorney no longer is one."""

POWER_HELD = re.compile(
    r"^\W*(?:[0-9a-z]{1,2}\W+)?(?:it|this\s+(?:\w+\s+){0,2}?power(?:\s+of\s+attorney)?|this\s+(?:document|mandate)|elle|cette\s+procuration|ce\s+mandat|la\s+presente(?:\s+procuration)?)\b[^.;]{0,60}?"
    r"\b(?:only|limited\s+to|(?<!at\s)once|when|while|lasts?|ended|was(?!\s+(?:explained|read|translated|drawn|prepared|shown|given\s+to\s+me)\b)|from\s+the\s+first|for\s+the\s+(?:sale|purchase)|concerns?\s+my\s+(?:health|care|person)|seulement|uniquement|lorsque|quand|tant|pendant)\b"
    r"|\bmy\s+attorney\s+(?:may|shall|can|must|is\s+to)\s+(?:act\s+only|do\s+nothing|only\s+act|not\s+(?:deal|act|ask|write|speak|obtain))\b|\bhas\s+no\s+say\b|\b(?:tore|torn|shredded|burnt?|burned)\b[^.;]{0,30}\b(?:up|original|power)\b"
    r"|\btakes?\s+(?:this|it|the)\s*(?:\w+\s+){0,3}back\b|\bmon\s+mandataire\s+ne\s+(?:peut|doit)\s+(?:agir|rien)\b"
)
LASTING = re.compile(
    r"\b(?:even|incapa\w*|inapt\w*|capacity|capacite|capable|despite|while\s+my\s+(?:sister|brother|mother|spouse)|revocation|revoked|revok\w+|made|signed|signature|execut\w+|begins?\s+today|ends?\s+(?:only\s+)?(?:when\s+i\s+die|(?:on|at|upon)\s+my\s+death)|which\s+is\s+to\s+say)\b"
)
"""A power that waits, is for one thing only or is over; not one that begins at once and outlasts capacity."""

OTHERS_ACCOUNT = re.compile(
    r"(?<!who\sthe\s)(?<!whom\sthe\s)\b(?:account|compte|domain|domaine|site)\b[^.;]{0,30}?\b(?:belongs?\s+to|appartient\s+a|is\s+(?:held|owned)\s+by|est\s+celui\s+d[eu']|is\s+in\s+(?:my|her|his)\s+\w+'s)\b(?!\s*(?:me|us|moi|nous|myself|the\s+undersigned))|"
    r"\b(?:of|to|from|de)\s+(?:our|a|another|notre|nos)\s+(?:competitors?|rivals?|concurrents?)\b|\banother\s+(?:company|customer|person)\b|\b(?:somebody|someone)\s+else\s+(?:has|owns|holds)\b|"
    r"\b(?:signs?|signed)\s+(?:(?:as|for|pour)\s+(?:me|moi)|(?:this\s+)?(?:by\s+my|for\s+me)|by\s+my)\b|\bsigne\s+(?:pour\s+moi|a\s+ma\s+place)\b|\bas\s+(?:her|his|their)\s+(?:assistant|agent|friend)\b|\b(?:asked|told)\s+me\s+to\s+(?:write|sign|send)\b|"
    r"\bbehalf\s+of\s+its\s+owner\b|\bnot\s+the\s+(?:account\s+)?(?:holder|owner|customer)\b|\b(?:my|our|ma|mon)\s+(?:ex-?\s?)?(?:husband|wife|spouse|brother|sister|mother|father|son|daughter|partner|soeur|frere|mere|pere|fille|fils|mari|femme|conjointe?)\s+(?:hereby\s+|par\s+la\s+presente\s+)?(?:authori[sz]es|permits|consents|allows|autorise|permet|consent)\b|"
    r"\bp\.?\s?p\.\s+[a-z]+|'s\s+neighbou?r\b"
)
GRANT = re.compile(
    r"\b(?:i|we|j'|je|nous|icg|infinet|inc|ltd)\s*(?:do\s+|hereby\s+|now\s+|also\s+|par\s+la\s+presente\s+|vous\s+)*(?:authori[sz]es?|permit|allow|consent|autoris(?:e|ons)|permet(?:s|tons)|consen(?:s|tons))\b"
)
REPORTED = re.compile(
    r"\b(?:asks?|asked|sa(?:ys?|id)|claims?|pretends?|believes?|thinks?|wonder\w*|wrote|written|replied|den(?:y|ies|ied)|true|false|untrue|doubt|whether|as\s+if|hardly|scarcely|barely|far\s+be|"
    r"had\s+(?:you|we|i)|if|perhaps|maybe|could|might|going\s+to|before|last\s+year|once|do|in\s+(?:19|20)[0-9]{2}|si|pretend\w*|faux|fausse|peut-etre|au\s+cas|jamais|aurais|pourrais|est-ce|to\s+sign)\b[^.;]{0,60}$"
)
WEAK_GRANT = re.compile(
    r"\b(?:i|we|je|j'|nous)\s*(?:\w+\s+){0,2}?(?:hardly|scarcely|barely|could|might|should|was|were|never|going|pourrais|pourrions)\s+(?:\w+\s+){0,3}?"
    r"(?:authori[sz]e|permit|consent|allow|autoriser|permettre|consentir)\b|\b(?:said|wrote|ecrire|ecrit|replied|to\s+sign)\s*:\s*$|"
    r"\bso\s+(?:they|he|she)\s+(?:claims?|says?)\b|\bit\s+is\s+false\b|\bc'est\s+faux\b|\b(?:en|in)\s+(?:19|20)[0-9]{2}\W+(?:j'ai|nous\s+avons|i|we)\s*(?:autoris\w+|authori[sz]ed)\b"
)
"""A grant that is only possible, was only said, or lies back in some year."""

WRITERS = re.compile(
    r"^\W*(?:if\s+(?:you|there|it)\b[^,]{0,60},|once\s+(?:again|more))|\basked\s+(?:my|our|a|the)\b|\bwe\s+ask\b"
)
GIVING = (
    r"(?:do\b|releas|disclos|provid|giv|hand|send|shar|furnish|tell|suppl|forward|communicat|communiqu|transm|remet|fourni|divulg|envoy|donn|livr|partag|show|mail|fax|post|copy|print|"
    r"deliver|produc|mak|let|allow|permit|speak|talk|discuss|deal|answer|act|treat|explain|respond|reply|confirm|pass|turn|open|put|report|identif|reveal|grant|email|rel[ae]y|direct|"
    r"parl|discut|trait|repond|montr|expli|fair|laiss|mett|confi|indiqu|agir|adress|post|disc)"
)
WORN_GIVING = (
    "release", "disclose", "provide", "furnish", "communicate", "transmit", "deliver", "produce", "discuss", "supply",
    "forward", "reveal",
    "communiquer", "divulguer", "remettre", "transmettre", "fournir", "envoyer", "donner", "livrer",
    "partager", "discuter",
)  # fmt: skip
"""Verbs of giving that are recognised with a letter or two misread."""

LETS_YOU = re.compile(
    r"\b(?:authori[sz]e|permit|allow|instruct|autoris(?:e|ons))\s+(?:you|infinet(?:\s+communications?(?:\s+group)?(?:\s+inc\.?)?)?|icg|your\s+(?:company|office|firm|staff)|votre\s+(?:entreprise|societe|compagnie))\W*\s(?:to|a)\s+(?:\w+ly\s+)?(?P<act>[a-z']+)"
)
ASKS_FOR = re.compile(
    r"\b(?:authori[sz]e|permit|allow|autoris(?:e|ons))\s+(?:[\w.&'-]+\s+){1,6}?(?:to|a)\s+(?:vous\s+)?(?:ask|request|demand|demander|requerir|solliciter)\b"
)
NOTHING = re.compile(
    r"\b(?:none|nothing|no\s+part|aucune?|ne\s+pas|rien)\b[^.;]{0,40}?\b(?:of\s+the|of\s+my|invoices?|neither|factures?|recus?|communiquer|remettre)|\bnothing\s*,|\bwhose\s+request\s+i\s+re(?:ject|fuse)|\bon\s+the\s+day\s+i\s+die\b|[-–,]\s*not\s*!?\s*$"
)
THEIRS = re.compile(
    r"\b(?:passwords?|mots\s+de\s+passe)\b|\b(?:our|my|nos|mes)\s+(?:members|customers|users|patients|subscribers|readers|visitors|clients|membres|abonnes)'?\s+(?:\w+\s+)?(?:names?|address\w*|data|messages|particulars|lists?)\b|"
    r"\b(?:noms?|adresses?|messages|liste|coordonnees)\s+de\s+(?:nos|mes)\s+(?:clients?|membres|abonnes|visiteurs|lecteurs|patients)\b|\bmessages\s+that\s+our\b|\baddresses\s+from\s+which\b|\badresses\s+d'ou\b"
)
"""What belongs to the people of the customer's site."""

LOST = re.compile(
    r"\b(?:chang(?:e[sd]?|ing|er|ee?s?)|lost|los(?:e[sd]?|ing)|forg[eo]t\w*|stol\w+|steal\w*|guess\w*|hack\w*|pirat\w+|emport\w+|oubli\w+|perdu\w*|closed|withheld|log\w*\s+in\s+with|sign\w*\s+in\s+with)\b"
)
"""What is told of passwords that nobody asks for."""

NONE_OF = re.compile(
    r"^\W*(?:no|without|aucune?|sans)\s+(?:(?!\b(?:but|except|other|mais|sauf)\b)[^.;])*[.;]?\W*$|\bleave\s+out\b|\bexcept\w*\b"
)
"""A sentence that only leaves things out."""


def second_thoughts(paper: Paper) -> Iterator[Finding]:
    """Sentences of a letter that deny, doubt, suspend or outlive its permission."""
    for start, end in paper.sentences:
        sentence = paper.plain[start:end]
        found = unsettled(" ".join(sentence.split()))
        spot = paper.first_line(start, end) if found else None
        if spot:
            yield spot.finding(Mark.CONDITIONAL, worth=DOUBT)


def held_powers(paper: Paper) -> Iterator[Finding]:
    """Sentences of a power that make it wait, narrow it to something else, or tell that it is over."""
    for start, end in paper.sentences:
        sentence = " ".join(paper.plain[start:end].split())
        held = POWER_HELD.search(sentence) and not LASTING.search(sentence)
        spot = paper.first_line(start, end) if held else None
        if spot:
            yield spot.finding(Mark.CONDITIONAL, worth=DOUBT)


def unsettled(sentence: str) -> bool:
    """Whether a sentence, in small letters without accents, leaves doubt that the letter permits what it seems to."""
    return any(
        test(sentence)
        for test in (
            _denies, _speaks_of_itself, _holds_up, _is_of_others, _grants_something_else, _grants_weakly,
            _sounds_alarming,
        )
    )  # fmt: skip


def _denies(sentence: str) -> bool:
    plain = DENIAL.search(sentence) and not USUAL.search(sentence) and not ONLY_LETS.search(sentence)
    outright = len(sentence.split()) < SHORT or FORBIDS.search(sentence)
    return bool(plain) and (bool(outright) or not _sounds_harmless(sentence))


def _speaks_of_itself(sentence: str) -> bool:
    plain = ITSELF.match(sentence) and not SAID.search(sentence) and len(sentence.split()) < LONG
    return bool(plain) and not _sounds_harmless(sentence)


def _sounds_harmless(sentence: str) -> bool:
    """Whether what was learnt from other letters takes a sentence that no list knows for a harmless one."""
    return shares_of(sentence)[DOUBTFUL] < CLEARED


def _is_told(sentence: str) -> bool:
    """Whether a sentence is long enough to judge, and by what was learnt nearly surely grants and doubts nothing."""
    return len(sentence.split()) >= TELLING and shares_of(sentence)[HARMLESS] >= SURELY


def _sounds_alarming(sentence: str) -> bool:
    """Whether a short sentence sounds like those by which letters are undone, though no list knows it."""
    usual = DENIAL.search(sentence) and USUAL.search(sentence)
    return len(sentence.split()) < LONG and shares_of(sentence)[DOUBTFUL] > (LOUDLY if usual else ALARMING)


CLEARED, ALARMING, LOUDLY, SURELY = 0.6, 0.55, 0.85, 0.9
"""Below the first a sentence leaves no doubt though no list knows it; above the second it does though no list does,
and above the third where it denies in a usual way; as harmless as the fourth it only tells of passwords and addresses,
and asks for none."""

TELLING = 10
"""So many words tell enough."""


FORBIDS = re.compile(
    r"\b(?:please|kindly)\s+(?:do\s+not|don\W?\s?t)\s*(?:[.,;!]|$)|"
    r"\b(?:forbid\w*|prohibit\w*|veto\w*|interdi\w+|defend(?:s|re|ons|ez|ent|ait|u|ue)?|contre\s+mon\s+gre|against\s+my|not\s+(?:\w+\s+){0,3}?(?:until|till|before|unless)|pas\s+(?:\w+\s+){0,3}?(?:avant|tant)\s+que)\b"
)
SHORT = 4
"""A denial of fewer words says too little to be judged by them."""

LONG = 25
"""A sentence of so many words is a fax's run of several, and is read by its other words."""


def _holds_up(sentence: str) -> bool:
    return any(pattern.search(sentence) for pattern in (OVER, UNREAL, BEFOREHAND, MANDATE_GONE)) or _is_short(sentence)


def _is_short(sentence: str) -> bool:
    """Whether a life is too short to count, or a beginning too far; not where only speed is asked for."""
    soon = SOON.search(sentence)
    return soon is not None and not (
        BY_THEN.match(soon.group()) and HASTE.search(sentence) and not ITS_LIFE.search(sentence)
    )


def _is_of_others(sentence: str) -> bool:
    if OTHERS_ACCOUNT.search(sentence):
        return True
    told = DENIAL.search(sentence) or NONE_OF.search(sentence) or LOST.search(sentence)
    return THEIRS.search(sentence) is not None and not told and not _is_told(sentence)


def _grants_weakly(sentence: str) -> bool:
    return WEAK_GRANT.search(sentence) is not None


def _grants_something_else(sentence: str) -> bool:
    """Whether a grant is asked about, told of, or lets somebody do what gives nothing away."""
    grant = GRANT.search(sentence)
    if grant is None:
        return False
    head = WRITERS.sub(" ", sentence[: grant.start()])
    lets = LETS_YOU.search(sentence)
    other = lets is not None and not _gives(lets["act"])
    return bool(
        other or REPORTED.search(head) or "?" in sentence or ASKS_FOR.search(sentence) or NOTHING.search(sentence)
    )


def _gives(act: str) -> bool:
    """Whether a verb gives information or speaks of it, a letter or two of it worn."""
    worn = process.extractOne(act, WORN_GIVING, scorer=OSA.distance, score_cutoff=2 if len(act) > LONGER else 1)
    return re.match(GIVING, act) is not None or worn is not None


LONGER = 6
