"""The language of a page from the small words that every sentence has. Pure."""

import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

from domain.page import PageLanguage

ENGLISH_WORDS = """
the and of to in that for is this be by with or not any shall from it his her their which has have been was were
will may are at as an if you your we our all such its under between before dated upon made who
court order letter date page account number name address pages please phone signature file plaintiff
defendant attorney authorize hereby information
"""
FRENCH_WORDS = """
le la les de du des et en que qui est un une pour dans par sur au aux ce cette ces ou il elle ne pas sont se ses
leur vous nous votre notre sous entre avant datee avec sans ainsi dont ete plus soit meme
cour tribunal ordonnance lettre compte numero nom adresse veuillez telephone dossier demanderesse
demandeur defendeur procuration mandataire mandant autorise presente renseignements juge madame monsieur
"""
ENGLISH = frozenset(ENGLISH_WORDS.split())
FRENCH = frozenset(FRENCH_WORDS.split())
ELIDED = ("l'", "d'", "qu'", "n'", "s'", "j'", "c'")
FEW = 4
MINOR = 0.25
"""A language is on the page too when it has this share of the small words."""


@lru_cache(maxsize=4096)
def folded(word: str) -> str:
    """Lower case without accents and outer punctuation: an English reading loses the accents."""
    plain = unicodedata.normalize("NFKD", word.lower().replace("’", "'"))
    return "".join(sign for sign in plain if not unicodedata.combining(sign)).strip(".,;:()[]\"'«»-–—")


def counts(words: Iterable[str]) -> tuple[int, int]:
    """How many small words are English and how many French."""
    english = french = 0
    for word in map(folded, words):
        if word in ENGLISH:
            english += 1
        elif word in FRENCH or word.startswith(ELIDED):
            french += 1
    return english, french


def page_language(words: Sequence[str]) -> PageLanguage:
    """`en`, `fr` or `bilingual`; English where there is too little to tell."""
    english, french = counts(words)
    total = english + french
    if total < FEW:
        return "fr" if french > english else "en"
    if min(english, french) >= max(FEW, MINOR * total):
        return "bilingual"
    return "fr" if french > english else "en"


def readers_for(language: PageLanguage, installed: tuple[str, ...]) -> tuple[str, ...]:
    """The language to read a page in: one, since two cost more and lose accents; French reads English nearly as well.

    A page with both is read in French, which keeps all accents.
    """
    wanted = "en" if language == "en" else "fr"
    return (wanted,) if wanted in installed else installed[:1]
