"""Words that undo a paper or make it wait: overprints, orders set aside, letters taken back, conditions."""

import re
from collections.abc import Iterator

from classifiers.marks.spots import Paper, Spot
from domain.document import Finding, Mark

DOUBT = 0.5
"""What words count for that usually mean a thing and sometimes do not: a person looks, nothing is refused for them."""

UNDOING = (
    r"(?:set\s+aside|stayed|vacated|varied|discharged|dismissed|refused|denied|rescinded|quashed|suspended|"
    r"revoked|annulled|"
    r"reversed|overturned|withdrawn|cancelled|canceled|struck(?:\s+out)?|nullified|void(?:ed)?|abandoned|"
    r"superseded|adjourned)"
)
DEFEAT = (
    r"(?:annulee?s?|suspendue?s?|rejetee?s?|cassee?s?|infirmee?s?|revoquee?s?|retractee?s?|ecartee?s?|refusee?s?|"
    r"retiree?s?|"
    r"sursise?|invalidee?s?|caduque?s?|renversee?s?|sans\s+effet|mise?\s+(?:de\s+cote|a\s+neant))"
)
UNDONE = re.compile(
    r"\b(?:motion|application|petition|request|appeal|requete|demande|appel)\b[^.;]{0,400}?\b(?:fails?|"
    r"is\s+(?:unsuccessful|withdrawn|without\s+merit)|echoue)\b"
    r"|\bundertaking\b[^.;]{0,300}?\b(?:is|be)\s+(?:released|discharged|ended)\b|"
    rf"\b(?:is|are|be|been|stands?|was|were|hereby)\s+(?:(?:hereby|now|accordingly|also|therefore|each|wholly|"
    rf"entirely)\s+)*{UNDOING}\b"
    rf"|\b(?:est|sont|soit|soient|demeure|a\s+ete|ete)\s+(?:(?:par\s+les\s+presentes|desormais|"
    rf"en\s+consequence)\s+)*{DEFEAT}\b"
    r"|\b(?:sets?\s+aside|stays|vacates|varies|dismisses|refuses|rescinds|quashes|suspends|revokes|reverses|"
    r"overturns)\b"
    r"|\b(?:annule|suspend|rejette|casse|infirme|revoque|retracte|refuse|ecarte|declare\s+(?:nulle?|caduque?))\b"
    r"|\bsurs(?:eoit|oit|is)\b|\b(?:of\s+no|no\s+(?:longer|further))\s+(?:of\s+any\s+)?(?:force|effect)\b"
)
QUOTED = re.compile(
    r"\b(?:by|under|in|of|to|from|pursuant\s+to|in\s+accordance\s+with)\s+which\b"
    r"|\b(?:which|that)\s+(?:had\s+|has\s+|previously\s+|earlier\s+)*(?:orders|ordered|requires|required|directs|"
    r"directed|compels|compelled|obliges|obliged|commands|commanded)\b"
    r"|\b(?:par|en\s+vertu|aux\s+termes|selon|suivant|conformement)\s+(?:d|a\s+)?(?:la)?quel(?:le)?\b|\b(?:duquel|"
    r"de\s+laquelle)\b"
    r"|\bqui\s+(?:avait\s+|a\s+)?(?:ordonn\w+|enjoi\w+|oblig\w+|condamn\w+|prescri\w+|impos\w+)"
    r"|\bfor\s+(?:an?\s+)?(?:orders?|judgment|relief|directions?)\b|\bvisant\b|\btendant\s+a\b|\bsollicitant\b"
    r"|\b(?:relieved|excused|exempt\w*|released|discharged|dispensed|freed?)\s+(?:of|from|as\s+to)\b|\bneed\s+not\b"
    r"|\b(?:not\s+(?:be\s+)?(?:required|obliged|compelled|bound)|dispensee?s?|exemptee?s?|relevee?s?|liberee?s?|"
    r"libere|dispense|exempte)\b"
    r"|\b(?:application|motion|request|petition|demande|requete)\s+(?:of\s+\S+\s+|by\s+\S+\s+)?(?:that|to\s+have|"
    r"asking|seeking|afin)\b"
)
SUPPOSES = re.compile(
    r"^\W*(?:[\[(]?(?:[0-9oil]{1,2}|[ivx]{1,4}|[a-z])[\]).:]+\W*)?(?:and\s+)?(?:(?:this\s+|the\s+)?(?:court|judge)\s+(?:\w+\s+){0,3}?(?:orders?|directs?)\W+(?:that\W+)?|"
    r"ordonne\W+(?:que\W+)?)?"
    r"(?P<supposed>(?:only\s+)?(?:after\s+the\s+(?:trial|hearing|appeal|judgment)|if|unless|once|should|when|provided|in\s+the\s+event|"
    r"on\s+condition|si|s'il|advenant|lorsque?|pourvu|apres\s+(?:le|la|l')\s*(?:proces|audience|appel|jugement))\b[^.;]{0,160}?)"
    r"\b(?:shall|must|will|doit|devra|disclose|produce|communiquer)\b"
)
"""A paragraph that begins with a supposition, up to its command."""

