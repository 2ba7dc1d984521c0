"""Names that strangers gave."""

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.names import printable, temporary


@pytest.mark.parametrize(
    ("given_name", "shown"),
    [
        ("fax00012.tif", "fax00012.tif"),
        ("Ordonnance été.pdf", "Ordonnance été.pdf"),
        ("a\nb.tif", "a\\u000ab.tif"),
        ("order\u202efdp.tif", "order\\u202efdp.tif"),
        (os.fsdecode(b"caf\xe9.tif"), "caf\\xe9.tif"),
        ("-rf.tif", "-rf.tif"),
    ],
)
def test_a_name_shows_what_is_in_it(given_name: str, shown: str) -> None:
    """Ordinary names stay; what does not print is written out."""
    assert printable(given_name) == shown


@given(st.binary(min_size=1, max_size=255))
def test_every_name_can_be_stored_and_shown(raw: bytes) -> None:
    """Any bytes that a file system allows become plain text without control characters."""
    shown = printable(os.fsdecode(raw))
    assert shown.encode("utf-8").decode("utf-8").isprintable()


def test_temporary_names_are_known() -> None:
    """Hidden files and the usual endings of unfinished ones."""
    assert all(map(temporary, [".fax.tif.part", "a.tmp", "A.PART", ".hidden", "scan.pdf~"]))
    assert not any(map(temporary, ["fax.tif", "part.pdf", "-x.png"]))
