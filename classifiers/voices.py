"""Who speaks on a paper, and of what: customers of their own account, strangers of ours, judges, officers, forms.

People word one thing in a hundred ways, so no list of phrases holds them all. Here a turn of phrase is a row of word
*classes*, each at most so many words behind the one before: one's own (« my », « notre ») and then an account, a word
of leave and then one of handing over. Classes are stems; a long stem bears one misread letter. What a turn is worth
for which kind the kinds say, as of any other cue.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz.distance import Levenshtein

from classifiers.letters import skeleton_of
from classifiers.match import Line
from classifiers.memory import Memory
from domain.document import Run

FUZZY_STEM = 7
"""Stems of so many letters bear one misread letter."""

DENIAL_REACH = 4

CLASSES: Mapping[str, str] = {
    "i": "i we je j nous undersigned soussigne soussignee soussignes",
    "own": "my our mon ma mes notre nos mine ours",
    "you": "you vous infinet icg host provider hebergeur fournisseur",
    "your": "your votre vos",
    "account": "account* acct compte comptes hosting hebergement site web website* domain* dossier file icg",
    "holder": "holder* titulaire* owner* proprietaire* customer* client cliente clients abonne abonnee subscriber*",
    "customer": "customer* client cliente clients subscriber* abonne abonnee abonnes user users registrant* "
    "utilisateur*",
    "leave": "authori* autoris* permi* consent* consens* allow* approv* approuv* leave blessing instruct* directs "
    "direct yes ok okay willing objection instruction* libere* liberons degage* releve accepte acceptons accept accord "
    "decharge agree* assent* waive* welcome entitled gre happy free mandate* habilit* permet* acquiesc* daccord "
    "permission* pouvez may",
    "give": "giv* given releas* disclos* provid* hand hands handed send* sent shar* furnish* tell* told suppl* "
    "forward* mail fax show* shown produc* available deliver* pass passed copy copies copied let receive receives see "
    "obtain* communiqu* transm* remett* remis remise fourni* divulg* envoy* donn* livr* partag* expedi* parvenir "
    "adresser adressiez recoiv* recevoir obtienne montr* voir confi* answer* explain* discuss* access reach* dire "
    "faxer poster read inform informs informing informer informiez renseigner renseigniez",
    "info": "billing invoice* bill bills payment* record* information log logs login* history charge* receipt* "
    "statement* ledger details address* particulars renseignement* facture* facturation paiement* coordonnee* "
    "historique releve* journal journaux connexion* versement* recus pieces encaiss* sommes identite contact* name "
    "names nom noms telephone phone paid paye owed liste etat ip card carte traffic visitor* visites password* "
    "documents dossier preuve*",
    "leave_word": "authori* autoris* consent* permission* warrant* accord",
    "has": "have avez aurez ayez",
    "paper": "letter lettre document paper note this ceci formulaire form",
    "is": "is be est as comme sera serves sert constitutes constitue vaut",
    "third": "accountant* bookkeeper* lawyer* solicitor* notary broker* agent niece nephew son daughter husband wife "
    "brother sister friend contractor* auditor* comptable* notaire* avocat* courtier* fils fille epoux epouse "
    "conjoint* frere soeur insurer* assureur* lender* adviser* advisor* consultant* trustee* him her them lui leur "
    "mr mrs ms me mme designer* webmaster* executor* cousin* uncle aunt neveu conseill* mother father pere partner* "
    "firm cabinet estimator* valuator* purchaser* buyer* acheteur* preparer* mediator* syndic*",
    "denies": "not never no nor cannot neither n ne ni aucun* aucune sans refus* revoc* revok* withdr* cancel* revoqu* "
    "retir* retrait annul* stop cease cesse* without longer plus",
    "attorney": "attorney* mandataire* procureur* procuration* fonde mandat poa",
    "as": "as for acting under pursuant qualite titre vertu comme pour hold holding tant behalf",
    "court": "court cour tribunal judge juge justice master protonotaire prothonotary registrar adjudicator coroner",
    "orders": "order* adjudge* direct directs decree* require requires command* declare* dispose* ordonn* enjoin* "
    "somme condamn* interdi* prohibit* restrain* statu* decide* decided grant* accueill*",
    "shall": "shall must doit doivent devra devront is",
    "party": "plaintiff* defendant* applicant* respondent* claimant* petitioner* demandeur* demanderesse* defend* "
    "requerant* intime* mis mise tierce appellant* poursuivant* accused* accuse",
    "police": "police detective* constable* cst sgt sergeant* sergent* inspector* inspecteur* officer* enqueteu* "
    "agent agente insp det rcmp grc opp spvm investigator* matricule badge detachment*",
    "asks": "please kindly veuillez prie ask* request* demand* require* seek* want* wish* souhait* voudr* aimer* "
    "appreciat* grateful could pourriez would exig* need* besoin insist* prions",
    "investig": "investigat* enquet* offence* infraction* fraud* crime* criminal* suspect* occurrence* soupconn*",
    "for_client": "client* mandant* insured* assure* member*",
    "act": "act acts represent* retained counsel agissons agis represent* mandates instructions solicitors",
    "sworn": "oath serment swear sworn swore affirm* solemnly solennellement depos* assermente* jure depose* atteste*",
    "name_i": "i je",
    "appoint": "appoint* nomme nommons designe* constitut* confer* confie donne name names chois* institut*",
    "behalf": "behalf stead nom place business affairs biens property patrimoine affaires bien",
    "draftly": "draft* proposed projet propose* proposee* ebauche* unsigned unissued specimen* brouillon* "
    "prepared soumis submitted prelimin*",
    "order_word": "order* ordonnance* jugement* judgment* warrant* mandat decision*",
    "notyet": "not pas until until unless unsigned non settle* approv* review* discussion commentaire* assigned "
    "pronounced determined fixer inserted inserer",
    "enclosed": "enclos* attach* joint jointe joints jointes annex* accompan* pli encl herewith ci covering",
    "meeting": "meeting* assemblee* vote* voter votes shareholder* actionnaire* member* membres proxy",
    "money": "due owing owed payable total subtotal balance solde montant amount* tax tps tvq gst hst",
    "collect": "collect* recouvr* debt* debtor* debit* creance* creancier* creditor* arrears arrerages overdue "
    "delinquent* unpaid impaye*",
    "goods": "qty quantity quantite unit ship* vendor* supplier* fournisseur* item items buyer acheteur deliver* livr*",
    "rent_word": "rent lease* tenant* landlord* tenancy locataire* loyer* bail locateur* premises logement* immeuble*",
    "infring": "infring* copyright* trademark* contrefa* piracy pirat* dmca auteur counterfeit* takedown",
    "unhappy": "complain* plainte* unacceptable inacceptable* disappoint* decu* refund* rembours* unhappy angry "
    "furious frustrat* insatisf* terrible outrag* spam* harass* harcel* ashamed shame fache*",
    "job": "resume curriculum experience education skills competences employment emploi formation references diplom* "
    "candidature position poste",
    "sale": "offer* offre* save economis* sale discount* rabais free gratuit* promo* limited special* prix price*",
    "tax_word": "tax taxation revenue revenu impot* cra arc fisc* gst hst",
    "bank": "bank* bancaire* banque transit deposit* depot debit* cheque* void branch succursale institution",
    "transfer": "transfer* transfert* registrar* registraire* epp authcode auth unlock* deverrouill* registrant*",
    "ident": "identity identite identif* name names nom noms named",
    "somebody": "who whoever whom qui person persons people personne* exploit* operator* operat* author* "
    "auteur* inconnu* "
    "unknown doe wrongdoer* anonym* holder* titulaire* registrant*",
    "any": "any anybody anyone nobody ever whatsoever whoever quiconque quelconque quelque",
    "unknown": "unknown inconnu* doe wrongdoer* anonym* unnamed persons unidentified",
    "lasting": "continu* endur* notwithstanding despite malgre meme durable survive* unaffected during durant advenant",
    "incapable": "incap* inapt* mental* lack lacking inhabil*",
    "every": "all every any anything everything generally tous toutes toute tout",
    "affairs": "affairs affair business property biens affaires acts matters patrimoine estate deeds things",
    "only": "only solely uniquement seul seule seules seulement exclusively limited limite limitee nothing none",
    "aim": "purpose* matter* following fins fin suivant* task object until jusqu until expires",
    "care": "health treatment* shelter nutrition hygiene clothing safety sante soins medical medic* care",
    "stops": "restrain* enjoin* prohibit* cease refrain* cesser cesse abstenir interdi* injunct* injonct* "
    "freez* dispos*",
    "keeps": "preserv* conserv* retain* sauvegard* freeze snapshot overwrite* delete destroy* effac* detrui*",
    "tells": "disclos* tell inform divulg* aviser notify reveal* mention* parler existence",
    "subpoena": "subpoena* summons* assignation* citation grand",
    "attends": "appear attend* testify testimony comparaitre temoign* presenter deposition evidence witness",
    "buys_name": "cession cede cedant* cessionnaire* assign* purchaser gaining losing acquire* buyer",
    "seeks": "seek* ask* apply applies applied pray* request* sought sollicit* demande* requiert conclu* "
    "intend* move moves",
    "whois": "whois rdap registry registrant* enregistrement registre registration registered",
}
_BITS = {name: 1 << number for number, name in enumerate(CLASSES)}

Turn = tuple[tuple[str, int], ...]
"""A row of classes (« a|b » is either), each at most so many words behind the one before; the first one's is 0."""

