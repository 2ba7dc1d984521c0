"""Learns what sentences of letters do, from examples that people wrote down: `fixtures/sayings/*.txt`.

Examples hold places for somebody, some information and this company, which are filled in many ways, and every grant
is also turned into what is none: asked about, told of, denied, put off. Nothing here is random but by a fixed seed.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

import numpy as np
from numpy.typing import NDArray

from classifiers.descent import Matrix, descended, shares
from classifiers.sayings import DOUBT, GRANT, LABELS, Sayings, Signs, signs
from classifiers.voices import classes_of

SEED = 20261
FILLED = 3
"""So many ways each example with places is filled."""

STEPS, PACE, RESTRAINT = 220, 0.05, 0.0006
TURNED = 0.7
"""Such a share of the grants is turned into what is none, in each of two ways."""

ACTING = frozenset({"leave", "give"})
LEAST_SEEN = 3
"""A sign that fewer examples show is left out: it would be learnt by heart."""

WORN = 0.35
"""Such a share of the examples is learnt from with a letter or two misread too."""

FOLDS = 5

THIRD = {
    "<T>": (
        "my accountant", "our accountant rowan finch", "her", "him", "them", "our lawyer", "ms. fable", "my son",
        "this firm", "that broker",
        "ledgerwell accounting llp", "my daughter lena fable", "our auditors", "the trustee", "our insurer",
        "the bookkeeper", "mr. gantry of quill inc.",
        "my lawyers", "their agent", "the residence", "that person", "the bank",
        "their agent, tobias gantry of quill fable ltd,", "my brother-in-law",
        "ms. fable (quill llp, # tern street, truro)", "wilma ostrander at ledgerwell accounting llp",
        "it, attention lena fable,", "the bookkeeping office",
        "mr. gantry, who keeps our books,", "either of them", "the court's expert mr. gantry", "my wife", "my agent",
        "whichever of them asks", "that firm",
    ),
    "<t>": (
        "mon comptable", "notre comptable", "lui", "ma fille", "cette firme", "notre avocate", "me fable",
        "quill fable inc.", "mon fils", "notre courtier",
        "cet organisme", "la banque", "notre assureur", "mme gantry", "nos verificateurs", "cette personne",
        "ledgerwell inc., aux soins de mme fable,",
        "la firme quill (personne-ressource : lena fable)", "ma femme", "mon neveu tobias gantry",
        "me fable, notaire a truro,", "l'un ou l'autre",
    ),
    "<I>": (
        "copies of our invoices", "my bills", "the payment history", "everything in my file", "my records",
        "our billing records since #", "a list of the payments",
        "the address on my account", "the sign-in history of our administrators", "all invoices and receipts",
        "what i owe", "a statement of fees",
        "all you have on me", "the contact details of the account", "the yearly cost",
        "each invoice you raised in #", "our log-in records", "the balance",
        "the bills of the last two years", "information about my account", "the name on my account",
        "copies of your bills for the last three seasons",
        "the bills you sent us and what we paid on them", "your invoices to us from january to may #",
        "what we have been charged and when we paid",
        "the mode and dates of payment", "the charges of the past year", "the following", "those", "them",
        "the items ticked below", "the monthly charges",
        "proof of what we pay", "my phone number and mailing address", "when i signed in and from which address",
        "statements for # and #", "what is still owing",
        "the records below", "my file", "the documents listed", "this information",
        "what they need to know about my account",
    ),
    "<i>": (
        "mes factures", "nos factures", "tout mon dossier", "l'historique des paiements",
        "les releves de notre compte", "mes coordonnees", "ce que je dois",
        "tout ce que vous avez sur moi", "les renseignements du compte", "une copie des factures emises",
        "l'adresse au compte", "l'historique des connexions",
        "les recus de paiement", "l'etat du compte", "le montant des factures", "les documents suivants",
        "ce qui est coche", "les factures datees entre # et #",
        "vos factures des trois dernieres annees", "ce que nous avons paye et quand",
        "les renseignements ci-dessous", "les deux choses suivantes", "mon adresse",
        "un releve de mes paiements depuis #", "l'adresse et le telephone que vous avez", "le solde",
    ),
    "<H>": ("infinet", "infinet communications group inc.", "you", "the provider", "icg"),
}  # fmt: skip
TWINS = (
    "you ask whether {}", "it is not true that {}", "{} once my lawyer has agreed", "{} if the board approves",
    "had you asked we would have said {}",
    "i do not say that {}", "last year it was so that {}", "they claim that {}", "{} but not before i tell you",
    "{} only when i have called you",
    "it is false that {}", "nobody said that {}", "i was told to write {}", "{} unless i change my mind before then",
    "{} after the sale has closed",
    "{} or so she says", "{} not", "i wonder whether {}", "vous demandez si {}", "il est faux que {}",
    "{} quand le conseil aura vote", "{} si le tribunal le permet",
    "{} des que je vous appelle", "{} mais pas maintenant", "on pretend que {}", "{} apres la vente",
    "je n'ai jamais dit que {}", "{} but do nothing yet",
)  # fmt: skip
"""What makes of a grant none."""

SPOILS = (
    "not",
    "never",
    "hardly",
    "no longer",
    "not yet",
    "might",
    "refuse to",
    "stop",
    "not ever",
    "ne pas",
    "jamais",
    "ne plus",
    "refuse de",
    "would later",
)
"""What makes of a grant none, put before its word of leave or of giving."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """A sentence whose label is known; what came of one example (`group`) is held back together."""

    text: str
    label: str
    group: str


def examples(label: str, lines: Sequence[str]) -> Iterator[Saying]:
    """The sentences that come of the examples of one label; lines that begin with # are remarks."""
    chance = Random(f"{SEED}/{label}")  # noqa: S311 - places filled, no secret
    for line in (one.strip() for one in lines):
        if line and not line.startswith("# S"):
            for text in _filled(line, chance):
                yield Saying(text=text, label=label, group=line)
                if chance.random() < WORN:
                    yield Saying(text=worn(text, chance), label=label, group=line)
                if label == GRANT:
                    yield from (Saying(text=twin, label=DOUBT, group=line) for twin in _twins(text, chance))


