"""Questions of journalists and researchers."""

from classifiers.cues import about, gathers, never, reweighed
from classifiers.phrases import APPOINTS, AUTHORIZES, CLOSING, COURT_ON_TOP, LETTER, ORDERS, SWORN
from domain.document import OTHER, Example, Kind

KIND = Kind(
    slug=OTHER,
    variant="media_request",
    title="Request of a journalist or researcher",
    cues=(
        about(
            "interview request", "media inquiry", "media request", "demande d'entrevue", "request for comment",
            "survey", "sondage", "questionnaire", "research request", "press inquiry", "demande médias", "interview",
            weight=3.0,
        ),
        gathers(
            "asks",
            "journalist", "reporter", "newspaper", "for publication", "on the record", "request for comment",
            "interview", "journaliste", "entrevue", "journal", "reportage", "publication", "documentary",
            "research project", "my thesis", "survey", "questionnaire", "chercheur", "university", "université",
            "podcast", "magazine", "newsroom", "salle des nouvelles", "deadline for comment", "heure de tombée",
            weight=3.5,
        ),
        reweighed(LETTER, 0.7),
        reweighed(CLOSING, 0.7),
        reweighed(ORDERS, -3.5),
        reweighed(AUTHORIZES, -2.5),
        reweighed(COURT_ON_TOP, -2.0),
        reweighed(APPOINTS, -2.0),
        never(
            "job",
            "work experience", "references available", "bachelor of", "education",
            weight=2.0,
        ),
        reweighed(SWORN, -2.0),
    ),
    examples=(
        Example(
            text="""The Fable Herald
Re: Request for comment
Dear Sir or Madam,
I am a reporter and write a story for publication on Friday. Who runs fable-tips.example? I would like an interview.
Regards, Iris Roe, reporter""",
            variant="media_request",
        ),
    ),
)  # fmt: skip