IN_CLAUSE = re.compile(
    r"\b(?:if|once|when|after|upon|provided(?:\s+that)?|on\s+condition(?:\s+that)?|unless|until|subject\s+to|contingent\s+(?:up)?on|conditional\s+(?:up)?on|"
    r"in\s+the\s+event|should|as\s+soon\s+as|si|s'il|des\s+qu[e']|lorsqu[e']|une\s+fois|a\s+(?:la\s+)?condition|pourvu|sous\s+reserve|apres\s+qu[e']|moyennant)\b"
    r"(?![^.;,]{0,60}\b(?:otherwise|further\s+order|contraire|autrement)\b)[^.;,]{0,70}?"
    r"\b(?:appeals?|hearing|trial|security|into\s+(?:the\s+)?court|bond|endors\w+|approv\w+|fails|refus\w+|(?:court|judge|tribunal|cour|juge)\s+(?:has|have|so|later|"
    r"then|orders?|directs?|decides?|rules?|confirms?|l'|aura|en\s+decide|ordonne|approuve|confirme)|appel|audience|proces|cautionnement|consigne\w*|homologu\w+|atteste)\b"
)
"""A condition inside a clause of command that is no matter of course: security, an appeal, another decision."""

OF_COURSE = re.compile(
    r"\b(?:served?|service|receiv\w+|receipt\s+of\s+(?:this|the|a)\s+(?:order|copy)|(?:has|have|holds?|keeps?)\s+(?:such|the|any|an?|no|them|it|these|those|records|documents|information|kept)|kept|possess\w*|available|exists?|shown|asked|requested|"
    r"necessary|signifi\w+|recue?|reception|detient|possede|dispose)\b"
)
"""What every order may suppose: that it was served, that there are records."""

