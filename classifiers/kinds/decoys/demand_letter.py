"""Letters of lawyers and of other people who demand."""

from classifiers.cues import about, never, reweighed, says
from classifiers.phrases import AUTHORIZES, CLOSING, LAWYER_LETTER, LETTER, ORDERS, SWORN
from domain.document import OTHER, Example, Kind

KIND = Kind(
    slug=OTHER,
    variant="demand_letter",
    title="Letter of demand",
    cues=(
        says("for_a_client", "@for_a_client", weight=1.0),
        says("asks_for_records", "@asks_for_records", weight=0.5),
        reweighed(LAWYER_LETTER, 2.0),
        says(
            "demands",
            "we demand", "demand that you", "hereby demand", "we require that you", "kindly provide",
            "we ask that you disclose", "we request that you disclose", "failing which", "we have instructions to",
            "legal proceedings", "commence proceedings", "without further notice", "cease and desist", "we will seek",
            "will apply to court", "hold you liable", "we put you on notice", "nous vous mettons en demeure",
            "mise en demeure", "à défaut de quoi", "procédures judiciaires", "sans autre avis", "nous exigeons",
            "nous vous demandons de", "we intend to apply", "litigation hold", "preserve all",
            "vous êtes mis en demeure", "tenir responsable",
            weight=2.5,
        ),
        about(
            "demand letter", "letter of demand", "demand", "notice of demand", "cease and desist", "mise en demeure",
            "preservation of evidence", "litigation hold", "demand for disclosure", "demand for information",
            "intended claim",
            weight=3.0,
        ),
        reweighed(LETTER, 1.2),
        reweighed(CLOSING, 1.0),
        says(
            "firm",
            "llp", "law corporation", "barristers", "solicitors", "lawyers", "avocats", "avocate", "s.e.n.c.r.l.",
            "professional corporation", "lawyer", "counsel", "notaires",
            weight=1.0,
        ),
        reweighed(ORDERS, -1.5),
        reweighed(AUTHORIZES, -0.7),
        reweighed(SWORN, -1.5),
        never(
            "debt",
            "collection agency", "agence de recouvrement", "licensed collection", "attempt to collect a debt",
            weight=2.5,
        ),
        never(
            "police",
            "police service", "detective", "constable", "service de police",
            weight=2.0,
        ),
        never(
            "encloses",
            "enclosed please find", "please find enclosed", "we enclose for service", "vous trouverez ci-joint",
            "is hereby served",
            weight=1.5,
        ),
        never(
            "copyright",
            "notice of claimed infringement", "copyright act", "loi sur le droit d'auteur", "good faith belief",
            weight=2.0,
        ),
    ),
    examples=(
        Example(
            text="""Fable Quill LLP
Barristers and Solicitors
March 3, 2026
Infinet Communications Group Inc.
Re: Roe Goods, our client Tamarack Toys Ltd.
Dear Sirs:
We act for Tamarack Toys Ltd. Your customer sells copies of our client's toys. We demand that you disclose the
name of the customer within seven days, failing which we have instructions to commence proceedings and to
seek an order of the Superior Court against you.
Yours very truly,
T. Fable""",
            variant="demand_letter",
        ),
        Example(
            text="""Exemple Avocats s.e.n.c.r.l.
Le 3 mars 2026
PAR TÉLÉCOPIEUR
Objet : Mise en demeure
Madame, Monsieur,
Nous représentons Toiles Exemple inc. Nous vous mettons en demeure de nous communiquer l'identité du titulaire du
site dans les cinq jours, à défaut de quoi notre cliente prendra des procédures judiciaires sans autre avis.
Veuillez agir en conséquence.
Me O. Exemple""",
            variant="demand_letter",
        ),
    ),
)  # fmt: skip
