"""Finders of people by learnt weights: of everybody on a paper the one who most likely plays the part.

The rules are heard as hints like any other; where nothing was learnt for a field they decide alone.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from classifiers.fields.calibration import calibrated
from classifiers.fields.names import PSEUDONYMS, is_company, same_name
from classifiers.fields.repair import folded
from classifiers.fields.sheet import sheet_of
from classifiers.people.cast import Cast, Find, cast_of
from classifiers.people.choice import SEVERAL, Choice, denied, ranking
from classifiers.people.hints import looked_at, of_place
from classifiers.people.weights import PartWeights, Weights, learned
from domain.document import Field, FieldReading, Run

DOUBTFUL = 0.6
"""What a rule's word counts for against all other hints: never so much that an outcome may rest on it."""
RULES_FIRST = {"judge": 0.8}
"""Fields whose rules decide where they find somebody so well: a judge's office says more than any other hint."""
RIVALS = {"attorneys": "substitute_attorney"}
"""Parts between which a sentence must choose: whoever stands in for an attorney is none yet."""
HALF = 0.5
"""Whoever is less surely than this in a part is not named: it would be more often wrong than right."""
NAMED = {"substitute_attorney": 0.0, "notary": 0.0, "judge": 0.3}
"""Parts of which too few papers tell how sure a choice is, and judges, whom nearly every order has."""
LEAST_WORDS = 20
"""A paper of fewer words shows too little of its people to weigh them."""


def by_weights(kind: str, field: Field, rules: Mapping[str, Find], weights: Weights | None = None) -> Field:
    """The field of a kind with a finder that ranks everybody; the field as it is where nothing was learnt for it."""
    parts = (learned() if weights is None else weights).get(kind, {})
    part, rival = parts.get(field.name), parts.get(RIVALS.get(field.name, ""))
    if part is None:
        return field

    def find(run: Run) -> Sequence[FieldReading]:
        if len(sheet_of(run).tokens) < LEAST_WORDS:
            return _by_rules_alone(rules[field.name](run), 1.0)
        cast = cast_of(kind, run, rules)
        told = cast.told[field.name]
        if field.name in RULES_FIRST and told and told[0].confidence >= RULES_FIRST[field.name]:
            return _by_rules_alone(told, 1.0)
        left = cast if rival is None else _without_rivals(cast, part, rival)
        likely = chosen(left, field.name, part)
        if likely:
            return tuple(one for one in likely if _is_named(field.name, one))
        return _by_rules_alone(_not_denied(cast, field.name), DOUBTFUL)

    return Field(name=field.name, find=find, plural=field.plural, measured=True)


def _is_named(field: str, one: FieldReading) -> bool:
    """Whether a choice is sure enough; whom a style of cause calls John Doe can be nothing but a party."""
    unnamed = field == "parties" and PSEUDONYMS.search(folded(str(one.value))) is not None
    return unnamed or one.confidence >= NAMED.get(field, HALF)


def _without_rivals(cast: Cast, part: PartWeights, rival: PartWeights) -> Cast:
    """The people of a paper but those who surely play the part beside this one, and more likely than this one."""
    likely = ((one, part.likelihood(one.seen), rival.likelihood(one.seen)) for one in cast.people)
    return replace(cast, people=tuple(one for one, own, other in likely if other < max(own, rival.least)))


def _not_denied(cast: Cast, field: str) -> list[FieldReading]:
    """What the rules say, but of those whom the paper shuts out."""
    shut_out = denied(cast, field)
    return [one for one in cast.told[field] if not any(same_name(str(one.value), value) for value in shut_out)]


def _by_rules_alone(told: Sequence[FieldReading], weight: float) -> tuple[FieldReading, ...]:
    """What the rules say where nobody seems likely: better a doubtful name to look at than none."""
    found = (calibrated(reading) for reading in told)
    return tuple(replace(reading, confidence=round(weight * reading.confidence, 3)) for reading in found)


def chosen(cast: Cast, field: str, part: PartWeights) -> tuple[FieldReading, ...]:
    """Who plays a part, the likeliest first (several: in the order of the paper), with measured confidence."""
    ranked = ranking(cast, field, part)
    likely = [choice for choice in ranked if choice.score >= part.least or _sued_unnamed(choice, field)]
    readings = [_reading(cast, choice, field, part) for choice in likely]
    if field in SEVERAL:
        return tuple(sorted(readings, key=lambda one: (one.page, one.box.top, one.box.left)))
    return tuple(readings)


TERM_ALONE = 0.5
"""The most that a customer is sure who is called by a part or a term alone ("the Sender"): that identifies nobody."""


def _most(field: str, value: str) -> float:
    term = _TERM.match(value) is not None and not is_company(value)
    return TERM_ALONE if field == "customer" and term else 1.0


_TERM = re.compile(r"[a-z]|(?:The|Le|La)\s|L['’]")


def _sued_unnamed(choice: Choice, field: str) -> bool:
    """Whether the style of cause has somebody called John Doe: nobody else of an order is called so."""
    unnamed = PSEUDONYMS.search(folded(choice.one.who.value)) is not None
    return field == "parties" and unnamed and "rule parties" in choice.one.seen


def _reading(cast: Cast, choice: Choice, field: str, part: PartWeights) -> FieldReading:
    """Somebody in a part, where a rule has seen them in it, else at the place that tells it best."""
    who = choice.one.who
    place = max(
        looked_at(who),
        key=lambda mention: sum(part.hints.get(hint, 0.0) for hint in of_place(cast.scene, mention)),
    )
    read = place.cut.reading(field, who.value, choice.score)
    sure = round(min(part.sure.share(choice.facts), _most(field, who.value)), 3)
    told = cast.told.get(field, ())
    titled = next((one for one in told if field in RULES_FIRST and str(one.value).endswith(f" {who.value}")), None)
    if titled is not None:
        return replace(titled, confidence=sure)
    known = next((one for one in told if same_name(str(one.value), who.value)), read)
    return replace(known, value=read.value, confidence=sure)
