"""Orders in the commercial sense."""

from classifiers.cues import Where, gathers, never, reweighed, says, titled
from classifiers.phrases import BY_A_JUDGE, COURT_ON_TOP, DISCLOSURE, LETTER, ORDERS
from domain.document import OTHER, Example, Kind

KIND = Kind(
    slug=OTHER,
    variant="purchase_order",
    title="Purchase order",
    cues=(
        says("of_goods", "@of_goods", weight=0.8),
        titled(
            "purchase order", "bon de commande", "order form", "sales order", "work order", "order confirmation",
            "confirmation de commande", "purchase order no", "service order", "order no", "bon de travail",
            "job order", "standing order", "commande", "formulaire de commande", "commande d'achat", "change order",
            "stop work order",
            weight=6.0,
        ),
        gathers(
            "buys",
            "purchase order number", "order number", "order no", "order date", "vendor", "fournisseur", "ship to",
            "deliver to", "livrer à", "p.o. number", "numéro de commande", "date de commande", "requisitioned by",
            "quote the order number", "bill to", "delivery date", "date de livraison", "unit price", "prix unitaire",
            "qty", "qté", "this order is placed", "terms and conditions of purchase", "sku", "item", "customer po",
            weight=2.5,
        ),
        says(
            "amounts",
            "@money_table",
            weight=1.0,
        ),
        reweighed(ORDERS, -4.0),
        reweighed(COURT_ON_TOP, -3.0),
        reweighed(DISCLOSURE, -2.0),
        reweighed(LETTER, -1.0),
        never(
            "invoice",
            "invoice", "facture", "tax invoice", "statement of account",
            weight=2.5, where=Where.TITLE,
        ),
        reweighed(BY_A_JUDGE, -2.0),
        never(
            "money_order",
            "shareholders", "proxyholder",
            weight=2.0,
        ),
    ),
    examples=(
        Example(
            text="""Fable School District
               PURCHASE ORDER
Order No. PO-0001        Order date: March 3, 2026
Vendor: Infinet Communications Group Inc.     Ship to: 4 Fable Road
Item   Description     Qty   Unit price   Total
1      Hosting plan    1     480.00       480.00
Please quote the order number on all invoices.""",
            variant="purchase_order",
        ),
        Example(
            text="""Ville d'Exemple
               BON DE COMMANDE
Numéro de commande : 26-01       Date de commande : 3 mars 2026
Fournisseur : Infinet Communications Group Inc.    Livrer à : hôtel de ville
1 Plan d'hébergement, 12 mois   480,00""",
            variant="purchase_order",
        ),
    ),
)  # fmt: skip
