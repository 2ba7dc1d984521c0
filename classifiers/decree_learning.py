"""Learns what clauses of orders do, from examples that people wrote down: `fixtures/sayings/*.txt`.

Examples hold places for words of command, whoever receives, some information, a time and somebody else who is bound,
which are filled in many ways; every command is also turned into what is none: bound to another, denied, put off, asked
for, told of, or of another act. Nothing here is random but by a fixed seed.
"""

from collections.abc import Iterator, Mapping, Sequence
from random import Random

from classifiers.decrees import LABELS, NOTHING, OTHERS, OURS, classes_of, signs
from classifiers.saying_learning import SEED, Saying, fitted, worn
from classifiers.sayings import Sayings

FILLED = 5
WORN = 0.2
TURNS = 3
"""So many of the ways to turn a command into none are taken for each."""

PLACES: Mapping[str, Sequence[str]] = {
    "<L>": (
        "this court orders", "the court orders", "it is ordered", "it is hereby ordered and adjudged", "i order",
        "the court directs", "this court orders and directs", "order made :", "it is directed", "the judge orders",
        "this court orders that |", "the court orders the following : |", "it is ordered that : |", "so ordered :",
        "the court having considered the evidence orders", "therefore i order", "the court requires",
        "the following order is made :", "the court orders and declares", "order :",
        "the court grants the following : |",
    ),
    "<M>": (
        "le tribunal ordonne", "la cour ordonne", "ordonne", "il est ordonne", "enjoint",
        "la cour ordonne ce qui suit : |",
        "le tribunal prescrit", "j'ordonne", "pour ces motifs , le tribunal ordonne", "le tribunal enjoint",
        "la cour prononce ce qui suit : |", "la cour decide", "dit", "par ces motifs , la cour | ordonne", "commande",
        "le juge ordonne", "la cour exige", "la cour rend l'ordonnance suivante : |", "le tribunal dispose : |",
    ),
    "<H>": ("us", "us", "us", "us", "the us", "thehost", "the thehost", "the us us", "the said us"),
    "<T>": (
        "counsel for the plaintiff", "the plaintiff", "the applicant's lawyer",
        "name name , solicitor for the applicant",
        "the officer", "constable name", "the claimant", "ms. name", "the receiver", "the director",
        "the public trustee",
        "the executor name name", "the minister", "the registrar", "detective name of the police service", "her lawyer",
        "name name at # name street", "the investigator named above", "the trustee", "the person who serves this order",
        "l'avocate de la demanderesse", "me name name", "l'agente name", "la demanderesse", "l'enqueteur",
        "le sequestre",
        "la tutrice", "l'avocat du requerant", "le directeur", "la commissaire",
        "l'office de la protection du consommateur",
    ),
    "<I>": (
        "the name and address of the holder of the account", "copies of its invoices", "its records of the account",
        "what the defendant paid it and was billed for", "the names in which the site is held",
        "the billing and payment records",
        "who the vendor is", "the registration form , the bills and the card that paid them",
        "the documents in the schedule",
        "the subscriber's name and telephone number", "every bill rendered to the deceased",
        "its log of sign-ins since #",
        "all it knows of the identity of the owner of the domain", "its account statements", "the ip addresses used",
        "contact or identification information", "the items ticked below",
        "the following : the contract ; the invoices",
        "an extract of the ledger", "the records described below", "the documents of the account from # to #",
        "the log-in history",
        "how the owner can be reached", "the e-mail addresses tied to them", "the amounts invoiced and received",
        "the file of customer name",
        "the papers described here", "everything that shows who pays for the site",
    ),
    "<i>": (
        "le nom et l'adresse du titulaire du compte", "les factures et les paiements du compte",
        "le releve des paiements",
        "copie des factures", "les documents enumeres a l'annexe", "la fiche d'abonne",
        "qui paie l'hebergement du site",
        "l'identite du client qui a cree le site", "tout ce qu'elle sait de l'identite du titulaire",
        "les donnees de connexion",
        "les coordonnees de l'abonne", "les renseignements suivants : nom , adresse", "le contrat , les factures",
        "les journaux de consultation", "l'historique des paiements", "les pieces du compte #", "les documents coches",
        "l'adresse postale et le telephone de cette personne", "ses releves de facturation",
        "les documents qu'elle detient",
    ),
    "<D>": (
        "within # days", "by may #", "forthwith", "no later than # days after service", "in four weeks",
        "on or before june #",
        "within fifteen days of being served with this order", "not later than # at noon", "at its own cost", "",
    ),
    "<d>": (
        "dans les # jours", "au plus tard le # mai", "sans delai", "d'ici le # juin",
        "dans un delai de # jours de la signification",
        "dans les trente jours de la reception", "sans frais", "",
    ),
    "<O>": (
        "the plaintiff", "the defendant", "the applicant", "the respondent", "counsel for the plaintiff",
        "the receiver",
        "name name", "the bank", "northern fibre inc.", "the officer", "the police", "the claimant", "the petitioner",
        "each party", "the account holder", "la demanderesse", "le defendeur", "l'intime", "le requerant",
        "la banque", "la caisse name",
        "name inc.", "l'avocat de la demanderesse", "le titulaire du compte", "the debtor", "the mother", "l'enqueteur",
    ),
}  # fmt: skip

