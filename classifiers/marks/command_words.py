"""The words by which courts command, the acts of giving, the parties they bind, and what only looks like these.

Patterns for text in small letters without accents; `classifiers.marks.command` says how they make a clause.
"""

import re

ADVERBS = (
    r"(?:\w+ly\s+|hereby\s+|therefore\s+|further\s+|also\s+|so\s+|par\s+la\s+presente\s+|aussi\s+|donc\s+|egalement\s+|"
    r"en\s+outre\s+)*"
)
LEAD = re.compile(
    r"\b(?:(?:court|judge|justice|master|registrar)\s+(?:(?!to\b)\w+\s+){0,2}?(?:orders?|directs?|requires?|adjudges)\b"
    rf"|(?:it\s+is|is\s+made|there\s+(?:will|shall)\s+be)\s+{ADVERBS}(?:ordered|directed|adjudged|decreed|an\s+order)\b"
    rf"|(?:i|we|doth?)\s+{ADVERBS}(?:order|direct|require|command)\b"
    rf"|(?:are|is|be)\s+{ADVERBS}(?:ordered|directed|required|commanded|authori[sz]ed\s+and\s+required|bound|obliged|"
    r"compelled)\b"
    r"|orders?\s+to\s+(?:go|issue)\b|(?:orders?|ordered|directions?|decided|terms?)\s*(?:and\s+directed\s+|and\s+declared\s+)?"
    r"(?:as\s+follows|the\s+following)\b"
    r"|the\s+following\s+(?:is|are)\s+ordered\b|following\s+(?:orders?|directions?)\b"
    r"|(?:makes?|grants?|issues?|pronounces?|rend|accorde|prononce|accueille|emet)\s+(?:the\s+following\s+|the\s+|an?\s+|this\s+|"
    r"une?\s+|l'\s?|la\s+)(?:\w+\s+){0,2}?(?:order|injunction|ordonnance|injonction)\b"
    r"|(?:order|injunction|ordonnance)\s+(?:is|be|est)\s+(?:hereby\s+)?(?:made|granted|issued|rendue|accordee|emise)\b"
    r"|orders?\s+(?:of|made\s+by)\s+(?:the|this)\s+court\s+(?:is|are)\b"
    r"|(?<!to )(?<!shall )(?<!must )(?<!may )(?<!can )(?<!could )(?<!would )(?<!will )(?<!might )"
    r"\b(?:order|direct|command)\s+(?:you|infinet)\b"
    r"|therefore\s*,?\s+(?:i\s+|we\s+)?(?:order|direct|command|require)\b"
    r"|therefore\s*,?\s+(?=(?:prepare|produce|deliver|disclose|provide|give|send)\b)"
    r"|(?:(?<!money )orders|directs|requires|adjudges|commands|compels)\s+(?:that\s+)?"
    r"|ordered\s*(?:that\b|:|,)|so\s+ordered\b"
    r"|ordonne(?:ns|nt|z)?\b|ordonnons\b|enjoi(?:nt|ns|gn\w+)\b|condamne\b|ordre\s+(?:est\s+donne|est\s+fait)?\s*(?:a|au|aux)\b|"
    r"est\s+ordonnee?\b|(?:tribunal|cour|juge)\s+(?:\w+\s+){0,2}?(?:requiert|commande|prescrit|decide|statue|somme|oblige|charge)\b|"
    r"(?:dit|declare|decide|statue)\s+qu[e']|(?:somme|charge|requiert)\s+(?:la|le|l'|infinet)\b)"
)
DAYS_TO = (
    r"(?:has|have|shall\s+have|a|aura|dispose(?:ra)?\s+de|beneficie(?:ra)?\s+de)\s+(?:[\w()'-]+\s+){0,7}?"
    r"(?:days?|weeks?|jours?|semaines?)\s+(?:[\w']+\s+){0,8}?(?:to|pour|afin\s+de)\b"
)
MODAL = re.compile(
    r"\b(?:shall|must|will|(?:is|are|has|have|needs?)\s+to|be\s+required\s+to|doi(?:t|vent|s)|dev(?:ra|ront|ez|rez)|"
    r"(?:est|sont|etes|soit|sera|seront)\s+(?:par\s+les\s+presentes\s+|en\s+consequence\s+|donc\s+)?(?:tenue?s?|sommee?s?|obligee?s?|requise?s?|astreinte?s?)\b|"
    rf"(?:a|aura)\s+(?:l'obligation|a)\s+d?e?|incombe\s+a|{DAYS_TO})"
)
ER = r"(?:er|e|ez|era|ent|eront)"
RE = r"(?:re|e|ez|ra|ent|ront)"
GIVE = (
    r"(?:produc(?:e|ing)|disclos(?:e|ing)|communicat(?:e|ing)|divulge|convey|relay|upload|e-?mail(?!\s+[a-z]?ddress)|deliver(?:\s+up)?|provid(?:e|ing)|furnish|supply|release|giv(?:e|ing)|"
    r"remit(?!\s+(?:\w+\s+){0,2}?(?:payments?|balance|sums?|funds|amounts?|money|fees?|proceeds|taxes)\b)|"
    r"hand(?:\s+(?:over|in|up|to|it))?|turn\s+over|yield\s+up|pass(?:\s+on)?|post|get|"
    r"make\s+(?:available|known|disclosure|production|a\s+copy|copies)|reveal|surrender|transmit|send|identify|forward|file|lodge|"
    r"deposit|mail|fax|courier|serve|report|name|state|tell|inform|write\s+to|write|answer|allow|permit|afford(?!\s+(?:\w+\s+)?(?:evidence|proof))|grant\s+access|let|"
    r"return|tender|copy|(?:put|place|lay)\s+(?:in\s+the\s+hands|before|at\s+the\s+disposal)|draw\s+up|prepare|set\s+(?:out|forth)|bring|show(?!\s+cause)|"
    rf"communiqu{ER}|divulgu{ER}|produi(?:re|se|sez|ra|sent|ront)|fourni(?:r|sse|ssez|ra|ssent|ront)(?!\s+(?:une\s+|la\s+|des\s+|de\s+)?preuves?)|remett{RE}|transmett{RE}|"
    rf"livr{ER}|devoil{ER}|revel{ER}|donn{ER}|depos{ER}|vers{ER}|envoy(?:er|ez)|envoie|enverra|expedi{ER}|adresse(?:r|ra)|"
    rf"achemin{ER}|(?:faire|fera|fasse|faites|faisant)\s+(?:parvenir|tenir|connaitre|savoir)|indiqu{ER}|identifi{ER}|nomm(?:er|ez|era)|"
    rf"confi{ER}|delivr{ER}|exhib{ER}|dire|dira|dise|present(?:er|era|ez)|permett{RE}|"
    r"remet|transmet|fournit|produit|joint|"
    r"(?:mettre|mettra|mette)\s+a\s+(?:la\s+)?disposition|laiss(?:er|e|era)|renseign(?:er|era)|etabli(?:r|sse|ra))"
)
ACT = re.compile(rf"\b{GIVE}\b")
NOUNS = re.compile(
    r"e-?mail|name|state|report|answer|file|copy|show|mail|post|fax|release|supply|return|deposit|forward|hand|get|pass|serve|courier|let"
)
VERB_FOLLOWS = re.compile(
    r"(?:\b(?:to|shall|must|will|do|forthwith|promptly|\w+ly|infinet|inc|group|provider|host|custodian|party|respondent|defendant|you)|[,.:)])\W*$"
)
"""Acts that are nouns too, and what stands before them where they are verbs."""

