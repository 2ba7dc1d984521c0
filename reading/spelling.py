"""Accents that no reader saw, where French spelling leaves no choice. Pure.

Fax lines melt the accent of a capital into its letter, and both readers are then sure of the bare letter.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from reading.engines.protocol import SeenWord
from reading.language import folded

ACUTE_BEFORE_MUTE = re.compile(r"é(?=(?:ch|gn|qu|[bcdfgpt][lr]|vr|[bcdfgjklmnprstvz])es?(?![^\W_]))", re.IGNORECASE)
"""No French word and no French name has this: before a syllable that is not heard the accent is grave."""

SPELLED = """
août après assemblée autorité conformément confidentialité créance créancier créancière décembre décès décret défaut
défendeur défenderesse déjà délai délais dépens député dûment écrit écrite également électronique
enquête équité état états été être événement février greffière héritier identité impôt impôts intérêt intérêts
légalité manière matière même métropolitain numéro numéros pénale période préavis précité prénom
première procès propriété qualité québec règlement réponse requête requérant requérante
responsabilité santé sécurité société sûreté supérieur supérieure télécopie télécopieur très
trésorier vérité vétérinaire
"""
BARE = {folded(word): word for word in SPELLED.split()}
"""Words that are none without their accents, and none in English either; French ones in which capitals often stand."""
SURE_AT_MOST = 0.95
"""A word whose accent was not seen is no surer than this."""


def respelled(seen: Sequence[SeenWord], *, french: bool) -> tuple[SeenWord, ...]:
    """The words with the accents that they must have; those that were lost altogether only on a `french` page.

    A word that begins with a capital may be a name, and names are spelled as they like: it is left as it is, unless
    all of it is capitals.
    """
    return tuple(_with_accents(_graved(word), french=french) for word in seen)


def _graved(word: SeenWord) -> SeenWord:
    """`Hélène`, `Ève`, `siècle`, where an acute accent was read."""
    if "é" not in word.text and "É" not in word.text:
        return word
    return replace(word, text=ACUTE_BEFORE_MUTE.sub(lambda found: "è" if found[0] == "é" else "È", word.text))


def _with_accents(word: SeenWord, *, french: bool) -> SeenWord:
    if not french or not word.text.isascii() or not (word.text.isupper() or word.text.islower()):
        return word
    bare = word.text.strip(".,;:()[]\"'")
    spelled = BARE.get(bare.lower())
    if spelled is None:
        return word
    text = word.text.replace(bare, spelled.upper() if word.text.isupper() else spelled)
    return replace(word, text=text, confidence=min(word.confidence, SURE_AT_MOST))
