"""What kinds of information a paper asks for by rules: the words for each, and the sentences that ask."""

import re
from collections.abc import Iterator
from dataclasses import replace

from classifiers.fields.best import in_order
from classifiers.fields.prose import sentence_at, sentences
from classifiers.fields.sheet import Cell, Sheet, sheet_of
from domain.document import FieldReading, Information, Run
from domain.page import InkKind, PageText

_PHRASES: dict[Information, str] = {
    Information.SUBSCRIBER_IDENTITY: (
        r"(?<!usurpation d')(?<!vol d')(?<!piece d')(?<!pieces d')(?<!carte d')\bidentit(?:y|ies|e|es)\b(?! "
        r"theft| card| "
        r"fraud)|application (?:on which|by which|for (?:the |an )?account)|(?:sign-?up|account[ -]opening|enrol?ment) "
        r"(?:details|form|data|information|records?)|who (?:is|are|was) behind|whose (?:account|site|domain)|name "
        r"(?:in|under) which|names? (?:and|or) (?:\w+ )?(?:address|contact|telephone|coordinates)|noms? et (?:\w+ )?"
        r"(?:adresse|coordonnees)|qui (?:se cache|exploite|a ouvert|a enregistre|a cree|loue|detient)|fiche "
        r"(?:client|d'abonne)|formulaire d'(?:inscription|ouverture)|demande d'ouverture|\bidentifying "
        r"information|identif(?:y|ies|ier|iant)\s+(?:the |its |la |le |les |"
        r"any )?(?:person|customer|subscriber|registrant|client|"
        r"titulaire|personne|operator|account holder)|(?:subscriber|registration|registrant) particulars|subscriber "
        r"(?:information|data|details|records|names?(?=,|;|\.| and| or|$))|renseignements? (?:sur|de|d'|"
        r"relatifs? a)\s?l'?\s?abonnes?|"
        r"donnees sur l'abonne|(?:full |legal |registered |civil )*names?(?=,| and| of (?:the |its |any |each |every "
        r"|that )*(?:customer|subscriber|registrant|account|person|owner|operator|holder|individual|registered))|"
        r"(?:le |les |du |des )noms?(?=,| et| complet| du | de la | de l'| de tou)|nom complet|who (?:registered|"
        r"operates?|owns|rented|opened)|"
        r"identifying|(?<!in )(?:my|his|her|their) (?:full |legal )?names?\b(?! servers| is\b)|(?<!en )(?<!a )(?<!au )"
        r"(?:mon|son|ton|leur) nom\b(?! de domaine| est\b)|identity of|"
        r"registrant (?:information|details|name)|titulaire du compte est"
    ),
    Information.CONTACT: (
        r"(?:listed |registered |administrative |technical |emergency |billing |on-file |our |my |the |its "
        r")+contacts?\b"
        r"(?! (?:with|us|me|you|your|the))|(?:courriel|adresse|numero|telephone) de secours|(?:service|recovery|"
        r"back-?up) "
        r"(?:address|e-?mail|phone)|who(?:ever)? is (?:listed|shown|named) as|how to reach|where (?:\w+ ){1,3}can be "
        r"reached|comment (?:le |la |les )?joindre|contact(?! with| us| me| the undersigned|ez)(?: information| "
        r"details| particulars| data| persons?)?\b|"
        r"coordonnees|personnes?[ -]ressources?|"
        r"(?:civic|mailing|postal|street|home|business|e-?mail|electronic mail|last known|residential|"
        r"billing)\s?(?:and \S+ ?(?:mail )?)?address(?:es)?|"
        r"(?<!ip )(?<!internet protocol )(?<!protocol )\baddress(?:es)?\b(?! for service)(?=,| and| of (?:the|its|"
        r"any|that)|\s?\(| phone| telephone| on file| linked)|"
        r"telephone numbers?|phone numbers?|numeros? de telephone|(?<!ip )\badresses?\b(?! ip)(?! de "
        r"signification)(?! du protocole)(?=\s(?:civique|postale|municipale|electronique|courriel|de courriel|et|du|"
        r"de la)|,)|"
        r"adresses? (?:de )?courriel"
    ),
    Information.BILLING: (
        r"accounts? rendered|\b(?:bill|fees?|rates?|dues|tariff|ledgers?)\b|\bbilled\b|(?<!bank )(?<!bank account )"
        r"\bstatements\b(?! of (?:claim|defence|fact))|what (?:we|i|she|he|they) (?:\w+ )?(?:spend|spent|pays? "
        r"for|owes?|"
        r"owed)|(?:money|amounts?|sums?|balance|anything) (?:\w+ )?(?:owed|owing|due|billed|charged|"
        r"outstanding)|\barrears|"
        r"(?:comptes?|notes?) (?:impayes?|rendus?|de frais|qu'|en souffrance)|releves?\b(?! de (?:connexion|"
        r"paiement|versement))|solde|"
        r"(?:montants?|sommes?|frais) (?:\w+ )?(?:factures?|dus?|dues|exigibles)|(?:vous|nous|il|elle|on) "
        r"(?:\w+ )?doi[ts]\b|"
        r"\bbilling(?! address)|\binvoic\w+|statements? of account|account statements?|\bbills\b|\bcharged\b|"
        r"\bcharges\b|factur\w+|(?:etats?|releves?) de comptes?|charges and credits"
    ),
    Information.PAYMENT: (
        r"\bpaid\b|\bpays\b(?= (?:our|the|its|his|her|their|for|with|by|on|late|in)\b)|\bpay\b(?= (?:our|my|its|"
        r"their|late|on "
        r"time))|came off|comes off|\bdebits?\b|\bdebited\b|\bcharged to\b|transactions?\b|money (?:received|"
        r"sent|paid)|"
        r"\bowe[sd]?\b|\barrears\b|\bpaye\w*\b|\bregle(?:e|es|s|r)?\b(?= (?:les|mes|ses|nos|a temps|par))|\bdoi[ts]\b|"
        r"preuves? de (?:paiement|versement)|encaiss\w+|debits?\b|virements?|\bcheques?\b|\bcards?\b (?:used|on "
        r"file|she|he|they)|\bpayments?\b(?! of (?:costs|the "
        r"sum))|\bpaiements?\b|credit cards?|cartes? de credit|\breceipts\b|\brecus\b(?! par)|bank account|compte "
        r"bancaire|"
        r"(?:method|means|source) of payment|mode de paiement|moyens? de paiement|\bremittances?\b|versements?|"
        r"prelevements?"
    ),
    Information.VISITOR_LOGS: (
        r"(?:who|which|that|whoever) (?:has |have |had |ever )*(?:looked at|looked up|visited|read|reads|accessed|"
        r"browsed|opened|"
        r"consulted|saw|seen|viewed|clicked|surfed|came to|went to|called up|loaded|"
        r"downloaded)(?: on)? (?:\S+ )?(?:(?:web|home|internet) ?)?"
        r"(?:pages?|sites?|web ?sites?|blogs?|articles?|shop|store|posts?|domains?)|"
        r"(?:readers?|viewers?|audience|guests|surfers|users) (?:of|to|on) (?:our|my|the|their|"
        r"its) (?:web ?)?(?:pages?|sites?|blog|shop)|"
        r"internautes?|lecteurs? (?:de|du|des)|qui (?:ont|a|avaient) (?:deja )?(?:consulte|visite|lu|vu|regarde|"
        r"ouvert|parcouru|accede)|"
        r"(?:ip|internet) addresses of (?:\S+ ){0,3}(?:readers|viewers|guests|people|those|everyone|everybody|anyone)|"
        r"visitors?(?: logs?| data| traffic|s'|\b)|\bvisits?\b|visiteurs?|\bde visites?\b|web(?:[ -]?site|"
        r"[ -]?server)?\s?(?:traffic |access |server |transfer |request )*logs?|web traffic|"
        r"(?:http|apache|nginx) (?:access )?logs?|server logs?|(?:every|each|all|any) (?:request|page view|"
        r"connection)s? (?:made )?(?:to|for) the (?:web ?)?site|traffic (?:logs?|data|records)|"
        r"(?:persons?|anyone|those|people|users?|computers?|devices?) who (?:accessed|visited|viewed|posted|"
        r"connected to|browsed)|(?:accessed|visited|viewed) the (?:web ?)?site|"
        r"journa(?:l|ux) (?:du |des |de |d')?(?:serveurs?|site)(?: web)?|journa(?:l|ux) d'acces (?:au|du|a la|web|"
        r"des? )\s?(?:serveur|site|page|pages)?|journa(?:l|ux) web|personnes (?:ayant|qui ont) (?:visite|consulte|"
        r"accede)|"
        r"(?:site|page|web ?site|domain) was (?:accessed|visited|viewed)|ip addresses (?:from which|of (?:the |all |"
        r"any )?(?:persons?|users?|visitors?|devices?|computers?)|that (?:accessed|connected|visited))|adresses? ip "
        r"(?:des |de )?(?:personnes|utilisateurs|visiteurs|ayant|qui)|frequentation|consultations? du site|donnees "
        r"de trafic"
    ),
    Information.ACCESS_LOGS: (
        r"(?:who|whoever) (?:has |have |had )*(?:been )?(?:getting|got|gotten|logging|signing|breaking|broke|"
        r"broken|logged|"
        r"signed) (?:in ?to|in) |(?:account|compte)[^.;]{0,20} (?:was|were|a ete|fut) (?:logged|accessed|"
        r"ouvert)|password "
        r"changes?|changements? de mot de passe|(?:qui|quand)[^.;]{0,30} (?:connecte|entre dans|accede au compte)|"
        r"administrator logs?|journa(?:l|ux) (?:du |de l')?(?:compte|administrateur|securite)|log[ "
        r"\-]?ins?\b(?: records?| history| logs?)?|sign[ \-]?ins?\b|logon|log[ \-]on records?|control[ \-]panel|"
        r"ftp (?:logs?|access)|authentication (?:logs?|records)|"
        r"(?<!web )(?<!server )(?<!http )(?<!site )\baccess (?:logs?|records|history)|\(access\) records|"
        r"administrative access|session (?:logs?|records|history)|transmission data|donnees de transmission|every "
        r"connection|signed[ -]in\b|logged[ -]in\b|connection (?:records|logs?|history)|account (?:access|activity) "
        r"(?:logs?|records|history)|ssh logs?|"
        r"journa(?:l|ux) (?:des |de |d')(?:connexions?|authentification|acces administratifs?|sessions?)|journa(?:l|"
        r"ux) des acces|historique (?:des|de) connexions?|ouvertures? de session|panneau de (?:controle|configuration)|"
        r"connexions? (?:au|a son|a leur|a mon|a notre) (?:compte|panneau)|acces administratifs?|journa(?:l|ux) "
        r"d'acces (?:a|au) (?:notre|mon|son|leur|compte)"
    ),
    Information.CONTENT: (
        r"\bcontents? of\b|\bcontents\b|mail ?box(?:es)?|\bdatabases?\b|bases? de donnees|(?:copy|copies|backup|"
        r"image) of the (?:web ?)?(?:site|server|files)|\bback-?ups?\b|\bemails? (?:messages|stored|sent)|"
        r"\b(?:the |holding the |copies of the )files of\b|stored (?:files|messages|communications|data)|\bfiles "
        r"(?:stored|hosted|uploaded|kept)|form submissions?|hosted files|"
        r"\bcontenus?\b|boites? (?:aux lettres|de courriels?|courriel)|\bcourriels (?:envoyes|recus|conserves)|"
        r"fichiers (?:heberges|conserves|stockes)|copies? de sauvegarde|sauvegardes?|copie (?:integrale )?du site"
    ),
    Information.PUBLIC_REGISTRATION: (
        r"\bwho ?is\b(?= (?:record|data|information|query|lookup|entry|registration|output))|\bwhois\b|public(?:ly "
        r"available)? registration|registration (?:data|record|details|information)|"
        r"domain registration|donnees d'enregistrement|enregistrement public|renseignements d'enregistrement"
    ),
}
PATTERNS = {kind: re.compile(rf"(?<![a-z])(?:{words})") for kind, words in _PHRASES.items()}
OUT_OF_SCOPE = re.compile(
    r"\b(?:prohibited|forbidden|interdit|defense de|do not|does not|don't|shall not|may not|must not|is not to|are "
    r"not to|nothing else|not include|not extend|not cover|excluding|excluded|except|other than|"
    r"no authority|without giving|ne vise|ne comprend|ne s'etend|n'autorise|n'inclut|ne couvre|sauf|a l'exception|a "
    r"l'exclusion|excluant|rien d'autre|"
    r"ne (?:\w+ ){1,2}pas|n'\w+ pas|aucun autre)\b"
)
OTHER_BUSINESS = re.compile(
    r"\b(?:costs?|depens|pay the|pay to|payer|paie|reimburse|rembourser|the sum|la somme|upon reading|upon the "
    r"application|upon hearing|on reading|apres lecture|apres avoir|"
    r"affidavit|whereas|attendu|on the application of|sur demande|address for service|is adjourned|amend|liberty to "
    r"apply|(?:tel|fax|telephone|telecopieur)\b\.?\s*[:#]?\s*\(?[0-9]|"
    r"is your customer|confirm(?:ed)? with a telephone|"
    r"(?<!answer their )(?<!answer any )(?<!answer )(?<!a leurs )questions?|"
    r"please (?:call|contact)|n'hesitez|joindre au|"
    r"communiquer avec (?:moi|nous)|preserve|expenses|liability|responsabilite)\b"
)
ASKS = re.compile(
    r"\b(?:orders?|ordered|ordonne|authori[sz]\w+|autoris\w+|consent\w*|permit\w*|permet\w*|direct\w*|instruct\w*|"
    r"mandate|request\w*|releas\w+|disclos\w+|produc\w+|provid\w+|"
    r"deliver\w*|furnish|giv\w+|send|suppl\w+|communiqu\w+|remet\w*|transmet\w*|fourni\w*|divulgu\w+|envoy\w+|"
    r"obten\w+|obtain|receive|records?|renseignements|documents?|following|suivants?|copies|copie|ask|demande\w*|"
    r"shar\w+|forward\w*|fax\w*|mail (?:to|him|her|them|it|my|our|copies)|photocop\w+|say yes|wish|answer\w*|"
    r"may (?:have|see|know|"
    r"look|be told)|tell\w*|leave to|okay|ok to|hand(?:ing|ed)? over|see\b|voir|montr\w+|dire|reçoi\w*|recoi\w*|"
    r"recev\w+|"
    r"consult\w+|envoi|remise|transmission|communication|donn\w+|resolu|charger|have you|would like|like you|"
    r"tenue?|allow\w*|confirm|let|hand|show|tell|agree\w*)\b"
)
TICK_FORM = re.compile(
    r"\b(?:check|tick|mark|select|initial)\w*\b[^.]{0,24}\b(?:all|apply|box|boxes|one|below|that)\b|\bcoche[rz]?\b|"
    r"\b(?:la|les|une|des|chaque|cette|aucune)\s+cases?\b(?!\s?[0-9])"
)
_TICKED = re.compile(r"^(?:\W*[☒☑✓✔✗✘⊠]|[\[(|]\s*[xvX✓/*]\s*[\])|]|[xX✓✔]$)")
_UNTICKED = re.compile(r"^(?:[☐□❑❏o◻]$|[\[(|]\s*[\])|]$|\[_+\])")
_CONTACT_PERSONS = re.compile(r"\b(?:personnes?[ -]ressources?|contact persons?|contacts)\b")