FUTURE = re.compile(
    r"(?:communiquera|divulguera|produira|fournira|remettra|transmettra|livrera|devoilera|revelera|donnera|deposera|versera|enverra|"
    r"expediera|adressera|acheminera|fera\s+\w+|indiquera|identifiera|confiera|delivrera)"
)
"""In French a bare future commands."""

PRESENT = re.compile(r"remet|transmet|fournit|produit|joint")
"""In French even a bare present commands, where we are the first word of an item below the words of command."""

STANDING = re.compile(
    r"\b(?:which|who|that|qui|though|although|bien\s+qu\w*)?\W{0,2}(?:(?:is|are|was|being|n'est|n'etant|n'etait)\s+)?(?:itself\s+)?(?:not|pas)\s+"
    r"(?:itself\s+)?(?:being\s+)?(?:(?:an?|une?)\s+)?part(?:y|ie)\b(?:\s+(?:to|in|au|a|dans)\s+(?:(?:the|this|la|le|l'|ce)\s*)?"
    r"(?:dossier|instance|litige|proces|action|proceedings?|application|motion|case|suit)\b)?"
)
"""That the one commanded is no party denies nothing."""

TO_CUSTOMER = re.compile(
    r"^\W*(?:\w+ly\s+|forthwith\s+|sans\s+delai\s+)?(?:to|a|aux?)\s+(?:the\s+|its\s+|his\s+|her\s+|that\s+|any\s+|each\s+|le\s+|la\s+|l'\s?|son\s+|sa\s+|ses\s+|cet\s+|cette\s+|ce\s+)?"
    r"(?:customers?|subscribers?|account\s*holders?|clients?|clientes?|abonnee?s?|titulaires?|usagers?)\b(?!\s*'s)(?!')"
)
"""What our own customer is sent or given - a notice, a copy, time to object - is disclosed to nobody."""

