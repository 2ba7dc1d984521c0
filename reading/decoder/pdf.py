"""PDF, page by page: the native picture where the page is one picture, else poppler's drawing at 300 dpi."""

import itertools
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pdf2image
import pikepdf
from pdf2image.exceptions import PDFPageCountError, PDFPopplerTimeoutError, PDFSyntaxError
from PIL import Image

from reading.decoder import frames
from reading.decoder.frames import Dpi, Flaw, NotTakenError, Order
from reading.decoder.gray import to_gray
from reading.decoder.native import native_picture

RASTER_DPI = 300
LEAST_DPI = 100
POINTS = 72
LARGEST_INCHES = 200
OFF_BY = 3
MAGIC, HEAD = b"%PDF-", 1024
"""Where readers look for the magic: scanners and mail programs put things before it."""
OBJECTS_LOOKED_AT = 20_000
ACTIONS = {
    pikepdf.Name(name) for name in ("/JavaScript", "/Launch", "/ImportData", "/SubmitForm", "/Rendition", "/GoToE")
}
POPPLER_ERRORS = (PDFPageCountError, PDFPopplerTimeoutError, PDFSyntaxError, OSError, ValueError, SyntaxError)
PIKEPDF_ERRORS = (
    pikepdf.PdfError, pikepdf.PikepdfError, OSError, ValueError, TypeError, KeyError, AttributeError,
    RuntimeError, NotImplementedError, MemoryError, IndexError, OverflowError, ZeroDivisionError,
)  # fmt: skip
"""What a malformed page object raises on its way through pikepdf; rasterising is always the answer."""


def decode(order: Order) -> None:
    """Send every page of a PDF, then its counts and what is odd about the file."""
    with _opened(order.path) as document, TemporaryDirectory() as scratch:
        structure = _page_tree(document, order)
        renderer = _renderer_pages(order.path)
        last = min(max(structure or 0, renderer or 0), order.limits.pages)
        if last == 0:
            raise NotTakenError("damaged")
        flaws = _flaws(document)
        if structure and structure != renderer and _rewritten(document, Path(scratch, "rewritten.pdf")):
            order = replace(order, path=str(Path(scratch, "rewritten.pdf")))
            last, flaws = structure, tuple(dict.fromkeys((*flaws, ("repaired", 0))))
        frames.send_structure(last, flaws)
        for number in range(order.first, last + 1):
            _decode_page(document, number, order)
    frames.send_counts(structure, renderer)


def _rewritten(document: pikepdf.Pdf, path: Path) -> bool:
    """The pages in a new file with an honest page tree: poppler believes /Count and hides the pages beyond it."""
    try:
        with pikepdf.new() as copy:
            copy.pages.extend(document.pages)
            copy.save(path)
    except PIKEPDF_ERRORS:
        return False
    return True


def _opened(path: str) -> pikepdf.Pdf:
    with Path(path).open("rb") as file:
        head = file.read(HEAD)
    if MAGIC not in head:
        raise NotTakenError("not-a-picture" if head else "empty")
    try:
        return pikepdf.open(path)
    except pikepdf.PasswordError as error:
        raise NotTakenError("locked") from error
    except (pikepdf.PdfError, RuntimeError) as error:
        raise NotTakenError("damaged") from error


def _page_tree(document: pikepdf.Pdf, order: Order) -> int | None:
    try:
        pages = len(document.pages)
    except PIKEPDF_ERRORS:
        return None
    if pages > order.limits.pages:
        raise NotTakenError("too-many-pages")
    return pages


def _renderer_pages(path: str) -> int | None:
    try:
        return int(pdf2image.pdfinfo_from_path(path, timeout=30)["Pages"])
    except (*POPPLER_ERRORS, KeyError):
        return None


def _decode_page(document: pikepdf.Pdf, number: int, order: Order) -> None:
    try:
        picture, resolution = _native(document, number, order) or _rasterised(document, number, order)
    except NotTakenError as error:
        frames.send_unread(number, error.code)
    else:
        frames.send_page(number, picture, resolution)


def _native(document: pikepdf.Pdf, number: int, order: Order) -> tuple[Image.Image, Dpi] | None:
    try:
        page = document.pages[number - 1]
        return native_picture(page, _user_unit(page), order.limits)
    except PIKEPDF_ERRORS:
        return None


