"""Police demands to keep data (s. 487.012): binding for a while, made by an officer, no order of a court."""

from classifiers.cues import never, reweighed, says, titled
from classifiers.phrases import CODE_HEADING, LETTER, SWORN
from domain.assessment import PRIVACY_OFFICER
from domain.document import OTHER, Example, Kind

KIND = Kind(
    slug=OTHER,
    variant="preservation_demand",
    title="Preservation demand of the police",
    cues=(
        titled(
            "preservation demand", "demand to preserve", "ordre de préservation", "demande de préservation",
            "demand for preservation",
            weight=6.0,
        ),
        says(
            "demands",
            "this demand", "when you receive this demand", "487.012", "you are required to preserve",
            "le présent ordre", "form 5.001", "formule 5.001", "revoke this demand", "demand is revoked", "cet ordre",
            "contravene this demand", "vous êtes tenu de préserver",
            weight=3.0,
        ),
        says(
            "officer",
            "signature of peace officer", "signature de l'agent de la paix", "peace officer or public officer",
            "agent de la paix ou fonctionnaire public", "badge", "constable", "detective", "matricule",
            weight=1.5,
        ),
        reweighed(CODE_HEADING, 0.8),
        never(
            "judge",
            "whereas i am satisfied by information on oath", "signature of justice or judge",
            "attendu que je suis convaincu", "on the basis of an information", "signature du juge de paix ou du juge",
            weight=2.0,
        ),
        never(
            "ordered",
            "you are ordered to preserve", "this court orders", "il vous est ordonné",
            weight=3.0,
        ),
        reweighed(SWORN, -2.0),
        reweighed(LETTER, -0.5),
    ),
    examples=(
        Example(
            text="""               PRESERVATION DEMAND
               (Subsection 487.012(1) of the Criminal Code)
Canada, Province of British Columbia
To Infinet Communications Group Inc., of Vancouver:
Because I have reasonable grounds to suspect that the computer data specified below is in your possession,
you are required to preserve the data of account ICG-30303 until March 24, 2026, unless this demand is revoked.
If you contravene this demand without lawful excuse, you may be subject to a fine.
Constable R. Fictif (Signature of peace officer)""",
            variant="preservation_demand",
        ),
        Example(
            text="""               ORDRE DE PRÉSERVATION
               (paragraphe 487.012(1))
Canada, Province de Québec
À Infinet Communications Group Inc. :
Puisque j'ai des motifs raisonnables de soupçonner que les données informatiques sont en votre possession, vous
êtes tenu de préserver les données du compte ICG-30304 jusqu'au 24 mars 2026, à moins que le présent ordre ne
soit révoqué. Si vous contrevenez au présent ordre, vous encourez une amende.
Signature de l'agent de la paix""",
            variant="preservation_demand",
        ),
    ),
    lane=PRIVACY_OFFICER,
)  # fmt: skip
