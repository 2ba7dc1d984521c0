"""What resolution a picture has, believed only where the paper it makes could exist."""

LETTER_WIDTH = 8.5
SMALLEST_PAPER, LARGEST_PAPER = 2.0, 40.0
CENTIMETRES = 3
INCH_IN_CENTIMETRES = 2.54
RATIOS = (0.4, 4.5)
"""Fax pixels go from 204x391 to 204x98, no further; 408x98 is no fax mode."""


def believed(size: tuple[int, int], x: float | None, y: float | None) -> tuple[float, float]:
    """The claimed dpi where it makes sense, else what letter paper would have; pixels x, y wide."""
    columns, rows = size
    if x and y and _is_paper(columns / x) and _is_paper(rows / y) and RATIOS[0] <= x / y <= RATIOS[1]:
        return (round(x, 2), round(y, 2))
    guess = max(72.0, min(columns, rows) / LETTER_WIDTH)
    return (round(guess, 2), round(guess, 2))


def _is_paper(inches: float) -> bool:
    return SMALLEST_PAPER <= inches <= LARGEST_PAPER


def as_number(value: object) -> float | None:
    """A positive finite number out of whatever a file holds, else None."""
    if isinstance(value, tuple) and len(value) == 1:
        value = value[0]
    try:
        number = float(value)  # type: ignore[arg-type]  # that is what is found out here
    except (TypeError, ValueError, ZeroDivisionError, OverflowError):
        return None
    return number if 0 < number < 1e5 else None


def from_tags(x: object, y: object, unit: object) -> tuple[float | None, float | None]:
    """TIFF's resolution tags as dots per inch (unit 3 is the centimetre)."""
    factor = INCH_IN_CENTIMETRES if unit == CENTIMETRES else 1.0
    across, down = as_number(x), as_number(y)
    return (across and across * factor, down and down * factor)