UNTICKED = 0.5
"""What the items of a form count for when no tick was seen beside any of them."""


def asked(run: Run) -> tuple[FieldReading, ...]:
    """Every kind of information asked for, in the order of the paper, without what is excluded or mentioned."""
    sheet = sheet_of(run)
    found = ticked(run)
    if found:
        return found
    doubt = UNTICKED if TICK_FORM.search(sheet.flow) else 1.0
    return in_order(replace(one, confidence=round(one.confidence * doubt, 3)) for one in _in_sentences(sheet))


def ticked(run: Run) -> tuple[FieldReading, ...]:
    """What is ticked on a form with boxes; nothing where no tick is seen."""
    return in_order(ticked_items(run, sheet_of(run)))


def _in_sentences(sheet: Sheet) -> Iterator[FieldReading]:
    begin = beginning(sheet)
    for start, end in sentences(sheet.plain):
        sentence = sheet.flow[start:end]
        if end <= begin or not is_asking(sheet, start, sentence):
            continue
        for kind, pattern in PATTERNS.items():
            yield from _in_sentence(sheet, kind, pattern, (start, end))


def beginning(sheet: Sheet) -> int:
    """Where an order begins to order: recitals, addresses and headings before it ask for nothing."""
    found = None if WARRANT.search(sheet.flow) else _OPERATIVE.search(sheet.flow)
    return sentence_at(sheet.plain, found.start())[0] if found else 0


