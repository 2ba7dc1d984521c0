"""Turns of phrase that several kinds of paper share, in both languages, as cues.

A kind that sees a phrase otherwise than here takes it with `reweighed`. Wording is that of the Criminal Code's forms,
the rules of court of the provinces, and letters as people write them.
"""

from classifiers.cues import Where, never, says, titled

ORDER_TITLE = titled(
    "order", "court order", "ordonnance", "interim order", "consent order", "order made after application",
    "order after application", "production order", "general production order", "order for production of records",
    "preservation order", "order for production", "judgment and order", "judgment", "jugement", "disclosure order",
    "order for disclosure", "interlocutory order", "restraining order", "norwich order", "vesting order",
    "charging order", "mareva order", "anton piller order", "injunction", "interim injunction",
    "non-disclosure order",
    "sealing order", "release order", "search warrant", "warrant to search", "warrant", "general warrant",
    "tracking warrant", "warrant of committal", "warrant for arrest", "release order", "probation order",
    "ordonnance de communication", "ordonnance générale de communication", "ordonnance de sauvegarde",
    "ordonnance de type norwich", "ordonnance de non-divulgation", "ordonnance provisoire",
    "ordonnance interlocutoire",
    "injonction provisoire", "injonction", "mandat de perquisition", "mandat général",
    "ordonnance de mise en liberté",
    "mandat d'arrestation", "mandat de dépôt", "mandat d'incarcération", "mandat d'arrêt", "ordonnance de blocage",
    "order for attendance of prisoner", "order for transfer", "order to appear", "order releasing exhibit",
    "order for discharge", "order for commission", "assessment order", "warrant obtained by", "warrant for committal",
    "ordonnance de comparution", "ordonnance de transfèrement", "ordonnance de libération",
    "bref de saisie-exécution",
    "bref de mise en possession", "bref de délivrance", "ordonnance d'évaluation", "ordonnance de renvoi",
    "mandat délivré en vertu", "mandat obtenu", "writ of", "bref de", "order of the court", "consent judgment",
    "ordonnance de commission", "ordonnance par consentement", "jugement sur une demande", "order to produce",
    weight=4.0,
)  # fmt: skip

ORDERS = says(
    "orders",
    "this court orders", "this court hereby orders", "the court orders", "this honourable court orders",
    "it is ordered that", "it is hereby ordered", "it is further ordered", "it is this day ordered",
    "is ordered that",
    "it is adjudged", "this court further orders", "this court doth order", "the court hereby orders",
    "this court adjudges", "you are ordered", "you are hereby ordered", "now therefore i order",
    "i do hereby order", "i hereby order", "i order that",
    "you are therefore ordered", "is hereby ordered to", "are hereby ordered to", "is ordered to produce",
    "order as follows", "is ordered to", "are ordered to", "is directed to", "are directed to", "shall be ordered to",
    "is required by this order to", "est tenu de", "est tenue de", "est sommée de", "est sommé de",
    "makes the following order", "the judge orders", "orders and adjudges",
    "order of the court is",
    "le tribunal ordonne", "la cour ordonne", "ce tribunal ordonne", "cette cour ordonne", "la présente cour ordonne",
    "il est ordonné", "il est par les présentes ordonné", "il vous est ordonné", "j'ordonne", "vous êtes tenu de",
    "vous êtes tenue de", "vous êtes tenu(e) de", "ordonne à la mise en cause", "ordonne à la tierce",
    "pour ces motifs le tribunal", "pour ces motifs la cour", "le soussigné ordonne", "le juge ordonne",
    "la cour enjoint", "le tribunal enjoint", "ordonne ce qui suit", "il vous est enjoint", "ordonne par la présente",
    "le tribunal ordonne en outre", "le tribunal statue et ordonne",
    weight=3.0,
)  # fmt: skip

COMMANDS = says(
    "commands",
    "this is therefore to authorize", "these are therefore to authorize", "these are therefore to command",
    "you are therefore commanded", "this is therefore to direct", "i hereby command you",
    "i hereby authorize and require",
    "you are authorized and required to", "you are hereby commanded", "therefore to command you",
    "this is to command",
    "to enter and search", "to search for and seize", "you are hereby authorized to search", "are hereby commanded",
    "hereby authorizes and requires", "les présentes ont pour objet de vous autoriser", "vous autoriser et obliger",
    "de vous enjoindre", "à ces causes", "à perquisitionner", "les présentes vous enjoignent",
    "je vous enjoins", "vous êtes autorisé à pénétrer",
    weight=3.0,
)  # fmt: skip

