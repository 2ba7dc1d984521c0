"""Any picture to gray, 8 bits, 0 is black: transparency over white, 16 bits scaled, CMYK and palettes by Pillow."""

from PIL import Image

from reading.limits import Limits

DEEP = {"I", "I;16", "I;16B", "I;16L", "I;16N", "F"}
SIXTEEN_BITS = 65535


def to_gray(picture: Image.Image) -> Image.Image:
    """The picture as mode L."""
    if picture.mode in DEEP:
        return _from_deep(picture)
    if picture.has_transparency_data:
        return _over_white(picture)
    if picture.mode in {"1", "L"}:
        return picture.convert("L")
    return picture.convert("RGB").convert("L")


def _over_white(picture: Image.Image) -> Image.Image:
    see_through = picture.convert("RGBA")
    white = Image.new("RGB", see_through.size, "white")
    white.paste(see_through, mask=see_through.getchannel("A"))
    return white.convert("L")


def _from_deep(picture: Image.Image) -> Image.Image:
    """16 bits to 8; floating point and 32 bits are taken as what their largest value says."""
    if picture.mode.startswith("I;16"):
        return picture.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    _, largest = picture.getextrema()
    top = float(largest) if isinstance(largest, (int, float)) else SIXTEEN_BITS
    scale = 255 if top <= 1 else 255 / SIXTEEN_BITS if top > 255 else 1
    return picture.point(lambda value: value * scale).convert("L")


def fits(picture: Image.Image, limits: Limits) -> bool:
    """Whether the picture may be decoded; only its header has been read so far."""
    columns, rows = picture.size
    return columns > 0 and rows > 0 and not limits.too_large(columns, rows)
