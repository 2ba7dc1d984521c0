"""Other papers of a proceeding that order nothing: statements, attestations, recognizances."""

from classifiers.cues import Where, gathers, never, reweighed, titled
from classifiers.phrases import CODE_HEADING, COMMANDS, COURT_ON_TOP, LETTER, ORDERS
from domain.document import OTHER, Example, Kind

KIND = Kind(
    slug=OTHER,
    variant="court_form",
    title="Other paper of a proceeding",
    cues=(
        titled(
            "victim impact statement", "déclaration de la victime", "attestation", "recognizance", "undertaking",
            "promise to appear", "statement on restitution", "certificate of conviction",
            "indictment", "charge sheet", "return to a justice",
            "acknowledgement of service", "notice of intention", "attestation de signification", "acte d'accusation",
            "community impact statement",
            weight=5.0,
        ),
        gathers(
            "party",
            "the accused", "l'accusé", "prosecutor", "poursuivant", "victim", "victime", "surety", "caution",
            "appellant", "appelant", "respondent", "intimé",
            weight=1.0,
        ),
        reweighed(COURT_ON_TOP, 0.8),
        reweighed(CODE_HEADING, 0.8),
        reweighed(ORDERS, -3.0),
        reweighed(COMMANDS, -2.0),
        reweighed(LETTER, -1.5),
        never(
            "other_title",
            "order", "warrant", "ordonnance", "mandat", "affidavit", "notice of motion", "notice of application",
            "summons", "requisition",
            weight=3.0, where=Where.TITLE,
        ),
    ),
    examples=(
        Example(
            text="""Canada, Province of Manitoba
               VICTIM IMPACT STATEMENT
This form may be used to describe harm. The accused: John Roe. The victim: Iris Fable.
I may read this statement in court.""",
            variant="court_form",
        ),
    ),
)  # fmt: skip
