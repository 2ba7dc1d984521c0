"""Changes of bank details, direct deposit, pre-authorized debit, card authorizations."""

from classifiers.cues import about, gathers, never, reweighed, says
from classifiers.phrases import APPOINTS, DISCLOSURE, ORDERS
from domain.document import AUTHORIZATION_LETTER, OTHER, Example, Kind

KIND = Kind(
    slug=OTHER,
    variant="bank_change",
    title="Banking or payment instruction",
    cues=(
        says("of_banks", "@of_banks", weight=0.8),
        about(
            "direct deposit", "direct deposit authorization", "pre-authorized debit",
            "pre-authorized debit agreement", "change of bank", "change of banking information",
            "credit card authorization", "dépôt direct", "débit préautorisé", "changement de coordonnées bancaires",
            "payor's pad agreement", "electronic funds transfer", "new banking details", "pre-authorized payment",
            "prélèvement automatique", "nouvelles coordonnées bancaires", "adhésion au dépôt direct",
            "vendor direct deposit", "credit card payment authorization", "accord de débits préautorisés",
            "updated banking information", "remittance instructions", "change of bank account",
            "avis de changement bancaire",
            weight=5.5,
        ),
        gathers(
            "bank",
            "transit number", "institution number", "void cheque", "bank account", "new bank account",
            "numéro de transit", "numéro d'institution", "spécimen de chèque", "compte bancaire", "debit my account",
            "débiter mon compte", "cardholder", "card number", "expiry date", "financial institution",
            "institution financière", "titulaire de la carte", "wire transfer", "swift", "remit all future payments",
            "future payments", "paiements futurs", "electronic payments", "payments to the following account", "cvv",
            "iban",
            weight=3.0,
        ),
        reweighed(ORDERS, -3.0),
        reweighed(DISCLOSURE, -1.0),
        reweighed(APPOINTS, -2.0),
        never(
            "money_table",
            "@money_table",
            weight=1.0,
        ),
    ),
    examples=(
        Example(
            text="""               PRE-AUTHORIZED DEBIT AGREEMENT
Customer: Quill Gardens Ltd.
I authorize Infinet Communications Group Inc. to debit my account at the following financial institution.
Institution number 000, transit number 00000. A void cheque is attached. Signature: Nora Quill""",
            variant="bank_change",
        ),
        Example(
            text="""Objet : Changement de coordonnées bancaires
Madame, Monsieur,
Veuillez faire vos paiements futurs dans notre nouveau compte bancaire : numéro de transit 00000, numéro
d'institution 000. Un spécimen de chèque est joint. Cordialement, Luc Exemple""",
            variant="bank_change",
        ),
    ),
    resembles=AUTHORIZATION_LETTER,
)  # fmt: skip
