"""Stamps whose outlines the fax broke, frames that are none, and signatures that touch."""

import numpy as np
import pytest
from PIL import Image, ImageDraw

from domain.page import Box, InkKind, InkMark
from reading.ink import find_ink
from reading.picture import Gray
from tests.reading import drawing_pages as draw
from tests.reading.test_reading_pages import gray

TEXT = "Please send the invoices of the last two years to our accountants in Halifax.\n" * 8
LINES = ("COURT REGISTRY", "FILED", "MAR 04 2026")


def stamps(picture: Image.Image) -> list[Box]:
    return [mark.box for mark in find_ink(gray(picture), (), dpi=300) if mark.kind is InkKind.STAMP and surely(mark)]


def surely(mark: InkMark) -> bool:
    return mark.confidence >= 0.5


def stamp(shape: str) -> Image.Image:
    """A stamp with three lines of letters in a frame or an oval."""
    picture = Image.new("L", (620, 380), 255)
    pen = ImageDraw.Draw(picture)
    if shape == "oval":
        pen.ellipse((10, 10, 609, 369), outline=30, width=7)
    elif shape == "box":
        pen.rectangle((10, 10, 609, 369), outline=30, width=7)
    for number, line in enumerate(LINES):
        draw.write(picture, line, top=75 + 80 * number, left=130, font=draw.SANS, points=10)
    return picture


def broken(picture: Image.Image, gaps: int, seed: int) -> Image.Image:
    """White specks where ink did not take."""
    chance = np.random.default_rng(seed)
    pen = ImageDraw.Draw(picture)
    for x, y in (chance.random((gaps, 2)) * picture.size).round().tolist():
        pen.rectangle((x, y, x + 12, y + 9), fill=255)
    return picture


@pytest.mark.parametrize("shape", ["box", "oval"])
@pytest.mark.parametrize("angle", [-4, 3, 9])
@pytest.mark.parametrize("gaps", [0, 60])
def test_a_stamp_is_found_although_its_outline_has_gaps(shape: str, angle: int, gaps: int) -> None:
    """Tilted, level, whole or patchy."""
    page = draw.letter(TEXT)
    turned = broken(stamp(shape), gaps, 7).rotate(angle, expand=True, fillcolor=255)
    page.paste(turned, (1500, 2500))
    (box,) = stamps(page)
    assert (box.left + box.right) / 2 == pytest.approx((1500 + turned.width / 2) / page.width, abs=0.01)
    assert (box.top + box.bottom) / 2 == pytest.approx((2500 + turned.height / 2) / page.height, abs=0.01)


def test_print_without_a_frame_and_a_portrait_in_one_are_no_stamps() -> None:
    """Blocks of capitals have straight sides, and cards carry a framed picture."""
    page = draw.letter(TEXT)
    page.paste(stamp("none"), (300, 2500))
    pen = ImageDraw.Draw(page)
    pen.rectangle((1500, 2400, 1960, 2980), outline=0, width=5)
    pen.arc((1620, 2460, 1840, 2740), 180, 360, fill=0, width=22)
    pen.pieslice((1540, 2780, 1920, 3160), 180, 360, fill=60)
    assert stamps(page) == []


def test_a_table_is_no_stamp() -> None:
    """A frame with several cells is a form."""
    page = draw.blank_page()
    pen = ImageDraw.Draw(page)
    for row in range(3):
        for column in range(2):
            left, top = 400 + 350 * column, 600 + 130 * row
            pen.rectangle((left, top, left + 350, top + 130), outline=0, width=5)
            draw.write(page, "Amount due", top=top + 45, left=left + 40, points=9)
    assert stamps(page) == []


def test_signatures_under_each_other_are_two_although_their_strokes_touch() -> None:
    """The lower one reaches up to a letter that nobody could read below the upper line."""
    page = draw.blank_page()
    pen = ImageDraw.Draw(page)
    for line in (1300, 1600):
        pen.line((300, line, 1200, line), fill=0, width=4)
        draw.scribble(page, 340, line - 170)
    for top in range(1315, 1430, 25):
        pen.line((500, top, 560, top + 14), fill=0, width=6)
    pens = [mark.box for mark in find_ink(gray(page), (), dpi=300) if mark.kind is InkKind.PEN]
    assert sum(box.bottom < 1320 / page.height for box in pens) == 1
    assert any(box.top > 1290 / page.height and box.bottom > 1560 / page.height for box in pens)


def test_a_picture_without_ink_has_no_marks() -> None:
    """White paper."""
    page: Gray = gray(draw.blank_page())
    assert find_ink(page, (), dpi=300) == ()
