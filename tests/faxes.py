"""Small drawn faxes for tests that need a real file rather than a real paper."""

from collections.abc import Sequence
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

SIZE = (1100, 700)
FILLER = (
    "that the respondent shall produce the records named",
    "below within ten days of being served with this order",
)
FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"


def draw_page(lines: Sequence[str], *, black: bool = False) -> Image.Image:
    """One small page of print; a black one has a black bar across, which tests take for poison."""
    page = Image.new("1", SIZE, 1)
    pen = ImageDraw.Draw(page)
    font = ImageFont.truetype(FONT, 36)
    for number, line in enumerate((*lines, *FILLER)):
        pen.text((60, 60 + 60 * number), line, font=font, fill=0)
    if black:
        pen.rectangle((0, 350, SIZE[0], SIZE[1]), fill=0)
    return page


def fax(*pages: Image.Image) -> bytes:
    """The pages as a fax server writes them: one TIFF, Group 4, 200 dpi."""
    file = BytesIO()
    pages[0].save(file, "TIFF", compression="group4", dpi=(200, 200), save_all=True, append_images=list(pages[1:]))
    return file.getvalue()
