"""`python -m reading.decoder MEDIA_TYPE FIRST LIMITS...`: strangers' bytes at /in/document, frames on stdout."""

import os
import struct
import sys
import warnings

from PIL import Image, UnidentifiedImageError

from reading.decoder import frames, pdf, single, tiff
from reading.decoder.frames import NotTakenError, Order
from reading.limits import Limits

DOCUMENT = "/in/document"
MALFORMED = (OSError, ValueError, SyntaxError, EOFError, OverflowError, TypeError, KeyError, struct.error)
"""What Pillow and pikepdf raise over files that are not what they say."""


def main(media_type: str, first: str, pages: str, side: str, pixels: str) -> None:
    """Decode one document; whatever is wrong with it is said in a frame."""
    limits = Limits(pages=int(pages), side_pixels=int(side), page_pixels=int(pixels))
    # Sizes are checked against the limits before anything is decoded; Pillow's own guess would refuse less clearly.
    Image.MAX_IMAGE_PIXELS = None
    warnings.simplefilter("ignore")
    try:
        _decode(media_type, Order(path=DOCUMENT, first=int(first), limits=limits))
    except NotTakenError as error:
        frames.send_refusal(error.code)
    except UnidentifiedImageError:
        frames.send_refusal("not-a-picture" if os.path.getsize(DOCUMENT) else "empty")  # noqa: PTH202
    except MALFORMED:
        frames.send_refusal("damaged")


def _decode(media_type: str, order: Order) -> None:
    match media_type:
        case "image/tiff":
            tiff.decode(order)
        case "application/pdf":
            pdf.decode(order)
        case "image/jpeg":
            single.decode(order, "JPEG")
        case "image/png":
            single.decode(order, "PNG")
        case _:
            raise NotTakenError("not-a-picture")


if __name__ == "__main__":
    main(*sys.argv[1:])