TURNS: Mapping[str, tuple[Turn, ...]] = {
    "@own_account": (
        (("own", 0), ("account|info", 3)),
        (("i", 0), ("holder", 5)),
        (("account", 0), ("holder", 2), ("i|own", 6)),
        (("account", 0), ("i", 2)),
        (("account", 0), ("own", 4)),
        (("i", 0), ("account", 6)),
        (("your", 0), ("customer", 1), ("i|own", 8)),
    ),
    "@your_customer": ((("your", 0), ("customer", 2)), (("your", 0), ("account", 1), ("holder", 1))),
    "@leave_to_give": (
        (("leave", 0), ("give", 12), ("info", 18)),
        (("leave", 0), ("info", 8), ("give", 14)),
        (("info", 0), ("leave", 8), ("give", 8)),
        (("leave", 0), ("third", 10), ("info", 14)),
    ),
    "@own_leave": (
        (("i|own", 0), ("leave", 7), ("give", 14), ("info", 24)),
        (("leave", 0), ("you|your", 3), ("give", 10), ("info|account", 24)),
        (("you", 0), ("leave", 4), ("give", 5), ("info|third", 14)),
        (("i|own", 0), ("asks", 6), ("give", 10), ("third", 10), ("info", 20)),
        (("i|own", 0), ("asks", 6), ("give", 10), ("info", 14), ("third", 14)),
    ),
    "@paper_is_leave": ((("paper", 0), ("is", 4), ("own|your", 3), ("leave_word", 4)),),
    "@you_have_leave": ((("you", 0), ("has", 2), ("own", 6), ("leave_word", 3)),),
    "@own_records_to_third": (
        (("give", 0), ("third", 6), ("own|info", 12), ("info|account", 10)),
        (("give", 0), ("own", 6), ("info", 4), ("third", 12)),
        (("third", 0), ("give", 6), ("own", 8), ("info", 6)),
        (("own", 0), ("third", 2), ("give|asks", 10), ("info", 16)),
    ),
    "@asks_for_records": (
        (("asks", 0), ("give", 8), ("info", 14)),
        (("asks", 0), ("info", 8), ("customer|account", 10)),
    ),
    "@as_attorney": (
        (("as", 0), ("attorney", 3)),
        (("attorney", 0), ("as", 2), ("customer|own|i", 8)),
    ),
    "@appoints_somebody": (
        (("i|own", 0), ("appoint", 12), ("attorney", 18)),
        (("appoint", 0), ("attorney", 12), ("own|behalf", 12)),
        (("attorney", 0), ("own|i", 4), ("behalf", 6)),
    ),
    "@court_speaks": (
        (("court", 0), ("orders", 5)),
        (("orders", 0), ("you", 3), ("give", 6)),
        (("i", 0), ("orders", 3), ("you|shall", 6)),
        (("you", 0), ("shall", 5), ("give", 3)),
        (("court", 0), ("shall", 5), ("give", 8)),
    ),
    "@parties": ((("party", 0), ("party", 40)),),
    "@police_asks": (
        (("police", 0), ("investig", 30)),
        (("investig", 0), ("police", 30)),
    ),
    "@for_a_client": (
        (("act", 0), ("for_client|as", 5)),
        (("own", 0), ("for_client", 1)),
    ),
    "@swears": ((("name_i", 0), ("sworn", 25)), (("sworn", 0), ("sworn", 30))),
    "@unmasks": (
        (("ident", 0), ("somebody", 8)),
        (("unknown", 0), ("ident", 30)),
    ),
    "@outlasts_capacity": ((("lasting", 0), ("incapable", 12)), (("incapable", 0), ("lasting", 12))),
    "@all_affairs": ((("every", 0), ("affairs", 4)),),
    "@only_for": ((("only", 0), ("aim", 6)), (("aim", 0), ("only", 3))),
    "@of_care": ((("care", 0), ("care", 20)),),
    "@stops_acts": ((("court|orders|shall|you", 0), ("stops", 6)), (("stops", 0), ("you", 4))),
    "@keeps_data": ((("orders|shall|you", 0), ("keeps", 5)), (("keeps", 0), ("keeps", 30))),
    "@forbids_telling": ((("denies|stops|only", 0), ("tells", 4)),),
    "@calls_to_attend": (
        (("subpoena", 0), ("you|attends|orders", 12)),
        (("you", 0), ("orders|asks", 6), ("attends", 6)),
    ),
    "@sells_a_name": ((("buys_name", 0), ("buys_name|account", 12)),),
    "@asks_the_court": ((("seeks", 0), ("order_word", 5)), (("shall", 0), ("seeks", 3), ("court|order_word", 8))),
    "@not_an_order_yet": ((("denies", 0), ("order_word", 3), ("notyet", 4)), (("draftly", 0), ("court", 12))),
    "@drafted": ((("draftly", 0), ("order_word", 4)), (("order_word", 0), ("draftly|notyet", 3))),
    "@not_yet_made": ((("notyet", 0), ("notyet", 3)), (("draftly", 0), ("notyet", 8))),
    "@encloses_papers": ((("enclosed", 0), ("order_word|attorney|leave", 10)),),
    "@refuses_leave": (
        (("denies", 0), ("leave", 3), ("give|info|i|own", 14)),
        (("leave", 0), ("denies", 4), ("i|own|give", 10)),
        (("denies", 0), ("own", 4), ("leave", 3)),
        (("give", 0), ("info", 8), ("any", 5)),
    ),
    "@of_meetings": ((("meeting", 0), ("meeting", 25)),),
    "@of_sums": ((("money", 0), ("money", 25)),),
    "@of_debts": ((("collect", 0), ("collect|money", 25)),),
    "@of_goods": ((("goods", 0), ("goods", 25)),),
    "@of_rents": ((("rent_word", 0), ("rent_word", 40)),),
    "@of_infringement": ((("infring", 0), ("infring", 40)),),
    "@of_grievance": ((("unhappy", 0), ("unhappy", 60)),),
    "@of_work": ((("job", 0), ("job", 50)),),
    "@of_offers": ((("sale", 0), ("sale", 25)),),
    "@of_taxes": ((("tax_word", 0), ("tax_word", 25)),),
    "@of_banks": ((("bank", 0), ("bank", 20)),),
    "@of_transfers": ((("transfer", 0), ("transfer", 25)),),
    "@of_registration": ((("whois", 0), ("whois", 25)),),
}  # fmt: skip

