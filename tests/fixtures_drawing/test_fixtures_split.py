"""The sets of papers share nothing that a rule could learn."""

import re

from fixtures.drawing.markup import Paper, load
from fixtures.drawing.people import FIRM, FIRST, LAST, MAISON, RUE, STREET, TRADE
from fixtures.drawing.plan import planned

SETS = ("tune", "check", "practice")
FORMULA = 12  # words in a row; shorter runs are formulas of the trade and the statute ("This court orders that ...")
TAGS = re.compile(r"\[[a-z_]+(=[^|\]]*)?\||\]|\*\*|~~")
BREAKS = re.compile(r"@stamp [^;]*;|@gap [\d.]+|@\S+|\{[^}]*\}")  # commands and slots: what stands there differs


def runs_of(papers: dict[str, Paper]) -> set[tuple[str, ...]]:
    """Every run of FORMULA words of every paper, across lines but not across commands and slots."""
    runs = set()
    for paper in papers.values():
        text = BREAKS.sub(" # ", TAGS.sub("", "\n".join(paper.body))).lower()
        words = re.findall(r"[\w'’]+|#", text)
        pieces = (tuple(words[at : at + FORMULA]) for at in range(len(words) - FORMULA + 1))
        runs |= {piece for piece in pieces if "#" not in piece}
    return runs


def test_no_phrasing_of_check_is_learnt() -> None:
    """No run of twelve words of what is measured on is printed in what is learnt from."""
    measured = runs_of(load("check"))
    for learnt in ("tune", "practice"):
        assert not runs_of(load(learnt)) & measured


def test_no_paper_is_named_in_both_halves() -> None:
    """Papers, which are the layouts and letterheads, belong to one set."""
    names = [name for one in SETS for name in load(one)]
    assert len(set(names)) == len(names)
    for one in SETS:
        assert {part.paper for plan in planned(one) for part in plan.parts if part.paper} <= set(load(one))


def test_every_paper_is_delivered() -> None:
    """No text is written in vain: each paper is in a delivery of its set."""
    for half in SETS:
        assert set(load(half)) == {part.paper for plan in planned(half) for part in plan.parts if part.paper}


def test_no_name_lives_in_both_halves() -> None:
    """People, companies and streets of one set are strangers to the others; legal endings are everybody's."""
    assert set(FIRM) == set(SETS)
    for names in (FIRST, LAST, TRADE, MAISON, STREET, RUE):
        every = [name for one in SETS for name in names[one]]
        assert len(set(every)) == len(every)


def test_names_of_people_come_from_many_origins() -> None:
    """Accents, hyphens, apostrophes and particles are all there in all sets."""
    for half in SETS:
        every = " ".join(LAST[half] + FIRST[half])
        assert all(sign in every for sign in ("é", "-", "'", " de "))
