"""Advertisements and offers."""

from classifiers.cues import Where, gathers, never, reweighed, says
from classifiers.phrases import AUTHORIZES, COURT_ON_TOP, DISCLOSURE, ORDERS, SWORN
from domain.document import OTHER, Example, Kind

KIND = Kind(
    slug=OTHER,
    variant="marketing",
    title="Advertisement",
    cues=(
        says("of_offers", "@of_offers", weight=1.0),
        gathers(
            "sells",
            "special offer", "limited time offer", "save up to", "call now", "act now", "order now", "call toll free",
            "free shipping", "free trial", "best price", "% off", "percent off", "sale", "discount", "promotion",
            "this week only", "offre spéciale", "rabais", "économisez", "appelez maintenant", "livraison gratuite",
            "commandez maintenant", "offre d'une durée limitée", "promo", "free quote", "no obligation",
            "soumission gratuite", "sans obligation", "lowest prices", "book your", "grand opening", "sign up today",
            "exclusive offer", "offre exclusive", "solde", "vente", "you have been selected", "pre-approved",
            weight=3.0,
        ),
        says(
            "list",
            "removed from our list", "remove your number", "to be removed", "unsubscribe", "opt out",
            "to unsubscribe", "désabonner", "retirer de notre liste", "retirer votre numéro",
            "do not wish to receive", "operator", "return this fax", "faxback", "pour ne plus recevoir",
            weight=2.5,
        ),
        says(
            "shout",
            "sale", "special offer", "save", "promotion", "solde", "rabais", "toner", "free", "vacation", "cruise",
            "offre spéciale", "business loans", "limited time offer", "grande vente", "newsletter", "bulletin",
            weight=1.5, where=Where.TITLE,
        ),
        reweighed(ORDERS, -4.0),
        reweighed(DISCLOSURE, -2.5),
        reweighed(COURT_ON_TOP, -3.0),
        reweighed(SWORN, -2.0),
        reweighed(AUTHORIZES, -2.0),
        never(
            "invoice",
            "invoice", "facture", "purchase order", "bon de commande",
            weight=2.0, where=Where.TITLE,
        ),
    ),
    examples=(
        Example(
            text="""               TONER SALE!
SAVE UP TO 60% - THIS WEEK ONLY
Cartridges from $19.99. Free shipping anywhere in Canada.
CALL NOW 1-888-555-0100. Order now and get a gift!
To be removed from our list call 1-888-555-0101""",
            variant="marketing",
        ),
        Example(
            text="""               OFFRE SPÉCIALE
Économisez 40 % sur vos fournitures. Livraison gratuite. Appelez maintenant au 1-888-555-0102.
Pour ne plus recevoir nos offres, retirer votre numéro de notre liste en composant le 9.""",
            variant="marketing",
        ),
    ),
)  # fmt: skip
