"""Orders of courts outside Canada: binding there, not here."""

from classifiers.cues import Where, missing, never, reweighed, says
from classifiers.phrases import ASKS_ONLY, CLOSING, FOREIGN_COURT, LETTER, NO_EMAIL, ORDERS, RECITALS
from domain.document import OTHER, Example, Kind

KIND = Kind(
    slug=OTHER,
    variant="foreign_order",
    title="Order of a foreign court",
    cues=(
        reweighed(FOREIGN_COURT, 6.0),
        missing(FOREIGN_COURT, weight=4.0),
        reweighed(ORDERS, 2.5),
        reweighed(RECITALS, 0.8),
        says(
            "order_title",
            "order", "temporary restraining order", "judgment", "order granting", "stipulated order",
            "protective order", "default judgment", "ordonnance", "jugement", "order to show cause",
            "search and seizure warrant", "discovery order", "order for disclosure", "ordonnance de référé",
            "ordonnance sur requête", "consent order", "disclosure order", "norwich pharmacal order",
            weight=1.5, where=Where.TITLE,
        ),
        says(
            "foreign_words",
            "united states district judge", "united states magistrate judge", "it is so ordered", "so ordered",
            "good cause appearing", "pursuant to fed. r. civ. p.", "district judge", "stored communications act",
            "18 u.s.c.", "u.s.c.", "case no.", "civil action no", "claim no", "his honour judge", "hhj", "mr justice",
            "penal notice", "en la forme des référés", "juge des référés", "le greffier", "expédition exécutoire",
            "procureur de la république", "ordonnons", "disons que", "statuant publiquement",
            weight=1.5,
        ),
        never(
            "canadian_heading",
            "province of", "province de", "supreme court of british columbia", "superior court of justice",
            "court of king's bench", "cour supérieure", "cour du québec", "federal court",
            "supreme court of nova scotia", "ontario", "alberta", "canada",
            weight=3.5, where=Where.TOP,
        ),
        reweighed(ASKS_ONLY, -1.0),
        reweighed(LETTER, -2.0),
        reweighed(CLOSING, -2.0),
        never(
            "subpoena",
            "subpoena", "subpoena to produce documents", "subpoena duces tecum", "administrative subpoena",
            "grand jury subpoena",
            weight=4.0, where=Where.TITLE,
        ),
        NO_EMAIL,
    ),
    examples=(
        Example(
            text="""               UNITED STATES DISTRICT COURT
               NORTHERN DISTRICT OF CALIFORNIA
LUPINE STUDIOS, INC., Plaintiff,          Case No. 3:26-cv-00001
v.
JOHN DOE, Defendant.
               ORDER GRANTING EXPEDITED DISCOVERY
Good cause appearing, IT IS HEREBY ORDERED that Infinet Communications Group Inc. shall produce the
name and address of the holder of lupine-copy.example within 14 days.
IT IS SO ORDERED.
Dated: March 3, 2026          United States District Judge""",
            variant="foreign_order",
        ),
        Example(
            text="""IN THE HIGH COURT OF JUSTICE                         Claim No. KB-2026-000001
KING'S BENCH DIVISION
BEFORE Mr Justice Fable
BETWEEN: HEATHER PRESS LIMITED, Claimant and PERSONS UNKNOWN, Defendants
                          ORDER
UPON hearing counsel for the Claimant IT IS ORDERED THAT the Respondent host shall disclose the
identity of the operator of heather-leaks.example. PENAL NOTICE.""",
            variant="foreign_order",
        ),
        Example(
            text="""RÉPUBLIQUE FRANÇAISE
AU NOM DU PEUPLE FRANÇAIS
               TRIBUNAL JUDICIAIRE DE LYON
               ORDONNANCE DE RÉFÉRÉ rendue le 3 mars 2026
Nous, juge des référés, statuant publiquement, ORDONNONS à la société Infinet Communications Group
de communiquer à la demanderesse les données d'identification du titulaire du site exemple-lyon.example.
Le greffier          Le juge des référés""",
            variant="foreign_order",
        ),
    ),
)  # fmt: skip
