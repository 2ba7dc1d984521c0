"""Pure numbers: square pixels, quarter turns, and boxes from pixels to fractions of the page."""

from dataclasses import dataclass

from domain.page import Box

LEAST_SIDE = 1e-5


@dataclass(frozen=True, slots=True)
class PixelBox:
    """left, top, right, bottom in pixels; right and bottom lie outside."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def width(self) -> int:
        """Pixels from left to right."""
        return self.right - self.left

    @property
    def height(self) -> int:
        """Pixels from top to bottom."""
        return self.bottom - self.top

    def overlap(self, other: "PixelBox") -> int:
        """Pixels that both cover."""
        if self.bottom <= other.top or other.bottom <= self.top:
            return 0
        if self.right <= other.left or other.right <= self.left:
            return 0
        across = min(self.right, other.right) - max(self.left, other.left)
        return across * (min(self.bottom, other.bottom) - max(self.top, other.top))

    def moved(self, right: int, down: int) -> "PixelBox":
        """The same box elsewhere."""
        return PixelBox(self.left + right, self.top + down, self.right + right, self.bottom + down)


def to_fractions(box: PixelBox, *, columns: int, rows: int) -> Box:
    """A pixel box as fractions of its picture: inside 0..1, and never without an area."""
    left = min(max(box.left / columns, 0.0), 1.0 - LEAST_SIDE)
    top = min(max(box.top / rows, 0.0), 1.0 - LEAST_SIDE)
    return Box(
        left=left,
        top=top,
        right=min(max(box.right / columns, left + LEAST_SIDE), 1.0),
        bottom=min(max(box.bottom / rows, top + LEAST_SIDE), 1.0),
    )


def to_pixels(box: Box, *, columns: int, rows: int) -> PixelBox:
    """Fractions back to whole pixels, at least one."""
    left, top = int(box.left * columns), int(box.top * rows)
    return PixelBox(left, top, max(left + 1, round(box.right * columns)), max(top + 1, round(box.bottom * rows)))


def square_size(columns: int, rows: int, dpi: tuple[float, float], target: float) -> tuple[int, int]:
    """Columns and rows of the same paper at `target` dots per inch both ways."""
    return max(1, round(columns * target / dpi[0])), max(1, round(rows * target / dpi[1]))
