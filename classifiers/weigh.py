"""Weighs one cue on one run: how strongly it holds, and where that stands."""

from dataclasses import dataclass

from classifiers.cues import Where
from classifiers.match import Hit, Index
from classifiers.memory import Memory
from classifiers.negation import negated
from classifiers.structure import FEATURES
from classifiers.zones import Zones
from domain.document import Cue, Evidence, Run
from domain.page import Box


@dataclass(frozen=True, slots=True, kw_only=True)
class _Show:
    """What a cue found: strength 0..1 and its place."""

    strength: float
    raw: str
    page: int
    box: Box | None


class Scales:
    """Weighs cues on one run; each group of phrases is looked for once, whatever kinds share it."""

    def __init__(self, run: Run) -> None:
        self.run = run
        self.index = Index.of(run)
        self._zones = Zones.of(run)
        self._shown: dict[tuple[tuple[str, ...], str], _Show | None] = {}

    @classmethod
    def of(cls, run: Run) -> "Scales":
        """The scales of a run; remembered for the runs used last."""
        return _made.recall(run) or _made.keep(run, cls(run))

    def weigh(self, cue: Cue) -> Evidence | None:
        """The evidence that a cue gives, or None where it does not hold."""
        shown = self._show(cue)
        if shown is None:
            return None
        return Evidence(
            cue=cue.name, weight=cue.weight * shown.strength**2, page=shown.page, box=shown.box, raw=shown.raw
        )

    def _show(self, cue: Cue) -> _Show | None:
        key = (cue.phrases, cue.where)
        if key not in self._shown:
            self._shown[key] = self._absent(cue) if cue.where == Where.ABSENT else self._best(cue)
        return self._shown[key]

    def _absent(self, cue: Cue) -> _Show | None:
        anywhere = Cue(name=cue.name, phrases=cue.phrases, weight=cue.weight)
        if self._show(anywhere) is not None:
            return None
        first = self.run.pages[0].number
        return _Show(strength=1.0, raw="", page=first, box=None)

    def _best(self, cue: Cue) -> _Show | None:
        best: _Show | None = None
        for phrase in cue.phrases:
            shown = self._feature(phrase) if phrase.startswith("@") else self._phrase(phrase, cue.where)
            if shown is not None and (best is None or shown.strength > best.strength):
                best = shown
            if best is not None and best.strength >= 1.0:
                break
        return best

    def _feature(self, name: str) -> _Show | None:
        line = FEATURES[name](self.run, self.index.lines)
        return None if line is None else _Show(strength=1.0, raw=line.text, page=line.page, box=line.box)

    def _phrase(self, phrase: str, where: str) -> _Show | None:
        best: _Show | None = None
        for hit in self.index.find(phrase):
            strength = self._strength(hit, where)
            if strength > (best.strength if best else 0.0):
                best = _Show(strength=strength, raw=hit.raw, page=hit.page, box=hit.box)
        return best

    def _strength(self, hit: Hit, where: str) -> float:
        match where:
            case Where.TITLE:
                return self._zones.title(hit)
            case Where.SUBJECT:
                return self._zones.subject(hit)
            case Where.HEADING:
                return self._zones.heading(hit)
            case Where.TOP:
                return self._zones.top(hit)
            case Where.END:
                return self._zones.end(hit)
            case Where.AFFIRMED:
                return 0.0 if negated(self.index, hit) else hit.score
            case Where.NEGATED:
                return hit.score if negated(self.index, hit) else 0.0
            case _:
                return hit.score


_made: Memory[Scales] = Memory(8)
