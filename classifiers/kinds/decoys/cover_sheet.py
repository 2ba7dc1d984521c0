"""Fax cover sheets."""

from classifiers.cues import Where, never, reweighed, says, titled
from classifiers.phrases import APPOINTS, AUTHORIZES, NO_EMAIL, ORDERS, SWORN
from domain.document import OTHER, Example, Kind
from domain.page import PageRole

KIND = Kind(
    slug=OTHER,
    variant="cover_sheet",
    title="Fax cover sheet",
    cues=(
        titled(
            "fax", "facsimile", "fax cover sheet", "facsimile cover sheet", "fax transmission",
            "facsimile transmission", "fax transmittal", "cover sheet", "télécopie", "bordereau de télécopie",
            "bordereau de transmission", "page couverture", "feuille de transmission", "transmission par télécopieur",
            "transmittal sheet", "envoi par télécopieur", "telecopy", "fax message", "télécopie fax", "fax télécopie",
            "bordereau", "bordereau d'envoi", "facsimile message", "fac-similé", "page de garde", "message télécopié",
            "transmission sheet", "transmittal", "facsimile cover page", "fax cover page", "cover page", "fax cover",
            "telefax", "facsimile cover", "fax sheet", "fax memo", "page frontispice", "couverture de télécopie",
            "feuille de télécopie", "feuille d'envoi",
            weight=5.5,
        ),
        says(
            "form",
            "@fax_block",
            weight=3.0,
        ),
        says("only_a_form", "@fax_form", weight=7.0),
        says(
            "pages",
            "including this page", "including cover", "pages including", "number of pages", "no. of pages",
            "including this one", "including this sheet", "nombre de pages", "y compris celle-ci",
            "incluant celle-ci", "y compris la présente", "total pages", "incluant la page couverture",
            "pages to follow", "page couverture comprise", "incluant cette page", "de pages",
            weight=2.0,
        ),
        says(
            "urgent",
            "please reply", "please comment", "for review", "for your information", "urgent", "à titre d'information",
            "prière de répondre", "pour information", "please recycle", "confidentiality notice",
            "avis de confidentialité", "received in error", "this transmission is intended", "reçu par erreur",
            "reçue par erreur", "privileged and confidential", "cette télécopie", "this fax", "hard copy to follow",
            "original to follow", "original suivra", "réponse demandée",
            weight=1.2,
        ),
        reweighed(ORDERS, -3.0),
        reweighed(AUTHORIZES, -1.5),
        reweighed(SWORN, -2.0),
        reweighed(APPOINTS, -2.0),
        never(
            "letter",
            "yours truly", "yours very truly", "veuillez agréer", "sincerely",
            weight=1.0,
        ),
        NO_EMAIL,
        never(
            "delivery_note",
            "via facsimile", "by facsimile", "via fax", "by fax", "by fax and mail", "by facsimile and mail",
            "par télécopieur", "par télécopie", "sent by fax", "transmis par télécopieur",
            weight=4.5, where=Where.TITLE,
        ),
        never(
            "court",
            "order", "ordonnance", "notice of motion", "authorization", "affidavit", "power of attorney",
            weight=2.0, where=Where.TITLE,
        ),
    ),
    examples=(
        Example(
            text="""               FAX
To: Infinet Communications Group Inc., Privacy Officer
Fax: 604 555 0100
From: Tobias Fable, Fable Quill LLP
Date: March 3, 2026
Pages: 4 including this page
Re: Sorrel Foods v. Roe, order of Justice Exemplar
Urgent   For review   Please reply
Please find the order. This transmission is intended only for the addressee.""",
            variant="cover_sheet",
        ),
        Example(
            text="""               BORDEREAU DE TÉLÉCOPIE
Destinataire : Infinet Communications Group Inc.
Télécopieur : 604 555 0100
Expéditeur : Exemple Avocats
Date : 3 mars 2026
Nombre de pages : 3, y compris celle-ci
Objet : Autorisation de notre cliente
Cette télécopie est confidentielle.""",
            variant="cover_sheet",
        ),
    ),
    role=PageRole.COVER,
)  # fmt: skip
