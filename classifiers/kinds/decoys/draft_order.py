"""Draft and proposed orders: nobody has made them yet."""

from classifiers.cues import Where, missing, never, reweighed, says
from classifiers.phrases import ASKS_ONLY, CLOSING, COURT_ON_TOP, DRAFT, LETTER, NO_FAX_FORM, ORDERS, RECITALS
from domain.document import OTHER, Example, Kind

KIND = Kind(
    slug=OTHER,
    variant="draft_order",
    title="Draft or proposed order",
    cues=(
        says("draft_line", "@draft_line", weight=4.0),
        says("not_an_order_yet", "@not_an_order_yet", weight=2.0),
        says("drafted", "@drafted", weight=3.0),
        says("not_yet_made", "@not_yet_made", weight=2.5),
        reweighed(DRAFT, 5.5),
        missing(DRAFT, weight=5.0),
        reweighed(ORDERS, 2.0),
        reweighed(COURT_ON_TOP, 1.0),
        reweighed(RECITALS, 0.8),
        says(
            "order_title",
            "order", "draft order", "proposed order", "projet d'ordonnance", "ordonnance", "consent order",
            "judgment", "production order", "norwich order", "ordonnance proposée",
            weight=1.5, where=Where.TITLE,
        ),
        says(
            "not_made",
            "approved as to form", "approved as to form and content", "approuvé quant à la forme", "day of ____",
            "to be settled", "for the court's signature", "blank for judge",
            weight=1.2,
        ),
        reweighed(ASKS_ONLY, -1.5),
        reweighed(LETTER, -1.5),
        reweighed(CLOSING, -1.5),
        NO_FAX_FORM,
        never(
            "agreement",
            "agreement", "convention", "contrat", "lease", "bail",
            weight=3.0,
        ),
        never(
            "title",
            "notice of motion", "affidavit", "notice of application", "information to obtain", "letter", "minutes",
            weight=3.0, where=Where.TITLE,
        ),
    ),
    examples=(
        Example(
            text="""DRAFT
                                         Court File No. CV-26-____
                 ONTARIO SUPERIOR COURT OF JUSTICE
THE HONOURABLE JUSTICE ________      ____DAY, THE ___ DAY OF ________, 2026
BETWEEN: HEMLOCK TOOLS LTD., Plaintiff and JOHN ROE, Defendant
                 ORDER
1. THIS COURT ORDERS that Infinet Communications Group Inc. shall disclose the name of the
holder of hemlock-copies.example.
Approved as to form: ______________""",
            variant="draft_order",
        ),
        Example(
            text="""PROJET
CANADA, PROVINCE DE QUÉBEC          COUR SUPÉRIEURE
No : 500-17-______-26
                 PROJET D'ORDONNANCE
POUR CES MOTIFS, LE TRIBUNAL :
ORDONNE à la mise en cause de communiquer le nom du titulaire du compte;
________________, J.C.S.""",
            variant="draft_order",
        ),
        Example(
            text="""                 IN THE SUPREME COURT OF BRITISH COLUMBIA
                 PROPOSED ORDER
                 (not yet entered; for the court's signature)
ON THE APPLICATION of the petitioner, THIS COURT ORDERS that the respondent will produce the records.
Approved as to form: lawyer for the petitioner
By the Court. Registrar ____________""",
            variant="draft_order",
        ),
    ),
)  # fmt: skip
