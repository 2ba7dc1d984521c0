"""How large a document may be; both sides of the cage hold to the same numbers."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Limits that hold before anything is decoded. `page_seconds` is the longest wait for one page."""

    file_bytes: int = 100 * 1000 * 1000
    pages: int = 500
    side_pixels: int = 10_000
    page_pixels: int = 120_000_000
    page_seconds: float = 60.0

    def too_large(self, columns: int, rows: int) -> bool:
        """Whether a picture of this size is not even decoded."""
        return max(columns, rows) > self.side_pixels or columns * rows > self.page_pixels