_OPERATIVE = re.compile(
    r"\b(?:this court (?:hereby )?(?:further )?orders|the court (?:hereby )?orders|court orders|it is (?:hereby |"
    r"further )?ordered|you are (?:hereby )?ordered|therefore|"
    r"le tribunal ordonne|la cour ordonne|ordonne|vous etes tenue?|il est (?:par les presentes )?ordonne|il vous est)\b"
)
STARTS = re.compile(
    r"\b(?:this court (?:hereby )?(?:further )?orders|the court (?:hereby )?orders|court orders|it is (?:hereby |"
    r"further )?ordered|you are (?:hereby )?ordered|therefore|"
    r"le tribunal ordonne|la cour ordonne|ordonne|vous etes tenue?|il est (?:par les presentes )?ordonne|il vous est|"
    r"(?:i|we|hereby|to|customer|undersigned) (?:hereby )?(?:authori[sz]e|consent|permit|direct|request|instruct|"
    r"allow|ask|want|agree|let|demand)\b|authori[sz]es?\b|please (?:release|provide|send|give)|"
    r"(?:j'|nous |vous |par la presente,? )?autoris(?:e|ons|er)\b|je consens|nous consentons|je permets|veuillez "
    r"(?:remettre|communiquer|transmettre|fournir|envoyer)|je vous prie de)"
)