PUT_OFF = re.compile(
    r"\b(?:(?:this|the|present)\s+order|(?:operation|execution|enforcement|effect)\s+of|"
    r"paragraphs?\s+\(?[0-9a-z]{1,3}\)?|(?:presente|l')\s*ordonnance|l'execution|paragraphes?\s+[0-9]+)\b"
    r"[^.;]{0,60}?\b(?:(?:is|are|be|est|sont|soit)\s+(?:hereby\s+)?(?:stayed|suspended|postponed|deferred|delayed|"
    r"suspendue?s?|reportee?s?|differee?s?)|of\s+no\s+(?:force|effect)|"
    r"(?:shall|does|do|will)\s+not\s+(?:take|have|come)\b[^.;]{0,20}\b(?:effect|force)|"
    r"ne\s+prend\w*\s+(?:pas\s+)?effet|(?:stands?|holds?|lasts?|runs?)\s+(?:only\s+)?for)\b"
)
OPERATIVE = re.compile(
    r"\b(?:(?:this|the|present|la\s+presente|cette|l')\s*(?:order|ordonnance)|paragraphe?s?|above|foregoing|disclos\w*|produc\w+|deliver\w*|"
    r"release\w*|handed|given|furnish\w*|provid\w+|records?|information|nothing|obligations?|comply|so\b|ci-dessus|communi\w+|remis\w*|"
    r"remett\w*|transm\w+|fourni\w*|renseignements|rien)\b"
)
ITSELF = re.compile(
    r"\bparagraphe?s?\s+(?:\(?[0-9a-z]{1,3}\b|precedents?\b)|\b(?:this|the|present|above|la\s+presente|cette|l')\s*(?:order|ordonnance|paper|document)\b|"
    r"\bla\s+presente\b|\b(?:compliance|execution|l'execution|operation)\b|\bunder\s+(?:it|this)\b"
)
HELD_BACK = re.compile(
    r"\b(?:abeyance|spent|excused|without\s+(?:any\s+|further\s+)?effect|comes?\s+into\s+(?:operation|force|effect)|effect\b[^.;]{0,30}\b(?:begins?|starts?|commences?)|"
    r"not\s+(?:to\s+)?(?:be\s+)?(?:act|acted|compl(?:y|ied)|carr(?:y|ied)|enforced?|implement(?:ed)?|follow(?:ed)?|bind(?:ing)?|obey(?:ed)?)\b|no\s+step|never|nunc\s+pro\s+tunc|"
    r"(?:been|is|are)\s+(?:since\s+)?(?:replaced|superseded|settled)|binds\s+(?:nobody|no\s+(?:one|person|party))|not\s+(?:yet\s+|now\s+)?(?:been\s+)?(?:entered|signed|issued|settled|made|in\s+(?:force|effect)|effective|final|valid|enforceable)|"
    r"lettre\s+morte|attend(?:ra)?\b|reporte(?:e|es)?\b|differe(?:e|es)?\b|nothing\s+is\s+(?:due|owed|to\s+be)|"
    r"(?:does|shall|do)\s+not\s+(?:require|oblige|compel|bind)\b[^.;]{0,90}?\b(?:deliver|produce|disclose|release|provide|give|hand)\s+(?:over\s+)?any|"
    r"(?<!effect )(?:nothing|rien)\s+(?:in|dans)\b[^.;]{0,30}?\b"
    r"(?:allows?|requires?|authori[sz]es?|obliges?|compels?|permits?|"
    r"oblige|autorise|permet)|parties\s+having\s+settled)\b"
)
AT_ONCE = re.compile(
    r"\b(?:immediately|forthwith|at\s+once|today|(?:on|upon|when|once|until|unless)\s+(?:it\s+(?:is|has\s+been)\s+)?(?:service|served|signature|receipt|made|its\s+date|the\s+(?:day|date)\s+(?:it|of|on\s+which))|"
    r"excuses?|immediatement|des\s+(?:sa|la)\s+(?:signature|signification|date))\b"
)
"""An order that speaks of itself, and puts itself off or takes itself back; not one that says it binds at once."""

ASIDE = re.compile(
    r"\b(?:seal\w*|confidential\w*|prohibit\w*|forbid\w*|non-?disclosure|not\s+(?:to\s+)?(?:be\s+)?(?:disclos\w+|tell|inform|use)|costs|interest|"
    r"contempt|warrant|support|custody|parenting|scelles?|interdi\w+|confidentiel\w*|depens|further\s+order|otherwise|contraire)\b"
)
"""What a condition must touch to hold up a disclosure, and what else conditions are about."""

ANSWERED = re.compile(r"\b(?:objections?|opposition|privilege|policy|politique)\b[^.;]{0,80}\Z")
"""What is spent, or without effect, is an objection to the order, and not the order."""

MAY_TELL = re.compile(
    r"\b(?:peut|pourra|may|can)\s+(?:\w+\s+)?(?:aviser|informer|prevenir|tell|inform|notify|advise)\s+"
    r"(?:son|sa|ses|le|la|its|the|that|any)\s+(?:clients?|cliente|customers?|abonnee?s?|subscribers?|titulaire|holder)\b"
    r"(?![^.;]{0,300}\b(?:shall|must|doit|devra|communiquer|remettre|produire|disclose|produce|deliver|give)\b)"
)
"""Leave to tell the customer afterwards: what waits is that, and not the disclosure."""

