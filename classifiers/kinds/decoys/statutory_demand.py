"""Demands of authorities under a statute: binding or not, no court order, never dropped."""

from classifiers.cues import gathers, never, reweighed, says, titled
from classifiers.phrases import ORDERS
from domain.assessment import PRIVACY_OFFICER
from domain.document import OTHER, Example, Kind

KIND = Kind(
    slug=OTHER,
    variant="statutory_demand",
    title="Demand of an authority under a statute",
    cues=(
        titled(
            "requirement for information", "requirement to provide information", "requirement to provide documents",
            "notice to produce", "demand for information", "demande péremptoire",
            "demande de renseignements et de documents", "notice of requirement", "preservation demand under casl",
            "notice for the production of documents", "demand to produce", "avis de communication",
            "demande formelle", "request for information and documents", "order to provide information",
            "summons to produce under", "demande péremptoire de renseignements", "requirement to produce",
            "statutory demand", "inspection demand", "notice to produce documents",
            weight=5.0,
        ),
        says(
            "statute",
            "income tax act", "excise tax act", "section 231.2", "subsection 231.2", "canada's anti-spam legislation",
            "anti-spam legislation", "section 17 of", "competition act", "loi de l'impôt sur le revenu",
            "loi sur l'administration fiscale", "article 231.2", "loi canadienne anti-pourriel",
            "bankruptcy and insolvency act", "workers compensation act", "securities act",
            "personal information protection and electronic documents act",
            "article 39 de la loi sur l'administration fiscale", "telecommunications act", "consumer protection act",
            "section 41 of", "loi sur la concurrence", "special import measures act", "employment standards act",
            weight=3.0,
        ),
        gathers(
            "authority",
            "canada revenue agency", "agence du revenu du canada", "revenu québec", "crtc",
            "canadian radio-television and telecommunications commission", "designated person", "personne désignée",
            "competition bureau", "bureau de la concurrence", "ministry of finance", "ministre du revenu",
            "minister of national revenue", "securities commission", "employment standards", "inspector",
            "inspecteur", "office of the privacy commissioner", "commissaire", "auditor", "vérificateur",
            "revenue agency", "ministry of",
            weight=2.0,
        ),
        says(
            "penalty",
            "failure to comply", "offence and liable", "administrative monetary penalty", "défaut de se conformer",
            "pénalité", "you are required to provide", "within thirty days", "you are hereby required",
            "vous êtes tenu de fournir", "pursuant to section", "en vertu de l'article",
            weight=1.2,
        ),
        never(
            "representative",
            "authorize a representative", "my representative", "représentant autorisé", "i authorize", "j'autorise",
            weight=4.0,
        ),
        reweighed(ORDERS, -2.5),
        never(
            "police",
            "constable", "detective", "peace officer", "agent de la paix", "police service",
            weight=1.5,
        ),
        never(
            "copyright",
            "copyright act", "infringement", "notice of claimed infringement", "droit d'auteur",
            weight=3.0,
        ),
    ),
    examples=(
        Example(
            text="""Canada Revenue Agency
March 3, 2026
Infinet Communications Group Inc.
               REQUIREMENT TO PROVIDE INFORMATION AND DOCUMENTS
Re: Quill Imports Ltd.
Pursuant to section 231.2 of the Income Tax Act, you are required to provide within thirty days the billing
records of the above customer. Failure to comply is an offence.
Auditor, Vancouver Tax Services Office""",
            variant="statutory_demand",
        ),
        Example(
            text="""Revenu Québec
               DEMANDE PÉREMPTOIRE DE RENSEIGNEMENTS ET DE DOCUMENTS
En vertu de l'article 39 de la Loi sur l'administration fiscale, vous êtes tenu de fournir dans les 30 jours les
factures émises à Toiles Exemple inc. Tout défaut de se conformer entraîne une pénalité.
Le vérificateur""",
            variant="statutory_demand",
        ),
        Example(
            text="""Canadian Radio-television and Telecommunications Commission
               NOTICE TO PRODUCE
To: Infinet Communications Group Inc.
Under section 17 of Canada's Anti-Spam Legislation, a designated person requires you to produce the account
data of bulk-offers.example. Failure to comply may lead to an administrative monetary penalty.""",
            variant="statutory_demand",
        ),
    ),
    lane=PRIVACY_OFFICER,
    must_be_seen=True,
)  # fmt: skip
