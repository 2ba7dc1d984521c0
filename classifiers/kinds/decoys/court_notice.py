"""Notices of a court office: hearings, schedules, filings."""

from classifiers.cues import Where, gathers, never, reweighed, titled
from classifiers.phrases import ASKS_ONLY, COURT_ON_TOP, LETTER, ORDERS
from domain.document import OTHER, Example, Kind

KIND = Kind(
    slug=OTHER,
    variant="court_notice",
    title="Notice of a court office",
    cues=(
        titled(
            "notice of hearing", "notice of appointment", "avis d'audience", "avis d'audition",
            "notice of case conference", "trial scheduling notice", "notice of trial", "notice of appearance",
            "requisition", "notice of change of lawyer", "avis de convocation", "request for transcript",
            "notice of appeal", "avis d'appel", "designation of counsel", "notice of constitutional question",
            "caveat", "réquisition", "notice of appointment for", "recognizance", "certificate",
            "notice of discontinuance", "avis de présentation", "désignation d'un avocat", "engagement",
            "désistement", "notice to admit", "offer to settle", "notice of examination", "praecipe",
            "consent to service", "caveat warrant", "notice of status review", "recognizance of surety",
            "request for",
            weight=5.5,
        ),
        gathers(
            "office",
            "court services", "trial coordinator", "has been scheduled", "the hearing of this matter", "courtroom",
            "salle d'audience", "est fixée au", "is set down for hearing", "scheduling office", "greffe",
            "avis est donné", "notice is given", "videoconference", "case conference", "videoconférence",
            "takes notice", "the appellant", "please set", "search the record", "requests that",
            weight=1.5,
        ),
        reweighed(COURT_ON_TOP, 0.8),
        reweighed(ORDERS, -3.0),
        reweighed(ASKS_ONLY, -0.7),
        never(
            "title",
            "order", "notice of motion", "statement of claim", "notice of application", "summons", "affidavit",
            "ordonnance", "subpoena", "injonction", "summons to witness",
            weight=4.0, where=Where.TITLE,
        ),
        reweighed(LETTER, -0.7),
        never(
            "statute",
            "copyright act", "lien act", "trademark",
            weight=2.0,
        ),
    ),
    examples=(
        Example(
            text="""Court File No. CV-26-00000016-0000
               ONTARIO SUPERIOR COURT OF JUSTICE
               NOTICE OF HEARING
Take notice that the hearing of this matter has been scheduled for May 5, 2026 in courtroom 4-1 by
videoconference. Trial coordinator, court services.""",
            variant="court_notice",
        ),
        Example(
            text="""COUR DU QUÉBEC, district de Laval
               AVIS D'AUDIENCE
L'audience est fixée au 5 mai 2026 à 9 h, salle d'audience 2.06. Le greffe de la Cour du Québec""",
            variant="court_notice",
        ),
    ),
)  # fmt: skip
