"""The clauses of an order as learning hears them: each with the words it hangs on, and whom it means by its names.

`us` stands where the paper names this company or the part that only this company plays, `thehost` for a part
that is likely ours, `name` for other names in capitals; letters that a fax has bent are mended as patterns see them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from classifiers.decrees import LONGEST, commanding, known
from classifiers.marks.command import Clauses
from classifiers.marks.command_words import LEAD, LISTS, MODAL, NEUTRAL, PARTY
from classifiers.marks.wording import Unit

HUNG_ON = 16
"""So many last words of the words above are said before an item."""

ITEMS = 14
FOLLOWING = 3
"""So many items behind an opened paragraph are said with it."""

SAID_OF_THEM = 12
WINDOW, STRIDE = 60, 30
"""A text without full stops is heard in stretches of so many words."""

REACHING = 90
"""Within so many letters before its colon a paragraph must command, for items to hang on it."""

BEGINS = 2
"""The first words of a paragraph are in capitals anyway."""

SHORT = 3
NAMES = frozenset({"us", "name", "thehost"})
TITLE = re.compile(r"(?:communications?|group|groupe|inc)\W*")
"""What is left of our name behind it."""

ELIDED = re.compile(r"\W*(?:[ld]')?")
THE = re.compile(r"\b(?:the|said|this|that|named|each|le|la|au|du|ce|cette|ladite|dudit|audit|tiers)\s+(?:\w+\s+)?\Z")
PROPER = re.compile(r"[A-ZÀ-Ý][a-zà-ÿ'’-]+[.,;:)]*")


INSIDE, MOST = 6, 4
"""Words of command so many words behind a paragraph's first begin a stretch of their own, at most so many times."""

PASSING = re.compile(
    r"(?P<whom>\b(?:us|thehost)\b)\W{1,3}(?:\(?\W*(?:us|thehost)\W*\)?\W*)?"
    r"(?:where|which|who|whose|whom|through|not|having|being|under|in|as|at|qui|dont|chez|par|n'etant|non|en|ou|ayant)\b"
    r"[^,|:;]{2,160}[,)]\s*"
)
"""What is said of us in passing between us and what we are to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One clause as it is heard: its text, and where its own words begin and end in the text of `Clauses`."""

    text: str
    unit: int
    start: int
    end: int


def without_asides(text: str) -> str:
    """A clause without what it says of us in passing."""
    return PASSING.sub(r"\g<whom> ", text)


class Heard:
    """The clauses of one paper."""

    def __init__(self, read: Clauses) -> None:
        self.read = read
        self.units = read.words.units
        self._ours = dict(read.us)

    def clauses(self) -> Iterator[Said]:
        """Every paragraph, sentence and item, long ones in stretches."""
        for number, unit in enumerate(self.units):
            first, last = self._tokens(unit)
            above, below = self._above(number), self._below(number)
            for begin in self._beginnings(unit, first, last):
                until = min(last, begin + WINDOW - 1)
                own = self._words(begin, until)
                text = " ".join((*(above if begin == first else ()), *own, *(below if until == last else ())))
                start, end = self.read.words.start_of(begin), self.read.words.end_of(until)
                yield Said(text=text, unit=number, start=start, end=end)

    def _beginnings(self, unit: Unit, first: int, last: int) -> list[int]:
        """Where the stretches of a paragraph begin: every so many words, and at words of command well inside it."""
        until = max(first + 1, last + 1 - WINDOW + STRIDE)
        leads = (self.read.words.token_at(one.start()) for one in LEAD.finditer(self.read.text, unit.start, unit.end))
        inside = [lead for lead in leads if lead >= first + INSIDE]
        return sorted({*range(first, until, STRIDE), *inside[:MOST]})

    def _tokens(self, unit: Unit) -> tuple[int, int]:
        return self.read.words.token_at(unit.start), self.read.words.token_at(max(unit.start, unit.end - 1))

    def _above(self, number: int) -> list[str]:
        """The last words of the paragraph that an item hangs on."""
        for above in reversed(self.units[max(0, number - ITEMS) : number]):
            text = self.read.text[above.start : above.end]
            if LISTS.search(text) and commanding(text[-REACHING:]):
                first, last = self._tokens(above)
                leads = [above.start + one.start() for one in LEAD.finditer(text)]
                begins = self.read.words.token_at(leads[-1]) if leads else first
                return [*self._words(max(begins, last - HUNG_ON + 1), last), "|"]
            if LEAD.search(text) or MODAL.search(text):
                return []
        return []

    def _below(self, number: int) -> list[str]:
        """The first words of the items under an opened paragraph."""
        if not self.units[number].opened:
            return []
        found: list[str] = []
        for unit in self.units[number + 1 : number + 1 + FOLLOWING]:
            first, last = self._tokens(unit)
            found += ["|", *self._words(first, min(last, first + SAID_OF_THEM - 1))]
        return found

    def _words(self, first: int, last: int) -> list[str]:
        """Words by their numbers, with names and parts replaced."""
        words: list[str] = []
        covered = -1
        for number in range(first, min(last, first + LONGEST) + 1):
            start, end = self.read.words.start_of(number), self.read.words.end_of(number)
            if start < covered:
                continue
            said, covered = self._said(number, start, end, begun=number - first < BEGINS)
            before = words[-1] if words else ""
            if (said == before and said in NAMES) or (before == "us" and (said == "name" or TITLE.fullmatch(said))):
                continue
            if said == "us" and before == "thehost":
                words.pop()
            words.append(said)
        return words

    def _said(self, number: int, start: int, end: int, *, begun: bool) -> tuple[str, int]:
        """What a word is heard as, and how far what it stands for reaches."""
        ours = next((until for at, until in self._ours.items() if at < end and start < until), None)
        if ours is not None:
            return "us", max(ours, end)
        word = self.read.text[start:end]
        elided = ELIDED.match(word)
        begins = start + (elided.end() if elided else 0)
        role = PARTY.match(self.read.text, begins)
        if role:
            return ("us" if self.read.tied(role.group()) else role.group()), max(role.end(), end)
        neutral = NEUTRAL.match(self.read.text, begins)
        if neutral and (begins > start or THE.search(self.read.text, max(0, start - 20), start)):
            return "thehost", max(neutral.end(), end)
        printed = self.read.words.tokens[number].word.text
        if not begun and len(word) > SHORT and PROPER.fullmatch(printed) and not known(word):
            return "name", end
        return word, end
