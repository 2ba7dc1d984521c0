"""The people of one paper before they have parts, each with all that is seen of them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from classifiers.fields.mentions import Somebody
from classifiers.fields.parties import parties_of
from classifiers.fields.power_cast import parts
from classifiers.fields.sheet import Sheet, sheet_of
from classifiers.memory import Memory
from classifiers.people.candidates import by_roles, by_rules, candidates
from classifiers.people.hints import Hints, Scene, hints_of, of_paper
from classifiers.people.parts import as_parts
from domain.document import FieldReading, Run

Find = Callable[[Run], Sequence[FieldReading]]

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
    by_part = {} if "recipient" in rules else as_parts(scene, people, roles)
    under_power = any(one.value is True for one in told.get("signed_under_poa", ())[:1])
    sort = _sort(under_power=under_power, company=any(who.company for who in people))
    placed = PLACES if "recipient" in rules else ()
    of_all = dict.fromkeys(of_paper(scene), 1.0) if "disclose_to" in rules else {}
    return Cast(
        scene=scene,
        told=told,
        people=tuple(
            Candidate(
                who=who,
                seen=_placed(hints_of(scene, who), f"{sort} {_what(who)}", placed)
                | dict(by_rules(who, told))
                | spoken.get(who.value, {})
                | by_part.get(who.value, {})
                | _company(who, people)
                | _among(who, people)
                | by_roles(who, roles)
                | ({f"paper under power {_what(who)}": 1.0} if under_power else {})
                | of_all,
            )
            for who in people
        ),
    )


PLACES = (
    "@ among last rows", "@ among first rows", "@ only alone", "@ only in text", "@ alone and in text", "@ pen",
    "@ close under closing",
)  # fmt: skip


def _sort(*, under_power: bool, company: bool) -> str:
    """What sort of letter it is: an attorney's or one's own, of houses or of people alone."""
    return f"{'power' if under_power else 'own'} {'houses' if company else 'people'}"


def _placed(seen: Hints, sort: str, places: Sequence[str]) -> Hints:
    """What is seen of somebody, and where they stand on a letter of this sort."""
    return seen | {f"{sort} {place}": 1.0 for place in places if place in seen}


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
