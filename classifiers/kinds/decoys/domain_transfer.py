"""Authorizations to move a domain between registrars or holders."""

from classifiers.cues import about, gathers, never, reweighed, says
from classifiers.phrases import APPOINTS, ORDERS
from domain.document import AUTHORIZATION_LETTER, OTHER, Example, Kind

KIND = Kind(
    slug=OTHER,
    variant="domain_transfer",
    title="Domain transfer authorization",
    cues=(
        says("sells_a_name", "@sells_a_name", weight=1.0),
        says("of_transfers", "@of_transfers", weight=1.0),
        about(
            "domain transfer authorization", "domain name transfer", "transfer of domain", "transfer authorization",
            "registrar transfer", "change of registrant", "domain transfer request", "transfer of registration",
            "transfert de nom de domaine", "autorisation de transfert", "transfert de domaine",
            "changement de titulaire", "domain transfer", "initial authorization for registrar transfer",
            "standardized form of authorization", "change of ownership", "changement de registraire",
            "registrant transfer",
            weight=5.5,
        ),
        gathers(
            "transfers",
            "auth code", "epp code", "authorization code", "authcode", "gaining registrar", "losing registrar",
            "transfer the domain", "transfer of the domain", "registrar lock", "unlock the domain",
            "current registrar", "new registrar", "registrar of record", "new registrant", "code d'autorisation",
            "registraire", "déverrouiller", "transférer le domaine", "transfert du domaine",
            "transférer le nom de domaine", "cira", "icann", "registrant", "transfer out", "release the domain to",
            weight=3.0,
        ),
        says(
            "domain",
            "domain name", "nom de domaine", "domain", "domaine",
            weight=0.7,
        ),
        reweighed(ORDERS, -3.0),
        never(
            "disclosure",
            "billing records", "release our billing", "payment records", "release the following information",
            "invoices", "factures",
            weight=2.0,
        ),
        reweighed(APPOINTS, -2.0),
    ),
    examples=(
        Example(
            text="""               DOMAIN TRANSFER AUTHORIZATION
Domain name: quillgardens.example
Current registrar: Infinet Communications Group Inc.     New registrar: Fable Names Ltd.
I authorize the transfer of the domain to the gaining registrar. Please unlock the domain and send me the auth code.
Registrant: Nora Quill""",
            variant="domain_transfer",
        ),
        Example(
            text="""Objet : Transfert de nom de domaine
Madame, Monsieur,
J'autorise le transfert du domaine reliure.example vers un nouveau registraire. Veuillez déverrouiller le nom de
domaine et me transmettre le code d'autorisation.
Luc Exemple""",
            variant="domain_transfer",
        ),
    ),
    resembles=AUTHORIZATION_LETTER,
)  # fmt: skip
