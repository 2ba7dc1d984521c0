"""What was learnt weighs cues anew, explains itself, and never oversteps the rules."""

from dataclasses import replace

import numpy as np
import pytest

from classifiers.classify import DOUBTED, by_rules, classify, settled, weighed
from classifiers.cues import says
from classifiers.kinds import KINDS
from classifiers.learned import FILE, UNIT, WORD, Learned, Table, dumped, learned, loaded, name_of, sight
from classifiers.learning import Course, Example, Seen, learn, macro_f1, own_examples
from classifiers.match import lines
from classifiers.said import LONGEST, said, spoken, stems
from domain.document import AUTHORIZATION_LETTER, COURT_ORDER, OTHER, Kind
from domain.policy import default_policy
from tests.classifiers.papers import run

LINE, SURE = ((0.0, 0.5), (4.0, 0.9)), ((0.0, 0.99),)


def kind(slug: str, variant: str | None, phrase: str, weight: float) -> Kind:
    return Kind(slug=slug, variant=variant, title=phrase, cues=(says("toy", phrase, weight=weight),), examples=())


def knowing(
    words: dict[str, dict[str, float]] | None = None, **weights: dict[tuple[str, str | None], float]
) -> Learned:
    """Weights written by hand: for each phrase what it is worth for each label, for each stem for each slug."""
    labels = tuple(dict.fromkeys(label for of in weights.values() for label in of))
    names = [name_of(says("toy", phrase.replace("_", " "))) for phrase in weights]
    slugs = tuple(dict.fromkeys(slug for slug, _ in labels))
    best = [
        {slug: max(of.get(one, 0.0) for one in labels if one[0] == slug) for slug in slugs} for of in weights.values()
    ]
    of_slugs = [[of.get(slug, 0.0) for slug in slugs] for of in (*best, *(words or {}).values())]
    return Learned(
        labels=labels,
        slugs=slugs,
        of_slugs=toy_table([*names, *(WORD + stem for stem in words or {})], of_slugs, len(slugs)),
        of_labels=toy_table(names, [[of.get(label, 0.0) for label in labels] for of in weights.values()], len(labels)),
        agreed=LINE,
        disagreed=LINE,
    )


def toy_table(names: list[str], weights: list[list[float]], width: int) -> Table:
    rows = {name: row for row, name in enumerate(names)}
    return Table(rows=rows, weights=np.array([*weights, [0.0] * width], np.float32))


LETTER, MISS, ELSE = (AUTHORIZATION_LETTER, None), (OTHER, "weather_report"), (OTHER, None)
ORDER = (COURT_ORDER, None)
PAIR = (kind(*LETTER, "green sun", 4.0), kind(*MISS, "blue moon", 3.0))


def test_the_weights_are_there_and_small() -> None:
    """The file lies beside the module, loads without code, and is smaller than one scanned page."""
    known = learned()
    assert known is not None
    assert len(dumped(known)) < 900_000
    again = loaded(dumped(known))
    assert (again.labels, again.slugs) == (known.labels, known.slugs)
    for one, other in ((again.of_slugs, known.of_slugs), (again.of_labels, known.of_labels)):
        assert one.rows == other.rows
        assert np.allclose(one.weights, other.weights, atol=UNIT)
    assert FILE.endswith(".json")


def test_what_was_learnt_names_a_near_miss_and_says_why() -> None:
    """A cue that rules weigh little may weigh more, and it is named as evidence."""
    known = knowing(green_sun={LETTER: 1.0, MISS: 0.0, ELSE: 0.0}, blue_moon={LETTER: 0.0, MISS: 6.0, ELSE: 0.0})
    verdict = settled(weighed(run("green sun and blue moon"), PAIR), known)
    assert (verdict.kind, verdict.variant) == MISS
    assert {piece.raw for piece in verdict.evidence} >= {"blue moon"}


def test_what_was_learnt_makes_no_authority_alone() -> None:
    """Where the rules see nothing of a letter it is none, and nothing else for sure, however loudly words speak."""
    loud = knowing({"orchar": {AUTHORIZATION_LETTER: 50.0}}, green_sun={LETTER: 1.0, MISS: 0.0, ELSE: 0.0})
    verdict = settled(weighed(run("orchard orchard orchard"), PAIR), replace(loud, agreed=SURE, disagreed=SURE))
    assert (verdict.kind, verdict.variant, verdict.runner_up) == (OTHER, None, AUTHORIZATION_LETTER)
    assert verdict.confidence <= DOUBTED < default_policy().limits.kind_confidence


