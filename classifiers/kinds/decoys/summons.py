"""Subpoenas and summonses of Canadian courts: issued from an office, often in blank by a lawyer."""

from classifiers.cues import Where, gathers, never, reweighed, says, titled
from classifiers.phrases import CLOSING, COURT_ON_TOP, LETTER, ORDERS, SWORN
from domain.assessment import PRIVACY_OFFICER
from domain.document import OTHER, Example, Kind

KIND = Kind(
    slug=OTHER,
    variant="summons",
    title="Subpoena or summons to a witness",
    cues=(
        titled(
            "summons to witness", "summons to a witness", "subpoena", "subpoena to a witness", "subpoena to witness",
            "subpoena duces tecum", "summons", "citation à comparaître", "assignation à comparaître",
            "assignation à témoigner", "assignation de témoin", "assignation", "sommation", "notice to attend",
            "subpoena for production", "summons to a person",
            weight=6.0,
        ),
        gathers(
            "attends",
            "you are required to attend", "you are therefore commanded to attend", "to attend to give evidence",
            "required to attend to give evidence", "bring with you", "to give evidence",
            "vous êtes tenu de vous présenter", "vous êtes requis de comparaître", "vous êtes assigné",
            "pour témoigner", "pour y rendre témoignage", "apporter avec vous", "apporter",
            "your attendance is required", "attendance money", "indemnité de présence", "conduct money",
            "remain until your attendance is no longer required",
            weight=2.5,
        ),
        reweighed(COURT_ON_TOP, 1.0),
        says(
            "fails",
            "if you fail to attend", "a warrant may be issued for your arrest", "si vous ne vous présentez pas",
            "si vous omettez de comparaître",
            weight=0.8,
        ),
        never(
            "foreign",
            "united states district court", "superior court of california", "state of", "county of", "crown court",
            "tribunal judiciaire", "commonwealth of", "district of columbia", "grand jury",
            weight=5.0, where=Where.TOP,
        ),
        reweighed(ORDERS, -1.0),
        reweighed(LETTER, -2.0),
        reweighed(CLOSING, -1.5),
        reweighed(SWORN, -1.5),
        never(
            "title",
            "order", "affidavit", "notice of motion", "affidavit of service", "warrant for arrest",
            "mandat d'arrestation",
            weight=3.0, where=Where.TITLE,
        ),
    ),
    examples=(
        Example(
            text="""                                   Court File No. CV-26-00000010-0000
               ONTARIO SUPERIOR COURT OF JUSTICE
BETWEEN: SORREL FOODS LTD., Plaintiff and JOHN ROE, Defendant
               SUMMONS TO WITNESS
TO: The Records Custodian, Infinet Communications Group Inc.
YOU ARE REQUIRED TO ATTEND TO GIVE EVIDENCE IN COURT at the hearing of this action on May 5, 2026, and to
BRING WITH YOU the invoices of account ICG-50505. IF YOU FAIL TO ATTEND A WARRANT MAY BE ISSUED.
Issued by the local registrar""",
            variant="summons",
        ),
        Example(
            text="""CANADA, PROVINCE DE QUÉBEC          COUR DU QUÉBEC
               CITATION À COMPARAÎTRE
À : le représentant d'Infinet Communications Group Inc.
Vous êtes assigné à comparaître pour témoigner le 5 mai 2026 au palais de justice de Laval et pour apporter avec
vous les registres du compte ICG-50506. Si vous omettez de comparaître, un mandat peut être décerné.
Avocate de la demanderesse""",
            variant="summons",
        ),
    ),
    lane=PRIVACY_OFFICER,
    must_be_seen=True,
)  # fmt: skip
