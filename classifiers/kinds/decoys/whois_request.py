"""Requests for public registration data only."""

from classifiers.cues import about, gathers, never, reweighed, says
from classifiers.phrases import AUTHORIZES, CLOSING, COURT_ON_TOP, LAWYER_LETTER, LETTER, ORDERS
from domain.document import OTHER, Example, Kind

KIND = Kind(
    slug=OTHER,
    variant="whois_request",
    title="Request for public registration data",
    cues=(
        says("of_registration", "@of_registration", weight=1.0),
        about(
            "whois", "whois request", "whois query", "registration data request", "public registration data",
            "domain registration information", "demande whois", "demande de données d'enregistrement",
            "registrant information", "whois information", "whois lookup", "données whois", "rdap",
            "registration data", "registration information",
            weight=4.5,
        ),
        gathers(
            "whois",
            "whois", "rdap", "registration data", "registrant name", "registrant contact", "public registration",
            "publicly available", "public record", "données d'enregistrement", "données publiques", "registre public",
            "creation date", "expiry date of the domain", "date the domain was registered", "name servers",
            "registry data", "public register", "domain was registered", "renseignements publics",
            weight=4.0,
        ),
        reweighed(LETTER, 0.7),
        reweighed(CLOSING, 0.7),
        says(
            "asks",
            "please send", "please tell me", "could you", "could you tell", "i would like to know", "who owns",
            "who registered", "veuillez nous indiquer", "pourriez-vous", "à qui appartient", "qui est le titulaire",
            "j'aimerais savoir", "would you kindly",
            weight=0.8,
        ),
        reweighed(ORDERS, -3.5),
        reweighed(AUTHORIZES, -2.0),
        never(
            "private",
            "billing records", "payment records", "access logs",
            weight=1.0,
        ),
        reweighed(COURT_ON_TOP, -2.0),
        reweighed(LAWYER_LETTER, -1.0),
        never(
            "police",
            "police service", "detective", "service de police",
            weight=1.0,
        ),
    ),
    examples=(
        Example(
            text="""Infinet Communications Group Inc.
Re: WHOIS request, fable-history.example
Dear Sir or Madam,
Could you tell me the public registration data of this domain: registrant name, creation date and name servers?
The WHOIS server does not answer.
Thank you, Iris Roe""",
            variant="whois_request",
        ),
        Example(
            text="""Objet : Demande whois
Madame, Monsieur,
Pourriez-vous m'indiquer les données d'enregistrement publiques du domaine exemple-histoire.example (whois),
notamment la date de création? Cordialement, Odile Exemple""",
            variant="whois_request",
        ),
    ),
    must_be_seen=True,
)  # fmt: skip
