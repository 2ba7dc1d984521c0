"""Who plays which part is weighed by what was learnt: of places and words, never of names, and never over a denial."""

from time import perf_counter

import pytest

from classifiers.extract import extract
from classifiers.fields.mentions import everybody
from classifiers.fields.sheet import sheet_of
from classifiers.kinds import KINDS
from classifiers.people.candidates import candidates
from classifiers.people.hints import Scene, hints_of
from classifiers.people.learning import Example, learn
from classifiers.people.ranked import by_weights, cast_of
from classifiers.people.rules import RULES
from classifiers.people.senses import senses
from classifiers.people.weights import PartWeights, dumped, learned, loaded
from domain.document import AUTHORIZATION_LETTER, FieldReading, Kind
from tests.classifiers.papers import run

LETTER = """Greta Holloway
14 Alder Street, Kelowna BC
Infinet Communications Group Inc.
I am {customer} and my account with you is ICG-20417.
{wish}
Yours truly,
{customer}"""


def kind(slug: str) -> Kind:
    return next(one for one in KINDS if one.slug == slug and one.fields)


def found(text: str, field: str) -> FieldReading | None:
    readings = extract(kind(AUTHORIZATION_LETTER), run(text))
    return next((reading for reading in readings if reading.name == field), None)


def seen(text: str) -> dict[str, dict[str, float]]:
    paper = run(text)
    sheet = sheet_of(paper)
    people = candidates(sheet, {})
    scene = Scene.of(sheet, paper, people)
    return {who.value: hints_of(scene, who) for who in people}


def test_the_weights_are_there_and_small() -> None:
    """The file lies beside the module, loads without code, says the same when written again, and stays small."""
    known = learned()
    assert {"customer", "recipient", "signatory"} <= set(known["authorization_letter"])
    text = dumped(known)
    assert len(text) < 300_000
    assert dumped(loaded(text)) == text
    for part in (part for parts in known.values() for part in parts.values()):
        shares = [share for _, share in part.sure]
        assert shares == sorted(shares)
        assert shares[-1] < 1.0


@pytest.mark.parametrize(
    ("wish", "who"),
    [
        ("Please give copies of my invoices to Odile Quist.", "Odile Quist"),
        ("Veuillez remettre mes factures à Odile Quist.", "Odile Quist"),
    ],
)
def test_a_letter_has_its_parts(wish: str, who: str) -> None:
    """Who writes is the customer and signs; who is spoken of receives."""
    text = LETTER.format(customer="Greta Holloway", wish=wish)
    parts = {field: found(text, field) for field in ("customer", "signatory", "recipient")}
    assert {field: part.value for field, part in parts.items() if part} == {
        "customer": "Greta Holloway",
        "signatory": "Greta Holloway",
        "recipient": who,
    }


@pytest.mark.parametrize(
    "wish",
    [
        "Do not release anything to Barry Quill.",
        "You may never give my invoices to Barry Quill.",
        "Ne remettez rien à Barry Quill.",
    ],
)
def test_whom_a_letter_shuts_out_never_receives(wish: str) -> None:
    """However much the place speaks for somebody, a denial before every place of the name holds."""
    recipient = found(LETTER.format(customer="Greta Holloway", wish=wish), "recipient")
    assert recipient is None or recipient.value != "Barry Quill"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("FROM THE TWO PARTNERS OF Heron Boats Ltd. today", ["Heron Boats Ltd."]),
        ("Please tell Ada Fennimore OF Heron Boats Ltd. today", ["Ada Fennimore", "Heron Boats Ltd."]),
        ("Please tell DAUGHTERS OF HERON BOATS LTD. today", ["Daughters of Heron Boats Ltd."]),
    ],
)
def test_a_heading_and_a_house_are_no_part_of_a_name(line: str, names: list[str]) -> None:
    """Words in capitals before a name in small letters head it; a name all in capitals keeps its own."""
    assert [who.value for who in everybody(sheet_of(run(line)))] == names


def test_hints_say_nothing_of_who_it_is() -> None:
    """Two letters that differ in names alone show the same hints."""
    one = seen(LETTER.format(customer="Greta Holloway", wish="Send my invoices to Odile Quist."))
    other = seen(LETTER.format(customer="Greta Holloway", wish="Send my invoices to Piers Jarry."))
    assert one["Odile Quist"] == other["Piers Jarry"]
    assert not any("odile" in hint.lower() or "quist" in hint.lower() for hint in one["Odile Quist"])


def test_senses_hold_for_both_languages() -> None:
    """ "Remettre" and "release" are giving; a name is nothing."""
    assert "give" in senses("remettre")
    assert "give" in senses("release")
    assert senses("holloway") == ()


def example(number: int, wish: str, receiver: str) -> Example:
    cast = cast_of("authorization_letter", run(LETTER.format(customer="Greta Holloway", wish=wish)), {})
    plays = tuple(candidate.who.value == receiver for candidate in cast.people)
    return Example(
        cast=cast,
        plays={"recipient": plays},
        group=f"text {number}",
        wanted={"recipient": 1},
        right={"recipient": frozenset({receiver})},
    )


def test_learning_weighs_what_tells_a_part() -> None:
    """What stands before those who receive speaks for the next one, and the same papers give the same weights."""
    papers = [
        example(number, f"{verb} the bills to {name}.", name)
        for number, (verb, name) in enumerate(
            (verb, name) for verb in ("Send", "Mail", "Fax", "Show") for name in ("Odile Quist", "Piers Jarry")
        )
    ]
    made = learn(papers, ["recipient"])["recipient"]
    receiver = seen(LETTER.format(customer="Greta Holloway", wish="Deliver the bills to Celia Vachon."))
    assert made.likelihood(receiver["Celia Vachon"]) > made.likelihood(receiver["Greta Holloway"])
    assert made == learn(papers, ["recipient"])["recipient"]
    assert made.reasons(receiver["Celia Vachon"], 3)


def test_a_field_without_weights_is_left_to_the_rules() -> None:
    """Where nothing was learnt for a field it stays as it is."""
    field = kind(AUTHORIZATION_LETTER).fields[1]
    assert by_weights("authorization_letter", field, RULES["authorization_letter"], {}) is field


def test_confidence_is_a_broken_line() -> None:
    """Between its points the share is straight, and no score makes it certain."""
    part = PartWeights(bias=0.0, hints={"cue": 2.0}, sure=((0.0, 0.0), (0.5, 0.6), (1.0, 0.9)))
    assert part.confidence(0.75) == pytest.approx(0.75)
    assert part.confidence(1.0) == 0.9
    assert part.likelihood({}) == 0.5


@pytest.mark.parametrize("text", ["Ada Lum " * 4000, "To Ada Lum, " * 3000, "A" * 100_000, "aB" * 50_000])
def test_a_hostile_page_is_weighed_in_time(text: str) -> None:
    """A page of one name a thousand times, or of one endless word, takes seconds at most."""
    began = perf_counter()
    extract(kind(AUTHORIZATION_LETTER), run(text))
    assert perf_counter() - began < 20
