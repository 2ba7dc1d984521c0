"""Says what kind of paper a run of pages is, how sure that is, and why.

Each kind's score is the sum of what its cues weigh on this run, for and against, in units of log-odds. The score of
a slug is that of its best kind, so that many near misses cannot outvote one by their number. That is `by_rules`.

What was learnt from sorted papers weighs the same cues, these scores and the words together (`learned.py`) and has the
last word, within bounds: of one of the three kinds of which the rules see nothing nothing is claimed, and where they
clearly see a near miss it keeps its name, in doubt. A kind that was never learnt is left to the rules.
Confidence comes from the margin between the likeliest slug and the next through a rising line that was fitted on
papers held back; a person looks where it is low.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import inf

from classifiers.learned import WORD, Label, Learned, Sight, learned, name_of, on_line, sight, strength_of, strengths
from classifiers.said import Spoken
from classifiers.weigh import Scales
from domain.document import COURT_ORDER, OTHER, Cue, Evidence, Kind, Run, Verdict

FLOOR = 2.5
"""What a kind must reach before the rules believe it: `other` without a name always has this score."""

DOUBTED = 0.5
"""No surer than this where the rules see quite another thing than what was learnt: a person looks."""

CLEARLY_ELSE, RATHER_ELSE, SLIGHT = 4.0, 2.0, 2.0
"""A near miss that leads one of the three kinds by so much in the rules' eyes stays one, in doubt; so does one that
leads by the second where what was learnt has only so slight a margin. What leads an order by the second leaves it in
doubt, for orders and what looks like them are worded alike."""

RESEMBLES = 3.0
"""A near miss that one of the three kinds resembles leaves it in doubt with so much in the rules' eyes."""

RATHER_NONE = 4.0
"""Under this margin what was learnt does not make something else of what the rules see as an order: it stays one, in
doubt. Courts print more forms of order than any practice paper shows, and their titles are plain."""

SMALL_MARGIN = 1.5
"""Under this margin the rules alone do not claim one of the three kinds."""

CLEAR_NAME = 3.0
"""One of the sub-types of a kind that leads the others by so much in the rules' eyes is named whatever was learnt."""

TOLD = 4
"""So many of the cues that learning weighs most are given as evidence beside the rules' own."""

CALIBRATION = ((0.0, 0.60), (0.8, 0.80), (1.5, 0.93), (2.5, 0.965), (3.5, 0.98), (8.0, 0.99))
"""Margin to confidence, for kinds and named near misses: points of a monotone broken line."""

UNNAMED_CALIBRATION = ((0.0, 0.45), (1.5, 0.55), (2.5, 0.85))
"""The same for `other` without a name, which is a lack of evidence more than evidence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """One kind with its score on one run and everything that made it."""

    kind: Kind
    score: float
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """A run on the rules' scales: every kind with its score, best first, every cue found, and its words (`said.py`)."""

    ranked: tuple[Scored, ...]
    found: Mapping[Cue, Evidence]
    spoken: Spoken

    @property
    def best(self) -> Scored:
        """The kind that the rules give most."""
        return self.ranked[0]

    def by_label(self) -> dict[Label, float]:
        """The score of every kind by its name."""
        return {label_of(scored.kind): scored.score for scored in self.ranked}

    def sight(self) -> Sight:
        """What learning looks at of it."""
        return sight(strengths(self.found, self.by_label()), self.spoken)


def classify(run: Run, kinds: Sequence[Kind]) -> Verdict:
    """The verdict on one run. A run without words is `other` with confidence 0 and no evidence."""
    if not any(page.words for page in run.read_pages()):
        return Verdict(kind=OTHER, variant=None, confidence=0.0, runner_up=None, margin=0.0, evidence=())
    known = learned()
    scales = weighed(run, kinds)
    return by_rules(scales) if known is None else settled(scales, known)


