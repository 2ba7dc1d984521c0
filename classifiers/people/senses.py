"""What the words around a name mean, in English and French alike: "hand over", « remettre » and "release" are giving.

A learner that saw bare words would have to see each of them; senses let what was learnt of one word hold for its
fellows, whatever their ending and their language.
"""

from functools import lru_cache

from classifiers.fields.wordlists import COMPANY_WORDS, PROVINCES, listed

WHOLE = 4
"""Entries of at most so many letters must be the whole word; longer ones may go on with any ending."""

_TEXTS = {
    "give": "produc disclos discuss deliver provid releas furnish give gives given giving gave send sends sent sending "
    "hand hands handing suppl forward share shares shared sharing transmet transmit transmis communi remett remis "
    "divulg fourni donne donner donnez envoy envoie livre livrer livrez liberer adress achemin expedi partag pass show "
    "shows mail release fax turn make open report serve served montre parle speak talk answer repond confirm",
    "take": "receiv obtain obtenir obtien recev recoi recoiv collect pick see sees have get gets view access consult "
    "inspect request voir avoir prendre review examin look take takes learn accede deal deals act acts agir",
    "let": "authori autori consent permit permet permi allow let laiss agree accord approv instruct direct release "
    "want "
    "wish like veux souhait voudr desir ask asks asked asking demand prie invite leave okay",
    "appoint": "appoint nominat nomm nomme design constitu choose chosen choisi empower name names named entrust confi "
    "confer grants granted mandat mandate",
    "to": "to unto a au aux towards",
    "for": "for pour",
    "by": "by par per through",
    "of": "of de du des d",
    "from": "from chez depuis",
    "with": "with avec",
    "on": "on upon sur",
    "at": "at in dans en",
    "and": "and et & or ou",
    "as": "as comme qualite capacity titre",
    "i": "i we je nous moi undersigned soussigne soussignee soussignes myself ourselves",
    "my": "my our mon ma mes notre nos",
    "their": "his her its their son sa ses leur leurs",
    "them": "him her them lui leur it",
    "you": "you your votre vos vous",
    "the": "the le la les l this cette ce said ledit ladite",
    "one": "a an un une",
    "be": "is are was am be being been est sont suis sommes etre soit etant sera will shall",
    "has": "has have had holds hold holding ai a avons detient detenu possede own owns owned",
    "may": "may can could would should might peut pourra puisse pourront doit must able allowed entitled",
    "who": "who whom which that qui lequel laquelle que whose dont",
    "not": "not never no nobody nothing none cannot pas jamais rien aucun ne ni nor neither without sans except sauf "
    "refus but other than revok revoq withdraw cancel annul retir longer plus",
    "if": "if si case event cas should cannot unable unwilling dies die deces decede predeceas incapab inapt empech",
    "instead": "substitu alternat successor replac remplac instead place stead defaut backup succeed subsid second",
    "kin": "mother father parent mum dad brother sister son daughter husband wife spouse partner aunt uncle cousin "
    "niece "
    "nephew grand friend neighbour mere pere frere soeur fils fille mari femme epou conjoint tante oncle neveu ami "
    "amie "
    "voisin",
    "pro": "accountant bookkeep lawyer solicitor barrister counsel notar advis agent consultant contractor auditor "
    "insurance insurer "
    "broker lender landlord buyer purchaser trustee investigat mediator developer designer assistant manager comptable "
    "avocat notaire conseil courti preteur banque acheteu verificat syndic vendor supplier host representat delegat "
    "recipient destinataire tiers third party firm company cabinet agence agency constable detective officer",
    "customer": "customer subscriber client abonne titulair holder registrant adherent member membre principal "
    "mandante "
    "mandant grantor donor owner proprietair appellant",
    "subject": "insured assured assure assuree assures policyholder borrower emprunteu victim victime patient tenant "
    "locataire taxpayer contribuable beneficiar student eleve etudiant audite auditee employee resident worker "
    "travailleu seller vendeu complainant plaignant debtor debiteu",
    "account": "account accounts acct compte comptes icg hosting hebergement plan contract contrat service services "
    "site "
    "website domain domaine domains domaines server serveur",
    "record": "record records invoice factur bill bills billing log logs journal journaux statement releve payment "
    "paie "
    "detail informat renseigne document data donnee history historique file dossier copy copies particular coordonne "
    "content contenu everything",
    "close": "sincerely truly yours faithfully cordial regards salutation sentiments respectf agreer thank thanks "
    "merci "
    "best warmly distingu bien amities",
    "sign": "sign signs signed signature signe signee signataire signatory executed fait sgd hand seal print printed "
    "lettres moulees sealed delivered",
    "name": "name nom called appele appelle known connu",
    "witness": "witness temoin presence saw vu attest before devant",
    "notary": "notary notaire commissioner commissaire oath assermentation sworn affirmed",
    "office": "president director directeur directric manager secretary secretaire treasurer tresori owner "
    "proprietor proprietair partner associe chair founder fondat officer dirigeant gerant gerante administrat ceo cfo "
    "coo head principal foreman vice general editor curator registraire chef executive",
    "attorney": "attorney attorneys mandatair procureur procureure fonde donee proxy poa procuration",
    "estate": "estate executor executrix liquidat succession feu feue late deceased defunt defunte guardian tuteur "
    "tutrice curat trustee fiduciaire",
    "behalf": "behalf compte acting agissant represent",
    "cause": "plaintiff defendant applicant respondent petitioner claimant demande demandeu demandere defende "
    "requerant intime intimee appelant poursuiv party parties debtor creditor accused accuse moving mis mise",
    "versus": "v vs c contre against versus between entre",
    "judge": "judge justice juge honourabl honorabl honorable master magistrat registrar court cour tribunal order "
    "ordonn bench",
    "police": "police gendarm rcmp grc detective constable sergeant sgt cst agent enquet",
    "copy": "cc copy copie bcc encl",
    "care": "attn attention contact call telephon phone tel appel reach joindre dear cher chere madam sir monsieur "
    "madame",
    "made": "prepared prepare drafted redige written dictated typed translat tradui",
    "about": "re objet subject about concern regard respect respecting relat pertain sujet propos",
    "date": "january february march april june july august september october november december janvier fevrier mars "
    "avril "
    "mai juin juillet aout septembre octobre novembre decembre date dated day jour",
    "street": "street st avenue ave road rd rue boulevard boul chemin drive dr lane suite box crescent way place court "
    "po cp highway route bureau unit floor etage",
    "home": "residing living domicili resident reside lives city ville town village municipal province county district",
}  # fmt: skip
_WHOLE_WORDS: dict[str, frozenset[str]] = {}
_STEMS: dict[str, frozenset[str]] = {}
LONGEST_STEM = 12


def _filled() -> None:
    whole: dict[str, set[str]] = {}
    stems: dict[str, set[str]] = {}
    for sense, text in _TEXTS.items():
        for entry in listed(text):
            (whole if len(entry) <= WHOLE else stems).setdefault(entry, set()).add(sense)
    for word in COMPANY_WORDS:
        whole.setdefault(word, set()).add("firm")
    for word in (one for one in PROVINCES if len(one) > 2):
        whole.setdefault(word, set()).add("home")
    _WHOLE_WORDS.update({word: frozenset(found) for word, found in whole.items()})
    _STEMS.update({word: frozenset(found) for word, found in stems.items()})


_filled()


@lru_cache(maxsize=8192)
def senses(word: str) -> tuple[str, ...]:
    """The senses of a folded word, sorted; none for a word that is in no list."""
    found = set(_WHOLE_WORDS.get(word, ()))
    for length in range(WHOLE + 1, min(len(word), LONGEST_STEM) + 1):
        found |= _STEMS.get(word[:length], frozenset())
    return tuple(sorted(found))
