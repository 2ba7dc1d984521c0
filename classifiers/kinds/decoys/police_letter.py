"""Letters of the police that ask and do not compel."""

from classifiers.cues import Where, about, gathers, never, reweighed, says
from classifiers.phrases import AUTHORIZES, CLOSING, CODE_HEADING, LETTER, ORDERS, SWORN
from domain.document import OTHER, Example, Kind

KIND = Kind(
    slug=OTHER,
    variant="police_letter",
    title="Letter of a police service",
    cues=(
        says("police_asks", "@police_asks", weight=1.5),
        says("asks_for_records", "@asks_for_records", weight=0.5),
        gathers(
            "police",
            "police service", "police department", "detective", "constable", "det. cst.", "cst.", "r.c.m.p.", "rcmp",
            "royal canadian mounted police", "gendarmerie royale", "sûreté du québec", "service de police",
            "enquêteur", "enquêteuse", "sergent-détective", "sergeant", "cybercrime unit", "badge no", "badge number",
            "regimental", "matricule", "criminal investigation", "provincial police", "police provinciale",
            "crime unit", "sûreté municipale", "sgt-dét.", "sgt dét.", "section des enquêtes", "unité d'enquête",
            "agente enquêteuse",
            "régie de police", "regional police", "municipal police", "police régionale", "peace officer",
            "investigator",
            "fraud section", "section des fraudes", "ontario provincial police", "unité des crimes",
            weight=3.5,
        ),
        gathers(
            "requests",
            "we are requesting", "i am requesting", "request your assistance", "request your cooperation",
            "voluntarily", "voluntary disclosure", "would appreciate", "law enforcement request", "pipeda",
            "7(3)(c.1)", "in support of an investigation", "i am investigating", "is investigating",
            "en cours d'enquête", "nous enquêtons", "demandons votre collaboration", "votre collaboration",
            "je mène une enquête", "demande de collaboration", "please provide", "without a warrant",
            "production order will follow", "saurions gré", "ordonnance de communication pourra suivre",
            "occurrence", "événement", "lawful authority", "a warrant will be sought",
            weight=2.5,
        ),
        about(
            "law enforcement request", "request for subscriber information", "request for information",
            "demande de renseignements", "criminal investigation", "police investigation", "our occurrence",
            "our file", "notre dossier",
            weight=2.0,
        ),
        reweighed(LETTER, 1.0),
        reweighed(CLOSING, 1.0),
        reweighed(ORDERS, -2.5),
        reweighed(SWORN, -2.5),
        reweighed(CODE_HEADING, -1.0),
        never(
            "other",
            "preservation demand", "ordre de préservation", "information to obtain", "production order",
            "search warrant", "dénonciation", "order", "ordonnance de communication", "mandat de perquisition",
            weight=4.0, where=Where.TITLE,
        ),
        reweighed(AUTHORIZES, -1.0),
        never(
            "warrant",
            "to the peace officers", "aux agents de la paix",
            weight=2.0,
        ),
    ),
    examples=(
        Example(
            text="""Fableton Police Service
Cybercrime Unit
March 3, 2026
Infinet Communications Group Inc.
Re: Request for subscriber information, occurrence 26-0001
Dear Sir or Madam,
I am investigating a fraud. In support of this investigation I am requesting, under PIPEDA 7(3)(c.1), that you
voluntarily provide the name and address of the customer of roe-goods.example.
Yours truly,
Detective R. Fictif, Badge No. 1234""",
            variant="police_letter",
        ),
        Example(
            text="""Service de police de Ville-Exemple
Le 3 mars 2026
Madame, Monsieur,
Nous enquêtons sur une fraude et demandons votre collaboration. Veuillez nous communiquer l'identité du
titulaire du domaine exemple-fraude.example. Un mandat suivra au besoin.
Sergente-détective P. Fictive, matricule 567""",
            variant="police_letter",
        ),
    ),
)  # fmt: skip