def _rasterised(document: pikepdf.Pdf, number: int, order: Order) -> tuple[Image.Image, Dpi]:
    """Poppler's exit status is never looked at by pdf2image, so the picture itself is checked for its size."""
    width, height = _inches(document, number)
    chosen = fitting_dpi(width, height, order)
    with TemporaryDirectory() as scratch:
        try:
            paths = pdf2image.convert_from_path(
                order.path,
                dpi=chosen,
                first_page=number,
                last_page=number,
                output_folder=scratch,
                paths_only=True,
                grayscale=True,
                use_cropbox=True,
                timeout=int(order.limits.page_seconds / 2),
            )
            with Image.open(str(paths[0])) as picture:
                gray = to_gray(picture)
        except (*POPPLER_ERRORS, IndexError) as error:
            raise NotTakenError("damaged") from error
    if not _as_expected(gray.size, width * chosen, height * chosen):
        raise NotTakenError("damaged")
    return gray, (float(chosen), float(chosen))


def fitting_dpi(width: float, height: float, order: Order) -> int:
    """The dpi at which a page of so many inches stays within the limits; NotTakenError when none is legible."""
    side = order.limits.side_pixels
    chosen = min(
        RASTER_DPI, int((side - OFF_BY) / max(width, height)), int((order.limits.page_pixels / width / height) ** 0.5)
    )
    if chosen < LEAST_DPI:
        raise NotTakenError("too-large")
    return chosen


def _as_expected(size: tuple[int, int], width: float, height: float) -> bool:
    """Whether the drawing has the size of its page, one way round or the other (inherited rotation)."""
    upright = abs(size[0] - width) <= OFF_BY and abs(size[1] - height) <= OFF_BY
    turned = abs(size[1] - width) <= OFF_BY and abs(size[0] - height) <= OFF_BY
    return upright or turned


def _inches(document: pikepdf.Pdf, number: int) -> tuple[float, float]:
    """Width and height of a page as poppler draws it: poppler leaves UserUnit out, the limit does not."""
    try:
        page = document.pages[number - 1]
        box = [float(side) for side in page.cropbox]
        media = [float(side) for side in page.mediabox]
        unit = _user_unit(page)
    except PIKEPDF_ERRORS as error:
        raise NotTakenError("damaged") from error
    width, height = _overlap(box, media, 0) / POINTS, _overlap(box, media, 1) / POINTS
    if min(width, height) <= 0.1:  # no paper
        raise NotTakenError("damaged")
    if max(width, height) * unit > LARGEST_INCHES:
        raise NotTakenError("too-large")
    return width, height


def _overlap(box: list[float], media: list[float], axis: int) -> float:
    low = max(min(box[axis], box[axis + 2]), min(media[axis], media[axis + 2]))
    high = min(max(box[axis], box[axis + 2]), max(media[axis], media[axis + 2]))
    return high - low


def _user_unit(page: pikepdf.Page) -> float:
    unit = float(page.obj.get("/UserUnit", 1))
    if not 0 < unit <= 75_000:  # ISO 32000-2 gives no upper bound; Acrobat's is 75 000
        raise NotTakenError("damaged")
    return unit


def _flaws(document: pikepdf.Pdf) -> tuple[Flaw, ...]:
    """What is odd about the file as a whole: listed for the reviewer, never run or followed."""
    flaws: list[Flaw] = []
    if document.is_encrypted:
        flaws.append(("restricted", 0))
    try:
        if _has_scripts(document):
            flaws.append(("scripts", 0))
        if attachments := len(document.attachments):
            flaws.append(("attachments", attachments))
    except PIKEPDF_ERRORS:
        flaws.append(("repaired", 0))
    if document.get_warnings():
        flaws.append(("repaired", 0))
    return tuple(dict.fromkeys(flaws))


def _has_scripts(document: pikepdf.Pdf) -> bool:
    """Whether anything runs by itself or on a click: script trees, opening actions, actions of fields and pages."""
    root = document.Root
    names = root.get("/Names")
    if (isinstance(names, pikepdf.Dictionary) and "/JavaScript" in names) or _acts(root.get("/OpenAction")):
        return True
    some = itertools.islice(document.objects, OBJECTS_LOOKED_AT)
    return any(_acts(part) or _has_action(part) for part in some if isinstance(part, pikepdf.Dictionary))


def _has_action(part: pikepdf.Dictionary) -> bool:
    triggers = part.get("/AA")
    actions = [part.get("/A"), *(triggers.values() if isinstance(triggers, pikepdf.Dictionary) else ())]
    return any(_acts(action) for action in actions)


def _acts(action: object) -> bool:
    """Whether an action does something that can harm: going to a page or a web address does not, until clicked."""
    return isinstance(action, pikepdf.Dictionary) and action.get("/S") in ACTIONS