UNDENIED = frozenset({"@leave_to_give", "@own_leave", "@paper_is_leave", "@you_have_leave"})
"""Turns that a denial shortly before takes the sense from."""


@dataclass(frozen=True, slots=True)
class _Spoken:
    """The words of a run as bits of their classes, where each class stands, and the line of each word."""

    bits: tuple[int, ...]
    lines: tuple[int, ...]


def classes_of(word: str) -> frozenset[str]:
    """The names of the classes that a word is of, a long stem one letter off included."""
    bits = _bits(_bone(word))
    return frozenset(name for name, bit in _BITS.items() if bits & bit)


def _finder(name: str) -> Callable[[Run, Sequence[Line]], Line | None]:
    def find(_run: Run, printed: Sequence[Line]) -> Line | None:
        return turn(name, printed)

    return find


def turn(name: str, printed: Sequence[Line]) -> Line | None:
    """The line where the first turn of this name begins, or None."""
    spoken = _spoken(printed)
    for row in TURNS[name]:
        masks = _masks(row)
        for at, bits in enumerate(spoken.bits):
            if bits & masks[0][0] and _follows(spoken.bits, at, masks) and not _denied(name, spoken.bits, at):
                return printed[spoken.lines[at]]
    return None


VOICES: Mapping[str, Callable[[Run, Sequence[Line]], Line | None]] = {name: _finder(name) for name in TURNS}


