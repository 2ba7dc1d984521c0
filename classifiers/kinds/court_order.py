"""Orders of Canadian courts, judges and justices, and the sub-types that reach a host."""

from classifiers.cues import Where, never, reweighed, says, titled
from classifiers.fields.court_order import FIELDS
from classifiers.phrases import (
    APPOINTS,
    ASKS_ONLY,
    BY_A_JUDGE,
    CLOSING,
    CODE_HEADING,
    COMMANDS,
    CONSEQUENCE,
    COURT_ON_TOP,
    DRAFT,
    FOREIGN_COURT,
    LAWYER_LETTER,
    MADE_OUT,
    MUST_PRODUCE,
    NO_EMAIL,
    NO_FAX_FORM,
    NO_LETTER,
    ORDER_TITLE,
    ORDERS,
    RECITALS,
    SWORN,
    TRIBUNALS,
)
from domain.document import COURT_ORDER, Cue, Example, Kind

COMMON: tuple[Cue, ...] = (
    ORDER_TITLE,
    ORDERS,
    COMMANDS,
    COURT_ON_TOP,
    CODE_HEADING,
    BY_A_JUDGE,
    MADE_OUT,
    RECITALS,
    MUST_PRODUCE,
    CONSEQUENCE,
    says("court_speaks", "@court_speaks", weight=1.2),
    says("parties", "@parties", weight=0.5),
    never("drafted", "@drafted", weight=3.0),
    never("not_yet_made", "@not_yet_made", weight=2.0),
    never("draft_line", "@draft_line", weight=4.0),
    never("not_an_order_yet", "@not_an_order_yet", weight=2.0),
    never("asks_the_court", "@asks_the_court", weight=0.5),
    never("no_canadian_head", "@canadian_court", weight=2.5, where=Where.ABSENT),
    never(
        "orders_nothing",
        *ORDERS.phrases,
        *COMMANDS.phrases,
        "you are prohibited", "is restrained from", "are restrained from", "is prohibited from", "ordonne",
        "is ordered",
        "il vous est interdit", "enjoint", "judge orders", "hereby order", "are directed to", "is directed to",
        weight=2.0,
        where=Where.ABSENT,
    ),
    reweighed(DRAFT, -8.0),
    reweighed(FOREIGN_COURT, -6.0),
    reweighed(TRIBUNALS, -6.0),
    reweighed(ASKS_ONLY, -2.0),
    reweighed(SWORN, -1.5),
    reweighed(APPOINTS, -2.5),
    reweighed(CLOSING, -2.5),
    reweighed(LAWYER_LETTER, -1.5),
    NO_LETTER,
    NO_EMAIL,
    NO_FAX_FORM,
    never(
        "letter_asks", "i am writing", "we are writing", "please find", "je vous écris", "veuillez trouver",
        weight=2.0
    ),
    never(
        "other_title",
        "notice of motion",
        "notice of application",
        "affidavit",
        "information to obtain",
        "statement of claim",
        "reasons for judgment",
        "reasons for decision",
        "reasons for order",
        "notice of civil claim",
        "preservation demand",
        "summons to witness",
        "subpoena",
        "factum",
        "motif du jugement",
        "motifs du jugement",
        "motifs de l'ordonnance",
        "avis de motion",
        "avis de requête",
        "déclaration sous serment",
        "dénonciation en vue d'obtenir",
        "assignation à comparaître",
        "citation à comparaître",
        "avis de demande",
        "demande introductive",
        "requisition",
        "avis d'appel",
        "notice of appeal",
        "déclaration",
        "requête",
        "notice of hearing",
        "avis d'audience",
        "purchase order",
        "work order",
        "money order",
        "bon de commande",
        weight=5.0,
        where=Where.TITLE,
    ),
)  # fmt: skip

COSTS = Example(
    text="""                                         Court File No. CV-26-00012346-0000
                         ONTARIO
                 SUPERIOR COURT OF JUSTICE
THE HONOURABLE MADAM          )      TUESDAY, THE 3RD
JUSTICE P. EXEMPLAR           )      DAY OF FEBRUARY, 2026
BETWEEN:
                 BIRCH AND RUSH LTD.
                                                     Plaintiff
                         - and -
                 FABLE INNS LTD.
                                                     Defendant
                         ORDER
THIS MOTION, made by the Plaintiff, was heard this day at Toronto.
ON READING the motion record and on hearing counsel for both sides,
1. THIS COURT ORDERS that the trial of this action is adjourned to May 4, 2026.
2. THIS COURT ORDERS that the Defendant shall pay to the Plaintiff its costs fixed at $900.
                                        ______________________
                                        Exemplar J.""",
)