KEEPS = re.compile(r"\b(?:preserv\w+|conserv\w+|keep all)\b")
HANDS_OVER = re.compile(
    r"\b(?:produc\w+|disclos\w+|deliver\w*|provid\w+|releas\w+|giv\w+|send|furnish\w*|suppl\w+|communiqu\w+|remet\w*|"
    r"transmet\w*|fourni\w*|divulgu\w+)\b"
)
WARRANT = re.compile(r"\b(?:warrant to search|search warrant|authorize and require you|mandat de perquisition)\b")
SOUGHT = re.compile(r"\b(?:certain things|being sought|choses suivantes|sont recherches|namely|a savoir)\b")


def is_asking(sheet: Sheet, start: int, sentence: str) -> bool:
    """Whether a sentence that begins at `start` asks for information to be handed over."""
    if SOUGHT.search(sentence):
        return True
    if OUT_OF_SCOPE.search(sentence) and not _mixed(sentence):
        return False
    if KEEPS.search(sentence) and not HANDS_OVER.search(sentence):
        return False
    if OTHER_BUSINESS.search(sentence):
        return bool(STARTS.search(sentence) and HANDS_OVER.search(sentence))
    return bool(ASKS.search(sentence)) or is_item(sheet.plain, start)


def _mixed(sentence: str) -> bool:
    """Whether a sentence both asks and excludes ("release the invoices, but not the mail"): what precedes counts."""
    excluded = OUT_OF_SCOPE.search(sentence)
    asking = STARTS.search(sentence)
    return excluded is not None and asking is not None and asking.start() < excluded.start()


