"""Who plays which part is weighed by what was learnt: of places and words, never of names, and never over a denial."""

from time import perf_counter

import numpy as np
import pytest

from classifiers.extract import extract
from classifiers.fields.mentions import HOST, everybody
from classifiers.fields.sheet import sheet_of
from classifiers.fields.spelt import together
from classifiers.kinds import KINDS
from classifiers.people.candidates import candidates
from classifiers.people.cast import cast_of
from classifiers.people.hints import Scene, hints_of
from classifiers.people.learning import Example, learn
from classifiers.people.ranked import by_weights, chosen
from classifiers.people.rules import RULES
from classifiers.people.senses import senses
from classifiers.people.shown import Shown, rows_of
from classifiers.people.weights import SUREST, PartWeights, Sure, dumped, learned, loaded
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
        assert part.sure.facts["odds"] > 0.0
        assert 0.0 < part.least < 0.7


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
        writer="ab"[number % 2],
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
    made = learn(papers, ["recipient"])[0]["recipient"]
    receiver = seen(LETTER.format(customer="Greta Holloway", wish="Deliver the bills to Celia Vachon."))
    assert made.likelihood(receiver["Celia Vachon"]) > made.likelihood(receiver["Greta Holloway"])
    assert made == learn(papers, ["recipient"])[0]["recipient"]
    assert made.reasons(receiver["Celia Vachon"], 3)


def test_a_field_without_weights_is_left_to_the_rules() -> None:
    """Where nothing was learnt for a field it stays as it is."""
    field = kind(AUTHORIZATION_LETTER).fields[1]
    assert by_weights("authorization_letter", field, RULES["authorization_letter"], {}) is field


def test_confidence_weighs_how_a_name_was_chosen_and_read() -> None:
    """Better odds and a better reading make a choice surer, and nothing makes it certain."""
    sure = Sure(bias=-1.0, facts={"odds": 1.0, "read": 2.0})
    part = PartWeights(bias=0.0, hints={"cue": 2.0}, least=0.5, sure=sure)
    well, badly = {"odds": 2.0, "read": 1.0}, {"odds": 2.0, "read": 0.2}
    assert part.sure.share(well) > part.sure.share(badly) > part.sure.share({"odds": -2.0})
    assert part.sure.share({"odds": 50.0, "read": 1.0}) == SUREST < 1.0
    assert part.likelihood({}) == 0.5


def test_who_is_less_likely_than_the_least_is_not_named() -> None:
    """A part names nobody below its own border, and nobody whom the paper shuts out."""
    text = LETTER.format(customer="Greta Holloway", wish="Send my invoices to Odile Quist.")
    cast = cast_of("authorization_letter", run(text), RULES["authorization_letter"])
    sure = Sure(bias=0.0, facts={"odds": 1.0})
    low, high = (PartWeights(bias=0.0, hints={"cue takes": 1.0}, least=least, sure=sure) for least in (0.1, 0.9))
    assert [one.value for one in chosen(cast, "recipient", low)]
    assert not chosen(cast, "recipient", high)


def test_the_host_is_weighed_as_a_party_alone() -> None:
    """The host is named among the parties of a proceeding, and never as its customer or as who receives."""
    text = (
        "BETWEEN:\nHERON BOATS LTD.\nPlaintiff\n- and -\nINFINET COMMUNICATIONS GROUP INC.\nDefendant\nORDER\n"
        "THIS COURT ORDERS that the defendant Infinet Communications Group Inc. give the invoices of Ada Fennimore to "
        "the plaintiff Heron Boats Ltd. within ten days."
    )
    cast = cast_of("court_order", run(text), RULES["court_order"])
    part = PartWeights(bias=3.0, hints={}, least=0.1, sure=Sure(bias=0.0, facts={"odds": 1.0}))
    assert HOST in {one.value for one in chosen(cast, "parties", part)}
    assert all(HOST not in {one.value for one in chosen(cast, field, part)} for field in ("customer", "disclose_to"))


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("We are 9301-4455 Québec inc. of Laval", ["9301-4455 Québec inc."]),
        ("We are 1203344 Ontario Ltd. of Guelph", ["1203344 Ontario Ltd."]),
        ("notre cliente Les Entreprises Barbotin inc. demande", ["Les Entreprises Barbotin inc."]),
        ("de notre cliente La Coopérative Barbotin inc. demande", ["La Coopérative Barbotin inc."]),
        ("notre cliente Clinique vétérinaire Barbotin inc. demande", ["Clinique vétérinaire Barbotin inc."]),
        ("IN THE MATTER OF THE BANKRUPTCY OF HERON BOATS LTD.", ["Heron Boats Ltd."]),
        ("BjörnFennimore", ["Björn Fennimore"]),
        ("p.p. Ada Fennimore – Odile Quist, reception", ["Ada Fennimore", "Odile Quist"]),
        ("J.C.S. Ada Fennimore", ["Ada Fennimore"]),
        ("Please tell Ada Mclnnes of it", ["Ada McInnes"]),
        ("HERON COUNTY\nCondominium Corporation No. 828", ["Condominium Corporation No. 828"]),
        ("of our Heron Workers of Canada, Local 347, today", ["Heron Workers of Canada, Local 347"]),
        ("Syndicat des copropriétaires du Barbotin demande", ["Syndicat des copropriétaires du Barbotin"]),
        ("pour Fabrique de la paroisse de Sainte-Odile, ici", ["Fabrique de la paroisse de Sainte-Odile"]),
        ("Adjuster Ada Fennimore", ["Ada Fennimore"]),
        ("C'est Ada Fennimore", ["Ada Fennimore"]),
        ("BENEFICIARY Heron Boats Ltd.", ["Heron Boats Ltd."]),
        ("CPE Les Sabots Barbotin inc.", ["CPE Les Sabots Barbotin inc."]),
        ("Ada Fennimore de Fermes Barbotin inc. peut voir", ["Ada Fennimore", "Fermes Barbotin inc."]),
        ("NATION DES LACS-BARBOTIN\nBonjour Ada Fennimore", ["Nation des Lacs-Barbotin", "Ada Fennimore"]),
    ],
)
def test_a_name_is_known_whole(line: str, names: list[str]) -> None:
    """Numbers, articles and adjectives of houses belong to a name; offices, headings and a neighbour do not."""
    assert [who.value for who in everybody(sheet_of(run(line)))] == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Invoice 1203344 of May was paid", []),
        ("MacKenzie", []),
        ("Please tell Ada McLean of it", ["Ada McLean"]),
        ("La Coopérative Barbotin inc. demande", ["Coopérative Barbotin inc."]),
        ("la cliente Les avocats demandent", []),
        ("MY BILLS, please, to nobody", []),
        ("Please tell Bill Fennimore of it", ["Bill Fennimore"]),
        ("Cabinet Barbotin autorise Ada Fennimore", ["Cabinet Barbotin", "Ada Fennimore"]),
        ("Heron Boats Ltd. on March 3 paid", ["Heron Boats Ltd."]),
    ],
)
def test_what_only_looks_like_a_name_is_none(line: str, names: list[str]) -> None:
    """A number alone, one surname with two capitals, and the article that begins a sentence stay what they are."""
    assert [who.value for who in everybody(sheet_of(run(line)))] == names


