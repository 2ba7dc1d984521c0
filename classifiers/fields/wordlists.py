"""Lists of words that tell names from what stands around them, folded."""


def listed(text: str) -> tuple[str, ...]:
    """The words of a text, in its order."""
    return tuple(text.split())


COMPANY_ENDINGS = frozenset(
    listed("""
    inc ltd ltee llp llc corp co limited limitee incorporated corporation company lp ulc plc pc enr srl senc sencrl
    sencri s.e.n.c s.e.n.c.r.l s.r.l l.l.p l.p p.c gmbh coop
    """)
)
COMPANY_WORDS = COMPANY_ENDINGS | frozenset(
    listed("""
    services service group groupe systems solutions law avocats legal accounting consulting consultants partners
    associates associes bank banque credit union
    society societe association foundation fondation university universite
    school district city ville police gendarmerie rcmp grc studio studios records media digital hosting hebergement
    clinic clinique hotel restaurant cafe boutique imports holdings industries enterprises entreprises atelier theatre
    nation band grocers grocery nurseries nursery storage optical optometry physiotherapy dentistry cabinets tours
    boats outfitting bookkeeping tenue accountants comptables notaires advocates solicitors barristers advisors
    advisers brokers lending leasing wealth appraisals logistics electronics equipment catering florist florists
    orchards vineyard vineyards winery gardens greenhouses printing printers imprimerie quincaillerie epicerie
    habitation housing tenants condominium condo syndicat chamber chambre hospital hopital library bibliotheque
    college ecoles academy academie academie daycare garderie museum legion team teams collective collectif alliance
    network networks reseau online lab labs laboratory laboratoire workshop carpentry roofing masonry upholstery
    cabinet ministry ministere department office bureau agency agence commission board centre center institute
    cooperative co-operative church eglise club federation magasin editions press books supply supplies outfitters
    freight realty properties construction contracting plumbing electric dental pharmacy pharmacie marine farms ferme
    brewery brasserie bakery boulangerie fromagerie librairie garage auto motors transport travel voyages insurance
    village town township municipality municipalite parish paroisse diocese congregation fabrique temple workers
    travailleurs travailleuses coproprietaires league ligue refuge shelter colony cpe choir orchestra
    maison popote comite committee regroupement fonds corporation incorporated mission ministries museum rink
    curling ski yacht nordic recreation heritage historical historique festival gazette herald taxi towing trucking
    paving excavating drilling welding machining mechanical electrical heating landscaping kennels veterinary
    veterinaire salon spa fitness gym pilates dance danse karate tutoring translation translations traduction
    traductions staffing recruiting security securite cleaning nettoyage laundry buanderie furniture meubles
    appliances hardware lumber sawmill scierie petroleum energy energie solar aviation airways airlines helicopters
    fisheries pecheries seafood erabliere cidrerie vignoble distillery distillerie microbrasserie bistro pizzeria
    tavern inn auberge motel resort campground camping chalets cottages outdoors outfitter pourvoirie paysagement
    toiture plomberie electricite excavation maconnerie menuiserie ebenisterie coiffure patisserie poissonnerie
    fleuriste animalerie joaillerie jewellers jewelry tailors cobbler bicycles cycles velos puppets marionnettes
    assurances capital investments ventures technologies technology software networks telecom communications designs
    design photography films productions publishing music gallery galerie museum musee trust council conseil caisse
    """)
)
LINKS = frozenset(
    listed("de du des la le les of the van von der den di da del el al bin et and & + y en sur for pour d' l' - –")
)
HONORIFICS = frozenset(
    listed("""
    mr mrs ms miss mx dr dre m mm mme mlle me mtre maitre monsieur madame mesdames messieurs maitres the hon honourable
    """)
)
ABBREVIATED = frozenset(
    listed("inc ltd ltee corp co dr mr mrs ms st ste jr sr mme mlle me m llp llc enr limitee s.e.n.c.r.l s.e.n.c s.r.l")
)
STOPS = frozenset(
    listed("""
    re to from date dear attention attn tel fax telephone telecopieur phone email courriel objet i we you je nous vous
    this per account compte number no title titre name nom signature signed dated witness temoin address adresse cc
    plaintiff defendant applicant respondent petitioner plaintiffs defendants applicants respondents demandeur
    demanderesse defendeur defenderesse defendeurs defenderesses demandeurs requerant requerante intime intimee order
    ordonnance court cour registry greffe registrar greffier justice judge juge all any within dans if si whose dont
    notary notaire barrister solicitor commissioner president presidente director directeur directrice yours sincerely
    madam sir madame monsieur deed january february march
    april may june july august september october november december
    janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre form formulaire page please
    instrument estate succession as acting sole feu feue late whereas veuillez encl
    domain domaine print organization box suite unit first second premier premiere deuxieme upon whereas attendu
    """)
)
KEPT_CAPITAL = frozenset(listed("LLP LLC ULC LP CPA IT USA BC RCMP GRC ICG TD RBC BMO CIBC II III IV PC SENCRL SRL"))
LOWER_IN_TITLES = frozenset(listed("de du des la le les of the and et van von der den en sur for pour dit dite"))

