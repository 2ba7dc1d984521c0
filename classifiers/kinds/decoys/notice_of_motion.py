"""Notices that ask a court for an order by motion."""

from classifiers.cues import Where, never, reweighed, says, titled
from classifiers.phrases import ASKS_ONLY, COURT_ON_TOP, LETTER, ORDERS, SWORN
from domain.document import OTHER, Example, Kind

KIND = Kind(
    slug=OTHER,
    variant="notice_of_motion",
    title="Notice of motion",
    cues=(
        says("asks_the_court", "@asks_the_court", weight=0.5),
        titled(
            "notice of motion", "avis de motion", "notice of cross-motion", "motion record",
            "notice of motion for leave", "avis de requête en", "notice of return of motion", "dossier de motion",
            "avis de motion incidente", "written representations",
            weight=6.0,
        ),
        says(
            "moves",
            "will make a motion", "the motion is for", "the grounds for the motion",
            "documentary evidence will be used", "motion in writing", "méthode d'audition", "la motion vise",
            "les motifs de la motion", "the motion is to be heard", "présentera une motion", "method of hearing",
            "la preuve documentaire suivante", "hearing of the motion",
            weight=2.5,
        ),
        reweighed(ASKS_ONLY, 1.0),
        reweighed(COURT_ON_TOP, 0.8),
        reweighed(ORDERS, -3.0),
        reweighed(SWORN, -1.5),
        reweighed(LETTER, -1.5),
        never(
            "application",
            "notice of application", "statement of claim", "affidavit", "order", "ordonnance", "avis de requête",
            "avis de demande",
            weight=4.0, where=Where.TITLE,
        ),
        never(
            "made",
            "this motion made by", "was heard this day", "a été entendue ce jour",
            weight=2.0,
        ),
    ),
    examples=(
        Example(
            text="""Court File No. CV-26-00000013-0000
               ONTARIO SUPERIOR COURT OF JUSTICE
BETWEEN: SORREL FOODS LTD., Plaintiff and JOHN ROE, Defendant
               NOTICE OF MOTION
The Plaintiff will make a motion to the Court on May 5, 2026 at 10 a.m.
THE MOTION IS FOR an order that Infinet Communications Group Inc. disclose the name of its customer.
THE GROUNDS FOR THE MOTION ARE that the host is the only source.
THE FOLLOWING DOCUMENTARY EVIDENCE will be used: the affidavit of Nora Quill.""",
            variant="notice_of_motion",
        ),
        Example(
            text="""No du dossier de la Cour : CV-26-00000014-0000
               COUR SUPÉRIEURE DE JUSTICE
               AVIS DE MOTION
La demanderesse présentera une motion au tribunal le 5 mai 2026. LA MOTION VISE à obtenir une ordonnance de
divulgation. LES MOTIFS DE LA MOTION SONT LES SUIVANTS : l'hébergeur connaît le nom.""",
            variant="notice_of_motion",
        ),
    ),
)  # fmt: skip
