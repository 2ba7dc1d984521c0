"""Requests of customers that are about the service: cancel, move, renew, change."""

from classifiers.cues import about, gathers, never, reweighed
from classifiers.phrases import APPOINTS, AUTHORIZES, CLOSING, DISCLOSURE, LETTER, ORDERS
from domain.document import OTHER, Example, Kind

KIND = Kind(
    slug=OTHER,
    variant="customer_service_request",
    title="Service request of a customer",
    cues=(
        about(
            "cancellation of service", "cancellation of account", "cancellation", "change of address", "renewal",
            "change of contact", "service request", "password reset", "annulation de service", "changement d'adresse",
            "résiliation", "renouvellement", "account closure", "fermeture de compte", "closing our account",
            "upgrade", "technical support", "moving notice", "new address", "support request", "demande de soutien",
            "close my account", "résiliation de mon abonnement", "notice of change of address",
            weight=4.5,
        ),
        gathers(
            "serves",
            "please cancel", "cancel my account", "please renew", "change our address", "our new address",
            "please update", "please upgrade", "close our account", "reset my password", "veuillez annuler",
            "veuillez résilier", "veuillez mettre à jour", "notre nouvelle adresse", "veuillez renouveler",
            "fermer notre compte", "veuillez fermer", "migrate our site", "effective immediately please",
            "we have moved", "nous déménageons", "our web site does not", "cancel our hosting",
            weight=2.5,
        ),
        reweighed(LETTER, 0.8),
        reweighed(CLOSING, 0.8),
        reweighed(ORDERS, -3.0),
        reweighed(DISCLOSURE, -3.0),
        reweighed(AUTHORIZES, -1.5),
        reweighed(APPOINTS, -2.5),
        never(
            "revoke",
            "authorization", "consent", "autorisation", "consentement",
            weight=1.5,
        ),
    ),
    examples=(
        Example(
            text="""Quill Gardens Ltd.
Re: Cancellation of service
Dear Sir or Madam,
Please cancel our hosting at the end of the month and close our account. We have moved; our new address is above.
Yours truly, Nora Quill""",
            variant="customer_service_request",
        ),
        Example(
            text="""Objet : Changement d'adresse
Madame, Monsieur,
Nous déménageons le 1er mai. Veuillez mettre à jour nos coordonnées; notre nouvelle adresse figure ci-dessus.
Cordialement, Odile Exemple""",
            variant="customer_service_request",
        ),
    ),
)  # fmt: skip
