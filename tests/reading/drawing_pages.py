"""Draws the papers that the tests of reading use: letters, faxes, forms, and files that are wrong on purpose."""

import io
import struct
import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PIL import Image, ImageDraw, ImageFont, TiffImagePlugin

FONTS = "/usr/share/fonts/truetype"
SANS = f"{FONTS}/liberation/LiberationSans-Regular.ttf"
SERIF = f"{FONTS}/liberation/LiberationSerif-Regular.ttf"
DPI = 300
LETTER = (2550, 3300)

ENGLISH = (
    "The undersigned, being the holder of the account named above, hereby authorizes the company to release to the "
    "bearer of this letter copies of all invoices and receipts for the months of January to June. This permission "
    "ends on the last day of the year unless it is withdrawn in writing before that date. Nothing in this letter "
    "shall be read as giving access to the contents of any mailbox. The bearer has been asked to show a piece of "
    "identification when the records are picked up at the counter on the ground floor."
)
FRENCH = (
    "Le soussigné, titulaire du compte nommé ci-dessus, autorise par la présente la société à remettre au porteur de "
    "cette lettre des copies de toutes les factures et de tous les reçus pour les mois de janvier à juin. Cette "
    "autorisation prend fin le dernier jour de l'année, à moins qu'elle ne soit révoquée par écrit avant cette date. "
    "Rien dans cette lettre ne donne accès au contenu des boîtes aux lettres électroniques. Le porteur a été prié de "
    "présenter une pièce d'identité lorsque les documents seront remis au comptoir du rez-de-chaussée."
)


def blank_page() -> Image.Image:
    """An empty letter page at 300 dpi."""
    return Image.new("L", LETTER, 255)


def letter(text: str, *, font: str = SERIF, points: float = 12, top: int = 500) -> Image.Image:
    """A letter page with one paragraph, 300 dpi."""
    page = blank_page()
    write(page, text, font=font, points=points, top=top)
    return page


def write(
    page: Image.Image,
    text: str,
    *,
    font: str = SERIF,
    points: float = 12,
    top: int = 500,
    left: int = 320,
    width: int = 76,
) -> int:
    """Wrapped lines of text; the next free row is given back."""
    face = ImageFont.truetype(font, round(points * DPI / 72))
    pen = ImageDraw.Draw(page)
    for line in textwrap.wrap(text, width):
        pen.text((left, top), line, font=face, fill=0)
        top += round(points * DPI / 72 * 1.3)
    return top


def at_dpi(page: Image.Image, dpi: tuple[float, float]) -> Image.Image:
    """The same paper in other pixels."""
    size = round(page.width * dpi[0] / DPI), round(page.height * dpi[1] / DPI)
    return page.resize(size, Image.Resampling.BOX)


def fax(page: Image.Image, dpi: tuple[float, float] = (204, 196)) -> Image.Image:
    """Black and white fax pixels."""
    return at_dpi(page, dpi).point(lambda level: 255 if level > 140 else 0).convert("1")


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One frame of a TIFF with its own resolution and tags."""

    picture: Image.Image
    dpi: tuple[float, float] = (204, 196)
    compression: str = "group4"
    tags: Mapping[int, object] | None = None


def tiff(*frames: Frame) -> bytes:
    """A TIFF of several frames, each with its own tags: 262 is the photometric tag, 266 the fill order."""
    whole = io.BytesIO()
    with TiffImagePlugin.AppendingTiffWriter(whole) as writer:
        for frame in frames:
            info = TiffImagePlugin.ImageFileDirectory_v2()
            for tag, value in (frame.tags or {}).items():
                info[tag] = value
            frame.picture.save(writer, "TIFF", compression=frame.compression, dpi=frame.dpi, tiffinfo=info)
            writer.newFrame()
    return whole.getvalue()


def saved(picture: Image.Image, form: str, **options: object) -> bytes:
    """A picture as the bytes of a file."""
    whole = io.BytesIO()
    picture.save(whole, form, **options)
    return whole.getvalue()


def g4_bomb(side: int = 60_000) -> bytes:
    """A white TIFF of side x side pixels in a few kilobytes: every row is one `V0` code."""
    data = b"\xff" * (side // 8 + 1)
    return bare_tiff([(256, 4, side), (257, 4, side), (258, 3, 1), (259, 3, 4), (262, 3, 0), (278, 4, side)], data)


def bare_tiff(entries: Sequence[tuple[int, int, int]], data: bytes, following: int = 0) -> bytes:
    """A little-endian TIFF of one directory with its strip behind it."""
    whole = sorted([*entries, (273, 4, 0), (279, 4, len(data))])
    start = 8 + 2 + 12 * len(whole) + 4
    directory = struct.pack("<H", len(whole))
    for tag, kind, value in whole:
        directory += struct.pack("<HHII", tag, kind, 1, start if tag == 273 else value)
    return b"II*\0" + struct.pack("<I", 8) + directory + struct.pack("<I", following) + data


def endless_tiff() -> bytes:
    """A TIFF whose only directory says that it is followed by itself."""
    return bare_tiff(
        [(256, 4, 8), (257, 4, 8), (258, 3, 1), (259, 3, 1), (262, 3, 1), (278, 4, 8)], b"\xaa" * 8, following=8
    )


def scribble(page: Image.Image, left: int, top: int, *, width: int = 600, height: int = 160) -> None:
    """Something like a signature: one long joined curve."""
    pen = ImageDraw.Draw(page)
    heights = (0.5, 0.1, 0.9, 0.3, 0.8, 0.2, 0.7, 0.95, 0.1, 0.6, 0.4, 0.75, 0.5)
    steps = [(left + width * at / (len(heights) - 1), top + height * share) for at, share in enumerate(heights)]
    curve = [_between(steps, at / 20) for at in range(20 * (len(steps) - 1) + 1)]
    pen.line(curve, fill=20, width=6, joint="curve")


def _between(points: Sequence[tuple[float, float]], at: float) -> tuple[float, float]:
    """A point on the Catmull-Rom curve through the points."""
    index = min(int(at), len(points) - 2)
    share = at - index
    before, one, two, after = (points[min(max(index + step, 0), len(points) - 1)] for step in (-1, 0, 1, 2))

    def along(axis: int) -> float:
        a, b, c, d = before[axis], one[axis], two[axis], after[axis]
        return 0.5 * (
            2 * b + (c - a) * share + (2 * a - 5 * b + 4 * c - d) * share**2 + (3 * b - a - 3 * c + d) * share**3
        )

    return along(0), along(1)