COURT_ON_TOP = says(
    "court_on_top",
    "supreme court of canada", "federal court", "federal court of appeal", "tax court of canada",
    "superior court of justice", "ontario court of justice", "court of appeal for ontario", "court of king's bench",
    "court of queen's bench", "supreme court of british columbia", "provincial court of", "in the provincial court",
    "supreme court of nova scotia", "supreme court of newfoundland", "supreme court of prince edward island",
    "supreme court of yukon", "supreme court of the northwest territories", "nunavut court of justice",
    "territorial court of", "court of appeal of", "alberta court of justice", "court of justice of",
    "small claims court", "family court", "cour suprême du canada", "cour fédérale", "cour d'appel fédérale",
    "cour canadienne de l'impôt", "cour supérieure", "cour du québec", "cour d'appel", "cour du banc du roi",
    "cour du banc de la reine", "cour de justice de l'ontario", "cour supérieure de justice", "cour provinciale",
    "cour municipale", "chambre criminelle", "chambre civile", "cour de justice du nunavut", "cour territoriale",
    "his majesty the king in right of", "court file no", "court file number", "no du dossier de la cour",
    "dossier de la cour",
    weight=1.5, where=Where.TOP,
)  # fmt: skip

CODE_HEADING = says(
    "criminal_code_heading",
    "canada province of", "province of ... territorial division", "canada province de",
    "province de ... circonscription territoriale", "canada, district", "criminal code", "code criminel",
    weight=1.0, where=Where.TOP,
)  # fmt: skip

BY_A_JUDGE = says(
    "by_a_judge",
    "the honourable", "before the honourable", "mr justice", "madam justice", "justice of the peace",
    "signature of justice or judge", "judge of the", "justice of the court", "associate judge", "associate justice",
    "a justice of the peace in and for", "master", "prothonotary", "l'honorable", "sous la présidence de",
    "signature du juge", "juge de paix", "signature du juge ou du juge de paix", "juge de la cour", "madame la juge",
    "monsieur le juge", "le juge", "la juge", "juge à la cour", "juge adjoint", "protonotaire", "j.c.s", "j.c.q",
    "j.s.c", "j.c.a", "j.p",
    weight=1.5,
)  # fmt: skip

MADE_OUT = says(
    "issued",
    "issued and entered", "entered at", "by the court", "local registrar", "deputy registrar",
    "registrar of the court",
    "clerk of the court", "seal of the court", "order entered", "greffier", "greffière", "inscrit", "délivrée",
    "sceau de la cour", "par la cour", "certified a true copy", "filed", "dated at",
    weight=0.7, where=Where.END,
)  # fmt: skip

RECITALS = says(
    "recitals",
    "this motion made", "this application made", "upon the application of", "on the application of", "upon reading",
    "on reading the", "and upon hearing", "upon hearing counsel", "on hearing the submissions",
    "upon being satisfied",
    "coming on for hearing", "heard this day", "was heard this day", "made without notice", "after application",
    "whereas i am satisfied", "being satisfied that", "sur lecture de", "après lecture", "après audition",
    "après avoir entendu", "vu la requête", "vu la demande", "attendu que je suis convaincu", "considérant",
    "a été entendue ce jour", "cette motion présentée",
    weight=1.2,
)  # fmt: skip

MUST_PRODUCE = says(
    "must_produce",
    "shall produce", "shall disclose", "shall deliver to", "shall forthwith produce", "to produce to",
    "shall provide to", "will produce to", "produce a document", "prepare and produce", "disclose to the plaintiff",
    "communiquer à", "de communiquer", "de remettre à", "de produire", "de divulguer", "de fournir",
    weight=0.8,
)  # fmt: skip

CONSEQUENCE = says(
    "consequence",
    "if you contravene this order", "contempt of court", "right to apply to revoke or vary this order",
    "si vous contrevenez à la présente ordonnance", "outrage au tribunal",
    "révoquer ou modifier la présente ordonnance",
    "service of this order", "upon being served with this order", "date of this order", "a copy of this order",
    "signification de la présente ordonnance", "la présente ordonnance",
    weight=1.2,
)  # fmt: skip

LETTER = says("salutation", "@salutation", weight=1.0)

CLOSING = says(
    "letter_closing",
    "yours truly", "yours very truly", "yours sincerely", "sincerely", "yours faithfully", "best regards",
    "kind regards", "regards", "thank you for your prompt", "with thanks", "thanking you in advance",
    "veuillez agréer", "je vous prie d'agréer", "nous vous prions d'agréer", "veuillez recevoir",
    "salutations distinguées", "sincères salutations", "cordialement", "bien à vous", "sentiments distingués",
    weight=1.0,
)  # fmt: skip