PLACES = frozenset({
    "moose jaw", "medicine hat", "thunder bay", "prince george", "prince albert", "prince rupert", "grande prairie",
    "fort mcmurray", "fort st. john", "fort saint john", "fort nelson", "fort smith", "red deer", "north bay",
    "niagara falls", "richmond hill", "dawson city", "dawson creek", "white rock", "new westminster",
    "north vancouver", "west vancouver", "port coquitlam", "port moody", "maple ridge", "swift current",
    "corner brook", "grand falls", "grand falls-windsor", "happy valley", "happy valley-goose bay", "goose bay",
    "mount pearl", "port hope", "owen sound", "sioux lookout", "flin flon", "the pas", "saint john", "st. john's",
    "st john's", "cape breton", "sault ste. marie", "sault ste marie", "elliot lake", "iqaluit", "rankin inlet",
    "cambridge bay", "hay river", "watson lake", "whitehorse", "yellowknife", "campbell river", "powell river",
    "quesnel", "williams lake", "salmon arm", "oak bay", "st. catharines", "st. thomas", "st. albert", "spruce grove",
    "fort saskatchewan", "la ronge", "north battleford", "portage la prairie", "selkirk", "glace bay", "new glasgow",
    "digby", "charlottetown", "summerside", "bathurst", "grand bank", "labrador city", "mont tremblant",
    "trois rivieres", "sept iles", "rouyn noranda", "smiths falls", "perth", "parry sound", "fort frances",
    "new liskeard", "kirkland lake", "moose factory", "duck lake", "meadow lake", "lac la biche", "slave lake",
    "high river", "high level", "drayton valley", "rocky mountain house", "the hague", "new york", "cape dorset",
    "baker lake", "arctic bay", "pond inlet", "resolute bay", "coral harbour", "hall beach", "chesterfield inlet",
    "whale cove", "gjoa haven", "old crow", "dease lake", "teslin lake", "haines junction", "fort simpson",
    "fort providence", "fort liard", "fort good hope", "fort mcpherson", "norman wells", "petty harbour", "joe batt",
    "deer lake", "st. anthony", "port aux basques", "harbour grace", "bay roberts", "conception bay", "clarenville",
    "trinity bay", "bell island", "souris west", "fortune bridge", "north rustico", "mahone bay", "peggys cove",
    "port hawkesbury", "port williams", "bridgewater", "sheet harbour", "sydney mines", "grand manan", "grand lake",
    "grand bay", "st. stephen", "saint andrews", "saint quentin", "tracadie sheila", "perth andover", "plaster rock",
    "fort william", "port arthur", "port colborne", "port elgin", "port perry", "port stanley", "port credit",
    "wasaga beach", "collingwood", "bracebridge", "huntsville", "red lake", "rainy river", "iroquois falls",
    "sturgeon falls", "little current", "manitoulin island", "carleton place", "arnprior", "deep river",
    "niagara on the lake", "fort erie", "stoney creek", "forest hill", "north york", "sherwood park", "fort macleod",
    "pincher creek", "crowsnest pass", "medicine lodge", "cold lake", "lac ste. anne", "stony plain", "spirit river",
    "peace river", "turner valley", "black diamond", "red earth creek", "swan hills", "swan river", "the battlefords",
    "maple creek", "moosomin", "fort qu'appelle", "indian head", "buffalo narrows", "cumberland house", "gravelbourg",
    "norway house", "cross lake", "island lake", "snow lake", "lynn lake", "pine falls", "oak river", "stonewall",
    "salt spring", "salt spring island", "port alberni", "port hardy", "port mcneill", "campbell heights",
    "comox valley", "qualicum beach", "gibsons landing", "bella coola", "bella bella", "burns lake", "vanderhoof",
    "100 mile house", "williams creek", "gold river", "gold bridge", "grand forks", "castlegar", "nelson", "trail",
    "mont laurier", "mont joli", "riviere du loup", "baie comeau", "port cartier", "val d'or", "thetford mines",
    "saint jerome", "saint hyacinthe", "saint georges", "shawinigan sud", "cap de la madeleine", "la tuque",
    "la baie", "la sarre", "la malbaie", "la pocatiere", "les escoumins", "chibougamau", "chute aux outardes",
})  # fmt: skip
"""Places in two words, folded: no people."""
PROVINCES = frozenset(
    listed("""
    bc ab sk mb on qc nb ns pe nl yt nt nu alta sask man ont que pei nfld canada alberta ontario quebec manitoba
    saskatchewan yukon nunavut
    """)
)
NOT_NAMES = PROVINCES | frozenset(
    listed("""
    drive lane close gate boulevard crescent crt place way square terrace trail parkway highway road rd st ave blvd
    chemin montee rang cote ruelle allee quai impasse highlands heights mews grove row hill
    act code loi charter charte regulation reglement convention agreement schedule annex annexe appendix resolution
    extrait consentement formulaire bordereau memorandum memo facsimile urgent confidential confidentiel private prive
    dear sirs hello bonjour greetings chers chere cher hi thanks merci best warm kind yours sincerement
    administrator administrateur administratrice manager gerant gerante secretary secretaire treasurer tresorier
    owner proprietaire chair chairperson chairman executor executrix liquidator liquidateur liquidatrice founder
    partner associe associee chief chef financial operating executive adjoint adjointe vice assistant assistante
    lodge portal vendor vendeur provider fournisseur host hosting hebergeur hebergement website web site internet
    yes oui non none neant aucun aucune ref reference our your votre notre nos mes file attn
    english francais french anglais canadian north south east
    west nord sud est ouest western eastern northern southern
    driver's licence permis conduire passport passeport specimen
    acting actuellement office band council chef infinet communications
    privacy legal resolution sole instrument donee revised statutes statuts advice conditions restrictions time in
    block lot plan
    adult donor appointor grantor witness witnesses maker acceptance certificate certificat affidavit declaration
    signed sealed delivered presence before after this that these those if when where what who whom whose how why
    il elle ils elles on je tu en par pour dans sur sous avec sans
    mother father parent parents brother sister son daughter husband wife spouse
    part section item article clause paragraph box case
    monthly quarterly annual annually daily last next all any every each
    """)
)
"""Words that no person's name holds, folded."""

