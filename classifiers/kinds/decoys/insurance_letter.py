"""Insurers and accident investigators who ask or inform."""

from classifiers.cues import about, gathers, reweighed
from classifiers.phrases import APPOINTS, AUTHORIZES, CLOSING, COURT_ON_TOP, LETTER, ORDERS
from domain.document import OTHER, Example, Kind

KIND = Kind(
    slug=OTHER,
    variant="insurance_letter",
    title="Letter or certificate of an insurer",
    cues=(
        about(
            "claim number", "certificate of insurance", "policy number", "insurance claim", "loss date",
            "date of loss", "réclamation d'assurance", "numéro de réclamation", "certificat d'assurance",
            "our insured", "notre assuré", "proof of claim", "proof of loss",
            weight=4.5,
        ),
        gathers(
            "insures",
            "our insured", "insurance company", "adjuster", "claims adjuster", "policy number",
            "certificate of insurance", "coverage", "assureur", "expert en sinistre", "police d'assurance",
            "date of loss", "claim number", "insurer", "underwriter", "notre assuré", "sinistre",
            "financial security", "insured", "assurance", "the policyholder",
            weight=3.0,
        ),
        reweighed(LETTER, 0.7),
        reweighed(CLOSING, 0.7),
        reweighed(ORDERS, -3.5),
        reweighed(COURT_ON_TOP, -1.5),
        reweighed(AUTHORIZES, -2.0),
        reweighed(APPOINTS, -2.0),
    ),
    examples=(
        Example(
            text="""Fable Insurance Company
Claim number: 26-0001     Date of loss: March 1, 2026     Our insured: Quill Inns Ltd.
Dear Sir or Madam,
We are the insurer and ask that you keep the access logs of our insured. Please call the adjuster.
Yours truly, Claims adjuster""",
            variant="insurance_letter",
        ),
    ),
)  # fmt: skip