COSTS_FR = Example(
    text="""CANADA
PROVINCE DE QUÉBEC                      COUR SUPÉRIEURE
DISTRICT DE MONTRÉAL                    (Chambre civile)
No : 500-17-012346-261
SOUS LA PRÉSIDENCE DE : L'HONORABLE ODILE EXEMPLE, J.C.S.
LES MEUBLES DU FAUBOURG INC.
Demanderesse
c.
AUBERGE FABLE INC.
Défenderesse
                  ORDONNANCE
[1] VU la demande de remise et l'accord des avocats;
POUR CES MOTIFS, LE TRIBUNAL :
[2] ORDONNE que l'instruction soit remise au 4 mai 2026;
[3] LE TOUT avec frais de 900 $.
                                        ODILE EXEMPLE, J.C.S.""",
)

PLAIN = Example(
    text="""                                         Court File No. CV-26-00012345-0000
                         ONTARIO
                 SUPERIOR COURT OF JUSTICE
THE HONOURABLE MADAM          )      TUESDAY, THE 3RD
JUSTICE P. EXEMPLAR           )      DAY OF FEBRUARY, 2026
BETWEEN:
                 BIRCH AND RUSH LTD.
                                                     Plaintiff
                         - and -
                 JOHN ROE
                                                     Defendant
                         ORDER
THIS MOTION, made by the Plaintiff without notice, was heard this day at Toronto.
ON READING the affidavit of Nora Quill and on hearing counsel for the Plaintiff,
1. THIS COURT ORDERS that Infinet Communications Group Inc. shall disclose to the Plaintiff
the name and postal address of the holder of roe-goods.example within ten (10) days.
2. THIS COURT ORDERS that there shall be no costs of this motion.
                                        ______________________
                                        Exemplar J.""",
)

PLAIN_FR = Example(
    text="""CANADA
PROVINCE DE QUÉBEC                      COUR SUPÉRIEURE
DISTRICT DE MONTRÉAL                    (Chambre civile)
No : 500-17-012345-261
SOUS LA PRÉSIDENCE DE : L'HONORABLE ODILE EXEMPLE, J.C.S.
LES MEUBLES DU FAUBOURG INC.
Demanderesse
c.
INCONNU
Défendeur
et
INFINET COMMUNICATIONS GROUP INC.
Mise en cause
                  ORDONNANCE
[1] VU la demande de la demanderesse et la déclaration sous serment à son appui;
POUR CES MOTIFS, LE TRIBUNAL :
[2] ORDONNE à la mise en cause de communiquer à la demanderesse, dans les dix jours, le nom et
les coordonnées du titulaire du compte lié au domaine faubourg-rabais.example;
[3] SANS FRAIS.
                                        ODILE EXEMPLE, J.C.S.""",
)


def _kind(variant: str | None, title: str, *cues: Cue, examples: tuple[Example, ...]) -> Kind:
    return Kind(slug=COURT_ORDER, variant=variant, title=title, cues=(*COMMON, *cues), fields=FIELDS, examples=examples)


