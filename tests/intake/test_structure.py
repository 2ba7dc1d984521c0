"""Whether the end of a file is missing."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.arrival import MediaType
from intake.structure import unfinished
from tests.intake import papers


@dataclass(frozen=True)
class Bytes:
    """A source in memory."""

    content: bytes

    @property
    def size(self) -> int:
        return len(self.content)

    def at(self, offset: int, length: int) -> bytes:
        return self.content[offset : offset + length]


WHOLE = {
    "tiff": (MediaType.TIFF, papers.tiff(3)),
    "tiff, big end first": (MediaType.TIFF, papers.tiff(2, order=">")),
    "big tiff": (MediaType.TIFF, papers.big_tiff()),
    "pdf": (MediaType.PDF, papers.pdf()),
    "png": (MediaType.PNG, papers.png()),
    "jpeg": (MediaType.JPEG, papers.jpeg()),
}


@pytest.mark.parametrize("name", WHOLE)
def test_whole_files_are_whole(name: str) -> None:
    """And a little dirt behind the end does not make them unfinished."""
    kind, content = WHOLE[name]
    assert not unfinished(kind, Bytes(content))
    assert not unfinished(kind, Bytes(content + b"\0" * 300))


@pytest.mark.parametrize("name", WHOLE)
def test_every_cut_is_seen(name: str) -> None:
    """Wherever the writer stopped, a part is missing; only a line end at the very end may be."""
    kind, content = WHOLE[name]
    needed = len(content.rstrip(b"\n")) if kind is MediaType.PDF else len(content)
    for end in range(8, needed if kind is not MediaType.PNG else needed - 8):
        assert unfinished(kind, Bytes(content[:end])), end


def test_a_tiff_without_its_first_page_is_unfinished() -> None:
    """The library that fax servers use writes the place of the first page last."""
    content = bytearray(papers.tiff())
    content[4:8] = b"\0\0\0\0"
    assert unfinished(MediaType.TIFF, Bytes(bytes(content)))


def test_a_chain_that_bites_its_tail_ends() -> None:
    """A loop is not unfinished: the decoder is asked what it makes of it."""
    content = bytearray(papers.tiff())
    content[8 + 2 + 8 * 12 : 8 + 2 + 8 * 12 + 4] = (8).to_bytes(4, "little")
    assert not unfinished(MediaType.TIFF, Bytes(bytes(content)))


def test_a_pdf_that_points_behind_its_end_is_unfinished() -> None:
    """The cross-reference table must be inside."""
    content = papers.pdf().replace(b"startxref\n", b"startxref\n9")
    assert unfinished(MediaType.PDF, Bytes(content))


@given(st.sampled_from(sorted(WHOLE)), st.binary(max_size=400), st.integers(0, 400))
def test_no_bytes_make_the_walkers_fail(name: str, noise: bytes, place: int) -> None:
    """Any answer will do for nonsense, but there is one, and soon."""
    kind, content = WHOLE[name]
    assert unfinished(kind, Bytes(content[:place] + noise + content[place + len(noise) :])) in {True, False}
    assert unfinished(kind, Bytes(content[:8] + noise)) in {True, False}