def test_a_letter_in_words_of_its_own_is_believed_by_its_lead() -> None:
    """The rules hardly see it, something of it they do; with a small lead it is not certain."""
    weak = (kind(*LETTER, "green sun", 0.5), PAIR[1])
    for lead, sure in ((20.0, True), (0.5, False)):
        known = knowing(green_sun={LETTER: lead, MISS: 0.0, ELSE: 0.0})
        verdict = settled(weighed(run("green sun"), weak), known)
        assert (verdict.kind, verdict.confidence >= 0.7) == (AUTHORIZATION_LETTER, sure)


def test_an_order_that_the_rules_take_for_something_else_stands_in_doubt() -> None:
    """Motions, drafts and affidavits are worded like orders: a small lead of theirs makes a person look."""
    for score, sure in ((4.5, False), (2.6, True)):
        pair = (kind(*ORDER, "green sun", 2.0), kind(*MISS, "blue moon", score))
        known = knowing(green_sun={ORDER: 20.0, MISS: 0.0, ELSE: 0.0}, blue_moon={ORDER: 0.0, MISS: 0.0, ELSE: 0.0})
        verdict = settled(weighed(run("green sun and blue moon"), pair), replace(known, agreed=SURE, disagreed=SURE))
        assert (verdict.kind, verdict.confidence > DOUBTED) == (COURT_ORDER, sure)


def test_an_order_of_a_form_that_nobody_showed_stays_one_in_doubt() -> None:
    """What the rules see as an order is called nothing else unless what was learnt is far surer of it."""
    for lead, slug in ((3.0, COURT_ORDER), (9.0, OTHER)):
        pair = (kind(*ORDER, "green sun", 6.0), kind(*MISS, "blue moon", 1.0))
        known = knowing(green_sun={ORDER: 0.0, MISS: lead, ELSE: 0.0})
        verdict = settled(weighed(run("green sun"), pair), known)
        assert verdict.kind == slug
        assert slug == OTHER or verdict.confidence <= DOUBTED


def test_a_clear_near_miss_stays_one() -> None:
    """What the rules see clearly as a near miss is no authority whatever was learnt."""
    clear = (kind(*LETTER, "green sun", 3.0), kind(*MISS, "blue moon", 12.0))
    known = knowing(green_sun={LETTER: 20.0, MISS: 0.0, ELSE: 0.0}, blue_moon={LETTER: 0.0, MISS: 1.0, ELSE: 0.0})
    verdict = settled(weighed(run("green sun and blue moon"), clear), known)
    assert (verdict.kind, verdict.variant) == MISS


def test_a_near_miss_that_learning_takes_for_a_letter_is_one_in_doubt() -> None:
    """Neither side is believed: the name is the rules', and nobody may be refused or believed without a look."""
    known = knowing(green_sun={LETTER: 3.0, MISS: 0.0, ELSE: 0.0}, blue_moon={LETTER: 0.0, MISS: 0.0, ELSE: 0.0})
    pair = (kind(*LETTER, "green sun", 1.5), kind(*MISS, "blue moon", 9.0))
    verdict = settled(weighed(run("green sun and blue moon"), pair), known)
    assert (verdict.kind, verdict.variant) == MISS
    assert verdict.confidence <= DOUBTED < default_policy().limits.kind_confidence


def test_a_letter_that_the_rules_see_too_needs_no_lead() -> None:
    """The rules and what was learnt say one thing, so a small margin costs certainty and not the kind."""
    known = knowing(green_sun={LETTER: 0.3, MISS: 0.0})
    pair = (kind(*LETTER, "green sun", 2.6), kind(*MISS, "blue moon", 1.0))
    verdict = settled(weighed(run("green sun"), pair), known)
    assert (verdict.kind, verdict.runner_up) == (AUTHORIZATION_LETTER, "weather_report")
    assert verdict.confidence < default_policy().limits.kind_confidence


