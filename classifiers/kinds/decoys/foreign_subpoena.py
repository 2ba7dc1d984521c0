"""Subpoenas of foreign courts and agencies."""

from classifiers.cues import Where, never, reweighed, says, titled
from classifiers.phrases import FOREIGN_COURT, LETTER
from domain.document import OTHER, Example, Kind

KIND = Kind(
    slug=OTHER,
    variant="foreign_subpoena",
    title="Foreign subpoena",
    cues=(
        says("calls_to_attend", "@calls_to_attend", weight=1.0),
        titled(
            "subpoena to produce documents", "subpoena to produce documents information or objects",
            "subpoena duces tecum", "administrative subpoena", "grand jury subpoena", "subpoena to testify",
            "subpoena", "civil subpoena", "witness summons", "deposition subpoena for production of business records",
            "subpoena to testify before a grand jury", "national security letter",
            weight=6.0,
        ),
        reweighed(FOREIGN_COURT, 4.0),
        says(
            "foreign_words",
            "federal rule of civil procedure 45", "fed. r. civ. p. 45", "rule 45", "grand jury",
            "department of justice", "department of homeland security", "united states attorney", "u.s. attorney",
            "you are commanded to produce", "you are commanded to appear", "ao 88b", "18 u.s.c.",
            "custodian of records", "clerk of court", "attorney for the plaintiff", "u.s. department",
            "attorney's signature", "cpr part 34",
            weight=2.0,
        ),
        never(
            "canadian_heading",
            "province of", "province de", "superior court of justice", "court of king's bench", "cour supérieure",
            "cour du québec", "federal court", "federal court of canada", "supreme court of british columbia",
            "ontario",
            weight=4.0, where=Where.TOP,
        ),
        never(
            "so_ordered",
            "it is so ordered", "this court orders",
            weight=2.0,
        ),
        reweighed(LETTER, -1.5),
    ),
    examples=(
        Example(
            text="""AO 88B (Rev. 02/14)
               UNITED STATES DISTRICT COURT
               for the Western District of Washington
LUPINE STUDIOS, INC. v. JOHN DOE          Civil Action No. 2:26-cv-00002
     SUBPOENA TO PRODUCE DOCUMENTS, INFORMATION, OR OBJECTS
To: Infinet Communications Group Inc., Custodian of Records
YOU ARE COMMANDED to produce at the time, date, and place set forth below the following documents:
subscriber information for lupine-copy.example. Federal Rule of Civil Procedure 45 applies.
CLERK OF COURT     Attorney's signature""",
            variant="foreign_subpoena",
        ),
        Example(
            text="""               SUPERIOR COURT OF CALIFORNIA, COUNTY OF MARIN
     DEPOSITION SUBPOENA FOR PRODUCTION OF BUSINESS RECORDS
TO: Custodian of Records, Infinet Communications Group Inc.
YOU ARE ORDERED TO PRODUCE THE BUSINESS RECORDS described in item 3 to the deposition officer.
Attorney for the Plaintiff: N. Fable""",
            variant="foreign_subpoena",
        ),
    ),
)  # fmt: skip