SAYS = re.compile(
    r"report|name|state|tell|inform|write(?:\s+to)?|answer|indiqu\w+|identif\w+|nomm\w+|file|serve|show|bring|prepare|set\s+(?:out|forth)|"
    r"draw\s+up|copy|return|post|get|pass|let|dire|dira|dise|fax|mail|present\w*|laiss\w+|renseign\w+|vers\w+|etabli\w*"
)
"""Acts that are of information only where their object, close behind, is."""

PASSIVE = re.compile(
    rf"\b(?:(?:shall|must|will|to|should)\s+(?:\w+ly\s+|forthwith\s+)?be|be|soi(?:t|ent)|seront|sera|(?:doi(?:t|vent)|devra|devront)\s+etre|etre)\s+{ADVERBS}"
    r"(?:produced|disclosed|delivered|provided|furnished|supplied|released|given|handed\s+(?:over|in)|turned\s+over|made\s+available|"
    r"revealed|surrendered|transmitted|communicated|divulged|conveyed|sent|forwarded|filed|lodged|mailed|communiquee?s?|divulguee?s?|produite?s?|fournie?s?|remise?s?|"
    r"transmise?s?|livree?s?|devoilee?s?|donnee?s?|deposee?s?|versee?s?|envoyee?s?|expediee?s?|adressee?s?)\b"
)
NOUN = re.compile(
    r"\b(?:orders|directs|requires|ordered|ordonne|enjoint)\s+(?:that\s+)?(?:the\s+|la\s+|l')?(?:immediate\s+|prompt\s+)?"
    r"(?:production|disclosure|delivery|communication|release|surrender|remise|transmission|divulgation|production)\b"
)
RECEIVE = re.compile(
    r"\b(?:receive|have|be\s+(?:given|provided|furnished|supplied)|recevoir|recoi(?:ve|vent|t))\b[^.;]{0,40}?\b(?:from|by|de\s+la\s+part\s+d[e']|de|par)\s+$"
)
NOT = re.compile(
    r"\b(?:not|never|nothing|neither|nor|prohibited|forbidden|restrained|enjoined|refrain|abstain|without|interdi\w+|defense|"
    r"defendu|s'abstenir|ne|n'|pas|rien)\b(?!\s+(?:later|more|less|only|exceeding|plus\s+tard|delay))[^.;]{0,60}$"
)
OBJECT = re.compile(
    r"\b(?:names?|whose|addres\w*|identit\w+|identif\w+|records?|documents?|information|data|logs?|accounts?|invoices?|bills?|"
    r"charges|particulars|contacts?|billing|payments?|paid|billed|log-?ins?|sign-?ins?|subscriber\w*|files?|correspondence|content\w*|"
    r"statements?|details|print-?outs?|all\s+cheques|cop(?:y|ies)|database|receipts?|ledger|history|sessions?|connections?|traffic|telephone|phone|"
    r"e-?mails?|messages?|list|card|numbers?|things|items|material|whatever|everything|anything|registration|ip|who|metadata|transactions?|"
    r"noms?|adresses?|identite|renseignements?|donnees|journ\w+|comptes?|factures?|coordonnees|registres?|releves?|"
    r"dossiers?|contenus?|abonne\w*|paiements?|versements?|pieces?|listes?|connexions?|sessions?|courriels?|historique|"
    r"copies?|titulaire|inscription|telephone)\b"
)
NOT_OBJECT = re.compile(
    r"^(?!\W*(?:by|par|in|dans)\s+(?:a\s+|an\s+|une\s+)?(?:\w+\s+)?(?:letters?|lettre|affidavit)\b)\W*(?:(?:to|a|au|aux|on|upon)\s+[^,.;]{0,60}?)?(?:(?:a|an|the|une?|la|le|l')\s*)?(?:\w+\s+){0,2}?(?:letters?\s+(?:to|addressed)\b|lettre\s+(?:a|adressee)\b|notice|avis|security|undertaking|"
    r"(?:cop(?:y|ies|ie)\s+(?:of|de)\s+(?:this|the\s+present|the\s+order|la\s+presente|l'ordonnance))|costs|depens|cautionnement|affidavit|"
    r"statement\s+of\s+(?:claim|defence)|defence|affidavits|memorand\w+|submissions|financial\s+statements?)\b"
)
TOLD = re.compile(
    r"^\W*(?:(?:to|the|any|its|our|le|la|l'|au|a)\s+)*(?:customers?|subscribers?|(?:account\s+)?holders?|anyone|any\s+person|public|titulaire|"
    r"clients?|abonnee?s?|quiconque)\b"
)
YOU = re.compile(r"\b(?:you|vous|votre\s+(?:entreprise|societe))\b")
BOUND = re.compile(
    rf"{YOU.pattern}|\b(?:mise?\s+en\s+cause|tierce\s+(?:partie|personne)|third\s+party|non-?party|hebergeur|custodian|"
    r"(?<!whose )records?\s+holder)\b"
)
"""Who is spoken to although no words of command came before."""

