"""Laws of issue 5 on papers of the corpus itself, put into words: doubt, company and noise never admit anything."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

import pytest

from classifiers.understand import page_facts, understand
from cli.road import Opened
from domain.arrival import Channel
from domain.assessment import Outcome
from domain.page import Page, PageText, PageUnread
from domain.policy import Request, default_policy
from domain.wording import Sentence
from fixtures.drawing import faces, worded
from fixtures.drawing.markup import load
from fixtures.drawing.misread import misread
from fixtures.drawing.plan import planned
from reading.cage import bubblewrap_cage
from store import codec

pytestmark = pytest.mark.skipif(bool(faces.missing()), reason="fonts of fixtures/README.md are not installed")

EVERY = 16
"""One delivery in so many is put to the test; all of them were, once, by hand."""

ZONE = "America/Vancouver"
UNREAD = Sentence(en="It took too long.", fr="Trop long.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A delivery of the corpus: its pages, and the day and door it came by."""

    name: str
    pages: tuple[Page, ...]
    request: Request

    def outcome(self, pages: Sequence[Page]) -> Outcome | None:
        """What the policy says of other pages that came on the same day."""
        return understand(pages, self.request, default_policy()).assessment.outcome


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> tuple[Given, ...]:
    """A sample of the tuning deliveries in words."""
    out, papers, cage = tmp_path_factory.mktemp("worded"), load("tune"), bubblewrap_cage()
    return tuple(_given(worded.word(plan, papers, out, cage)) for plan in list(planned("tune"))[::EVERY])


def _given(folder: Path) -> Given:
    truth = json.loads((folder / "truth.json").read_text())
    now = datetime.fromisoformat(truth["received"]).replace(tzinfo=ZoneInfo(ZONE))
    opened = codec.load(Opened, json.loads((folder / "pages.json").read_text()))
    request = Request(channel=Channel(truth["channel"]), received_at=now, now=now, time_zone=ZONE, counts=opened.counts)
    return Given(name=folder.name, pages=opened.pages, request=request)


def _worn(page: Page, rate: float) -> Page:
    if not isinstance(page, PageText):
        return page
    words = tuple(
        replace(word, text=misread(word.text, rate=rate, seed=number) or ".") for number, word in enumerate(page.words)
    )
    return replace(page, words=words)


def test_unread_and_missing_pages_of_the_corpus_never_admit(corpus: tuple[Given, ...]) -> None:
    """With any page unread, or any page that is numbered "n of m" gone, no delivery is admissible."""
    for given in corpus:
        for at, page in enumerate(given.pages):
            unread = PageUnread(number=page.number, code="slow", reason=UNREAD)
            assert given.outcome((*given.pages[:at], unread, *given.pages[at + 1 :])) is not Outcome.ADMISSIBLE
            printed = page_facts(page, {}).printed
            if printed and printed[1] and printed[1] > 1:
                assert given.outcome((*given.pages[:at], *given.pages[at + 1 :])) is not Outcome.ADMISSIBLE


def test_pages_of_the_corpus_in_any_order_are_the_same_packet(corpus: tuple[Given, ...]) -> None:
    """The numbers of the pages order them, and nothing else."""
    for given in corpus:
        shuffled = Random(5).sample(given.pages, len(given.pages))  # noqa: S311
        assert given.outcome(shuffled) is given.outcome(given.pages)


def test_company_never_admits_a_delivery_of_the_corpus(corpus: tuple[Given, ...]) -> None:
    """Another delivery's first page behind one that is not admissible admits nothing, unless it is good by itself."""
    for given, other in zip(corpus, corpus[1:] + corpus[:1], strict=True):
        stranger = replace(other.pages[0], number=1)
        alone = given.outcome((stranger,))
        if Outcome.ADMISSIBLE in {alone, given.outcome(given.pages)}:
            continue
        behind = replace(stranger, number=max(page.number for page in given.pages) + 1)
        assert given.outcome((*given.pages, behind)) is not Outcome.ADMISSIBLE


@pytest.mark.parametrize("rate", [0.01, 0.03])
def test_noise_never_admits_an_inadmissible_delivery_of_the_corpus(corpus: tuple[Given, ...], rate: float) -> None:
    """One or three characters in a hundred misread, always the same ones, turn no refusal into a permission."""
    for given in corpus:
        if given.outcome(given.pages) is Outcome.INADMISSIBLE:
            assert given.outcome([_worn(page, rate) for page in given.pages]) is not Outcome.ADMISSIBLE
