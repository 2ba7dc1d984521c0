"""The words of one paper as law reads them: one line of mended words, taken apart into numbered paragraphs and items.

A paragraph of an order may fill half a page, with items under it and full stops that a fax has made; so borders are
numbers at the beginning of lines, words that open a paragraph of command, and ends of sentences before a capital.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate, pairwise

from rapidfuzz import process
from rapidfuzz.distance import OSA

from classifiers.fields.sheet import Sheet, Token

SHORTEST, LONG = 6, 9
"""A word of so many letters may have one misread; one of so many, two."""

KNOWN = """
shall orders ordered order'd directed directs direct directing required requires require commanded command adjudges
produce produced producing production disclose disclosed disclosing disclosure deliver delivered delivering delivery
provide provided providing furnish furnished supply supplied release released surrender surrendered transmit
transmitted identify identified receive received obtain obtained forward forwarded available inspect inspection
permit permits report reports plaintiff plaintiffs defendant defendants applicant applicants respondent respondents
petitioner petitioners claimant claimants counsel solicitor solicitors constable custodian provider hosting
address addresses account accounts record records document documents information invoice invoices payment payments
billing charges contact contacts subscriber subscribers customer customers identity particulars statement statements
copies correspondence content contents details receipts receipt telephone number numbers history session sessions
unless until subject provided otherwise further
ordonne ordonner enjoint enjoindre condamne devra devront doivent devez tenue remettre remis remise communiquer
communiquez communique communiques communication transmettre transmis transmise divulguer produire produits fournir
fournis fournisse livrer devoiler reveler deposer verser envoyer expedier adresser indiquer identifier etablir
renseignements renseignement donnees factures facture coordonnees adresses identite paiement paiements releve releves
detenteur detentrice requis requise requises destinataire
dossier dossiers comptes compte journal journaux registres registre registres connexion connexions contenu abonne
titulaire tribunal demanderesse demandeur defendeur defenderesse intimee hebergeur fournisseur demande
exemplaire copie authorize authorise authorizes authorises authorized authorised permission consent consents allow
connaitre dresser envoie parvenir autorise autorisons autoriser consens consentons permets permettons accord
"""
_KNOWN = frozenset(KNOWN.split())
_LONG = sorted(word for word in _KNOWN if len(word) >= SHORTEST)
_BROKEN = ("order", "court", "shall", "doit", "devez")
"""Shorter words that are mended too, where a speck stands inside them."""

_SHALL = re.compile(r"[a-z5$]?[hb][ao][l1i|!]{2}|s[hb][ao][l1i|!]{1,3}")
_NOT_SHALL = frozenset({"hall", "ball", "hail", "bail", "hal", "shoal", "hoi"})

_ENDINGS = re.compile("|s|d|r|e|t|z|a|ed|er|es|ees?|ez|e?ra|ing|ly|n[st]|r?ont|ent|ons|ment")

_EDGE = re.compile(r"^([^a-z0-9]*)(.*?)([^a-z0-9]*)$", re.DOTALL)
_NUMBER = re.compile(r"[\[(]?(?:[0-9oil]{1,2}|[ivx]{1,4}|[a-z])(?:[\]).]{1,2}|[.)]?[:-])|[•*·▪►-]")
_BARE_NUMBER = re.compile(r"[0-9il]{1,2}")
_LETTER = re.compile(r"[\[(]?(?:[a-z]|[ivx]{1,4})[\]).]{1,2}|[•*·▪►-]")
_STOP = re.compile(r"[.;:?!][\"')\]»”’]*$")
_SHORT = re.compile(
    r"(?:inc|ltd|ltee|corp|co|no|nos|mr|mrs|ms|dr|st|ste|art|arts|par|al|rev|tel|mm|me|mme|vs|v|c|jan|feb|mar|apr|aug|"
    r"sept|sep|oct|nov|dec|janv|fevr|avr|juil|llp|mtre|sgt|cst|cpl|det|insp|pp|p|s|ss|sec|cf|pl|def|[a-z])\."
)
_CLOCK = re.compile(r"[ap]\.m\.")
_OPENS = re.compile(
    r"(?:and\s+)?(?:this\s+(?:honourable\s+)?court|the\s+court|it\s+is|le\s+tribunal|la\s+cour|ordonne|enjoint|interdit|"
    r"permet|condamne|dit\b|declare|prend\s+acte|accueille|rejette|sans\s+frais|therefore|now\s+therefore|you\s+are|vous)\b"
)


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence, a numbered paragraph or an item of one: places in the text, and how it begins."""

    start: int
    end: int
    item: bool
    """Begun with a letter, a small Roman number or a dot: it hangs on the words above it."""

    opened: bool
    """The words go on below: it ends with a colon, a comma or no stop."""


