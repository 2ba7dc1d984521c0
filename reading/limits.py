"""How large a document may be; both sides of the cage hold to the same numbers."""

from dataclasses import dataclass

LARGEST_FILE = 100 * 1024 * 1024
"""Bytes of the largest file that is taken, at the door as in the decoder; the cage holds this package alone, so it is
kept here and not in the vocabulary."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Limits that hold before anything is decoded. `page_seconds` is the longest wait for one page."""

    file_bytes: int = LARGEST_FILE
    pages: int = 500
    side_pixels: int = 10_000
    page_pixels: int = 120_000_000
    page_seconds: float = 60.0

    def too_large(self, columns: int, rows: int) -> bool:
        """Whether a picture of this size is not even decoded."""
        return max(columns, rows) > self.side_pixels or columns * rows > self.page_pixels
