"""How the modules in `kinds/` write down what speaks for and against a kind.

A cue is a list of phrases in both languages, a weight in units of log-odds (a title is worth about 5, an operative
verb 3, a habit of the trade 1), and where it counts. A cue counts once however often its phrases stand, so one
repeated phrase cannot outvote the rest. `@name` is a feature of structure instead of words: see `structure.py`.
"""

from enum import StrEnum

from domain.document import Cue


class Where(StrEnum):
    """Where a cue counts."""

    ANYWHERE = "anywhere"
    TITLE = "title"
    SUBJECT = "subject"
    HEADING = "heading"
    TOP = "top"
    END = "end"
    AFFIRMED = "affirmed"
    NEGATED = "negated"
    ABSENT = "absent"
    GATHERED = "gathered"


def titled(*phrases: str, weight: float = 5.0) -> Cue:
    """The paper's title, or a heading near the top that is nearly the phrase."""
    return Cue(name="title", phrases=phrases, weight=weight, where=Where.TITLE)


def about(*phrases: str, weight: float = 4.0) -> Cue:
    """The subject line of a letter, or a title."""
    return Cue(name="subject", phrases=phrases, weight=weight, where=Where.SUBJECT)


def says(name: str, *phrases: str, weight: float = 2.0, where: Where = Where.ANYWHERE) -> Cue:
    """Words that speak for a kind."""
    return Cue(name=name, phrases=phrases, weight=weight, where=where)


def gathers(name: str, *phrases: str, weight: float = 3.0) -> Cue:
    """Words of a trade: one alone says half of the weight, two most of it, three all."""
    return Cue(name=name, phrases=phrases, weight=weight, where=Where.GATHERED)


def never(name: str, *phrases: str, weight: float = 3.0, where: Where = Where.ANYWHERE) -> Cue:
    """Words that speak against a kind; the weight is given as a positive number."""
    return Cue(name=name, phrases=phrases, weight=-weight, where=where)


def missing(cue: Cue, *, weight: float) -> Cue:
    """Speaks against a kind when none of the cue's phrases stands anywhere."""
    return Cue(name=f"no_{cue.name}", phrases=cue.phrases, weight=-weight, where=Where.ABSENT)


def reweighed(cue: Cue, weight: float) -> Cue:
    """The same phrases with another weight, for a kind that sees them otherwise."""
    return Cue(name=cue.name, phrases=cue.phrases, weight=weight, where=cue.where)
