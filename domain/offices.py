"""Who signs for a court and who does not, told by the words at a place for a signature."""

import re
import unicodedata

_COURT = re.compile(
    r"\b(?:judges?|justices?|registrar|clerk\s+of|court\s+clerk|master|prothonotary|associate\s+judge|magistrat\w*|juges?|greffi\w+|"
    r"protonotaire|j\W{0,2}[acps]\b|j\.?\s*$)"
)
_JUDGE = re.compile(r"\b(?:judges?|justices?|juges?|magistrat\w*|j\.?\s?[cp]\.?|j\.)")
_OUTSIDER = re.compile(
    r"\b(?:constable|police|officer|detective|sergeant|investigator|barrister|solicitors?|counsel|lawyers?|attorney|commissioner|notary|"
    r"process\s+server|bailiff|llp|arbitrator|mediator|director|president|manager|partner|avocat\w*|notaire|huissier|commissaire|"
    r"polici\w+|agente?|enquet\w+|arbitre)\b"
)
_OF_JUSTICE = re.compile(
    r"\b(?:huissiere?s?|palais|minist\w+|department|procureure?s?|officers?|court\s+officer|registry\s+officer)\s+(?:of\s+|de\s+)?(?:la\s+)?"
    r"(?:justice|the\s+court)\b"
)
"""Offices whose names have a court's words in them: a bailiff is « huissier de justice »."""

_REGISTRY = re.compile(r"\b(?:court|registry)\s+officers?\b")


def for_court(whose: str) -> bool:
    """Whether somebody signs as a judge, a justice or an officer of a court."""
    text = _folded(whose)
    return _COURT.search(_OF_JUSTICE.sub(" ", text)) is not None or _REGISTRY.search(text) is not None


def as_judge(whose: str) -> bool:
    """Whether it is a judge or justice who signs: the pen on a copy that makes it as good as an original."""
    return _JUDGE.search(_OF_JUSTICE.sub(" ", _folded(whose))) is not None


def outsider(whose: str) -> bool:
    """Whether somebody signs in an office that no court has: a constable, a lawyer, a bailiff."""
    return _OUTSIDER.search(_REGISTRY.sub(" ", _folded(whose))) is not None


def _folded(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text.lower())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
