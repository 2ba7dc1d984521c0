"""What comes beside a paper and takes it back: a cover sheet, a note or a letter that says not to act on it.

Such pages are of no kind that gives authority, so nothing else of them is judged. Their doubt is cast on every paper
of the delivery: they speak of "the enclosed", and which paper that is, a person sees at a glance.
"""

import re
from collections import Counter
from collections.abc import Iterator

from classifiers.marks.spots import Paper
from classifiers.marks.undone import DOUBT
from domain.document import Finding, Mark

TAKES_BACK = re.compile(
    r"\b(?:withdrawn?|withdraws|revok\w+|rescind\w*|cancel\w*|void(?:ed)?|stayed|set\s+aside|vacated|quashed|suspended|superseded|overturned|reversed|"
    r"disregard|ignore|tear\s+up|changed\s+(?:my|our)\s+minds?|no\s+longer|do\s+nothing|await|"
    r"(?:do|must|may|should|shall|please|to)\s+not\s+(?:yet\s+)?(?:\w+\s+)?(?:use|act|comply|rely|release|disclose|give|follow|proceed|send\s+(?:anything|them|it))|"
    r"not\s+to\s+be\s+(?:used|acted|followed|relied)|nothing\s+(?:may|shall|is\s+to|must|should)|hold\s+(?:the|this|it|off|back)|"
    r"(?:is|are|remains?)\s+(?:only\s+|just\s+|merely\s+|still\s+)?an?\s+(?:draft|proposal|sample|test)|draft\s+for|not\s+(?:yet\s+)?(?:in\s+force|valid|final|signed|approved)|"
    r"until\s+(?:we|i|our|my|he|she|they|the)\b|"
    r"ne\s+(?:tenez|tenir|donnez|faites|communiquez|remettez|envoyez|utilisez)\s+(?:pas|plus|rien|aucun\w*)|retiree?s?|annul\w+|revoqu\w+|suspendu\w*|"
    r"caduque|sans\s+effet|n'est\s+(?:plus|pas)\s+(?:encore\s+)?(?:valable|valide|signee?|en\s+vigueur)|un\s+projet|attendez|patientez|"
    r"change\s+d'avis)\b"
)
"""Words that undo, hold up or belittle something."""

SPOKEN_OF = re.compile(
    r"\b(?:letter|order|authority|authori[sz]ation|consent|permission|attached|enclosed|attachment|enclosure|above|foregoing|behind|warrant|power|judgment|"
    r"lettre|ordonnance|autorisation|consentement|ci-joint\w*|annexee?s?|procuration|mandat|jugement|precede)\b"
)
"""The paper beside it."""

OF_COURSE = re.compile(
    r"\b(?:error|erreur|intended|destine\w*|addressee|confiden\w*|privileg\w*|unauthori[sz]ed|strictly|recipient|previous\w*|earlier|prior|former|anterieure?s?|"
    r"precedente?s?|call\s+back|hesit\w+|visit\w+|logs?|lost|damaged|unless|sauf)\b"
)
"""What cover sheets print for every paper, and what is said of earlier ones."""

FEW_WORDS = 30
"""A page of so few words speaks of what it lies with, whether it says so or not."""


def takes_back(paper: Paper) -> Iterator[Finding]:
    """A sentence that undoes or holds up the paper that it came with; a doubt, and a person reads it."""
    short = len(paper.sheet.tokens) <= FEW_WORDS
    for spot in paper.patterns(TAKES_BACK):
        sentence = paper.sentence(spot)
        if (short or SPOKEN_OF.search(sentence)) and not OF_COURSE.search(sentence):
            yield spot.finding(Mark.TAKES_BACK, worth=DOUBT)


def slips(paper: Paper) -> Iterator[Finding]:
    """The same on a page of a few words that lies among the pages of a paper: a slip behind an order."""
    words = Counter(token.page for token in paper.sheet.tokens)
    for spot in paper.patterns(TAKES_BACK) if len(words) > 1 else ():
        if words[spot.page] <= FEW_WORDS and not OF_COURSE.search(paper.sentence(spot)):
            yield spot.finding(Mark.CONDITIONAL, worth=DOUBT)
