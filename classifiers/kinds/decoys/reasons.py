"""Reasons, endorsements and bulletins that explain a ruling without ordering us."""

from classifiers.cues import Where, gathers, never, reweighed, says, titled
from classifiers.phrases import LETTER, ORDERS
from domain.document import OTHER, Example, Kind

KIND = Kind(
    slug=OTHER,
    variant="reasons",
    title="Reasons for judgment",
    cues=(
        titled(
            "reasons for judgment", "reasons for decision", "reasons for order", "reasons", "endorsement",
            "reasons for order and order", "motifs du jugement", "motifs de l'ordonnance", "motifs de jugement",
            "motifs", "memorandum of decision", "decision", "oral reasons for judgment", "oral reasons",
            "motifs de décision", "ruling", "reasons on motion", "memorandum of judgment", "reasons for ruling",
            "decision on motion",
            weight=5.5,
        ),
        says(
            "neutral_citation",
            "@citation",
            weight=3.5,
        ),
        says(
            "paragraphs",
            "@bracketed_paragraphs",
            weight=1.0,
        ),
        gathers(
            "reasons_words",
            "for the reasons that follow", "i am satisfied that the", "the issue is whether", "i would grant",
            "i would dismiss", "i find that", "counsel for the", "date heard", "heard at", "released",
            "pour les motifs qui suivent", "la question en litige", "je conclus que", "j'accueille", "je rejette",
            "introduction", "overview", "analysis", "analyse", "conclusion", "contexte", "background", "les faits",
            "the motion is granted", "in my view", "à mon avis", "place of hearing", "date of hearing",
            "dates of hearing", "date and place of hearing", "audience",
            weight=1.8,
        ),
        reweighed(ORDERS, -0.7),
        reweighed(LETTER, -2.0),
        never(
            "title",
            "order", "notice of motion", "affidavit", "ordonnance", "information to obtain",
            "order made after application", "production order", "factum",
            weight=4.0, where=Where.TITLE,
        ),
        never(
            "asks",
            "you are ordered to", "upon the application of",
            weight=1.0,
        ),
    ),
    examples=(
        Example(
            text="""CITATION: Sorrel Foods v. Roe, 2026 ONSC 9901
COURT FILE NO.: CV-26-00000015-0000          DATE: 2026-03-03
               ONTARIO SUPERIOR COURT OF JUSTICE
Counsel: T. Fable, for the plaintiff. HEARD: March 1, 2026
               REASONS FOR DECISION
FABLE J.
[1] The plaintiff asks for disclosure by a host. For the reasons that follow, the motion is granted.
[2] The issue is whether the test for third party discovery is met. In my view it is.""",
            variant="reasons",
        ),
        Example(
            text="""2026 QCCS 99902
COUR SUPÉRIEURE
               MOTIFS DU JUGEMENT
[1] La demanderesse réclame la divulgation d'un nom. La question en litige est simple.
[2] À mon avis, pour les motifs qui suivent, la demande est bien fondée. J'accueille la demande.""",
            variant="reasons",
        ),
    ),
)  # fmt: skip