class Wording:
    """The words of a sheet in one line, letters lost by the fax mended where a word of command needs them."""

    def __init__(self, sheet: Sheet) -> None:
        self.tokens: tuple[Token, ...] = sheet.tokens
        words = [_mended(token.plain) for token in self.tokens]
        self.text = " ".join(words)
        self._starts = [0, *accumulate(len(word) + 1 for word in words)][: len(words)]
        self._words = words

    def token_at(self, place: int) -> int:
        """The number of the word that a place of the text lies in."""
        return max(0, bisect_right(self._starts, place) - 1)

    def start_of(self, number: int) -> int:
        """Where a word begins in the text."""
        return self._starts[number]

    def end_of(self, number: int) -> int:
        """Where a word ends in the text."""
        return self._starts[number] + len(self._words[number])

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        """The paragraphs, sentences and items in their order."""
        borders = [*self._borders(), len(self.tokens)]
        return tuple(self._unit(first, last) for first, last in pairwise(borders) if last > first)

    def unit_at(self, place: int) -> int:
        """The number of the unit that a place lies in."""
        return max(0, bisect_right([unit.start for unit in self.units], place) - 1)

    def _unit(self, first: int, last: int) -> Unit:
        closing = self._words[last - 1]
        return Unit(
            start=self._starts[first],
            end=self.end_of(last - 1),
            item=_LETTER.fullmatch(self._words[first]) is not None,
            opened=not closing.endswith((".", ";", "!", "?")),
        )

    def _borders(self) -> Iterator[int]:
        for number in range(len(self.tokens)):
            if not number or self._begins(number):
                yield number

    def _begins(self, number: int) -> bool:
        """Whether a unit begins with this word."""
        before, token = self.tokens[number - 1], self.tokens[number]
        previous, word, printed = self._words[number - 1], self._words[number], token.word.text
        new_line = token.line != before.line
        follows = self.tokens[number + 1].word.text[:1] if number + 1 < len(self.tokens) else ""
        if new_line and _NUMBER.fullmatch(word) and not (word[0].isalpha() and len(word.rstrip(".):")) > 2):
            return True
        if new_line and _BARE_NUMBER.fullmatch(word) and follows.isupper() and previous.endswith((".", ";", ":")):
            return True
        if _NUMBER.fullmatch(previous) or (_BARE_NUMBER.fullmatch(previous) and not _STOP.search(previous)):
            return False
        if _STOP.search(previous):
            if _CLOCK.fullmatch(previous) and not printed[:1].isupper():
                return False
            small = printed[:1].islower() and previous.rstrip("\"')]»”’").endswith((".", "?", "!"))
            return not small and not _SHORT.fullmatch(previous.lstrip("\"'([«“‘"))
        return new_line and printed[:1].isupper() and _OPENS.match(self.text, self._starts[number]) is not None


@lru_cache(maxsize=16384)
def _mended(word: str) -> str:
    edges = _EDGE.match(word)
    if edges is None:
        return word
    before, core, behind = edges.groups()
    if "'" in core:
        return before + "'".join(_mended(part) for part in core.split("'")) + behind
    return before + (_meant(core) or core) + behind


_BENT = {"rnust": "must", "nust": "must", "rnay": "may", "efes": "etes"}


def _meant(core: str) -> str | None:
    """The word of command that a misread word was meant to be."""
    if core in _KNOWN or len(core) < 4:
        return None
    if _SHALL.fullmatch(core) and core not in _NOT_SHALL:
        return "shall"
    if len(core) < SHORTEST:
        broken = None if core.isalnum() else process.extractOne(core, _BROKEN, scorer=OSA.distance, score_cutoff=1)
        return str(broken[0]) if broken else _BENT.get(core)
    return _near(core) if sum(letter.isalpha() for letter in core) >= len(core) - 2 else None


def _near(core: str) -> str | None:
    best = process.extractOne(core, _LONG, scorer=OSA.distance, score_cutoff=2 if len(core) >= LONG else 1)
    if best is None or (core.isalpha() and _inflected(core, str(best[0]))):
        return None
    return str(best[0])


def _inflected(core: str, known: str) -> bool:
    """Whether a word differs from a known one only in its ending: it is another form of it, not a misreading."""
    shared = next(
        (at for at, (one, other) in enumerate(zip(core, known, strict=False)) if one != other),
        min(len(core), len(known)),
    )
    return shared >= SHORTEST - 2 and all(_ENDINGS.fullmatch(word[shared:]) for word in (core, known))