def test_what_a_letter_resembles_leaves_it_in_doubt() -> None:
    """A transfer of a domain is signed by the customer too: where the rules see much of one, a person looks."""
    letter = kind(*LETTER, "green sun", 9.0)
    known = knowing(green_sun={LETTER: 20.0, MISS: 0.0, ELSE: 0.0}, blue_moon={LETTER: 0.0, MISS: 0.0, ELSE: 0.0})
    for resembled, score, sure in (
        (AUTHORIZATION_LETTER, 3.5, False),
        (AUTHORIZATION_LETTER, 2.6, True),
        (None, 3.5, True),
    ):
        near = replace(kind(*MISS, "blue moon", score), resembles=resembled)
        scales = weighed(run("green sun and blue moon"), (letter, near))
        verdict = settled(scales, replace(known, agreed=SURE, disagreed=SURE))
        assert (verdict.kind, verdict.confidence > DOUBTED) == (AUTHORIZATION_LETTER, sure)


def test_a_letter_to_hand_over_a_domain_discloses_nothing_for_certain() -> None:
    """However much its wording is that of an authorization, it never passes for a certain one."""
    text = """Willet Boats Ltd.
LETTER OF AUTHORIZATION
To: Infinet Communications Group Inc. (losing registrar)
We, the holder of account ICG-40404, hereby authorize and instruct you to unlock the domain willet-boats.example,
to release its authorization code to Teal Hosting Corp., the gaining registrar, and to complete the transfer.
Nadia Fixture, President"""
    verdict = classify(run(text), KINDS)
    assert verdict.kind == OTHER or verdict.confidence < default_policy().limits.kind_confidence


def test_a_kind_that_was_never_learnt_is_left_to_the_rules() -> None:
    """A new module works at once, without learning again."""
    new = kind(OTHER, "tide_table", "high water", 6.0)
    scales = weighed(run("high water"), (*PAIR, new))
    assert settled(scales, knowing(green_sun={LETTER: 1.0, MISS: 0.0, ELSE: 0.0})) == by_rules(scales)


def test_a_small_margin_is_not_sure_and_a_greater_one_is_surer() -> None:
    """Whether the rules agree or see nothing, a hair's breadth passes for no certainty."""
    known = learned()
    assert known is not None
    for agreed in (True, False):
        assert known.confidence(0.1, agreed=agreed) < default_policy().limits.kind_confidence
        assert known.confidence(0.1, agreed=agreed) < known.confidence(5.0, agreed=agreed)


def test_learning_finds_what_tells_two_kinds_apart() -> None:
    """After a few papers of each, a paper with the cue of one is of that one, and equal papers give equal weights."""
    papers = [Example(run=run(text), label=label, group=f"{text}{n}") for n in range(4) for text, label in TAUGHT]
    made, judged = learn(papers, PAIR)
    assert dumped(made) == dumped(learn(papers, PAIR)[0])
    assert settled(weighed(run("blue moon again"), PAIR), made).variant == "weather_report"
    assert len(judged) == len(papers)


TAUGHT = (("green sun", LETTER), ("blue moon", MISS), ("nothing at all", ELSE))


def test_kinds_own_examples_are_learnt_from_but_prove_nothing() -> None:
    """They come clean and worn, and are marked as own."""
    own = own_examples(KINDS)
    assert all(example.own for example in own)
    assert {example.label for example in own} == {(kind.slug, kind.variant) for kind in KINDS}


@pytest.mark.parametrize(
    ("pairs", "value"),
    [([("a", "a"), ("b", "b")], 1.0), ([("a", "a"), ("b", "a")], 1 / 3), ([("a", "b")], 0.0)],
)
def test_macro_f1(pairs: list[tuple[str, str]], value: float) -> None:
    """The mean of F1 over the true kinds."""
    assert macro_f1(pairs) == pytest.approx(value)


def test_a_cue_keeps_its_weight_when_it_grows() -> None:
    """Phrases added behind the first do not change a cue's name, so nothing need be learnt again."""
    cue = says("toy", "green sun")
    assert name_of(cue) == name_of(replace(cue, phrases=("green sun", "red sea"), weight=9.0))


