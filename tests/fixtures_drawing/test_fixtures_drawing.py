"""Drawing: pure parts by example, and a few deliveries drawn again byte for byte."""

import json
import shutil
from datetime import date
from pathlib import Path
from random import Random

import numpy as np
import pytest
from PIL import Image
from rapidfuzz.distance.Indel import normalized_similarity as similarity

from cli.road import Opened
from domain.page import InkKind, PageText
from fixtures.drawing import align, faces, worded
from fixtures.drawing.compare import same
from fixtures.drawing.compose import draw, official
from fixtures.drawing.dates import ordinal, printed
from fixtures.drawing.delivery import make
from fixtures.drawing.hands import strokes
from fixtures.drawing.markup import Paper, Spans, load
from fixtures.drawing.paper import exposure
from fixtures.drawing.people import Cast
from fixtures.drawing.plan import planned
from fixtures.drawing.slots import Slots, working_day
from reading.cage import bubblewrap_cage
from store import codec

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "tools" / "faxline"
needs_fonts = pytest.mark.skipif(bool(faces.missing()), reason="fonts of fixtures/README.md are not installed")


def seeded(seed: int) -> Random:
    """Chance that is the same every time; nothing here is a secret."""
    return Random(seed)  # noqa: S311


def slots(half: str = "tune") -> Slots:
    return Slots(cast=Cast(half=half, chance=seeded(1)), received=date(2026, 3, 4), chance=seeded(2))


@pytest.mark.parametrize(
    ("day", "word"), [(1, "1st"), (2, "2nd"), (3, "3rd"), (11, "11th"), (22, "22nd"), (30, "30th")]
)
def test_ordinals_end_as_they_should(day: int, word: str) -> None:
    """English ordinals take the ending of their last digit, but for the teens."""
    assert ordinal(day) == word


def test_dates_are_printed_in_both_languages() -> None:
    """The first of the month is `1er` in French and the weekday is the true one."""
    assert printed(date(2026, 5, 1), "wfr") == "vendredi 1er mai 2026"
    assert printed(date(2026, 5, 1), "wof") == "Friday, the 1st day of May, 2026"


def test_no_court_sits_on_a_weekend() -> None:
    """Days before receipt move to Friday, days after it to Monday."""
    assert working_day(date(2026, 3, 4), -3) == date(2026, 2, 27)
    assert working_day(date(2026, 3, 4), 3) == date(2026, 3, 9)


def test_a_slot_means_the_same_thing_twice() -> None:
    """A person is drawn once in a delivery, and capitals are the same person."""
    filled = slots()
    assert filled.fill("{p1^}") == filled.fill("{p1}").upper()
    assert filled.fill("{n1:CV-##}") == filled.fill("{n1}")


def test_numbers_belong_to_one_paper() -> None:
    """Two papers of a delivery have their own file numbers and share the domain."""
    filled = slots()
    filled.turn_to("a", "reasons")
    number, domain = filled.fill("{n1:T-####-25}"), filled.fill("{dom1}")
    filled.turn_to("b", "affidavit")
    assert filled.fill("{n1:A-###-25}").startswith("A-")
    assert number.startswith("T-")
    assert filled.fill("{dom1}") == domain


def test_fields_are_cut_out_of_text_with_their_value() -> None:
    """A marked field yields its words with the tag, and the words around it without."""
    spans = Spans().cut("before [court=Federal Court|FEDERAL] after")
    assert [(span.text, [tag.value for tag in span.tags]) for span in spans] == [
        ("before ", []),
        ("FEDERAL", ["Federal Court"]),
        (" after", []),
    ]


def test_a_court_in_capitals_gets_its_written_name() -> None:
    """Small words stay small."""
    assert official("SUPREME COURT OF BRITISH COLUMBIA") == "Supreme Court of British Columbia"
    assert official("Cour supérieure") == "Cour supérieure"


def test_a_person_signs_alike_every_time() -> None:
    """The same name and chance give the same strokes, another name others."""
    one, again, other = (strokes(name, seeded(7)) for name in ("Ilona Huynh", "Ilona Huynh", "Jarek Yilmaz"))
    assert all(np.array_equal(a, b) for a, b in zip(one, again, strict=True))
    assert len(np.vstack(one)) != len(np.vstack(other))


def test_exposure_rises_until_enough_ink_is_dark() -> None:
    """A faint page gets a higher threshold than a dark one."""
    faint = np.full((10, 10), 255.0)
    faint[:5] = 180.0
    assert exposure(faint, 0.5, (150, 170, 190), keep=0.75) == 190
    assert exposure(faint - 60, 0.5, (150, 170, 190), keep=0.75) == 150


