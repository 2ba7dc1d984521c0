"""Pleadings that begin an action."""

from classifiers.cues import Where, never, reweighed, says, titled
from classifiers.phrases import COURT_ON_TOP, LETTER, ORDERS, SWORN
from domain.document import OTHER, Example, Kind

KIND = Kind(
    slug=OTHER,
    variant="statement_of_claim",
    title="Statement of claim",
    cues=(
        says("parties", "@parties", weight=0.5),
        titled(
            "statement of claim", "notice of civil claim", "notice of action", "statement of defence",
            "demande introductive d'instance", "déclaration", "amended statement of claim", "counterclaim",
            "plaintiff's claim", "statement of defence and counterclaim", "demande introductive",
            "originating application", "response to civil claim", "reply", "défense",
            "déclaration introductive d'instance", "notice of family claim", "petition", "third party claim",
            "defence", "demande en justice", "writ of summons", "demande reconventionnelle",
            weight=6.0,
        ),
        says(
            "claims",
            "the plaintiff claims", "a legal proceeding has been commenced against you", "claim made against you",
            "to the defendant", "if you wish to defend", "the plaintiff's claim", "part 1 statement of facts",
            "part 2 relief sought", "part 3 legal basis", "une instance a été introduite contre vous",
            "le demandeur réclame", "la demanderesse réclame", "place of trial", "the plaintiff pleads",
            "punitive damages", "dommages-intérêts", "serve a statement of defence",
            "judgment may be given against you", "file a response to civil claim", "damages", "pleads and relies",
            weight=2.5,
        ),
        reweighed(COURT_ON_TOP, 0.8),
        reweighed(ORDERS, -3.5),
        reweighed(SWORN, -2.0),
        reweighed(LETTER, -1.5),
        never(
            "motion",
            "notice of motion", "notice of application", "affidavit", "order", "ordonnance", "citation à comparaître",
            "avis de motion", "déclaration sous serment", "avis de requête",
            weight=3.0, where=Where.TITLE,
        ),
        never(
            "judge_made",
            "upon reading", "upon hearing", "sous la présidence de",
            weight=2.0,
        ),
    ),
    examples=(
        Example(
            text="""Court File No. CV-26-00000012-0000
               ONTARIO SUPERIOR COURT OF JUSTICE
BETWEEN: SORREL FOODS LTD., Plaintiff and INFINET COMMUNICATIONS GROUP INC., Defendant
               STATEMENT OF CLAIM
TO THE DEFENDANT: A LEGAL PROCEEDING HAS BEEN COMMENCED AGAINST YOU by the plaintiff.
1. The plaintiff claims damages of $50,000 and an order that the defendant disclose the name of its customer.""",
            variant="statement_of_claim",
        ),
        Example(
            text="""CANADA, PROVINCE DE QUÉBEC          COUR SUPÉRIEURE (Chambre civile)
TOILES EXEMPLE INC., demanderesse c. INFINET COMMUNICATIONS GROUP INC., défenderesse
               DEMANDE INTRODUCTIVE D'INSTANCE
La demanderesse réclame des dommages-intérêts de 50 000 $ et une ordonnance de divulgation.""",
            variant="statement_of_claim",
        ),
    ),
)  # fmt: skip
