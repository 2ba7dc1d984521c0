"""Invoices, statements and receipts."""

from classifiers.cues import Where, gathers, never, reweighed, says, titled
from classifiers.phrases import APPOINTS, AUTHORIZES, COURT_ON_TOP, DISCLOSURE, LETTER, ORDERS
from domain.document import OTHER, Example, Kind

KIND = Kind(
    slug=OTHER,
    variant="invoice",
    title="Invoice or statement of account",
    cues=(
        says("of_sums", "@of_sums", weight=1.0),
        titled(
            "invoice", "facture", "statement of account", "état de compte", "tax invoice", "bill", "facture invoice",
            "proforma invoice", "account statement", "relevé de compte", "invoice no", "invoice number", "receipt",
            "official receipt", "reçu", "credit note", "note de crédit", "past due notice", "final notice",
            "packing slip", "delivery receipt", "bon de livraison", "remittance advice", "reçu officiel",
            "utility bill", "statement", "renewal notice", "avis de renouvellement",
            weight=5.5,
        ),
        says(
            "amounts",
            "@money_table",
            weight=1.5,
        ),
        gathers(
            "pays",
            "amount due", "total due", "balance due", "subtotal", "net 30", "invoice no", "invoice number", "bill to",
            "due date", "solde dû", "sous-total", "montant dû", "à payer", "facturé à", "date d'échéance",
            "no de facture", "unit price", "prix unitaire", "payment terms", "qty", "quantity", "qté", "quantité",
            "gst", "hst", "tps", "tvq", "please pay", "please remit", "balance owing", "total",
            weight=2.5,
        ),
        reweighed(ORDERS, -4.0),
        reweighed(DISCLOSURE, -2.0),
        reweighed(AUTHORIZES, -2.0),
        reweighed(LETTER, -1.0),
        never(
            "purchase",
            "purchase order", "bon de commande", "order form", "sales order", "order confirmation", "quotation",
            "confirmation de commande",
            weight=3.0, where=Where.TITLE,
        ),
        never(
            "bank",
            "transit number", "void cheque", "spécimen de chèque", "new bank account",
            weight=2.0,
        ),
        reweighed(COURT_ON_TOP, -2.0),
        never(
            "collection",
            "collection agency", "agence de recouvrement", "attempt to collect a debt",
            weight=2.0,
        ),
        reweighed(APPOINTS, -3.0),
        never(
            "motion",
            "notice of motion", "affidavit",
            weight=2.0,
        ),
    ),
    examples=(
        Example(
            text="""Quill Paper Ltd.
               INVOICE
Invoice No. 2026-0001          Bill to: Infinet Communications Group Inc.
Qty   Description     Unit price   Total
10    Copy paper      5.00         50.00
2     Toner           80.00        160.00
Subtotal 210.00
GST 10.50
Amount due 220.50   Net 30""",
            variant="invoice",
        ),
        Example(
            text="""Papeterie Exemple
               FACTURE
No de facture : 2026-02     Facturé à : Infinet Communications Group Inc.
Description    Qté   Prix unitaire   Total
Enveloppes     5     4,00            20,00
Sous-total 20,00
TPS 1,00   TVQ 2,00
Solde dû 23,00""",
            variant="invoice",
        ),
    ),
)  # fmt: skip
