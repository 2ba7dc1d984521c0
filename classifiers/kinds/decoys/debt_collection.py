"""Letters of collection agencies and creditors about a customer."""

from classifiers.cues import Where, about, gathers, never, reweighed, says
from classifiers.phrases import AUTHORIZES, CLOSING, COURT_ON_TOP, LETTER, ORDERS
from domain.document import OTHER, Example, Kind

KIND = Kind(
    slug=OTHER,
    variant="debt_collection",
    title="Debt collection letter",
    cues=(
        says("of_debts", "@of_debts", weight=1.2),
        gathers(
            "collects",
            "collection agency", "licensed collection", "attempt to collect a debt", "collect a debt",
            "agence de recouvrement", "recouvrement", "the above debtor", "debtor", "débiteur", "débitrice",
            "amount owing", "créancier", "creditor", "our file", "recoveries", "recovery officer", "garnishee",
            "sums that you owe", "garnishment", "outstanding balance", "assign your account", "agent de recouvrement",
            "past due", "overdue account", "collection department", "perception de comptes", "credit bureau",
            "saisie", "credit recovery", "collections", "garnishing order", "balance of", "collector", "debt recovery",
            "account in default", "recouvrement de créances", "solde impayé",
            weight=4.0,
        ),
        says(
            "asks",
            "current home address", "current address", "place of work", "employer", "place of employment",
            "bank from which", "employeur",
            "adresse actuelle", "whereabouts", "skip trace", "locate", "telephone number of",
            weight=1.5,
        ),
        about(
            "debtor", "collection", "recouvrement", "debt", "créance", "overdue account", "outstanding debt",
            "final demand", "dernier avis",
            weight=2.0,
        ),
        reweighed(LETTER, 0.5),
        reweighed(CLOSING, 0.5),
        reweighed(ORDERS, -3.0),
        reweighed(AUTHORIZES, -1.5),
        reweighed(COURT_ON_TOP, -1.5),
        never(
            "table",
            "invoice", "statement of account", "facture", "affidavit", "statement of claim",
            weight=1.5, where=Where.TITLE,
        ),
        never(
            "lawyer",
            "llp", "barristers",
            weight=0.7,
        ),
    ),
    examples=(
        Example(
            text="""Fable Recoveries, licensed collection agency
March 3, 2026
Infinet Communications Group Inc.
Our file 0001     Debtor: Jasper Roe     Amount owing: $500.00
We understand that the above debtor is your customer. Please send us the current home address, employer and
telephone. This is an attempt to collect a debt.
Recovery officer""",
            variant="debt_collection",
        ),
        Example(
            text="""Recouvrement Exemple, agence de recouvrement
Le 3 mars 2026
Objet : débiteur Luc Exemple, montant dû 500 $
Madame, Monsieur,
Nous vous prions de nous fournir l'adresse actuelle et l'employeur du débiteur pour notre créancier.
L'agent de recouvrement""",
            variant="debt_collection",
        ),
    ),
)  # fmt: skip