DELETES = re.compile(r"\b(?:delet|destroy|eras|overwrit|efface|detrui|supprime)\w*")
GIVES_IT = re.compile(
    r"\b(?:disclos|produc|deliver|releas|given?\b|provid|furnish|hand|sen[dt]|communi|remi|remet|transm|divulg|fourni|livr)\w*"
)
"""What may wait without holding up a disclosure is deleting alone."""

AWAITS = re.compile(
    r"\b(?:and|but)\s+not\s+before\b|\bonly\s+then\b|\b(?:mais|et)\s+pas\s+avant\b|"
    r"\bif\s*,?\s+(?:and|but)\s+only\s+if\b|\b(?:no\s+duty|not\s+bound|nothing)\b[^.;]{0,60}\b(?:in\s+the\s+meantime|meanwhile)\b|\b(?:unless\s+and\s+)?until\s+(?:then|that\s+time|such\s+(?:time|order|"
    r"hearing))\b|\bunless\s+and\s+until\b"
    r"|\b(?:only\s+if|only\s+(?:once|when|after|upon|where)|if|once|when|after|should|upon|subject\s+to|"
    r"unless)\s+(?:the\s+|this\s+|a\s+|an\s+)?"
    r"(?:court|judge|tribunal|registrar|master|justice)\s*,?\s+(?:so\s+|shall\s+(?:so\s+)?|later\s+|"
    r"should\s+)*(?:orders?|directs?|approv\w+|"
    r"allows?|grants?|decides?|confirms?|permits?|consents?|otherwise\s+confirms?)\b"
    r"|\b(?:if|should|once|upon|subject\s+to)\s+(?:and\s+when\s+)?(?:the\s+|an?\s+|such\s+|its\s+|"
    r"further\s+)*(?:appeal|leave\s+to\s+appeal|"
    r"further\s+hearing|approval|confirmation|ratification)\b|\bnothing\s+(?:is\s+to|shall|may|"
    r"will)\s+be\s+(?:disclosed|released|produced|given)\b"
    r"|\bsi\s*,?\s+et\s+seulement\s+si\b|\bsous\s+reserve\s+(?:de|d'|du|des)\s*(?:la\s+|l'|une?\s+|son\s+|"
    r"sa\s+)?(?:approbation|autorisation|decision|"
    r"confirmation|homologation|jugement|ordonnance|accord|audience|tribunal|cour)\b|\b(?:jusque-la|d'ici\s+la|"
    r"jusqu'alors)\b"
    r"|\ba\s+(?:la\s+|seule\s+)?condition\s+(?:que|qu'|de|d')|\bsi\s+(?:le\s+tribunal|la\s+cour|"
    r"le\s+juge)\s+(?:l'|le\s+|en\s+)?(?:ordonne|decide|autorise|confirme)"
)
WAITS = re.compile(
    r"\b(?:only\s+(?:once|if|when|after|upon|where)|not\s+(?:until|before))\b|"
    r"\b(?:unless\s+and\s+until|until\s+then)\b"
    r"|\bshould\s+(?:the|our|my|it|he|she|they|we|i|this)\s+(?:\w+\s+){0,3}?(?:agree|approve|decide|consent|"
    r"confirm|accept|vote|resolve|sell|close)\b"
    r"|\b(?:if|once|when|as\s+soon\s+as|provided(?:\s+that)?|on\s+(?:the\s+)?condition(?:\s+that)?|assuming|"
    r"unless|in\s+the\s+event(?:\s+that)?)\s*,?\s+(?:and\s+when\s+|and\s+only\s+if\s+)?"
    r"(?:(?:our|the|my)\s+(?:\w+\s+){1,3}?|(?:we|i|she|he|they|it)\s+(?:(?!(?:asks?|calls?|writes?|wants?|needs?|visits?|comes?|phones?)\b)\w+\s+){0,3}?)(?:agrees?|approves?|decides?|consents?|confirms?|"
    r"confirmed|accepts?|signs?|signed|has\s+been|have\s+been|resolves?)\b|"
    r"\b(?:if|once|when|as\s+soon\s+as|assuming|unless)\s+(?:our|the|my)\s+(?:\w+\s+){0,2}?(?:board|directors|shareholders|court|sale|closing)\b"
    r"|\b(?:would|might|may|intend\s+to|plan\s+to|hope\s+to|propose\s+to|am\s+prepared\s+to|are\s+prepared\s+to|"
    r"will|shall)\s+(?:hereby\s+|then\s+|gladly\s+|later\s+)?(?:authori[sz]e|consent|permit|allow)\b"
    r"|(?<!if\si\s)(?<!if\swe\s)\b(?:do|release|send|give|disclose|provide)\s+nothing\b(?!\s+(?:else|more|further|beyond|other|but))|"
    r"\bplease\s+(?:wait\b|hold\s+(?:off|on|this|it)\b)|\bdo\s+not\s+(?:yet\s+)?(?:act|release|send|disclose|"
    r"proceed)\b[^.;]{0,40}\b(?:yet|until|before)\b|\bnot\s+(?:yet\s+)?(?:ready|prepared|willing)\s+to\b|"
    r"\bnot\s+yet\s+able\s+to\b|(?<!he\sis\s)(?<!and\s)\bnot\s+able\s+to\b|"
    r"\bnot\s+able\s+to\s+(?:authori[sz]e|consent|permit|allow|agree|release|let|approve|give)\b"
    r"|\bprovided\s+(?:always\s+)?that\b|\bon\s+(?:the\s+)?condition\s+that\b|\bconditional\s+(?:up)?on\b|"
    r"\bsubject\s+to\s+(?:the\s+|our\s+|my\s+)?(?:approval|confirmation|consent|board|agreement)\b"
    r"|\ba\s+(?:la\s+|seule\s+)?condition\s+(?:que|qu'|de|d')|\bsous\s+(?:reserve|condition)\b|"
    r"\bne\s+faites\s+rien\b|\bavant\s+que\s+(?:je|nous|vous|notre|mon)\b(?!\s+(?:ne\s+)?sign(?:e|ions)\W*(?:$|[.;\n]))|"
    r"\bjusqu'a\s+ce\s+que\s+(?:je|nous|vous|notre|mon)\b(?!\s+(?:\w+\s+){0,2}?(?:ecri\w+|avis\w+|dis(?:e|ions)|retir\w+|revoqu\w+|annul\w+|repren\w+))"
    r"|\b(?:des|lors|aussitot|pourvu|une\s+fois)\s*que?\s+(?:je|nous|notre|mon|le\s+conseil)\b|\b(?:jusque-la|"
    r"d'ici\s+la|en\s+attendant)\b"
    r"|\b(?:seulement|uniquement)\s+(?:si|quand|lorsque?|apres|une\s+fois)\b|\b(?:j'|nous\s+|"
    r"vous\s+)?(?:autoriserai|autoriserais|autoriserons|autoriserions|consentirai[ts]?)\b"
    r"|\bsi\s+(?:le|la|notre|mon|nos|mes|l')\s*(?:conseil|associe\w*|assemblee|cour|tribunal|vente|comptable|"
    r"avocat\w*)\b|\b(?:attendez|patientez|veuillez\s+attendre)\b"
)
UNTIL_WE = re.compile(
    r"(?<!days\s)(?<!weeks\s)(?<!months\s)(?<!years\s)\b(?:until|till|before)\s+(?:i|we|you|he|she|they|my|our|the|it)\b(?!\s+(?:\w+\s+){0,2}?(?:revo|withdr|cancel|end|stop))"
)
CONDITION = re.compile(r"\bprovided|\bcondition|\breserve")
HELD_UP = re.compile(
    r"\b(?:wait|hold\s+(?:off|on|it|this|back|the)|nothing|nobody|no\s+one|(?:do|does|should|must|may|shall|can)\s+not|don't|never|keep\s+(?:it|this)|"
    r"sleeps?|suspended|pending|please\s+(?:hold|wait)|only|not\s+(?:to\s+)?(?:be\s+)?(?:acted|used|valid|effective|good|in\s+force))\b"
)
"""A permission "until we write" ends; it waits where the sentence tells somebody to do nothing before."""

