"""Letters that only bring something else."""

from classifiers.cues import never, reweighed, says
from classifiers.phrases import (
    AUTHORIZES,
    CLOSING,
    ENCLOSES,
    LAWYER_LETTER,
    LETTER,
    NO_EMAIL,
    NO_FAX_FORM,
    ORDERS,
    SWORN,
)
from domain.document import OTHER, Example, Kind
from domain.page import PageRole

KIND = Kind(
    slug=OTHER,
    variant="cover_letter",
    title="Covering letter",
    cues=(
        says("encloses_papers", "@encloses_papers", weight=1.0),
        never("own_leave", "@own_leave", weight=1.5),
        reweighed(ENCLOSES, 4.0),
        says(
            "brings",
            "i am mailing the", "i am sending you the papers", "here are the papers", "the papers you asked for",
            "i have enclosed", "we have enclosed", "are enclosed", "is enclosed", "you will find enclosed",
            "i attach", "we attach", "are attached", "attached to this letter", "herewith", "with this letter are",
            "in this envelope", "behind this letter", "the following documents", "the following papers",
            "send the originals back", "return the originals", "je vous envoie les", "je joins", "nous joignons",
            "vous trouverez", "sont joints", "sont jointes", "est jointe", "est joint", "les documents suivants",
            "les pièces suivantes", "je vous fais parvenir", "nous vous faisons parvenir", "nous vous remettons",
            "dans cette enveloppe", "bordereau de transmission", "extrait du registre", "pour valoir reçu",
            "acknowledgement of service", "sign and return", "aux fins de signification",
            weight=2.5,
        ),
        reweighed(LETTER, 1.5),
        reweighed(CLOSING, 1.5),
        says(
            "serves",
            "served upon you", "for service", "for service upon you", "by way of service", "copy of the order",
            "kindly acknowledge receipt", "please acknowledge receipt", "kindly comply", "which speaks for itself",
            "which we are serving", "copie de l'ordonnance", "à des fins de signification", "accuser réception",
            "veuillez nous accuser réception", "aux fins de signification", "the original will follow", "by courier",
            "should you have any questions", "si vous avez des questions", "with this letter",
            "with this letter you will find", "enclosures", "encl.", "p.j.", "pièces jointes", "for your attention",
            "originals follow",
            weight=1.5,
        ),
        reweighed(LAWYER_LETTER, 0.8),
        reweighed(AUTHORIZES, -2.5),
        reweighed(ORDERS, -2.0),
        never(
            "demands",
            "we demand", "failing which", "mise en demeure", "we hereby demand", "nous vous mettons en demeure",
            "à défaut de quoi",
            weight=1.5,
        ),
        never(
            "other",
            "amount due", "invoice enclosed", "resume", "curriculum", "collection agency", "agence de recouvrement",
            "payment enclosed", "cheque enclosed",
            weight=3.0,
        ),
        never(
            "police",
            "police service", "service de police",
            weight=1.0,
        ),
        reweighed(SWORN, -2.0),
        never(
            "revoke",
            "i hereby revoke", "je révoque", "withdraw my consent",
            weight=3.0,
        ),
        NO_FAX_FORM,
        NO_EMAIL,
        never(
            "asks",
            "i am investigating", "whois", "copyright act", "loi sur le droit d'auteur", "applying for the position",
            weight=1.0,
        ),
    ),
    examples=(
        Example(
            text="""Fable Quill LLP
March 3, 2026
Infinet Communications Group Inc.
Re: Sorrel Foods v. Roe
Dear Sir or Madam:
Enclosed please find a copy of the order of Justice Exemplar made March 2, 2026, for service upon you. Kindly
acknowledge receipt. Should you have any questions, please call.
Yours very truly,
T. Fable
Encl.""",
            variant="cover_letter",
        ),
        Example(
            text="""Exemple Avocats
Le 3 mars 2026
Madame, Monsieur,
Vous trouverez ci-joint l'autorisation signée par notre cliente ainsi que sa procuration. Veuillez nous accuser
réception de la présente.
Veuillez agréer, Madame, Monsieur, nos salutations distinguées.
Me O. Exemple      p.j.""",
            variant="cover_letter",
        ),
    ),
    role=PageRole.COVER,
)  # fmt: skip
