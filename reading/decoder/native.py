"""The picture of a page that is exactly one picture: taken out as it is, not drawn again.

Anything that is not plainly so (masks, clipping, visible text, annotations, a second picture) answers None, and the
page is rasterised instead: being slower is better than showing something else than a viewer shows.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

import pikepdf
from PIL import Image

from reading.decoder import dpi
from reading.decoder.frames import Dpi
from reading.decoder.gray import to_gray
from reading.limits import Limits

Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)
CONTENT_CAP = 1 << 16
COVERED = 0.9
OVERHANG = 0.02
PLAIN_FILTERS = {"/CCITTFaxDecode", "/DCTDecode", "/FlateDecode"}
PLAIN_SPACES = {"/DeviceGray", "/DeviceRGB", "/CalGray", "/CalRGB", "/ICCBased", "/Indexed"}
HIDDEN_TEXT = 3
TEXT_SHOWING = {"Tj", "TJ", "'", '"'}
HARMLESS = {"BT", "ET", "Tf", "Td", "TD", "Tm", "T*", "Tz", "Tc", "Tw", "TL", "Ts", "BMC", "EMC", "w", "J", "j", "M"}
QUARTER_TURNS = {
    90: Image.Transpose.ROTATE_270,
    180: Image.Transpose.ROTATE_180,
    270: Image.Transpose.ROTATE_90,
}


@dataclass(frozen=True, slots=True)
class Placed:
    """A picture and the matrix that puts its unit square on the page, in points."""

    name: str
    matrix: Matrix


@dataclass(frozen=True, slots=True)
class State:
    """The part of the graphics state that matters: where things go, and whether text is drawn."""

    matrix: Matrix
    render_mode: int


def native_picture(page: pikepdf.Page, user_unit: float, limits: Limits) -> tuple[Image.Image, Dpi] | None:
    """The upright gray picture (as /Rotate wants it) and its dpi, or None where the page must be rasterised."""
    placed = _only_picture(page)
    if placed is None or not _fills(placed.matrix, page):
        return None
    found = page.resources["/XObject"][placed.name]
    if not isinstance(found, pikepdf.Stream) or not _is_plain(found, limits):
        return None
    picture = pikepdf.PdfImage(found).as_pil_image()
    if picture.size != (int(found.Width), int(found.Height)):
        return None
    return _as_on_page(to_gray(picture), placed.matrix, int(page.rotation or 0) % 360, user_unit)


def _only_picture(page: pikepdf.Page) -> Placed | None:
    """The one picture that the content draws, or None when it draws anything else that can be seen."""
    if _content_size(page) > CONTENT_CAP or _has_annotations(page):
        return None
    return only_placed([(str(part.operator), list(part.operands)) for part in pikepdf.parse_content_stream(page)])


def only_placed(instructions: Sequence[tuple[str, Sequence[object]]]) -> Placed | None:
    """Walk operators with a graphics stack; None at the first one that is not known to be harmless."""
    state, stack = State(IDENTITY, 0), list[State]()
    placed: list[Placed] = []
    for operator, operands in instructions:
        if operator == "q":
            stack.append(state)
        elif operator == "Q" and stack:
            state = stack.pop()
        elif operator == "Do":
            placed.append(Placed(str(operands[0]), state.matrix))
        elif operator in {"cm", "Tr"}:
            state = _changed(state, operator, operands)
        elif not _is_invisible(operator, state):
            return None
    return placed[0] if len(placed) == 1 else None


def _changed(state: State, operator: str, operands: Sequence[object]) -> State:
    if operator == "cm":
        return State(times(_numbers(operands), state.matrix), state.render_mode)
    return State(state.matrix, int(str(operands[0])))


def _is_invisible(operator: str, state: State) -> bool:
    """Operators that draw nothing, and the hidden text that a scanner's own OCR lays under its picture."""
    return operator in HARMLESS or (operator in TEXT_SHOWING and state.render_mode == HIDDEN_TEXT)


def times(left: Matrix, right: Matrix) -> Matrix:
    """PDF's matrix product: first `left`, then `right`."""
    a, b, c, d, e, f = left
    g, h, i, j, k, m = right
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def _numbers(operands: Sequence[object]) -> Matrix:
    a, b, c, d, e, f = (float(part) if isinstance(part, (int, float, Decimal)) else 0.0 for part in operands)
    return (a, b, c, d, e, f)