KINDS = (
    _kind(None, "Court order", examples=(COSTS, COSTS_FR)),
    _kind(
        "production_order",
        "Production order",
        titled(
            "production order", "general production order", "production order for", "production order to trace",
            "order for production of records", "ordonnance de communication", "ordonnance générale de communication",
            "order to produce", "order for production", "order for the production of documents",
            "ordonnance de production", "order for production of documents", weight=2.0,
        ),
        says(
            "produces",
            "you are ordered to produce", "ordered to prepare and produce", "487.014", "487.015", "487.016",
            "487.017",
            "487.018", "487.0142", "ordered to produce a document", "il vous est ordonné de communiquer",
            "de communiquer un document", "tenu d'établir et de communiquer", "d'établir et de communiquer",
            weight=1.5,
        ),
        says(
            "records_of_somebody_known",
            "records", "invoices", "documents", "copies of", "statements of account", "payment", "contact details",
            "log-ins", "logs", "information", "account", "contact card", "factures", "relevés", "paiements",
            "coordonnées", "registre", "renseignements", "dossiers", "compte",
            weight=0.4,
        ),
        examples=(
            Example(
                text="""                 GENERAL PRODUCTION ORDER
                 (Subsection 487.014(3) of the Criminal Code)
Canada,
Province of British Columbia
To Infinet Communications Group Inc., of Vancouver:
Whereas I am satisfied by information on oath of Constable R. Fictif of Surrey that there are
reasonable grounds to believe that an offence has been committed under section 380 of the
Criminal Code and that the document is in your possession or control;
Therefore, you are ordered to produce a document that is a copy of the subscriber record of
account ICG-10203. The document must be produced to Constable R. Fictif within 30 days at Surrey.
You have the right to apply to revoke or vary this order.
If you contravene this order without lawful excuse, you may be subject to a fine.
Dated March 2, 2026, at Surrey.
................ (Signature of justice or judge)""",
                variant="production_order",
            ),
            Example(
                text="""                 ORDONNANCE DE COMMUNICATION (DONNÉES DE TRANSMISSION)
Canada
Province de l'Ontario
À Infinet Communications Group Inc., de Vancouver :
Attendu que je suis convaincu, par une dénonciation faite sous serment, qu'il existe des motifs
raisonnables de soupçonner qu'une infraction a été commise;
À ces causes, vous êtes tenu d'établir et de communiquer un document comportant les données de
transmission relatives au compte ICG-20304, au plus tard le 5 mai 2026.
Si vous contrevenez à la présente ordonnance sans excuse légitime, vous encourez une amende.
Fait le 4 avril 2026, à Ottawa.
Signature du juge de paix ou du juge""",
                variant="production_order",
            ),
        ),
    ),
    _kind(
        "norwich_order",
        "Norwich order",
        titled("norwich order", "ordonnance de type norwich", "ordonnance norwich", weight=3.0),
        says("unmasks_somebody", "@unmasks", weight=0.7),
        says(
            "norwich",
            "norwich", "third party discovery", "pre-action discovery", "identify the wrongdoer",
            "identity of john doe",
            "in the nature of a norwich", "norwich pharmacal", "divulgation préalable", weight=2.0,
        ),
        says(
            "unmasks",
            "john doe", "jane doe", "john roe", "jane roe", "persons unknown", "person unknown", "unknown persons",
            "names are unknown", "identity of", "who operates", "name and address of", "name of the customer",
            "name of each holder", "name of the holder", "name of the registrant", "name of the account holder",
            "name of the subscriber", "identify the", "wrongdoer", "wrongdoers", "tracing", "inconnu", "inconnue",
            "inconnus", "l'identité de", "l'identité du", "nom et les coordonnées", "nom et l'adresse", "qui exploite",
            "exploitant du site", "nom du titulaire", "nom de la titulaire",
            weight=0.7,
        ),
        never(
            "criminal_or_security",
            "criminal code", "code criminel", "reasonable grounds", "motifs raisonnables", "his majesty the king",
            "her majesty the queen", "sa majesté le roi",
            weight=0.6,
        ),
        examples=(
            Example(
                text="""No. S-260001
Vancouver Registry
                 IN THE SUPREME COURT OF BRITISH COLUMBIA
BETWEEN:  TAMARACK TOYS LTD.   PETITIONER
AND:      INFINET COMMUNICATIONS GROUP INC.   RESPONDENT
                 ORDER MADE AFTER APPLICATION
                 (Norwich order)
BEFORE THE HONOURABLE MR. JUSTICE FABLE, MONDAY, THE 2ND DAY OF MARCH, 2026
ON THE APPLICATION of the petitioner for third party discovery, THIS COURT ORDERS that:
1. The respondent will disclose to the petitioner the identity of the holder of toy-copy.example.
By the Court. Registrar""",
                variant="norwich_order",
            ),
            PLAIN,
            PLAIN_FR,
        ),
    ),
    _kind(
        "search_warrant",
        "Search warrant",
        titled("search warrant", "warrant to search", "mandat de perquisition", "general warrant", "mandat général",
               "warrant to enter and search", "telewarrant", "télémandat", weight=3.0),
        says("searches", "to enter and search", "search the premises", "to search for and seize",
             "perquisitionner", "rechercher et saisir", "487.01", weight=1.5),
        examples=(
            Example(
                text="""                 WARRANT TO SEARCH
Canada, Province of Ontario, Toronto Region
To the peace officers in the said Region:
Whereas it appears on the oath of Constable D. Fictif that there are reasonable grounds for believing
that server records are in the premises of Infinet Communications Group Inc.;
This is, therefore, to authorize and require you between the hours of 9 a.m. and 5 p.m. to enter and
search the premises and to bring the records before me or some other justice.
Dated this 3rd day of March, 2026, at Toronto.
A Justice of the Peace in and for the Province of Ontario""",
                variant="search_warrant",
            ),
            Example(
                text="""                 MANDAT DE PERQUISITION
Canada, Province de Québec, district de Laval
Aux agents de la paix du district :
Attendu qu'il appert de la dénonciation sous serment de l'agente P. Fictive qu'il existe des motifs
raisonnables de croire que des registres se trouvent chez l'hébergeur;
À ces causes, les présentes ont pour objet de vous autoriser et obliger à perquisitionner dans les lieux
et à saisir ces choses. Fait ce 3 mars 2026, à Laval.
Juge de paix magistrat""",
                variant="search_warrant",
            ),
        ),
    ),
    _kind(
        "preservation_order",
        "Preservation order",
        titled("preservation order", "order for preservation", "ordonnance de préservation",
               "ordonnance de conservation", weight=2.5),
        says("keeps_data", "@keeps_data", weight=0.7),
        says("preserves", "ordered to preserve", "487.013", "shall preserve", "de préserver les données",
             "tenu de préserver", "de conserver les données", "preserve the computer data", weight=1.5),
        never("demand", "preservation demand", "this demand", "487.012", "le présent ordre", "ordre de préservation",
              weight=4.0),
        examples=(
            Example(
                text="""                 PRESERVATION ORDER
                 (Subsection 487.013(4))
Canada, Province of Alberta
To Infinet Communications Group Inc.:
Whereas I am satisfied by information on oath of Constable R. Fictif that there are reasonable grounds;
Therefore, you are ordered to preserve the computer data of account ICG-10001 that is in your possession
or control when you receive this order until June 1, 2026.
Dated March 3, 2026, at Calgary.
................ (Signature of justice or judge)""",
                variant="preservation_order",
            ),
            Example(
                text="""                 ORDONNANCE DE PRÉSERVATION
Canada, Province de Québec
Attendu que je suis convaincu, sur la foi d'une dénonciation sous serment, qu'il existe des motifs
raisonnables de soupçonner qu'une infraction a été commise;
À ces causes, il vous est ordonné de préserver les données informatiques du compte ICG-10002 jusqu'au
1er juin 2026. Si vous contrevenez à la présente ordonnance, vous encourez une amende.
Fait le 3 mars 2026. Signature du juge de paix ou du juge""",
                variant="preservation_order",
            ),
        ),
    ),
    _kind(
        "injunction",
        "Injunction",
        titled("injunction", "interim injunction", "interlocutory injunction", "injonction", "injonction provisoire",
               "injonction interlocutoire", "ordonnance d'injonction", "mareva order", "mareva injunction",
               "restraining order", "ordonnance de blocage", weight=2.5),
        says("stops_acts", "@stops_acts", weight=0.5),
        says("restrains", "is restrained from", "are restrained from", "is enjoined from", "hereby enjoined",
             "cease and desist from hosting", "enjoint à", "d'enjoindre", "de cesser", "restrained and enjoined",
             weight=1.5),
        examples=(
            Example(
                text="""Action No. 2601-00001
                 COURT OF KING'S BENCH OF ALBERTA
Plaintiff: WILLOW GRAIN CO.      Defendant: JANE ROE
                 INTERIM INJUNCTION
BEFORE THE HONOURABLE JUSTICE T. FABLE, March 4, 2026, Edmonton
UPON THE APPLICATION of the Plaintiff, IT IS HEREBY ORDERED THAT:
1. The Defendant and any person with notice of this Order is restrained from publishing the web site
willow-lies.example, and Infinet Communications Group Inc. shall suspend it.
Justice of the Court of King's Bench of Alberta""",
                variant="injunction",
            ),
        ),
    ),
    _kind(
        "anton_piller_order",
        "Anton Piller order",
        titled("anton piller order", "ordonnance anton piller", "ordonnance de type anton piller",
               "civil search order", weight=3.0),
        says("piller", "anton piller", "independent supervising solicitor", "avocat superviseur",
        "supervising counsel",
             weight=2.5),
        examples=(
            Example(
                text="""Court File No. T-1-26
                 FEDERAL COURT
BEFORE: The Honourable Madam Justice Fable          Ottawa, Ontario, March 5, 2026
BETWEEN: LICHEN SOFTWARE INC., Plaintiff and JOHN ROE, Defendant
                 ANTON PILLER ORDER
UPON motion without notice, THIS COURT ORDERS that:
1. The Defendant shall permit the independent supervising solicitor to enter and to copy the servers.
"Fable" Judge""",
                variant="anton_piller_order",
            ),
        ),
    ),
    _kind(
        "consent_order",
        "Consent order",
        titled("consent order", "order by consent", "ordonnance par consentement", "ordonnance sur consentement",
               "consent judgment", "jugement sur consentement", weight=3.0),
        says("by_consent", "by consent", "on consent", "upon the consent of", "de consentement",
        "du consentement des parties",
             weight=1.2),
        never("form_of_approval", "if any that are indicated above as being by consent", weight=1.2),
        examples=(
            Example(
                text="""Court File No. CV-26-00000002-0000
                 ONTARIO SUPERIOR COURT OF JUSTICE
THE HONOURABLE JUSTICE FABLE          FRIDAY, THE 6TH DAY OF MARCH, 2026
BETWEEN: ASPEN FOODS LTD., Plaintiff and ROWAN PRESS INC., Defendant
                 CONSENT ORDER
UPON THE CONSENT of the parties, filed,
1. THIS COURT ORDERS that Infinet Communications Group Inc. deliver to the Plaintiff the invoices of
account ICG-40001 within 15 days.
Fable J.""",
                variant="consent_order",
            ),
        ),
    ),
    _kind(
        "non_disclosure_order",
        "Non-disclosure order",
        titled("non-disclosure order", "ordonnance de non-divulgation", "order prohibiting disclosure", weight=3.0),
        says("forbids", "@forbids_telling", weight=0.5),
        says("forbids_telling", "487.0191", "prohibited from disclosing the existence", "prohibited from disclosing",
             "interdit de divulguer l'existence", "interdiction de divulguer", "shall not disclose the existence",
             weight=1.0),
        examples=(
            Example(
                text="""                 NON-DISCLOSURE ORDER
                 (Subsection 487.0191(3))
Canada, Province of Manitoba
To Infinet Communications Group Inc.:
Whereas I am satisfied by information on oath that disclosure would jeopardize the investigation;
Therefore, you are prohibited from disclosing the existence of the production order of March 2, 2026 and
its contents until September 2, 2026. You have the right to apply to revoke or vary this order.
Dated March 6, 2026, at Winnipeg.
................ (Signature of justice or judge)""",
                variant="non_disclosure_order",
            ),
            Example(
                text="""                 ORDONNANCE DE NON-DIVULGATION
Canada, Province du Nouveau-Brunswick
Attendu que je suis convaincu, par une dénonciation sous serment, que la divulgation nuirait à l'enquête;
À ces causes, il vous est interdit de divulguer l'existence de l'ordonnance de communication du 2 mars 2026
jusqu'au 2 septembre 2026. Fait le 6 mars 2026, à Moncton. Signature du juge de paix ou du juge""",
                variant="non_disclosure_order",
            ),
        ),
    ),
    _kind(
        "sealing_order",
        "Sealing order",
        titled("sealing order", "ordonnance de mise sous scellés", "ordonnance de confidentialité",
               "confidentiality order", weight=3.0),
        says("seals", "be sealed", "shall be sealed", "mis sous scellés", "sous scellé",
        "sealed in the court file", weight=1.2),
        examples=(
            Example(
                text="""Court File No. T-2-26
                 FEDERAL COURT
BEFORE: Associate Judge Fable          Montréal, Quebec, March 9, 2026
BETWEEN: LARCH LABS INC., Plaintiff and JANE ROE, Defendant
                 SEALING ORDER
UPON motion of the Plaintiff, THIS COURT ORDERS that:
1. The affidavit of the host be sealed in the court file until further order.
"Fable" Associate Judge""",
                variant="sealing_order",
            ),
        ),
    ),
    _kind(
        "tracking_warrant",
        "Transmission data or tracking warrant",
        titled("transmission data recorder warrant", "warrant for a transmission data recorder", "tracking warrant",
               "warrant for a tracking device", "mandat pour un enregistreur de données de transmission",
               "mandat pour un dispositif de localisation", "number recorder warrant",
               "authorization to intercept private communications", weight=4.0),
        says("recorder", "transmission data recorder", "tracking device", "enregistreur de données de transmission",
             "dispositif de localisation", "492.1", "492.2", weight=2.0),
        examples=(
            Example(
                text="""                 WARRANT FOR A TRANSMISSION DATA RECORDER
                 (Section 492.2 of the Criminal Code)
Canada, Province of Ontario
To the peace officers in Ontario and to Infinet Communications Group Inc.:
Whereas I am satisfied by information on oath that there are reasonable grounds to suspect;
This is, therefore, to authorize and require you to install, activate, monitor and remove a transmission
data recorder in relation to the domain roe-mail.example.
Dated March 10, 2026, at Ottawa. Signature of justice or judge""",
                variant="tracking_warrant",
            ),
        ),
    ),
)  # fmt: skip