CITIES = {
    name: code
    for code, names in {
        "BC": "vancouver victoria kelowna kamloops nanaimo prince_george prince_rupert surrey burnaby penticton",
        "AB": "calgary edmonton lethbridge medicine_hat red_deer grande_prairie fort_mcmurray camrose banff canmore",
        "SK": "regina saskatoon moose_jaw prince_albert swift_current yorkton north_battleford estevan weyburn",
        "MB": "winnipeg steinbach flin_flon portage_la_prairie dauphin",
        "ON": "toronto ottawa mississauga kitchener guelph thunder_bay sudbury peterborough sarnia oshawa barrie "
        "niagara_falls sault_ste port_hope cobourg belleville sioux_lookout",
        "QC": "montreal laval gatineau sherbrooke trois-rivieres saguenay rimouski levis longueuil val-d'or amos "
        "matane chicoutimi drummondville saint-jerome rouyn-noranda sept-iles baie-comeau mont-joli joliette granby",
        "NB": "fredericton moncton saint_john bathurst edmundston miramichi dieppe campbellton shediac",
        "NS": "halifax dartmouth truro new_glasgow yarmouth antigonish lunenburg cape_breton kentville",
        "PE": "charlottetown summerside",
        "NL": "st._john's corner_brook gander labrador_city goose_bay clarenville mount_pearl",
        "YT": "whitehorse dawson_city haines_junction watson_lake",
        "NT": "yellowknife inuvik hay_river fort_smith",
        "NU": "iqaluit rankin_inlet cambridge_bay",
    }.items()
    for name in (town.replace("_", " ") for town in names.split())
}
"""Towns, folded, with their province: they tell under whose law a paper stands where nothing else does."""
