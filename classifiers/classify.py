"""Says what kind of paper a run of pages is, how sure that is, and why.

Each kind's score is the sum of what its cues weigh on this run, for and against, in units of log-odds. The score of
a slug is that of its best kind, so that many near misses cannot outvote one by their number. That is `by_rules`.

What was learnt from sorted papers weighs the same cues anew (`learned.py`) and has the last word, within bounds: it
may name a near miss, name a sub-type, and take a kind away; but one of the three kinds without the rules' own least
evidence stands in doubt (a letter only where cues and words differ, for people word letters as they like), and a near
miss that the rules see clearly stays one, in doubt where what was learnt takes it for a letter. A kind that was never
learnt is left to the rules. Confidence comes from the margin between the best slug and the next through a rising line
that was fitted on papers held back; where neither is believed the answer is `other` without a name, and a person looks.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import exp, log, sqrt

from classifiers.learned import Label, Learned, learned, lengthened, name_of, on_line, strengths
from classifiers.match import Line
from classifiers.weigh import Scales
from domain.document import AUTHORIZATION_LETTER, OTHER, Cue, Evidence, Kind, Run, Verdict
from domain.page import PageRole

FLOOR = 2.5
"""What a kind must reach before the rules believe it: `other` without a name always has this score."""

LEAST_EVIDENCE = 1.0
"""What the rules must give one of the three kinds before it is believed; below it stands in doubt, but for letters."""

WELL_TOLD = 2.0
"""A letter in which the rules see nothing is believed where cues and words are of one mind by so much."""

DOUBTED = 0.5
"""No surer than this where what was learnt sees a letter and the rules see none, or hardly sees what the rules do
not: a person looks."""

CLEARLY_ELSE = 2.0
"""A near miss that leads one of the three kinds by so much in the rules' eyes stays a near miss."""

SMALL_MARGIN = 1.5
"""Under this margin the rules do not claim one of the three kinds."""

SMALL_LEAD, SMALL_LEAD_ALONE = 0.5, 1.2
"""Under this margin what was learnt does not where the rules name something else: with cues and words of one mind, and
with cues and words apart."""

CLEARLY_LEARNT, CLEARLY_ELSE_ALL = 2.5, 3.5
"""Where cues and words are of one mind by so much, a near miss must lead by so much to stay one."""

CLEAR_RULES, SLIGHT_DOUBT = 4.0, 1.0
"""One of the three kinds that leads by so much in the rules' eyes is not taken away by so small a margin."""

CLEAR_BESIDE = 1.0
"""A cover sheet that leads by so much in the rules' eyes is one: its form is plain, its words were never learnt."""

CLEARLY_NAMED = 1.5
"""A near miss that leads by so much in the rules' eyes keeps its name where what was learnt has none."""

CLEAR_NAME = 3.0
"""A kind that leads the others of its slug by so much in the rules' eyes is named whatever was learnt of names."""

FORM = "@fax_form"
LEAST_CUES = 2
"""A near miss that the rules do not believe is named only if so many of its own cues were found."""

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
    spoken: Mapping[str, Line]

    @property
    def best(self) -> Scored:
        """The kind that the rules give most."""
        return self.ranked[0]

    def by_label(self) -> dict[Label, float]:
        """The score of every kind by its name."""
        return {label_of(scored.kind): scored.score for scored in self.ranked}


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
    seen = strengths(scales.found, scales.by_label())
    heard = known.heard(seen, scales.spoken)
    shares = {
        label: exp(float(value)) for label, value in zip(known.labels, heard.log_odds, strict=True) if label in by_label
    }
    of_slug: dict[str, float] = {}
    for (slug, _), share in shares.items():
        of_slug[slug] = of_slug.get(slug, 0.0) + share
    first, second = [*sorted(of_slug, key=lambda slug: -of_slug[slug]), OTHER][:2]
    margin = log(max(of_slug[first], TINY) / max(of_slug.get(second, 0.0), TINY))
    label = _clear_name(scales, first) or max((one for one in shares if one[0] == first), key=lambda one: shares[one])
    one_mind = heard.by_cues == heard.by_words == first
    bounded = _bounded(scales, by_label[label], margin, one_mind=one_mind)
    if bounded is not None:
        return _doubted(bounded) if first == AUTHORIZATION_LETTER and bounded.kind == OTHER else bounded
    rival = max((one for one in shares if one[0] == second), key=lambda one: shares[one], default=None)
    agreed = scales.best.kind.slug == first
    sure = known.confidence(margin, agreed=agreed)
    slight = not (agreed or one_mind) and margin < SMALL_LEAD_ALONE
    return Verdict(
        kind=first,
        variant=label[1],
        confidence=min(sure, DOUBTED) if slight and first != OTHER else sure,
        runner_up=_name(by_label[rival].kind) if rival else None,
        margin=margin,
        evidence=_by_weight(
            (
                *by_label[label].evidence,
                *_told(scales, known, seen, label, rival),
                *_words_told(scales, known, label, rival),
            )
        ),
    )


TINY = 1e-9