def weighed(run: Run, kinds: Sequence[Kind]) -> Weighed:
    """Every kind on the rules' scales, and among them `other` without a name at FLOOR."""
    scales = Scales.of(run)
    found = {
        cue: evidence
        for cue in {cue for kind in kinds for cue in kind.cues}
        if (evidence := scales.weigh(cue)) is not None
    }
    scored = [_scored(kind, found) for kind in kinds]
    scored.append(Scored(kind=UNNAMED, score=FLOOR, evidence=()))
    return Weighed(ranked=tuple(sorted(scored, key=lambda one: -one.score)), found=found, spoken=scales.spoken)


def scores(run: Run, kinds: Sequence[Kind]) -> tuple[Scored, ...]:
    """Every kind with its score, best first, and among them `other` without a name at FLOOR."""
    return weighed(run, kinds).ranked


def by_rules(scales: Weighed) -> Verdict:
    """What the rules alone say."""
    by_slug = list(_best_of_each_slug(scales.ranked).values())
    best, following = by_slug[0], by_slug[1] if len(by_slug) > 1 else None
    margin = best.score - (following.score if following else FLOOR)
    if best.kind.slug != OTHER and margin < SMALL_MARGIN:
        return _abstained(best, margin)
    return Verdict(
        kind=best.kind.slug,
        variant=best.kind.variant,
        confidence=confidence(margin, UNNAMED_CALIBRATION if best.kind is UNNAMED else CALIBRATION),
        runner_up=_name(following.kind) if following else None,
        margin=margin,
        evidence=_by_weight(best.evidence),
    )


def settled(scales: Weighed, known: Learned) -> Verdict:
    """What the rules and what was learnt say together."""
    by_label = {label_of(scored.kind): scored for scored in scales.ranked}
    if label_of(scales.best.kind) not in known.labels:
        return by_rules(scales)
    seen = scales.sight()
    slugs, labels = known.heard(seen)
    first, second = sorted(slugs, key=lambda slug: -slugs[slug])[:2]
    margin = slugs[first] - slugs[second]
    label = _clear_name(scales, first) or _likeliest(labels, first, by_label)
    rival = _likeliest(labels, second, by_label)
    best = by_label[label]
    if first != OTHER and _led(scales, first) >= (RATHER_ELSE if margin < SLIGHT else CLEARLY_ELSE):
        return _doubted(by_rules(scales))
    if first == OTHER and margin < RATHER_NONE and by_rules(scales).kind == COURT_ORDER:
        return _doubted(by_rules(scales))
    verdict = Verdict(
        kind=first,
        variant=label[1],
        confidence=known.confidence(margin, agreed=scales.best.kind.slug == first),
        runner_up=_name(by_label[rival].kind),
        margin=margin,
        evidence=_by_weight(
            (
                *best.evidence,
                *_told(scales, known, seen, label, rival),
                *_words_told(scales, known, label, rival),
            )
        ),
    )
    if first != OTHER and not _seen(scales, first):
        return _abstained(best, min(margin, SMALL_MARGIN / 2))
    return _doubted(verdict) if _told_apart_hardly(scales, first) else verdict


def _likeliest(labels: Mapping[Label, float], slug: str, among: Mapping[Label, Scored]) -> Label:
    """The likeliest label of a slug that there is a kind for."""
    own = [label for label in among if label[0] == slug]
    return max(own, key=lambda label: labels.get(label, -inf))


def _clear_name(scales: Weighed, slug: str) -> Label | None:
    """The sub-type of one of the three kinds that the rules give much more than every other; None where none is."""
    own = [scored for scored in scales.ranked if scored.kind.slug == slug]
    if slug == OTHER or len(own) < 2 or own[0].score - own[1].score < CLEAR_NAME:
        return None
    return label_of(own[0].kind)


def _seen(scales: Weighed, slug: str) -> bool:
    """Whether the rules see anything at all that speaks for a slug: words alone make none of the three kinds."""
    own = (scored for scored in scales.ranked if scored.kind.slug == slug)
    return any(piece.weight > 0 for scored in own for piece in scored.evidence)