NEUTRAL = re.compile(
    r"\b(?:non-?part(?:y|ies)|third\s+part(?:y|ies)|mis(?:e)?\s+en\s+cause|tierce?s?(?:\s+(?:partie|personne))?|tiers(?:-saisi)?|host(?:ing)?(?:\s+(?:company|provider))?|"
    r"provider|hebergeur|fournisseur|custodian|depositaire|person(?:ne)?|company|corporation|compagnie|entreprise|societe|addressee|destinataire|recipient|garnishee|"
    r"registraire|service|records?\s+(?:holder|keeper))\b"
)
PARTY = re.compile(
    r"\b(?:plaintiffs?|applicants?|petitioners?|claimants?|demande(?:urs?|resses?)|requerante?s?|moving\s+party|appellants?|"
    r"respondents?|defendants?|defende(?:urs?|resses?)|intimee?s?|peace\s+officers?|constables?|agente?s?\s+de\s+la\s+paix|police|"
    r"crown|counsel|avocate?s?|solicitors?|accused|accusee?|parties|mother|father|sheriff|receiver|trustee|director\s+of)\b"
)
HOSTING_PARTY = re.compile(
    r"\b(?:third\s+party|non-?party|corporate|hosting|host)\s+(?:respondent|defendant)|\b(?:defenderesse|intimee)\s+(?:hebergeur|tierce)\b"
)
ASIDE = re.compile(
    r"\b(?:of|from|against|for|with|by|between|to|upon|de|du|des|d'|contre|avec|par|pour|sur)\s+(?:the\s+|le\s+|la\s+|l'|les\s+)?(?:\w+\s+)?$"
)
HOLDER = re.compile(r"\b(?:holders?|titulaires?|subscribers?|customers?|abonnee?s?|clients?)\b")
"""The one whose information it is: not we."""

COMPANY = re.compile(r"\b(?:inc|ltd|ltee|corp|llp|limited|limitee|corporation|llc|enr|sarl|gmbh|plc)\b")
TOWARDS = re.compile(
    r"\b(?:for|to|upon|than|like|near|unlike|a|au|aux|pour|de|d'|qui|whom|which|whose|dont|que)\W{1,3}(?:(?:the|la|le|l')\W{0,2})?\Z"
)
"""Just before our name: it only says something of whoever was named before."""

