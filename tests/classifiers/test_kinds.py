"""Every kind's own examples are sorted right, clean and noisy, and a new kind is one module."""

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from classifiers.classify import classify
from classifiers.cues import Where, says, titled
from classifiers.kinds import KINDS, BadKind, discovered, gathered, kinds_of
from classifiers.match import lines
from classifiers.structure import FEATURES
from classifiers.voices import CLASSES, TURNS
from domain.assessment import PRIVACY_OFFICER
from domain.document import AUTHORIZATION_LETTER, COURT_ORDER, OTHER, POWER_OF_ATTORNEY, Cue, Example, Kind
from domain.page import PageRole
from fixtures.drawing.misread import misread
from tests.classifiers.papers import run

EXAMPLES = [
    pytest.param(kind, example, id=f"{kind.slug}-{kind.variant}-{number}")
    for kind in KINDS
    for number, example in enumerate(kind.examples)
]

NAMED_IN_THE_DESIGN = {
    "foreign_order", "draft_order", "information_to_obtain", "preservation_demand", "summons", "foreign_subpoena",
    "statutory_demand", "takedown_notice", "police_letter", "demand_letter", "affidavit", "statement_of_claim",
    "notice_of_application", "notice_of_motion", "reasons", "revocation", "blank_form", "domain_transfer", "proxy",
    "tax_authorization", "bank_change", "email_printout", "cover_sheet", "cover_letter", "identity_document",
    "invoice", "purchase_order", "resume", "marketing", "complaint", "debt_collection", "landlord_letter",
    "whois_request",
}  # fmt: skip


@pytest.mark.parametrize(("kind", "example"), EXAMPLES)
def test_an_example_is_of_its_kind(kind: Kind, example: Example) -> None:
    """The papers a kind's module carries are sorted as that kind."""
    verdict = classify(run(example.text), KINDS)
    assert (verdict.kind, verdict.variant) == (kind.slug, kind.variant)


@pytest.mark.parametrize(("kind", "example"), EXAMPLES)
def test_a_noisy_example_is_never_taken_for_an_authority(kind: Kind, example: Example) -> None:
    """At six characters in a hundred misread, a near miss never becomes one of the three kinds."""
    verdict = classify(run(misread(example.text, rate=0.06, seed=11)), KINDS)
    assert verdict.kind in {kind.slug, OTHER}


@pytest.mark.parametrize(("rate", "kept"), [(0.03, 0.96), (0.05, 0.94), (0.08, 0.9)])
def test_noise_costs_few_examples_their_name(rate: float, kept: float) -> None:
    """With three to eight characters in a hundred misread, at least nine in ten examples keep kind and variant."""
    papers = [(kind, example) for kind in KINDS for example in kind.examples]
    verdicts = [classify(run(misread(example.text, rate=rate, seed=5)), KINDS) for _, example in papers]
    right = sum(
        (verdict.kind, verdict.variant) == (kind.slug, kind.variant)
        for (kind, _), verdict in zip(papers, verdicts, strict=True)
    )
    assert right >= kept * len(papers)


def test_every_near_miss_of_the_design_has_its_module() -> None:
    """No near miss is left to chance."""
    assert {kind.variant for kind in KINDS if kind.slug == OTHER} >= NAMED_IN_THE_DESIGN


def test_the_three_kinds_and_their_sub_types_are_there() -> None:
    """Every slug and sub-type of the contract is declared."""
    declared = {(kind.slug, kind.variant) for kind in KINDS}
    for variant in ("continuing", "enduring", "general", "limited", "protection_mandate", "personal_care"):
        assert (POWER_OF_ATTORNEY, variant) in declared
    for variant in ("production_order", "norwich_order", "search_warrant", "preservation_order", "injunction"):
        assert (COURT_ORDER, variant) in declared
    assert (AUTHORIZATION_LETTER, None) in declared


def test_what_must_not_be_dropped_has_its_lane() -> None:
    """Demands that bind without authorising a disclosure go to the privacy officer."""
    lanes = {kind.variant for kind in KINDS if kind.lane == PRIVACY_OFFICER}
    assert lanes >= {"preservation_demand", "statutory_demand", "takedown_notice", "summons"}


def test_covers_and_identity_copies_give_their_page_a_role() -> None:
    """A cover sheet is a cover page, a copy of an identity card an identity page."""
    roles = {kind.variant: kind.role for kind in KINDS if kind.role is not PageRole.BODY}
    assert roles == {
        "cover_sheet": PageRole.COVER,
        "cover_letter": PageRole.COVER,
        "identity_document": PageRole.IDENTITY,
    }


def test_every_example_is_bilingual_where_papers_are() -> None:
    """Seven in ten kinds carry a French example beside an English one."""
    french = [kind for kind in KINDS if any(letter in example.text for example in kind.examples for letter in "éàèç")]
    assert len(french) >= 0.7 * len(KINDS)


def test_two_kinds_of_the_same_name_are_refused() -> None:
    """A slug and variant are declared once."""
    with pytest.raises(BadKind, match="twice"):
        gathered([KINDS[0], KINDS[0]])