OF_THE_OTHER = re.compile(
    r"^[^.;]{0,110}?\b(?:confiden\w+|purposes?|only\s+(?:for|use)|used?|share[sd]?|pass(?:es)?|nobody\s+else|anyone\s+else|no\s+one\s+else|private|safe|secret|"
    r"destroy\w*|shred\w*|return\w*|costs?|charge[sd]?|fins|utilis\w+|gard\w+|detrui\w+|frais|third\s+part\w+)\b"
)
"""Conditions that bind the one who receives, or say who pays: the release itself waits for nothing."""

UNFINISHED = re.compile(
    r"\b(?:before|until|after|when|once|unless)\s+(?:you\s+)?(?:may\s+|can\s+|should\s+)?(?:act|use|rely|"
    r"proceed)\b|\b(?:before|when|once|unless|not|never|nobody|nothing)\b[^.;]{0,30}\bact(?:ed)?\s+(?:up)?on\b|\bwhen\s+to\s+(?:use|act|send|release)\b"
    r"|\b(?:(?:second|further|another|missing|additional)\s+|other[^\S\n]+)signatures?\b|\b(?:counter-?sign\w*|co-?sign\w*)\b|"
    r"\bonce\s+(?:\w+\s+){0,2}?(?:signed|approved|confirmed|received|accepted|agreed|paid)\b"
    r"|\b(?:must|has\s+to|have\s+to|needs?\s+to|should)\s+first\b|\b(?:it|this|which|letter|consent|authority|permission)\s+(?:\w+\s+)?needs\s+(?:the|a|an|our|another)\b|"
    r"\b(?:merely|only|just|simply|still)\s+(?:a|our|my)\s+(?:draft|proposal|sample|example|sketch)\b"
    r"|\bfor\s+(?:your|our)\s+(?:files?|comments?|information|records|review)(?:\s+only|\s*[.,;])|\b(?:hold|"
    r"keep)\s+(?:this|the|it)\s+(?:letter\s+)?(?:in|on|until|back)\b"
    r"|\b(?:i|we)\s+(?:shall|will|am\s+going\s+to|are\s+going\s+to)\s+(?:\w+\s+){0,2}?confirm\b(?!\s+receipt)|\bwill\s+(?:tell|inform|"
    r"notify|advise|let)\s+you\s+(?:know\s+)?when\b|\b(?:vous\s+)?(?:dirons|dirai|aviserons|aviserai)\s+quand\b"
    r"|\b(?:not\s+to\s+be|never\s+to\s+be)\s+(?:acted|used|relied|sent)\b|\b(?:(?:deuxieme|seconde|une\s+autre|l'autre)\s+|"
    r"autre[^\S\n]+)signature\b|\bcontresign\w*|\bdoi(?:t|vent)\s+d'abord\b"
)
LIFTED = re.compile(
    r"\b(?:consider|regard|deem|count)\b[^.;]{0,40}\b(?:cancelled|canceled|withdrawn|void|revoked|null|undone)\b|"
    r"\b(?:decided|advised|resolved|voted)\s+against\b|\bregret\s+(?:having|that)\b"
    r"|\b(?:kindly|please)\s+(?:return|send\s+back|shred|delete|cancel)\b|\bn'a\s+plus\s+(?:d'effet|cours|force)\b|"
    r"\b(?:ends?|stops?|ceases?|cesse|finit)\s+(?:today|tomorrow|now|at\s+once|immediately|aujourd'hui|maintenant|demain)\b|"
    r"\b(?:disregard|ignore|destroy|tear\s+up|treat\b[^.;]{0,40}\bas\s+(?:if|though|void|withdrawn|cancelled))\b|"
    r"\bas\s+(?:if|though)\b[^.;]{0,30}\bnever\b"
    r"|\b(?:is|are|was)\s+(?:now\s+)?(?:at\s+an\s+end|ended|over|finished|void|null|no\s+longer\s+\w+)\b|"
    r"\bchanged\s+(?:my|our)\s+minds?\b"
    r"|\b(?:take|takes|took|taking)\s+(?:it\s+|that\s+|this\s+)?back\b|\b(?:i|we)\s+(?:hereby\s+)?(?:withdraw|"
    r"retract|recant|cancel|revoke)\b"
    r"|\b(?:do|should|must|may)\s+not\s+(?:act|rely)\s+(?:up)?on\b|\b(?:has|have)\s+(?:lapsed|expired|ended)\b|"
    r"\bgive\s+nothing\b"
    r"|\b(?:ne|n')\s*(?:tenez|tenir|tenons|donnez)\s+(?:plus|pas|aucun)\s+(?:compte|suite)\b|\bne\s+(?:plus|"
    r"pas)\s+(?:tenir\s+compte|donner\s+suite|donnez\s+suite)\b"
    r"|\b(?:comme\s+(?:nulle?|si\b[^.;]{0,40}\bjamais))|\b(?:considerez|tenez)\b[^.;]{0,40}\b(?:nulle?|"
    r"non\s+avenue?|retiree?)\b|\bchange\s+d'(?:avis|idee)\b"
    r"|\b(?:prend|a\s+pris)\s+fin\s+(?:aujourd'hui|maintenant|ce\s+jour)\b|\bn'est\s+plus\s+(?:valable|valide|"
    r"en\s+vigueur)\b|\bignore[rz]\b|\bdetrui(?:re|sez)\b"
)
ABOUT_OTHERS = re.compile(
    r"\b(?:prior|previous(?:ly)?|earlier|former|anterieure?s?|precedente?s?|received\s+(?:this|"
    r"it)\s+(?:fax\s+)?in\s+error|in\s+error|"
    r"par\s+erreur|intended\s+recipient|confidential\w*|if\s+you\s+(?:are\s+not|have\s+received)|unless|until|if|"
    r"may|si|sauf|jusqu\w*)\b"
)
GONE = re.compile(
    r"^\W*(?:vacated|set\s+aside|stayed|superseded|rescinded|quashed|revoked|cancelled|canceled|void|suspended|"
    r"withdrawn|reversed|"
    r"expired|annulee?|revoquee?|suspendue?|cassee?|infirmee?|caduque?|retiree?|sans\s+effet|"
    r"nulle?\s+et\s+non\s+avenue?|perimee?)\b[^\n]{0,70}$",
    re.MULTILINE,
)
SPECIMEN = re.compile(
    r"^\W*(?:(?:legal\s+|court\s+)?precedents?|samples?|specimens?|examples?|exemples?|templates?|modeles?|"
    r"mock-?up|training|for\s+training|"
    r"(?:copy\s+)?for\s+(?:information|reference|illustration|discussion)(?:\s+(?:only|purposes))?|"
    r"information(?:al)?\s+copy|courtesy\s+copy|not\s+an\s+order|"
    r"unofficial|copie\s+(?:pour|d')\s*information|a\s+titre\s+(?:d'information|indicatif|d'exemple)|"
    r"pour\s+information|gabarit|formule\s+type|"
    r"(?:form\s+of\s+)?order\s+sought|form\s+of\s+order|not\s+(?:valid|yet\s+\w+|for\s+\w+)|"
    r"traduction\s+non\s+officielle|submitted\s+to|ordonnance\s+demandee)\b[^\n]{0,70}$",
    re.MULTILINE,
)
NOTED = re.compile(
    r"^\W*(?:[0-9]{1,2}\W+)?(?:revoked|rescinded|cancelled|canceled|withdrawn|stayed|vacated|suspended|quashed|revoquee?|annulee?|retiree?|suspendue?)\s+(?:by|on|par|le|as|pending|until|jusqu\w*|[a-z]{3,9}\s+[0-9])[^\n]{0,60}$",
    re.MULTILINE,
)
PROPOSED = re.compile(
    r"^\W*(?:[\w'-]+\s+){0,3}(?:proposed\s+(?:by|order)|as\s+proposed|proposee?\s+par|not\s+yet\s+(?:settled|signed|entered|issued|made|approved)|to\s+be\s+settled|unsettled|"
    r"moot\s+court|mock\s+(?:hearing|trial|court)|proces\s+simule|tribunal-ecole|schedule\s+\w+\s+to\s+the\s+(?:notice|application|motion)|"
    r"annexe\s+\w+\s+(?:a|de)\s+(?:la|l')\s*(?:demande|requete))\b[^\n]{0,40}$|\bplaise\s+(?:au\s+tribunal|a\s+la\s+cour)\b|"
    r"\b(?:text|terms|wording|form)\s+of\s+(?:the|an)\s+order\s+(?:that|which|sought|to\s+be)\b|\border\b[^.;\n]{0,50}\bintends?\s+to\s+(?:obtain|seek|apply)\b",
    re.MULTILINE,
)
"""Notes written on a paper afterwards, and titles of what is only asked for or played."""

