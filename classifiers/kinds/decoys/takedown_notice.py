"""Copyright and trademark notices to a host."""

from classifiers.cues import Where, about, never, reweighed, says
from classifiers.phrases import ORDERS
from domain.assessment import PRIVACY_OFFICER
from domain.document import OTHER, Example, Kind

KIND = Kind(
    slug=OTHER,
    variant="takedown_notice",
    title="Copyright or takedown notice",
    cues=(
        says("of_infringement", "@of_infringement", weight=1.0),
        about(
            "notice of claimed infringement", "notice of copyright infringement", "copyright infringement notice",
            "takedown notice", "dmca notice", "dmca takedown notice", "avis de prétendue violation",
            "avis de violation du droit d'auteur", "notice of infringement", "demand for removal", "takedown request",
            "avis de retrait", "notice of claimed copyright infringement",
            weight=5.0,
        ),
        says(
            "infringes",
            "copyright act", "claimed infringement", "copyright infringement", "infringing", "infringement of",
            "good faith belief", "digital millennium copyright act", "17 u.s.c. 512", "section 41.25", "41.25",
            "41.26", "loi sur le droit d'auteur", "violation du droit d'auteur", "titulaire du droit d'auteur",
            "œuvre protégée", "trademark infringement", "contrefaçon", "owner of the copyright", "copyright owner",
            "prétendue violation",
            weight=3.0,
        ),
        says(
            "removes",
            "remove or disable access", "forward this notice", "take down", "remove the content",
            "expeditiously remove", "transmettre le présent avis", "retirer le contenu", "removal of the infringing",
            "retirer", "under penalty of perjury",
            weight=2.0,
        ),
        reweighed(ORDERS, -3.0),
        says(
            "location",
            "url", "electronic location", "works", "œuvres",
            weight=0.5,
        ),
        never(
            "court",
            "court file no", "superior court of justice", "federal court", "cour supérieure",
            weight=2.0, where=Where.TOP,
        ),
    ),
    examples=(
        Example(
            text="""Alder Music Ltd.
March 3, 2026
Infinet Communications Group Inc., designated agent
Re: Notice of claimed infringement under section 41.25 of the Copyright Act
We own the copyright in the song Fable Road. The page songs-copy.example/fable infringes it. Please forward this
notice to the person who operates it and keep records for six months.
Alder Music Ltd.""",
            variant="takedown_notice",
        ),
        Example(
            text="""Objet : Avis de prétendue violation du droit d'auteur
En vertu de la Loi sur le droit d'auteur, nous vous prions de transmettre le présent avis à l'exploitant du site
chants-copies.example. Nous sommes titulaires du droit d'auteur sur l'œuvre Route de la Fable.
Éditions Exemple inc.""",
            variant="takedown_notice",
        ),
    ),
    lane=PRIVACY_OFFICER,
)  # fmt: skip