BY_THE_WAY = re.compile(
    r"\b(?:of|from|against|for|with|by|between|to|upon|under|de|du|des|d'|contre|avec|par|pour|sur|entre)\s*(?:[\w.&'-]+\W+){1,5}\Z"
)
LATTER = re.compile(r"\b(?:the\s+(?:latter|former)|celle-ci|celui-ci|(?:cette|ce)\s+derni\w+)\W+(?:\w+ly\W+)?\Z")
"""The one named last before, as who is bound."""

ROLE_BEHIND = re.compile(
    r"^[^a-z]{0,6}(?:i\w{1,2}\W{1,3})?(?:(?:et\s+al|a\s+body\s+corporate|a\s+corporation[^,.;]{0,40}|personne\s+morale[^,.;]{0,60}|"
    r"(?:of|de)\s+\w+(?:,\s+\w+){0,2})\W{1,4})?(?:the\s+|as\s+|la\s+|le\s+)?(?:\w+\s+)?(?P<role>defendants?|respondents?|defende(?:urs?|resses?)|intimee?s?|third\s+part(?:y|ies)|"
    r"non-?part(?:y|ies)|mise?\s+en\s+cause|garnishee|plaintiffs?|applicants?|petitioners?|demande(?:urs?|resses?))\b"
)
ROLE_BEFORE = re.compile(
    r"(?P<role>defendants?|respondents?|defende(?:ur|resse)s?|intimee?s?|plaintiffs?|applicants?|petitioners?|demande(?:ur|resse)s?)\W*$"
)
TELLS = re.compile(
    r"\b(?:had|have|has|having|was|were|been|avait|avaient|ayant|fut|a\s+ete|ont\s+ete)\s+(?:\w+\s+)?(?:ordered|ordonnee?|directed|enjointe?|condamnee?)\b"
    r"|\b(?:under|by|in|par|selon|dans)\s+(?:the|that|an|une|l'|cette|the\s+said|son|sa)\s*(?:\w+\s+){0,3}?(?:order|judgment|ordonnance|jugement)\s+(?:of|made|dated|du|rendue?)\b"
    r"|\b(?:provided|stated|said|declared|prevoyait|disait|portait)\s+(?:that|que)\b"
)
DEFINED = re.compile(
    r"[^a-z]{0,4}(?:i\w{1,2}\W{1,3})?[^(;:]{0,60}?\(\s*(?:hereinafter\s+|ci-apres\s+)?(?:(?:the|la|le|l')\s*)?"
    r"[\"'«“]+\s*(?:(?:the|la|le|l')\s*)?(?P<name>[a-z][a-z' -]{2,40}?)\s*[\"'»”]"
)
"""The name that a paper gives a party behind its full one: ("the Host")."""

ALSO = re.compile(
    r"[\"'»”\s]*(?:or|and|ou|et|,)\s+(?:(?:the|la|le|l')\s*)?"
    r"[\"'«“]+\s*(?:(?:the|la|le|l')\s*)?(?P<name>[a-z][a-z' -]{2,40}?)\s*[\"'»”]"
)
"""A second name behind the first: ("ICG" or the "Respondent")."""

LABEL = re.compile(
    r"\W*(?P<name>(?!to\b|re\b|dear\b|and\b|et\b|against\b|between\b|entre\b|of\b|from\b|subject|objet|held|with\b|copy|copie|served|upon\b|chez\b)"
    r"[a-z]{4,14}(?:[\s-][a-z]{3,10})?)(?:\s+(?:des?|du|of|who|which|that|vise|visee)\b[^\n:,]{0,30})?\s{0,3}\W{1,3}"
)
"""A label of a form before our name: "Record holder", "Destinataire :"."""