def _twins(grant: str, chance: Random) -> Iterator[str]:
    """The grant inside words that make it none, and the grant with such a word in it."""
    if chance.random() < TURNED:
        yield chance.choice(TWINS).format(grant)
    words = grant.split()
    places = [at for at, word in enumerate(words) if classes_of(word) & ACTING]
    if places and chance.random() < TURNED:
        at = chance.choice(places)
        yield " ".join((*words[:at], chance.choice(SPOILS), *words[at:]))


def _filled(line: str, chance: Random) -> Iterator[str]:
    for _ in range(FILLED if "<" in line else 1):
        text = line
        for place, ways in THIRD.items():
            text = text.replace(place, chance.choice(ways))
        yield text


def worn(text: str, chance: Random) -> str:
    """With one letter in a dozen lost or taken for another."""
    drawn = (
        chance.choice(("", "i", "o", "c", ".")) if one.isalpha() and chance.random() < 1 / 12 else one for one in text
    )
    return "".join(drawn)


def fitted(sentences: Sequence[Saying], labels: Sequence[str] = LABELS, seen: Signs = signs) -> Sayings:
    """The weights that explain the labels best without growing large; `seen` is what is looked at in a sentence."""
    shown = [seen(one.text) for one in sentences]
    counted = Counter(sign for one in shown for sign in one)
    rows = {sign: row for row, sign in enumerate(sorted(sign for sign, seen in counted.items() if seen >= LEAST_SEEN))}
    places = [[*(rows[sign] for sign in one if sign in rows), len(rows)] for one in shown]
    wanted = np.eye(len(labels), dtype=np.float32)[[labels.index(one.label) for one in sentences]]
    share = np.array([1.0 / sum(one.label == other for one in sentences) for other in labels])
    weight = np.array([[share[labels.index(one.label)]] for one in sentences], np.float32)
    weights = _descended(_Shown.of(places), wanted, weight / weight.sum())
    return Sayings(rows=rows, weights=weights, labels=labels, seen=seen)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shown:
    """Which signs stand in which sentences, once in the order of the sentences and once in that of the signs."""

    signs: NDArray[np.intp]
    begins: NDArray[np.intp]
    sentences: NDArray[np.intp]
    sign_begins: NDArray[np.intp]

    @classmethod
    def of(cls, places: Sequence[Sequence[int]]) -> "_Shown":
        """Out of the rows of each sentence; none is empty, and every row stands in some sentence."""
        lengths = np.array([len(one) for one in places], np.intp)
        signs_of = np.array([row for one in places for row in one], np.intp)
        order = np.argsort(signs_of, kind="stable")
        first = np.flatnonzero(np.diff(signs_of[order], prepend=-1))
        return cls(
            signs=signs_of,
            begins=np.cumsum(lengths) - lengths,
            sentences=np.repeat(np.arange(len(places), dtype=np.intp), lengths)[order],
            sign_begins=first,
        )

    def added(self, weights: Matrix) -> Matrix:
        """The weights of the signs of each sentence, added up."""
        return np.add.reduceat(weights[self.signs], self.begins, axis=0)

    def spread(self, wrong: Matrix) -> Matrix:
        """What is wrong with the sentences that hold each sign, added up."""
        return np.add.reduceat(wrong[self.sentences], self.sign_begins, axis=0)


def _descended(shown: _Shown, wanted: Matrix, weight: Matrix) -> NDArray[np.float32]:
    def slope(weights: Matrix) -> Matrix:
        return shown.spread((shares(shown.added(weights)) - wanted) * weight) + RESTRAINT * weights

    start = np.zeros((len(shown.sign_begins), wanted.shape[1]), np.float32)
    return descended(start, slope, steps=STEPS, pace=PACE).astype(np.float32)


def held_back(sentences: Sequence[Saying]) -> Iterator[tuple[Saying, dict[str, float]]]:
    """Every sentence with what weights say of it that never saw its example."""
    groups = sorted({one.group for one in sentences})
    fold_of = {group: number % FOLDS for number, group in enumerate(groups)}
    for fold in range(FOLDS):
        made = fitted([one for one in sentences if fold_of[one.group] != fold])
        for one in (one for one in sentences if fold_of[one.group] == fold):
            yield one, made.shares(one.text)