AUTHORIZES = says(
    "authorizes",
    "i ... authorize", "we ... authorize", "i ... authorise", "we ... authorise", "hereby authorize",
    "hereby authorise", "hereby authorizes", "hereby authorises", "authorize you to", "authorise you to",
    "authorizes you to", "authorises you to", "authorize and direct", "authorise and direct",
    "authorize infinet", "authorise infinet", "authorizes infinet", "authorises infinet",
    "are authorized to release", "are authorised to release", "are hereby authorized to",
    "are authorized to disclose",
    "are hereby authorised to", "we consent to", "i consent to", "hereby consent", "consents to the",
    "you have my permission", "you have our permission", "my permission to", "our permission to",
    "give you permission",
    "give permission", "i permit", "we permit", "hereby permit", "permit you to", "permit and request", "i agree to",
    "we agree to", "agree to your", "have my consent", "have our consent", "permission is given",
    "this letter is your authority",
    "this is your authority", "your full authority", "this letter authorizes", "this letter authorises",
    "accept this letter as authorization", "accept this as", "instruct you to release", "direct you to release",
    "you may release", "you may disclose", "you may give", "please release to", "allow you to",
    "j'autorise", "nous autorisons", "vous autorise", "vous autorisons", "autorisons par la présente",
    "autorise par la présente", "autorise par les présentes", "je soussigné ... autorise", "autorise infinet",
    "je consens à", "nous consentons à", "consens par la présente", "consens à la communication",
    "donne mon consentement", "donnons notre consentement", "donne mon accord", "je permets", "nous permettons",
    "vous permets", "vous permettons", "vous avez la permission", "vous pouvez communiquer", "vous pouvez remettre",
    "la présente vous autorise", "la présente constitue", "tient lieu d'autorisation", "autorise expressément",
    weight=2.5, where=Where.AFFIRMED,
)  # fmt: skip

DISCLOSURE = says(
    "disclosure",
    "authorize ... release", "authorise ... release", "authorize ... disclose", "authorise ... disclose",
    "authorize ... provide", "authorise ... provide", "authorize ... to give", "authorise ... to give",
    "authorizes ... release", "authorises ... release", "authorizes ... disclose", "authorizes ... provide",
    "authorize ... send", "authorize ... share", "authorize ... hand over", "authorise ... send",
    "authorise ... share",
    "authorise ... hand over", "authorized ... release", "authorized ... disclose", "consent ... release of",
    "consent ... disclosure of", "consent ... disclose", "consent ... releasing", "consent ... disclosing",
    "permission ... release", "permission ... disclose", "permit ... release", "permit ... disclose",
    "permission ... give", "permission ... share", "permit ... give", "release to", "please release",
    "autorise ... communiquer", "autorise ... divulguer", "autorise ... transmettre", "autorise ... remettre",
    "autorise ... fournir", "autorisons ... communiquer", "autorisons ... divulguer", "autorisons ... transmettre",
    "autorisons ... remettre", "autorisons ... fournir", "consens ... communication", "consens ... divulgation",
    "consentons ... communication", "consentons ... divulgation", "permets ... communiquer",
    "permets ... remettre", "permettons ... communiquer", "consentement ... communication",
    "autorisation ... communiquer", "pouvez communiquer", "pouvez remettre",
    weight=2.0, where=Where.AFFIRMED,
)  # fmt: skip

OF_THE_ACCOUNT = says(
    "of_the_account",
    "account number", "our account", "my account", "customer number", "account holder", "billing records",
    "billing history", "billing information", "account information", "customer information", "payment records",
    "payment history", "contact information", "copies of invoices", "invoices", "log-in records", "login records",
    "access logs", "records of my account", "our records", "my records", "account icg", "hosting account",
    "domain names", "numéro de compte", "notre compte", "mon compte", "titulaire du compte", "renseignements",
    "factures", "relevé des paiements", "coordonnées", "journaux", "compte icg", "nom de domaine", "domaine",
    weight=0.9,
)  # fmt: skip

APPOINTS = says(
    "appoints",
    "to be my attorney", "to be my attorneys", "my attorney for property", "as my attorney", "to be our attorney",
    "be my attorney", "my true and lawful attorney", "its true and lawful attorney", "our true and lawful attorney",
    "true and lawful attorney", "nominate constitute and appoint", "make constitute and appoint",
    "constitute and appoint", "i appoint ... attorney", "hereby appoint ... attorney", "hereby appoints ... attorney",
    "do hereby appoint ... attorney", "appoint ... as attorney", "as my attorneys", "his attorney", "her attorney",
    "nomme ... mandataire", "désigne ... mandataire", "constitue ... mandataire", "pour mon mandataire",
    "comme mandataire", "à titre de mandataire", "mon mandataire", "donne procuration à", "donne mandat à",
    "donne pouvoir à", "nomme ... procureur", "nomme ... procureure", "nomme ... fondé de pouvoir",
    "constitue ... procureur", "ci-après le mandataire", "ci-après nommé le mandataire", "ci-après la mandataire",
    "ci-après nommée la mandataire", "mes procureurs", "nomme ... pour le représenter",
    "nomme ... pour la représenter",
    weight=3.0,
)  # fmt: skip

