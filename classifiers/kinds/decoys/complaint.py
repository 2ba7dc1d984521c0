"""Complaints of customers and of strangers."""

from classifiers.cues import about, gathers, never, reweighed, says
from classifiers.phrases import AUTHORIZES, CLOSING, LAWYER_LETTER, LETTER, ORDERS, SWORN
from domain.document import OTHER, Example, Kind

KIND = Kind(
    slug=OTHER,
    variant="complaint",
    title="Complaint",
    cues=(
        says("of_grievance", "@of_grievance", weight=1.2),
        about(
            "complaint", "formal complaint", "plainte", "abuse report", "abuse complaint", "plainte officielle",
            "réclamation", "complaint about", "spam complaint", "insatisfaction", "my complaint", "noise complaint",
            "report of abuse", "signalement", "abuse",
            weight=4.5,
        ),
        gathers(
            "complains",
            "i am writing to complain", "i wish to complain", "complain about", "i am very unhappy", "unacceptable",
            "dissatisfied", "not satisfied", "poor service", "outage", "was down", "i want a refund", "refund",
            "please investigate", "i am fed up", "je souhaite porter plainte", "je me plains", "porter plainte",
            "inacceptable", "insatisfait", "insatisfaite", "remboursement", "panne", "mauvais service",
            "is sending spam", "phishing", "harassing", "hameçonnage", "i have called three times",
            "still not working", "nobody answers", "receiving spam", "disappointed", "déçu", "déçue",
            "better business bureau", "keeps phoning", "keep phoning", "keeps calling", "keeps sending",
            "make them stop", "to stop", "very upset",
            "so upset", "fed up", "had enough", "ne cesse de m'appeler", "très fâchée", "très fâché", "exaspérée",
            "hors service", "harcèlement", "défamatoire", "defamatory",
            weight=2.8,
        ),
        reweighed(LETTER, 0.8),
        reweighed(CLOSING, 0.8),
        reweighed(ORDERS, -3.0),
        reweighed(AUTHORIZES, -2.5),
        reweighed(LAWYER_LETTER, -1.5),
        never(
            "other",
            "copyright act", "police service", "collection agency", "tenancy", "droit d'auteur", "rent", "loyer",
            weight=2.0,
        ),
        reweighed(SWORN, -2.0),
        never(
            "revoke",
            "i hereby revoke", "je révoque",
            weight=2.0,
        ),
    ),
    examples=(
        Example(
            text="""Infinet Communications Group Inc.
Re: Formal complaint
Dear Sir or Madam,
I am writing to complain about the outage of March 1. My shop was down for six hours and nobody answers the
telephone. This is unacceptable and I want a refund.
Regards, Iris Roe""",
            variant="complaint",
        ),
        Example(
            text="""Objet : Plainte
Madame, Monsieur,
Je souhaite porter plainte : votre service a été hors service pendant deux jours. C'est inacceptable et j'exige un
remboursement. Cordialement, Luc Exemple""",
            variant="complaint",
        ),
    ),
)  # fmt: skip