COMPANY = re.compile(
    r"\b(?:inc|ltd|ltee|corp|llp|limited|limitee|corporation|company|co|llc|plaintiffs?|applicants?|petitioners?|"
    r"street|road|avenue|rue)\b"
)
BIG = 0.8
"""An overprint is in capitals: so large a share of its letters."""


def overprints(paper: Paper) -> Iterator[Finding]:
    """A line that says of the whole paper that it is undone, or only a model, a proposal or a copy to read."""
    for pattern, mark in ((NOTED, Mark.REVOKED), (PROPOSED, Mark.DRAFT)):
        for spot in paper.patterns(pattern):
            yield spot.finding(mark, worth=DOUBT)
    for pattern, mark in ((GONE, Mark.REVOKED), (SPECIMEN, Mark.DRAFT)):
        for spot in paper.patterns(pattern):
            if _capitals(spot) and not COMPANY.search(paper.plain[spot.start : spot.end]):
                yield spot.finding(mark, worth=0.9)


def _capitals(spot: Spot) -> bool:
    """Whether it is printed as stamps are; a wrapped line of a sentence begins in small letters."""
    letters = [one for one in re.split(r"[-–—:(,]|\s[a-z]", spot.raw)[0] if one.isalpha()]
    return len(letters) > 3 and sum(one.isupper() for one in letters) >= BIG * len(letters)


