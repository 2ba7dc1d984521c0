"""E-mail that was printed and faxed: no signed letter."""

from classifiers.cues import Where, never, says
from classifiers.phrases import NO_FAX_FORM
from domain.document import AUTHORIZATION_LETTER, OTHER, Example, Kind

KIND = Kind(
    slug=OTHER,
    variant="email_printout",
    title="Printed e-mail",
    cues=(
        says("quotes", "@quotes", weight=2.0),
        says(
            "block",
            "@email_block",
            weight=7.0,
        ),
        says(
            "mail_words",
            "original message", "forwarded message", "begin forwarded message", "sent from my", "message d'origine",
            "message transféré", "envoyé de mon", "inbox", "boîte de réception", "outlook", "gmail", "reply all",
            "wrote", "a écrit", "printed from", "this e-mail and any attachments", "this email", "ce courriel",
            weight=1.5,
        ),
        NO_FAX_FORM,
        never(
            "cover",
            "fax", "facsimile", "fax transmission", "télécopie", "fax cover sheet",
            weight=3.0, where=Where.TITLE,
        ),
    ),
    examples=(
        Example(
            text="""From: Nora Quill <nora@quillgardens.example>
Sent: March 3, 2026 9:14 AM
To: privacy@icg.example
Subject: Permission to release my records
Hi, I authorize you to release my billing records to Tobias Fable. Thanks, Nora
Sent from my phone""",
            variant="email_printout",
        ),
        Example(
            text="""De : Luc Exemple <luc@reliure.example>
Envoyé : 3 mars 2026 09:14
À : privacy@icg.example
Objet : Autorisation
Bonjour, j'autorise Infinet à communiquer mes factures à M. Fable. Luc""",
            variant="email_printout",
        ),
    ),
    resembles=AUTHORIZATION_LETTER,
)  # fmt: skip