ANOTHER = PLACES["<O>"]
PUT_OFF = (
    "if the court so orders {}", "if no objection is filed {}", "once security has been posted {}",
    "{} if the customer does not object",
    "{} once the appeal has been heard", "{} after the return date", "unless the holder objects {}",
    "{} only when a judge has said so",
    "{} provided the customer agrees", "should the motion succeed {}",
    "{} as soon as the notice period has ended quietly",
    "si le titulaire ne s'oppose pas {}", "{} lorsque la cour aura tranche", "{} apres l'audience",
    "{} sous reserve de l'opposition du client",
    "{} s'il y consent", "une fois le cautionnement verse {}", "a defaut d'opposition {}",
)  # fmt: skip
TOLD = (
    "the applicant asks that {}", "the plaintiff seeks an order that {}", "counsel submitted that {}",
    "the earlier order said that {}",
    "whether {} is reserved", "it is not so that {}", "i decline to order that {}",
    "the motion for an order that {} is dismissed",
    "the order that {} is stayed", "the order that {} is set aside", "it is proposed that {}",
    "la demanderesse demande que {}",
    "le projet prevoit que {}", "la question est de savoir si {}", "le tribunal refuse d'ordonner que {}",
    "l'ordonnance portant que {} est suspendue",
    "the words {} are deleted", "there is no need that {}", "nothing here says that {}",
)  # fmt: skip
SOFTENED = (
    "may",
    "might",
    "should",
    "need not",
    "is invited to",
    "is at liberty to",
    "peut",
    "pourrait",
    "n'est pas tenu de",
    "shall not",
    "must not",
    "ne doit pas",
    "would",
)
INSTEAD = (
    "preserve",
    "keep",
    "retain",
    "destroy",
    "delete",
    "conserver",
    "garder",
    "preserver",
    "supprimer",
    "consider disclosing",
    "hold",
)


def examples(label: str, lines: Sequence[str]) -> Iterator[Saying]:
    """The clauses that come of the examples of one label; lines that begin with # and a capital are remarks."""
    chance = Random(f"{SEED}/decree/{label}")  # noqa: S311 - places filled, no secret
    for line in (one.strip() for one in lines):
        if line and not line.startswith(("# C", "# W")):
            for text in _filled(line, chance):
                yield from variants(text, label, line, chance)


def variants(text: str, label: str, group: str, chance: Random) -> Iterator[Saying]:
    """A clause, sometimes worn too, and what becomes of a command that is turned into none."""
    yield Saying(text=text, label=label, group=group)
    if chance.random() < WORN:
        yield Saying(text=worn(text, chance), label=label, group=group)
    if label == OURS:
        yield from (Saying(text=twin, label=OTHERS, group=group) for twin in chance.sample(_twins(text, chance), TURNS))


def _twins(command: str, chance: Random) -> list[str]:
    """The command bound to another, put off, told of, softened, and of another act."""
    words = command.split()
    acts = [at for at, word in enumerate(words) if "give" in classes_of(word)]
    forces = [at for at, word in enumerate(words) if word in ("shall", "must", "will", "doit", "devra", "to")]
    found = [chance.choice(PUT_OFF).format(command), chance.choice(TOLD).format(command)]
    other = chance.choice(ANOTHER)
    if "us" in words:
        found.append(" ".join(other if word == "us" else word for word in words).replace("the the", "the"))
    if acts:
        found.append(" ".join((*words[: acts[0]], chance.choice(INSTEAD), *words[acts[0] + 1 :])))
    if forces:
        found.append(" ".join((*words[: forces[0]], chance.choice(SOFTENED), *words[forces[0] + 1 :])))
    return found if len(found) >= TURNS else [*found, chance.choice(TOLD).format(command)]


def _filled(line: str, chance: Random) -> Iterator[str]:
    for _ in range(FILLED):
        text = line
        for place, ways in PLACES.items():
            while place in text:
                text = text.replace(place, chance.choice(ways), 1)
        yield " ".join(text.split())


def learnt(clauses: Sequence[Saying]) -> Sayings:
    """The weights for clauses of these labels."""
    return fitted(clauses, LABELS, signs)


__all__ = ["NOTHING", "examples", "learnt", "variants"]
