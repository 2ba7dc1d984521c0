"""Orders and decisions of tribunals, boards and arbitrators, which are no courts."""

from classifiers.cues import Where, gathers, missing, never, reweighed, says, titled
from classifiers.phrases import LETTER, NO_EMAIL, ORDERS, TRIBUNALS
from domain.document import OTHER, Example, Kind

KIND = Kind(
    slug=OTHER,
    variant="tribunal_order",
    title="Order of a tribunal, board or arbitrator",
    cues=(
        reweighed(TRIBUNALS, 5.5),
        missing(TRIBUNALS, weight=4.0),
        reweighed(ORDERS, 2.0),
        gathers(
            "decides",
            "decision and order", "interim decision", "the tribunal orders", "the board orders",
            "the commission orders", "adjudicator", "member", "arbitre administratif", "le tribunal conclut",
            "juge administratif", "vice-chair", "panel", "file no", "decision", "sous-ministre", "the board finds",
            "order of the board", "le tribunal accueille", "commissioner",
            weight=1.5,
        ),
        titled(
            "order", "decision", "interim order", "décision", "order and reasons", "procedural order", "final order",
            "summons", "disclosure order",
            weight=1.5,
        ),
        never(
            "court",
            "superior court of justice", "cour supérieure", "court of king's bench", "supreme court of",
            "federal court", "cour fédérale", "cour du québec", "united states district court",
            weight=3.0, where=Where.TOP,
        ),
        reweighed(LETTER, -1.5),
        titled(
            "arbitration award", "arbitral award", "award", "sentence arbitrale", "ordonnance de procédure",
            "arbitrator's order", "final award", "partial award", "consent award",
            weight=4.0,
        ),
        says(
            "arbitrates",
            "in the matter of an arbitration", "arbitration act", "sole arbitrator", "arbitral tribunal",
            "arbitrator", "arbitre unique", "arbitre", "tribunal arbitral", "seat of the arbitration",
            "arbitration rules", "convention d'arbitrage", "arbitration agreement",
            weight=2.0,
        ),
        never(
            "statute",
            "notice to produce", "anti-spam",
            weight=3.0,
        ),
        NO_EMAIL,
    ),
    examples=(
        Example(
            text="""               HUMAN RIGHTS TRIBUNAL OF ONTARIO
File Number: 2026-00001-I
               INTERIM DECISION
Applicant: Iris Roe      Respondent: Fable Inns Ltd.
Adjudicator: T. Quill
The Tribunal orders that Infinet Communications Group Inc. produce the complaint messages within ten days.
Dated at Toronto, March 3, 2026. Vice-chair""",
            variant="tribunal_order",
        ),
        Example(
            text="""TRIBUNAL ADMINISTRATIF DU LOGEMENT
Bureau de Laval          No dossier : 000001
               DÉCISION
Juge administratif : Me O. Exemple
CONSIDÉRANT la preuve, LE TRIBUNAL ORDONNE au tiers de communiquer les renseignements.""",
            variant="tribunal_order",
        ),
        Example(
            text="""IN THE MATTER OF AN ARBITRATION under the Arbitration Act
BETWEEN: SORREL FOODS LTD., Claimant and FABLE INNS LTD., Respondent
               PROCEDURAL ORDER NO. 2
The sole arbitrator orders that the host Infinet Communications Group Inc. produce the access logs.
Seat of the arbitration: Vancouver. T. Quill, Sole Arbitrator""",
            variant="tribunal_order",
        ),
    ),
    must_be_seen=True,
)  # fmt: skip
