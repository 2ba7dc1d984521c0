"""What parties file with a court and serve on each other: an order to deliver such a paper discloses nothing."""

import re

FILING = re.compile(
    r"\W*(?:(?:and\s+)?(?:serve|file|its|their|his|her|an?|the|any|all|further|written|sworn|responding|reply|and|et|son|sa|ses|leurs?|une?|la|le|les|tout|toute)\s+|l'){0,5}"
    r"(?:responses?|affidavits?|pleadings?|defences?|statements?\s+of\s+(?:defence|claim)|factums?|briefs?|books?\s+of\s+authorities|submissions?|arguments?|"
    r"repl(?:y|ies)|materials?|motion\s+records?|application\s+records?|costs|security|notices?|lists?\s+of\s+(?:documents|witnesses)|"
    r"reponses?|declarations?\s+(?:sous\s+serment|assermentee?s?)|defenses?|memoires?|argumentations?|plaidoiries?|observations?|depens|cautionnement|avis|exposes?|repliques?|conclusions)\b"
)
RECORDS = re.compile(
    r"\b(?:identi\w+|names?|address\w*|records?|logs?|billing|invoices?|payments?|accounts?|subscribers?|customers?|particulars|contact|"
    r"noms?|adresses?|registres?|journa\w+|factur\w+|paiements?|comptes?|abonn\w+|clients?|titulaires?|coordonnees|renseignements)\b"
)
REACH = 160
"""So far behind the act its object may go on to name records."""


def only_a_filing(tail: str) -> bool:
    """Whether the words behind an act of giving, folded, name a court paper and no records."""
    filing = FILING.match(tail)
    if filing is None:
        return False
    rest = re.split(r"[.;|]", tail[filing.end() : filing.end() + REACH])[0]
    return RECORDS.search(rest) is None