def _clear_name(scales: Weighed, slug: str) -> Label | None:
    """The kind of a slug that the rules give much more than every other of it; None where none stands out."""
    own = [scored for scored in scales.ranked if scored.kind.slug == slug]
    if len(own) < 2 or own[0].score - own[1].score < CLEAR_NAME:
        return None
    return label_of(own[0].kind)


def _doubted(verdict: Verdict) -> Verdict:
    return replace(verdict, confidence=min(verdict.confidence, DOUBTED))


def _evidence_for(scales: Weighed, slug: str) -> float:
    """What the rules give the best kind of a slug."""
    return max(scored.score for scored in scales.ranked if scored.kind.slug == slug)


def _bounded(scales: Weighed, best: Scored, margin: float, *, one_mind: bool) -> Verdict | None:
    """What the rules say instead where what was learnt goes too far, or None where they let it stand."""
    top = scales.best
    if top.kind.role is PageRole.COVER and top.kind is not best.kind and _plain_form(scales):
        return by_rules(scales)
    if best.kind is UNNAMED and top.kind.slug == OTHER and _lead(scales) >= CLEARLY_NAMED:
        return by_rules(scales)
    if best.kind.slug == OTHER:
        taken = top.kind.slug != OTHER and by_rules(scales).margin >= CLEAR_RULES and margin < SLIGHT_DOUBT
        bare = top.kind is UNNAMED and sum(piece.weight > 0 for piece in best.evidence) < LEAST_CUES
        return by_rules(scales) if taken or bare else None
    if top.kind.slug == best.kind.slug and by_rules(scales).margin >= CLEAR_RULES:
        return None
    score = _evidence_for(scales, best.kind.slug)
    named = top.kind.slug != best.kind.slug and top.kind is not UNNAMED
    clearly = CLEARLY_ELSE_ALL if one_mind and margin >= CLEARLY_LEARNT else CLEARLY_ELSE
    small = margin < (SMALL_LEAD if one_mind else SMALL_LEAD_ALONE)
    if named and top.kind.slug == OTHER and (top.score - score >= clearly or small):
        return by_rules(scales)
    if named and small:
        claimed = by_rules(scales)
        return _abstained(best, min(margin, SMALL_MARGIN / 2)) if claimed.kind == OTHER else _doubted(claimed)
    if score >= LEAST_EVIDENCE or _well_told(best, margin, named=named, one_mind=one_mind):
        return None
    return _only_told(best, margin) if _own_cues(best) else _abstained(best, min(margin, SMALL_MARGIN / 2))


def _well_told(best: Scored, margin: float, *, named: bool, one_mind: bool) -> bool:
    """Whether a letter in words of its own is told by cues and words alike, and the rules see nothing else."""
    letter = best.kind.slug == AUTHORIZATION_LETTER and _own_cues(best)
    return letter and one_mind and not named and margin >= WELL_TOLD


def _own_cues(best: Scored) -> bool:
    """Whether the rules see anything at all that speaks for a kind: words alone make none."""
    return any(piece.weight > 0 for piece in best.evidence)


def _only_told(best: Scored, margin: float) -> Verdict:
    """What was learnt of a paper in which the rules see nothing: in doubt, so that a person looks."""
    return Verdict(
        kind=best.kind.slug,
        variant=best.kind.variant,
        confidence=DOUBTED,
        runner_up=OTHER,
        margin=margin,
        evidence=_by_weight(best.evidence),
    )


def _plain_form(scales: Weighed) -> bool:
    """Whether the form of a cover sheet was seen, and what the rules give it leads what they give the next kind."""
    seen = any(piece.raw and FORM in cue.phrases for cue, piece in scales.found.items())
    return seen and _lead(scales) >= CLEAR_BESIDE


def _lead(scales: Weighed) -> float:
    """What the rules give their best kind above the next, which may be a sub-type of the same."""
    return scales.best.score - scales.ranked[1].score if len(scales.ranked) > 1 else 0.0


def _told(
    scales: Weighed, known: Learned, seen: Mapping[str, float], label: Label, rival: Label | None
) -> list[Evidence]:
    """The cues that set a label most apart from its rival in what was learnt."""
    names = {evidence.cue for scored in scales.ranked if label_of(scored.kind) == label for evidence in scored.evidence}
    told = {}
    for cue, evidence in scales.found.items():
        name = name_of(cue)
        apart = known.weight(name, label) - (known.weight(name, rival) if rival else 0.0)
        if evidence.raw and cue.name not in names:
            told[name] = replace(evidence, weight=round(apart * seen[name], 2))
    return sorted(told.values(), key=lambda evidence: -abs(evidence.weight))[:TOLD]


def _words_told(scales: Weighed, known: Learned, label: Label, rival: Label | None) -> list[Evidence]:
    """The words that set a label most apart from its rival, each at the line that says them first."""
    stems = dict(lengthened(scales.spoken, known.words.rows))
    apart = {
        stem: (known.word_weight(stem, label) - (known.word_weight(stem, rival) if rival else 0.0)) / sqrt(len(stems))
        for stem in stems
    }
    most = sorted(apart, key=lambda stem: (-abs(apart[stem]), stem))[:TOLD]
    lines = ((stem, scales.spoken[stem]) for stem in most)
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
