"""Proxies for a meeting of shareholders or members."""

from classifiers.cues import gathers, never, reweighed, says, titled
from classifiers.phrases import APPOINTS, ORDERS
from domain.document import AUTHORIZATION_LETTER, OTHER, Example, Kind

KIND = Kind(
    slug=OTHER,
    variant="proxy",
    title="Proxy for a meeting",
    cues=(
        says("of_meetings", "@of_meetings", weight=1.0),
        titled(
            "proxy", "form of proxy", "proxy form", "formulaire de procuration", "instrument of proxy", "proxy card",
            "procuration pour l'assemblée", "voting instruction form", "procuration", "procuration de vote",
            "management proxy", "member proxy",
            weight=5.5,
        ),
        gathers(
            "votes",
            "proxyholder", "to vote", "shareholders", "shareholder", "meeting of members", "annual general meeting",
            "special meeting", "meeting of shareholders", "actionnaires", "assemblée annuelle", "assemblée générale",
            "droits de vote", "voter", "exercer le droit de vote", "votes attaching", "election of directors",
            "fondé de pouvoir", "strata corporation", "copropriétaires", "assemblée des membres",
            "adjournment thereof", "ajournement",
            weight=3.5,
        ),
        reweighed(APPOINTS, 0.5),
        never(
            "poa",
            "financial affairs", "incapacity", "inaptitude", "power of attorney for property",
            weight=3.0,
        ),
        reweighed(ORDERS, -3.0),
    ),
    examples=(
        Example(
            text="""               FORM OF PROXY
ANNUAL GENERAL MEETING OF SHAREHOLDERS OF QUILL GRAIN LTD.
The undersigned shareholder appoints Tobias Fable as proxyholder to attend and to vote all shares at the meeting
on May 5, 2026 and at any adjournment thereof. Election of directors: FOR [ ] WITHHOLD [ ]""",
            variant="proxy",
        ),
        Example(
            text="""               FORMULAIRE DE PROCURATION
Assemblée annuelle des actionnaires de Toiles Exemple inc.
Je nomme Odile Exemple fondée de pouvoir pour assister à l'assemblée et y voter en mon nom.""",
            variant="proxy",
        ),
    ),
    resembles=AUTHORIZATION_LETTER,
)  # fmt: skip
