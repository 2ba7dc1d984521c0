"""Sworn informations that ask a justice for an order: signed by the justice, ordering nothing."""

from classifiers.cues import never, reweighed, says, titled
from classifiers.phrases import CODE_HEADING, LETTER, SWORN
from domain.document import OTHER, Example, Kind

KIND = Kind(
    slug=OTHER,
    variant="information_to_obtain",
    title="Information to obtain an order",
    cues=(
        titled(
            "information to obtain", "information to obtain a production order",
            "information to obtain a search warrant", "information to obtain a preservation order",
            "information to obtain a non-disclosure order", "dénonciation en vue d'obtenir",
            "dénonciation en vue d'obtenir une ordonnance", "dénonciation en vue d'obtenir un mandat de perquisition",

            weight=6.0,
        ),
        says(
            "informant",
            "the informant says", "informant says that", "hereinafter called the informant",
            "this is the information of", "le dénonciateur déclare", "la dénonciatrice déclare",
            "ci-après appelé le dénonciateur", "les présentes constituent la dénonciation", "le dénonciateur",
            "signature of informant", "signature du dénonciateur", "the informant therefore requests",
            "wherefore the informant", "demande que soit rendue une ordonnance", "the informant therefore prays",
            "prays that a",
            weight=3.5,
        ),
        reweighed(SWORN, 1.0),
        reweighed(CODE_HEADING, 1.0),
        says(
            "grounds",
            "reasonable grounds to believe", "reasonable grounds to suspect", "motifs raisonnables de croire",
            "motifs raisonnables de soupçonner", "full particulars of the grounds",
            weight=0.8,
        ),
        never(
            "orders",
            "you are ordered to", "vous êtes tenu de", "il vous est ordonné", "this court orders",
            "you are prohibited from", "therefore to authorize and require you",
            weight=3.5,
        ),
        reweighed(LETTER, -2.0),
    ),
    examples=(
        Example(
            text="""               INFORMATION TO OBTAIN A PRODUCTION ORDER
               (Section 487.014 of the Criminal Code)
Canada, Province of Nova Scotia
This is the information of Constable R. Fictif, of Halifax, hereinafter called the informant.
The informant says that there are reasonable grounds to believe that an offence has been committed and
that a document in the possession of Infinet Communications Group Inc. will afford evidence.
The informant therefore requests an order that Infinet produce the record of account ICG-10101.
Sworn before me on March 3, 2026.     Signature of informant     A justice of the peace""",
            variant="information_to_obtain",
        ),
        Example(
            text="""               DÉNONCIATION EN VUE D'OBTENIR UNE ORDONNANCE DE COMMUNICATION
Canada, Province de Québec
Les présentes constituent la dénonciation de l'agente P. Fictive, ci-après appelée la dénonciatrice.
La dénonciatrice déclare qu'elle a des motifs raisonnables de soupçonner qu'une infraction a été commise et
demande que soit rendue une ordonnance de communication visant l'hébergeur.
Assermentée devant moi le 3 mars 2026. Juge de paix""",
            variant="information_to_obtain",
        ),
    ),
)  # fmt: skip