def _told_apart_hardly(scales: Weighed, slug: str) -> bool:
    """Whether the rules see much of what one of the three kinds is easily taken for."""
    alike = any(scored.kind.resembles == slug and scored.score >= RESEMBLES for scored in scales.ranked)
    return alike or (slug == COURT_ORDER and _led(scales, slug) >= RATHER_ELSE)


def _led(scales: Weighed, slug: str) -> float:
    """By how much a named near miss leads the best kind of a slug in the rules' eyes; 0 where none is before it."""
    top = scales.best
    if top.kind.slug != OTHER or top.kind is UNNAMED:
        return 0.0
    return top.score - max(scored.score for scored in scales.ranked if scored.kind.slug == slug)


def _doubted(verdict: Verdict) -> Verdict:
    return replace(verdict, confidence=min(verdict.confidence, DOUBTED))


def _told(scales: Weighed, known: Learned, seen: Sight, label: Label, rival: Label) -> list[Evidence]:
    """The cues that set a label most apart from its rival in what was learnt."""
    names = {evidence.cue for scored in scales.ranked if label_of(scored.kind) == label for evidence in scored.evidence}
    told = {}
    for cue, evidence in scales.found.items():
        name = name_of(cue)
        if evidence.raw and cue.name not in names:
            apart = known.weight(name, label) - known.weight(name, rival)
            told[name] = replace(evidence, weight=round(apart * seen.cues[name], 2))
    return sorted(told.values(), key=lambda evidence: -abs(evidence.weight))[:TOLD]


def _words_told(scales: Weighed, known: Learned, label: Label, rival: Label) -> list[Evidence]:
    """The words that set a label most apart from its rival, each at the line that says them first."""
    stems = [stem for stem in scales.spoken.stems if WORD + stem in known.of_slugs.rows]
    apart = {
        stem: (known.weight(WORD + stem, label) - known.weight(WORD + stem, rival)) * strength_of(stems)
        for stem in stems
    }
    most = sorted(apart, key=lambda stem: (-abs(apart[stem]), stem))[:TOLD]
    lines = ((stem, scales.spoken.stems[stem]) for stem in most)
    return [
        Evidence(cue=f"words: {stem}", weight=round(apart[stem], 2), page=line.page, box=line.box, raw=line.text)
        for stem, line in lines
    ]


def label_of(kind: Kind) -> Label:
    """The slug and variant of a kind."""
    return kind.slug, kind.variant


def confidence(margin: float, points: Sequence[tuple[float, float]] = CALIBRATION) -> float:
    """How often the rules' verdicts with such a margin are right, 0..1, rising with the margin."""
    return on_line(margin, points)


def _scored(kind: Kind, found: Mapping[Cue, Evidence]) -> Scored:
    evidence = tuple(found[cue] for cue in kind.cues if cue in found)
    return Scored(kind=kind, score=sum(piece.weight for piece in evidence), evidence=evidence)


def _best_of_each_slug(ranked: Sequence[Scored]) -> dict[str, Scored]:
    best: dict[str, Scored] = {}
    for scored in ranked:
        best.setdefault(scored.kind.slug, scored)
    return best


def _abstained(best: Scored, margin: float) -> Verdict:
    return Verdict(
        kind=OTHER,
        variant=None,
        confidence=1 - confidence(margin),
        runner_up=_name(best.kind),
        margin=margin,
        evidence=_by_weight(best.evidence),
    )


def _by_weight(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    return tuple(sorted(evidence, key=lambda piece: -abs(piece.weight)))


def _name(kind: Kind) -> str:
    return kind.slug if kind.variant is None or kind.slug != OTHER else kind.variant


UNNAMED = Kind(slug=OTHER, variant=None, title="Other paper", cues=(), examples=())