POWERS = says(
    "powers",
    "do on my behalf", "on my behalf anything", "anything that i could lawfully do",
    "could lawfully do by an attorney",
    "act on my behalf", "in my name and on my behalf", "manage my property", "property and financial affairs",
    "financial affairs", "revoke all previous", "revoke any previous", "incapacity", "mental incapacity",
    "substitute attorney", "my attorney may", "the attorney may", "the attorney has", "attorney shall have",
    "powers granted", "powers of the attorney", "signed in the presence of", "in witness whereof",
    "know all persons by these presents", "know all men by these presents", "donor", "grantor", "the principal",
    "agir en mon nom", "en mon nom", "administration de mes biens", "administration de tous les biens",
    "tous mes biens",
    "mandant", "mandante", "inaptitude", "pleine administration", "comparaît", "devant notaire", "devant me",
    "révoque toute procuration", "substitution", "les pouvoirs suivants", "le mandataire peut", "la mandataire peut",
    weight=1.2,
)  # fmt: skip

WITNESSED = says(
    "witnessed",
    "signature of witness", "witness signature", "name of witness", "first witness", "second witness", "witness",
    "witnesses", "notary public", "commissioner for oaths", "témoin", "témoins", "notaire", "signé en présence de",
    weight=0.8,
)  # fmt: skip

DRAFT = says(
    "draft",
    "draft", "draft order", "proposed order", "draft only", "for discussion only", "not yet entered", "projet",
    "projet d'ordonnance", "ordonnance proposée", "ébauche", "draft for approval", "proposed form of order",
    "form of order sought", "unsigned draft", "draft for approval as to form",
    weight=4.0, where=Where.HEADING,
)  # fmt: skip

FOREIGN_COURT = says("foreign_court", "@foreign_court", weight=4.5)

TRIBUNALS = says("tribunal", "@no_court", weight=4.0)

ASKS_ONLY = says(
    "asks_the_court",
    "will make a motion", "will make an application", "the motion is for", "the application is for",
    "the applicant makes application for", "orders sought", "order sought", "relief sought", "seeks an order",
    "seek an order", "asks for an order", "the grounds for the motion", "grounds for the application",
    "the plaintiff claims", "an order that", "an order requiring", "plaise au tribunal", "la requête demande",
    "demande au tribunal", "prie le tribunal", "conclusions recherchées", "la demanderesse demande",
    "le demandeur demande",
    "take notice that", "sachez que", "prenez avis",
    weight=2.0,
)  # fmt: skip

SWORN = says(
    "sworn",
    "make oath and say", "make oath", "affirm and say", "solemnly affirm", "sworn before me", "affirmed before me",
    "sworn or affirmed before me", "commissioner for taking affidavits", "commissioner for oaths", "the deponent",
    "déclare sous serment", "affirme solennellement", "déclaré sous serment devant", "commissaire à l'assermentation",
    "assermenté devant moi", "dépose et déclare", "souscrit devant moi",
    weight=2.5,
)  # fmt: skip

LAWYER_LETTER = says(
    "lawyer_letter",
    "we act for", "we are counsel for", "we are the lawyers for", "we are solicitors for", "our client",
    "our clients",
    "we have been retained", "we represent", "on behalf of our client", "without prejudice",
    "govern yourself accordingly",
    "barristers and solicitors", "nous représentons", "notre client", "notre cliente", "nous agissons pour",
    "mandatés par", "nos mandants", "sous toutes réserves", "veuillez agir en conséquence",
    weight=1.5,
)  # fmt: skip

ENCLOSES = says(
    "encloses",
    "enclosed please find", "please find enclosed", "enclosed is", "enclosed are", "attached please find",
    "please find attached", "please find the", "we enclose", "i enclose", "enclosed you will find", "attached is",
    "attached are", "we are serving", "served upon you", "hereby served", "accompanies this letter", "accompanying",
    "vous trouverez ci-joint", "ci-joint", "ci-jointe", "ci-joints", "ci-inclus", "nous vous transmettons",
    "je vous transmets", "vous trouverez sous ce pli", "sous pli", "veuillez trouver",
    "vous recevrez avec la présente",
    weight=1.8,
)  # fmt: skip

NO_LETTER = never("salutation", "@salutation", weight=2.0)
NO_EMAIL = never("email_block", "@email_block", weight=4.0)
NO_FAX_FORM = never("fax_block", "@fax_block", weight=1.5)
