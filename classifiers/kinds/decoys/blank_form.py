"""Forms of authorization or power that nobody filled in."""

from classifiers.cues import Where, never, reweighed, says, titled
from classifiers.phrases import CODE_HEADING, COMMANDS, COURT_ON_TOP, FOREIGN_COURT, LETTER, ORDER_TITLE, ORDERS, SWORN
from domain.document import OTHER, Example, Kind

KIND = Kind(
    slug=OTHER,
    variant="blank_form",
    title="Unfilled form",
    cues=(
        says("bare_labels", "@bare_labels", weight=2.5),
        says("no_particulars", "@no_particulars", weight=1.5),
        says("placeholders", "@placeholders", weight=3.0),
        never("filled_in", "@blanks", weight=4.0, where=Where.ABSENT),
        says(
            "empty",
            "@blanks",
            weight=5.5,
        ),
        says(
            "form_words",
            "authorize", "authorise", "autorise", "appoint", "nomme", "consent", "consens", "permission",
            "power of attorney", "procuration", "authorization", "autorisation",
            weight=1.5,
        ),
        titled(
            "authorization", "authorization to release information", "consent form", "consent to release information",
            "power of attorney", "continuing power of attorney for property", "procuration",
            "formulaire d'autorisation", "formulaire de consentement", "customer information release authorization",
            "general power of attorney", "autorisation de communiquer des renseignements", "consentement",
            "information release authorization", "consent to disclosure of information",
            weight=1.5,
        ),
        says(
            "instructions",
            "print name", "please print", "signature", "date", "check all that apply", "name of customer",
            "nom du client", "en lettres moulées", "cocher", "account number", "witness", "témoin",
            weight=1.0,
        ),
        reweighed(ORDERS, -5.0),
        reweighed(ORDER_TITLE, -5.0),
        reweighed(COMMANDS, -5.0),
        reweighed(CODE_HEADING, -2.5),
        reweighed(COURT_ON_TOP, -2.0),
        reweighed(FOREIGN_COURT, -3.0),
        reweighed(SWORN, -1.5),
        never(
            "trade",
            "debtor", "employer", "order form", "purchase order", "bon de commande", "invoice", "employeur",
            "questionnaire", "resume", "debt", "auth code", "shareholders", "canada revenue agency", "bank account",
            "void cheque", "transit number", "actionnaires", "agence du revenu", "registrar", "registraire",
            "claimed infringement", "requisition", "tenant", "locataire",
            weight=3.0,
        ),
        reweighed(LETTER, -1.0),
    ),
    examples=(
        Example(
            text="""               AUTHORIZATION TO RELEASE INFORMATION
Name of customer: ______________________
Account number: ______________________
I, ______________________, authorize Infinet Communications Group Inc. to release
______________________ to ______________________.
Valid until: ______________________
Signature: ______________________       Date: ______________________""",
            variant="blank_form",
        ),
        Example(
            text="""               PROCURATION
Je, soussigné(e), ______________________, nomme ______________________ mon mandataire.
Pouvoirs : ______________________
Fait à ______________________, le ______________________
Signature : ______________________       Témoin : ______________________""",
            variant="blank_form",
        ),
    ),
)  # fmt: skip
