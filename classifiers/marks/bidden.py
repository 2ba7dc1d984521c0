"""Commands that no pattern knows: clauses of an order that sound like one to what was learnt from other orders.

What was learnt proposes. Words that command, an act of giving and this company, or the part it plays, must stand in
the clause, and whatever keeps a known command from counting keeps this one too: a denial, a question, a condition, a
wish, a report, words set aside. Only where the patterns found nothing is anything heard at all.
"""

import re
from collections.abc import Iterator

from classifiers.decrees import OURS, classes_of, shares_of
from classifiers.marks.clausal import Heard, Said, without_asides
from classifiers.marks.command import Clauses
from classifiers.marks.command_words import ASIDE, FUTURE, LEAD, MODAL, NOT, NOT_OBJECT, PARTY, STANDING, TO_CUSTOMER
from classifiers.marks.filings import only_a_filing
from domain.document import Finding, Mark

SOUNDS_SO = 0.5
"""So probable a command counts, where its words allow it; fitted on orders of writers left out."""

WORTH = 0.85
WHOM = re.compile(r"\b(?:us|thehost|you|vous)\b")
LET = re.compile(r"\blet\s+(?:the\s+)?(?:us|thehost)\b")
WORD = re.compile(r"[a-z]+")
AT_ONCE_BEHIND = 5
"""Where a court commands above, an act so many words behind our name is commanded by its form alone: "fournisse"."""

COMMANDS = re.compile(
    r"\b(?:commande|prescri[st]|contraindre|contraint|exige|impose|oblige|ordonne\w*|enjoin\w*|orders?|directs?|requires?)\b"
)
THEIRS = re.compile(
    rf"(?:{COMMANDS.pattern}|\|)\W+(?:(?:that|que|a|au|aux|the|la|le|l|each|said)\W+){{0,3}}(?:{PARTY.pattern}|name\b|(?:\w+\W+){{1,3}}(?:inc|ltd|corp|llp)\b)"
)
"""Words that command, and then another whom they bind."""

FROM_US = re.compile(
    r"\b(?:from|of|with|against|at|chez|aupres\s+d[e']|contre|avec)\s+(?:the\s+|la\s+|le\s+)?(?:us|thehost)\b"
)
BY_US = re.compile(r"\b(?:by|par)\s+(?:the\s+|la\s+|le\s+|l')?(?:us|thehost)\b")
RECEIVES = re.compile(r"\b(?:receiv\w+|recoi\w+|recevr\w+|(?:have|given|get)\s+from\s+(?:the\s+)?us)\b")
TOLD = re.compile(
    r"(?<!fit )\bto\s+(?:order|direct|compel|require)\b|(?<!lieu )\bd'(?:ordonner|enjoindre)\b|"
    r"\b(?:is\s+sought|sought|revok\w+|rescind\w+|stayed|stay|quash\w*|vacat\w+|dismiss\w*|refus\w+|"
    r"declin\w+|adjourn\w*|propos\w+|draft|"
    r"prays?|asks?\s+(?:for|that|the\s+court)|seeks?|sollicit\w+|requiert\s+que|demande\s+(?:que|au\s+tribunal|a\s+la\s+cour)|conclu\w+|"
    r"rejet\w+|revoqu\w+|suspen\w+|surs\w+|retract\w+|a\s+intervenir|projet|preserv\w+|conserv\w+|retain\w*|keep\s+(?:it|them|intact)|"
    r"hold\s+(?:it|them|the)|garde\w*|enter\s+(?:the|into|upon)|search\s+(?:for|the)|perquisition\w*)\b"
)
"""Words in a clause that most often tell of, ask for, or end a command, or command to keep and not to give."""

DONE = re.compile(
    r"\b(?:had|has|have|was|were|having|avait|avaient|aura\s+deja|ont|ayant|fut)\s+(?:\w+ly\s+|deja\s+)?\Z"
)
"""Just before the act: it was done, and is not commanded."""

TOLD_TO = re.compile(
    r"^\W*(?:(?:to|the|any|its|our|each|le|la|l'|son|au|a)\s*)*(?:customers?|subscribers?|(?:account\s*)?holders?|users?|anyone|public(?!\s+(?:trustee|guardian|prosecutor|curator))|"
    r"titulaires?|clients?|abonnee?s?|usagers?|quiconque)\b(?!\s*'s)"
)
NAMING = re.compile(
    r"identi\w+|name\w*|disclos\w+|reveal\w*|report\w*|indiqu\w+|nomm\w+|revel\w+|devoil\w+|divulg\w+|state\w*"
)
"""Acts whose object, and not whose receiver, a customer may be."""