def is_item(plain: str, start: int) -> bool:
    """Whether a sentence is an item of a list: "(a) ...", "- ...", "3. ..."."""
    return re.match(r"\s*(?:\(?[0-9a-z]{1,2}[.)]|[-–—•*])\s", plain[start : start + 8]) is not None or (
        plain[max(0, start - 3) : start].rstrip().endswith((";", ":")) or _answers(plain, start)
    )


WHAT_GOES = re.compile(
    r"\b(?:what|which|que|quoi|quels?|quelles?)\b[^?.]{0,50}\b(?:told|tell|given|give|have|see|released?|shared?|sent|send|disclosed?|shown?|receive|get|dire|"
    r"dit|remett\w+|remis|communiqu\w+|donn\w+|recevoir|voir|montr\w+|envoy\w+|transm\w+|divulgu\w+)\b[^?.]{0,40}\?\s*$"
)


def _answers(plain: str, start: int) -> bool:
    """Whether a sentence answers the question, just before it, what may be given."""
    return WHAT_GOES.search(plain[max(0, start - 140) : start]) is not None


def _in_sentence(
    sheet: Sheet, kind: Information, pattern: re.Pattern[str], bounds: tuple[int, int]
) -> Iterator[FieldReading]:
    start, end = bounds
    excluded = OUT_OF_SCOPE.search(sheet.flow, start, end)
    limit = excluded.start() if excluded else end
    for found in sheet.find(pattern, start, limit):
        cut = sheet.cut(found)
        if cut is None or (kind is Information.SUBSCRIBER_IDENTITY and _of_contacts(sheet.flow, found)):
            continue
        yield cut.reading("information", kind.value, 0.95)
        return