def conditional_order(paper: Paper) -> Iterator[Finding]:
    """An order whose effect is put off, or whose disclosure waits for another decision."""
    for spot in paper.patterns(PUT_OFF):
        yield spot.finding(Mark.CONDITIONAL)
    for spot in paper.patterns(AWAITS):
        sentence = paper.sentence(spot)
        kept = DELETES.search(sentence) and not GIVES_IT.search(sentence)
        aside = ASIDE.search(sentence) or MAY_TELL.search(sentence)
        if OPERATIVE.search(sentence) and not aside and not kept:
            yield spot.finding(Mark.CONDITIONAL)
    for spot in paper.patterns(HELD_BACK):
        sentence = paper.sentence(spot)
        if ANSWERED.search(paper.plain[max(0, spot.start - 120) : spot.start]):
            continue
        if ITSELF.search(sentence) and not ASIDE.search(sentence) and not AT_ONCE.search(sentence):
            yield spot.finding(Mark.CONDITIONAL, worth=DOUBT)


def conditional_letter(paper: Paper) -> Iterator[Finding]:
    """A permission that waits for something, or that is only promised; not one that binds its receiver to secrecy."""
    for pattern in (WAITS, UNFINISHED):
        for spot in paper.patterns(pattern):
            condition = CONDITION.search(paper.plain, spot.start, spot.end)
            if not (condition and OF_THE_OTHER.match(paper.plain[spot.end : spot.end + 130])):
                yield spot.finding(Mark.CONDITIONAL)
    for spot in paper.patterns(UNTIL_WE):
        if HELD_UP.search(paper.sentence(spot)):
            yield spot.finding(Mark.CONDITIONAL)


def lifted(paper: Paper) -> Iterator[Finding]:
    """A writer who wants a letter forgotten, in whatever words; a doubt, for it may be another letter."""
    for spot in paper.patterns(LIFTED):
        if not ABOUT_OTHERS.search(paper.sentence(spot)):
            yield spot.finding(Mark.REVOKED, worth=DOUBT)