UNSURE = re.compile(
    r"\b(?:if|unless|until(?!\s+(?:[a-z]+\s+)?[0-9])|once|provided|whether|si|s'il|sauf|pourvu|lorsqu\w*|when|quand|where\s+no|as\s+soon\s+as|so\s+long\s+as|subject\s+to|in\s+the\s+event|"
    r"a\s+defaut|faute|sous\s+reserve|a\s+moins|des\s+qu\w*|une\s+fois|failing|absent|only|seulement|"
    r"(?:after|apres)(?!\s+(?:(?:the|its|a|this|being|its|it|la|le|l'|sa|qu'elle|avoir|aura)\s+)*(?:\w+\s+)?(?:serv\w+|receiv\w+|receipt|getting|order|date|day|notification|"
    r"signifi\w*|recu\w*|reception|recoit|ordonnance|presente?s?|paper|arriv\w+|leaves)))\b"
)
"""A supposition that the words of course of an order do not have leaves a doubt, which only a known command bears."""


def sounds_like_a_command(read: Clauses) -> Iterator[Finding]:
    """The likeliest clause of an order without known commands, where it sounds like a command to us to give."""
    heard = [one for one in Heard(read).clauses() if _may_command(read, one)]
    likeliest = max(heard, key=_share, default=None)
    if likeliest is not None and _share(likeliest) >= SOUNDS_SO:
        yield read.spot_at(likeliest.start, likeliest.end, likeliest.unit).finding(Mark.ORDERS_DISCLOSURE, worth=WORTH)


def _share(said: Said) -> float:
    """How probable it is that the clause commands us to give, with or without what it says of us in passing."""
    return max(shares_of(said.text)[OURS], shares_of(without_asides(said.text))[OURS])


def _may_command(read: Clauses, said: Said) -> bool:
    """Whether a clause has all that a command needs, and nothing that takes its force."""
    if not _binds(said.text) or said.end <= (read.opening or 0):
        return False
    act = _act(read, said)
    if act is None or _spoilt(read, said, act):
        return False
    forced = any(one.search(said.text) for one in (LEAD, MODAL, FUTURE, LET, COMMANDS))
    return forced or (read.lead is not None and _soon(read, said, act))


def _binds(text: str) -> bool:
    """Whether a clause names us otherwise than as a source, and binds nobody else by its words of command."""
    if RECEIVES.search(text) or BY_US.search(text):
        return WHOM.search(text) is not None
    bare = FROM_US.sub(" ", without_asides(text))
    modal = next((one for one in MODAL.finditer(bare) if classes_behind(bare, one.end())), None)
    if modal is None:
        return WHOM.search(bare) is not None and THEIRS.search(bare) is None
    subject = bare[max(bare.rfind("|", 0, modal.start()), 0) : modal.start()]
    ours = WHOM.search(subject)
    party = next((one for one in PARTY.finditer(subject) if not ASIDE.search(subject, 0, one.start())), None)
    return ours is not None and (party is None or party.start() > ours.start()) and THEIRS.search(subject) is None


def classes_behind(text: str, place: int) -> bool:
    """Whether an act of giving stands behind a place of a clause."""
    return any("give" in classes_of(word.group()) for word in WORD.finditer(text, place))


def _soon(read: Clauses, said: Said, act: tuple[int, int]) -> bool:
    """Whether few words lie between our name and the act."""
    ends = [end for start, end in read.us if said.start <= start and end <= act[0]]
    return bool(ends) and len(read.text[max(ends) : act[0]].split()) <= AT_ONCE_BEHIND


def _act(read: Clauses, said: Said) -> tuple[int, int] | None:
    """The first word of giving behind our name, or behind the beginning of a clause that does not name us."""
    begins = next((end for start, end in sorted(read.us) if said.start <= start < said.end), said.start)
    for word in WORD.finditer(read.text, begins, said.end):
        if "give" in classes_of(word.group()) and word.group() != "communications":
            return word.span()
    return None


def _spoilt(read: Clauses, said: Said, act: tuple[int, int]) -> bool:
    unit = read.words.units[said.unit]
    whole = STANDING.sub(" ", read.text[unit.start : unit.end])
    tail = read.text[act[1] : unit.end]
    to_customer = TOLD_TO.match(tail) and not NAMING.fullmatch(read.text, *act)
    return bool(
        read.clouds(said.unit, act)
        or TOLD.search(whole)
        or UNSURE.search(whole)
        or NOT.search(STANDING.sub(" ", read.text[said.start : act[0]]))
        or DONE.search(read.text, said.start, act[0])
        or to_customer
        or TO_CUSTOMER.match(tail)
        or NOT_OBJECT.match(tail)
        or only_a_filing(tail)
    )