THE = r"(?:the|said|le|la|au|du|ce|cette)\s+|\bl'"
APPOSED = re.compile(
    r"\b(?P<name>(?:the|la|le|l')\s*(?:corporation|company|host|provider|third\s+party|non-party|compagnie|societe|entreprise|"
    r"hebergeur|fournisseur|tierce|mise\s+en\s+cause))\W+$"
)
"""What a paper calls a party before its full name, and later alone: "the corporation" of "the corporation X"."""

PRONOUN = re.compile(r"\bs'adressant\s+(?:a|aux?)\s+(?:la\s+societe\s+)?(?=(?P<whom>.*)\blui\s+$)")
"""Before words of command: they bind the one whom the court turned to."""

AND_THEN = re.compile(r"\b(?:and|then|et|puis|ensuite)\s+(?:\w+\s+)?\Z")
"""Before a second modal: its subject is that of the first."""

ASKING = (
    r"(?:ask|request|obtain|get|fetch|seek|download|write|apply|authori[sz]e|instruct|direct|consent|permit|allow|cause|have|procure|retrieve|"
    r"collect|arrange|make|gather|inform|pay|log|contact|call|sign|demand|obtenir|demander|autoriser|ecrire|s'adresser|requerir|reclamer|recuperer|contacter|signer|consentir|"
    r"permettre|faire|mandater|charger|telecharger|donner|se\s+procurer)\w*[^.;:]{0,90}\Z"
)
ASKS = re.compile(rf"\W*(?:(?:\w+ly|forthwith|first|sans\s+delai|d'abord|a|de)\s+|d'){{0,2}}{ASKING}")
WILL_ASK = re.compile(
    r"^[^.;:]{0,120}?\b(?:demandera|s'adressera|ecrira|obtiendra|requerra|autorisera|mandatera|recuperera|contactera)\b[^.;:]{0,90}\Z"
)
DOES = re.compile(r"\W*(?:\w+ly\s+)?(?!be\b|etre\b|issue\b|go\b|lie\b)[a-z]{3,}\b[^.;:]{0,110}\Z")
TURNS = re.compile(r"\b(?:and|et|that|que|qu|while|whereas|tandis)\W+(?:(?:that|que|a|to|the|la|le)\s+)*\Z")
TO_ASK = re.compile(rf"^[^.;:]{{0,120}}?\b(?:to\s+|de\s+|d'\s?){ASKING}")
"""Between another's modal and our name: we are the one whom that other is to ask."""

LONG_NAME = 8
"""A name so long that a paper gives a party may have lost its last letter where it is given."""

BARE = re.compile(r"\W*(?:inc\W+)?(?:(?:y|en|lui|leur|aussi|donc|egalement)\s+)*")
"""All that may stand between our name and a bare present."""

SCHEDULED = re.compile(
    r"\b(?:person|company|corporation|host|provider|personne|societe|entreprise)\b[^.;]{0,40}\b(?:named|listed|identified|described|nommee?|designee?|indiquee?)\s+"
    r"(?:in|at|a|dans|en)\s+(?:the\s+|l'|la\s+)?(?:schedule|appendix|annexe?|list)"
)
LISTS = re.compile(r"(?::|\bthat|\bque|\b(?:que\s+voici|qui\s+suit|suivante?s?|as\s+follows|the\s+following))\W*$")
SOURCE = re.compile(
    r"\b(?:from|by|with|against|of|at|not|chez|par|contre|avec|aupres\s+d[e']|concerning)\s+(?:the\s+|la\s+)?(?:\w+\s+)?$"
)
ONLY = re.compile(r"\b(?:only|but|seulement|uniquement|toutefois)\b")
IN_FRONT = 260
"""Words of command further than this before an act do not reach it."""

KEPT_BACK = re.compile(
    r"\b(?:and|et)\s+(?:\w+\s+)?(?:(?:to|shall|must|de|d')\s+)?(?:(?:keep|retain|hold|preserve)\s+(?:it|them)\b(?!\s+(?:confidential|sealed|secret))|"
    r"(?:le|la|les)\s+(?:conserver|garder|preserver|conserve|garde)\b)"
)
"""What is only drawn up and kept is not given."""

SAID = 160
"""So far behind "tell" and "mail" may stand what is to be told: whom, where and by when may come between."""

ITEMS = 14
"""So many items may hang on one lead."""
