"""Weighs one cue on one run: how strongly it holds, and where that stands.

Phrases are weighed page by page and the best page counts, so that what was found on a page while papers were being
put together is not looked for again; features of structure look at the whole run.
"""

from dataclasses import dataclass, replace

from classifiers.cues import Where
from classifiers.match import Hit, Index, Line
from classifiers.memory import Memory
from classifiers.negation import negated
from classifiers.said import spoken
from classifiers.structure import FEATURES
from classifiers.zones import Zones
from domain.document import Cue, Evidence, Run
from domain.page import Box, PageText

LATER_TITLE = 0.75
"""What a title on a later page of the run is worth: schedules and exhibits have titles too."""


GATHERED_SHARES = (0.5, 0.8, 1.0)
"""What share of its weight a gathered cue has with one, two, three and more of its phrases on a page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Show:
    """What a cue found: strength 0..1 and its place."""

    strength: float
    raw: str
    page: int
    box: Box | None


class PageScales:
    """Weighs phrases on one page; each group of phrases is looked for once, whatever kinds share it."""

    __slots__ = ("_shown", "_zones", "index")

    def __init__(self, page: PageText) -> None:
        self.index = Index.of((page,))
        self._zones = Zones(self.index)
        self._shown: dict[tuple[tuple[str, ...], str], Show | None] = {}

    @classmethod
    def of(cls, page: PageText) -> "PageScales":
        """The scales of a page; remembered for the pages used last."""
        return _pages.recall(page) or _pages.keep(page, cls(page))

    def show(self, phrases: tuple[str, ...], where: str) -> Show | None:
        """The best place of any of the phrases, or None."""
        key = (phrases, where)
        if key not in self._shown:
            self._shown[key] = self._best(phrases, where)
        return self._shown[key]

    def _best(self, phrases: tuple[str, ...], where: str) -> Show | None:
        if where == Where.GATHERED:
            return self._gathered(phrases)
        best: Show | None = None
        part = self._zones.part(where)
        for phrase in part.likely(phrases):
            for hit in part.find(phrase):
                strength = self._strength(hit, where)
                if strength > (best.strength if best else 0.0):
                    best = Show(strength=strength, raw=hit.raw, page=hit.page, box=hit.box)
            if best is not None and best.strength >= 1.0:
                break
        return best

    def _gathered(self, phrases: tuple[str, ...]) -> Show | None:
        """The first of the phrases found, as strong as there are different ones."""
        hits = [found[0] for phrase in self.index.likely(phrases) if (found := self.index.find(phrase))]
        if not hits:
            return None
        places = {(hit.line, hit.start) for hit in hits}
        share = GATHERED_SHARES[min(len(places), len(GATHERED_SHARES)) - 1]
        return Show(strength=share**0.5, raw=hits[0].raw, page=hits[0].page, box=hits[0].box)

    def _strength(self, hit: Hit, where: str) -> float:
        if where in {Where.AFFIRMED, Where.NEGATED}:
            return hit.score if negated(self.index, hit) == (where == Where.NEGATED) else 0.0
        return self._zones.strength(hit, where)


class Scales:
    """Weighs cues on one run."""

    __slots__ = ("_pages", "_shown", "lines", "run", "spoken")

    def __init__(self, run: Run) -> None:
        self.run = run
        self._pages = [PageScales.of(page) for page in run.read_pages()]
        self.lines: tuple[Line, ...] = tuple(line for page in self._pages for line in page.index.lines)
        self.spoken = spoken(self.lines)
        self._shown: dict[tuple[tuple[str, ...], str], Show | None] = {}

    @classmethod
    def of(cls, run: Run) -> "Scales":
        """The scales of a run; remembered for the runs used last."""
        return _runs.recall(run) or _runs.keep(run, cls(run))

    def weigh(self, cue: Cue) -> Evidence | None:
        """The evidence that a cue gives, or None where it does not hold."""
        shown = self._show(cue.phrases, cue.where)
        if shown is None:
            return None
        return Evidence(
            cue=cue.name, weight=cue.weight * shown.strength**2, page=shown.page, box=shown.box, raw=shown.raw
        )

    def _show(self, phrases: tuple[str, ...], where: str) -> Show | None:
        key = (phrases, where)
        if key not in self._shown:
            self._shown[key] = self._absent(phrases) if where == Where.ABSENT else self._best(phrases, where)
        return self._shown[key]

    def _absent(self, phrases: tuple[str, ...]) -> Show | None:
        if self._show(phrases, Where.ANYWHERE) is not None:
            return None
        return Show(strength=1.0, raw="", page=self.run.pages[0].number, box=None)

    def _best(self, phrases: tuple[str, ...], where: str) -> Show | None:
        found = [self._feature(phrase) for phrase in phrases if phrase.startswith("@")]
        words = tuple(phrase for phrase in phrases if not phrase.startswith("@"))
        found += [_on_page(number, page.show(words, where), where) for number, page in enumerate(self._pages)]
        return max((shown for shown in found if shown is not None), key=lambda shown: shown.strength, default=None)

    def _feature(self, name: str) -> Show | None:
        line = FEATURES[name](self.run, self.lines)
        return None if line is None else Show(strength=1.0, raw=line.text, page=line.page, box=line.box)


def _on_page(number: int, shown: Show | None, where: str) -> Show | None:
    """What a place on the `number`-th page of a run is worth for the run; `top` is the top of the first."""
    if shown is None or number == 0:
        return shown
    if where == Where.TOP:
        return None
    if where in {Where.TITLE, Where.SUBJECT}:
        return replace(shown, strength=LATER_TITLE * shown.strength)
    return shown


_pages: Memory[PageScales] = Memory(256)
_runs: Memory[Scales] = Memory(64)