def _follows(bits: Sequence[int], at: int, masks: Sequence[tuple[int, int]]) -> bool:
    """Whether the rest of a row stands behind a word, each class at the nearest place it can."""
    for mask, reach in masks[1:]:
        behind = bits[at + 1 : at + 1 + reach]
        step = next((number for number, there in enumerate(behind, start=1) if there & mask), 0)
        if not step:
            return False
        at += step
    return True


def _denied(name: str, bits: Sequence[int], at: int) -> bool:
    denies = _BITS["denies"]
    return name in UNDENIED and any(there & denies for there in bits[max(0, at - DENIAL_REACH) : at + DENIAL_REACH])


@cache
def _masks(row: Turn) -> tuple[tuple[int, int], ...]:
    return tuple((sum(_BITS[one] for one in name.split("|")), reach) for name, reach in row)


_heard: Memory[_Spoken] = Memory(64)


def _spoken(printed: Sequence[Line]) -> _Spoken:
    return _heard.recall(printed) or _heard.keep(printed, _listened(printed))


def _listened(printed: Sequence[Line]) -> _Spoken:
    words = [(_bits(word), number) for number, line in enumerate(printed) for word in _words(line.text)]
    return _Spoken(bits=tuple(bits for bits, _ in words), lines=tuple(number for _, number in words))


@lru_cache(maxsize=2048)
def _words(text: str) -> tuple[str, ...]:
    return tuple(letters for letters, _ in skeleton_of(text))


@cache
def _stems() -> tuple[tuple[int, frozenset[str], tuple[str, ...]], ...]:
    """For each class its bit, its whole words and its stems, as skeletons."""
    made = []
    for name, words in CLASSES.items():
        listed = words.split()
        whole = frozenset(_bone(word) for word in listed if not word.endswith("*"))
        made.append((_BITS[name], whole, tuple(_bone(word[:-1]) for word in listed if word.endswith("*"))))
    return tuple(made)


def _bone(word: str) -> str:
    return "".join(letters for letters, _ in skeleton_of(word))


@lru_cache(maxsize=16384)
def _bits(word: str) -> int:
    return sum(bit for bit, whole, stems in _stems() if word in whole or any(_has_stem(word, stem) for stem in stems))


def _has_stem(word: str, stem: str) -> bool:
    if word.startswith(stem):
        return True
    return len(stem) >= FUZZY_STEM and Levenshtein.distance(word[: len(stem)], stem, score_cutoff=1) <= 1
