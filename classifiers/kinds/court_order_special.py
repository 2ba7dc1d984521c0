"""Orders of Canadian courts that do something else than have records produced, and warrants."""

from classifiers.cues import never, says, titled
from classifiers.order_cues import order
from domain.document import Example

KINDS = (
    order(
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
    order(
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
    order(
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
    order(
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
    order(
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
    order(
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
    order(
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
    order(
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