def _of_contacts(plain: str, found: re.Match[str]) -> bool:
    """Whether the names asked for are those of contact persons, which is contact and not identity."""
    return found.group().rstrip().endswith(("nom", "name", "names", "noms")) and bool(
        _CONTACT_PERSONS.search(plain, found.end(), found.end() + 60)
    )


def ticked_items(run: Run, sheet: Sheet) -> Iterator[FieldReading]:
    """Forms with boxes: only what is ticked is asked for."""
    if not TICK_FORM.search(sheet.flow):
        return
    pages = {page.number: page for page in run.read_pages()}
    for row in sheet.rows:
        for number, cell in enumerate(row):
            kinds = [(kind, found) for kind, pattern in PATTERNS.items() if (found := pattern.search(cell.plain))]
            if kinds and _has_tick(pages[cell.page], row, number):
                for kind in _told_apart(kinds):
                    yield sheet.cut_tokens(cell.tokens).reading("information", kind.value, 0.93)


def _told_apart(kinds: list[tuple[Information, re.Match[str]]]) -> Iterator[Information]:
    """An item of a form is one kind: the one named first, and those that "and" or a comma joins to it."""
    first = min(found.start() for _, found in kinds)
    for kind, found in kinds:
        between = found.string[first : found.start()]
        if found.start() == first or re.search(r",|/| and | et |&", between):
            yield kind


def _has_tick(page: PageText, row: tuple[Cell, ...], number: int) -> bool:
    cell = row[number]
    words = [token.word.text for token in cell.tokens[:1]] + [
        token.word.text for token in row[number - 1].tokens[-1:] if number
    ]
    if any(_TICKED.match(word) for word in words):
        return True
    if any(_UNTICKED.match(word) for word in words):
        return False
    return any(
        mark.kind is InkKind.TICK and _stands_before(mark.box.right, mark.box.top, mark.box.bottom, cell)
        for mark in page.ink
    )


def _stands_before(right: float, top: float, bottom: float, cell: Cell) -> bool:
    """Whether a tick is on the cell's line and within two line heights left of it (or just inside)."""
    middle = (top + bottom) / 2
    return cell.box.top - 0.3 * cell.height < middle < cell.box.bottom + 0.3 * cell.height and (
        -0.02 < cell.box.left - right < 0.06
    )
