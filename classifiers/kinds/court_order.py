"""Orders of Canadian courts, judges and justices: plain ones, production orders and Norwich orders."""

from classifiers.cues import never, says, titled
from classifiers.order_cues import order
from domain.document import Example

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

KINDS = (
    order(None, "Court order", examples=(COSTS, COSTS_FR)),
    order(
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
    order(
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
)  # fmt: skip