def _fills(matrix: Matrix, page: pikepdf.Page) -> bool:
    """Whether the picture stands square on the page, covers it, and nothing of it is cut away."""
    a, b, c, d, e, f = matrix
    if not (_none(b, c, of=(a, d)) or _none(a, d, of=(b, c))):
        return False
    left, right = sorted((e, e + a + c))
    bottom, top = sorted((f, f + b + d))
    box = [float(side) for side in page.cropbox]
    x0, x1 = sorted((box[0], box[2]))
    y0, y1 = sorted((box[1], box[3]))
    width, height = x1 - x0, y1 - y0
    inside = min(left - x0, x1 - right) >= -OVERHANG * width and min(bottom - y0, y1 - top) >= -OVERHANG * height
    return inside and right - left >= COVERED * width and top - bottom >= COVERED * height


def _none(*small: float, of: tuple[float, float]) -> bool:
    return max(abs(part) for part in small) <= 1e-3 * min(abs(part) for part in of)


def _is_plain(found: pikepdf.Stream, limits: Limits) -> bool:
    """A picture whose colours need no poppler: known filter and space, no mask, usual decoding."""
    if found.get("/Subtype") != pikepdf.Name.Image:
        return False
    if any(name in found for name in ("/SMask", "/Mask", "/Decode", "/ImageMask", "/SMaskInData")):
        return False
    filters = _names(found.get("/Filter"))
    spaces = _names(found.get("/ColorSpace"))
    columns, rows = int(found.Width), int(found.Height)
    return (
        len(filters) == 1
        and filters[0] in PLAIN_FILTERS
        and bool(spaces)
        and spaces[0] in PLAIN_SPACES
        and not (spaces[0] == "/ICCBased" and int(found.ColorSpace[1].get("/N", 0)) not in {1, 3})
        and columns > 0
        and rows > 0
        and not limits.too_large(columns, rows)
    )


def _names(value: object) -> list[str]:
    if isinstance(value, pikepdf.Name):
        return [str(value)]
    if isinstance(value, pikepdf.Array):
        return [str(part) for part in value if isinstance(part, pikepdf.Name)]
    return []


def _as_on_page(gray: Image.Image, matrix: Matrix, turn: int, user_unit: float) -> tuple[Image.Image, Dpi]:
    a, b, c, d = matrix[:4]
    sideways = abs(b) > abs(a)
    across = gray.width / (max(abs(a), abs(b)) * user_unit / 72)
    down = gray.height / (max(abs(c), abs(d)) * user_unit / 72)
    change = transposition(a, b, c, d)
    if change is not None:
        gray = gray.transpose(change)
    if turn in QUARTER_TURNS:
        gray = gray.transpose(QUARTER_TURNS[turn])
    if sideways != (turn in {90, 270}):
        across, down = down, across
    return gray, dpi.believed(gray.size, across, down)


def transposition(a: float, b: float, c: float, d: float) -> Image.Transpose | None:
    """How a picture must be turned or mirrored so that it looks as its matrix puts it on the page (y upwards)."""
    flips = Image.Transpose
    if abs(a) >= abs(b):
        return {
            (True, True): None,
            (False, True): flips.FLIP_LEFT_RIGHT,
            (True, False): flips.FLIP_TOP_BOTTOM,
            (False, False): flips.ROTATE_180,
        }[a > 0, d > 0]
    return {
        (True, False): flips.ROTATE_90,
        (False, True): flips.ROTATE_270,
        (True, True): flips.TRANSVERSE,
        (False, False): flips.TRANSPOSE,
    }[b > 0, c > 0]


def _content_size(page: pikepdf.Page) -> int:
    contents = page.obj.get("/Contents")
    parts = list(contents) if isinstance(contents, pikepdf.Array) else [contents]
    return sum(int(part.get("/Length", 0)) for part in parts if isinstance(part, pikepdf.Stream))


def _has_annotations(page: pikepdf.Page) -> bool:
    """Whether something is drawn on top of the page: links and pop-ups are not."""
    annotations = page.obj.get("/Annots")
    if not isinstance(annotations, pikepdf.Array):
        return annotations is not None
    return any(part.get("/Subtype") not in {pikepdf.Name.Link, pikepdf.Name.Popup} for part in annotations)
