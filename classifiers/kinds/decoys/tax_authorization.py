"""Authorizations of a representative before the tax authorities."""

from classifiers.cues import about, gathers, never, reweighed, says
from classifiers.phrases import ORDERS
from domain.document import OTHER, Example, Kind

KIND = Kind(
    slug=OTHER,
    variant="tax_authorization",
    title="Tax authorization",
    cues=(
        says("of_taxes", "@of_taxes", weight=0.8),
        about(
            "authorize a representative", "authorization of a representative", "tax authorization",
            "authorizing or cancelling a representative", "autoriser un représentant",
            "autorisation relative à la communication de renseignements", "procuration fiscale", "business consent",
            "authorization or cancellation", "aut-01", "t1013", "rc59", "mr-69", "autorisation d'un représentant",
            "business consent for access", "consentement de l'entreprise", "authorisation for tax",
            "tax information authorization", "autorisation à communiquer",
            weight=5.0,
        ),
        gathers(
            "tax",
            "canada revenue agency", "agence du revenu du canada", "revenu québec", "business number",
            "numéro d'entreprise", "social insurance number", "numéro d'assurance sociale", "tax return",
            "level of authorization", "income tax", "gst/hst", "taxation year", "année d'imposition",
            "déclaration de revenus", "impôt", "represent a client", "représenter un client", "repid", "tps",
            "tax accounts", "notice of assessment", "avis de cotisation",
            weight=3.5,
        ),
        never(
            "demand",
            "requirement to provide information", "you are required to provide", "demande péremptoire",
            "section 231.2", "article 231.2", "notice to produce", "requirement for information",
            weight=3.5,
        ),
        reweighed(ORDERS, -3.0),
        never(
            "money",
            "invoice", "facture", "amount due", "subtotal", "sous-total", "statement of account",
            weight=2.0,
        ),
    ),
    examples=(
        Example(
            text="""               AUTHORIZE A REPRESENTATIVE (AUT-01)
Canada Revenue Agency
Business number: 00000 0000 RC0001
I authorize Fable Accounting, RepID ABC1234, to access my tax accounts for all years.
Level of authorization: 2     Signature: Nora Quill""",
            variant="tax_authorization",
        ),
        Example(
            text="""               AUTORISATION RELATIVE À LA COMMUNICATION DE RENSEIGNEMENTS (MR-69)
Revenu Québec
Numéro d'assurance sociale : 000 000 000
J'autorise Revenu Québec à communiquer à M. Fable ma déclaration de revenus de l'année d'imposition 2025.""",
            variant="tax_authorization",
        ),
    ),
)  # fmt: skip