def test_a_cue_with_an_unknown_place_or_feature_is_refused() -> None:
    """A slip of the pen in a kind's module fails at once, not silently."""
    for cue in (Cue(name="x", phrases=("a",), weight=1.0, where="nowhere"), says("x", "@no_such_feature")):
        module = ModuleType("made_up")
        module.KIND = Kind(slug=OTHER, variant="x", title="X", cues=(cue,), examples=())  # type: ignore[attr-defined]
        with pytest.raises(BadKind, match="no such"):
            kinds_of(module)


def test_a_module_without_a_kind_is_refused() -> None:
    """Every module in the folder exports a kind."""
    with pytest.raises(BadKind, match="exports neither"):
        kinds_of(ModuleType("empty"))


def test_features_are_used() -> None:
    """No feature is left that no kind looks at."""
    used = {phrase for kind in KINDS for cue in kind.cues for phrase in cue.phrases if phrase.startswith("@")}
    assert used == set(FEATURES)


MADE_UP = """
from classifiers.cues import says, titled
from domain.document import OTHER, Example, Kind

KIND = Kind(
    slug=OTHER,
    variant="weather_report",
    title="Weather report",
    cues=(titled("weather report"), says("weather", "wind from the north")),
    examples=(Example(text="WEATHER REPORT\\nWind from the north, then rain."),),
)
"""


@pytest.fixture
def made_up(tmp_path: Path) -> Iterator[ModuleType]:
    package = tmp_path / "made_up_kinds"
    package.mkdir()
    (package / "__init__.py").write_text("")
    (package / "weather_report.py").write_text(MADE_UP)
    sys.path.insert(0, str(tmp_path))
    yield importlib.import_module("made_up_kinds")
    sys.path.remove(str(tmp_path))
    for name in [name for name in sys.modules if name.startswith("made_up_kinds")]:
        del sys.modules[name]


def test_a_new_kind_is_one_module(made_up: ModuleType) -> None:
    """A module dropped into the folder is found, tested by its own example, and disturbs no other kind."""
    kinds = gathered([*KINDS, *discovered(made_up)])
    assert len(kinds) == len(KINDS) + 1
    verdict = classify(run("WEATHER REPORT\nWind from the north, then rain."), kinds)
    assert (verdict.kind, verdict.variant) == (OTHER, "weather_report")
    for kind in KINDS[:20]:
        verdict = classify(run(kind.examples[0].text), kinds)
        assert (verdict.kind, verdict.variant) == (kind.slug, kind.variant)


def test_cues_say_where_they_count() -> None:
    """The little helpers that write cues set the place they name."""
    assert titled("x").where == Where.TITLE
    assert says("name", "x").where == Where.ANYWHERE


def test_every_turn_of_phrase_is_made_of_known_classes() -> None:
    """A slip of the pen in a row of word classes would silently never hold."""
    for rows in TURNS.values():
        for row in rows:
            assert row[0][1] == 0
            assert all(name in CLASSES for names, _ in row for name in names.split("|"))


FAX_FORMS = {
    "copy shop": """PUBLIC FAX SERVICE
TO Infinet Communications
FROM Ada Fable
SHEETS all that follow
MESSAGE the court order, pls call if blurry""",
    "notary": """BORDEREAU D'ENVOI
À : Infinet Communications Group Inc.
De : Me Odile Exemple
Le : 3 mars 2026
Remarques : l'ordonnance et les papiers demandés""",
    "spaced memo": """M E M O R A N D U M   B Y   F A X
TO: INFINET COMMUNICATIONS GROUP, RECORDS
FROM: FABLE FOODS, BOOKKEEPING
RE: YOUR ACCOUNT ICG-10001
PAPERS ARE BEHIND THIS SHEET.""",
}

NO_FAX_FORMS = {
    "letter under labels": """BY FAX
To: Infinet Communications Group Inc.
From: Ada Fable
Date: March 3, 2026
Re: my account ICG-10001
I authorize you to give my billing records to Theo Quill.""",
    "letter that went by fax": """Fable Quill LLP
Via facsimile
Fax: 604 555 0100
Dear Sir or Madam:
From the account we need the date of the last log-in and the number of pages.""",
}


@pytest.mark.parametrize("text", FAX_FORMS.values(), ids=FAX_FORMS.keys())
def test_a_page_of_labels_that_calls_itself_a_fax_is_a_cover_sheet(text: str) -> None:
    """The form counts, not the name that somebody gave it."""
    verdict = classify(run(text), KINDS)
    assert (verdict.kind, verdict.variant) == (OTHER, "cover_sheet")


@pytest.mark.parametrize("text", NO_FAX_FORMS.values(), ids=NO_FAX_FORMS.keys())
def test_a_letter_under_labels_is_no_fax_form(text: str) -> None:
    """What permits, greets or only went by fax speaks for itself."""
    paper = run(text)
    assert FEATURES["@fax_form"](paper, lines(paper)) is None
