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
    associates associes bank banque credit union society societe association foundation fondation university universite
    school district city ville police gendarmerie rcmp grc studio studios records media digital hosting hebergement
    clinic clinique hotel restaurant cafe boutique imports holdings industries enterprises entreprises atelier theatre
    cabinet ministry ministere department office bureau agency agence commission board centre center institute
    cooperative co-operative church eglise club federation magasin editions press books supply supplies outfitters
    freight realty properties construction contracting plumbing electric dental pharmacy pharmacie marine farms ferme
    brewery brasserie bakery boulangerie fromagerie librairie garage auto motors transport travel voyages insurance
    assurances capital investments ventures technologies technology software networks telecom communications designs
    design photography films productions publishing music gallery galerie museum musee trust council conseil caisse
    """)
)
LINKS = frozenset(
    listed("de du des la le les of the van von der den di da del el al bin et and & + y en sur for pour d' l' - –")
)
HONORIFICS = frozenset(
    listed("mr mrs ms miss mx dr m mm mme mlle me maitre monsieur madame mesdames messieurs maitres the hon honourable")
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
    madam sir madame monsieur deed january february march april may june july august september october november december
    janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre form formulaire page please
    veuillez encl domain domaine print organization first second premier premiere deuxieme upon whereas attendu
    """)
)
KEPT_CAPITAL = frozenset(listed("LLP LLC ULC LP CPA IT USA BC RCMP GRC ICG TD RBC BMO CIBC II III IV PC SENCRL SRL"))
LOWER_IN_TITLES = frozenset(listed("de du des la le les of the and et van von der den en sur for pour dit dite"))
