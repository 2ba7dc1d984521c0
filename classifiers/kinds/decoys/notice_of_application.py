"""Notices that ask a court for an order by application."""

from classifiers.cues import Where, never, reweighed, says, titled
from classifiers.phrases import ASKS_ONLY, COURT_ON_TOP, LETTER, ORDERS, SWORN
from domain.document import OTHER, Example, Kind

KIND = Kind(
    slug=OTHER,
    variant="notice_of_application",
    title="Notice of application",
    cues=(
        titled(
            "notice of application", "avis de requête", "avis de demande", "notice of application for",
            "originating notice", "notice of petition", "avis d'application",
            "notice of application and constitutional issue", "petition to the court", "demande",
            "avis de présentation", "originating application", "application for a production order", "requête",
            "avis de présentation d'une requête", "notice of hearing of application",
            weight=6.0,
        ),
        says(
            "applies",
            "will make an application", "the applicant makes application", "the application is for",
            "application will be made", "orders sought", "part 1 orders sought", "factual basis",
            "the grounds for the application", "the applicant will", "la requête vise", "le requérant",
            "la requérante", "la requête est présentée", "the applicant", "sera présentée",
            weight=2.5,
        ),
        reweighed(ASKS_ONLY, 1.0),
        reweighed(COURT_ON_TOP, 0.8),
        reweighed(ORDERS, -3.0),
        reweighed(SWORN, -1.5),
        reweighed(LETTER, -1.5),
        never(
            "motion",
            "notice of motion", "avis de motion", "statement of claim", "demande introductive d'instance",
            "affidavit", "order", "ordonnance", "order made after application",
            weight=4.0, where=Where.TITLE,
        ),
        never(
            "made",
            "order made after application", "upon the application of", "was heard this day",
            weight=2.0,
        ),
    ),
    examples=(
        Example(
            text="""No. S-260002, Vancouver Registry
               IN THE SUPREME COURT OF BRITISH COLUMBIA
BETWEEN: TAMARACK TOYS LTD., PLAINTIFF and JANE ROE, DEFENDANT
               NOTICE OF APPLICATION
To: Infinet Communications Group Inc.
TAKE NOTICE that an application will be made by the plaintiff at the courthouse on 5 May 2026 for the order set
out in Part 1. Part 1: ORDERS SOUGHT: that Infinet disclose the holder of toy-copy.example.
Part 2: FACTUAL BASIS. Date: 3 March 2026. Lawyer for the applicant""",
            variant="notice_of_application",
        ),
        Example(
            text="""Dossier de la Cour T-3-26
               COUR FÉDÉRALE
               AVIS DE DEMANDE
La présente demande sera présentée à la Cour; la requérante sollicite une ordonnance enjoignant à l'hébergeur de
divulguer un nom. Les motifs de la demande sont les suivants. Le 3 mars 2026. Avocate de la requérante""",
            variant="notice_of_application",
        ),
    ),
)  # fmt: skip
