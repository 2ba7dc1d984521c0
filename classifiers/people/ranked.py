"""Finders of people by learnt weights: of everybody on a paper the one who most likely plays the part.

The rules are heard as hints like any other; where nothing was learnt for a field they decide alone.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from classifiers.fields.calibration import calibrated
from classifiers.fields.mentions import HOST, Somebody
from classifiers.fields.names import same_name
from classifiers.fields.parties import parties_of
from classifiers.fields.power_cast import parts
from classifiers.fields.sheet import Sheet, sheet_of
from classifiers.memory import Memory
from classifiers.people.candidates import by_roles, by_rules, candidates
from classifiers.people.hints import DENIED, SHUT_OUT, Hints, Scene, hints_of, of_place
from classifiers.people.weights import PartWeights, Weights, learned
from domain.document import Field, FieldReading, Run

Find = Callable[[Run], Sequence[FieldReading]]

SEVERAL = frozenset({"attorneys", "witnesses", "parties"})
"""Fields that may hold several people."""
LEAST, LEAST_OF_SEVERAL = 0.15, 0.5
"""Who is less likely than this is not named: of one person doubt is told, of several each must be likelier than not."""
DOUBTFUL = 0.6
"""What a rule's word counts for against all other hints: never so much that an outcome may rest on it."""
STANDS_IN = "rule substitute_attorney"
"""Who would act in another's place is no attorney yet."""
LEAST_WORDS = 20
"""A paper of fewer words shows too little of its people to weigh them."""
MOST_PEOPLE = 60
"""Papers that name more people than this are lists, and nobody is weighed beyond."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Somebody with all that is seen of them."""

    who: Somebody
    seen: Hints


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """The people of one paper before they have parts."""

    scene: Scene
    people: tuple[Candidate, ...]
    told: Mapping[str, Sequence[FieldReading]]


_casts: Memory[dict[str, Cast]] = Memory(4)


def cast_of(kind: str, run: Run, rules: Mapping[str, Find]) -> Cast:
    """Everybody on a paper, with what the rules of its kind say of them; remembered for the papers used last."""
    kept = _casts.recall(run) or _casts.keep(run, {})
    if kind not in kept:
        kept[kind] = _cast(run, rules)
    return kept[kind]


def _cast(run: Run, rules: Mapping[str, Find]) -> Cast:
    sheet = sheet_of(run)
    told = {field: tuple(find(run)) for field, find in rules.items()}
    people = candidates(sheet, told)[:MOST_PEOPLE]
    scene = Scene.of(sheet, run, people)
    spoken = _spoken(sheet) if "grantor" in rules else {}
    roles = parties_of(run) if "parties" in rules else ()
    under_power = any(one.value is True for one in told.get("signed_under_poa", ())[:1])
    return Cast(
        scene=scene,
        told=told,
        people=tuple(
            Candidate(
                who=who,
                seen=hints_of(scene, who)
                | dict(by_rules(who, told))
                | spoken.get(who.value, {})
                | _company(who, people)
                | _among(who, people)
                | by_roles(who, roles)
                | ({f"paper under power {_what(who)}": 1.0} if under_power else {}),
            )
            for who in people
        ),
    )


def _spoken(sheet: Sheet) -> dict[str, Hints]:
    """What the nearest telling words of a power say of everybody."""
    said: dict[str, Hints] = {}
    for part in parts(sheet):
        said.setdefault(part.who.value, {})[f"cast {part.name}"] = part.score
    return said


def _company(who: Somebody, people: Sequence[Somebody]) -> Hints:
    """Whether somebody is the only one, or the only one of the kind."""
    found = {"only one": 1.0} if len(people) == 1 else {}
    if sum(other.company == who.company for other in people) == 1:
        found[f"only {_what(who)}"] = 1.0
    return found


def _among(who: Somebody, people: Sequence[Somebody]) -> Hints:
    """The place of somebody among those of their kind: who comes first, who last, who is named most."""
    kind = [one for one in people if one.company == who.company]
    place, most = kind.index(who), max(len(one.mentions) for one in kind)
    found = {f"{_what(who)} number {min(place, 3)}": 1.0}
    if place == len(kind) - 1:
        found[f"last {_what(who)}"] = 1.0
    if len(who.mentions) == most and most > 1:
        found[f"{_what(who)} named most"] = 1.0
    return found


def _what(who: Somebody) -> str:
    return "company" if who.company else "person"


def by_weights(kind: str, field: Field, rules: Mapping[str, Find], weights: Weights | None = None) -> Field:
    """The field of a kind with a finder that ranks everybody; the field as it is where nothing was learnt for it."""
    part = (learned() if weights is None else weights).get(kind, {}).get(field.name)
    if part is None:
        return field

    def find(run: Run) -> Sequence[FieldReading]:
        if len(sheet_of(run).tokens) < LEAST_WORDS:
            return _by_rules_alone(rules[field.name](run), 1.0)
        cast = cast_of(kind, run, rules)
        return chosen(cast, field.name, part) or _by_rules_alone(_not_denied(cast, field.name), DOUBTFUL)

    return Field(name=field.name, find=find, plural=field.plural, measured=True)


def _not_denied(cast: Cast, field: str) -> list[FieldReading]:
    """What the rules say, but of those whom the paper shuts out."""
    denied = [one.who.value for one in cast.people if _denied(one, field)]
    return [one for one in cast.told[field] if not any(same_name(str(one.value), value) for value in denied)]


def _by_rules_alone(told: Sequence[FieldReading], weight: float) -> tuple[FieldReading, ...]:
    """What the rules say where nobody seems likely: better a doubtful name to look at than none."""
    found = (calibrated(reading) for reading in told)
    return tuple(replace(reading, confidence=round(weight * reading.confidence, 3)) for reading in found)


def chosen(cast: Cast, field: str, part: PartWeights) -> tuple[FieldReading, ...]:
    """Who plays a part, the likeliest first (several: in the order of the paper), with measured confidence."""
    several = field in SEVERAL
    scored = [(part.likelihood(one.seen), one) for one in cast.people if not _denied(one, field)]
    together = max(1.0, sum(likely for likely, _ in scored)) if not several else 1.0
    least = LEAST_OF_SEVERAL if several else LEAST
    readings = [_reading(cast, one, field, part, likely / together) for likely, one in scored if likely >= least]
    if several:
        return tuple(sorted(readings, key=lambda one: (one.page, one.box.top, one.box.left)))
    return tuple(sorted(readings, key=lambda one: -one.confidence))


def _denied(one: Candidate, field: str) -> bool:
    """Whether the paper speaks of somebody only to shut them out: whatever else may speak for them, a denial holds."""
    if one.who.value == HOST and field != "parties":
        return True
    if field == "attorneys":
        return STANDS_IN in one.seen and "rule attorneys" not in one.seen
    if field != "recipient":
        return False
    return DENIED in one.seen or (SHUT_OUT in one.seen and f"rule {field}" not in one.seen)


def _reading(cast: Cast, one: Candidate, field: str, part: PartWeights, score: float) -> FieldReading:
    """Somebody in a part, where a rule has seen them in it, else at the place that tells it best."""
    place = max(
        one.who.mentions,
        key=lambda mention: sum(part.hints.get(hint, 0.0) for hint in of_place(cast.scene, mention)),
    )
    read = place.cut.reading(field, one.who.value, score)
    sure = round(part.confidence(read.confidence), 3)
    known = next((told for told in cast.told.get(field, ()) if same_name(str(told.value), one.who.value)), read)
    return replace(known, value=read.value, confidence=sure)
