"""Affidavits and statutory declarations, also those that quote an order."""

from classifiers.cues import Where, never, reweighed, says, titled
from classifiers.phrases import COURT_ON_TOP, LETTER, ORDERS, SWORN
from domain.document import OTHER, Example, Kind

KIND = Kind(
    slug=OTHER,
    variant="affidavit",
    title="Affidavit",
    cues=(
        says("swears", "@swears", weight=1.2),
        titled(
            "affidavit", "affidavit of", "affidavit of service", "affidavit of documents", "statutory declaration",
            "solemn declaration", "déclaration sous serment", "déclaration solennelle", "affidavit de",
            "déclaration assermentée", "certificate of service", "affidavit of execution",
            "affidavit de signification", "attestation",
            weight=5.5,
        ),
        reweighed(SWORN, 3.0),
        says(
            "exhibit",
            "attached as exhibit", "marked as exhibit", "exhibit a", "exhibit", "pièce", "i am the plaintiff",
            "i have personal knowledge", "in support of", "i verily believe", "à l'appui de",
            "j'ai une connaissance personnelle", "and for no improper purpose",
            "knowing that it is of the same force", "en toute connaissance de cause",
            weight=1.5,
        ),
        reweighed(COURT_ON_TOP, 0.5),
        reweighed(ORDERS, -1.0),
        reweighed(LETTER, -1.5),
        never(
            "informant",
            "the informant says", "le dénonciateur déclare", "hereinafter called the informant",
            "information to obtain",
            weight=4.0,
        ),
        never(
            "title",
            "order", "notice of motion", "notice of application", "power of attorney", "identification",
            "information to obtain", "dénonciation",
            weight=3.0, where=Where.TITLE,
        ),
    ),
    examples=(
        Example(
            text="""Court File No. CV-26-00000011-0000
               ONTARIO SUPERIOR COURT OF JUSTICE
BETWEEN: SORREL FOODS LTD., Plaintiff and JOHN ROE, Defendant
               AFFIDAVIT OF NORA QUILL
I, Nora Quill, of the City of Barrie, MAKE OATH AND SAY:
1. I am the president of the plaintiff and have personal knowledge of what follows.
2. On March 2, 2026 the court ordered the host to disclose. A copy of the order is attached as Exhibit A.
SWORN before me at Barrie on March 3, 2026.     A commissioner for taking affidavits""",
            variant="affidavit",
        ),
        Example(
            text="""CANADA, PROVINCE DE QUÉBEC          COUR SUPÉRIEURE
               DÉCLARATION SOUS SERMENT
Je, soussigné, Luc Exemple, domicilié à Laval, déclare sous serment :
1. Je suis le président de la demanderesse. 2. Les faits allégués sont vrais.
Déclaré sous serment devant moi à Laval, le 3 mars 2026. Commissaire à l'assermentation""",
            variant="affidavit",
        ),
    ),
)  # fmt: skip