def test_rows_are_found_again_below_a_header_and_after_lost_lines() -> None:
    """A row above the loss stands lower by the header, a row below it by the header less the lines that were lost."""
    before = np.where(np.random.default_rng(5).random((2000, 300)) < 0.3, 0, 255).astype(np.uint8)
    after = np.vstack([np.full((32, 300), 255, np.uint8), before[:1000], before[1012:]])
    move = align.moves(Image.fromarray(before).convert("1"), Image.fromarray(after).convert("1"))
    assert round(move(0.25) * len(after)) == 500 + 32
    assert round(move(0.75) * len(after)) == 1500 + 20


def test_a_page_that_lost_its_top_is_still_found_again() -> None:
    """Lines destroyed at the very top push the first rows above the page; the rows below are found all the same."""
    before = np.where(np.random.default_rng(5).random((1900, 300)) < 0.3, 0, 255).astype(np.uint8)
    after = np.vstack([np.full((32, 300), 255, np.uint8), before[100:]])
    move = align.moves(Image.fromarray(before).convert("1"), Image.fromarray(after).convert("1"))
    assert round(move(0.75) * len(after)) == 1425 - 68


@needs_fonts
def test_a_drawn_paper_knows_where_its_fields_stand() -> None:
    """The box of a field lies on the sheet, its words are said, and its date is worked out from the day of receipt."""
    paper = Paper(
        name="x",
        half="tune",
        keys={"kind": "authorization_letter", "because": "A test."},
        body=("Dated [letter_date={d-2}|{d-2:en}]", "[customer|{c1}]", "@sig pen; {p1}; {p1}"),
    )
    drawn = draw(paper, slots(), seeded(3))
    (place,) = drawn.places["letter_date"]
    assert drawn.fields["letter_date"] == "2026-03-02"
    assert place.raw == "March 2, 2026"
    assert drawn.sheets[0].lines[0] == "Dated March 2, 2026"
    assert 0 < place.box[0] < place.box[2] < drawn.sheets[0].size[0]
    assert [spot.state for spot in drawn.sheets[0].spots] == ["pen"]


@needs_fonts
@pytest.mark.parametrize("half", ["tune", "check"])
def test_every_paper_can_be_set(half: str) -> None:
    """Each paper of a half is set without an unknown command or slot, and says why its outcome is right."""
    for paper in load(half).values():
        drawn = draw(paper, slots(half), seeded(3))
        assert drawn.sheets
        assert drawn.keys["because"]


def faxline() -> Path:
    """The fax line program, built beside its source or wherever the path finds it."""
    found = shutil.which("faxline", path=str(SHARED)) or shutil.which("faxline")
    if found is None or shutil.which("faketime") is None:
        pytest.skip("no faxline program built in ../shared/tools/faxline, or no faketime")
    return Path(found)


def some(channel: str) -> list[str]:
    plans = [plan for half in ("tune", "check") for plan in planned(half)]
    return [plan.name for plan in plans if (plan.channel == "fax") == (channel == "fax")][::40]


@needs_fonts
@pytest.mark.parametrize("name", some("scan"))
def test_a_scan_is_drawn_again_byte_for_byte(name: str, tmp_path: Path) -> None:
    """The same plan, texts and seed give the same bytes."""
    half = "tune" if name.startswith("t") else "check"
    plan = next(plan for plan in planned(half) if plan.name == name)
    assert same(ROOT / "fixtures" / half / name, make(plan, load(half), tmp_path, Path("not-needed")))


@needs_fonts
@pytest.mark.parametrize("name", some("fax"))
def test_a_fax_is_drawn_again_byte_for_byte(name: str, tmp_path: Path) -> None:
    """The same call at the same faked time over the same noisy line destroys the same lines."""
    half = "tune" if name.startswith("t") else "check"
    plan = next(plan for plan in planned(half) if plan.name == name)
    assert same(ROOT / "fixtures" / half / name, make(plan, load(half), tmp_path, faxline()))


def test_two_folders_are_the_same_only_if_every_byte_is(tmp_path: Path) -> None:
    """One changed byte or one missing file is a difference."""
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "fax.tif").write_bytes(b"same")
    assert same(tmp_path / "a", tmp_path / "b")
    (tmp_path / "b" / "fax.tif").write_bytes(b"sane")
    assert not same(tmp_path / "a", tmp_path / "b")
    (tmp_path / "b" / "fax.tif").unlink()
    assert not same(tmp_path / "a", tmp_path / "b")


@needs_fonts
def test_a_delivery_in_words_is_read_back_as_printed(tmp_path: Path) -> None:
    """Without noise to speak of, the words of an easy paper are those of its truth, and its signature is ink."""
    plan = next(one for one in planned("tune") if one.name == "t008")
    folder = worded.word(plan, load("tune"), tmp_path, bubblewrap_cage())
    truth = json.loads((folder / "truth.json").read_text())
    opened = codec.load(Opened, json.loads((folder / "pages.json").read_text()))
    (page,) = opened.pages
    assert isinstance(page, PageText)
    assert similarity(page.text().split(), truth["text"]["1"].split()) > 0.95
    assert any(mark.kind is InkKind.PEN for mark in page.ink)
