"""Provinces that are ours and those that are not: « PROVINCE OF MILAN » heads no paper of a Canadian justice."""

import re
from collections.abc import Iterator

from rapidfuzz import fuzz

from classifiers.marks.spots import Paper
from domain.document import Finding, Mark

PROVINCES = (
    "ontario", "quebec", "british columbia", "colombie-britannique", "alberta", "saskatchewan", "manitoba",
    "new brunswick", "nouveau-brunswick", "nova scotia", "nouvelle-ecosse", "prince edward island",
    "ile-du-prince-edouard", "newfoundland", "newfoundland and labrador", "terre-neuve", "terre-neuve-et-labrador",
    "yukon", "northwest territories", "territoires du nord-ouest", "nunavut", "canada",
)  # fmt: skip
PROVINCE_NAMES = "|".join(name.replace(" ", r"\s+").replace("-", r"[-\s]") for name in PROVINCES)

HEADED = re.compile(
    r"(?:^|,)\W*(?:the\s+|la\s+|le\s+)?(?:province|state|commonwealth|republic|kingdom|canton|prefecture|governorate|oblast|"
    r"etat|republique|royaume)\s+(?:of|de|du|des|d')\W*(?:the\s+|la\s+|l')?(?P<place>[a-z0-9][^\n,()]{2,40})$",
    re.MULTILINE,
)
"""A line that says in which part of a country a paper was made."""

ALIKE = 72
"""How alike (0..100) a worn name must be to one of ours."""

UNSETTLED = 0.55


def foreign_place(paper: Paper) -> Iterator[Finding]:
    """A line that places the paper in a province, a state or a country that is none of Canada's."""
    for found in HEADED.finditer(paper.plain):
        spot = paper.spot(found, "place")
        if spot and not is_ours(found["place"]):
            yield spot.finding(Mark.FOREIGN_COURT, worth=UNSETTLED)


def is_ours(place: str) -> bool:
    """Whether a place, folded and perhaps worn or with words behind it, begins with a province of Canada."""
    return any(fuzz.ratio(place[: len(name) + 1].strip(), name) >= ALIKE for name in PROVINCES)
