"""Procedural orders and awards of arbitrators."""

from classifiers.cues import Where, never, reweighed, says, titled
from classifiers.phrases import LETTER, ORDERS
from domain.document import OTHER, Example, Kind

KIND = Kind(
    slug=OTHER,
    variant="arbitration_order",
    title="Order of an arbitrator",
    cues=(
        titled(
            "arbitration award", "procedural order", "award", "arbitral award", "sentence arbitrale",
            "ordonnance de procédure", "arbitrator's order", "final award", "partial award", "consent award",
            weight=5.0,
        ),
        says(
            "arbitrates",
            "in the matter of an arbitration", "arbitration act", "sole arbitrator", "arbitral tribunal",
            "arbitrator", "arbitre unique", "arbitre", "tribunal arbitral", "seat of the arbitration",
            "arbitration rules", "convention d'arbitrage", "arbitration agreement",
            weight=4.0,
        ),
        reweighed(ORDERS, 0.8),
        never(
            "court",
            "superior court of justice", "cour supérieure", "court of king's bench", "supreme court of",
            "federal court",
            weight=4.0, where=Where.TOP,
        ),
        reweighed(LETTER, -1.5),
    ),
    examples=(
        Example(
            text="""IN THE MATTER OF AN ARBITRATION under the Arbitration Act
BETWEEN: SORREL FOODS LTD., Claimant and FABLE INNS LTD., Respondent
               PROCEDURAL ORDER NO. 2
The sole arbitrator orders that the host Infinet Communications Group Inc. produce the access logs.
Seat of the arbitration: Vancouver. T. Quill, Sole Arbitrator""",
            variant="arbitration_order",
        ),
    ),
    must_be_seen=True,
)  # fmt: skip
