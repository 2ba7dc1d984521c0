"""Agreements, leases and terms between parties."""

from classifiers.cues import gathers, reweighed, titled
from classifiers.phrases import APPOINTS, BY_A_JUDGE, COURT_ON_TOP, DISCLOSURE, LETTER, ORDERS
from domain.document import OTHER, Example, Kind

KIND = Kind(
    slug=OTHER,
    variant="contract",
    title="Contract or lease",
    cues=(
        titled(
            "agreement", "service agreement", "hosting agreement", "lease", "lease agreement", "contract", "contrat",
            "convention", "bail", "bail commercial", "entente", "non-disclosure agreement",
            "confidentiality agreement", "entente de confidentialité", "hosting services agreement",
            "master services agreement", "terms of service", "contrat de service", "contrat d'hébergement",
            "employment agreement", "residential tenancy agreement", "memorandum of understanding",
            "settlement agreement", "transaction et quittance", "release", "mutual release", "indemnity agreement",
            "addendum", "amending agreement", "service contract", "commercial lease",
            weight=5.0,
        ),
        gathers(
            "agrees",
            "the parties agree", "this agreement", "now therefore", "in consideration of",
            "hereinafter referred to as", "les parties conviennent", "le présent contrat", "la présente convention",
            "entre les soussignés", "governing law", "term and termination", "entire agreement",
            "representations and warranties", "counterparts", "force majeure", "loi applicable", "résiliation",
            "the parties hereto", "termination of this agreement", "il est convenu", "la présente entente",
            "intégralité de l'entente", "indemnify",
            weight=2.5,
        ),
        reweighed(ORDERS, -3.5),
        reweighed(COURT_ON_TOP, -2.5),
        reweighed(LETTER, -2.0),
        reweighed(APPOINTS, -1.5),
        reweighed(DISCLOSURE, -1.0),
        reweighed(BY_A_JUDGE, -0.5),
    ),
    examples=(
        Example(
            text="""               HOSTING SERVICES AGREEMENT
This agreement is made between Infinet Communications Group Inc. and Quill Grain Ltd.
In consideration of the fees the parties agree as follows:
1. Services. 2. Confidentiality: neither party shall disclose records. 3. Term and termination.
4. Governing law: British Columbia. 5. Entire agreement. 6. Counterparts.""",
            variant="contract",
        ),
        Example(
            text="""               CONTRAT DE SERVICE
Entre les soussignés : Toiles Exemple inc. et Infinet Communications Group Inc.
Les parties conviennent de ce qui suit : 1. Objet. 2. Résiliation du présent contrat. 3. Loi applicable.""",
            variant="contract",
        ),
    ),
)  # fmt: skip