def test_fitting_is_not_led_by_order() -> None:
    """The same papers in another order give the same weights, but for rounding."""
    labels = [(COURT_ORDER, None), ELSE, (COURT_ORDER, None)]
    cues = [{"x": 1.0}, {"y": 1.0}, {"x": 1.0, "z": 0.5}]
    seen = [
        Seen(sight=sight(one, spoken(lines(run(f"sun {day}")))), label=label, group=day)
        for one, label, day in zip(cues, labels, ("monday", "tuesday", "friday"), strict=True)
    ]
    one, other = (Course(some).fitted(range(len(some))) for some in (seen, seen[::-1]))
    assert list(one.of_slugs.rows) == list(other.of_slugs.rows)
    assert WORD + "sun" in one.of_slugs.rows
    assert WORD + "monday" not in one.of_slugs.rows
    assert np.allclose(one.of_slugs.weights, other.of_slugs.weights, atol=1e-3)


def test_a_paper_left_out_teaches_nothing() -> None:
    """Weights fitted to some papers of a course are those of a course of these papers alone."""
    papers = [({"x": 1.0}, (COURT_ORDER, None)), ({"y": 1.0}, ELSE), ({"x": 1.0, "y": 1.0}, ELSE)]
    seen = [
        Seen(sight=sight(cues, spoken(())), label=label, group=str(number))
        for number, (cues, label) in enumerate(papers)
    ]
    part, alone = Course(seen).fitted((0, 1)), Course(seen[:2]).fitted((0, 1))
    assert np.allclose(part.of_slugs.weights, alone.of_slugs.weights, atol=1e-3)


def test_words_speak_for_a_kind_that_the_cues_leave_open() -> None:
    """Where cues are even the words decide, and the words that did are named as evidence with their line."""
    even = knowing(words={"orchar": {AUTHORIZATION_LETTER: 3.0}}, green_sun={LETTER: 1.0, MISS: 1.0, ELSE: 0.0})
    verdict = settled(weighed(run("green sun over the orchard"), PAIR), even)
    assert verdict.kind == AUTHORIZATION_LETTER
    assert "words: orchar" in {piece.cue for piece in verdict.evidence}


def test_words_do_not_outvote_a_clear_near_miss() -> None:
    """A near miss that the rules see clearly stays one although every word speaks for a letter."""
    clear = (kind(*LETTER, "green sun", 3.0), kind(*MISS, "blue moon", 12.0))
    loud = knowing(words={"green": {AUTHORIZATION_LETTER: 50.0}}, green_sun={LETTER: 9.0, MISS: 0.0, ELSE: 0.0})
    assert settled(weighed(run("green sun and blue moon"), clear), loud).kind == OTHER


def test_a_name_that_the_rules_see_clearly_is_kept() -> None:
    """Learning decides the slug; within it a name far ahead of the others in the rules' eyes is not taken away."""
    plain, named = (COURT_ORDER, None), (COURT_ORDER, "consent_order")
    two = (kind(*plain, "green sun", 3.0), kind(*named, "blue moon", 9.0))
    known = knowing(green_sun={plain: 9.0, named: 0.0, ELSE: 0.0}, blue_moon={plain: 0.0, named: 1.0, ELSE: 0.0})
    assert settled(weighed(run("green sun and blue moon"), two), known).variant == "consent_order"


def test_stems_bear_accents_endings_and_misread_letters() -> None:
    """What a reader confuses and what grammar adds is not seen; numbers are not words."""
    assert stems("Communiquer les 234 factures") == stems("cornmuniquée les factures")
    assert said(lines(run("green sun\nblue 2026 moon"))).keys() >= {"green sun", "sun blue", "blue moon"}


def test_words_are_known_by_where_they_stand_and_by_runs_of_their_letters() -> None:
    """A title speaks otherwise than the same word far below, and a misread word keeps most of its runs."""
    told = spoken(lines(run("GREEN SUN\n" + "and blue moon rises over them all\n" * 12 + "farewell")))
    assert {"T:green", "S:green", "U:green", "E:farewe"} <= told.placed
    assert "E:green" not in told.placed
    assert " gree" in told.grams
    assert "arew" in spoken(lines(run("tarewell"))).grams & told.grams


def test_a_row_of_letters_without_end_is_looked_at_in_part() -> None:
    """A hostile line costs no more than its first letters."""
    assert len(spoken(lines(run("ab" * 50_000))).grams) < 2 * LONGEST
