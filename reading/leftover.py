"""Print that the engine dropped: letters that no word covers (tesseract 5.3 can lose whole rows of a table, #4014)."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from reading.engines.protocol import SeenWord
from reading.letters import furniture, letter_like, pieces
from reading.picture import Gray
from reading.rules import take_out_rules

LEAST_LETTERS, LEAST_SHARE = 6, 0.008
COVERED = 0.5
WHITE = 255


@dataclass(frozen=True, slots=True, kw_only=True)
class Leftover:
    """The page with every read word painted white, how many letters are left, and their share of all."""

    picture: Gray
    letters: int
    share: float
    specks: int

    @property
    def worth_reading(self) -> bool:
        """Whether so much is left that a second look pays."""
        return self.letters >= LEAST_LETTERS and self.share >= LEAST_SHARE


def look_for_leftover(picture: Gray, ink: Gray, seen: Sequence[SeenWord], dpi: float) -> Leftover:
    """Compare the letters on the page with those under the boxes of words."""
    found = pieces(take_out_rules(ink, dpi).ink)
    letters = letter_like(found, dpi) & ~furniture(found, dpi)
    covered = np.zeros(ink.shape, dtype=np.float64)
    rest = picture.copy()
    for word in seen:
        place = (slice(max(0, word.box.top), word.box.bottom), slice(max(0, word.box.left), word.box.right))
        covered[place] = 1
        rest[place] = WHITE
    inside = np.bincount(found.labels.ravel(), weights=covered.ravel(), minlength=len(found.stats))
    bare = letters & (inside < COVERED * found.stats[:, 4])
    left, total = int(bare.sum()), int(letters.sum())
    specks = int((np.max(found.stats[1:, 2:4], axis=1) < 0.02 * dpi).sum()) if len(found.stats) > 1 else 0
    return Leftover(picture=rest, letters=left, share=left / total if total else 0.0, specks=specks)
