"""Letters of landlords about premises or tenants."""

from classifiers.cues import Where, about, gathers, never, reweighed, says
from classifiers.phrases import APPOINTS, AUTHORIZES, CLOSING, COURT_ON_TOP, LETTER, ORDERS, SWORN
from domain.document import OTHER, Example, Kind

KIND = Kind(
    slug=OTHER,
    variant="landlord_letter",
    title="Letter of a landlord",
    cues=(
        says("of_rents", "@of_rents", weight=1.0),
        gathers(
            "rents",
            "landlord", "tenant", "rent", "lease", "your tenancy", "property manager", "property management",
            "the premises", "the building", "locateur", "locataire", "propriétaire", "loyer", "bail",
            "gestion immobilière", "l'immeuble", "les lieux loués", "eviction", "notice to vacate", "parking",
            "elevator", "fire drill", "rental application", "tenancy", "strata", "unit number", "rent increase",
            "augmentation de loyer", "logement", "entretien de l'immeuble", "court street", "leased premises",
            "logis",
            weight=3.2,
        ),
        about(
            "rent", "lease", "tenancy", "bail", "loyer", "premises", "building maintenance", "notice to tenants",
            "avis aux locataires", "your tenant", "rental", "rental reference", "parking", "elevator maintenance",
            "rent arrears", "locataire",
            weight=2.5,
        ),
        reweighed(LETTER, 0.8),
        reweighed(CLOSING, 0.8),
        reweighed(ORDERS, -3.0),
        reweighed(AUTHORIZES, -1.5),
        reweighed(COURT_ON_TOP, -2.0),
        never(
            "tribunal",
            "landlord and tenant board", "residential tenancy branch", "tribunal administratif du logement",
            "superior court of justice", "small claims court",
            weight=2.5, where=Where.TOP,
        ),
        reweighed(APPOINTS, -2.5),
        never(
            "contract",
            "lease agreement", "lease", "agreement", "bail commercial", "residential tenancy agreement",
            "commercial lease",
            weight=2.5, where=Where.TITLE,
        ),
        reweighed(SWORN, -2.0),
    ),
    examples=(
        Example(
            text="""Quill Properties Ltd., landlord
March 3, 2026
To all tenants, 12 Court Street
Re: Elevator maintenance
Dear tenant,
The elevator of the building will be closed on May 5. The landlord regrets the trouble; rent is payable as usual.
Yours truly, the property manager""",
            variant="landlord_letter",
        ),
        Example(
            text="""Gestion immobilière Exemple
Objet : Augmentation de loyer
Madame, Monsieur,
Le locateur vous avise que le loyer de votre locataire au 12, rue du Palais sera révisé au renouvellement du bail.
Cordialement, le propriétaire""",
            variant="landlord_letter",
        ),
    ),
)  # fmt: skip