@pytest.mark.parametrize(
    ("spellings", "name"),
    [
        ([("Malgorzata Lum", 0.9, True), ("Małgorzata Lum", 0.9, True)], "Małgorzata Lum"),
        ([("Malgorzata Lum", 0.9, True)] * 5 + [("Målgorzata Lum", 0.3, True)], "Malgorzata Lum"),
        ([("Ada Lurn", 0.5, True), ("Ada Lum", 0.9, True)], "Ada Lum"),
        ([("Lum Boats", 0.9, True), ("Lum Boats", 0.9, True), ("Lum Boats Ltd.", 0.9, True)], "Lum Boats Ltd."),
        ([("Lum Boats", 0.9, True), ("Lum Boats", 0.9, True), ("Lum Boats Tuesday", 0.9, True)], "Lum Boats"),
        ([("Ada Lum", 0.95, False), ("Ada Lurn", 0.95, True), ("Ada Lum", 0.9, False)], "Ada Lum"),
    ],
)
def test_one_spelling_out_of_several(spellings: list[tuple[str, float, bool]], name: str) -> None:
    """Most places decide, each by how surely it was read; accents get lost and are not made up by one bad reading."""
    assert together(spellings) == name


def test_candidates_share_what_they_show() -> None:
    """What is kept of thousands of hints weighs and gathers as the whole table would."""
    rows = rows_of(["b", "a", "c"])
    shown = Shown.of([{"a": 1.0, "x": 1.0}, {"b": 0.5, "c": 1.0}], rows)
    weights = np.array([1.0, 2.0, 4.0, 0.5])
    assert shown.weighed(weights).tolist() == [1.5, 5.5]
    assert shown.gathered(np.array([1.0, 2.0])).tolist() == [1.0, 1.0, 2.0, 3.0]
    both = shown.above(shown.without([rows["a"]]))
    assert both.weighed(weights).tolist() == [1.5, 5.5, 0.5, 5.5]


@pytest.mark.parametrize("text", ["Ada Lum " * 4000, "To Ada Lum, " * 3000, "A" * 100_000, "aB" * 50_000])
def test_a_hostile_page_is_weighed_in_time(text: str) -> None:
    """A page of one name a thousand times, or of one endless word, takes seconds at most."""
    began = perf_counter()
    extract(kind(AUTHORIZATION_LETTER), run(text))
    assert perf_counter() - began < 20


def test_who_is_more_likely_not_in_a_part_is_not_named() -> None:
    """A choice that would be wrong more often than right is left out, and no rule's guess takes its place."""
    text = LETTER.format(customer="Greta Holloway", wish="Please give copies of my invoices to Odile Quist.")
    rules = RULES[AUTHORIZATION_LETTER]
    field = next(one for one in kind(AUTHORIZATION_LETTER).fields if one.name == "recipient")
    known = learned()[AUTHORIZATION_LETTER]["recipient"]
    unsure = PartWeights(bias=known.bias, hints=known.hints, least=known.least, sure=Sure(bias=-1.0, facts={}))
    sure = PartWeights(bias=known.bias, hints=known.hints, least=known.least, sure=Sure(bias=1.0, facts={}))
    named = [
        [
            one.value
            for one in by_weights(AUTHORIZATION_LETTER, field, rules, {AUTHORIZATION_LETTER: {"recipient": part}}).find(
                run(text)
            )
        ]
        for part in (unsure, sure)
    ]
    assert named == [[], ["Odile Quist"]]
