"""JPEG and PNG: one picture, turned as its camera or scanner says."""

from PIL import Image, ImageOps

from reading.decoder import dpi, frames
from reading.decoder.frames import Flaw, NotTakenError, Order
from reading.decoder.gray import fits, to_gray

SIDEWAYS = {5, 6, 7, 8}
ORIENTATION = 0x0112


def decode(order: Order, name: str) -> None:
    """Send the one page of a JPEG or PNG; further pictures in the same file are counted and said."""
    with Image.open(order.path, formats=[name]) as picture:
        if not fits(picture, order.limits):
            raise NotTakenError("too-large")
        frames.send_structure(1)
        pictures = int(getattr(picture, "n_frames", 1))
        claimed = _resolution(picture)
        turned = ImageOps.exif_transpose(picture)
        gray = to_gray(turned)
    flaws: tuple[Flaw, ...] = (("more-pictures", pictures),) if pictures > 1 else ()
    frames.send_page(1, gray, dpi.believed(gray.size, *claimed), flaws)
    frames.send_counts(1, 1)


def _resolution(picture: Image.Image) -> tuple[float | None, float | None]:
    claimed = picture.info.get("dpi")
    if not isinstance(claimed, tuple) or len(claimed) != 2:  # x and y
        return None, None
    x, y = (dpi.as_number(part) for part in claimed)
    return (y, x) if picture.getexif().get(ORIENTATION) in SIDEWAYS else (x, y)
