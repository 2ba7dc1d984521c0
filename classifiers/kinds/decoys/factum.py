"""Arguments, briefs and memoranda of a party."""

from classifiers.cues import gathers, reweighed, titled
from classifiers.phrases import COURT_ON_TOP, LETTER, ORDERS
from domain.document import OTHER, Example, Kind

KIND = Kind(
    slug=OTHER,
    variant="factum",
    title="Factum or brief",
    cues=(
        titled(
            "factum", "memorandum of argument", "written submissions", "mémoire", "mémoire des faits et du droit",
            "plan d'argumentation", "brief", "book of authorities", "memorandum of fact and law",
            "outline of argument", "written argument", "factum of the plaintiff", "recueil de sources",
            "factum of the moving party", "chambers brief",
            weight=6.0,
        ),
        gathers(
            "argues",
            "part i", "part ii", "statement of facts", "issues and law", "order requested",
            "all of which is respectfully submitted", "respectfully submitted", "le tout respectueusement soumis",
            "overview", "list of authorities", "submits that", "soutient que",
            weight=2.0,
        ),
        reweighed(COURT_ON_TOP, 0.8),
        reweighed(ORDERS, -3.0),
        reweighed(LETTER, -1.5),
    ),
    examples=(
        Example(
            text="""Court File No. CV-26-00000017-0000
               ONTARIO SUPERIOR COURT OF JUSTICE
               FACTUM OF THE MOVING PARTY
PART I: STATEMENT OF FACTS. PART II: ISSUES AND LAW. The plaintiff submits that the host should be ordered to
disclose the name of its customer. ALL OF WHICH IS RESPECTFULLY SUBMITTED.""",
            variant="factum",
        ),
    ),
)  # fmt: skip
